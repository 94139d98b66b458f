/* SPDX-License-Identifier: MIT */
/* What causeline writes into GraphML as JSON, because GraphML has no other place for it: sources and mentions with the graph, an object a line;
 * claims and what came along with nodes; evidence, an id a line, with edges. Another program may have taken nodes away since: what speaks of
 * them goes too, and is counted. Values of these names that are no JSON are somebody else's. */

#include "graphml-parts.h"

#include "json-object.h"

#include <string.h>

struct _GraphmlParts
{
  GraphmlReading *reading;
  JsonParser *parser;
  GHashTable *ids;       /* (element-type utf8): of nodes and edges, borrowed */
};

static void
add_ids (GHashTable      *ids,
         const GPtrArray *items)
{
  for (guint i = 0; i < items->len; i++)
    {
      const GraphmlItem *item = g_ptr_array_index (items, i);
      const char *id = graphml_item_get (item, "id");

      if (id || item->id)
        g_hash_table_add (ids, (gpointer) (id ? id : item->id));
    }
}

GraphmlParts *
graphml_parts_new (GraphmlReading *reading)
{
  GraphmlParts *self = g_new0 (GraphmlParts, 1);

  self->reading = reading;
  self->parser = json_parser_new ();
  self->ids = g_hash_table_new (g_str_hash, g_str_equal);
  add_ids (self->ids, reading->nodes);
  add_ids (self->ids, reading->edges);
  return self;
}

void
graphml_parts_free (GraphmlParts *self)
{
  g_object_unref (self->parser);
  g_hash_table_unref (self->ids);
  g_free (self);
}

static void
report_lost (GraphmlParts      *self,
             const GraphmlItem *item,
             const char        *name,
             guint              n)
{
  if (n > 0)
    causeline_report_add (self->reading->context->report, CAUSELINE_ISSUE_UNKNOWN_REFERENCE, self->reading->context->file, item->line, 0,
                          "%s: %u of what is not there (left out)", name, n);
}

/* The object that a text is; FALSE when it is none. It lives until the next one is parsed. */
static gboolean
parse_object (GraphmlParts *self,
              const char   *text,
              gsize         length,
              JsonItem     *item)
{
  JsonNode *node = json_parse_part (self->parser, text, length, NULL);

  if (!node || !JSON_NODE_HOLDS_OBJECT (node))
    return FALSE;
  *item = (JsonItem) { json_node_get_object (node), text, length, self->reading->context->file, self->reading->context->report };
  return TRUE;
}

typedef enum
{
  LINE_READ,
  LINE_LOST,
  LINE_DAMAGED
} LineState;

typedef LineState (*ReadLine) (GraphmlParts *self,
                               JsonItem     *item);

/* Each line of a value of the graph. */
static gboolean
read_lines (GraphmlParts *self,
            const char   *name,
            ReadLine      read)
{
  const GraphmlItem *whole = self->reading->whole;
  const char *text = graphml_item_get (whole, name);
  guint counts[] = { 0, 0, 0 };

  while (text && *text)
    {
      gsize length = strcspn (text, "\n");
      JsonItem item;

      counts[parse_object (self, text, length, &item) ? read (self, &item) : LINE_DAMAGED]++;
      if (self->reading->failed)
        return FALSE;
      text += length + (text[length] == '\n');
    }
  report_lost (self, whole, name, counts[LINE_LOST]);
  if (counts[LINE_DAMAGED] > 0)
    causeline_report_add (self->reading->context->report, CAUSELINE_ISSUE_SYNTAX, self->reading->context->file, whole->line, 0,
                          "%s: %u lines are no JSON objects (left out)", name, counts[LINE_DAMAGED]);
  return TRUE;
}

static LineState
read_source (GraphmlParts *self,
             JsonItem     *item)
{
  json_read_object (self->reading->graph, "source", item, &self->reading->failed);
  return LINE_READ;
}

gboolean
graphml_parts_read_sources (GraphmlParts *self)
{
  return read_lines (self, "sources", read_source);
}

static gboolean
is_there (GraphmlParts *self,
          JsonNode     *node)
{
  return !node || json_node_get_value_type (node) != G_TYPE_STRING || g_hash_table_contains (self->ids, json_node_get_string (node));
}

static LineState
read_mention (GraphmlParts *self,
              JsonItem     *item)
{
  JsonNode *source = json_object_get_member (item->object, "source"), *dates = json_object_get_member (item->object, "dates");
  JsonArray *array = dates && JSON_NODE_HOLDS_ARRAY (dates) ? json_node_get_array (dates) : NULL;
  const char *of_source = source && json_node_get_value_type (source) == G_TYPE_STRING ? json_node_get_string (source) : NULL;
  gboolean is_whole = is_there (self, json_object_get_member (item->object, "of"));

  for (guint i = 0; array && is_whole && i < json_array_get_length (array); i++)
    is_whole = is_there (self, json_array_get_element (array, i));
  if (!is_whole || (of_source && !causeline_graph_find_source (self->reading->graph, of_source)))
    return LINE_LOST;
  json_read_object (self->reading->graph, "mention", item, &self->reading->failed);
  return LINE_READ;
}

/* After the sources. */
gboolean
graphml_parts_read_mentions (GraphmlParts *self)
{
  return read_lines (self, "mentions", read_mention);
}

static gboolean
is_evidence (GraphmlParts *self,
             const char   *id)
{
  return causeline_graph_find_mention (self->reading->graph, id) != NULL;
}

/* After actors and mentions. */
void
graphml_parts_read_claims (GraphmlParts      *self,
                           const GraphmlItem *item,
                           CauselineEvent    *event)
{
  const char *text = graphml_item_get (item, "claims");
  if (!text)
    return;

  g_autoptr (CauselineEvent) all = causeline_event_new (causeline_event_get_id (event), NULL);
  g_autofree char *object = g_strconcat ("{\"claims\":", text, "}", NULL);
  JsonItem json;
  guint n_lost = 0;

  if (!parse_object (self, object, strlen (object), &json) || !json_read_claims (all, &json, NULL))
    {
      g_autoptr (JsonNode) node = json_node_init_string (json_node_alloc (), text);
      g_autofree char *kept = json_to_string (node, FALSE);

      causeline_event_set_extra (event, "claims", kept);
      return;
    }
  for (guint i = 0; i < causeline_event_get_n_claims (all); i++)
    {
      const CauselineClaim *claim = causeline_event_get_claim (all, i);

      if (causeline_graph_find_actor (self->reading->graph, claim->by))
        causeline_event_add_claim (event, claim->by, claim->stance, claim->about, claim->evidence && is_evidence (self, claim->evidence) ? claim->evidence : NULL);
      else
        n_lost++;
    }
  report_lost (self, item, "claims", n_lost);
}

/* After the mentions. */
void
graphml_parts_read_evidence (GraphmlParts      *self,
                             const GraphmlItem *item,
                             CauselineLink     *link)
{
  const char *text = graphml_item_get (item, "evidence");
  g_auto (GStrv) ids = text ? g_strsplit (text, "\n", -1) : NULL;
  guint n_lost = 0;

  for (char **id = ids; id && *id; id++)
    if (is_evidence (self, *id))
      causeline_link_add_evidence (link, *id);
    else
      n_lost++;
  report_lost (self, item, "evidence", n_lost);
}

/* The members of the object "extra"; where it is none, the text itself. */
void
graphml_parts_read_extra (GraphmlParts      *self,
                          const GraphmlItem *item,
                          gpointer           to,
                          void (*set_extra) (gpointer, const char *, const char *))
{
  const char *text = graphml_item_get (item, "extra");
  JsonItem json;

  if (text && parse_object (self, text, strlen (text), &json))
    json_read_extra (&json, to, set_extra);
  else if (text)
    {
      g_autoptr (JsonNode) node = json_node_init_string (json_node_alloc (), text);
      g_autofree char *kept = json_to_string (node, FALSE);

      set_extra (to, "extra", kept);
    }
}
