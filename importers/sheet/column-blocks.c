/* SPDX-License-Identifier: MIT */
/* Tables that stand side by side, with an empty column between them. */

#include "columns.h"

static gboolean
is_empty (const SheetColumns *self,
          guint               column)
{
  return *sheet_columns_get (self, column)->header == '\0' && sheet_columns_get (self, column)->content.n_filled == 0;
}

/* Whether a table can stand in these columns: one is headed as a date (perhaps with what stands above it) and has dates below; another
 * says more. */
static gboolean
is_table (const SheetColumns *self,
          guint               from,
          guint               to)
{
  gboolean has_date = FALSE;

  for (guint i = from; i < to; i++)
    {
      const SheetColumn *column = sheet_columns_get (self, i);
      g_autofree char *normalized = sheet_header_normalize (column->header);
      int rank = 0;
      SheetField field = sheet_header_understand (normalized, &rank);

      has_date = has_date || (rank >= SHEET_RANK_PART && (field == SHEET_FIELD_DATE || field == SHEET_FIELD_YEAR) && column->content.n_dates > 0 &&
                              column->content.n_dates * 2 >= column->content.n_filled);
    }
  return has_date && to - from > 1;
}

/* Where each of the tables begins, and behind them where the last ends (guint): as few as two tables, or NULL for one. */
GArray *
sheet_columns_find_blocks (const SheetColumns *self)
{
  g_autoptr (GArray) starts = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n = self->n_headers;
  guint from = 0;

  if (self->header_line == 0 || self->scheme)
    return NULL;
  for (guint i = 0; i <= n; i++)
    {
      if (i < n && !is_empty (self, i))
        continue;
      if (i > from && !is_table (self, from, i))
        return NULL;
      if (i > from)
        g_array_append_val (starts, from);
      from = i + 1;
    }
  if (starts->len < 2)
    return NULL;
  g_array_append_val (starts, n);
  return g_steal_pointer (&starts);
}
