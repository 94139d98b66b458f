/* SPDX-License-Identifier: MIT */
/* The parts of an OpenDocument spreadsheet that its sheets need. */

#include "ods-workbook.h"

#include <string.h>

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
read_names (Workbook *base,
            GError  **error)
{
  OdsWorkbook *self = (OdsWorkbook *) base;
  g_autoptr (GError) failed = NULL;
  g_autoptr (XmlPart) part = xml_part_open (self->bytes, "content.xml", self->file, &failed);

  while (part && xml_part_next (part, &failed))
    if (xml_part_is_open (part, "table"))
      {
        char *name = xml_part_dup_attribute (part, "name");

        g_ptr_array_add (base->names, name ? name : g_strdup (""));
      }
  if (failed)
    g_propagate_error (error, g_steal_pointer (&failed));
  return base->names->len > 0;
}

/* Whether there is a sheet at all. */
static gboolean
has_table (OdsWorkbook *self,
           GError     **error)
{
  g_autoptr (GError) failed = NULL;
  g_autoptr (XmlPart) part = xml_part_open (self->bytes, "content.xml", self->file, &failed);

  if (part && ods_find_table (part, 0, &failed))
    return TRUE;
  if (failed)
    g_propagate_error (error, g_steal_pointer (&failed));
  else
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
  self->base.list = read_names;
  self->base.open = ods_sheet_open;
  self->base.free = free_workbook;
  self->bytes = g_bytes_ref (bytes);
  self->file = g_strdup (file);
  if (!zip_check (bytes, file, error) || !check_manifest (self, error) || !has_table (self, error))
    return NULL;
  return g_steal_pointer (&base);
}
