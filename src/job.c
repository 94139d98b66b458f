/* SPDX-License-Identifier: MIT */
/* Options find the format that they are for, and each part of the work its tally. */

#include "job.h"

#include <string.h>

/* What the command or the output asks of a format that can do it: the format's option is switched on. */
static gboolean
imply (CauselineOptions      *options,
       const CauselineOption *known,
       const char            *name,
       gboolean               is_asked,
       GError               **error)
{
  g_autofree char *word = g_strconcat (name, "=yes", NULL);

  for (; is_asked && known && known->name; known++)
    if (strcmp (known->name, name) == 0)
      return causeline_options_set (options, word, error);
  return TRUE;
}

static void
note_used (Job        *job,
           const char *key)
{
  g_mutex_lock (&job->mutex);
  g_hash_table_add (job->used, g_strdup (key));
  g_mutex_unlock (&job->mutex);
}

/* Those of the options that this format knows, checked. May be called from several threads at once. */
CauselineOptions *
job_options_for (Job                   *job,
                 const CauselineOption *known,
                 const char            *format,
                 GError               **error)
{
  g_autoptr (CauselineOptions) options = causeline_options_new ();
  const CauselineOption *all = known;

  for (; known && known->name; known++)
    {
      const char *value = causeline_options_get (job->line->options, known, known->name);

      if (!g_strv_contains (causeline_options_get_keys (job->line->options), known->name))
        continue;

      g_autofree char *word = g_strconcat (known->name, "=", value, NULL);

      note_used (job, known->name);
      if (!causeline_options_set (options, word, error))
        return NULL;
      if (!causeline_options_check (options, all, format, error))
        return NULL;
    }
  if (!imply (options, all, "separate", job->line->separate, error)
      || !imply (options, all, "syntax", job->exporter && job->exporter->wants_syntax, error)
      || !imply (options, all, "explain", job->exporter && job->exporter->wants_explanation, error))
    return NULL;
  return g_steal_pointer (&options);
}

/* An option that no format in play knows is a slip of the person's. */
gboolean
job_check_all_used (Job     *job,
                    GError **error)
{
  for (const char *const *key = causeline_options_get_keys (job->line->options); *key; key++)
    if (!g_hash_table_contains (job->used, *key))
      {
        g_set_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_UNKNOWN_OPTION,
                     "no format in play has an option \"%s\" (--list-formats lists them)", *key);
        return FALSE;
      }
  return TRUE;
}

/* A part of the work that is no input: checking, writing. */
Tally *
job_begin_tally (Job        *job,
                 const char *name)
{
  Tally *tally = tally_new (name, NULL);

  g_ptr_array_add (job->tallies, tally);
  progress_step (job->progress, name);
  return tally;
}
