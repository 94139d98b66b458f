/* SPDX-License-Identifier: MIT */
/* The timeline as an image. */

#include "exporters.h"

#include "raster.h"
#include "timeline.h"

static const CauselineOption options[] = {
  TIMELINE_PAGE_OPTIONS,
  RASTER_OPTION_SCALE,
  { "time-scale", TIMELINE_SCALES, "gaps", "how time runs: to scale with long gaps cut, to scale, the nearer the wider, or one step an event" },
  { NULL, NULL, NULL, NULL }
};

static gboolean
png_write (CauselineGraph              *graph,
           GString                     *out,
           const CauselineWriteContext *context,
           GError                     **error)
{
  TimelineSettings settings;
  double scale;

  if (!raster_read_scale (context, options, &scale, error) || !timeline_settings_read (&settings, context, options, error))
    return FALSE;
  g_autoptr (GPtrArray) pages = timeline_draw (graph, &settings, context, error);
  if (pages == NULL)
    return FALSE;
  for (guint i = 0; i < pages->len; i++)
    {
      g_autoptr (GString) image = g_string_new (NULL);
      if (!raster_to_png (g_ptr_array_index (pages, i), scale, i == 0 ? out : image, error))
        return FALSE;
      if (i > 0)
        g_ptr_array_add (context->pages, g_string_free_to_bytes (g_steal_pointer (&image)));
    }
  return TRUE;
}

static const char *const endings[] = { ".png", NULL };

const CauselineExporter causeline_exporter_png = {
  .name       = "png",
  .summary    = "Timeline as an image",
  .endings    = endings,
  .media_type = "image/png",
  .options    = options,
  .write      = png_write,
};
