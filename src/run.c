/* SPDX-License-Identifier: MIT */
/* The job itself: read the inputs, make one graph of them, write it. */

#include "run.h"

#include <string.h>

#include "check.h"
#include "exporters.h"
#include "importers.h"
#include "input.h"
#include "memory.h"
#include "output.h"
#include "progress.h"
#include "resolve.h"
#include "tally.h"

#include <stdio.h>

/* A graph takes about so many times the bytes of the sheet that it is read from. */
#define GRAPH_PER_INPUT 6

typedef struct
{
  const CommandLine *line;
  const CauselineExporter *exporter; /* or NULL: only checking */
  GHashTable *used;                  /* the keys of options that some format took */
  GPtrArray *tallies;                /* Tally, in the order of the work */
  Progress *progress;
} Job;

static const CauselineExporter *
choose_exporter (const CommandLine *line,
                 GError           **error)
{
  if (line->to)
    return causeline_exporter_find (line->to, error);

  const CauselineExporter *exporter = causeline_exporter_guess (line->output);

  if (!exporter)
    g_set_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_UNKNOWN_FORMAT,
                 "%s: its ending tells no output format; name one with -t (--list-formats lists them)", line->output);
  return exporter;
}

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

/* Those of the options that this format knows, checked. */
static CauselineOptions *
options_for (Job                   *job,
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

      g_hash_table_add (job->used, g_strdup (known->name));
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
static gboolean
check_all_used (Job     *job,
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

static Tally *
begin_tally (Job        *job,
             const char *name,
             const char *format)
{
  Tally *tally = tally_new (name, format);

  g_ptr_array_add (job->tallies, tally);
  progress_step (job->progress, name);
  return tally;
}

static const CauselineImporter *
choose_importer (const CommandLine *line,
                 const char        *file,
                 GBytes            *bytes,
                 GError           **error)
{
  if (line->from)
    return causeline_importer_find (line->from, error);

  gsize length = 0;
  const char *data = g_bytes_get_data (bytes, &length);
  const CauselineImporter *importer = causeline_importer_guess (file, data, length);

  if (!importer)
    g_set_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_UNKNOWN_FORMAT,
                 "%s: neither its name nor what it holds tells its format; name it with -f (--list-formats lists them)", input_name (file));
  return importer;
}

static CauselineGraph *
read_input (Job        *job,
            const char *file,
            GError    **error)
{
  const char *name = input_name (file);
  gboolean is_mapped = FALSE;
  g_autoptr (GBytes) bytes = input_map (file, &is_mapped, error);
  const CauselineImporter *importer = bytes ? choose_importer (job->line, file, bytes, error) : NULL;
  g_autoptr (CauselineOptions) options = importer ? options_for (job, importer->options, importer->name, error) : NULL;

  if (!options)
    return NULL;

  Tally *tally = begin_tally (job, name, importer->name);
  g_autoptr (CauselineGraph) graph = causeline_graph_new ();
  CauselineReadContext context = { .file = name, .options = options, .report = tally->report, .passed = is_mapped ? input_passed : NULL };

  if (g_bytes_get_size (bytes) == 0)
    {
      g_set_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_EMPTY, "%s: is empty", name);
      return NULL;
    }
  memory_prepare (g_bytes_get_size (bytes) * GRAPH_PER_INPUT);
  if (!importer->read (graph, bytes, &context, error))
    return NULL;
  return g_steal_pointer (&graph);
}

/* One input alone is taken as it is; several grow together. */
static CauselineGraph *
read_inputs (Job     *job,
             GError **error)
{
  const CommandLine *line = job->line;
  g_autoptr (CauselineGraph) graph = read_input (job, line->inputs[0], error);

  if (!graph || !line->inputs[1])
    return g_steal_pointer (&graph);

  CauselineMerge how = line->separate ? CAUSELINE_MERGE_SEPARATE : CAUSELINE_MERGE_ALL;
  g_autoptr (CauselineMerger) merger = causeline_merger_new (graph, how, (const char *const *) line->no_merge);

  for (char **file = line->inputs + 1; *file; file++)
    {
      g_autoptr (CauselineGraph) part = read_input (job, *file, error);
      Tally *tally = g_ptr_array_index (job->tallies, job->tallies->len - 1);

      if (!part || !causeline_merger_add (merger, part, tally->report, error))
        return NULL;
    }
  return g_steal_pointer (&graph);
}

/* Checks and cuts what was read. */
static CauselineGraph *
finish_graph (Job            *job,
              CauselineGraph *graph,
              GError        **error)
{
  Tally *tally = begin_tally (job, "check", NULL);
  g_autoptr (CauselineGraph) checked = causeline_graph_check (graph, tally->report, error);
  CauselineSelection selection;

  if (!checked)
    return NULL;
  if (job->line->title)
    causeline_graph_set_title (checked, job->line->title);
  if (!command_line_cuts (job->line))
    return g_steal_pointer (&checked);

  command_line_get_selection (job->line, &selection);
  return causeline_graph_select (checked, &selection, error);
}

static gboolean
write_graph (Job            *job,
             CauselineGraph *graph,
             GError        **error)
{
  const CauselineExporter *exporter = job->exporter;
  const char *file = job->line->output ? job->line->output : "-";
  g_autoptr (CauselineOptions) options = options_for (job, exporter->options, exporter->name, error);
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GPtrArray) pages = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

  if (!options || !check_all_used (job, error))
    return FALSE;

  Tally *tally = begin_tally (job, exporter->name, NULL);
  CauselineWriteContext context = { .file = file, .options = options, .report = tally->report, .pages = pages };

  if (!exporter->write (graph, out, &context, error))
    return FALSE;
  g_ptr_array_insert (pages, 0, g_string_free_to_bytes (g_steal_pointer (&out)));
  progress_step (job->progress, file);
  return output_write (file, pages, error);
}

static void
print_tallies (Job *job)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < job->tallies->len; i++)
    {
      const Tally *tally = g_ptr_array_index (job->tallies, i);

      tally_print_issues (tally, out);
      if (tally->format && !job->line->quiet)
        tally_print (tally, out);
    }
  fputs (out->str, stderr);
}

static gboolean
write_report (Job     *job,
              GError **error)
{
  if (!job->line->report)
    return TRUE;

  gsize length = 0;
  g_autofree char *json = tally_to_json (job->tallies, &length);

  return output_write_one (job->line->report, json, length, error);
}

/* The records that gave nothing, so that they can be mended and read again. */
static gboolean
write_rejects (Job     *job,
               GError **error)
{
  g_autoptr (GString) out = g_string_new (NULL);

  if (!job->line->rejects)
    return TRUE;
  for (guint i = 0; i < job->tallies->len; i++)
    {
      const Tally *tally = g_ptr_array_index (job->tallies, i);
      guint n_rejects;
      const char *const *rejects = causeline_report_get_rejects (tally->report, &n_rejects);

      for (guint k = 0; k < n_rejects; k++)
        g_string_append_printf (out, "%s\n", rejects[k]);
    }
  return output_write_one (job->line->rejects, out->str, out->len, error);
}

static gboolean
do_job (Job     *job,
        GError **error)
{
  g_autoptr (Progress) progress = job->progress = progress_start (g_strv_length (job->line->inputs) * 2 + 2);
  g_autoptr (CauselineGraph) read = read_inputs (job, error);
  g_autoptr (CauselineGraph) graph = read ? finish_graph (job, read, error) : NULL;

  if (!graph)
    return FALSE;
  return job->exporter ? write_graph (job, graph, error) : check_all_used (job, error);
}

static gboolean
was_doubtful (Job *job)
{
  for (guint i = 0; i < job->tallies->len; i++)
    if (tally_is_doubtful (g_ptr_array_index (job->tallies, i)))
      return TRUE;
  return FALSE;
}

/* Does what the command line asks for. Returns how the command ends; @error is set when it is EXIT_FAILED or EXIT_USAGE. */
int
run (const CommandLine *line,
     GError           **error)
{
  g_autoptr (GHashTable) used = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) tallies = g_ptr_array_new_with_free_func ((GDestroyNotify) tally_free);
  g_autoptr (GError) failed = NULL;
  Job job = { .line = line, .used = used, .tallies = tallies };

  job.exporter = line->check ? NULL : choose_exporter (line, &failed);
  if (!failed)
    (void) (do_job (&job, &failed) && write_report (&job, &failed) && write_rejects (&job, &failed));
  print_tallies (&job);

  if (failed)
    {
      gboolean is_usage = g_error_matches (failed, CAUSELINE_ERROR, CAUSELINE_ERROR_UNKNOWN_FORMAT) ||
                          g_error_matches (failed, CAUSELINE_ERROR, CAUSELINE_ERROR_UNKNOWN_OPTION);

      g_propagate_error (error, g_steal_pointer (&failed));
      return is_usage ? EXIT_USAGE : EXIT_FAILED;
    }
  return line->strict && was_doubtful (&job) ? EXIT_DOUBTFUL : EXIT_DONE;
}
