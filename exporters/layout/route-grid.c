/* SPDX-License-Identifier: MIT */
/* The grid that links run along. */

#include "route-grid.h"

#include <math.h>

/* What it costs to meet links that are already laid out, in px. */
#define COST_CROSSING 14.0
#define COST_SHARED 2.5       /* for each px on top of a link from or to elsewhere */
/* A px on top of a link of the same style from or to the same mark costs less than one alone: such links run as one and fork. */
#define SIBLING_PART 0.8

/* Who blocks or uses a stretch of the grid: nobody, one end or link (its number + 1), or more than one. */
#define NOBODY 0
#define MANY (-1)

static guint
node_at (const RouteGrid *self,
         guint            ix,
         guint            iy)
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
block_box (RouteGrid      *self,
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
passes_close (const RouteGrid *self,
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

/* Whether a link may go along a stretch. */
gboolean
route_grid_is_open (const RouteGrid *self,
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
double
route_grid_cost (const RouteGrid *self,
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

/* The node at an end of links. */
guint
route_grid_end (const RouteGrid *self,
                guint            end)
{
  const RoutePlan *plan = self->plan;

  return node_at (self, first_line (plan->xs, plan->n_xs, plan->ends[end].at.x), first_line (plan->ys, plan->n_ys, plan->ends[end].at.y));
}

/* Notes who uses the stretch between two neighbouring nodes. */
void
route_grid_use (RouteGrid       *self,
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

void
route_grid_init (RouteGrid       *self,
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
  for (guint i = 0; i < plan->n_boxes; i++)
    block_box (self, &plan->boxes[i]);
}

void
route_grid_clear (RouteGrid *self)
{
  for (guint direction = 0; direction < N_DIRECTIONS; direction++)
    {
      g_free (self->blocked[direction]);
      g_free (self->from[direction]);
      g_free (self->to[direction]);
    }
  g_free (self->passed);
}
