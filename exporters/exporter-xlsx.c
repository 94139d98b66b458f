/* SPDX-License-Identifier: MIT */
/* The sheet twin as a workbook: one sheet of events, one of links, one of actors, sources and mentions.
 *
 * The rows are those of exporter-csv.c, where they are explained; whole days are real dates, all other dates are text.
 */

#define _GNU_SOURCE /* memfd_create() */

#include "format.h"

#include "records.h"

#ifdef HAVE_XLSXWRITER

#include <errno.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>
#include <xlsxwriter.h>

/* Excel's last row, and its longest cell in characters. */
#define MAX_ROWS 1048576
#define MAX_CELL 32767

/* The day on which every workbook of this program says that it was made: the same graph gives the same bytes. */
#define CREATED 315532800 /* 1980-01-01, as zip archives count from */

typedef struct
{
  const char *record; /* the kind of rows it takes, NULL for all the others */
  const char *name;
  lxw_worksheet *sheet;
  guint n_rows;
} Page;

typedef struct
{
  Page pages[3];
  const char *const *headers;
  guint n_headers;
  lxw_format *day;
  gboolean is_full;   /* more rows than a sheet has */
  gboolean was_cut;   /* a cell was longer than one may be */
} Writer;

/* "2014-12-19", from 1900 on: what Excel takes for a day. */
static gboolean
read_day (const char   *text,
          lxw_datetime *day)
{
  g_autoptr (CauselineTime) time = strlen (text) == 10 ? causeline_time_new_from_string (text, NULL) : NULL;

  if (!time || time->is_interval || time->start.precision != CAUSELINE_PRECISION_DAY || time->start.qualifier || time->start.day == 0 ||
      time->start.month == 0 || time->start.year < 1901 || time->start.year > 9999)
    return FALSE;
  *day = (lxw_datetime) { .year = (int) time->start.year, .month = time->start.month, .day = time->start.day };
  return TRUE;
}

static gboolean
is_date_column (const char *header)
{
  return strcmp (header, "date") == 0 || strcmp (header, "end") == 0;
}

static void
write_cell (Writer     *self,
            Page       *page,
            guint       column,
            const char *text)
{
  lxw_datetime day;

  if (*text == '\0')
    return;
  if (is_date_column (self->headers[column]) && read_day (text, &day))
    {
      worksheet_write_datetime (page->sheet, page->n_rows, (lxw_col_t) column, &day, self->day);
      return;
    }
  if (strcmp (self->headers[column], "nr") == 0)
    {
      worksheet_write_number (page->sheet, page->n_rows, (lxw_col_t) column, g_ascii_strtod (text, NULL), NULL);
      return;
    }
  if (g_utf8_strlen (text, -1) <= MAX_CELL)
    {
      worksheet_write_string (page->sheet, page->n_rows, (lxw_col_t) column, text, NULL);
      return;
    }

  g_autofree char *cut = g_utf8_substring (text, 0, MAX_CELL);

  self->was_cut = TRUE;
  worksheet_write_string (page->sheet, page->n_rows, (lxw_col_t) column, cut, NULL);
}

static void
write_row (const char *const *cells,
           gpointer           data)
{
  Writer *self = data;
  Page *page = self->pages;

  while (page->record && strcmp (page->record, cells[0]) != 0)
    page++;
  if (page->n_rows == MAX_ROWS)
    {
      self->is_full = TRUE;
      return;
    }
  for (guint i = 0; i < self->n_headers; i++)
    write_cell (self, page, i, cells[i]);
  page->n_rows++;
}

static void
add_pages (Writer       *self,
           lxw_workbook *workbook)
{
  lxw_format *bold = workbook_add_format (workbook);

  format_set_bold (bold);
  self->day = workbook_add_format (workbook);
  format_set_num_format (self->day, "yyyy-mm-dd");
  for (guint i = 0; i < G_N_ELEMENTS (self->pages); i++)
    {
      Page *page = &self->pages[i];

      page->sheet = workbook_add_worksheet (workbook, page->name);
      for (guint k = 0; k < self->n_headers; k++)
        worksheet_write_string (page->sheet, 0, (lxw_col_t) k, self->headers[k], bold);
      worksheet_freeze_panes (page->sheet, 1, 0);
      page->n_rows = 1;
    }
}

/* What was written to the anonymous file; the library knows no other way to give bytes. */
static gboolean
read_back (int      fd,
           GString *out,
           GError **error)
{
  off_t length = lseek (fd, 0, SEEK_END);

  if (length > 0)
    {
      g_string_set_size (out, length);
      if (pread (fd, out->str, length, 0) == length)
        return TRUE;
    }
  g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_FAILED, "the workbook could not be put together: %s", g_strerror (errno));
  return FALSE;
}

static gboolean
write_workbook (Writer     *self,
                Records    *records,
                const char *file,
                GError    **error)
{
  lxw_workbook *workbook = workbook_new (file);
  lxw_doc_properties properties = { .created = CREATED };
  lxw_error result;

  add_pages (self, workbook);
  workbook_set_properties (workbook, &properties);
  records_write (records, write_row, self);
  result = workbook_close (workbook);
  if (result == LXW_NO_ERROR && !self->is_full)
    return TRUE;
  g_set_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_LIMIT, "%s", self->is_full ? "the graph has more rows than a sheet of Excel" : lxw_strerror (result));
  return FALSE;
}

static gboolean
xlsx_write (CauselineGraph              *graph,
            GString                     *out,
            const CauselineWriteContext *context,
            GError                     **error)
{
  g_autoptr (Records) records = records_new (graph);
  Writer writer = { .pages = { { "event", "events" }, { "link", "links" }, { NULL, "sources" } } };
  int fd = memfd_create ("causeline.xlsx", MFD_CLOEXEC);
  g_autofree char *file = g_strdup_printf ("/proc/self/fd/%d", fd);

  writer.headers = records_get_headers (records, &writer.n_headers);

  gboolean good = write_workbook (&writer, records, file, error) && read_back (fd, out, error);

  close (fd);
  if (good && writer.was_cut)
    causeline_report_add (context->report, CAUSELINE_ISSUE_CUT, context->file, 0, 0, "cells of more than %d characters were cut, as Excel has none longer", MAX_CELL);
  return good;
}

#else

static gboolean
xlsx_write (CauselineGraph              *graph,
            GString                     *out,
            const CauselineWriteContext *context,
            GError                     **error)
{
  g_set_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_NOT_BUILT, "causeline was built without libxlsxwriter, which writes XLSX");
  return FALSE;
}

#endif

static const char *const xlsx_endings[] = { ".xlsx", NULL };

const CauselineExporter causeline_exporter_xlsx = {
  .name = "xlsx",
  .summary = "Workbooks: the sheet twin of a graph, one sheet of events, one of links, one of sources",
  .endings = xlsx_endings,
  .media_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  .write = xlsx_write,
};
