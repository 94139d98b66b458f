/* SPDX-License-Identifier: MIT */
/* In which order to tell events: by time where it is known, by links where it is not. */

#include "order.h"

#include "walk.h"

/* On which side of the events of a moment one is told that has no time of its own. */
typedef enum
{
  TOLD_BEFORE,            /* it led to what happened then */
  TOLD_AT,                /* it happened then */
  TOLD_AFTER              /* what happened then led to it */
} Side;

typedef struct
{
  gint64 instant;         /* seconds since 1970 */
  guint side;             /* a Side */
  guint step;             /* among the undated: causes have lower ones */
  guint position;
} Key;

#define UNKNOWN G_MAXINT64

static int
compare_keys (gconstpointer a,
              gconstpointer b)
{
  const Key *p = a, *q = b;

  if (p->instant != q->instant)
    return p->instant < q->instant ? -1 : 1;
  if (p->side != q->side)
    return p->side < q->side ? -1 : 1;
  if (p->step != q->step)
    return p->step < q->step ? -1 : 1;
  return (p->position > q->position) - (p->position < q->position);
}

static gint64
find_instant (CauselineGraph *graph,
              guint           position)
{
  const CauselineTime *time = causeline_event_get_time (causeline_graph_get_event (graph, position));

  if (time == NULL)
    return UNKNOWN;
  gint64 earliest = causeline_time_get_earliest (time);
  return earliest != CAUSELINE_INSTANT_MIN ? earliest : causeline_time_get_latest (time);
}

/* The undated events, causes before effects; those that stand in a circle come last, by position. */
static GArray *
sort_undated (const CauselineAdjacency *links,
              const Key                *keys,
              guint                     n)
{
  GArray *sorted = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree guint *n_waits = g_new0 (guint, n);
  g_autofree guint8 *is_sorted = g_new0 (guint8, n);

  for (guint i = 0; i < n; i++)
    {
      guint n_causes;
      const guint *causes = causeline_adjacency_get_predecessors (links, i, &n_causes);
      for (guint k = 0; k < n_causes; k++)
        n_waits[i] += keys[causes[k]].side != TOLD_AT;
      if (keys[i].side != TOLD_AT && n_waits[i] == 0)
        g_array_append_val (sorted, i);
    }
  for (guint i = 0; i < sorted->len; i++)
    {
      guint at = g_array_index (sorted, guint, i), n_effects;
      const guint *effects = causeline_adjacency_get_successors (links, at, &n_effects);
      is_sorted[at] = TRUE;
      for (guint k = 0; k < n_effects; k++)
        if (keys[effects[k]].side != TOLD_AT && --n_waits[effects[k]] == 0)
          g_array_append_val (sorted, effects[k]);
    }
  for (guint i = 0; i < n; i++)
    if (keys[i].side != TOLD_AT && !is_sorted[i])
      g_array_append_val (sorted, i);
  return sorted;
}

/* Gives each undated event a place after the last of its causes, or else before the first of its effects. */
static void
place_undated (const CauselineAdjacency *links,
               Key                      *keys,
               const GArray             *sorted)
{
  for (guint i = 0; i < sorted->len; i++)
    {
      guint at = g_array_index (sorted, guint, i), n_causes;
      const guint *causes = causeline_adjacency_get_predecessors (links, at, &n_causes);
      gint64 last = G_MININT64;
      for (guint k = 0; k < n_causes; k++)
        if (keys[causes[k]].instant != UNKNOWN)
          last = MAX (last, keys[causes[k]].instant);
      keys[at].step = i + 1;
      if (last != G_MININT64)
        keys[at].instant = last;
    }
  for (guint i = sorted->len; i-- > 0;)
    {
      guint at = g_array_index (sorted, guint, i), n_effects;
      const guint *effects = causeline_adjacency_get_successors (links, at, &n_effects);
      if (keys[at].instant != UNKNOWN)
        continue;
      for (guint k = 0; k < n_effects; k++)
        if (keys[effects[k]].instant < keys[at].instant)
          {
            keys[at].instant = keys[effects[k]].instant;
            keys[at].side = TOLD_BEFORE;
          }
    }
}

/* causeline_graph_order:
 *
 * Orders the events of a graph: those that have a time by when they can have begun; each of the others after what led to it, or else
 * before what it led to, or else at the end, in the order of the graph. O(n log n)
 *
 * Returns: (transfer full) (element-type guint): the events' positions */
GArray *
causeline_graph_order (CauselineGraph *graph)
{
  guint n = causeline_graph_get_n_events (graph);
  g_autoptr (CauselineAdjacency) links = causeline_adjacency_new (graph, CAUSELINE_LINKS_ALL);
  g_autoptr (GArray) keys = g_array_sized_new (FALSE, FALSE, sizeof (Key), n);

  for (guint i = 0; i < n; i++)
    {
      gint64 instant = find_instant (graph, i);
      Key key = { instant, instant == UNKNOWN ? TOLD_AFTER : TOLD_AT, 0, i };
      g_array_append_val (keys, key);
    }
  g_autoptr (GArray) undated = sort_undated (links, (const Key *) (void *) keys->data, n);
  place_undated (links, (Key *) (void *) keys->data, undated);
  g_array_sort (keys, compare_keys);
  GArray *order = g_array_sized_new (FALSE, FALSE, sizeof (guint), n);
  for (guint i = 0; i < n; i++)
    g_array_append_val (order, g_array_index (keys, Key, i).position);
  return order;
}
