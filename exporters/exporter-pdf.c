/* SPDX-License-Identifier: MIT */
/* The timeline for paper: all its pages in one file, with its fonts, its words as text. */

#include "exporters.h"

#include "raster.h"
#include "timeline.h"

static gboolean
pdf_write (CauselineGraph              *graph,
           GString                     *out,
           const CauselineWriteContext *context,
           GError                     **error)
{
  TimelineSettings settings;

  if (!timeline_settings_read (&settings, context, timeline_options, error))
    return FALSE;
  settings.is_one_file = TRUE;
  g_autoptr (GPtrArray) pages = timeline_draw (graph, &settings, context, error);
  if (pages == NULL)
    return FALSE;
  return raster_to_pdf (pages, timeline_title (graph, &settings), out, error);
}

static const char *const endings[] = { ".pdf", NULL };

const CauselineExporter causeline_exporter_pdf = {
  .name       = "pdf",
  .summary    = "Timeline for paper, one file with all its pages",
  .endings    = endings,
  .media_type = "application/pdf",
  .options    = timeline_options,
  .write      = pdf_write,
};
