/* SPDX-License-Identifier: MIT */
/* Many articles in JSON Lines: {"id", "text", "title", "date", "url", "publisher", "author"}, read on all cores. */

#include "format.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "article.h"
#include "resolve.h"

/* How many articles are in memory, read or being read, at a time. */
#define BATCH 64

#define MAX_THREADS 64

static const char *const articles_endings[] = { ".articles.jsonl", ".articles", NULL };

static const CauselineOption articles_options[] = {
  { "date", "DATE", NULL, "the day the articles were written, when neither they nor their records say so" },
  { "separate", "yes|no", "no", "keep the articles apart: no actor or event of two articles is one" },
  { "jobs", "N", "0", "how many articles to read at once; 0: as many as there are processors" },
  { "syntax", "yes|no", "no", "keep the tokens and trees of the texts" },
  { NULL },
};

/* One line of the file on its way to a graph. */
typedef struct
{
  const CauselineReadContext *context;
  JsonParser *parser;      /* owns the strings that the article points to */
  Article article;
  CauselineTime *published;
  CauselineGraph *graph;
  CauselineReport *report;
  GError *error;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;
  g_clear_object (&job->parser);
  g_clear_object (&job->graph);
  g_clear_pointer (&job->published, causeline_time_free);
  g_clear_pointer (&job->report, causeline_report_unref);
  g_clear_error (&job->error);
  g_free (job);
}

static const char *
get_string (JsonObject *object,
            const char *key)
{
  JsonNode *node = json_object_get_member (object, key);
  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    return NULL;
  const char *value = json_node_get_string (node);
  return value[0] != '\0' ? value : NULL;
}

static void
skip (const CauselineReadContext *context,
      gint64                      line,
      const char                 *why)
{
  causeline_report_add (context->report, CAUSELINE_ISSUE_SYNTAX, context->file, line, 0, "%s (line skipped)", why);
  causeline_report_count (context->report, CAUSELINE_COUNT_READ, 1);
  causeline_report_count (context->report, CAUSELINE_COUNT_SKIPPED, 1);
}

static void
read_date (Job        *job,
           JsonObject *object)
{
  const char *given = causeline_options_get (job->context->options, articles_options, "date");
  const char *date = get_string (object, "date");
  if (date != NULL)
    {
      job->published = causeline_time_new_from_string (date, NULL);
      if (job->published == NULL)
        causeline_report_add (job->report, CAUSELINE_ISSUE_BAD_DATE, job->context->file, job->article.line, 0,
                              "date: \"%s\" is not a date (article kept without one)", date);
    }
  if (job->published == NULL && given != NULL)
    {
      job->published = causeline_time_new_from_string (given, NULL);
      job->article.is_given = TRUE;
    }
  job->article.published = job->published;
}

/* The article of a line, or %NULL when the line holds none; the issue is added. */
static Job *
parse_line (const CauselineReadContext *context,
            const char                 *text,
            gsize                       length,
            gint64                      line)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  if (!g_utf8_validate (text, length, NULL))
    {
      skip (context, line, "this is not UTF-8");
      return NULL;
    }
  if (!json_parser_load_from_data (parser, text, length, NULL) || json_parser_get_root (parser) == NULL
      || !JSON_NODE_HOLDS_OBJECT (json_parser_get_root (parser)))
    {
      skip (context, line, "this is no JSON object");
      return NULL;
    }
  JsonObject *object = json_node_get_object (json_parser_get_root (parser));
  const char *body = get_string (object, "text");
  if (body == NULL)
    {
      skip (context, line, "text: the article has none");
      return NULL;
    }
  Job *job = g_new0 (Job, 1);
  job->context = context;
  job->parser = g_object_ref (parser);
  job->report = causeline_report_new ();
  job->article = (Article){
    .text = body, .length = strlen (body), .id = get_string (object, "id"), .title = get_string (object, "title"),
    .url = get_string (object, "url"), .publisher = get_string (object, "publisher"), .author = get_string (object, "author"),
    .file = context->file, .line = line,
    .wants_syntax = causeline_options_get_boolean (context->options, articles_options, "syntax"),
  };
  read_date (job, object);
  return job;
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
read_batch (GPtrArray *jobs,
            guint      n_threads,
            GError   **error)
{
  if (n_threads < 2 || jobs->len < 2)
    {
      for (guint i = 0; i < jobs->len; i++)
        work (g_ptr_array_index (jobs, i), NULL);
      return TRUE;
    }
  GThreadPool *pool = g_thread_pool_new (work, NULL, n_threads, FALSE, error);
  if (pool == NULL)
    return FALSE;
  for (guint i = 0; i < jobs->len; i++)
    g_thread_pool_push (pool, g_ptr_array_index (jobs, i), NULL);
  g_thread_pool_free (pool, FALSE, TRUE);
  return TRUE;
}

/* Adds what was read to the graph, in the order of the lines. */
static gboolean
collect (CauselineMerger            *merger,
         GPtrArray                  *jobs,
         const CauselineReadContext *context,
         GError                    **error)
{
  for (guint i = 0; i < jobs->len; i++)
    {
      Job *job = g_ptr_array_index (jobs, i);
      if (context->report != NULL)
        causeline_report_append (context->report, job->report);
      if (job->error != NULL)
        {
          g_propagate_prefixed_error (error, g_steal_pointer (&job->error), "%s:%" G_GINT64_FORMAT ": ", context->file, job->article.line);
          return FALSE;
        }
      if (!causeline_merger_add (merger, job->graph, context->report, error))
        return FALSE;
    }
  g_ptr_array_set_size (jobs, 0);
  return TRUE;
}

static guint
count_threads (const CauselineReadContext *context)
{
  const char *jobs = causeline_options_get (context->options, articles_options, "jobs");
  guint64 n = jobs != NULL ? g_ascii_strtoull (jobs, NULL, 10) : 0;
  return n > 0 ? MIN (n, MAX_THREADS) : g_get_num_processors ();
}

static gboolean
articles_read (CauselineGraph             *graph,
               GBytes                     *bytes,
               const CauselineReadContext *context,
               GError                    **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length), *end = data + length;
  g_autoptr (GPtrArray) jobs = g_ptr_array_new_with_free_func (job_free);
  guint n_threads = count_threads (context);
  gboolean is_separate = causeline_options_get_boolean (context->options, articles_options, "separate");
  g_autoptr (CauselineMerger) merger = causeline_merger_new (graph, is_separate ? CAUSELINE_MERGE_SEPARATE : CAUSELINE_MERGE_ALL, NULL);
  const char *date = causeline_options_get (context->options, articles_options, "date");
  g_autoptr (CauselineTime) given = NULL;
  if (date != NULL && (given = causeline_time_new_from_string (date, error)) == NULL)
    return FALSE;
  causeline_report_set_unit (context->report, "article", "articles");
  gint64 line = 0;
  for (const char *at = data; at < end;)
    {
      const char *stop = memchr (at, '\n', end - at);
      stop = stop != NULL ? stop : end;
      line++;
      if (stop > at && !(stop == at + 1 && *at == '\r'))
        {
          Job *job = parse_line (context, at, stop - at, line);
          if (job != NULL)
            g_ptr_array_add (jobs, job);
        }
      at = stop + 1;
      if (jobs->len == BATCH && !(read_batch (jobs, n_threads, error) && collect (merger, jobs, context, error)))
        return FALSE;
    }
  return read_batch (jobs, n_threads, error) && collect (merger, jobs, context, error);
}

const CauselineImporter causeline_importer_articles = {
  .name = "articles",
  .summary = "Many articles in JSON Lines, one a line",
  .endings = articles_endings,
  .options = articles_options,
  .read = articles_read,
};
