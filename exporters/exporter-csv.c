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

#include "records.h"

#include <csv.h>
#include <string.h>

typedef struct
{
  GString *out;
  char delimiter;
  guint n_columns;
} Writer;

/* Whether a spreadsheet might run the cell as a formula (https://owasp.org/www-community/attacks/CSV_Injection), or would take for
   our mark what is none. Numbers below zero are what they are. */
static gboolean
needs_guard (const char *cell)
{
  const char *at = cell;

  while (*at == '\'')
    at++;
  if (*at == '\0' || !strchr ("=+-@\t\r", *at))
    return FALSE;
  return !(at == cell && *at == '-' && at[1] && at[1 + strspn (at + 1, "0123456789.")] == '\0');
}

static gboolean
needs_quotes (const Writer *self,
              const char   *cell)
{
  gsize length = strlen (cell);

  if (length == 0)
    return FALSE;
  return strpbrk (cell, "\"\r\n") || strchr (cell, self->delimiter) || g_ascii_isspace (cell[0]) || g_ascii_isspace (cell[length - 1]);
}

static void
write_cell (Writer     *self,
            const char *cell)
{
  g_autofree char *guarded = needs_guard (cell) ? g_strconcat ("'", cell, NULL) : NULL;
  const char *text = guarded ? guarded : cell;

  if (!guarded && !needs_quotes (self, text))
    {
      g_string_append (self->out, text);
      return;
    }

  gsize length = strlen (text);
  gsize start = self->out->len;
  gsize room = length * 2 + 2;

  g_string_set_size (self->out, start + room);
  g_string_set_size (self->out, start + csv_write (self->out->str + start, room, text, length));
}

static void
write_row (const char *const *cells,
           gpointer           data)
{
  Writer *self = data;

  for (guint i = 0; i < self->n_columns; i++)
    {
      if (i > 0)
        g_string_append_c (self->out, self->delimiter);
      write_cell (self, cells[i]);
    }
  g_string_append_c (self->out, '\n');
}

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
  g_autoptr (Records) records = records_new (graph);
  Writer writer = { .out = out, .delimiter = choose_delimiter (context) };
  const char *const *headers = records_get_headers (records, &writer.n_columns);

  if (causeline_options_get_boolean (context->options, csv_options, "bom"))
    g_string_append (out, "\xEF\xBB\xBF");
  write_row (headers, &writer);
  records_write (records, write_row, &writer);
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
