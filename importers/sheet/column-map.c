/* SPDX-License-Identifier: MIT */
/* A map says which column is which field; what was understood can be written as one, corrected, and given back. */

#include "columns.h"

#include <string.h>

/* How many values of each column --columns shows, and how much of each. */
#define SHOWN_SAMPLES 3
#define SHOWN_LENGTH 30

/* The user's word is the surest. */
#define RANK_MAP 200

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
refuse_column (const char *name,
               GError    **error)
{
  g_set_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_UNKNOWN_OPTION, "map: the sheet has no column \"%s\"", name);
  return FALSE;
}

static gboolean
read_field (const char *word,
            SheetField *field,
            GError    **error)
{
  if (sheet_field_from_string (word, field))
    return TRUE;
  g_set_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_UNKNOWN_OPTION, "map: \"%s\" is no field", word);
  return FALSE;
}

/* NULL where it holds an escape that is none. */
static char *
get_value (GKeyFile   *file,
           const char *section,
           const char *key,
           GError    **error)
{
  g_autoptr (GError) failed = NULL;
  g_autofree char *value = g_key_file_get_string (file, section, key, &failed);

  if (!failed)
    return g_steal_pointer (&value);
  g_set_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_SYNTAX, "map: %s: a backslash stands here before what it does not stand before", key);
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
        return refuse_column (*key, error);
      column->field = field;
      column->rank = RANK_MAP;
      g_clear_pointer (&column->doubt, g_free);
    }
  return TRUE;
}

/* From all columns that have it by their headers; where @by_map is set also from those that have it by the map. */
static void
take_field_away (SheetColumns *self,
                 SheetField    field,
                 gboolean      by_map)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      SheetColumn *column = sheet_columns_get (self, i);

      if (column->field == field && (by_map || column->rank < RANK_MAP))
        column->field = SHEET_FIELD_EXTRA;
    }
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
      g_autofree char *names = get_value (file, "columns", *key, error);
      SheetField field;

      if (!names || !read_field (*key, &field, error))
        return FALSE;
      take_field_away (self, field, FALSE);
      if (!give_field (self, field, names, error))
        return FALSE;
    }
  return TRUE;
}

/* Whether what stands in braces are columns. */
static gboolean
check_template (const SheetColumns *self,
                const char         *text,
                GError            **error)
{
  const char *close;

  for (; (text = strchr (text, '{')) && (close = strchr (text, '}')); text = close)
    {
      g_autofree char *key = g_strndup (text + 1, close - text - 1);

      if (!sheet_columns_by_key (self, key))
        return refuse_column (key, error);
    }
  return TRUE;
}

/* "field = text": every row has it; "{Name}, {City}" is filled from its cells. What had the field before loses it. */
static gboolean
apply_constants (SheetColumns *self,
                 GKeyFile     *file,
                 GError      **error)
{
  g_auto (GStrv) keys = g_key_file_get_keys (file, "constants", NULL, NULL);

  for (char **key = keys; key && *key; key++)
    {
      g_autofree char *text = get_value (file, "constants", *key, error);
      SheetField field;

      if (!text || !read_field (*key, &field, error) || !check_template (self, text, error))
        return FALSE;
      take_field_away (self, field, !sheet_field_is_list (field));
      sheet_columns_add_constant (self, field, g_steal_pointer (&text));
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
        return refuse_column (*key, error);
      g_free (column->filter);
      column->filter = get_value (file, "filter", *key, error);
      if (!column->filter)
        return FALSE;
      self->has_filter = TRUE;
    }
  return TRUE;
}

/* A slip in the name of a section or of an option would else do nothing, and not say so. */
static gboolean
check_names (GKeyFile *file,
             GError  **error)
{
  static const char *const sections[] = { "columns", "constants", "filter", "options", NULL };
  g_auto (GStrv) groups = g_key_file_get_groups (file, NULL);
  g_auto (GStrv) keys = g_key_file_get_keys (file, "options", NULL, NULL);

  for (char **group = groups; *group; group++)
    if (!g_strv_contains (sections, *group))
      {
        g_set_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_UNKNOWN_OPTION, "map: \"%s\" is no section; there are: columns, constants, filter, options", *group);
        return FALSE;
      }
  for (char **key = keys; key && *key; key++)
    if (strcmp (*key, "list-separator") != 0)
      {
        g_set_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_UNKNOWN_OPTION, "map: \"%s\" is no option; there is: list-separator", *key);
        return FALSE;
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

  if (!g_utf8_validate (map, -1, NULL))
    {
      g_set_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_ENCODING, "map: is not UTF-8");
      return FALSE;
    }
  if (!g_key_file_load_from_data (file, map, -1, G_KEY_FILE_NONE, &failed))
    {
      g_set_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_SYNTAX, "map: %s", failed->message);
      return FALSE;
    }

  if (!check_names (file, error))
    return FALSE;

  g_autofree char *separator = g_key_file_get_string (file, "options", "list-separator", NULL);

  if (separator && *separator)
    self->list_separator = *separator;
  return apply_columns (self, file, error) && apply_constants (self, file, error) && apply_filters (self, file, error);
}
