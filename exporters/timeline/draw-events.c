/* SPDX-License-Identifier: MIT */
/* Events with their labels, links, and clusters. */

#include "draw.h"

#include "legend.h"
#include "measure.h"

#include <string.h>

/* The title of a cluster lists so many of its events. */
#define CLUSTER_LIST 24

static void
draw_marker (const Picture *self,
             Svg           *svg,
             const Mark    *mark)
{
  const Theme *theme = self->settings->theme;
  CauselineFamily family = story_look (self->story, mark->event);

  svg_open (svg, "g");
  svg_attribute (svg, "data-kind", "marker");
  if (mark->has_span)
    draw_span (self, svg, mark, theme_family_colour (theme, family));
  if (mark->is_bar)
    draw_bar (self, svg, mark, theme_family_colour (theme, family));
  if (!mark->is_bar || mark->right - mark->left >= 2 * PICTURE_GLYPH_REACH * self->radius)
    draw_glyph (svg, theme, family, causeline_event_get_status (mark->event->event), mark->x, mark->y, self->radius);
  svg_close (svg);
}

/* Date and headline in one line: what is between them is as wide as in the font that draws them. */
static void
draw_inline (const Picture   *self,
             Svg             *svg,
             const LabelLine *line,
             double           x,
             double           y,
             gboolean         is_left)
{
  svg_open (svg, "text");
  svg_attribute (svg, "xml:space", "preserve");
  svg_number (svg, "x", x);
  svg_number (svg, "y", y);
  if (is_left)
    svg_attribute (svg, "text-anchor", "end");
  if (line->date != NULL)
    {
      svg_text (svg, "");
      svg_open (svg, "tspan");
      svg_number (svg, "font-size", self->small_size);
      svg_attribute (svg, "fill", self->settings->theme->muted);
      svg_text (svg, line->date);
      svg_close_inline (svg);
    }
  svg_text (svg, "");
  svg_open (svg, "tspan");
  svg_number (svg, "font-size", self->head_size);
  svg_attribute (svg, "fill", self->settings->theme->text);
  svg_attribute (svg, "font-weight", "bold");
  svg_text (svg, line->text);
  svg_close_inline (svg);
  svg_close (svg);
}

static void
draw_label (const Picture *self,
            Svg           *svg,
            const Mark    *mark)
{
  const Theme *theme = self->settings->theme;
  gboolean is_on_band = !self->settings->is_vertical && picture_band (self, picture_band_of (self, mark->event))->head != NULL;
  if (mark->lines->len == 0)
    return;
  double y = mark->label_y, x = mark->is_label_left ? mark->label_x + mark->label_width : mark->label_x;

  /* Nothing shines through the words, not even a thin line of the grid. */
  svg_open (svg, "rect");
  svg_number (svg, "x", mark->label_x);
  svg_number (svg, "y", mark->label_y);
  svg_number (svg, "width", mark->label_width);
  svg_number (svg, "height", mark->label_height);
  svg_attribute (svg, "fill", is_on_band ? theme->surface : theme->background);
  svg_close (svg);
  svg_open (svg, "g");
  svg_attribute (svg, "data-kind", "label");
  for (guint i = 0; i < mark->lines->len; i++)
    {
      const LabelLine *line = &g_array_index (mark->lines, LabelLine, i);
      gboolean is_title = line->rank == LINE_TITLE;
      double size = is_title || line->rank == LINE_BOTH ? self->head_size : self->small_size;
      double base = y + TEXT_ASCENT * size + (line->height - TEXT_LINE_HEIGHT * size) / 2;
      if (line->rank == LINE_BOTH)
        draw_inline (self, svg, line, x, base, mark->is_label_left);
      else
        draw_text (svg, line->text, x, base, size, is_title ? theme->text : theme->muted, is_title,
                   mark->is_label_left ? "end" : NULL);
      y += line->height;
    }
  svg_close (svg);
}

/* A mark that stands on the axis keeps a rim free of it. */
static void
draw_halo (const Picture *self,
           Svg           *svg,
           const Mark    *mark)
{
  svg_open (svg, "circle");
  svg_number (svg, "cx", mark->x);
  svg_number (svg, "cy", mark->y);
  svg_number (svg, "r", self->radius * PICTURE_GLYPH_REACH + 2.5);
  svg_attribute (svg, "fill", self->settings->theme->background);
  svg_close (svg);
}

static void
draw_event (const Picture *self,
            Svg           *svg,
            const Mark    *mark)
{
  const CauselineTime *time = causeline_event_get_time (mark->event->event);
  g_autofree char *type = legend_type_word (self, mark->event);
  CauselineStatus status = causeline_event_get_status (mark->event->event);
  g_autofree char *summary = story_summary (self->story, mark->event);

  svg_open (svg, "g");
  svg_attribute (svg, "data-event", causeline_event_get_id (mark->event->event));
  if (time != NULL)
    {
      g_autofree char *edtf = causeline_time_to_string (time);
      svg_attribute (svg, "data-t", edtf);
    }
  if (type != NULL)
    svg_attribute (svg, "data-type", type);
  if (theme_status_stroke (status) != THEME_STROKE_SOLID)
    svg_attribute (svg, "data-status", causeline_status_to_string (status));
  svg_text_element (svg, "title", summary);
  draw_label (self, svg, mark);
  if (self->settings->is_vertical)
    draw_halo (self, svg, mark);
  draw_marker (self, svg, mark);
  svg_close (svg);
}

void
draw_events (const Picture *self,
             Svg           *svg)
{
  for (guint i = 0; i < self->marks->len; i++)
    draw_event (self, svg, picture_mark (self, i));
}

void
draw_arcs (const Picture *self,
           Svg           *svg)
{
  for (guint i = 0; i < self->arcs->len; i++)
    {
      const Arc *arc = &g_array_index (self->arcs, Arc, i);
      CauselineLinkKind kind = causeline_link_get_kind (arc->link);
      if (arc->points == NULL)
        continue;
      svg_open (svg, "g");
      svg_attribute (svg, "data-kind", "link");
      svg_attribute (svg, "data-type", causeline_link_kind_to_string (kind));
      svg_attribute (svg, "data-from", causeline_link_get_from (arc->link));
      svg_attribute (svg, "data-to", causeline_link_get_to (arc->link));
      if (arc->is_backwards)
        svg_attribute (svg, "data-flag", "runs back in time");
      draw_link (svg, self->settings->theme, kind, arc->is_backwards, arc->points);
      svg_close (svg);
    }
}

/* What a cluster holds: its time, its number, its first events. */
static char *
list_cluster (const Picture *self,
              const Cluster *cluster)
{
  g_autoptr (GString) list = g_string_new (NULL);

  g_string_append_printf (list, "%s%s%u %s", cluster->bin.label != NULL ? cluster->bin.label : "", cluster->bin.label != NULL ? ": " : "",
                          cluster->places->len, cluster->places->len == 1 ? "event" : "events");
  for (guint i = 0; i < MIN (cluster->places->len, CLUSTER_LIST); i++)
    {
      const StoryEvent *event = story_get (self->story, g_array_index (cluster->places, guint, i));
      g_autofree char *date = story_date (event);
      const char *title = causeline_event_get_title (event->event);
      g_string_append_printf (list, "\n%s: %s", date, title != NULL ? title : causeline_event_get_id (event->event));
    }
  if (cluster->places->len > CLUSTER_LIST)
    g_string_append_printf (list, "\nand %u more", cluster->places->len - CLUSTER_LIST);
  return g_string_free (g_steal_pointer (&list), FALSE);
}

static void
draw_cluster (const Picture *self,
              Svg           *svg,
              const Cluster *cluster)
{
  const Theme *theme = self->settings->theme;
  g_autofree char *title = list_cluster (self, cluster);
  g_autofree char *count = g_strdup_printf ("%u", cluster->places->len);
  g_autofree char *label = g_strconcat (self->marks->len > 0 ? "+" : "", count, NULL);
  g_autoptr (GString) ids = g_string_new (NULL);
  double width = cluster->bin.x1 - cluster->bin.x0, inset = cluster_inset (cluster);

  for (guint i = 0; i < cluster->places->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "",
                            causeline_event_get_id (story_get (self->story, g_array_index (cluster->places, guint, i))->event));
  svg_open (svg, "g");
  svg_attribute (svg, "data-kind", "cluster");
  svg_attribute (svg, "data-count", count);
  svg_attribute (svg, "data-events", ids->str);
  if (cluster->bin.edtf != NULL)
    svg_attribute (svg, "data-t", cluster->bin.edtf);
  svg_text_element (svg, "title", title);
  svg_open (svg, "rect");
  svg_number (svg, "x", cluster->bin.x0 + inset);
  svg_number (svg, "y", cluster->y0);
  svg_number (svg, "width", width - 2 * inset);
  svg_number (svg, "height", cluster->y1 - cluster->y0);
  svg_attribute (svg, "fill", theme->cluster);
  svg_close (svg);
  svg_open (svg, "g");
  svg_attribute (svg, "data-kind", "label");
  draw_text (svg, label, (cluster->bin.x0 + cluster->bin.x1) / 2, cluster->y1 + PICTURE_NUMBER_GAP + TEXT_ASCENT * self->small_size, self->small_size, theme->text, FALSE, "middle");
  svg_close (svg);
  svg_close (svg);
}

void
draw_clusters (const Picture *self,
               Svg           *svg)
{
  for (guint i = 0; i < self->clusters->len; i++)
    draw_cluster (self, svg, &g_array_index (self->clusters, Cluster, i));
}
