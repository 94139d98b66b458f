/* SPDX-License-Identifier: MIT */
/* CauselineTime, a plain value: made, copied, compared. */

#include "time-private.h"

G_DEFINE_BOXED_TYPE (CauselineTime, causeline_time, causeline_time_copy, causeline_time_free)

/**
 * causeline_time_new_from_string:
 * @edtf: an EDTF date or interval, such as `2014-12-19`, `201X`, `2014-12~` or `2014-11-24/..`
 * @error: return location for an error, or %NULL
 *
 * Reads a time as strictly as the standard has it: a day that does not exist, 24:00, a leap second where none can be
 * and an interval that ends before it begins are refused with %CAUSELINE_ERROR_SYNTAX.
 *
 * Returns: (transfer full): the time, or %NULL with @error set
 */
CauselineTime *
causeline_time_new_from_string (const char *edtf,
                                GError    **error)
{
  CauselineTime time;

  g_return_val_if_fail (edtf != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  return time_parse (edtf, &time, error) ? causeline_time_copy (&time) : NULL;
}

/**
 * causeline_time_new_date:
 * @year: astronomical year: 0 is 1 BC; at most 9999 from 0 where a month is said
 * @month: 1 to 12, 21 to 24 for spring to winter, or 0 when only the year is known
 * @day: 1 to 31, or 0 when it is not known
 *
 * Makes a date as precise as what is given.
 *
 * Returns: (transfer full) (nullable): the date, or %NULL when there is no such day
 */
CauselineTime *
causeline_time_new_date (gint64 year,
                         int    month,
                         int    day)
{
  if (month < 0 || month > 24 || day < 0 || day > 31)
    return NULL;

  CauselineMoment moment = {
    .year = year,
    .month = (gint8) month,
    .day = (gint8) day,
    .zone = CAUSELINE_ZONE_NONE,
    .precision = day > 0      ? CAUSELINE_PRECISION_DAY
                 : month > 12 ? CAUSELINE_PRECISION_SEASON
                 : month > 0  ? CAUSELINE_PRECISION_MONTH
                              : CAUSELINE_PRECISION_YEAR,
  };
  if (!causeline_moment_is_valid (&moment))
    return NULL;
  return causeline_time_copy (&(CauselineTime) { .start = moment, .end = moment });
}

/**
 * causeline_time_new_interval:
 * @start: (nullable): the first end, or %NULL for an open one; of an interval its start counts
 * @end: (nullable): the last end, or %NULL for an open one; of an interval its end counts
 *
 * Joins two times.
 *
 * Returns: (transfer full) (nullable): the interval, or %NULL when it would end before it begins or have no end at all
 */
CauselineTime *
causeline_time_new_interval (const CauselineTime *start,
                             const CauselineTime *end)
{
  CauselineTime time = { .is_interval = TRUE, .start_bound = CAUSELINE_BOUND_OPEN, .end_bound = CAUSELINE_BOUND_OPEN };

  if (start != NULL)
    {
      time.start = start->start;
      time.start_bound = start->start_bound;
    }
  if (end != NULL)
    {
      time.end = end->end;
      time.end_bound = end->end_bound;
    }
  if (time.start_bound != CAUSELINE_BOUND_KNOWN && time.end_bound != CAUSELINE_BOUND_KNOWN)
    return NULL;
  if (time.start_bound != CAUSELINE_BOUND_KNOWN)
    time.start = time.end;
  if (time.end_bound != CAUSELINE_BOUND_KNOWN)
    time.end = time.start;
  if (causeline_time_get_earliest (&time) > causeline_time_get_latest (&time))
    return NULL;
  return causeline_time_copy (&time);
}

/**
 * causeline_time_copy:
 * @self: a time
 *
 * Copies a time.
 *
 * Returns: (transfer full): the copy
 */
CauselineTime *
causeline_time_copy (const CauselineTime *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  CauselineTime *copy = g_new (CauselineTime, 1);
  *copy = *self;
  return copy;
}

/**
 * causeline_time_free:
 * @self: (transfer full) (nullable): a time
 *
 * Frees a time.
 */
void
causeline_time_free (CauselineTime *self)
{
  g_free (self);
}

/**
 * causeline_time_to_string:
 * @self: a time
 *
 * Writes a time as canonical EDTF; causeline_time_new_from_string() reads it back to an equal one.
 *
 * Returns: (transfer full): the text
 */
char *
causeline_time_to_string (const CauselineTime *self)
{
  char out[TIME_STRING_SIZE];

  g_return_val_if_fail (self != NULL, NULL);
  time_print (self, out);
  return g_strdup (out);
}

/* Where an end is not known there is no limit on its side. */
static Instant
first_instant (const CauselineTime *self)
{
  if (self->start_bound != CAUSELINE_BOUND_KNOWN)
    return (Instant) { CAUSELINE_INSTANT_MIN, 0 };
  return moment_first_instant (&self->start);
}

static Instant
last_instant (const CauselineTime *self)
{
  if (self->end_bound != CAUSELINE_BOUND_KNOWN)
    return (Instant) { CAUSELINE_INSTANT_MAX, 999999999 };
  return moment_last_instant (&self->end);
}

static int
compare_numbers (gint64 a,
                 gint64 b)
{
  return (a > b) - (a < b);
}

static int
compare_instants (Instant a,
                  Instant b)
{
  int order = compare_numbers (a.second, b.second);

  return order != 0 ? order : compare_numbers (a.nanosecond, b.nanosecond);
}

/* Tells apart moments of the same instants, so that only equal times compare as equal: 2014 and 2014-XX, Z and +01:00. */
static int
compare_writing (const CauselineMoment *a,
                 const CauselineMoment *b)
{
  int order = compare_numbers (a->precision, b->precision);

  if (order == 0)
    order = compare_numbers (a->qualifier, b->qualifier);
  if (order == 0)
    order = compare_numbers (a->zone, b->zone);
  if (order == 0)
    order = compare_numbers (a->fraction_digits, b->fraction_digits);
  return order != 0 ? order : compare_numbers (a->second, b->second);
}

/**
 * causeline_time_equal:
 * @a: a time
 * @b: a time
 *
 * Whether two times are written alike; the same instant in two time zones is not.
 *
 * Returns: whether they are equal
 */
gboolean
causeline_time_equal (const CauselineTime *a,
                      const CauselineTime *b)
{
  return causeline_time_compare (a, b) == 0;
}

/**
 * causeline_time_compare:
 * @a: a time
 * @b: a time
 *
 * A total order: by the earliest instant, then the latest, then the precision (the coarser first), then how it is written.
 *
 * Returns: less than, equal to or more than 0
 */
int
causeline_time_compare (const CauselineTime *a,
                        const CauselineTime *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, 0);

  int order = compare_instants (first_instant (a), first_instant (b));
  if (order == 0)
    order = compare_instants (last_instant (a), last_instant (b));
  if (order == 0)
    order = compare_writing (&a->start, &b->start);
  if (order == 0)
    order = compare_writing (&a->end, &b->end);
  if (order == 0)
    order = compare_numbers (a->is_interval, b->is_interval);
  if (order == 0)
    order = compare_numbers (a->start_bound, b->start_bound);
  return order != 0 ? order : compare_numbers (a->end_bound, b->end_bound);
}

/**
 * causeline_time_get_earliest:
 * @self: a time
 *
 * The first second in which it can have begun. A time without a zone is taken as UTC; seasons are those of the north,
 * by whole months (winter begins in December); "about" widens nothing.
 *
 * Returns: seconds since 1970-01-01T00:00:00Z, or %CAUSELINE_INSTANT_MIN when there is no limit
 */
gint64
causeline_time_get_earliest (const CauselineTime *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return first_instant (self).second;
}

/**
 * causeline_time_get_latest:
 * @self: a time
 *
 * The last second in which it can have ended, itself included: 23:59:59 of a day. See causeline_time_get_earliest().
 *
 * Returns: seconds since 1970-01-01T00:00:00Z, or %CAUSELINE_INSTANT_MAX when there is no limit
 */
gint64
causeline_time_get_latest (const CauselineTime *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return last_instant (self).second;
}

/**
 * causeline_time_overlaps:
 * @a: a time
 * @b: a time
 *
 * Whether two times can have an instant in common.
 *
 * Returns: whether they can
 */
gboolean
causeline_time_overlaps (const CauselineTime *a,
                         const CauselineTime *b)
{
  return !causeline_time_is_before (a, b) && !causeline_time_is_before (b, a);
}

/**
 * causeline_time_is_before:
 * @a: a time
 * @b: a time
 *
 * Whether @a is over, at the latest, before @b begins, at the earliest.
 *
 * Returns: whether @a surely comes first
 */
gboolean
causeline_time_is_before (const CauselineTime *a,
                          const CauselineTime *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);
  return compare_instants (last_instant (a), first_instant (b)) < 0;
}

/**
 * causeline_time_get_precision:
 * @self: a time
 *
 * How fine it is known: a year for `2014` and for `2014-XX`; of an interval that of its coarser end.
 *
 * Returns: the precision
 */
CauselinePrecision
causeline_time_get_precision (const CauselineTime *self)
{
  g_return_val_if_fail (self != NULL, CAUSELINE_PRECISION_YEAR);
  return MIN (moment_known_precision (&self->start), moment_known_precision (&self->end));
}
