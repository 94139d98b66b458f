/* SPDX-License-Identifier: MIT */
/* The parts of an XLSX file that its sheets need: names, number formats, shared strings. */

#include "xlsx-workbook.h"

#include <string.h>

/* Excel keeps no cell longer than 32767 characters, and not more of them than this of different text. */
#define MAX_STRINGS (16u << 20)
#define MAX_STRING_BYTES (512u << 20)

/* The relations of the workbook: id -> part. */
static GHashTable *
read_relations (XlsxWorkbook *self,
                GError      **error)
{
  g_autoptr (GHashTable) relations = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GError) failed = NULL;
  g_autoptr (XmlPart) part = xml_part_open (self->bytes, "xl/_rels/workbook.xml.rels", self->file, &failed);

  while (part && xml_part_next (part, &failed))
    {
      g_autofree char *id = NULL;
      g_autofree char *target = NULL;

      if (!xml_part_is_open (part, "Relationship"))
        continue;
      id = xml_part_dup_attribute (part, "Id");
      target = xml_part_dup_attribute (part, "Target");
      if (id && target)
        g_hash_table_insert (relations, g_steal_pointer (&id), *target == '/' ? g_strdup (target + 1) : g_strconcat ("xl/", target, NULL));
    }
  if (failed)
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return NULL;
    }
  return g_steal_pointer (&relations);
}

static void
add_sheet (XlsxWorkbook *self,
           XmlPart      *part,
           GHashTable   *relations)
{
  g_autofree char *name = xml_part_dup_attribute (part, "name");
  g_autofree char *id = xml_part_dup_attribute (part, "id");
  const char *target = id ? g_hash_table_lookup (relations, id) : NULL;

  if (!name || !target)
    return;
  g_ptr_array_add (self->base.names, g_steal_pointer (&name));
  g_ptr_array_add (self->parts, g_strdup (target));
}

static gboolean
read_workbook (XlsxWorkbook *self,
               GError      **error)
{
  g_autoptr (GHashTable) relations = read_relations (self, error);
  g_autoptr (GError) failed = NULL;
  g_autoptr (XmlPart) part = relations ? xml_part_open (self->bytes, "xl/workbook.xml", self->file, &failed) : NULL;

  if (!relations)
    return FALSE;
  while (part && xml_part_next (part, &failed))
    {
      if (xml_part_is_open (part, "sheet"))
        add_sheet (self, part, relations);
      else if (xml_part_is_open (part, "workbookPr"))
        {
          g_autofree char *flag = xml_part_dup_attribute (part, "date1904");

          self->is_1904 = flag && (strcmp (flag, "1") == 0 || strcmp (flag, "true") == 0);
        }
    }
  if (failed)
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return FALSE;
    }
  if (self->parts->len > 0)
    return TRUE;
  g_set_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_SYNTAX, "%s: is a zip archive but no XLSX workbook", self->file);
  return FALSE;
}

static NumberStyle
find_style (GHashTable *codes,
            gint64      id)
{
  const NumberStyle *style = g_hash_table_lookup (codes, GINT_TO_POINTER ((gint) id));

  return style ? *style : number_builtin_style (id);
}

/* A format that the workbook declares. */
static void
take_code (GHashTable *codes,
           XmlPart    *part)
{
  const char *code = xml_part_get_attribute (part, "formatCode");
  NumberStyle style = number_style (code ? code : "");

  g_hash_table_insert (codes, GINT_TO_POINTER ((gint) xml_part_get_number (part, "numFmtId", -1)), g_memdup2 (&style, sizeof style));
}

static gboolean
read_styles (XlsxWorkbook *self,
             GError      **error)
{
  g_autoptr (GHashTable) codes = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  g_autoptr (GError) failed = NULL;
  g_autoptr (XmlPart) part = xml_part_open (self->bytes, "xl/styles.xml", self->file, &failed);
  gboolean in_cell_formats = FALSE;

  while (part && xml_part_next (part, &failed))
    {
      if (xml_part_is_open (part, "numFmt"))
        take_code (codes, part);
      else if (in_cell_formats && xml_part_is_open (part, "xf"))
        {
          NumberStyle style = find_style (codes, xml_part_get_number (part, "numFmtId", 0));

          g_array_append_val (self->styles, style);
        }
      if (xml_part_is_close (part, "cellXfs"))
        in_cell_formats = FALSE;
      else if (xml_part_is_open (part, "cellXfs"))
        in_cell_formats = TRUE;
    }
  if (failed)
    g_propagate_error (error, g_steal_pointer (&failed));
  return !part || !error || !*error;
}

/* One string is the text of its runs; what tells how to pronounce it is left out. */
static gboolean
read_strings (XlsxWorkbook *self,
              GError      **error)
{
  g_autoptr (GError) failed = NULL;
  g_autoptr (XmlPart) part = xml_part_open (self->bytes, "xl/sharedStrings.xml", self->file, &failed);
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean in_text = FALSE;
  gboolean in_phonetic = FALSE;
  gsize total = 0;

  while (part && xml_part_next (part, &failed))
    {
      if (in_text && !in_phonetic && xml_part_is_text (part))
        g_string_append (text, xml_part_get_text (part));
      if (xml_part_is_open (part, "t"))
        in_text = TRUE;
      if (xml_part_is_open (part, "rPh"))
        in_phonetic = TRUE;
      if (xml_part_is_close (part, "t"))
        in_text = FALSE;
      if (xml_part_is_close (part, "rPh"))
        in_phonetic = FALSE;
      if (!xml_part_is_close (part, "si"))
        continue;

      total += text->len;
      if (self->strings->len == MAX_STRINGS || total > MAX_STRING_BYTES)
        {
          g_set_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_LIMIT, "%s: has more text than any workbook", self->file);
          return FALSE;
        }
      g_ptr_array_add (self->strings, g_string_chunk_insert_len (self->chunk, text->str, text->len));
      g_string_truncate (text, 0);
    }
  if (!failed)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

static SheetReader *
open_sheet (Workbook *base,
            guint     sheet,
            GError  **error)
{
  return xlsx_sheet_open ((XlsxWorkbook *) base, sheet, error);
}

static void
free_workbook (Workbook *base)
{
  XlsxWorkbook *self = (XlsxWorkbook *) base;

  g_ptr_array_unref (base->names);
  g_bytes_unref (self->bytes);
  g_free (self->file);
  g_ptr_array_unref (self->parts);
  g_ptr_array_unref (self->strings);
  g_string_chunk_free (self->chunk);
  g_array_unref (self->styles);
  g_free (self);
}

Workbook *
xlsx_workbook_new (GBytes     *bytes,
                   const char *file,
                   GError    **error)
{
  XlsxWorkbook *self = g_new0 (XlsxWorkbook, 1);
  g_autoptr (Workbook) base = &self->base;

  self->base.names = g_ptr_array_new_with_free_func (g_free);
  self->base.open = open_sheet;
  self->base.free = free_workbook;
  self->bytes = g_bytes_ref (bytes);
  self->file = g_strdup (file);
  self->parts = g_ptr_array_new_with_free_func (g_free);
  self->strings = g_ptr_array_new ();
  self->chunk = g_string_chunk_new (65536);
  self->styles = g_array_new (FALSE, FALSE, sizeof (NumberStyle));
  if (!zip_check (bytes, file, error) || !read_workbook (self, error) || !read_styles (self, error) || !read_strings (self, error))
    return NULL;
  return g_steal_pointer (&base);
}
