/* SPDX-License-Identifier: MIT */
/* Lays out the links of a page between the marks that it shows. */

#include "picture.h"

#include "route.h"

#include <stdlib.h>

/* How near to a label or mark a link may come, and how near two links that run side by side. */
#define CLEARANCE 2.5
#define TRACK 4.0
/* Where rows stand apart, links do, too: so far, in so many tracks on each side of the middle. */
#define WIDE_TRACK 6.0
#define MOST_TRACKS 3
#define LABEL_CLEARANCE 4.5

/* So far before a mark a link turns to it, to have room for its head. */
#define ARROW_ROOM 13.0

/* The part at the end of a bar from which links leave. */
#define TAIL 8.0

/* A line that is nearer than this to another is left out of the grid. */
#define LEAST_SPACING 3.9
#define LEAST_SPACING_ACROSS 5.9

typedef struct
{
  GArray *xs;                /* double */
  GArray *ys;
  GArray *boxes;             /* RouteBox */
  GArray *ends;              /* RouteEnd, by mark */
} Plan;

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double p = *(const double *) a, q = *(const double *) b;

  return (p > q) - (p < q);
}

static void
add_line (GArray *lines,
          double  at)
{
  g_array_append_val (lines, at);
}

/* Sorts lines; those on which links begin and end all stay, of the others those that keep their distance. */
static GArray *
thin_out (GArray *fixed,
          GArray *loose,
          double  spacing)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (double));

  g_array_sort (fixed, compare_doubles);
  g_array_sort (loose, compare_doubles);
  for (guint i = 0, k = 0; i < fixed->len || k < loose->len;)
    {
      gboolean is_fixed = k == loose->len || (i < fixed->len && g_array_index (fixed, double, i) <= g_array_index (loose, double, k));
      double at = is_fixed ? g_array_index (fixed, double, i++) : g_array_index (loose, double, k++);
      double last = lines->len > 0 ? g_array_index (lines, double, lines->len - 1) : -1e9;
      double next = i < fixed->len ? g_array_index (fixed, double, i) : 1e9;
      if (is_fixed ? at > last : at >= last + spacing && at <= next - spacing)
        g_array_append_val (lines, at);
    }
  return lines;
}

static void
add_box (Plan  *plan,
         double x0,
         double y0,
         double x1,
         double y1,
         int    owner)
{
  RouteBox box = { x0 - CLEARANCE, y0 - CLEARANCE, x1 + CLEARANCE, y1 + CLEARANCE, owner };

  g_array_append_val (plan->boxes, box);
}

/* Words need more air at their sides than above and below, where the line height gives some. */
static void
add_label_box (Plan       *plan,
               const Mark *mark)
{
  RouteBox box = {
    mark->label_x - LABEL_CLEARANCE, mark->label_y - CLEARANCE + 1, mark->label_x + mark->label_width + LABEL_CLEARANCE,
    mark->label_y + mark->label_height + CLEARANCE, -1,
  };

  g_array_append_val (plan->boxes, box);
}

/* Where links leave the end of a bar, if it has one that is known. */
static void
add_tails (const Picture *self,
           Plan          *plan)
{
  for (guint i = 0; i < self->marks->len; i++)
    {
      const Mark *mark = picture_mark (self, i);
      RouteEnd end = { { mark->right, mark->y }, 1.5 };
      if (mark->is_bar)
        add_box (plan, MAX (mark->right - TAIL, mark->x + self->radius), mark->y - self->radius, MAX (mark->right, mark->x + self->radius), mark->y + self->radius,
                 (int) plan->ends->len);
      g_array_append_val (plan->ends, end);
    }
}

/* How far the bar of a cluster keeps from the ends of its time. */
double
cluster_inset (const Cluster *cluster)
{
  return MIN (PICTURE_CLUSTER_INSET, (cluster->bin.x1 - cluster->bin.x0) / PICTURE_CLUSTER_INSET_PART);
}

/* Where a link to or from an event in a cluster ends, across: at the time of the event, as far as the cluster reaches. */
double
picture_cluster_x (const Picture *self,
                   guint          which,
                   guint          place)
{
  const Cluster *cluster = &g_array_index (self->clusters, Cluster, which);
  double inset = MIN (PICTURE_CLUSTER_INSET + 3, (cluster->bin.x1 - cluster->bin.x0) / 4);

  return CLAMP (scale_x (self->scale, story_get (self->story, place)->lo), cluster->bin.x0 + inset, cluster->bin.x1 - inset);
}

static void
add_cluster_ends (const Picture *self,
                  Plan          *plan)
{
  for (guint i = 0; i < self->arcs->len; i++)
    {
      Arc *arc = &g_array_index (self->arcs, Arc, i);
      if (arc->cluster == 0)
        continue;
      const Cluster *cluster = &g_array_index (self->clusters, Cluster, arc->cluster - 1);
      RouteEnd end = { { picture_cluster_x (self, arc->cluster - 1, arc->place), cluster->y0 - CLEARANCE - 0.1 }, 0 };
      arc->cluster_end = plan->ends->len;
      g_array_append_val (plan->ends, end);
    }
}

/* What leaves after the end of a bar leaves from there, else from its beginning. */
static guint
end_of_cause (const Picture *self,
              const Arc     *arc)
{
  if (arc->from == ARC_IN_CLUSTER)
    return arc->cluster_end;
  if (arc->to == ARC_IN_CLUSTER)
    return arc->from;
  const Mark *from = picture_mark (self, arc->from), *to = picture_mark (self, arc->to);
  gboolean has_tail = from->is_bar && from->right > from->x + 4 * self->radius && mark_place_in_time (to) >= from->right - 0.5;

  return has_tail && !arc->is_backwards ? self->marks->len + arc->from : arc->from;
}

/* The words at a break stand on the axis and reach a little below it. */
static void
add_break_boxes (const Picture *self,
                 Plan          *plan)
{
  for (guint i = 0; i < self->breaks->len; i++)
    {
      const Break *gap = &g_array_index (self->breaks, Break, i);
      add_box (plan, gap->x0, self->axis_y - self->small_size, gap->x1, self->axis_y + self->small_size / 2, -1);
    }
}

/* What stands in the way: labels, marks, clusters, heads of bands, what is written on the axis. */
static void
add_boxes (const Picture *self,
           Plan          *plan)
{
  for (guint i = 0; i < self->marks->len; i++)
    {
      const Mark *mark = picture_mark (self, i);
      RouteEnd end = { { mark->x, mark->y }, self->radius + 1.5 };
      g_array_append_val (plan->ends, end);
      add_box (plan, mark->x - self->radius, mark->y - self->radius, mark->x + self->radius, mark->y + self->radius, (int) i);
      if (mark->is_bar && mark->right - TAIL > mark->x + self->radius + 2 * CLEARANCE)
        add_box (plan, mark->x + self->radius + 2 * CLEARANCE, mark->y - self->radius, mark->right - TAIL, mark->y + self->radius, -1);
      if (mark->is_bar && mark->left < mark->x - self->radius - CLEARANCE)
        add_box (plan, mark->left, mark->y - self->radius, mark->x - self->radius - 2 * CLEARANCE, mark->y + self->radius, -1);
      if (mark->label_width > 0)
        add_label_box (plan, mark);
    }
  for (guint i = 0; i < self->clusters->len; i++)
    {
      const Cluster *cluster = &g_array_index (self->clusters, Cluster, i);
      double inset = cluster_inset (cluster);
      add_box (plan, cluster->bin.x0 + inset, cluster->y0, cluster->bin.x1 - inset, cluster->y1 + picture_line_height (self->small_size), -1);
    }
  add_break_boxes (self, plan);
  if (self->has_tray && self->settings->lanes == LANES_NONE)
    {
      const Band *tray = picture_band (self, self->bands->len - 1);
      add_box (plan, self->x0, tray->y0, self->x0 + PICTURE_LANE_HEAD, tray->y0 + picture_line_height (self->small_size) + 2, -1);
    }
}

/* The lines that links may run along: through marks, beside them, beside labels, and between rows. */
static void
add_lines (const Picture *self,
           Plan          *plan)
{
  g_autoptr (GArray) fixed_xs = g_array_new (FALSE, FALSE, sizeof (double)), loose_xs = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) fixed_ys = g_array_new (FALSE, FALSE, sizeof (double)), loose_ys = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < self->marks->len; i++)
    {
      const Mark *mark = picture_mark (self, i);
      add_line (fixed_xs, mark->x);
      add_line (fixed_ys, mark->y);
      if (mark->is_bar)
        add_line (fixed_xs, mark->right);
      double beside = self->radius + CLEARANCE + 2, before = self->radius + ARROW_ROOM;
      add_line (loose_xs, mark->x - before);
      add_line (loose_xs, mark->x + before);
      add_line (loose_xs, mark->x - beside);
      add_line (loose_xs, mark->x - beside - TRACK);
      add_line (loose_xs, mark->x + beside);
      add_line (loose_xs, MAX (mark->label_x + mark->label_width, mark->right) + LABEL_CLEARANCE + 1);
      add_line (loose_xs, MIN (mark->label_x, mark->left) - LABEL_CLEARANCE - 1);
    }
  for (guint i = 2 * self->marks->len; i < plan->ends->len; i++)
    {
      add_line (fixed_xs, g_array_index (plan->ends, RouteEnd, i).at.x);
      add_line (fixed_ys, g_array_index (plan->ends, RouteEnd, i).at.y);
    }
  for (guint i = 0; i < self->clusters->len; i++)
    {
      add_line (loose_xs, g_array_index (self->clusters, Cluster, i).bin.x0);
      add_line (loose_xs, g_array_index (self->clusters, Cluster, i).bin.x1);
    }
  add_line (loose_xs, self->x0 + 3);
  add_line (loose_xs, self->x1 + 6);
  double pitch = self->row_gap > 2 * WIDE_TRACK + 2 * CLEARANCE ? WIDE_TRACK : TRACK;
  int n_tracks = CLAMP ((int) ((self->row_gap / 2 - CLEARANCE) / pitch), 1, MOST_TRACKS);
  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = &g_array_index (self->rows, Row, i);
      for (int track = -n_tracks; track <= n_tracks; track++)
        {
          add_line (loose_ys, row->y0 - self->row_gap / 2 + track * pitch);
          add_line (loose_ys, row->y1 + self->row_gap / 2 + track * pitch);
        }
    }
  plan->xs = thin_out (fixed_xs, loose_xs, LEAST_SPACING_ACROSS);
  plan->ys = thin_out (fixed_ys, loose_ys, LEAST_SPACING);
}

/* Drops the marks that found no row: they are counted by now. */
static void
drop_unplaced (Picture *self)
{
  for (guint i = self->marks->len; i-- > 0;)
    if (picture_mark (self, i)->row < 0)
      g_array_remove_index (self->marks, i);
}

/* Finds the links of a page their ways. */
void
picture_connect (Picture *self)
{
  Plan plan = { .boxes = g_array_new (FALSE, FALSE, sizeof (RouteBox)), .ends = g_array_new (FALSE, FALSE, sizeof (RouteEnd)) };

  drop_unplaced (self);
  picture_collect_arcs (self);
  add_boxes (self, &plan);
  add_tails (self, &plan);
  add_cluster_ends (self, &plan);
  add_lines (self, &plan);
  g_autofree RouteLink *links = g_new0 (RouteLink, MAX (self->arcs->len, 1));
  for (guint i = 0; i < self->arcs->len; i++)
    {
      const Arc *arc = &g_array_index (self->arcs, Arc, i);
      links[i] = (RouteLink) { end_of_cause (self, arc), arc->to == ARC_IN_CLUSTER ? arc->cluster_end : arc->to, causeline_link_get_kind (arc->link) * 2 + arc->is_backwards, NULL };
    }
  RoutePlan route = {
    .xs = (const double *) (void *) plan.xs->data,
    .n_xs = plan.xs->len,
    .ys = (const double *) (void *) plan.ys->data,
    .n_ys = plan.ys->len,
    .boxes = (const RouteBox *) (void *) plan.boxes->data,
    .n_boxes = plan.boxes->len,
    .ends = (const RouteEnd *) (void *) plan.ends->data,
    .n_ends = plan.ends->len,
  };
  route_links (&route, links, self->arcs->len);
  for (guint i = 0; i < self->arcs->len; i++)
    g_array_index (self->arcs, Arc, i).points = links[i].points;
  g_array_unref (plan.xs);
  g_array_unref (plan.ys);
  g_array_unref (plan.boxes);
  g_array_unref (plan.ends);
}
