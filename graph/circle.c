/* SPDX-License-Identifier: MIT */
/* Circles of causes, found and broken: of each circle the weakest link goes, until there is none.
 *
 * Going through the links from the weakest, a link goes if it lies on a circle of links that are as strong or stronger. So a link goes
 * exactly if its ends are strongly connected in the graph of the links up to its own rank, strongest first. When that happens for each
 * link is found for all at once by halving the ranks (the offline form of incremental strong connectivity): the links whose ends are
 * connected within the first half are looked at there, the others in the second half, where what the first half connected is one
 * vertex. Each link is looked at once for each halving, so a graph with any number of circles costs O(links * log links). */

#include "circle.h"

#include "strong.h"
#include "walk.h"

#include <string.h>

/* So many events of a circle are named in the message. */
#define NAMED_EVENTS 8u

/* So many circles are told one by one; of the rest, only the number is told. */
#define TOLD_CIRCLES 100u

/* Ways round circles are looked for until so many links were looked at, for each link of the graph. */
#define SEARCHES 20u

typedef struct
{
  guint from;
  guint to;
  guint link;        /* position in the graph */
  double confidence;
} Edge;

/* Edges that become part of a circle when the edge of some rank in [low, high] is there. */
typedef struct
{
  guint low;
  guint high;
  GArray *edges;     /* ranks (guint) */
} Task;

typedef struct
{
  CauselineGraph *graph;
  GArray *edges;     /* Edge, strongest first: their rank is their position here */
  guint8 *keep;      /* by link of the graph: whether it stays */
  guint *union_with; /* by event: a forest of what is strongly connected */
  guint *number;     /* by event: its number in the task, from 1 */
  GArray *todo;      /* Task */
} Breaker;

/* The event that stands for all that this one is connected with. */
static guint
find (Breaker *self,
      guint    event)
{
  while (self->union_with[event] != event)
    event = self->union_with[event] = self->union_with[self->union_with[event]];
  return event;
}

static guint
number_of (Breaker *self,
           guint    event,
           GArray  *numbered)
{
  guint root = find (self, event);

  if (self->number[root] == 0)
    {
      g_array_append_val (numbered, root);
      self->number[root] = numbered->len;
    }
  return self->number[root] - 1;
}

/* The edges of the task up to the rank @middle are looked at: those that are on a circle go to @inside, all others to @outside. */
static void
split (Breaker    *self,
       const Task *task,
       guint       middle,
       GArray     *inside,
       GArray     *outside)
{
  g_autoptr (GArray) numbered = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree guint *from = g_new (guint, task->edges->len);
  g_autofree guint *to = g_new (guint, task->edges->len);
  guint n = 0;

  for (guint i = 0; i < task->edges->len; i++)
    {
      guint rank = g_array_index (task->edges, guint, i);
      const Edge *edge = &g_array_index (self->edges, Edge, rank);

      if (rank > middle)
        continue;
      from[n] = number_of (self, edge->from, numbered);
      to[n++] = number_of (self, edge->to, numbered);
    }

  g_autofree guint *component = strong_components (numbered->len, from, to, n);

  n = 0;
  for (guint i = 0; i < task->edges->len; i++)
    {
      guint rank = g_array_index (task->edges, guint, i);
      gboolean is_inside = rank <= middle && component[from[n]] == component[to[n]];

      n += rank <= middle;
      g_array_append_val (is_inside ? inside : outside, rank);
    }
  for (guint i = 0; i < numbered->len; i++)
    self->number[g_array_index (numbered, guint, i)] = 0;
}

/* All edges of the task are part of a circle from this rank on; the edge of this rank closes it. */
static void
connect (Breaker    *self,
         const Task *task)
{
  for (guint i = 0; i < task->edges->len; i++)
    {
      guint rank = g_array_index (task->edges, guint, i);
      const Edge *edge = &g_array_index (self->edges, Edge, rank);

      if (rank == task->low)
        self->keep[edge->link] = FALSE;
      self->union_with[find (self, edge->from)] = find (self, edge->to);
    }
}

static void
add_task (Breaker *self,
          guint    low,
          guint    high,
          GArray  *edges)
{
  Task task = { low, high, edges };

  g_array_append_val (self->todo, task);
}

/* Marks the links that go. The rank behind the last stands for edges that are never on a circle. */
static void
mark_links (Breaker *self)
{
  GArray *all = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->edges->len; i++)
    g_array_append_val (all, i);
  add_task (self, 0, self->edges->len, all);
  while (self->todo->len > 0)
    {
      Task task = g_array_index (self->todo, Task, self->todo->len - 1);
      g_autoptr (GArray) edges = task.edges;
      guint middle = task.low + (task.high - task.low) / 2;

      g_array_set_size (self->todo, self->todo->len - 1);
      if (edges->len == 0 || task.low == self->edges->len)
        continue;
      if (task.low == task.high)
        {
          connect (self, &task);
          continue;
        }

      GArray *inside = g_array_new (FALSE, FALSE, sizeof (guint));
      GArray *outside = g_array_new (FALSE, FALSE, sizeof (guint));

      split (self, &task, middle, inside, outside);
      add_task (self, middle + 1, task.high, outside); /* comes after all of the other: the last is taken first */
      add_task (self, task.low, middle, inside);
    }
}

/* What is needed to tell which way a circle goes. */
typedef struct
{
  Breaker *breaker;
  CauselineAdjacency *adjacency;
  guint *ranks;      /* by link; G_MAXUINT for none */
  guint *seen;       /* by event: the last search that came by */
  guint *before;     /* by event: from where */
  guint search;
  guint64 budget;    /* links that may still be looked at */
} Teller;

/* Looks for a shortest way from the end of a link to its beginning, along links that are as strong. */
static gboolean
find_way (Teller     *teller,
          const Edge *edge)
{
  g_autoptr (GArray) queue = g_array_new (FALSE, FALSE, sizeof (guint));
  guint rank = teller->ranks[edge->link];

  teller->seen[edge->to] = ++teller->search;
  g_array_append_val (queue, edge->to);
  for (guint next = 0; next < queue->len; next++)
    {
      guint at = g_array_index (queue, guint, next), n = 0;
      const guint *links = causeline_adjacency_get_out (teller->adjacency, at, &n);
      const guint *ends = causeline_adjacency_get_successors (teller->adjacency, at, &n);

      if (at == edge->from)
        return TRUE;
      if (n > teller->budget)
        return FALSE;
      teller->budget -= n;
      for (guint i = 0; i < n; i++)
        if (teller->seen[ends[i]] != teller->search && teller->ranks[links[i]] < rank)
          {
            teller->seen[ends[i]] = teller->search;
            teller->before[ends[i]] = at;
            g_array_append_val (queue, ends[i]);
          }
    }
  return FALSE;
}

static const char *
event_id (Teller *teller,
          guint   event)
{
  return causeline_event_get_id (causeline_graph_get_event (teller->breaker->graph, event));
}

/* "a -> b -> c -> a"; a long way is named up to its middle. */
static char *
describe_circle (Teller     *teller,
                 const Edge *edge)
{
  GString *way = g_string_new (event_id (teller, edge->from));
  g_autoptr (GArray) events = g_array_new (FALSE, FALSE, sizeof (guint));

  if (find_way (teller, edge))
    for (guint at = edge->from; at != edge->to; at = teller->before[at])
      g_array_append_val (events, at);
  g_string_append_printf (way, " -> %s", event_id (teller, edge->to));
  for (guint i = events->len, named = 2; i-- > 1; named++)
    {
      if (named == NAMED_EVENTS)
        break;
      g_string_append_printf (way, " -> %s", event_id (teller, g_array_index (events, guint, i)));
    }
  g_string_append (way, events->len > 0 && events->len < NAMED_EVENTS ? " -> " : " -> ... -> ");
  return g_string_free (g_string_append (way, event_id (teller, edge->from)), FALSE);
}

static void
tell_edge (Teller          *teller,
           const Edge      *edge,
           CauselineReport *report)
{
  const char *link = causeline_link_get_id (causeline_graph_get_link (teller->breaker->graph, edge->link));

  if (edge->from == edge->to)
    {
      causeline_report_add (report, CAUSELINE_ISSUE_CYCLE, NULL, 0, 0, "event \"%s\" is said to lead to itself (link \"%s\" was dropped)",
                            event_id (teller, edge->from), link);
      return;
    }

  g_autofree char *circle = describe_circle (teller, edge);

  causeline_report_add (report, CAUSELINE_ISSUE_CYCLE, NULL, 0, 0, "causes form a circle: %s (its weakest link, \"%s\", was dropped)", circle, link);
}

/* Reports the links that go, the weakest first. */
static guint
tell (Breaker            *self,
      CauselineAdjacency *adjacency,
      CauselineReport    *report)
{
  guint n_events = causeline_graph_get_n_events (self->graph);
  guint n_links = causeline_graph_get_n_links (self->graph);
  g_autofree guint *ranks = g_new0 (guint, n_links + 1);
  g_autofree guint *seen = g_new0 (guint, n_events + 1);
  g_autofree guint *before = g_new0 (guint, n_events + 1);
  Teller teller = { self, adjacency, ranks, seen, before, 0, (guint64) SEARCHES * (n_links + n_events) };
  guint n_dropped = 0;

  for (guint i = 0; i < self->edges->len; i++)
    ranks[g_array_index (self->edges, Edge, i).link] = i;
  for (guint i = self->edges->len; i-- > 0;)
    {
      const Edge *edge = &g_array_index (self->edges, Edge, i);

      if (!self->keep[edge->link] && n_dropped++ < TOLD_CIRCLES)
        tell_edge (&teller, edge, report);
    }
  if (n_dropped > TOLD_CIRCLES)
    causeline_report_add (report, CAUSELINE_ISSUE_CYCLE, NULL, 0, 0, "%u more links close circles of causes (they were dropped)", n_dropped - TOLD_CIRCLES);
  return n_dropped;
}

/* Strongest first; of two that are as strong, the one that was added first. */
static int
compare_edges (gconstpointer a,
               gconstpointer b)
{
  const Edge *p = a, *q = b;

  if (p->confidence != q->confidence)
    return p->confidence > q->confidence ? -1 : 1;
  return (p->link > q->link) - (p->link < q->link);
}

static GArray *
collect_edges (CauselineGraph *graph)
{
  GArray *edges = g_array_new (FALSE, FALSE, sizeof (Edge));

  for (guint i = 0; i < causeline_graph_get_n_links (graph); i++)
    {
      const CauselineLink *link = causeline_graph_get_link (graph, i);
      Edge edge = {
        .from = causeline_graph_get_event_position (graph, causeline_link_get_from (link)),
        .to = causeline_graph_get_event_position (graph, causeline_link_get_to (link)),
        .link = i,
        .confidence = causeline_link_get_confidence (link),
      };

      if (causeline_link_kind_is_causal (causeline_link_get_kind (link)) && edge.from != CAUSELINE_NOWHERE && edge.to != CAUSELINE_NOWHERE)
        g_array_append_val (edges, edge);
    }
  g_array_sort (edges, compare_edges);
  return edges;
}

/* A byte for each link: whether it stays when circles of causal links are broken. O(events + links * log links). */
guint8 *
circles_break (CauselineGraph  *graph,
               CauselineReport *report,
               guint           *n_dropped)
{
  guint n_events = causeline_graph_get_n_events (graph);
  guint n_links = causeline_graph_get_n_links (graph);
  g_autoptr (CauselineAdjacency) adjacency = causeline_adjacency_new (graph, CAUSELINE_LINKS_CAUSAL);
  g_autoptr (GArray) edges = collect_edges (graph);
  g_autoptr (GArray) todo = g_array_new (FALSE, FALSE, sizeof (Task));
  g_autofree guint *union_with = g_new (guint, n_events + 1);
  g_autofree guint *number = g_new0 (guint, n_events + 1);
  Breaker self = {
    .graph = graph,
    .edges = edges,
    .keep = g_new (guint8, n_links + 1),
    .union_with = union_with,
    .number = number,
    .todo = todo,
  };

  memset (self.keep, TRUE, n_links + 1);
  for (guint i = 0; i < n_events; i++)
    union_with[i] = i;
  mark_links (&self);
  *n_dropped = tell (&self, adjacency, report);
  return self.keep;
}
