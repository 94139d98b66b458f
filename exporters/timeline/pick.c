/* SPDX-License-Identifier: MIT */
/* Which events of a page are drawn one by one, and what stands for each on the axis. */

#include "picture.h"

#include <stdlib.h>

/* Between the end of the axis and the first mark of a tray. */
#define TRAY_MARGIN 22.0

/* The mark of an event, on the axis; its row and label come later. */
static Mark
make_mark (const Picture *self,
           guint          place)
{
  const StoryEvent *event = story_get (self->story, place);
  Mark mark = { .event = event, .place = place, .row = -1 };

  if (!event->is_dated)
    {
      mark.x = self->has_tray ? self->x0 + TRAY_MARGIN : scale_x (self->scale, place - self->first);
      mark.left = mark.x - self->radius;
      mark.right = mark.x + self->radius;
      return mark;
    }
  const CauselineTime *time = causeline_event_get_time (event->event);
  gboolean is_steps = self->scale->kind == SCALE_SEQUENCE;
  double from = scale_x (self->scale, event->lo), to = scale_x (self->scale, event->hi);
  gboolean opens_left = time->is_interval && time->start_bound != CAUSELINE_BOUND_KNOWN;
  gboolean opens_right = time->is_interval && time->end_bound != CAUSELINE_BOUND_KNOWN;
  if (opens_left)
    from = MAX (self->x0, to - PICTURE_OPEN_REACH);
  if (opens_right)
    to = self->x1;
  gboolean is_coarse = causeline_time_get_precision (time) < CAUSELINE_PRECISION_DAY || time->start.qualifier != 0;
  double glyph = 2 * PICTURE_GLYPH_REACH * self->radius;
  if (!is_steps && ((time->is_interval && to - from >= glyph + PICTURE_LEAST_INTERVAL) || (is_coarse && to - from >= PICTURE_LEAST_BAR)))
    {
      mark.is_bar = TRUE;
      mark.left = from;
      mark.right = to;
      /* The glyph stands within the stretch, its side where that begins. */
      double inset = MIN (theme_glyph_half_width (story_look (self->story, event)) * self->radius, (to - from) / 2);
      mark.x = opens_left && !opens_right ? to - inset : from + inset;
      return mark;
    }
  mark.x = is_steps ? scale_x (self->scale, event->lo) : scale_x (self->scale, (event->lo + event->hi) / 2);
  mark.left = mark.x - self->radius;
  mark.right = mark.x + self->radius;
  return mark;
}

/* The events that matter most to the story come first: those with causes and effects; then spread evenly over time. */
typedef struct
{
  guint place;
  guint n_links;
  guint spread;              /* the place with its bits reversed: halves first, then quarters ... */
} Rank;

static int
compare_ranks (const void *a,
               const void *b)
{
  const Rank *p = a, *q = b;

  if (p->n_links != q->n_links)
    return p->n_links > q->n_links ? -1 : 1;
  return (p->spread > q->spread) - (p->spread < q->spread);
}

static guint
reverse_bits (guint value)
{
  guint reversed = 0;

  for (guint i = 0; i < 32; i++)
    reversed |= ((value >> i) & 1) << (31 - i);
  return reversed;
}

static int
compare_marks (gconstpointer a,
               gconstpointer b)
{
  const Mark *p = a, *q = b;

  return (p->place > q->place) - (p->place < q->place);
}

/* A page with this many times more events than it can show one by one shows none of those that no link singles out: a few of them, picked
 * by nothing but room, would say less than the counts. */
#define CROWD_FACTOR 3

/* With an event come its causes and effects, but for those of a hub: a link is only drawn where both its ends are. */
#define MOST_PARTNERS 16

static void
pick (Picture *self,
      guint8  *is_picked,
      guint    place)
{
  if (place < self->first || place >= self->last || is_picked[place - self->first] || self->marks->len == PICTURE_MOST_MARKS)
    return;

  Mark mark = make_mark (self, place);
  mark.rank = self->marks->len;
  is_picked[place - self->first] = TRUE;
  g_array_append_val (self->marks, mark);
}

/* Picks the events that may be drawn one by one. */
void
picture_pick_marks (Picture *self)
{
  guint n = self->last - self->first;
  g_autofree Rank *ranks = g_new (Rank, n);
  g_autofree guint8 *is_picked = g_new0 (guint8, n);

  for (guint i = 0; i < n; i++)
    ranks[i] = (Rank) { self->first + i, story_get (self->story, self->first + i)->n_links, reverse_bits (i) };
  qsort (ranks, n, sizeof (Rank), compare_ranks);
  for (guint i = 0; i < n && self->marks->len < PICTURE_MOST_MARKS; i++)
    {
      const StoryEvent *event = story_get (self->story, ranks[i].place);
      if (n > CROWD_FACTOR * PICTURE_MOST_MARKS && event->n_links == 0)
        break;
      pick (self, is_picked, ranks[i].place);
      for (guint k = 0; k < MIN (event->n_links, MOST_PARTNERS); k++)
        pick (self, is_picked, self->story->partners[event->first_partner + k]);
    }
  g_array_sort (self->marks, compare_marks);
}
