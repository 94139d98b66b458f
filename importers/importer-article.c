/* SPDX-License-Identifier: MIT */
/* One article in plain text or Markdown. */

#include "format.h"

#include <string.h>

#include "article-text.h"
#include "article.h"
#include "message-head.h"

static const char *const article_endings[] = { ".txt", ".md", ".markdown", NULL };

static const CauselineOption article_options[] = {
  { "date", "DATE", NULL, "the day the article was written, when it does not say so" },
  { "syntax", "yes|no", "no", "keep the tokens and trees of the text" },
  { "explain", "yes|no", "no", "tell how the text was read" },
  { NULL },
};

static gboolean
article_importer_read (CauselineGraph             *graph,
                       GBytes                     *bytes,
                       const CauselineReadContext *context,
                       GError                    **error)
{
  gsize length, text_length;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autofree char *text = article_text_decode (data, length, context->file, context->report, &text_length, error);
  if (text == NULL)
    return FALSE;
  const char *date = causeline_options_get (context->options, article_options, "date");
  g_autoptr (CauselineTime) published = NULL;
  if (date != NULL && (published = causeline_time_new_from_string (date, error)) == NULL)
    return FALSE;
  g_auto (MessageHead) head;
  g_autofree char *body = NULL;
  Article article = { .text = text, .length = text_length, .file = context->file };
  if (message_head_read (&head, text, text_length))
    {
      body = head.title != NULL ? g_strconcat (head.title, "\n\n", text + head.length, NULL) : g_strdup (text + head.length);
      article.text = body;
      article.length = strlen (body);
      article.title = head.title;
      article.author = head.author;
      article.publisher = head.publisher;
      article.url = head.url;
    }
  article.published = published != NULL ? published : head.published;
  article.wants_syntax = causeline_options_get_boolean (context->options, article_options, "syntax");
  article.wants_explanation = causeline_options_get_boolean (context->options, article_options, "explain");
  causeline_report_set_unit (context->report, "article", "articles");
  return article_read (graph, &article, context->report, error);
}

const CauselineImporter causeline_importer_article = {
  .name = "article",
  .summary = "A news article in plain text or Markdown",
  .endings = article_endings,
  .options = article_options,
  .read = article_importer_read,
};
