/* SPDX-License-Identifier: MIT */
/* Circles of causes, found and broken.
 *
 * Strongly connected components by Tarjan's algorithm (SIAM J. Comput. 1(2), 1972) with a stack of its own. In each component the
 * weakest link is dropped and what is left is looked at again; a component with very many links loses all links that close a circle
 * in one depth-first walk, so that a hostile graph costs no more than a few passes. */

#include "circle.h"

#include "walk.h"

#include <string.h>

/* Above so many links, a component is not taken apart link by link. */
#define EXACT_LIMIT 1000u

/* So many events of a circle are named in the message. */
#define NAMED_EVENTS 8u

#define UNSEEN 0u
#define FINISHED G_MAXUINT

/* Where a walk stands: at an event, about to take its next link. */
typedef struct
{
  guint event;
  guint next;
} Frame;

typedef struct
{
  CauselineGraph *graph;
  CauselineAdjacency *adjacency;
  CauselineReport *report;
  guint8 *keep;      /* by link: whether it stays */
  guint n_dropped;
  guint *index;      /* by event: the order of discovery, UNSEEN or FINISHED */
  guint *low;        /* by event */
  guint *subset;     /* by event: the set that is being looked at */
  guint set;
  GArray *component; /* Tarjan's stack: events (guint) */
  GArray *frames;    /* Frame */
  GPtrArray *todo;   /* GArray of events (guint) */
} Breaker;

static void
drop (Breaker *self,
      guint    link)
{
  self->keep[link] = FALSE;
  self->n_dropped++;
}

/* The next link of the frame that stays in the set; FALSE when there is none left. */
static gboolean
next_link (Breaker *self,
           Frame   *frame,
           guint   *link,
           guint   *to)
{
  guint n = 0;
  const guint *links = causeline_adjacency_get_out (self->adjacency, frame->event, &n);
  const guint *ends = causeline_adjacency_get_successors (self->adjacency, frame->event, &n);

  for (; frame->next < n; frame->next++)
    if (self->keep[links[frame->next]] && self->subset[ends[frame->next]] == self->set)
      {
        *link = links[frame->next];
        *to = ends[frame->next++];
        return TRUE;
      }
  return FALSE;
}

static GArray *
pop_component (Breaker *self,
               guint    root)
{
  GArray *events = g_array_new (FALSE, FALSE, sizeof (guint));
  guint event;

  do
    {
      event = g_array_index (self->component, guint, self->component->len - 1);
      g_array_set_size (self->component, self->component->len - 1);
      self->index[event] = FINISHED;
      g_array_append_val (events, event);
    }
  while (event != root);
  return events;
}

static void
enter (Breaker *self,
       guint    event,
       guint   *counter)
{
  Frame frame = { .event = event };

  self->index[event] = self->low[event] = ++*counter;
  g_array_append_val (self->component, event);
  g_array_append_val (self->frames, frame);
}

/* Adds to @found the components of more than one event that are reached from @start. */
static void
tarjan (Breaker   *self,
        guint      start,
        guint     *counter,
        GPtrArray *found)
{
  enter (self, start, counter);
  while (self->frames->len > 0)
    {
      Frame *frame = &g_array_index (self->frames, Frame, self->frames->len - 1);
      guint event = frame->event;
      guint link, to;

      if (next_link (self, frame, &link, &to))
        {
          if (self->index[to] == UNSEEN)
            enter (self, to, counter);
          else if (self->index[to] != FINISHED)
            self->low[event] = MIN (self->low[event], self->index[to]);
          continue;
        }

      g_array_set_size (self->frames, self->frames->len - 1);
      if (self->frames->len > 0)
        {
          guint parent = g_array_index (self->frames, Frame, self->frames->len - 1).event;

          self->low[parent] = MIN (self->low[parent], self->low[event]);
        }
      if (self->low[event] != self->index[event])
        continue;

      GArray *events = pop_component (self, event);

      if (events->len > 1)
        g_ptr_array_add (found, events);
      else
        g_array_unref (events);
    }
}

/* The links that stay inside the set, and the weakest of them: of the least confidence, the last on a tie. */
static guint
weakest_link (Breaker *self,
              GArray  *events,
              guint   *n_links)
{
  guint weakest = 0;
  double least = G_MAXDOUBLE;

  *n_links = 0;
  for (guint i = 0; i < events->len; i++)
    {
      Frame frame = { .event = g_array_index (events, guint, i) };
      guint link, to;

      while (next_link (self, &frame, &link, &to))
        {
          double confidence = causeline_link_get_confidence (causeline_graph_get_link (self->graph, link));

          ++*n_links;
          if (confidence < least || (confidence == least && link > weakest))
            {
              least = confidence;
              weakest = link;
            }
        }
    }
  return weakest;
}

/* The ids on a shortest way inside the set from the end of @link back to its beginning. */
static char *
describe_circle (Breaker *self,
                 guint    link)
{
  const CauselineLink *dropped = causeline_graph_get_link (self->graph, link);
  guint from = causeline_graph_get_event_position (self->graph, causeline_link_get_from (dropped));
  guint to = causeline_graph_get_event_position (self->graph, causeline_link_get_to (dropped));
  g_autoptr (GHashTable) after = g_hash_table_new (NULL, NULL); /* event + 1 -> the event it was reached from + 1 */
  g_autoptr (GQueue) queue = g_queue_new ();
  GString *way = g_string_new (causeline_link_get_from (dropped));
  guint n_named = 1;

  g_hash_table_insert (after, GUINT_TO_POINTER (to + 1), GUINT_TO_POINTER (to + 1));
  for (g_queue_push_tail (queue, GUINT_TO_POINTER (to)); !g_queue_is_empty (queue);)
    {
      Frame frame = { .event = GPOINTER_TO_UINT (g_queue_pop_head (queue)) };
      guint each, end;

      while (next_link (self, &frame, &each, &end))
        if (!g_hash_table_contains (after, GUINT_TO_POINTER (end + 1)))
          {
            g_hash_table_insert (after, GUINT_TO_POINTER (end + 1), GUINT_TO_POINTER (frame.event + 1));
            g_queue_push_tail (queue, GUINT_TO_POINTER (end));
          }
    }

  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint at = from; at != to && n_named < NAMED_EVENTS; n_named++)
    {
      gpointer before = g_hash_table_lookup (after, GUINT_TO_POINTER (at + 1));

      if (!before)
        break;
      at = GPOINTER_TO_UINT (before) - 1;
      g_ptr_array_insert (ids, 0, (gpointer) causeline_event_get_id (causeline_graph_get_event (self->graph, at)));
    }
  for (guint i = 0; i < ids->len; i++)
    g_string_append_printf (way, " -> %s", (const char *) g_ptr_array_index (ids, i));
  g_string_append_printf (way, n_named < NAMED_EVENTS ? " -> %s" : " -> ... -> %s", causeline_link_get_from (dropped));
  return g_string_free (way, FALSE);
}

/* Drops every link that leads back to an event on the way, in one depth-first walk. */
static void
drop_back_links (Breaker *self,
                 GArray  *events)
{
  guint before = self->n_dropped;

  for (guint i = 0; i < events->len; i++)
    self->index[g_array_index (events, guint, i)] = UNSEEN;
  for (guint i = 0; i < events->len; i++)
    {
      Frame start = { .event = g_array_index (events, guint, i) };

      if (self->index[start.event] != UNSEEN)
        continue;
      self->index[start.event] = 1;
      g_array_append_val (self->frames, start);
      while (self->frames->len > 0)
        {
          Frame *frame = &g_array_index (self->frames, Frame, self->frames->len - 1);
          Frame child = { 0 };
          guint link;

          if (!next_link (self, frame, &link, &child.event))
            {
              self->index[frame->event] = FINISHED;
              g_array_set_size (self->frames, self->frames->len - 1);
            }
          else if (self->index[child.event] == UNSEEN)
            {
              self->index[child.event] = 1;
              g_array_append_val (self->frames, child);
            }
          else if (self->index[child.event] != FINISHED)
            drop (self, link);
        }
    }
  causeline_report_add (self->report, CAUSELINE_ISSUE_CYCLE, NULL, 0, 0,
                        "%u events lead to each other in circles: %u links that close them were dropped", events->len, self->n_dropped - before);
}

/* Looks at a set of events: each component in it loses a link and is looked at again. */
static void
look_at (Breaker *self,
         GArray  *events)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  guint counter = 0;

  self->set++;
  for (guint i = 0; i < events->len; i++)
    {
      guint event = g_array_index (events, guint, i);

      self->subset[event] = self->set;
      self->index[event] = UNSEEN;
    }
  for (guint i = 0; i < events->len; i++)
    if (self->index[g_array_index (events, guint, i)] == UNSEEN)
      tarjan (self, g_array_index (events, guint, i), &counter, found);

  for (guint i = 0; i < found->len; i++)
    {
      GArray *component = g_ptr_array_index (found, i);
      guint n_links = 0;

      self->set++;
      for (guint k = 0; k < component->len; k++)
        self->subset[g_array_index (component, guint, k)] = self->set;

      guint weakest = weakest_link (self, component, &n_links);

      if (n_links > EXACT_LIMIT)
        {
          drop_back_links (self, component);
          continue;
        }

      g_autofree char *circle = describe_circle (self, weakest);

      causeline_report_add (self->report, CAUSELINE_ISSUE_CYCLE, NULL, 0, 0, "causes form a circle: %s (its weakest link, \"%s\", was dropped)",
                            circle, causeline_link_get_id (causeline_graph_get_link (self->graph, weakest)));
      drop (self, weakest);
      g_ptr_array_add (self->todo, g_array_ref (component));
    }
}

static void
drop_loops (Breaker *self)
{
  for (guint i = 0; i < causeline_graph_get_n_links (self->graph); i++)
    {
      const CauselineLink *link = causeline_graph_get_link (self->graph, i);

      if (causeline_link_kind_is_causal (causeline_link_get_kind (link)) &&
          g_str_equal (causeline_link_get_from (link), causeline_link_get_to (link)))
        {
          causeline_report_add (self->report, CAUSELINE_ISSUE_CYCLE, NULL, 0, 0, "event \"%s\" is said to lead to itself (link \"%s\" was dropped)",
                                causeline_link_get_from (link), causeline_link_get_id (link));
          drop (self, i);
        }
    }
}

/* A byte for each link: whether it stays when circles of causal links are broken. O(events + links) but for components of up to
 * EXACT_LIMIT links, which may cost that many passes over themselves. */
guint8 *
circles_break (CauselineGraph  *graph,
               CauselineReport *report,
               guint           *n_dropped)
{
  guint n_events = causeline_graph_get_n_events (graph);
  guint n_links = causeline_graph_get_n_links (graph);
  g_autoptr (CauselineAdjacency) adjacency = causeline_adjacency_new (graph, CAUSELINE_LINKS_CAUSAL);
  g_autofree guint *index = g_new0 (guint, n_events + 1);
  g_autofree guint *low = g_new0 (guint, n_events + 1);
  g_autofree guint *subset = g_new0 (guint, n_events + 1);
  g_autoptr (GArray) component = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) frames = g_array_new (FALSE, FALSE, sizeof (Frame));
  g_autoptr (GPtrArray) todo = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  GArray *all = g_array_sized_new (FALSE, FALSE, sizeof (guint), n_events);
  Breaker self = {
    .graph = graph,
    .adjacency = adjacency,
    .report = report,
    .keep = g_new (guint8, n_links + 1),
    .index = index,
    .low = low,
    .subset = subset,
    .component = component,
    .frames = frames,
    .todo = todo,
  };

  memset (self.keep, TRUE, n_links + 1);
  drop_loops (&self);
  for (guint i = 0; i < n_events; i++)
    g_array_append_val (all, i);
  g_ptr_array_add (todo, all);
  while (todo->len > 0)
    {
      g_autoptr (GArray) events = g_ptr_array_steal_index (todo, todo->len - 1);

      look_at (&self, events);
    }
  *n_dropped = self.n_dropped;
  return self.keep;
}
