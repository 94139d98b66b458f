/* SPDX-License-Identifier: MIT */
/* JSON Lines: the objects of a graph, one a line. Files may be put one after the other: a line with the record "graph" begins a part
 * with ids of its own. */

#include "format.h"
#include "json-object.h"
#include "json-scan.h"
#include "resolve.h"

#include <string.h>

/* A file while it is read. */
typedef struct
{
  const char *file;
  JsonParser *parser;
  CauselineGraph *whole;
  CauselineMerger *merger; /* of the whole; only where there is a second part */
  CauselineGraph *part;    /* where objects go now: the whole, or a later part */
  CauselineReport *report;
  gint64 line;
  gboolean has_objects;    /* whether the part has any */
} Lines;

static const char *const head_keys[] = { "record", "causeline", "title", NULL };

static gboolean
fail_at_line (Lines   *lines,
              GError **error)
{
  g_prefix_error (error, "%s:%" G_GINT64_FORMAT ": ", lines->file, lines->line);
  return FALSE;
}

/* The part that was read so far is whole: it must be closed, and joins those before it. */
static gboolean
end_part (Lines   *lines,
          GError **error)
{
  if (!causeline_graph_check_closed (lines->part, error))
    {
      g_prefix_error (error, "%s: ", lines->file);
      return FALSE;
    }
  if (lines->part == lines->whole)
    return TRUE;

  gboolean good = causeline_merger_add (lines->merger, lines->part, NULL, error);

  g_clear_object (&lines->part);
  return good;
}

/* What the line of a part says of the graph as a whole. */
static gboolean
read_head (Lines          *lines,
           const JsonItem *item,
           GError        **error)
{
  JsonScan scan = { .text = item->text, .length = item->length, .file = lines->file };
  JsonNode *title = json_object_get_member (item->object, "title");
  gsize start, end;

  if (!json_scan_expect (&scan, '{', error))
    return FALSE;
  if (title && json_node_get_value_type (title) == G_TYPE_STRING)
    causeline_graph_set_title (lines->part, json_node_get_string (title));
  do
    {
      g_autofree char *key = NULL;

      if (!json_scan_key (&scan, &key, error) || !json_scan_value (&scan, &start, &end, error))
        return FALSE;
      if (g_strv_contains (head_keys, key))
        continue;

      g_autofree char *json = json_scan_compact (&scan, start, end);

      causeline_graph_set_extra (lines->part, key, json);
    }
  while (json_scan_is (&scan, ','));
  return TRUE;
}

static gboolean
begin_part (Lines          *lines,
            const JsonItem *item,
            GError        **error)
{
  JsonNode *version = json_object_get_member (item->object, "causeline");

  if (version && !json_check_version (version, error))
    return fail_at_line (lines, error);
  if (lines->has_objects)
    {
      if (!end_part (lines, error))
        return FALSE;
      if (!lines->merger)
        lines->merger = causeline_merger_new (lines->whole, CAUSELINE_MERGE_SEPARATE, NULL);
      lines->part = causeline_graph_new ();
      lines->has_objects = FALSE;
    }
  return read_head (lines, item, error);
}

static gboolean
read_object (Lines          *lines,
             const JsonItem *item,
             GError        **error)
{
  JsonNode *node = json_object_get_member (item->object, "record");
  const char *record = node && json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : NULL;

  if (!record)
    {
      g_set_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_SYNTAX, "this object does not say what it is: \"record\" is missing");
      return fail_at_line (lines, error);
    }
  if (strcmp (record, "graph") == 0)
    return begin_part (lines, item, error);

  causeline_report_count (lines->report, CAUSELINE_COUNT_READ, 1);
  lines->has_objects = TRUE;
  return json_read_object (lines->part, record, item, error) || fail_at_line (lines, error);
}

static gboolean
read_line (Lines      *lines,
           const char *start,
           gsize       length,
           GError    **error)
{
  JsonScan scan = { .text = start, .length = length, .file = lines->file };
  gsize from, to;

  while (length > 0 && g_ascii_isspace (start[length - 1]))
    length--;
  if (length == 0)
    return TRUE;

  /* The scan refuses what is nested too deep before json-glib, which is recursive, sees it. */
  g_autoptr (GError) own = NULL;
  JsonNode *node = NULL;

  if (json_scan_value (&scan, &from, &to, &own))
    node = json_parse_part (lines->parser, start, length, &own);
  if (!node || !JSON_NODE_HOLDS_OBJECT (node))
    {
      g_set_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_SYNTAX, "this line is no JSON object%s%s", own ? ": " : "", own ? own->message : "");
      return fail_at_line (lines, error);
    }

  JsonItem item = { .object = json_node_get_object (node), .text = start, .length = length, .file = lines->file, .report = lines->report };

  return read_object (lines, &item, error);
}

static gboolean
read_lines (Lines      *lines,
            const char *text,
            gsize       length,
            GError    **error)
{
  const char *end = length > 0 ? text + length : text; /* no bytes are NULL */

  while (text < end)
    {
      const char *stop = memchr (text, '\n', end - text);

      if (!stop)
        stop = end;
      lines->line++;
      if (!read_line (lines, text, stop - text, error))
        return FALSE;
      text = stop + 1;
    }
  return end_part (lines, error);
}

static void
count_events (CauselineGraph  *graph,
              CauselineReport *report)
{
  causeline_report_count (report, CAUSELINE_COUNT_EVENTS, causeline_graph_get_n_events (graph));
  for (guint i = 0; i < causeline_graph_get_n_events (graph); i++)
    if (!causeline_event_get_time (causeline_graph_get_event (graph, i)))
      causeline_report_count (report, CAUSELINE_COUNT_UNDATED, 1);
}

static gboolean
jsonl_read (CauselineGraph             *graph,
            GBytes                     *bytes,
            const CauselineReadContext *context,
            GError                    **error)
{
  gsize length = 0;
  const char *text = g_bytes_get_data (bytes, &length);
  g_autoptr (JsonParser) parser = json_parser_new ();
  Lines lines = { .file = context->file, .parser = parser, .whole = graph, .part = graph, .report = context->report };

  if (!json_check_utf8 (text, length, context->file, error))
    return FALSE;
  causeline_report_set_unit (context->report, "object", "objects");

  gboolean good = read_lines (&lines, text, length, error);

  if (lines.part && lines.part != graph)
    g_object_unref (lines.part);
  g_clear_pointer (&lines.merger, causeline_merger_free);
  if (good)
    count_events (graph, context->report);
  return good;
}

static gboolean
jsonl_sniff (const char *bytes,
             gsize       length)
{
  return length > 10 && strncmp (bytes, "{\"record\":", 10) == 0;
}

static const char *const jsonl_endings[] = { ".jsonl", ".ndjson", NULL };

const CauselineImporter causeline_importer_jsonl = {
  .name = "jsonl",
  .summary = "A graph as JSON Lines, an object a line",
  .endings = jsonl_endings,
  .sniff = jsonl_sniff,
  .read = jsonl_read,
};
