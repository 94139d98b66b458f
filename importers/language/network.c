/* SPDX-License-Identifier: MIT */
/* The forward pass. Sums of products are whole numbers; the floating-point rest is done in one order everywhere. */

#include "network.h"

#include <string.h>

/* Inputs and outputs of layers are bytes whose zero is 128. */
#define BYTE_ZERO 128

/* Works out where the tokens of a batch lie. @lengths are in descending order and at most NETWORK_MAX_LENGTH. */
void
batch_arrange (Batch *batch, const guint *lengths, guint n_sentences)
{
  guint count = n_sentences, row = 0, place = 0;
  batch->n_sentences = n_sentences;
  memcpy (batch->lengths, lengths, n_sentences * sizeof *lengths);
  for (; count > 0; place++)
    {
      while (count > 0 && lengths[count - 1] <= place)
        count--;
      batch->starts[place] = row;
      batch->counts[place] = count;
      row += count;
    }
  batch->n_places = place ? place - 1 : 0;
  batch->n_tokens = row;
}

static void
copy_vector (guint8 *to, const gint8 *from, guint size)
{
  for (guint i = 0; i < size; i++)
    to[i] = (guint8) (from[i] + BYTE_ZERO);
}

static void
add_ngrams (const SyntaxModel *model, const Features *features, guint8 *to)
{
  gint32 sums[NGRAM_SIZE] = { 0 };
  for (guint n = 0; n < N_NGRAMS; n++)
    {
      if (features->ngrams[n] == N_NGRAM_BUCKETS)
        continue;
      const gint8 *vector = model->ngrams + (gsize) features->ngrams[n] * NGRAM_SIZE;
      for (guint i = 0; i < NGRAM_SIZE; i++)
        sums[i] += vector[i];
    }
  gint32 factor = (gint32) model->header->ngram_factor;
  for (guint i = 0; i < NGRAM_SIZE; i++)
    to[i] = (guint8) (CLAMP ((sums[i] * factor + 128 * (256 + 1)) / 256 - 128, -127, 127) + BYTE_ZERO);
}

/* Puts together what the network sees of a word. */
void
network_read_word (const SyntaxModel *model, const Features *features, guint8 input[INPUT_SIZE])
{
  WordIds ids = model_find_word (model, features->word);
  copy_vector (input + WORD_AT, model->words + (gsize) ids.word * WORD_SIZE, WORD_SIZE);
  copy_vector (input + VECTOR_AT, model->vectors + (gsize) ids.vector * SYNTAX_VECTOR_SIZE, SYNTAX_VECTOR_SIZE);
  add_ngrams (model, features, input + NGRAM_AT);
  copy_vector (input + SHAPE_AT, model->shapes + (gsize) features->shape * SHAPE_SIZE, SHAPE_SIZE);
  copy_vector (input + CLASS_AT, model->classes + (gsize) ids.class * CLASS_SIZE, CLASS_SIZE);
}

static void
multiply (const SyntaxModel *model, Matrix matrix, const guint8 *inputs, gsize stride, guint n_inputs, gint32 *out,
          gsize out_stride)
{
  model->kernel->multiply (inputs, stride, n_inputs, model->weights[matrix], matrix_shapes[matrix].rows,
                           matrix_shapes[matrix].columns, out, out_stride);
}

/* One direction of a layer. Its matrices are @matrix (inputs) and the one after it (state). */
static void
run_direction (const SyntaxModel *model, Matrix matrix, const Batch *batch, const guint8 *inputs, gsize stride,
               guint8 *outputs, gboolean is_backward, NetworkScratch *scratch)
{
  multiply (model, matrix, inputs, stride, batch->n_tokens, scratch->gates[0], GATES_SIZE);
  memset (scratch->cells, 0, sizeof scratch->cells);
  for (guint i = 0; i < batch->n_places; i++)
    {
      guint place = is_backward ? batch->n_places - 1 - i : i;
      guint before = is_backward ? place + 1 : place - 1;
      guint n = batch->counts[place], n_before = i == 0 ? 0 : MIN (n, batch->counts[before]);

      if (n_before)
        multiply (model, matrix + 1, outputs + (gsize) batch->starts[before] * LAYER_SIZE, LAYER_SIZE, n_before,
                  scratch->state_gates[0], GATES_SIZE);
      for (guint s = 0; s < n; s++)
        {
          guint row = batch->starts[place] + s;
          if (s >= n_before)
            memcpy (scratch->state_gates[s], model->row_sums[matrix + 1], sizeof scratch->state_gates[s]);
          KernelCell cell = { STATE_SIZE, scratch->gates[row], scratch->state_gates[s], model->scales[matrix],
                              model->scales[matrix + 1], model->biases[matrix], scratch->cells[s],
                              outputs + (gsize) row * LAYER_SIZE };
          model->kernel->step (&cell);
        }
    }
}

/* Sums to numbers; the bias takes off what the inputs' zero of 128 added. */
static void
scale_sums (const SyntaxModel *model, Matrix matrix, const gint32 *sums, float *out)
{
  const float *scales = model->scales[matrix], *biases = model->biases[matrix];
  for (guint r = 0; r < matrix_shapes[matrix].rows; r++)
    out[r] = (float) sums[r] * scales[r] + biases[r];
}

/* Numbers that are not negative to bytes with their largest at 255; returns what a unit is worth. */
static float
squeeze (const float *values, guint size, guint8 *bytes)
{
  float largest = 1e-6f;
  for (guint i = 0; i < size; i++)
    largest = values[i] > largest ? values[i] : largest;
  float factor = 255.0f / largest;
  for (guint i = 0; i < size; i++)
    bytes[i] = (guint8) (gint32) (values[i] * factor + 0.5f);
  return largest / 255.0f;
}

static void
cut_negative (float *values, guint size)
{
  for (guint i = 0; i < size; i++)
    values[i] = values[i] > 0.0f ? values[i] : 0.0f;
}

static void
ask_for_heads (const SyntaxModel *model, guint row, NetworkScratch *scratch)
{
  guint8 bytes[ARC_SIZE];
  gint32 sums[ARC_SIZE];
  float unit = squeeze (scratch->heads[row] + DEPENDENT_AT, ARC_SIZE, bytes);
  multiply (model, MATRIX_ARC, bytes, ARC_SIZE, 1, sums, ARC_SIZE);
  for (guint r = 0; r < ARC_SIZE; r++)
    scratch->arcs[row][r] = (float) sums[r] * unit * model->scales[MATRIX_ARC][r] + model->biases[MATRIX_ARC][r];
}

/**
 * network_run:
 * @model: a model
 * @batch: where the tokens lie
 * @scratch: its @input is filled for each token; @tags, @heads and @arcs are what comes out
 */
void
network_run (const SyntaxModel *model, const Batch *batch, NetworkScratch *scratch)
{
  run_direction (model, MATRIX_INPUT_FORWARD_1, batch, scratch->input[0], INPUT_SIZE, scratch->first[0], FALSE, scratch);
  run_direction (model, MATRIX_INPUT_BACKWARD_1, batch, scratch->input[0], INPUT_SIZE, scratch->first[0] + STATE_SIZE,
                 TRUE, scratch);
  run_direction (model, MATRIX_INPUT_FORWARD_2, batch, scratch->first[0], LAYER_SIZE, scratch->second[0], FALSE, scratch);
  run_direction (model, MATRIX_INPUT_BACKWARD_2, batch, scratch->first[0], LAYER_SIZE, scratch->second[0] + STATE_SIZE,
                 TRUE, scratch);

  multiply (model, MATRIX_TAGS, scratch->first[0], LAYER_SIZE, batch->n_tokens, scratch->sums[0], HEADS_SIZE);
  for (guint row = 0; row < batch->n_tokens; row++)
    scale_sums (model, MATRIX_TAGS, scratch->sums[row], scratch->tags[row]);

  multiply (model, MATRIX_HEADS, scratch->second[0], LAYER_SIZE, batch->n_tokens, scratch->sums[0], HEADS_SIZE);
  for (guint row = 0; row < batch->n_tokens; row++)
    {
      scale_sums (model, MATRIX_HEADS, scratch->sums[row], scratch->heads[row]);
      cut_negative (scratch->heads[row], LABEL_DEPENDENT_AT);
      ask_for_heads (model, row, scratch);
    }
}

/**
 * network_score_heads:
 * @model: a model
 * @batch: where the tokens lie
 * @scratch: after network_run()
 * @sentence: number of a sentence within the batch
 * @scores: (out): n by n + 1 numbers: for each token, how well the root (0) and each token (1 and on) serve as its head
 */
void
network_score_heads (const SyntaxModel *model, const Batch *batch, const NetworkScratch *scratch, guint sentence,
                     float *scores)
{
  guint n = batch->lengths[sentence], width = n + 1;
  float columns[ARC_SIZE][NETWORK_MAX_LENGTH + 1];

  for (guint k = 0; k < ARC_SIZE; k++)
    columns[k][0] = model->root[k];
  for (guint place = 0; place < n; place++)
    for (guint k = 0; k < ARC_SIZE; k++)
      columns[k][place + 1] = scratch->heads[BATCH_ROW (batch, sentence, place)][HEAD_AT + k];
  for (guint place = 0; place < n; place++)
    {
      float *row = scores + (gsize) place * width;
      const float *asks = scratch->arcs[BATCH_ROW (batch, sentence, place)];
      memset (row, 0, width * sizeof *row);
      for (guint k = 0; k < ARC_SIZE; k++)
        for (guint j = 0; j < width; j++)
          row[j] += asks[k] * columns[k][j];
    }
}

/**
 * network_score_relation:
 * @model: a model
 * @row: a row of the batch
 * @head_row: the row of its head, or -1 for the root
 * @scratch: after network_run()
 * @scores: (out) (array fixed-size=64): how well each relation describes the two
 */
void
network_score_relation (const SyntaxModel *model, guint row, gint head_row, const NetworkScratch *scratch, float *scores)
{
  const float *from = scratch->heads[row] + LABEL_DEPENDENT_AT;
  const float *to = head_row < 0 ? model->root + ARC_SIZE : scratch->heads[head_row] + LABEL_HEAD_AT;
  float hidden[LABEL_SIZE];
  guint8 bytes[LABEL_SIZE];
  gint32 sums[RELATIONS_SIZE];

  for (guint k = 0; k < LABEL_SIZE; k++)
    hidden[k] = from[k] + to[k];
  cut_negative (hidden, LABEL_SIZE);
  float unit = squeeze (hidden, LABEL_SIZE, bytes);
  multiply (model, MATRIX_LABEL, bytes, LABEL_SIZE, 1, sums, RELATIONS_SIZE);
  for (guint r = 0; r < RELATIONS_SIZE; r++)
    scores[r] = (float) sums[r] * unit * model->scales[MATRIX_LABEL][r] + model->biases[MATRIX_LABEL][r];
}

/**
 * network_score_relations:
 * @model: a model
 * @head_rows: (array length=n_tokens): for each row of the batch the row of its head, or -1 for the root
 * @n_tokens: rows of the batch
 * @scratch: after network_run(); @relations is what comes out
 */
void
network_score_relations (const SyntaxModel *model, const gint *head_rows, guint n_tokens, NetworkScratch *scratch)
{
  for (guint row = 0; row < n_tokens; row++)
    network_score_relation (model, row, head_rows[row], scratch, scratch->relations[row]);
}
