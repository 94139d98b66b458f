/* SPDX-License-Identifier: MIT */
/* Ways for links: along the gaps between rows, around labels and marks, with few bends. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  double x;
  double y;
} RoutePoint;

/* What a link must not cross. */
typedef struct
{
  double x0;
  double y0;
  double x1;
  double y1;
  int owner;            /* the end that it is the mark of: its own links may enter; or -1 for nobody's */
} RouteBox;

/* A mark that links begin or end at. */
typedef struct
{
  RoutePoint at;
  double radius;
} RouteEnd;

typedef struct
{
  guint from;           /* in the list of ends */
  guint to;
  guint style;          /* below %ROUTE_MOST_STYLES: only links of one style, from or to the same mark, may run on top of each other */
  GArray *points;       /* RoutePoint, from mark to mark; or NULL where there is no way; owned */
} RouteLink;

#define ROUTE_MOST_STYLES 32

/* The plan on which links are laid out. Horizontal lines are @ys, vertical ones @xs, both sorted without doubles. */
typedef struct
{
  const double *xs;
  guint n_xs;
  const double *ys;
  guint n_ys;
  const RouteBox *boxes;
  guint n_boxes;
  const RouteEnd *ends;
  guint n_ends;
} RoutePlan;

void route_links (const RoutePlan *plan,
                  RouteLink       *links,
                  guint            n_links);

G_END_DECLS
