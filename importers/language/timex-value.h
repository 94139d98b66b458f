/* SPDX-License-Identifier: MIT */
/* A place on the calendar as the text says it, perhaps without its year, and how it is written: as TIMEX3 and as EDTF. */

#pragma once

#include "event-time.h"

/* From fine to coarse. */
typedef enum
{
  TIMEX_UNIT_NONE,
  TIMEX_UNIT_SECOND,
  TIMEX_UNIT_MINUTE,
  TIMEX_UNIT_HOUR,
  TIMEX_UNIT_DAY,
  TIMEX_UNIT_WEEKEND,
  TIMEX_UNIT_WEEK,
  TIMEX_UNIT_FORTNIGHT,
  TIMEX_UNIT_MONTH,
  TIMEX_UNIT_QUARTER,
  TIMEX_UNIT_SEASON,
  TIMEX_UNIT_HALF,
  TIMEX_UNIT_YEAR,
  TIMEX_UNIT_DECADE,
  TIMEX_UNIT_CENTURY,
  TIMEX_UNIT_MILLENNIUM,
  TIMEX_UNIT_PERIOD,       /* "a while": how long is not said */
  N_TIMEX_UNITS
} TimexUnit;

/* TIMEX3's parts of a day: TMO, TMI, TAF, TEV, TNI, TDT. */
typedef enum
{
  TIMEX_PART_NONE,
  TIMEX_PART_MORNING,
  TIMEX_PART_MIDDAY,
  TIMEX_PART_AFTERNOON,
  TIMEX_PART_EVENING,
  TIMEX_PART_NIGHT,
  TIMEX_PART_DAYTIME,
  N_TIMEX_PARTS
} TimexPart;

#define TIMEX_NO_YEAR G_MININT64
#define TIMEX_NO_CLOCK (-1)

/* unit tells which fields count. A decade and a century are held by their first year. */
typedef struct
{
  gint64 year;             /* astronomical, or TIMEX_NO_YEAR; of a week its ISO year */
  gint16 zone;             /* as in CauselineMoment */
  guint8 unit;             /* TimexUnit, from day to century */
  guint8 part;             /* TimexPart; only of a day */
  gint8 month, day;
  gint8 week, weekday;     /* weekday alone where only "Friday" is known */
  gint8 quarter, half;
  gint8 season;            /* 1 spring to 4 winter */
  gint8 hour, minute, second; /* TIMEX_NO_CLOCK for what is not said; only of a day */
} TimexPoint;

#define TIMEX_POINT_NONE \
  ((TimexPoint) { .year = TIMEX_NO_YEAR, .zone = CAUSELINE_ZONE_NONE, .hour = TIMEX_NO_CLOCK, .minute = TIMEX_NO_CLOCK, .second = TIMEX_NO_CLOCK })

gboolean timex_point_is_placed (const TimexPoint *self);
gint64 timex_point_first_day (const TimexPoint *self);
gint64 timex_point_last_day (const TimexPoint *self);
TimexPoint timex_point_of_day (gint64 days, TimexUnit unit);
TimexPoint timex_point_shift (const TimexPoint *self, gint64 count, TimexUnit unit);
void timex_week_of_day (gint64 days, gint64 *year, int *week);

char *timex_point_to_timex3 (const TimexPoint *self);
char *timex_duration_to_timex3 (gint64 thousandths, TimexUnit unit);
CauselineTime *timex_point_to_time (const TimexPoint *self, const char *mod);
