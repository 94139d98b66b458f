/* SPDX-License-Identifier: MIT */
/* The axis with its ticks and breaks, and the bands of the lanes. */

#include "draw.h"

#include "measure.h"

#define TICK_LENGTH 5.0
/* Dates stand above what is written on the breaks, so that they may reach over them; in em of their type. */
#define TICK_BASE_EM 0.85
#define BREAK_BASE_EM 0.34

/* The two slanted strokes at a break: how far they lean, and how high they are. */
#define BREAK_LEAN 4.0
#define BREAK_HEIGHT 5.0

static void
draw_ticks (const Picture *self,
            Svg           *svg)
{
  const Theme *theme = self->settings->theme;
  double base = self->axis_y - TICK_BASE_EM * self->small_size;
  /* Where nothing is dated, no place is a time. */
  double bottom = self->has_tray ? picture_band (self, self->bands->len - 1)->y0 - 3 : self->bottom;

  for (guint i = 0; i < self->ticks->len; i++)
    {
      const Tick *tick = &g_array_index (self->ticks, Tick, i);
      draw_line (svg, tick->x, self->axis_y, tick->x, bottom, theme->grid, 1);
      svg_open (svg, "g");
      svg_attribute (svg, "data-kind", "tick");
      svg_attribute (svg, "data-t", tick->edtf);
      draw_line (svg, tick->x, self->axis_y - TICK_LENGTH, tick->x, self->axis_y, theme->line, 1);
      draw_text (svg, tick->label, tick->x, base, self->small_size, theme->muted, FALSE, "middle");
      svg_close (svg);
    }
}

/* Events without dates: the axis only counts steps. */
static void
draw_steps (const Picture *self,
            Svg           *svg)
{
  const Theme *theme = self->settings->theme;

  svg_open (svg, "g");
  svg_attribute (svg, "data-kind", "tick");
  draw_text (svg, self->story->n_dated > 0 ? "One step from each time to the next, not to scale" : DRAW_NO_DATES,
             self->x0, self->axis_y - TICK_BASE_EM * self->small_size, self->small_size, theme->muted, FALSE, NULL);
  svg_close (svg);
}

static void
draw_breaks (const Picture *self,
             Svg           *svg)
{
  const Theme *theme = self->settings->theme;

  for (guint i = 0; i < self->breaks->len; i++)
    {
      const Break *gap = &g_array_index (self->breaks, Break, i);
      double middle = (gap->x0 + gap->x1) / 2;
      svg_open (svg, "g");
      svg_attribute (svg, "data-kind", "break");
      svg_attribute (svg, "data-t", gap->edtf);
      draw_line (svg, gap->x0, self->axis_y + BREAK_HEIGHT, gap->x0 + BREAK_LEAN, self->axis_y - BREAK_HEIGHT, theme->line, 1.2);
      draw_line (svg, gap->x1 - BREAK_LEAN, self->axis_y + BREAK_HEIGHT, gap->x1, self->axis_y - BREAK_HEIGHT, theme->line, 1.2);
      draw_text (svg, gap->label, middle, self->axis_y + BREAK_BASE_EM * self->small_size, self->small_size, theme->muted, FALSE, "middle");
      svg_close (svg);
    }
}

void
draw_axis (const Picture *self,
           Svg           *svg)
{
  const Theme *theme = self->settings->theme;

  if (self->ticks->len == 0)
    draw_steps (self, svg);
  draw_ticks (self, svg);
  svg_open (svg, "g");
  svg_attribute (svg, "data-kind", "axis");
  double x = self->x0;
  for (guint i = 0; i < self->breaks->len; i++)
    {
      const Break *gap = &g_array_index (self->breaks, Break, i);
      draw_line (svg, x, self->axis_y, gap->x0, self->axis_y, theme->line, 1.4);
      x = gap->x1;
    }
  draw_line (svg, x, self->axis_y, self->x1, self->axis_y, theme->line, 1.4);
  svg_close (svg);
  draw_breaks (self, svg);
}

static void
draw_band_head (const Picture *self,
                Svg           *svg,
                const Band    *band)
{
  double y = band->y0 + 4 + TEXT_ASCENT * self->small_size;

  svg_open (svg, "g");
  svg_attribute (svg, "data-kind", "lane-head");
  for (guint i = 0; i < band->head->len; i++, y += picture_line_height (self->small_size))
    draw_text (svg, g_ptr_array_index (band->head, i), PICTURE_MARGIN + 8, y, self->small_size, self->settings->theme->text, TRUE, NULL);
  svg_close (svg);
}

/* The lanes' bands, and that of the events without a date; empty ones are not drawn. */
void
draw_bands (const Picture *self,
            Svg           *svg)
{
  const Theme *theme = self->settings->theme;

  for (guint i = 0; i < self->bands->len; i++)
    {
      const Band *band = picture_band (self, i);
      gboolean is_tray = self->has_tray && i + 1 == self->bands->len;
      if (band->head == NULL)
        continue;
      svg_open (svg, "g");
      svg_attribute (svg, "data-kind", "lane");
      svg_open (svg, "rect");
      svg_number (svg, "x", PICTURE_MARGIN);
      svg_number (svg, "y", band->y0);
      svg_number (svg, "width", self->width - 2 * PICTURE_MARGIN + 10);
      svg_number (svg, "height", band->y1 - band->y0);
      svg_number (svg, "rx", 3);
      svg_attribute (svg, "fill", theme->surface);
      if (is_tray || theme->surface == theme->background || g_str_equal (theme->surface, theme->background))
        svg_attribute (svg, "stroke", theme->border);
      if (is_tray)
        svg_attribute (svg, "stroke-dasharray", "4 3");
      svg_close (svg);
      draw_band_head (self, svg, band);
      svg_close (svg);
    }
}
