/* SPDX-License-Identifier: MIT */
/* Steps of the calendar: from one round date to the next, and how a date is written. */

#include "calendar.h"

#include <math.h>

#define DAY 86400.0

/* Ends with a step of no seconds; calendar_step_of_years() goes on from there. */
const CalendarStep calendar_steps[] = {
  { UNIT_SECOND, 1, 1 },          { UNIT_SECOND, 5, 5 },          { UNIT_SECOND, 15, 15 },       { UNIT_SECOND, 30, 30 },
  { UNIT_MINUTE, 1, 60 },         { UNIT_MINUTE, 5, 300 },        { UNIT_MINUTE, 15, 900 },      { UNIT_MINUTE, 30, 1800 },
  { UNIT_HOUR, 1, 3600 },         { UNIT_HOUR, 3, 3 * 3600 },     { UNIT_HOUR, 6, 6 * 3600 },    { UNIT_HOUR, 12, 12 * 3600 },
  { UNIT_DAY, 1, DAY },           { UNIT_DAY, 2, 2 * DAY },       { UNIT_DAY, 7, 7 * DAY },      { UNIT_DAY, 14, 14 * DAY },
  { UNIT_MONTH, 1, YEAR / 12 },   { UNIT_MONTH, 2, YEAR / 6 },    { UNIT_MONTH, 3, YEAR / 4 },   { UNIT_MONTH, 6, YEAR / 2 },
  { UNIT_YEAR, 1, YEAR },         { UNIT_YEAR, 2, 2 * YEAR },     { UNIT_YEAR, 5, 5 * YEAR },    { UNIT_YEAR, 10, 10 * YEAR },
  { UNIT_YEAR, 25, 25 * YEAR },   { UNIT_YEAR, 50, 50 * YEAR },   { UNIT_YEAR, 100, 100 * YEAR },  { UNIT_YEAR, 0, 0 },
};

CalendarStep
calendar_step_of_years (gint64 years)
{
  return (CalendarStep) { UNIT_YEAR, years, (double) years * YEAR };
}

static gint64
floor_to (gint64 value,
          gint64 step)
{
  gint64 rest = value % step;

  return value - (rest < 0 ? rest + step : rest);
}

/* The moment at a time of the clock.
 *
 * @zone: where that clock stands, in minutes east of UTC */
CauselineMoment
calendar_moment (double             t,
                 CauselinePrecision precision,
                 int                zone)
{
  gint64 seconds = (gint64) floor (t + 0.5);
  gint64 days = floor_to (seconds, 86400) / 86400;
  int rest = (int) (seconds - days * 86400);
  CauselineMoment moment = { .precision = precision, .zone = precision >= CAUSELINE_PRECISION_HOUR ? (gint16) zone : CAUSELINE_ZONE_NONE };
  int month, day;

  causeline_civil_from_days (days, &moment.year, &month, &day);
  if (precision >= CAUSELINE_PRECISION_MONTH)
    moment.month = (gint8) month;
  if (precision >= CAUSELINE_PRECISION_DAY)
    moment.day = (gint8) day;
  if (precision >= CAUSELINE_PRECISION_HOUR)
    {
      moment.hour = (gint8) (rest / 3600);
      moment.minute = (gint8) (rest / 60 % 60);
      moment.second = (gint8) (rest % 60);
    }
  return moment;
}

char *
calendar_edtf (double             t,
               CauselinePrecision precision,
               int                zone)
{
  CauselineMoment moment = calendar_moment (t, precision, zone);
  CauselineTime time = { .start = moment, .end = moment };

  return causeline_time_to_string (&time);
}

char *
calendar_label (double             t,
                CauselinePrecision precision)
{
  CauselineMoment moment = calendar_moment (t, precision, 0);
  CauselineTime time = { .start = moment, .end = moment };

  return causeline_time_to_label (&time);
}

/* The first round date at or after a time, or the next one after it.
 *
 * @is_first: whether @t itself will do */
double
calendar_next (const CalendarStep *step,
               double              t,
               gboolean            is_first)
{
  gint64 days = floor_to ((gint64) floor (t), 86400) / 86400;
  gint64 year;
  int month, day;

  causeline_civil_from_days (days, &year, &month, &day);
  if (step->unit == UNIT_YEAR)
    {
      gint64 at = floor_to (year, step->count);
      if (!is_first || causeline_days_from_civil (at, 1, 1) * DAY < t)
        at += step->count;
      return causeline_days_from_civil (at, 1, 1) * DAY;
    }
  if (step->unit == UNIT_MONTH)
    {
      gint64 at = floor_to (year * 12 + month - 1, step->count);
      if (!is_first || causeline_days_from_civil (floor_to (at, 12) / 12, (int) (at - floor_to (at, 12)) + 1, 1) * DAY < t)
        at += step->count;
      return causeline_days_from_civil (floor_to (at, 12) / 12, (int) (at - floor_to (at, 12)) + 1, 1) * DAY;
    }
  /* Weeks begin on a Monday: 1970-01-01 was a Thursday. */
  double origin = step->unit == UNIT_DAY && step->count >= 7 ? 4 * DAY : 0;
  double at = floor ((t - origin) / step->seconds) * step->seconds + origin;
  return is_first && at >= t ? at : at + step->seconds;
}

CauselinePrecision
calendar_precision (Unit unit)
{
  static const CauselinePrecision precisions[] = {
    CAUSELINE_PRECISION_SECOND, CAUSELINE_PRECISION_MINUTE, CAUSELINE_PRECISION_MINUTE,
    CAUSELINE_PRECISION_DAY,    CAUSELINE_PRECISION_MONTH,  CAUSELINE_PRECISION_YEAR,
  };

  return precisions[unit];
}
