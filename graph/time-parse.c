/* SPDX-License-Identifier: MIT */
/* From EDTF text to a time: strict, without allocation. Each part answers NULL, or what is wrong in words. */

#include "time-private.h"

#include <string.h>

#define ECHO_LENGTH 60 /* bytes of a wrong text that a message repeats */

static const char *const NOT_A_DATE = "";

static gboolean
read_digits (const char **at,
             int          n_digits,
             int         *value)
{
  *value = 0;
  for (int i = 0; i < n_digits; i++)
    {
      char c = (*at)[i];
      if (!g_ascii_isdigit (c))
        return FALSE;
      *value = *value * 10 + (c - '0');
    }
  *at += n_digits;
  return TRUE;
}

static gboolean
skip (const char **at,
      const char  *text)
{
  gsize length = strlen (text);

  if (strncmp (*at, text, length) != 0)
    return FALSE;
  *at += length;
  return TRUE;
}

/* Y-13800000000: more than four digits, none of them a leading zero. */
static const char *
parse_long_year (const char     **at,
                 CauselineMoment *moment)
{
  gboolean is_negative = skip (at, "-");
  const char *first = *at;
  gint64 year = 0;

  while (g_ascii_isdigit (**at))
    {
      if (year > CAUSELINE_YEAR_MAX)
        return "the year is too far away";
      year = year * 10 + (*(*at)++ - '0');
    }
  if (year > CAUSELINE_YEAR_MAX)
    return "the year is too far away";
  if (*at - first < 5 || *first == '0')
    return "a year after Y has more than four digits";
  moment->year = is_negative ? -year : year;
  moment->precision = CAUSELINE_PRECISION_YEAR;
  return NULL;
}

/* 2014, 201X, 20XX, -0043. */
static const char *
parse_short_year (const char     **at,
                  CauselineMoment *moment)
{
  static const guint8 precisions[] = { CAUSELINE_PRECISION_YEAR, CAUSELINE_PRECISION_DECADE, CAUSELINE_PRECISION_CENTURY };
  static const int units[] = { 1, 10, 100 };
  gboolean is_negative = skip (at, "-");
  int n_open = 0, value;

  while (n_open < 2 && (*at)[0] && (*at)[1] && (*at)[2] && (*at)[3 - n_open] == 'X')
    n_open++;
  if (!read_digits (at, 4 - n_open, &value))
    return NOT_A_DATE;
  if (is_negative && value == 0)
    return "there is no year -0000";
  *at += n_open;
  value *= units[n_open];
  moment->year = is_negative ? -value : value;
  moment->precision = precisions[n_open];
  return NULL;
}

/* Z, +05:30, -08; nothing stands for a local time. */
static const char *
parse_zone (const char     **at,
            CauselineMoment *moment)
{
  if (skip (at, "Z"))
    {
      moment->zone = 0;
      return NULL;
    }
  if (**at != '+' && **at != '-')
    return NULL;

  int sign = *(*at)++ == '-' ? -1 : 1, hours, minutes = 0;
  if (!read_digits (at, 2, &hours) || (skip (at, ":") && !read_digits (at, 2, &minutes)))
    return "a time zone is written +hh:mm";
  if (minutes > 59 || hours * 60 + minutes > CAUSELINE_ZONE_MAX || (sign < 0 && hours + minutes == 0))
    return "there is no such time zone";
  moment->zone = (gint16) (sign * (hours * 60 + minutes));
  return NULL;
}

static const char *
parse_fraction (const char     **at,
                CauselineMoment *moment)
{
  gint32 value = 0, digits = 0;

  for (; g_ascii_isdigit (**at); (*at)++)
    {
      if (++digits > 9)
        return "a second has at most nine decimals";
      value = value * 10 + (**at - '0');
    }
  if (digits == 0)
    return NOT_A_DATE;
  moment->fraction_digits = (guint8) digits;
  for (; digits < 9; digits++)
    value *= 10;
  moment->nanosecond = value;
  return NULL;
}

/* 14, 14:05, 14:05:09, 14:05:09.25, each with or without a zone. */
static const char *
parse_clock (const char     **at,
             CauselineMoment *moment)
{
  int hour, minute = 0, second = 0;

  if (!read_digits (at, 2, &hour))
    return NOT_A_DATE;
  moment->precision = CAUSELINE_PRECISION_HOUR;
  if (skip (at, ":"))
    {
      if (!read_digits (at, 2, &minute))
        return NOT_A_DATE;
      moment->precision = CAUSELINE_PRECISION_MINUTE;
      if (skip (at, ":"))
        {
          if (!read_digits (at, 2, &second))
            return NOT_A_DATE;
          moment->precision = CAUSELINE_PRECISION_SECOND;
          const char *problem = skip (at, ".") ? parse_fraction (at, moment) : NULL;
          if (problem != NULL)
            return problem;
        }
    }
  if (hour == 24)
    return "24:00 is 00:00 of the next day";
  if (hour > 23 || minute > 59 || second > 60)
    return "there is no such time of day";
  moment->hour = (gint8) hour;
  moment->minute = (gint8) minute;
  moment->second = (gint8) second;

  const char *problem = parse_zone (at, moment);
  if (problem == NULL && second == 60 && !causeline_moment_is_valid (moment))
    return "there is no leap second";
  return problem;
}

static const char *
parse_day (const char     **at,
           CauselineMoment *moment)
{
  int day;

  moment->precision = CAUSELINE_PRECISION_DAY;
  if (skip (at, "XX"))
    return NULL;
  if (!read_digits (at, 2, &day))
    return NOT_A_DATE;
  if (moment->month == 0 || day < 1 || day > causeline_days_in_month (moment->year, moment->month))
    return "there is no such day";
  moment->day = (gint8) day;
  return skip (at, "T") ? parse_clock (at, moment) : NULL;
}

static const char *
parse_month (const char     **at,
             CauselineMoment *moment)
{
  int month = 0;

  moment->precision = CAUSELINE_PRECISION_MONTH;
  if (!skip (at, "XX"))
    {
      if (!read_digits (at, 2, &month))
        return NOT_A_DATE;
      if (month >= 21 && month <= 24)
        moment->precision = CAUSELINE_PRECISION_SEASON;
      else if (month < 1 || month > 12)
        return "there is no such month";
      moment->month = (gint8) month;
    }
  if (moment->precision == CAUSELINE_PRECISION_MONTH && skip (at, "-"))
    return parse_day (at, moment);
  return NULL;
}

static const char *
parse_moment (const char     **at,
              CauselineMoment *moment)
{
  const char *problem;

  *moment = (CauselineMoment) { .zone = CAUSELINE_ZONE_NONE };
  if (skip (at, "Y"))
    problem = parse_long_year (at, moment);
  else
    {
      problem = parse_short_year (at, moment);
      if (problem == NULL && moment->precision == CAUSELINE_PRECISION_YEAR && skip (at, "-"))
        problem = parse_month (at, moment);
    }
  if (problem != NULL)
    return problem;
  if (skip (at, "~"))
    moment->qualifier = CAUSELINE_QUALIFIER_APPROXIMATE;
  else if (skip (at, "?"))
    moment->qualifier = CAUSELINE_QUALIFIER_UNCERTAIN;
  else if (skip (at, "%"))
    moment->qualifier = CAUSELINE_QUALIFIER_APPROXIMATE | CAUSELINE_QUALIFIER_UNCERTAIN;
  return NULL;
}

/* One end of an interval; an open or unknown one gets the other end's moment from the caller. */
static const char *
parse_end (const char     **at,
           CauselineMoment *moment,
           guint8          *bound)
{
  if (skip (at, ".."))
    *bound = CAUSELINE_BOUND_OPEN;
  else if (**at == '/' || **at == '\0')
    *bound = CAUSELINE_BOUND_UNKNOWN;
  else
    {
      *bound = CAUSELINE_BOUND_KNOWN;
      return parse_moment (at, moment);
    }
  return NULL;
}

static const char *
parse_time (const char    *at,
            CauselineTime *time)
{
  const char *problem = parse_end (&at, &time->start, &time->start_bound);

  if (problem != NULL)
    return problem;
  time->is_interval = skip (&at, "/");
  if (!time->is_interval)
    {
      time->end = time->start;
      time->end_bound = time->start_bound;
      return *at == '\0' && time->start_bound == CAUSELINE_BOUND_KNOWN ? NULL : NOT_A_DATE;
    }
  problem = parse_end (&at, &time->end, &time->end_bound);
  if (problem != NULL)
    return problem;
  if (*at != '\0')
    return NOT_A_DATE;
  if (time->start_bound != CAUSELINE_BOUND_KNOWN && time->end_bound != CAUSELINE_BOUND_KNOWN)
    return "neither end is said";
  if (time->start_bound != CAUSELINE_BOUND_KNOWN)
    time->start = time->end;
  else if (time->end_bound != CAUSELINE_BOUND_KNOWN)
    time->end = time->start;
  else if (causeline_time_get_earliest (time) > causeline_time_get_latest (time))
    return "it ends before it begins";
  return NULL;
}

gboolean
time_parse (const char    *edtf,
            CauselineTime *time,
            GError       **error)
{
  const char *problem = parse_time (edtf, time);

  if (problem == NULL)
    return TRUE;
  if (error != NULL)
    {
      g_autofree char *said = g_utf8_make_valid (edtf, (gssize) MIN (strlen (edtf), ECHO_LENGTH));
      g_set_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_SYNTAX, "\"%s\" is not a date%s%s",
                   said, *problem ? ": " : "", problem);
    }
  return FALSE;
}
