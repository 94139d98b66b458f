/* SPDX-License-Identifier: MIT */
/* What the network answers - tags, heads, relations, names - and how wrong it was, forward and back. */

#include "learner.h"

#include "gemm.h"

#include <math.h>
#include <string.h>

#define XPOS_WEIGHT 0.5f
#define HEAD_DROP 0.2f

/* Turns scores into the slopes of the loss for the right answer; returns the loss. */
static double
softmax (const float *scores, float *slopes, guint n, guint right, float weight)
{
  float largest = scores[0], sum = 0.0f;
  for (guint i = 1; i < n; i++)
    largest = MAX (largest, scores[i]);
  for (guint i = 0; i < n; i++)
    sum += slopes[i] = expf (scores[i] - largest);
  double loss = weight * (logf (sum) - (scores[right] - largest));
  for (guint i = 0; i < n; i++)
    slopes[i] *= weight / sum;
  slopes[right] -= weight;
  return loss;
}

/* out = bias + in * matrix for all tokens. */
static void
multiply (Learner *self, Matrix matrix, const float *in, gsize in_row, float *out, gsize out_row, guint n)
{
  for (guint row = 0; row < n; row++)
    memcpy (out + row * out_row, self->biases[matrix].value, matrix_shapes[matrix].rows * sizeof *out);
  gemm (out, out_row, in, in_row, 1, self->matrices[matrix].value, matrix_shapes[matrix].rows, n,
        matrix_shapes[matrix].rows, matrix_shapes[matrix].columns);
}

static void
multiply_back (Learner *self, Matrix matrix, const float *in, gsize in_row, const float *out_slopes, gsize out_row,
               float *in_slopes, gsize in_slopes_row, guint n)
{
  guint rows = matrix_shapes[matrix].rows, columns = matrix_shapes[matrix].columns;
  gemm (self->matrices[matrix].gradient, rows, in, 1, in_row, out_slopes, out_row, columns, rows, n);
  for (guint row = 0; row < n; row++)
    for (guint k = 0; k < rows; k++)
      self->biases[matrix].gradient[k] += out_slopes[row * out_row + k];
  gemm (in_slopes, in_slopes_row, out_slopes, out_row, 1, self->transposed[matrix], columns, n, columns, rows);
}

static void
learn_tags (Learner *self, const LearnerBatch *batch, LearnerPass *pass, Losses *losses)
{
  multiply (self, MATRIX_TAGS, pass->kept[0][0], LAYER_SIZE, pass->tags[0], TAGS_SIZE, batch->n_tokens);
  memset (pass->tag_slopes, 0, batch->n_tokens * sizeof pass->tag_slopes[0]);
  for (guint s = 0; s < batch->n_sentences; s++)
    for (guint i = 0; i < batch->sentences[s]->n && batch->sentences[s]->has_tree; i++)
      {
        guint row = LEARNER_ROW (batch, s, i);
        losses->tags += softmax (pass->tags[row], pass->tag_slopes[row], N_UPOS, batch->sentences[s]->upos[i], 1.0f);
        losses->tags += softmax (pass->tags[row] + XPOS_AT, pass->tag_slopes[row] + XPOS_AT, N_XPOS,
                                 batch->sentences[s]->xpos[i], XPOS_WEIGHT);
      }
  multiply_back (self, MATRIX_TAGS, pass->kept[0][0], LAYER_SIZE, pass->tag_slopes[0], TAGS_SIZE,
                 pass->kept_slopes[0][0], LAYER_SIZE, batch->n_tokens);
}

static float
product (const float *a, const float *b, guint n)
{
  float sum = 0.0f;
  for (guint i = 0; i < n; i++)
    sum += a[i] * b[i];
  return sum;
}

static void
add_scaled (float *to, const float *from, float factor, guint n)
{
  for (guint i = 0; i < n; i++)
    to[i] += factor * from[i];
}

/* Every token asks all tokens and the root which is its head. */
static void
learn_arcs_of (Learner *self, const LearnerBatch *batch, LearnerPass *pass, guint s, Losses *losses)
{
  const TrainingSentence *sentence = batch->sentences[s];
  for (guint i = 0; i < sentence->n; i++)
    {
      guint row = LEARNER_ROW (batch, s, i);
      float scores[MAX_LENGTH + 1], slopes[MAX_LENGTH + 1];
      scores[0] = product (pass->arcs[row], self->root.value, ARC_SIZE);
      for (guint j = 0; j < sentence->n; j++)
        scores[j + 1] = j == i ? -1e9f : product (pass->arcs[row], pass->heads[LEARNER_ROW (batch, s, j)] + HEAD_AT, ARC_SIZE);
      losses->arcs += softmax (scores, slopes, sentence->n + 1, (guint) (sentence->heads[i] + 1), 1.0f);
      add_scaled (pass->arc_slopes[row], self->root.value, slopes[0], ARC_SIZE);
      add_scaled (self->root.gradient, pass->arcs[row], slopes[0], ARC_SIZE);
      for (guint j = 0; j < sentence->n; j++)
        {
          guint other = LEARNER_ROW (batch, s, j);
          if (fabsf (slopes[j + 1]) < 1e-6f)
            continue;
          add_scaled (pass->arc_slopes[row], pass->heads[other] + HEAD_AT, slopes[j + 1], ARC_SIZE);
          add_scaled (pass->head_slopes[other] + HEAD_AT, pass->arcs[row], slopes[j + 1], ARC_SIZE);
        }
    }
}

static void
learn_arcs (Learner *self, const LearnerBatch *batch, LearnerPass *pass, Losses *losses)
{
  multiply (self, MATRIX_ARC, pass->heads[0] + DEPENDENT_AT, HEADS_SIZE, pass->arcs[0], ARC_SIZE, batch->n_tokens);
  memset (pass->arc_slopes, 0, batch->n_tokens * sizeof pass->arc_slopes[0]);
  for (guint s = 0; s < batch->n_sentences; s++)
    if (batch->sentences[s]->has_tree)
      learn_arcs_of (self, batch, pass, s, losses);
  multiply_back (self, MATRIX_ARC, pass->heads[0] + DEPENDENT_AT, HEADS_SIZE, pass->arc_slopes[0], ARC_SIZE,
                 pass->head_slopes[0] + DEPENDENT_AT, HEADS_SIZE, batch->n_tokens);
}

static void
learn_relations (Learner *self, const LearnerBatch *batch, LearnerPass *pass, Random *random, Losses *losses)
{
  guint n = batch->n_tokens;
  drop (pass->hidden_mask[0], (gsize) n * LABEL_SIZE, HEAD_DROP, random);
  for (guint row = 0; row < n; row++)
    {
      gint head = batch->head_rows[row];
      const float *to = head < 0 ? self->root.value + ARC_SIZE : pass->heads[head] + LABEL_HEAD_AT;
      for (guint k = 0; k < LABEL_SIZE; k++)
        {
          float sum = pass->heads[row][LABEL_DEPENDENT_AT + k] + to[k];
          pass->hidden_mask[row][k] &= sum > 0.0f;
          pass->hidden[row][k] = pass->hidden_mask[row][k] ? sum / (1.0f - HEAD_DROP) : 0.0f;
        }
    }
  multiply (self, MATRIX_LABEL, pass->hidden[0], LABEL_SIZE, pass->relations[0], RELATIONS_SIZE, n);
  memset (pass->relation_slopes, 0, n * sizeof pass->relation_slopes[0]);
  memset (pass->hidden_slopes, 0, n * sizeof pass->hidden_slopes[0]);
  for (guint s = 0; s < batch->n_sentences; s++)
    for (guint i = 0; i < batch->sentences[s]->n && batch->sentences[s]->has_tree; i++)
      {
        guint row = LEARNER_ROW (batch, s, i);
        losses->relations += softmax (pass->relations[row], pass->relation_slopes[row], N_RELATIONS,
                                      batch->sentences[s]->relations[i], 1.0f);
      }
  multiply_back (self, MATRIX_LABEL, pass->hidden[0], LABEL_SIZE, pass->relation_slopes[0], RELATIONS_SIZE,
                 pass->hidden_slopes[0], LABEL_SIZE, n);
  for (guint row = 0; row < n; row++)
    {
      gint head = batch->head_rows[row];
      float *to = head < 0 ? self->root.gradient + ARC_SIZE : pass->head_slopes[head] + LABEL_HEAD_AT;
      for (guint k = 0; k < LABEL_SIZE; k++)
        {
          float slope = pass->hidden_mask[row][k] ? pass->hidden_slopes[row][k] / (1.0f - HEAD_DROP) : 0.0f;
          pass->head_slopes[row][LABEL_DEPENDENT_AT + k] += slope;
          to[k] += slope;
        }
    }
}

static void
learn_names (const LearnerBatch *batch, LearnerPass *pass, Losses *losses)
{
  for (guint s = 0; s < batch->n_sentences; s++)
    for (guint i = 0; i < batch->sentences[s]->n && batch->sentences[s]->has_names; i++)
      {
        guint row = LEARNER_ROW (batch, s, i);
        losses->names += softmax (pass->heads[row] + NAME_AT, pass->head_slopes[row] + NAME_AT, N_NAME_PARTS,
                                  batch->sentences[s]->names[i], 1.0f);
      }
}

/* Heads and dependents of arcs are cut below zero and some dropped. */
static void
cut_heads (const LearnerBatch *batch, LearnerPass *pass, Random *random)
{
  for (guint row = 0; row < batch->n_tokens; row++)
    {
      drop (pass->head_mask[row], LABEL_DEPENDENT_AT, HEAD_DROP, random);
      for (guint k = 0; k < LABEL_DEPENDENT_AT; k++)
        {
          pass->head_mask[row][k] &= pass->heads[row][k] > 0.0f;
          pass->heads[row][k] = pass->head_mask[row][k] ? pass->heads[row][k] / (1.0f - HEAD_DROP) : 0.0f;
        }
    }
}

void
outputs_learn (Learner *self, const LearnerBatch *batch, LearnerPass *pass, Random *random, Losses *losses)
{
  learn_tags (self, batch, pass, losses);
  multiply (self, MATRIX_HEADS, pass->kept[1][0], LAYER_SIZE, pass->heads[0], HEADS_SIZE, batch->n_tokens);
  cut_heads (batch, pass, random);
  memset (pass->head_slopes, 0, batch->n_tokens * sizeof pass->head_slopes[0]);
  learn_arcs (self, batch, pass, losses);
  learn_relations (self, batch, pass, random, losses);
  learn_names (batch, pass, losses);
  for (guint row = 0; row < batch->n_tokens; row++)
    for (guint k = 0; k < LABEL_DEPENDENT_AT; k++)
      pass->head_slopes[row][k] = pass->head_mask[row][k] ? pass->head_slopes[row][k] / (1.0f - HEAD_DROP) : 0.0f;
  multiply_back (self, MATRIX_HEADS, pass->kept[1][0], LAYER_SIZE, pass->head_slopes[0], HEADS_SIZE,
                 pass->kept_slopes[1][0], LAYER_SIZE, batch->n_tokens);
}
