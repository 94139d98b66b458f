/* SPDX-License-Identifier: MIT */
/* The page: timeline, event graph, table and texts in one file that a person mails or archives. */

#include "page.h"

static const CauselineOption html_options[] = {
  { "title", "TEXT", NULL, "the headline; that of the graph when not given" },
  { NULL, NULL, NULL, NULL }
};

static gboolean
html_write (CauselineGraph              *graph,
            GString                     *out,
            const CauselineWriteContext *context,
            GError                     **error)
{
  if (causeline_graph_get_n_events (graph) == 0)
    {
      g_set_error_literal (error, CAUSELINE_ERROR, CAUSELINE_ERROR_EMPTY, "there is no event to draw");
      return FALSE;
    }

  TimelineSettings settings = { .lanes = LANES_NONE };
  g_autoptr (Story) story = story_new (graph, &settings);
  page_write (story, PAGE_PICTURES | PAGE_TABLE | PAGE_TEXTS, causeline_options_get (context->options, html_options, "title"), context->report, out);
  return TRUE;
}

static const char *const html_endings[] = { ".html", ".htm", NULL };

const CauselineExporter causeline_exporter_html = {
  .name       = "html",
  .summary    = "One offline page: timeline, event graph, table and texts, to search and explore",
  .endings    = html_endings,
  .media_type = "text/html",
  .options    = html_options,
  .write      = html_write,
};
