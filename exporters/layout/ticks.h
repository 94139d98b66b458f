/* SPDX-License-Identifier: MIT */
/* Where an axis is labelled: at round dates, few enough to read. */

#pragma once

#include "scale.h"

G_BEGIN_DECLS

typedef struct
{
  double t;        /* seconds since 1970 */
  double x;        /* px */
  char *label;     /* "8", "5 Jan 2015" */
  char *edtf;      /* "2015-01-05" */
} Tick;

typedef struct
{
  double x0;       /* px */
  double x1;
  char *label;     /* "7 months" */
  char *edtf;      /* "2014-12-24/2015-07-30" */
} Break;

GArray *ticks_new (const Scale *scale,
                   double       font_size,
                   gboolean     runs_down);
GArray *breaks_new (const Scale *scale);
char *ticks_duration (double seconds);

G_END_DECLS
