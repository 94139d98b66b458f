/* SPDX-License-Identifier: MIT */
/* A row of cells that are found one by one, some of them never. */

#include "row-builder.h"

#include <string.h>

void
row_builder_init (RowBuilder *self)
{
  self->arena = g_string_new (NULL);
  self->cells = g_array_new (FALSE, TRUE, sizeof (SheetCell));
  self->offsets = g_array_new (FALSE, TRUE, sizeof (gsize));
  row_builder_start (self);
}

void
row_builder_clear (RowBuilder *self)
{
  g_string_free (self->arena, TRUE);
  g_array_unref (self->cells);
  g_array_unref (self->offsets);
}

/* Offset 0 is the text of all cells that are never set. */
void
row_builder_start (RowBuilder *self)
{
  g_string_truncate (self->arena, 0);
  g_string_append_c (self->arena, '\0');
  g_array_set_size (self->cells, 0);
  g_array_set_size (self->offsets, 0);
  self->holds_something = FALSE;
}

/* Columns count from 0 and come in order; FALSE when there is no such column in any sheet. */
gboolean
row_builder_set (RowBuilder   *self,
                 guint         column,
                 const char   *text,
                 SheetCellKind kind)
{
  gsize length = strlen (text);

  if (column >= SHEET_MAX_COLUMNS)
    return FALSE;
  if (length == 0)
    return TRUE;
  if (column >= self->cells->len)
    {
      g_array_set_size (self->cells, column + 1);
      g_array_set_size (self->offsets, column + 1);
    }
  g_array_index (self->offsets, gsize, column) = self->arena->len;
  g_array_index (self->cells, SheetCell, column) = (SheetCell) { .length = length, .kind = kind };
  g_string_append_len (self->arena, text, length + 1);
  self->holds_something = TRUE;
  return TRUE;
}

/* The text of a cell of the row that is being built, until the next one is set. */
const char *
row_builder_get (const RowBuilder *self,
                 guint             column)
{
  return column < self->offsets->len ? self->arena->str + g_array_index (self->offsets, gsize, column) : "";
}

/* What a cell holds that was merged with the one above it, unless it has a text of its own; this alone makes no row. */
void
row_builder_fill (RowBuilder   *self,
                  guint         column,
                  const char   *text,
                  SheetCellKind kind)
{
  gboolean holds_something = self->holds_something;

  if (*row_builder_get (self, column) || !row_builder_set (self, column, text, kind))
    return;
  g_array_index (self->cells, SheetCell, column).is_merged = TRUE;
  self->holds_something = holds_something;
}

void
row_builder_finish (RowBuilder *self,
                    gint64      line,
                    SheetRow   *row)
{
  for (guint i = 0; i < self->cells->len; i++)
    g_array_index (self->cells, SheetCell, i).text = self->arena->str + g_array_index (self->offsets, gsize, i);
  row->line = line;
  row->n_cells = self->cells->len;
  row->cells = (const SheetCell *) self->cells->data;
}
