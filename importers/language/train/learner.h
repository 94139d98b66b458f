/* SPDX-License-Identifier: MIT */
/* The network while it learns, in floats, with what a batch needs on its way forward and back. */

#pragma once

#include "network-shape.h"
#include "parameter.h"
#include "random.h"
#include "vocabulary.h"

#define MAX_BATCH_TOKENS 2048
#define MAX_BATCH_SENTENCES 256
#define MAX_LENGTH NETWORK_TREE_LIMIT
#define N_DIRECTIONS (2 * N_LAYERS)

/* Learned numbers. Matrices are kept with a row for each input, unlike in the model file. */
typedef struct
{
  const Vocabulary *vocabulary;
  Parameter words, ngrams, shapes, facts, root;
  Parameter matrices[N_MATRICES], biases[N_MATRICES];
  float *transposed[N_MATRICES];
} Learner;

/* Tokens of a batch lie by place, as in the program (network.h). */
typedef struct
{
  guint n_sentences, n_tokens, n_places;
  TrainingSentence *sentences[MAX_BATCH_SENTENCES]; /* longest first */
  guint starts[MAX_LENGTH + 1], counts[MAX_LENGTH + 1];
  Features features[MAX_BATCH_TOKENS];
  Entry entries[MAX_BATCH_TOKENS];
  gint head_rows[MAX_BATCH_TOKENS];                 /* -1 for the root */
} LearnerBatch;

typedef struct
{
  float gates[MAX_BATCH_TOKENS][GATES_SIZE];
  float cells[MAX_BATCH_TOKENS][STATE_SIZE], curved[MAX_BATCH_TOKENS][STATE_SIZE];
  float before[MAX_BATCH_TOKENS][STATE_SIZE];       /* the state that each token started from */
  float gate_slopes[MAX_BATCH_TOKENS][GATES_SIZE], cell_slopes[MAX_BATCH_TOKENS][STATE_SIZE];
} DirectionPass;

typedef struct
{
  float input[MAX_BATCH_TOKENS][INPUT_SIZE], input_slopes[MAX_BATCH_TOKENS][INPUT_SIZE];
  guint8 input_mask[MAX_BATCH_TOKENS][INPUT_SIZE];
  DirectionPass directions[N_DIRECTIONS];
  float output[N_LAYERS][MAX_BATCH_TOKENS][LAYER_SIZE], output_slopes[N_LAYERS][MAX_BATCH_TOKENS][LAYER_SIZE];
  float kept[N_LAYERS][MAX_BATCH_TOKENS][LAYER_SIZE], kept_slopes[N_LAYERS][MAX_BATCH_TOKENS][LAYER_SIZE];
  guint8 output_mask[N_LAYERS][MAX_BATCH_TOKENS][LAYER_SIZE];
  float state_weights[N_DIRECTIONS][STATE_SIZE * GATES_SIZE];
  guint8 state_mask[N_DIRECTIONS][STATE_SIZE * GATES_SIZE];
  float tags[MAX_BATCH_TOKENS][TAGS_SIZE], tag_slopes[MAX_BATCH_TOKENS][TAGS_SIZE];
  float heads[MAX_BATCH_TOKENS][HEADS_SIZE], head_slopes[MAX_BATCH_TOKENS][HEADS_SIZE];
  guint8 head_mask[MAX_BATCH_TOKENS][HEADS_SIZE];
  float arcs[MAX_BATCH_TOKENS][ARC_SIZE], arc_slopes[MAX_BATCH_TOKENS][ARC_SIZE];
  float hidden[MAX_BATCH_TOKENS][LABEL_SIZE], hidden_slopes[MAX_BATCH_TOKENS][LABEL_SIZE];
  guint8 hidden_mask[MAX_BATCH_TOKENS][LABEL_SIZE];
  float relations[MAX_BATCH_TOKENS][RELATIONS_SIZE], relation_slopes[MAX_BATCH_TOKENS][RELATIONS_SIZE];
} LearnerPass;

typedef struct
{
  double tags, arcs, relations, names;
} Losses;

#define LEARNER_ROW(batch, sentence, place) ((batch)->starts[place] + (sentence))

Learner *learner_new (const Vocabulary *vocabulary, guint64 seed);
void learner_free (Learner *self);
void learner_for_each (Learner *self, void (*visit) (Parameter *parameter, gpointer data), gpointer data);

void learner_batch_arrange (LearnerBatch *batch, TrainingSentence *const *sentences, guint n, const Vocabulary *vocabulary);
/* One batch forward and back: gradients are added up, the losses of all tokens returned. */
Losses learner_learn (Learner *self, const LearnerBatch *batch, LearnerPass *pass, Random *random);

/* Parts of the above. */
void recurrent_forward (Learner *self, const LearnerBatch *batch, LearnerPass *pass, guint layer);
void recurrent_backward (Learner *self, const LearnerBatch *batch, LearnerPass *pass, guint layer);
void outputs_learn (Learner *self, const LearnerBatch *batch, LearnerPass *pass, Random *random, Losses *losses);
void drop (guint8 *mask, gsize size, float share, Random *random);
void apply_mask (float *to, const float *from, const guint8 *mask, gsize size, float share);
