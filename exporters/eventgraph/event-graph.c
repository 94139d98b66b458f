/* SPDX-License-Identifier: MIT */
/* From a graph to the picture of it: how many boxes, laid out by what. */

#include "event-graph.h"

#include <math.h>

/* How much longer than high a picture may grow before dates that are near share a column. */
#define COLUMNS_PER_ROOT 1.2
#define LEAST_COLUMNS 5

/* To fit a page, so many times fewer boxes are tried. */
#define MOST_TRIES 12
#define FEWER 0.75

Story *
event_graph_story (CauselineGraph      *graph,
                   const GraphSettings *settings)
{
  TimelineSettings story = { .lanes = settings->actors == ACTORS_LANES ? LANES_ACTOR : LANES_NONE };

  return story_new (graph, &story);
}

/* The band of a column reaches half way to the next one. */
static void
set_bands (Plan *self)
{
  gboolean is_down = self->settings->is_down;

  for (guint i = 0; i < self->columns->len; i++)
    {
      PlanColumn *column = &g_array_index (self->columns, PlanColumn, i);
      column->start = G_MAXDOUBLE;
      column->end = -G_MAXDOUBLE;
    }
  for (guint i = 0; i < self->nodes->len; i++)
    {
      const PlanNode *node = plan_node (self, i);
      if (node->kind == NODE_ACTOR)
        continue;
      PlanColumn *column = &g_array_index (self->columns, PlanColumn, node->column);
      double at = is_down ? node->y : node->x, half = (is_down ? node->height : node->width) / 2;
      column->start = MIN (column->start, at - half);
      column->end = MAX (column->end, at + half);
    }
  if (self->columns->len > 0)
    {
      g_array_index (self->columns, PlanColumn, 0).start -= PLAN_BAND_EDGE;
      g_array_index (self->columns, PlanColumn, self->columns->len - 1).end += PLAN_BAND_EDGE;
    }
  for (guint i = 0; i + 1 < self->columns->len; i++)
    {
      PlanColumn *column = &g_array_index (self->columns, PlanColumn, i), *next = column + 1;
      column->end = next->start = (column->end + next->start) / 2;
    }
}

static Plan *
make_plan (const Story         *story,
           const GraphSettings *settings,
           guint                max_nodes)
{
  guint n = MIN (story->events->len, max_nodes);
  guint max_columns = MAX (LEAST_COLUMNS, (guint) ceil (COLUMNS_PER_ROOT * sqrt (n)));
  Plan *plan = plan_new (story, settings, max_nodes, max_columns);

  if (!plan_place_with_graphviz (plan))
    plan_place_in_layers (plan);
  set_bands (plan);
  return plan;
}

static gboolean
fits_page (const Plan *plan)
{
  double width, height;
  if (plan->settings->page_width <= 0)
    return TRUE;

  graph_measure (plan, &width, &height);
  return width <= plan->settings->page_width && height <= plan->settings->page_height;
}

/* Says which events have no box of their own, if any. */
void
event_graph_report_folds (const Plan      *plan,
                          CauselineReport *report)
{
  if (plan->n_clusters > 0)
    causeline_report_add (report, CAUSELINE_ISSUE_FOLDED, NULL, 0, 0,
                          "%u of %u events are drawn as %u boxes by date, those with the fewest links first (--set fold=no draws each)",
                          plan->n_folded, plan->story->events->len, plan->n_clusters);
}

/* Lays out a story; what makes it too large is gathered, and the report says so.
 *
 * Returns: (transfer full): a plan whose boxes and edges have their places */
Plan *
event_graph_plan (const Story         *story,
                  const GraphSettings *settings,
                  CauselineReport     *report)
{
  guint max_nodes = settings->is_folded ? PLAN_MOST_NODES : G_MAXUINT;
  Plan *plan = make_plan (story, settings, max_nodes);

  for (int i = 0; i < MOST_TRIES && settings->is_folded && !fits_page (plan); i++)
    {
      max_nodes = MIN (max_nodes, story->events->len) * FEWER;
      plan_free (plan);
      plan = make_plan (story, settings, MAX (max_nodes, 1));
    }
  event_graph_report_folds (plan, report);
  if (!fits_page (plan))
    causeline_report_add (report, CAUSELINE_ISSUE_FOLDED, NULL, 0, 0, "the event graph is larger than the page (drawn as large as it is)");
  return plan;
}
