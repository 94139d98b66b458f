/* SPDX-License-Identifier: MIT */
/* The second pass: "Friday", "last month", "a year earlier" become days, months and years, by the article's date, the tense
 * of the clause and the time told last. Where none of them helps, nothing is made up. */

#include "timex-draft.h"

#include <string.h>

#define QUARTER_REACH 3      /* sentences over which "a year earlier" still compares with the quarter spoken of */

#define CLOCK_REACH 2        /* sentences over which "at 5 p.m." still belongs to the day told */

#define DAYS_PER_WEEK 7

static gboolean
has (const TimexPoint *point)
{
  return point->unit != TIMEX_UNIT_NONE;
}

/* What the base does not say as finely, the result cannot know. */
static TimexPoint
by_published (const TimexStory *story,
              TimexPoint        result,
              gint32           *anchor)
{
  if (!has (&story->published) || result.unit < story->published.unit)
    return TIMEX_POINT_NONE;
  *anchor = TIMEX_ANCHOR_PUBLISHED;
  return result;
}

static TimexPoint
with_clock (TimexPoint        result,
            const TimexPoint *said)
{
  if (result.unit != TIMEX_UNIT_DAY)
    return result;
  result.part = said->part;
  result.hour = said->hour;
  result.minute = said->minute;
  result.second = said->second;
  result.zone = said->zone;
  return result;
}

static gint64
today (const TimexStory *story)
{
  return timex_point_first_day (&story->published);
}

static TimexPoint
resolve_deictic (const TimexStory *story,
                 const TimexDraft *draft,
                 gint32           *anchor)
{
  if (!has (&story->published))
    return TIMEX_POINT_NONE;
  return by_published (story, timex_point_of_day (today (story) + draft->deictic, TIMEX_UNIT_DAY), anchor);
}

/* "Friday" of news is the last one, today included, or with a verb of the future the next; "last", "this" and "next" are strict. */
static TimexPoint
resolve_weekday (const TimexStory *story,
                 const TimexDraft *draft,
                 gint32           *anchor)
{
  if (!has (&story->published))
    return TIMEX_POINT_NONE;

  gint64 base = today (story);
  int back = (causeline_weekday (base) - draft->point.weekday + DAYS_PER_WEEK) % DAYS_PER_WEEK;
  int ahead = (DAYS_PER_WEEK - back) % DAYS_PER_WEEK;
  gint64 days;

  if (TIMEX_SAID (draft, UNIT) && draft->count_unit == TIMEX_UNIT_WEEK)
    days = base - causeline_weekday (base) + draft->point.weekday + draft->direction * DAYS_PER_WEEK;
  else if (TIMEX_SAID (draft, DIR) && draft->direction < 0)
    days = base - (back == 0 ? DAYS_PER_WEEK : back);
  else if (TIMEX_SAID (draft, DIR) && draft->direction > 0)
    days = base + (ahead == 0 ? DAYS_PER_WEEK : ahead);
  else if (TIMEX_SAID (draft, DIR))
    days = draft->tense == TIMEX_TENSE_PAST ? base - back : base + ahead;
  else
    days = draft->tense == TIMEX_TENSE_FUTURE ? base + ahead : base - back;
  return by_published (story, timex_point_of_day (days, TIMEX_UNIT_DAY), anchor);
}

/* "last year", "this week", "next quarter". */
static TimexPoint
resolve_unit (const TimexStory *story,
              const TimexDraft *draft,
              gint32           *anchor)
{
  TimexUnit unit = draft->count_unit;

  if (!has (&story->published) || unit < TIMEX_UNIT_DAY || unit > TIMEX_UNIT_CENTURY)
    return TIMEX_POINT_NONE;
  TimexPoint here = timex_point_of_day (today (story), unit);
  if (unit == TIMEX_UNIT_WEEKEND && draft->direction == 0 && causeline_weekday (today (story)) <= 3 && draft->tense != TIMEX_TENSE_FUTURE)
    here = timex_point_shift (&here, -1, unit); /* spoken of on Monday, the weekend is the one behind */
  return by_published (story, draft->direction == 0 ? here : timex_point_shift (&here, draft->direction, unit), anchor);
}

/* A clock or "in the evening": of the day told just before, else of the article's. */
static TimexPoint
resolve_clock (const TimexStory *story,
               const TimexDraft *draft,
               gint32           *anchor)
{
  if (has (&story->told) && story->told.unit == TIMEX_UNIT_DAY && draft->sentence - story->told_sentence <= CLOCK_REACH)
    {
      *anchor = story->told_index;
      return timex_point_of_day (timex_point_first_day (&story->told), TIMEX_UNIT_DAY);
    }
  return resolve_deictic (story, draft, anchor);
}

/* The unit of what stands in the draft as a date of its own. */
static TimexUnit
said_unit (const TimexDraft *draft)
{
  const TimexPoint *point = &draft->point;

  if (point->month > 0 && point->day > 0)
    return TIMEX_UNIT_DAY;
  if (point->month > 0)
    return TIMEX_UNIT_MONTH;
  if (point->quarter > 0)
    return TIMEX_UNIT_QUARTER;
  if (point->half > 0)
    return TIMEX_UNIT_HALF;
  if (point->season > 0)
    return TIMEX_UNIT_SEASON;
  if (TIMEX_SAID (draft, DECADE))
    return TIMEX_UNIT_DECADE;
  if (strcmp (draft->argument, "century") == 0)
    return TIMEX_UNIT_CENTURY;
  return point->year != TIMEX_NO_YEAR ? TIMEX_UNIT_YEAR : TIMEX_UNIT_NONE;
}

/* "the 5th of this month". */
static TimexPoint
resolve_day_of_month (const TimexStory *story,
                      const TimexDraft *draft,
                      gint32           *anchor)
{
  TimexPoint month = resolve_unit (story, draft, anchor);

  if (month.unit != TIMEX_UNIT_MONTH || draft->point.day > causeline_days_in_month (month.year, month.month))
    return TIMEX_POINT_NONE;
  return timex_point_of_day (causeline_days_from_civil (month.year, month.month, draft->point.day), TIMEX_UNIT_DAY);
}

static TimexPoint
resolve_point (const TimexStory *story,
               const TimexDraft *draft,
               gint32           *anchor)
{
  TimexPoint point = draft->point;

  point.unit = (guint8) said_unit (draft);
  if (TIMEX_SAID (draft, HOLIDAY) || TIMEX_SAID (draft, HOLIDAYNAME))
    return timex_resolve_holiday (story, draft, anchor);
  if (point.unit != TIMEX_UNIT_NONE && point.unit != TIMEX_UNIT_YEAR && point.year == TIMEX_NO_YEAR)
    point = timex_add_year (story, draft, point, anchor);
  if (has (&point))
    {
      if (!timex_point_is_real (&point))
        return TIMEX_POINT_NONE;
      point.weekday = 0;
      if (strcmp (draft->argument, "week") == 0)
        point = timex_point_of_day (timex_point_first_day (&point), TIMEX_UNIT_WEEK);
      return point;
    }
  if (said_unit (draft) != TIMEX_UNIT_NONE)
    return TIMEX_POINT_NONE;
  if (point.day > 0)
    return resolve_day_of_month (story, draft, anchor);
  if (TIMEX_SAID (draft, DEICTIC) || TIMEX_SAID (draft, TONIGHT))
    return resolve_deictic (story, draft, anchor);
  if (point.weekday > 0)
    return resolve_weekday (story, draft, anchor);
  if (draft->count_unit != TIMEX_UNIT_NONE)
    return resolve_unit (story, draft, anchor);
  if (TIMEX_SAID (draft, DIR) && point.part != TIMEX_PART_NONE) /* "this morning", "last night" */
    {
      TimexDraft day = *draft;
      day.deictic = draft->direction;
      return resolve_deictic (story, &day, anchor);
    }
  return resolve_clock (story, draft, anchor);
}

/* Figures of a company compare a quarter with that of the year before: "a year earlier". */
static gboolean
compares_quarters (const TimexStory *story,
                   const TimexDraft *draft)
{
  return has (&story->quarter) && draft->sentence - story->quarter_sentence <= QUARTER_REACH && draft->count_unit == TIMEX_UNIT_YEAR &&
         (draft->count <= 1000 || draft->count == -1);
}

static TimexPoint
shift (const TimexStory *story,
       const TimexDraft *draft,
       const TimexPoint *base,
       int               sign)
{
  if (compares_quarters (story, draft) && sign < 0)
    return timex_point_shift (&story->quarter, -4, TIMEX_UNIT_QUARTER);
  gint64 count = TIMEX_SAID (draft, UNIT) && draft->count == -1 && !TIMEX_SAID (draft, VAGUE) ? 1000 : draft->count;
  if (count < 0)
    return TIMEX_POINT_NONE;
  if (draft->count_unit == TIMEX_UNIT_HOUR || draft->count_unit == TIMEX_UNIT_MINUTE || draft->count_unit == TIMEX_UNIT_SECOND)
    return count <= (draft->count_unit == TIMEX_UNIT_HOUR ? 6000 : 360000) && base->unit == TIMEX_UNIT_DAY ? *base : TIMEX_POINT_NONE;
  if (count % 1000 != 0) /* half a year is six months, a year and a half is eighteen */
    {
      if (draft->count_unit != TIMEX_UNIT_YEAR)
        return TIMEX_POINT_NONE;
      return timex_point_shift (base, sign * count * 12 / 1000, TIMEX_UNIT_MONTH);
    }
  TimexPoint result = timex_point_shift (base, sign * count / 1000, draft->count_unit);
  if (draft->count_unit >= TIMEX_UNIT_DECADE) /* "two decades ago" is about a year, not a decade */
    result = timex_point_of_day (timex_point_first_day (base), TIMEX_UNIT_YEAR),
    result.year += sign * count / 1000 * (draft->count_unit == TIMEX_UNIT_DECADE ? 10 : draft->count_unit == TIMEX_UNIT_CENTURY ? 100 : 1000);
  return result;
}

/* "three days ago", "in ten years from now", "two days after tomorrow". */
static TimexPoint
resolve_from_published (const TimexStory *story,
                        const TimexDraft *draft,
                        gint32           *anchor,
                        int               sign)
{
  if (!has (&story->published))
    return TIMEX_POINT_NONE;
  TimexPoint base = story->published;
  if (TIMEX_SAID (draft, DEICTIC))
    base = timex_point_of_day (today (story) + draft->deictic, TIMEX_UNIT_DAY);
  return by_published (story, shift (story, draft, &base, sign), anchor);
}

/* "two days later", "a year earlier": from the time told last. */
static TimexPoint
resolve_from_told (const TimexStory *story,
                   const TimexDraft *draft,
                   gint32           *anchor,
                   int               sign)
{
  if (!has (&story->told))
    return resolve_from_published (story, draft, anchor, sign);
  TimexPoint result = shift (story, draft, &story->told, sign);
  if (result.unit < story->told.unit)
    return TIMEX_POINT_NONE;
  *anchor = story->told_index;
  return result;
}

/* "that day", "the following year", "the same month", "the next morning". */
static TimexPoint
resolve_told (const TimexStory *story,
              const TimexDraft *draft,
              gint32           *anchor)
{
  TimexUnit unit = draft->point.part != TIMEX_PART_NONE || draft->count_unit == TIMEX_UNIT_NONE ? TIMEX_UNIT_DAY : draft->count_unit;
  const TimexPoint *base = has (&story->told) ? &story->told : &story->published;
  int direction = *draft->argument ? atoi (draft->argument) : draft->direction;

  if (strcmp (draft->argument, "quarter") == 0 || strcmp (draft->argument, "latest") == 0 || unit == TIMEX_UNIT_QUARTER || unit == TIMEX_UNIT_PERIOD)
    {
      if (has (&story->published) && (!has (&story->quarter) || strcmp (draft->argument, "latest") == 0))
        {
          TimexPoint now = timex_point_of_day (today (story), TIMEX_UNIT_QUARTER);
          return by_published (story, timex_point_shift (&now, -1, TIMEX_UNIT_QUARTER), anchor);
        }
      if (!has (&story->quarter))
        return TIMEX_POINT_NONE;
      *anchor = story->told_index;
      return timex_point_shift (&story->quarter, direction, TIMEX_UNIT_QUARTER);
    }
  if (!has (base) || unit < TIMEX_UNIT_DAY || unit > TIMEX_UNIT_CENTURY || base->unit > unit)
    return TIMEX_POINT_NONE;
  TimexPoint here = timex_point_of_day (timex_point_first_day (base), unit);
  *anchor = has (&story->told) ? story->told_index : TIMEX_ANCHOR_PUBLISHED;
  return direction == 0 ? here : timex_point_shift (&here, direction, unit);
}

typedef TimexPoint (*Resolve) (const TimexStory *story, const TimexDraft *draft, gint32 *anchor);

static TimexPoint
resolve_ago (const TimexStory *story, const TimexDraft *draft, gint32 *anchor)
{
  return resolve_from_published (story, draft, anchor, -1);
}

static TimexPoint
resolve_hence (const TimexStory *story, const TimexDraft *draft, gint32 *anchor)
{
  return resolve_from_published (story, draft, anchor, 1);
}

static TimexPoint
resolve_earlier (const TimexStory *story, const TimexDraft *draft, gint32 *anchor)
{
  return resolve_from_told (story, draft, anchor, -1);
}

static TimexPoint
resolve_later (const TimexStory *story, const TimexDraft *draft, gint32 *anchor)
{
  return resolve_from_told (story, draft, anchor, 1);
}

TimexPoint
timex_resolve (const TimexStory *story,
               const TimexDraft *draft,
               gint32           *anchor)
{
  static const struct
  {
    const char *op;
    Resolve resolve;
  } rows[] = {
    { "point", resolve_point }, { "span", resolve_point },       { "ago", resolve_ago },     { "hence", resolve_hence },
    { "told", resolve_told },   { "earlier", resolve_earlier }, { "later", resolve_later },
  };

  *anchor = TIMEX_ANCHOR_NONE;
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (strcmp (rows[i].op, draft->op) == 0)
      {
        TimexPoint result = rows[i].resolve (story, draft, anchor);
        if (!has (&result))
          *anchor = TIMEX_ANCHOR_NONE;
        return with_clock (result, &draft->point);
      }
  return TIMEX_POINT_NONE;
}
