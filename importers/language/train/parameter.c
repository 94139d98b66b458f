/* SPDX-License-Identifier: MIT */
/* Numbers that are learned, one step of Adam at a time. */

#include "parameter.h"

#include <math.h>
#include <string.h>

#define MEAN_DECAY 0.9f
#define SQUARE_DECAY 0.98f
#define TINY 1e-8f

void
parameter_init (Parameter *self, guint rows, guint columns, gboolean is_sparse)
{
  gsize size = (gsize) rows * columns;
  self->rows = rows;
  self->columns = columns;
  self->is_sparse = is_sparse;
  self->value = g_new0 (float, size);
  self->gradient = g_new0 (float, size);
  self->mean = g_new0 (float, size);
  self->square = g_new0 (float, size);
  self->average = g_new0 (float, size);
  self->is_touched = g_new0 (guint8, rows);
  self->touched = g_array_new (FALSE, FALSE, sizeof (guint));
  if (!is_sparse)
    for (guint r = 0; r < rows; r++)
      parameter_touch (self, r);
}

void
parameter_clear (Parameter *self)
{
  g_free (self->value);
  g_free (self->gradient);
  g_free (self->mean);
  g_free (self->square);
  g_free (self->average);
  g_free (self->is_touched);
  g_array_unref (self->touched);
}

void
parameter_touch (Parameter *self, guint row)
{
  if (self->is_touched[row])
    return;
  self->is_touched[row] = TRUE;
  g_array_append_val (self->touched, row);
}

double
parameter_gradient_square (const Parameter *self)
{
  double sum = 0.0;
  for (guint t = 0; t < self->touched->len; t++)
    {
      const float *g = self->gradient + (gsize) g_array_index (self->touched, guint, t) * self->columns;
      float row = 0.0f;
      for (guint i = 0; i < self->columns; i++)
        row += g[i] * g[i];
      sum += row;
    }
  return sum;
}

static void
step_row (Parameter *self, guint row, float rate, float factor)
{
  gsize at = (gsize) row * self->columns;
  float *g = self->gradient + at, *m = self->mean + at, *s = self->square + at, *v = self->value + at;
  for (guint i = 0; i < self->columns; i++)
    {
      float gradient = g[i] * factor;
      m[i] = MEAN_DECAY * m[i] + (1.0f - MEAN_DECAY) * gradient;
      s[i] = SQUARE_DECAY * s[i] + (1.0f - SQUARE_DECAY) * gradient * gradient;
      v[i] -= rate * m[i] / (sqrtf (s[i]) + TINY);
    }
  memset (g, 0, self->columns * sizeof *g);
}

void
parameter_step (Parameter *self, float rate, float gradient_factor, guint n_steps)
{
  float corrected = rate * sqrtf (1.0f - powf (SQUARE_DECAY, (float) n_steps)) / (1.0f - powf (MEAN_DECAY, (float) n_steps));
  for (guint t = 0; t < self->touched->len; t++)
    step_row (self, g_array_index (self->touched, guint, t), corrected, gradient_factor);
  if (!self->is_sparse)
    return;
  for (guint t = 0; t < self->touched->len; t++)
    self->is_touched[g_array_index (self->touched, guint, t)] = FALSE;
  g_array_set_size (self->touched, 0);
}

void
parameter_add_to_average (Parameter *self, guint n_before)
{
  float weight = 1.0f / (float) (n_before + 1);
  for (gsize i = 0; i < (gsize) self->rows * self->columns; i++)
    self->average[i] += (self->value[i] - self->average[i]) * weight;
}
