/* SPDX-License-Identifier: MIT */
/* Ways for links: along the gaps between rows, around labels and marks, with few bends.
 *
 * Each link takes the cheapest way over a grid of lines (A*: Hart, Nilsson and Raphael, 1968), where bends and meetings with links
 * that are already laid out cost extra. Links are laid out one after another, short ones first. */

#include "route.h"

#include "heap.h"
#include "route-grid.h"
#include "way.h"

#include <math.h>
#include <stdlib.h>

/* What a way costs beside its length in px, and what the grid asks. */
#define COST_BEND 24.0
#define COST_BACK 0.6         /* for each px against the run of time */

typedef struct
{
  RouteGrid grid;
  double *cost;               /* by state: node x direction */
  guint32 *parent;
  guint *stamp;               /* in which search a state's cost was set */
  guint *done;                /* and in which it was gone on from */
  guint search;
  GArray *heap;               /* HeapEntry */
} Router;

static void
reach (Router *self,
       guint   node,
       guint   direction,
       double  cost,
       double  estimate,
       guint32 parent)
{
  guint32 state = node * N_DIRECTIONS + direction;

  if (self->stamp[state] == self->search && self->cost[state] <= cost)
    return;
  self->stamp[state] = self->search;
  self->cost[state] = cost;
  self->parent[state] = parent;
  heap_push (self->heap, (HeapEntry) { cost + estimate, state });
}

/* What the rest of a way costs at least, but for what it may share: its length, and a bend if it does not run straight to the goal. */
static double
estimate_rest (double     x,
               double     y,
               Direction  direction,
               RoutePoint goal)
{
  double dx = fabs (goal.x - x), dy = fabs (goal.y - y);
  gboolean is_straight = direction == ALONG_X ? dy == 0 : dx == 0;

  return dx + dy + (is_straight ? 0 : COST_BEND);
}

/* Goes one stretch on from a state, in each of the four directions. */
static void
expand (Router          *self,
        guint32          state,
        const RouteLink *link,
        RoutePoint       goal)
{
  const RoutePlan *plan = self->grid.plan;
  guint node = state / N_DIRECTIONS, ix = node % plan->n_xs, iy = node / plan->n_xs;

  for (guint way = 0; way < 4; way++)
    {
      Direction direction = way < 2 ? ALONG_X : ALONG_Y;
      gboolean is_back = way % 2;
      guint index = direction == ALONG_X ? ix : iy, n_lines = direction == ALONG_X ? plan->n_xs : plan->n_ys;
      if (is_back ? index == 0 : index + 1 == n_lines)
        continue;
      guint step = direction == ALONG_X ? 1 : plan->n_xs;
      guint next = is_back ? node - step : node + step, stretch = is_back ? next : node;
      if (!route_grid_is_open (&self->grid, direction, stretch, link))
        continue;
      double x = plan->xs[next % plan->n_xs], y = plan->ys[next / plan->n_xs];
      double length = fabs (x - plan->xs[ix]) + fabs (y - plan->ys[iy]);
      double cost = self->cost[state] + route_grid_cost (&self->grid, direction, stretch, next, link, length);
      if (way == 1)
        cost += COST_BACK * length;
      if (self->parent[state] != state && direction != state % N_DIRECTIONS)
        cost += COST_BEND;
      reach (self, next, direction, cost, estimate_rest (x, y, direction, goal), state);
    }
}

/* So many nodes around the end of a link are looked at to see whether it is shut in. */
#define POCKET 256

/* Whether no way leads out of the surroundings of an end: a search from the other end would go over the whole plan in vain. */
static gboolean
is_shut_in (const Router    *self,
            const RouteLink *link,
            guint            goal,
            guint            start)
{
  const RoutePlan *plan = self->grid.plan;
  guint pocket[POCKET] = { goal }, n = 1;

  for (guint i = 0; i < n; i++)
    for (guint way = 0; way < 4; way++)
      {
        gboolean is_back = way % 2, is_along_x = way < 2;
        guint index = is_along_x ? pocket[i] % plan->n_xs : pocket[i] / plan->n_xs, n_lines = is_along_x ? plan->n_xs : plan->n_ys;
        guint step = is_along_x ? 1 : plan->n_xs, k = 0;
        if (is_back ? index == 0 : index + 1 == n_lines)
          continue;
        guint next = is_back ? pocket[i] - step : pocket[i] + step;
        if (!route_grid_is_open (&self->grid, is_along_x ? ALONG_X : ALONG_Y, MIN (pocket[i], next), link))
          continue;
        while (k < n && pocket[k] != next)
          k++;
        if (k < n)
          continue;
        if (next == start || n == POCKET)
          return FALSE;
        pocket[n++] = next;
      }
  return TRUE;
}

/* Finds the cheapest way. Returns: the last state on it, or %G_MAXUINT32 */
static guint32
find_way (Router          *self,
          const RouteLink *link)
{
  guint goal = route_grid_end (&self->grid, link->to), start = route_grid_end (&self->grid, link->from);
  RoutePoint at = self->grid.plan->ends[link->to].at;

  if (goal == start || is_shut_in (self, link, goal, start))
    return G_MAXUINT32;
  self->search++;
  g_array_set_size (self->heap, 0);
  for (guint direction = 0; direction < N_DIRECTIONS; direction++)
    reach (self, start, direction, 0, 0, start * N_DIRECTIONS + direction);
  while (self->heap->len > 0)
    {
      guint32 state = heap_pop (self->heap).state;
      if (state / N_DIRECTIONS == goal)
        return state;
      if (self->done[state] == self->search)
        continue;
      self->done[state] = self->search;
      expand (self, state, link, at);
    }
  return G_MAXUINT32;
}

/* Follows a way back to its beginning; only corners are kept. */
static GArray *
trace_way (Router          *self,
           guint32          state,
           const RouteLink *link)
{
  g_autoptr (GArray) backwards = g_array_new (FALSE, FALSE, sizeof (guint32));
  GArray *points = g_array_new (FALSE, FALSE, sizeof (RoutePoint));

  for (;; state = self->parent[state])
    {
      g_array_append_val (backwards, state);
      if (self->parent[state] == state)
        break;
    }
  for (guint i = backwards->len; i-- > 0;)
    {
      guint32 at = g_array_index (backwards, guint32, i);
      guint node = at / N_DIRECTIONS;
      RoutePoint point = { self->grid.plan->xs[node % self->grid.plan->n_xs], self->grid.plan->ys[node / self->grid.plan->n_xs] };
      way_append (points, point);
      if (i + 1 < backwards->len)
        route_grid_use (&self->grid, g_array_index (backwards, guint32, i + 1) / N_DIRECTIONS, node, at % N_DIRECTIONS, link);
    }
  return points;
}

static void
router_init (Router          *self,
             const RoutePlan *plan)
{
  guint n = plan->n_xs * plan->n_ys * N_DIRECTIONS;

  *self = (Router) { .heap = g_array_new (FALSE, FALSE, sizeof (HeapEntry)) };
  route_grid_init (&self->grid, plan);
  self->cost = g_new0 (double, n);
  self->parent = g_new0 (guint32, n);
  self->stamp = g_new0 (guint, n);
  self->done = g_new0 (guint, n);
}

static void
router_clear (Router *self)
{
  route_grid_clear (&self->grid);
  g_free (self->cost);
  g_free (self->parent);
  g_free (self->stamp);
  g_free (self->done);
  g_array_unref (self->heap);
}

typedef struct
{
  RouteLink *link;
  double length;
} Job;

static int
compare_jobs (gconstpointer a,
              gconstpointer b)
{
  const Job *p = a, *q = b;

  if (p->length != q->length)
    return p->length < q->length ? -1 : 1;
  return (p->link > q->link) - (p->link < q->link);
}

/* Finds a way for each link.
 *
 * @links: (inout): get their points; those for which there is no way get %NULL */
void
route_links (const RoutePlan *plan,
             RouteLink       *links,
             guint            n_links)
{
  if (n_links == 0)
    return;

  g_autofree Job *jobs = g_new (Job, n_links);
  for (guint i = 0; i < n_links; i++)
    {
      RoutePoint a = plan->ends[links[i].from].at, b = plan->ends[links[i].to].at;
      jobs[i] = (Job) { &links[i], fabs (a.x - b.x) + fabs (a.y - b.y) };
    }
  qsort (jobs, n_links, sizeof (Job), compare_jobs);

  Router router;
  router_init (&router, plan);
  for (guint i = 0; i < n_links; i++)
    {
      RouteLink *link = jobs[i].link;
      router.grid.keeps_straight = TRUE;
      guint32 state = find_way (&router, link);
      router.grid.keeps_straight = FALSE;
      if (state == G_MAXUINT32)
        state = find_way (&router, link);
      link->points = NULL;
      if (state == G_MAXUINT32)
        continue;
      link->points = trace_way (&router, state, link);
      if (link->points->len < 2)
        {
          g_clear_pointer (&link->points, g_array_unref);
          continue;
        }
      way_trim (link->points, plan->ends[link->from].radius, FALSE);
      way_trim (link->points, plan->ends[link->to].radius, TRUE);
    }
  router_clear (&router);
}
