/* SPDX-License-Identifier: MIT */
/* causeline's own JSON: the five lists, read object by object. */

#include "format.h"
#include "json-object.h"
#include "json-scan.h"

#include <string.h>

/* The lists of the file, and what each object of a list is. */
static const struct
{
  const char *key;
  const char *record;
} lists[] = {
  { "sources", "source" },
  { "actors", "actor" },
  { "events", "event" },
  { "links", "link" },
  { "mentions", "mention" },
};

/* Puts the place before the message. */
static gboolean
fail_at (JsonScan *scan,
         gsize     at,
         GError  **error)
{
  gint64 line, column;

  json_scan_place (scan->text, at, &line, &column);
  g_prefix_error (error, "%s:%" G_GINT64_FORMAT ":%" G_GINT64_FORMAT ": ", scan->file, line, column);
  return FALSE;
}

static gboolean
read_item (CauselineGraph  *graph,
           JsonScan        *scan,
           JsonParser      *parser,
           const char      *record,
           CauselineReport *report,
           GError         **error)
{
  gsize start, end;

  if (!json_scan_value (scan, &start, &end, error))
    return FALSE;

  JsonNode *node = json_parse_part (parser, scan->text + start, end - start, error);

  if (node && !JSON_NODE_HOLDS_OBJECT (node))
    g_set_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_SYNTAX, "this must be an object");
  if (!node || !JSON_NODE_HOLDS_OBJECT (node))
    return fail_at (scan, start, error);

  JsonItem item = {
    .object = json_node_get_object (node), .text = scan->text + start, .length = end - start, .file = scan->file, .report = report
  };

  return json_read_object (graph, record, &item, error) || fail_at (scan, start, error);
}

static gboolean
read_list (CauselineGraph  *graph,
           JsonScan        *scan,
           JsonParser      *parser,
           const char      *record,
           CauselineReport *report,
           GError         **error)
{
  if (!json_scan_expect (scan, '[', error))
    return FALSE;
  if (json_scan_is (scan, ']'))
    return TRUE;
  do
    if (!read_item (graph, scan, parser, record, report, error))
      return FALSE;
  while (json_scan_is (scan, ','));
  return json_scan_expect (scan, ']', error);
}

/* A member of the file that is no list. */
static gboolean
read_other (CauselineGraph *graph,
            JsonScan       *scan,
            JsonParser     *parser,
            const char     *key,
            GError        **error)
{
  gsize start, end;

  if (!json_scan_value (scan, &start, &end, error))
    return FALSE;

  JsonNode *node = json_parse_part (parser, scan->text + start, end - start, error);

  if (!node || (strcmp (key, "causeline") == 0 && !json_check_version (node, error)))
    return fail_at (scan, start, error);
  if (strcmp (key, "title") == 0 && json_node_get_value_type (node) == G_TYPE_STRING)
    causeline_graph_set_title (graph, *json_node_get_string (node) ? json_node_get_string (node) : NULL);
  else if (strcmp (key, "causeline") != 0)
    {
      g_autofree char *json = json_scan_compact (scan, start, end);

      causeline_graph_set_extra (graph, key, json);
    }
  return TRUE;
}

static gboolean
read_member (CauselineGraph  *graph,
             JsonScan        *scan,
             JsonParser      *parser,
             CauselineReport *report,
             gboolean        *is_ours,
             GError         **error)
{
  g_autofree char *key = NULL;

  if (!json_scan_key (scan, &key, error))
    return FALSE;
  *is_ours = *is_ours || strcmp (key, "causeline") == 0;
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (strcmp (lists[i].key, key) == 0)
      return read_list (graph, scan, parser, lists[i].record, report, error);
  return read_other (graph, scan, parser, key, error);
}

static void
count (CauselineGraph  *graph,
       CauselineReport *report)
{
  guint n_events = causeline_graph_get_n_events (graph);

  causeline_report_set_unit (report, "object", "objects");
  causeline_report_count (report, CAUSELINE_COUNT_READ,
                          causeline_graph_get_n_sources (graph) + causeline_graph_get_n_actors (graph) + n_events +
                            causeline_graph_get_n_links (graph) + causeline_graph_get_n_mentions (graph));
  causeline_report_count (report, CAUSELINE_COUNT_EVENTS, n_events);
  for (guint i = 0; i < n_events; i++)
    if (!causeline_event_get_time (causeline_graph_get_event (graph, i)))
      causeline_report_count (report, CAUSELINE_COUNT_UNDATED, 1);
}

static gboolean
json_read (CauselineGraph             *graph,
           GBytes                     *bytes,
           const CauselineReadContext *context,
           GError                    **error)
{
  JsonScan scan = { .file = context->file };
  g_autoptr (JsonParser) parser = json_parser_new ();
  gboolean is_ours = FALSE;

  scan.text = g_bytes_get_data (bytes, &scan.length);
  if (!json_check_utf8 (scan.text, scan.length, scan.file, error) || !json_scan_expect (&scan, '{', error))
    return FALSE;
  if (!json_scan_is (&scan, '}'))
    {
      do
        if (!read_member (graph, &scan, parser, context->report, &is_ours, error))
          return FALSE;
      while (json_scan_is (&scan, ','));
      if (!json_scan_expect (&scan, '}', error))
        return FALSE;
    }
  if (!json_scan_end (&scan, error))
    return FALSE;
  if (!is_ours)
    {
      g_set_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_SYNTAX, "%s: is JSON, but no causeline graph: it has no member \"causeline\"", scan.file);
      return FALSE;
    }
  if (!causeline_graph_check_closed (graph, error))
    {
      g_prefix_error (error, "%s: ", scan.file);
      return FALSE;
    }
  count (graph, context->report);
  return TRUE;
}

static gboolean
json_sniff (const char *bytes,
            gsize       length)
{
  gsize at = 0;

  while (at < length && g_ascii_isspace (bytes[at]))
    at++;
  if (at == length || bytes[at++] != '{')
    return FALSE;
  while (at < length && g_ascii_isspace (bytes[at]))
    at++;
  return length - at > 11 && strncmp (bytes + at, "\"causeline\"", 11) == 0;
}

static const char *const json_endings[] = { ".json", NULL };

const CauselineImporter causeline_importer_json = {
  .name = "json",
  .summary = "A graph as causeline writes it",
  .endings = json_endings,
  .sniff = json_sniff,
  .read = json_read,
};
