/* SPDX-License-Identifier: MIT */
/* The heads of links. */

#pragma once

#include "svg.h"
#include "theme.h"

G_BEGIN_DECLS

/* How far before its tip a line ends that has a head, in px. */
double arrow_length (ThemeArrow arrow);

/* Draws a head whose tip is at a point, for a line that comes along a direction (a vector of any length). */
void arrow_draw (Svg        *svg,
                 ThemeArrow  arrow,
                 double      x,
                 double      y,
                 double      dx,
                 double      dy,
                 const char *colour);

G_END_DECLS
