/* SPDX-License-Identifier: MIT */
/* All words that the model knows by themselves, and what it knows of each. */

#pragma once

#include "data.h"
#include "vectors.h"
#include "wordnet.h"

typedef struct
{
  guint32 hash;
  guint16 word, vector, class; /* 0: none */
} Entry;

typedef struct
{
  GArray *entries;             /* Entry, by hash ascending */
  GHashTable *by_hash;         /* hash -> index + 1 */
  guint n_words;
  GArray *counts;              /* guint per word: how often it is in the training text */
  Vectors *vectors;            /* borrowed; id v of an entry is vector v - 1 */
  GArray *classes;             /* WordFacts; the first is empty */
  GHashTable *by_facts;
} Vocabulary;

Vocabulary *vocabulary_new (const GPtrArray *sentences, Vectors *vectors, Wordnet *wordnet, guint n_words_of_lexicon);
void vocabulary_free (Vocabulary *self);
Entry vocabulary_find (const Vocabulary *self, guint32 hash);
