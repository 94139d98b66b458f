/* SPDX-License-Identifier: MIT */
/* The sheets of an OpenDocument spreadsheet, row by row; what is repeated is never unfolded where it is empty. */

#include "workbook.h"

#include "row-builder.h"
#include "zip-part.h"

#include <string.h>

/* The last row of LibreOffice; and how often a row that holds something may be repeated. */
#define MAX_ROW 1048576
#define MAX_REPEATED 10000

typedef struct
{
  Workbook base;
  GBytes *bytes;
  char *file;
} OdsWorkbook;

typedef struct
{
  SheetReader base;
  OdsWorkbook *workbook; /* borrowed */
  guint sheet;
  XmlPart *part;
  RowBuilder row;
  gint64 line;           /* of the row that was handed out last */
  gint64 n_repeats;      /* how often it is to be handed out again */
  gboolean in_table;
  GString *text;         /* of the paragraphs of a cell */
} OdsSheet;

typedef struct
{
  guint column;
  guint n_columns;
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

static gboolean
is_cell (XmlPart *part,
         gboolean (*is) (XmlPart *, const char *))
{
  return is (part, "table-cell") || is (part, "covered-table-cell");
}

/* Numbers and dates stand in attributes, whatever the text shows; midnight is no time of day. */
static void
begin_cell (OdsSheet *self,
            Cell     *cell)
{
  g_autofree char *type = xml_part_dup_attribute (self->part, "value-type");
  gint64 n = xml_part_get_number (self->part, "number-columns-repeated", 1);

  cell->n_columns = (guint) CLAMP (n, 1, G_MAXINT);
  cell->kind = SHEET_CELL_TEXT;
  g_clear_pointer (&cell->value, g_free);
  g_string_truncate (self->text, 0);
  if (!type)
    return;
  if (strcmp (type, "date") == 0)
    {
      cell->kind = SHEET_CELL_DATE;
      cell->value = xml_part_dup_attribute (self->part, "date-value");
      if (cell->value && g_str_has_suffix (cell->value, "T00:00:00"))
        cell->value[strlen (cell->value) - strlen ("T00:00:00")] = '\0';
    }
  else if (strcmp (type, "float") == 0)
    {
      g_autofree char *value = xml_part_dup_attribute (self->part, "value");
      char buffer[G_ASCII_DTOSTR_BUF_SIZE];

      cell->kind = SHEET_CELL_NUMBER;
      if (value)
        cell->value = g_strdup (g_ascii_formatd (buffer, sizeof buffer, "%.15g", g_ascii_strtod (value, NULL)));
    }
  else if (strcmp (type, "boolean") == 0)
    {
      g_autofree char *value = xml_part_dup_attribute (self->part, "boolean-value");

      cell->value = g_ascii_strup (value ? value : "", -1);
    }
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
  for (guint i = 0; *text && i < cell->n_columns; i++)
    row_builder_set (&self->row, cell->column + i, text, cell->kind);
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
  self->line++;
  if (self->line > MAX_ROW)
    return fail (self, CAUSELINE_ERROR_LIMIT, "the sheet has more rows than any", error);
  self->n_repeats = repeated - 1;
  row_builder_finish (&self->row, self->line, row);
  return TRUE;
}

/* Paragraphs are lines; text:s are spaces, which XML would not keep. */
static void
take_text (OdsSheet *self)
{
  if (xml_part_is_text (self->part))
    g_string_append (self->text, (const char *) xmlTextReaderConstValue (xml_part_get_reader (self->part)));
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
read_row (OdsSheet *self,
          SheetRow *row,
          Cell     *cell,
          GError  **error)
{
  gint64 repeated = 1;
  gboolean in_paragraph = FALSE;
  gboolean in_note = FALSE;

  while (xml_part_next (self->part, error))
    {
      if (xml_part_is_open (self->part, "table-row"))
        {
          repeated = MAX (1, xml_part_get_number (self->part, "number-rows-repeated", 1));
          row_builder_start (&self->row);
          cell->column = 0;
        }
      if (is_cell (self->part, xml_part_is_open))
        begin_cell (self, cell);
      if (xml_part_is_open (self->part, "annotation"))
        in_note = TRUE;
      if (xml_part_is_open (self->part, "p"))
        in_paragraph = TRUE;
      if (in_paragraph && !in_note)
        take_text (self);
      if (xml_part_is_close (self->part, "p"))
        in_paragraph = FALSE;
      if (xml_part_is_close (self->part, "annotation"))
        in_note = FALSE;
      if (is_cell (self->part, xml_part_is_close))
        {
          coarsen_date (self, cell);
          if (!end_cell (self, cell, error))
            return FALSE;
        }
      if (xml_part_is_close (self->part, "table-row"))
        {
          gboolean found;

          if (!end_row (self, repeated, row, &found, error))
            return FALSE;
          if (found)
            return TRUE;
        }
      if (xml_part_is_close (self->part, "table"))
        {
          self->in_table = FALSE;
          return FALSE;
        }
    }
  return FALSE;
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
static gboolean
find_table (XmlPart *part,
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
  OdsSheet *self = (OdsSheet *) base;

  g_clear_pointer (&self->part, xml_part_free);
  self->line = 0;
  self->n_repeats = 0;
  self->part = xml_part_open (self->workbook->bytes, "content.xml", self->workbook->file, error);
  self->in_table = self->part && find_table (self->part, self->sheet, error);
  return self->in_table;
}

static void
ods_free (SheetReader *base)
{
  OdsSheet *self = (OdsSheet *) base;

  g_clear_pointer (&self->part, xml_part_free);
  row_builder_clear (&self->row);
  g_string_free (self->text, TRUE);
  g_free (self);
}

static SheetReader *
open_sheet (Workbook *base,
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
  row_builder_init (&self->row);
  return ods_rewind (reader, error) ? g_steal_pointer (&reader) : NULL;
}

static void
free_workbook (Workbook *base)
{
  OdsWorkbook *self = (OdsWorkbook *) base;

  g_ptr_array_unref (base->names);
  g_bytes_unref (self->bytes);
  g_free (self->file);
  g_free (self);
}

/* The manifest says which parts are encrypted; the zip does not. */
static gboolean
check_manifest (OdsWorkbook *self,
                GError     **error)
{
  g_autoptr (GError) failed = NULL;
  g_autoptr (XmlPart) part = xml_part_open (self->bytes, "META-INF/manifest.xml", self->file, &failed);

  while (part && xml_part_next (part, &failed))
    if (xml_part_is_open (part, "encryption-data"))
      {
        g_set_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_SYNTAX, "%s: is protected by a password; save it without one", self->file);
        return FALSE;
      }
  return TRUE;
}

static gboolean
read_names (OdsWorkbook *self,
            GError     **error)
{
  g_autoptr (GError) failed = NULL;
  g_autoptr (XmlPart) part = xml_part_open (self->bytes, "content.xml", self->file, &failed);

  while (part && xml_part_next (part, &failed))
    if (xml_part_is_open (part, "table"))
      {
        char *name = xml_part_dup_attribute (part, "name");

        g_ptr_array_add (self->base.names, name ? name : g_strdup (""));
      }
  if (failed)
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return FALSE;
    }
  if (self->base.names->len > 0)
    return TRUE;
  g_set_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_SYNTAX, "%s: is a zip archive but no OpenDocument spreadsheet", self->file);
  return FALSE;
}

Workbook *
ods_workbook_new (GBytes     *bytes,
                  const char *file,
                  GError    **error)
{
  OdsWorkbook *self = g_new0 (OdsWorkbook, 1);
  g_autoptr (Workbook) base = &self->base;

  self->base.names = g_ptr_array_new_with_free_func (g_free);
  self->base.open = open_sheet;
  self->base.free = free_workbook;
  self->bytes = g_bytes_ref (bytes);
  self->file = g_strdup (file);
  if (!zip_check (bytes, file, error) || !check_manifest (self, error) || !read_names (self, error))
    return NULL;
  return g_steal_pointer (&base);
}
