/* SPDX-License-Identifier: MIT */
/* What is written in the boxes of an event graph and over its columns. */

#include "plan.h"

#include "measure.h"

#include <math.h>

/* A label has four lines at most: when, what, who. */
#define MOST_LINES 4

#define ACTOR_MOST_WIDTH 200.0

/* Of a box of several events so many types are named. */
#define MOST_TYPES 2

#define MIDDLE_DOT " \302\267 "

static void
add_line (PlanNode    *node,
          char        *text,
          NodeLineRank rank)
{
  NodeLine line = { text, rank };

  g_array_append_val (node->lines, line);
}

static double
line_size (NodeLineRank rank)
{
  return rank == NODE_LINE_TITLE ? PLAN_TITLE_SIZE : PLAN_SMALL_SIZE;
}

static void
measure_node (PlanNode *node)
{
  double height = 0;

  for (guint i = 0; i < node->lines->len; i++)
    height += line_size (g_array_index (node->lines, NodeLine, i).rank) * TEXT_LINE_HEIGHT;
  node->height = height + 2 * PLAN_PADDING - 2;
}

/* "19 Dec 2014 · alleged": a status that is not the usual one is said. */
static char *
date_line (const StoryEvent *event,
           double            width)
{
  g_autofree char *date = story_date (event);
  CauselineStatus status = causeline_event_get_status (event->event);
  gboolean is_said = theme_status_stroke (status) != THEME_STROKE_SOLID;
  g_autofree char *both = g_strconcat (date, is_said ? MIDDLE_DOT : "", is_said ? theme_status_label (status) : "", NULL);

  return text_cut (both, PLAN_SMALL_SIZE, FALSE, width);
}

static void
wrap_title (PlanNode   *node,
            const char *title,
            double      width,
            guint       max_lines)
{
  g_autoptr (GPtrArray) lines = text_wrap (title, PLAN_TITLE_SIZE, TRUE, width, max_lines);

  for (guint i = 0; i < lines->len; i++)
    add_line (node, g_strdup (g_ptr_array_index (lines, i)), NODE_LINE_TITLE);
}

static void
write_event (const Plan *self,
             PlanNode   *node)
{
  const StoryEvent *event = plan_event (self, node);
  double width = node->width - 2 * PLAN_PADDING, glyph = 2 * PLAN_GLYPH_RADIUS + 6;
  gboolean has_who = self->settings->actors == ACTORS_TEXT || self->settings->actors == ACTORS_LANES;
  g_autofree char *who = has_who ? story_who (self->story, event) : NULL;
  const char *title = causeline_event_get_title (event->event);

  add_line (node, date_line (event, width - glyph), NODE_LINE_DATE);
  wrap_title (node, title != NULL && *title != '\0' ? title : causeline_event_get_id (event->event), width, MOST_LINES - 1 - (who != NULL));
  if (who != NULL)
    add_line (node, text_cut (who, PLAN_SMALL_SIZE, FALSE, width), NODE_LINE_WHO);
}

typedef struct
{
  const char *type;
  guint n;
  guint first;               /* which of them came first */
} TypeCount;

static int
compare_type_counts (const void *a,
                     const void *b)
{
  const TypeCount *p = a, *q = b;

  if (p->n != q->n)
    return p->n > q->n ? -1 : 1;
  return (p->first > q->first) - (p->first < q->first);
}

/* "6 attack, 4 statement, 3 more" */
static char *
count_types (const Plan     *self,
             const PlanNode *node)
{
  g_autoptr (GArray) counts = g_array_new (FALSE, FALSE, sizeof (TypeCount));
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  GString *out = g_string_new (NULL);
  guint n_told = 0;

  for (guint i = 0; i < node->places->len; i++)
    {
      const StoryEvent *event = story_get (self->story, g_array_index (node->places, guint, i));
      const char *type = causeline_event_get_event_type (event->event);
      TypeCount count = { type != NULL && *type != '\0' ? type : "without type", 0, counts->len };
      guint found = GPOINTER_TO_UINT (g_hash_table_lookup (known, count.type));
      if (found == 0)
        {
          g_array_append_val (counts, count);
          g_hash_table_insert (known, (char *) count.type, GUINT_TO_POINTER (found = counts->len));
        }
      g_array_index (counts, TypeCount, found - 1).n++;
    }
  g_array_sort (counts, compare_type_counts);
  for (guint i = 0; i < MIN (counts->len, MOST_TYPES); i++)
    {
      const TypeCount *count = &g_array_index (counts, TypeCount, i);
      g_string_append_printf (out, "%s%u %s", i > 0 ? ", " : "", count->n, count->type);
      n_told += count->n;
    }
  if (n_told < node->places->len)
    g_string_append_printf (out, ", %u more", node->places->len - n_told);
  return g_string_free (out, FALSE);
}

/* The date of an event if it covers all the others: "Feb 2014" for the 5th and the 6th. */
static const StoryEvent *
find_covering (const Plan  *self,
               const guint *places,
               guint        n)
{
  double lo = INFINITY, hi = -INFINITY;

  for (guint i = 0; i < n; i++)
    {
      const StoryEvent *event = story_get (self->story, places[i]);
      lo = event->is_dated ? MIN (lo, event->lo) : lo;
      hi = event->is_dated ? MAX (hi, event->hi) : hi;
    }
  for (guint i = 0; i < n; i++)
    {
      const StoryEvent *event = story_get (self->story, places[i]);
      if (event->is_dated && event->lo <= lo && event->hi >= hi && (n == 1 || !causeline_event_get_time (event->event)->is_interval))
        return event;
    }
  return NULL;
}

/* From the beginning of one time to that of another; without their "about" and "perhaps", which the events themselves say. */
static char *
label_from_to (const CauselineTime *start,
               const CauselineTime *end)
{
  CauselineTime from = { .start = start->start, .end = start->start }, to = { .start = end->start, .end = end->start };

  from.start.qualifier = from.end.qualifier = to.start.qualifier = to.end.qualifier = CAUSELINE_QUALIFIER_NONE;
  g_autoptr (CauselineTime) span = causeline_time_new_interval (&from, &to);
  return span != NULL ? causeline_time_to_label (span) : causeline_time_to_label (start);
}

/* The time from the first to the last of some events, in words; %NULL where none is known. */
static char *
span_label (const Plan  *self,
            const guint *places,
            guint        n)
{
  const StoryEvent *first = NULL, *last = NULL, *covering = find_covering (self, places, n);

  if (covering != NULL)
    return causeline_time_to_label (causeline_event_get_time (covering->event));
  for (guint i = 0; i < n; i++)
    {
      const StoryEvent *event = story_get (self->story, places[i]);
      const CauselineTime *time = causeline_event_get_time (event->event);
      if (!event->is_dated || time->start_bound != CAUSELINE_BOUND_KNOWN)
        continue;
      if (first == NULL || event->lo < first->lo || (event->lo == first->lo && event->hi < first->hi))
        first = event;
      if (last == NULL || event->lo > last->lo || (event->lo == last->lo && event->hi < last->hi))
        last = event;
    }
  if (first == NULL)
    return NULL;
  if (first->lo == last->lo)
    return causeline_time_to_label (causeline_event_get_time (first->event));
  return label_from_to (causeline_event_get_time (first->event), causeline_event_get_time (last->event));
}

static void
write_cluster (const Plan *self,
               PlanNode   *node)
{
  double width = node->width - 2 * PLAN_PADDING;
  g_autofree char *span = span_label (self, (const guint *) node->places->data, node->places->len);
  g_autofree char *types = count_types (self, node);

  add_line (node, text_cut (span != NULL ? span : "Date not known", PLAN_SMALL_SIZE, FALSE, width), NODE_LINE_DATE);
  add_line (node, g_strdup_printf ("%u events", node->places->len), NODE_LINE_TITLE);
  add_line (node, text_cut (types, PLAN_SMALL_SIZE, FALSE, width), NODE_LINE_WHO);
}

static void
write_actor (PlanNode *node)
{
  char *name = text_cut (causeline_actor_get_name (node->actor), PLAN_SMALL_SIZE, FALSE, ACTOR_MOST_WIDTH);

  node->width = text_width (name, -1, PLAN_SMALL_SIZE, FALSE) + 2 * PLAN_PADDING + 6;
  add_line (node, name, NODE_LINE_WHO);
}

void
plan_write_labels (Plan *self)
{
  self->node_width = self->settings->page_width > 0 ? PLAN_PAGE_NODE_WIDTH : PLAN_NODE_WIDTH;
  for (guint i = 0; i < self->nodes->len; i++)
    {
      PlanNode *node = plan_node (self, i);
      node->width = self->node_width;
      if (node->kind == NODE_ACTOR)
        write_actor (node);
      else if (node->kind == NODE_CLUSTER)
        write_cluster (self, node);
      else
        write_event (self, node);
      measure_node (node);
    }
  for (guint i = 0; i < self->columns->len; i++)
    {
      PlanColumn *column = &g_array_index (self->columns, PlanColumn, i);
      column->label = span_label (self, self->order + column->first, column->last - column->first);
    }
}
