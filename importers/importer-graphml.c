/* SPDX-License-Identifier: MIT */
/* GraphML: what causeline writes, and the graphs of yEd, Gephi, NetworkX and others. Nodes are events unless they say that they are
 * actors; edges are links unless they say that they are parts in events. Read as a stream: no entities, no network, no nested graphs. */

#include "format.h"

#include <json-glib/json-glib.h>
#include <libxml/xmlreader.h>
#include <string.h>

/* A node or an edge as it is read. */
typedef struct
{
  gboolean is_edge;
  char *id;
  char *source;
  char *target;
  GPtrArray *values; /* name, value, name, value ... */
  gint64 line;
} Item;

typedef struct
{
  CauselineGraph *graph;
  const CauselineReadContext *context;
  xmlTextReader *reader;
  GHashTable *keys;  /* id of a key -> its name */
  GPtrArray *nodes;  /* Item */
  GPtrArray *edges;  /* Item */
  GHashTable *by_id; /* id of a node -> Item */
  Item *item;        /* that is open now; or NULL */
  GError *failed;    /* the first that the parser found */
} Reading;

static void
item_free (gpointer data)
{
  Item *item = data;

  g_free (item->id);
  g_free (item->source);
  g_free (item->target);
  g_ptr_array_unref (item->values);
  g_free (item);
}

static const char *
get_value (const Item *item,
           const char *name)
{
  for (guint i = 0; i < item->values->len; i += 2)
    if (strcmp (g_ptr_array_index (item->values, i), name) == 0)
      return g_ptr_array_index (item->values, i + 1);
  return NULL;
}

static void
add_value (Item       *item,
           const char *name,
           const char *value)
{
  if (*value == '\0' || get_value (item, name))
    return;
  g_ptr_array_add (item->values, g_strdup (name));
  g_ptr_array_add (item->values, g_strdup (value));
}

static char *
get_attribute (Reading    *reading,
               const char *name)
{
  xmlChar *value = xmlTextReaderGetAttribute (reading->reader, BAD_CAST name);
  char *copy = g_strdup ((const char *) value);

  xmlFree (value);
  return copy;
}

static gboolean
fail (Reading    *reading,
      gint64      line,
      const char *what,
      const char *name)
{
  if (!reading->failed)
    reading->failed = g_error_new (CAUSELINE_ERROR, CAUSELINE_ERROR_SYNTAX, "%s:%" G_GINT64_FORMAT ": %s%s%s%s", reading->context->file, line,
                                   what, name ? " \"" : "", name ? name : "", name ? "\"" : "");
  return FALSE;
}

static void
on_error (void     *data,
          xmlError *problem)
{
  g_autofree char *message = g_strchomp (g_strdup (problem->message ? problem->message : "is not XML"));

  if (problem->level >= XML_ERR_ERROR)
    fail (data, problem->line, message, NULL);
}

static void
read_key (Reading *reading)
{
  g_autofree char *id = get_attribute (reading, "id");
  g_autofree char *name = get_attribute (reading, "attr.name");

  if (id && name)
    g_hash_table_replace (reading->keys, g_steal_pointer (&id), g_steal_pointer (&name));
}

static void
read_data (Reading *reading)
{
  g_autofree char *key = get_attribute (reading, "key");
  const char *name = key ? g_hash_table_lookup (reading->keys, key) : NULL;
  xmlChar *text = xmlTextReaderReadString (reading->reader);

  if (name && text && reading->item)
    add_value (reading->item, name, (const char *) text);
  else if (name && text && strcmp (name, "title") == 0 && !causeline_graph_get_title (reading->graph))
    causeline_graph_set_title (reading->graph, (const char *) text);
  xmlFree (text);
}

/* The label that yEd draws stands inside its own elements. */
static void
read_drawn_label (Reading *reading)
{
  xmlChar *text = xmlTextReaderReadString (reading->reader);
  g_autofree char *label = g_strstrip (g_strdup (text ? (const char *) text : ""));

  if (reading->item)
    add_value (reading->item, reading->item->is_edge ? "kind" : "label", label);
  xmlFree (text);
}

static gboolean
open_item (Reading *reading,
           gboolean is_edge)
{
  Item *item = g_new0 (Item, 1);

  item->is_edge = is_edge;
  item->id = get_attribute (reading, "id");
  item->source = get_attribute (reading, "source");
  item->target = get_attribute (reading, "target");
  item->values = g_ptr_array_new_with_free_func (g_free);
  item->line = xmlTextReaderGetParserLineNumber (reading->reader);
  g_ptr_array_add (is_edge ? reading->edges : reading->nodes, item);
  reading->item = xmlTextReaderIsEmptyElement (reading->reader) ? NULL : item;
  if (is_edge)
    return (item->source && item->target) || fail (reading, item->line, "an edge must have a source and a target", NULL);
  if (!item->id)
    return fail (reading, item->line, "a node must have an id", NULL);
  return g_hash_table_insert (reading->by_id, item->id, item) || fail (reading, item->line, "there are two nodes", item->id);
}

static gboolean
read_element (Reading *reading)
{
  const char *name = (const char *) xmlTextReaderConstLocalName (reading->reader);

  if (strcmp (name, "node") == 0 || strcmp (name, "edge") == 0)
    return open_item (reading, *name == 'e');
  if (strcmp (name, "key") == 0)
    read_key (reading);
  else if (strcmp (name, "data") == 0)
    read_data (reading);
  else if (strcmp (name, "NodeLabel") == 0 || strcmp (name, "EdgeLabel") == 0)
    read_drawn_label (reading);
  else if (xmlTextReaderDepth (reading->reader) == 0 && strcmp (name, "graphml") != 0)
    return fail (reading, 1, "this is no GraphML: it begins with", name);
  return TRUE;
}

static gboolean
read_stream (Reading *reading)
{
  int more;

  while ((more = xmlTextReaderRead (reading->reader)) == 1 && !reading->failed)
    {
      int type = xmlTextReaderNodeType (reading->reader);
      const char *name = (const char *) xmlTextReaderConstLocalName (reading->reader);

      if (type == XML_READER_TYPE_DOCUMENT_TYPE || type == XML_READER_TYPE_ENTITY_REFERENCE)
        return fail (reading, xmlTextReaderGetParserLineNumber (reading->reader), "document types and entities are not read", NULL);
      if (type == XML_READER_TYPE_ELEMENT && !read_element (reading))
        return FALSE;
      if (type == XML_READER_TYPE_END_ELEMENT && (strcmp (name, "node") == 0 || strcmp (name, "edge") == 0))
        reading->item = NULL;
    }
  return (more == 0 && !reading->failed) || fail (reading, 1, "is not XML", NULL);
}

/* The word of a vocabulary that a value is; one that is none is reported. */
#define TAKE_WORD(reading, item, name, from_string, value) \
  G_STMT_START \
  { \
    const char *word_ = get_value (item, name); \
    if (word_ && !from_string (word_, value)) \
      report_word (reading, item, name, word_); \
  } \
  G_STMT_END

static void
report_word (Reading    *reading,
             const Item *item,
             const char *name,
             const char *word)
{
  causeline_report_add (reading->context->report, CAUSELINE_ISSUE_UNKNOWN_VALUE, reading->context->file, item->line, 0,
                        "%s: \"%s\" is no such value (left out)", name, word);
}

static double
get_confidence (const Item *item)
{
  const char *text = get_value (item, "confidence");
  char *end = NULL;
  double number = text ? g_ascii_strtod (text, &end) : 1.0;

  return text && *end == '\0' && number >= 0.0 && number <= 1.0 ? number : 1.0;
}

static void
add_lines (const Item *item,
           const char *name,
           gpointer    to,
           void (*add) (gpointer, const char *))
{
  const char *text = get_value (item, name);
  g_auto (GStrv) lines = text ? g_strsplit (text, "\n", -1) : NULL;

  for (char **line = lines; line && *line; line++)
    if (**line)
      add (to, *line);
}

/* Keeps the values whose names are not among @known. */
static void
keep_rest (const Item        *item,
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
get_label (const Item *item)
{
  static const char *const names[] = { "label", "title", "name", "Label" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (get_value (item, names[i]))
      return get_value (item, names[i]);
  return NULL;
}

/* Its own id, where it says one; else that of the node. */
static const char *
get_id (const Item *item)
{
  const char *id = get_value (item, "id");

  return id ? id : item->id;
}

static gboolean
is_actor (const Item *item)
{
  return g_strcmp0 (get_value (item, "node"), "actor") == 0;
}

static const char *const actor_names[] = { "node", "id", "label", "kind", "aliases", "part_of", NULL };

static gboolean
add_actor (Reading    *reading,
           const Item *item)
{
  const char *label = get_label (item);
  g_autoptr (CauselineActor) actor = causeline_actor_new (get_id (item), label ? label : get_id (item));
  CauselineActorKind kind = CAUSELINE_ACTOR_OTHER;

  TAKE_WORD (reading, item, "kind", causeline_actor_kind_from_string, &kind);
  causeline_actor_set_kind (actor, kind);
  causeline_actor_set_part_of (actor, get_value (item, "part_of"));
  add_lines (item, "aliases", actor, (gpointer) causeline_actor_add_alias);
  keep_rest (item, actor_names, actor, (gpointer) causeline_actor_set_extra);
  return causeline_graph_add_actor (reading->graph, actor, &reading->failed);
}

static CauselineTime *
get_time (Reading    *reading,
          const Item *item)
{
  const char *edtf = get_value (item, "time");
  CauselineTime *time = edtf ? causeline_time_new_from_string (edtf, NULL) : NULL;

  if (edtf && !time)
    causeline_report_add (reading->context->report, CAUSELINE_ISSUE_BAD_DATE, reading->context->file, item->line, 0,
                          "time: \"%s\" is not a date (kept without one)", edtf);
  return time;
}

static const char *const event_names[] = {
  "node", "id", "label", "title", "name", "type", "family", "time", "time_basis", "place", "status", "confidence", "description", "url", "tags", NULL
};

static CauselineEvent *
make_event (Reading    *reading,
            const Item *item)
{
  CauselineEvent *event = causeline_event_new (get_id (item), get_label (item));
  g_autoptr (CauselineTime) time = get_time (reading, item);
  CauselineTimeBasis basis = time ? CAUSELINE_TIME_BASIS_STATED : CAUSELINE_TIME_BASIS_NONE;
  CauselineStatus status = CAUSELINE_STATUS_ASSERTED;

  TAKE_WORD (reading, item, "time_basis", causeline_time_basis_from_string, &basis);
  TAKE_WORD (reading, item, "status", causeline_status_from_string, &status);
  causeline_event_set_event_type (event, get_value (item, "type"));
  causeline_event_set_time (event, time);
  causeline_event_set_time_basis (event, basis);
  causeline_event_set_place (event, get_value (item, "place"));
  causeline_event_set_status (event, status);
  causeline_event_set_confidence (event, get_confidence (item));
  causeline_event_set_description (event, get_value (item, "description"));
  causeline_event_set_url (event, get_value (item, "url"));
  add_lines (item, "tags", event, (gpointer) causeline_event_add_tag);
  keep_rest (item, event_names, event, (gpointer) causeline_event_set_extra);
  return event;
}

/* An edge between an event and an actor, in whichever direction. */
static gboolean
add_part (Reading    *reading,
          GHashTable *events,
          const Item *edge,
          const Item *source,
          const Item *target)
{
  const Item *actor = is_actor (source) ? source : target;
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

static const char *const link_names[] = { "edge", "id", "kind", "label", "status", "confidence", "basis", NULL };

static gboolean
add_link (Reading    *reading,
          const Item *edge,
          const Item *source,
          const Item *target)
{
  g_autofree char *made = g_strdup_printf ("l%u", causeline_graph_get_n_links (reading->graph) + 1);
  CauselineLinkKind kind = CAUSELINE_LINK_CAUSE;
  CauselineBasis basis = CAUSELINE_BASIS_USER;

  TAKE_WORD (reading, edge, "kind", causeline_link_kind_from_string, &kind);
  TAKE_WORD (reading, edge, "basis", causeline_basis_from_string, &basis);

  g_autoptr (CauselineLink) link = causeline_link_new (get_id (edge) ? get_id (edge) : made, get_id (source), get_id (target), kind);

  causeline_link_set_confidence (link, get_confidence (edge));
  causeline_link_set_basis (link, basis);
  keep_rest (edge, link_names, link, (gpointer) causeline_link_set_extra);
  return causeline_graph_add_link (reading->graph, link, &reading->failed);
}

static gboolean
add_edge (Reading    *reading,
          GHashTable *events,
          const Item *edge)
{
  const Item *source = g_hash_table_lookup (reading->by_id, edge->source);
  const Item *target = g_hash_table_lookup (reading->by_id, edge->target);

  if (!source || !target)
    return fail (reading, edge->line, "there is no node", source ? edge->target : edge->source);
  if (is_actor (source) || is_actor (target))
    return add_part (reading, events, edge, source, target);
  return add_link (reading, edge, source, target);
}

/* Events are sealed when they are added: those who take part in them, whom the edges name, come first. */
static gboolean
build (Reading *reading)
{
  g_autoptr (GHashTable) events = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) causeline_event_unref);

  for (guint i = 0; i < reading->nodes->len; i++)
    {
      const Item *item = g_ptr_array_index (reading->nodes, i);

      if (!is_actor (item))
        g_hash_table_insert (events, (gpointer) item, make_event (reading, item));
      else if (!add_actor (reading, item))
        return FALSE;
    }
  for (guint i = 0; i < reading->edges->len; i++)
    if (!add_edge (reading, events, g_ptr_array_index (reading->edges, i)))
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
graphml_read (CauselineGraph             *graph,
              GBytes                     *bytes,
              const CauselineReadContext *context,
              GError                    **error)
{
  gsize length = 0;
  const char *text = g_bytes_get_data (bytes, &length);
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) nodes = g_ptr_array_new_with_free_func (item_free);
  g_autoptr (GPtrArray) edges = g_ptr_array_new_with_free_func (item_free);
  Reading reading = { .graph = graph, .context = context, .keys = keys, .nodes = nodes, .edges = edges, .by_id = by_id };

  if (length == 0)
    {
      g_set_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_SYNTAX, "%s:1: is empty", context->file);
      return FALSE;
    }
  if (length > G_MAXINT)
    {
      g_set_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_LIMIT, "%s: is longer than 2 GB", context->file);
      return FALSE;
    }
  reading.reader = xmlReaderForMemory (text, (int) length, NULL, NULL, XML_PARSE_NONET | XML_PARSE_NOCDATA);
  xmlTextReaderSetStructuredErrorHandler (reading.reader, on_error, &reading);

  gboolean good = read_stream (&reading) && build (&reading);

  xmlFreeTextReader (reading.reader);
  if (!good)
    {
      g_propagate_error (error, reading.failed);
      return FALSE;
    }
  causeline_report_set_unit (context->report, "node or edge", "nodes and edges");
  causeline_report_count (context->report, CAUSELINE_COUNT_READ, nodes->len + edges->len);
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
