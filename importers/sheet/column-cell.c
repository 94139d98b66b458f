/* SPDX-License-Identifier: MIT */
/* What a row has in a column: its cell, or what a map puts in its place. */

#include "columns.h"

#include <string.h>

/* A column that the sheet does not have: each row holds @text, which is taken over. */
void
sheet_columns_add_constant (SheetColumns *self,
                            SheetField    field,
                            char         *text)
{
  SheetColumn *column = g_new0 (SheetColumn, 1);

  column->header = g_strdup ("");
  column->key = g_strdup (sheet_field_to_string (field));
  column->field = field;
  column->rank = 200;
  column->constant = text;
  g_ptr_array_add (self->columns, column);
}

/* "{Name}, {City}": the braces were looked at when the map was read; one that is open stays as it is. */
static const char *
fill_template (const SheetColumns *self,
               const SheetRow     *row,
               const char         *text)
{
  g_string_truncate (self->filled, 0);
  while (*text)
    {
      const char *close = *text == '{' ? strchr (text, '}') : NULL;
      g_autofree char *key = close ? g_strndup (text + 1, close - text - 1) : NULL;
      SheetColumn *column = key ? sheet_columns_by_key (self, key) : NULL;

      if (!column || column->constant)
        {
          g_string_append_c (self->filled, *text++);
          continue;
        }
      for (guint i = 0; i < self->n_real; i++)
        if (sheet_columns_get (self, i) == column)
          g_string_append (self->filled, sheet_row_get (row, i)->text);
      text = close + 1;
    }
  return self->filled->str;
}

/* Valid until the next call or the next row. */
const char *
sheet_columns_text (const SheetColumns *self,
                    const SheetRow     *row,
                    guint               column)
{
  const char *constant = sheet_columns_get (self, column)->constant;

  if (!constant)
    return sheet_row_get (row, column)->text;
  return strchr (constant, '{') ? fill_template (self, row, constant) : constant;
}

/* Whether the filters of a map let the row through. */
gboolean
sheet_columns_pass (const SheetColumns *self,
                    const SheetRow     *row)
{
  for (guint i = 0; self->has_filter && i < self->n_real; i++)
    {
      const char *filter = sheet_columns_get (self, i)->filter;

      if (!filter)
        continue;

      gboolean wanted = *filter != '!';
      gboolean same = strcmp (sheet_row_get (row, i)->text, wanted ? filter : filter + 1) == 0;

      if (same != wanted)
        return FALSE;
    }
  return TRUE;
}
