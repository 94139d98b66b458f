/* SPDX-License-Identifier: MIT */
/* The proleptic Gregorian calendar: days, months, leap years, and the first and last instant of a moment. */

#include "time-private.h"

#define SECONDS_PER_DAY 86400
#define DAYS_PER_ERA 146097 /* 400 years, after which the calendar repeats */
#define EPOCH_SHIFT 719468  /* days from 0000-03-01 to 1970-01-01 */

static gint64
floor_divide (gint64 a,
              gint64 b)
{
  return a / b - (a % b < 0);
}

static gboolean
is_leap_year (gint64 year)
{
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

/* Counts the days from 1970-01-01 to a date, after Howard Hinnant, "chrono-compatible low-level date algorithms". */
gint64
causeline_days_from_civil (gint64 year,
                           int    month,
                           int    day)
{
  if (month <= 2)
    year--;
  gint64 era = floor_divide (year, 400);
  gint64 year_of_era = year - era * 400;
  gint64 day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  gint64 day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;

  return era * DAYS_PER_ERA + day_of_era - EPOCH_SHIFT;
}

/* The inverse of causeline_days_from_civil(), from the same source. */
void
causeline_civil_from_days (gint64  days,
                           gint64 *year,
                           int    *month,
                           int    *day)
{
  days += EPOCH_SHIFT;
  gint64 era = floor_divide (days, DAYS_PER_ERA);
  gint64 day_of_era = days - era * DAYS_PER_ERA;
  gint64 year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  gint64 day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  gint64 shifted_month = (5 * day_of_year + 2) / 153;

  *day = (int) (day_of_year - (153 * shifted_month + 2) / 5 + 1);
  *month = (int) (shifted_month < 10 ? shifted_month + 3 : shifted_month - 9);
  *year = year_of_era + era * 400 + (*month <= 2);
}

int
causeline_days_in_month (gint64 year,
                         int    month)
{
  static const gint8 days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

  g_return_val_if_fail (month >= 1 && month <= 12, 0);
  return days[month - 1] + (month == 2 && is_leap_year (year));
}

/* The day of the week of a day counted from 1970-01-01: 1 for Monday to 7 for Sunday, as ISO 8601 counts. */
int
causeline_weekday (gint64 days)
{
  gint64 since_monday = days + 3; /* 1970-01-01 was a Thursday */

  return (int) (since_monday - floor_divide (since_monday, 7) * 7) + 1;
}

static gboolean
is_within (gint64 value,
           gint64 least,
           gint64 most)
{
  return value >= least && value <= most;
}

/* A leap second ends the last minute of a month in UTC (ITU-R TF.460); of a local time only the minute can be judged. */
static gboolean
can_be_leap_second (const CauselineMoment *self)
{
  if (self->zone == CAUSELINE_ZONE_NONE)
    return self->minute == 59;

  gint64 minutes = causeline_days_from_civil (self->year, self->month, self->day) * 1440 + self->hour * 60 + self->minute - self->zone;
  gint64 year;
  int month, day;
  causeline_civil_from_days (floor_divide (minutes + 1, 1440), &year, &month, &day);
  return floor_divide (minutes + 1, 1440) * 1440 == minutes + 1 && day == 1;
}

static gboolean
is_clock_valid (const CauselineMoment *self)
{
  static const gint32 fraction_unit[] = { 1000000000, 100000000, 10000000, 1000000, 100000, 10000, 1000, 100, 10, 1 };
  CauselinePrecision precision = self->precision;

  if (!is_within (self->hour, 0, precision >= CAUSELINE_PRECISION_HOUR ? 23 : 0) ||
      !is_within (self->minute, 0, precision >= CAUSELINE_PRECISION_MINUTE ? 59 : 0) ||
      !is_within (self->second, 0, precision >= CAUSELINE_PRECISION_SECOND ? 60 : 0))
    return FALSE;
  if (self->zone != CAUSELINE_ZONE_NONE &&
      (precision < CAUSELINE_PRECISION_HOUR || !is_within (self->zone, -CAUSELINE_ZONE_MAX, CAUSELINE_ZONE_MAX)))
    return FALSE;
  if (self->fraction_digits > (precision == CAUSELINE_PRECISION_SECOND ? 9 : 0) ||
      !is_within (self->nanosecond, 0, 999999999) || self->nanosecond % fraction_unit[self->fraction_digits] != 0)
    return FALSE;
  return self->second < 60 || can_be_leap_second (self);
}

static gboolean
is_day_valid (const CauselineMoment *self)
{
  if (self->precision < CAUSELINE_PRECISION_DAY)
    return self->day == 0;
  if (self->day == 0 || self->month == 0)
    return self->day == 0 && self->precision == CAUSELINE_PRECISION_DAY;
  return is_within (self->day, 1, causeline_days_in_month (self->year, self->month));
}

static gboolean
is_month_valid (const CauselineMoment *self)
{
  if (self->precision < CAUSELINE_PRECISION_SEASON)
    return self->month == 0;
  if (self->precision == CAUSELINE_PRECISION_SEASON)
    return is_within (self->month, 21, 24);
  return is_within (self->month, 0, 12);
}

static gboolean
is_year_valid (const CauselineMoment *self)
{
  if (self->precision == CAUSELINE_PRECISION_YEAR)
    return is_within (self->year, -CAUSELINE_YEAR_MAX, CAUSELINE_YEAR_MAX);
  if (!is_within (self->year, -9999, 9999))
    return FALSE;
  if (self->precision == CAUSELINE_PRECISION_DECADE)
    return self->year % 10 == 0;
  return self->precision != CAUSELINE_PRECISION_CENTURY || self->year % 100 == 0;
}

/* Whether every field is in its range, agrees with the precision, and the day exists. */
gboolean
causeline_moment_is_valid (const CauselineMoment *moment)
{
  g_return_val_if_fail (moment != NULL, FALSE);

  return moment->precision <= CAUSELINE_PRECISION_SECOND && moment->qualifier <= 3 &&
         is_year_valid (moment) && is_month_valid (moment) && is_day_valid (moment) && is_clock_valid (moment);
}

/* The finest field that is not left open: a year for "2014-XX". */
CauselinePrecision
moment_known_precision (const CauselineMoment *self)
{
  if (self->precision < CAUSELINE_PRECISION_MONTH)
    return self->precision;
  if (self->month == 0)
    return CAUSELINE_PRECISION_YEAR;
  if (self->precision == CAUSELINE_PRECISION_DAY && self->day == 0)
    return CAUSELINE_PRECISION_MONTH;
  return self->precision;
}

/* The second in which a day and clock time begins; a local time is taken as UTC. */
static gint64
clock_second (const CauselineMoment *self)
{
  gint64 zone = self->zone == CAUSELINE_ZONE_NONE ? 0 : self->zone;

  return causeline_days_from_civil (self->year, self->month, self->day) * SECONDS_PER_DAY +
         self->hour * 3600 + self->minute * 60 + self->second - zone * 60;
}

/* The years of a decade or century; before 1 BC they count away from 0, as their digits do. */
static void
year_range (const CauselineMoment *self,
            gint64                *first,
            gint64                *last)
{
  int span = self->precision == CAUSELINE_PRECISION_CENTURY ? 99 : self->precision == CAUSELINE_PRECISION_DECADE ? 9 : 0;

  *first = self->year - (self->year < 0 ? span : 0);
  *last = self->year + (self->year < 0 ? 0 : span);
}

/* Seasons are those of the north, by whole months: spring is March to May, winter begins in December. */
static int
season_month (const CauselineMoment *self)
{
  return 3 + (self->month - 21) * 3;
}

Instant
moment_first_instant (const CauselineMoment *self)
{
  gint64 first, last;
  year_range (self, &first, &last);

  switch (moment_known_precision (self))
    {
    case CAUSELINE_PRECISION_CENTURY:
    case CAUSELINE_PRECISION_DECADE:
    case CAUSELINE_PRECISION_YEAR:
      return (Instant) { causeline_days_from_civil (first, 1, 1) * SECONDS_PER_DAY, 0 };
    case CAUSELINE_PRECISION_SEASON:
      return (Instant) { causeline_days_from_civil (first, season_month (self), 1) * SECONDS_PER_DAY, 0 };
    case CAUSELINE_PRECISION_MONTH:
      return (Instant) { causeline_days_from_civil (first, self->month, 1) * SECONDS_PER_DAY, 0 };
    default:
      return (Instant) { clock_second (self), self->nanosecond };
    }
}

/* The last second of a month that may lie beyond December. */
static gint64
month_last_second (gint64 year,
                   int    month)
{
  if (month > 12)
    {
      year++;
      month -= 12;
    }
  return (causeline_days_from_civil (year, month, causeline_days_in_month (year, month)) + 1) * SECONDS_PER_DAY - 1;
}

Instant
moment_last_instant (const CauselineMoment *self)
{
  static const gint32 fraction_rest[] = { 999999999, 99999999, 9999999, 999999, 99999, 9999, 999, 99, 9, 0 };
  gint64 first, last;
  year_range (self, &first, &last);

  switch (moment_known_precision (self))
    {
    case CAUSELINE_PRECISION_CENTURY:
    case CAUSELINE_PRECISION_DECADE:
    case CAUSELINE_PRECISION_YEAR:
      return (Instant) { month_last_second (last, 12), 999999999 };
    case CAUSELINE_PRECISION_SEASON:
      return (Instant) { month_last_second (last, season_month (self) + 2), 999999999 };
    case CAUSELINE_PRECISION_MONTH:
      return (Instant) { month_last_second (last, self->month), 999999999 };
    case CAUSELINE_PRECISION_DAY:
      return (Instant) { clock_second (self) + SECONDS_PER_DAY - 1, 999999999 };
    case CAUSELINE_PRECISION_HOUR:
      return (Instant) { clock_second (self) + 3599, 999999999 };
    case CAUSELINE_PRECISION_MINUTE:
      return (Instant) { clock_second (self) + 59, 999999999 };
    case CAUSELINE_PRECISION_SECOND:
    default:
      return (Instant) { clock_second (self), self->nanosecond + fraction_rest[self->fraction_digits] };
    }
}
