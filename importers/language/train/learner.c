/* SPDX-License-Identifier: MIT */
/* The network while it learns: its numbers, and one batch forward and back. */

#include "learner.h"

#include <math.h>
#include <string.h>

/* Words are read as unknown with this chance over it and their count: rare ones often (Iyyer and others, 2015). */
#define WORD_DROP 0.5f
#define MIN_WORD_DROP 0.03f
#define VECTOR_DROP 0.05f    /* words without their general vector and dictionary class */
#define INPUT_DROP 0.15f     /* single inputs */
#define LAYER_DROP 0.3f      /* single outputs of the layers */
#define STATE_DROP 0.25f     /* single weights of a layer's own state, for a batch (Merity and others, 2018) */

static void
fill (Parameter *parameter, float size, Random *random)
{
  for (gsize i = 0; i < (gsize) parameter->rows * parameter->columns; i++)
    parameter->value[i] = size * (2.0f * random_unit (random) - 1.0f);
}

Learner *
learner_new (const Vocabulary *vocabulary, guint64 seed)
{
  Learner *self = g_new0 (Learner, 1);
  Random random = { seed };
  self->vocabulary = vocabulary;
  parameter_init (&self->words, vocabulary->n_words, WORD_SIZE, TRUE);
  parameter_init (&self->ngrams, N_NGRAM_BUCKETS, NGRAM_SIZE, TRUE);
  parameter_init (&self->shapes, N_SHAPE_BUCKETS, SHAPE_SIZE, TRUE);
  parameter_init (&self->facts, N_FACTS, CLASS_SIZE, FALSE);
  parameter_init (&self->root, 1, ARC_SIZE + LABEL_SIZE, FALSE);
  fill (&self->words, 0.3f, &random);
  fill (&self->ngrams, 0.15f, &random);
  fill (&self->shapes, 0.3f, &random);
  fill (&self->facts, 0.2f, &random);
  fill (&self->root, 0.1f, &random);
  for (guint m = 0; m < N_MATRICES; m++)
    {
      MatrixShape shape = matrix_shapes[m];
      parameter_init (&self->matrices[m], shape.columns, shape.rows, FALSE);
      parameter_init (&self->biases[m], 1, shape.rows, FALSE);
      fill (&self->matrices[m], m < MATRIX_TAGS ? sqrtf (3.0f / (float) (shape.columns + STATE_SIZE))
                                                : sqrtf (6.0f / (float) (shape.columns + shape.rows)), &random);
      self->transposed[m] = g_new (float, (gsize) shape.rows * shape.columns);
      for (guint k = 0; m < MATRIX_TAGS && k < STATE_SIZE; k++) /* remember at first */
        self->biases[m].value[STATE_SIZE + k] = m % 2 == 0 ? 1.0f : 0.0f;
    }
  return self;
}

void
learner_for_each (Learner *self, void (*visit) (Parameter *parameter, gpointer data), gpointer data)
{
  visit (&self->words, data);
  visit (&self->ngrams, data);
  visit (&self->shapes, data);
  visit (&self->facts, data);
  visit (&self->root, data);
  for (guint m = 0; m < N_MATRICES; m++)
    {
      visit (&self->matrices[m], data);
      visit (&self->biases[m], data);
    }
}

static void
clear (Parameter *parameter, gpointer data)
{
  (void) data;
  parameter_clear (parameter);
}

void
learner_free (Learner *self)
{
  learner_for_each (self, clear, NULL);
  for (guint m = 0; m < N_MATRICES; m++)
    g_free (self->transposed[m]);
  g_free (self);
}

static void
read_features (LearnerBatch *batch, guint s, const Vocabulary *vocabulary)
{
  const TrainingSentence *sentence = batch->sentences[s];
  SentenceCase letters = feature_sentence_case ((const char *const *) sentence->forms, sentence->n);
  for (guint i = 0; i < sentence->n; i++)
    {
      guint row = LEARNER_ROW (batch, s, i);
      feature_extract (sentence->forms[i], i == 0, letters, &batch->features[row]);
      batch->entries[row] = vocabulary_find (vocabulary, batch->features[row].word);
      batch->head_rows[row] =
        sentence->has_tree && sentence->heads[i] >= 0 ? (gint) LEARNER_ROW (batch, s, (guint) sentence->heads[i]) : -1;
    }
}

/* Arranges sentences, which are sorted by length, the longest first. */
void
learner_batch_arrange (LearnerBatch *batch, TrainingSentence *const *sentences, guint n, const Vocabulary *vocabulary)
{
  guint count = n, row = 0, place = 0;
  batch->n_sentences = n;
  memcpy (batch->sentences, sentences, n * sizeof *sentences);
  for (; count > 0; place++)
    {
      while (count > 0 && sentences[count - 1]->n <= place)
        count--;
      batch->starts[place] = row;
      batch->counts[place] = count;
      row += count;
    }
  batch->n_places = place - 1;
  batch->n_tokens = row;
  for (guint s = 0; s < n; s++)
    read_features (batch, s, vocabulary);
}

void
drop (guint8 *mask, gsize size, float share, Random *random)
{
  guint8 limit = (guint8) lrintf (share * 256.0f);
  for (gsize i = 0; i < size; i += 8)
    {
      guint64 bits = random_next (random);
      for (gsize k = i; k < MIN (i + 8, size); k++, bits >>= 8)
        mask[k] = (guint8) (bits & 0xff) >= limit;
    }
}

void
apply_mask (float *to, const float *from, const guint8 *mask, gsize size, float share)
{
  float factor = 1.0f / (1.0f - share);
  for (gsize i = 0; i < size; i++)
    to[i] = mask[i] ? from[i] * factor : 0.0f;
}

/* Vectors of bytes are seen by the learner at a size like that of what is learned. */
static void
read_word (Learner *self, const Features *features, const Entry *entry, float *input)
{
  const Vectors *vectors = self->vocabulary->vectors;
  guint list[N_FACTS], n = word_facts_list (&g_array_index (self->vocabulary->classes, WordFacts, entry->class), list);

  memcpy (input + WORD_AT, parameter_row (&self->words, entry->word), WORD_SIZE * sizeof *input);
  memset (input + VECTOR_AT, 0, (INPUT_SIZE - VECTOR_AT) * sizeof *input);
  for (guint i = 0; entry->vector && i < SYNTAX_VECTOR_SIZE; i++)
    input[VECTOR_AT + i] = vectors->unit * vectors->vectors[(gsize) (entry->vector - 1) * SYNTAX_VECTOR_SIZE + i];
  for (guint g = 0; g < N_NGRAMS; g++)
    for (guint i = 0; features->ngrams[g] != N_NGRAM_BUCKETS && i < NGRAM_SIZE; i++)
      input[NGRAM_AT + i] += parameter_row (&self->ngrams, features->ngrams[g])[i];
  memcpy (input + SHAPE_AT, parameter_row (&self->shapes, features->shape), SHAPE_SIZE * sizeof *input);
  for (guint f = 0; f < n; f++)
    for (guint i = 0; i < CLASS_SIZE; i++)
      input[CLASS_AT + i] += parameter_row (&self->facts, list[f])[i];
}

static void
add_gradient (Parameter *parameter, guint row, const float *slopes)
{
  parameter_touch (parameter, row);
  for (guint i = 0; i < parameter->columns; i++)
    parameter->gradient[(gsize) row * parameter->columns + i] += slopes[i];
}

static void
learn_word (Learner *self, const Features *features, const Entry *entry, const float *slopes)
{
  guint list[N_FACTS], n = word_facts_list (&g_array_index (self->vocabulary->classes, WordFacts, entry->class), list);
  add_gradient (&self->words, entry->word, slopes + WORD_AT);
  for (guint g = 0; g < N_NGRAMS; g++)
    if (features->ngrams[g] != N_NGRAM_BUCKETS)
      add_gradient (&self->ngrams, features->ngrams[g], slopes + NGRAM_AT);
  add_gradient (&self->shapes, features->shape, slopes + SHAPE_AT);
  for (guint f = 0; f < n; f++)
    add_gradient (&self->facts, list[f], slopes + CLASS_AT);
}

static void
transpose_matrices (Learner *self)
{
  for (guint m = 0; m < N_MATRICES; m++)
    {
      guint rows = matrix_shapes[m].rows, columns = matrix_shapes[m].columns;
      for (guint r = 0; r < rows; r++)
        for (guint c = 0; c < columns; c++)
          self->transposed[m][(gsize) r * columns + c] = self->matrices[m].value[(gsize) c * rows + r];
    }
}

/* Weights of the state that are left out for a batch; what they were is kept. */
static void
drop_state_weights (Learner *self, LearnerPass *pass, Random *random)
{
  for (guint d = 0; d < N_DIRECTIONS; d++)
    {
      float *weights = self->matrices[2 * d + 1].value;
      memcpy (pass->state_weights[d], weights, sizeof pass->state_weights[d]);
      drop (pass->state_mask[d], STATE_SIZE * GATES_SIZE, STATE_DROP, random);
      apply_mask (weights, weights, pass->state_mask[d], STATE_SIZE * GATES_SIZE, STATE_DROP);
    }
}

static void
restore_state_weights (Learner *self, const LearnerPass *pass)
{
  for (guint d = 0; d < N_DIRECTIONS; d++)
    {
      Parameter *weights = &self->matrices[2 * d + 1];
      memcpy (weights->value, pass->state_weights[d], sizeof pass->state_weights[d]);
      apply_mask (weights->gradient, weights->gradient, pass->state_mask[d], STATE_SIZE * GATES_SIZE, STATE_DROP);
    }
}

Losses
learner_learn (Learner *self, const LearnerBatch *batch, LearnerPass *pass, Random *random)
{
  Losses losses = { 0 };
  gsize n = batch->n_tokens;
  g_autofree Entry *seen = g_memdup2 (batch->entries, n * sizeof *seen);

  drop_state_weights (self, pass, random);
  transpose_matrices (self);
  for (guint row = 0; row < n; row++)
    {
      float count = (float) g_array_index (self->vocabulary->counts, guint, seen[row].word);
      if (random_unit (random) < MIN_WORD_DROP + WORD_DROP / (WORD_DROP + count))
        seen[row].word = 0;
      if (random_unit (random) < VECTOR_DROP)
        seen[row].vector = seen[row].class = 0;
      read_word (self, &batch->features[row], &seen[row], pass->input[row]);
    }
  drop (pass->input_mask[0], n * INPUT_SIZE, INPUT_DROP, random);
  apply_mask (pass->input[0], pass->input[0], pass->input_mask[0], n * INPUT_SIZE, INPUT_DROP);
  memset (pass->input_slopes, 0, n * sizeof pass->input_slopes[0]);
  for (guint layer = 0; layer < N_LAYERS; layer++)
    {
      recurrent_forward (self, batch, pass, layer);
      drop (pass->output_mask[layer][0], n * LAYER_SIZE, LAYER_DROP, random);
      apply_mask (pass->kept[layer][0], pass->output[layer][0], pass->output_mask[layer][0], n * LAYER_SIZE, LAYER_DROP);
      memset (pass->kept_slopes[layer], 0, n * sizeof pass->kept_slopes[layer][0]);
    }
  outputs_learn (self, batch, pass, random, &losses);
  for (guint layer = N_LAYERS; layer-- > 0;)
    {
      apply_mask (pass->output_slopes[layer][0], pass->kept_slopes[layer][0], pass->output_mask[layer][0],
                  n * LAYER_SIZE, LAYER_DROP);
      recurrent_backward (self, batch, pass, layer);
    }
  apply_mask (pass->input_slopes[0], pass->input_slopes[0], pass->input_mask[0], n * INPUT_SIZE, INPUT_DROP);
  for (guint row = 0; row < n; row++)
    learn_word (self, &batch->features[row], &seen[row], pass->input_slopes[row]);
  restore_state_weights (self, pass);
  return losses;
}
