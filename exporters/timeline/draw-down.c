/* SPDX-License-Identifier: MIT */
/* The axis of a timeline that runs down, and the leaders from its marks to their labels. */

#include "draw.h"

#include "measure.h"

#define TICK_LENGTH 5.0
#define BREAK_LEAN 4.0
#define BREAK_HALF_WIDTH 5.0

/* The middle of the column in which dates and lengths of breaks stand beside the axis: one below the other, they read as one. */
static double
middle_of_labels (const Picture *self)
{
  return self->axis_x - self->radius - 10 - self->span_room - TICK_LENGTH - self->tick_width / 2;
}

static void
draw_ticks (const Picture *self,
            Svg           *svg)
{
  const Theme *theme = self->settings->theme;
  double x = self->axis_x - self->radius - 4 - self->span_room, middle = middle_of_labels (self);

  for (guint i = 0; i < self->ticks->len; i++)
    {
      const Tick *tick = &g_array_index (self->ticks, Tick, i);
      svg_open (svg, "g");
      svg_attribute (svg, "data-kind", "tick");
      svg_attribute (svg, "data-t", tick->edtf);
      draw_line (svg, x - TICK_LENGTH, tick->x, x, tick->x, theme->line, 1);
      draw_text (svg, tick->label, middle, tick->x + self->small_size * 0.35, self->small_size, theme->muted, FALSE, "middle");
      svg_close (svg);
    }
}

/* A break: two strokes, and between them how long a time is left out. */
static void
draw_break (const Picture *self,
            Svg           *svg,
            const Break   *gap)
{
  const Theme *theme = self->settings->theme;
  double x = self->axis_x;

  svg_open (svg, "g");
  svg_attribute (svg, "data-kind", "break");
  svg_attribute (svg, "data-t", gap->edtf);
  draw_line (svg, x - BREAK_HALF_WIDTH, gap->x0 + BREAK_LEAN, x + BREAK_HALF_WIDTH, gap->x0, theme->line, 1.2);
  draw_line (svg, x - BREAK_HALF_WIDTH, gap->x1, x + BREAK_HALF_WIDTH, gap->x1 - BREAK_LEAN, theme->line, 1.2);
  draw_text (svg, gap->label, middle_of_labels (self), (gap->x0 + gap->x1) / 2 + self->small_size * 0.35, self->small_size,
             theme->muted, FALSE, "middle");
  svg_close (svg);
}

/* A leader sets out to the right of all marks, so that no two cross. */
static void
draw_leader (const Picture *self,
             Svg           *svg,
             const Mark    *mark)
{
  double y = mark->label_y + label_height_above (self, mark);
  double from = mark->x + self->radius + 2;
  g_autoptr (GString) path = g_string_new (NULL);

  svg_append_point (path, 'M', from, mark->y);
  if (from < self->port_x)
    svg_append_point (path, 'L', self->port_x, mark->y);
  svg_append_point (path, 'L', mark->label_x - 5, y);
  svg_open (svg, "path");
  svg_attribute (svg, "data-kind", "leader");
  svg_attribute (svg, "data-event", causeline_event_get_id (mark->event->event));
  svg_attribute (svg, "d", path->str);
  svg_attribute (svg, "fill", "none");
  svg_attribute (svg, "stroke", self->settings->theme->line);
  svg_number (svg, "stroke-width", 1);
  svg_close (svg);
}

static void
draw_leaders (const Picture *self,
              Svg           *svg)
{
  for (guint i = 0; i < self->marks->len; i++)
    {
      const Mark *mark = picture_mark (self, i);
      const Mark *next = i + 1 < self->marks->len ? picture_mark (self, i + 1) : NULL;
      Mark bead = *mark;
      /* Of marks side by side only the last has a leader of its own; those of the others begin where that one has passed them all. */
      if (next != NULL && next->event->is_dated && mark->event->is_dated && next->x > mark->x)
        bead.x = self->port_x - self->radius - 2;
      draw_leader (self, svg, &bead);
    }
}

/* What stands above the events without a date; of nothing else, it says what there is instead of an axis. */
static void
draw_tray_head (const Picture *self,
                Svg           *svg)
{
  gboolean is_all = self->story->n_dated == 0;

  svg_open (svg, "g");
  svg_attribute (svg, "data-kind", is_all ? "tick" : "lane-head");
  draw_text (svg, is_all ? DRAW_NO_DATES : "Date not known", PICTURE_MARGIN, self->axis_end + picture_line_height (self->small_size), self->small_size,
             is_all ? self->settings->theme->muted : self->settings->theme->text, !is_all, NULL);
  svg_close (svg);
}

void
draw_axis_down (const Picture *self,
                Svg           *svg)
{
  const Theme *theme = self->settings->theme;

  if (self->ticks->len > 0)
    {
      draw_ticks (self, svg);
      svg_open (svg, "g");
      svg_attribute (svg, "data-kind", "axis");
      double y = self->scale->x0;
      for (guint i = 0; i < self->breaks->len; i++)
        {
          const Break *gap = &g_array_index (self->breaks, Break, i);
          draw_line (svg, self->axis_x, y, self->axis_x, gap->x0, theme->line, 1.4);
          y = gap->x1;
        }
      draw_line (svg, self->axis_x, y, self->axis_x, self->scale->x1, theme->line, 1.4);
      svg_close (svg);
      for (guint i = 0; i < self->breaks->len; i++)
        draw_break (self, svg, &g_array_index (self->breaks, Break, i));
    }
  if (self->tray_height > 0)
    draw_tray_head (self, svg);
  draw_leaders (self, svg);
}
