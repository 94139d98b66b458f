/* SPDX-License-Identifier: MIT */
/* The events of a graph in the order in which a timeline tells them. */

#include "story.h"

#include "order.h"

#include <stdlib.h>

static int
compare_events (const void *a,
                const void *b)
{
  const StoryEvent *p = a, *q = b;

  if (p->is_dated != q->is_dated)
    return p->is_dated ? -1 : 1;
  if (p->lo != q->lo)
    return p->lo < q->lo ? -1 : 1;
  if (p->hi != q->hi)
    return p->hi < q->hi ? -1 : 1;
  return (p->position > q->position) - (p->position < q->position);
}

static gboolean
has_zone (const CauselineMoment *moment)
{
  return moment->precision >= CAUSELINE_PRECISION_HOUR && moment->zone != CAUSELINE_ZONE_NONE;
}

static int
compare_zones (const void *a,
               const void *b)
{
  return *(const gint16 *) a - *(const gint16 *) b;
}

/* The zone that most events name, so that the axis tells the time that stands in their labels. O(n log n) */
static int
find_zone (CauselineGraph *graph)
{
  guint n = causeline_graph_get_n_events (graph), best_count = 0;
  g_autoptr (GArray) zones = g_array_new (FALSE, FALSE, sizeof (gint16));
  int best = 0;

  for (guint i = 0; i < n; i++)
    {
      const CauselineTime *time = causeline_event_get_time (causeline_graph_get_event (graph, i));
      if (time != NULL && has_zone (&time->start))
        g_array_append_val (zones, time->start.zone);
    }
  if (zones->len > 0)
    qsort (zones->data, zones->len, sizeof (gint16), compare_zones);
  for (guint i = 0, first = 0; i < zones->len; i++)
    {
      int zone = g_array_index (zones, gint16, i);
      if (zone != g_array_index (zones, gint16, first))
        first = i;
      if (i - first + 1 > best_count)
        {
          best = zone;
          best_count = i - first + 1;
        }
    }
  return best;
}

/* The limits of a time that has at least one, by the clock of the story. What names no zone is told by that clock already. */
static gboolean
read_time (StoryEvent          *event,
           const CauselineTime *time,
           int                  zone)
{
  gint64 earliest = causeline_time_get_earliest (time), latest = causeline_time_get_latest (time);
  gboolean has_start = earliest != CAUSELINE_INSTANT_MIN, has_end = latest != CAUSELINE_INSTANT_MAX;

  if (!has_start && !has_end)
    return FALSE;
  if (has_start && has_zone (&time->start))
    earliest += zone * 60;
  if (has_end && has_zone (&time->end))
    latest += zone * 60;
  event->lo = has_start ? (double) earliest : (double) latest;
  event->hi = (has_end ? (double) latest : (double) earliest) + 1;
  return TRUE;
}

/* Undated events have no place on the axis; their links put them in order. */
static void
order_undated (Story *self)
{
  if (self->n_dated == self->events->len)
    return;

  g_autoptr (GArray) order = causeline_graph_order (self->graph);
  g_autoptr (GArray) undated = g_array_new (FALSE, FALSE, sizeof (StoryEvent));
  for (guint i = 0; i < order->len; i++)
    {
      guint place = self->places[g_array_index (order, guint, i)];
      if (place >= self->n_dated)
        g_array_append_val (undated, g_array_index (self->events, StoryEvent, place));
    }
  for (guint i = 0; i < undated->len; i++)
    {
      StoryEvent event = g_array_index (undated, StoryEvent, i);
      g_array_index (self->events, StoryEvent, self->n_dated + i) = event;
      self->places[event.position] = self->n_dated + i;
    }
}

static void
find_sources (Story *self)
{
  guint n = causeline_graph_get_n_mentions (self->graph);

  for (guint i = 0; i < n; i++)
    {
      CauselineMention *mention = causeline_graph_get_mention (self->graph, i);
      const char *of = causeline_mention_get_of (mention);
      if (causeline_mention_get_kind (mention) != CAUSELINE_MENTION_EVENT || of == NULL)
        continue;
      guint position = causeline_graph_get_event_position (self->graph, of);
      if (position != CAUSELINE_NOWHERE && self->sources[position] == NULL)
        self->sources[position] = causeline_mention_get_source (mention);
    }
}

/* Reads a graph. O(n log n) */
Story *
story_new (CauselineGraph         *graph,
           const TimelineSettings *settings)
{
  Story *self = g_new0 (Story, 1);
  guint n = causeline_graph_get_n_events (graph);

  self->graph = graph;
  self->zone = find_zone (graph);
  self->events = g_array_sized_new (FALSE, FALSE, sizeof (StoryEvent), n);
  self->places = g_new0 (guint, n);
  self->sources = g_new0 (const char *, n);
  self->lanes = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < n; i++)
    {
      StoryEvent event = { .event = causeline_graph_get_event (graph, i), .position = i };
      const CauselineTime *time = causeline_event_get_time (event.event);
      event.is_dated = time != NULL && read_time (&event, time, self->zone);
      self->n_dated += event.is_dated;
      g_array_append_val (self->events, event);
    }
  if (n > 0)
    qsort (self->events->data, n, sizeof (StoryEvent), compare_events);
  for (guint i = 0; i < n; i++)
    self->places[story_get (self, i)->position] = i;
  order_undated (self);
  story_find_links (self);
  find_sources (self);
  story_assign_lanes (self, settings->lanes);
  story_assign_looks (self);
  return self;
}

void
story_free (Story *self)
{
  g_array_unref (self->events);
  g_ptr_array_unref (self->lanes);
  g_hash_table_unref (self->looks);
  g_free (self->places);
  g_free (self->partners);
  g_free (self->sources);
  g_free (self);
}

const StoryEvent *
story_get (const Story *self,
           guint        place)
{
  return &g_array_index (self->events, StoryEvent, place);
}
