/* SPDX-License-Identifier: MIT */
/* The kernel in plain C, and the choice of the best one for this processor. */

#include "kernel.h"

#include "kernel-step.h"

#include <string.h>

static gboolean
is_usable (void)
{
  return TRUE;
}

static void
multiply (const guint8 *inputs, gsize input_stride, guint n_inputs, const gint8 *weights, guint n_rows, guint n_columns,
          gint32 *out, gsize out_stride)
{
  for (guint row = 0; row < n_rows; row += KERNEL_ROWS, weights += KERNEL_ROWS * n_columns)
    for (guint i = 0; i < n_inputs; i++)
      {
        gint32 sums[KERNEL_ROWS] = { 0 };
        const guint8 *input = inputs + i * input_stride;
        for (guint column = 0; column < n_columns; column += KERNEL_COLUMNS)
          for (guint r = 0; r < KERNEL_ROWS; r++)
            for (guint c = 0; c < KERNEL_COLUMNS; c++)
              sums[r] += input[column + c] * weights[column * KERNEL_ROWS + r * KERNEL_COLUMNS + c];
        memcpy (out + i * out_stride + row, sums, sizeof sums);
      }
}

static void
step (const KernelCell *cell)
{
  kernel_step_body (cell);
}

static const Kernel kernel_plain = { "plain", is_usable, multiply, step };

#if defined(__x86_64__)
extern const Kernel kernel_avx512, kernel_avx2, kernel_sse2;
static const Kernel *const kernels[] = { &kernel_avx512, &kernel_avx2, &kernel_sse2, &kernel_plain, NULL };
#elif defined(__aarch64__)
extern const Kernel kernel_neon;
static const Kernel *const kernels[] = { &kernel_neon, &kernel_plain, NULL };
#else
static const Kernel *const kernels[] = { &kernel_plain, NULL };
#endif

/* All kernels built for this architecture, the fastest first, usable on this processor or not; NULL ends the list. */
const Kernel *const *
kernel_list (void)
{
  return kernels;
}

const Kernel *
kernel_best (void)
{
  const Kernel *const *kernel = kernels;
  while (!(*kernel)->is_usable ())
    kernel++;
  return *kernel;
}
