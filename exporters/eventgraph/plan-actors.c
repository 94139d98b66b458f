/* SPDX-License-Identifier: MIT */
/* Boxes for those who take part in the events of an event graph. */

#include "plan.h"

/* Calls @visit for each part of an actor in an event with a box of its own. */
static void
each_part (Plan   *self,
           guint   n_boxes,
           void   (*visit) (Plan *, guint, guint, CauselineRole, guint *),
           guint  *data)
{
  CauselineGraph *graph = self->story->graph;

  for (guint i = 0; i < n_boxes; i++)
    {
      const StoryEvent *event = plan_event (self, plan_node (self, i));
      guint n = plan_node (self, i)->kind == NODE_EVENT ? causeline_event_get_n_participants (event->event) : 0;
      for (guint k = 0; k < n; k++)
        {
          const CauselineParticipant *participant = causeline_event_get_participant (event->event, k);
          guint position = causeline_graph_get_actor_position (graph, participant->actor);
          if (position != CAUSELINE_NOWHERE && participant->role != CAUSELINE_ROLE_PLACE)
            visit (self, i, position, participant->role, data);
        }
    }
}

static void
count_part (Plan         *self,
            guint         box,
            guint         actor,
            CauselineRole role,
            guint        *counts)
{
  counts[actor]++;
}

/* Joined to the event: from who did it, to whom it was done. */
static void
add_part (Plan         *self,
          guint         box,
          guint         actor,
          CauselineRole role,
          guint        *node_of)
{
  gboolean is_doer = role == CAUSELINE_ROLE_SOURCE || role == CAUSELINE_ROLE_SAYER || role == CAUSELINE_ROLE_WITH;

  if (node_of[actor] == CAUSELINE_NOWHERE)
    return;
  if (node_of[actor] == 0)
    {
      plan_add_node (self, NODE_ACTOR)->actor = causeline_graph_get_actor (self->story->graph, actor);
      node_of[actor] = self->nodes->len;
      self->n_actors++;
    }
  plan_add_edge (self, is_doer ? node_of[actor] - 1 : box, is_doer ? box : node_of[actor] - 1);
}

static int
compare_counts (gconstpointer a,
                gconstpointer b,
                gpointer      data)
{
  const guint *counts = data, p = *(const guint *) a, q = *(const guint *) b;

  if (counts[p] != counts[q])
    return counts[p] > counts[q] ? -1 : 1;
  return (p > q) - (p < q);
}

/* A box for each actor that takes part in an event with a box, those in the most events first, until there are @max_nodes boxes.
 * O(parts + n log n) */
void
plan_add_actors (Plan *self,
                 guint max_nodes)
{
  guint n_boxes = self->nodes->len, n = causeline_graph_get_n_actors (self->story->graph);
  guint room = max_nodes > n_boxes ? max_nodes - n_boxes : 0;
  g_autofree guint *counts = g_new0 (guint, n + 1);
  g_autofree guint *order = g_new (guint, n + 1);
  g_autofree guint *node_of = g_new0 (guint, n + 1);

  each_part (self, n_boxes, count_part, counts);
  for (guint i = 0; i < n; i++)
    order[i] = i;
  if (n > 0)
    g_qsort_with_data (order, (int) n, sizeof (guint), compare_counts, counts);
  for (guint i = room; i < n; i++)
    {
      node_of[order[i]] = CAUSELINE_NOWHERE;
      self->n_hidden_actors += counts[order[i]] > 0;
    }
  each_part (self, n_boxes, add_part, node_of);
}
