/* SPDX-License-Identifier: MIT */
/* Expressions of time in a text: found, written as TIMEX3 (ISO 24617-1) and, where they can be, placed on the calendar. */

#pragma once

#include "document.h"
#include "event-time.h"
#include "vocabulary.h"

typedef enum
{
  TIMEX_DATE,
  TIMEX_TIME,
  TIMEX_DURATION,
  TIMEX_SET
} TimexKind;

/* What the word before it makes of the time: "since Friday", "until 2015", "before Christmas". */
typedef enum
{
  TIMEX_AT,
  TIMEX_SINCE,
  TIMEX_AFTER,
  TIMEX_BEFORE,
  TIMEX_BY,
  TIMEX_UNTIL
} TimexBound;

/* What a resolved time was worked out from, when it was not another expression. */
#define TIMEX_ANCHOR_NONE (-1)
#define TIMEX_ANCHOR_PUBLISHED (-2)

typedef struct
{
  guint32 start, end;      /* bytes into the text, without preposition: "the end of 1990" */
  guint32 first, n_tokens; /* the tokens that the span touches */
  guint32 sentence;
  guint8 kind;             /* TimexKind */
  guint8 basis;            /* CauselineTimeBasis: stated, resolved, or none for what could not be placed */
  guint8 bound;            /* TimexBound */
  gint32 anchor;           /* index into timexes of what it was resolved by, or one of TIMEX_ANCHOR_ */
  gint32 until;            /* "from A to B", "between A and B": at A the index of B, else -1 */
  const char *value;       /* TIMEX3: "2014-12-19", "P2D", "PAST_REF", "XXXX-WXX-5"; owned by the set */
  const char *mod;         /* TIMEX3: "START", "APPROX", "LESS_THAN"; or NULL; owned by the set */
  CauselineTime *time;     /* owned by the set; NULL for what has no place on the calendar: durations, "recently" */
} Timex;

typedef struct
{
  const CauselineTime *published; /* the day of the article as the user or its metadata has it; NULL: look for it in the text */
} TimexContext;

typedef struct
{
  GArray *timexes;                /* Timex, in order, without overlap */
  GStringChunk *strings;
  CauselineTime *published;       /* the day that relative words were resolved by; NULL when nobody says it */
  gint32 published_timex;         /* the expression that says it, or -1: it was given, or nobody does */
} TimexSet;

TimexSet *timex_read (const Document *document, const TimexContext *context);
void timex_set_free (TimexSet *self);
gint32 timex_at (const TimexSet *self, guint32 token);
gint32 timex_add_apart (TimexSet *self, guint duration, guint base, int sign);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TimexSet, timex_set_free)
