/* SPDX-License-Identifier: MIT */
/* The forward pass: a handful of sentences go in side by side, scores for tags, heads, relations and names come out. */

#pragma once

#include "model.h"

#define NETWORK_MAX_LENGTH NETWORK_TREE_LIMIT
#define NETWORK_MAX_SENTENCES 16   /* of a batch */
#define NETWORK_MAX_TOKENS 384     /* of a batch */

/* The tokens of a batch lie by place, not by sentence: first those that begin a sentence, then all second ones, and so
 * on. Sentences come longest first, so those that still go on are always the first ones. */
typedef struct
{
  guint n_sentences, n_tokens, n_places;
  guint lengths[NETWORK_MAX_SENTENCES];          /* descending */
  guint starts[NETWORK_MAX_LENGTH + 1];          /* row of the first sentence's token at each place */
  guint counts[NETWORK_MAX_LENGTH + 1];          /* sentences that have this place; 0 at the end */
} Batch;

/* Row of a token: the place within its sentence and the sentence's number within the batch. */
#define BATCH_ROW(batch, sentence, place) ((batch)->starts[place] + (sentence))

typedef struct
{
  guint8 input[NETWORK_MAX_TOKENS][INPUT_SIZE];
  guint8 first[NETWORK_MAX_TOKENS][LAYER_SIZE];  /* outputs of the two layers */
  guint8 second[NETWORK_MAX_TOKENS][LAYER_SIZE];
  gint32 gates[NETWORK_MAX_TOKENS][GATES_SIZE];
  gint32 state_gates[NETWORK_MAX_SENTENCES][GATES_SIZE];
  float cells[NETWORK_MAX_SENTENCES][STATE_SIZE];
  gint32 sums[NETWORK_MAX_TOKENS][HEADS_SIZE];
  float tags[NETWORK_MAX_TOKENS][TAGS_SIZE];
  float heads[NETWORK_MAX_TOKENS][HEADS_SIZE];
  float arcs[NETWORK_MAX_TOKENS][ARC_SIZE];      /* each token asking for its head */
  float relations[NETWORK_MAX_TOKENS][RELATIONS_SIZE];
} NetworkScratch;

void batch_arrange (Batch *batch, const guint *lengths, guint n_sentences);
void network_read_word (const SyntaxModel *model, const Features *features, guint8 input[INPUT_SIZE]);
void network_run (const SyntaxModel *model, const Batch *batch, NetworkScratch *scratch);
void network_score_heads (const SyntaxModel *model, const Batch *batch, const NetworkScratch *scratch, guint sentence,
                          float *scores);
void network_score_relation (const SyntaxModel *model, guint row, gint head_row, const NetworkScratch *scratch, float *scores);
void network_score_relations (const SyntaxModel *model, const gint *head_rows, guint n_tokens, NetworkScratch *scratch);
