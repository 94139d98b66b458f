/* SPDX-License-Identifier: MIT */
/* The sheet twin: a graph as comma-separated values that a person can correct in a spreadsheet, and that is read again without loss.
 *
 * The column "record" says what a row is, "nr" its place among its kind: rows may be sorted by anything. A row without both is an
 * event that a person added; it gets an id, and is its own evidence. A column that nothing fills is left out.
 *
 * event    date and end are EDTF; status empty is asserted, confidence empty is 1, basis (of the date) empty is stated.
 *          source, target: actors by name, "Name [alleged]" with a status of its own; all others in actors as "Name (role)".
 *          caused by, responds to: ids of events. These cells rule: an id taken out takes the link away, one put in adds a link.
 *          claims: "denies source: Name [m12]". Columns with other names are the strings of "x"; "x:" marks a name that is taken.
 * link     from, to, type (its kind), confidence, basis, evidence (ids of mentions).
 * actor    title (its name), type (its kind), aliases, part of.
 * source   title, date (published), url, publisher, author, file, language; its text in rows "text", in pieces.
 * mention  in (its source), of, at ("row 17" or "120..131"), type (its kind), value, timex, dates, cue, content.
 * graph    title.
 *
 * In lists a semicolon separates and a backslash takes a sign as it is; "#id" stands for an actor whose name is not its alone.
 * What has no column stands in "more" as JSON. What names something whose row was deleted goes with it.
 */

#include "format.h"

#include "csv-text.h"

#include <string.h>

static const CauselineOption csv_options[] = {
  { "delimiter", "comma|semicolon|tab", "comma", "what stands between the cells" },
  { "bom", "yes|no", "no", "begin with the mark by which Excel knows UTF-8" },
  { NULL },
};

static char
choose_delimiter (const CauselineWriteContext *context)
{
  const char *word = causeline_options_get (context->options, csv_options, "delimiter");

  if (context->file && g_str_has_suffix (context->file, ".tsv"))
    return '\t';
  return strcmp (word, "tab") == 0 ? '\t' : strcmp (word, "semicolon") == 0 ? ';' : ',';
}

static gboolean
csv_write_graph (CauselineGraph              *graph,
                 GString                     *out,
                 const CauselineWriteContext *context,
                 GError                     **error)
{
  if (causeline_options_get_boolean (context->options, csv_options, "bom"))
    g_string_append (out, "\xEF\xBB\xBF");
  csv_write_text (graph, choose_delimiter (context), out);
  return TRUE;
}

static const char *const csv_endings[] = { ".csv", ".tsv", NULL };

const CauselineExporter causeline_exporter_csv = {
  .name = "csv",
  .summary = "Comma-separated values: the sheet twin of a graph, to be corrected and read again",
  .endings = csv_endings,
  .media_type = "text/csv",
  .options = csv_options,
  .write = csv_write_graph,
};
