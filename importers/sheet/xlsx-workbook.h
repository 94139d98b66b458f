/* SPDX-License-Identifier: MIT */
/* What the sheets of an XLSX file have in common. */

#pragma once

#include "workbook.h"
#include "xlsx-styles.h"
#include "xml-part.h"

G_BEGIN_DECLS

typedef struct
{
  Workbook base;
  GBytes *bytes;
  char *file;
  GPtrArray *parts;    /* char *: the part of each sheet */
  GPtrArray *strings;  /* const char *: the shared strings, kept in the chunk */
  GStringChunk *chunk;
  GArray *styles;      /* NumberStyle of each cell format */
  gboolean is_1904;
} XlsxWorkbook;

SheetReader *xlsx_sheet_open (XlsxWorkbook *workbook,
                              guint         sheet,
                              GError      **error);

G_END_DECLS
