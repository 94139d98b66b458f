/* SPDX-License-Identifier: MIT */
/* Dates in figures: ISO 8601 in its forms, days and seconds counted from an epoch. */

#include "sheet-date.h"

#include <string.h>

static gboolean
read_digits (const char **text,
             guint        n,
             int         *value)
{
  *value = 0;
  for (guint i = 0; i < n; i++)
    {
      if (!g_ascii_isdigit ((*text)[i]))
        return FALSE;
      *value = *value * 10 + ((*text)[i] - '0');
    }
  *text += n;
  return TRUE;
}

/* ".123456789" or ",5": more than nine digits are cut. */
static void
read_fraction (const char     **text,
               CauselineMoment *moment)
{
  if ((**text != '.' && **text != ',') || !g_ascii_isdigit ((*text)[1]))
    return;

  gint32 nanosecond = 0;
  guint digits = 0;

  for ((*text)++; g_ascii_isdigit (**text); (*text)++)
    if (digits < 9)
      {
        nanosecond = nanosecond * 10 + (**text - '0');
        digits++;
      }
  moment->fraction_digits = digits;
  for (guint i = digits; i < 9; i++)
    nanosecond *= 10;
  moment->nanosecond = nanosecond;
}

/* A zone with or without a space before, and nothing behind. */
static gboolean
read_zone (const char     **text,
           CauselineMoment *moment)
{
  while (**text == ' ')
    (*text)++;
  return **text == '\0' || (sheet_date_read_zone (text, &moment->zone) && **text == '\0');
}

static gboolean
read_clock (const char     **text,
            CauselineMoment *moment)
{
  int hour;
  int minute;
  int second = 0;

  if (!read_digits (text, 2, &hour))
    return FALSE;

  gboolean extended = **text == ':';

  if (extended)
    (*text)++;
  if (!read_digits (text, 2, &minute))
    return FALSE;
  moment->precision = CAUSELINE_PRECISION_MINUTE;
  if ((extended && **text == ':') || (!extended && g_ascii_isdigit (**text)))
    {
      *text += extended ? 1 : 0;
      if (!read_digits (text, 2, &second))
        return FALSE;
      moment->precision = CAUSELINE_PRECISION_SECOND;
      read_fraction (text, moment);
    }
  moment->hour = hour;
  moment->minute = minute;
  moment->second = second;
  return read_zone (text, moment);
}

/* "20141219140509": as archives and data bases write it. */
#define COMPACT_DIGITS 14

/* The date before the clock: 2014-12-19, 2014-12, 20141219. */
static gboolean
read_calendar (const char     **text,
               CauselineMoment *moment)
{
  int year;
  int month;
  int day = 0;

  if (!read_digits (text, 4, &year))
    return FALSE;

  gboolean extended = **text == '-';

  if (extended)
    (*text)++;
  if (!read_digits (text, 2, &month))
    return FALSE;
  if (extended && **text == '\0')
    {
      moment->precision = CAUSELINE_PRECISION_MONTH;
    }
  else
    {
      if (extended && *(*text)++ != '-')
        return FALSE;
      if (!read_digits (text, 2, &day))
        return FALSE;
      moment->precision = CAUSELINE_PRECISION_DAY;
    }
  /* Eight figures are a number as well: only those of years that people write are a date. */
  if (!extended && (year < 1000 || year > 2999))
    return FALSE;
  moment->year = year;
  moment->month = month;
  moment->day = day;
  return month >= 1 && month <= 12;
}

/* The whole text in the extended or basic format of ISO 8601, with a space in place of the T, a zone, a fraction. */
gboolean
sheet_date_read_iso (const char      *text,
                     CauselineMoment *moment)
{
  gboolean is_compact = strlen (text) == COMPACT_DIGITS && strspn (text, "0123456789") == COMPACT_DIGITS;

  memset (moment, 0, sizeof *moment);
  moment->zone = CAUSELINE_ZONE_NONE;
  if (!read_calendar (&text, moment))
    return FALSE;
  if (is_compact && !read_clock (&text, moment))
    return FALSE;
  if (*text == 'T' || *text == 't' || (*text == ' ' && text[1] && text[1] != ' '))
    {
      text++;
      if (moment->precision != CAUSELINE_PRECISION_DAY || !read_clock (&text, moment))
        return FALSE;
    }
  return *text == '\0' && causeline_moment_is_valid (moment);
}

#define SECONDS_A_DAY 86400

/* A count of @per_second since 1970, as UTC; the precision is that of the count. */
static void
set_epoch (gint64           count,
           gint64           per_second,
           guint            fraction_digits,
           CauselineMoment *moment)
{
  gint64 seconds = count / per_second;
  gint64 rest = count % per_second;
  gint64 days = seconds / SECONDS_A_DAY;
  int of_day = seconds % SECONDS_A_DAY;
  int month;
  int day;

  causeline_civil_from_days (days, &moment->year, &month, &day);
  moment->month = month;
  moment->day = day;
  moment->hour = of_day / 3600;
  moment->minute = of_day / 60 % 60;
  moment->second = of_day % 60;
  moment->zone = 0;
  moment->precision = CAUSELINE_PRECISION_SECOND;
  moment->nanosecond = rest * (1000000000 / per_second);
  moment->fraction_digits = rest ? fraction_digits : 0;
}

/* Days from 1899-12-30 (with Excel's 29 February 1900 from day 61 on) or 1904-01-01 to 1970-01-01. */
#define EPOCH_1900 25569
#define EPOCH_1904 24107

static void
set_serial (double           serial,
            gboolean         is_1904,
            CauselineMoment *moment)
{
  gint64 whole = (gint64) serial;
  gint64 second = (gint64) ((serial - (double) whole) * SECONDS_A_DAY + 0.5);
  int month;
  int day;

  /* Excel counts a 29 February 1900 that never was: before it, one day more. */
  if (!is_1904 && whole < 60)
    whole++;
  causeline_civil_from_days (whole - (is_1904 ? EPOCH_1904 : EPOCH_1900) + second / SECONDS_A_DAY, &moment->year, &month, &day);
  second %= SECONDS_A_DAY;
  moment->month = month;
  moment->day = day;
  moment->precision = CAUSELINE_PRECISION_DAY;
  if (second == 0)
    return;
  moment->hour = second / 3600;
  moment->minute = second / 60 % 60;
  moment->second = second % 60;
  moment->precision = moment->second ? CAUSELINE_PRECISION_SECOND : CAUSELINE_PRECISION_MINUTE;
}

/* The day number of a spreadsheet. */
void
sheet_date_from_serial (double           serial,
                        gboolean         is_1904,
                        CauselineMoment *moment)
{
  memset (moment, 0, sizeof *moment);
  moment->zone = CAUSELINE_ZONE_NONE;
  set_serial (serial, is_1904, moment);
}

/* Unix times, told from each other by how many figures they have: 2001 to 2286 lie within each. */
static const struct
{
  guint digits;
  gint64 per_second;
  guint fraction_digits;
} epochs[] = {
  { 9, 1, 0 },
  { 10, 1, 0 },
  { 12, 1000, 3 },
  { 13, 1000, 3 },
  { 15, 1000000, 6 },
  { 16, 1000000, 6 },
  { 18, 1000000000, 9 },
  { 19, 1000000000, 9 },
};

/* A year, also "2000.0", "1,905" and "-43"; a day of a spreadsheet; a Unix time. */
gboolean
sheet_date_read_number (const char            *text,
                        const SheetDatePolicy *policy,
                        CauselineMoment       *moment)
{
  gboolean negative = *text == '-';
  const char *digits = text + (negative ? 1 : 0);
  gsize n = strspn (digits, "0123456789");
  const char *rest = digits + n;
  gint64 value = g_ascii_strtoll (digits, NULL, 10);

  memset (moment, 0, sizeof *moment);
  moment->zone = CAUSELINE_ZONE_NONE;
  if (n == 0)
    return FALSE;
  if (policy->has_serials && n == 5 && !negative)
    {
      char *end;
      double serial = g_ascii_strtod (digits, &end);

      set_serial (serial, policy->is_1904, moment);
      return *end == '\0';
    }
  if (n == 1 && *rest == ',' && strspn (rest + 1, "0123456789") == 3 && rest[4] == '\0')
    {
      value = value * 1000 + g_ascii_strtoll (rest + 1, NULL, 10);
      n = 4;
      rest += 4;
    }
  if (*rest == '.' && rest[1 + strspn (rest + 1, "0")] == '\0' && rest[1])
    rest += strlen (rest);
  if (*rest)
    return FALSE;
  if (n == 4 || (negative && n <= 4) || n == 3)
    {
      moment->year = negative ? -value : value;
      moment->precision = CAUSELINE_PRECISION_YEAR;
      return TRUE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (epochs); i++)
    if (epochs[i].digits == n && !negative)
      {
        set_epoch (value, epochs[i].per_second, epochs[i].fraction_digits, moment);
        return TRUE;
      }
  return FALSE;
}
