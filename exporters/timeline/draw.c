/* SPDX-License-Identifier: MIT */
/* From a laid out page to SVG: the frame, and the strokes that all parts use. */

#include "draw.h"

#include "legend.h"
#include "measure.h"
#include "route.h"

#include <math.h>

/* @y: the base line */
void
draw_text (Svg        *svg,
           const char *text,
           double      x,
           double      y,
           double      size,
           const char *colour,
           gboolean    is_bold,
           const char *anchor)
{
  svg_open (svg, "text");
  svg_number (svg, "x", x);
  svg_number (svg, "y", y);
  svg_number (svg, "font-size", size);
  svg_attribute (svg, "fill", colour);
  if (is_bold)
    svg_attribute (svg, "font-weight", "bold");
  if (anchor != NULL)
    svg_attribute (svg, "text-anchor", anchor);
  svg_text (svg, text);
  svg_close (svg);
}

void
draw_line (Svg        *svg,
           double      x0,
           double      y0,
           double      x1,
           double      y1,
           const char *colour,
           double      width)
{
  svg_open (svg, "line");
  svg_number (svg, "x1", x0);
  svg_number (svg, "y1", y0);
  svg_number (svg, "x2", x1);
  svg_number (svg, "y2", y1);
  svg_attribute (svg, "stroke", colour);
  svg_number (svg, "stroke-width", width);
  svg_close (svg);
}

/* A mark: filled when it is so, an outline when it is to come, a dashed one when somebody says so, crossed out when somebody denies it. */
void
draw_glyph (Svg            *svg,
            const Theme    *theme,
            CauselineFamily family,
            CauselineStatus status,
            double          x,
            double          y,
            double          radius)
{
  ThemeStroke stroke = theme_status_stroke (status);
  const char *colour = theme_family_colour (theme, family);
  g_autoptr (GString) path = g_string_new (NULL);

  theme_append_glyph (path, family, x, y, stroke == THEME_STROKE_SOLID ? radius : radius - 0.8);
  svg_open (svg, "path");
  svg_attribute (svg, "d", path->str);
  svg_attribute (svg, "fill", stroke == THEME_STROKE_SOLID ? colour : theme->background);
  if (stroke != THEME_STROKE_SOLID)
    {
      svg_attribute (svg, "stroke", colour);
      svg_number (svg, "stroke-width", 1.8);
    }
  if (stroke == THEME_STROKE_DASHED)
    svg_attribute (svg, "stroke-dasharray", THEME_DASH_ALLEGED);
  svg_close (svg);
  if (stroke != THEME_STROKE_CROSSED)
    return;
  g_string_truncate (path, 0);
  svg_append_point (path, 'M', x - radius, y + radius);
  svg_append_point (path, 'L', x + radius, y - radius);
  svg_open (svg, "path");
  svg_attribute (svg, "d", path->str);
  svg_attribute (svg, "fill", "none");
  svg_attribute (svg, "stroke", colour);
  svg_number (svg, "stroke-width", 1.8);
  svg_close (svg);
}

/* How far from a corner its rounding begins. */
#define CORNER 7.0

#define ARROW_LENGTH 8.0
#define ARROW_HALF_WIDTH 3.6

static RoutePoint
towards (RoutePoint from,
         RoutePoint to,
         double     by)
{
  double length = hypot (to.x - from.x, to.y - from.y), share = length > 0 ? by / length : 0;

  return (RoutePoint) { from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share };
}

/* The way of a link, with round corners. */
static void
append_way (GString      *path,
            const GArray *points,
            double        shorter)
{
  const RoutePoint *p = (const RoutePoint *) (void *) points->data;
  guint n = points->len;

  svg_append_point (path, 'M', p[0].x, p[0].y);
  for (guint i = 1; i + 1 < n; i++)
    {
      double before = hypot (p[i].x - p[i - 1].x, p[i].y - p[i - 1].y), after = hypot (p[i + 1].x - p[i].x, p[i + 1].y - p[i].y);
      double by = MIN (CORNER, MIN (before, after) / 2);
      RoutePoint from = towards (p[i], p[i - 1], by), to = towards (p[i], p[i + 1], by);
      svg_append_point (path, 'L', from.x, from.y);
      svg_append_point (path, 'Q', p[i].x, p[i].y);
      svg_append_point (path, ' ', to.x, to.y);
    }
  double last = hypot (p[n - 1].x - p[n - 2].x, p[n - 1].y - p[n - 2].y);
  RoutePoint end = towards (p[n - 1], p[n - 2], MIN (shorter, last * 0.8));
  svg_append_point (path, 'L', end.x, end.y);
}

/* The head of a link: its tip is where the way ends. */
static void
draw_arrow (Svg          *svg,
            ThemeArrow    arrow,
            const char   *colour,
            const GArray *points)
{
  RoutePoint tip = g_array_index (points, RoutePoint, points->len - 1), before = g_array_index (points, RoutePoint, points->len - 2);
  RoutePoint base = towards (tip, before, arrow == THEME_ARROW_BAR ? 1.5 : ARROW_LENGTH);
  double length = hypot (tip.x - base.x, tip.y - base.y);
  double nx = length > 0 ? -(tip.y - base.y) / length : 0, ny = length > 0 ? (tip.x - base.x) / length : 0;
  double half = arrow == THEME_ARROW_BAR ? ARROW_HALF_WIDTH + 1 : ARROW_HALF_WIDTH;
  g_autoptr (GString) corners = g_string_new (NULL);

  if (arrow == THEME_ARROW_NONE)
    return;
  svg_append_point (corners, '\0', base.x + nx * half, base.y + ny * half);
  if (arrow != THEME_ARROW_BAR)
    svg_append_point (corners, ' ', tip.x, tip.y);
  svg_append_point (corners, ' ', base.x - nx * half, base.y - ny * half);
  svg_open (svg, arrow == THEME_ARROW_FULL ? "polygon" : "polyline");
  svg_attribute (svg, "points", corners->str);
  svg_attribute (svg, "fill", arrow == THEME_ARROW_FULL ? colour : "none");
  if (arrow != THEME_ARROW_FULL)
    {
      svg_attribute (svg, "stroke", colour);
      svg_number (svg, "stroke-width", arrow == THEME_ARROW_BAR ? 2.4 : 1.6);
    }
  svg_close (svg);
}

/* @points: (element-type RoutePoint): its way */
void
draw_link (Svg              *svg,
           const Theme      *theme,
           CauselineLinkKind kind,
           gboolean          is_backwards,
           const GArray     *points)
{
  const ThemeLink *look = theme_link (kind);
  const char *colour = is_backwards ? theme->warning : theme_link_colour (theme, kind);
  const char *dash = is_backwards ? THEME_DASH_BACKWARDS : look->dash;
  g_autoptr (GString) path = g_string_new (NULL);

  append_way (path, points, look->arrow == THEME_ARROW_FULL ? ARROW_LENGTH - 2 : 0.5);
  svg_open (svg, "path");
  svg_attribute (svg, "d", path->str);
  svg_attribute (svg, "fill", "none");
  svg_attribute (svg, "stroke", colour);
  svg_number (svg, "stroke-width", look->width);
  if (dash != NULL)
    svg_attribute (svg, "stroke-dasharray", dash);
  svg_close (svg);
  draw_arrow (svg, look->arrow, colour, points);
}

static void
draw_heading (const Picture *self,
              Svg           *svg)
{
  const Theme *theme = self->settings->theme;
  double y = PICTURE_MARGIN - 6 + TEXT_ASCENT * self->title_size;

  svg_open (svg, "g");
  svg_attribute (svg, "data-kind", "title");
  for (guint i = 0; i < self->title_lines->len; i++, y += picture_line_height (self->title_size))
    draw_text (svg, g_ptr_array_index (self->title_lines, i), PICTURE_MARGIN, y, self->title_size, theme->text, TRUE, NULL);
  y -= picture_line_height (self->title_size) * (1 - 0.1);
  y += picture_line_height (self->small_size) + 5;
  g_autofree char *page = self->n_pages > 1 ? g_strdup_printf ("  \302\267  page %u of %u", self->page, self->n_pages) : g_strdup ("");
  g_autofree char *subtitle = g_strconcat (self->subtitle, page, NULL);
  draw_text (svg, subtitle, PICTURE_MARGIN, y, self->small_size, theme->muted, FALSE, NULL);
  svg_close (svg);
}

static char *
join_lines (const GPtrArray *lines)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf (all, "%s%s", i > 0 ? " " : "", (const char *) g_ptr_array_index (lines, i));
  return g_string_free (g_steal_pointer (&all), FALSE);
}

/* What a reader who does not see the picture is told of it. */
static char *
describe (const Picture *self)
{
  guint n_counted = 0, n_links = 0;
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < self->clusters->len; i++)
    n_counted += g_array_index (self->clusters, Cluster, i).places->len;
  for (guint i = 0; i < self->arcs->len; i++)
    n_links += g_array_index (self->arcs, Arc, i).points != NULL;
  g_string_append_printf (text, "A timeline: %s.", self->subtitle);
  g_string_append_printf (text, " %u drawn one by one, %u counted in clusters, %u links drawn.", self->marks->len, n_counted, n_links);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
open_root (const Picture *self,
           Svg           *svg)
{
  static const char *const scales[] = { "linear", "gaps", "log", "sequence" };
  g_autofree char *title = join_lines (self->title_lines);
  g_autofree char *description = describe (self);
  g_autoptr (GString) box = g_string_new ("0 0");

  svg_append_point (box, ' ', self->width, self->height);
  svg_open (svg, "svg");
  svg_attribute (svg, "xmlns", "http://www.w3.org/2000/svg");
  svg_number (svg, "width", self->width);
  svg_number (svg, "height", self->height);
  svg_attribute (svg, "viewBox", box->str);
  svg_attribute (svg, "role", "img");
  svg_attribute (svg, "aria-labelledby", "causeline-title causeline-desc");
  svg_attribute (svg, "font-family", THEME_FONTS);
  svg_attribute (svg, "data-scale", scales[self->scale->kind]);
  svg_attribute (svg, "data-dir", self->settings->is_vertical ? "TB" : "LR");
  svg_open (svg, "title");
  svg_attribute (svg, "id", "causeline-title");
  svg_text (svg, *title != '\0' ? title : "Timeline");
  svg_close (svg);
  svg_open (svg, "desc");
  svg_attribute (svg, "id", "causeline-desc");
  svg_text (svg, description);
  svg_close (svg);
  svg_open (svg, "rect");
  svg_number (svg, "width", self->width);
  svg_number (svg, "height", self->height);
  svg_attribute (svg, "fill", self->settings->theme->background);
  svg_close (svg);
}

/* Draws a page. */
void
picture_draw (const Picture *self,
              GString       *out)
{
  g_auto (Svg) svg;

  svg_init (&svg, out);
  open_root (self, &svg);
  draw_heading (self, &svg);
  if (self->settings->is_vertical)
    {
      draw_axis_down (self, &svg);
    }
  else
    {
      draw_bands (self, &svg);
      draw_axis (self, &svg);
    }
  draw_arcs (self, &svg);
  draw_clusters (self, &svg);
  draw_events (self, &svg);
  legend_draw (self, &svg);
  svg_close (&svg);
  g_string_append_c (out, '\n');
}
