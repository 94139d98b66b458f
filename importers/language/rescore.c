/* SPDX-License-Identifier: MIT */
/* Between heads that score alike, the one whose relation to the word is clear. Scores of heads are made without a look at
 * relations; where no relation fits well, the head is probably wrong. */

#include "rescore.h"

#include "activation.h"

#include <string.h>

/* Chosen on development text, where trees get 0.2 of a point better: doubtful heads of a word, how far they may lie behind the
 * best one, and what a head loses that no relation fits. */
#define N_RIVALS 3
#define MARGIN 3.0f
#define UNCLEAR_LOSS 3.0f

typedef struct
{
  guint heads[N_RIVALS]; /* 0 for the root, else the token's place and 1 */
  guint n;
} Rivals;

/* The best heads of the token at @place, the best first. */
static Rivals
find_rivals (const float *row, guint n, guint place)
{
  Rivals found = { .n = 0 };
  for (guint j = 0; j <= n; j++)
    {
      guint at = found.n;
      while (at > 0 && row[j] > row[found.heads[at - 1]])
        at--;
      if (at == N_RIVALS || j == place + 1)
        continue;
      found.n = MIN (found.n + 1, N_RIVALS);
      memmove (found.heads + at + 1, found.heads + at, (found.n - at - 1) * sizeof found.heads[0]);
      found.heads[at] = j;
    }
  while (found.n > 1 && row[found.heads[found.n - 1]] < row[found.heads[0]] - MARGIN)
    found.n--;
  return found;
}

/* The probability of the best relation, from scores of all of them, which are used up. */
static float
best_probability (float *scores)
{
  float largest = scores[REL_DEP], sum = 0.0f;

  scores[REL_ROOT] = scores[REL_DEP];
  for (guint r = 0; r < N_RELATIONS; r++)
    largest = MAX (largest, scores[r]);
  for (guint r = 0; r < RELATIONS_SIZE; r += N_LANES)
    {
      Lanes x;
      for (guint i = 0; i < N_LANES; i++)
        x[i] = r + i == REL_ROOT || r + i >= N_RELATIONS ? -TANH_LIMIT : 0.5f * (scores[r + i] - largest);
      lanes_tanh (&x);
      x = (1.0f + x) / (1.0f - x); /* the exponential function */
      for (guint i = 0; i < N_LANES; i++)
        sum += x[i];
    }
  return 1.0f / sum;
}

/* What a head loses as no relation describes well what the token is to it. */
static float
loss_of (const SyntaxModel *model, const Batch *batch, const NetworkScratch *scratch, guint sentence, guint place, guint head)
{
  float relations[RELATIONS_SIZE];
  if (head == 0)
    return 0.0f; /* the root has but one relation */
  network_score_relation (model, BATCH_ROW (batch, sentence, place), (gint) BATCH_ROW (batch, sentence, head - 1), scratch,
                          relations);
  return UNCLEAR_LOSS * (1.0f - best_probability (relations));
}

/**
 * rescore_heads:
 * @model: a model
 * @batch: where the tokens lie
 * @scratch: after network_run()
 * @sentence: number of a sentence within the batch
 * @scores: (inout): as network_score_heads() gives them
 */
void
rescore_heads (const SyntaxModel *model, const Batch *batch, const NetworkScratch *scratch, guint sentence, float *scores)
{
  guint n = batch->lengths[sentence];
  for (guint place = 0; place < n; place++)
    {
      float *row = scores + (gsize) place * (n + 1), losses[N_RIVALS], largest = 0.0f;
      Rivals rivals = find_rivals (row, n, place);
      for (guint k = 0; k < rivals.n && rivals.n > 1; k++)
        {
          losses[k] = loss_of (model, batch, scratch, sentence, place, rivals.heads[k]);
          largest = MAX (largest, losses[k]);
        }
      for (guint k = 0; k < rivals.n && rivals.n > 1; k++)
        row[rivals.heads[k]] += largest - losses[k]; /* no other head gets ahead of them */
    }
}
