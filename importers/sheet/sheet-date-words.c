/* SPDX-License-Identifier: MIT */
/* Dates in words: "EOW: Monday, January 3, 1791", "late April 1938", "Sept 1857 - Dec 1861", "winter 1834-35", "44 BC". */

#include "sheet-date-items.h"
#include "sheet-date.h"

#include <string.h>

/* A year has that many months in a quarter and in a half. */
#define QUARTER_MONTHS 3
#define HALF_MONTHS 6

/* Which part is what. First end: d m Y y; last end: e n Z z. Y and Z are whole years, y has two figures, z completes Y from the left;
   _ is passed over; > leaves the end open. */
typedef struct
{
  const char *signature;
  const char *fields;
} Pattern;

static const Pattern patterns[] = {
  { "y", "Y" },             { "My", "mY" },           { "yM", "Ym" },           { "nMy", "dmY" },
  { "Mny", "mdY" },         { "yMn", "Ymd" },         { "nM", "dm" },           { "Mn", "md" },
  { "nMn", "dmy" },         { "Mnn", "mdy" },         { "Sy", "mY" },           { "yS", "Ym" },
  { "Sy-n", "mY__" },       { "Sy/n", "mY__" },       { "Qy", "mY" },           { "yQ", "Ym" },
  { "y/n/n", "Y_m_d" },       { "y.n.n", "Y_m_d" },       { "y-n-n", "Y_m_d" },       { "n/n", "m_d" },
  { "n/y", "m_Y" },          { "n.y", "m_Y" },          { "n-y", "m_Y" },          { "y-y", "Y-Z" },
  { "n.n", "d_m" },        { "y/y", "Y/Z" },         { "M-My", "m-nY" },       { "n-nMy", "d-emY" },
  { "Mn-ny", "md-eY" },     { "nMnMy", "dmenY" },     { "MnMny", "mdneY" },     { "MyMy", "mYnZ" },
  { "nMynMy", "dmYenZ" },   { "MnyMny", "mdYneZ" },   { "y-", "Y>" },           { "My-", "mY>" },
  { "nMy-", "dmY>" },       { "Mny-", "mdY>" },       { "S-Sy", "m-nY" },
  { "M", "m" },             { "S", "m" },             { "Q", "m" },             { "n-nM", "d-em" },
  { "Mn-n", "md-e" },       { "Mk", "my" },           { "nMk", "dmy" },         { "Mnk", "mdy" },
  { "Sk", "my" },           { "Qk", "my" },           { "Hk", "my" },           { "Sn", "my" },
  { "Q-y", "m_Y" },         { "H-y", "m_Y" },
  { "Qn", "my" },           { "Hy", "mY" },           { "yH", "Ym" },           { "MMy", "mnY" },
  { "n/nMy", "d/emY" },     { "n-n.n.y", "d-e_m_Y" }, { "n.n-n.n.y", "d_m-e_n_Y" },
};

/* What two numbers are in a calendar's weeks, and in a year that begins when an office begins it. */
static const Pattern week_patterns[] = { { "y-n", "Y_d" }, { "yn", "Yd" }, { "ny", "dY" }, { "n-y", "d_Y" }, { "n/y", "d_Y" } };
static const Pattern fiscal_patterns[] = { { "n", "y" }, { "k", "y" }, { "y-n", "Y_z" }, { "y/n", "Y_z" }, { "Qn", "_y" }, { "Qy", "_Y" }, { "yQ", "Y_" } };

/* Three numbers whose order the column decides. */
static const char *const triples[] = { "n/n/y", "n.n.y", "n-n-y", "n/n/n", "n.n.n", "n-n-n" };

static const char *
choose_triple (const DateItems       *items,
               const SheetDatePolicy *policy,
               gboolean              *is_ambiguous)
{
  int a = items->values[0];
  int b = items->values[2];
  gboolean is_short = items->signature[4] == 'n';

  if (policy->order == SHEET_DATE_ORDER_YMD)
    return is_short ? "y_m_d" : NULL;

  gboolean swaps = a <= 12 && b <= 12 && a != b;
  gboolean day_first = policy->order == SHEET_DATE_ORDER_DMY || (policy->order == SHEET_DATE_ORDER_UNKNOWN && a > 12);

  *is_ambiguous = swaps && policy->order_is_guess;
  if (day_first)
    return is_short ? "d_m_y" : "d_m_Y";
  return is_short ? "m_d_y" : "m_d_Y";
}

static const char *
find_pattern (const Pattern *table,
              gsize          n,
              const char    *signature)
{
  for (gsize i = 0; i < n; i++)
    if (strcmp (signature, table[i].signature) == 0)
      return table[i].fields;
  return NULL;
}

static const char *
find_fields (const DateItems       *items,
             const SheetDatePolicy *policy,
             gboolean              *is_ambiguous)
{
  const char *special = NULL;

  if (items->is_week)
    special = find_pattern (week_patterns, G_N_ELEMENTS (week_patterns), items->signature);
  else if (items->is_fiscal)
    special = find_pattern (fiscal_patterns, G_N_ELEMENTS (fiscal_patterns), items->signature);
  if (special)
    return special;
  for (guint i = 0; i < G_N_ELEMENTS (triples); i++)
    if (strcmp (items->signature, triples[i]) == 0)
      return choose_triple (items, policy, is_ambiguous);
  /* "2014/3" is a month, "1826-31" are years. */
  if (strcmp (items->signature, "y-n") == 0 || strcmp (items->signature, "y/n") == 0)
    {
      int second = items->values[2];
      gboolean is_span = policy->has_year_spans && second == (items->values[0] + 1) % 100;

      return second >= 1 && second <= 12 && !is_span ? "Y_m" : "Y_z";
    }
  return find_pattern (patterns, G_N_ELEMENTS (patterns), items->signature);
}

static int
add_century (int year)
{
  return year + (year < SHEET_DATE_PIVOT ? 2000 : 1900);
}

static void
assign_field (SheetDateParts *parts,
              char            field,
              int             value)
{
  switch (field)
    {
    case 'd': parts->first.day = value; break;
    case 'm': parts->first.month = value; break;
    case 'Y': parts->first.year = value; parts->has_year = TRUE; break;
    case 'y': parts->first.year = add_century (value); parts->has_year = parts->has_short_year = TRUE; break;
    case 'e': parts->last.day = value; parts->is_span = TRUE; break;
    case 'n': parts->last.month = value; parts->is_span = TRUE; break;
    case 'Z': parts->last.year = value; parts->is_span = TRUE; break;
    case 'z': parts->last.year = value; parts->is_span = TRUE; break;
    case '>': parts->is_open = TRUE; break;
    default: break;
    }
}

static guint8
precision_of (const CauselineMoment *moment)
{
  if (moment->day)
    return CAUSELINE_PRECISION_DAY;
  if (moment->month > 20)
    return CAUSELINE_PRECISION_SEASON;
  return moment->month ? CAUSELINE_PRECISION_MONTH : CAUSELINE_PRECISION_YEAR;
}

/* What one end leaves out, the other has. */
static void
complete_span (SheetDateParts *parts,
               const char     *fields)
{
  CauselineMoment *first = &parts->first;
  CauselineMoment *last = &parts->last;

  if (strchr (fields, 'z'))
    last->year += first->year - first->year % 100;
  else if (!strchr (fields, 'Z'))
    last->year = first->year;
  if (!last->month && strchr (fields, 'e'))
    last->month = first->month;
  last->precision = precision_of (last);
  last->qualifier = first->qualifier;
  /* "Dec 3 - Jan 5, 2015" and "1899-01" */
  if (last->year == first->year && last->month < first->month && strchr (fields, 'n') && !strchr (fields, 'Z'))
    first->year--;
  if (strchr (fields, 'z') && last->year < first->year)
    last->year += 100;
}

/* Q3 2014 is July to September, H2 2014 is July to December. */
static void
expand_part (SheetDateParts *parts,
             int             n_months)
{
  parts->is_span = TRUE;
  parts->last = parts->first;
  parts->last.month = parts->first.month * n_months;
  parts->first.month = parts->last.month - n_months + 1;
}

/* The seven days from @days on. */
static void
set_week (SheetDateParts *parts,
          gint64          days)
{
  CauselineMoment *ends[] = { &parts->first, &parts->last };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      int month, day;

      causeline_civil_from_days (days + 6 * i, &ends[i]->year, &month, &day);
      ends[i]->month = month;
      ends[i]->day = day;
      ends[i]->precision = CAUSELINE_PRECISION_DAY;
    }
  parts->last.qualifier = parts->first.qualifier;
  parts->is_span = TRUE;
}

/* The week that begins on a day, or that with this number: week 1 has the 4th of January, and weeks begin on Monday (ISO 8601). */
static gboolean
expand_week (SheetDateParts *parts)
{
  CauselineMoment *first = &parts->first;

  if (parts->is_span || !parts->has_year || !first->day)
    return FALSE;
  if (first->month)
    {
      if (!causeline_moment_is_valid (first))
        return FALSE;
      set_week (parts, causeline_days_from_civil (first->year, first->month, first->day));
      return TRUE;
    }
  if (first->day > 53)
    return FALSE;

  gint64 fourth = causeline_days_from_civil (first->year, 1, 4);
  gint64 weekday = ((fourth + 3) % 7 + 7) % 7; /* 0 is Monday: 1970-01-01 was a Thursday */

  set_week (parts, fourth - weekday + 7 * (first->day - 1));
  return TRUE;
}

static void
take_era (const DateItems *items,
          SheetDateParts  *parts)
{
  /* "1850s"; "1800s" are the century more often than its first ten years */
  if (items->is_decade)
    parts->first.precision = parts->first.year % 100 == 0 ? CAUSELINE_PRECISION_CENTURY : CAUSELINE_PRECISION_DECADE;
  if (!items->is_bc && !items->is_ad)
    return;
  if (parts->has_short_year)
    parts->first.year -= parts->first.year >= 2000 ? 2000 : 1900;
  parts->has_short_year = FALSE;
  if (!items->is_bc)
    return;
  /* Astronomical years: 44 BC is -43. Of a span both ends are before Christ. */
  parts->first.year = 1 - parts->first.year;
  if (parts->is_span)
    parts->last.year = 1 - parts->last.year;
}

/* "19th century"; the 2nd century before Christ are the years 200 to 101. */
static gboolean
read_century (const DateItems *items,
              SheetDateParts  *parts)
{
  int number = items->values[0];

  if (strcmp (items->signature, "n") != 0 || number < 1)
    return FALSE;
  if (items->is_bc)
    {
      parts->first.year = 1 - number * 100;
      parts->first.precision = CAUSELINE_PRECISION_YEAR;
      parts->last = parts->first;
      parts->last.year += 99;
      parts->is_span = parts->has_year = parts->has_day = TRUE;
      return TRUE;
    }
  parts->first.year = (number - 1) * 100;
  parts->first.precision = CAUSELINE_PRECISION_CENTURY;
  parts->has_year = parts->has_day = TRUE;
  return TRUE;
}

static gboolean
fill_parts (const DateItems       *items,
            const SheetDatePolicy *policy,
            SheetDateParts        *parts)
{
  const char *fields = find_fields (items, policy, &parts->is_ambiguous);

  if (!fields || strlen (fields) != items->n)
    return FALSE;
  for (guint i = 0; i < items->n; i++)
    assign_field (parts, fields[i], items->values[i]);
  parts->has_day = TRUE;
  parts->first.precision = precision_of (&parts->first);
  if (items->is_week)
    return expand_week (parts);
  if (strpbrk (items->signature, "QH") && !items->is_fiscal)
    expand_part (parts, strchr (items->signature, 'Q') ? QUARTER_MONTHS : HALF_MONTHS);
  else if (parts->is_span)
    complete_span (parts, fields);
  if (items->has_clock)
    {
      if (parts->first.precision != CAUSELINE_PRECISION_DAY || parts->is_span)
        return FALSE;
      parts->first.hour = items->clock.hour;
      parts->first.minute = items->clock.minute;
      parts->first.second = items->clock.second;
      parts->first.precision = items->clock.precision;
      parts->first.zone = items->clock.zone;
    }
  return TRUE;
}

/* The whole lower-case @text as a date in words. */
gboolean
sheet_date_read_words (const char            *text,
                       const SheetDatePolicy *policy,
                       SheetDateParts        *parts)
{
  DateItems items = { .n = 0 };

  memset (parts, 0, sizeof *parts);
  parts->first.zone = parts->last.zone = CAUSELINE_ZONE_NONE;
  if (strlen (text) >= DATE_MAX_TEXT || !date_items_split (&items, text))
    return FALSE;
  parts->limit = items.limit;
  parts->first.qualifier = items.qualifier;
  if (items.is_century)
    return read_century (&items, parts);
  if (items.n == 0 && items.has_clock)
    {
      guint8 qualifier = parts->first.qualifier;

      parts->first = items.clock;
      parts->first.qualifier = qualifier;
      return TRUE;
    }
  if ((items.is_bc || items.is_ad) && (strcmp (items.signature, "n") == 0 || strcmp (items.signature, "n-n") == 0))
    g_strdelimit (items.signature, "n", 'y');
  if (!fill_parts (&items, policy, parts))
    return FALSE;
  take_era (&items, parts);
  return TRUE;
}
