/* SPDX-License-Identifier: MIT */
/* Time runs down: marks along the axis, labels in one column beside it, links between axis and labels. */

#include "picture.h"

#include "measure.h"
#include "route.h"
#include "spread.h"

#include <math.h>
#include <stdlib.h>

/* From left to right: tick labels, the axis with its marks, leaders, links, labels. */
#define TICK_ROOM_EM 7.5
/* Between the label of a tick and the glyphs on the axis. */
#define TICK_GAP 15.0
#define BEAD 14.0
#define LEADER_ROOM 34.0
#define TRACK_PITCH 7.0
#define TRACK_MARGIN 12.0
#define MOST_TRACKS 14

#define LABEL_GAP 9.0
/* How wide labels are at least: they have their column for themselves. */
#define LABEL_EM 24.0
#define BREAK_HEIGHT 30.0
#define AXIS_PAD 14.0

/* A picture that grows gives the axis this much more than what the labels take. */
#define AIR 1.12
#define LEAST_AXIS 420.0

static void
make_labels (Picture *self,
             double   width)
{
  for (guint i = 0; i < self->marks->len; i++)
    label_make_within (self, picture_mark (self, i), self->level, width);
}

/* How much height the labels take of those that have a date, or of those that have none. */
static double
sum_heights (const Picture *self,
             gboolean       is_dated)
{
  double height = 0;

  for (guint i = 0; i < self->marks->len; i++)
    {
      const Mark *mark = picture_mark (self, i);
      if (mark->event->is_dated == is_dated)
        height += mark->label_height + LABEL_GAP;
    }
  return height;
}

static double
time_of (const StoryEvent *event)
{
  const CauselineTime *time = causeline_event_get_time (event->event);

  return time->is_interval ? (time->start_bound == CAUSELINE_BOUND_KNOWN ? event->lo : event->hi) : (event->lo + event->hi) / 2;
}

static int
compare_heights (gconstpointer a,
                 gconstpointer b)
{
  const Mark *p = a, *q = b;

  if (p->event->is_dated != q->event->is_dated)
    return p->event->is_dated ? -1 : 1;
  if (p->event->is_dated && p->y != q->y)
    return p->y < q->y ? -1 : 1;
  return (p->place > q->place) - (p->place < q->place);
}

/* Sets how high the marks stand, and sorts them by that: what is dated to the year stands where its label has room between the others. */
static void
sort_marks (Picture *self)
{
  for (guint i = 0; i < self->marks->len; i++)
    {
      Mark *mark = picture_mark (self, i);
      if (mark->event->is_dated && !mark->has_span)
        mark->y = scale_x (self->scale, time_of (mark->event));
    }
  g_array_sort (self->marks, compare_heights);
}

/* Puts the marks on the axis; those that would touch stand side by side. Returns: how many stand so at most */
static guint
place_marks (Picture *self)
{
  double last = -INFINITY;
  guint bead = 0, most = 1;

  for (guint i = 0; i < self->marks->len; i++)
    {
      Mark *mark = picture_mark (self, i);
      if (!mark->event->is_dated)
        continue;
      bead = mark->y - last < 2 * self->radius + 2 ? bead + 1 : 0;
      last = bead == 0 ? mark->y : last;
      mark->x = self->axis_x + bead * BEAD;
      mark->left = mark->x - self->radius;
      mark->right = mark->x + self->radius;
      most = MAX (most, bead + 1);
    }
  return most;
}

static double
first_line_height (const Picture *self,
                   const Mark    *mark)
{
  return label_height_above (self, mark) * 2;
}

/* Puts each label as near to its mark as the others allow. */
static void
place_labels (Picture *self,
              double   bottom)
{
  g_autofree double *wanted = g_new (double, self->marks->len + 1);
  g_autofree double *sizes = g_new (double, self->marks->len + 1);
  g_autofree double *placed = g_new (double, self->marks->len + 1);
  guint n = 0;

  for (guint i = 0; i < self->marks->len; i++)
    {
      const Mark *mark = picture_mark (self, i);
      if (!mark->event->is_dated)
        continue;
      wanted[n] = mark->y - first_line_height (self, mark) / 2;
      sizes[n++] = mark->label_height + LABEL_GAP;
    }
  spread_apart (wanted, sizes, placed, n, self->top + 4, bottom + LABEL_GAP);
  n = 0;
  for (guint i = 0; i < self->marks->len; i++)
    if (picture_mark (self, i)->event->is_dated)
      picture_mark (self, i)->label_y = placed[n++];
}

/* Undated events stand below the axis, in their order. Returns: where they end */
static double
place_undated (Picture *self,
               double   y)
{
  for (guint i = 0; i < self->marks->len; i++)
    {
      Mark *mark = picture_mark (self, i);
      if (mark->event->is_dated)
        continue;
      mark->label_y = y;
      mark->x = self->axis_x;
      mark->y = y + first_line_height (self, mark) / 2;
      mark->left = mark->x - self->radius;
      mark->right = mark->x + self->radius;
      y += mark->label_height + LABEL_GAP;
    }
  return y;
}

static int
compare_arcs (gconstpointer a,
              gconstpointer b,
              gpointer      data)
{
  const Picture *self = data;
  guint p = *(const guint *) a, q = *(const guint *) b;
  const Arc *m = &g_array_index (self->arcs, Arc, p), *n = &g_array_index (self->arcs, Arc, q);
  double x = fabs (picture_mark (self, m->from)->label_y - picture_mark (self, m->to)->label_y);
  double y = fabs (picture_mark (self, n->from)->label_y - picture_mark (self, n->to)->label_y);

  if (x != y)
    return x < y ? -1 : 1;
  return (p > q) - (p < q);
}

/* The nearest track to the labels that is free between two heights; the last one takes what is left over. */
static guint
find_track (GArray **tracks,
            double   from,
            double   to)
{
  for (guint t = 0; t < MOST_TRACKS; t++)
    {
      gboolean is_free = TRUE;
      for (guint i = 0; is_free && i + 1 < tracks[t]->len; i += 2)
        is_free = g_array_index (tracks[t], double, i + 1) < from - 3 || g_array_index (tracks[t], double, i) > to + 3;
      if (is_free || t + 1 == MOST_TRACKS)
        {
          g_array_append_val (tracks[t], from);
          g_array_append_val (tracks[t], to);
          return t;
        }
    }
  return MOST_TRACKS - 1;
}

/* Lays the links out between axis and labels: from label to label, the shorter the nearer. Returns: how many tracks they take */
static guint
lay_tracks (Picture *self,
            guint   *track_of)
{
  GArray *tracks[MOST_TRACKS];
  g_autofree guint *order = g_new (guint, self->arcs->len + 1);
  guint n_tracks = 0;

  for (guint t = 0; t < MOST_TRACKS; t++)
    tracks[t] = g_array_new (FALSE, FALSE, sizeof (double));
  for (guint i = 0; i < self->arcs->len; i++)
    order[i] = i;
  g_qsort_with_data (order, (gint) self->arcs->len, sizeof (guint), compare_arcs, self);
  for (guint i = 0; i < self->arcs->len; i++)
    {
      const Arc *arc = &g_array_index (self->arcs, Arc, order[i]);
      double a = picture_mark (self, arc->from)->label_y, b = picture_mark (self, arc->to)->label_y;
      track_of[order[i]] = find_track (tracks, MIN (a, b), MAX (a, b));
      n_tracks = MAX (n_tracks, track_of[order[i]] + 1);
    }
  for (guint t = 0; t < MOST_TRACKS; t++)
    g_array_unref (tracks[t]);
  return n_tracks;
}

static void
draw_tracks (Picture     *self,
             const guint *track_of,
             double       label_x)
{
  for (guint i = 0; i < self->arcs->len; i++)
    {
      Arc *arc = &g_array_index (self->arcs, Arc, i);
      const Mark *from = picture_mark (self, arc->from), *to = picture_mark (self, arc->to);
      double x = label_x - TRACK_MARGIN - track_of[i] * TRACK_PITCH, side = label_x - 4;
      double a = from->label_y + first_line_height (self, from) / 2 + 3, b = to->label_y + first_line_height (self, to) / 2 - 2;
      RoutePoint points[] = { { side, a }, { x, a }, { x, b }, { side, b } };
      arc->points = g_array_new (FALSE, FALSE, sizeof (RoutePoint));
      g_array_append_vals (arc->points, points, G_N_ELEMENTS (points));
    }
}

/* Headlines that were cut go on in lines of their own, as far as there is room. */
static void
lengthen_labels (Picture *self,
                 double   room,
                 double   width)
{
  for (guint more = 1; more <= LABEL_MORE_LINES; more++)
    for (guint i = 0; i < self->marks->len; i++)
      {
        Mark *mark = picture_mark (self, i);
        double before = mark->label_height;
        if (!label_is_cut (mark) || room < picture_line_height (self->head_size))
          continue;
        mark->more_lines = more;
        label_make_within (self, mark, self->level, width);
        room -= mark->label_height - before;
      }
}

/* Chooses the length of labels and of the axis. Returns: where the axis ends */
static double
choose_height (Picture *self,
               double   limit,
               double   width)
{
  for (guint i = 0; i < self->marks->len; i++)
    picture_mark (self, i)->more_lines = 0;
  double room = limit - self->top - 2 * AXIS_PAD;
  for (self->level = 0;; self->level++)
    {
      make_labels (self, width);
      if (sum_heights (self, TRUE) + sum_heights (self, FALSE) <= room || self->level + 1 == LABEL_LEVELS)
        break;
    }
  lengthen_labels (self, room - sum_heights (self, TRUE) - sum_heights (self, FALSE), width);
  double dated = sum_heights (self, TRUE), undated = sum_heights (self, FALSE);
  self->tray_height = undated > 0 ? undated + picture_line_height (self->small_size) + AXIS_PAD : 0;
  if (dated == 0)
    return self->top;
  return isfinite (limit) ? limit - self->tray_height : self->top + MAX (dated * AIR, LEAST_AXIS);
}

/* The widest of the axis' labels, and of what is left out at breaks. */
static double
widest_tick (const Picture *self)
{
  double widest = 0;

  for (guint i = 0; i < self->ticks->len; i++)
    widest = MAX (widest, text_width (g_array_index (self->ticks, Tick, i).label, -1, self->small_size, FALSE));
  for (guint i = 0; i < self->breaks->len; i++)
    widest = MAX (widest, text_width (g_array_index (self->breaks, Break, i).label, -1, self->small_size, FALSE));
  return widest;
}

/* Lays out everything, with labels of at most this width. Returns: where the labels' column begins */
static double
place_in_width (Picture *self,
                double   limit,
                double   width)
{
  double axis_end = choose_height (self, limit, width);

  picture_make_scale (self, self->top, MAX (axis_end, self->top + 1), 0, BREAK_HEIGHT);
  self->tick_width = widest_tick (self);
  self->axis_x = PICTURE_MARGIN + MAX (TICK_ROOM_EM * self->small_size, self->tick_width + self->radius + TICK_GAP);
  picture_place_spans (self);
  sort_marks (self);
  guint n_beads = place_marks (self);
  place_labels (self, axis_end);
  for (guint i = 0; i < self->marks->len; i++)
    if (picture_mark (self, i)->event->is_dated)
      axis_end = MAX (axis_end, picture_mark (self, i)->label_y + picture_mark (self, i)->label_height);
  self->axis_end = axis_end;
  self->bottom = place_undated (self, axis_end + (self->tray_height > 0 ? picture_line_height (self->small_size) + AXIS_PAD : 0));
  g_autofree guint *track_of = g_new0 (guint, causeline_graph_get_n_links (self->story->graph) + 1);
  g_array_set_size (self->arcs, 0);
  picture_collect_arcs (self);
  guint n_tracks = lay_tracks (self, track_of);
  self->port_x = self->axis_x + (n_beads - 1) * BEAD + self->radius + 6;
  double label_x = self->port_x + LEADER_ROOM + (n_tracks > 0 ? TRACK_MARGIN + n_tracks * TRACK_PITCH : 0);
  for (guint i = 0; i < self->marks->len; i++)
    {
      picture_mark (self, i)->label_x = label_x;
      picture_mark (self, i)->row = 0;
    }
  draw_tracks (self, track_of, label_x);
  return label_x;
}

/* Lays out a page on which time runs down. What does not fit on it makes it higher: labels in one column cannot be counted in clusters. */
void
picture_place_down (Picture *self)
{
  for (guint i = 0; i < self->marks->len; i++)
    {
      Mark *mark = picture_mark (self, i);
      mark->is_bar = FALSE;
      mark->has_span = mark_has_length (mark);    /* as far as is known yet: the legend keeps room for it */
    }
  double limit = self->settings->page_height > 0 ? self->settings->page_height - picture_foot_height (self) - PICTURE_MARGIN / 2 : INFINITY;
  double least = LABEL_EM * self->head_size, widest = LABEL_WIDEST_EM * self->head_size;

  /* How wide the column may be is only known when it is known what stands beside it. */
  double room = self->width - PICTURE_MARGIN - place_in_width (self, limit, widest);
  if (room < widest)
    place_in_width (self, limit, MAX (room, least));
  self->foot_height = picture_foot_height (self);
  /* A sheet of paper is no whole number of px high. */
  double needed = self->bottom + self->foot_height + PICTURE_MARGIN / 2;
  self->height = needed <= self->settings->page_height + 0.01 ? self->settings->page_height : ceil (needed);
}
