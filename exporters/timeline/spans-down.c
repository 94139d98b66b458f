/* SPDX-License-Identifier: MIT */
/* Where time runs down: the stretches that events lasted, or lie in, left of the axis. */

#include "picture.h"

#include <math.h>

#define SPAN_PITCH 11.0
/* Between the glyphs on the axis and the first stretch. */
#define SPAN_MARGIN 4.0
/* Between two stretches that stand one above the other. */
#define SPAN_GAP 6.0
/* What goes on while so much else does has only its date. */
#define MOST_SPANS 6

/* Whether an event takes a stretch of the axis and not a point. */
gboolean
mark_has_length (const Mark *mark)
{
  const CauselineTime *time = causeline_event_get_time (mark->event->event);

  return mark->event->is_dated && (time->is_interval || causeline_time_get_precision (time) < CAUSELINE_PRECISION_DAY || time->start.qualifier != 0);
}

/* Sets from where to where the stretch of a mark reaches, and its glyph within it, where it begins.
 *
 * Returns: whether that is long enough to be seen */
static gboolean
measure_span (const Picture *self,
              Mark          *mark)
{
  if (self->scale->kind == SCALE_SEQUENCE || !mark_has_length (mark))
    return FALSE;

  const CauselineTime *time = causeline_event_get_time (mark->event->event);
  gboolean opens_up = time->is_interval && time->start_bound != CAUSELINE_BOUND_KNOWN;
  gboolean opens_down = time->is_interval && time->end_bound != CAUSELINE_BOUND_KNOWN;
  mark->span_y0 = scale_x (self->scale, mark->event->lo);
  mark->span_y1 = opens_down ? self->scale->x1 : scale_x (self->scale, mark->event->hi);
  if (opens_up)
    mark->span_y0 = MAX (self->scale->x0, mark->span_y1 - PICTURE_OPEN_REACH);
  double length = mark->span_y1 - mark->span_y0;
  double inset = MIN (theme_glyph_half_width (story_look (self->story, mark->event)) * self->radius, length / 2);
  mark->y = opens_up && !opens_down ? mark->span_y1 - inset : mark->span_y0 + inset;
  return length >= (time->is_interval ? PICTURE_LEAST_INTERVAL : PICTURE_LEAST_BAR);
}

/* Places the stretches side by side where several go on at once, and moves the axis to the right of them. O(marks) */
void
picture_place_spans (Picture *self)
{
  double ends[MOST_SPANS];
  guint n_tracks = 0;

  for (guint t = 0; t < MOST_SPANS; t++)
    ends[t] = -INFINITY;
  for (guint i = 0; i < self->marks->len; i++)
    {
      Mark *mark = picture_mark (self, i);
      guint track = 0;
      mark->has_span = measure_span (self, mark);
      while (mark->has_span && track < MOST_SPANS && ends[track] + SPAN_GAP > mark->span_y0)
        track++;
      mark->has_span = mark->has_span && track < MOST_SPANS;
      if (!mark->has_span)
        continue;
      ends[track] = mark->span_y1;
      mark->span_x = -(self->radius + SPAN_MARGIN + (track + 0.5) * SPAN_PITCH);
      n_tracks = MAX (n_tracks, track + 1);
    }
  self->span_room = n_tracks > 0 ? SPAN_MARGIN + n_tracks * SPAN_PITCH : 0;
  self->axis_x += self->span_room;
  for (guint i = 0; i < self->marks->len; i++)
    picture_mark (self, i)->span_x += self->axis_x;
}
