/* SPDX-License-Identifier: MIT */
/* What happened in an article: the triggers that tell the same event become one, with its parties, its time and what it led to. */

#pragma once

#include "cause.h"
#include "when.h"

/* A party of an event. Things that no name or reference stands for are known by the token that heads them. */
typedef struct
{
  gint32 entity;           /* index into the entities, or -1 */
  gint32 token;            /* where it was met first */
  guint8 role;             /* CauselineRole */
  guint8 status;           /* CauselineStatus, NONE where that of the event holds */
} NarrativePart;

typedef struct
{
  guint8 type;
  guint8 status;
  guint8 time_basis;
  guint8 time_how;         /* WhenHow */
  gint32 told;             /* the trigger that tells it best */
  gint32 timex;            /* what dates it, or as in When */
  CauselineTime *time;     /* or NULL */
  GArray *triggers;        /* gint32, in the order of the text */
  GArray *parts;           /* NarrativePart */
} NarrativeEvent;

typedef struct
{
  gint32 from, to;         /* indexes into the events */
  gint32 first, last;      /* the tokens of the cue, or -1 */
  guint8 kind;             /* CauselineLinkKind */
  guint8 basis;            /* CauselineBasis */
  double confidence;
} NarrativeLink;

typedef struct
{
  GArray *events;          /* NarrativeEvent, in the order in which they are told */
  GArray *links;           /* NarrativeLink */
  guint n_circles;         /* links that were dropped because they closed a circle */
} Narrative;

/* Everything that the story is made from. */
typedef struct
{
  const Reading *reading;
  const TimexSet *times;
  const GArray *triggers;
  const GArray *causes;    /* CauseLink */
  const When *when;        /* for each trigger */
} NarrativeInput;

Narrative *narrative_read (const NarrativeInput *input);
void narrative_free (Narrative *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Narrative, narrative_free)

/* The steps, each in a file of its own. */
void narrative_merge (const NarrativeInput *input, Narrative *story, gint32 *event_of);
void narrative_link (const NarrativeInput *input, Narrative *story, const gint32 *event_of);
gboolean narrative_is_same_party (const EntitySet *entities, gint32 a, gint32 b);
void narrative_gather (const NarrativeInput *input, guint index, NarrativeEvent *event);
gboolean narrative_is_same_side (guint8 a, guint8 b);
gint32 narrative_named_core (const Reading *reading, gint32 token, guint8 role);
gboolean narrative_is_same_thing (const Reading *reading, gint32 token, const NarrativePart *part);
gboolean narrative_is_against (const Reading *reading, gint32 token, const NarrativePart *part);
char *narrative_title (const NarrativeInput *input, const NarrativeEvent *event);
char *narrative_phrase (const Reading *reading, gint32 token, gboolean is_full);
