/* SPDX-License-Identifier: MIT */
/* The event graph as an image. */

#include "event-graph.h"
#include "raster.h"

static const CauselineOption graph_png_options[] = {
  GRAPH_PAGE_OPTIONS,
  RASTER_OPTION_SCALE,
  { NULL, NULL, NULL, NULL }
};

static gboolean
graph_png_write (CauselineGraph              *graph,
                 GString                     *out,
                 const CauselineWriteContext *context,
                 GError                     **error)
{
  g_autoptr (GString) svg = g_string_new (NULL);
  double scale;

  return raster_read_scale (context, graph_png_options, &scale, error) &&
         event_graph_draw (graph, context, graph_png_options, svg, error) &&
         raster_to_png (svg, scale, out, error);
}

static const char *const graph_png_endings[] = { ".graph.png", NULL };

const CauselineExporter causeline_exporter_graph_png = {
  .name       = "graph-png",
  .summary    = "Event graph as an image",
  .endings    = graph_png_endings,
  .media_type = "image/png",
  .options    = graph_png_options,
  .write      = graph_png_write,
};
