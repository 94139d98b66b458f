/* SPDX-License-Identifier: MIT */
/* Products of matrices of floats, for training only. */

#pragma once

#include <glib.h>

/* c[i][j] += sum over p of a[i * a_row + p * a_column] * b[p * b_row + j]; n is a multiple of 16. */
void gemm (float *c, gsize c_row, const float *a, gsize a_row, gsize a_column, const float *b, gsize b_row, guint m,
           guint n, guint k);
