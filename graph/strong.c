/* SPDX-License-Identifier: MIT */
/* Strongly connected components by Tarjan's algorithm (SIAM J. Comput. 1(2), 1972), with a stack of its own instead of recursion. */

#include "strong.h"

#define UNSEEN 0u
#define FINISHED G_MAXUINT

typedef struct
{
  guint *starts;     /* by vertex: where its successors begin */
  guint *ends;       /* the successors */
  guint *next;       /* by vertex: the successor to take next */
  guint *index;      /* by vertex: the order of discovery, UNSEEN or FINISHED */
  guint *low;        /* by vertex: the earliest vertex known to be reached from it */
  GArray *open;      /* vertices (guint) whose component is not known yet */
  GArray *way;       /* vertices (guint) from the start to where the walk stands */
  guint counter;
  guint *component;  /* by vertex */
  guint n_components;
} Walk;

/* Successors in compressed rows. */
static void
fill_rows (Walk        *walk,
           guint        n_vertices,
           const guint *from,
           const guint *to,
           guint        n_edges)
{
  walk->starts = g_new0 (guint, n_vertices + 1);
  walk->ends = g_new (guint, n_edges + 1);
  for (guint i = 0; i < n_edges; i++)
    walk->starts[from[i] + 1]++;
  for (guint i = 0; i < n_vertices; i++)
    walk->starts[i + 1] += walk->starts[i];
  walk->next = g_memdup2 (walk->starts, sizeof (guint) * (n_vertices + 1));
  for (guint i = 0; i < n_edges; i++)
    walk->ends[walk->next[from[i]]++] = to[i];
  for (guint i = 0; i < n_vertices; i++)
    walk->next[i] = walk->starts[i];
}

static void
enter (Walk *walk,
       guint vertex)
{
  walk->index[vertex] = walk->low[vertex] = ++walk->counter;
  g_array_append_val (walk->open, vertex);
  g_array_append_val (walk->way, vertex);
}

/* The walk goes back from a vertex; if nothing earlier is reached from it, what is open behind it is a component. */
static void
leave (Walk *walk,
       guint vertex)
{
  guint each;

  g_array_set_size (walk->way, walk->way->len - 1);
  if (walk->way->len > 0)
    {
      guint parent = g_array_index (walk->way, guint, walk->way->len - 1);

      walk->low[parent] = MIN (walk->low[parent], walk->low[vertex]);
    }
  if (walk->low[vertex] != walk->index[vertex])
    return;
  do
    {
      each = g_array_index (walk->open, guint, walk->open->len - 1);
      g_array_set_size (walk->open, walk->open->len - 1);
      walk->index[each] = FINISHED;
      walk->component[each] = walk->n_components;
    }
  while (each != vertex);
  walk->n_components++;
}

static void
walk_from (Walk *walk,
           guint start)
{
  enter (walk, start);
  while (walk->way->len > 0)
    {
      guint at = g_array_index (walk->way, guint, walk->way->len - 1);

      if (walk->next[at] == walk->starts[at + 1])
        {
          leave (walk, at);
          continue;
        }

      guint to = walk->ends[walk->next[at]++];

      if (walk->index[to] == UNSEEN)
        enter (walk, to);
      else if (walk->index[to] != FINISHED)
        walk->low[at] = MIN (walk->low[at], walk->index[to]);
    }
}

/* The number of the component of each vertex. O(vertices + edges). */
guint *
strong_components (guint        n_vertices,
                   const guint *from,
                   const guint *to,
                   guint        n_edges)
{
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) way = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree guint *index = g_new0 (guint, n_vertices + 1);
  g_autofree guint *low = g_new0 (guint, n_vertices + 1);
  Walk walk = { .index = index, .low = low, .open = open, .way = way, .component = g_new0 (guint, n_vertices + 1) };

  fill_rows (&walk, n_vertices, from, to, n_edges);
  for (guint i = 0; i < n_vertices; i++)
    if (walk.index[i] == UNSEEN)
      walk_from (&walk, i);
  g_free (walk.starts);
  g_free (walk.ends);
  g_free (walk.next);
  return walk.component;
}
