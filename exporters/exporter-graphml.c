/* SPDX-License-Identifier: MIT */
/* GraphML (graphml.graphdrawing.org, 1.0), for yEd, Cytoscape, Gephi, igraph and NetworkX: one key for each field of the model. */

#include "format.h"
#include "network.h"

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

static gboolean
graphml_write (CauselineGraph              *graph,
               GString                     *out,
               const CauselineWriteContext *context,
               GError                     **error)
{
  const char *title = causeline_graph_get_title (graph);

  g_string_append (out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n");
  g_string_append (out, "  <key id=\"title\" for=\"graph\" attr.name=\"title\" attr.type=\"string\"/>\n");
  write_keys (out, "node", network_node_fields, network_n_node_fields);
  write_keys (out, "edge", network_edge_fields, network_n_edge_fields);
  g_string_append (out, "  <graph id=\"causeline\" edgedefault=\"directed\">\n");
  if (title && *title)
    {
      g_string_append (out, "    <data key=\"title\">");
      xml_append_escaped (out, title);
      g_string_append (out, "</data>\n");
    }
  network_each_node (graph, out, write_node, NULL);
  network_each_edge (graph, out, write_edge, NULL);
  g_string_append (out, "  </graph>\n</graphml>\n");
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
