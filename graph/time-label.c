/* SPDX-License-Identifier: MIT */
/* A time in English words, for pictures: short, in any locale the same, never more precise than what is known. */

#include "time-private.h"

#define EN_DASH "\342\200\223"
#define MINUS_SIGN "\342\210\222"

/* Before that a round year is told as an age; the two thousand years since AD 1 are lost in the rounding. */
#define AGE_LEAST_YEARS 1000000
#define AGE_UNIT_YEARS 100000

static const char *const month_names[] = {
  "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
};
static const char *const season_names[] = { "spring", "summer", "autumn", "winter" };

static const char *
ordinal_ending (int n)
{
  if (n % 100 >= 11 && n % 100 <= 13)
    return "th";
  return n % 10 == 1 ? "st" : n % 10 == 2 ? "nd" : n % 10 == 3 ? "rd" : "th";
}

/* 13.8 billion years ago, for a year that is so round that nothing finer can be meant. */
static void
append_age (GString *out,
            gint64   years)
{
  gboolean is_billion = years >= 1000000000;
  gint64 unit = is_billion ? 1000000000 : 1000000;
  gint64 rest = years % unit;

  g_string_append_printf (out, "%" G_GINT64_FORMAT, years / unit);
  if (rest > 0)
    {
      g_string_append_printf (out, ".%0*" G_GINT64_FORMAT, is_billion ? 9 : 6, rest);
      while (out->str[out->len - 1] == '0')
        g_string_truncate (out, out->len - 1);
    }
  g_string_append (out, is_billion ? " billion years ago" : " million years ago");
}

static void
append_year (GString *out,
             gint64   year)
{
  if (year <= -AGE_LEAST_YEARS && year % AGE_UNIT_YEARS == 0)
    append_age (out, -year);
  else if (year <= 0)
    g_string_append_printf (out, "%" G_GINT64_FORMAT " BC", 1 - year);
  else
    g_string_append_printf (out, "%s%" G_GINT64_FORMAT, year < 1000 ? "AD " : "", year);
}

static void
append_decade (GString *out,
               gint64   year)
{
  if (year < 0) /* the digits count down: -004X is the years -49 to -40 */
    g_string_append_printf (out, "%d" EN_DASH "%d BC", (int) (10 - year), (int) (1 - year));
  else
    g_string_append_printf (out, "%s%ds", year < 1000 ? "AD " : "", (int) year);
}

static void
append_century (GString *out,
                gint64   year)
{
  int number = (int) (ABS (year) / 100) + 1;

  g_string_append_printf (out, "%d%s century%s", number, ordinal_ending (number), year < 0 ? " BC" : "");
}

static void
append_zone (GString *out,
             int      zone)
{
  if (zone == CAUSELINE_ZONE_NONE)
    return;
  g_string_append (out, " UTC");
  if (zone == 0)
    return;
  g_string_append_printf (out, "%s%d", zone < 0 ? MINUS_SIGN : "+", ABS (zone) / 60);
  if (zone % 60 != 0)
    g_string_append_printf (out, ":%02d", ABS (zone) % 60);
}

static void
append_clock (GString               *out,
              const CauselineMoment *moment)
{
  if (moment->precision == CAUSELINE_PRECISION_HOUR)
    {
      g_string_append_printf (out, "%d h", moment->hour);
      return;
    }
  g_string_append_printf (out, "%02d:%02d", moment->hour, moment->minute);
  if (moment->precision == CAUSELINE_PRECISION_SECOND)
    g_string_append_printf (out, ":%02d", moment->second);
  if (moment->fraction_digits > 0)
    {
      g_autofree char *digits = g_strdup_printf ("%09d", moment->nanosecond);
      g_string_append_printf (out, ".%.*s", moment->fraction_digits, digits);
    }
}

/* "24 Nov", "Nov", "spring": what comes before the year. */
static void
append_day_and_month (GString               *out,
                      const CauselineMoment *moment,
                      CauselinePrecision     precision)
{
  if (precision == CAUSELINE_PRECISION_SEASON)
    g_string_append (out, season_names[moment->month - 21]);
  else if (precision == CAUSELINE_PRECISION_MONTH)
    g_string_append (out, month_names[moment->month - 1]);
  else if (precision >= CAUSELINE_PRECISION_DAY)
    g_string_append_printf (out, "%d %s", moment->day, month_names[moment->month - 1]);
}

static void
append_date (GString               *out,
             const CauselineMoment *moment)
{
  CauselinePrecision precision = moment_known_precision (moment);

  append_day_and_month (out, moment, precision);
  if (precision >= CAUSELINE_PRECISION_SEASON)
    g_string_append_c (out, ' ');
  if (precision == CAUSELINE_PRECISION_CENTURY)
    append_century (out, moment->year);
  else if (precision == CAUSELINE_PRECISION_DECADE)
    append_decade (out, moment->year);
  else
    append_year (out, moment->year);
}

static void
append_moment (GString               *out,
               const CauselineMoment *moment)
{
  if (moment->qualifier & CAUSELINE_QUALIFIER_APPROXIMATE)
    g_string_append (out, "c. ");
  append_date (out, moment);
  if (moment->precision >= CAUSELINE_PRECISION_HOUR)
    {
      g_string_append (out, ", ");
      append_clock (out, moment);
      append_zone (out, moment->zone);
    }
  if (moment->qualifier & CAUSELINE_QUALIFIER_UNCERTAIN)
    g_string_append_c (out, '?');
}

/* Says the part that both ends share only once, at the end: "24 Nov – 18 Dec 2014", "19 Dec 2014, 14:05–15:10 UTC". */
static gboolean
append_short_start (GString               *out,
                    const CauselineMoment *start,
                    const CauselineMoment *end)
{
  CauselinePrecision precision = moment_known_precision (start);

  if (precision != moment_known_precision (end) || start->qualifier || end->qualifier)
    return FALSE;
  if (precision == CAUSELINE_PRECISION_YEAR && start->year > 0 && end->year > 999)
    {
      append_year (out, start->year);
      g_string_append (out, EN_DASH);
      append_moment (out, end);
      return TRUE;
    }
  if (precision < CAUSELINE_PRECISION_SEASON || start->year != end->year)
    return FALSE;
  if (precision >= CAUSELINE_PRECISION_HOUR)
    {
      if (start->month != end->month || start->day != end->day || start->zone != end->zone)
        return FALSE;
      append_date (out, start);
      g_string_append (out, ", ");
      append_clock (out, start);
      g_string_append (out, EN_DASH);
      append_clock (out, end);
      append_zone (out, end->zone);
      return TRUE;
    }
  if (precision == CAUSELINE_PRECISION_DAY && start->month == end->month)
    g_string_append_printf (out, "%d" EN_DASH, start->day);
  else
    {
      append_day_and_month (out, start, precision);
      g_string_append (out, " " EN_DASH " ");
    }
  append_moment (out, end);
  return TRUE;
}

/**
 * causeline_time_to_label:
 * @self: a time
 *
 * Writes a time as a person would in English, whatever the locale: "19 Dec 2014", "c. Dec 2014", "2010s",
 * "24 Nov – 18 Dec 2014", "before 19 Dec 2014". Nothing finer is said than what is known.
 *
 * Returns: (transfer full): the label
 */
char *
causeline_time_to_label (const CauselineTime *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  GString *out = g_string_sized_new (48);
  if (self->start_bound != CAUSELINE_BOUND_KNOWN)
    {
      g_string_append (out, self->start_bound == CAUSELINE_BOUND_OPEN ? "before " : "until ");
      append_moment (out, &self->end);
    }
  else if (self->end_bound != CAUSELINE_BOUND_KNOWN)
    {
      /* Not "since": what happened some time after that is written in the same way. */
      g_string_append (out, "from ");
      append_moment (out, &self->start);
      g_string_append (out, self->end_bound == CAUSELINE_BOUND_OPEN ? " on" : "");
    }
  else if (!self->is_interval || causeline_time_equal (&(CauselineTime) { self->start, self->start, 0, 0, 0 },
                                                       &(CauselineTime) { self->end, self->end, 0, 0, 0 }))
    append_moment (out, &self->start);
  else if (!append_short_start (out, &self->start, &self->end))
    {
      append_moment (out, &self->start);
      g_string_append (out, " " EN_DASH " ");
      append_moment (out, &self->end);
    }
  return g_string_free (out, FALSE);
}
