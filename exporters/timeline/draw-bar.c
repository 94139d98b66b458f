/* SPDX-License-Identifier: MIT */
/* The stretch of time that an event lasted, or lies in. */

#include "draw.h"

#define BAR_HEIGHT 6.0
#define SOLID_BAR_HEIGHT 4.0
/* Between the glyph and its bar. */
#define BAR_GAP 1.5

/* An open end fades: strokes that get shorter, then an arrow. */
#define FADE_LENGTH 44.0
#define FADE_DASH "9 3 7 4 5 5 3 20"
/* So much of it, where it has a beginning that nobody knows. */
#define FADED_PART 0.7

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

/* What fades away from @from to an arrow at @to. */
void
draw_open_end (Svg        *svg,
               double      from,
               double      to,
               double      y,
               const char *colour)
{
  svg_open (svg, "line");
  svg_number (svg, "x1", from);
  svg_number (svg, "y1", y);
  svg_number (svg, "x2", to);
  svg_number (svg, "y2", y);
  svg_attribute (svg, "stroke", colour);
  svg_number (svg, "stroke-width", 2);
  svg_attribute (svg, "stroke-dasharray", FADE_DASH);
  svg_close (svg);
  draw_bar_end (svg, to, y, to < from ? -1 : 1, colour);
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
void
draw_bar (const Picture *self,
          Svg           *svg,
          const Mark    *mark,
          const char    *colour)
{
  const CauselineTime *time = causeline_event_get_time (mark->event->event);
  gboolean opens_left = time->is_interval && time->start_bound != CAUSELINE_BOUND_KNOWN;
  gboolean opens_right = time->is_interval && time->end_bound != CAUSELINE_BOUND_KNOWN;
  gboolean is_solid = time->is_interval && theme_status_stroke (causeline_event_get_status (mark->event->event)) == THEME_STROKE_SOLID;
  double fade = MIN (FADE_LENGTH, (mark->right - mark->left) * (opens_left && !opens_right ? FADED_PART : 1.0 / 3));
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
      draw_open_end (svg, side < 0 ? left : right, side < 0 ? mark->left : mark->right, mark->y, colour);
    }
}

/* The same beside an axis that runs down: a bar with its two coordinates exchanged. */
void
draw_span (const Picture *self,
           Svg           *svg,
           const Mark    *mark,
           const char    *colour)
{
  Mark bar = *mark;

  bar.left = mark->span_y0;
  bar.right = mark->span_y1;
  bar.y = mark->span_x;
  /* Its glyph stands elsewhere: so far before it that it leaves no gap. */
  bar.x = bar.left - PICTURE_GLYPH_REACH * self->radius - BAR_GAP;
  svg_open (svg, "g");
  svg_attribute (svg, "transform", "matrix(0 1 1 0 0 0)");
  draw_bar (self, svg, &bar, colour);
  svg_close (svg);
}
