/* SPDX-License-Identifier: MIT */
/* Who is next to whom: the links of each event in compressed rows, and breadth-first walks along them. */

#include "walk.h"

/* One direction: the links of event i are links[starts[i] .. starts[i + 1]), their other ends stand beside them. */
typedef struct
{
  guint *starts;
  guint *links;
  guint *ends;
} Side;

struct _CauselineAdjacency
{
  guint n_events;
  Side out;
  Side in;
};

/* A link between two events that are there, by position. */
typedef struct
{
  guint link;
  guint from;
  guint to;
} Edge;

static GArray *
collect_edges (CauselineGraph *graph,
               guint           kinds)
{
  GArray *edges = g_array_new (FALSE, FALSE, sizeof (Edge));

  for (guint i = 0; i < causeline_graph_get_n_links (graph); i++)
    {
      const CauselineLink *link = causeline_graph_get_link (graph, i);
      Edge edge = {
        .link = i,
        .from = causeline_graph_get_event_position (graph, causeline_link_get_from (link)),
        .to = causeline_graph_get_event_position (graph, causeline_link_get_to (link)),
      };

      if ((kinds & (1u << causeline_link_get_kind (link))) && edge.from != CAUSELINE_NOWHERE && edge.to != CAUSELINE_NOWHERE)
        g_array_append_val (edges, edge);
    }
  return edges;
}

/* A counting sort of the edges by one end: O(events + links), and stable. */
static void
side_fill (Side         *side,
           const GArray *edges,
           guint         n_events,
           gboolean      outward)
{
  side->starts = g_new0 (guint, n_events + 1);
  side->links = g_new (guint, edges->len + 1);
  side->ends = g_new (guint, edges->len + 1);

  for (guint i = 0; i < edges->len; i++)
    {
      const Edge *edge = &g_array_index (edges, Edge, i);

      side->starts[(outward ? edge->from : edge->to) + 1]++;
    }
  for (guint i = 0; i < n_events; i++)
    side->starts[i + 1] += side->starts[i];

  g_autofree guint *next = g_memdup2 (side->starts, sizeof (guint) * (n_events + 1));

  for (guint i = 0; i < edges->len; i++)
    {
      const Edge *edge = &g_array_index (edges, Edge, i);
      guint place = next[outward ? edge->from : edge->to]++;

      side->links[place] = edge->link;
      side->ends[place] = outward ? edge->to : edge->from;
    }
}

/* The links of @graph whose kinds are among the bits @kinds. O(events + links) in time and memory. */
CauselineAdjacency *
causeline_adjacency_new (CauselineGraph *graph,
                         guint           kinds)
{
  CauselineAdjacency *self = g_new0 (CauselineAdjacency, 1);
  g_autoptr (GArray) edges = collect_edges (graph, kinds);

  self->n_events = causeline_graph_get_n_events (graph);
  side_fill (&self->out, edges, self->n_events, TRUE);
  side_fill (&self->in, edges, self->n_events, FALSE);
  return self;
}

static void
side_clear (Side *side)
{
  g_free (side->starts);
  g_free (side->links);
  g_free (side->ends);
}

void
causeline_adjacency_free (CauselineAdjacency *self)
{
  side_clear (&self->out);
  side_clear (&self->in);
  g_free (self);
}

static const guint *
row (const CauselineAdjacency *self,
     const Side               *side,
     const guint              *values,
     guint                     position,
     guint                    *n_values)
{
  g_return_val_if_fail (position < self->n_events, NULL);

  *n_values = side->starts[position + 1] - side->starts[position];
  return values + side->starts[position];
}

const guint *
causeline_adjacency_get_out (const CauselineAdjacency *self,
                             guint                     position,
                             guint                    *n_links)
{
  return row (self, &self->out, self->out.links, position, n_links);
}

const guint *
causeline_adjacency_get_in (const CauselineAdjacency *self,
                            guint                     position,
                            guint                    *n_links)
{
  return row (self, &self->in, self->in.links, position, n_links);
}

const guint *
causeline_adjacency_get_successors (const CauselineAdjacency *self,
                                    guint                     position,
                                    guint                    *n_events)
{
  return row (self, &self->out, self->out.ends, position, n_events);
}

const guint *
causeline_adjacency_get_predecessors (const CauselineAdjacency *self,
                                      guint                     position,
                                      guint                    *n_events)
{
  return row (self, &self->in, self->in.ends, position, n_events);
}

static void
visit (GArray      *found,
       guint8      *seen,
       const guint *events,
       guint        n_events)
{
  for (guint i = 0; i < n_events; i++)
    if (!seen[events[i]])
      {
        seen[events[i]] = TRUE;
        g_array_append_val (found, events[i]);
      }
}

/* The positions (guint) of what is at most @depth links away, nearest first, the start itself left out. O(events + links). */
GArray *
causeline_adjacency_reach (const CauselineAdjacency *self,
                           guint                     position,
                           CauselineWalk             direction,
                           guint                     depth)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree guint8 *seen = g_new0 (guint8, self->n_events);
  guint next = 0;

  visit (found, seen, &position, 1);
  for (guint level = 0; level < depth && next < found->len; level++)
    for (guint end = found->len; next < end; next++)
      {
        guint at = g_array_index (found, guint, next);
        guint n_events = 0;
        const guint *events;

        if (direction & CAUSELINE_WALK_EFFECTS)
          {
            events = causeline_adjacency_get_successors (self, at, &n_events);
            visit (found, seen, events, n_events);
          }
        if (direction & CAUSELINE_WALK_CAUSES)
          {
            events = causeline_adjacency_get_predecessors (self, at, &n_events);
            visit (found, seen, events, n_events);
          }
      }
  g_array_remove_index (found, 0);
  return found;
}

static char **
reach_ids (CauselineGraph *graph,
           const char     *event,
           CauselineWalk   direction,
           guint           depth,
           GError        **error)
{
  guint position = causeline_graph_get_event_position (graph, event);

  if (position == CAUSELINE_NOWHERE)
    {
      g_set_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_UNKNOWN_ID, "there is no event \"%s\"", event);
      return NULL;
    }

  g_autoptr (CauselineAdjacency) adjacency = causeline_adjacency_new (graph, CAUSELINE_LINKS_CAUSAL);
  g_autoptr (GArray) found = causeline_adjacency_reach (adjacency, position, direction, depth);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < found->len; i++)
    g_strv_builder_add (ids, causeline_event_get_id (causeline_graph_get_event (graph, g_array_index (found, guint, i))));
  return g_strv_builder_end (ids);
}

/**
 * causeline_graph_causes_of:
 * @event: the id of an event
 * @depth: how many links to follow; %G_MAXUINT for all
 *
 * Follows causal links back. O(events + links).
 *
 * Returns: (transfer full) (array zero-terminated=1): the ids of the events that led to @event, nearest first;
 *   %CAUSELINE_ERROR_UNKNOWN_ID when there is no such event
 */
char **
causeline_graph_causes_of (CauselineGraph *graph,
                           const char     *event,
                           guint           depth,
                           GError        **error)
{
  return reach_ids (graph, event, CAUSELINE_WALK_CAUSES, depth, error);
}

/**
 * causeline_graph_effects_of:
 * @event: the id of an event
 * @depth: how many links to follow; %G_MAXUINT for all
 *
 * Follows causal links onward. O(events + links).
 *
 * Returns: (transfer full) (array zero-terminated=1): the ids of the events that @event led to, nearest first;
 *   %CAUSELINE_ERROR_UNKNOWN_ID when there is no such event
 */
char **
causeline_graph_effects_of (CauselineGraph *graph,
                            const char     *event,
                            guint           depth,
                            GError        **error)
{
  return reach_ids (graph, event, CAUSELINE_WALK_EFFECTS, depth, error);
}
