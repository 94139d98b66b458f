/* SPDX-License-Identifier: MIT */
/* The words that join a cause and an effect, and how they stand in the tree. */

#pragma once

#include "document.h"
#include "vocabulary.h"

typedef enum
{
  CUE_WORD,                /* a preposition, conjunction or phrase that governs one side */
  CUE_VERB,                /* a verb between its subject and its object */
  CUE_ADVERB,              /* points to the sentence before */
  CUE_PARTICIPLE,          /* a verb in -ing after the clause that it goes with */
  CUE_OPEN,                /* a verb or noun that answers something told before */
  CUE_NOUN                 /* a noun that "to be" joins to one side, and its preposition to the other */
} CueSyntax;

typedef enum
{
  CUE_SIDE_GOVERNED,       /* the cause is what the cue governs */
  CUE_SIDE_GOVERNOR,
  CUE_SIDE_SUBJECT,
  CUE_SIDE_OBJECT,
  CUE_SIDE_PREPOSITION,    /* "blamed the fire on": what the second word governs causes the object */
  CUE_SIDE_SELF            /* "sales were hurt by the strike": the subject causes what the verb itself tells */
} CueSide;

/* Any kind: a response when the effect is a deed that somebody decides on, else a cause. */
#define CUE_KIND_AUTO (-1)

/* From here on a cue means nothing else; below, the types of both sides must answer each other. */
#define CUE_STRONG 0.5

/* From here on whatever stands on its sides is a cause and an effect. */
#define CUE_SURE 0.7

/* From here on even a state is a cause. */
#define CUE_CERTAIN 0.9

typedef struct
{
  const char **words;      /* lower case, NULL-terminated, interned */
  guint n_words;
  guint8 syntax;
  guint8 side;
  guint8 is_clausal;       /* only before a clause, not before a noun */
  gint8 kind;              /* CauselineLinkKind or CUE_KIND_AUTO */
  double strength;
} Cue;

/* The cues whose first word this is (the longest first), or %NULL; @word is lower case, of a verb its lemma. */
const GPtrArray *cue_find (const char *word, gboolean is_verb);
gboolean cue_stands_at (const Cue *cue, const GArray *tokens, guint token);
