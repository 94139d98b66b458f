/* SPDX-License-Identifier: MIT */
/* The graph as JSON Lines: the same objects as in the JSON file, one a line, each saying what it is.
 *
 * The first line says that a part begins, so that two such files put one after the other are a valid file. */

#include "format.h"
#include "json-object.h"
#include "json-writer.h"

static const CauselineOption jsonl_options[] = {
  { "text", "yes|no", "yes", "whether the texts of articles are written too" },
  { NULL },
};

static void
begin_line (GString    *out,
            const char *record)
{
  g_string_append_c (out, '{');
  json_member_string (out, "record", record);
}

static void
end_line (GString *out)
{
  g_string_append (out, "}\n");
}

static void
write_head (CauselineGraph *graph,
            GString        *out)
{
  begin_line (out, "graph");
  json_member_int (out, "causeline", 1);
  json_member_string (out, "title", causeline_graph_get_title (graph));
  json_member_pairs (out, causeline_graph_get_extra (graph));
  end_line (out);
}

static gboolean
jsonl_write (CauselineGraph              *graph,
             GString                     *out,
             const CauselineWriteContext *context,
             GError                     **error)
{
  gboolean with_text = causeline_options_get_boolean (context->options, jsonl_options, "text");

  write_head (graph, out);
  for (guint i = 0; i < causeline_graph_get_n_sources (graph); i++)
    {
      begin_line (out, "source");
      json_write_source (out, causeline_graph_get_source (graph, i), with_text);
      end_line (out);
    }
  for (guint i = 0; i < causeline_graph_get_n_actors (graph); i++)
    {
      begin_line (out, "actor");
      json_write_actor (out, causeline_graph_get_actor (graph, i));
      end_line (out);
    }
  for (guint i = 0; i < causeline_graph_get_n_events (graph); i++)
    {
      begin_line (out, "event");
      json_write_event (out, causeline_graph_get_event (graph, i));
      end_line (out);
    }
  for (guint i = 0; i < causeline_graph_get_n_links (graph); i++)
    {
      begin_line (out, "link");
      json_write_link (out, causeline_graph_get_link (graph, i));
      end_line (out);
    }
  for (guint i = 0; i < causeline_graph_get_n_mentions (graph); i++)
    {
      begin_line (out, "mention");
      json_write_mention (out, causeline_graph_get_mention (graph, i));
      end_line (out);
    }
  return TRUE;
}

static const char *const jsonl_endings[] = { ".jsonl", ".ndjson", NULL };

const CauselineExporter causeline_exporter_jsonl = {
  .name = "jsonl",
  .summary = "The graph as JSON Lines, an object a line",
  .endings = jsonl_endings,
  .media_type = "application/jsonl",
  .options = jsonl_options,
  .write = jsonl_write,
};
