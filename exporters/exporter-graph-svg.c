/* SPDX-License-Identifier: MIT */
/* The event graph as an SVG picture. */

#include "event-graph.h"

static gboolean
graph_svg_write (CauselineGraph              *graph,
                 GString                     *out,
                 const CauselineWriteContext *context,
                 GError                     **error)
{
  return event_graph_draw (graph, context, graph_options, out, error);
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
