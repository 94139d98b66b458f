/* SPDX-License-Identifier: MIT */
/* The graph: values that are sealed, lists in order, ids that are found, walks, circles and cuts. */

#include "check.h"
#include "graph-of.h"
#include "random-graph.h"
#include "select.h"
#include "walk.h"

#include <string.h>

static char *
events_of (CauselineGraph *graph)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < causeline_graph_get_n_events (graph); i++)
    g_string_append_printf (out, "%s%s", i > 0 ? " " : "", causeline_event_get_id (causeline_graph_get_event (graph, i)));
  return g_string_free (out, FALSE);
}

static char *
links_of (CauselineGraph *graph)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < causeline_graph_get_n_links (graph); i++)
    {
      const CauselineLink *link = causeline_graph_get_link (graph, i);

      g_string_append_printf (out, "%s%s>%s", i > 0 ? " " : "", causeline_link_get_from (link), causeline_link_get_to (link));
    }
  return g_string_free (out, FALSE);
}

/* Circles: what is left when they are broken, and how many messages say so. */
static const struct
{
  const char *name;
  const char *graph;
  const char *links;
  guint n_issues;
} circles[] = {
  { "none", "a b c a>b b>c a>c", "a>b b>c a>c", 0 },
  { "two", "a b a>b b>a*0.4", "a>b", 1 },
  { "weakest-goes", "a b c a>b*0.9 b>c*0.2 c>a*0.5", "a>b c>a", 1 },
  { "last-on-a-tie", "a b c a>b b>c c>a", "a>b b>c", 1 },
  { "itself", "a b a>a a>b", "a>b", 1 },
  { "two-circles-share-a-link", "a b c a>b*0.1 b>a b>c c>a", "b>a b>c c>a", 1 },
  { "figure-of-eight", "a b c a>b b>a*0.5 b>c c>b*0.5", "a>b b>c", 2 },
  { "apart", "a b c d a>b b>a*0.5 c>d d>c*0.5", "a>b c>d", 2 },
};

static void
test_circle (gconstpointer data)
{
  const char *words = circles[GPOINTER_TO_UINT (data)].graph;
  g_autoptr (CauselineGraph) graph = graph_of (words);
  g_autoptr (CauselineReport) report = causeline_report_new ();
  g_autoptr (CauselineGraph) checked = causeline_graph_check (graph, report, NULL);
  g_autofree char *links = links_of (checked);

  g_assert_cmpstr (links, ==, circles[GPOINTER_TO_UINT (data)].links);
  g_assert_cmpuint (causeline_report_get_n_issues (report), ==, circles[GPOINTER_TO_UINT (data)].n_issues);
  g_assert_cmpuint (causeline_graph_get_n_events (checked), ==, causeline_graph_get_n_events (graph));
}

static void
test_circle_is_named (void)
{
  g_autoptr (CauselineGraph) graph = graph_of ("a b c a>b*0.9 b>c*0.2 c>a*0.5");
  g_autoptr (CauselineReport) report = causeline_report_new ();
  g_autoptr (CauselineGraph) checked = causeline_graph_check (graph, report, NULL);

  g_assert_cmpuint (causeline_report_get_n_issues (report), ==, 1);
  g_assert_cmpint (causeline_report_get_issue (report, 0)->code, ==, CAUSELINE_ISSUE_CYCLE);
  g_assert_cmpstr (causeline_report_get_issue (report, 0)->message, ==,
                   "causes form a circle: b -> c -> a -> b (its weakest link, \"b>c*0.2\", was dropped)");
}

/* A knot of very many circles must neither hang nor survive. */
static void
test_knot (void)
{
  g_autoptr (CauselineGraph) graph = causeline_graph_new ();
  g_autoptr (CauselineReport) report = causeline_report_new ();
  guint n = 300;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("e%u", i);
      g_autoptr (CauselineEvent) event = causeline_event_new (id, id);

      g_assert_true (causeline_graph_add_event (graph, event, NULL));
    }
  for (guint i = 0; i < n; i++)
    for (guint k = 0; k < n; k++)
      {
        g_autofree char *id = g_strdup_printf ("%u-%u", i, k);
        g_autofree char *from = g_strdup_printf ("e%u", i);
        g_autofree char *to = g_strdup_printf ("e%u", k);
        g_autoptr (CauselineLink) link = causeline_link_new (id, from, to, CAUSELINE_LINK_CAUSE);

        if (i != k)
          g_assert_true (causeline_graph_add_link (graph, link, NULL));
      }

  g_autoptr (CauselineGraph) checked = causeline_graph_check (graph, report, NULL);
  g_autoptr (CauselineReport) none = causeline_report_new ();
  g_autoptr (CauselineGraph) again = causeline_graph_check (checked, none, NULL);

  g_assert_cmpuint (causeline_report_get_n_issues (report), ==, 101);
  g_assert_cmpuint (causeline_report_get_n_issues (none), ==, 0);
  g_assert_cmpuint (causeline_graph_get_n_links (checked), ==, n * (n - 1) / 2);
}

/* Whether one leads to the other along links that are kept: the slow and obvious way, at most 8 events. */
static gboolean
leads_to (CauselineGraph *graph,
          const guint8   *keep,
          const char     *from,
          const char     *to)
{
  gboolean reached[256] = { FALSE };

  reached[(guchar) *from] = TRUE;
  for (guint round = 0; round < 8; round++)
    for (guint i = 0; i < causeline_graph_get_n_links (graph); i++)
      if (keep[i] && reached[(guchar) *causeline_link_get_from (causeline_graph_get_link (graph, i))])
        reached[(guchar) *causeline_link_get_to (causeline_graph_get_link (graph, i))] = TRUE;
  return reached[(guchar) *to];
}

/* From the weakest to the strongest, each link that lies on a circle of what is left goes. */
static void
break_slowly (CauselineGraph *graph,
              guint8         *keep)
{
  for (guint strength = 0; strength <= 3; strength++)
    for (guint i = causeline_graph_get_n_links (graph); i-- > 0;)
      {
        const CauselineLink *link = causeline_graph_get_link (graph, i);

        if ((guint) (causeline_link_get_confidence (link) * 4 + 0.5) == strength)
          keep[i] = !leads_to (graph, keep, causeline_link_get_to (link), causeline_link_get_from (link));
      }
}

static void
test_circles_at_random (void)
{
  for (guint round = 0; round < 300; round++)
    {
      g_autoptr (GString) words = g_string_new ("a b c d e f g h");
      guint n = g_test_rand_int_range (1, 30);
      guint8 keep[30];

      for (guint i = 0; i < n; i++)
        {
          g_autofree char *word = g_strdup_printf (" %c>%c*0.%02u#%u", 'a' + g_test_rand_int_range (0, 8), 'a' + g_test_rand_int_range (0, 8),
                                                   25u * g_test_rand_int_range (0, 4), i);

          g_string_append (words, word);
        }

      g_autoptr (CauselineGraph) graph = graph_of (words->str);
      g_autoptr (CauselineGraph) checked = causeline_graph_check (graph, NULL, NULL);

      memset (keep, TRUE, sizeof keep);
      break_slowly (graph, keep);
      for (guint i = 0; i < n; i++)
        g_assert_cmpint (causeline_graph_find_link (checked, causeline_link_get_id (causeline_graph_get_link (graph, i))) != NULL, ==, keep[i]);
    }
}

/* A chain as long as a sheet: nothing may recurse. */
static void
test_long_chain (void)
{
  g_autoptr (CauselineGraph) graph = causeline_graph_new ();
  guint n = 200000;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("e%u", i);
      g_autofree char *before = g_strdup_printf ("e%u", (i + n - 1) % n);
      g_autoptr (CauselineEvent) event = causeline_event_new (id, id);
      g_autoptr (CauselineLink) link = causeline_link_new (id, before, id, CAUSELINE_LINK_CAUSE);

      g_assert_true (causeline_graph_add_event (graph, event, NULL));
      g_assert_true (causeline_graph_add_link (graph, link, NULL));
    }

  g_autoptr (CauselineGraph) checked = causeline_graph_check (graph, NULL, NULL);
  g_auto (GStrv) effects = causeline_graph_effects_of (checked, "e0", G_MAXUINT, NULL);
  g_auto (GStrv) causes = causeline_graph_causes_of (checked, "e0", G_MAXUINT, NULL);

  /* One link of the ring is gone, and every event is before or after the first. */
  g_assert_cmpuint (causeline_graph_get_n_links (checked), ==, n - 1);
  g_assert_cmpuint (g_strv_length (effects) + g_strv_length (causes) + 1, ==, n);
}

static const struct
{
  const char *name;
  const char *graph;
  guint n_backwards;
} orders[] = {
  { "forward", "a:2014 b:2015 a>b", 0 },
  { "backward", "a:2015 b:2014 a>b", 1 },
  { "same-year-is-not-backward", "a:2014-12-19 b:2014 a>b", 0 },
  { "undated", "a b:2014 a>b", 0 },
  { "open", "a:2015/.. b:2014 a>b", 1 },
  { "touching", "a:2014-12 b:2014-12-01 a>b", 0 },
};

static void
test_backwards (gconstpointer data)
{
  guint row = GPOINTER_TO_UINT (data);
  g_autoptr (CauselineGraph) graph = graph_of (orders[row].graph);
  g_autoptr (CauselineReport) report = causeline_report_new ();
  g_autoptr (CauselineGraph) checked = causeline_graph_check (graph, report, NULL);

  g_assert_cmpuint (causeline_report_get_n_issues (report), ==, orders[row].n_backwards);
  for (guint i = 0; i < orders[row].n_backwards; i++)
    g_assert_cmpint (causeline_report_get_issue (report, i)->code, ==, CAUSELINE_ISSUE_BACKWARDS);
  g_assert_cmpuint (causeline_graph_get_n_links (checked), ==, 1);
}

static const char *const actors_sony[] = { "SONY", NULL };
static const char *const types_conflict[] = { "conflict", NULL };
static const char *const types_denial[] = { "denial", NULL };

static const struct
{
  const char *name;
  const char *graph;
  const char *since;
  const char *until;
  CauselineSelection selection;
  const char *events;
  const char *links;
} cuts[] = {
  { "all", "a b a>b", NULL, NULL, { .depth = G_MAXUINT }, "a b", "a>b" },
  { "since", "a:2013 b:2014 c:2015 a>b b>c", "2014", NULL, { 0 }, "b c", "b>c" },
  { "since-is-inclusive", "a:2014-12-19 b:2014-12-18", "2014-12-19", NULL, { 0 }, "a", "" },
  { "until", "a:2013 b:2014 c:2015", NULL, "2014-06", { 0 }, "a b", "" },
  { "coarse-may-be-in", "a:2014 b:2013", "2014-12", NULL, { 0 }, "a", "" },
  { "undated-is-out", "a b:2014", "2014", NULL, { 0 }, "b", "" },
  { "type", "a=attack b=denial c=meeting", NULL, NULL, { .types = types_denial }, "b", "" },
  { "family", "a=attack b=denial c=threat", NULL, NULL, { .types = types_conflict }, "a c", "" },
  { "actor", "a@Sony b@FBI c@Sony a>c", NULL, NULL, { .actors = actors_sony }, "a c", "a>c" },
  { "around", "a b c d a>b b>c c>d", NULL, NULL, { .around = "b", .depth = 1 }, "a b c", "a>b b>c" },
  { "causes", "a b c d a>b b>c c>d", NULL, NULL, { .causes_of = "c", .depth = G_MAXUINT }, "a b c", "a>b b>c" },
  { "causes-near", "a b c d a>b b>c c>d", NULL, NULL, { .causes_of = "c", .depth = 1 }, "b c", "b>c" },
  { "effects", "a b c d a>b b>c c>d", NULL, NULL, { .effects_of = "b", .depth = G_MAXUINT }, "b c d", "b>c c>d" },
  { "between", "a b c d a>b b>c c>d", NULL, NULL, { .effects_of = "b", .causes_of = "c", .depth = G_MAXUINT }, "b c", "b>c" },
};

static void
test_cut (gconstpointer data)
{
  guint row = GPOINTER_TO_UINT (data);
  g_autoptr (CauselineGraph) graph = graph_of (cuts[row].graph);
  g_autoptr (CauselineTime) since = cuts[row].since ? causeline_time_new_from_string (cuts[row].since, NULL) : NULL;
  g_autoptr (CauselineTime) until = cuts[row].until ? causeline_time_new_from_string (cuts[row].until, NULL) : NULL;
  CauselineSelection selection = cuts[row].selection;

  selection.since = since;
  selection.until = until;

  g_autoptr (CauselineGraph) part = causeline_graph_select (graph, &selection, NULL);
  g_autofree char *events = events_of (part);
  g_autofree char *links = links_of (part);

  g_assert_cmpstr (events, ==, cuts[row].events);
  g_assert_cmpstr (links, ==, cuts[row].links);
}

static void
test_cut_around_nothing (void)
{
  g_autoptr (CauselineGraph) graph = graph_of ("a b");
  g_autoptr (GError) error = NULL;
  CauselineSelection selection = { .around = "z", .depth = 1 };

  g_assert_null (causeline_graph_select (graph, &selection, &error));
  g_assert_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_UNKNOWN_ID);
  g_assert_cmpstr (error->message, ==, "there is no event \"z\"");
}

/* Whatever is cut out of whatever graph is closed, and smaller. */
static void
test_cut_is_closed (void)
{
  for (guint i = 0; i < 200; i++)
    {
      g_autoptr (CauselineGraph) graph = random_graph (1 + g_test_rand_int_range (0, 30));
      g_autofree guint8 *keep = g_new (guint8, causeline_graph_get_n_events (graph));
      guint n_kept = 0;
      g_autoptr (GError) error = NULL;

      for (guint k = 0; k < causeline_graph_get_n_events (graph); k++)
        n_kept += keep[k] = g_test_rand_int_range (0, 2);

      g_autoptr (CauselineGraph) part = causeline_graph_keep (graph, keep, NULL);

      causeline_graph_check_closed (part, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (causeline_graph_get_n_events (part), ==, n_kept);
    }
}

/* Two sources, one an article whose events go: it goes with its text, while one that was evidence of nothing stays. */
static void
test_cut_of_sources (void)
{
  g_autoptr (CauselineGraph) graph = graph_of ("a b");
  const guint8 keep[] = { TRUE, FALSE };

  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *id = g_strdup_printf ("s%u", i);
      g_autoptr (CauselineSource) source = causeline_source_new (id);

      causeline_graph_add_source (graph, source, NULL);
      if (i == 2)
        continue;

      g_autoptr (CauselineMention) mention = causeline_mention_new (id, id, CAUSELINE_MENTION_EVENT);

      causeline_mention_set_of (mention, i == 0 ? "a" : "b");
      causeline_graph_add_mention (graph, mention, NULL);
    }

  g_autoptr (CauselineGraph) part = causeline_graph_keep (graph, keep, NULL);

  g_assert_nonnull (causeline_graph_find_source (part, "s0"));
  g_assert_null (causeline_graph_find_source (part, "s1"));
  g_assert_nonnull (causeline_graph_find_source (part, "s2"));
}

/* An event is among the causes of another exactly when that is among its effects. */
static void
test_causes_and_effects (void)
{
  for (guint round = 0; round < 50; round++)
    {
      g_autoptr (CauselineGraph) graph = random_graph (12);

      for (guint i = 0; i < 12; i++)
        for (guint k = 0; k < 12; k++)
          {
            const char *a = causeline_event_get_id (causeline_graph_get_event (graph, i));
            const char *b = causeline_event_get_id (causeline_graph_get_event (graph, k));
            g_auto (GStrv) causes = causeline_graph_causes_of (graph, a, G_MAXUINT, NULL);
            g_auto (GStrv) effects = causeline_graph_effects_of (graph, b, G_MAXUINT, NULL);

            g_assert_cmpint (g_strv_contains ((const char *const *) causes, b), ==, g_strv_contains ((const char *const *) effects, a));
          }
    }
}

static void
test_twice (void)
{
  g_autoptr (CauselineGraph) graph = graph_of ("a");
  g_autoptr (CauselineEvent) event = causeline_event_new ("a", "again");
  g_autoptr (GError) error = NULL;

  g_assert_false (causeline_graph_add_event (graph, event, &error));
  g_assert_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_DUPLICATE_ID);
  g_assert_false (causeline_event_is_sealed (event));
}

static void
test_sealed (void)
{
  if (g_test_subprocess ())
    {
      g_autoptr (CauselineGraph) graph = graph_of ("a");

      causeline_event_set_title (causeline_graph_get_event (graph, 0), "changed");
      return;
    }
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr ("*is_sealed*");
}

static void
test_copy_is_unsealed (void)
{
  g_autoptr (CauselineGraph) graph = random_graph (1);
  CauselineEvent *event = causeline_graph_get_event (graph, 0);
  g_autoptr (CauselineEvent) copy = causeline_event_copy (event);

  g_assert_true (causeline_event_is_sealed (event));
  g_assert_false (causeline_event_is_sealed (copy));
  g_assert_cmpstr (causeline_event_get_title (copy), ==, causeline_event_get_title (event));
  g_assert_cmpuint (causeline_event_get_n_participants (copy), ==, causeline_event_get_n_participants (event));
  g_assert_cmpuint (causeline_event_get_n_claims (copy), ==, causeline_event_get_n_claims (event));
}

static void
test_dangling (void)
{
  g_autoptr (CauselineGraph) graph = graph_of ("a a>b");
  g_autoptr (GError) error = NULL;

  g_assert_false (causeline_graph_check_closed (graph, &error));
  g_assert_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_UNKNOWN_ID);
  g_assert_cmpstr (error->message, ==, "link \"a>b\": to \"b\" is not in the graph");
}

#define ADD_ROWS(folder, table, test) \
  for (guint i = 0; i < G_N_ELEMENTS (table); i++) \
    { \
      g_autofree char *path = g_strdup_printf ("/graph/" folder "/%s", table[i].name); \
      g_test_add_data_func (path, GUINT_TO_POINTER (i), test); \
    }

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD_ROWS ("circle", circles, test_circle)
  ADD_ROWS ("backwards", orders, test_backwards)
  ADD_ROWS ("cut", cuts, test_cut)
  g_test_add_func ("/graph/circle/is-named", test_circle_is_named);
  g_test_add_func ("/graph/circle/knot", test_knot);
  g_test_add_func ("/graph/circle/at-random", test_circles_at_random);
  g_test_add_func ("/graph/walk/long-chain", test_long_chain);
  g_test_add_func ("/graph/walk/causes-and-effects", test_causes_and_effects);
  g_test_add_func ("/graph/cut/around-nothing", test_cut_around_nothing);
  g_test_add_func ("/graph/cut/is-closed", test_cut_is_closed);
  g_test_add_func ("/graph/cut/of-sources", test_cut_of_sources);
  g_test_add_func ("/graph/values/twice", test_twice);
  g_test_add_func ("/graph/values/sealed", test_sealed);
  g_test_add_func ("/graph/values/copy-is-unsealed", test_copy_is_unsealed);
  g_test_add_func ("/graph/values/dangling", test_dangling);
  return g_test_run ();
}
