/* SPDX-License-Identifier: MIT */
/* Many events as one: the calendar's stretches in which they are counted. */

#pragma once

#include "scale.h"

G_BEGIN_DECLS

typedef struct
{
  double t0;         /* seconds since 1970; from here */
  double t1;         /* up to here */
  double x0;         /* px */
  double x1;
  char *edtf;        /* "2014-12" */
  char *label;       /* "Dec 2014" */
} Bin;

GArray *bins_new (const Scale *scale,
                  double       least_width);
guint bins_find (const GArray *bins,
                 double        t);

G_END_DECLS
