/* SPDX-License-Identifier: MIT */
/* The articles with what was read in them marked, in one offline page. */

#include "page.h"

static const CauselineOption article_html_options[] = {
  { "title", "TEXT", NULL, "the headline; that of the graph when not given" },
  { NULL, NULL, NULL, NULL }
};

static gboolean
article_html_write (CauselineGraph              *graph,
                    GString                     *out,
                    const CauselineWriteContext *context,
                    GError                     **error)
{
  gboolean has_text = FALSE;
  for (guint i = 0; i < causeline_graph_get_n_sources (graph); i++)
    has_text |= causeline_source_get_text (causeline_graph_get_source (graph, i)) != NULL;
  if (!has_text)
    {
      g_set_error_literal (error, CAUSELINE_ERROR, CAUSELINE_ERROR_EMPTY, "there is no text to mark: no source is an article");
      return FALSE;
    }

  TimelineSettings settings = { .lanes = LANES_NONE };
  g_autoptr (Story) story = story_new (graph, &settings);
  page_write (story, PAGE_TEXTS, causeline_options_get (context->options, article_html_options, "title"), context->report, out);
  return TRUE;
}

static const char *const article_html_endings[] = { ".article.html", NULL };

const CauselineExporter causeline_exporter_article_html = {
  .name       = "article-html",
  .summary    = "The articles with what was read in them: events, who, when, who says what",
  .endings    = article_html_endings,
  .media_type = "text/html",
  .options    = article_html_options,
  .write      = article_html_write,
};
