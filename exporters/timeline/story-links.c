/* SPDX-License-Identifier: MIT */
/* Which events of a story are linked with which. */

#include "story.h"

/* A link between two events of the story, by their places. */
typedef struct
{
  guint from;
  guint to;
} Pair;

static GArray *
collect_pairs (Story *self)
{
  guint n = causeline_graph_get_n_links (self->graph);
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (Pair));

  for (guint i = 0; i < n; i++)
    {
      CauselineLink *link = causeline_graph_get_link (self->graph, i);
      guint from = causeline_graph_get_event_position (self->graph, causeline_link_get_from (link));
      guint to = causeline_graph_get_event_position (self->graph, causeline_link_get_to (link));
      if (from == CAUSELINE_NOWHERE || to == CAUSELINE_NOWHERE || from == to)
        continue;
      Pair pair = { self->places[from], self->places[to] };
      g_array_append_val (pairs, pair);
    }
  return pairs;
}

/* Sets how many links each event has, and its partners, in the order of the links. O(events + links) */
void
story_find_links (Story *self)
{
  g_autoptr (GArray) pairs = collect_pairs (self);
  guint n = self->events->len;
  g_autofree guint *next = g_new0 (guint, n + 1);

  for (guint i = 0; i < pairs->len; i++)
    {
      const Pair *pair = &g_array_index (pairs, Pair, i);
      g_array_index (self->events, StoryEvent, pair->from).n_links++;
      g_array_index (self->events, StoryEvent, pair->to).n_links++;
    }
  self->partners = g_new (guint, 2 * pairs->len + 1);
  for (guint i = 0, first = 0; i < n; i++)
    {
      StoryEvent *event = &g_array_index (self->events, StoryEvent, i);
      next[i] = event->first_partner = first;
      first += event->n_links;
    }
  for (guint i = 0; i < pairs->len; i++)
    {
      const Pair *pair = &g_array_index (pairs, Pair, i);
      self->partners[next[pair->from]++] = pair->to;
      self->partners[next[pair->to]++] = pair->from;
    }
}
