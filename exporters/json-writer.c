/* SPDX-License-Identifier: MIT */
/* Writing JSON into a string. json-glib builds a tree first, which a graph of a million events has no room for, and prints 0.8 as
 * 0.80000000000000004; so what is written is written here, and what is read is read by json-glib. */

#include "json-writer.h"

#include <string.h>

static void
append_escaped (GString *out,
                guchar   byte)
{
  static const char short_forms[] = { ['\b'] = 'b', ['\f'] = 'f', ['\n'] = 'n', ['\r'] = 'r', ['\t'] = 't', ['"'] = '"', ['\\'] = '\\' };
  char form = byte < G_N_ELEMENTS (short_forms) ? short_forms[byte] : '\0';

  if (form)
    {
      g_string_append_c (out, '\\');
      g_string_append_c (out, form);
    }
  else
    g_string_append_printf (out, "\\u%04x", byte);
}

/* In quotes, with what JSON wants escaped (RFC 8259, 7); @string is UTF-8. */
void
json_append_string (GString    *out,
                    const char *string)
{
  const char *start = string;
  const char *at = string;

  g_string_append_c (out, '"');
  for (; *at != '\0'; at++)
    {
      guchar byte = *at;

      if (byte >= 0x20 && byte != '"' && byte != '\\' && byte != 0x7f)
        continue;
      g_string_append_len (out, start, at - start);
      append_escaped (out, byte);
      start = at + 1;
    }
  g_string_append_len (out, start, at - start);
  g_string_append_c (out, '"');
}

/* With at most three digits behind the point, none of them a needless zero: confidence is not known better. */
void
json_append_number (GString *out,
                    double   number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  gsize length;

  g_ascii_formatd (buffer, sizeof buffer, "%.3f", number);
  length = strlen (buffer);
  while (buffer[length - 1] == '0')
    length--;
  if (buffer[length - 1] == '.')
    length--;
  g_string_append_len (out, buffer, length);
}

void
json_member (GString    *out,
             const char *key)
{
  if (out->len > 0 && out->str[out->len - 1] != '{')
    g_string_append (out, ", ");
  json_append_string (out, key);
  g_string_append (out, ": ");
}

/* Nothing for no string. */
void
json_member_string (GString    *out,
                    const char *key,
                    const char *string)
{
  if (!string)
    return;

  json_member (out, key);
  json_append_string (out, string);
}

void
json_member_int (GString    *out,
                 const char *key,
                 gint64      number)
{
  json_member (out, key);
  g_string_append_printf (out, "%" G_GINT64_FORMAT, number);
}

/* Nothing for no strings. */
void
json_member_strings (GString           *out,
                     const char        *key,
                     const char *const *strings)
{
  if (!strings || !*strings)
    return;

  json_member (out, key);
  g_string_append_c (out, '[');
  for (const char *const *each = strings; *each; each++)
    {
      if (each > strings)
        g_string_append (out, ", ");
      json_append_string (out, *each);
    }
  g_string_append_c (out, ']');
}

/* What the model does not know, as it was read: key, JSON text, key, JSON text ... */
void
json_member_pairs (GString           *out,
                   const char *const *pairs)
{
  for (; pairs && *pairs; pairs += 2)
    {
      json_member (out, pairs[0]);
      g_string_append (out, pairs[1]);
    }
}
