/* SPDX-License-Identifier: MIT */
/* The job itself: read the inputs, make one graph of them, write it. */

#include "run.h"

#include "check.h"
#include "exporters.h"
#include "output.h"
#include "read.h"

#include <stdio.h>

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

/* Checks and cuts what was read. */
static CauselineGraph *
finish_graph (Job            *job,
              CauselineGraph *graph,
              GError        **error)
{
  Tally *tally = job_begin_tally (job, "check");
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
  g_autoptr (CauselineOptions) options = job_options_for (job, exporter->options, exporter->name, error);
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GPtrArray) pages = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

  if (!options || !job_check_all_used (job, error))
    return FALSE;

  Tally *tally = job_begin_tally (job, exporter->name);
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
  return job->exporter ? write_graph (job, graph, error) : job_check_all_used (job, error);
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

  g_mutex_init (&job.mutex);
  g_hash_table_add (used, g_strdup ("jobs")); /* for the inputs, whatever they are */

  job.exporter = line->check ? NULL : choose_exporter (line, &failed);
  if (!failed)
    (void) (do_job (&job, &failed) && write_report (&job, &failed) && write_rejects (&job, &failed));
  print_tallies (&job);
  g_mutex_clear (&job.mutex);

  if (failed)
    {
      gboolean is_usage = g_error_matches (failed, CAUSELINE_ERROR, CAUSELINE_ERROR_UNKNOWN_FORMAT) ||
                          g_error_matches (failed, CAUSELINE_ERROR, CAUSELINE_ERROR_UNKNOWN_OPTION);

      g_propagate_error (error, g_steal_pointer (&failed));
      return is_usage ? EXIT_USAGE : EXIT_FAILED;
    }
  return line->strict && was_doubtful (&job) ? EXIT_DOUBTFUL : EXIT_DONE;
}
