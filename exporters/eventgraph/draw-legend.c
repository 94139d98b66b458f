/* SPDX-License-Identifier: MIT */
/* The legend of an event graph: the signs that it uses, and no others. */

#include "graph-draw.h"

#include "arrow.h"
#include "draw.h"
#include "measure.h"

#define SAMPLE 34.0              /* the room of a sign before its word */
#define SIGN_GAP 20.0
#define ROW_HEIGHT 20.0

static void
add_sign (GArray     *signs,
          SignKind    kind,
          guint       value,
          const char *label)
{
  Sign sign = { .kind = kind, .value = value, .label = g_strdup (label) };

  g_array_append_val (signs, sign);
}

/* In the order of the legend. */
static const ThemeStroke strokes[] = { THEME_STROKE_DASHED, THEME_STROKE_CROSSED, THEME_STROKE_HOLLOW };

/* Which signs a plan uses, as bits. */
typedef struct
{
  guint families;
  guint statuses;
  guint kinds;
  gboolean is_backwards;
} Used;

static Used
find_used (const Plan *plan)
{
  Used used = { 0 };

  for (guint i = 0; i < plan->nodes->len; i++)
    {
      const PlanNode *node = plan_node (plan, i);
      if (node->kind != NODE_EVENT)
        continue;
      used.families |= 1u << story_family (plan_event (plan, node));
      used.statuses |= 1u << causeline_event_get_status (plan_event (plan, node)->event);
    }
  for (guint i = 0; i < plan->edges->len; i++)
    {
      const PlanEdge *edge = plan_edge (plan, i);
      if (edge->link == NULL)
        continue;
      used.kinds |= 1u << edge->kind;
      used.is_backwards |= edge->is_backwards;
    }
  return used;
}

/* One sign stands for all that is drawn alike: "alleged or disputed". Names only what is used. */
static void
add_stroke_sign (GArray     *signs,
                 const Used *used,
                 ThemeStroke stroke)
{
  g_autoptr (GString) label = g_string_new (NULL);

  for (guint i = CAUSELINE_STATUS_ASSERTED; i <= CAUSELINE_STATUS_CANCELLED; i++)
    if ((used->statuses & (1u << i)) != 0 && theme_status_stroke (i) == stroke)
      g_string_append_printf (label, "%s%s", label->len > 0 ? " or " : "", theme_status_label (i));
  if (label->len > 0)
    add_sign (signs, SIGN_STROKE, stroke, label->str);
}

static void
clear_sign (gpointer data)
{
  g_free (((Sign *) data)->label);
}

/* Works out the legend for a width: the signs and their places in it. */
GArray *
graph_legend (const Plan *plan,
              double      width,
              double     *height)
{
  GArray *signs = g_array_new (FALSE, FALSE, sizeof (Sign));
  Used used = find_used (plan);
  double x = 0, y = 0;

  g_array_set_clear_func (signs, clear_sign);
  for (guint i = CAUSELINE_FAMILY_STATEMENT; i <= CAUSELINE_FAMILY_CHANGE; i++)
    if (used.families & (1u << i))
      add_sign (signs, SIGN_FAMILY, i, theme_family_label (i));
  if (used.families & (1u << CAUSELINE_FAMILY_OTHER))
    add_sign (signs, SIGN_FAMILY, CAUSELINE_FAMILY_OTHER, theme_family_label (CAUSELINE_FAMILY_OTHER));
  for (guint i = 0; i < G_N_ELEMENTS (strokes); i++)
    add_stroke_sign (signs, &used, strokes[i]);
  for (guint i = CAUSELINE_LINK_CAUSE; i <= CAUSELINE_LINK_BEFORE; i++)
    if (used.kinds & (1u << i))
      add_sign (signs, SIGN_LINK, i, theme_link (i)->label);
  if (used.is_backwards)
    add_sign (signs, SIGN_BACKWARDS, 0, "runs back in time");
  if (plan->n_clusters > 0)
    add_sign (signs, SIGN_CLUSTER, 0, "several events");
  if (plan->n_actors > 0)
    add_sign (signs, SIGN_ACTOR, 0, "who takes part");
  for (guint i = 0; i < signs->len; i++)
    {
      Sign *sign = &g_array_index (signs, Sign, i);
      double need = SAMPLE + text_width (sign->label, -1, PLAN_SMALL_SIZE, FALSE);
      if (x > 0 && x + need > width)
        {
          x = 0;
          y += ROW_HEIGHT;
        }
      sign->x = x;
      sign->y = y + PLAN_SMALL_SIZE;
      x += need + SIGN_GAP;
    }
  *height = signs->len > 0 ? y + ROW_HEIGHT : 0;
  return signs;
}

static void
draw_sample (Svg        *svg,
             double      x,
             double      y,
             const char *colour,
             double      width,
             const char *dash,
             ThemeArrow  arrow)
{
  double end = x + SAMPLE - 7;

  svg_open (svg, "line");
  svg_number (svg, "x1", x);
  svg_number (svg, "y1", y);
  svg_number (svg, "x2", end - arrow_length (arrow));
  svg_number (svg, "y2", y);
  svg_attribute (svg, "stroke", colour);
  svg_number (svg, "stroke-width", width);
  if (dash != NULL)
    svg_attribute (svg, "stroke-dasharray", dash);
  svg_close (svg);
  arrow_draw (svg, arrow, end, y, 1, 0, colour);
}

static void
draw_shape (Svg        *svg,
            const char *d,
            const char *fill,
            const char *stroke,
            const char *dash)
{
  svg_open (svg, "path");
  svg_attribute (svg, "d", d);
  svg_attribute (svg, "fill", fill);
  svg_attribute (svg, "stroke", stroke);
  svg_number (svg, "stroke-width", 1.2);
  if (dash != NULL)
    svg_attribute (svg, "stroke-dasharray", dash);
  svg_close (svg);
}

static void
draw_stroke (Svg         *svg,
             const Theme *theme,
             ThemeStroke  stroke,
             double       x,
             double       y)
{
  g_autoptr (GString) box = g_string_new (NULL);
  g_autoptr (GString) cross = g_string_new (NULL);

  svg_append_point (box, 'M', x, y - 6);
  g_string_append (box, "h26v12h-26z");
  draw_shape (svg, box->str, theme->background, theme->muted, stroke == THEME_STROKE_DASHED ? "5 3" : NULL);
  if (stroke == THEME_STROKE_DASHED)
    return;
  theme_append_glyph (cross, CAUSELINE_FAMILY_STATEMENT, x + 8, y, 3.6);
  draw_shape (svg, cross->str, theme->background, theme->muted, NULL);
  if (stroke != THEME_STROKE_CROSSED)
    return;
  g_string_truncate (cross, 0);
  svg_append_point (cross, 'M', x + 4, y - 4);
  g_string_append (cross, "l8 8m0-8l-8 8");
  draw_shape (svg, cross->str, "none", theme->text, NULL);
}

static void
draw_sign (Svg        *svg,
           const Plan *plan,
           const Sign *sign,
           double      x,
           double      y)
{
  const Theme *theme = plan->settings->theme;
  double middle = y - PLAN_SMALL_SIZE * 0.36;
  g_autoptr (GString) path = g_string_new (NULL);

  switch (sign->kind)
    {
    case SIGN_FAMILY:
      theme_append_glyph (path, sign->value, x + SAMPLE - 14, middle, PLAN_GLYPH_RADIUS);
      draw_shape (svg, path->str, theme_family_colour (theme, sign->value), theme_family_colour (theme, sign->value), NULL);
      break;
    case SIGN_LINK:
      draw_sample (svg, x, middle, theme_link_colour (theme, sign->value), theme_link (sign->value)->width, theme_link (sign->value)->dash, theme_link (sign->value)->arrow);
      break;
    case SIGN_STROKE:
      draw_stroke (svg, theme, sign->value, x, middle);
      break;
    case SIGN_BACKWARDS:
      draw_sample (svg, x, middle, theme->warning, 1.8, THEME_DASH_BACKWARDS, THEME_ARROW_FULL);
      break;
    case SIGN_CLUSTER:
      svg_append_point (path, 'M', x + 3, middle + 4);
      g_string_append (path, "v3h23v-10h-3v7z");
      draw_shape (svg, path->str, theme->surface, theme->cluster, NULL);
      g_string_truncate (path, 0);
      svg_append_point (path, 'M', x, middle - 6);
      g_string_append (path, "h23v10h-23z");
      draw_shape (svg, path->str, theme->surface, theme->cluster, NULL);
      break;
    case SIGN_ACTOR:
      svg_append_point (path, 'M', x, middle - 6);
      g_string_append (path, "m6 0h14a6 6 0 0 1 0 12h-14a6 6 0 0 1 0-12z");
      draw_shape (svg, path->str, theme->surface, theme->line, NULL);
      break;
    }
}

void
graph_draw_legend (Svg          *svg,
                   const Plan   *plan,
                   const GArray *signs,
                   double        x,
                   double        y)
{
  for (guint i = 0; i < signs->len; i++)
    {
      const Sign *sign = &g_array_index (signs, Sign, i);
      svg_open (svg, "g");
      svg_attribute (svg, "data-kind", "legend");
      if (sign->kind == SIGN_LINK)
        svg_attribute (svg, "data-type", causeline_link_kind_to_string (sign->value));
      else if (sign->kind == SIGN_FAMILY)
        svg_attribute (svg, "data-family", causeline_family_to_string (sign->value));
      draw_sign (svg, plan, sign, x + sign->x, y + sign->y);
      draw_text (svg, sign->label, x + sign->x + SAMPLE, y + sign->y, PLAN_SMALL_SIZE, plan->settings->theme->text, FALSE, NULL);
      svg_close (svg);
    }
}
