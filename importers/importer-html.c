/* SPDX-License-Identifier: MIT */
/* One article on a page of the web. */

#include "format.h"

#include <string.h>

#include "article.h"
#include "webpage.h"

static const char *const html_endings[] = { ".html", ".htm", ".xhtml", NULL };

static const CauselineOption html_options[] = {
  { "date", "DATE", NULL, "the day the article was written, when the page does not say so" },
  { "encoding", "NAME", NULL, "the encoding of the page, when it names none or a wrong one" },
  { "syntax", "yes|no", "no", "keep the tokens and trees of the text" },
  { "explain", "yes|no", "no", "tell how the text was read" },
  { NULL },
};

static gboolean
html_sniff (const char *bytes,
            gsize       length)
{
  static const char *const starts[] = { "<!doctype html", "<html", "<head", "<body", NULL };
  gsize at = length >= 3 && memcmp (bytes, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;

  while (at < length && g_ascii_isspace (bytes[at]))
    at++;
  for (guint i = 0; starts[i] != NULL; i++)
    {
      gsize n = strlen (starts[i]);
      if (at + n < length && g_ascii_strncasecmp (bytes + at, starts[i], n) == 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
html_read (CauselineGraph             *graph,
           GBytes                     *bytes,
           const CauselineReadContext *context,
           GError                    **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  const char *date = causeline_options_get (context->options, html_options, "date");
  g_autoptr (CauselineTime) given = NULL;
  if (date != NULL && (given = causeline_time_new_from_string (date, error)) == NULL)
    return FALSE;

  g_autoptr (GError) problem = NULL;
  g_autoptr (Webpage) page = webpage_read (data, length, causeline_options_get (context->options, html_options, "encoding"), context->file, context->report, &problem);
  if (page == NULL)
    {
      g_set_error (error, CAUSELINE_ERROR, problem ? problem->code : CAUSELINE_ERROR_SYNTAX, "%s: %s", context->file,
                   problem ? problem->message : "holds no article that could be read");
      return FALSE;
    }
  Article article = {
    .text = page->text, .length = strlen (page->text), .title = page->title, .url = page->url, .publisher = page->publisher,
    .author = page->author, .file = context->file, .published = page->published,
    .wants_syntax = causeline_options_get_boolean (context->options, html_options, "syntax"),
    .wants_explanation = causeline_options_get_boolean (context->options, html_options, "explain"),
  };
  if (given != NULL)
    article.published = given;
  causeline_report_set_unit (context->report, "article", "articles");
  return article_read (graph, &article, context->report, error);
}

const CauselineImporter causeline_importer_html = {
  .name = "html",
  .summary = "A news article on a page of the web",
  .endings = html_endings,
  .options = html_options,
  .sniff = html_sniff,
  .read = html_read,
};
