/* SPDX-License-Identifier: MIT */
/* A loaded model: pointers into its file, and what is worked out from it once. */

#pragma once

#include "network-shape.h"

#define N_FIRST_ENTRIES 65537      /* by the upper sixteen bits of the hash, and the end */

struct _SyntaxModel
{
  GBytes *bytes;
  const ModelHeader *header;

  const guint32 *hashes;
  const guint16 *word_ids, *vector_ids, *class_ids;
  const gint8 *words, *vectors, *ngrams, *shapes, *classes;
  const WordnetSenses *senses;
  const float *root;
  const float *scales[N_MATRICES], *biases[N_MATRICES];
  const gint8 *weights[N_MATRICES];

  gint32 *row_sums[N_MATRICES];    /* 128 times the sum of each row: what the offset of the inputs added */
  guint32 *first_entries;          /* N_FIRST_ENTRIES */
  GHashTable *irregular;           /* "kind form" -> lemma, see irregular.tsv */
  const Kernel *kernel;
};

typedef struct
{
  guint16 word, vector, class;
} WordIds;

WordIds model_find_word (const SyntaxModel *model, guint32 hash);
