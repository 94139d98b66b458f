/* SPDX-License-Identifier: MIT */
/* The event graph as an SVG picture. */

#include "event-graph.h"

static gboolean
graph_svg_write (CauselineGraph              *graph,
                 GString                     *out,
                 const CauselineWriteContext *context,
                 GError                     **error)
{
  GraphSettings settings = { 0 };
  if (causeline_graph_get_n_events (graph) == 0)
    {
      g_set_error_literal (error, CAUSELINE_ERROR, CAUSELINE_ERROR_EMPTY, "there is no event to draw");
      return FALSE;
    }
  if (!graph_settings_read (&settings, context, graph_options, error))
    return FALSE;

  g_autoptr (Story) story = event_graph_story (graph, &settings);
  g_autoptr (Plan) plan = event_graph_plan (story, &settings, context->report);
  graph_draw (plan, "graph-", out);
  return TRUE;
}

static const char *const graph_svg_endings[] = { ".graph.svg", NULL };

const CauselineExporter causeline_exporter_graph_svg = {
  .name       = "graph-svg",
  .summary    = "Event graph as a picture: boxes in order of time, joined by causes and responses",
  .endings    = graph_svg_endings,
  .media_type = "image/svg+xml",
  .options    = graph_options,
  .write      = graph_svg_write,
};
