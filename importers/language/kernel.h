/* SPDX-License-Identifier: MIT */
/* The inner loops of the network, written once for each kind of processor. All give the same bits: sums of products are
 * sums of integers, and the rest is done number by number in one order. */

#pragma once

#include <glib.h>

/* A matrix of small whole numbers is kept in tiles of 16 rows by 4 columns, row after row within a tile, so that four
 * neighbouring bytes meet four neighbouring inputs. Rows and columns are multiples of 16. */
#define KERNEL_ROWS 16
#define KERNEL_COLUMNS 4

/* Weights keep to seven bits: two products with an unsigned byte then fit sixteen bits (255 * 63 * 2 < 32768). */
#define KERNEL_MAX_WEIGHT 63

/* One step of one direction of an LSTM layer for one sentence. Gates are in the order input, forget, output, cell. */
typedef struct
{
  guint size;                 /* of the state, a multiple of 16 */
  const gint32 *from_input;   /* 4 * size sums of products */
  const gint32 *from_state;
  const float *input_scale;   /* 4 * size */
  const float *state_scale;
  const float *bias;          /* 4 * size */
  float *cell;                /* size, updated */
  guint8 *output;             /* size, the new state as a byte: 128 + 127 * value */
} KernelCell;

typedef struct
{
  const char *name;
  gboolean (*is_usable) (void);

  /* out[i][r] = sum over c of inputs[i][c] * weights[r][c] */
  void (*multiply) (const guint8 *inputs, gsize input_stride, guint n_inputs, const gint8 *weights, guint n_rows,
                    guint n_columns, gint32 *out, gsize out_stride);
  void (*step) (const KernelCell *cell);
} Kernel;

const Kernel *kernel_best (void);
const Kernel *const *kernel_list (void);
