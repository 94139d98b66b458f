/* SPDX-License-Identifier: MIT */
/* What led to what, while the events of a story are being linked. */

#pragma once

#include "narrative.h"
#include "respond.h"

/* How many events back, and forth, an answer may look. */
#define ANSWER_LOOK_BACK 40

/* An answer stands at most so many sentences from what it answers. */
#define ANSWER_MAX_DISTANCE 4

/* What two events must reach to be an answer without a word that joins them. */
#define ANSWER_ENOUGH 0.5

/* Of an event that says itself what it answers. */
#define ANSWER_SETTLED 2

/* Who takes part in an event on one side of it. */
typedef enum
{
  ANSWER_SIDE_SOURCE,
  ANSWER_SIDE_TARGET,      /* whoever or whatever is acted on */
  ANSWER_SIDE_ANY          /* but the place */
} AnswerSide;

typedef struct
{
  const NarrativeInput *input;
  Narrative *story;
  const gint32 *event_of;  /* for each trigger; -1 where it points to nothing */
  guint8 *has_cause;       /* for each event: whether something is said to have led to it */
  gint32 main;             /* the event that most is told of, or -1 */
  GHashTable *pairs;       /* the pairs of events that are linked, either way */
  GHashTable *ways;        /* the same with their direction */
} Answering;

const Trigger *answer_trigger (const Answering *answering, gint32 index);
NarrativeEvent *answer_event (const Answering *answering, gint32 index);
gboolean answer_is_backwards (const Answering *answering, gint32 from, gint32 to);
gboolean answer_is_linked (const Answering *answering, gint32 a, gint32 b);
gboolean answer_is_led (const Answering *answering, gint32 from, gint32 to);
void answer_append (Answering *answering, const NarrativeLink *link);

/* The steps, each in a file of its own. */
gboolean answer_can_lead (guint8 status);
double answer_rate_setting (const Answering *answering, gint32 from, gint32 to);
double answer_rate (const Answering *answering, gint32 from, gint32 to, guint8 *kind);
gint32 answer_find_open (const Answering *answering, gint32 to, gint32 token, gint32 guess);
guint answer_count_meetings (const Answering *answering, const NarrativeEvent *a, AnswerSide side_a, const NarrativeEvent *b, AnswerSide side_b);
gboolean answer_is_against_crowd (const Answering *answering, const NarrativeEvent *event);
gboolean answer_knows_side (const NarrativeEvent *event, AnswerSide side);
guint answer_distance (const Answering *answering, const NarrativeEvent *a, const NarrativeEvent *b);
void answer_add_stated (Answering *answering);
void answer_add_about (Answering *answering);
void answer_drop_indirect (Answering *answering);
void answer_break_circles (Answering *answering);
