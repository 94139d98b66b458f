/* SPDX-License-Identifier: MIT */
/* The kernel for x86 processors with AVX2. */

#include "kernel-step.h"

#include <immintrin.h>
#include <string.h>

#define FOR_AVX2 __attribute__ ((target ("avx2")))

static gboolean
is_usable (void)
{
  return __builtin_cpu_supports ("avx2");
}

/* One tile of rows for a few inputs: every load of weights serves all of them. */
static inline __attribute__ ((always_inline)) FOR_AVX2 void
multiply_tile (const guint8 *inputs, gsize input_stride, const guint n, const gint8 *weights, guint n_columns,
               gint32 *out, gsize out_stride)
{
  const __m256i ones = _mm256_set1_epi16 (1);
  __m256i low[4], high[4];
  for (guint i = 0; i < n; i++)
    low[i] = high[i] = _mm256_setzero_si256 ();
  for (guint column = 0; column < n_columns; column += KERNEL_COLUMNS)
    {
      const __m256i *tile = (const __m256i *) (const void *) (weights + column * KERNEL_ROWS);
      __m256i first = _mm256_loadu_si256 (tile), second = _mm256_loadu_si256 (tile + 1);
      for (guint i = 0; i < n; i++)
        {
          gint32 four;
          memcpy (&four, inputs + i * input_stride + column, sizeof four);
          __m256i x = _mm256_set1_epi32 (four);
          low[i] = _mm256_add_epi32 (low[i], _mm256_madd_epi16 (_mm256_maddubs_epi16 (x, first), ones));
          high[i] = _mm256_add_epi32 (high[i], _mm256_madd_epi16 (_mm256_maddubs_epi16 (x, second), ones));
        }
    }
  for (guint i = 0; i < n; i++)
    {
      __m256i *to = (__m256i *) (void *) (out + i * out_stride);
      _mm256_storeu_si256 (to, low[i]);
      _mm256_storeu_si256 (to + 1, high[i]);
    }
}

static FOR_AVX2 void
multiply (const guint8 *inputs, gsize input_stride, guint n_inputs, const gint8 *weights, guint n_rows, guint n_columns,
          gint32 *out, gsize out_stride)
{
  for (guint row = 0; row < n_rows; row += KERNEL_ROWS, weights += KERNEL_ROWS * n_columns, out += KERNEL_ROWS)
    {
      guint i = 0;
      for (; i + 4 <= n_inputs; i += 4)
        multiply_tile (inputs + i * input_stride, input_stride, 4, weights, n_columns, out + i * out_stride, out_stride);
      for (; i < n_inputs; i++)
        multiply_tile (inputs + i * input_stride, input_stride, 1, weights, n_columns, out + i * out_stride, out_stride);
    }
}

static FOR_AVX2 void
step (const KernelCell *cell)
{
  kernel_step_body (cell);
}

const Kernel kernel_avx2 = { "avx2", is_usable, multiply, step };
