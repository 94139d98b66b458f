/* SPDX-License-Identifier: MIT */
/* A map says which column is which field; what was understood can be written as one, corrected, and given back. */

#include "columns.h"

#include <string.h>

/* How many values of each column --columns shows, and how much of each. */
#define SHOWN_SAMPLES 3
#define SHOWN_LENGTH 30

static void
append_sample (GString    *out,
               const char *text)
{
  g_autofree char *one_line = g_strdelimit (g_strdup (text), "\r\n\t", ' ');

  if (g_utf8_strlen (one_line, -1) > SHOWN_LENGTH)
    {
      g_autofree char *head = g_utf8_substring (one_line, 0, SHOWN_LENGTH);

      g_string_append_printf (out, "\"%s…\"", head);
    }
  else
    g_string_append_printf (out, "\"%s\"", one_line);
}

/* The first different values of a column. */
static void
append_samples (const SheetColumns *self,
                guint               column,
                GString            *out)
{
  const char *shown[SHOWN_SAMPLES] = { NULL };
  guint n = 0;

  for (guint i = 0; i < self->sample->len && n < SHOWN_SAMPLES; i++)
    {
      const char *text = sheet_columns_sample (self, i, column);
      gboolean is_new = *text != '\0';

      for (guint k = 0; k < n; k++)
        is_new = is_new && strcmp (shown[k], text) != 0;
      if (!is_new)
        continue;
      shown[n++] = text;
      g_string_append (out, n > 1 ? ", " : "");
      append_sample (out, text);
    }
}

/* For a person: one line a column with its field, three values, and what is doubtful about it. */
char *
sheet_columns_describe (const SheetColumns *self)
{
  GString *out = g_string_new (NULL);

  if (self->scheme)
    g_string_append_printf (out, "known layout: %s\n", self->scheme->name);
  if (self->n_header_rows > 1)
    g_string_append_printf (out, "header: rows %" G_GINT64_FORMAT " and %" G_GINT64_FORMAT "\n", self->header_line - 1, self->header_line);
  else if (self->header_line > 0)
    g_string_append_printf (out, "header: row %" G_GINT64_FORMAT "\n", self->header_line);
  else
    g_string_append (out, "header: none\n");
  for (guint i = 0; i < self->columns->len; i++)
    {
      const SheetColumn *column = sheet_columns_get (self, i);

      g_string_append_printf (out, "%3u  %-12s  %s: ", i + 1, sheet_field_to_string (column->field), column->key);
      append_samples (self, i, out);
      if (column->doubt)
        g_string_append_printf (out, "\n     doubt: %s", column->doubt);
      g_string_append_c (out, '\n');
    }
  return g_string_free (out, FALSE);
}

/* The same as a key file, for --map. */
char *
sheet_columns_to_map (const SheetColumns *self)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  const char separator[] = { self->list_separator, '\0' };

  for (guint i = 0; i < self->columns->len; i++)
    {
      const SheetColumn *column = sheet_columns_get (self, i);
      const char *field = sheet_field_to_string (column->field);

      if (column->field == SHEET_FIELD_EXTRA)
        continue;

      g_autofree char *known = g_key_file_get_string (file, "columns", field, NULL);
      g_autofree char *both = known ? g_strconcat (known, "|", column->key, NULL) : g_strdup (column->key);

      g_key_file_set_string (file, "columns", field, both);
    }
  g_key_file_set_string (file, "options", "list-separator", separator);
  return g_key_file_to_data (file, NULL, NULL);
}

/* The column of this name, in any case; or NULL. */
SheetColumn *
sheet_columns_by_key (const SheetColumns *self,
                      const char         *key)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (g_ascii_strcasecmp (sheet_columns_get (self, i)->key, key) == 0)
      return sheet_columns_get (self, i);
  return NULL;
}

static gboolean
give_field (SheetColumns *self,
            SheetField    field,
            const char   *names,
            GError      **error)
{
  g_auto (GStrv) keys = g_strsplit (names, "|", -1);

  for (char **key = keys; *key; key++)
    {
      SheetColumn *column = sheet_columns_by_key (self, g_strstrip (*key));

      if (!column)
        {
          g_set_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_UNKNOWN_OPTION, "map: the sheet has no column \"%s\"", *key);
          return FALSE;
        }
      column->field = field;
      column->rank = 200; /* the user's word is the surest */
      g_clear_pointer (&column->doubt, g_free);
    }
  return TRUE;
}

/* "field = Column" or "field = Column|Column": the columns that had the field before lose it. */
static gboolean
apply_columns (SheetColumns *self,
               GKeyFile     *file,
               GError      **error)
{
  g_auto (GStrv) keys = g_key_file_get_keys (file, "columns", NULL, NULL);

  for (char **key = keys; key && *key; key++)
    {
      g_autofree char *names = g_key_file_get_string (file, "columns", *key, NULL);
      SheetField field;

      if (!sheet_field_from_string (*key, &field))
        {
          g_set_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_UNKNOWN_OPTION, "map: \"%s\" is no field", *key);
          return FALSE;
        }
      for (guint i = 0; i < self->columns->len; i++)
        if (sheet_columns_get (self, i)->field == field && sheet_columns_get (self, i)->rank < 200)
          sheet_columns_get (self, i)->field = SHEET_FIELD_EXTRA;
      if (!give_field (self, field, names, error))
        return FALSE;
    }
  return TRUE;
}

/* "field = text": every row has it; "{Name}, {City}" is filled from its cells. */
static gboolean
apply_constants (SheetColumns *self,
                 GKeyFile     *file,
                 GError      **error)
{
  g_auto (GStrv) keys = g_key_file_get_keys (file, "constants", NULL, NULL);

  for (char **key = keys; key && *key; key++)
    {
      SheetField field;

      if (!sheet_field_from_string (*key, &field))
        {
          g_set_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_UNKNOWN_OPTION, "map: \"%s\" is no field", *key);
          return FALSE;
        }
      sheet_columns_add_constant (self, field, g_key_file_get_string (file, "constants", *key, NULL));
    }
  return TRUE;
}

/* "Column = value": only rows whose cell is that are read; "!value" leaves them out. */
static gboolean
apply_filters (SheetColumns *self,
               GKeyFile     *file,
               GError      **error)
{
  g_auto (GStrv) keys = g_key_file_get_keys (file, "filter", NULL, NULL);

  for (char **key = keys; key && *key; key++)
    {
      SheetColumn *column = sheet_columns_by_key (self, *key);

      if (!column)
        {
          g_set_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_UNKNOWN_OPTION, "map: the sheet has no column \"%s\"", *key);
          return FALSE;
        }
      g_free (column->filter);
      column->filter = g_key_file_get_string (file, "filter", *key, NULL);
      self->has_filter = TRUE;
    }
  return TRUE;
}

/* The content of a map file over what was understood. */
gboolean
sheet_columns_apply_map (SheetColumns *self,
                         const char   *map,
                         GError      **error)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GError) failed = NULL;

  if (!g_key_file_load_from_data (file, map, -1, G_KEY_FILE_NONE, &failed))
    {
      g_set_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_SYNTAX, "map: %s", failed->message);
      return FALSE;
    }

  g_autofree char *separator = g_key_file_get_string (file, "options", "list-separator", NULL);

  if (separator && *separator)
    self->list_separator = *separator;
  return apply_columns (self, file, error) && apply_constants (self, file, error) && apply_filters (self, file, error);
}
