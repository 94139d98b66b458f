/* SPDX-License-Identifier: MIT */
/* What the words around one predicate say of it: negation, modal verbs, conditions, adverbs, adjectives. */

#pragma once

#include "tree.h"

/* What was found, as bits; each is one reason to doubt, or to place an event later. */
typedef enum
{
  MOOD_NEGATED = 1 << 0,
  MOOD_POSSIBLE = 1 << 1,   /* may, if, a question */
  MOOD_PLANNED = 1 << 2,    /* will, is to, a plan */
  MOOD_ALLEGED = 1 << 3,
  MOOD_SAID = 1 << 4,
  MOOD_DENIED = 1 << 5,
  MOOD_CALLED_OFF = 1 << 6,
  MOOD_CONFIRMED = 1 << 7,
  MOOD_GENERIC = 1 << 8
} Mood;

guint modality_read (const Tree *tree, gint32 token);
gboolean modality_is_negated (const Tree *tree, gint32 token);
