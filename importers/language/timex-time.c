/* SPDX-License-Identifier: MIT */
/* From a placed point to a CauselineTime: what EDTF cannot say in one moment, such as a week, becomes an interval. */

#include "timex-value.h"

static CauselineMoment
moment_of_day (gint64              days,
               CauselinePrecision  precision)
{
  gint64 year;
  int month, day;

  causeline_civil_from_days (days, &year, &month, &day);
  return (CauselineMoment) {
    .year = year,
    .zone = CAUSELINE_ZONE_NONE,
    .month = (gint8) month,
    .day = (gint8) (precision >= CAUSELINE_PRECISION_DAY ? day : 0),
    .precision = (guint8) precision,
  };
}

/* A clock is as precise as it was said: "10 p.m." is an hour. */
static void
set_clock (CauselineMoment  *moment,
           const TimexPoint *self)
{
  if (self->hour == TIMEX_NO_CLOCK)
    return;
  moment->hour = self->hour;
  moment->minute = MAX (self->minute, 0);
  moment->second = MAX (self->second, 0);
  moment->zone = self->zone;
  moment->precision = self->second != TIMEX_NO_CLOCK   ? CAUSELINE_PRECISION_SECOND
                      : self->minute != TIMEX_NO_CLOCK ? CAUSELINE_PRECISION_MINUTE
                                                       : CAUSELINE_PRECISION_HOUR;
}

static void
set_year (CauselineMoment *moment,
          gint64           year,
          TimexUnit        unit)
{
  *moment = (CauselineMoment) { .year = year, .zone = CAUSELINE_ZONE_NONE, .precision = CAUSELINE_PRECISION_YEAR };
  if (unit == TIMEX_UNIT_DECADE)
    moment->precision = CAUSELINE_PRECISION_DECADE;
  else if (unit == TIMEX_UNIT_CENTURY)
    moment->precision = CAUSELINE_PRECISION_CENTURY;
}

CauselineTime *
timex_point_to_time (const TimexPoint *self,
                     const char       *mod)
{
  CauselineTime time = { 0 };

  if (!timex_point_is_placed (self))
    return NULL;
  switch (self->unit)
    {
    case TIMEX_UNIT_DAY:
      time.start = moment_of_day (timex_point_first_day (self), CAUSELINE_PRECISION_DAY);
      set_clock (&time.start, self);
      break;
    case TIMEX_UNIT_WEEK:
    case TIMEX_UNIT_WEEKEND:
      time.is_interval = TRUE;
      time.start = moment_of_day (timex_point_first_day (self), CAUSELINE_PRECISION_DAY);
      time.end = moment_of_day (timex_point_last_day (self), CAUSELINE_PRECISION_DAY);
      break;
    case TIMEX_UNIT_MONTH:
      time.start = moment_of_day (timex_point_first_day (self), CAUSELINE_PRECISION_MONTH);
      break;
    case TIMEX_UNIT_QUARTER:
    case TIMEX_UNIT_HALF:
      time.is_interval = TRUE;
      time.start = moment_of_day (timex_point_first_day (self), CAUSELINE_PRECISION_MONTH);
      time.end = moment_of_day (timex_point_last_day (self), CAUSELINE_PRECISION_MONTH);
      break;
    case TIMEX_UNIT_SEASON:
      set_year (&time.start, self->year, TIMEX_UNIT_YEAR);
      time.start.month = (gint8) (20 + self->season);
      time.start.precision = CAUSELINE_PRECISION_SEASON;
      break;
    default:
      set_year (&time.start, self->year, self->unit);
    }
  if (!time.is_interval)
    time.end = time.start;
  if (g_strcmp0 (mod, "APPROX") == 0)
    time.start.qualifier = time.end.qualifier = CAUSELINE_QUALIFIER_APPROXIMATE;
  if (!causeline_moment_is_valid (&time.start) || !causeline_moment_is_valid (&time.end))
    return NULL;
  return causeline_time_copy (&time);
}
