/* SPDX-License-Identifier: MIT */
/* How the columns of a sheet are understood, printed for a person and written down as a map. */

#include "explain-columns.h"

#include "importers.h"
#include "input.h"
#include "output.h"

#include <string.h>

static const CauselineImporter *
choose_importer (const CommandLine *line,
                 GBytes            *bytes,
                 GError           **error)
{
  gsize length = 0;
  const char *data = g_bytes_get_data (bytes, &length);
  const CauselineImporter *importer = line->from ? causeline_importer_find (line->from, error)
                                                 : causeline_importer_guess (line->columns, data ? data : "", length);

  if (importer && importer->describe)
    return importer;
  if (!error || !*error)
    g_set_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_UNKNOWN_FORMAT, "%s: is no sheet, or its format must be named with -f", input_name (line->columns));
  return NULL;
}

static char *
describe (const CommandLine       *line,
          const CauselineImporter *importer,
          GBytes                  *bytes,
          gboolean                 as_map,
          GError                 **error)
{
  CauselineReadContext context = { .file = input_name (line->columns), .options = line->options };

  if (!causeline_options_check (line->options, importer->options, importer->name, error))
    return NULL;
  return importer->describe (bytes, &context, as_map, error);
}

/* Prints what was understood; with --save-map writes it to a file as well. */
gboolean
explain_columns (const CommandLine *line,
                 GError           **error)
{
  g_autoptr (GBytes) bytes = input_read (line->columns, error);
  const CauselineImporter *importer = bytes ? choose_importer (line, bytes, error) : NULL;
  g_autofree char *text = importer ? describe (line, importer, bytes, FALSE, error) : NULL;
  g_autofree char *map = text && line->save_map ? describe (line, importer, bytes, TRUE, error) : NULL;

  if (!text || (line->save_map && !map))
    return FALSE;
  if (map && !output_write_one (line->save_map, map, strlen (map), error))
    return FALSE;
  return output_write_one ("-", text, strlen (text), error);
}
