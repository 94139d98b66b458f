/* SPDX-License-Identifier: MIT */
/* Words that say whose word something is, and whether what they govern holds: the table speech.tsv. */

#pragma once

#include "document.h"

/* What a word makes of the event that it governs. */
typedef enum
{
  HOLDS_UNKNOWN,
  HOLDS_YES,
  HOLDS_SAID,
  HOLDS_ALLEGED,
  HOLDS_DENIED,
  HOLDS_NOT,
  HOLDS_PLANNED,
  HOLDS_POSSIBLE,
  HOLDS_CALLED_OFF
} Holds;

/* What can be the content of an attribution. */
typedef enum
{
  SPEECH_CLAUSE = 1 << 0,
  SPEECH_INFINITIVE = 1 << 1,
  SPEECH_OBJECT = 1 << 2
} SpeechContent;

typedef enum
{
  SPEECH_VERB,
  SPEECH_NOUN,
  SPEECH_ADJECTIVE,
  N_SPEECH_PARTS
} SpeechPart;

typedef struct
{
  const char *prepositions[4]; /* those that introduce a content, interned, NULL after the last */
  gint8 kind;                  /* AttributionKind, or SPEECH_NO_SOURCE */
  guint8 stance;               /* CauselineStance */
  guint8 contents;             /* SpeechContent bits */
  guint8 holds;                /* Holds, of a clause or object */
  guint8 holds_infinitive;     /* Holds, of an infinitive or gerund */
} Speech;

/* The word governs something without anybody saying it: manage, fail. */
#define SPEECH_NO_SOURCE (-1)

const Speech *speech_find (const Token *token);
