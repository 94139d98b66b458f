/* SPDX-License-Identifier: MIT */
/* The kernel for any 64-bit x86 processor. */

#include "kernel-step.h"

#include <emmintrin.h>
#include <string.h>

static gboolean
is_usable (void)
{
  return TRUE;
}

/* Four rows of a tile against one input: bytes are widened to sixteen bits, the two half sums of each row added. */
static inline __m128i
multiply_rows (__m128i x, __m128i w)
{
  __m128i low = _mm_srai_epi16 (_mm_unpacklo_epi8 (w, w), 8);
  __m128i high = _mm_srai_epi16 (_mm_unpackhi_epi8 (w, w), 8);
  __m128 a = _mm_castsi128_ps (_mm_madd_epi16 (x, low));
  __m128 b = _mm_castsi128_ps (_mm_madd_epi16 (x, high));
  return _mm_add_epi32 (_mm_castps_si128 (_mm_shuffle_ps (a, b, _MM_SHUFFLE (2, 0, 2, 0))),
                        _mm_castps_si128 (_mm_shuffle_ps (a, b, _MM_SHUFFLE (3, 1, 3, 1))));
}

static void
multiply_tile (const guint8 *input, const gint8 *weights, guint n_columns, gint32 *out)
{
  __m128i sums[4];
  for (guint k = 0; k < 4; k++)
    sums[k] = _mm_setzero_si128 ();
  for (guint column = 0; column < n_columns; column += KERNEL_COLUMNS)
    {
      const __m128i *tile = (const __m128i *) (const void *) (weights + column * KERNEL_ROWS);
      gint32 four;
      memcpy (&four, input + column, sizeof four);
      __m128i x = _mm_unpacklo_epi8 (_mm_set1_epi32 (four), _mm_setzero_si128 ());
      for (guint k = 0; k < 4; k++)
        sums[k] = _mm_add_epi32 (sums[k], multiply_rows (x, _mm_loadu_si128 (tile + k)));
    }
  for (guint k = 0; k < 4; k++)
    _mm_storeu_si128 ((__m128i *) (void *) (out + 4 * k), sums[k]);
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

const Kernel kernel_sse2 = { "sse2", is_usable, multiply, step };
