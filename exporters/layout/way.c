/* SPDX-License-Identifier: MIT */
/* The corners of a way. */

#include "way.h"

#include <math.h>

/* Adds a point to a way, of which only corners are kept. */
void
way_append (GArray    *points,
            RoutePoint point)
{
  if (points->len >= 2)
    {
      RoutePoint *last = &g_array_index (points, RoutePoint, points->len - 1), before = g_array_index (points, RoutePoint, points->len - 2);
      if ((before.x == last->x && last->x == point.x) || (before.y == last->y && last->y == point.y))
        {
          *last = point;
          return;
        }
    }
  g_array_append_val (points, point);
}

/* Shortens a way at one end, so that it begins at the mark's edge. */
void
way_trim (GArray  *points,
          double   by,
          gboolean at_end)
{
  RoutePoint *first = &g_array_index (points, RoutePoint, at_end ? points->len - 1 : 0);
  RoutePoint second = g_array_index (points, RoutePoint, at_end ? points->len - 2 : 1);
  double length = hypot (second.x - first->x, second.y - first->y), share = MIN (by / length, 0.9);

  first->x += (second.x - first->x) * share;
  first->y += (second.y - first->y) * share;
}
