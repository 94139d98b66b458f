/* SPDX-License-Identifier: MIT */
/* ODS: OpenDocument spreadsheets, as LibreOffice writes them. */

#include "format.h"

#include "workbook.h"

#include <string.h>

static const CauselineOption ods_options[] = {
  WORKBOOK_OPTIONS,
  SHEET_COMMON_OPTIONS,
  { NULL },
};

static gboolean
ods_read (CauselineGraph             *graph,
           GBytes                     *bytes,
           const CauselineReadContext *context,
           GError                    **error)
{
  g_autoptr (Workbook) workbook = ods_workbook_new (bytes, context->file, error);

  return workbook && workbook_import (workbook, graph, context, ods_options, error);
}

static char *
ods_describe (GBytes                     *bytes,
             const CauselineReadContext *context,
             gboolean                    as_map,
             GError                    **error)
{
  g_autoptr (Workbook) workbook = ods_workbook_new (bytes, context->file, error);

  return workbook ? workbook_describe (workbook, context, ods_options, as_map, error) : NULL;
}

/* The first entry of such an archive says what it is (OpenDocument 1.3, part 2, 3.3). */
static gboolean
ods_sniff (const char *bytes,
           gsize       length)
{
  static const char media_type[] = "mimetypeapplication/vnd.oasis.opendocument.spreadsheet";

  return length > 30 + sizeof media_type && memcmp (bytes, "PK\3\4", 4) == 0 && memcmp (bytes + 30, media_type, sizeof media_type - 1) == 0;
}

static const char *const ods_endings[] = { ".ods", NULL };

const CauselineImporter causeline_importer_ods = {
  .name = "ods",
  .summary = "OpenDocument spreadsheets, as LibreOffice writes them, one event a row",
  .endings = ods_endings,
  .options = ods_options,
  .sniff = ods_sniff,
  .read = ods_read,
  .describe = ods_describe,
};
