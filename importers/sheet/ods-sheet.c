/* SPDX-License-Identifier: MIT */
/* The rows of one sheet of an OpenDocument spreadsheet; what is repeated is never unfolded where it is empty. */

#include "ods-workbook.h"

#include "merged-cells.h"

#include <string.h>

/* The last row of LibreOffice; how often a row that holds something may be repeated; and what all repeats may come to, in bytes. */
#define MAX_ROW 1048576
#define MAX_REPEATED 10000
#define MAX_UNFOLDED (16u << 20)

typedef struct
{
  SheetReader base;
  OdsWorkbook *workbook; /* borrowed */
  guint sheet;
  XmlPart *part;
  RowBuilder row;
  MergedCells *merged;
  gint64 line;           /* of the row that was handed out last */
  gint64 n_repeats;      /* how often it is to be handed out again */
  gsize unfolded;        /* what repeats came to so far, in bytes */
  gboolean in_table;
  gboolean in_paragraph;
  gboolean in_note;
  GString *text;         /* of the paragraphs of a cell */
} OdsSheet;

typedef struct
{
  guint column;
  guint n_columns;
  gint64 n_rows;         /* that are merged into this one cell */
  char *value;           /* as an attribute says it, or NULL: the text counts */
  SheetCellKind kind;
} Cell;

static gboolean
fail (OdsSheet   *self,
      int         code,
      const char *fact,
      GError    **error)
{
  g_set_error (error, CAUSELINE_ERROR, code, "%s:%" G_GINT64_FORMAT ": %s", self->workbook->file, self->line + 1, fact);
  return FALSE;
}

/* Numbers and dates stand in attributes, whatever the text shows; midnight is no time of day. */
static void
begin_cell (OdsSheet *self,
            Cell     *cell)
{
  const char *type = xml_part_get_attribute (self->part, "value-type");
  const char *value;
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  cell->n_columns = (guint) CLAMP (xml_part_get_number (self->part, "number-columns-repeated", 1), 1, G_MAXINT);
  cell->n_rows = xml_part_get_number (self->part, "number-rows-spanned", 1);
  cell->kind = SHEET_CELL_TEXT;
  g_clear_pointer (&cell->value, g_free);
  g_string_truncate (self->text, 0);
  if (!type || strcmp (type, "string") == 0)
    return;
  if (strcmp (type, "date") == 0)
    {
      cell->kind = SHEET_CELL_DATE;
      cell->value = xml_part_dup_attribute (self->part, "date-value");
      if (cell->value && g_str_has_suffix (cell->value, "T00:00:00"))
        cell->value[strlen (cell->value) - strlen ("T00:00:00")] = '\0';
    }
  else if (strcmp (type, "float") == 0 || strcmp (type, "currency") == 0)
    {
      value = xml_part_get_attribute (self->part, "value");
      cell->kind = SHEET_CELL_NUMBER;
      if (value)
        cell->value = g_strdup (g_ascii_formatd (buffer, sizeof buffer, "%.15g", g_ascii_strtod (value, NULL)));
    }
  else if (strcmp (type, "boolean") == 0)
    {
      value = xml_part_get_attribute (self->part, "boolean-value");
      cell->value = g_ascii_strup (value ? value : "", -1);
    }
}

/* Repeats cost the file nothing: a few bytes of it can stand for more than any memory holds. */
static gboolean
unfold (OdsSheet *self,
        gsize     bytes,
        guint64   times,
        GError  **error)
{
  if (times * bytes > MAX_UNFOLDED - self->unfolded)
    return fail (self, CAUSELINE_ERROR_LIMIT, "what is repeated here comes to more than any sheet has", error);
  self->unfolded += times * bytes;
  return TRUE;
}

/* A repeated empty cell only moves on; a repeated full one must end within the sheet. */
static gboolean
end_cell (OdsSheet *self,
          Cell     *cell,
          GError  **error)
{
  const char *text = cell->value ? cell->value : self->text->str;
  guint64 next = (guint64) cell->column + cell->n_columns;

  if (*text && next > SHEET_MAX_COLUMNS)
    return fail (self, CAUSELINE_ERROR_LIMIT, "a cell is repeated beyond the last column of any sheet", error);
  if (*text && !unfold (self, strlen (text) + sizeof (SheetCell), cell->n_columns - 1, error))
    return FALSE;
  for (guint i = 0; *text && i < cell->n_columns; i++)
    row_builder_set (&self->row, cell->column + i, text, cell->kind);
  if (cell->n_rows > 1 && cell->n_rows < MAX_ROW)
    merged_cells_begin (self->merged, cell->column, self->line + cell->n_rows, text, cell->kind);
  cell->column = (guint) MIN (next, SHEET_MAX_COLUMNS);
  return TRUE;
}

/* What a month or year format shows is coarser than the day that the file keeps; the text says so. */
static void
coarsen_date (OdsSheet *self,
              Cell     *cell)
{
  if (cell->kind != SHEET_CELL_DATE || !cell->value || strlen (cell->value) != 10 || !g_str_has_suffix (cell->value, "-01"))
    return;
  if (self->text->len == 4 && strspn (self->text->str, "0123456789") == 4 && strncmp (self->text->str, cell->value, 4) == 0)
    cell->value[4] = '\0';
  else if (self->text->len == 7 && strncmp (self->text->str, cell->value, 7) == 0)
    cell->value[7] = '\0';
}

static gboolean
end_row (OdsSheet *self,
         gint64    repeated,
         SheetRow *row,
         gboolean *found,
         GError  **error)
{
  *found = self->row.holds_something;
  if (!*found)
    {
      self->line += repeated;
      return TRUE;
    }
  if (repeated > MAX_REPEATED)
    return fail (self, CAUSELINE_ERROR_LIMIT, "a row that holds something is repeated more often than anybody would", error);
  if (!unfold (self, self->row.arena->len + self->row.cells->len * sizeof (SheetCell), (guint64) repeated - 1, error))
    return FALSE;
  self->line++;
  if (self->line > MAX_ROW)
    return fail (self, CAUSELINE_ERROR_LIMIT, "the sheet has more rows than any", error);
  self->n_repeats = repeated - 1;
  merged_cells_fill (self->merged, self->line, &self->row);
  row_builder_finish (&self->row, self->line, row);
  return TRUE;
}

/* Paragraphs are lines; text:s are spaces, which XML would not keep. */
static void
take_text (OdsSheet *self)
{
  if (xml_part_is_text (self->part))
    g_string_append (self->text, xml_part_get_text (self->part));
  else if (xml_part_is_open (self->part, "p") && self->text->len > 0)
    g_string_append_c (self->text, '\n');
  else if (xml_part_is_open (self->part, "line-break"))
    g_string_append_c (self->text, '\n');
  else if (xml_part_is_open (self->part, "tab"))
    g_string_append_c (self->text, '\t');
  else if (xml_part_is_open (self->part, "s"))
    {
      gint64 n = CLAMP (xml_part_get_number (self->part, "c", 1), 0, 1000);

      for (gint64 i = 0; i < n; i++)
        g_string_append_c (self->text, ' ');
    }
}

static gboolean
repeat_row (OdsSheet *self,
            SheetRow *row)
{
  if (self->n_repeats == 0)
    return FALSE;
  self->n_repeats--;
  self->line++;
  row_builder_finish (&self->row, self->line, row);
  return TRUE;
}

static gboolean
is_cell (const char *name)
{
  return xml_name_is (name, "table-cell") || xml_name_is (name, "covered-table-cell");
}

static void
take_open (OdsSheet *self,
           Cell     *cell,
           gint64   *repeated)
{
  const char *name = xml_part_get_event (self->part)->name;

  if (is_cell (name))
    begin_cell (self, cell);
  else if (xml_name_is (name, "table-row"))
    {
      *repeated = MAX (1, xml_part_get_number (self->part, "number-rows-repeated", 1));
      row_builder_start (&self->row);
      cell->column = 0;
    }
  else if (xml_name_is (name, "annotation"))
    self->in_note = TRUE;
  else if (xml_name_is (name, "p"))
    self->in_paragraph = TRUE;
}

/* The end of a row that holds something, or of the table, is the end of reading: *is_done. */
static gboolean
take_close (OdsSheet *self,
            Cell     *cell,
            gint64    repeated,
            SheetRow *row,
            gboolean *is_done,
            GError  **error)
{
  const char *name = xml_part_get_event (self->part)->name;
  gboolean found = FALSE;

  *is_done = FALSE;
  if (xml_name_is (name, "p"))
    self->in_paragraph = FALSE;
  else if (is_cell (name))
    {
      coarsen_date (self, cell);
      return end_cell (self, cell, error);
    }
  else if (xml_name_is (name, "table-row"))
    {
      gboolean good = end_row (self, repeated, row, &found, error);

      *is_done = found;
      return good;
    }
  else if (xml_name_is (name, "annotation"))
    self->in_note = FALSE;
  else if (xml_name_is (name, "table"))
    {
      self->in_table = FALSE;
      return FALSE;
    }
  return TRUE;
}

static gboolean
read_row (OdsSheet *self,
          SheetRow *row,
          Cell     *cell,
          GError  **error)
{
  gint64 repeated = 1;
  gboolean is_done = FALSE;

  self->in_paragraph = self->in_note = FALSE;
  while (!is_done)
    {
      if (!xml_part_next (self->part, error))
        return FALSE;
      if (xml_part_get_event (self->part)->kind == XML_EVENT_OPEN)
        take_open (self, cell, &repeated);
      if (self->in_paragraph && !self->in_note)
        take_text (self);
      if (xml_part_get_event (self->part)->kind == XML_EVENT_CLOSE && !take_close (self, cell, repeated, row, &is_done, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
ods_next (SheetReader *base,
          SheetRow    *row,
          GError     **error)
{
  OdsSheet *self = (OdsSheet *) base;
  Cell cell = { 0 };

  if (repeat_row (self, row))
    return TRUE;
  if (!self->in_table)
    return FALSE;

  gboolean found = read_row (self, row, &cell, error);

  g_free (cell.value);
  return found;
}

/* To the table that is wanted; tables inside cells are none. */
gboolean
ods_find_table (XmlPart *part,
                guint    wanted,
                GError **error)
{
  guint n = 0;

  while (xml_part_next (part, error))
    if (xml_part_is_open (part, "table") && n++ == wanted)
      return TRUE;
  return FALSE;
}

static gboolean
ods_rewind (SheetReader *base,
            GError     **error)
{
  static const char *const text_in[] = { "p", NULL };
  OdsSheet *self = (OdsSheet *) base;

  g_clear_pointer (&self->part, xml_part_free);
  merged_cells_restart (self->merged);
  self->line = 0;
  self->n_repeats = 0;
  self->unfolded = 0;
  self->part = xml_part_open (self->workbook->bytes, "content.xml", self->workbook->file, error);
  if (self->part)
    xml_part_set_text_in (self->part, text_in);
  self->in_table = self->part && ods_find_table (self->part, self->sheet, error);
  return self->in_table;
}

static void
ods_free (SheetReader *base)
{
  OdsSheet *self = (OdsSheet *) base;

  g_clear_pointer (&self->part, xml_part_free);
  row_builder_clear (&self->row);
  merged_cells_free (self->merged);
  g_string_free (self->text, TRUE);
  g_free (self);
}

/* The workbook must live as long as the reader. */
SheetReader *
ods_sheet_open (Workbook *base,
                guint     sheet,
                GError  **error)
{
  OdsSheet *self = g_new0 (OdsSheet, 1);
  g_autoptr (SheetReader) reader = &self->base;

  self->base.next = ods_next;
  self->base.rewind = ods_rewind;
  self->base.free = ods_free;
  self->workbook = (OdsWorkbook *) base;
  self->sheet = sheet;
  self->text = g_string_new (NULL);
  self->merged = merged_cells_new ();
  row_builder_init (&self->row);
  return ods_rewind (reader, error) ? g_steal_pointer (&reader) : NULL;
}
