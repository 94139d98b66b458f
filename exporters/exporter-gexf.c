/* SPDX-License-Identifier: MIT */
/* GEXF 1.3 (gexf.net), for Gephi: a dynamic graph, in which an event is there from its earliest to its latest moment. Version 1.2 is what
 * NetworkX reads. Years are those of ISO 8601 and of XML Schema 1.1, in which the year before 1 is 0. */

#include "format.h"
#include "network.h"
#include "not-held.h"

#define DAY (24 * 60 * 60)

/* How moments are written: days, unless some event has a time of day. */
typedef struct
{
  gboolean has_clock;
} Clock;

static gboolean
has_clock (CauselineGraph *graph)
{
  for (guint i = 0; i < causeline_graph_get_n_events (graph); i++)
    {
      const CauselineTime *time = causeline_event_get_time (causeline_graph_get_event (graph, i));

      if (time && causeline_time_get_precision (time) >= CAUSELINE_PRECISION_HOUR)
        return TRUE;
    }
  return FALSE;
}

/* An xs:date or xs:dateTime. */
static char *
format_instant (gint64   instant,
                gboolean with_clock)
{
  gint64 days = instant / DAY - (instant % DAY < 0);
  gint64 second = instant - days * DAY;
  gint64 year;
  int month, day;

  causeline_civil_from_days (days, &year, &month, &day);

  g_autofree char *date = g_strdup_printf ("%s%04" G_GINT64_FORMAT "-%02d-%02d", year < 0 ? "-" : "", ABS (year), month, day);

  if (!with_clock)
    return g_steal_pointer (&date);
  return g_strdup_printf ("%sT%02d:%02d:%02d", date, (int) (second / 3600), (int) (second / 60 % 60), (int) (second % 60));
}

/* An end that is open has no attribute. */
static void
write_span (GString             *out,
            const CauselineTime *time,
            gboolean             with_clock)
{
  gint64 earliest = causeline_time_get_earliest (time);
  gint64 latest = causeline_time_get_latest (time);
  g_autofree char *start = earliest != CAUSELINE_INSTANT_MIN ? format_instant (earliest, with_clock) : NULL;
  g_autofree char *end = latest != CAUSELINE_INSTANT_MAX ? format_instant (latest, with_clock) : NULL;

  xml_attribute (out, "start", start);
  xml_attribute (out, "end", end);
}

static void
write_fields (GString            *out,
              const char         *what,
              const NetworkField *fields,
              guint               n_fields)
{
  g_string_append_printf (out, "    <attributes class=\"%s\">\n", what);
  for (guint i = 0; i < n_fields; i++)
    g_string_append_printf (out, "      <attribute id=\"%u\" title=\"%s\" type=\"%s\"/>\n", i, fields[i].name, fields[i].type);
  g_string_append (out, "    </attributes>\n");
}

static void
write_values (GString           *out,
              const NetworkItem *item,
              guint              n_fields)
{
  g_string_append (out, "        <attvalues>\n");
  for (guint i = 0; i < n_fields; i++)
    if (*item->values[i])
      {
        g_string_append_printf (out, "          <attvalue for=\"%u\"", i);
        xml_attribute (out, "value", item->values[i]);
        g_string_append (out, "/>\n");
      }
  g_string_append (out, "        </attvalues>\n");
}

static void
write_node (GString           *out,
            const NetworkItem *item,
            gpointer           data)
{
  const Clock *clock = data;

  g_string_append_printf (out, "      <node id=\"%s\"", item->id);
  xml_attribute (out, "label", item->label);
  if (item->time)
    write_span (out, item->time, clock->has_clock);
  g_string_append (out, ">\n");
  write_values (out, item, network_n_node_fields);
  g_string_append (out, "      </node>\n");
}

static void
write_edge (GString           *out,
            const NetworkItem *item,
            gpointer           data)
{
  char weight[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (out, "      <edge id=\"%s\" source=\"%s\" target=\"%s\"", item->id, item->source, item->target);
  xml_attribute (out, "label", item->label);
  xml_attribute (out, "weight", g_ascii_formatd (weight, sizeof weight, "%.3g", item->weight));
  g_string_append (out, ">\n");
  write_values (out, item, network_n_edge_fields);
  g_string_append (out, "      </edge>\n");
}

static const CauselineOption gexf_options[] = {
  { "version", "1.3|1.2", "1.3", "of the format: 1.3 for Gephi, 1.2 for NetworkX and older programs" },
  { NULL },
};

static void
write_head (GString    *out,
            const char *title,
            gboolean    is_old,
            gboolean    has_clock)
{
  const char *space = is_old ? "http://www.gexf.net/1.2draft" : "http://gexf.net/1.3";

  g_string_append_printf (out,
                          "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<gexf xmlns=\"%s\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
                          "xsi:schemaLocation=\"%s %s/gexf.xsd\" version=\"%s\">\n  <meta>\n    <creator>causeline</creator>\n    <description>",
                          space, space, space, is_old ? "1.2" : "1.3");
  xml_append_escaped (out, title ? title : "");
  g_string_append_printf (out, "</description>\n  </meta>\n  <graph defaultedgetype=\"directed\" mode=\"dynamic\" timeformat=\"%s\"%s>\n",
                          has_clock ? "dateTime" : "date", is_old ? "" : " timerepresentation=\"interval\"");
}

static gboolean
gexf_write (CauselineGraph              *graph,
            GString                     *out,
            const CauselineWriteContext *context,
            GError                     **error)
{
  Clock clock = { has_clock (graph) };
  gboolean is_old = g_str_equal (causeline_options_get (context->options, gexf_options, "version"), "1.2");

  write_head (out, causeline_graph_get_title (graph), is_old, clock.has_clock);
  write_fields (out, "node", network_node_fields, network_n_node_fields);
  write_fields (out, "edge", network_edge_fields, network_n_edge_fields);
  g_string_append_printf (out, "    <nodes count=\"%u\">\n", causeline_graph_get_n_actors (graph) + causeline_graph_get_n_events (graph));
  network_each_node (graph, out, write_node, &clock);
  g_string_append_printf (out, "    </nodes>\n    <edges count=\"%u\">\n", network_count_edges (graph));
  network_each_edge (graph, out, write_edge, NULL);
  g_string_append (out, "    </edges>\n  </graph>\n</gexf>\n");
  not_held_report (context, network_count_unwritable (graph), "character has no place in XML", "characters have no place in XML", "written as U+FFFD");
  not_held_report (context, causeline_graph_get_n_sources (graph), "source has no place in GEXF", "sources have no place in GEXF", "left out; GraphML keeps them");
  not_held_report (context, causeline_graph_get_n_mentions (graph), "mention has no place in GEXF", "mentions have no place in GEXF", "left out; GraphML keeps them");
  return TRUE;
}

static const char *const gexf_endings[] = { ".gexf", NULL };

const CauselineExporter causeline_exporter_gexf = {
  .name = "gexf",
  .summary = "GEXF 1.3 with dates, for Gephi",
  .endings = gexf_endings,
  .media_type = "application/gexf+xml",
  .options = gexf_options,
  .write = gexf_write,
};
