/* SPDX-License-Identifier: MIT */
/* A date as it stands in a cell: from figures, from words, from both ends of a span. */

#include "sheet-date.h"

#include "sheet-date-lexicon.h"

#include <string.h>

/* What stands between the two ends of a span, and for words that list as well, what must stand before the first. A hyphen
 * without spaces is looked at by sheet_date_read_words(). */
static const struct
{
  const char *word, *opener;
} span_words[] = {
  { " - ", NULL },    { " – ", NULL },   { " — ", NULL },   { "–", NULL },   { "—", NULL },
  { " to ", NULL },   { " until ", NULL }, { " bis ", NULL }, { " au ", NULL }, { " hasta ", NULL },
  { " tot ", NULL },  { " / ", NULL },   { "-", NULL },     { " and ", "between " }, { " und ", "zwischen " },
  { " et ", "entre " }, { " y ", "entre " }, { " en ", "tussen " },
};

/* A date in a cell is not longer than this. */
#define MAX_TEXT 120

static void
set_moment (SheetDate             *date,
            const CauselineMoment *moment)
{
  memset (date, 0, sizeof *date);
  date->time.start = *moment;
  date->time.end = *moment;
}

/* The date of this day and month that is nearest to the base. */
static gint64
nearest_year (const CauselineMoment *moment,
              gint64                 base_days)
{
  gint64 year, best = 0, best_distance = G_MAXINT64;
  int month, day;

  causeline_civil_from_days (base_days, &year, &month, &day);
  for (gint64 each = year - 1; each <= year + 1; each++)
    {
      gint64 distance = ABS (causeline_days_from_civil (each, moment->month, MAX (moment->day, 1)) - base_days);

      if (moment->day > causeline_days_in_month (each, moment->month) || distance >= best_distance)
        continue;
      best = each;
      best_distance = distance;
    }
  return best;
}

static SheetDateResult
complete (SheetDateParts        *parts,
          const SheetDatePolicy *policy,
          gboolean              *is_resolved)
{
  CauselineMoment *first = &parts->first;

  *is_resolved = FALSE;
  if (parts->has_year)
    return SHEET_DATE_OK;
  if (policy->year && parts->has_day)
    {
      *is_resolved = TRUE;
      first->year = parts->last.year = policy->year;
      return SHEET_DATE_OK;
    }
  if (parts->is_span || first->month > 12)
    return SHEET_DATE_BAD;
  if (!policy->has_base)
    return parts->has_day ? SHEET_DATE_NO_YEAR : SHEET_DATE_NO_DAY;

  *is_resolved = TRUE;
  if (parts->has_day)
    {
      first->year = nearest_year (first, policy->base_days);
      return SHEET_DATE_OK;
    }

  int month, day;

  causeline_civil_from_days (policy->base_days, &first->year, &month, &day);
  first->month = month;
  first->day = day;
  return SHEET_DATE_OK;
}

static SheetDateResult
take_parts (SheetDateParts        *parts,
            const SheetDatePolicy *policy,
            SheetDate             *date)
{
  gboolean is_resolved;
  SheetDateResult result = complete (parts, policy, &is_resolved);

  if (result != SHEET_DATE_OK)
    return result;
  if (parts->is_ambiguous)
    parts->first.qualifier |= CAUSELINE_QUALIFIER_UNCERTAIN;
  if (!causeline_moment_is_valid (&parts->first))
    return SHEET_DATE_BAD;

  set_moment (date, &parts->first);
  date->is_resolved = is_resolved;
  date->is_ambiguous = parts->is_ambiguous;
  date->has_short_year = parts->has_short_year;
  if (parts->is_span)
    {
      date->time.end = parts->last;
      date->time.is_interval = TRUE;
      if (!causeline_moment_is_valid (&parts->last) || causeline_time_get_earliest (&date->time) > causeline_time_get_latest (&date->time))
        return SHEET_DATE_BAD;
    }
  if (parts->limit > 0 || parts->is_open)
    sheet_date_set_open_end (date);
  else if (parts->limit < 0)
    {
      date->time.is_interval = TRUE;
      date->time.start_bound = CAUSELINE_BOUND_OPEN;
      memset (&date->time.start, 0, sizeof date->time.start);
      date->time.start.zone = CAUSELINE_ZONE_NONE;
    }
  return SHEET_DATE_OK;
}

/* It goes on from its start. */
void
sheet_date_set_open_end (SheetDate *date)
{
  date->time.is_interval = TRUE;
  date->time.end_bound = CAUSELINE_BOUND_OPEN;
  memset (&date->time.end, 0, sizeof date->time.end);
  date->time.end.zone = CAUSELINE_ZONE_NONE;
}

/* One time from the starts of two; FALSE when the second lies before the first. */
gboolean
sheet_date_join (SheetDate       *first,
                 const SheetDate *last)
{
  SheetDate joined = *first;

  joined.time.is_interval = TRUE;
  joined.time.end = last->time.is_interval ? last->time.end : last->time.start;
  joined.time.end_bound = last->time.is_interval ? last->time.end_bound : CAUSELINE_BOUND_KNOWN;
  if (joined.time.end_bound == CAUSELINE_BOUND_KNOWN &&
      causeline_time_get_earliest (&joined.time) > causeline_time_get_latest (&joined.time))
    return FALSE;
  joined.is_resolved = first->is_resolved || last->is_resolved;
  joined.is_ambiguous = first->is_ambiguous || last->is_ambiguous;
  joined.has_short_year = first->has_short_year || last->has_short_year;
  *first = joined;
  return TRUE;
}

/* A date in figures; but "2001-02" is no month where the column has "1998-99" as well. */
static gboolean
read_iso (const char            *text,
          const SheetDatePolicy *policy,
          CauselineMoment       *moment)
{
  return sheet_date_read_iso (text, moment) &&
         !(policy->has_year_spans && moment->precision == CAUSELINE_PRECISION_MONTH && moment->month == (moment->year + 1) % 100);
}

static SheetDateResult parse_lower (const char            *text,
                                    const SheetDatePolicy *policy,
                                    gboolean               may_span,
                                    SheetDate             *date);

/* Two whole dates with a dash or a word between them. */
static SheetDateResult
parse_span (const char            *text,
            const SheetDatePolicy *policy,
            SheetDate             *date)
{
  for (guint i = 0; i < G_N_ELEMENTS (span_words); i++)
    {
      const char *at = strstr (text, span_words[i].word), *opener = span_words[i].opener;

      if (!at || (opener && !g_str_has_prefix (text, opener)))
        continue;

      g_autofree char *left = g_strstrip (g_strndup (text, at - text));
      g_autofree char *right = g_strstrip (g_strdup (at + strlen (span_words[i].word)));
      SheetDate last;
      SheetDateResult first_result = parse_lower (left, policy, FALSE, date);
      SheetDateResult last_result = parse_lower (right, policy, FALSE, &last);

      if (first_result != SHEET_DATE_OK)
        continue;
      if (last_result == SHEET_DATE_OPEN || (last_result == SHEET_DATE_EMPTY && *right))
        {
          sheet_date_set_open_end (date);
          return SHEET_DATE_OK;
        }
      if (last_result == SHEET_DATE_OK && sheet_date_join (date, &last))
        return SHEET_DATE_OK;
    }
  return SHEET_DATE_BAD;
}

/* "EOW: Monday, January 3, 1791": what stands before the colon names the date. */
static const char *
skip_label (const char *text)
{
  const char *colon = strstr (text, ": ");

  if (!colon)
    return text;
  for (const char *at = text; at < colon; at++)
    if (g_ascii_isdigit (*at))
      return text;
  for (colon++; *colon == ' '; colon++)
    ;
  return colon;
}

static SheetDateResult
parse_lower (const char            *text,
             const SheetDatePolicy *policy,
             gboolean               may_span,
             SheetDate             *date)
{
  CauselineMoment moment;
  SheetDateParts parts;
  SheetDateResult result = SHEET_DATE_BAD;

  if (date_text_is_nothing (text))
    return SHEET_DATE_EMPTY;
  if (date_text_is_open (text))
    return SHEET_DATE_OPEN;
  if (read_iso (text, policy, &moment) || (sheet_date_read_number (text, policy, &moment) && causeline_moment_is_valid (&moment)))
    {
      set_moment (date, &moment);
      return SHEET_DATE_OK;
    }
  if (sheet_date_read_words (skip_label (text), policy, &parts))
    result = take_parts (&parts, policy, date);
  if (result == SHEET_DATE_BAD && may_span)
    result = parse_span (skip_label (text), policy, date);
  return result;
}

/* The forms of EDTF that no person would write otherwise: 201X, 2014-12%, 2014-11-24/.. */
static gboolean
parse_edtf (const char *text,
            SheetDate  *date)
{
  if (strspn (text, "0123456789XY~?%/.TZ:+-") != strlen (text))
    return FALSE;

  g_autoptr (CauselineTime) time = causeline_time_new_from_string (text, NULL);

  if (!time)
    return FALSE;
  memset (date, 0, sizeof *date);
  date->time = *time;
  return TRUE;
}

/* Reads the whole of a cell. @date is set for SHEET_DATE_OK only. */
SheetDateResult
sheet_date_parse (const char            *text,
                  const SheetDatePolicy *policy,
                  SheetDate             *date)
{
  CauselineMoment moment;
  gsize length = strlen (text);

  if (length == 0)
    return SHEET_DATE_EMPTY;
  if (read_iso (text, policy, &moment))
    {
      set_moment (date, &moment);
      return SHEET_DATE_OK;
    }
  if (length > MAX_TEXT)
    return SHEET_DATE_BAD;

  g_autofree char *lower = g_utf8_strdown (text, -1);
  SheetDateResult result = parse_lower (g_strstrip (lower), policy, TRUE, date);

  if (result == SHEET_DATE_BAD && parse_edtf (text, date))
    return SHEET_DATE_OK;
  return result;
}

/* "1925,28,37" are three dates. The whole of each, or NULL when the cell is no such list. */
char **
sheet_date_split (const char *text)
{
  if (strspn (text, "0123456789, ") != strlen (text) || !strchr (text, ','))
    return NULL;

  g_auto (GStrv) words = g_strsplit (text, ",", -1);
  gsize whole = strlen (g_strstrip (words[0]));

  if (whole != 4)
    return NULL;
  for (char **word = words + 1; *word; word++)
    {
      gsize length = strlen (g_strstrip (*word));

      if (length != 2 && length != 4)
        return NULL;
      if (length == 2)
        {
          char *year = g_strdup_printf ("%.2s%s", words[0], *word);

          g_free (*word);
          *word = year;
        }
    }
  return g_steal_pointer (&words);
}
