/* SPDX-License-Identifier: MIT */
/* The members of a JSON object, read as what they must be; the first that is not is the error. */

#include "json-member.h"

#include "json-scan.h"

#include <string.h>

void
members_fail (Members    *reader,
              const char *key,
              const char *what)
{
  if (!reader->failed)
    g_set_error (reader->error, CAUSELINE_ERROR, CAUSELINE_ERROR_SYNTAX, "%s%s%s%s: \"%s\" %s", reader->record,
                 reader->id ? " \"" : "", reader->id ? reader->id : "", reader->id ? "\"" : "", key, what);
  reader->failed = TRUE;
}

/* The member of this type, or NULL when there is none or it is null. */
static JsonNode *
members_get_member (Members    *reader,
                    const char *key)
{
  JsonNode *node = reader->failed ? NULL : json_object_get_member (reader->object, key);

  return node && !JSON_NODE_HOLDS_NULL (node) ? node : NULL;
}

const char *
members_get_string (Members    *reader,
                    const char *key)
{
  JsonNode *node = members_get_member (reader, key);

  if (node && json_node_get_value_type (node) != G_TYPE_STRING)
    {
      members_fail (reader, key, "must be a string");
      return NULL;
    }
  return node ? json_node_get_string (node) : NULL;
}

const char *
members_need_string (Members    *reader,
                     const char *key)
{
  const char *string = members_get_string (reader, key);

  if (!string)
    members_fail (reader, key, "is missing");
  return string ? string : "";
}

double
members_get_number (Members    *reader,
                    const char *key,
                    double      standard,
                    double      most)
{
  JsonNode *node = members_get_member (reader, key);

  if (!node)
    return standard;
  if (json_node_get_value_type (node) != G_TYPE_INT64 && json_node_get_value_type (node) != G_TYPE_DOUBLE)
    {
      members_fail (reader, key, "must be a number");
      return standard;
    }

  double number = json_node_get_double (node);

  if (number < 0 || number > most)
    members_fail (reader, key, "is out of range");
  return number;
}

JsonArray *
members_get_array (Members    *reader,
                   const char *key)
{
  JsonNode *node = members_get_member (reader, key);

  if (node && !JSON_NODE_HOLDS_ARRAY (node))
    {
      members_fail (reader, key, "must be a list");
      return NULL;
    }
  return node ? json_node_get_array (node) : NULL;
}

/* Calls @add with each string of a list. */
void
members_each_string (Members    *reader,
                     const char *key,
                     gpointer    to,
                     void (*add) (gpointer, const char *))
{
  JsonArray *array = members_get_array (reader, key);

  for (guint i = 0; array && i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);

      if (json_node_get_value_type (node) != G_TYPE_STRING)
        {
          members_fail (reader, key, "must be a list of strings");
          return;
        }
      add (to, json_node_get_string (node));
    }
}

CauselineTime *
members_get_time (Members    *reader,
                  const char *key)
{
  const char *edtf = members_get_string (reader, key);
  CauselineTime *time = edtf ? causeline_time_new_from_string (edtf, NULL) : NULL;

  if (edtf && !time)
    {
      g_autofree char *what = g_strdup_printf ("is not an EDTF date: \"%s\"", edtf);

      members_fail (reader, key, what);
    }
  return time;
}

void
members_unknown_word (Members    *reader,
                      const char *key,
                      const char *word)
{
  g_autofree char *what = g_strdup_printf ("has no such value as \"%s\"", word);

  members_fail (reader, key, what);
}

static gboolean
has_rest (Members           *reader,
          const char *const *known)
{
  JsonObjectIter iter;
  const char *key;

  json_object_iter_init (&iter, reader->object);
  while (json_object_iter_next (&iter, &key, NULL))
    if (!g_strv_contains (known, key))
      return TRUE;
  return FALSE;
}

/* Keeps the members whose keys are not among @known, as they are written: a number may have more digits than a double holds. */
void
members_keep_rest (Members           *reader,
                   const char *const *known,
                   gpointer           to,
                   void (*set_extra) (gpointer, const char *, const char *))
{
  JsonScan scan = { .text = reader->item->text, .length = reader->item->length };
  gsize start, end;

  if (reader->failed || !has_rest (reader, known) || !json_scan_is (&scan, '{'))
    return;
  do
    {
      g_autofree char *key = NULL;

      if (!json_scan_key (&scan, &key, NULL) || !json_scan_value (&scan, &start, &end, NULL))
        return;
      if (g_strv_contains (known, key))
        continue;

      g_autofree char *json = json_scan_compact (&scan, start, end);

      set_extra (to, key, json);
    }
  while (json_scan_is (&scan, ','));
}

/* Parts of an event have no place for what the model does not know. */
void
members_report_rest (Members           *part,
                     const char        *list,
                     const char *const *known)
{
  JsonObjectIter iter;
  const char *key;

  json_object_iter_init_ordered (&iter, part->object);
  while (json_object_iter_next_ordered (&iter, &key, NULL))
    if (!g_strv_contains (known, key))
      causeline_report_add (part->item->report, CAUSELINE_ISSUE_UNKNOWN_VALUE, part->item->file, 0, 0,
                            "%s \"%s\": \"%s\" has no key \"%s\" (not kept)", part->record, part->id, list, key);
}
