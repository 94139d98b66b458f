/* SPDX-License-Identifier: MIT */
/* Whether the edges of a drawing keep clear of the boxes that are not theirs: Graphviz' splines now and then do not. */

#include "plan.h"

#include <math.h>

/* An edge may touch the border of a box, but not pass under it, in px. */
#define TOLERANCE 0.5

/* How finely a curve is looked at, in px. */
#define STEP 2.0
#define MOST_STEPS 1000

static double
bezier_at (double a,
           double b,
           double c,
           double d,
           double t)
{
  double u = 1 - t;

  return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
}

static gboolean
is_inside (const PlanNode *node,
           double          x,
           double          y)
{
  return fabs (x - node->x) < node->width / 2 - TOLERANCE && fabs (y - node->y) < node->height / 2 - TOLERANCE;
}

static gboolean
curve_is_clear (const Plan      *self,
                const PlanEdge  *edge,
                const PlanPoint *curve)
{
  double length = 0;

  for (int i = 0; i < 3; i++)
    length += hypot (curve[i + 1].x - curve[i].x, curve[i + 1].y - curve[i].y);
  guint n = CLAMP (length / STEP, 1, MOST_STEPS);
  for (guint i = 0; i <= n; i++)
    {
      double x = bezier_at (curve[0].x, curve[1].x, curve[2].x, curve[3].x, (double) i / n);
      double y = bezier_at (curve[0].y, curve[1].y, curve[2].y, curve[3].y, (double) i / n);
      for (guint k = 0; k < self->nodes->len; k++)
        if (k != edge->from && k != edge->to && is_inside (plan_node (self, k), x, y))
          return FALSE;
    }
  return TRUE;
}

/* For the small graphs that Graphviz lays out. O(length of the edges x boxes) */
gboolean
plan_is_clear (const Plan *self)
{
  for (guint i = 0; i < self->edges->len; i++)
    {
      const PlanEdge *edge = plan_edge (self, i);
      if (edge->link == NULL)
        continue;
      if (edge->points->len < 4)
        return FALSE;
      for (guint k = 0; k + 3 < edge->points->len; k += 3)
        if (!curve_is_clear (self, edge, &g_array_index (edge->points, PlanPoint, k)))
          return FALSE;
    }
  return TRUE;
}
