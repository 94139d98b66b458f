/* SPDX-License-Identifier: MIT */
/* Reading the inputs, several at a time, into one graph. Each is read into a graph of its own, and these are put together in the order
 * of the command line: what comes out, messages and errors included, is the same for any number of threads. */

#include "read.h"

#include <string.h>

#include "importers.h"
#include "input.h"
#include "memory.h"
#include "resolve.h"

/* A graph takes about so many times the bytes of the sheet that it is read from. */
#define GRAPH_PER_INPUT 6

/* So many graphs wait at most to be put together. */
#define BATCH 64

#define MAX_THREADS 64

typedef struct
{
  Job *job;
  const char *file;
  gboolean is_alone;
  Tally *tally;          /* or NULL: it could not be opened */
  CauselineGraph *graph; /* or NULL, and @error says why */
  GError *error;
} Input;

static void
input_free (Input *self)
{
  g_clear_pointer (&self->tally, tally_free);
  g_clear_object (&self->graph);
  g_clear_error (&self->error);
  g_free (self);
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
read_input (Input   *self,
            GError **error)
{
  Job *job = self->job;
  const char *name = input_name (self->file);

  progress_step (job->progress, name);

  gboolean is_mapped = FALSE;
  g_autoptr (GBytes) bytes = input_map (self->file, &is_mapped, error);
  const CauselineImporter *importer = bytes ? choose_importer (job->line, self->file, bytes, error) : NULL;
  g_autoptr (CauselineOptions) options = importer ? job_options_for (job, importer->options, importer->name, error) : NULL;

  if (!options)
    return NULL;

  self->tally = tally_new (name, importer->name);

  g_autoptr (CauselineGraph) graph = causeline_graph_new ();
  CauselineReadContext context = { .file = name, .options = options, .report = self->tally->report,
                                   .passed = is_mapped ? input_passed : NULL };

  if (g_bytes_get_size (bytes) == 0)
    {
      g_set_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_EMPTY, "%s: is empty", name);
      return NULL;
    }
  if (self->is_alone)
    memory_prepare (g_bytes_get_size (bytes) * GRAPH_PER_INPUT);
  if (!importer->read (graph, bytes, &context, error))
    return NULL;
  return g_steal_pointer (&graph);
}

static void
work (gpointer data,
      gpointer user_data)
{
  Input *input = data;

  input->graph = read_input (input, &input->error);
}

static guint
count_threads (const Job *job,
               guint      n_inputs)
{
  guint n = job->line->n_jobs > 0 ? job->line->n_jobs : g_get_num_processors ();

  return MIN (MIN (n, MAX_THREADS), n_inputs);
}

static gboolean
read_batch (Job       *job,
            GPtrArray *batch,
            GError   **error)
{
  guint n_threads = count_threads (job, batch->len);
  GThreadPool *pool = n_threads > 1 ? g_thread_pool_new (work, NULL, (int) n_threads, FALSE, error) : NULL;

  if (n_threads > 1 && !pool)
    return FALSE;
  for (guint i = 0; i < batch->len; i++)
    if (pool)
      g_thread_pool_push (pool, g_ptr_array_index (batch, i), NULL);
    else
      work (g_ptr_array_index (batch, i), NULL);
  if (pool)
    g_thread_pool_free (pool, FALSE, TRUE);
  return TRUE;
}

/* What an input that was read has to say joins what the run has to say; those after one that failed were never read, as it were. */
static CauselineGraph *
take_graph (Job     *job,
            Input   *input,
            GError **error)
{
  if (input->tally)
    g_ptr_array_add (job->tallies, g_steal_pointer (&input->tally));
  if (input->error)
    g_propagate_error (error, g_steal_pointer (&input->error));
  return g_steal_pointer (&input->graph);
}

static gboolean
merge_batch (Job             *job,
             CauselineMerger *merger,
             GPtrArray       *batch,
             GError         **error)
{
  for (guint i = 0; i < batch->len; i++)
    {
      g_autoptr (CauselineGraph) part = take_graph (job, g_ptr_array_index (batch, i), error);

      if (!part)
        return FALSE;

      Tally *tally = g_ptr_array_index (job->tallies, job->tallies->len - 1);

      if (!causeline_merger_add (merger, part, tally->report, error))
        return FALSE;
    }
  return TRUE;
}

static GPtrArray *
begin_batch (Job    *job,
             char ***files)
{
  GPtrArray *batch = g_ptr_array_new_with_free_func ((GDestroyNotify) input_free);

  for (; **files && batch->len < BATCH; (*files)++)
    {
      Input *input = g_new0 (Input, 1);

      input->job = job;
      input->file = **files;
      input->is_alone = !job->line->inputs[1];
      g_ptr_array_add (batch, input);
    }
  return batch;
}

/* One input alone is taken as it is; several grow together. */
CauselineGraph *
read_inputs (Job     *job,
             GError **error)
{
  const CommandLine *line = job->line;
  CauselineMerge how = line->separate ? CAUSELINE_MERGE_SEPARATE : CAUSELINE_MERGE_ALL;
  g_autoptr (CauselineGraph) graph = NULL;
  g_autoptr (CauselineMerger) merger = NULL;

  for (char **files = line->inputs; *files;)
    {
      g_autoptr (GPtrArray) batch = begin_batch (job, &files);

      if (!read_batch (job, batch, error))
        return NULL;
      if (!graph)
        {
          graph = take_graph (job, g_ptr_array_index (batch, 0), error);
          if (!graph)
            return NULL;
          g_ptr_array_remove_index (batch, 0);
        }
      if (!merger && batch->len > 0)
        merger = causeline_merger_new (graph, how, (const char *const *) line->no_merge);
      if (!merge_batch (job, merger, batch, error))
        return NULL;
    }
  return g_steal_pointer (&graph);
}
