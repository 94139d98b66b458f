/* SPDX-License-Identifier: MIT */
/* Points on the calendar: which days they cover, what lies some units away, and their TIMEX3 text. */

#include "timex-value.h"

#define DAYS_PER_WEEK 7
#define MONTHS_PER_QUARTER 3

gboolean
timex_point_is_placed (const TimexPoint *self)
{
  return self->unit >= TIMEX_UNIT_DAY && self->year != TIMEX_NO_YEAR;
}

/* The Monday on which an ISO week starts: the first week is the one with January 4 in it. */
static gint64
week_first_day (gint64 year,
                int    week)
{
  gint64 fourth = causeline_days_from_civil (year, 1, 4);

  return fourth - (causeline_weekday (fourth) - 1) + (gint64) (week - 1) * DAYS_PER_WEEK;
}

void
timex_week_of_day (gint64  days,
                   gint64 *year,
                   int    *week)
{
  int month, day;
  gint64 thursday = days - causeline_weekday (days) + 4;

  causeline_civil_from_days (thursday, year, &month, &day);
  *week = (int) ((thursday - causeline_days_from_civil (*year, 1, 1)) / DAYS_PER_WEEK) + 1;
}

/* The months that a point spans, counted from its year's January as 1; a winter begins in December. */
static void
month_range (const TimexPoint *self,
             int              *first,
             int              *last)
{
  int length = 1;

  *first = MAX (self->month, 1);
  if (self->unit == TIMEX_UNIT_QUARTER)
    {
      *first = (self->quarter - 1) * MONTHS_PER_QUARTER + 1;
      length = MONTHS_PER_QUARTER;
    }
  else if (self->unit == TIMEX_UNIT_SEASON)
    {
      *first = self->season * 3;
      length = 3;
    }
  else if (self->unit == TIMEX_UNIT_HALF)
    {
      *first = (self->half - 1) * 6 + 1;
      length = 6;
    }
  else if (self->unit >= TIMEX_UNIT_YEAR)
    {
      *first = 1;
      length = self->unit == TIMEX_UNIT_DECADE ? 120 : self->unit == TIMEX_UNIT_CENTURY ? 1200 : 12;
    }
  *last = *first + length - 1;
}

static gint64
month_first_day (gint64 year,
                 int    month)
{
  return causeline_days_from_civil (year + (month - 1) / 12, (month - 1) % 12 + 1, 1);
}

gint64
timex_point_first_day (const TimexPoint *self)
{
  int first, last;

  if (self->unit <= TIMEX_UNIT_DAY)
    return causeline_days_from_civil (self->year, self->month, self->day);
  if (self->unit == TIMEX_UNIT_WEEK || self->unit == TIMEX_UNIT_WEEKEND)
    return week_first_day (self->year, self->week) + (self->unit == TIMEX_UNIT_WEEKEND ? 5 : 0);
  month_range (self, &first, &last);
  return month_first_day (self->year, first);
}

gint64
timex_point_last_day (const TimexPoint *self)
{
  int first, last;

  if (self->unit <= TIMEX_UNIT_DAY)
    return timex_point_first_day (self);
  if (self->unit == TIMEX_UNIT_WEEK || self->unit == TIMEX_UNIT_WEEKEND)
    return week_first_day (self->year, self->week) + 6;
  month_range (self, &first, &last);
  return month_first_day (self->year, last + 1) - 1;
}

/* The first year of what holds a year: 1990 for the decade of 1998. */
static gint64
round_year (gint64 year,
            int    span)
{
  return year - (year % span + span) % span;
}

TimexPoint
timex_point_of_day (gint64    days,
                    TimexUnit unit)
{
  TimexPoint point = TIMEX_POINT_NONE;
  int month, day, week;

  causeline_civil_from_days (days, &point.year, &month, &day);
  point.unit = (guint8) unit;
  point.month = (gint8) month;
  point.day = (gint8) day;
  point.quarter = (gint8) ((month - 1) / MONTHS_PER_QUARTER + 1);
  point.half = (gint8) ((month - 1) / 6 + 1);
  point.season = (gint8) (month / 3);
  if (unit == TIMEX_UNIT_SEASON && month <= 2)
    {
      point.season = 4;
      point.year--;
    }
  if (unit == TIMEX_UNIT_WEEK || unit == TIMEX_UNIT_WEEKEND)
    {
      timex_week_of_day (days, &point.year, &week);
      point.week = (gint8) week;
    }
  if (unit == TIMEX_UNIT_DECADE)
    point.year = round_year (point.year, 10);
  if (unit == TIMEX_UNIT_CENTURY)
    point.year = round_year (point.year, 100);
  return point;
}

/* How many months, or else days, a unit is long; FALSE for what has no length. */
static gboolean
unit_length (TimexUnit unit,
             int      *months,
             int      *days)
{
  static const gint16 lengths[N_TIMEX_UNITS][2] = {
    [TIMEX_UNIT_DAY] = { 0, 1 },     [TIMEX_UNIT_WEEKEND] = { 0, 7 },    [TIMEX_UNIT_WEEK] = { 0, 7 },
    [TIMEX_UNIT_FORTNIGHT] = { 0, 14 }, [TIMEX_UNIT_MONTH] = { 1, 0 },  [TIMEX_UNIT_QUARTER] = { 3, 0 },
    [TIMEX_UNIT_SEASON] = { 12, 0 }, [TIMEX_UNIT_HALF] = { 6, 0 },       [TIMEX_UNIT_YEAR] = { 12, 0 },
    [TIMEX_UNIT_DECADE] = { 120, 0 }, [TIMEX_UNIT_CENTURY] = { 1200, 0 }, [TIMEX_UNIT_MILLENNIUM] = { 12000, 0 },
  };

  *months = lengths[unit][0];
  *days = lengths[unit][1];
  return *months != 0 || *days != 0;
}

/* What lies so many units away from the first day of a point, as precise as the unit; unit none when it cannot be said. */
TimexPoint
timex_point_shift (const TimexPoint *self,
                   gint64            count,
                   TimexUnit         unit)
{
  int months, days, month, day;
  gint64 year, from = timex_point_first_day (self);
  TimexUnit result = unit == TIMEX_UNIT_FORTNIGHT ? TIMEX_UNIT_WEEK : unit == TIMEX_UNIT_MILLENNIUM ? TIMEX_UNIT_CENTURY : unit;

  if (!unit_length (unit, &months, &days) || ABS (count) > CAUSELINE_YEAR_MAX / 10000)
    return TIMEX_POINT_NONE;
  if (months == 0)
    return timex_point_of_day (from + count * days, result);

  causeline_civil_from_days (from, &year, &month, &day);
  gint64 total = year * 12 + month - 1 + count * months;
  year = round_year (total, 12) / 12;
  month = (int) (total - year * 12) + 1;
  return timex_point_of_day (causeline_days_from_civil (year, month, MIN (day, causeline_days_in_month (year, month))), result);
}

static void
append_clock (GString          *out,
              const TimexPoint *self)
{
  static const char *const parts[N_TIMEX_PARTS] = { "", "TMO", "TMI", "TAF", "TEV", "TNI", "TDT" };

  if (self->hour == TIMEX_NO_CLOCK)
    {
      g_string_append (out, parts[self->part]);
      return;
    }
  g_string_append_printf (out, "T%02d:%02d", self->hour, MAX (self->minute, 0));
  if (self->second != TIMEX_NO_CLOCK)
    g_string_append_printf (out, ":%02d", self->second);
  if (self->zone == 0)
    g_string_append_c (out, 'Z');
  else if (self->zone != CAUSELINE_ZONE_NONE)
    g_string_append_printf (out, "%c%02d:%02d", self->zone < 0 ? '-' : '+', ABS (self->zone) / 60, ABS (self->zone) % 60);
}

static void
append_year (GString          *out,
             const TimexPoint *self)
{
  if (self->year == TIMEX_NO_YEAR)
    g_string_append (out, "XXXX");
  else if (self->unit == TIMEX_UNIT_DECADE && self->year >= 0)
    g_string_append_printf (out, "%03dX", (int) (self->year / 10));
  else if (self->unit == TIMEX_UNIT_CENTURY && self->year >= 0)
    g_string_append_printf (out, "%02dXX", (int) (self->year / 100));
  else if (self->year <= 0) /* TIMEX2's way, which counts from 1 BC */
    g_string_append_printf (out, "BC%04" G_GINT64_FORMAT, 1 - self->year);
  else
    g_string_append_printf (out, "%04" G_GINT64_FORMAT, self->year);
}

static void
append_day (GString          *out,
            const TimexPoint *self)
{
  if (self->day > 0)
    g_string_append_printf (out, "-%02d-%02d", self->month, self->day);
  else if (self->weekday > 0)
    g_string_append_printf (out, "-WXX-%d", self->weekday);
  else
    g_string_append (out, "-XX-XX");
  append_clock (out, self);
}

char *
timex_point_to_timex3 (const TimexPoint *self)
{
  static const char *const seasons[] = { "", "-SP", "-SU", "-FA", "-WI" };
  GString *out = g_string_sized_new (24);

  append_year (out, self);
  switch (self->unit)
    {
    case TIMEX_UNIT_DAY:
      append_day (out, self);
      break;
    case TIMEX_UNIT_WEEK:
    case TIMEX_UNIT_WEEKEND:
      if (self->week > 0)
        g_string_append_printf (out, "-W%02d", self->week);
      else
        g_string_append (out, "-WXX");
      if (self->unit == TIMEX_UNIT_WEEKEND)
        g_string_append (out, "-WE");
      break;
    case TIMEX_UNIT_MONTH:
      if (self->month > 0)
        g_string_append_printf (out, "-%02d", self->month);
      else
        g_string_append (out, "-XX");
      break;
    case TIMEX_UNIT_QUARTER:
      if (self->quarter > 0)
        g_string_append_printf (out, "-Q%d", self->quarter);
      else
        g_string_append (out, "-QX");
      break;
    case TIMEX_UNIT_HALF:
      g_string_append_printf (out, "-H%d", self->half);
      break;
    case TIMEX_UNIT_SEASON:
      g_string_append (out, seasons[self->season]);
      break;
    default:
      break;
    }
  return g_string_free (out, FALSE);
}

/* P2Y, PT1M30S, PXD (a negative count: some); what is not whole goes on in the next smaller unit that divides it. */
char *
timex_duration_to_timex3 (gint64    thousandths,
                          TimexUnit unit)
{
  static const struct
  {
    const char *letter;
    gint8 scale;             /* how many of what the letter says */
    const char *rest_letter; /* the smaller unit */
    gint8 rest;              /* how many of these make one */
  } rows[N_TIMEX_UNITS] = {
    [TIMEX_UNIT_SECOND] = { "S", 1, NULL, 0 },  [TIMEX_UNIT_MINUTE] = { "M", 1, "S", 60 }, [TIMEX_UNIT_HOUR] = { "H", 1, "M", 60 },
    [TIMEX_UNIT_DAY] = { "D", 1, "TH", 24 },    [TIMEX_UNIT_WEEKEND] = { "WE", 1, NULL, 0 }, [TIMEX_UNIT_WEEK] = { "W", 1, "D", 7 },
    [TIMEX_UNIT_FORTNIGHT] = { "W", 2, NULL, 0 }, [TIMEX_UNIT_MONTH] = { "M", 1, "D", 30 }, [TIMEX_UNIT_QUARTER] = { "M", 3, NULL, 0 },
    [TIMEX_UNIT_SEASON] = { "M", 3, NULL, 0 },  [TIMEX_UNIT_HALF] = { "M", 6, NULL, 0 },   [TIMEX_UNIT_YEAR] = { "Y", 1, "M", 12 },
    [TIMEX_UNIT_DECADE] = { "Y", 10, NULL, 0 }, [TIMEX_UNIT_CENTURY] = { "Y", 100, NULL, 0 }, [TIMEX_UNIT_MILLENNIUM] = { "L", 1, NULL, 0 },
    [TIMEX_UNIT_PERIOD] = { "X", 1, NULL, 0 },
  };
  const char *is_clock = unit <= TIMEX_UNIT_HOUR ? "T" : "";

  if (rows[unit].letter == NULL)
    return g_strdup ("PXX");
  if (thousandths < 0)
    return g_strdup_printf ("P%sX%s", is_clock, unit == TIMEX_UNIT_DECADE ? "E" : unit == TIMEX_UNIT_CENTURY ? "C" : rows[unit].letter);

  gint64 whole = thousandths / 1000 * rows[unit].scale, left = thousandths % 1000 * rows[unit].scale;
  whole += left / 1000;
  left %= 1000;
  if (left == 0)
    return g_strdup_printf ("P%s%" G_GINT64_FORMAT "%s", is_clock, whole, rows[unit].letter);
  gint64 smaller = rows[unit].rest_letter ? (left * rows[unit].rest + 500) / 1000 : 0;
  if (smaller == 0)
    return g_strdup_printf ("P%s%" G_GINT64_FORMAT ".%" G_GINT64_FORMAT "%s", is_clock, whole, left / 100, rows[unit].letter);
  if (whole == 0)
    return g_strdup_printf ("P%s%" G_GINT64_FORMAT "%s", is_clock, smaller, rows[unit].rest_letter);
  return g_strdup_printf ("P%s%" G_GINT64_FORMAT "%s%" G_GINT64_FORMAT "%s", is_clock, whole, rows[unit].letter, smaller, rows[unit].rest_letter);
}
