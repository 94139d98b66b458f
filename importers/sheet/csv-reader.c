/* SPDX-License-Identifier: MIT */
/* Rows of comma-separated text through libcsv, which is fed line by line so that each record knows its row. Lines without a quote,
 * which are most lines of most sheets, are cut at their delimiters: libcsv would look at each byte of them. */

#include "csv-reader.h"

#include <csv.h>
#include <string.h>

/* A record longer than this is a quote that was never closed. */
#define MAX_RECORD (16u << 20)

/* How libcsv grows the buffer of a cell; its own standard of 128 bytes is slow for long ones. */
#define CELL_BLOCK 4096

/* So much is read before it is said to be done with. */
#define PASSED_STEP (4u << 20)

/* What libcsv calls FIELD_BEGUN: its header shows the state but not its names. */
#define INSIDE_CELL 2

typedef struct
{
  SheetReader base;
  GBytes *bytes;
  const char *text;
  const char *position;
  const char *end;
  const char *held;        /* what is before it is done with, and was said to be */
  void (*passed) (const char *from,
                  gsize       length); /* or NULL */
  char *file;
  char delimiter;
  gboolean has_bare_cr;    /* some lines end with CR alone */
  gint64 line;             /* that was read last */
  gint64 row;              /* the same, counted in records */
  const char *record;      /* where the open record began, or NULL */
  gint64 record_line;
  struct csv_parser parser;
  GString *arena;          /* the texts of the cells, each with its NUL */
  GArray *cells;           /* SheetCell; while the row is open their text is an offset in the arena, which may move */
  gboolean row_ended;
  gboolean is_too_wide;
  gboolean at_end;
} CsvReader;

static void
take_cell (void  *bytes,
           size_t length,
           void  *data)
{
  CsvReader *self = data;
  SheetCell cell = { .text = GSIZE_TO_POINTER (self->arena->len), .length = length };

  self->is_too_wide = self->cells->len == SHEET_MAX_COLUMNS;
  if (self->is_too_wide)
    return;
  g_string_append_len (self->arena, bytes, length);
  g_string_append_c (self->arena, '\0');
  g_array_append_val (self->cells, cell);
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
            SheetRow  *row)
{
  gboolean holds_something = FALSE;

  for (guint i = 0; i < self->cells->len; i++)
    {
      SheetCell *cell = &g_array_index (self->cells, SheetCell, i);

      cell->text = self->arena->str + GPOINTER_TO_SIZE (cell->text);
      unescape_formula (cell);
      holds_something = holds_something || cell->length > 0;
    }

  row->line = self->row;
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
  while (from < to && strchr ("\r\n \f\v", *from))
    from++;
  return from == to;
}

static gboolean
fail (CsvReader  *self,
      int         code,
      const char *fact,
      GError    **error)
{
  g_set_error (error, CAUSELINE_ERROR, code, "%s:%" G_GINT64_FORMAT ": %s", self->file, self->row, fact);
  return FALSE;
}

/* The end of the text ends the last record, too. */
static gboolean
finish_text (CsvReader *self,
             GError   **error)
{
  g_autofree char *fact = NULL;

  self->at_end = TRUE;
  if (!self->parser.quoted || self->parser.pstate != INSIDE_CELL)
    {
      csv_fini (&self->parser, take_cell, take_row, self);
      return TRUE;
    }
  fact = g_strdup_printf ("a quote is opened in this record (line %" G_GINT64_FORMAT " of the file) and never closed", self->record_line);
  return fail (self, CAUSELINE_ERROR_SYNTAX, fact, error);
}

/* Blanks around a cell are no part of it, as libcsv has it. */
static gboolean
is_space (const CsvReader *self,
          char             c)
{
  return c == ' ' || (c == '\t' && self->delimiter != '\t');
}

/* The cell of the arena from @from to @stop, without the blanks around it. */
static void
cut_cell (CsvReader *self,
          char      *from,
          char      *stop)
{
  SheetCell cell = { 0 };

  while (stop > from && is_space (self, stop[-1]))
    stop--;
  while (from < stop && is_space (self, *from))
    from++;
  *stop = '\0';
  cell.text = GSIZE_TO_POINTER (from - self->arena->str);
  cell.length = stop - from;
  g_array_append_val (self->cells, cell);
}

/* A whole record that is one line without quotes: copied as it is, and cut where the delimiters stand. */
static void
split_plain (CsvReader  *self,
             const char *from,
             const char *to)
{
  char *begin;

  while (to > from && (to[-1] == '\n' || to[-1] == '\r'))
    to--;
  self->row_ended = TRUE;
  g_string_append_len (self->arena, from, to - from);
  begin = self->arena->str;
  for (char *end = begin + self->arena->len, *stop; begin <= end && !self->is_too_wide; begin = stop + 1)
    {
      stop = memchr (begin, self->delimiter, end - begin);
      if (!stop)
        stop = end;
      self->is_too_wide = self->cells->len == SHEET_MAX_COLUMNS;
      cut_cell (self, begin, stop);
    }
}

/* Gives the parser one more line; those that are blank between two records only count, as a program for sheets shows them. */
static gboolean
feed (CsvReader *self,
      GError   **error)
{
  const char *from = self->position;

  if (from == self->end)
    return finish_text (self, error);
  self->position = find_line_end (self, from);
  self->line++;
  if (!self->record)
    {
      self->row++;
      if (is_blank (from, self->position))
        return TRUE;
      self->record = from;
      self->record_line = self->line;
    }
  if (self->position - self->record > MAX_RECORD)
    return fail (self, CAUSELINE_ERROR_LIMIT, "a record of more than 16 MB; is a quote never closed?", error);
  if (self->record == from && !memchr (from, '"', self->position - from))
    split_plain (self, from, self->position);
  else
    csv_parse (&self->parser, from, self->position - from, take_cell, take_row, self);
  if (self->is_too_wide)
    return fail (self, CAUSELINE_ERROR_LIMIT, "a record of more than 16384 cells, as no sheet has", error);
  return TRUE;
}

static void
tell_passed (CsvReader *self)
{
  gsize length = self->position - self->held;

  if (!self->passed || length < PASSED_STEP)
    return;
  self->passed (self->held, length);
  self->held = self->position;
}

static gboolean
csv_next (SheetReader *base,
          SheetRow    *row,
          GError     **error)
{
  CsvReader *self = (CsvReader *) base;

  tell_passed (self);
  start_row (self);
  while (!self->at_end)
    {
      if (!feed (self, error))
        return FALSE;
      if (!self->row_ended)
        continue;
      self->record = NULL;
      if (finish_row (self, row))
        return TRUE;
      start_row (self);
    }
  return FALSE;
}

static void
open_parser (CsvReader *self)
{
  csv_init (&self->parser, 0);
  csv_set_delim (&self->parser, self->delimiter);
  csv_set_blk_size (&self->parser, CELL_BLOCK);
  self->position = self->held = self->text;
  self->line = self->row = 0;
  self->record = NULL;
  self->at_end = self->is_too_wide = FALSE;
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
  open_parser (self);
  return &self->base;
}

/* @passed is told from time to time what was read of the text. */
void
csv_reader_tell_passed (SheetReader *reader,
                        void       (*passed) (const char *from,
                                              gsize       length))
{
  ((CsvReader *) reader)->passed = passed;
}
