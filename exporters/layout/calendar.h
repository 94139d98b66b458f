/* SPDX-License-Identifier: MIT */
/* Steps of the calendar: from one round date to the next, and how a date is written. */

#pragma once

#include "event-time.h"

G_BEGIN_DECLS

typedef enum
{
  UNIT_SECOND,
  UNIT_MINUTE,
  UNIT_HOUR,
  UNIT_DAY,
  UNIT_MONTH,
  UNIT_YEAR
} Unit;

typedef struct
{
  Unit unit;
  gint64 count;
  double seconds;   /* of one step, about */
} CalendarStep;

/* A year has so many seconds in the mean. */
#define YEAR (365.2425 * 86400.0)

extern const CalendarStep calendar_steps[];

CalendarStep calendar_step_of_years (gint64 years);
double calendar_next (const CalendarStep *step,
                      double              t,
                      gboolean            is_first);
CauselinePrecision calendar_precision (Unit unit);
CauselineMoment calendar_moment (double             t,
                                 CauselinePrecision precision,
                                 int                zone);
char *calendar_edtf (double             t,
                     CauselinePrecision precision,
                     int                zone);
char *calendar_label (double             t,
                      CauselinePrecision precision);

G_END_DECLS
