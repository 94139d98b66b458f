/* SPDX-License-Identifier: MIT */
/* Properties of event graphs that hold for any graph: who stands where, what crosses what, what is said of what is not drawn. */

#include "event-graph.h"
#include "exporters.h"

#include <math.h>
#include <string.h>

static const char *const types[] = { "statement", "attack", "agreement", "trial", "vote", "death", "launch", "flood of mails", NULL };

static char *
random_time (void)
{
  int year = g_test_rand_int_range (1990, 1993), month = g_test_rand_int_range (1, 13), day = g_test_rand_int_range (1, 29);

  switch (g_test_rand_int_range (0, 6))
    {
    case 0:
      return NULL;
    case 1:
      return g_strdup_printf ("%04d", year);
    case 2:
      return g_strdup_printf ("%04d-%02d", year, month);
    case 3:
      return g_strdup_printf ("%04d-%02d-%02d/..", year, month, day);
    default:
      return g_strdup_printf ("%04d-%02d-%02d", year, month, day);
    }
}

static void
add_random_event (CauselineGraph *graph,
                  guint           index,
                  guint           n_actors)
{
  g_autofree char *id = g_strdup_printf ("e%u", index);
  g_autofree char *title = g_strdup_printf ("Event %u %.*s", index, g_test_rand_int_range (0, 60), "was told in many words that take some room in a box, and then more");
  g_autofree char *time = random_time ();
  g_autoptr (CauselineTime) parsed = time != NULL ? causeline_time_new_from_string (time, NULL) : NULL;
  g_autoptr (CauselineEvent) event = causeline_event_new (id, title);

  causeline_event_set_event_type (event, types[g_test_rand_int_range (0, G_N_ELEMENTS (types) - 1)]);
  causeline_event_set_status (event, g_test_rand_int_range (CAUSELINE_STATUS_ASSERTED, CAUSELINE_STATUS_CANCELLED + 1));
  if (parsed != NULL)
    causeline_event_set_time (event, parsed);
  for (int i = g_test_rand_int_range (0, 3); i > 0; i--)
    {
      g_autofree char *actor = g_strdup_printf ("a%d", g_test_rand_int_range (0, n_actors));
      causeline_event_add_participant (event, actor, g_test_rand_int_range (0, CAUSELINE_ROLE_WITH + 1), CAUSELINE_STATUS_NONE);
    }
  g_assert_true (causeline_graph_add_event (graph, event, NULL));
}

/* Links go anywhere: backwards in time, in circles. */
static CauselineGraph *
make_random (guint n_events,
             guint n_links)
{
  CauselineGraph *graph = causeline_graph_new ();
  const guint n_actors = 40;

  for (guint i = 0; i < n_actors; i++)
    {
      g_autofree char *id = g_strdup_printf ("a%u", i);
      g_autofree char *name = g_strdup_printf ("Ministry of the number %u", i);
      g_autoptr (CauselineActor) actor = causeline_actor_new (id, name);
      g_assert_true (causeline_graph_add_actor (graph, actor, NULL));
    }
  for (guint i = 0; i < n_events; i++)
    add_random_event (graph, i, n_actors);
  for (guint i = 0; i < n_links; i++)
    {
      g_autofree char *id = g_strdup_printf ("l%u", i);
      g_autofree char *from = g_strdup_printf ("e%d", g_test_rand_int_range (0, n_events));
      g_autofree char *to = g_strdup_printf ("e%d", g_test_rand_int_range (0, n_events));
      g_autoptr (CauselineLink) link = causeline_link_new (id, from, to, g_test_rand_int_range (0, CAUSELINE_LINK_BEFORE + 1));
      g_assert_true (causeline_graph_add_link (graph, link, NULL));
    }
  return graph;
}

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
  g_autoptr (CauselineGraph) graph = make_random (each->n_events, each->n_links);

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
  g_assert_cmpint (causeline_report_get_n_issues (report) > 0, ==, plan->n_clusters + plan->n_hidden_actors > 0);
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
  g_autoptr (CauselineGraph) graph = make_random (40, 50);
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
  g_autoptr (CauselineGraph) graph = make_random (PLAN_MOST_NODES + 1, 20);
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

/* A chain of 5,000 and 6,000 links across it: all drawn, in bounded time. */
static void
test_five_thousand (void)
{
  g_autoptr (CauselineGraph) graph = make_random (5000, 6000);
  g_autoptr (GString) svg = write_svg (graph, "fold=no", NULL);

  g_assert_nonnull (strstr (svg->str, "data-event=\"e4999\""));
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
  g_test_add_func ("/graph-svg/same-bytes-twice", test_same_bytes_twice);
  g_test_add_func ("/graph-svg/hostile-text", test_hostile_text);
  g_test_add_func ("/graph-svg/fold-is-said", test_fold_is_said);
  g_test_add_func ("/graph-svg/nothing-to-draw", test_nothing_to_draw);
  g_test_add_func ("/graph-svg/five-thousand", test_five_thousand);
  return g_test_run ();
}
