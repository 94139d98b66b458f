/* SPDX-License-Identifier: MIT */
/* The first pass: from the words that a pattern took to what they say. */

#include "timex-draft.h"

#include <string.h>

/* HHMMSS, or the same as a negative number less one when no seconds are said. */
static void
read_clock (TimexPoint *point,
            gint64      packed)
{
  gboolean has_seconds = packed >= 0;
  gint64 value = has_seconds ? packed : -packed - 1;

  point->hour = (gint8) (value / 10000);
  point->minute = (gint8) (value / 100 % 100);
  if (has_seconds)
    point->second = (gint8) (value % 100);
}

static void
read_date (TimexPoint *point,
           gint64      packed)
{
  point->year = packed / 10000;
  point->month = (gint8) (packed / 100 % 100);
  point->day = (gint8) (packed % 100);
}

/* 44 BC is the year -43. */
static void
read_era (TimexDraft *draft,
          gint64      era)
{
  if (era < 0 && draft->point.year != TIMEX_NO_YEAR)
    draft->point.year = 1 - draft->point.year;
}

static void
read_count (TimexDraft         *draft,
            const TimexCapture *capture)
{
  if (capture->class == TIMEX_CLASS_HALFWORD)
    draft->count = MAX (draft->count, 0) + 500;
  else if (capture->class == TIMEX_CLASS_ONE && TIMEX_SAID (draft, HALFWORD)) /* "half an hour" */
    return;
  else if (capture->class == TIMEX_CLASS_ONE || capture->class == TIMEX_CLASS_COUPLE)
    draft->count = capture->value * 1000;
  else
    draft->count = capture->value;
  if (capture->class == TIMEX_CLASS_COUPLE)
    draft->mod = "APPROX";
}

static void
read_unit (TimexDraft         *draft,
           const TimexCapture *capture)
{
  if (draft->count_unit != TIMEX_UNIT_NONE)
    draft->other_unit = (guint8) capture->value;
  else
    draft->count_unit = (guint8) capture->value;
}

static void
read_day_part (TimexDraft         *draft,
               const TimexCapture *capture)
{
  TimexPoint *point = &draft->point;

  switch (capture->class)
    {
    case TIMEX_CLASS_PART:
    case TIMEX_CLASS_PARTS:
    case TIMEX_CLASS_PARTWORD:
      point->part = (guint8) capture->value;
      break;
    case TIMEX_CLASS_TONIGHT:
      point->part = TIMEX_PART_NIGHT;
      break;
    case TIMEX_CLASS_CLOCK:
      read_clock (point, capture->value);
      break;
    case TIMEX_CLASS_MILITARY:
      point->hour = (gint8) (capture->value / 100);
      point->minute = (gint8) (capture->value % 100);
      break;
    case TIMEX_CLASS_HOUR:
    case TIMEX_CLASS_NOON:
      point->hour = (gint8) capture->value;
      break;
    case TIMEX_CLASS_MINUTE:
      if (strcmp (draft->op, "span") == 0)
        draft->other = capture->value;
      point->minute = (gint8) capture->value;
      break;
    case TIMEX_CLASS_AMPM:
      if (point->hour != TIMEX_NO_CLOCK && point->hour <= 12)
        point->hour = (gint8) (point->hour % 12 + capture->value);
      break;
    case TIMEX_CLASS_ZONE:
      point->zone = (gint16) capture->value;
      break;
    default:
      break;
    }
}

static void
read_calendar (TimexDraft         *draft,
               const TimexCapture *capture)
{
  TimexPoint *point = &draft->point;

  switch (capture->class)
    {
    case TIMEX_CLASS_ISO:
    case TIMEX_CLASS_SLASH:
      read_date (point, capture->value);
      break;
    case TIMEX_CLASS_YEAR:
    case TIMEX_CLASS_YY:
      if (point->year != TIMEX_NO_YEAR)
        draft->other = capture->value;
      else
        point->year = capture->value;
      break;
    case TIMEX_CLASS_MONTH:
      point->month = (gint8) capture->value;
      break;
    case TIMEX_CLASS_DAY:
      if (point->day > 0 || (point->year != TIMEX_NO_YEAR && point->month == 0 && strcmp (draft->op, "span") == 0))
        draft->other = capture->value;
      else
        point->day = (gint8) capture->value;
      break;
    case TIMEX_CLASS_WEEKDAY:
    case TIMEX_CLASS_WEEKDAYABBR:
    case TIMEX_CLASS_WEEKDAYS:
      point->weekday = (gint8) capture->value;
      break;
    case TIMEX_CLASS_SEASON:
    case TIMEX_CLASS_SEASONS:
      point->season = (gint8) capture->value;
      break;
    case TIMEX_CLASS_ORD:
      if (strcmp (draft->argument, "half") == 0)
        point->half = (gint8) CLAMP (capture->value, 1, 2);
      else if (strcmp (draft->argument, "quarter") == 0)
        point->quarter = (gint8) CLAMP (capture->value, 1, 4);
      else if (strcmp (draft->argument, "century") == 0)
        point->year = (capture->value - 1) * 100;
      break;
    case TIMEX_CLASS_QUARTER:
      point->quarter = (gint8) capture->value;
      break;
    case TIMEX_CLASS_DECADE:
      point->year = capture->value < 100 ? 1900 + capture->value : capture->value;
      break;
    default:
      break;
    }
}

static void
read_capture (TimexDraft         *draft,
              const TimexCapture *capture)
{
  switch (capture->class)
    {
    case TIMEX_CLASS_NUM:
      if (strcmp (draft->op, "point") == 0) /* NUM ERA */
        draft->point.year = capture->value / 1000;
      else
        read_count (draft, capture);
      break;
    case TIMEX_CLASS_VAGUE:
    case TIMEX_CLASS_RECENT:
    case TIMEX_CLASS_COUPLE:
    case TIMEX_CLASS_ONE:
    case TIMEX_CLASS_HALFWORD:
      read_count (draft, capture);
      break;
    case TIMEX_CLASS_UNIT:
    case TIMEX_CLASS_UNITS:
    case TIMEX_CLASS_SPAN:
      read_unit (draft, capture);
      break;
    case TIMEX_CLASS_DIR:
    case TIMEX_CLASS_DIRTOLD:
      draft->direction = (gint8) capture->value;
      break;
    case TIMEX_CLASS_DEICTIC:
      draft->deictic = (gint8) capture->value;
      break;
    case TIMEX_CLASS_DMOD:
    case TIMEX_CLASS_QMOD:
      draft->mod = strcmp (capture->text, "NONE") == 0 ? NULL : capture->text;
      break;
    case TIMEX_CLASS_ERA:
      if (draft->point.year == TIMEX_NO_YEAR && TIMEX_SAID (draft, DAY)) /* "44 BC" where 44 was no day, "12 BC" where it was */
        {
          draft->point.year = draft->point.day;
          draft->point.day = 0;
        }
      read_era (draft, capture->value);
      break;
    case TIMEX_CLASS_FREQ:
    case TIMEX_CLASS_REF:
    case TIMEX_CLASS_HOLIDAY:
    case TIMEX_CLASS_HOLIDAYNAME:
      draft->text = capture->text;
      break;
    default:
      read_day_part (draft, capture);
      read_calendar (draft, capture);
    }
}

/* "six in the afternoon", "at 11 tonight". */
static void
fit_clock_to_part (TimexPoint *point)
{
  if (point->hour == TIMEX_NO_CLOCK || point->part == TIMEX_PART_NONE)
    return;
  if (point->hour < 12 && (point->part == TIMEX_PART_AFTERNOON || point->part == TIMEX_PART_EVENING ||
                           (point->part == TIMEX_PART_NIGHT && point->hour > 5)))
    point->hour = (gint8) (point->hour + 12);
}

void
timex_build (const TimexMatch *match,
             TimexDraft       *draft)
{
  *draft = (TimexDraft) {
    .op = match->pattern->op,
    .argument = match->pattern->argument,
    .kind = match->pattern->kind,
    .point = TIMEX_POINT_NONE,
    .count = -1,
    .other = TIMEX_NO_YEAR,
  };
  for (guint i = 0; i < match->n_captures; i++)
    {
      draft->said |= G_GUINT64_CONSTANT (1) << match->captures[i].class;
      read_capture (draft, &match->captures[i]);
    }
  if (strcmp (draft->argument, "weekend") == 0 && !TIMEX_SAID (draft, HOLIDAY))
    draft->count_unit = TIMEX_UNIT_WEEKEND;
  fit_clock_to_part (&draft->point);
}

/* "every Friday" XXXX-WXX-5, "each July" XXXX-07, "three times a week" P1W. */
char *
timex_set_to_timex3 (const TimexDraft *draft)
{
  TimexPoint point = draft->point;

  if (TIMEX_SAID (draft, FREQ))
    return g_strdup (draft->text);
  if (point.weekday > 0)
    point.unit = TIMEX_UNIT_DAY;
  else if (point.month > 0)
    point.unit = TIMEX_UNIT_MONTH;
  else if (point.season > 0)
    point.unit = TIMEX_UNIT_SEASON;
  else if (point.part != TIMEX_PART_NONE)
    point.unit = TIMEX_UNIT_DAY;
  else
    return timex_duration_to_timex3 (TIMEX_SAID (draft, NUM) && !TIMEX_SAID (draft, UNIT) ? draft->count : 1000, draft->count_unit);
  return timex_point_to_timex3 (&point);
}
