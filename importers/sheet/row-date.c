/* SPDX-License-Identifier: MIT */
/* When the event of a row happened: from one column, from two, or from a date in parts. */

#include "sheet-import.h"

#include "row-content.h"

#include <string.h>

static const char *
cell_text (const SheetImport *self,
           const SheetRow    *row,
           SheetField         field,
           gint              *column)
{
  *column = sheet_columns_find (self->columns, field);
  return *column < 0 ? "" : sheet_columns_text (self->columns, row, *column);
}

/* What became of a cell that is no whole date. */
static void
warn_of_cell (SheetImport    *self,
              const SheetRow *row,
              gint            column,
              const char     *text,
              SheetDateResult result)
{
  const char *facts[] = {
    [SHEET_DATE_OPEN] = "is no start (kept without a date)",
    [SHEET_DATE_NO_YEAR] = "has no year (kept without a date; say --base-date)",
    [SHEET_DATE_NO_DAY] = "has no day (kept without a date; say --base-date)",
    [SHEET_DATE_BAD] = "is not a date (kept without one)",
  };
  g_autofree char *shown = g_utf8_strlen (text, -1) > 60 ? g_utf8_substring (text, 0, 60) : g_strdup (text);

  if (result == SHEET_DATE_EMPTY)
    return;
  g_autofree char *fact = g_strdup_printf ("\"%s\" %s", shown, facts[result]);

  sheet_import_warn (self, CAUSELINE_ISSUE_BAD_DATE, row, column, fact);
}

static gboolean
read_cell (SheetImport           *self,
           const SheetRow        *row,
           gint                   column,
           const char            *text,
           const SheetDatePolicy *policy,
           SheetDate             *date,
           gboolean              *has_text)
{
  SheetDateResult result = sheet_date_parse (text, policy, date);

  *has_text = result != SHEET_DATE_EMPTY;
  if (result != SHEET_DATE_OK)
    {
      warn_of_cell (self, row, column, text, result);
      return FALSE;
    }
  if (date->has_short_year && !self->warned_short_year)
    {
      g_autofree char *fact = g_strdup_printf ("\"%s\" has a year of two figures (00 to %d read as 2000 to 20%d, %d to 99 as 19%d to 1999; said once)",
                                               text, SHEET_DATE_PIVOT - 1, SHEET_DATE_PIVOT - 1, SHEET_DATE_PIVOT, SHEET_DATE_PIVOT);

      self->warned_short_year = TRUE;
      sheet_import_warn (self, CAUSELINE_ISSUE_AMBIGUOUS_DATE, row, column, fact);
    }
  return TRUE;
}

/* A clock time in a column of its own makes a day finer. */
static void
add_clock (SheetImport    *self,
           const SheetRow *row,
           SheetField      field,
           SheetDate      *date)
{
  gint column;
  const char *text = cell_text (self, row, field, &column);
  CauselineMoment *moment = &date->time.start;
  SheetDatePolicy policy = { .has_base = TRUE };
  SheetDate clock;

  if (*text == '\0' || moment->precision != CAUSELINE_PRECISION_DAY || date->time.is_interval)
    return;
  policy.base_days = causeline_days_from_civil (moment->year, moment->month, moment->day);
  if (sheet_date_parse (text, &policy, &clock) != SHEET_DATE_OK || clock.time.start.precision < CAUSELINE_PRECISION_HOUR)
    {
      g_autofree char *fact = g_strdup_printf ("\"%s\" is no time of day (kept the day alone)", text);

      sheet_import_warn (self, CAUSELINE_ISSUE_BAD_DATE, row, column, fact);
      return;
    }
  clock.time.start.qualifier |= moment->qualifier;
  date->time = clock.time;
}

/* A zone in a cell of its own. */
static void
add_zone (SheetImport    *self,
          const SheetRow *row,
          CauselineTime  *time)
{
  gint column;
  const char *text = cell_text (self, row, SHEET_FIELD_ZONE, &column);
  CauselineMoment *ends[] = { &time->start, &time->end };
  gint16 zone;

  if (*text == '\0' || !sheet_date_read_zone (&text, &zone) || *text)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (ends[i]->precision >= CAUSELINE_PRECISION_HOUR && ends[i]->zone == CAUSELINE_ZONE_NONE)
      ends[i]->zone = zone;
}

/* Some layouts write a whole date where only the week or the month is known, and say so beside it. */
static void
lower_precision (SheetImport    *self,
                 const SheetRow *row,
                 CauselineTime  *time)
{
  gint column;
  const char *text = cell_text (self, row, SHEET_FIELD_PRECISION, &column);

  if (time->is_interval || time->start.precision != CAUSELINE_PRECISION_DAY)
    return;
  if (strcmp (text, "2") == 0)
    time->start.qualifier |= CAUSELINE_QUALIFIER_APPROXIMATE;
  if (strcmp (text, "3") != 0)
    return;
  time->start.day = 0;
  time->start.precision = CAUSELINE_PRECISION_MONTH;
}

/* A month or a day; "NA", "unknown", "?" and "00" are none. */
static const char *
part_text (const SheetImport *self,
           const SheetRow    *row,
           SheetField         field)
{
  gint column;
  const char *text = cell_text (self, row, field, &column);

  return sheet_text_is_nobody (text) || text[strspn (text, "0?")] == '\0' ? "" : text;
}

/* A date whose year, month and day stand in cells of their own; the month may be a name. */
static gboolean
read_parts (SheetImport      *self,
            const SheetRow   *row,
            const SheetField *fields,
            SheetDate        *date,
            gboolean         *has_text)
{
  gint column;
  const char *year = cell_text (self, row, fields[0], &column);
  const char *month = part_text (self, row, fields[1]);
  const char *day = part_text (self, row, fields[2]);
  gboolean named = *month && !g_ascii_isdigit (*month);

  if (*year == '\0')
    return FALSE;
  if (*month == '\0')
    return read_cell (self, row, column, year, &self->date_policy, date, has_text);

  gint64 number = g_ascii_strtoll (year, NULL, 10); /* also "2000.0" */

  if (named)
    g_string_printf (self->scratch, "%s %s %" G_GINT64_FORMAT, day, month, number);
  else
    g_string_printf (self->scratch, "%s%04" G_GINT64_FORMAT "-%02d", number < 0 ? "-" : "", ABS (number), atoi (month));
  if (!named && *day)
    g_string_append_printf (self->scratch, "-%02d", atoi (day));
  return read_cell (self, row, column, self->scratch->str, &self->date_policy, date, has_text);
}

/* Makes @date a span that ends with @end. */
static void
join_end (SheetImport     *self,
          const SheetRow  *row,
          gint             column,
          SheetDate       *date,
          const SheetDate *end)
{
  if (!causeline_time_equal (&date->time, &end->time) && !sheet_date_join (date, end))
    sheet_import_warn (self, CAUSELINE_ISSUE_BAD_DATE, row, MAX (column, 0), "the end is before the start (kept the start alone)");
}

static void
read_end (SheetImport    *self,
          const SheetRow *row,
          SheetDate      *date)
{
  static const SheetField parts[] = { SHEET_FIELD_END_YEAR, SHEET_FIELD_END_MONTH, SHEET_FIELD_END_DAY };
  gint column;
  const char *text = cell_text (self, row, SHEET_FIELD_END, &column);
  gboolean has_text;
  SheetDate end;

  if (column >= 0 && sheet_date_parse (text, &self->end_policy, &end) == SHEET_DATE_OPEN)
    {
      sheet_date_set_open_end (date);
      return;
    }
  if (column >= 0 ? !read_cell (self, row, column, text, &self->end_policy, &end, &has_text) : !read_parts (self, row, parts, &end, &has_text))
    return;
  add_clock (self, row, SHEET_FIELD_END_CLOCK, &end);
  join_end (self, row, column, date, &end);
}

/* When the period of a row was. One without an end goes on. */
gboolean
sheet_import_period_date (SheetImport    *self,
                          const SheetRow *row,
                          SheetDate      *date)
{
  gint column;
  const char *text = cell_text (self, row, SHEET_FIELD_PERIOD_START, &column);
  gboolean has_text;
  SheetDate end;

  if (!read_cell (self, row, column, text, &self->period_policy, date, &has_text))
    return FALSE;
  text = cell_text (self, row, SHEET_FIELD_PERIOD_END, &column);

  SheetDateResult result = sheet_date_parse (text, &self->period_end_policy, &end);

  if (result == SHEET_DATE_OPEN || result == SHEET_DATE_EMPTY)
    sheet_date_set_open_end (date);
  else if (read_cell (self, row, column, text, &self->period_end_policy, &end, &has_text))
    join_end (self, row, column, date, &end);
  return TRUE;
}

/* Where no base is given, a full date in the row before completes the next. */
static void
remember_base (SheetImport     *self,
               const SheetDate *date)
{
  const CauselineMoment *moment = &date->time.start;

  if (self->user_has_base || moment->precision < CAUSELINE_PRECISION_DAY || date->time.start_bound != CAUSELINE_BOUND_KNOWN)
    return;
  self->date_policy.has_base = TRUE;
  self->date_policy.base_days = causeline_days_from_civil (moment->year, moment->month, MAX (moment->day, 1));
}

/* A time of day beside an empty date: the day is that of the rows above, which stands there once. */
static gboolean
read_clock_of_day (SheetImport    *self,
                   const SheetRow *row,
                   SheetDate      *date,
                   gboolean       *has_text)
{
  gint column;
  const char *text = cell_text (self, row, SHEET_FIELD_CLOCK, &column);

  if (*text == '\0' || !self->date_policy.has_base)
    return FALSE;
  return read_cell (self, row, column, text, &self->date_policy, date, has_text);
}

/* An empty date where each date stands once, before the first of its rows. */
static gboolean
take_date_above (SheetImport    *self,
                 const SheetRow *row,
                 guint           column,
                 SheetDate      *date)
{
  if (!self->columns->dates_go_on || !self->has_above)
    return FALSE;
  if (!self->warned_above)
    sheet_import_warn (self, CAUSELINE_ISSUE_AMBIGUOUS_DATE, row, column, "the cell is empty (read as the date above it, here and below; each date stands once)");
  self->warned_above = TRUE;
  *date = self->above;
  date->is_resolved = TRUE;
  return TRUE;
}

static gboolean
read_start (SheetImport    *self,
            const SheetRow *row,
            SheetDate      *date,
            gboolean       *has_text)
{
  static const SheetField parts[] = { SHEET_FIELD_YEAR, SHEET_FIELD_MONTH, SHEET_FIELD_DAY };
  gint column;
  const char *text = cell_text (self, row, SHEET_FIELD_DATE, &column);

  if (column < 0)
    {
      *has_text = FALSE;
      return read_parts (self, row, parts, date, has_text);
    }
  *has_text = FALSE;
  if (*text)
    return read_cell (self, row, column, text, &self->date_policy, date, has_text);

  gint other;

  text = cell_text (self, row, SHEET_FIELD_EPOCH, &other);
  if (*text)
    return read_cell (self, row, other, text, &self->date_policy, date, has_text);
  return read_clock_of_day (self, row, date, has_text) || take_date_above (self, row, column, date);
}

/* What the cell of any column says, where it is a date; else it is reported. */
gboolean
sheet_import_date_of (SheetImport    *self,
                      const SheetRow *row,
                      guint           column,
                      SheetDate      *date)
{
  const char *text = sheet_columns_text (self->columns, row, column);
  gboolean has_text;

  return *text && !sheet_text_is_nobody (text) && read_cell (self, row, (gint) column, text, &self->date_policy, date, &has_text);
}

/* The times of a row, at most @max; mostly one, none when it has none. @has_text says whether a cell tried to say. */
guint
sheet_import_dates (SheetImport    *self,
                    const SheetRow *row,
                    SheetDate      *dates,
                    guint           max,
                    gboolean       *has_text)
{
  gint column;
  const char *text = cell_text (self, row, SHEET_FIELD_DATE, &column);
  g_auto (GStrv) list = strchr (text, ',') ? sheet_date_split (text) : NULL;
  guint n = 0;

  for (char **each = list; each && *each && n < max; each++)
    n += sheet_date_parse (*each, &self->date_policy, &dates[n]) == SHEET_DATE_OK;
  if (n > 0)
    {
      *has_text = TRUE;
      return n;
    }

  if (!read_start (self, row, &dates[0], has_text))
    return 0;
  remember_base (self, &dates[0]);
  self->above = dates[0];
  self->has_above = TRUE;
  add_clock (self, row, SHEET_FIELD_CLOCK, &dates[0]);
  if (!dates[0].time.is_interval)
    read_end (self, row, &dates[0]);
  add_zone (self, row, &dates[0].time);
  lower_precision (self, row, &dates[0].time);
  return 1;
}
