/* SPDX-License-Identifier: MIT */
/* The tray of a picture: events without a date stand side by side, each behind what led to it. */

#include "picture.h"

#include "rows.h"

#include <math.h>
#include <stdlib.h>

gboolean
mark_is_in_tray (const Picture *self,
                 const Mark    *mark)
{
  return self->has_tray && !mark->event->is_dated;
}

/* Who leads to whom among the marks: for each link, the mark it comes from and the one it goes to. */
typedef struct
{
  guint from;
  guint to;
} Step;

static int
compare_steps (gconstpointer a,
               gconstpointer b)
{
  const Step *p = a, *q = b;

  return (p->to > q->to) - (p->to < q->to);
}

/* The links that end at a mark in the tray, in the order of those marks. */
static GArray *
find_steps (const Picture *self)
{
  CauselineGraph *graph = self->story->graph;
  guint n_links = causeline_graph_get_n_links (graph);
  g_autofree guint *mark_of = g_new0 (guint, self->story->events->len);
  GArray *steps = g_array_new (FALSE, FALSE, sizeof (Step));

  for (guint i = 0; i < self->marks->len; i++)
    mark_of[picture_mark (self, i)->place] = i + 1;
  for (guint i = 0; i < n_links; i++)
    {
      CauselineLink *link = causeline_graph_get_link (graph, i);
      guint from = causeline_graph_get_event_position (graph, causeline_link_get_from (link));
      guint to = causeline_graph_get_event_position (graph, causeline_link_get_to (link));
      if (from == CAUSELINE_NOWHERE || to == CAUSELINE_NOWHERE)
        continue;
      Step step = { mark_of[self->story->places[from]], mark_of[self->story->places[to]] };
      if (step.from > 0 && step.to > 0 && mark_is_in_tray (self, picture_mark (self, step.to - 1)))
        g_array_append_val (steps, step);
    }
  g_array_sort (steps, compare_steps);
  return steps;
}

/* Puts a mark into the row of the tray where it comes to stand furthest left. Returns: whether there was room */
static gboolean
place_in_tray (const Picture *self,
               Mark          *mark,
               double         least,
               double        *ends,
               guint          n_rows,
               guint          first_row)
{
  double reach = self->radius + ROW_LABEL_GAP + mark->label_width, best_x = INFINITY;
  guint best = 0;

  for (guint r = 0; r < n_rows; r++)
    {
      double x = MAX (least, ends[r] + ROW_ITEM_GAP + self->radius);
      gboolean is_left = x + reach > self->x1;
      gboolean fits = !is_left || (x + self->radius <= self->x1 && ends[r] + ROW_ITEM_GAP + reach <= x);
      if (fits && x < best_x)
        {
          best_x = x;
          best = r;
        }
    }
  mark->row = -1;
  if (!isfinite (best_x))
    return FALSE;
  mark->x = best_x;
  mark->row = (int) (first_row + best);
  mark->is_label_left = best_x + reach > self->x1;
  mark->left = best_x - self->radius;
  mark->right = best_x + self->radius;
  mark->label_x = mark->is_label_left ? best_x - reach : mark->right + ROW_LABEL_GAP;
  ends[best] = mark->is_label_left ? mark->right : best_x + reach;
  return TRUE;
}

/* Puts the undated events side by side in a number of rows. Returns: how many found no room */
static guint
fill_tray (Picture      *self,
           const GArray *steps,
           guint         first_row,
           guint         n_rows)
{
  Band *band = picture_band (self, self->bands->len - 1);
  g_autofree double *ends = g_new (double, n_rows);
  guint n_left = 0, next = 0;

  band->n_rows = 0;
  for (guint r = 0; r < n_rows; r++)
    ends[r] = self->x0 - ROW_ITEM_GAP;
  for (guint i = 0; i < self->marks->len; i++)
    {
      Mark *mark = picture_mark (self, i);
      double least = self->x0 + self->radius + 2;
      if (!mark_is_in_tray (self, mark))
        continue;
      for (; next < steps->len && g_array_index (steps, Step, next).to == i + 1; next++)
        {
          guint from = g_array_index (steps, Step, next).from;
          const Mark *cause = picture_mark (self, from - 1);
          if (from <= i || !mark_is_in_tray (self, cause))
            least = MAX (least, cause->x);
        }
      if (place_in_tray (self, mark, least, ends, n_rows, first_row))
        band->n_rows = MAX (band->n_rows, (guint) mark->row - first_row + 1);
      else
        n_left++;
    }
  band->crowd_height = n_left > 0 ? PICTURE_LEAST_CROWD : 0;
  return n_left;
}

/* Puts the undated events side by side, in their order, each no further left than what led to it, in as few rows as that takes.
 * Returns: how many found no room */
guint
picture_place_tray (Picture *self,
                    guint    first_row,
                    guint    most_rows)
{
  g_autoptr (GArray) steps = find_steps (self);
  guint n_left = G_MAXUINT;

  for (guint n_rows = 1; n_rows <= most_rows && n_left > 0; n_rows++)
    n_left = fill_tray (self, steps, first_row, n_rows);
  return n_left;
}
