/* SPDX-License-Identifier: MIT */
/* Which sheet of a workbook is read. */

#include "workbook.h"

#include <string.h>

/* The sheet that the user names, by its name or its number; G_MAXUINT when there is none. */
static guint
find_sheet (const Workbook *workbook,
            const char     *wanted)
{
  guint64 number;

  for (guint i = 0; i < workbook->names->len; i++)
    if (strcmp (g_ptr_array_index (workbook->names, i), wanted) == 0)
      return i;
  if (g_ascii_string_to_unsigned (wanted, 10, 1, workbook->names->len, &number, NULL))
    return (guint) number - 1;
  return G_MAXUINT;
}

static SheetReader *
open_wanted (Workbook   *workbook,
             const char *wanted,
             const char *file,
             GError    **error)
{
  guint sheet = find_sheet (workbook, wanted);
  g_autoptr (GString) known = g_string_new (NULL);

  if (sheet != G_MAXUINT)
    return workbook->open (workbook, sheet, error);
  for (guint i = 0; i < workbook->names->len && i < 20; i++)
    g_string_append_printf (known, "%s%s", i > 0 ? ", " : "", (const char *) g_ptr_array_index (workbook->names, i));
  g_set_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_UNKNOWN_OPTION, "%s: has no sheet \"%s\"; there are: %s", file, wanted, known->str);
  return NULL;
}

static gboolean
holds_dates (const SheetColumns *columns)
{
  return sheet_is_records (columns) || sheet_columns_find (columns, SHEET_FIELD_DATE) >= 0 || sheet_columns_find (columns, SHEET_FIELD_YEAR) >= 0;
}

/* The sheet that is to be read: the one that was named, else the first that holds dates, else the first. */
SheetReader *
workbook_choose (Workbook                   *workbook,
                 const CauselineReadContext *context,
                 const CauselineOption      *options,
                 GError                    **error)
{
  const char *wanted = causeline_options_get (context->options, options, "sheet");

  if (wanted)
    return open_wanted (workbook, wanted, context->file, error);
  for (guint i = 0; i < workbook->names->len; i++)
    {
      g_autoptr (GError) failed = NULL;
      g_autoptr (SheetReader) reader = workbook->open (workbook, i, &failed);
      g_autoptr (SheetColumns) columns = reader ? sheet_columns_read (reader, &failed) : NULL;

      if (failed && failed->code != CAUSELINE_ERROR_EMPTY)
        {
          g_propagate_error (error, g_steal_pointer (&failed));
          return NULL;
        }
      if (columns && holds_dates (columns))
        return reader->rewind (reader, error) ? g_steal_pointer (&reader) : NULL;
    }
  return workbook->open (workbook, 0, error);
}

gboolean
workbook_import (Workbook                   *workbook,
                 CauselineGraph             *graph,
                 const CauselineReadContext *context,
                 const CauselineOption      *options,
                 GError                    **error)
{
  g_autoptr (SheetReader) reader = workbook_choose (workbook, context, options, error);

  return reader && sheet_import (reader, graph, context, options, error);
}
