/* SPDX-License-Identifier: MIT */
/* What a file said beyond the model: the strings in "x" have columns of their own, all else stands in the column "more" as JSON. */

#include "records-private.h"

#include <json-glib/json-glib.h>
#include <string.h>

/* As json-glib writes strings, so that what is read again is the same text. */
static void
append_json_string (GString    *out,
                    const char *text)
{
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_VALUE);

  json_node_set_string (node, text);

  g_autofree char *json = json_to_string (node, FALSE);

  g_string_append (out, json);
}

typedef struct
{
  GPtrArray *members; /* key, value, key, value ...; borrowed from the node */
  gboolean good;
} Flat;

static void
take_member (JsonObject *object,
             const char *key,
             JsonNode   *value,
             gpointer    data)
{
  Flat *flat = data;
  const char *text = JSON_NODE_HOLDS_VALUE (value) && json_node_get_value_type (value) == G_TYPE_STRING ? json_node_get_string (value) : NULL;

  flat->good = flat->good && text && *text && *key;
  g_ptr_array_add (flat->members, g_strdup (key));
  g_ptr_array_add (flat->members, g_strdup (text));
}

/* The members of an object of non-empty strings, if the JSON text is one and is written as this program writes it; else NULL. */
static GPtrArray *
flatten (const char *json)
{
  g_autoptr (JsonNode) node = json_from_string (json, NULL);
  g_autoptr (GPtrArray) members = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) again = g_string_new ("{");
  Flat flat = { members, TRUE };

  if (!node || !JSON_NODE_HOLDS_OBJECT (node))
    return NULL;
  json_object_foreach_member (json_node_get_object (node), take_member, &flat);
  if (!flat.good)
    return NULL;
  for (guint i = 0; i < members->len; i += 2)
    {
      if (i > 0)
        g_string_append_c (again, ',');
      append_json_string (again, g_ptr_array_index (members, i));
      g_string_append_c (again, ':');
      append_json_string (again, g_ptr_array_index (members, i + 1));
    }
  g_string_append_c (again, '}');
  return strcmp (again->str, json) == 0 ? g_steal_pointer (&members) : NULL;
}

static gboolean
starts_with_x (const char *const *extra)
{
  return extra && extra[0] && strcmp (extra[0], "x") == 0;
}

/* Gives a column to each key of "x" that has none. */
void
record_collect_extra (Records           *self,
                      const char *const *extra)
{
  g_autoptr (GPtrArray) members = starts_with_x (extra) ? flatten (extra[1]) : NULL;

  for (guint i = 0; members && i < members->len; i += 2)
    {
      char *key = g_ptr_array_index (members, i);

      if (g_hash_table_contains (self->extra_places, key))
        continue;
      key = g_strdup (key);
      g_ptr_array_add (self->extra_keys, key);
      g_hash_table_insert (self->extra_places, key, GUINT_TO_POINTER (self->extra_keys->len));
    }
}

/* Whether the columns give the members back in the same order. */
static gboolean
are_in_order (Records   *self,
              GPtrArray *members)
{
  guint last = 0;

  for (guint i = 0; i < members->len; i += 2)
    {
      guint place = GPOINTER_TO_UINT (g_hash_table_lookup (self->extra_places, g_ptr_array_index (members, i)));

      if (place <= last)
        return FALSE;
      last = place;
    }
  return TRUE;
}

/* All of @extra in the column "more". */
void
record_set_more (Records           *self,
                 const char *const *extra)
{
  GString *more = record_cell (self, RECORD_MORE);

  if (!extra || !extra[0])
    return;
  for (; extra[0]; extra += 2)
    {
      g_string_append_c (more, more->len == 0 ? '{' : ',');
      append_json_string (more, extra[0]);
      g_string_append_c (more, ':');
      g_string_append (more, extra[1]);
    }
  g_string_append_c (more, '}');
}

/* The strings of "x" in their columns, the rest in "more". */
void
record_set_extra (Records           *self,
                  const char *const *extra)
{
  g_autoptr (GPtrArray) members = starts_with_x (extra) ? flatten (extra[1]) : NULL;

  if (!members || members->len == 0 || !are_in_order (self, members))
    {
      record_set_more (self, extra);
      return;
    }
  for (guint i = 0; i < members->len; i += 2)
    {
      guint place = GPOINTER_TO_UINT (g_hash_table_lookup (self->extra_places, g_ptr_array_index (members, i)));

      g_string_assign (g_ptr_array_index (self->cells, RECORD_N_COLUMNS + place - 1), g_ptr_array_index (members, i + 1));
    }
  record_set_more (self, extra + 2);
}
