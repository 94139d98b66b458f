/* SPDX-License-Identifier: MIT */
/* The heads of links, drawn as shapes: not every program that shows SVG knows markers. */

#include "arrow.h"

#include <math.h>

#define LENGTH 9.0
#define HALF_WIDTH 3.8
#define BAR_HALF_WIDTH 6.0
#define STROKE 1.8

double
arrow_length (ThemeArrow arrow)
{
  static const double lengths[] = {
    [THEME_ARROW_FULL] = LENGTH - 1, [THEME_ARROW_OPEN] = 1, [THEME_ARROW_BAR] = 3, [THEME_ARROW_NONE] = 0,
  };

  return lengths[arrow];
}

void
arrow_draw (Svg        *svg,
            ThemeArrow  arrow,
            double      x,
            double      y,
            double      dx,
            double      dy,
            const char *colour)
{
  double length = hypot (dx, dy);
  if (arrow == THEME_ARROW_NONE || length <= 0)
    return;
  dx /= length;
  dy /= length;

  g_autoptr (GString) points = g_string_new (NULL);
  double back = arrow == THEME_ARROW_BAR ? 3 : LENGTH, half = arrow == THEME_ARROW_BAR ? BAR_HALF_WIDTH : HALF_WIDTH;
  svg_append_point (points, '\0', x - dx * back - dy * half, y - dy * back + dx * half);
  if (arrow != THEME_ARROW_BAR)
    svg_append_point (points, ' ', x, y);
  svg_append_point (points, ' ', x - dx * back + dy * half, y - dy * back - dx * half);
  svg_open (svg, arrow == THEME_ARROW_FULL ? "polygon" : "polyline");
  svg_attribute (svg, "points", points->str);
  svg_attribute (svg, "fill", arrow == THEME_ARROW_FULL ? colour : "none");
  if (arrow != THEME_ARROW_FULL)
    {
      svg_attribute (svg, "stroke", colour);
      svg_number (svg, "stroke-width", STROKE);
    }
  svg_close (svg);
}
