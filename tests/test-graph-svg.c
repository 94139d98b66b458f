/* SPDX-License-Identifier: MIT */
/* Properties of event graphs that hold for any graph: who stands where, what crosses what, what is said of what is not drawn. */

#include "event-graph.h"
#include "exporters.h"
#include "random-story.h"

#include <math.h>
#include <string.h>

#define N_ACTORS 40

typedef struct
{
  const char *name;
  guint n_events;
  guint n_links;
  GraphSettings settings;
} Case;

static const Case cases[] = {
  { "one", 1, 0, { .actors = ACTORS_TEXT } },
  { "small", 12, 14, { .actors = ACTORS_TEXT } },
  { "small-down", 12, 14, { .actors = ACTORS_TEXT, .is_down = TRUE } },
  { "actors", 12, 10, { .actors = ACTORS_NODES } },
  { "lanes", 30, 30, { .actors = ACTORS_LANES } },
  { "lanes-down", 30, 30, { .actors = ACTORS_LANES, .is_down = TRUE } },
  { "folded", 150, 160, { .actors = ACTORS_TEXT, .is_folded = TRUE } },
  { "folded-actors", 150, 160, { .actors = ACTORS_NODES, .is_folded = TRUE } },
  { "folded-few-events", 30, 30, { .actors = ACTORS_NODES, .is_folded = TRUE } },
  { "folded-many-lanes", 1000, 300, { .actors = ACTORS_LANES, .is_folded = TRUE } },
  { "folded-dense", 1000, 9000, { .actors = ACTORS_TEXT, .is_folded = TRUE } },
  { "folded-down", 400, 500, { .actors = ACTORS_TEXT, .is_folded = TRUE, .is_down = TRUE } },
  { "folded-20000", 20000, 25000, { .actors = ACTORS_TEXT, .is_folded = TRUE } },
  { "folded-20000-lanes", 20000, 25000, { .actors = ACTORS_LANES, .is_folded = TRUE } },
  { "folded-lanes", 150, 160, { .actors = ACTORS_LANES, .is_folded = TRUE } },
  { "page", 40, 40, { .actors = ACTORS_TEXT, .is_folded = TRUE, .page_width = 1123, .page_height = 794 } },
  { "large", 600, 700, { .actors = ACTORS_TEXT } },
  { "large-actors", 600, 700, { .actors = ACTORS_NODES } },
};

/* Every event stands in one box, and each box knows its events. */
static void
check_events (const Plan *plan)
{
  guint n = 0;

  for (guint i = 0; i < plan->nodes->len; i++)
    {
      const PlanNode *node = plan_node (plan, i);
      g_assert_true ((node->kind == NODE_ACTOR) == (node->places->len == 0));
      for (guint k = 0; k < node->places->len; k++)
        g_assert_cmpuint (plan->node_of[g_array_index (node->places, guint, k)], ==, i);
      n += node->places->len;
    }
  g_assert_cmpuint (n, ==, plan->story->events->len);
}

static void
check_boxes (const Plan *plan)
{
  for (guint i = 0; i < plan->nodes->len; i++)
    for (guint k = i + 1; k < plan->nodes->len; k++)
      {
        const PlanNode *a = plan_node (plan, i), *b = plan_node (plan, k);
        gboolean is_apart = fabs (a->x - b->x) + 0.01 >= (a->width + b->width) / 2 || fabs (a->y - b->y) + 0.01 >= (a->height + b->height) / 2;
        g_assert_true (is_apart);
      }
}

/* Events of one date share a column; a later date never stands in an earlier column. */
static void
check_columns (const Plan *plan)
{
  for (guint i = 0; i < plan->story->n_dated; i++)
    for (guint k = i + 1; k < plan->story->n_dated; k++)
      {
        guint a = plan_node (plan, plan->node_of[i])->column, b = plan_node (plan, plan->node_of[k])->column;
        if (plan->moments[i] == plan->moments[k] && plan->steps[i] == plan->steps[k])
          g_assert_cmpuint (a, ==, b);
        else if (plan->moments[i] < plan->moments[k])
          g_assert_cmpuint (a, <=, b);
      }
}

/* A link that runs to the left is marked as one that does. */
static void
check_edges (const Plan *plan)
{
  for (guint i = 0; i < plan->edges->len; i++)
    {
      const PlanEdge *edge = plan_edge (plan, i);
      const PlanNode *from = plan_node (plan, edge->from), *to = plan_node (plan, edge->to);
      gboolean is_down = plan->settings->is_down;
      g_assert_cmpuint (edge->points->len, >=, 4);
      g_assert_cmpuint (edge->points->len % 3, ==, 1);
      if (edge->link != NULL && !edge->is_backwards)
        g_assert_cmpfloat (is_down ? from->y : from->x, <=, (is_down ? to->y : to->x) + 0.01);
    }
  g_assert_true (plan_is_clear (plan));
}

static void
test_properties (gconstpointer data)
{
  const Case *each = data;
  GraphSettings settings = each->settings;
  g_autoptr (CauselineGraph) graph = random_story (each->n_events, each->n_links, N_ACTORS);

  settings.theme = theme_find ("light");
  g_autoptr (Story) story = event_graph_story (graph, &settings);
  g_autoptr (CauselineReport) report = causeline_report_new ();
  g_autoptr (Plan) plan = event_graph_plan (story, &settings, report);
  check_events (plan);
  check_boxes (plan);
  check_columns (plan);
  check_edges (plan);
  if (settings.is_folded)
    g_assert_cmpuint (plan->nodes->len, <=, PLAN_MOST_NODES);
  gboolean is_plain = settings.actors != ACTORS_LANES && plan_is_too_large_for_graphviz (plan);
  g_assert_cmpint (causeline_report_get_n_issues (report), ==, (plan->n_clusters > 0) + (plan->n_hidden_actors > 0) + is_plain);
}

static GString *
write_svg (CauselineGraph  *graph,
           const char      *option,
           CauselineReport *report)
{
  g_autoptr (CauselineOptions) options = causeline_options_new ();
  CauselineWriteContext context = { .options = options, .report = report };
  GString *out = g_string_new (NULL);

  if (option != NULL)
    g_assert_true (causeline_options_set (options, option, NULL));
  g_assert_true (causeline_exporter_find ("graph-svg", NULL)->write (graph, out, &context, NULL));
  return out;
}

static void
assert_well_formed (const GString *text)
{
  static const GMarkupParser parser = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, NULL, NULL);

  g_markup_parse_context_parse (context, text->str, (gssize) text->len, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
}

static void
test_same_bytes_twice (void)
{
  g_autoptr (CauselineGraph) graph = random_story (40, 50, N_ACTORS);
  g_autoptr (GString) first = write_svg (graph, NULL, NULL);
  g_autoptr (GString) second = write_svg (graph, NULL, NULL);

  g_assert_cmpstr (first->str, ==, second->str);
  assert_well_formed (first);
}

static void
test_hostile_text (void)
{
  g_autoptr (CauselineGraph) graph = causeline_graph_new ();
  g_autoptr (CauselineEvent) event = causeline_event_new ("\"><script>", "</title><script>alert(1)</script> & ]]> \1\xff");

  g_assert_true (causeline_graph_add_event (graph, event, NULL));
  g_autoptr (GString) svg = write_svg (graph, NULL, NULL);
  assert_well_formed (svg);
  g_assert_null (strstr (svg->str, "<script"));
}

static void
test_fold_is_said (void)
{
  g_autoptr (CauselineGraph) graph = random_story (PLAN_MOST_NODES + 1, 20, N_ACTORS);
  g_autoptr (CauselineReport) folded = causeline_report_new ();
  g_autoptr (CauselineReport) whole = causeline_report_new ();
  g_autoptr (GString) svg = write_svg (graph, NULL, folded);
  g_autoptr (GString) all = write_svg (graph, "fold=no", whole);

  g_assert_cmpuint (causeline_report_get_n_issues (folded), ==, 1);
  g_assert_cmpint (causeline_report_get_issue (folded, 0)->code, ==, CAUSELINE_ISSUE_FOLDED);
  g_assert_nonnull (strstr (svg->str, "events with few links stand in"));
  g_assert_cmpuint (causeline_report_get_n_issues (whole), ==, 0);
  g_assert_null (strstr (all->str, "data-kind=\"cluster\""));
}

static void
test_nothing_to_draw (void)
{
  g_autoptr (CauselineGraph) graph = causeline_graph_new ();
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  CauselineWriteContext context = { 0 };

  g_assert_false (causeline_exporter_find ("graph-svg", NULL)->write (graph, out, &context, &error));
  g_assert_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_EMPTY);
}

static guint
count (const char *text,
       const char *what)
{
  guint n = 0;

  for (const char *at = text; (at = strstr (at, what)) != NULL; at++)
    n++;
  return n;
}

/* 5,000 events and 20,000 links: all drawn, in bounded time, and the message says how. */
static void
test_five_thousand (void)
{
  g_autoptr (CauselineGraph) graph = random_story (5000, 20000, N_ACTORS);
  g_autoptr (CauselineReport) report = causeline_report_new ();
  g_autoptr (GString) svg = write_svg (graph, "fold=no", report);

  g_assert_cmpuint (count (svg->str, "data-event="), ==, 5000);
  g_assert_cmpuint (causeline_report_get_n_issues (report), ==, 1);
  g_assert_true (g_str_has_prefix (causeline_report_get_issue (report, 0)->message, "5000 boxes and "));
  g_assert_true (g_str_has_suffix (causeline_report_get_issue (report, 0)->message, " links are laid out in plain columns: Graphviz takes too long with so many"));
}

typedef struct
{
  const char *option;
  const char *there;         /* what is drawn then */
  const char *gone;          /* and what is not */
} Choice;

static const Choice choices[] = {
  { "direction=right", "data-dir=\"LR\"", "data-dir=\"TB\"" },
  { "direction=down", "data-dir=\"TB\"", "data-dir=\"LR\"" },
  { "actors=text", ">Sony \342\206\222 Pyongyang<", "data-kind=\"actor\"" },
  { "actors=nodes", "data-actor=\"sony\"", ">Sony \342\206\222 Pyongyang<" },
  { "actors=lanes", "data-kind=\"lane\"", "data-kind=\"actor\"" },
  { "actors=none", "data-event=\"e1\"", ">Sony" },
  { "legend=yes", "data-kind=\"legend\"", NULL },
  { "legend=no", "data-event=\"e1\"", "data-kind=\"legend\"" },
  { "title=What became of it", ">What became of it<", NULL },
  { "theme=dark", "#14171a", "#ffffff" },
};

/* Each choice shows what it promises, and not what it rules out. */
static void
test_choice (gconstpointer data)
{
  const Choice *choice = data;
  g_autoptr (CauselineGraph) graph = causeline_graph_new ();
  g_autoptr (CauselineActor) sony = causeline_actor_new ("sony", "Sony");
  g_autoptr (CauselineActor) korea = causeline_actor_new ("korea", "Pyongyang");

  g_assert_true (causeline_graph_add_actor (graph, sony, NULL));
  g_assert_true (causeline_graph_add_actor (graph, korea, NULL));
  for (guint i = 1; i <= 3; i++)
    {
      g_autofree char *id = g_strdup_printf ("e%u", i), *edtf = g_strdup_printf ("2014-12-1%u", i);
      g_autoptr (CauselineEvent) event = causeline_event_new (id, "It");
      g_autoptr (CauselineTime) time = causeline_time_new_from_string (edtf, NULL);

      causeline_event_set_time (event, time);
      causeline_event_add_participant (event, i < 3 ? "sony" : "korea", CAUSELINE_ROLE_SOURCE, CAUSELINE_STATUS_NONE);
      causeline_event_add_participant (event, i < 3 ? "korea" : "sony", CAUSELINE_ROLE_TARGET, CAUSELINE_STATUS_NONE);
      g_assert_true (causeline_graph_add_event (graph, event, NULL));
    }
  g_autoptr (GString) svg = write_svg (graph, choice->option, NULL);
  assert_well_formed (svg);
  g_assert_cmpuint (count (svg->str, "data-event="), ==, 3);
  if (strstr (svg->str, choice->there) == NULL)
    g_test_fail_printf ("%s is not there", choice->there);
  if (choice->gone != NULL && strstr (svg->str, choice->gone) != NULL)
    g_test_fail_printf ("%s is there", choice->gone);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/graph-svg/properties/", cases[i].name, NULL);
      g_test_add_data_func (path, &cases[i], test_properties);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      g_autofree char *path = g_strconcat ("/graph-svg/choice/", choices[i].option, NULL);
      g_test_add_data_func (path, &choices[i], test_choice);
    }
  g_test_add_func ("/graph-svg/same-bytes-twice", test_same_bytes_twice);
  g_test_add_func ("/graph-svg/hostile-text", test_hostile_text);
  g_test_add_func ("/graph-svg/fold-is-said", test_fold_is_said);
  g_test_add_func ("/graph-svg/nothing-to-draw", test_nothing_to_draw);
  g_test_add_func ("/graph-svg/five-thousand", test_five_thousand);
  return g_test_run ();
}
