/* SPDX-License-Identifier: MIT */
/* On which day a holiday falls in a year: fixed, the n-th weekday of a month, or so many days from Easter. */

#include "timex-draft.h"

#include <string.h>

typedef enum
{
  HOLIDAY_FIXED,  /* month, day */
  HOLIDAY_NTH,    /* month, weekday, n: 5 is the last; shift in days after that */
  HOLIDAY_EASTER  /* days from Easter Sunday */
} HolidayRule;

typedef struct
{
  const char *name;
  guint8 rule;
  gint8 month;
  gint8 day;      /* or weekday, 1 for Monday */
  gint8 n;
  gint8 shift;
} Holiday;

static const Holiday holidays[] = {
  { "new-year", HOLIDAY_FIXED, 1, 1, 0, 0 },
  { "king", HOLIDAY_NTH, 1, 1, 3, 0 },
  { "valentine", HOLIDAY_FIXED, 2, 14, 0, 0 },
  { "presidents", HOLIDAY_NTH, 2, 1, 3, 0 },
  { "patrick", HOLIDAY_FIXED, 3, 17, 0, 0 },
  { "fools", HOLIDAY_FIXED, 4, 1, 0, 0 },
  { "ash", HOLIDAY_EASTER, 0, 0, 0, -46 },
  { "palm", HOLIDAY_EASTER, 0, 0, 0, -7 },
  { "maundy", HOLIDAY_EASTER, 0, 0, 0, -3 },
  { "good-friday", HOLIDAY_EASTER, 0, 0, 0, -2 },
  { "easter", HOLIDAY_EASTER, 0, 0, 0, 0 },
  { "easter-monday", HOLIDAY_EASTER, 0, 0, 0, 1 },
  { "ascension", HOLIDAY_EASTER, 0, 0, 0, 39 },
  { "pentecost", HOLIDAY_EASTER, 0, 0, 0, 49 },
  { "whit-monday", HOLIDAY_EASTER, 0, 0, 0, 50 },
  { "earth", HOLIDAY_FIXED, 4, 22, 0, 0 },
  { "anzac", HOLIDAY_FIXED, 4, 25, 0, 0 },
  { "may-day", HOLIDAY_FIXED, 5, 1, 0, 0 },
  { "mothers", HOLIDAY_NTH, 5, 7, 2, 0 },
  { "memorial", HOLIDAY_NTH, 5, 1, 5, 0 },
  { "fathers", HOLIDAY_NTH, 6, 7, 3, 0 },
  { "juneteenth", HOLIDAY_FIXED, 6, 19, 0, 0 },
  { "canada", HOLIDAY_FIXED, 7, 1, 0, 0 },
  { "independence", HOLIDAY_FIXED, 7, 4, 0, 0 },
  { "bastille", HOLIDAY_FIXED, 7, 14, 0, 0 },
  { "labor", HOLIDAY_NTH, 9, 1, 1, 0 },
  { "columbus", HOLIDAY_NTH, 10, 1, 2, 0 },
  { "halloween", HOLIDAY_FIXED, 10, 31, 0, 0 },
  { "all-saints", HOLIDAY_FIXED, 11, 1, 0, 0 },
  { "fawkes", HOLIDAY_FIXED, 11, 5, 0, 0 },
  { "armistice", HOLIDAY_FIXED, 11, 11, 0, 0 },
  { "election", HOLIDAY_NTH, 11, 1, 1, 1 }, /* the Tuesday after the first Monday */
  { "thanksgiving", HOLIDAY_NTH, 11, 4, 4, 0 },
  { "black-friday", HOLIDAY_NTH, 11, 4, 4, 1 },
  { "cyber-monday", HOLIDAY_NTH, 11, 4, 4, 4 },
  { "christmas-eve", HOLIDAY_FIXED, 12, 24, 0, 0 },
  { "christmas", HOLIDAY_FIXED, 12, 25, 0, 0 },
  { "boxing", HOLIDAY_FIXED, 12, 26, 0, 0 },
  { "new-year-eve", HOLIDAY_FIXED, 12, 31, 0, 0 },
};

/* Easter Sunday of the Gregorian calendar, by the anonymous algorithm (Nature, 20 April 1876). */
static gint64
easter_sunday (gint64 year)
{
  gint64 a = year % 19, b = year / 100, c = year % 100;
  gint64 h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  gint64 l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
  gint64 m = (a + 11 * h + 22 * l) / 451, sum = h + l - 7 * m + 114;

  return causeline_days_from_civil (year, (int) (sum / 31), (int) (sum % 31) + 1);
}

static gint64
nth_weekday (gint64         year,
             const Holiday *holiday)
{
  int days_in_month = causeline_days_in_month (year, holiday->month);
  gint64 first = causeline_days_from_civil (year, holiday->month, 1);
  gint64 day = first + (holiday->day - causeline_weekday (first) + 7) % 7 + (holiday->n - 1) * 7;

  while (day >= first + days_in_month)
    day -= 7;
  return day + holiday->shift;
}

gboolean
timex_holiday (const char *name,
               gint64      year,
               gint64     *days)
{
  if (year < 1 || year > 9999)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (holidays); i++)
    {
      const Holiday *holiday = &holidays[i];
      if (strcmp (holiday->name, name) != 0)
        continue;
      if (holiday->rule == HOLIDAY_FIXED)
        *days = causeline_days_from_civil (year, holiday->month, holiday->day);
      else if (holiday->rule == HOLIDAY_NTH)
        *days = nth_weekday (year, holiday);
      else
        *days = easter_sunday (year) + holiday->shift;
      return TRUE;
    }
  return FALSE;
}
