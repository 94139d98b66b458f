/* SPDX-License-Identifier: MIT */
/* Rows that are no events: headings, totals, notes at the foot, the header again, the one that names the timeline. */

#include "row-content.h"

#include <csv.h>
#include <string.h>

static void
append_csv (GString    *out,
            const char *text)
{
  gsize length = strlen (text);
  gsize start;

  g_string_append_c (out, ',');
  start = out->len;
  g_string_set_size (out, start + length * 2 + 2);
  g_string_set_size (out, start + csv_write (out->str + start, length * 2 + 2, text, length));
}

/* A cell that begins like a formula is not one: see the exporter of CSV. */
static void
append_cell (GString    *out,
             const char *text)
{
  g_autofree char *escaped = *text && strchr ("=+-@\t\r'", *text) ? g_strconcat ("'", text, NULL) : NULL;

  append_csv (out, escaped ? escaped : text);
}

/* Before the first: the header, so that what was mended can be read again. */
static void
keep_header (SheetImport *self)
{
  GString *out = g_string_new ("row,why skipped,file");
  guint n_rejects;

  causeline_report_get_rejects (self->report, &n_rejects);
  for (guint i = 0; i < MIN (self->columns->n_real, self->columns->n_headers); i++)
    append_cell (out, sheet_columns_get (self->columns, i)->header);
  if (n_rejects == 0)
    causeline_report_reject (self->report, g_string_free (out, FALSE));
  else
    g_string_free (out, TRUE);
}

/* The row as it was, behind its place and the reason. */
static void
keep_reject (SheetImport    *self,
             const SheetRow *row,
             const char     *reason)
{
  GString *out = g_string_new (NULL);

  keep_header (self);
  g_string_append_printf (out, "%" G_GINT64_FORMAT, row->line);
  append_csv (out, reason);
  append_csv (out, self->file);
  for (guint i = 0; i < row->n_cells; i++)
    append_cell (out, row->cells[i].text);
  causeline_report_reject (self->report, g_string_free (out, FALSE));
}

/* The row gives no event, and the report says why. */
void
sheet_import_skip (SheetImport    *self,
                   const SheetRow *row,
                   const char     *reason)
{
  causeline_report_count (self->report, CAUSELINE_COUNT_SKIPPED, 1);
  causeline_report_add (self->report, CAUSELINE_ISSUE_ROW_SKIPPED, self->file, row->line, 0, "%s (skipped)", reason);
  if (self->report)
    keep_reject (self, row, reason);
}

/* A row without a date that is called a title, or is the first while others have dates, names the timeline. */
gboolean
row_content_is_title (SheetImport      *self,
                      const RowContent *content,
                      gboolean          has_date_text)
{
  if (has_date_text || !content->title)
    return FALSE;
  if (content->type && g_ascii_strcasecmp (content->type, "title") == 0)
    return TRUE;
  if (self->n_rows > 1 || content->type || content->id || content->n_actors > 0 || self->columns->sample->len < 3)
    return FALSE;

  gint date = sheet_columns_find (self->columns, SHEET_FIELD_DATE);
  gint year = sheet_columns_find (self->columns, SHEET_FIELD_YEAR);
  const SheetContent *dates = &sheet_columns_get (self->columns, date >= 0 ? date : year)->content;

  return dates->n_filled + 1 == self->columns->sample->len;
}

/* What such a row says of the timeline. */
void
row_content_take_title (SheetImport      *self,
                        const RowContent *content)
{
  CauselineSource *known = causeline_graph_find_source (self->graph, self->builder.source);
  g_autoptr (CauselineSource) source = causeline_source_copy (known);

  causeline_graph_set_title (self->graph, content->title);
  causeline_source_set_title (source, content->title);
  causeline_source_set_url (source, content->url);
  if (content->description)
    {
      g_string_assign (self->scratch, "{\"description\":");
      sheet_append_json_string (self->scratch, content->description);
      g_string_append_c (self->scratch, '}');
      causeline_source_set_extra (source, "x", self->scratch->str);
    }
  causeline_graph_replace_source (self->graph, source);
}

static const char *
trim (const char *text,
      gsize      *length)
{
  while (g_ascii_isspace (*text))
    text++;
  *length = strlen (text);
  while (*length > 0 && g_ascii_isspace (text[*length - 1]))
    (*length)--;
  return text;
}

static gboolean
is_header_again (const SheetImport *self,
                 const SheetRow    *row)
{
  for (guint i = 0; i < self->columns->n_headers; i++)
    {
      gsize length;
      const char *text = trim (sheet_row_get (row, i)->text, &length);
      const char *header = sheet_columns_get (self->columns, i)->header;

      if (strlen (header) != length || strncmp (text, header, length) != 0)
        return FALSE;
    }
  return self->columns->header_line > 0;
}

/* How many cells hold anything; @first is the first of them. */
static guint
count_filled (const SheetRow *row,
              guint          *first)
{
  guint n = 0;

  for (guint i = row->n_cells; i-- > 0;)
    if ((guchar) *row->cells[i].text > ' ' || row->cells[i].text[strspn (row->cells[i].text, " \t\r\n")])
      {
        *first = i;
        n++;
      }
  return n;
}

/* "2016", "- 2016 -", "2016:" alone in a row: the year of the rows below, until the next. 0 when the row is none. */
static gint64
read_year_heading (const char *text)
{
  gsize before = strspn (text, " \t-*=[(");
  gsize figures = strspn (text + before, "0123456789");
  gsize behind = strspn (text + before + figures, " \t-*=:.)]");

  return figures == 4 && text[before + figures + behind] == '\0' ? g_ascii_strtoll (text + before, NULL, 10) : 0;
}

static gboolean
begins_with (const char        *text,
             const char *const *words)
{
  for (; *words; words++)
    if (g_ascii_tolower (*text) == **words && g_ascii_strncasecmp (text, *words, strlen (*words)) == 0 && !g_ascii_isalpha (text[strlen (*words)]))
      return TRUE;
  return FALSE;
}

/* Text alone in the column of dates tells what the rows below are about. */
static gboolean
is_heading (const SheetImport *self,
            guint              column,
            const char        *text)
{
  SheetDate date;

  return (gint) column == sheet_columns_find (self->columns, SHEET_FIELD_DATE) && g_ascii_isalpha (*text) &&
         sheet_date_parse (text, &self->date_policy, &date) == SHEET_DATE_BAD;
}

/* Sums and means stand under their columns, with figures and without a date; or behind the very word, with whatever text. */
static gboolean
is_total (const SheetImport *self,
          const SheetRow    *row,
          guint              first)
{
  static const char *const words[] = {
    "total", "totals", "grand total", "subtotal", "sub total", "sum", "average", "mean", "median", "count", "summe", "gesamt", "insgesamt", "durchschnitt", "somme", "moyenne",
    "suma", "promedio", "totale", "totaal", NULL
  };
  gint date = sheet_columns_find (self->columns, SHEET_FIELD_DATE);
  guint figures = 0;

  if (first >= row->n_cells || !g_ascii_isalpha (*row->cells[first].text) || !begins_with (row->cells[first].text, words))
    return FALSE;

  g_autofree char *word = sheet_header_normalize (row->cells[first].text);

  if (date >= 0 && g_strv_contains (words, word) && ((guint) date == first || *sheet_row_get (row, (guint) date)->text == '\0'))
    return TRUE;
  for (guint i = first + 1; i < row->n_cells; i++)
    {
      const char *text = row->cells[i].text;

      if (g_ascii_isalpha (*text) || text[strspn (text, " 0123456789.,-%$")])
        return FALSE;
      figures += *text != '\0';
    }
  return figures > 0 || strchr (row->cells[first].text, ':');
}

/* A footnote stands alone in its row, behind a sign or a word that says so. */
static gboolean
is_note (const char *text)
{
  static const char *const words[] = { "note", "notes", "source", "sources", "anmerkung", "anmerkungen", "quelle", "quellen", "remarque", "remarques", "nota", "notas", "fuente", "fuentes", NULL };
  const char *behind = text + strcspn (text, ":");

  if (*text == '*' || g_str_has_prefix (text, "†") || g_str_has_prefix (text, "©"))
    return TRUE;
  if (*text == '[' && g_ascii_isdigit (text[1]))
    return text[1 + strspn (text + 1, "0123456789")] == ']';
  return *behind == ':' && behind - text < 20 && begins_with (text, words);
}

/* Whether the row is about the rows above or below it, and no event; what it says of them is used or reported. */
gboolean
sheet_import_is_aside (SheetImport    *self,
                       const SheetRow *row)
{
  guint first = 0;
  guint n = count_filled (row, &first);
  const char *text = sheet_row_get (row, first)->text;
  gint64 year = n == 1 ? read_year_heading (text) : 0;

  if (year > 0)
    self->date_policy.year = self->end_policy.year = year;
  else if (is_total (self, row, first))
    sheet_import_skip (self, row, "the row is a total");
  else if (n == 1 && is_note (text))
    sheet_import_skip (self, row, "the row is a note");
  else if (n == 1 && is_heading (self, first, text))
    sheet_import_skip (self, row, "the row is a heading");
  else if (is_header_again (self, row))
    sheet_import_skip (self, row, "the row is the header again");
  else
    return FALSE;
  return TRUE;
}
