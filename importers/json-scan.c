/* SPDX-License-Identifier: MIT */
/* Finding the objects in JSON text without building a tree of the whole. The scan knows only brackets and strings; what is between
 * them is judged by json-glib, which gets each object alone. */

#include "json-scan.h"

#include "error.h"

#include <string.h>

/* The 1-based line and column (in code points) of a byte. O(its position). */
void
json_scan_place (const char *text,
                 gsize       at,
                 gint64     *line,
                 gint64     *column)
{
  *line = *column = 1;
  for (gsize i = 0; i < at; i++)
    if (text[i] == '\n')
      {
        ++*line;
        *column = 1;
      }
    else if (((guchar) text[i] & 0xc0) != 0x80)
      ++*column;
}

static gboolean
fail (JsonScan   *scan,
      gsize       at,
      const char *what,
      GError    **error)
{
  gint64 line, column;

  json_scan_place (scan->text, at, &line, &column);
  g_set_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_SYNTAX, "%s:%" G_GINT64_FORMAT ":%" G_GINT64_FORMAT ": %s", scan->file, line, column, what);
  return FALSE;
}

static void
skip_space (JsonScan *scan)
{
  while (scan->at < scan->length && strchr (" \t\r\n", scan->text[scan->at]) && scan->text[scan->at] != '\0')
    scan->at++;
}

/* Whether @byte comes next; then it is taken. */
gboolean
json_scan_is (JsonScan *scan,
              char      byte)
{
  skip_space (scan);
  if (scan->at >= scan->length || scan->text[scan->at] != byte)
    return FALSE;
  scan->at++;
  return TRUE;
}

gboolean
json_scan_expect (JsonScan *scan,
                  char      byte,
                  GError  **error)
{
  if (json_scan_is (scan, byte))
    return TRUE;

  char what[] = "\"?\" is expected here";

  what[1] = byte;
  return fail (scan, scan->at, scan->at < scan->length ? what : "the file ends in the middle", error);
}

static gboolean
skip_string (JsonScan *scan,
             GError  **error)
{
  gsize start = scan->at++;

  for (; scan->at < scan->length; scan->at++)
    if (scan->text[scan->at] == '\\')
      {
        if (scan->length - scan->at > 5 && memcmp (scan->text + scan->at, "\\u0000", 6) == 0)
          return fail (scan, scan->at, "a NUL character is no text", error);
        scan->at++;
      }
    else if (scan->text[scan->at] == '"')
      {
        scan->at++;
        return TRUE;
      }
  return fail (scan, start, "this string has no end", error);
}

/* Takes a value; it stands in [*start, *end). */
gboolean
json_scan_value (JsonScan *scan,
                 gsize    *start,
                 gsize    *end,
                 GError  **error)
{
  guint depth = 0;

  skip_space (scan);
  *start = scan->at;
  while (scan->at < scan->length)
    {
      char byte = scan->text[scan->at];

      if (depth == 0 && scan->at > *start && strchr (",]} \t\r\n", byte))
        break;
      if (byte == '"')
        {
          if (!skip_string (scan, error))
            return FALSE;
        }
      else
        {
          if (byte == '{' || byte == '[')
            depth++;
          else if ((byte == '}' || byte == ']') && depth == 0)
            break;
          else if (byte == '}' || byte == ']')
            depth--;
          if (depth > JSON_DEPTH_LIMIT)
            return fail (scan, scan->at, "nested deeper than anything that is read", error);
          scan->at++;
        }
      if (depth == 0 && strchr ("\"}]", scan->text[scan->at - 1]))
        break;
    }
  *end = scan->at;
  if (depth > 0 || *end == *start)
    return fail (scan, *start, depth > 0 ? "this has no end" : "a value is expected here", error);
  return TRUE;
}

/* What the string literal [start, end) stands for; as it stands when it is malformed. */
static char *
unescape (JsonScan *scan,
          gsize     start,
          gsize     end)
{
  g_autofree char *literal = g_strndup (scan->text + start, end - start);

  if (strchr (literal, '\\'))
    {
      g_autoptr (JsonNode) node = json_from_string (literal, NULL);

      if (node && json_node_get_value_type (node) == G_TYPE_STRING)
        return json_node_dup_string (node);
    }
  return g_strndup (scan->text + start + 1, end - start - 2);
}

/* Takes a key and the colon behind it. */
gboolean
json_scan_key (JsonScan *scan,
               char    **key,
               GError  **error)
{
  gsize start;

  skip_space (scan);
  start = scan->at;
  if (start >= scan->length || scan->text[start] != '"')
    return fail (scan, start, "a key in quotes is expected here", error);
  if (!skip_string (scan, error))
    return FALSE;
  *key = unescape (scan, start, scan->at);
  if (json_scan_expect (scan, ':', error))
    return TRUE;
  g_clear_pointer (key, g_free);
  return FALSE;
}

/* The value in [start, end) on one line. */
char *
json_scan_compact (JsonScan *scan,
                   gsize     start,
                   gsize     end)
{
  GString *out = g_string_sized_new (end - start);
  gboolean is_string = FALSE;

  for (gsize i = start; i < end; i++)
    {
      char byte = scan->text[i];

      if (is_string || !strchr (" \t\r\n", byte))
        g_string_append_c (out, byte);
      if (is_string && byte == '\\' && i + 1 < end)
        g_string_append_c (out, scan->text[++i]);
      else if (byte == '"')
        is_string = !is_string;
    }
  return g_string_free (out, FALSE);
}

/* Whether nothing but white space is left. */
gboolean
json_scan_end (JsonScan *scan,
               GError  **error)
{
  skip_space (scan);
  return scan->at == scan->length || fail (scan, scan->at, "something stands behind the end", error);
}

/* Whether the text is UTF-8 without a NUL; the message has the first byte that is not. */
gboolean
json_check_utf8 (const char *text,
                 gsize       length,
                 const char *file,
                 GError    **error)
{
  const char *bad = NULL;
  gint64 line, column;

  if (g_utf8_validate_len (text, length, &bad))
    return TRUE;
  json_scan_place (text, bad - text, &line, &column);
  g_set_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_ENCODING, "%s:%" G_GINT64_FORMAT ":%" G_GINT64_FORMAT ": byte 0x%02x is not UTF-8, and JSON is UTF-8",
               file, line, column, (guchar) *bad);
  return FALSE;
}
