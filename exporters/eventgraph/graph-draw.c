/* SPDX-License-Identifier: MIT */
/* An event graph as SVG: heading, axis of time along the edge, boxes and edges, legend. */

#include "graph-draw.h"

#include "draw.h"
#include "measure.h"
#include "timeline.h"

#include <math.h>

#define AXIS_WIDTH 132.0         /* of the dates beside a graph that runs down */
#define AXIS_GAP 14.0
#define LEAST_WIDTH 480.0
#define AXIS_LABEL_LINES 2
#define LANE_HEAD_WIDTH 132.0    /* of the names beside lanes */
#define LANE_HEAD_LINES 3

/* Where the parts of the picture are. */
typedef struct
{
  double width;
  double height;
  double plot_x;
  double plot_y;
  double legend_y;
  char *title;               /* NULL for none */
  GPtrArray *title_lines;
  char *subtitle;
  GArray *signs;
} Frame;

static void
frame_clear (Frame *self)
{
  g_free (self->title);
  g_free (self->subtitle);
  g_clear_pointer (&self->title_lines, g_ptr_array_unref);
  g_clear_pointer (&self->signs, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Frame, frame_clear)

static char *
count_of (guint       n,
          const char *one,
          const char *many)
{
  return g_strdup_printf ("%u %s", n, n == 1 ? one : many);
}

/* "11 events, 7 links" and what is not drawn one by one. */
static char *
make_subtitle (const Plan *plan)
{
  g_autofree char *events = count_of (plan->story->events->len, "event", "events");
  g_autofree char *links = count_of (causeline_graph_get_n_links (plan->story->graph), "link", "links");
  GString *out = g_string_new (NULL);

  g_string_append_printf (out, "%s, %s", events, links);
  if (plan->n_clusters > 0)
    g_string_append_printf (out, "; %u events with few links stand in %u boxes of several", plan->n_folded, plan->n_clusters);
  if (plan->n_hidden_actors > 0)
    g_string_append_printf (out, "; %u of %u actors, those in the most events", plan->n_actors, plan->n_actors + plan->n_hidden_actors);
  return g_string_free (out, FALSE);
}

static double
axis_height (const Plan *plan)
{
  return AXIS_LABEL_LINES * PLAN_SMALL_SIZE * TEXT_LINE_HEIGHT + AXIS_GAP;
}

static double
lane_head_height (void)
{
  return LANE_HEAD_LINES * PLAN_SMALL_SIZE * TEXT_LINE_HEIGHT + AXIS_GAP;
}

static void
frame_init (Frame      *self,
            const Plan *plan)
{
  gboolean is_down = plan->settings->is_down;
  double legend_height = 0, y = GRAPH_MARGIN;
  const char *title = plan->settings->title != NULL ? plan->settings->title : timeline_find_title (plan->story->graph);

  *self = (Frame) { 0 };
  self->plot_x = GRAPH_MARGIN + (is_down ? AXIS_WIDTH : plan->n_lanes > 0 ? LANE_HEAD_WIDTH : 0);
  self->width = MAX (self->plot_x + plan->width + GRAPH_MARGIN, LEAST_WIDTH);
  self->title = g_strdup (title != NULL && *title != '\0' ? title : NULL);
  if (self->title != NULL)
    {
      self->title_lines = text_wrap_wide (self->title, GRAPH_HEADING_SIZE, TRUE, self->width - 2 * GRAPH_MARGIN, 2);
      y += self->title_lines->len * GRAPH_HEADING_SIZE * TEXT_LINE_HEIGHT;
    }
  self->subtitle = make_subtitle (plan);
  y += PLAN_SMALL_SIZE * TEXT_LINE_HEIGHT + 10;
  self->plot_y = y + (!is_down ? axis_height (plan) : plan->n_lanes > 0 ? lane_head_height () : AXIS_GAP);
  self->legend_y = self->plot_y + plan->height + 20;
  self->signs = graph_legend (plan, self->width - 2 * GRAPH_MARGIN, &legend_height);
  if (!plan->settings->has_legend)
    g_array_set_size (self->signs, 0);
  self->height = self->legend_y + (self->signs->len > 0 ? legend_height : 0) + GRAPH_MARGIN - 12;
}

/* Thin lines between the dates of the columns; not further, where an edge could run along them unseen. */
static void
draw_columns (Svg         *svg,
              const Plan  *plan,
              const Frame *frame)
{
  gboolean is_down = plan->settings->is_down;
  const char *colour = plan->settings->theme->border;
  double top = frame->plot_y - axis_height (plan), bottom = frame->plot_y - 8;

  for (guint i = 1; i < plan->columns->len; i++)
    {
      double at = g_array_index (plan->columns, PlanColumn, i).start;
      if (g_array_index (plan->columns, PlanColumn, i - 1).label == NULL && g_array_index (plan->columns, PlanColumn, i).label == NULL)
        continue;
      if (is_down)
        draw_line (svg, GRAPH_MARGIN, frame->plot_y + at, GRAPH_MARGIN + AXIS_WIDTH - 6, frame->plot_y + at, colour, 1);
      else
        draw_line (svg, frame->plot_x + at, top, frame->plot_x + at, bottom, colour, 1);
    }
}

/* The names of the lanes at their heads, and lines between them. */
static void
draw_lanes (Svg         *svg,
            const Plan  *plan,
            const Frame *frame)
{
  const Theme *theme = plan->settings->theme;
  gboolean is_down = plan->settings->is_down;
  double head = is_down ? frame->plot_y - lane_head_height () : GRAPH_MARGIN;
  double foot = is_down ? frame->plot_y + plan->height : frame->plot_x + plan->width;

  for (guint i = 0; i < plan->n_lanes; i++)
    {
      double start = plan->lane_tops[i] - PLAN_LANE_EDGE + (is_down ? frame->plot_x : frame->plot_y);
      double room = (is_down ? plan->lane_tops[i + 1] - plan->lane_tops[i] : LANE_HEAD_WIDTH) - 12;
      g_autoptr (GPtrArray) lines = text_wrap (g_ptr_array_index (plan->story->lanes, i), PLAN_SMALL_SIZE, TRUE, room, LANE_HEAD_LINES);
      svg_open (svg, "g");
      svg_attribute (svg, "data-kind", "lane");
      draw_line (svg, is_down ? start : head, is_down ? head : start, is_down ? start : foot, is_down ? foot : start, theme->border, 1);
      for (guint k = 0; k < lines->len; k++)
        draw_text (svg, g_ptr_array_index (lines, k), (is_down ? start : head) + 6, (is_down ? head : start) + 6 + PLAN_SMALL_SIZE * (TEXT_ASCENT + k * TEXT_LINE_HEIGHT),
                   PLAN_SMALL_SIZE, theme->text, TRUE, NULL);
      svg_close (svg);
    }
}

/* Writes over the columns from @first to @last (not in it any more) what time they are. */
static void
draw_rank (Svg         *svg,
           const Plan  *plan,
           const Frame *frame,
           guint        first,
           guint        last)
{
  const Theme *theme = plan->settings->theme;
  gboolean is_down = plan->settings->is_down;
  const PlanColumn *column = &g_array_index (plan->columns, PlanColumn, first);
  double start = column->start, end = g_array_index (plan->columns, PlanColumn, last - 1).end;
  double room = is_down ? AXIS_WIDTH - 16 : end - start - 12;
  g_autoptr (GPtrArray) lines = text_wrap (column->label != NULL ? column->label : "Date not known", PLAN_SMALL_SIZE, TRUE, room, AXIS_LABEL_LINES);
  double x = is_down ? GRAPH_MARGIN + 8 : frame->plot_x + (start + end) / 2;
  double y = is_down ? frame->plot_y + start + 6 : frame->plot_y - axis_height (plan) + 5;

  y += is_down ? 0 : (AXIS_LABEL_LINES - lines->len) * PLAN_SMALL_SIZE * TEXT_LINE_HEIGHT / 2;
  svg_open (svg, "g");
  svg_attribute (svg, "data-kind", "rank");
  for (guint k = 0; k < lines->len; k++)
    draw_text (svg, g_ptr_array_index (lines, k), x, y + PLAN_SMALL_SIZE * (TEXT_ASCENT + k * TEXT_LINE_HEIGHT), PLAN_SMALL_SIZE, theme->muted, TRUE,
               is_down ? NULL : "middle");
  svg_close (svg);
}

/* The dates of the columns, along the edge; those next to each other without a date share one. */
static void
draw_time (Svg         *svg,
           const Plan  *plan,
           const Frame *frame)
{
  gboolean is_down = plan->settings->is_down;

  for (guint i = 0, next; i < plan->columns->len; i = next)
    {
      for (next = i + 1; next < plan->columns->len && g_array_index (plan->columns, PlanColumn, i).label == NULL; next++)
        if (g_array_index (plan->columns, PlanColumn, next).label != NULL)
          break;
      draw_rank (svg, plan, frame, i, next);
    }
  if (plan->columns->len == 0)
    return;
  double length = (is_down ? plan->height : plan->width), at = is_down ? GRAPH_MARGIN + AXIS_WIDTH - 6 : frame->plot_y - 8;
  svg_open (svg, "g");
  svg_attribute (svg, "data-kind", "axis");
  draw_line (svg, is_down ? at : frame->plot_x, is_down ? frame->plot_y : at, is_down ? at : frame->plot_x + length, is_down ? frame->plot_y + length : at,
             plan->settings->theme->line, 1.2);
  svg_close (svg);
}

static void
draw_heading (Svg         *svg,
              const Plan  *plan,
              const Frame *frame)
{
  const Theme *theme = plan->settings->theme;
  double y = GRAPH_MARGIN;

  for (guint i = 0; frame->title_lines != NULL && i < frame->title_lines->len; i++)
    {
      draw_text (svg, g_ptr_array_index (frame->title_lines, i), GRAPH_MARGIN, y + GRAPH_HEADING_SIZE * TEXT_ASCENT, GRAPH_HEADING_SIZE, theme->text, TRUE, NULL);
      y += GRAPH_HEADING_SIZE * TEXT_LINE_HEIGHT;
    }
  draw_text (svg, frame->subtitle, GRAPH_MARGIN, y + PLAN_SMALL_SIZE * TEXT_ASCENT, PLAN_SMALL_SIZE, theme->muted, FALSE, NULL);
}

static void
open_root (Svg         *svg,
           const Plan  *plan,
           const Frame *frame,
           const char  *prefix)
{
  g_autoptr (GString) box = g_string_new ("0 0");
  g_autofree char *title = g_strconcat (prefix, "title", NULL);
  g_autofree char *desc = g_strconcat (prefix, "desc", NULL);
  g_autofree char *both = g_strconcat (title, " ", desc, NULL);

  svg_append_point (box, ' ', frame->width, frame->height);
  svg_open (svg, "svg");
  svg_attribute (svg, "xmlns", "http://www.w3.org/2000/svg");
  svg_number (svg, "width", frame->width);
  svg_number (svg, "height", frame->height);
  svg_attribute (svg, "viewBox", box->str);
  svg_attribute (svg, "role", "img");
  svg_attribute (svg, "aria-labelledby", both);
  svg_attribute (svg, "font-family", THEME_FONTS);
  svg_attribute (svg, "data-scale", "sequence");
  svg_attribute (svg, "data-dir", plan->settings->is_down ? "TB" : "LR");
  svg_open (svg, "title");
  svg_attribute (svg, "id", title);
  svg_text (svg, frame->title != NULL ? frame->title : "Event graph");
  svg_close (svg);
  svg_open (svg, "desc");
  svg_attribute (svg, "id", desc);
  g_autofree char *words = g_strdup_printf ("Event graph: %s. Time runs %s.", frame->subtitle, plan->settings->is_down ? "down" : "from left to right");
  svg_text (svg, words);
  svg_close (svg);
}

static void
open_shifted (Svg         *svg,
              const Frame *frame)
{
  g_autoptr (GString) shift = g_string_new ("translate(");

  svg_append_point (shift, '\0', frame->plot_x, frame->plot_y);
  g_string_append_c (shift, ')');
  svg_open (svg, "g");
  svg_attribute (svg, "transform", shift->str);
}

void
graph_draw (const Plan *plan,
            const char *prefix,
            GString    *out)
{
  g_auto (Svg) svg;
  g_auto (Frame) frame;

  frame_init (&frame, plan);
  svg_init (&svg, out);
  open_root (&svg, plan, &frame, prefix);
  svg_open (&svg, "rect");
  svg_number (&svg, "width", frame.width);
  svg_number (&svg, "height", frame.height);
  svg_attribute (&svg, "fill", plan->settings->theme->background);
  svg_close (&svg);
  draw_heading (&svg, plan, &frame);
  draw_lanes (&svg, plan, &frame);
  draw_columns (&svg, plan, &frame);
  draw_time (&svg, plan, &frame);
  open_shifted (&svg, &frame);
  for (guint i = 0; i < plan->edges->len; i++)
    graph_draw_edge (&svg, plan, i);
  for (guint i = 0; i < plan->nodes->len; i++)
    graph_draw_node (&svg, plan, i);
  svg_close (&svg);
  if (frame.signs->len > 0)
    graph_draw_legend (&svg, plan, frame.signs, GRAPH_MARGIN, frame.legend_y);
  svg_close (&svg);
  g_string_append_c (out, '\n');
}

void
graph_measure (const Plan *plan,
               double     *width,
               double     *height)
{
  g_auto (Frame) frame;

  frame_init (&frame, plan);
  *width = frame.width;
  *height = frame.height;
}
