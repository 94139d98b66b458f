/* SPDX-License-Identifier: MIT */
/* LSTM layers forward and back (Hochreiter and Schmidhuber, 1997), for a batch of sentences side by side. */

#include "learner.h"

#include "gemm.h"

#include <math.h>
#include <string.h>

static float
curve_tanh (float x)
{
  x = x > 4.97f ? 4.97f : x < -4.97f ? -4.97f : x; /* as in activation.h, which the program uses */
  float square = x * x;
  return x * (135135.0f + square * (17325.0f + square * (378.0f + square)))
         / (135135.0f + square * (62370.0f + square * (3150.0f + square * 28.0f)));
}

static float
curve_sigmoid (float x)
{
  return 0.5f * curve_tanh (0.5f * x) + 0.5f;
}

static void
step_forward (DirectionPass *pass, guint row, const float *cell_before, float *output)
{
  float *gates = pass->gates[row];
  for (guint k = 0; k < 3 * STATE_SIZE; k++)
    gates[k] = curve_sigmoid (gates[k]);
  for (guint k = 3 * STATE_SIZE; k < GATES_SIZE; k++)
    gates[k] = curve_tanh (gates[k]);
  for (guint k = 0; k < STATE_SIZE; k++)
    {
      float before = cell_before ? cell_before[k] : 0.0f;
      pass->cells[row][k] = gates[STATE_SIZE + k] * before + gates[k] * gates[3 * STATE_SIZE + k];
      pass->curved[row][k] = curve_tanh (pass->cells[row][k]);
      output[k] = gates[2 * STATE_SIZE + k] * pass->curved[row][k];
    }
}

/* The place that came before the i-th step, and how many sentences had it; the same for both directions. */
typedef struct
{
  guint place, before, n, n_before;
} Step;

static Step
step_at (const LearnerBatch *batch, guint i, gboolean is_backward)
{
  Step step;
  step.place = is_backward ? batch->n_places - 1 - i : i;
  step.before = i == 0 ? step.place : is_backward ? step.place + 1 : step.place - 1;
  step.n = batch->counts[step.place];
  step.n_before = i == 0 ? 0 : MIN (step.n, batch->counts[step.before]);
  return step;
}

static void
direction_forward (Learner *self, const LearnerBatch *batch, LearnerPass *pass, guint layer, gboolean is_backward)
{
  guint d = 2 * layer + (is_backward ? 1 : 0), in_size = layer == 0 ? INPUT_SIZE : LAYER_SIZE;
  Matrix matrix = (Matrix) (2 * d);
  DirectionPass *dp = &pass->directions[d];
  const float *in = layer == 0 ? pass->input[0] : pass->kept[layer - 1][0];
  float *out = pass->output[layer][0] + (is_backward ? STATE_SIZE : 0);

  for (guint row = 0; row < batch->n_tokens; row++)
    memcpy (dp->gates[row], self->biases[matrix].value, sizeof dp->gates[row]);
  gemm (dp->gates[0], GATES_SIZE, in, in_size, 1, self->matrices[matrix].value, GATES_SIZE, batch->n_tokens, GATES_SIZE,
        in_size);
  for (guint i = 0; i < batch->n_places; i++)
    {
      Step step = step_at (batch, i, is_backward);
      guint start = batch->starts[step.place], before = batch->starts[step.before];
      for (guint s = 0; s < step.n; s++)
        if (s < step.n_before)
          memcpy (dp->before[start + s], out + (gsize) (before + s) * LAYER_SIZE, sizeof dp->before[0]);
        else
          memset (dp->before[start + s], 0, sizeof dp->before[0]);
      gemm (dp->gates[start], GATES_SIZE, dp->before[start], STATE_SIZE, 1, self->matrices[matrix + 1].value, GATES_SIZE,
            step.n_before, GATES_SIZE, STATE_SIZE);
      for (guint s = 0; s < step.n; s++)
        step_forward (dp, start + s, s < step.n_before ? dp->cells[before + s] : NULL,
                      out + (gsize) (start + s) * LAYER_SIZE);
    }
}

void
recurrent_forward (Learner *self, const LearnerBatch *batch, LearnerPass *pass, guint layer)
{
  direction_forward (self, batch, pass, layer, FALSE);
  direction_forward (self, batch, pass, layer, TRUE);
}

static void
step_backward (DirectionPass *pass, guint row, const float *output_slopes, const float *cell_before,
               float *cell_slopes_before)
{
  const float *gates = pass->gates[row];
  float *slopes = pass->gate_slopes[row];
  for (guint k = 0; k < STATE_SIZE; k++)
    {
      float in = gates[k], forget = gates[STATE_SIZE + k], out = gates[2 * STATE_SIZE + k];
      float value = gates[3 * STATE_SIZE + k], curved = pass->curved[row][k];
      float before = cell_before ? cell_before[k] : 0.0f;
      float cell = pass->cell_slopes[row][k] + output_slopes[k] * out * (1.0f - curved * curved);
      slopes[k] = cell * value * in * (1.0f - in);
      slopes[STATE_SIZE + k] = cell * before * forget * (1.0f - forget);
      slopes[2 * STATE_SIZE + k] = output_slopes[k] * curved * out * (1.0f - out);
      slopes[3 * STATE_SIZE + k] = cell * in * (1.0f - value * value);
      if (cell_slopes_before)
        cell_slopes_before[k] = cell * forget;
    }
}

static void
steps_backward (Learner *self, const LearnerBatch *batch, DirectionPass *dp, Matrix matrix, float *slopes,
                gboolean is_backward)
{
  memset (dp->cell_slopes, 0, batch->n_tokens * sizeof dp->cell_slopes[0]);
  for (guint i = batch->n_places; i-- > 0;)
    {
      Step step = step_at (batch, i, is_backward);
      guint start = batch->starts[step.place], before = batch->starts[step.before];
      for (guint s = 0; s < step.n; s++)
        step_backward (dp, start + s, slopes + (gsize) (start + s) * LAYER_SIZE,
                       s < step.n_before ? dp->cells[before + s] : NULL,
                       s < step.n_before ? dp->cell_slopes[before + s] : NULL);
      if (step.n_before)
        gemm (slopes + (gsize) before * LAYER_SIZE, LAYER_SIZE, dp->gate_slopes[start], GATES_SIZE, 1,
              self->transposed[matrix + 1], STATE_SIZE, step.n_before, STATE_SIZE, GATES_SIZE);
    }
}

static void
direction_backward (Learner *self, const LearnerBatch *batch, LearnerPass *pass, guint layer, gboolean is_backward)
{
  guint d = 2 * layer + (is_backward ? 1 : 0), in_size = layer == 0 ? INPUT_SIZE : LAYER_SIZE, n = batch->n_tokens;
  Matrix matrix = (Matrix) (2 * d);
  DirectionPass *dp = &pass->directions[d];
  const float *in = layer == 0 ? pass->input[0] : pass->kept[layer - 1][0];
  float *in_slopes = layer == 0 ? pass->input_slopes[0] : pass->kept_slopes[layer - 1][0];

  steps_backward (self, batch, dp, matrix, pass->output_slopes[layer][0] + (is_backward ? STATE_SIZE : 0), is_backward);
  gemm (self->matrices[matrix].gradient, GATES_SIZE, in, 1, in_size, dp->gate_slopes[0], GATES_SIZE, in_size, GATES_SIZE, n);
  gemm (self->matrices[matrix + 1].gradient, GATES_SIZE, dp->before[0], 1, STATE_SIZE, dp->gate_slopes[0], GATES_SIZE,
        STATE_SIZE, GATES_SIZE, n);
  for (guint row = 0; row < n; row++)
    for (guint k = 0; k < GATES_SIZE; k++)
      self->biases[matrix].gradient[k] += dp->gate_slopes[row][k];
  gemm (in_slopes, in_size, dp->gate_slopes[0], GATES_SIZE, 1, self->transposed[matrix], in_size, n, in_size, GATES_SIZE);
}

void
recurrent_backward (Learner *self, const LearnerBatch *batch, LearnerPass *pass, guint layer)
{
  direction_backward (self, batch, pass, layer, FALSE);
  direction_backward (self, batch, pass, layer, TRUE);
}
