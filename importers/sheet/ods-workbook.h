/* SPDX-License-Identifier: MIT */
/* What the sheets of an OpenDocument spreadsheet have in common. */

#pragma once

#include "workbook.h"
#include "xml-part.h"

G_BEGIN_DECLS

typedef struct
{
  Workbook base;
  GBytes *bytes;
  char *file;
} OdsWorkbook;

SheetReader *ods_sheet_open (Workbook *base,
                             guint     sheet,
                             GError  **error);
gboolean ods_find_table (XmlPart *part,
                         guint    wanted,
                         GError **error);

G_END_DECLS
