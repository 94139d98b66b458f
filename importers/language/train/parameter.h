/* SPDX-License-Identifier: MIT */
/* Numbers that are learned, with Adam (Kingma and Ba, 2015) and an average over the last part of the training. */

#pragma once

#include <glib.h>

typedef struct
{
  guint rows, columns;
  gboolean is_sparse;       /* only rows that a batch touched are changed */
  float *value, *gradient, *mean, *square, *average;
  guint8 *is_touched;       /* per row */
  GArray *touched;          /* guint */
} Parameter;

void parameter_init (Parameter *self, guint rows, guint columns, gboolean is_sparse);
void parameter_clear (Parameter *self);
void parameter_touch (Parameter *self, guint row);
double parameter_gradient_square (const Parameter *self);
void parameter_step (Parameter *self, float rate, float gradient_factor, guint n_steps);
void parameter_add_to_average (Parameter *self, guint n_before);

static inline float *
parameter_row (Parameter *self, guint row)
{
  return self->value + (gsize) row * self->columns;
}
