/* SPDX-License-Identifier: MIT */
/* Reading many articles at once. What comes out does not depend on the number of threads: each article is read into a graph of
 * its own, and the graphs grow together in the order of the articles. */

#include "article-batch.h"

#include "resolve.h"

/* How many articles are in memory, read or being read, at a time. */
#define BATCH 64

#define MAX_THREADS 64

/* One article on its way to a graph. */
typedef struct
{
  Article article;
  gpointer keep;           /* owns the strings of the article */
  GDestroyNotify free_keep;
  CauselineGraph *graph;
  CauselineReport *report;
  GError *error;
} Job;

struct _ArticleBatch
{
  CauselineMerger *merger;
  CauselineReport *report; /* or NULL */
  GPtrArray *jobs;         /* Job, in order */
  guint n_threads;
};

static void
job_free (gpointer data)
{
  Job *job = data;

  if (job->free_keep != NULL)
    job->free_keep (job->keep);
  g_clear_object (&job->graph);
  g_clear_pointer (&job->report, causeline_report_unref);
  g_clear_error (&job->error);
  g_free (job);
}

static guint
count_threads (const char *jobs)
{
  guint64 n = jobs != NULL ? g_ascii_strtoull (jobs, NULL, 10) : 0;

  return n > 0 ? (guint) MIN (n, MAX_THREADS) : MIN (g_get_num_processors (), MAX_THREADS);
}

/**
 * article_batch_new:
 * @graph: where the articles go
 * @is_separate: whether actors and events of two articles stay apart
 * @jobs: (nullable): how many to read at once, as text; %NULL or "0" for as many as there are processors
 * @report: (nullable): gets what the articles' own reports hold, in their order
 *
 * Returns: (transfer full): a batch without articles
 */
ArticleBatch *
article_batch_new (CauselineGraph  *graph,
                   gboolean         is_separate,
                   const char      *jobs,
                   CauselineReport *report)
{
  ArticleBatch *self = g_new0 (ArticleBatch, 1);

  self->merger = causeline_merger_new (graph, is_separate ? CAUSELINE_MERGE_SEPARATE : CAUSELINE_MERGE_ALL, NULL);
  self->report = report;
  self->jobs = g_ptr_array_new_with_free_func (job_free);
  self->n_threads = count_threads (jobs);
  return self;
}

void
article_batch_free (ArticleBatch *self)
{
  if (self == NULL)
    return;
  causeline_merger_free (self->merger);
  g_ptr_array_unref (self->jobs);
  g_free (self);
}

static void
work (gpointer data,
      gpointer user_data)
{
  Job *job = data;

  job->graph = causeline_graph_new ();
  if (!article_read (job->graph, &job->article, job->report, &job->error))
    g_clear_object (&job->graph);
}

static gboolean
read_jobs (ArticleBatch *self,
           GError      **error)
{
  if (self->n_threads < 2 || self->jobs->len < 2)
    {
      for (guint i = 0; i < self->jobs->len; i++)
        work (g_ptr_array_index (self->jobs, i), NULL);
      return TRUE;
    }
  GThreadPool *pool = g_thread_pool_new (work, NULL, (int) self->n_threads, FALSE, error);
  if (pool == NULL)
    return FALSE;
  for (guint i = 0; i < self->jobs->len; i++)
    g_thread_pool_push (pool, g_ptr_array_index (self->jobs, i), NULL);
  g_thread_pool_free (pool, FALSE, TRUE);
  return TRUE;
}

/**
 * article_batch_finish:
 * @self: a batch
 *
 * Reads what waits and adds it to the graph. More articles may follow.
 *
 * Returns: %FALSE with @error set, which names the place, when an article could not be read
 */
gboolean
article_batch_finish (ArticleBatch *self,
                      GError      **error)
{
  if (!read_jobs (self, error))
    return FALSE;
  for (guint i = 0; i < self->jobs->len; i++)
    {
      Job *job = g_ptr_array_index (self->jobs, i);
      if (self->report != NULL)
        causeline_report_append (self->report, job->report);
      if (job->error != NULL)
        {
          g_propagate_prefixed_error (error, g_steal_pointer (&job->error), "%s:%" G_GINT64_FORMAT ": ", job->article.file, job->article.line);
          return FALSE;
        }
      if (!causeline_merger_add (self->merger, job->graph, self->report, error))
        return FALSE;
    }
  g_ptr_array_set_size (self->jobs, 0);
  return TRUE;
}

/**
 * article_batch_add:
 * @self: a batch
 * @article: an article; what it points to must live as long as @keep
 * @report: (transfer full) (nullable): what is odd about the article's record, to come before what is odd about its text
 * @keep: (transfer full) (nullable): what owns the strings of the article
 * @free_keep: (nullable): frees @keep when the article has been read
 *
 * Adds an article; now and then those that wait are read.
 *
 * Returns: %FALSE with @error set when one of them could not be read
 */
gboolean
article_batch_add (ArticleBatch    *self,
                   const Article   *article,
                   CauselineReport *report,
                   gpointer         keep,
                   GDestroyNotify   free_keep,
                   GError         **error)
{
  Job *job = g_new0 (Job, 1);

  job->article = *article;
  job->keep = keep;
  job->free_keep = free_keep;
  job->report = report != NULL ? report : causeline_report_new ();
  g_ptr_array_add (self->jobs, job);
  return self->jobs->len < BATCH || article_batch_finish (self, error);
}
