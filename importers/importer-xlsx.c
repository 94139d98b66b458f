/* SPDX-License-Identifier: MIT */
/* XLSX: Workbooks of Excel and of all that write its format. */

#define _GNU_SOURCE /* memmem() */

#include "format.h"

#include "workbook.h"

#include <string.h>

static const CauselineOption xlsx_options[] = {
  WORKBOOK_OPTIONS,
  SHEET_COMMON_OPTIONS,
  { NULL },
};

static gboolean
xlsx_read (CauselineGraph             *graph,
           GBytes                     *bytes,
           const CauselineReadContext *context,
           GError                    **error)
{
  g_autoptr (Workbook) workbook = xlsx_workbook_new (bytes, context->file, error);

  return workbook && workbook_import (workbook, graph, context, xlsx_options, error);
}

static char *
xlsx_describe (GBytes                     *bytes,
             const CauselineReadContext *context,
             gboolean                    as_map,
             GError                    **error)
{
  g_autoptr (Workbook) workbook = xlsx_workbook_new (bytes, context->file, error);

  return workbook ? workbook_describe (workbook, context, xlsx_options, as_map, error) : NULL;
}

/* A zip archive that begins with the parts of Office, whatever it is called. */
static gboolean
xlsx_sniff (const char *bytes,
            gsize       length)
{
  return bytes && length > 4 && memcmp (bytes, "PK\3\4", 4) == 0 && (memmem (bytes, length, "xl/", 3) || memmem (bytes, length, "[Content_Types].xml", 19));
}

static const char *const xlsx_endings[] = { ".xlsx", ".xlsm", NULL };

const CauselineImporter causeline_importer_xlsx = {
  .name = "xlsx",
  .summary = "Workbooks of Excel and of all that write its format, one event a row",
  .endings = xlsx_endings,
  .options = xlsx_options,
  .sniff = xlsx_sniff,
  .read = xlsx_read,
  .describe = xlsx_describe,
};
