/* SPDX-License-Identifier: MIT */
/* The year of a date that is said without it: the nearest one that agrees with the tense, or that "last" and "next" point to. */

#include "timex-draft.h"

#include <string.h>

/* How many days nearer a year must be to be taken against the tense; news of unknown tense looks back. A day is seldom
 * named without its year when it is far off, a month often is. From the development sets. */
#define UNKNOWN_PENALTY 150
#define DAY_PENALTY 200
#define MONTH_PENALTY 330
#define LAST_MONTH_GAP 15 /* "last February", said on the first of March, is that of the year before */
#define WEEKDAY_PENALTY 1000 /* "Monday, Oct. 26" is a year in which that is a Monday */

static TimexPoint
in_year (TimexPoint point,
         gint64     year)
{
  point.year = year;
  return point;
}

/* Whether the day exists in its year: there is no 29 February 2014. */
gboolean
timex_point_is_real (const TimexPoint *point)
{
  return point->unit != TIMEX_UNIT_DAY || point->day <= causeline_days_in_month (point->year, point->month);
}

/* What it costs to lie on the wrong side of the base. */
static gint64
penalty_against (const TimexPoint *point,
                 TimexTense        tense)
{
  if (tense == TIMEX_TENSE_UNKNOWN || tense == TIMEX_TENSE_PRESENT)
    return UNKNOWN_PENALTY;
  return point->unit == TIMEX_UNIT_MONTH ? MONTH_PENALTY : DAY_PENALTY;
}

/* The year of "April 6", "March", "the third quarter", "summer": the nearest to the base, looking ahead or back. */
static TimexPoint
nearest_year (TimexPoint point,
              gint64     base,
              gboolean   looks_ahead,
              gint64     against)
{
  TimexPoint around = timex_point_of_day (base, TIMEX_UNIT_YEAR), best = TIMEX_POINT_NONE;
  gint64 least = G_MAXINT64;

  for (gint64 year = around.year - 1; year <= around.year + 1; year++)
    {
      TimexPoint candidate = in_year (point, year);
      if (!timex_point_is_real (&candidate))
        continue;
      gint64 first = timex_point_first_day (&candidate) - base, last = timex_point_last_day (&candidate) - base;
      gint64 distance = first > 0 ? first : last < 0 ? -last : 0;
      if (looks_ahead ? last < 0 : first > 0)
        distance += against;
      if (point.weekday > 0 && causeline_weekday (timex_point_first_day (&candidate)) != point.weekday)
        distance += WEEKDAY_PENALTY;
      if (distance < least)
        {
          least = distance;
          best = candidate;
        }
    }
  return best;
}

/* "last April", "next summer", "this Christmas": strictly before, strictly after, or of this year. */
static TimexPoint
year_in_direction (TimexPoint point,
                   gint64     base,
                   int        direction)
{
  gint64 year = timex_point_of_day (base, TIMEX_UNIT_YEAR).year;

  if (direction == 0)
    return in_year (point, year);
  for (gint64 candidate = direction < 0 ? year : year - 1;; candidate += direction)
    {
      TimexPoint result = in_year (point, candidate);
      if (direction < 0 && timex_point_last_day (&result) + (point.unit == TIMEX_UNIT_MONTH ? LAST_MONTH_GAP : 0) < base)
        return result;
      if (direction > 0 && timex_point_first_day (&result) > base)
        return result;
    }
}

/* A text that nobody dated, but that has told a day or a month whole: it goes on from there. */
static gboolean
is_chronicle (const TimexStory *story)
{
  return story->published.unit == TIMEX_UNIT_NONE && story->told.unit != TIMEX_UNIT_NONE && story->told.unit <= TIMEX_UNIT_MONTH && story->told_index >= 0;
}

/* The day from which a date without a year looks for it: that of the year told in the same sentence, else the article's, else what
 * was told last. */
static gint64
year_base (const TimexStory *story,
           const TimexDraft *draft,
           gint32           *anchor)
{
  gboolean is_told = (story->told.unit != TIMEX_UNIT_NONE) && story->told_index >= 0 && story->told_sentence == draft->sentence && story->told.unit <= TIMEX_UNIT_MONTH;

  if (is_told && (!(story->published.unit != TIMEX_UNIT_NONE) || ABS (story->told.year - story->published.year) > 1))
    {
      *anchor = story->told_index;
      return timex_point_first_day (&story->told);
    }
  if (is_chronicle (story))
    {
      *anchor = story->told_index;
      return timex_point_first_day (&story->told);
    }
  *anchor = TIMEX_ANCHOR_PUBLISHED;
  return (story->published.unit != TIMEX_UNIT_NONE) ? timex_point_first_day (&story->published) : G_MININT64;
}

TimexPoint
timex_add_year (const TimexStory *story,
                const TimexDraft *draft,
                TimexPoint        point,
                gint32           *anchor)
{
  gint64 base = year_base (story, draft, anchor);

  if (base == G_MININT64)
    {
      *anchor = TIMEX_ANCHOR_NONE;
      return TIMEX_POINT_NONE;
    }
  if (TIMEX_SAID (draft, UNIT) && draft->count_unit == TIMEX_UNIT_YEAR)
    return in_year (point, timex_point_of_day (base, TIMEX_UNIT_YEAR).year + draft->direction);
  if (TIMEX_SAID (draft, DIR) || TIMEX_SAID (draft, DIRTOLD))
    return year_in_direction (point, base, draft->direction);
  if (*anchor != TIMEX_ANCHOR_PUBLISHED && is_chronicle (story))
    return nearest_year (point, base, TRUE, UNKNOWN_PENALTY);
  TimexTense tense = draft->tense;
  if (point.unit == TIMEX_UNIT_DAY && tense != TIMEX_TENSE_FUTURE && *anchor != TIMEX_ANCHOR_PUBLISHED)
    tense = TIMEX_TENSE_UNKNOWN;
  return nearest_year (point, base, tense == TIMEX_TENSE_FUTURE, penalty_against (&point, tense));
}

/* The day of a holiday, or the week or weekend that it is in. */
TimexPoint
timex_resolve_holiday (const TimexStory *story,
                       const TimexDraft *draft,
                       gint32           *anchor)
{
  TimexPoint best = TIMEX_POINT_NONE;
  gint64 base = 0, days, year = draft->point.year;

  if (year == TIMEX_NO_YEAR)
    {
      base = year_base (story, draft, anchor);
      if (base == G_MININT64)
        return TIMEX_POINT_NONE;
      /* the day moves from year to year, but seldom by more than a month: find the year by this year's day */
      year = timex_point_of_day (base, TIMEX_UNIT_YEAR).year;
      if (!timex_holiday (draft->text, year, &days))
        return TIMEX_POINT_NONE;
      year = timex_add_year (story, draft, timex_point_of_day (days, TIMEX_UNIT_DAY), anchor).year;
    }
  if (year == TIMEX_NO_YEAR || !timex_holiday (draft->text, year, &days))
    return TIMEX_POINT_NONE;
  best = timex_point_of_day (days, TIMEX_UNIT_DAY);
  if (strcmp (draft->argument, "week") == 0)
    best = timex_point_of_day (days, TIMEX_UNIT_WEEK);
  if (strcmp (draft->argument, "weekend") == 0)
    best = timex_point_of_day (days, TIMEX_UNIT_WEEKEND);
  return best;
}
