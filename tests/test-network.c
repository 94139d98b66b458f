/* SPDX-License-Identifier: MIT */
/* GraphML and GEXF: what other programs for networks read and write. */

#include "causeline.h"
#include "random-graph.h"

#include <string.h>

static char *
write_text (CauselineGraph *graph,
            const char     *format)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = causeline_write_bytes (graph, format, NULL, NULL, &error);

  g_assert_no_error (error);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static CauselineGraph *
read_text (const char      *text,
           CauselineReport *report,
           GError         **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return causeline_read_bytes (bytes, "graphml", "in", NULL, report, error);
}

/* Nothing is lost: sources, mentions, claims, evidence and what came along are the same to the byte of the JSON. */
static void
test_round_trip (void)
{
  for (guint i = 0; i < 100; i++)
    {
      g_autoptr (CauselineGraph) graph = random_graph (1 + g_test_rand_int_range (0, 20));
      g_autofree char *first = write_text (graph, "graphml");
      g_autoptr (GError) error = NULL;
      g_autoptr (CauselineGraph) back = read_text (first, NULL, &error);

      g_assert_no_error (error);
      g_autofree char *json = write_text (graph, "json");
      g_autofree char *json_back = write_text (back, "json");

      g_assert_cmpstr (json, ==, json_back);
    }
}

/* A file as another program writes it: labels, an attribute of its own, an edge before its node. */
static void
test_foreign (void)
{
  const char *text =
    "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\" xmlns:y=\"http://www.yworks.com/xml/graphml\">"
    "<key id=\"d0\" for=\"node\" attr.name=\"weight\" attr.type=\"double\"/><key id=\"d1\" for=\"node\" attr.name=\"label\"/>"
    "<key id=\"d2\" for=\"node\" yfiles.type=\"nodegraphics\"/>"
    "<graph edgedefault=\"directed\"><edge source=\"n0\" target=\"n1\"/><node id=\"n0\"><data key=\"d0\">2.5</data><data key=\"d1\">A &amp; B</data></node>"
    "<node id=\"n1\"><data key=\"d2\"><y:ShapeNode><y:NodeLabel>Drawn</y:NodeLabel></y:ShapeNode></data></node></graph></graphml>";
  g_autoptr (GError) error = NULL;
  g_autoptr (CauselineGraph) graph = read_text (text, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (causeline_graph_get_n_events (graph), ==, 2);
  g_assert_cmpuint (causeline_graph_get_n_links (graph), ==, 1);
  g_assert_cmpstr (causeline_event_get_title (causeline_graph_get_event (graph, 0)), ==, "A & B");
  g_assert_cmpstr (causeline_event_get_title (causeline_graph_get_event (graph, 1)), ==, "Drawn");
  g_assert_cmpstr (causeline_event_get_extra (causeline_graph_get_event (graph, 0))[1], ==, "\"2.5\"");
}

static const struct
{
  const char *name;
  const char *text;
  const char *message; /* or its beginning */
} refused[] = {
  { "empty", "", "in:1: is empty" },
  { "no-xml", "hello", "in:1: " },
  { "cut", "<graphml><graph><node id=\"a\">", "in:1: " },
  { "other-xml", "<svg/>", "in:1: this is no GraphML: it begins with \"svg\"" },
  { "document-type", "<!DOCTYPE graphml [<!ENTITY a \"b\">]><graphml/>", "in:1: document types and entities are not read" },
  { "node-twice", "<graphml><graph><node id=\"a\"/>\n<node id=\"a\"/></graph></graphml>", "in:2: there are two nodes \"a\"" },
  { "dangling-edge", "<graphml><graph><node id=\"a\"/>\n<edge source=\"a\" target=\"b\"/></graph></graphml>", "in:2: there is no node \"b\"" },
  { "half-an-edge", "<graphml><graph><edge source=\"a\"/></graph></graphml>", "in:1: an edge must have a source and a target" },
};

static void
test_refused (gconstpointer data)
{
  guint row = GPOINTER_TO_UINT (data);
  g_autoptr (GError) error = NULL;

  g_assert_null (read_text (refused[row].text, NULL, &error));
  g_assert_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_SYNTAX);
  if (!g_str_has_prefix (error->message, refused[row].message))
    g_assert_cmpstr (error->message, ==, refused[row].message);
}

/* Another program took a node away: what spoke of it goes too, is counted, and the rest is kept. */
static void
test_node_taken_away (void)
{
  const char *text =
    "<graphml><key id='n' for='node' attr.name='node'/><key id='c' for='node' attr.name='claims'/><key id='v' for='edge' attr.name='evidence'/>"
    "<key id='s' for='graph' attr.name='sources'/><key id='m' for='graph' attr.name='mentions'/><graph>"
    "<data key='s'>{\"id\": \"s1\"}</data>"
    "<data key='m'>{\"id\": \"m1\", \"source\": \"s1\", \"kind\": \"event\", \"of\": \"a\", \"row\": 2}\n"
    "{\"id\": \"m2\", \"source\": \"s1\", \"kind\": \"event\", \"of\": \"gone\", \"row\": 3}\nnonsense</data>"
    "<node id='who'><data key='n'>actor</data></node>"
    "<node id='a'><data key='c'>[{\"by\": \"who\", \"stance\": \"denies\", \"evidence\": \"m2\"}, {\"by\": \"gone\", \"stance\": \"denies\"}]</data></node>"
    "<node id='b'><data key='c'>as the dealer claims</data></node>"
    "<edge source='a' target='b'><data key='v'>m1\nm2</data></edge></graph></graphml>";
  g_autoptr (CauselineReport) report = causeline_report_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (CauselineGraph) graph = read_text (text, report, &error);
  static const char *const messages[] = {
    "mentions: 1 of what is not there (left out)", "mentions: 1 lines are no JSON objects (left out)", "claims: 1 of what is not there (left out)",
    "evidence: 1 of what is not there (left out)",
  };

  g_assert_no_error (error);
  g_assert_cmpuint (causeline_graph_get_n_mentions (graph), ==, 1);
  g_assert_cmpuint (causeline_event_get_n_claims (causeline_graph_get_event (graph, 0)), ==, 1);
  g_assert_null (causeline_event_get_claim (causeline_graph_get_event (graph, 0), 0)->evidence);
  g_assert_cmpstr (causeline_event_get_extra (causeline_graph_get_event (graph, 1))[1], ==, "\"as the dealer claims\"");
  g_assert_cmpuint (g_strv_length ((char **) causeline_link_get_evidence (causeline_graph_get_link (graph, 0))), ==, 1);
  g_assert_cmpuint (causeline_report_get_n_issues (report), ==, G_N_ELEMENTS (messages));
  for (guint i = 0; i < G_N_ELEMENTS (messages); i++)
    g_assert_cmpstr (causeline_report_get_issue (report, i)->message, ==, messages[i]);
}

/* Each value of a node is looked for among the others, so that there is a limit to them. */
static void
test_too_many_values (void)
{
  g_autoptr (GString) keys = g_string_new ("<graphml>");
  g_autoptr (GString) values = g_string_new ("<graph><node id='a'>");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i <= 1000; i++)
    {
      g_string_append_printf (keys, "<key id='k%u' attr.name='n%u'/>", i, i);
      g_string_append_printf (values, "<data key='k%u'>x</data>", i);
    }
  g_string_append (keys, values->str);
  g_string_append (keys, "</node></graph></graphml>");
  g_assert_null (read_text (keys->str, NULL, &error));
  g_assert_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_SYNTAX);
  g_assert_cmpstr (error->message, ==, "in:1: a node or edge has more than 1000 values");
}

/* Spans are dates, and date-times where one event has a time of day; an open end has none. */
static void
test_gexf_spans (void)
{
  g_autoptr (CauselineGraph) graph = causeline_graph_new ();
  const char *const times[] = { "2014-12", "2014-11-24/..", "-0043-03-15" };

  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      g_autofree char *id = g_strdup_printf ("e%u", i);
      g_autoptr (CauselineEvent) event = causeline_event_new (id, id);
      g_autoptr (CauselineTime) time = causeline_time_new_from_string (times[i], NULL);

      causeline_event_set_time (event, time);
      g_assert_true (causeline_graph_add_event (graph, event, NULL));
    }

  g_autofree char *text = write_text (graph, "gexf");

  g_assert_nonnull (strstr (text, "timeformat=\"date\""));
  g_assert_nonnull (strstr (text, "label=\"e0\" start=\"2014-12-01\" end=\"2014-12-31\">"));
  g_assert_nonnull (strstr (text, "label=\"e1\" start=\"2014-11-24\">"));
  g_assert_nonnull (strstr (text, "label=\"e2\" start=\"-0043-03-15\" end=\"-0043-03-15\">"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *path = g_strdup_printf ("/network/refused/%s", refused[i].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_refused);
    }
  g_test_add_func ("/network/refused/too-many-values", test_too_many_values);
  g_test_add_func ("/network/round-trip", test_round_trip);
  g_test_add_func ("/network/foreign", test_foreign);
  g_test_add_func ("/network/node-taken-away", test_node_taken_away);
  g_test_add_func ("/network/gexf-spans", test_gexf_spans);
  return g_test_run ();
}
