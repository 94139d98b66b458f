/* SPDX-License-Identifier: MIT */
/* The kernel for x86 processors with AVX-512 and its dot products of bytes (VNNI). */

#include "kernel-step.h"

#include <immintrin.h>
#include <string.h>

#define FOR_AVX512 __attribute__ ((target ("avx512f,avx512bw,avx512vl,avx512vnni")))

static gboolean
is_usable (void)
{
  return __builtin_cpu_supports ("avx512f") && __builtin_cpu_supports ("avx512bw")
         && __builtin_cpu_supports ("avx512vl") && __builtin_cpu_supports ("avx512vnni");
}

/* One tile of rows for a few inputs: every load of weights serves all of them. */
static inline __attribute__ ((always_inline)) FOR_AVX512 void
multiply_tile (const guint8 *inputs, gsize input_stride, const guint n, const gint8 *weights, guint n_columns,
               gint32 *out, gsize out_stride)
{
  __m512i sums[8];
  for (guint i = 0; i < n; i++)
    sums[i] = _mm512_setzero_si512 ();
  for (guint column = 0; column < n_columns; column += KERNEL_COLUMNS)
    {
      __m512i w = _mm512_loadu_si512 (weights + column * KERNEL_ROWS);
      for (guint i = 0; i < n; i++)
        {
          gint32 four;
          memcpy (&four, inputs + i * input_stride + column, sizeof four);
          sums[i] = _mm512_dpbusd_epi32 (sums[i], _mm512_set1_epi32 (four), w);
        }
    }
  for (guint i = 0; i < n; i++)
    _mm512_storeu_si512 (out + i * out_stride, sums[i]);
}

static FOR_AVX512 void
multiply (const guint8 *inputs, gsize input_stride, guint n_inputs, const gint8 *weights, guint n_rows, guint n_columns,
          gint32 *out, gsize out_stride)
{
  for (guint row = 0; row < n_rows; row += KERNEL_ROWS, weights += KERNEL_ROWS * n_columns, out += KERNEL_ROWS)
    {
      guint i = 0;
      for (; i + 8 <= n_inputs; i += 8)
        multiply_tile (inputs + i * input_stride, input_stride, 8, weights, n_columns, out + i * out_stride, out_stride);
      for (; i + 4 <= n_inputs; i += 4)
        multiply_tile (inputs + i * input_stride, input_stride, 4, weights, n_columns, out + i * out_stride, out_stride);
      for (; i < n_inputs; i++)
        multiply_tile (inputs + i * input_stride, input_stride, 1, weights, n_columns, out + i * out_stride, out_stride);
    }
}

static FOR_AVX512 void
step (const KernelCell *cell)
{
  kernel_step_body (cell);
}

const Kernel kernel_avx512 = { "avx512", is_usable, multiply, step };
