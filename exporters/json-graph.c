/* SPDX-License-Identifier: MIT */
/* A whole graph as JSON: an object a line, so that versions can be compared. */

#include "json-graph.h"

#include "json-object.h"
#include "json-writer.h"

/* One of the five lists; @write_item writes the members of the item at a position. */
static void
write_list (GString        *out,
            const char     *name,
            CauselineGraph *graph,
            guint           n_items,
            gboolean        is_last,
            void (*write_item) (GString *, CauselineGraph *, guint))
{
  g_string_append_printf (out, "  \"%s\": [", name);
  for (guint i = 0; i < n_items; i++)
    {
      g_string_append (out, i > 0 ? ",\n    {" : "\n    {");
      write_item (out, graph, i);
      g_string_append_c (out, '}');
    }
  g_string_append (out, n_items > 0 ? "\n  ]" : "]");
  g_string_append (out, is_last ? "" : ",\n");
}

static void
write_source_with_text (GString        *out,
                        CauselineGraph *graph,
                        guint           position)
{
  json_write_source (out, causeline_graph_get_source (graph, position), TRUE);
}

static void
write_source_alone (GString        *out,
                    CauselineGraph *graph,
                    guint           position)
{
  json_write_source (out, causeline_graph_get_source (graph, position), FALSE);
}

static void
write_actor (GString        *out,
             CauselineGraph *graph,
             guint           position)
{
  json_write_actor (out, causeline_graph_get_actor (graph, position));
}

static void
write_event (GString        *out,
             CauselineGraph *graph,
             guint           position)
{
  json_write_event (out, causeline_graph_get_event (graph, position));
}

static void
write_link (GString        *out,
            CauselineGraph *graph,
            guint           position)
{
  json_write_link (out, causeline_graph_get_link (graph, position));
}

static void
write_mention (GString        *out,
               CauselineGraph *graph,
               guint           position)
{
  json_write_mention (out, causeline_graph_get_mention (graph, position));
}

void
json_write_graph (GString        *out,
                  CauselineGraph *graph,
                  gboolean        with_text)
{
  const char *title = causeline_graph_get_title (graph);

  g_string_append (out, "{\n  \"causeline\": 1,\n  \"title\": ");
  json_append_string (out, title ? title : "");
  g_string_append (out, ",\n");
  write_list (out, "sources", graph, causeline_graph_get_n_sources (graph), FALSE, with_text ? write_source_with_text : write_source_alone);
  write_list (out, "actors", graph, causeline_graph_get_n_actors (graph), FALSE, write_actor);
  write_list (out, "events", graph, causeline_graph_get_n_events (graph), FALSE, write_event);
  write_list (out, "links", graph, causeline_graph_get_n_links (graph), FALSE, write_link);
  write_list (out, "mentions", graph, causeline_graph_get_n_mentions (graph), TRUE, write_mention);
  for (const char *const *extra = causeline_graph_get_extra (graph); extra && *extra; extra += 2)
    {
      g_string_append (out, ",\n  ");
      json_append_string (out, extra[0]);
      g_string_append_printf (out, ": %s", extra[1]);
    }
  g_string_append (out, "\n}\n");
}
