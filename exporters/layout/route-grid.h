/* SPDX-License-Identifier: MIT */
/* The grid that links run along: which stretches are closed, and which links are on them. */

#pragma once

#include "route.h"

G_BEGIN_DECLS

typedef enum
{
  ALONG_X,
  ALONG_Y,
  N_DIRECTIONS
} Direction;

typedef struct
{
  const RoutePlan *plan;
  int *blocked[N_DIRECTIONS]; /* by node: the stretch from it to the next node right or down */
  int *from[N_DIRECTIONS];    /* by stretch: the end from which the links on it come, and their style */
  int *to[N_DIRECTIONS];
  guint8 *passed;             /* by node: bits of the directions in which links go through */
  gboolean keeps_straight;    /* at the ends of links */
} RouteGrid;

void route_grid_init (RouteGrid       *self,
                      const RoutePlan *plan);
void route_grid_clear (RouteGrid *self);
guint route_grid_end (const RouteGrid *self,
                      guint            end);
gboolean route_grid_is_open (const RouteGrid *self,
                             Direction        direction,
                             guint            stretch,
                             const RouteLink *link);
double route_grid_cost (const RouteGrid *self,
                        Direction        direction,
                        guint            stretch,
                        guint            node,
                        const RouteLink *link,
                        double           length);
void route_grid_use (RouteGrid       *self,
                     guint            a,
                     guint            b,
                     Direction        direction,
                     const RouteLink *link);

G_END_DECLS
