/* SPDX-License-Identifier: MIT */
/* What an event graph shows: its boxes and what joins them. */

#include "plan.h"

static void
clear_line (gpointer data)
{
  g_free (((NodeLine *) data)->text);
}

static void
clear_node (gpointer data)
{
  PlanNode *node = data;

  g_array_unref (node->places);
  g_array_unref (node->lines);
}

static void
clear_edge (gpointer data)
{
  g_array_unref (((PlanEdge *) data)->points);
}

static void
clear_column (gpointer data)
{
  g_free (((PlanColumn *) data)->label);
}

/* Reads a story as boxes, at most about @max_nodes of them (G_MAXUINT: one for each event), in at most about @max_columns. O(n log n)
 *
 * @max_events: how many of the boxes are for events, at most
 * @is_forced: whether an effect may stand in the column of its cause, so that the columns are no more */
Plan *
plan_new (const Story         *story,
          const GraphSettings *settings,
          guint                max_nodes,
          guint                max_events,
          guint                max_columns,
          gboolean             is_forced)
{
  Plan *self = g_new0 (Plan, 1);
  guint n = story->events->len;

  self->story = story;
  self->settings = settings;
  self->moments = g_new0 (double, n + 1);
  self->steps = g_new0 (int, n + 1);
  self->order = g_new0 (guint, n + 1);
  self->node_of = g_new0 (guint, n + 1);
  self->columns = g_array_new (FALSE, FALSE, sizeof (PlanColumn));
  self->nodes = g_array_new (FALSE, FALSE, sizeof (PlanNode));
  self->edges = g_array_new (FALSE, FALSE, sizeof (PlanEdge));
  g_array_set_clear_func (self->columns, clear_column);
  g_array_set_clear_func (self->nodes, clear_node);
  g_array_set_clear_func (self->edges, clear_edge);
  plan_set_columns (self, max_columns, is_forced);
  plan_set_nodes (self, max_events);
  plan_set_edges (self);
  if (settings->actors == ACTORS_NODES)
    plan_add_actors (self, max_nodes);
  plan_write_labels (self);
  return self;
}

void
plan_free (Plan *self)
{
  g_array_unref (self->columns);
  g_array_unref (self->nodes);
  g_array_unref (self->edges);
  g_free (self->lane_tops);
  g_free (self->moments);
  g_free (self->steps);
  g_free (self->order);
  g_free (self->node_of);
  g_free (self);
}

PlanNode *
plan_node (const Plan *self,
           guint       index)
{
  return &g_array_index (self->nodes, PlanNode, index);
}

PlanEdge *
plan_edge (const Plan *self,
           guint       index)
{
  return &g_array_index (self->edges, PlanEdge, index);
}

/* Makes room for other ways of the edges. */
void
plan_forget_ways (Plan *self)
{
  for (guint i = 0; i < self->edges->len; i++)
    g_array_set_size (plan_edge (self, i)->points, 0);
}

/* The first event that a box stands for. */
const StoryEvent *
plan_event (const Plan     *self,
            const PlanNode *node)
{
  return story_get (self->story, g_array_index (node->places, guint, 0));
}

PlanNode *
plan_add_node (Plan    *self,
               NodeKind kind)
{
  PlanNode node = { .kind = kind };

  node.places = g_array_new (FALSE, FALSE, sizeof (guint));
  node.lines = g_array_new (FALSE, FALSE, sizeof (NodeLine));
  g_array_set_clear_func (node.lines, clear_line);
  g_array_append_val (self->nodes, node);
  return plan_node (self, self->nodes->len - 1);
}

typedef struct
{
  guint from;
  guint to;
  guint kind;
} EdgeKey;

static guint
hash_key (gconstpointer data)
{
  const EdgeKey *key = data;

  return (key->from * 31 + key->to) * 31 + key->kind;
}

static gboolean
equal_keys (gconstpointer a,
            gconstpointer b)
{
  const EdgeKey *p = a, *q = b;

  return p->from == q->from && p->to == q->to && p->kind == q->kind;
}

PlanEdge *
plan_add_edge (Plan *self,
               guint from,
               guint to)
{
  PlanEdge edge = { .from = from, .to = to, .n_links = 1 };

  edge.points = g_array_new (FALSE, FALSE, sizeof (PlanPoint));
  g_array_append_val (self->edges, edge);
  return plan_edge (self, self->edges->len - 1);
}

/* One edge for all links of a kind from one box to another; none within a box. */
void
plan_set_edges (Plan *self)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (hash_key, equal_keys, g_free, NULL);
  CauselineGraph *graph = self->story->graph;
  guint n = causeline_graph_get_n_links (graph);

  for (guint i = 0; i < n; i++)
    {
      CauselineLink *link = causeline_graph_get_link (graph, i);
      guint from = causeline_graph_get_event_position (graph, causeline_link_get_from (link));
      guint to = causeline_graph_get_event_position (graph, causeline_link_get_to (link));
      if (from == CAUSELINE_NOWHERE || to == CAUSELINE_NOWHERE)
        continue;
      guint ends[] = { self->story->places[from], self->story->places[to] };
      EdgeKey key = { self->node_of[ends[0]], self->node_of[ends[1]], causeline_link_get_kind (link) };
      if (key.from == key.to)
        continue;
      guint found = GPOINTER_TO_UINT (g_hash_table_lookup (known, &key));
      PlanEdge *edge = found > 0 ? plan_edge (self, found - 1) : plan_add_edge (self, key.from, key.to);
      edge->n_links += found > 0;
      edge->kind = key.kind;
      edge->is_backwards |= plan_is_contradiction (story_get (self->story, ends[0]), story_get (self->story, ends[1])) ||
                            plan_node (self, key.from)->column > plan_node (self, key.to)->column;
      if (found > 0)
        continue;
      edge->link = link;
      g_hash_table_insert (known, g_memdup2 (&key, sizeof key), GUINT_TO_POINTER (self->edges->len));
    }
}
