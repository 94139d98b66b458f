/* SPDX-License-Identifier: MIT */
/* What an event graph folds when it has more events than a page has room for: those that hang together with little are gathered, the
 * ends and inner parts of trees and chains before what is joined by many ways. */

#include "plan.h"

#include <stdlib.h>
#include <string.h>

/* The links of each event, whichever way they run. */
typedef struct
{
  guint *starts;         /* by place: where its neighbours begin; one more for the end */
  guint *neighbours;
} Net;

static void
net_clear (Net *self)
{
  g_free (self->starts);
  g_free (self->neighbours);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Net, net_clear)

static gboolean
read_link (const Story *story,
           guint        index,
           guint        ends[2])
{
  CauselineLink *link = causeline_graph_get_link (story->graph, index);
  guint from = causeline_graph_get_event_position (story->graph, causeline_link_get_from (link));
  guint to = causeline_graph_get_event_position (story->graph, causeline_link_get_to (link));

  if (from == to || from == CAUSELINE_NOWHERE || to == CAUSELINE_NOWHERE)
    return FALSE;
  ends[0] = story->places[from];
  ends[1] = story->places[to];
  return TRUE;
}

static void
net_init (Net         *self,
          const Story *story)
{
  guint n = story->events->len, n_links = causeline_graph_get_n_links (story->graph), ends[2];

  self->starts = g_new0 (guint, n + 2);
  self->neighbours = g_new (guint, 2 * n_links + 1);
  for (guint i = 0; i < n_links; i++)
    if (read_link (story, i, ends))
      {
        self->starts[ends[0] + 1]++;
        self->starts[ends[1] + 1]++;
      }
  for (guint i = 0; i < n; i++)
    self->starts[i + 1] += self->starts[i];
  g_autofree guint *next = g_memdup2 (self->starts, sizeof (guint) * (n + 1));
  for (guint i = 0; i < n_links; i++)
    if (read_link (story, i, ends))
      {
        self->neighbours[next[ends[0]]++] = ends[1];
        self->neighbours[next[ends[1]]++] = ends[0];
      }
}

static guint
degree (const Net *self,
        guint      place)
{
  return self->starts[place + 1] - self->starts[place];
}

/* The events sorted by how many links they still have, in bins that are kept sorted while links are taken away. */
typedef struct
{
  guint *sorted;         /* places */
  guint *where;          /* by place: where in @sorted */
  guint *bins;           /* by number of links: where in @sorted those begin */
  guint *left;           /* by place: links that are left; in the end, the core */
} Bins;

static void
bins_clear (Bins *self)
{
  g_free (self->sorted);
  g_free (self->where);
  g_free (self->bins);
  g_free (self->left);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Bins, bins_clear)

static void
bins_init (Bins      *self,
           const Net *net,
           guint      n)
{
  guint most = 0;

  self->sorted = g_new (guint, n + 1);
  self->where = g_new (guint, n + 1);
  self->left = g_new (guint, n + 1);
  for (guint i = 0; i < n; i++)
    {
      self->left[i] = degree (net, i);
      most = MAX (most, self->left[i]);
    }
  self->bins = g_new0 (guint, most + 2);
  for (guint i = 0; i < n; i++)
    self->bins[self->left[i] + 1]++;
  for (guint i = 0; i <= most; i++)
    self->bins[i + 1] += self->bins[i];
  g_autofree guint *next = g_memdup2 (self->bins, sizeof (guint) * (most + 2));
  for (guint i = 0; i < n; i++)
    {
      self->where[i] = next[self->left[i]]++;
      self->sorted[self->where[i]] = i;
    }
}

/* Takes a link from an event: it trades places with the first of its bin, which then begins one later. */
static void
take_link (Bins *self,
           guint place)
{
  guint first = self->bins[self->left[place]]++, other = self->sorted[first];

  self->sorted[self->where[place]] = other;
  self->where[other] = self->where[place];
  self->sorted[first] = place;
  self->where[place] = first;
  self->left[place]--;
}

/* By place: the largest k so that the event has k links to events that have k links among each other too (its core: Seidman, 1983), by the
 * algorithm of Batagelj and Zaversnik (2003). O(n + links) */
static guint *
find_cores (const Net *net,
            guint      n)
{
  g_auto (Bins) bins = { NULL };

  bins_init (&bins, net, n);
  for (guint i = 0; i < n; i++)
    {
      guint place = bins.sorted[i];
      for (guint k = net->starts[place]; k < net->starts[place + 1]; k++)
        if (bins.left[net->neighbours[k]] > bins.left[place])
          take_link (&bins, net->neighbours[k]);
    }
  return g_steal_pointer (&bins.left);
}

typedef struct
{
  guint place;
  guint core;
  guint degree;
} Weight;

static int
compare_weights (const void *a,
                 const void *b)
{
  const Weight *p = a, *q = b;

  if (p->core != q->core)
    return p->core > q->core ? -1 : 1;
  if (p->degree != q->degree)
    return p->degree > q->degree ? -1 : 1;
  return (p->place > q->place) - (p->place < q->place);
}

static gboolean
is_joined_as_much (const Weight *a,
                   const Weight *b)
{
  return a->core == b->core && a->degree == b->degree;
}

/* Which events keep a box of their own: as many of the most tightly joined ones as have room, of those that are joined as much the earlier. */
static guint8 *
choose_kept (const Plan *self,
             guint       room)
{
  guint n = self->story->events->len, n_kept = 0;
  g_auto (Net) net = { NULL };

  net_init (&net, self->story);
  g_autofree guint *cores = find_cores (&net, n);
  g_autofree Weight *weights = g_new (Weight, n + 1);
  for (guint i = 0; i < n; i++)
    weights[i] = (Weight) { i, cores[i], degree (&net, i) };
  qsort (weights, n, sizeof *weights, compare_weights);
  for (guint next; n_kept < n && weights[n_kept].degree > 0; n_kept = next)
    {
      for (next = n_kept; next < n && is_joined_as_much (&weights[next], &weights[n_kept]);)
        next++;
      if (next > room)
        {
          /* Ends that hang on by one link are gathered together or not at all. */
          if (weights[n_kept].degree > 1)
            n_kept = room;
          break;
        }
    }
  guint8 *is_kept = g_new0 (guint8, n + 1);
  for (guint i = 0; i < n_kept; i++)
    is_kept[weights[i].place] = TRUE;
  return is_kept;
}

/* What events that are gathered in one box have in common beside column and lane. */
typedef enum
{
  SHARED_TYPE,
  SHARED_FAMILY,
  SHARED_NOTHING
} Shared;

/* The box of each event: a number by place, in order of time; those of a box that is gathered share it. Returns how many there are. */
static guint
number_boxes (const Plan   *self,
              const guint8 *is_kept,
              Shared        shared,
              guint        *boxes)
{
  gboolean has_lanes = self->settings->actors == ACTORS_LANES;
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n = 0;

  for (guint c = 0; c < self->columns->len; c++)
    for (guint i = g_array_index (self->columns, PlanColumn, c).first; i < g_array_index (self->columns, PlanColumn, c).last; i++)
      {
        guint place = self->order[i];
        const StoryEvent *event = story_get (self->story, place);
        if (is_kept[place])
          {
            boxes[place] = n++;
            continue;
          }
        const char *type = shared == SHARED_TYPE ? causeline_event_get_event_type (event->event) : NULL;
        char *key = g_strdup_printf ("%u %u %u %s", c, has_lanes ? event->lane : 0, shared == SHARED_FAMILY ? story_family (event) : 0, type != NULL ? type : "");
        gpointer box;
        if (g_hash_table_lookup_extended (known, key, NULL, &box))
          g_free (key);
        else
          g_hash_table_insert (known, key, box = GUINT_TO_POINTER (n++));
        boxes[place] = GPOINTER_TO_UINT (box);
      }
  return n;
}

/* Gives each event its box: its own, or one for several of its column and lane, told apart by type where there is room. */
static guint *
choose_boxes (const Plan *self,
              guint       max_nodes)
{
  guint n = self->story->events->len;
  guint *boxes = g_new (guint, n + 1);
  g_autofree guint8 *all = g_new (guint8, n + 1);

  memset (all, 1, n + 1);
  if (n <= max_nodes)
    {
      number_boxes (self, all, SHARED_NOTHING, boxes);
      return boxes;
    }
  g_autofree guint8 *none = g_new0 (guint8, n + 1);
  guint n_gathered = number_boxes (self, none, SHARED_NOTHING, boxes);
  g_autofree guint8 *is_kept = choose_kept (self, max_nodes > n_gathered ? max_nodes - n_gathered : 0);
  for (Shared shared = SHARED_TYPE; shared <= SHARED_NOTHING; shared++)
    if (number_boxes (self, is_kept, shared, boxes) <= max_nodes)
      break;
  return boxes;
}

/* One box for each event; those that hang together with little share boxes when there are too many. O(n log n + links) */
void
plan_set_nodes (Plan *self,
                guint max_nodes)
{
  g_autofree guint *boxes = choose_boxes (self, max_nodes);
  gboolean has_lanes = self->settings->actors == ACTORS_LANES;

  for (guint c = 0; c < self->columns->len; c++)
    for (guint i = g_array_index (self->columns, PlanColumn, c).first; i < g_array_index (self->columns, PlanColumn, c).last; i++)
      {
        guint place = self->order[i];
        if (boxes[place] == self->nodes->len)
          {
            PlanNode *node = plan_add_node (self, NODE_EVENT);
            node->column = c;
            node->lane = has_lanes ? story_get (self->story, place)->lane : 0;
          }
        g_array_append_val (plan_node (self, boxes[place])->places, place);
        self->node_of[place] = boxes[place];
      }
  for (guint i = 0; i < self->nodes->len; i++)
    if (plan_node (self, i)->places->len > 1)
      {
        plan_node (self, i)->kind = NODE_CLUSTER;
        self->n_clusters++;
        self->n_folded += plan_node (self, i)->places->len;
      }
}
