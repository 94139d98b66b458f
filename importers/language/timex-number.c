/* SPDX-License-Identifier: MIT */
/* Numbers in expressions of time, in figures and in words: 14:05, 2014-12-19, 1990s, 19th, 2 1/2, "nineteen ninety-six". */

#include "timex-scan.h"

#include <stdlib.h>
#include <string.h>

#include "event-time.h"

#define THOUSAND 1000
#define YEAR_LEAST 1000 /* a number of four figures from here on may be a year */
#define YEAR_MOST 2999
#define NUMBER_MAX (G_GINT64_CONSTANT (1000000000000))

static gsize
digits_at (const char *text,
           gsize       at,
           gsize       end)
{
  gsize n = 0;

  while (at + n < end && g_ascii_isdigit (text[at + n]))
    n++;
  return n;
}

/* Figures, mark, figures, and once more where said so: the length if each part has as many figures as allowed. */
static gsize
parts_length (const char *text,
              gsize       at,
              gsize       end,
              char        mark,
              const char *sizes)
{
  gsize length = 0;

  for (; *sizes; sizes += 2)
    {
      gsize n = digits_at (text, at + length, end);
      if (n < (gsize) (sizes[0] - '0') || n > (gsize) (sizes[1] - '0'))
        return 0;
      length += n;
      if (sizes[2] != '\0')
        {
          if (at + length >= end || text[at + length] != mark)
            return 0;
          length++;
        }
    }
  return at + length < end && g_ascii_isdigit (text[at + length]) ? 0 : length;
}

/* Least and most figures of each part: "4412": four, then one or two. */
static const struct
{
  TimexClass class;
  char mark;
  const char *sizes;
} shapes[] = {
  { TIMEX_CLASS_ISO, '-', "441212" },   { TIMEX_CLASS_ISO, '/', "441212" },   { TIMEX_CLASS_ISO, '.', "441212" },
  { TIMEX_CLASS_SLASH, '/', "121244" }, { TIMEX_CLASS_SLASH, '.', "121244" }, { TIMEX_CLASS_SLASH, '-', "121244" },
  { TIMEX_CLASS_SLASH, '/', "121222" }, { TIMEX_CLASS_CLOCK, ':', "122222" }, { TIMEX_CLASS_CLOCK, ':', "1222" },
};

static gsize
suffix_length (const char        *text,
               gsize              at,
               gsize              end,
               const char *const *suffixes)
{
  for (; *suffixes != NULL; suffixes++)
    {
      gsize n = strlen (*suffixes);
      if (at + n <= end && g_ascii_strncasecmp (text + at, *suffixes, n) == 0 && (at + n == end || !g_ascii_isalnum (text[at + n])))
        return n;
    }
  return 0;
}

/* 1,000,000 and 2.5 and 2 1/2. */
static gsize
plain_length (const char *text,
              gsize       at,
              gsize       end)
{
  gsize length = digits_at (text, at, end);

  while (length <= 15 && at + length + 3 < end && text[at + length] == ',' && digits_at (text, at + length + 1, end) == 3)
    length += 4;
  if (at + length + 1 < end && text[at + length] == '.' && g_ascii_isdigit (text[at + length + 1]))
    return length + 1 + digits_at (text, at + length + 1, end);
  if (at + length + 3 < end && text[at + length] == ' ' && text[at + length + 2] == '/' && digits_at (text, at + length + 1, end) == 1 &&
      digits_at (text, at + length + 3, end) == 1)
    return length + 4;
  return length;
}

/* The length of the number that starts at a byte, with what is grown together with it; 0 where none does. */
gsize
timex_digits_length (const char *text,
                     gsize       at,
                     gsize       end)
{
  static const char *const endings[] = { "st", "nd", "rd", "th", "s", "'s", "\342\200\231s", NULL };
  gsize mark = text[at] == '\'' ? 1 : strncmp (text + at, "\342\200\231", 3) == 0 || strncmp (text + at, "\342\200\230", 3) == 0 ? 3 : 0;

  if (mark > 0) /* '96, '90s */
    {
      gsize n = at + mark < end ? digits_at (text, at + mark, end) : 0;
      return n == 2 ? mark + n + suffix_length (text, at + mark + n, end, endings + 4) : 0;
    }
  if (!g_ascii_isdigit (text[at]))
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    {
      gsize n = parts_length (text, at, end, shapes[i].mark, shapes[i].sizes);
      if (n > 0)
        return n;
    }
  gsize n = digits_at (text, at, end), suffix = n <= 4 ? suffix_length (text, at + n, end, endings) : 0;
  return suffix > 0 ? n + suffix : plain_length (text, at, end);
}

/* The two orders in which people write numbers of a date: month first with slashes, unless that cannot be; day first with full stops. */
static gint64
pack_slash_date (const char *text,
                 char        mark)
{
  int a = atoi (text), b = atoi (strchr (text, mark) + 1), year = atoi (strrchr (text, mark) + 1);

  if (strlen (strrchr (text, mark)) == 3)
    year += year < 50 ? 2000 : 1900;
  gboolean is_day_first = (mark == '.' && b <= 12) || a > 12;
  return is_day_first ? year * 10000 + b * 100 + a : year * 10000 + a * 100 + b;
}

static gboolean
is_date (gint64 packed)
{
  int month = (int) (packed / 100 % 100), day = (int) (packed % 100);

  return month >= 1 && month <= 12 && day >= 1 && day <= causeline_days_in_month (packed / 10000, month);
}

/* Reads one of the shapes; TRUE when the number was one of them, be its value a date or not. */
static gboolean
read_shape (TimexScan  *self,
            TimexWord  *word,
            const char *text)
{
  gsize length = strlen (text);

  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    {
      if (parts_length (text, 0, length, shapes[i].mark, shapes[i].sizes) != length)
        continue;
      gint64 value;
      if (shapes[i].class == TIMEX_CLASS_SLASH)
        value = pack_slash_date (text, shapes[i].mark);
      else
        {
          const char *second = strchr (text, shapes[i].mark) + 1, *third = strchr (second, shapes[i].mark);
          value = atoi (text) * 10000 + atoi (second) * 100 + (third ? atoi (third + 1) : 0);
          if (shapes[i].class == TIMEX_CLASS_CLOCK && third == NULL)
            value = -value - 1; /* no seconds are said */
        }
      if (shapes[i].class == TIMEX_CLASS_CLOCK || is_date (value))
        timex_scan_add_reading (self, word, shapes[i].class, value, 1);
      return TRUE;
    }
  return FALSE;
}

static void
read_plain (TimexScan  *self,
            TimexWord  *word,
            const char *text)
{
  g_autofree char *figures = g_strdup (text);
  char *out = figures;

  for (const char *in = text; *in; in++)
    if (*in != ',')
      *out++ = *in;
  *out = '\0';

  gsize n = digits_at (figures, 0, strlen (figures));
  double number = g_ascii_strtod (figures, NULL);
  const char *slash = strchr (figures, '/');
  if (slash != NULL && slash[1] != '0')
    number += (double) (slash[-1] - '0') / (slash[1] - '0');
  if (number < NUMBER_MAX)
    timex_scan_add_reading (self, word, TIMEX_CLASS_NUM, (gint64) (number * THOUSAND + 0.5), 1);
  if (strlen (text) != n)
    {
      if (n <= 2 && strlen (text) == n + 3 && text[n] == '.' && number < 24.6 && atoi (text + n + 1) < 60) /* "3.30 p.m." */
        timex_scan_add_reading (self, word, TIMEX_CLASS_MILITARY, atoi (text) * 100 + atoi (text + n + 1), 1);
      return;
    }
  if (n == 4 && number >= YEAR_LEAST && number <= YEAR_MOST)
    timex_scan_add_reading (self, word, TIMEX_CLASS_YEAR, (gint64) number, 1);
  if (n == 4 && number < 2400 && (int) number % 100 < 60)
    timex_scan_add_reading (self, word, TIMEX_CLASS_MILITARY, (gint64) number, 1);
  if (n > 2)
    return;
  if (number >= 1 && number <= 31)
    timex_scan_add_reading (self, word, TIMEX_CLASS_DAY, (gint64) number, 1);
  if (number > 31)
    timex_scan_add_reading (self, word, TIMEX_CLASS_YY, (gint64) number + 1900, 1);
  if (number <= 24)
    timex_scan_add_reading (self, word, TIMEX_CLASS_HOUR, (gint64) number, 1);
  if (n == 2 && number < 60)
    timex_scan_add_reading (self, word, TIMEX_CLASS_MINUTE, (gint64) number, 1);
}

/* 19th; 1990s, '90s, 90s. */
static gboolean
read_suffixed (TimexScan  *self,
               TimexWord  *word,
               const char *text)
{
  gsize n = digits_at (text, 0, strlen (text));
  int number = n < 9 ? atoi (text) : 0;
  char last = text[strlen (text) - 1];

  if (text[n] == '\0' || g_ascii_isdigit (last) || !g_ascii_isalpha (last))
    return FALSE;
  if (last == 's')
    {
      if (number % 10 == 0 && (n == 2 || (n == 4 && number >= YEAR_LEAST && number <= YEAR_MOST)))
        timex_scan_add_reading (self, word, TIMEX_CLASS_DECADE, number, 1);
      return TRUE;
    }
  timex_scan_add_reading (self, word, TIMEX_CLASS_ORD, number, 1);
  if (number >= 1 && number <= 31)
    timex_scan_add_reading (self, word, TIMEX_CLASS_DAY, number, 1);
  return TRUE;
}

void
timex_scan_digits (TimexScan *self,
                   TimexWord *word)
{
  const char *text = self->words->str + word->word;
  gsize mark = *text == '\'' ? 1 : (guchar) *text == 0xe2 && strlen (text) > 3 ? 3 : 0;

  if (mark > 0 && g_ascii_isdigit (text[mark]))
    {
      int number = atoi (text + mark);
      if (g_ascii_isalpha (text[strlen (text) - 1]))
        timex_scan_add_reading (self, word, TIMEX_CLASS_DECADE, number, 1);
      else
        timex_scan_add_reading (self, word, TIMEX_CLASS_YY, number + (number < 50 ? 2000 : 1900), 1);
      return;
    }
  if (g_ascii_isdigit (*text) && !read_shape (self, word, text) && !read_suffixed (self, word, text))
    read_plain (self, word, text);
}
