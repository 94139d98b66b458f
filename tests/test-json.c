/* SPDX-License-Identifier: MIT */
/* JSON and JSON Lines: what is refused and with which words, what is kept, and that nothing changes on the way. */

#include "causeline.h"
#include "random-graph.h"

#include <string.h>

static CauselineGraph *
read_text (const char *format,
           const char *text,
           GError    **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return causeline_read_bytes (bytes, format, "in", NULL, NULL, error);
}

static char *
write_text (CauselineGraph *graph,
            const char     *format)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = causeline_write_bytes (graph, format, NULL, NULL, &error);
  gsize length = 0;

  g_assert_no_error (error);

  const char *data = g_bytes_get_data (bytes, &length);

  return g_strndup (data, length);
}

/* What is refused: the whole message. */
static const struct
{
  const char *name;
  const char *format;
  const char *text;
  CauselineError code;
  const char *message;
} refused[] = {
  { "no-object", "json", "[]", CAUSELINE_ERROR_SYNTAX, "in:1:1: \"{\" is expected here" },
  { "half", "json", "{\"causeline\": 1,\n \"events\": [", CAUSELINE_ERROR_SYNTAX, "in:2:13: a value is expected here" },
  { "no-end", "json", "{\"causeline\": 1, \"events\": [{\"id\": \"e1", CAUSELINE_ERROR_SYNTAX, "in:1:36: this string has no end" },
  { "behind-the-end", "json", "{\"causeline\": 1} x", CAUSELINE_ERROR_SYNTAX, "in:1:18: something stands behind the end" },
  { "not-ours", "json", "{\"events\": []}", CAUSELINE_ERROR_SYNTAX, "in: is JSON, but no causeline graph: it has no member \"causeline\"" },
  { "later-version", "json", "{\"causeline\": 2}", CAUSELINE_ERROR_SYNTAX, "in:1:15: this is version 2 of the format, and this program reads version 1" },
  { "not-utf8", "json", "{\"causeline\": 1, \"title\": \"\xff\"}", CAUSELINE_ERROR_ENCODING, "in:1:28: byte 0xff is not UTF-8, and JSON is UTF-8" },
  { "list-of-words", "json", "{\"causeline\": 1, \"events\": [1]}", CAUSELINE_ERROR_SYNTAX, "in:1:29: this must be an object" },
  { "no-id", "json", "{\"causeline\": 1, \"events\": [{\"title\": \"x\"}]}", CAUSELINE_ERROR_SYNTAX, "in:1:29: event: \"id\" is missing" },
  { "title-is-a-number", "json", "{\"causeline\": 1, \"events\": [{\"id\": \"e1\", \"title\": 3}]}", CAUSELINE_ERROR_SYNTAX,
    "in:1:29: event \"e1\": \"title\" must be a string" },
  { "no-date", "json", "{\"causeline\": 1, \"events\": [{\"id\": \"e1\", \"time\": \"2014-02-31\"}]}", CAUSELINE_ERROR_SYNTAX,
    "in:1:29: event \"e1\": \"time\" is not an EDTF date: \"2014-02-31\"" },
  { "no-such-status", "json", "{\"causeline\": 1, \"events\": [{\"id\": \"e1\", \"status\": \"maybe\"}]}", CAUSELINE_ERROR_SYNTAX,
    "in:1:29: event \"e1\": \"status\" has no such value as \"maybe\"" },
  { "confidence-of-2", "json", "{\"causeline\": 1, \"events\": [{\"id\": \"e1\", \"confidence\": 2}]}", CAUSELINE_ERROR_SYNTAX,
    "in:1:29: event \"e1\": \"confidence\" is out of range" },
  { "twice", "json", "{\"causeline\": 1, \"events\": [{\"id\": \"e1\"},\n{\"id\": \"e1\"}]}", CAUSELINE_ERROR_DUPLICATE_ID,
    "in:2:1: event \"e1\" stands here twice" },
  { "dangling-link", "json", "{\"causeline\": 1, \"events\": [{\"id\": \"e1\"}], \"links\": [{\"id\": \"l1\", \"from\": \"e1\", \"to\": \"e9\", \"kind\": \"cause\"}]}",
    CAUSELINE_ERROR_UNKNOWN_ID, "in: link \"l1\": to \"e9\" is not in the graph" },
  { "dangling-actor", "json", "{\"causeline\": 1, \"events\": [{\"id\": \"e1\", \"actors\": [{\"actor\": \"a1\", \"role\": \"source\"}]}]}",
    CAUSELINE_ERROR_UNKNOWN_ID, "in: event \"e1\": actor \"a1\" is not in the graph" },
  { "span-without-end", "json",
    "{\"causeline\": 1, \"sources\": [{\"id\": \"s\"}], \"mentions\": [{\"id\": \"m\", \"source\": \"s\", \"kind\": \"sentence\", \"start\": 3}]}",
    CAUSELINE_ERROR_SYNTAX, "in:1:57: mention \"m\": \"end\" must go with \"start\", and come behind it" },
  { "nul", "json", "{\"causeline\": 1, \"title\": \"a\\u0000b\"}", CAUSELINE_ERROR_SYNTAX, "in:1:29: a NUL character is no text" },
  { "next-version", "jsonl", "{\"record\": \"graph\", \"causeline\": 2}\n", CAUSELINE_ERROR_SYNTAX,
    "in:1: this is version 2 of the format, and this program reads version 1" },
  { "line-is-no-object", "jsonl", "{\"record\": \"event\", \"id\": \"e1\"}\nfoo\n", CAUSELINE_ERROR_SYNTAX, NULL },
  { "no-record", "jsonl", "{\"id\": \"e1\"}\n", CAUSELINE_ERROR_SYNTAX, "in:1: this object does not say what it is: \"record\" is missing" },
  { "unknown-record", "jsonl", "{\"record\": \"evnt\", \"id\": \"e1\"}\n", CAUSELINE_ERROR_SYNTAX,
    "in:1: \"evnt\" is no kind of record (known are source, actor, event, link, mention, graph)" },
  { "dangling-line", "jsonl", "{\"record\": \"mention\", \"id\": \"m\", \"source\": \"s\", \"kind\": \"sentence\"}\n", CAUSELINE_ERROR_UNKNOWN_ID,
    "in: mention \"m\": source \"s\" is not in the graph" },
};

static void
test_refused (gconstpointer data)
{
  guint row = GPOINTER_TO_UINT (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (CauselineGraph) graph = read_text (refused[row].format, refused[row].text, &error);

  g_assert_null (graph);
  g_assert_error (error, CAUSELINE_ERROR, (int) refused[row].code);
  if (refused[row].message)
    g_assert_cmpstr (error->message, ==, refused[row].message);
}

static void
test_deep (gconstpointer format)
{
  g_autoptr (GString) text = g_string_new (strcmp (format, "json") == 0 ? "{\"causeline\": 1, \"x\": " : "{\"record\": \"graph\", \"x\": ");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 1000000; i++)
    g_string_append_c (text, '[');

  g_autoptr (CauselineGraph) graph = read_text (format, text->str, &error);

  g_assert_null (graph);
  g_assert_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_SYNTAX);
  g_assert_nonnull (strstr (error->message, "nested deeper"));
}

/* What the model does not know is written back as it was, on one line and with all its digits. */
static void
test_unknown_keys (void)
{
  const char *text = "{\"causeline\": 1, \"mi\\\"ne\": {\"a\": [1,\n 2.50]},\n"
                     "\"events\": [{\"id\": \"e1\", \"x\": {\"k\\n\": \"v v\"}, \"n\": 123456789012345678901234567890, \"note\": null}]}";
  g_autoptr (GError) error = NULL;
  g_autoptr (CauselineGraph) graph = read_text ("json", text, &error);

  g_assert_no_error (error);
  for (const char *const *format = (const char *const[]){ "json", "jsonl", NULL }; *format; format++)
    {
      g_autofree char *out = write_text (graph, *format);

      g_assert_nonnull (strstr (out, "\"mi\\\"ne\": {\"a\":[1,2.50]}"));
      g_assert_nonnull (strstr (out, "\"x\": {\"k\\n\":\"v v\"}, \"n\": 123456789012345678901234567890, \"note\": null}"));

      g_autoptr (CauselineGraph) back = read_text (*format, out, &error);
      g_autofree char *again = back ? write_text (back, *format) : NULL;

      g_assert_no_error (error);
      g_assert_cmpstr (out, ==, again);
    }
}

/* A list that is far longer than any in good faith is read in no time all the same. */
static void
test_long_lists (void)
{
  g_autoptr (GString) text = g_string_new ("{\"causeline\": 1, \"events\": [{\"id\": \"e1\", \"tags\": [");
  g_autoptr (GError) error = NULL;
  guint n = 300000;

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s\"t%u\"", i > 0 ? "," : "", i);
  g_string_append (text, "]");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, ",\"k%u\":%u", i, i);
  g_string_append (text, "}]}");

  g_autoptr (CauselineGraph) graph = read_text ("json", text->str, &error);

  g_assert_no_error (error);

  CauselineEvent *event = causeline_graph_get_event (graph, 0);

  g_assert_cmpuint (g_strv_length ((char **) causeline_event_get_tags (event)), ==, n);
  g_assert_cmpuint (g_strv_length ((char **) causeline_event_get_extra (event)), ==, 2 * n);
}

/* Reading what was written, and writing it again, gives the same bytes; and so does writing twice. */
static void
test_round_trip (gconstpointer format)
{
  for (guint i = 0; i < 200; i++)
    {
      g_autoptr (CauselineGraph) graph = random_graph (1 + g_test_rand_int_range (0, 20));
      g_autofree char *first = write_text (graph, format);
      g_autofree char *second = write_text (graph, format);
      g_autoptr (GError) error = NULL;
      g_autoptr (CauselineGraph) back = read_text (format, first, &error);

      g_assert_no_error (error);

      g_autofree char *third = write_text (back, format);

      g_assert_cmpstr (first, ==, second);
      g_assert_cmpstr (first, ==, third);
    }
}

/* JSON and JSON Lines hold the same. */
static void
test_both_ways (void)
{
  g_autoptr (CauselineGraph) graph = random_graph (20);
  g_autofree char *json = write_text (graph, "json");
  g_autofree char *lines = write_text (graph, "jsonl");
  g_autoptr (CauselineGraph) back = read_text ("jsonl", lines, NULL);
  g_autofree char *again = write_text (back, "json");

  g_assert_cmpstr (json, ==, again);
}

/* Two files, one after the other, are a file. */
static void
test_parts (void)
{
  g_autoptr (CauselineGraph) first = random_graph (5);
  g_autoptr (CauselineGraph) second = random_graph (7);
  g_autofree char *a = write_text (first, "jsonl");
  g_autofree char *b = write_text (second, "jsonl");
  g_autofree char *both = g_strconcat (a, b, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CauselineGraph) graph = read_text ("jsonl", both, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (causeline_graph_get_n_events (graph), ==, 12);
  g_assert_cmpuint (causeline_graph_get_n_links (graph), ==, 4 + 6);
}

/* Damaged at one byte, a file is read or refused with a message. */
static void
test_damaged (gconstpointer format)
{
  g_autoptr (CauselineGraph) graph = random_graph (3);
  g_autofree char *text = write_text (graph, format);
  gsize length = strlen (text);

  for (guint i = 0; i < 2000; i++)
    {
      g_autofree char *damaged = g_strdup (text);
      g_autoptr (GError) error = NULL;

      damaged[g_test_rand_int_range (0, length)] = g_test_rand_int_range (1, 256);

      g_autoptr (CauselineGraph) back = read_text (format, damaged, &error);

      if (!back)
        {
          g_assert_nonnull (error);
          g_assert_true (g_str_has_prefix (error->message, "in"));
        }
    }
}

static void
test_without_text (void)
{
  g_autoptr (CauselineGraph) graph = random_graph (1);
  const char *options[] = { "text=no", NULL };
  g_autoptr (GBytes) bytes = causeline_write_bytes (graph, "json", options, NULL, NULL);
  g_autofree char *out = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  g_assert_null (strstr (out, "\"text\""));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *path = g_strdup_printf ("/json/refused/%s", refused[i].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_refused);
    }
  g_test_add_data_func ("/json/deep/json", "json", test_deep);
  g_test_add_data_func ("/json/deep/jsonl", "jsonl", test_deep);
  g_test_add_data_func ("/json/round-trip/json", "json", test_round_trip);
  g_test_add_data_func ("/json/round-trip/jsonl", "jsonl", test_round_trip);
  g_test_add_data_func ("/json/damaged/json", "json", test_damaged);
  g_test_add_data_func ("/json/damaged/jsonl", "jsonl", test_damaged);
  g_test_add_func ("/json/unknown-keys", test_unknown_keys);
  g_test_add_func ("/json/long-lists", test_long_lists);
  g_test_add_func ("/json/both-ways", test_both_ways);
  g_test_add_func ("/json/parts", test_parts);
  g_test_add_func ("/json/without-text", test_without_text);
  return g_test_run ();
}
