/* SPDX-License-Identifier: MIT */
/* Places for the boxes of an event graph, and ways for its edges, in layers: for lanes, and for graphs too large for Graphviz. */

#include "layers.h"

#include <math.h>
#include <stdlib.h>

/* Between two columns; there edges bend. */
#define COLUMN_GAP 52.0

static void
layers_clear (Layers *self)
{
  for (guint i = 0; i < self->plan->columns->len; i++)
    g_free (self->columns[i]);
  g_free (self->columns);
  g_free (self->column_sizes);
  g_free (self->first_pass);
  g_free (self->n_passes);
  g_free (self->starts);
  g_free (self->middles);
  g_free (self->neighbours);
  g_free (self->lane_tops);
  g_array_unref (self->slots);
  g_array_unref (self->segments);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Layers, layers_clear)

static guint
add_slot (Layers *self,
          guint   column,
          guint   lane,
          double  size)
{
  Slot slot = { .column = column, .lane = lane, .size = size, .index = self->column_sizes[column]++ };

  g_array_append_val (self->slots, slot);
  return self->slots->len - 1;
}

static void
add_segment (Layers *self,
             guint   from,
             guint   to)
{
  guint ends[] = { from, to };

  g_array_append_vals (self->segments, ends, 2);
}

/* An actor stands in the column of the first event that it takes part in. */
static void
place_actors (Plan *plan)
{
  for (guint i = plan->edges->len; i-- > 0;)
    {
      const PlanEdge *edge = plan_edge (plan, i);
      if (edge->link != NULL)
        continue;
      gboolean is_from = plan_node (plan, edge->from)->kind == NODE_ACTOR;
      plan_node (plan, is_from ? edge->from : edge->to)->column = plan_node (plan, is_from ? edge->to : edge->from)->column;
    }
}

/* The two ends of an edge in order of time. */
static void
sort_ends (const Plan     *plan,
           const PlanEdge *edge,
           guint           ends[2])
{
  gboolean is_turned = plan_node (plan, edge->from)->column > plan_node (plan, edge->to)->column;

  ends[0] = is_turned ? edge->to : edge->from;
  ends[1] = is_turned ? edge->from : edge->to;
}

static void
add_passes (Layers *self,
            guint   index)
{
  guint ends[2];
  sort_ends (self->plan, plan_edge (self->plan, index), ends);
  guint first = plan_node (self->plan, ends[0])->column, last = plan_node (self->plan, ends[1])->column, before = ends[0];
  if (first == last || last - first > LAYERS_MOST_SPAN)
    return;

  self->first_pass[index] = self->slots->len;
  self->n_passes[index] = last - first - 1;
  for (guint c = first + 1; c < last; c++)
    {
      guint slot = add_slot (self, c, plan_node (self->plan, ends[0])->lane, LAYERS_PASS_SIZE);
      add_segment (self, before, slot);
      before = slot;
    }
  add_segment (self, before, ends[1]);
}

/* Sorts the segments by slot: the neighbours of each before it, and after it. */
static void
index_neighbours (Layers *self)
{
  guint n = self->slots->len, n_segments = self->segments->len / 2;
  const guint *segments = (const guint *) self->segments->data;

  self->starts = g_new0 (guint, n + 2);
  self->middles = g_new0 (guint, n + 1);
  self->neighbours = g_new (guint, 2 * n_segments + 1);
  g_autofree guint *n_before = g_new0 (guint, n + 1);
  for (guint i = 0; i < n_segments; i++)
    {
      self->starts[segments[2 * i] + 1]++;
      self->starts[segments[2 * i + 1] + 1]++;
      n_before[segments[2 * i + 1]]++;
    }
  for (guint i = 0; i < n; i++)
    {
      self->starts[i + 1] += self->starts[i];
      self->middles[i] = self->starts[i] + n_before[i];
    }
  g_autofree guint *next_before = g_memdup2 (self->starts, sizeof (guint) * (n + 1));
  g_autofree guint *next_after = g_memdup2 (self->middles, sizeof (guint) * (n + 1));
  for (guint i = 0; i < n_segments; i++)
    {
      self->neighbours[next_after[segments[2 * i]]++] = segments[2 * i + 1];
      self->neighbours[next_before[segments[2 * i + 1]]++] = segments[2 * i];
    }
}

static void
layers_init (Layers *self,
             Plan   *plan)
{
  gboolean has_lanes = plan->settings->actors == ACTORS_LANES;
  guint n = plan->columns->len;

  *self = (Layers) { .plan = plan };
  self->n_lanes = has_lanes ? MAX (plan->story->lanes->len, 1) : 1;
  self->slots = g_array_new (FALSE, FALSE, sizeof (Slot));
  self->segments = g_array_new (FALSE, FALSE, sizeof (guint));
  self->columns = g_new0 (guint *, n + 1);
  self->column_sizes = g_new0 (guint, n + 1);
  self->first_pass = g_new0 (guint, plan->edges->len + 1);
  self->n_passes = g_new0 (guint, plan->edges->len + 1);
  self->lane_tops = g_new0 (double, self->n_lanes + 1);
  place_actors (plan);
  for (guint i = 0; i < plan->nodes->len; i++)
    {
      const PlanNode *node = plan_node (plan, i);
      add_slot (self, node->column, has_lanes ? node->lane : 0, plan->settings->is_down ? node->width : node->height);
    }
  for (guint i = 0; i < plan->edges->len; i++)
    add_passes (self, i);
  for (guint i = 0; i < n; i++)
    self->columns[i] = g_new0 (guint, self->column_sizes[i] + 1);
  index_neighbours (self);
}

/* Puts the columns one after the other along time, each as wide as its widest box. */
static void
set_columns (Layers *self)
{
  Plan *plan = self->plan;
  gboolean is_down = plan->settings->is_down;
  g_autofree double *sizes = g_new0 (double, plan->columns->len + 1);
  double along = 0;

  for (guint i = 0; i < plan->nodes->len; i++)
    {
      const PlanNode *node = plan_node (plan, i);
      sizes[node->column] = MAX (sizes[node->column], is_down ? node->height : node->width);
    }
  for (guint i = 0; i < plan->columns->len; i++)
    {
      PlanColumn *column = &g_array_index (plan->columns, PlanColumn, i);
      column->start = along;
      column->end = along + sizes[i];
      along = column->end + COLUMN_GAP;
    }
  double across = self->lane_tops[self->n_lanes];
  along = MAX (along - COLUMN_GAP, 0);
  plan->width = is_down ? across : along;
  plan->height = is_down ? along : across;
  for (guint i = 0; i < plan->nodes->len; i++)
    {
      PlanNode *node = plan_node (plan, i);
      const PlanColumn *column = &g_array_index (plan->columns, PlanColumn, node->column);
      double middle = (column->start + column->end) / 2, at = layers_slot (self, i)->at;
      node->x = is_down ? at : middle;
      node->y = is_down ? middle : at;
    }
}

/* A way as it grows: points along and across. */
typedef struct
{
  GArray *points;
  gboolean is_down;
  double along;
  double across;
} Way;

static void
way_add (Way   *self,
         double along,
         double across)
{
  PlanPoint point = { self->is_down ? across : along, self->is_down ? along : across };

  g_array_append_val (self->points, point);
}

static void
way_begin (Way   *self,
           double along,
           double across)
{
  way_add (self, along, across);
  self->along = along;
  self->across = across;
}

/* A curve that leaves and arrives along time; straight where it can be. */
static void
way_to (Way   *self,
        double along,
        double across)
{
  double middle = (self->along + along) / 2;
  if (fabs (self->along - along) < 0.01 && fabs (self->across - across) < 0.01)
    return;

  way_add (self, middle, self->across);
  way_add (self, middle, across);
  way_add (self, along, across);
  self->along = along;
  self->across = across;
}

static double
half_along (const Plan *plan,
            guint       node)
{
  return (plan->settings->is_down ? plan_node (plan, node)->height : plan_node (plan, node)->width) / 2;
}

static const PlanColumn *
column_of (const Plan *plan,
           guint       node)
{
  return &g_array_index (plan->columns, PlanColumn, plan_node (plan, node)->column);
}

/* Over the columns between its ends, in the slots that are kept free for it. */
static void
route_passing (const Layers *self,
               guint         index,
               const guint   ends[2],
               Way          *way)
{
  const PlanColumn *first = column_of (self->plan, ends[0]), *last = column_of (self->plan, ends[1]);
  double at = layers_slot (self, ends[0])->at, end = layers_slot (self, ends[1])->at;

  way_begin (way, (first->start + first->end) / 2 + half_along (self->plan, ends[0]), at);
  way_to (way, first->end, at);
  for (guint i = 0; i < self->n_passes[index]; i++)
    {
      const Slot *slot = layers_slot (self, self->first_pass[index] + i);
      const PlanColumn *column = &g_array_index (self->plan->columns, PlanColumn, slot->column);
      way_to (way, column->start, slot->at);
      way_to (way, column->end, slot->at);
    }
  way_to (way, last->start, end);
  way_to (way, (last->start + last->end) / 2 - half_along (self->plan, ends[1]), end);
}

/* From one box to another of its column: straight between neighbours, else through the gap beside the column. */
static void
route_beside (const Layers *self,
              const guint   ends[2],
              Way          *way)
{
  const Slot *from = layers_slot (self, ends[0]), *to = layers_slot (self, ends[1]);
  const PlanColumn *column = column_of (self->plan, ends[0]);
  double middle = (column->start + column->end) / 2, reach = column->end + COLUMN_GAP * 0.55;

  if (abs ((int) from->index - (int) to->index) == 1 && from->lane == to->lane)
    {
      double side = to->at > from->at ? 1 : -1, start = from->at + side * from->size / 2, end = to->at - side * to->size / 2;
      way_add (way, middle, start);
      way_add (way, middle, start + (end - start) / 3);
      way_add (way, middle, end - (end - start) / 3);
      way_add (way, middle, end);
      return;
    }
  way_begin (way, middle + half_along (self->plan, ends[0]), from->at);
  way_to (way, column->end, from->at);
  way_add (way, reach, from->at);
  way_add (way, reach, to->at);
  way_add (way, column->end, to->at);
  way->along = column->end;
  way->across = to->at;
  way_to (way, middle + half_along (self->plan, ends[1]), to->at);
}

/* Over too many columns to keep slots in each: out through the gap, along the edge of the picture, and in again. */
static void
route_outside (const Layers *self,
               const guint   ends[2],
               Way          *way)
{
  const PlanColumn *first = column_of (self->plan, ends[0]), *last = column_of (self->plan, ends[1]);
  double at = layers_slot (self, ends[0])->at, end = layers_slot (self, ends[1])->at;

  way_begin (way, (first->start + first->end) / 2 + half_along (self->plan, ends[0]), at);
  way_to (way, first->end, at);
  way_to (way, first->end + COLUMN_GAP / 2, 0);
  way_to (way, last->start - COLUMN_GAP / 2, 0);
  way_to (way, last->start, end);
  way_to (way, (last->start + last->end) / 2 - half_along (self->plan, ends[1]), end);
}

static void
turn_way (GArray *points)
{
  for (guint i = 0; i < points->len / 2; i++)
    {
      PlanPoint *a = &g_array_index (points, PlanPoint, i), *b = &g_array_index (points, PlanPoint, points->len - 1 - i), kept = *a;
      *a = *b;
      *b = kept;
    }
}

static void
route_edge (const Layers *self,
            guint         index)
{
  PlanEdge *edge = plan_edge (self->plan, index);
  Way way = { .points = edge->points, .is_down = self->plan->settings->is_down };
  guint ends[2];

  sort_ends (self->plan, edge, ends);
  guint first = plan_node (self->plan, ends[0])->column, last = plan_node (self->plan, ends[1])->column;
  if (first == last)
    route_beside (self, ends, &way);
  else if (last - first > LAYERS_MOST_SPAN)
    route_outside (self, ends, &way);
  else
    route_passing (self, index, ends, &way);
  if (ends[0] != edge->from)
    turn_way (edge->points);
}

/* With n boxes and m edges of which none passes more than LAYERS_MOST_SPAN columns: O(n log n + m) */
void
plan_place_in_layers (Plan *self)
{
  g_auto (Layers) layers;

  layers_init (&layers, self);
  layers_order (&layers);
  layers_set_places (&layers);
  set_columns (&layers);
  for (guint i = 0; i < self->edges->len; i++)
    route_edge (&layers, i);
  if (layers.n_lanes > 1)
    {
      self->lane_tops = g_steal_pointer (&layers.lane_tops);
      self->n_lanes = layers.n_lanes;
    }
}
