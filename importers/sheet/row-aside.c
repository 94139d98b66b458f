/* SPDX-License-Identifier: MIT */
/* Rows that are no events: those that are passed over, the header again, the one that names the timeline. */

#include "row-content.h"

#include <csv.h>
#include <string.h>

static void
append_csv (GString    *out,
            const char *text)
{
  gsize length = strlen (text);
  gsize start = out->len;

  g_string_set_size (out, start + length * 2 + 2);
  g_string_set_size (out, start + csv_write (out->str + start, length * 2 + 2, text, length));
}

/* The row as it was, behind its place and the reason. */
static void
keep_reject (SheetImport    *self,
             const SheetRow *row,
             const char     *reason)
{
  GString *out = g_string_new (NULL);

  append_csv (out, self->file);
  g_string_append_printf (out, ",%" G_GINT64_FORMAT ",", row->line);
  append_csv (out, reason);
  for (guint i = 0; i < row->n_cells; i++)
    {
      g_string_append_c (out, ',');
      append_csv (out, row->cells[i].text);
    }
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
  CauselineSource *known = causeline_graph_find_source (self->graph, self->source);
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

/* Whether the row is the header, copied once more into the sheet. */
gboolean
sheet_import_is_header_again (const SheetImport *self,
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
