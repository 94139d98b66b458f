/* SPDX-License-Identifier: MIT */
/* Places for the boxes of an event graph, and ways for its edges, by Graphviz' dot.
 *
 * Graphviz keeps its state in globals: of cgraph's error callback, of the attribute tables, of the layout engine itself. All of it is used
 * under one lock here. Only geometry is taken: boxes have fixed sizes and no text, so that the layout hangs on no font of this machine. */

#include "graphviz-lock.h"
#include "plan.h"

#include <gvc.h>

/* Graphviz counts in points; a point is a px here. */

/* In px. */
#define NODE_GAP "16"
#define RANK_GAP "44"

/* More than this, and dot may take minutes: its network simplex and its splines grow faster than the graph. */
#define MOST_NODES 160
#define MOST_EDGES 320

G_LOCK_DEFINE (graphviz);

typedef struct
{
  Agraph_t *graph;
  Agnode_t **nodes;          /* by index in the plan */
  Agnode_t **columns;
  Agedge_t **edges;
} Drawing;

static void
set_inches (void       *object,
            const char *name,
            double      px)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  agsafeset (object, (char *) name, g_ascii_formatd (buffer, sizeof buffer, "%.4f", px / POINTS_PER_INCH), (char *) "");
}

static void
set_attributes (Agraph_t *graph,
                gboolean  is_down)
{
  static const struct
  {
    int kind;
    const char *name;
    const char *value;
  } attributes[] = {
    { AGRAPH, "nodesep", NODE_GAP }, { AGRAPH, "ranksep", RANK_GAP }, { AGRAPH, "splines", "spline" },
    { AGNODE, "shape", "box" }, { AGNODE, "fixedsize", "true" }, { AGNODE, "label", "" },
    { AGEDGE, "arrowhead", "none" },
  };

  agattr (graph, AGRAPH, (char *) "rankdir", (char *) (is_down ? "TB" : "LR"));
  for (gsize i = 0; i < G_N_ELEMENTS (attributes); i++)
    {
      double px = g_ascii_strtod (attributes[i].value, NULL);
      char buffer[G_ASCII_DTOSTR_BUF_SIZE];
      const char *value = px > 0 ? g_ascii_formatd (buffer, sizeof buffer, "%.4f", px / POINTS_PER_INCH) : attributes[i].value;
      agattr (graph, attributes[i].kind, (char *) attributes[i].name, (char *) value);
    }
}

/* A row of points, one a column, holds the ranks in order of time; each box shares the rank of its column's. */
static void
add_columns (Drawing    *drawing,
             const Plan *plan)
{
  for (guint i = 0; i < plan->columns->len; i++)
    {
      g_autofree char *name = g_strdup_printf ("c%u", i);
      drawing->columns[i] = agnode (drawing->graph, name, TRUE);
      set_inches (drawing->columns[i], "width", 1);
      set_inches (drawing->columns[i], "height", 1);
      if (i > 0)
        agsafeset (agedge (drawing->graph, drawing->columns[i - 1], drawing->columns[i], NULL, TRUE), (char *) "style", (char *) "invis", (char *) "");
      Agraph_t *rank = agsubg (drawing->graph, NULL, TRUE);
      agsafeset (rank, (char *) "rank", (char *) "same", (char *) "");
      agsubnode (rank, drawing->columns[i], TRUE);
      for (guint k = 0; k < plan->nodes->len; k++)
        if (plan_node (plan, k)->kind != NODE_ACTOR && plan_node (plan, k)->column == i)
          agsubnode (rank, drawing->nodes[k], TRUE);
    }
}

static void
add_node (Drawing    *drawing,
          const Plan *plan,
          guint       index)
{
  g_autofree char *name = g_strdup_printf ("n%u", index);

  drawing->nodes[index] = agnode (drawing->graph, name, TRUE);
  set_inches (drawing->nodes[index], "width", plan_node (plan, index)->width);
  set_inches (drawing->nodes[index], "height", plan_node (plan, index)->height);
}

/* What is joined to nothing stands below what is joined, or to its right: dot puts the first node lowest where ranks run to the right. */
static void
add_nodes (Drawing    *drawing,
           const Plan *plan)
{
  g_autofree gboolean *is_joined = g_new0 (gboolean, plan->nodes->len + 1);
  gboolean is_joined_first = plan->settings->is_down;

  for (guint i = 0; i < plan->edges->len; i++)
    is_joined[plan_edge (plan, i)->from] = is_joined[plan_edge (plan, i)->to] = TRUE;
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < plan->nodes->len; i++)
      if (is_joined[i] == (is_joined_first == (pass == 0)))
        add_node (drawing, plan, i);
}

/* Edges run with time for the layout, also those that do not. */
static void
add_edges (Drawing    *drawing,
           const Plan *plan)
{
  for (guint i = 0; i < plan->edges->len; i++)
    {
      const PlanEdge *edge = plan_edge (plan, i);
      gboolean is_turned = edge->link != NULL && plan_node (plan, edge->from)->column > plan_node (plan, edge->to)->column;
      is_turned |= plan_node (plan, edge->to)->kind == NODE_ACTOR;
      Agnode_t *from = drawing->nodes[is_turned ? edge->to : edge->from], *to = drawing->nodes[is_turned ? edge->from : edge->to];
      g_autofree char *name = g_strdup_printf ("e%u", i);
      drawing->edges[i] = agedge (drawing->graph, from, to, name, TRUE);
      if (edge->link == NULL)
        agsafeset (drawing->edges[i], (char *) "weight", (char *) "0", (char *) "1");
      else if (plan_node (plan, edge->from)->column != plan_node (plan, edge->to)->column)
        {
          agsafeset (drawing->edges[i], (char *) "tailport", (char *) (plan->settings->is_down ? "s" : "e"), (char *) "");
          agsafeset (drawing->edges[i], (char *) "headport", (char *) (plan->settings->is_down ? "n" : "w"), (char *) "");
        }
    }
}

static PlanPoint
turn_point (const Drawing *drawing,
            pointf         at)
{
  boxf bounds = GD_bb (drawing->graph);

  return (PlanPoint) { at.x - bounds.LL.x, bounds.UR.y - at.y };
}

static void
read_edge (const Drawing *drawing,
           Plan          *plan,
           guint          index)
{
  PlanEdge *edge = plan_edge (plan, index);
  splines *found = ED_spl (drawing->edges[index]);
  if (found == NULL || found->size < 1)
    return;

  const bezier *curve = &found->list[0];
  gboolean is_turned = agtail (drawing->edges[index]) != drawing->nodes[edge->from];
  for (int i = 0; i < curve->size; i++)
    {
      PlanPoint at = turn_point (drawing, curve->list[is_turned ? curve->size - 1 - i : i]);
      g_array_append_val (edge->points, at);
    }
}

static void
read_places (const Drawing *drawing,
             Plan          *plan)
{
  boxf bounds = GD_bb (drawing->graph);

  plan->width = bounds.UR.x - bounds.LL.x;
  plan->height = bounds.UR.y - bounds.LL.y;
  for (guint i = 0; i < plan->nodes->len; i++)
    {
      PlanPoint at = turn_point (drawing, ND_coord (drawing->nodes[i]));
      plan_node (plan, i)->x = at.x;
      plan_node (plan, i)->y = at.y;
    }
  for (guint i = 0; i < plan->edges->len; i++)
    read_edge (drawing, plan, i);
}

/* What Graphviz has to say is not for the person who asked for a picture. */
static int
swallow_message (char *message)
{
  return 0;
}

static gboolean
lay_out (GVC_t   *gvc,
         Drawing *drawing,
         Plan    *plan)
{
  drawing->graph = agopen ((char *) "causeline", Agdirected, NULL);
  set_attributes (drawing->graph, plan->settings->is_down);
  add_nodes (drawing, plan);
  add_columns (drawing, plan);
  add_edges (drawing, plan);
  gboolean is_done = gvLayout (gvc, drawing->graph, "dot") == 0;
  if (is_done)
    {
      read_places (drawing, plan);
      gvFreeLayout (gvc, drawing->graph);
    }
  agclose (drawing->graph);
  return is_done;
}

gboolean
plan_is_too_large_for_graphviz (const Plan *self)
{
  return self->nodes->len > MOST_NODES || self->edges->len > MOST_EDGES;
}

/* Returns: %FALSE, and nothing done, where the graph is too large for it or Graphviz has no dot on this machine */
gboolean
plan_place_with_graphviz (Plan *self)
{
  if (plan_is_too_large_for_graphviz (self) || self->settings->actors == ACTORS_LANES)
    return FALSE;

  g_autofree Agnode_t **nodes = g_new0 (Agnode_t *, self->nodes->len + 1);
  g_autofree Agnode_t **columns = g_new0 (Agnode_t *, self->columns->len + 1);
  g_autofree Agedge_t **edges = g_new0 (Agedge_t *, self->edges->len + 1);
  Drawing drawing = { NULL, nodes, columns, edges };
  gboolean is_done = FALSE;

  G_LOCK (graphviz);
  agusererrf report = agseterrf (swallow_message);
  GVC_t *gvc = gvContext ();
  if (gvc != NULL)
    {
      is_done = lay_out (gvc, &drawing, self);
      gvFreeContext (gvc);
    }
  agseterrf (report);
  G_UNLOCK (graphviz);
  return is_done;
}
