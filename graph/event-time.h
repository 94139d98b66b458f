/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib-object.h>

#include "error.h"

G_BEGIN_DECLS

/**
 * CauselinePrecision:
 *
 * How fine a moment is known, from coarse to fine.
 */
typedef enum
{
  CAUSELINE_PRECISION_CENTURY,
  CAUSELINE_PRECISION_DECADE,
  CAUSELINE_PRECISION_YEAR,
  CAUSELINE_PRECISION_SEASON,
  CAUSELINE_PRECISION_MONTH,
  CAUSELINE_PRECISION_DAY,
  CAUSELINE_PRECISION_HOUR,
  CAUSELINE_PRECISION_MINUTE,
  CAUSELINE_PRECISION_SECOND
} CauselinePrecision;

/**
 * CauselineQualifier:
 * @CAUSELINE_QUALIFIER_NONE: as it stands
 * @CAUSELINE_QUALIFIER_APPROXIMATE: about (`~`)
 * @CAUSELINE_QUALIFIER_UNCERTAIN: perhaps (`?`)
 */
typedef enum /*< flags >*/
{
  CAUSELINE_QUALIFIER_NONE = 0,
  CAUSELINE_QUALIFIER_APPROXIMATE = 1 << 0,
  CAUSELINE_QUALIFIER_UNCERTAIN = 1 << 1
} CauselineQualifier;

/**
 * CauselineBound:
 * @CAUSELINE_BOUND_KNOWN: the moment says it
 * @CAUSELINE_BOUND_OPEN: `..`: goes on, or was always so
 * @CAUSELINE_BOUND_UNKNOWN: left empty: there is one, nobody says which
 */
typedef enum
{
  CAUSELINE_BOUND_KNOWN,
  CAUSELINE_BOUND_OPEN,
  CAUSELINE_BOUND_UNKNOWN
} CauselineBound;

/* No time zone is said: a local time. */
#define CAUSELINE_ZONE_NONE G_MAXINT16

/* The furthest offset from UTC in minutes, as java.time.ZoneOffset has it; those in use go from -12:00 to +14:00. */
#define CAUSELINE_ZONE_MAX (18 * 60)

/* Years further off are refused: their seconds still fit in 64 bits, and the universe is not a tenth as old. */
#define CAUSELINE_YEAR_MAX G_GINT64_CONSTANT (200000000000)

/**
 * CauselineMoment:
 * @year: astronomical: 1 is AD 1, 0 is 1 BC, -43 is 44 BC; of a decade or century the year nearest to 0: `201X` is 2010
 * @nanosecond: 0 to 999999999
 * @zone: minutes east of UTC, or %CAUSELINE_ZONE_NONE
 * @month: 1 to 12; 21 to 24 for spring to winter; 0 for not known (`XX`)
 * @day: 1 to 31; 0 for not known
 * @hour: 0 to 23
 * @minute: 0 to 59
 * @second: 0 to 60; 60 only where a leap second can be
 * @fraction_digits: how many digits of the second's fraction were written, 0 to 9
 * @precision: a #CauselinePrecision, as it was written: `2014-XX` has that of a month. The fields finer than it are 0
 * @qualifier: a #CauselineQualifier
 *
 * One end of a time, in the proleptic Gregorian calendar.
 */
typedef struct
{
  gint64 year;
  gint32 nanosecond;
  gint16 zone;
  gint8 month;
  gint8 day;
  gint8 hour;
  gint8 minute;
  gint8 second;
  guint8 fraction_digits;
  guint8 precision;
  guint8 qualifier;
} CauselineMoment;

/**
 * CauselineTime:
 * @start: the moment, or the first end of the interval
 * @end: the last end of the interval; equal to @start where it is none
 * @is_interval: whether two ends were given
 * @start_bound: a #CauselineBound; only an interval has another than known
 * @end_bound: a #CauselineBound
 *
 * When something happened: an EDTF date (ISO 8601-2:2019, levels 0 and 1) or an interval of two, with the precision that was said and no more.
 */
typedef struct
{
  CauselineMoment start;
  CauselineMoment end;
  guint8 is_interval;
  guint8 start_bound;
  guint8 end_bound;
} CauselineTime;

#define CAUSELINE_TYPE_TIME (causeline_time_get_type ())

/* The instants that stand for "no limit on this side". */
#define CAUSELINE_INSTANT_MIN G_MININT64
#define CAUSELINE_INSTANT_MAX G_MAXINT64

CAUSELINE_PUBLIC
GType causeline_time_get_type (void) G_GNUC_CONST;

CAUSELINE_PUBLIC
CauselineTime *causeline_time_new_from_string (const char *edtf,
                                               GError    **error);
CAUSELINE_PUBLIC
CauselineTime *causeline_time_new_date (gint64 year,
                                        int    month,
                                        int    day);
CAUSELINE_PUBLIC
CauselineTime *causeline_time_new_interval (const CauselineTime *start,
                                            const CauselineTime *end);
CAUSELINE_PUBLIC
CauselineTime *causeline_time_copy (const CauselineTime *self);
CAUSELINE_PUBLIC
void causeline_time_free (CauselineTime *self);

CAUSELINE_PUBLIC
char *causeline_time_to_string (const CauselineTime *self);
CAUSELINE_PUBLIC
char *causeline_time_to_label (const CauselineTime *self);

CAUSELINE_PUBLIC
gboolean causeline_time_equal (const CauselineTime *a,
                               const CauselineTime *b);
CAUSELINE_PUBLIC
int causeline_time_compare (const CauselineTime *a,
                            const CauselineTime *b);
CAUSELINE_PUBLIC
gint64 causeline_time_get_earliest (const CauselineTime *self);
CAUSELINE_PUBLIC
gint64 causeline_time_get_latest (const CauselineTime *self);
CAUSELINE_PUBLIC
gboolean causeline_time_overlaps (const CauselineTime *a,
                                  const CauselineTime *b);
CAUSELINE_PUBLIC
gboolean causeline_time_is_before (const CauselineTime *a,
                                   const CauselineTime *b);
CAUSELINE_PUBLIC
CauselinePrecision causeline_time_get_precision (const CauselineTime *self);

/* Calendar helpers that importers and exporters share; days count from 1970-01-01. */
gint64 causeline_days_from_civil (gint64 year,
                                  int    month,
                                  int    day);
void causeline_civil_from_days (gint64  days,
                                gint64 *year,
                                int    *month,
                                int    *day);
int causeline_days_in_month (gint64 year,
                             int    month);
int causeline_weekday (gint64 days);
gboolean causeline_moment_is_valid (const CauselineMoment *moment);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CauselineTime, causeline_time_free)

G_END_DECLS
