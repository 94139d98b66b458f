/* SPDX-License-Identifier: MIT */
/* GraphML: what causeline writes, and the graphs of yEd, Gephi, NetworkX and others. Nodes are events unless they say that they are
 * actors; edges are links unless they say that they are parts in events. */

#include "graphml-parts.h"

#include <json-glib/json-glib.h>
#include <string.h>

/* The word of a vocabulary that a value is; one that is none is reported. */
#define TAKE_WORD(reading, item, name, from_string, value) \
  G_STMT_START \
  { \
    const char *word_ = graphml_item_get (item, name); \
    if (word_ && !from_string (word_, value)) \
      report_word (reading, item, name, word_); \
  } \
  G_STMT_END

static void
report_word (GraphmlReading    *reading,
             const GraphmlItem *item,
             const char        *name,
             const char        *word)
{
  causeline_report_add (reading->context->report, CAUSELINE_ISSUE_UNKNOWN_VALUE, reading->context->file, item->line, 0,
                        "%s: \"%s\" is no such value (left out)", name, word);
}

static double
get_confidence (const GraphmlItem *item)
{
  const char *text = graphml_item_get (item, "confidence");
  char *end = NULL;
  double number = text ? g_ascii_strtod (text, &end) : 1.0;

  return text && *end == '\0' && number >= 0.0 && number <= 1.0 ? number : 1.0;
}

/* As the writer escapes a line: "\\n" for a line break, two backslashes for one; others are what they are. */
static char *
unescape_line (const char *line)
{
  GString *out = g_string_new (NULL);

  for (; *line; line++)
    if (line[0] == '\\' && (line[1] == 'n' || line[1] == '\\'))
      g_string_append_c (out, *++line == 'n' ? '\n' : '\\');
    else
      g_string_append_c (out, *line);
  return g_string_free (out, FALSE);
}

static void
add_lines (const GraphmlItem *item,
           const char *name,
           gpointer    to,
           void (*add) (gpointer, const char *))
{
  const char *text = graphml_item_get (item, name);
  g_auto (GStrv) lines = text ? g_strsplit (text, "\n", -1) : NULL;

  for (char **line = lines; line && *line; line++)
    if (**line)
      {
        g_autofree char *word = unescape_line (*line);

        add (to, word);
      }
}

/* Keeps the values whose names are not among @known. */
static void
keep_rest (const GraphmlItem        *item,
           const char *const *known,
           gpointer           to,
           void (*set_extra) (gpointer, const char *, const char *))
{
  for (guint i = 0; i < item->values->len; i += 2)
    if (!g_strv_contains (known, g_ptr_array_index (item->values, i)))
      {
        g_autoptr (JsonNode) node = json_node_init_string (json_node_alloc (), g_ptr_array_index (item->values, i + 1));
        g_autofree char *json = json_to_string (node, FALSE);

        set_extra (to, g_ptr_array_index (item->values, i), json);
      }
}

static const char *
get_label (const GraphmlItem *item)
{
  static const char *const names[] = { "label", "title", "name", "Label" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (graphml_item_get (item, names[i]))
      return graphml_item_get (item, names[i]);
  return NULL;
}

/* Its own id, where it says one; else that of the node. */
static const char *
get_id (const GraphmlItem *item)
{
  const char *id = graphml_item_get (item, "id");

  return id ? id : item->id;
}

static gboolean
is_actor (const GraphmlItem *item)
{
  return g_strcmp0 (graphml_item_get (item, "node"), "actor") == 0;
}

static const char *const actor_names[] = { "node", "id", "label", "kind", "aliases", "part_of", "extra", NULL };

static gboolean
add_actor (GraphmlReading    *reading,
           GraphmlParts      *parts,
           const GraphmlItem *item)
{
  const char *label = get_label (item);
  g_autoptr (CauselineActor) actor = causeline_actor_new (get_id (item), label ? label : get_id (item));
  CauselineActorKind kind = CAUSELINE_ACTOR_OTHER;

  TAKE_WORD (reading, item, "kind", causeline_actor_kind_from_string, &kind);
  causeline_actor_set_kind (actor, kind);
  causeline_actor_set_part_of (actor, graphml_item_get (item, "part_of"));
  add_lines (item, "aliases", actor, (gpointer) causeline_actor_add_alias);
  keep_rest (item, actor_names, actor, (gpointer) causeline_actor_set_extra);
  graphml_parts_read_extra (parts, item, actor, (gpointer) causeline_actor_set_extra);
  return causeline_graph_add_actor (reading->graph, actor, &reading->failed);
}

static CauselineTime *
get_time (GraphmlReading    *reading,
          const GraphmlItem *item)
{
  const char *edtf = graphml_item_get (item, "time");
  CauselineTime *time = edtf ? causeline_time_new_from_string (edtf, NULL) : NULL;

  if (edtf && !time)
    causeline_report_add (reading->context->report, CAUSELINE_ISSUE_BAD_DATE, reading->context->file, item->line, 0,
                          "time: \"%s\" is not a date (kept without one)", edtf);
  return time;
}

static const char *const event_names[] = {
  "node", "id", "label", "title", "name", "type", "family", "time", "time_basis", "place", "status", "confidence", "description", "url", "tags",
  "claims", "extra", NULL
};

static CauselineEvent *
make_event (GraphmlReading    *reading,
            GraphmlParts      *parts,
            const GraphmlItem *item)
{
  CauselineEvent *event = causeline_event_new (get_id (item), get_label (item));
  g_autoptr (CauselineTime) time = get_time (reading, item);
  CauselineTimeBasis basis = time ? CAUSELINE_TIME_BASIS_STATED : CAUSELINE_TIME_BASIS_NONE;
  CauselineStatus status = CAUSELINE_STATUS_ASSERTED;

  TAKE_WORD (reading, item, "time_basis", causeline_time_basis_from_string, &basis);
  TAKE_WORD (reading, item, "status", causeline_status_from_string, &status);
  causeline_event_set_event_type (event, graphml_item_get (item, "type"));
  causeline_event_set_time (event, time);
  causeline_event_set_time_basis (event, basis);
  causeline_event_set_place (event, graphml_item_get (item, "place"));
  causeline_event_set_status (event, status);
  causeline_event_set_confidence (event, get_confidence (item));
  causeline_event_set_description (event, graphml_item_get (item, "description"));
  causeline_event_set_url (event, graphml_item_get (item, "url"));
  add_lines (item, "tags", event, (gpointer) causeline_event_add_tag);
  graphml_parts_read_claims (parts, item, event);
  keep_rest (item, event_names, event, (gpointer) causeline_event_set_extra);
  graphml_parts_read_extra (parts, item, event, (gpointer) causeline_event_set_extra);
  return event;
}

/* An edge between an event and an actor, in whichever direction. */
static gboolean
add_part (GraphmlReading    *reading,
          GHashTable        *events,
          const GraphmlItem *edge,
          const GraphmlItem *source,
          const GraphmlItem *target)
{
  const GraphmlItem *actor = is_actor (source) ? source : target;
  CauselineEvent *event = g_hash_table_lookup (events, actor == source ? target : source);
  CauselineRole role = actor == source ? CAUSELINE_ROLE_SOURCE : CAUSELINE_ROLE_TARGET;
  CauselineStatus status = CAUSELINE_STATUS_NONE;

  if (!event)
    {
      causeline_report_add (reading->context->report, CAUSELINE_ISSUE_ROW_SKIPPED, reading->context->file, edge->line, 0,
                            "edge from \"%s\" to \"%s\": actors are joined by events only (skipped)", edge->source, edge->target);
      causeline_report_count (reading->context->report, CAUSELINE_COUNT_SKIPPED, 1);
      return TRUE;
    }
  TAKE_WORD (reading, edge, "kind", causeline_role_from_string, &role);
  TAKE_WORD (reading, edge, "status", causeline_status_from_string, &status);
  causeline_event_add_participant (event, get_id (actor), role, status);
  return TRUE;
}

static const char *const link_names[] = { "edge", "id", "kind", "label", "status", "confidence", "basis", "evidence", "extra", NULL };

static gboolean
add_link (GraphmlReading    *reading,
          GraphmlParts      *parts,
          const GraphmlItem *edge,
          const GraphmlItem *source,
          const GraphmlItem *target)
{
  g_autofree char *made = g_strdup_printf ("l%u", causeline_graph_get_n_links (reading->graph) + 1);
  CauselineLinkKind kind = CAUSELINE_LINK_CAUSE;
  CauselineBasis basis = CAUSELINE_BASIS_USER;

  TAKE_WORD (reading, edge, "kind", causeline_link_kind_from_string, &kind);
  TAKE_WORD (reading, edge, "basis", causeline_basis_from_string, &basis);

  g_autoptr (CauselineLink) link = causeline_link_new (get_id (edge) ? get_id (edge) : made, get_id (source), get_id (target), kind);

  causeline_link_set_confidence (link, get_confidence (edge));
  causeline_link_set_basis (link, basis);
  graphml_parts_read_evidence (parts, edge, link);
  keep_rest (edge, link_names, link, (gpointer) causeline_link_set_extra);
  graphml_parts_read_extra (parts, edge, link, (gpointer) causeline_link_set_extra);
  return causeline_graph_add_link (reading->graph, link, &reading->failed);
}

static gboolean
add_edge (GraphmlReading    *reading,
          GraphmlParts      *parts,
          GHashTable        *events,
          const GraphmlItem *edge)
{
  const GraphmlItem *source = g_hash_table_lookup (reading->by_id, edge->source);
  const GraphmlItem *target = g_hash_table_lookup (reading->by_id, edge->target);

  if (!source || !target)
    return graphml_fail (reading, edge->line, "there is no node", source ? edge->target : edge->source);
  if (is_actor (source) || is_actor (target))
    return add_part (reading, events, edge, source, target);
  return add_link (reading, parts, edge, source, target);
}

static const char *const graph_names[] = { "title", "sources", "mentions", "extra", NULL };

static gboolean
read_whole (GraphmlReading *reading,
            GraphmlParts   *parts)
{
  const char *title = graphml_item_get (reading->whole, "title");

  if (title)
    causeline_graph_set_title (reading->graph, title);
  keep_rest (reading->whole, graph_names, reading->graph, (gpointer) causeline_graph_set_extra);
  graphml_parts_read_extra (parts, reading->whole, reading->graph, (gpointer) causeline_graph_set_extra);
  return graphml_parts_read_sources (parts) && graphml_parts_read_mentions (parts);
}

/* Events are sealed when they are added: those who take part in them, whom the edges name, come first. */
static gboolean
build (GraphmlReading *reading)
{
  g_autoptr (GHashTable) events = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) causeline_event_unref);
  g_autoptr (GraphmlParts) parts = graphml_parts_new (reading);

  if (!read_whole (reading, parts))
    return FALSE;
  for (guint i = 0; i < reading->nodes->len; i++)
    if (is_actor (g_ptr_array_index (reading->nodes, i)) && !add_actor (reading, parts, g_ptr_array_index (reading->nodes, i)))
      return FALSE;
  for (guint i = 0; i < reading->nodes->len; i++)
    if (!is_actor (g_ptr_array_index (reading->nodes, i)))
      g_hash_table_insert (events, g_ptr_array_index (reading->nodes, i), make_event (reading, parts, g_ptr_array_index (reading->nodes, i)));
  for (guint i = 0; i < reading->edges->len; i++)
    if (!add_edge (reading, parts, events, g_ptr_array_index (reading->edges, i)))
      return FALSE;
  for (guint i = 0; i < reading->nodes->len; i++)
    {
      CauselineEvent *event = g_hash_table_lookup (events, g_ptr_array_index (reading->nodes, i));

      if (event && !causeline_graph_add_event (reading->graph, event, &reading->failed))
        return FALSE;
      if (event && !causeline_event_get_time (event))
        causeline_report_count (reading->context->report, CAUSELINE_COUNT_UNDATED, 1);
    }
  return causeline_graph_check_closed (reading->graph, &reading->failed);
}

static gboolean
graphml_read (CauselineGraph              *graph,
              GBytes                      *bytes,
              const CauselineReadContext  *context,
              GError                     **error)
{
  GraphmlReading reading;

  graphml_reading_init (&reading, graph, context);

  gboolean good = graphml_read_items (&reading, bytes) && build (&reading);
  guint n_read = reading.nodes->len + reading.edges->len;

  if (!good)
    g_propagate_error (error, g_steal_pointer (&reading.failed));
  graphml_reading_clear (&reading);
  if (!good)
    return FALSE;
  causeline_report_set_unit (context->report, "node or edge", "nodes and edges");
  causeline_report_count (context->report, CAUSELINE_COUNT_READ, n_read);
  causeline_report_count (context->report, CAUSELINE_COUNT_EVENTS, causeline_graph_get_n_events (graph));
  return TRUE;
}

static gboolean
graphml_sniff (const char *bytes,
               gsize       length)
{
  return g_strstr_len (bytes, MIN (length, 1024), "<graphml") != NULL;
}

static const char *const graphml_endings[] = { ".graphml", NULL };

const CauselineImporter causeline_importer_graphml = {
  .name = "graphml",
  .summary = "GraphML: of causeline, yEd, Gephi, NetworkX and others",
  .endings = graphml_endings,
  .sniff = graphml_sniff,
  .read = graphml_read,
};
