/* SPDX-License-Identifier: MIT */
/* The timeline as an image. */

#include "exporters.h"

#include "raster.h"
#include "timeline.h"

/* Beyond this a label is as large as a page. */
#define MOST_SCALE 10.0

static const CauselineOption options[] = {
  TIMELINE_PAGE_OPTIONS,
  { "scale", "N", "2", "dots for each px of the picture; 2 is sharp on fine screens and in print" },
  { "time-scale", TIMELINE_SCALES, "gaps", "how time runs: to scale with long gaps cut, to scale, the nearer the wider, or one step an event" },
  { NULL, NULL, NULL, NULL }
};

static gboolean
read_scale (const CauselineWriteContext *context,
            double                      *scale,
            GError                     **error)
{
  const char *text = causeline_options_get (context->options, options, "scale");
  char *end = NULL;

  *scale = g_ascii_strtod (text, &end);
  if (end != text && *end == '\0' && *scale > 0 && *scale <= MOST_SCALE)
    return TRUE;
  g_set_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_UNKNOWN_OPTION, "scale: \"%s\" is no number above 0 and up to %.0f", text, MOST_SCALE);
  return FALSE;
}

static gboolean
png_write (CauselineGraph              *graph,
           GString                     *out,
           const CauselineWriteContext *context,
           GError                     **error)
{
  TimelineSettings settings;
  double scale;

  if (!read_scale (context, &scale, error) || !timeline_settings_read (&settings, context, options, error))
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
