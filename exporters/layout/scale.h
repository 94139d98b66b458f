/* SPDX-License-Identifier: MIT */
/* From time to place: one function that never decreases. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  SCALE_LINEAR,   /* to scale */
  SCALE_GAPS,     /* to scale, with long empty stretches cut out */
  SCALE_LOG,      /* the nearer to the end, the wider */
  SCALE_SEQUENCE  /* one step from one time to the next */
} ScaleKind;

/* A stretch of time in which something happens; seconds since 1970 by the clock of the axis, @hi not in it. */
typedef struct
{
  double lo;
  double hi;
} ScaleSpan;

/* A stretch of the axis: time runs evenly over it. */
typedef struct
{
  double t0;
  double t1;
  double x0;
  double x1;
} ScaleSegment;

typedef struct
{
  ScaleKind kind;      /* what it became: gaps without a gap is linear */
  GArray *segments;    /* ScaleSegment, by time; between two of them lies a break (of no width in a sequence) */
  double x0;
  double x1;
  int zone;            /* by which clock time is told, in minutes east of UTC */
  double log_unit;     /* seconds from the end that take the first e-fold; SCALE_LOG only */
} Scale;

Scale *scale_new (ScaleKind        kind,
                  const ScaleSpan *spans,
                  guint            n_spans,
                  double           x0,
                  double           x1,
                  double           margin0,
                  double           margin1,
                  double           break_width);
void scale_free (Scale *self);
double scale_x (const Scale *self,
                double       t);
double scale_time (const Scale *self,
                   double       x);
gboolean scale_has_breaks (const Scale *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Scale, scale_free)

G_END_DECLS
