/* SPDX-License-Identifier: MIT */
/* The event graph as a PDF page. */

#include "event-graph.h"
#include "raster.h"

static gboolean
graph_pdf_write (CauselineGraph              *graph,
                 GString                     *out,
                 const CauselineWriteContext *context,
                 GError                     **error)
{
  g_autoptr (GString) svg = g_string_new (NULL);
  g_autoptr (GPtrArray) pages = g_ptr_array_new ();

  if (!event_graph_draw (graph, context, graph_options, svg, error))
    return FALSE;
  g_ptr_array_add (pages, svg);
  return raster_to_pdf (pages, causeline_graph_get_title (graph), out, error);
}

static const char *const graph_pdf_endings[] = { ".graph.pdf", NULL };

const CauselineExporter causeline_exporter_graph_pdf = {
  .name       = "graph-pdf",
  .summary    = "Event graph as a PDF page",
  .endings    = graph_pdf_endings,
  .media_type = "application/pdf",
  .options    = graph_options,
  .write      = graph_pdf_write,
};
