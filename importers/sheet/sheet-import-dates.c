/* SPDX-License-Identifier: MIT */
/* How the dates of each column are written is decided by all its cells before the first of them is read. */

#include "sheet-import.h"

#include <string.h>

/* The columns of dates, each with what its cells say of the order of day and month. */
typedef struct
{
  SheetField field;
  gint column;
  SheetDatePolicy *policy;
  SheetDateVotes votes;
  gboolean needs_all; /* the sample leaves the order to the rest of the sheet */
} DateColumn;

/* Some cells can be read in two ways, or only some are day numbers. */
static void
look_at_sample (const SheetColumns *columns,
                DateColumn         *each)
{
  SheetDateVotes *votes = &each->votes;

  for (guint i = 0; i < columns->sample->len; i++)
    sheet_date_vote (votes, sheet_columns_sample (columns, i, each->column));
  each->needs_all = votes->n_open + votes->n_dmy + votes->n_mdy > 0 || votes->n_spans > 0 ||
                    (votes->n_serials > 0 && votes->n_serials < votes->n_cells);
}

/* Reads the sheet once for all of them, where any needs it. */
static gboolean
count_votes (SheetImport *self,
             SheetReader *reader,
             DateColumn  *columns,
             guint        n_columns,
             GError     **error)
{
  gboolean is_wanted = FALSE;
  SheetRow row;

  for (guint i = 0; i < n_columns; i++)
    {
      columns[i].column = sheet_columns_find (self->columns, columns[i].field);
      if (columns[i].column >= 0)
        look_at_sample (self->columns, &columns[i]);
      if (columns[i].needs_all)
        columns[i].votes = (SheetDateVotes) { 0 };
      is_wanted = is_wanted || columns[i].needs_all;
    }
  if (!is_wanted)
    return TRUE;
  while (reader->next (reader, &row, NULL))
    for (guint i = 0; sheet_columns_hold (self->columns, &row) && i < n_columns; i++)
      if (columns[i].needs_all)
        sheet_date_vote (&columns[i].votes, sheet_row_get (&row, columns[i].column)->text);
  return reader->rewind (reader, error);
}

/* "Date (dd/mm/yyyy)". */
static void
take_hint (const SheetColumns *columns,
           const DateColumn   *each)
{
  static const struct
  {
    const char *words;
    SheetDateOrder order;
  } hints[] = {
    { "dd mm", SHEET_DATE_ORDER_DMY }, { "ddmm", SHEET_DATE_ORDER_DMY }, { "d m y", SHEET_DATE_ORDER_DMY }, { "tt mm", SHEET_DATE_ORDER_DMY }, { "jj mm", SHEET_DATE_ORDER_DMY },
    { "mm dd", SHEET_DATE_ORDER_MDY }, { "mmdd", SHEET_DATE_ORDER_MDY }, { "m d y", SHEET_DATE_ORDER_MDY },
  };
  g_autofree char *header = each->column >= 0 ? sheet_header_normalize (sheet_columns_get (columns, each->column)->header) : NULL;

  for (guint i = 0; header && each->policy->order == SHEET_DATE_ORDER_UNKNOWN && i < G_N_ELEMENTS (hints); i++)
    if (strstr (header, hints[i].words))
      each->policy->order = hints[i].order;
}

static void
decide_dates (SheetImport      *self,
              const DateColumn *each)
{
  const SheetDateVotes *votes = &each->votes;
  const char *key = each->column >= 0 ? sheet_columns_get (self->columns, each->column)->key : "";

  sheet_date_decide (votes, each->policy);
  if (each->policy->order_is_guess)
    causeline_report_add (self->report, CAUSELINE_ISSUE_AMBIGUOUS_DATE, self->file, self->columns->header_line, each->column + 1,
                          "%s: nothing tells whether %" G_GUINT64_FORMAT " date%s such as 3/4/2020 %s d/m/y or m/d/y "
                          "(read as m/d/y and marked uncertain; say --date-order)", key, votes->n_open, votes->n_open == 1 ? "" : "s", votes->n_open == 1 ? "is" : "are");
  if (votes->n_dmy > 0 && votes->n_mdy > 0)
    causeline_report_add (self->report, CAUSELINE_ISSUE_AMBIGUOUS_DATE, self->file, self->columns->header_line, each->column + 1,
                          "%s: %" G_GUINT64_FORMAT " dates can only be d/m/y and %" G_GUINT64_FORMAT " only m/d/y (read as %s)",
                          key, votes->n_dmy, votes->n_mdy, sheet_date_order_to_string (each->policy->order));
}

/* Decides how the dates of each column are written, by all its cells; what they leave open, those of the others decide. */
gboolean
sheet_import_decide_dates (SheetImport *self,
                           SheetReader *reader,
                           GError     **error)
{
  DateColumn columns[] = {
    { SHEET_FIELD_DATE, -1, &self->date_policy, { 0 }, FALSE },
    { SHEET_FIELD_END, -1, &self->end_policy, { 0 }, FALSE },
    { SHEET_FIELD_PERIOD_START, -1, &self->period_policy, { 0 }, FALSE },
    { SHEET_FIELD_PERIOD_END, -1, &self->period_end_policy, { 0 }, FALSE },
  };
  guint64 n_dmy = 0, n_mdy = 0;

  if (!count_votes (self, reader, columns, G_N_ELEMENTS (columns), error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      take_hint (self->columns, &columns[i]);
      n_dmy += columns[i].votes.n_dmy;
      n_mdy += columns[i].votes.n_mdy;
    }
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      const SheetDateVotes *votes = &columns[i].votes;
      SheetDatePolicy *policy = columns[i].policy;

      if (votes->n_dmy == votes->n_mdy && n_dmy != n_mdy && policy->order == SHEET_DATE_ORDER_UNKNOWN)
        policy->order = n_dmy > n_mdy ? SHEET_DATE_ORDER_DMY : SHEET_DATE_ORDER_MDY;
      decide_dates (self, &columns[i]);
    }
  return TRUE;
}
