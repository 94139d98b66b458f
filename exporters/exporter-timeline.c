/* SPDX-License-Identifier: MIT */
/* The timeline: events to scale, with their causes, as SVG. */

#include "exporters.h"

#include "timeline.h"

static gboolean
timeline_write (CauselineGraph              *graph,
                GString                     *out,
                const CauselineWriteContext *context,
                GError                     **error)
{
  TimelineSettings settings;

  if (!timeline_settings_read (&settings, context, timeline_options, error))
    return FALSE;
  g_autoptr (GPtrArray) pages = timeline_draw (graph, &settings, context, error);
  if (pages == NULL)
    return FALSE;
  for (guint i = 0; i < pages->len; i++)
    {
      const GString *page = g_ptr_array_index (pages, i);
      if (i == 0)
        g_string_append_len (out, page->str, (gssize) page->len);
      else
        g_ptr_array_add (context->pages, g_bytes_new (page->str, page->len));
    }
  return TRUE;
}

static const char *const endings[] = { ".svg", NULL };

const CauselineExporter causeline_exporter_timeline = {
  .name       = "timeline",
  .summary    = "Timeline, to scale, with causes and responses",
  .endings    = endings,
  .media_type = "image/svg+xml",
  .options    = timeline_options,
  .write      = timeline_write,
};
