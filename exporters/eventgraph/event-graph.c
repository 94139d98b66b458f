/* SPDX-License-Identifier: MIT */
/* From a graph to the picture of it: how many boxes, laid out by what. */

#include "event-graph.h"

#include <math.h>

/* How much longer than high a picture may grow before dates that are near share a column. */
#define COLUMNS_PER_ROOT 1.2
#define FOLDED_COLUMNS_PER_ROOT 0.8   /* where boxes are gathered anyway, the picture has the shape of a page */
#define LEAST_COLUMNS 5

/* What a column or a row takes of a page, and what is left beside and above the boxes. */
#define PAGE_COLUMN_GAP 44.0
#define PAGE_NODE_HEIGHT 76.0
#define PAGE_NODE_GAP 44.0
#define PAGE_FRAME_WIDTH 24.0
#define PAGE_FRAME_HEIGHT 110.0

/* cgraph looks for each node and each edge in every rank when it writes: of more events than this, dates that are near share a rank. */
#define DOT_MOST_MOMENTS 1000
#define DOT_MOST_RANKS 100

/* To fit a page, so many times fewer columns or fewer boxes are tried. */
#define MOST_TRIES 18
#define FEWER 0.88

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

/* How many boxes events may have of @max_nodes: where actors have some too, these get a third at least. */
static guint
count_room (const Story         *story,
            const GraphSettings *settings,
            guint                max_nodes)
{
  guint n_actors = settings->actors == ACTORS_NODES ? causeline_graph_get_n_actors (story->graph) : 0;

  if (n_actors == 0 || max_nodes == G_MAXUINT || (guint64) story->events->len + n_actors <= max_nodes)
    return max_nodes;
  return n_actors < max_nodes / 3 ? max_nodes - n_actors : max_nodes - max_nodes / 3;
}

/* A plan with no more boxes than that: with fewer columns, if need be. */
static Plan *
make_small_plan (const Story         *story,
                 const GraphSettings *settings,
                 guint                max_nodes,
                 guint                max_columns)
{
  gboolean is_forced = story->events->len > max_nodes || settings->page_width > 0;
  guint max_events = count_room (story, settings, max_nodes);
  Plan *plan = plan_new (story, settings, max_nodes, max_events, max_columns, is_forced);

  while (plan->nodes->len > max_nodes && max_columns > 1)
    {
      max_columns = (max_columns + 1) / 2;
      plan_free (plan);
      plan = plan_new (story, settings, max_nodes, max_events, max_columns, is_forced);
    }
  return plan;
}

static Plan *
make_plan (const Story         *story,
           const GraphSettings *settings,
           guint                max_nodes,
           guint                max_columns)
{
  Plan *plan = make_small_plan (story, settings, max_nodes, max_columns);

  if (!plan_place_with_graphviz (plan) || !plan_is_clear (plan))
    {
      plan_forget_ways (plan);
      plan_place_in_layers (plan);
    }
  set_bands (plan);
  return plan;
}

/* How many boxes a picture may have, and how many columns: as many as a page has room for, else as makes it not too long. */
static void
choose_limits (const Story         *story,
               const GraphSettings *settings,
               guint               *max_nodes,
               guint               *max_columns)
{
  double along = settings->is_down ? settings->page_height : settings->page_width;
  double pitch = settings->is_down ? PAGE_NODE_HEIGHT + PAGE_NODE_GAP : PLAN_PAGE_NODE_WIDTH + PAGE_COLUMN_GAP;

  *max_nodes = settings->is_folded ? PLAN_MOST_NODES : G_MAXUINT;
  double per_root = story->events->len > *max_nodes ? FOLDED_COLUMNS_PER_ROOT : COLUMNS_PER_ROOT;
  *max_columns = MAX (LEAST_COLUMNS, (guint) ceil (per_root * sqrt (MIN (story->events->len, *max_nodes))));
  if (settings->page_width > 0)
    *max_columns = CLAMP ((along - (settings->is_down ? PAGE_FRAME_HEIGHT : PAGE_FRAME_WIDTH)) / pitch, 1, *max_columns);
}

/* What is drawn, without places: for those who lay out themselves. Returns: (transfer full) */
Plan *
event_graph_outline (const Story         *story,
                     const GraphSettings *settings,
                     CauselineReport     *report)
{
  guint max_nodes, max_columns;

  choose_limits (story, settings, &max_nodes, &max_columns);
  gboolean is_whole = story->events->len <= max_nodes, has_many = is_whole && story->events->len > DOT_MOST_MOMENTS;
  Plan *plan = has_many ? plan_new (story, settings, max_nodes, max_nodes, DOT_MOST_RANKS, TRUE)
                        : make_small_plan (story, settings, max_nodes, is_whole ? G_MAXUINT : max_columns);
  event_graph_report_folds (plan, report);
  if (has_many)
    causeline_report_add (report, CAUSELINE_ISSUE_FOLDED, NULL, 0, 0, "%u events stand in %u ranks, dates that are near in one: Graphviz takes too long with a rank for each",
                          story->events->len, plan->columns->len);
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

/* Whether it has more columns than the page is long. */
static gboolean
is_too_long (const Plan *plan)
{
  double width, height;

  graph_measure (plan, &width, &height);
  return plan->settings->is_down ? height > plan->settings->page_height : width > plan->settings->page_width;
}

/* Graphviz leaves room around its curves: plain columns are tighter, if not as fine. */
static gboolean
fits_in_layers (Plan *plan)
{
  plan_forget_ways (plan);
  plan_place_in_layers (plan);
  set_bands (plan);
  return fits_page (plan);
}

/* Says which events and actors have no box of their own, if any. */
void
event_graph_report_folds (const Plan      *plan,
                          CauselineReport *report)
{
  if (plan->n_clusters > 0)
    causeline_report_add (report, CAUSELINE_ISSUE_FOLDED, NULL, 0, 0,
                          "%u of %u events are drawn as %u boxes by date, those with the fewest links first (--set fold=no draws each)",
                          plan->n_folded, plan->story->events->len, plan->n_clusters);
  if (plan->n_hidden_actors > 0)
    causeline_report_add (report, CAUSELINE_ISSUE_FOLDED, NULL, 0, 0,
                          "%u of %u actors are drawn, those in the most events (--set fold=no draws each)", plan->n_actors, plan->n_actors + plan->n_hidden_actors);
}

/* Lays out a story; what makes it too large is gathered, and the report says so.
 *
 * Returns: (transfer full): a plan whose boxes and edges have their places */
Plan *
event_graph_plan (const Story         *story,
                  const GraphSettings *settings,
                  CauselineReport     *report)
{
  guint max_nodes, max_columns;

  choose_limits (story, settings, &max_nodes, &max_columns);
  Plan *plan = make_plan (story, settings, max_nodes, max_columns);
  for (int i = 0; i < MOST_TRIES && settings->is_folded && !fits_page (plan) && !fits_in_layers (plan); i++)
    {
      /* Dates that are near share a column before events share a box. */
      if (is_too_long (plan) && max_columns > 1 && plan->columns->len > 1)
        max_columns = MIN (max_columns, plan->columns->len) - 1;
      else
        max_nodes = MAX (MIN (max_nodes, story->events->len) * FEWER, 1);
      plan_free (plan);
      plan = make_plan (story, settings, max_nodes, max_columns);
    }
  event_graph_report_folds (plan, report);
  if (settings->actors != ACTORS_LANES && plan_is_too_large_for_graphviz (plan))
    causeline_report_add (report, CAUSELINE_ISSUE_FOLDED, NULL, 0, 0, "%u boxes and %u links are laid out in plain columns: Graphviz takes too long with so many",
                          plan->nodes->len, plan->edges->len);
  if (!fits_page (plan))
    causeline_report_add (report, CAUSELINE_ISSUE_FOLDED, NULL, 0, 0, "the event graph is larger than the page (drawn as large as it is)");
  return plan;
}

/* Draws a graph as SVG, by the options among @known that were given. */
gboolean
event_graph_draw (CauselineGraph              *graph,
                  const CauselineWriteContext *context,
                  const CauselineOption       *known,
                  GString                     *out,
                  GError                     **error)
{
  GraphSettings settings = { 0 };

  if (causeline_graph_get_n_events (graph) == 0)
    {
      g_set_error_literal (error, CAUSELINE_ERROR, CAUSELINE_ERROR_EMPTY, "there is no event to draw");
      return FALSE;
    }
  if (!graph_settings_read (&settings, context, known, error))
    return FALSE;
  g_autoptr (Story) story = event_graph_story (graph, &settings);
  g_autoptr (Plan) plan = event_graph_plan (story, &settings, context->report);
  graph_draw (plan, "graph-", out);
  return TRUE;
}
