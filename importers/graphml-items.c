/* SPDX-License-Identifier: MIT */
/* The nodes and edges of GraphML as they stand in the file. Read as a stream: no entities, no network, no nested graphs. */

#include "graphml-items.h"

#include <string.h>

/* A node or an edge says no more than this; its values are looked up one by one. */
#define MAX_VALUES 1000

static void
item_free (gpointer data)
{
  GraphmlItem *item = data;

  g_free (item->id);
  g_free (item->source);
  g_free (item->target);
  g_ptr_array_unref (item->values);
  g_free (item);
}

/* The value of that name, or NULL. O(values) */
const char *
graphml_item_get (const GraphmlItem *item,
                  const char        *name)
{
  for (guint i = 0; i < item->values->len; i += 2)
    if (strcmp (g_ptr_array_index (item->values, i), name) == 0)
      return g_ptr_array_index (item->values, i + 1);
  return NULL;
}

static void
add_value (GraphmlReading *reading,
           GraphmlItem    *item,
           const char     *name,
           const char     *value)
{
  if (*value == '\0' || graphml_item_get (item, name))
    return;
  if (item->values->len >= 2 * MAX_VALUES)
    {
      graphml_fail (reading, item->line, "a node or edge has more than 1000 values", NULL);
      return;
    }
  g_ptr_array_add (item->values, g_strdup (name));
  g_ptr_array_add (item->values, g_strdup (value));
}

static char *
get_attribute (GraphmlReading *reading,
               const char     *name)
{
  xmlChar *value = xmlTextReaderGetAttribute (reading->reader, BAD_CAST name);
  char *copy = g_strdup ((const char *) value);

  xmlFree (value);
  return copy;
}

/* Notes what is wrong, unless something was before; always FALSE. @name is shown in quotes, or NULL. */
gboolean
graphml_fail (GraphmlReading *reading,
              gint64          line,
              const char     *what,
              const char     *name)
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
    graphml_fail (data, problem->line, message, NULL);
}

static void
read_key (GraphmlReading *reading)
{
  g_autofree char *id = get_attribute (reading, "id");
  g_autofree char *name = get_attribute (reading, "attr.name");

  if (id && name)
    g_hash_table_replace (reading->keys, g_steal_pointer (&id), g_steal_pointer (&name));
}

static void
read_data (GraphmlReading *reading)
{
  g_autofree char *key = get_attribute (reading, "key");
  const char *name = key ? g_hash_table_lookup (reading->keys, key) : NULL;
  xmlChar *text = xmlTextReaderReadString (reading->reader);

  if (name && text)
    add_value (reading, reading->item ? reading->item : reading->whole, name, (const char *) text);
  xmlFree (text);
}

/* The label that yEd draws stands inside its own elements. */
static void
read_drawn_label (GraphmlReading *reading)
{
  xmlChar *text = xmlTextReaderReadString (reading->reader);
  g_autofree char *label = g_strstrip (g_strdup (text ? (const char *) text : ""));

  if (reading->item)
    add_value (reading, reading->item, reading->item->is_edge ? "kind" : "label", label);
  xmlFree (text);
}

static gboolean
open_item (GraphmlReading *reading,
           gboolean        is_edge)
{
  GraphmlItem *item = g_new0 (GraphmlItem, 1);

  item->is_edge = is_edge;
  item->id = get_attribute (reading, "id");
  item->source = get_attribute (reading, "source");
  item->target = get_attribute (reading, "target");
  item->values = g_ptr_array_new_with_free_func (g_free);
  item->line = xmlTextReaderGetParserLineNumber (reading->reader);
  g_ptr_array_add (is_edge ? reading->edges : reading->nodes, item);
  reading->item = xmlTextReaderIsEmptyElement (reading->reader) ? NULL : item;
  if (is_edge)
    return (item->source && item->target) || graphml_fail (reading, item->line, "an edge must have a source and a target", NULL);
  if (!item->id)
    return graphml_fail (reading, item->line, "a node must have an id", NULL);
  return g_hash_table_insert (reading->by_id, item->id, item) || graphml_fail (reading, item->line, "there are two nodes", item->id);
}

static gboolean
read_element (GraphmlReading *reading)
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
    return graphml_fail (reading, 1, "this is no GraphML: it begins with", name);
  return TRUE;
}

static gboolean
read_stream (GraphmlReading *reading)
{
  int more;

  while ((more = xmlTextReaderRead (reading->reader)) == 1 && !reading->failed)
    {
      int type = xmlTextReaderNodeType (reading->reader);
      const char *name = (const char *) xmlTextReaderConstLocalName (reading->reader);

      if (type == XML_READER_TYPE_DOCUMENT_TYPE || type == XML_READER_TYPE_ENTITY_REFERENCE)
        return graphml_fail (reading, xmlTextReaderGetParserLineNumber (reading->reader), "document types and entities are not read", NULL);
      if (type == XML_READER_TYPE_ELEMENT && !read_element (reading))
        return FALSE;
      if (type == XML_READER_TYPE_END_ELEMENT && (strcmp (name, "node") == 0 || strcmp (name, "edge") == 0))
        reading->item = NULL;
    }
  return (more == 0 && !reading->failed) || graphml_fail (reading, 1, "is not XML", NULL);
}

void
graphml_reading_init (GraphmlReading             *reading,
                      CauselineGraph             *graph,
                      const CauselineReadContext *context)
{
  *reading = (GraphmlReading) {
    .graph = graph,
    .context = context,
    .keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free),
    .nodes = g_ptr_array_new_with_free_func (item_free),
    .edges = g_ptr_array_new_with_free_func (item_free),
    .by_id = g_hash_table_new (g_str_hash, g_str_equal),
    .whole = g_new0 (GraphmlItem, 1),
  };
  reading->whole->line = 1;
  reading->whole->values = g_ptr_array_new_with_free_func (g_free);
}

void
graphml_reading_clear (GraphmlReading *reading)
{
  g_hash_table_unref (reading->keys);
  g_hash_table_unref (reading->by_id);
  g_ptr_array_unref (reading->nodes);
  g_ptr_array_unref (reading->edges);
  item_free (reading->whole);
  g_clear_error (&reading->failed);
}

/* Reads all nodes and edges; FALSE with @failed set when the file is damaged. */
gboolean
graphml_read_items (GraphmlReading *reading,
                    GBytes         *bytes)
{
  gsize length = 0;
  const char *text = g_bytes_get_data (bytes, &length);

  if (length == 0)
    {
      g_set_error (&reading->failed, CAUSELINE_ERROR, CAUSELINE_ERROR_SYNTAX, "%s:1: is empty", reading->context->file);
      return FALSE;
    }
  if (length > G_MAXINT)
    {
      g_set_error (&reading->failed, CAUSELINE_ERROR, CAUSELINE_ERROR_LIMIT, "%s: is longer than 2 GB", reading->context->file);
      return FALSE;
    }
  reading->reader = xmlReaderForMemory (text, (int) length, NULL, NULL, XML_PARSE_NONET | XML_PARSE_NOCDATA);
  xmlTextReaderSetStructuredErrorHandler (reading->reader, on_error, reading);

  gboolean good = read_stream (reading);

  xmlFreeTextReader (reading->reader);
  return good;
}
