/* SPDX-License-Identifier: MIT */
/* The rows of one sheet of an XLSX file, one after another. */

#include "xlsx-workbook.h"

#include "merged-cells.h"

#include <string.h>

/* The last row of Excel. */
#define MAX_ROW 1048576

typedef struct
{
  SheetReader base;
  XlsxWorkbook *workbook; /* borrowed */
  guint sheet;
  XmlPart *part;
  RowBuilder row;
  MergedCells *merged;
  gboolean knows_merged;
  gint64 line;
  GString *value;         /* of the cell that is being read */
  gboolean in_value;
  gboolean in_phonetic;
} XlsxSheet;

/* One cell as the file has it. */
typedef struct
{
  guint column;
  char type;    /* 's' shared, 'i' inline, 't' text of a formula, 'b', 'd', 'e', 'n' */
  gint64 style;
} Cell;

/* "BC17" is column 54; G_MAXUINT for what is no place. */
static guint
read_column (const char *place)
{
  guint column = 0;

  for (; g_ascii_isupper (*place); place++)
    {
      column = column * 26 + (*place - 'A' + 1);
      if (column > SHEET_MAX_COLUMNS)
        return G_MAXUINT;
    }
  return column > 0 && g_ascii_isdigit (*place) ? column - 1 : G_MAXUINT;
}

static char
read_type (const char *word)
{
  static const struct
  {
    const char *word;
    char type;
  } types[] = { { "s", 's' }, { "inlineStr", 'i' }, { "str", 't' }, { "b", 'b' }, { "d", 'd' }, { "e", 'e' }, { "n", 'n' } };

  for (guint i = 0; word && i < G_N_ELEMENTS (types); i++)
    if (strcmp (types[i].word, word) == 0)
      return types[i].type;
  return 'n';
}

static gboolean
fail (XlsxSheet  *self,
      int         code,
      const char *fact,
      GError    **error)
{
  g_set_error (error, CAUSELINE_ERROR, code, "%s:%" G_GINT64_FORMAT ": %s", self->workbook->file, self->line, fact);
  return FALSE;
}

/* The attributes are walked once: there are millions of cells. */
static gboolean
begin_cell (XlsxSheet *self,
            Cell      *cell,
            GError   **error)
{
  guint n = xml_part_get_event (self->part)->n_attributes;

  cell->column = self->row.cells->len;
  cell->type = 'n';
  cell->style = -1;
  for (guint i = 0; i < n; i++)
    {
      const char *name;
      const char *value = xml_part_get_nth (self->part, i, &name);

      if (xml_name_is (name, "r"))
        cell->column = read_column (value);
      else if (xml_name_is (name, "t"))
        cell->type = read_type (value);
      else if (xml_name_is (name, "s"))
        cell->style = g_ascii_strtoll (value, NULL, 10);
    }
  g_string_truncate (self->value, 0);
  if (cell->column == G_MAXUINT)
    return fail (self, CAUSELINE_ERROR_LIMIT, "a cell stands in a column that no sheet has", error);
  return TRUE;
}

/* A number as a person sees it: a date, a percentage, one with zeros before it where its format says so. */
static SheetCellKind
show_number (XlsxSheet  *self,
             const Cell *cell)
{
  static const NumberStyle plain;
  const GArray *styles = self->workbook->styles;
  const NumberStyle *style = cell->style >= 0 && cell->style < styles->len ? &g_array_index (styles, NumberStyle, cell->style) : &plain;
  char *end;
  double number = g_ascii_strtod (self->value->str, &end);

  if (end == self->value->str || *end)
    return SHEET_CELL_TEXT;
  g_string_truncate (self->value, 0);
  /* Day numbers end with the year 9999. */
  if (style->parts != NUMBER_PLAIN && number >= 0.0 && number < 2958466.0)
    {
      number_append_date (number, style->parts, self->workbook->is_1904, self->value);
      return SHEET_CELL_DATE;
    }
  number_append (number, style, self->value);
  return SHEET_CELL_NUMBER;
}

static gboolean
end_cell (XlsxSheet  *self,
          const Cell *cell,
          GError    **error)
{
  SheetCellKind kind = SHEET_CELL_TEXT;
  const char *text = self->value->str;
  gint64 index;

  if (self->value->len == 0)
    return TRUE;
  switch (cell->type)
    {
    case 's':
      index = g_ascii_strtoll (text, NULL, 10);
      if (index < 0 || index >= self->workbook->strings->len)
        return fail (self, CAUSELINE_ERROR_SYNTAX, "a cell refers to a text that is not there", error);
      text = g_ptr_array_index (self->workbook->strings, index);
      break;
    case 'b':
      text = *text == '1' ? "TRUE" : "FALSE";
      break;
    case 'n':
      kind = show_number (self, cell);
      text = self->value->str;
      break;
    case 'd':
      kind = SHEET_CELL_DATE;
      break;
    default:
      break;
    }
  return row_builder_set (&self->row, cell->column, text, kind) || fail (self, CAUSELINE_ERROR_LIMIT, "a cell stands in a column that no sheet has", error);
}

static gboolean
begin_row (XlsxSheet *self,
           GError   **error)
{
  gint64 number = xml_part_get_number (self->part, "r", self->line + 1);

  if (number <= self->line || number > MAX_ROW)
    return fail (self, CAUSELINE_ERROR_LIMIT, "the next row has a number that no sheet has there", error);
  self->line = number;
  row_builder_start (&self->row);
  return TRUE;
}

static gboolean
take_open (XlsxSheet  *self,
           const char *name,
           Cell       *cell,
           GError    **error)
{
  if (xml_name_is (name, "c"))
    return begin_cell (self, cell, error);
  if (xml_name_is (name, "row"))
    return begin_row (self, error);
  if (xml_name_is (name, "v") || xml_name_is (name, "t"))
    self->in_value = TRUE;
  else if (xml_name_is (name, "rPh")) /* how a text is pronounced */
    self->in_phonetic = TRUE;
  return TRUE;
}

static gboolean
take_close (XlsxSheet  *self,
            const char *name,
            Cell       *cell,
            GError    **error)
{
  if (xml_name_is (name, "v") || xml_name_is (name, "t"))
    self->in_value = FALSE;
  else if (xml_name_is (name, "rPh"))
    self->in_phonetic = FALSE;
  else if (xml_name_is (name, "c"))
    return end_cell (self, cell, error);
  return TRUE;
}

static gboolean
xlsx_next (SheetReader *base,
           SheetRow    *row,
           GError     **error)
{
  XlsxSheet *self = (XlsxSheet *) base;
  Cell cell = { 0 };

  self->in_value = self->in_phonetic = FALSE;
  while (xml_part_next (self->part, error))
    {
      const XmlEvent *event = xml_part_get_event (self->part);

      if (event->kind == XML_EVENT_TEXT)
        {
          if (self->in_value && !self->in_phonetic)
            g_string_append (self->value, xml_part_get_text (self->part));
          continue;
        }
      if (event->kind == XML_EVENT_OPEN)
        {
          if (!take_open (self, event->name, &cell, error))
            return FALSE;
          continue;
        }
      if (!take_close (self, event->name, &cell, error) || xml_name_is (event->name, "sheetData"))
        return FALSE;
      if (self->row.holds_something && xml_name_is (event->name, "row"))
        {
          merged_cells_fill (self->merged, self->line, &self->row);
          row_builder_finish (&self->row, self->line, row);
          return TRUE;
        }
    }
  return FALSE;
}

static gboolean
start (XlsxSheet *self,
       GError   **error)
{
  static const char *const text_in[] = { "v", "t", NULL };
  const char *name = g_ptr_array_index (self->workbook->parts, self->sheet);

  g_clear_pointer (&self->part, xml_part_free);
  merged_cells_restart (self->merged);
  self->line = 0;
  self->part = xml_part_open (self->workbook->bytes, name, self->workbook->file, error);
  if (self->part)
    {
      xml_part_set_text_in (self->part, text_in);
      return TRUE;
    }
  if (!error || !*error)
    g_set_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_SYNTAX, "%s: lacks its part %s", self->workbook->file, name);
  return FALSE;
}

/* Whoever goes back to the first row is going to read them all; for a look at the first of them merged cells do not matter. */
static gboolean
xlsx_rewind (SheetReader *base,
             GError     **error)
{
  XlsxSheet *self = (XlsxSheet *) base;
  g_autoptr (ZipPart) part = self->knows_merged ? NULL : zip_part_open (self->workbook->bytes, g_ptr_array_index (self->workbook->parts, self->sheet));

  if (part)
    merged_cells_scan (self->merged, part);
  self->knows_merged = TRUE;
  return start (self, error);
}

static void
xlsx_free (SheetReader *base)
{
  XlsxSheet *self = (XlsxSheet *) base;

  g_clear_pointer (&self->part, xml_part_free);
  row_builder_clear (&self->row);
  merged_cells_free (self->merged);
  g_string_free (self->value, TRUE);
  g_free (self);
}

/* The workbook must live as long as the reader. */
SheetReader *
xlsx_sheet_open (XlsxWorkbook *workbook,
                 guint         sheet,
                 GError      **error)
{
  XlsxSheet *self = g_new0 (XlsxSheet, 1);
  g_autoptr (SheetReader) base = &self->base;

  self->base.next = xlsx_next;
  self->base.rewind = xlsx_rewind;
  self->base.free = xlsx_free;
  self->workbook = workbook;
  self->sheet = sheet;
  self->value = g_string_new (NULL);
  row_builder_init (&self->row);
  self->merged = merged_cells_new ();
  return start (self, error) ? g_steal_pointer (&base) : NULL;
}
