/* SPDX-License-Identifier: MIT */
/* An expression of time between its two passes: what its words say, before the article's date and the words around it are asked. */

#pragma once

#include "timex-pattern.h"
#include "timex-value.h"
#include "timex.h"

typedef enum
{
  TIMEX_TENSE_UNKNOWN,
  TIMEX_TENSE_PAST,
  TIMEX_TENSE_PRESENT,
  TIMEX_TENSE_FUTURE
} TimexTense;

#define TIMEX_SAID(draft, name) (((draft)->said >> TIMEX_CLASS_##name & 1) != 0)

typedef struct
{
  guint32 start, end;        /* bytes */
  guint32 sentence;
  guint64 said;              /* classes of the words taken, as bits */
  const char *op, *argument; /* of the pattern */
  const char *mod;           /* or NULL */
  const char *text;          /* what a FREQ, REF or HOLIDAY says; or NULL */
  TimexPoint point;          /* as far as the words say it */
  gint64 count;              /* thousandths; -1: some */
  gint64 other;              /* the second year of 1990-91, the second day of August 10 to 22; or TIMEX_NO_YEAR */
  guint8 count_unit;         /* TimexUnit of what is counted, or that "this" and "last" stand before */
  guint8 other_unit;         /* of "the year-ago quarter" the second; or none */
  guint8 kind;               /* TimexKind */
  guint8 tense;              /* TimexTense of the clause */
  guint8 bound;              /* TimexBound */
  gint8 direction;           /* -1 last, 0 this, 1 next */
  gint8 deictic;             /* days from today */
} TimexDraft;

/* Where the second pass stands. */
typedef struct
{
  TimexPoint published;      /* unit none: nobody says when */
  TimexPoint told;           /* the last one placed; unit none at the start */
  gint32 told_index;
  guint32 told_sentence;
  TimexPoint quarter;        /* the last quarter spoken of, for figures of companies */
  guint32 quarter_sentence;
} TimexStory;

void timex_build (const TimexMatch *match, TimexDraft *draft);
char *timex_set_to_timex3 (const TimexDraft *draft);

/* The point that a draft means, its unit none when it has none; anchor tells what it was resolved by. */
TimexPoint timex_resolve (const TimexStory *story, const TimexDraft *draft, gint32 *anchor);

/* timex-year.c */
TimexPoint timex_point_of_time (const CauselineTime *time);
gboolean timex_point_is_real (const TimexPoint *point);
TimexPoint timex_add_year (const TimexStory *story, const TimexDraft *draft, TimexPoint point, gint32 *anchor);
TimexPoint timex_resolve_holiday (const TimexStory *story, const TimexDraft *draft, gint32 *anchor);

/* timex-holiday.c: the day of a holiday of the table of words, or FALSE. */
gboolean timex_holiday (const char *name, gint64 year, gint64 *days);

/* timex-context.c */
TimexTense timex_tense_at (const TimexScan *scan, guint i);
TimexBound timex_bound_at (const TimexScan *scan, guint i);
gint32 timex_find_published (const Document *document, const GArray *drafts); /* timex-published.c */
gboolean timex_is_plausible (const TimexScan *scan, guint i, const TimexMatch *match);
