/* SPDX-License-Identifier: MIT */
/* The kernel for x86 processors with AVX-512 and its dot products of bytes (VNNI). */

#include "kernel-step.h"

#include <immintrin.h>
#include <string.h>

#define MAX_INPUTS 8
#define MAX_SUMS 4

#define FOR_AVX512 __attribute__ ((target ("avx512f,avx512bw,avx512vl,avx512vnni")))

static gboolean
is_usable (void)
{
  return __builtin_cpu_supports ("avx512f") && __builtin_cpu_supports ("avx512bw")
         && __builtin_cpu_supports ("avx512vl") && __builtin_cpu_supports ("avx512vnni");
}

/* One tile of rows for a few inputs: every load of weights serves all of them. A product waits for the one before it in
 * the same sum, so each input has several sums, taken in turn, when there are few inputs. */
static inline __attribute__ ((always_inline)) FOR_AVX512 void
multiply_tile (const guint8 *inputs, gsize input_stride, const guint n, const guint n_sums, const gint8 *weights,
               guint n_columns, gint32 *out, gsize out_stride)
{
  __m512i sums[MAX_INPUTS][MAX_SUMS];
  guint column = 0;
  for (guint i = 0; i < n; i++)
    for (guint s = 0; s < n_sums; s++)
      sums[i][s] = _mm512_setzero_si512 ();
  for (; column + n_sums * KERNEL_COLUMNS <= n_columns; column += n_sums * KERNEL_COLUMNS)
    for (guint s = 0; s < n_sums; s++)
      {
        guint at = column + s * KERNEL_COLUMNS;
        __m512i w = _mm512_loadu_si512 (weights + at * KERNEL_ROWS);
        for (guint i = 0; i < n; i++)
          {
            gint32 four;
            memcpy (&four, inputs + i * input_stride + at, sizeof four);
            sums[i][s] = _mm512_dpbusd_epi32 (sums[i][s], _mm512_set1_epi32 (four), w);
          }
      }
  for (guint i = 0; i < n; i++)
    {
      for (guint s = 1; s < n_sums; s++)
        sums[i][0] = _mm512_add_epi32 (sums[i][0], sums[i][s]);
      _mm512_storeu_si512 (out + i * out_stride, sums[i][0]);
    }
}

/* All rows for @n inputs, at most MAX_INPUTS. */
static FOR_AVX512 void
multiply_few (const guint8 *inputs, gsize input_stride, guint n, const gint8 *weights, guint n_rows, guint n_columns,
              gint32 *out, gsize out_stride)
{
  for (guint row = 0; row < n_rows; row += KERNEL_ROWS, weights += KERNEL_ROWS * n_columns, out += KERNEL_ROWS)
    switch (n)
      {
      case 1: multiply_tile (inputs, input_stride, 1, 4, weights, n_columns, out, out_stride); break;
      case 2: multiply_tile (inputs, input_stride, 2, 4, weights, n_columns, out, out_stride); break;
      case 3: multiply_tile (inputs, input_stride, 3, 4, weights, n_columns, out, out_stride); break;
      case 4: multiply_tile (inputs, input_stride, 4, 2, weights, n_columns, out, out_stride); break;
      case 5: multiply_tile (inputs, input_stride, 5, 2, weights, n_columns, out, out_stride); break;
      case 6: multiply_tile (inputs, input_stride, 6, 2, weights, n_columns, out, out_stride); break;
      case 7: multiply_tile (inputs, input_stride, 7, 2, weights, n_columns, out, out_stride); break;
      default: multiply_tile (inputs, input_stride, 8, 2, weights, n_columns, out, out_stride); break;
      }
}

static FOR_AVX512 void
multiply (const guint8 *inputs, gsize input_stride, guint n_inputs, const gint8 *weights, guint n_rows, guint n_columns,
          gint32 *out, gsize out_stride)
{
  for (guint i = 0; i < n_inputs; i += MAX_INPUTS)
    multiply_few (inputs + i * input_stride, input_stride, MIN (n_inputs - i, MAX_INPUTS), weights, n_rows, n_columns,
                  out + i * out_stride, out_stride);
}

static FOR_AVX512 void
step (const KernelCell *cell)
{
  kernel_step_body (cell);
}

const Kernel kernel_avx512 = { "avx512", is_usable, multiply, step };
