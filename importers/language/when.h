/* SPDX-License-Identifier: MIT */
/* When events happened: which expression of time dates which trigger. */

#pragma once

#include "timex.h"
#include "trigger.h"

/* How an expression came to date a trigger, the surest first. */
typedef enum
{
  WHEN_OWN,                /* it hangs on the trigger */
  WHEN_CLAUSE,             /* it stands in the trigger's clause, or in the one that governs it */
  WHEN_STORY,              /* the story was at that time when the trigger came */
  WHEN_ARTICLE             /* the day of the article */
} WhenHow;

#define WHEN_NONE (-1)
#define WHEN_PUBLISHED (-2)

/* The time of one trigger. */
typedef struct
{
  gint32 timex;            /* index into the timexes, WHEN_NONE or WHEN_PUBLISHED */
  guint8 how;              /* WhenHow */
  guint8 is_bounded;       /* "since" or "until" before the expression holds for it */
} When;

When *when_read (const Reading *reading, TimexSet *times, const GArray *triggers);
CauselineTime *when_get_time (const TimexSet *times, const When *when);

/* The steps, each in a file of its own. */
gint32 *when_hang (const Reading *reading, const TimexSet *times, const gint32 *trigger_at);
gint32 when_clause_of (const Reading *reading, const Timex *timex);
void when_apart (const Reading *reading, TimexSet *times, const gint32 *trigger_at, gint32 *dated);
void when_tell (const Reading *reading, const TimexSet *times, const GArray *triggers, gint32 *dated, const When *when);
gboolean when_is_to_come (const Tree *tree, gint32 verb);
