/* SPDX-License-Identifier: MIT */
/* What the text says of an event beside that it happened: whether, whose word it is, and who says otherwise. */

#pragma once

#include "entity.h"
#include "quote.h"
#include "tree.h"
#include "vocabulary.h"

#define FACTUALITY_MAX_CLAIMS 4
#define FACTUALITY_ABOUT_EVENT (-1)

typedef struct
{
  gint32 by;               /* token that heads who says it, -1 when nobody is named; entity_at() gives the entity */
  guint32 cue_first, cue_n_tokens;
  gint32 party;            /* when it is about a role: the token that heads the party with that role, else -1 */
  gint8 about;             /* CauselineRole, or FACTUALITY_ABOUT_EVENT */
  guint8 stance;           /* CauselineStance */
} FactualityClaim;

typedef struct
{
  guint8 status;           /* CauselineStatus of the event */
  guint8 source_status;    /* CauselineStatus of the part its source played, CAUSELINE_STATUS_NONE when the event's holds */
  guint8 is_generic;       /* a rule, a habit, a definition, a mere idea: no event at all */
  guint8 is_future;        /* placed after the time of writing */
  guint8 n_claims;
  FactualityClaim claims[FACTUALITY_MAX_CLAIMS];
} Factuality;

void factuality_read (const Tree *tree, const QuoteSet *quotes, const EntitySet *entities, guint32 trigger, Factuality *factuality);
