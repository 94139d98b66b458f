/* SPDX-License-Identifier: MIT */
/* A plan as DOT: what is common to many objects stands once, in the head of their group. */

#include "dot-writer.h"

#include "dot-disciplines.h"
#include "graphviz-lock.h"

#define FONT "Helvetica"

typedef struct
{
  const Plan *plan;
  Agraph_t *graph;
  Agnode_t **nodes;          /* by index in the plan */
} DotWriter;

/* An attribute of all objects of a kind in a graph: of those that come after. */
static void
set_common (Agraph_t   *graph,
            int         kind,
            const char *name,
            const char *value)
{
  agattr (graph, kind, (char *) name, (char *) value);
}

static void
set (void       *object,
     const char *name,
     const char *value)
{
  if (value != NULL && *value != '\0')
    agsafeset (object, (char *) name, (char *) value, (char *) "");
}

static void
set_number (Agraph_t   *graph,
            int         kind,
            const char *name,
            double      value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  set_common (graph, kind, name, g_ascii_formatd (buffer, sizeof buffer, "%.1f", value));
}

/* In labels and names a backslash begins an escape, so that each is doubled; control characters are no text. */
static char *
escape (const char *text)
{
  GString *out = g_string_new (NULL);

  for (; *text != '\0'; text++)
    {
      if (*text == '\\')
        g_string_append_c (out, '\\');
      g_string_append_c (out, (guchar) *text < 0x20 ? ' ' : *text);
    }
  return g_string_free (out, FALSE);
}

static char *
node_name (const Plan *plan,
           guint       index)
{
  const PlanNode *node = plan_node (plan, index);

  if (node->kind == NODE_CLUSTER)
    return g_strdup_printf ("group-%u", index + 1);
  g_autofree char *id = escape (node->kind == NODE_ACTOR ? causeline_actor_get_id (node->actor) : causeline_event_get_id (plan_event (plan, node)->event));
  return g_strconcat (node->kind == NODE_ACTOR ? "actor-" : "event-", id, NULL);
}

static char *
node_label (const PlanNode *node)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < node->lines->len; i++)
    {
      g_autofree char *line = escape (g_array_index (node->lines, NodeLine, i).text);
      g_string_append_printf (out, "%s%s", i > 0 ? "\\n" : "", line);
    }
  return g_string_free (out, FALSE);
}

static void
set_defaults (Agraph_t   *graph,
              const Plan *plan)
{
  const Theme *theme = plan->settings->theme;
  const char *title = plan->settings->title != NULL ? plan->settings->title : causeline_graph_get_title (plan->story->graph);
  g_autofree char *label = escape (title != NULL ? title : "");
  static const struct
  {
    int kind;
    const char *name;
    const char *value;
  } defaults[] = {
    { AGRAPH, "charset", "UTF-8" }, { AGRAPH, "fontname", FONT }, { AGRAPH, "labelloc", "t" }, { AGRAPH, "ranksep", "0.6" },
    { AGRAPH, "linelength", "0" },   /* no long string is broken by a backslash: not every reader knows that */
    { AGRAPH, "rank", "" },
    { AGNODE, "shape", "box" }, { AGNODE, "style", "rounded" }, { AGNODE, "fontname", FONT }, { AGNODE, "fontsize", "11" },
    { AGNODE, "color", "" }, { AGNODE, "label", "\\N" }, { AGNODE, "tooltip", "" }, { AGNODE, "time", "" }, { AGNODE, "type", "" },
    { AGNODE, "status", "" }, { AGNODE, "events", "" },
    { AGEDGE, "color", "" }, { AGEDGE, "style", "" }, { AGEDGE, "penwidth", "1.0" }, { AGEDGE, "arrowhead", "normal" }, { AGEDGE, "dir", "forward" },
    { AGEDGE, "constraint", "true" }, { AGEDGE, "kind", "" },
    { AGEDGE, "link", "" },          /* its id; not "id", which GML has for something else */
  };

  set_common (graph, AGRAPH, "rankdir", plan->settings->is_down ? "TB" : "LR");
  set_common (graph, AGRAPH, "label", label);
  set_common (graph, AGRAPH, "bgcolor", theme->background);
  set_common (graph, AGRAPH, "fontcolor", theme->text);
  set_common (graph, AGNODE, "fontcolor", theme->text);
  for (gsize i = 0; i < G_N_ELEMENTS (defaults); i++)
    set_common (graph, defaults[i].kind, defaults[i].name, defaults[i].value);
}

/* Objects are made in the whole graph and then put into their group: so they hold what is common to all, and what the head of the group
 * says is not written at each again. */
static Agnode_t *
make_node (const DotWriter *self,
           Agraph_t        *group,
           const char      *name)
{
  return agsubnode (group, agnode (self->graph, (char *) name, TRUE), TRUE);
}

static Agedge_t *
make_edge (const DotWriter *self,
           Agraph_t        *group,
           Agnode_t        *from,
           Agnode_t        *to)
{
  return agsubedge (group, agedge (self->graph, from, to, NULL, TRUE), TRUE);
}

static void
add_event (DotWriter *self,
           Agraph_t  *group,
           guint      index)
{
  const Plan *plan = self->plan;
  const PlanNode *node = plan_node (plan, index);
  const StoryEvent *event = plan_event (plan, node);
  const CauselineTime *time = causeline_event_get_time (event->event);
  CauselineStatus status = causeline_event_get_status (event->event);
  static const char *const styles[] = {
    [THEME_STROKE_DASHED] = "rounded,dashed", [THEME_STROKE_CROSSED] = "rounded,diagonals", [THEME_STROKE_HOLLOW] = "rounded,dotted",
  };
  g_autofree char *name = node_name (plan, index);
  g_autofree char *label = node_label (node);
  g_autofree char *summary = story_summary (plan->story, event);
  g_autofree char *tooltip = escape (summary);
  g_autofree char *edtf = time != NULL ? causeline_time_to_string (time) : NULL;
  g_autofree char *type = escape (causeline_event_get_event_type (event->event) != NULL ? causeline_event_get_event_type (event->event) : "");
  Agnode_t *made = make_node (self, group, name);

  set (made, "label", label);
  set (made, "tooltip", tooltip);
  set (made, "time", edtf);
  set (made, "type", type);
  set (made, "status", causeline_status_to_string (status));
  set (made, "color", theme_family_colour (plan->settings->theme, story_family (event)));
  if (theme_status_stroke (status) != THEME_STROKE_SOLID)
    set (made, "style", styles[theme_status_stroke (status)]);
  self->nodes[index] = made;
}

static void
add_cluster (DotWriter *self,
             Agraph_t  *group,
             guint      index)
{
  const PlanNode *node = plan_node (self->plan, index);
  g_autofree char *name = node_name (self->plan, index);
  g_autofree char *label = node_label (node);
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < node->places->len; i++)
    {
      g_autofree char *id = escape (causeline_event_get_id (story_get (self->plan->story, g_array_index (node->places, guint, i))->event));
      g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", id);
    }
  self->nodes[index] = make_node (self, group, name);
  set (self->nodes[index], "label", label);
  set (self->nodes[index], "events", ids->str);
  set (self->nodes[index], "color", self->plan->settings->theme->cluster);
}

static void
add_actor (DotWriter *self,
           Agraph_t  *group,
           guint      index)
{
  g_autofree char *name = node_name (self->plan, index);
  g_autofree char *label = node_label (plan_node (self->plan, index));

  self->nodes[index] = make_node (self, group, name);
  set (self->nodes[index], "label", label);
}

static Agraph_t *
open_group (const DotWriter *self,
            const char      *name)
{
  return agsubg (self->graph, (char *) name, TRUE);
}

/* The ranks: a node for each moment, one after the other, beside it what happened then. */
static void
add_time (DotWriter *self)
{
  const Plan *plan = self->plan;
  Agraph_t *axis = open_group (self, "time");
  Agnode_t *before = NULL;
  guint index = 0;

  set_common (axis, AGNODE, "shape", "plaintext");
  set_common (axis, AGNODE, "fontcolor", plan->settings->theme->muted);
  set_common (axis, AGEDGE, "color", plan->settings->theme->border);
  set_common (axis, AGEDGE, "arrowhead", "none");
  for (guint i = 0; i < plan->columns->len; i++)
    {
      const PlanColumn *column = &g_array_index (plan->columns, PlanColumn, i);
      g_autofree char *name = g_strdup_printf ("time-%u", i + 1);
      Agnode_t *made = make_node (self, axis, name);
      set (made, "label", column->label != NULL ? column->label : "date not known");
      if (before != NULL)
        make_edge (self, axis, before, made);
      before = made;
      Agraph_t *rank = open_group (self, NULL);
      set (rank, "rank", "same");
      agsubnode (rank, made, TRUE);
      for (; index < plan->nodes->len && plan_node (plan, index)->kind != NODE_ACTOR && plan_node (plan, index)->column == i; index++)
        if (plan_node (plan, index)->kind == NODE_EVENT)
          add_event (self, rank, index);
        else
          add_cluster (self, rank, index);
    }
}

static void
add_actors (DotWriter *self)
{
  const Theme *theme = self->plan->settings->theme;
  Agraph_t *group = NULL;

  for (guint i = 0; i < self->plan->nodes->len; i++)
    {
      if (plan_node (self->plan, i)->kind != NODE_ACTOR)
        continue;
      if (group == NULL)
        {
          group = open_group (self, "actors");
          set_common (group, AGNODE, "shape", "ellipse");
          set_common (group, AGNODE, "style", "");
          set_common (group, AGNODE, "color", theme->line);
        }
      add_actor (self, group, i);
    }
}

/* One group for each kind of link, with its look. */
static Agraph_t *
open_link_group (const DotWriter  *self,
                 CauselineLinkKind kind)
{
  static const char *const heads[] = {
    [THEME_ARROW_FULL] = "normal", [THEME_ARROW_OPEN] = "vee", [THEME_ARROW_BAR] = "tee", [THEME_ARROW_NONE] = "none",
  };
  const ThemeLink *look = theme_link (kind);
  const char *word = causeline_link_kind_to_string (kind);
  Agraph_t *group = open_group (self, word);

  set_common (group, AGEDGE, "kind", word);
  set_common (group, AGEDGE, "color", theme_link_colour (self->plan->settings->theme, kind));
  set_common (group, AGEDGE, "style", look->dash == NULL ? "solid" : *look->dash < '4' ? "dotted" : "dashed");
  set_common (group, AGEDGE, "arrowhead", heads[look->arrow]);
  set_number (group, AGEDGE, "penwidth", look->width);
  return group;
}

static void
add_links (DotWriter *self)
{
  Agraph_t *groups[CAUSELINE_LINK_BEFORE + 1] = { NULL };

  for (guint i = 0; i < self->plan->edges->len; i++)
    {
      const PlanEdge *edge = plan_edge (self->plan, i);
      if (edge->link == NULL)
        continue;
      if (groups[edge->kind] == NULL)
        groups[edge->kind] = open_link_group (self, edge->kind);
      Agedge_t *made = make_edge (self, groups[edge->kind], self->nodes[edge->from], self->nodes[edge->to]);
      g_autofree char *id = escape (causeline_link_get_id (edge->link));
      set (made, "link", id);
      if (edge->is_backwards)
        {
          set (made, "constraint", "false");
          set (made, "color", self->plan->settings->theme->warning);
        }
    }
}

static void
add_parts (DotWriter *self)
{
  Agraph_t *group = NULL;

  for (guint i = 0; i < self->plan->edges->len; i++)
    {
      const PlanEdge *edge = plan_edge (self->plan, i);
      if (edge->link != NULL)
        continue;
      if (group == NULL)
        {
          group = open_group (self, "takes part");
          set_common (group, AGEDGE, "color", self->plan->settings->theme->line);
          set_common (group, AGEDGE, "arrowhead", "none");
          set_common (group, AGEDGE, "constraint", "false");
          set_common (group, AGEDGE, "kind", "actor");
        }
      make_edge (self, group, self->nodes[edge->from], self->nodes[edge->to]);
    }
}

void
dot_write_plan (const Plan *plan,
                GString    *out)
{
  Agdisc_t disciplines = { &AgMemDisc, &dot_ids, &dot_output };
  g_autofree Agnode_t **nodes = g_new0 (Agnode_t *, plan->nodes->len + 1);
  DotWriter self = { plan, NULL, nodes };

  G_LOCK (graphviz);
  self.graph = agopen ((char *) "causeline", Agdirected, &disciplines);
  set_defaults (self.graph, plan);
  add_time (&self);
  add_actors (&self);
  add_links (&self);
  add_parts (&self);
  agwrite (self.graph, out);
  agclose (self.graph);
  G_UNLOCK (graphviz);
}
