/* SPDX-License-Identifier: MIT */
/* The boxes and the edges of an event graph. */

#include "graph-draw.h"

#include "arrow.h"
#include "draw.h"
#include "measure.h"

#include <math.h>

#define CORNER 5.0
#define BORDER 1.6
#define ACTOR_BORDER 1.2
#define CARD_SHIFT 4.0           /* from one card of a pile to the next */

/* So far before its tip the direction of an edge is taken, in px. */
#define LEAST_BACK 1.0

static void
draw_box (Svg            *svg,
          const PlanNode *node,
          double          inset,
          double          corner,
          const char     *fill,
          const char     *stroke,
          double          stroke_width,
          const char     *dash)
{
  svg_open (svg, "rect");
  svg_number (svg, "x", node->x - node->width / 2 + inset);
  svg_number (svg, "y", node->y - node->height / 2 + inset);
  svg_number (svg, "width", node->width - 2 * inset);
  svg_number (svg, "height", node->height - 2 * inset);
  svg_number (svg, "rx", corner);
  svg_attribute (svg, "fill", fill);
  svg_attribute (svg, "stroke", stroke);
  svg_number (svg, "stroke-width", stroke_width);
  if (dash != NULL)
    svg_attribute (svg, "stroke-dasharray", dash);
  svg_close (svg);
}

static void
write_lines (Svg            *svg,
            const Plan     *plan,
            const PlanNode *node)
{
  const Theme *theme = plan->settings->theme;
  double x = node->x - node->width / 2 + PLAN_PADDING, y = node->y - node->height / 2 + PLAN_PADDING - 1;

  svg_open (svg, "g");
  svg_attribute (svg, "data-kind", "label");
  for (guint i = 0; i < node->lines->len; i++)
    {
      const NodeLine *line = &g_array_index (node->lines, NodeLine, i);
      gboolean is_title = line->rank == NODE_LINE_TITLE;
      double size = is_title ? PLAN_TITLE_SIZE : PLAN_SMALL_SIZE;
      double indent = line->rank == NODE_LINE_DATE && node->kind == NODE_EVENT ? 2 * PLAN_GLYPH_RADIUS + 6 : 0;
      draw_text (svg, line->text, x + indent, y + size * TEXT_ASCENT, size, is_title ? theme->text : theme->muted, is_title, NULL);
      y += size * TEXT_LINE_HEIGHT;
    }
  svg_close (svg);
}

static void
set_time (Svg              *svg,
          const StoryEvent *event)
{
  const CauselineTime *time = causeline_event_get_time (event->event);
  g_autofree char *edtf = time != NULL ? causeline_time_to_string (time) : NULL;

  if (edtf != NULL)
    svg_attribute (svg, "data-t", edtf);
}

static void
draw_event (Svg            *svg,
            const Plan     *plan,
            const PlanNode *node)
{
  const StoryEvent *event = plan_event (plan, node);
  const Theme *theme = plan->settings->theme;
  CauselineStatus status = causeline_event_get_status (event->event);
  ThemeStroke stroke = theme_status_stroke (status);
  CauselineFamily family = story_family (event);
  const char *type = causeline_event_get_event_type (event->event);
  g_autofree char *summary = story_summary (plan->story, event);

  svg_open (svg, "g");
  svg_attribute (svg, "data-event", causeline_event_get_id (event->event));
  set_time (svg, event);
  svg_text_element (svg, "title", summary);
  svg_open (svg, "g");
  svg_attribute (svg, "data-kind", "marker");
  if (type != NULL)
    svg_attribute (svg, "data-type", type);
  svg_attribute (svg, "data-status", causeline_status_to_string (status));
  draw_box (svg, node, 0, CORNER, theme->background, theme_family_colour (theme, family), BORDER, stroke == THEME_STROKE_DASHED ? "5 3" : NULL);
  draw_glyph (svg, theme, family, status, node->x - node->width / 2 + PLAN_PADDING + PLAN_GLYPH_RADIUS,
              node->y - node->height / 2 + PLAN_PADDING - 1 + PLAN_SMALL_SIZE * TEXT_LINE_HEIGHT / 2, PLAN_GLYPH_RADIUS);
  svg_close (svg);
  write_lines (svg, plan, node);
  svg_close (svg);
}

/* The edge of a second card that shows behind the first one, so that several events look unlike one even without colour. */
static void
draw_card_behind (Svg            *svg,
                  const Theme    *theme,
                  const PlanNode *node)
{
  double right = node->x + node->width / 2, top = node->y - node->height / 2, bottom = node->y + node->height / 2;
  g_autoptr (GString) path = g_string_new (NULL);

  svg_append_point (path, 'M', node->x - node->width / 2 + CARD_SHIFT, bottom - CARD_SHIFT);
  g_string_append (path, "a4 4 0 0 0 4 4");
  svg_append_point (path, 'L', right - CORNER, bottom);
  g_string_append (path, "a5 5 0 0 0 5 -5");
  svg_append_point (path, 'L', right, top + 2 * CARD_SHIFT);
  g_string_append (path, "a4 4 0 0 0 -4 -4z");
  svg_open (svg, "path");
  svg_attribute (svg, "d", path->str);
  svg_attribute (svg, "fill", theme->surface);
  svg_attribute (svg, "stroke", theme->cluster);
  svg_number (svg, "stroke-width", ACTOR_BORDER);
  svg_close (svg);
}

static void
draw_cluster (Svg            *svg,
              const Plan     *plan,
              const PlanNode *node)
{
  const Theme *theme = plan->settings->theme;
  g_autoptr (GString) ids = g_string_new (NULL);
  g_autoptr (GString) titles = g_string_new (NULL);
  g_autofree char *count = g_strdup_printf ("%u", node->places->len);

  for (guint i = 0; i < node->places->len; i++)
    {
      const StoryEvent *event = story_get (plan->story, g_array_index (node->places, guint, i));
      g_autofree char *date = story_date (event);
      const char *title = causeline_event_get_title (event->event);
      g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", causeline_event_get_id (event->event));
      g_string_append_printf (titles, "%s%s: %s", i > 0 ? "\n" : "", date, title != NULL ? title : "");
    }
  svg_open (svg, "g");
  svg_attribute (svg, "data-kind", "cluster");
  svg_attribute (svg, "data-count", count);
  svg_attribute (svg, "data-events", ids->str);
  svg_text_element (svg, "title", titles->str);
  PlanNode front = *node;
  front.x -= CARD_SHIFT / 2;
  front.y -= CARD_SHIFT / 2;
  front.width -= CARD_SHIFT;
  front.height -= CARD_SHIFT;
  draw_card_behind (svg, theme, node);
  draw_box (svg, &front, 0, CORNER, theme->surface, theme->cluster, BORDER, NULL);
  write_lines (svg, plan, node);
  svg_close (svg);
}

static void
draw_actor (Svg            *svg,
            const Plan     *plan,
            const PlanNode *node)
{
  const Theme *theme = plan->settings->theme;

  svg_open (svg, "g");
  svg_attribute (svg, "data-kind", "actor");
  svg_attribute (svg, "data-actor", causeline_actor_get_id (node->actor));
  svg_text_element (svg, "title", causeline_actor_get_name (node->actor));
  draw_box (svg, node, 0, node->height / 2, theme->surface, theme->line, ACTOR_BORDER, NULL);
  draw_text (svg, g_array_index (node->lines, NodeLine, 0).text, node->x - node->width / 2 + PLAN_PADDING + 3,
             node->y - node->height / 2 + PLAN_PADDING - 1 + PLAN_SMALL_SIZE * TEXT_ASCENT, PLAN_SMALL_SIZE, theme->text, FALSE, NULL);
  svg_close (svg);
}

void
graph_draw_node (Svg        *svg,
                 const Plan *plan,
                 guint       index)
{
  static void (*const draw[]) (Svg *, const Plan *, const PlanNode *) = {
    [NODE_EVENT] = draw_event, [NODE_CLUSTER] = draw_cluster, [NODE_ACTOR] = draw_actor,
  };
  const PlanNode *node = plan_node (plan, index);

  draw[node->kind](svg, plan, node);
}

static PlanPoint
point_between (PlanPoint a,
               PlanPoint b,
               double    t)
{
  return (PlanPoint) { a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t };
}

/* The part of a curve before @t, after de Casteljau. */
static void
cut_curve (const PlanPoint *curve,
           double           t,
           PlanPoint        part[4])
{
  PlanPoint ab = point_between (curve[0], curve[1], t), bc = point_between (curve[1], curve[2], t), cd = point_between (curve[2], curve[3], t);
  PlanPoint abc = point_between (ab, bc, t), bcd = point_between (bc, cd, t);

  part[0] = curve[0];
  part[1] = ab;
  part[2] = abc;
  part[3] = point_between (abc, bcd, t);
}

/* Where a head is to be drawn, the line ends that much before its tip. */
#define CUT_STEPS 200

static PlanPoint
draw_curve (Svg            *svg,
            const PlanEdge *edge,
            double          back)
{
  g_autoptr (GString) path = g_string_new (NULL);
  guint n = edge->points->len;
  PlanPoint tip = g_array_index (edge->points, PlanPoint, n - 1), last[4];

  for (int step = CUT_STEPS; step > 0; step--)
    {
      cut_curve (&g_array_index (edge->points, PlanPoint, n - 4), (double) step / CUT_STEPS, last);
      if (hypot (tip.x - last[3].x, tip.y - last[3].y) >= back)
        break;
    }
  for (guint i = 0; i < n; i++)
    {
      PlanPoint point = i + 4 > n ? last[i + 4 - n] : g_array_index (edge->points, PlanPoint, i);
      svg_append_point (path, i == 0 ? 'M' : i % 3 == 1 ? 'C' : ' ', point.x, point.y);
    }
  svg_open (svg, "path");
  svg_attribute (svg, "d", path->str);
  return last[3];
}

static void
draw_arc (Svg            *svg,
          const Plan     *plan,
          const PlanEdge *edge)
{
  const Theme *theme = plan->settings->theme;
  const ThemeLink *look = theme_link (edge->kind);
  const char *colour = edge->is_backwards ? theme->warning : theme_link_colour (theme, edge->kind);
  const char *dash = edge->is_backwards ? THEME_DASH_BACKWARDS : look->dash;
  PlanPoint tip = g_array_index (edge->points, PlanPoint, edge->points->len - 1);
  g_autofree char *title = g_strdup_printf ("%s%s", look->label, edge->is_backwards ? ", runs back in time" : "");

  svg_open (svg, "g");
  svg_attribute (svg, "data-kind", "link");
  svg_attribute (svg, "data-type", causeline_link_kind_to_string (edge->kind));
  svg_attribute (svg, "data-from", causeline_link_get_from (edge->link));
  svg_attribute (svg, "data-to", causeline_link_get_to (edge->link));
  if (edge->is_backwards)
    svg_attribute (svg, "data-flag", "runs back in time");
  svg_text_element (svg, "title", title);
  PlanPoint end = draw_curve (svg, edge, MAX (arrow_length (look->arrow), LEAST_BACK));
  svg_attribute (svg, "fill", "none");
  svg_attribute (svg, "stroke", colour);
  svg_number (svg, "stroke-width", look->width);
  if (dash != NULL)
    svg_attribute (svg, "stroke-dasharray", dash);
  svg_close (svg);
  arrow_draw (svg, look->arrow, tip.x, tip.y, tip.x - end.x, tip.y - end.y, colour);
  svg_close (svg);
}

void
graph_draw_edge (Svg        *svg,
                 const Plan *plan,
                 guint       index)
{
  const PlanEdge *edge = plan_edge (plan, index);
  if (edge->points->len < 4)
    return;

  if (edge->link != NULL)
    {
      draw_arc (svg, plan, edge);
      return;
    }
  draw_curve (svg, edge, 0);
  svg_attribute (svg, "data-kind", "part");
  svg_attribute (svg, "fill", "none");
  svg_attribute (svg, "stroke", plan->settings->theme->line);
  svg_number (svg, "stroke-width", 1);
  svg_close (svg);
}
