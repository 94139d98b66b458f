/* SPDX-License-Identifier: MIT */
/* Ways for links: along the gaps between rows, around labels and marks, with few bends.
 *
 * Each link takes the cheapest way over a grid of lines (A*: Hart, Nilsson and Raphael, 1968), where bends and meetings with links
 * that are already laid out cost extra. Links are laid out one after another, short ones first. */

#include "route.h"

#include "heap.h"
#include "way.h"

#include <math.h>
#include <stdlib.h>

/* What a way costs beside its length in px. */
#define COST_BEND 24.0
#define COST_CROSSING 14.0
#define COST_SHARED 2.5       /* for each px on top of a link from or to elsewhere */
#define COST_BACK 0.6         /* for each px against the run of time */
/* A px on top of a link of the same style from or to the same mark costs less than one alone: such links run as one and fork. */
#define SIBLING_PART 0.8

typedef enum
{
  ALONG_X,
  ALONG_Y,
  N_DIRECTIONS
} Direction;

/* Who blocks or uses a stretch of the grid: nobody, one end or link (its number + 1), or more than one. */
#define NOBODY 0
#define MANY (-1)

typedef struct
{
  const RoutePlan *plan;
  int *blocked[N_DIRECTIONS]; /* by node: the stretch from it to the next node right or down */
  int *from[N_DIRECTIONS];    /* by stretch: the end from which the links on it come, and their style */
  int *to[N_DIRECTIONS];
  guint8 *passed;             /* by node: bits of the directions in which links go through */
  double *cost;               /* by state: node x direction */
  guint32 *parent;
  guint *stamp;               /* in which search a state's cost was set */
  guint *done;                /* and in which it was gone on from */
  guint search;
  gboolean keeps_straight;    /* at the ends of links */
  GArray *heap;               /* HeapEntry */
} Router;

static guint
node_at (const Router *self,
         guint         ix,
         guint         iy)
{
  return iy * self->plan->n_xs + ix;
}

/* The index of the first line at or after a place. */
static guint
first_line (const double *lines,
            guint         n_lines,
            double        at)
{
  guint low = 0, high = n_lines;

  while (low < high)
    {
      guint middle = (low + high) / 2;
      if (lines[middle] < at)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static void
mark_stretch (int *slot,
              int  who)
{
  *slot = *slot == NOBODY || *slot == who ? who : MANY;
}

/* Closes the stretches that enter a box to all but its owner's links. */
static void
block_box (Router         *self,
           const RouteBox *box)
{
  const RoutePlan *plan = self->plan;
  int who = box->owner < 0 ? MANY : box->owner + 1;
  guint x_first = first_line (plan->xs, plan->n_xs, box->x0), y_first = first_line (plan->ys, plan->n_ys, box->y0);

  for (guint iy = y_first; iy < plan->n_ys && plan->ys[iy] <= box->y1; iy++)
    for (guint ix = x_first > 0 ? x_first - 1 : 0; ix + 1 < plan->n_xs && plan->xs[ix] < box->x1; ix++)
      mark_stretch (&self->blocked[ALONG_X][node_at (self, ix, iy)], who);
  for (guint ix = x_first; ix < plan->n_xs && plan->xs[ix] <= box->x1; ix++)
    for (guint iy = y_first > 0 ? y_first - 1 : 0; iy + 1 < plan->n_ys && plan->ys[iy] < box->y1; iy++)
      mark_stretch (&self->blocked[ALONG_Y][node_at (self, ix, iy)], who);
}

/* A link comes to its end straight, over so many px, so that its head has room. */
#define APPROACH 6.0
/* What runs this near to the height of an end runs past it. */
#define BESIDE 3.0

/* Whether a stretch runs so close past an end that a link that turns from it to the end would have no room for its head. */
static gboolean
passes_close (const Router   *self,
              Direction       direction,
              guint           stretch,
              const RouteEnd *end)
{
  const RoutePlan *plan = self->plan;
  guint ix = stretch % plan->n_xs, iy = stretch / plan->n_xs;
  double beside = fabs (direction == ALONG_Y ? plan->xs[ix] - end->at.x : plan->ys[iy] - end->at.y);

  if (beside < 0.01 || beside >= end->radius + APPROACH)
    return FALSE;
  double at = direction == ALONG_Y ? end->at.y : end->at.x;
  double from = direction == ALONG_Y ? plan->ys[iy] : plan->xs[ix], to = direction == ALONG_Y ? plan->ys[iy + 1] : plan->xs[ix + 1];
  return from <= at + BESIDE && to >= at - BESIDE;
}

/* An end of a link together with its style, as a number above NOBODY. */
static int
styled (guint            end,
        const RouteLink *link)
{
  return (int) (end * ROUTE_MOST_STYLES + link->style + 1);
}

static gboolean
is_open (const Router    *self,
         Direction        direction,
         guint            stretch,
         const RouteLink *link)
{
  int who = self->blocked[direction][stretch];

  if (self->keeps_straight && passes_close (self, direction, stretch, &self->plan->ends[link->to]))
    return FALSE;
  return who == NOBODY || who == (int) link->from + 1 || who == (int) link->to + 1;
}

/* What it costs to go along a stretch, and through the node at its end. */
static double
stretch_cost (const Router    *self,
            Direction        direction,
            guint            stretch,
            guint            node,
            const RouteLink *link,
            double           length)
{
  int from = self->from[direction][stretch], to = self->to[direction][stretch];
  gboolean is_sibling = from == styled (link->from, link) || to == styled (link->to, link);
  double cost = length;

  if (from != NOBODY)
    cost = is_sibling ? SIBLING_PART * length : (1 + COST_SHARED) * length;
  if (self->passed[node] & (1 << !direction))
    cost += COST_CROSSING;
  return cost;
}

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
  const RoutePlan *plan = self->plan;
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
      if (!is_open (self, direction, stretch, link))
        continue;
      double x = plan->xs[next % plan->n_xs], y = plan->ys[next / plan->n_xs];
      double length = fabs (x - plan->xs[ix]) + fabs (y - plan->ys[iy]);
      double cost = self->cost[state] + stretch_cost (self, direction, stretch, next, link, length);
      if (way == 1)
        cost += COST_BACK * length;
      if (self->parent[state] != state && direction != state % N_DIRECTIONS)
        cost += COST_BEND;
      reach (self, next, direction, cost, estimate_rest (x, y, direction, goal), state);
    }
}

static guint
node_of_end (const Router *self,
             guint         end)
{
  const RoutePlan *plan = self->plan;

  return node_at (self, first_line (plan->xs, plan->n_xs, plan->ends[end].at.x), first_line (plan->ys, plan->n_ys, plan->ends[end].at.y));
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
  const RoutePlan *plan = self->plan;
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
        if (!is_open (self, is_along_x ? ALONG_X : ALONG_Y, MIN (pocket[i], next), link))
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
  guint goal = node_of_end (self, link->to), start = node_of_end (self, link->from);
  RoutePoint at = self->plan->ends[link->to].at;

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

/* Notes who uses the stretch between two neighbouring nodes. */
static void
use_stretch (Router          *self,
             guint            a,
             guint            b,
             Direction        direction,
             const RouteLink *link)
{
  guint stretch = MIN (a, b);

  mark_stretch (&self->from[direction][stretch], styled (link->from, link));
  mark_stretch (&self->to[direction][stretch], styled (link->to, link));
  self->passed[a] |= 1 << direction;
  self->passed[b] |= 1 << direction;
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
      RoutePoint point = { self->plan->xs[node % self->plan->n_xs], self->plan->ys[node / self->plan->n_xs] };
      way_append (points, point);
      if (i + 1 < backwards->len)
        use_stretch (self, g_array_index (backwards, guint32, i + 1) / N_DIRECTIONS, node, at % N_DIRECTIONS, link);
    }
  return points;
}

static void
router_init (Router          *self,
             const RoutePlan *plan)
{
  guint n = plan->n_xs * plan->n_ys;

  self->plan = plan;
  for (guint direction = 0; direction < N_DIRECTIONS; direction++)
    {
      self->blocked[direction] = g_new0 (int, n);
      self->from[direction] = g_new0 (int, n);
      self->to[direction] = g_new0 (int, n);
    }
  self->passed = g_new0 (guint8, n);
  self->cost = g_new0 (double, n * N_DIRECTIONS);
  self->parent = g_new0 (guint32, n * N_DIRECTIONS);
  self->stamp = g_new0 (guint, n * N_DIRECTIONS);
  self->done = g_new0 (guint, n * N_DIRECTIONS);
  self->search = 0;
  self->heap = g_array_new (FALSE, FALSE, sizeof (HeapEntry));
  for (guint i = 0; i < plan->n_boxes; i++)
    block_box (self, &plan->boxes[i]);
}

static void
router_clear (Router *self)
{
  for (guint direction = 0; direction < N_DIRECTIONS; direction++)
    {
      g_free (self->blocked[direction]);
      g_free (self->from[direction]);
      g_free (self->to[direction]);
    }
  g_free (self->passed);
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
      router.keeps_straight = TRUE;
      guint32 state = find_way (&router, link);
      router.keeps_straight = FALSE;
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
