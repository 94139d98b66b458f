/* SPDX-License-Identifier: MIT */
/* What the parts of telling a story as a graph share. */

#pragma once

#include "telling.h"

/* A mention before it has its number. */
typedef struct
{
  guint32 start, end;      /* bytes */
  guint8 kind;             /* CauselineMentionKind */
  gint32 index;            /* of the sentence, timex, actor, event, attribution or link */
  gint32 extra;            /* of an actor or event: the reference or trigger */
} Draft;

typedef struct
{
  CauselineGraph *graph;
  const char *source;
  const NarrativeInput *input;
  const Narrative *story;
  GArray *drafts;
  guint32 *characters;     /* for each byte of the text: the characters before it */
  gint32 *dated_by;        /* for each timex: the first event that it dates, or -1 */
  gint32 *dated_next;      /* for each event: the next that the same timex dates, or -1 */
  gint32 *actor_of;        /* for each entity: the number of its actor, or -1 */
  GHashTable *things;      /* text of a thing without a name -> number of its actor */
  guint n_actors;
  GPtrArray *attribution_mentions; /* for each attribution: the id of its mention, or "" */
  GPtrArray *cue_mentions;         /* for each link */
} Telling;

/* Notes a mention; those of a headline that stands beside the text have no place in it. */
void telling_add_draft (Telling *telling, guint32 start, guint32 end, guint8 kind, gint32 index, gint32 extra);
gboolean telling_add_actors (Telling *telling, GError **error);
gint32 telling_thing_actor (Telling *telling, gint32 token, GError **error);
gboolean telling_add_mentions (Telling *telling, GError **error);
