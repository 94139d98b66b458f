/* SPDX-License-Identifier: MIT */
/* One self-contained HTML file. Without its script it is complete: pictures, table and texts stand one after the other. */

#include "page.h"

#include "draw.h"
#include "event-graph.h"
#include "picture.h"
#include "timeline.h"

#include <string.h>

/* The timeline of a page is as wide as an ordinary window. */
#define TIMELINE_WIDTH 1240.0

void
page_append_text (GString    *out,
                  const char *text,
                  gssize      length)
{
  const char *end = text + (length < 0 ? (gssize) strlen (text) : length);

  while (text < end)
    {
      const char *line_end = memchr (text, '\n', end - text);
      g_autofree char *line = g_strndup (text, (line_end != NULL ? line_end : end) - text);
      svg_append_escaped (out, line);
      if (line_end != NULL)
        g_string_append_c (out, '\n');
      text = line_end != NULL ? line_end + 1 : end;
    }
}

void
page_append_attribute (GString    *out,
                       const char *name,
                       const char *value)
{
  g_string_append_printf (out, " %s=\"", name);
  svg_append_escaped (out, value);
  g_string_append_c (out, '"');
}

static void
open_view (GString    *out,
           const char *name,
           const char *heading)
{
  g_string_append_printf (out, "<section class=\"view\" id=\"page-%s\" aria-label=\"%s\">\n<h2>%s</h2>\n", name, heading, heading);
}

/* The page has a heading: the pictures in it have none of their own. */
#define NO_TITLE ""

static void
write_timeline (const Story *story,
                GString     *out)
{
  TimelineSettings settings = { .theme = &theme_variables, .page_width = TIMELINE_WIDTH, .scale = SCALE_GAPS, .has_legend = TRUE, .title = NO_TITLE };
  g_autoptr (Picture) picture = picture_new (story, &settings, 0, story->events->len);

  open_view (out, "timeline", "Timeline");
  g_string_append (out, "<div class=\"stage\">");
  picture_draw (picture, out);
  g_string_append (out, "</div>\n</section>\n");
}

static void
write_graph (const Story     *story,
             CauselineReport *report,
             GString         *out)
{
  GraphSettings settings = { .theme = &theme_variables, .is_folded = TRUE, .has_legend = TRUE, .actors = ACTORS_TEXT, .title = NO_TITLE };
  g_autoptr (Plan) plan = event_graph_plan (story, &settings, report);

  open_view (out, "graph", "Event graph");
  g_string_append (out, "<div class=\"stage\">");
  graph_draw (plan, "graph-", out);
  g_string_append (out, "</div>\n</section>\n");
}

static void
write_heading (const Story *story,
               const char  *title,
               GString     *out)
{
  guint n_links = causeline_graph_get_n_links (story->graph), n_sources = causeline_graph_get_n_sources (story->graph);

  g_string_append (out, "<body>\n<header id=\"page-header\">\n<h1>");
  svg_append_escaped (out, title);
  g_string_append_printf (out, "</h1>\n<p id=\"page-summary\">%u %s, %u %s, %u %s</p>\n<div id=\"page-tools\"></div>\n</header>\n<main id=\"page-main\">\n<div id=\"page-views\">\n",
                          story->events->len, story->events->len == 1 ? "event" : "events", n_links, n_links == 1 ? "link" : "links",
                          n_sources, n_sources == 1 ? "source" : "sources");
}

static gboolean
has_texts (CauselineGraph *graph)
{
  for (guint i = 0; i < causeline_graph_get_n_sources (graph); i++)
    if (causeline_source_get_text (causeline_graph_get_source (graph, i)) != NULL)
      return TRUE;
  return FALSE;
}

/* Writes a page with some parts. @title: (nullable): that of the graph if not given */
void
page_write (const Story     *story,
            PageParts        parts,
            const char      *title,
            CauselineReport *report,
            GString         *out)
{
  g_autofree char *style = page_make_style ();
  g_autofree char *script = page_read_script ();
  const char *own = timeline_find_title (story->graph);

  if (title == NULL)
    title = own != NULL ? own : "Events and what led to them";
  page_write_head (out, title, style, script);
  write_heading (story, title, out);
  if (parts & PAGE_PICTURES)
    {
      write_timeline (story, out);
      write_graph (story, report, out);
    }
  if (parts & PAGE_TABLE)
    {
      open_view (out, "table", "Table");
      g_string_append (out, "<div class=\"stage\">");
      page_write_table (story, out);
      g_string_append (out, "</div>\n</section>\n");
    }
  if (parts & PAGE_TEXTS && has_texts (story->graph))
    {
      open_view (out, "texts", "Texts");
      page_write_texts (story, out);
      g_string_append (out, "</section>\n");
    }
  g_string_append (out, "</div>\n<aside id=\"page-card\" aria-label=\"Event\" aria-live=\"polite\"></aside>\n</main>\n");
  page_write_data (story, out);
  g_string_append_printf (out, "<script>%s</script>\n</body>\n</html>\n", script);
}
