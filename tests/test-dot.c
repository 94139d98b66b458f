/* SPDX-License-Identifier: MIT */
/* DOT is what Graphviz reads: whatever stands in ids and titles. */

#include "exporters.h"
#include "random-story.h"

#include <gio/gio.h>
#include <string.h>

static void
add_event (CauselineGraph *graph,
           const char     *id,
           const char     *title,
           const char     *time)
{
  CauselineEvent *event = causeline_event_new (id, title);
  g_autoptr (CauselineTime) parsed = time != NULL ? causeline_time_new_from_string (time, NULL) : NULL;

  causeline_event_set_event_type (event, "statement");
  if (parsed != NULL)
    causeline_event_set_time (event, parsed);
  g_assert_true (causeline_graph_add_event (graph, event, NULL));
  causeline_event_unref (event);
}

static void
add_link (CauselineGraph   *graph,
          const char       *id,
          const char       *from,
          const char       *to,
          CauselineLinkKind kind)
{
  g_autoptr (CauselineLink) link = causeline_link_new (id, from, to, kind);

  g_assert_true (causeline_graph_add_link (graph, link, NULL));
}

static char *
write_dot (CauselineGraph *graph,
           const char     *option)
{
  g_autoptr (CauselineOptions) options = causeline_options_new ();
  CauselineWriteContext context = { .options = options };
  GString *out = g_string_new (NULL);

  if (option != NULL)
    g_assert_true (causeline_options_set (options, option, NULL));
  g_assert_true (causeline_exporter_find ("dot", NULL)->write (graph, out, &context, NULL));
  return g_string_free (out, FALSE);
}

/* What a program writes when it reads @input; NULL where it is not installed. */
static char *
run (const char *const *command,
     const char        *input)
{
  g_autofree char *program = g_find_program_in_path (command[0]);
  g_autoptr (GError) error = NULL;
  char *output = NULL;
  if (program == NULL)
    {
      g_test_skip ("Graphviz' programs are not installed");
      return NULL;
    }

  g_autoptr (GSubprocess) process = g_subprocess_newv (command, G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_communicate_utf8 (process, input, NULL, &output, NULL, &error));
  g_assert_true (g_subprocess_get_successful (process));
  return output;
}

static const char *const hostile[] = {
  "plain",
  "says \"no\"",
  "ends in a backslash\\",
  "C:\\new\\table \\N \\G",
  "<b>bold</b> & <i>more</i>",
  "two\nlines",
  "\327\251\327\234\327\225\327\235 \331\205\330\261\330\255\330\250\330\247",
  "\360\237\222\245 boom; } -> { [a=b]",
  "%anonymous",
  "digraph",
};

static CauselineGraph *
make_hostile (void)
{
  CauselineGraph *graph = causeline_graph_new ();

  causeline_graph_set_title (graph, "A \"title\" \\ <x>");
  for (gsize i = 0; i < G_N_ELEMENTS (hostile); i++)
    add_event (graph, hostile[i], hostile[i], "2014-12-19");
  for (gsize i = 1; i < G_N_ELEMENTS (hostile); i++)
    {
      g_autofree char *id = g_strdup_printf ("link\\%" G_GSIZE_FORMAT "\"", i);
      add_link (graph, id, hostile[i - 1], hostile[i], CAUSELINE_LINK_CAUSE + i % 9);
    }
  return graph;
}

static void
test_graphviz_reads_hostile_text (void)
{
  static const char *const canon[] = { "dot", "-Tcanon", NULL };
  g_autoptr (CauselineGraph) graph = make_hostile ();
  g_autofree char *dot = write_dot (graph, NULL);
  g_autofree char *output = run (canon, dot);

  if (output != NULL)
    g_assert_nonnull (strstr (output, "event-plain"));
}

static void
test_gvpr_finds_each_event (void)
{
  static const char *const list[] = { "gvpr", "N[$.type == \"statement\"] { print ($.name); }", NULL };
  g_autoptr (CauselineGraph) graph = make_hostile ();
  g_autofree char *dot = write_dot (graph, NULL);
  g_autofree char *output = run (list, dot);
  if (output == NULL)
    return;

  g_assert_nonnull (strstr (output, "event-says \"no\"\n"));
  g_assert_nonnull (strstr (output, "event-<b>bold</b> & <i>more</i>\n"));
  g_assert_nonnull (strstr (output, "event-ends in a backslash\\\\\n"));
  g_assert_nonnull (strstr (output, hostile[6]));
}

static void
test_gvpr_finds_each_link (void)
{
  static const char *const list[] = { "gvpr", "E[$.kind != \"\"] { print (\"link\"); }", NULL };
  g_autoptr (CauselineGraph) graph = make_hostile ();
  g_autofree char *dot = write_dot (graph, NULL);
  g_autofree char *output = run (list, dot);
  if (output == NULL)
    return;

  g_auto (GStrv) lines = g_strsplit (g_strchomp (output), "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, G_N_ELEMENTS (hostile) - 1);
}

static void
test_same_day_same_rank (void)
{
  g_autoptr (CauselineGraph) graph = causeline_graph_new ();

  add_event (graph, "c", "Third", "2014-12-20");
  add_event (graph, "a", "First", "2014-12-19");
  add_event (graph, "b", "Second", "2014-12-19");
  add_link (graph, "l", "a", "b", CAUSELINE_LINK_RESPONSE);
  g_autofree char *dot = write_dot (graph, NULL);
  const char *rank = strstr (dot, "rank=same"), *next = strstr (rank + 1, "rank=same");
  g_assert_nonnull (next);
  const char *a = strstr (dot, "\"event-a\""), *b = strstr (dot, "\"event-b\""), *c = strstr (dot, "\"event-c\"");
  g_assert_true (a > rank && a < next);
  g_assert_true (b > rank && b < next);
  g_assert_true (c > next);
}

/* A name that cgraph takes for HTML would be written between < and >. */
static void
test_names_are_no_html (void)
{
  g_autoptr (CauselineGraph) graph = make_hostile ();
  g_autofree char *dot = write_dot (graph, NULL);

  g_assert_null (strstr (dot, "<event-"));
  g_assert_null (strstr (dot, "subgraph <"));
}

static void
test_same_bytes_twice (void)
{
  g_autoptr (CauselineGraph) graph = make_hostile ();
  g_autofree char *first = write_dot (graph, NULL);
  g_autofree char *noise = write_dot (graph, "actors=none");
  g_autofree char *second = write_dot (graph, NULL);

  g_assert_cmpstr (first, ==, second);
}

/* cgraph looks for each node in each rank: many moments share ranks, which is said. */
static void
test_many_moments (void)
{
  g_autoptr (CauselineGraph) graph = random_story (3000, 6000, 20);
  g_autoptr (CauselineOptions) options = causeline_options_new ();
  g_autoptr (CauselineReport) report = causeline_report_new ();
  CauselineWriteContext context = { .options = options, .report = report };
  g_autoptr (GString) dot = g_string_new (NULL);

  g_assert_true (causeline_options_set (options, "fold=no", NULL));
  g_assert_true (causeline_exporter_find ("dot", NULL)->write (graph, dot, &context, NULL));
  g_assert_nonnull (strstr (dot->str, "event-e2999"));
  g_assert_null (strstr (dot->str, "time-1000 "));
  g_assert_cmpuint (causeline_report_get_n_issues (report), ==, 1);
  g_assert_true (g_str_has_prefix (causeline_report_get_issue (report, 0)->message, "3000 events stand in "));
}

static void
test_actors_are_nodes (void)
{
  g_autoptr (CauselineGraph) graph = causeline_graph_new ();
  g_autoptr (CauselineActor) actor = causeline_actor_new ("sony", "Sony \"Pictures\"");
  CauselineEvent *event = causeline_event_new ("e", "Hack");

  g_assert_true (causeline_graph_add_actor (graph, actor, NULL));
  causeline_event_add_participant (event, "sony", CAUSELINE_ROLE_TARGET, CAUSELINE_STATUS_NONE);
  g_assert_true (causeline_graph_add_event (graph, event, NULL));
  causeline_event_unref (event);
  g_autofree char *with = write_dot (graph, NULL);
  g_autofree char *without = write_dot (graph, "actors=none");
  g_assert_nonnull (strstr (with, "\"event-e\" -> \"actor-sony\""));
  g_assert_null (strstr (without, "actor-sony"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dot/graphviz-reads-hostile-text", test_graphviz_reads_hostile_text);
  g_test_add_func ("/dot/gvpr-finds-each-event", test_gvpr_finds_each_event);
  g_test_add_func ("/dot/gvpr-finds-each-link", test_gvpr_finds_each_link);
  g_test_add_func ("/dot/same-day-same-rank", test_same_day_same_rank);
  g_test_add_func ("/dot/names-are-no-html", test_names_are_no_html);
  g_test_add_func ("/dot/same-bytes-twice", test_same_bytes_twice);
  g_test_add_func ("/dot/actors-are-nodes", test_actors_are_nodes);
  g_test_add_func ("/dot/many-moments", test_many_moments);
  return g_test_run ();
}
