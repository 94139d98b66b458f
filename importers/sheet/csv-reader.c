/* SPDX-License-Identifier: MIT */
/* Rows of comma-separated text through libcsv, which is fed line by line so that each record knows its place. */

#include "csv-reader.h"

#include <csv.h>
#include <string.h>

/* A record longer than this is a quote that was never closed. */
#define MAX_RECORD (16u << 20)

/* How libcsv grows the buffer of a cell; its own standard of 128 bytes is slow for long ones. */
#define CELL_BLOCK 4096

/* What libcsv calls FIELD_BEGUN: its header shows the state but not its names. */
#define INSIDE_CELL 2

typedef struct
{
  SheetReader base;
  GBytes *bytes;
  const char *text;
  const char *position;
  const char *end;
  char *file;
  char delimiter;
  gboolean has_bare_cr;    /* some lines end with CR alone */
  gint64 line;             /* of position */
  struct csv_parser parser;
  GString *arena;          /* the texts of the cells, each with its NUL */
  GArray *cells;           /* SheetCell; while the row is open their length is set, and their text is an offset */
  GArray *offsets;         /* gsize */
  gboolean row_ended;
  gboolean at_end;
} CsvReader;

static void
take_cell (void  *bytes,
           size_t length,
           void  *data)
{
  CsvReader *self = data;
  SheetCell cell = { .length = length };
  gsize offset = self->arena->len;

  if (self->cells->len == SHEET_MAX_COLUMNS)
    return;
  g_string_append_len (self->arena, bytes, length);
  g_string_append_c (self->arena, '\0');
  g_array_append_val (self->cells, cell);
  g_array_append_val (self->offsets, offset);
}

static void
take_row (int   terminator,
          void *data)
{
  CsvReader *self = data;

  self->row_ended = TRUE;
}

/* What escaping against formulas put before the cell is taken away again: see the exporter of CSV. */
static void
unescape_formula (SheetCell *cell)
{
  const char *text = cell->text;

  if (text[0] != '\'')
    return;
  while (*text == '\'')
    text++;
  if (*text && strchr ("=+-@\t\r", *text))
    {
      cell->text++;
      cell->length--;
    }
}

/* Hands out the finished row unless all its cells are empty. */
static gboolean
finish_row (CsvReader *self,
            SheetRow  *row,
            gint64     line)
{
  gboolean holds_something = FALSE;

  for (guint i = 0; i < self->cells->len; i++)
    {
      SheetCell *cell = &g_array_index (self->cells, SheetCell, i);

      cell->text = self->arena->str + g_array_index (self->offsets, gsize, i);
      unescape_formula (cell);
      holds_something = holds_something || cell->length > 0;
    }

  row->line = line;
  row->n_cells = self->cells->len;
  row->cells = (const SheetCell *) self->cells->data;
  return holds_something;
}

static void
start_row (CsvReader *self)
{
  self->row_ended = FALSE;
  g_string_truncate (self->arena, 0);
  g_array_set_size (self->cells, 0);
  g_array_set_size (self->offsets, 0);
}

/* After the line end that follows @from, whichever kind it is. */
static const char *
find_line_end (CsvReader  *self,
               const char *from)
{
  const char *lf = memchr (from, '\n', self->end - from);
  const char *stop = lf ? lf + 1 : self->end;

  if (!self->has_bare_cr)
    return stop;

  const char *cr = memchr (from, '\r', stop - from);

  if (!cr)
    return stop;
  return cr + 1 < self->end && cr[1] == '\n' ? cr + 2 : cr + 1;
}

static gboolean
is_blank (const char *from,
          const char *to)
{
  for (; from < to; from++)
    if (!g_ascii_isspace (*from))
      return FALSE;
  return TRUE;
}

static gboolean
csv_next (SheetReader *base,
          SheetRow    *row,
          GError     **error)
{
  CsvReader *self = (CsvReader *) base;
  const char *record = NULL; /* where the open record began */
  gint64 record_line = 0;

  start_row (self);
  while (!self->at_end)
    {
      if (self->position == self->end)
        {
          self->at_end = TRUE;
          if (self->parser.quoted && self->parser.pstate == INSIDE_CELL)
            {
              g_set_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_SYNTAX,
                           "%s:%" G_GINT64_FORMAT ": a quote is opened in this record and never closed", self->file, record_line);
              return FALSE;
            }
          csv_fini (&self->parser, take_cell, take_row, self);
        }
      else
        {
          const char *from = self->position;

          self->position = find_line_end (self, from);
          if (!record && is_blank (from, self->position) && self->delimiter != '\t')
            {
              self->line++;
              continue;
            }
          if (!record)
            {
              record = from;
              record_line = self->line;
            }
          if (self->position - record > MAX_RECORD)
            {
              g_set_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_LIMIT,
                           "%s:%" G_GINT64_FORMAT ": a record of more than %u MB; is a quote never closed?",
                           self->file, record_line, MAX_RECORD >> 20);
              return FALSE;
            }
          csv_parse (&self->parser, from, self->position - from, take_cell, take_row, self);
          self->line++;
        }

      if (!self->row_ended)
        continue;
      if (finish_row (self, row, record_line))
        return TRUE;
      start_row (self);
      record = NULL;
    }
  return FALSE;
}

static void
open_parser (CsvReader *self)
{
  csv_init (&self->parser, 0);
  csv_set_delim (&self->parser, self->delimiter);
  csv_set_blk_size (&self->parser, CELL_BLOCK);
  self->position = self->text;
  self->line = 1;
  self->at_end = FALSE;
}

static gboolean
csv_rewind (SheetReader *base,
            GError     **error)
{
  CsvReader *self = (CsvReader *) base;

  csv_free (&self->parser);
  open_parser (self);
  return TRUE;
}

static void
csv_reader_free (SheetReader *base)
{
  CsvReader *self = (CsvReader *) base;

  csv_free (&self->parser);
  g_bytes_unref (self->bytes);
  g_free (self->file);
  g_string_free (self->arena, TRUE);
  g_array_unref (self->cells);
  g_array_unref (self->offsets);
  g_free (self);
}

static gboolean
find_bare_cr (const char *text,
              const char *end)
{
  while (text < end && (text = memchr (text, '\r', end - text)))
    if (++text == end || *text != '\n')
      return TRUE;
  return FALSE;
}

/* @utf8 is valid UTF-8. @file is only for messages. */
SheetReader *
csv_reader_new (GBytes     *utf8,
                char        delimiter,
                const char *file)
{
  CsvReader *self = g_new0 (CsvReader, 1);
  gsize length;

  self->base.next = csv_next;
  self->base.rewind = csv_rewind;
  self->base.free = csv_reader_free;
  self->bytes = g_bytes_ref (utf8);
  self->text = g_bytes_get_data (utf8, &length);
  if (!self->text)
    self->text = "";
  self->end = self->text + length;
  self->file = g_strdup (file);
  self->delimiter = delimiter;
  self->has_bare_cr = find_bare_cr (self->text, self->end);
  self->arena = g_string_new (NULL);
  self->cells = g_array_new (FALSE, FALSE, sizeof (SheetCell));
  self->offsets = g_array_new (FALSE, FALSE, sizeof (gsize));
  open_parser (self);
  return &self->base;
}
