/* SPDX-License-Identifier: MIT */
/* Comma-separated values, also with tabs, semicolons or bars: sheets of events as people keep them, and the sheet twin of a graph. */

#include "format.h"

#include "csv-reader.h"
#include "sheet-import.h"
#include "sheet-text.h"

#include <string.h>

static const CauselineOption csv_options[] = {
  { "encoding", "NAME", NULL, "the encoding (standard: UTF-8, else Windows-1252 or MacRoman)" },
  { "delimiter", "CHAR", NULL, "what stands between the cells: a character, or comma, semicolon, tab, bar (standard: found out)" },
  SHEET_COMMON_OPTIONS,
  { NULL },
};

static const struct
{
  const char *name;
  char delimiter;
} delimiter_names[] = {
  { "comma", ',' }, { "semicolon", ';' }, { "tab", '\t' }, { "\\t", '\t' }, { "bar", '|' }, { "pipe", '|' },
};

static gboolean
choose_delimiter (const CauselineReadContext *context,
                  GBytes                     *text,
                  char                       *delimiter,
                  GError                    **error)
{
  const char *word = causeline_options_get (context->options, csv_options, "delimiter");
  gsize length;
  const char *data = g_bytes_get_data (text, &length);

  if (!word)
    {
      *delimiter = csv_sniff_delimiter (data ? data : "", length);
      return TRUE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (delimiter_names); i++)
    if (strcmp (delimiter_names[i].name, word) == 0)
      {
        *delimiter = delimiter_names[i].delimiter;
        return TRUE;
      }
  *delimiter = *word;
  if (strlen (word) == 1 && *word != '"' && *word != '\n' && *word != '\r')
    return TRUE;
  g_set_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_UNKNOWN_OPTION, "option delimiter of csv: \"%s\" is not one character", word);
  return FALSE;
}

/* Whether the text was not decoded but lies where the bytes do. */
static gboolean
is_part (GBytes     *text,
         const char *data,
         gsize       length)
{
  const char *begin = g_bytes_get_data (text, NULL);

  return data && begin >= data && begin < data + length;
}

static SheetReader *
open_reader (GBytes                     *bytes,
             const CauselineReadContext *context,
             GError                    **error)
{
  const char *encoding = causeline_options_get (context->options, csv_options, "encoding");
  g_autoptr (GBytes) text = sheet_text_decode (bytes, encoding, context->file, context->report, error);
  SheetReader *reader;
  char delimiter;
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  if (!text || !choose_delimiter (context, text, &delimiter, error))
    return NULL;
  reader = csv_reader_new (text, delimiter, context->file);
  if (context->passed)
    context->passed (data, length);
  if (is_part (text, data, length))
    csv_reader_tell_passed (reader, context->passed);
  return reader;
}

static gboolean
csv_read (CauselineGraph             *graph,
          GBytes                     *bytes,
          const CauselineReadContext *context,
          GError                    **error)
{
  g_autoptr (SheetReader) reader = open_reader (bytes, context, error);

  return reader && sheet_import (reader, NULL, graph, context, csv_options, error);
}

static char *
csv_describe (GBytes                     *bytes,
              const CauselineReadContext *context,
              gboolean                    as_map,
              GError                    **error)
{
  g_autoptr (SheetReader) reader = open_reader (bytes, context, error);

  return reader ? sheet_describe (reader, NULL, context, csv_options, as_map, error) : NULL;
}

/* "Unicode Text" of Excel, which it calls .txt: UTF-16 whose first lines have as many tabs, two at least. */
static gboolean
csv_sniff (const char *bytes,
           gsize       length)
{
  guint tabs[2] = { 0, 0 };
  guint line = 0;

  if (length < 4 || memcmp (bytes, "\xFF\xFE", 2) != 0)
    return FALSE;
  for (gsize i = 2; i + 1 < length && line < G_N_ELEMENTS (tabs); i += 2)
    if (bytes[i + 1] == '\0')
      {
        tabs[line] += bytes[i] == '\t';
        line += bytes[i] == '\n';
      }
  return line > 0 && tabs[0] >= 2 && tabs[0] == tabs[1];
}

static const char *const csv_endings[] = { ".csv", ".tsv", ".tab", NULL };

const CauselineImporter causeline_importer_csv = {
  .name = "csv",
  .summary = "Comma- or tab-separated values, one event a row, columns by their headers",
  .endings = csv_endings,
  .options = csv_options,
  .sniff = csv_sniff,
  .read = csv_read,
  .describe = csv_describe,
};
