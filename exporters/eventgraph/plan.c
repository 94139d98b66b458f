/* SPDX-License-Identifier: MIT */
/* What an event graph shows: its boxes and what joins them. */

#include "plan.h"

#include <string.h>

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
 * @is_forced: whether an effect may stand in the column of its cause, so that the columns are no more */
Plan *
plan_new (const Story         *story,
          const GraphSettings *settings,
          guint                max_nodes,
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
  plan_set_nodes (self, max_nodes);
  plan_set_edges (self);
  if (settings->actors == ACTORS_NODES)
    plan_add_actors (self);
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

static void
clear_node_lines (GArray *lines)
{
  g_array_set_clear_func (lines, clear_line);
}

static PlanNode *
add_node (Plan    *self,
          NodeKind kind)
{
  PlanNode node = { .kind = kind };

  node.places = g_array_new (FALSE, FALSE, sizeof (guint));
  node.lines = g_array_new (FALSE, FALSE, sizeof (NodeLine));
  clear_node_lines (node.lines);
  g_array_append_val (self->nodes, node);
  return plan_node (self, self->nodes->len - 1);
}

/* Which events keep a box of their own when there are too many: those with the most links. FALSE for those that are gathered. */
static guint8 *
choose_kept (const Plan *self,
             guint       max_nodes)
{
  guint n = self->story->events->len, most = 0;
  guint8 *is_kept = g_new (guint8, n + 1);

  memset (is_kept, 1, n + 1);
  if (n <= max_nodes)
    return is_kept;
  for (guint i = 0; i < n; i++)
    most = MAX (most, story_get (self->story, i)->n_links);
  /* Events by number of links, counted; the earlier one goes first among equals. */
  g_autofree guint *with = g_new0 (guint, most + 2);
  for (guint i = 0; i < n; i++)
    with[story_get (self->story, i)->n_links]++;
  guint room = max_nodes > self->columns->len ? max_nodes - self->columns->len : 1, least = most + 1, n_kept = 0;
  while (least > 0 && n_kept + with[least - 1] <= room)
    n_kept += with[--least];
  guint n_extra = least > 0 ? room - n_kept : 0;
  for (guint i = 0; i < n; i++)
    {
      guint n_links = story_get (self->story, i)->n_links;
      is_kept[i] = n_links >= least || (n_links + 1 == least && n_extra > 0);
      n_extra -= n_links + 1 == least && n_extra > 0;
    }
  return is_kept;
}

/* One box for each event; those with the fewest links are gathered in one box a column (and lane) when there are too many. */
void
plan_set_nodes (Plan *self,
                guint max_nodes)
{
  g_autofree guint8 *is_kept = choose_kept (self, max_nodes);
  gboolean has_lanes = self->settings->actors == ACTORS_LANES;
  guint n_lanes = has_lanes ? self->story->lanes->len : 1;
  g_autofree guint *gathered = g_new (guint, n_lanes);

  for (guint c = 0; c < self->columns->len; c++)
    {
      const PlanColumn *column = &g_array_index (self->columns, PlanColumn, c);
      for (guint i = 0; i < n_lanes; i++)
        gathered[i] = CAUSELINE_NOWHERE;
      for (guint i = column->first; i < column->last; i++)
        {
          guint place = self->order[i], lane = has_lanes ? story_get (self->story, place)->lane : 0;
          guint index = is_kept[place] ? CAUSELINE_NOWHERE : gathered[lane];
          if (index == CAUSELINE_NOWHERE)
            {
              PlanNode *node = add_node (self, NODE_EVENT);
              node->column = c;
              node->lane = lane;
              index = self->nodes->len - 1;
              if (!is_kept[place])
                gathered[lane] = index;
            }
          g_array_append_val (plan_node (self, index)->places, place);
          self->node_of[place] = index;
        }
    }
  for (guint i = 0; i < self->nodes->len; i++)
    if (plan_node (self, i)->places->len > 1)
      {
        plan_node (self, i)->kind = NODE_CLUSTER;
        self->n_clusters++;
        self->n_folded += plan_node (self, i)->places->len;
      }
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

static PlanEdge *
add_edge (Plan *self,
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
      PlanEdge *edge = found > 0 ? plan_edge (self, found - 1) : add_edge (self, key.from, key.to);
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

/* A box for each actor that takes part in an event with a box, joined to it: from who did it, to whom it was done. */
void
plan_add_actors (Plan *self)
{
  CauselineGraph *graph = self->story->graph;
  g_autofree guint *node_of = g_new0 (guint, causeline_graph_get_n_actors (graph) + 1);
  guint n_events = self->nodes->len;

  for (guint i = 0; i < n_events; i++)
    {
      const StoryEvent *event = plan_event (self, plan_node (self, i));
      guint n = plan_node (self, i)->kind == NODE_EVENT ? causeline_event_get_n_participants (event->event) : 0;
      for (guint k = 0; k < n; k++)
        {
          const CauselineParticipant *participant = causeline_event_get_participant (event->event, k);
          guint position = causeline_graph_get_actor_position (graph, participant->actor);
          if (position == CAUSELINE_NOWHERE || participant->role == CAUSELINE_ROLE_PLACE)
            continue;
          if (node_of[position] == 0)
            {
              PlanNode *node = add_node (self, NODE_ACTOR);
              node->actor = causeline_graph_get_actor (graph, position);
              node_of[position] = self->nodes->len;
              self->n_actors++;
            }
          gboolean is_doer = participant->role == CAUSELINE_ROLE_SOURCE || participant->role == CAUSELINE_ROLE_SAYER || participant->role == CAUSELINE_ROLE_WITH;
          guint actor = node_of[position] - 1;
          add_edge (self, is_doer ? actor : i, is_doer ? i : actor);
        }
    }
}
