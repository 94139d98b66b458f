/* SPDX-License-Identifier: MIT */
/* The corners of a way. */

#pragma once

#include "route.h"

G_BEGIN_DECLS

void way_append (GArray    *points,
                 RoutePoint point);
void way_trim (GArray  *points,
               double   by,
               gboolean at_end);

G_END_DECLS
