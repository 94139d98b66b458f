/* SPDX-License-Identifier: MIT */
/* GraphML (graphml.graphdrawing.org, 1.0), for yEd, Cytoscape, Gephi, igraph and NetworkX: one key for each field of the model. What is neither
 * node nor edge - sources with their texts, mentions - stands with the graph as JSON, so that nothing is lost. */

#include "format.h"
#include "json-object.h"
#include "json-writer.h"
#include "network.h"
#include "not-held.h"

static void
write_keys (GString            *out,
            const char         *what,
            const NetworkField *fields,
            guint               n_fields)
{
  for (guint i = 0; i < n_fields; i++)
    g_string_append_printf (out, "  <key id=\"%s-%s\" for=\"%s\" attr.name=\"%s\" attr.type=\"%s\"/>\n",
                            what, fields[i].name, what, fields[i].name, fields[i].type);
}

static void
write_values (GString            *out,
              const char         *what,
              const NetworkField *fields,
              guint               n_fields,
              const NetworkItem  *item)
{
  for (guint i = 0; i < n_fields; i++)
    if (*item->values[i])
      {
        g_string_append_printf (out, "      <data key=\"%s-%s\">", what, fields[i].name);
        xml_append_escaped (out, item->values[i]);
        g_string_append (out, "</data>\n");
      }
}

static void
write_node (GString           *out,
            const NetworkItem *item,
            gpointer           data)
{
  g_string_append_printf (out, "    <node id=\"%s\">\n", item->id);
  write_values (out, "node", network_node_fields, network_n_node_fields, item);
  g_string_append (out, "    </node>\n");
}

static void
write_edge (GString           *out,
            const NetworkItem *item,
            gpointer           data)
{
  g_string_append_printf (out, "    <edge id=\"%s\" source=\"%s\" target=\"%s\">\n", item->id, item->source, item->target);
  write_values (out, "edge", network_edge_fields, network_n_edge_fields, item);
  g_string_append (out, "    </edge>\n");
}

/* What the graph has as a whole. */
static const char *const graph_keys[] = { "title", "sources", "mentions", "extra" };

static void
write_graph_data (GString    *out,
                  const char *key,
                  const char *value)
{
  if (!value || !*value)
    return;
  g_string_append_printf (out, "    <data key=\"%s\">", key);
  xml_append_escaped (out, value);
  g_string_append (out, "</data>\n");
}

/* Objects as in JSON Lines: one a line. */
static char *
sources_as_lines (CauselineGraph *graph)
{
  guint n = causeline_graph_get_n_sources (graph);
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_string_append_c (lines, '{');
      json_write_source (lines, causeline_graph_get_source (graph, i), TRUE);
      g_string_append (lines, i + 1 < n ? "}\n" : "}");
    }
  return g_string_free (lines, FALSE);
}

static char *
mentions_as_lines (CauselineGraph *graph)
{
  guint n = causeline_graph_get_n_mentions (graph);
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_string_append_c (lines, '{');
      json_write_mention (lines, causeline_graph_get_mention (graph, i));
      g_string_append (lines, i + 1 < n ? "}\n" : "}");
    }
  return g_string_free (lines, FALSE);
}

static char *
extra_as_json (CauselineGraph *graph)
{
  GString *json = g_string_new (NULL);
  const char *const *extra = causeline_graph_get_extra (graph);

  if (extra && *extra)
    {
      g_string_append_c (json, '{');
      json_member_pairs (json, extra);
      g_string_append_c (json, '}');
    }
  return g_string_free (json, FALSE);
}

static gboolean
graphml_write (CauselineGraph              *graph,
               GString                     *out,
               const CauselineWriteContext *context,
               GError                     **error)
{
  g_autofree char *sources = sources_as_lines (graph);
  g_autofree char *mentions = mentions_as_lines (graph);
  g_autofree char *extra = extra_as_json (graph);
  const char *values[] = { causeline_graph_get_title (graph), sources, mentions, extra };

  g_string_append (out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                        "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
                        "xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n");
  for (gsize i = 0; i < G_N_ELEMENTS (graph_keys); i++)
    g_string_append_printf (out, "  <key id=\"%s\" for=\"graph\" attr.name=\"%s\" attr.type=\"string\"/>\n", graph_keys[i], graph_keys[i]);
  write_keys (out, "node", network_node_fields, network_n_node_fields);
  write_keys (out, "edge", network_edge_fields, network_n_edge_fields);
  g_string_append (out, "  <graph id=\"causeline\" edgedefault=\"directed\">\n");
  for (gsize i = 0; i < G_N_ELEMENTS (graph_keys); i++)
    write_graph_data (out, graph_keys[i], values[i]);
  network_each_node (graph, out, write_node, NULL);
  network_each_edge (graph, out, write_edge, NULL);
  g_string_append (out, "  </graph>\n</graphml>\n");
  not_held_report (context, network_count_unwritable (graph), "character has no place in XML", "characters have no place in XML", "written as U+FFFD");
  return TRUE;
}

static const char *const graphml_endings[] = { ".graphml", NULL };

const CauselineExporter causeline_exporter_graphml = {
  .name = "graphml",
  .summary = "GraphML, for yEd, Cytoscape, Gephi, igraph, NetworkX",
  .endings = graphml_endings,
  .media_type = "application/graphml+xml",
  .write = graphml_write,
};
