/* SPDX-License-Identifier: MIT */
/* What stands in the cells of the sheet twin: lists with backslashes, and JSON that is kept to the letter. */

#include "record-reader.h"

#include <json-glib/json-glib.h>
#include <string.h>

/* The pieces between semicolons, trimmed, backslashes left in place. */
char **
record_split (const char *text)
{
  g_autoptr (GStrvBuilder) pieces = g_strv_builder_new ();

  while (*text)
    {
      const char *end = text;

      while (*end && *end != ';')
        end += *end == '\\' && end[1] ? 2 : 1;
      while (g_ascii_isspace (*text))
        text++;

      const char *last = end;

      /* A space behind a backslash belongs to the value. */
      while (last > text && g_ascii_isspace (last[-1]) && !(last - 1 > text && last[-2] == '\\'))
        last--;
      if (last > text)
        {
          g_autofree char *piece = g_strndup (text, last - text);

          g_strv_builder_add (pieces, piece);
        }
      text = *end ? end + 1 : end;
    }
  return g_strv_builder_end (pieces);
}

/* The first @sign that has no backslash before it, or NULL. */
char *
record_find_plain (char *token,
                   char  sign)
{
  for (; *token; token += *token == '\\' && token[1] ? 2 : 1)
    if (*token == sign)
      return token;
  return NULL;
}

/* Cuts " (text)" off the end of the token and returns the text, or NULL when it does not end so. */
char *
record_take_tail (char *token,
                  char  open,
                  char  close)
{
  char *start = record_find_plain (token, open);
  gsize length = strlen (token);

  if (!start || length == 0 || token[length - 1] != close)
    return NULL;

  char *tail = g_strndup (start + 1, token + length - 1 - (start + 1));

  while (start > token && start[-1] == ' ')
    start--;
  *start = '\0';
  return tail;
}

char *
record_unescape (const char *token)
{
  GString *out = g_string_new (NULL);

  for (; *token; token++)
    {
      if (*token == '\\' && token[1])
        token++;
      g_string_append_c (out, *token);
    }
  return g_string_free (out, FALSE);
}

/* The end of the JSON value that begins at @at: the comma or bracket behind it. */
static const char *
skip_value (const char *at)
{
  int depth = 0;

  for (; *at; at++)
    {
      if (*at == '"')
        for (at++; *at && *at != '"'; at++)
          at += *at == '\\' && at[1] ? 1 : 0;
      else if (*at == '{' || *at == '[')
        depth++;
      else if ((*at == '}' || *at == ']') && depth-- == 0)
        return at;
      else if (*at == ',' && depth == 0)
        return at;
      if (*at == '\0')
        break;
    }
  return at;
}

/* Takes the members of an object one by one; FALSE when the text is no object. */
gboolean
record_read_more (const char *json,
                  TakeExtra   take,
                  gpointer    object)
{
  g_autoptr (JsonNode) whole = json_from_string (json, NULL);

  if (!whole || !JSON_NODE_HOLDS_OBJECT (whole))
    return FALSE;
  /* It is valid: so the keys and values are found by their signs. */
  for (const char *at = strchr (json, '{') + 1; (at = strchr (at, '"'));)
    {
      const char *key_end = at + 1;

      while (*key_end != '"')
        key_end += *key_end == '\\' ? 2 : 1;

      g_autofree char *quoted = g_strndup (at, key_end + 1 - at);
      g_autoptr (JsonNode) key = json_from_string (quoted, NULL);
      const char *value = strchr (key_end, ':') + 1;
      const char *end = skip_value (value);
      g_autofree char *text = g_strstrip (g_strndup (value, end - value));

      take (object, json_node_get_string (key), text);
      if (*end != ',')
        break;
      at = end + 1;
    }
  return TRUE;
}
