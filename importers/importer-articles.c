/* SPDX-License-Identifier: MIT */
/* Many articles in JSON Lines: {"id", "text", "title", "date", "url", "publisher", "author"}, read on all cores. */

#include "format.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "article-batch.h"

static const char *const articles_endings[] = { ".articles.jsonl", ".articles", NULL };

static const CauselineOption articles_options[] = {
  { "date", "DATE", NULL, "the day the articles were written, when neither they nor their records say so" },
  ARTICLE_BATCH_OPTIONS,
  { NULL },
};

/* One line of the file: owns what its article points to. */
typedef struct
{
  JsonParser *parser;
  CauselineTime *published;
  CauselineReport *report;
  Article article;
} Record;

static void
record_free (gpointer data)
{
  Record *record = data;
  g_clear_object (&record->parser);
  g_clear_pointer (&record->published, causeline_time_free);
  g_free (record);
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
read_date (Record                     *record,
           JsonObject                 *object,
           const CauselineReadContext *context,
           const CauselineTime        *given)
{
  const char *date = get_string (object, "date");
  if (date != NULL)
    {
      record->published = causeline_time_new_from_string (date, NULL);
      if (record->published == NULL)
        causeline_report_add (record->report, CAUSELINE_ISSUE_BAD_DATE, context->file, record->article.line, 0,
                              "date: \"%s\" is not a date (article kept without one)", date);
    }
  if (record->published == NULL && given != NULL)
    record->published = causeline_time_copy (given);
  record->article.published = record->published;
}

/* The article of a line, or %NULL when the line holds none; the issue is added. */
static Record *
parse_line (const CauselineReadContext *context,
            const CauselineTime        *given,
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
  Record *record = g_new0 (Record, 1);
  record->parser = g_object_ref (parser);
  record->report = causeline_report_new ();
  record->article = (Article){
    .text = body, .length = strlen (body), .id = get_string (object, "id"), .title = get_string (object, "title"),
    .url = get_string (object, "url"), .publisher = get_string (object, "publisher"), .author = get_string (object, "author"),
    .file = context->file, .line = line,
    .wants_syntax = causeline_options_get_boolean (context->options, articles_options, "syntax"),
    .wants_explanation = causeline_options_get_boolean (context->options, articles_options, "explain"),
  };
  read_date (record, object, context, given);
  return record;
}

static gboolean
articles_read (CauselineGraph             *graph,
               GBytes                     *bytes,
               const CauselineReadContext *context,
               GError                    **error)
{
  gsize length = 0;
  const char *bytes_data = g_bytes_get_data (bytes, &length);
  const char *data = bytes_data ? bytes_data : "", *end = data + length; /* no bytes are NULL */
  gboolean is_separate = causeline_options_get_boolean (context->options, articles_options, "separate");
  const char *jobs = causeline_options_get (context->options, articles_options, "jobs");
  g_autoptr (ArticleBatch) batch = article_batch_new (graph, is_separate, jobs, context->report);
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
          Record *record = parse_line (context, given, at, stop - at, line);
          if (record != NULL && !article_batch_add (batch, &record->article, record->report, record, record_free, error))
            return FALSE;
        }
      at = stop + 1;
    }
  return article_batch_finish (batch, error);
}

const CauselineImporter causeline_importer_articles = {
  .name = "articles",
  .summary = "Many articles in JSON Lines, one a line",
  .endings = articles_endings,
  .options = articles_options,
  .read = articles_read,
};
