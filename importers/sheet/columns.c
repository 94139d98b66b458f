/* SPDX-License-Identifier: MIT */
/* Finding the header of a sheet and what its columns mean. */

#include "columns.h"

#include <string.h>

static void
column_free (gpointer data)
{
  SheetColumn *self = data;

  g_free (self->header);
  g_free (self->key);
  g_free (self->doubt);
  g_free (self->constant);
  g_free (self->filter);
  g_free (self);
}

static void
sample_row_free (gpointer data)
{
  SheetSampleRow *self = data;

  g_ptr_array_unref (self->cells);
  g_free (self);
}

void
sheet_columns_free (SheetColumns *self)
{
  g_ptr_array_unref (self->columns);
  g_ptr_array_unref (self->sample);
  g_string_free (self->filled, TRUE);
  g_free (self->title);
  g_free (self->period);
  g_free (self);
}

SheetColumn *
sheet_columns_get (const SheetColumns *self,
                   guint               column)
{
  return g_ptr_array_index (self->columns, column);
}

/* The first column of the field, or -1. */
gint
sheet_columns_find (const SheetColumns *self,
                    SheetField          field)
{
  if (self->is_settled)
    return self->places[field];
  for (guint i = 0; i < self->columns->len; i++)
    if (sheet_columns_get (self, i)->field == field)
      return (gint) i;
  return -1;
}

/* From now on no column gets another field, so that each row finds its columns at once. */
void
sheet_columns_settle (SheetColumns *self)
{
  for (guint field = 0; field < SHEET_N_FIELDS; field++)
    self->places[field] = sheet_columns_find (self, (SheetField) field);
  self->is_settled = TRUE;
  self->has_steps = self->places[SHEET_FIELD_STEP] >= 0;
  for (guint i = 0; i < self->columns->len; i++)
    if (sheet_columns_get (self, i)->field == SHEET_FIELD_STEP && !sheet_columns_get (self, i)->step) /* a map says so */
      sheet_columns_get (self, i)->step = sheet_columns_get (self, i)->header;
}

/* A cell of the sample, trimmed. */
const char *
sheet_columns_sample (const SheetColumns *self,
                      guint               row,
                      guint               column)
{
  const SheetSampleRow *cells = g_ptr_array_index (self->sample, row);

  return column < cells->cells->len ? g_ptr_array_index (cells->cells, column) : "";
}

static gboolean
read_sample (SheetColumns *self,
             SheetReader  *reader,
             gint64        line,
             GError      **error)
{
  g_autoptr (GError) failed = NULL;
  SheetRow row;

  while (self->sample->len < SHEET_SAMPLE_ROWS + SHEET_HEADER_ROWS && reader->next (reader, &row, &failed))
    {
      SheetSampleRow *copy;

      if (row.line < line)
        continue;
      copy = g_new0 (SheetSampleRow, 1);
      copy->line = row.line;
      copy->cells = g_ptr_array_new_with_free_func (g_free);
      for (guint i = 0; i < row.n_cells; i++)
        g_ptr_array_add (copy->cells, g_strstrip (g_strdup (row.cells[i].is_merged ? "" : row.cells[i].text))); /* a header may be merged */
      g_ptr_array_add (self->sample, copy);
    }
  if (failed)
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return FALSE;
    }
  return TRUE;
}

static gboolean
is_gdelt (const SheetColumns *self)
{
  const SheetSampleRow *row = g_ptr_array_index (self->sample, 0);
  const char *id = sheet_columns_sample (self, 0, 0);
  const char *day = sheet_columns_sample (self, 0, 1);

  return row->cells->len == SHEET_GDELT_COLUMNS && *id && id[strspn (id, "0123456789")] == '\0' &&
         strlen (day) == 8 && strspn (day, "0123456789") == 8;
}

static void
add_column (SheetColumns *self,
            const char   *header)
{
  SheetColumn *column = g_new0 (SheetColumn, 1);

  column->header = g_strdup (header);
  g_ptr_array_add (self->columns, column);
}

/* Two columns with one name are told apart by a number, one without a name by its place. */
static void
make_keys (SheetColumns *self)
{
  g_autoptr (GHashTable) keys = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) numbers = g_hash_table_new (g_str_hash, g_str_equal); /* header -> the last number */

  for (guint i = 0; i < self->columns->len; i++)
    {
      SheetColumn *column = sheet_columns_get (self, i);
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (numbers, column->header));

      column->key = *column->header ? g_strdup (column->header) : g_strdup_printf ("column %u", i + 1);
      while (g_hash_table_contains (keys, column->key))
        {
          n = MAX (n, 1) + 1;
          g_free (column->key);
          column->key = g_strdup_printf ("%s (%u)", *column->header ? column->header : "column", n);
        }
      g_hash_table_insert (numbers, column->header, GUINT_TO_POINTER (n));
      g_hash_table_add (keys, column->key);
    }
}

static guint
count_cells (const SheetColumns *self,
             guint               row)
{
  return ((SheetSampleRow *) g_ptr_array_index (self->sample, row))->cells->len;
}

/* Columns of a sheet without a header. */
static void
number_columns (SheetColumns *self,
                guint         width)
{
  gboolean gdelt = is_gdelt (self);

  for (guint i = 0; i < width; i++)
    {
      g_autofree char *number = g_strdup_printf ("column %u", i + 1);

      add_column (self, gdelt && i < SHEET_GDELT_COLUMNS ? sheet_gdelt_headers ()[i] : number);
    }
  self->n_headers = width;
}

/* Columns with their headers; what stands above the header is a title. */
static void
take_header (SheetColumns *self)
{
  SheetHeader header;
  guint width = 0;

  for (guint i = 0; i < self->sample->len; i++)
    width = MAX (width, count_cells (self, i));
  if (is_gdelt (self) || !sheet_header_find (self, &header))
    {
      number_columns (self, width);
      return;
    }
  for (guint i = 0; i < width; i++)
    {
      g_autofree char *text = sheet_header_get (self, &header, i);

      add_column (self, text);
    }
  self->header_line = ((SheetSampleRow *) g_ptr_array_index (self->sample, header.last))->line;
  self->n_header_rows = header.last - header.first + 1;
  self->n_headers = MAX (count_cells (self, header.first), count_cells (self, header.last));
  if (header.first > 0)
    self->title = sheet_header_read_title (self);
  g_ptr_array_remove_range (self->sample, 0, header.last + 1);
}

static void
understand_headers (SheetColumns *self)
{
  g_autoptr (GPtrArray) normalized = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->columns->len; i++)
    g_ptr_array_add (normalized, sheet_header_normalize (sheet_columns_get (self, i)->header));
  self->scheme = sheet_scheme_find ((const char *const *) normalized->pdata, normalized->len);
  for (guint i = 0; i < self->columns->len; i++)
    {
      SheetColumn *column = sheet_columns_get (self, i);
      const char *word = g_ptr_array_index (normalized, i);

      column->field = sheet_header_understand (word, &column->rank);
      if (!self->scheme)
        continue;

      SheetField field = sheet_scheme_get (self->scheme, word, SHEET_N_FIELDS);

      if (field != SHEET_N_FIELDS)
        {
          column->field = field;
          column->rank = field == SHEET_FIELD_EXTRA ? 0 : 101; /* surer than any word */
        }
      else if (self->scheme->is_closed &&
               (column->rank <= SHEET_RANK_PART || column->field < SHEET_FIELD_CAUSED_BY || column->field > SHEET_FIELD_RESPONSE))
        {
          column->field = SHEET_FIELD_EXTRA;
          column->rank = 0;
        }
      column->flag = column->field == SHEET_FIELD_EXTRA ? sheet_scheme_find_flag (self->scheme, word) : NULL;
    }
}

/* The table ends where the header of another stands. */
static void
cut_sample (SheetColumns *self)
{
  for (guint i = 0; self->header_line > 0 && i < self->sample->len; i++)
    {
      const SheetSampleRow *row = g_ptr_array_index (self->sample, i);
      const char *const *cells = (const char *const *) row->cells->pdata;

      if (!sheet_header_is_one (cells, row->cells->len) || sheet_header_is_same (self, cells, row->cells->len))
        continue;
      self->next_line = row->line;
      g_ptr_array_set_size (self->sample, (gint) i);
    }
}

/* Whether the row stands below the header, and above that of the next table. */
gboolean
sheet_columns_hold (const SheetColumns *self,
                    const SheetRow     *row)
{
  return row->line > self->header_line && (self->next_line == 0 || row->line < self->next_line);
}

/* Whether the row is the header of another table. */
gboolean
sheet_columns_begin_another (const SheetColumns *self,
                             const SheetRow     *row)
{
  g_autofree const char **cells = NULL;

  for (guint i = 0; i < row->n_cells; i++)
    if (g_ascii_isdigit (*row->cells[i].text)) /* as in nearly every row */
      return FALSE;
  if (self->header_line == 0)
    return FALSE;
  cells = g_new (const char *, row->n_cells + 1);
  for (guint i = 0; i < row->n_cells; i++)
    cells[i] = row->cells[i].text;
  return sheet_header_is_one (cells, row->n_cells) && !sheet_header_is_same (self, cells, row->n_cells);
}

/* Looks at the head of the sheet; the reader stands somewhere behind it afterwards. */
SheetColumns *
sheet_columns_read (SheetReader *reader,
                    GError     **error)
{
  return sheet_columns_read_from (reader, 0, error);
}

/* The same from a line on, as if the sheet began there. */
SheetColumns *
sheet_columns_read_from (SheetReader *reader,
                         gint64       line,
                         GError     **error)
{
  g_autoptr (SheetColumns) self = g_new0 (SheetColumns, 1);

  self->columns = g_ptr_array_new_with_free_func (column_free);
  self->sample = g_ptr_array_new_with_free_func (sample_row_free);
  self->filled = g_string_new (NULL);
  self->list_separator = ';';
  if (!read_sample (self, reader, line, error))
    return NULL;
  if (self->sample->len == 0)
    {
      g_set_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_EMPTY, "the sheet is empty");
      return NULL;
    }

  take_header (self);
  self->n_real = self->columns->len;
  make_keys (self);
  cut_sample (self);
  understand_headers (self);
  sheet_columns_look (self);
  sheet_columns_weigh (self);
  return g_steal_pointer (&self);
}
