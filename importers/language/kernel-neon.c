/* SPDX-License-Identifier: MIT */
/* The kernel for 64-bit ARM processors. */

#include "kernel-step.h"

#include <arm_neon.h>
#include <string.h>

static gboolean
is_usable (void)
{
  return TRUE;
}

/* Four rows of a tile against one input: widened to sixteen bits, the four products of each row added. */
static inline int32x4_t
multiply_rows (int16x4_t x, int8x16_t w)
{
  int16x8_t low = vmovl_s8 (vget_low_s8 (w)), high = vmovl_s8 (vget_high_s8 (w));
  int32x4_t first = vpaddq_s32 (vmull_s16 (x, vget_low_s16 (low)), vmull_s16 (x, vget_high_s16 (low)));
  int32x4_t second = vpaddq_s32 (vmull_s16 (x, vget_low_s16 (high)), vmull_s16 (x, vget_high_s16 (high)));
  return vpaddq_s32 (first, second);
}

static void
multiply_tile (const guint8 *input, const gint8 *weights, guint n_columns, gint32 *out)
{
  int32x4_t sums[4];
  for (guint k = 0; k < 4; k++)
    sums[k] = vdupq_n_s32 (0);
  for (guint column = 0; column < n_columns; column += KERNEL_COLUMNS)
    {
      const gint8 *tile = weights + column * KERNEL_ROWS;
      guint32 four;
      memcpy (&four, input + column, sizeof four);
      int16x4_t x = vreinterpret_s16_u16 (vget_low_u16 (vmovl_u8 (vreinterpret_u8_u32 (vdup_n_u32 (four)))));
      for (guint k = 0; k < 4; k++)
        sums[k] = vaddq_s32 (sums[k], multiply_rows (x, vld1q_s8 (tile + 16 * k)));
    }
  for (guint k = 0; k < 4; k++)
    vst1q_s32 (out + 4 * k, sums[k]);
}

static void
multiply (const guint8 *inputs, gsize input_stride, guint n_inputs, const gint8 *weights, guint n_rows, guint n_columns,
          gint32 *out, gsize out_stride)
{
  for (guint row = 0; row < n_rows; row += KERNEL_ROWS, weights += KERNEL_ROWS * n_columns, out += KERNEL_ROWS)
    for (guint i = 0; i < n_inputs; i++)
      multiply_tile (inputs + i * input_stride, weights, n_columns, out + i * out_stride);
}

static void
step (const KernelCell *cell)
{
  kernel_step_body (cell);
}

const Kernel kernel_neon = { "neon", is_usable, multiply, step };
