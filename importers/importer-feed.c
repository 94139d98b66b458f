/* SPDX-License-Identifier: MIT */
/* The articles of an RSS or Atom feed that brings their text along. */

#include "format.h"

#include <string.h>

#include "article-batch.h"
#include "feed.h"

static const char *const feed_endings[] = { ".rss", ".atom", ".rdf", NULL };

static const CauselineOption feed_options[] = {
  { "date", "DATE", NULL, "the day the articles were written, when the feed does not say so" },
  ARTICLE_BATCH_OPTIONS,
  { NULL },
};

static gboolean
add_entry (ArticleBatch               *batch,
           const Feed                 *feed,
           const FeedEntry            *entry,
           const CauselineTime        *given,
           const CauselineReadContext *context,
           GError                    **error)
{
  if (entry->text == NULL)
    {
      causeline_report_add (context->report, CAUSELINE_ISSUE_ROW_SKIPPED, context->file, entry->line, 0, "the entry brings no text along (skipped)");
      causeline_report_count (context->report, CAUSELINE_COUNT_READ, 1);
      causeline_report_count (context->report, CAUSELINE_COUNT_SKIPPED, 1);
      return TRUE;
    }
  Article article = {
    .text = entry->text, .length = strlen (entry->text), .title = entry->title, .url = entry->url, .author = entry->author,
    .publisher = feed->title, .file = context->file, .line = entry->line,
    .published = entry->published != NULL ? entry->published : given,
    .wants_syntax = causeline_options_get_boolean (context->options, feed_options, "syntax"),
    .wants_explanation = causeline_options_get_boolean (context->options, feed_options, "explain"),
  };
  return article_batch_add (batch, &article, NULL, NULL, NULL, error);
}

static gboolean
feed_importer_read (CauselineGraph             *graph,
                    GBytes                     *bytes,
                    const CauselineReadContext *context,
                    GError                    **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  const char *date = causeline_options_get (context->options, feed_options, "date");
  g_autoptr (CauselineTime) given = NULL;
  if (date != NULL && (given = causeline_time_new_from_string (date, error)) == NULL)
    return FALSE;

  g_autoptr (GError) problem = NULL;
  g_autoptr (Feed) feed = feed_read (data, length, context->file, context->report, &problem);
  if (feed == NULL)
    {
      g_set_error (error, CAUSELINE_ERROR, problem ? problem->code : CAUSELINE_ERROR_SYNTAX, "%s: %s", context->file,
                   problem ? problem->message : "holds no article that could be read");
      return FALSE;
    }
  g_autoptr (ArticleBatch) batch = article_batch_new (graph, causeline_options_get_boolean (context->options, feed_options, "separate"),
                                                      causeline_options_get (context->options, feed_options, "jobs"), context->report);
  causeline_report_set_unit (context->report, "article", "articles");
  for (guint i = 0; i < feed->entries->len; i++)
    if (!add_entry (batch, feed, &g_array_index (feed->entries, FeedEntry, i), given, context, error))
      return FALSE;
  return article_batch_finish (batch, error);
}

const CauselineImporter causeline_importer_feed = {
  .name = "feed",
  .summary = "The articles of an RSS or Atom feed",
  .endings = feed_endings,
  .options = feed_options,
  .sniff = feed_is_one,
  .read = feed_importer_read,
};
