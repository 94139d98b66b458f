/* SPDX-License-Identifier: MIT */
/* Which events share a rank of an event graph: those of one moment, later ones to the right, and no effect before its cause. */

#include "plan.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* The links of a story by place, without those that contradict the dates. */
typedef struct
{
  guint *starts;         /* by place: where its successors begin; one more for the end */
  guint *successors;
  guint *n_before;       /* by place: how many links lead to it */
} Flow;

static void
flow_clear (Flow *self)
{
  g_free (self->starts);
  g_free (self->successors);
  g_free (self->n_before);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Flow, flow_clear)

/* Whether all of @to is known to be over before @from begins. */
gboolean
plan_is_contradiction (const StoryEvent *from,
                       const StoryEvent *to)
{
  return from->is_dated && to->is_dated && from->lo >= to->hi;
}

/* The places of the two ends of a link; FALSE if it orders nothing. */
static gboolean
read_ends (const Plan *self,
           guint       index,
           guint       ends[2])
{
  CauselineLink *link = causeline_graph_get_link (self->story->graph, index);
  guint from = causeline_graph_get_event_position (self->story->graph, causeline_link_get_from (link));
  guint to = causeline_graph_get_event_position (self->story->graph, causeline_link_get_to (link));

  if (from == to || from == CAUSELINE_NOWHERE || to == CAUSELINE_NOWHERE)
    return FALSE;
  ends[0] = self->story->places[from];
  ends[1] = self->story->places[to];
  return !plan_is_contradiction (story_get (self->story, ends[0]), story_get (self->story, ends[1]));
}

static void
flow_init (Flow       *self,
           const Plan *plan)
{
  guint n = plan->story->events->len, n_links = causeline_graph_get_n_links (plan->story->graph), ends[2];

  self->starts = g_new0 (guint, n + 2);
  self->successors = g_new (guint, n_links + 1);
  self->n_before = g_new0 (guint, n + 1);
  for (guint i = 0; i < n_links; i++)
    if (read_ends (plan, i, ends))
      {
        self->starts[ends[0] + 2]++;
        self->n_before[ends[1]]++;
      }
  for (guint i = 2; i < n + 2; i++)
    self->starts[i] += self->starts[i - 1];
  for (guint i = 0; i < n_links; i++)
    if (read_ends (plan, i, ends))
      self->successors[self->starts[ends[0] + 1]++] = ends[1];
}

/* The places so that each stands after what leads to it; those on a circle come last. O(n) */
static guint *
sort_places (const Flow *flow,
             guint       n)
{
  guint *sorted = g_new (guint, n + 1);
  g_autofree guint *n_left = g_memdup2 (flow->n_before, sizeof (guint) * (n + 1));
  g_autofree guint8 *is_done = g_new0 (guint8, n + 1);
  guint n_sorted = 0;

  for (guint i = 0; i < n; i++)
    if (n_left[i] == 0)
      sorted[n_sorted++] = i;
  for (guint i = 0; i < n_sorted; i++)
    {
      is_done[sorted[i]] = TRUE;
      for (guint k = flow->starts[sorted[i]]; k < flow->starts[sorted[i] + 1]; k++)
        if (--n_left[flow->successors[k]] == 0)
          sorted[n_sorted++] = flow->successors[k];
    }
  for (guint i = 0; i < n; i++)
    if (!is_done[i])
      sorted[n_sorted++] = i;
  return sorted;
}

/* How late an event may be moved so that it does not stand before its cause: what its date leaves open. */
static double
latest_start (const StoryEvent *event)
{
  const CauselineTime *time = causeline_event_get_time (event->event);

  if (!event->is_dated)
    return INFINITY;
  return time->is_interval ? event->lo : event->hi - 1;
}

/* A date that is not exact gives way to a cause within it; an event without a date follows its cause, else it goes before its effect. */
static void
find_moments (Plan       *self,
              const Flow *flow)
{
  guint n = self->story->events->len;
  g_autofree guint *sorted = sort_places (flow, n);
  g_autofree guint *rank = g_new (guint, n + 1);

  for (guint i = 0; i < n; i++)
    {
      const StoryEvent *event = story_get (self->story, i);
      self->moments[i] = event->is_dated ? event->lo : -INFINITY;
      rank[sorted[i]] = i;
    }
  for (guint i = 0; i < n; i++)
    for (guint k = flow->starts[sorted[i]]; k < flow->starts[sorted[i] + 1]; k++)
      {
        guint from = sorted[i], to = flow->successors[k];
        const StoryEvent *event = story_get (self->story, to);
        if (rank[to] < i || self->moments[from] > latest_start (event) || self->moments[from] < self->moments[to])
          continue;
        gboolean is_moved = !event->is_dated || self->moments[from] > self->moments[to] || self->steps[to] > 0;
        self->steps[to] = is_moved ? MAX (self->moments[from] > self->moments[to] ? 0 : self->steps[to], self->steps[from] + 1) : 0;
        self->moments[to] = self->moments[from];
      }
  for (guint i = n; i-- > 0;)
    {
      guint place = sorted[i];
      if (self->moments[place] != -INFINITY)
        continue;
      double moment = INFINITY;
      int step = self->steps[place];
      for (guint k = flow->starts[place]; k < flow->starts[place + 1]; k++)
        {
          guint to = flow->successors[k];
          if (rank[to] < i || self->moments[to] == INFINITY)
            continue;
          step = self->moments[to] < moment ? self->steps[to] - 1 : MIN (step, self->steps[to] - 1);
          moment = MIN (moment, self->moments[to]);
        }
      self->moments[place] = moment;
      self->steps[place] = step;
    }
}

static int
compare_places (gconstpointer a,
                gconstpointer b,
                gpointer      data)
{
  const Plan *self = data;
  guint p = *(const guint *) a, q = *(const guint *) b;

  if (self->moments[p] != self->moments[q])
    return self->moments[p] < self->moments[q] ? -1 : 1;
  if (self->steps[p] != self->steps[q])
    return self->steps[p] < self->steps[q] ? -1 : 1;
  return (p > q) - (p < q);
}

/* By column: one more than the last column with a cause of an event in it. */
static guint *
find_barriers (const Plan *self,
               const Flow *flow)
{
  guint n = self->story->events->len;
  guint *barriers = g_new0 (guint, n + 1);
  g_autofree guint *column_of = g_new0 (guint, n + 1);

  for (guint i = 0; i < self->columns->len; i++)
    for (guint k = g_array_index (self->columns, PlanColumn, i).first; k < g_array_index (self->columns, PlanColumn, i).last; k++)
      column_of[self->order[k]] = i;
  for (guint from = 0; from < n; from++)
    for (guint k = flow->starts[from]; k < flow->starts[from + 1]; k++)
      {
        guint to = column_of[flow->successors[k]];
        if (column_of[from] < to)
          barriers[to] = MAX (barriers[to], column_of[from] + 1);
      }
  return barriers;
}

/* The columns that are left when those next to each other are joined up to @most events each. A column with an effect joins that of its cause
 * only where there are no @barriers. Returns: (transfer full) */
static GArray *
join_columns (const Plan  *self,
              const guint *barriers,
              guint        most)
{
  GArray *joined = g_array_new (FALSE, FALSE, sizeof (PlanColumn));
  guint first_joined = 0;

  for (guint i = 0; i < self->columns->len; i++)
    {
      PlanColumn column = g_array_index (self->columns, PlanColumn, i);
      if (joined->len > 0)
        {
          PlanColumn *last = &g_array_index (joined, PlanColumn, joined->len - 1);
          gboolean fits = last->last - last->first + column.last - column.first <= most;
          if (fits && (barriers == NULL || barriers[i] <= first_joined) && (last->lo != INFINITY) == (column.lo != INFINITY))
            {
              last->last = column.last;
              continue;
            }
        }
      first_joined = i;
      g_array_append_val (joined, column);
    }
  return joined;
}

/* Joins columns next to each other, as even as can be, until they are few enough; where @is_forced also those of causes and effects.
 * O(n log n) */
static void
merge_columns (Plan       *self,
               const Flow *flow,
               guint       max_columns,
               gboolean    is_forced)
{
  guint n = self->story->events->len, low = (n + max_columns - 1) / max_columns, high = n;
  g_autofree guint *barriers = is_forced ? NULL : find_barriers (self, flow);
  g_autoptr (GArray) joined = join_columns (self, barriers, low);

  if (is_forced && joined->len > max_columns)
    {
      /* The least number of events a column with which they are few enough. */
      while (low + 1 < high)
        {
          guint middle = low + (high - low) / 2;
          g_autoptr (GArray) tried = join_columns (self, NULL, middle);
          *(tried->len > max_columns ? &low : &high) = middle;
        }
      g_array_unref (joined);
      joined = join_columns (self, NULL, high);
    }
  g_array_set_size (self->columns, 0);
  g_array_append_vals (self->columns, joined->data, joined->len);
}

/* Sorts the events into columns, @max_columns or few more (G_MAXUINT: one for each moment); more where effects must stand after their causes,
 * if not @is_forced. O(n log n) */
void
plan_set_columns (Plan    *self,
                  guint    max_columns,
                  gboolean is_forced)
{
  guint n = self->story->events->len;
  g_auto (Flow) flow = { NULL };

  flow_init (&flow, self);
  find_moments (self, &flow);
  for (guint i = 0; i < n; i++)
    self->order[i] = i;
  if (n > 0)
    g_qsort_with_data (self->order, (int) n, sizeof (guint), compare_places, self);
  for (guint i = 0; i < n; i++)
    {
      guint place = self->order[i], before = i > 0 ? self->order[i - 1] : 0;
      if (i > 0 && self->moments[place] == self->moments[before] && self->steps[place] == self->steps[before])
        {
          g_array_index (self->columns, PlanColumn, self->columns->len - 1).last = i + 1;
          continue;
        }
      PlanColumn column = { .lo = self->moments[place], .first = i, .last = i + 1 };
      g_array_append_val (self->columns, column);
    }
  if (self->columns->len > max_columns)
    merge_columns (self, &flow, max_columns, is_forced);
}
