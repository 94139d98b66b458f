/* SPDX-License-Identifier: MIT */
/* Where the header stands. It may have two rows: groups whose cells were merged, and what each column of a group is called. */

#include "columns.h"

#include <string.h>

static guint
count_cells (const SheetColumns *self,
             guint               row)
{
  return ((SheetSampleRow *) g_ptr_array_index (self->sample, row))->cells->len;
}

static gint64
get_line (const SheetColumns *self,
          guint               row)
{
  return ((SheetSampleRow *) g_ptr_array_index (self->sample, row))->line;
}

static guint
count_filled (const SheetColumns *self,
              guint               row)
{
  guint n = 0;

  for (guint i = 0; i < count_cells (self, row); i++)
    n += *sheet_columns_sample (self, row, i) != '\0';
  return n;
}

static gboolean
is_understood (const char *header)
{
  g_autofree char *normalized = sheet_header_normalize (header);
  int rank;

  return sheet_header_understand (normalized, &rank) != SHEET_FIELD_EXTRA;
}

/* How many cells are words that headers have. */
static guint
count_understood (const SheetColumns *self,
                  guint               row)
{
  guint n = 0;

  for (guint i = 0; i < count_cells (self, row); i++)
    n += is_understood (sheet_columns_sample (self, row, i));
  return n;
}

/* Whether a cell is a number or a date, as no header is. */
static gboolean
holds_values (const SheetColumns *self,
              guint               row)
{
  const SheetDatePolicy policy = { .order = SHEET_DATE_ORDER_UNKNOWN };
  SheetDate date;

  for (guint i = 0; i < count_cells (self, row); i++)
    {
      const char *cell = sheet_columns_sample (self, row, i);

      if (*cell && (cell[strspn (cell, "0123456789.,-")] == '\0' || sheet_date_parse (cell, &policy, &date) == SHEET_DATE_OK))
        return TRUE;
    }
  return FALSE;
}

/* The row with most words that headers have, else the first that is nearly full; -1 when there is none. */
static gint
find_row (const SheetColumns *self)
{
  guint n = MIN (self->sample->len, SHEET_HEADER_ROWS);
  guint widest = 0;
  gint best = -1;
  guint most = 1;

  for (guint i = 0; i < self->sample->len; i++)
    widest = MAX (widest, count_filled (self, i));
  for (guint i = 0; i < n; i++)
    {
      guint understood = count_understood (self, i);

      if (understood > most && !holds_values (self, i))
        {
          best = (gint) i;
          most = understood;
        }
    }
  for (guint i = 0; i < n && best < 0; i++)
    if (count_filled (self, i) * 5 >= widest * 4 && !holds_values (self, i))
      best = (gint) i;
  return best;
}

/* The group of a column: what stands above it, or to the left of that where cells were merged. A cell that was merged with the one
 * below it is no group. */
static const char *
get_group (const SheetColumns *self,
           guint               above,
           guint               column)
{
  if (*sheet_columns_sample (self, above + 1, column) == '\0')
    return sheet_columns_sample (self, above, column);
  while (column > 0 && *sheet_columns_sample (self, above, column) == '\0')
    {
      column--;
      if (*sheet_columns_sample (self, above + 1, column) == '\0')
        return "";
    }
  return sheet_columns_sample (self, above, column);
}

/* Whether two rows are one header: the cells below fill the gaps of those above, and the other way round. */
static gboolean
are_one (const SheetColumns *self,
         guint               above)
{
  guint width = MAX (count_cells (self, above), count_cells (self, above + 1));
  gboolean has_gap = FALSE;

  if (get_line (self, above) + 1 != get_line (self, above + 1) || count_filled (self, above) < 2)
    return FALSE;
  if (holds_values (self, above) || holds_values (self, above + 1))
    return FALSE;
  for (guint i = 0; i < width; i++)
    {
      gboolean top = *sheet_columns_sample (self, above, i) != '\0';
      gboolean bottom = *sheet_columns_sample (self, above + 1, i) != '\0';
      gboolean begins_group = top && bottom && *sheet_columns_sample (self, above, i + 1) == '\0' && *sheet_columns_sample (self, above + 1, i + 1) != '\0';

      if (top && bottom && !begins_group)
        return FALSE;
      has_gap = has_gap || (!top && bottom);
    }
  return has_gap;
}

/* FALSE when the sheet has no header. O(sample). */
gboolean
sheet_header_find (const SheetColumns *self,
                   SheetHeader        *header)
{
  gint row = find_row (self);

  if (row < 0)
    return FALSE;
  header->first = header->last = (guint) row;
  if (row > 0 && are_one (self, (guint) row - 1))
    header->first--;
  else if ((guint) row + 1 < self->sample->len && count_understood (self, (guint) row + 1) > 0 && are_one (self, (guint) row))
    header->last++;
  return TRUE;
}

/* A cell that says no more than such a word is of a header. */
#define MAX_WORD 24

/* Whether these cells, in the middle of a sheet, are the header of another table: short texts, of which at least half are words that
 * headers have; one of them that for a date, or else all. */
gboolean
sheet_header_is_one (const char *const *cells,
                     guint              n_cells)
{
  guint n_filled = 0;
  guint n_understood = 0;
  gboolean has_date = FALSE;

  for (guint i = 0; i < n_cells; i++)
    {
      SheetField field;
      int rank = 0;

      if (strlen (cells[i]) > MAX_WORD)
        return FALSE;

      g_autofree char *normalized = sheet_header_normalize (cells[i]);

      if (*normalized == '\0')
        continue;
      field = sheet_header_understand (normalized, &rank);
      n_filled++;
      n_understood += rank > SHEET_RANK_PART;
      has_date = has_date || (rank > SHEET_RANK_PART && (field == SHEET_FIELD_DATE || field == SHEET_FIELD_YEAR));
    }
  return has_date ? n_understood > 1 && n_understood * 2 >= n_filled : n_understood > 2 && n_understood == n_filled;
}

/* Whether they are the header that the table has already. */
gboolean
sheet_header_is_same (const SheetColumns *self,
                      const char *const  *cells,
                      guint               n_cells)
{
  for (guint i = 0; i < MAX (self->n_headers, n_cells); i++)
    {
      g_autofree char *text = g_strstrip (g_strdup (i < n_cells ? cells[i] : ""));

      if (strcmp (text, i < self->n_headers ? sheet_columns_get (self, i)->header : "") != 0)
        return FALSE;
    }
  return TRUE;
}

static gboolean
stands_twice (const SheetColumns *self,
              guint               row,
              const char         *text)
{
  guint n = 0;

  for (guint i = 0; i < count_cells (self, row) && n < 2; i++)
    n += g_ascii_strcasecmp (sheet_columns_sample (self, row, i), text) == 0;
  return n > 1;
}

/* What a column is called. Its group is left out where it says enough without. */
char *
sheet_header_get (const SheetColumns *self,
                  const SheetHeader  *header,
                  guint               column)
{
  const char *text = sheet_columns_sample (self, header->last, column);
  const char *group = header->first < header->last ? get_group (self, header->first, column) : "";

  if (*text && *group && (stands_twice (self, header->last, text) || !is_understood (text)))
    return g_strconcat (group, " ", text, NULL);
  return g_strdup (*text ? text : group);
}

/* What stands alone in the first row, above the header; or NULL. */
char *
sheet_header_read_title (const SheetColumns *self)
{
  for (guint i = 0; count_filled (self, 0) == 1; i++)
    if (*sheet_columns_sample (self, 0, i))
      return g_strdup (sheet_columns_sample (self, 0, i));
  return NULL;
}
