/* SPDX-License-Identifier: MIT */
/* Events with their labels, links, and clusters. */

#include "draw.h"

#include "legend.h"
#include "measure.h"

#include <string.h>

#define BAR_HEIGHT 6.0
#define SOLID_BAR_HEIGHT 4.0
/* Between the glyph and its bar. */
#define BAR_GAP 1.5

/* An open end fades: strokes that get shorter, then an arrow. */
#define FADE_LENGTH 44.0
#define FADE_DASH "9 3 7 4 5 5 3 20"

/* The title of a cluster lists so many of its events. */
#define CLUSTER_LIST 24

static void
draw_bar_end (Svg        *svg,
              double      x,
              double      y,
              double      direction,
              const char *colour)
{
  g_autoptr (GString) path = g_string_new (NULL);

  svg_append_point (path, 'M', x - direction * 6, y - 4.5);
  svg_append_point (path, 'L', x, y);
  svg_append_point (path, 'L', x - direction * 6, y + 4.5);
  svg_open (svg, "path");
  svg_attribute (svg, "d", path->str);
  svg_attribute (svg, "fill", "none");
  svg_attribute (svg, "stroke", colour);
  svg_number (svg, "stroke-width", 1.6);
  svg_close (svg);
}

static void
draw_stretch (Svg        *svg,
              double      x0,
              double      x1,
              double      y,
              gboolean    is_solid,
              const char *colour)
{
  double height = is_solid ? SOLID_BAR_HEIGHT : BAR_HEIGHT, inset = is_solid ? 0 : 0.7;

  svg_open (svg, "rect");
  svg_number (svg, "x", x0 + inset);
  svg_number (svg, "y", y - height / 2);
  svg_number (svg, "width", MAX (x1 - x0 - 2 * inset, 0.5));
  svg_number (svg, "height", height);
  svg_number (svg, "rx", MIN (height, x1 - x0) / 2);
  svg_attribute (svg, "fill", is_solid ? colour : "none");
  if (!is_solid)
    {
      svg_attribute (svg, "stroke", colour);
      svg_number (svg, "stroke-width", 1.4);
      svg_attribute (svg, "stroke-dasharray", "4 2.5");
    }
  svg_close (svg);
}

/* What lasts over a cut of the axis is dotted there. */
static void
draw_dots (Svg        *svg,
           double      x0,
           double      x1,
           double      y,
           const char *colour)
{
  svg_open (svg, "line");
  svg_number (svg, "x1", x0);
  svg_number (svg, "y1", y);
  svg_number (svg, "x2", x1);
  svg_number (svg, "y2", y);
  svg_attribute (svg, "stroke", colour);
  svg_number (svg, "stroke-width", 2);
  svg_attribute (svg, "stroke-dasharray", "2 4");
  svg_close (svg);
}

/* A stretch of time: full where something lasted so long, a dashed outline where it happened some time in it. */
static void
draw_bar (const Picture *self,
          Svg           *svg,
          const Mark    *mark,
          const char    *colour)
{
  const CauselineTime *time = causeline_event_get_time (mark->event->event);
  gboolean opens_left = time->is_interval && time->start_bound != CAUSELINE_BOUND_KNOWN;
  gboolean opens_right = time->is_interval && time->end_bound != CAUSELINE_BOUND_KNOWN;
  gboolean is_solid = time->is_interval && theme_status_stroke (causeline_event_get_status (mark->event->event)) == THEME_STROKE_SOLID;
  double fade = MIN (FADE_LENGTH, (mark->right - mark->left) / 3);
  double left = mark->left + (opens_left ? fade : 0), right = mark->right - (opens_right ? fade : 0);
  double beside = PICTURE_GLYPH_REACH * self->radius + BAR_GAP;

  /* The bar leaves the glyph at its end alone, so that both keep their shapes. */
  if (!opens_left && mark->x - beside <= left && mark->x + beside < right)
    left = mark->x + beside;
  else if (!opens_right && mark->x + beside >= right && mark->x - beside > left)
    right = mark->x - beside;
  double from = left;
  for (guint i = 0; i < self->breaks->len; i++)
    {
      const Break *gap = &g_array_index (self->breaks, Break, i);
      if (gap->x0 <= from || gap->x1 >= right)
        continue;
      draw_stretch (svg, from, gap->x0, mark->y, is_solid, colour);
      draw_dots (svg, gap->x0 + 4, gap->x1 - 4, mark->y, colour);
      from = gap->x1;
    }
  draw_stretch (svg, from, right, mark->y, is_solid, colour);
  for (int side = -1; side <= 1; side += 2)
    {
      if (side < 0 ? !opens_left : !opens_right)
        continue;
      double start = side < 0 ? left : right, to = side < 0 ? mark->left : mark->right;
      svg_open (svg, "line");
      svg_number (svg, "x1", start);
      svg_number (svg, "y1", mark->y);
      svg_number (svg, "x2", to);
      svg_number (svg, "y2", mark->y);
      svg_attribute (svg, "stroke", colour);
      svg_number (svg, "stroke-width", 2);
      svg_attribute (svg, "stroke-dasharray", FADE_DASH);
      svg_close (svg);
      draw_bar_end (svg, to, mark->y, side, colour);
    }
}

static void
draw_marker (const Picture *self,
             Svg           *svg,
             const Mark    *mark)
{
  const Theme *theme = self->settings->theme;
  CauselineFamily family = story_look (self->story, mark->event);

  svg_open (svg, "g");
  svg_attribute (svg, "data-kind", "marker");
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
  double width = cluster->bin.x1 - cluster->bin.x0;

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
  svg_number (svg, "x", cluster->bin.x0 + MIN (1, width / 8));
  svg_number (svg, "y", cluster->y0);
  svg_number (svg, "width", width - 2 * MIN (1, width / 8));
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
