/* SPDX-License-Identifier: MIT */
/* From a time to its canonical EDTF text. */

#include "time-private.h"

#include <string.h>

static char *
put_text (char       *out,
          const char *text)
{
  while (*text)
    *out++ = *text++;
  return out;
}

static char *
put_digits (char  *out,
            gint64 value,
            int    width)
{
  char reversed[24];
  int n = 0;

  for (; value > 0 || n < width; value /= 10)
    reversed[n++] = (char) ('0' + value % 10);
  while (n > 0)
    *out++ = reversed[--n];
  return out;
}

/* A field of two digits after its separator; 0 in a date stands for one that is left open. */
static char *
put_date_field (char *out,
                int   value)
{
  *out++ = '-';
  return value == 0 ? put_text (out, "XX") : put_digits (out, value, 2);
}

static char *
put_year (char                  *out,
          const CauselineMoment *moment)
{
  gint64 size = ABS (moment->year);

  if (size > 9999)
    *out++ = 'Y';
  if (moment->year < 0)
    *out++ = '-';
  if (moment->precision == CAUSELINE_PRECISION_CENTURY)
    return put_text (put_digits (out, size / 100, 2), "XX");
  if (moment->precision == CAUSELINE_PRECISION_DECADE)
    return put_text (put_digits (out, size / 10, 3), "X");
  return put_digits (out, size, 4);
}

static char *
put_zone (char *out,
          int   zone)
{
  if (zone == CAUSELINE_ZONE_NONE)
    return out;
  if (zone == 0)
    return put_text (out, "Z");
  *out++ = zone < 0 ? '-' : '+';
  out = put_digits (out, ABS (zone) / 60, 2);
  *out++ = ':';
  return put_digits (out, ABS (zone) % 60, 2);
}

static char *
put_fraction (char  *out,
              gint32 nanosecond,
              int    n_digits)
{
  char digits[9];

  put_digits (digits, nanosecond, 9);
  *out++ = '.';
  memcpy (out, digits, (gsize) n_digits);
  return out + n_digits;
}

static char *
put_clock (char                  *out,
           const CauselineMoment *moment)
{
  *out++ = 'T';
  out = put_digits (out, moment->hour, 2);
  if (moment->precision >= CAUSELINE_PRECISION_MINUTE)
    {
      *out++ = ':';
      out = put_digits (out, moment->minute, 2);
    }
  if (moment->precision >= CAUSELINE_PRECISION_SECOND)
    {
      *out++ = ':';
      out = put_digits (out, moment->second, 2);
      if (moment->fraction_digits > 0)
        out = put_fraction (out, moment->nanosecond, moment->fraction_digits);
    }
  return put_zone (out, moment->zone);
}

static char *
put_moment (char                  *out,
            const CauselineMoment *moment)
{
  static const char *const marks[] = { "", "~", "?", "%" };

  out = put_year (out, moment);
  if (moment->precision >= CAUSELINE_PRECISION_SEASON)
    out = put_date_field (out, moment->month);
  if (moment->precision >= CAUSELINE_PRECISION_DAY)
    out = put_date_field (out, moment->day);
  if (moment->precision >= CAUSELINE_PRECISION_HOUR)
    out = put_clock (out, moment);
  return put_text (out, marks[moment->qualifier & 3]);
}

static char *
put_end (char                  *out,
         const CauselineMoment *moment,
         CauselineBound         bound)
{
  if (bound == CAUSELINE_BOUND_KNOWN)
    return put_moment (out, moment);
  return bound == CAUSELINE_BOUND_OPEN ? put_text (out, "..") : out;
}

void
time_print (const CauselineTime *time,
            char                 out[TIME_STRING_SIZE])
{
  out = put_end (out, &time->start, time->start_bound);
  if (time->is_interval)
    {
      *out++ = '/';
      out = put_end (out, &time->end, time->end_bound);
    }
  *out = '\0';
}
