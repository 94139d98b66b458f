/* SPDX-License-Identifier: MIT */
/* An event graph as SVG. */

#pragma once

#include "plan.h"
#include "svg.h"

G_BEGIN_DECLS

#define GRAPH_MARGIN 24.0
#define GRAPH_HEADING_SIZE 20.0

/* A sign that is explained. */
typedef enum
{
  SIGN_FAMILY,
  SIGN_LINK,
  SIGN_STROKE,
  SIGN_BACKWARDS,
  SIGN_CLUSTER,
  SIGN_ACTOR
} SignKind;

typedef struct
{
  SignKind kind;
  guint value;               /* a family, kind of link or stroke */
  char *label;
  double x;
  double y;                  /* of the base line */
} Sign;

/* Draws a plan that has been laid out. @prefix keeps the ids apart where several pictures share a document. */
void graph_draw (const Plan *plan,
                 const char *prefix,
                 GString    *out);
/* The size of the whole picture. */
void graph_measure (const Plan *plan,
                    double     *width,
                    double     *height);

GArray *graph_legend (const Plan *plan,
                      double      width,
                      double     *height);
void graph_draw_legend (Svg          *svg,
                        const Plan   *plan,
                        const GArray *signs,
                        double        x,
                        double        y);
void graph_draw_node (Svg        *svg,
                      const Plan *plan,
                      guint       index);
void graph_draw_edge (Svg        *svg,
                      const Plan *plan,
                      guint       index);

G_END_DECLS
