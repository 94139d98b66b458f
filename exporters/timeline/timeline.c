/* SPDX-License-Identifier: MIT */
/* A graph as the pages of a timeline. */

#include "timeline.h"

#include "draw.h"

static void
report_arcs (const Picture   *picture,
             CauselineReport *report,
             const char      *file)
{
  guint n_backwards = 0;

  for (guint i = 0; i < picture->arcs->len; i++)
    n_backwards += g_array_index (picture->arcs, Arc, i).is_backwards;
  if (n_backwards > 0)
    causeline_report_add (report, CAUSELINE_ISSUE_BACKWARDS, file, 0, 0, "%u %s back in time (drawn in the colour of a warning)",
                          n_backwards, n_backwards == 1 ? "link runs" : "links run");
}

static void
report_clusters (const Picture   *picture,
                 CauselineReport *report,
                 const char      *file)
{
  guint n_counted = 0;

  for (guint i = 0; i < picture->clusters->len; i++)
    n_counted += g_array_index (picture->clusters, Cluster, i).places->len;
  if (n_counted > 0)
    causeline_report_add (report, CAUSELINE_ISSUE_FOLDED, file, 0, 0, "%u of %u events are counted in %u clusters (the page has no room for each)",
                          n_counted, picture->last - picture->first, picture->clusters->len);
}

/* Draws a timeline.
 *
 * Returns: (transfer full) (element-type GString): the pages, each an SVG, at least one; or %NULL with @error set */
GPtrArray *
timeline_draw (CauselineGraph              *graph,
               const TimelineSettings      *settings,
               const CauselineWriteContext *context,
               GError                     **error)
{
  if (causeline_graph_get_n_events (graph) == 0)
    {
      g_set_error_literal (error, CAUSELINE_ERROR, CAUSELINE_ERROR_EMPTY, "there is no event to draw");
      return NULL;
    }

  g_autoptr (Story) story = story_new (graph, settings);
  g_autoptr (Picture) picture = picture_new (story, settings, 0, story->events->len);
  GPtrArray *pages = g_ptr_array_new ();
  GString *page = g_string_new (NULL);
  picture_draw (picture, page);
  g_ptr_array_add (pages, page);
  report_arcs (picture, context->report, context->file);
  report_clusters (picture, context->report, context->file);
  return pages;
}
