/* SPDX-License-Identifier: MIT */
/* Products of matrices of floats, in blocks that stay in the registers. */

#include "gemm.h"

typedef float Vector __attribute__ ((vector_size (64), aligned (4)));

#define WIDTH 16
#define BLOCK_ROWS 8
#define INLINE static inline __attribute__ ((always_inline))

INLINE void
add_block (float *c, gsize c_row, const float *a, gsize a_row, gsize a_column, const float *b, gsize b_row, guint k,
           const guint rows, const guint vectors)
{
  Vector sums[BLOCK_ROWS][3];
  for (guint i = 0; i < rows; i++)
    for (guint v = 0; v < vectors; v++)
      sums[i][v] = *(const Vector *) (const void *) (c + i * c_row + v * WIDTH);
  for (guint p = 0; p < k; p++)
    {
      Vector from[3];
      for (guint v = 0; v < vectors; v++)
        from[v] = *(const Vector *) (const void *) (b + p * b_row + v * WIDTH);
      for (guint i = 0; i < rows; i++)
        for (guint v = 0; v < vectors; v++)
          sums[i][v] += a[i * a_row + p * a_column] * from[v];
    }
  for (guint i = 0; i < rows; i++)
    for (guint v = 0; v < vectors; v++)
      *(Vector *) (void *) (c + i * c_row + v * WIDTH) = sums[i][v];
}

INLINE void
add_columns (float *c, gsize c_row, const float *a, gsize a_row, gsize a_column, const float *b, gsize b_row, guint m,
             guint k, const guint vectors)
{
  guint i = 0;
  for (; i + BLOCK_ROWS <= m; i += BLOCK_ROWS)
    add_block (c + i * c_row, c_row, a + i * a_row, a_row, a_column, b, b_row, k, BLOCK_ROWS, vectors);
  for (; i + 4 <= m; i += 4)
    add_block (c + i * c_row, c_row, a + i * a_row, a_row, a_column, b, b_row, k, 4, vectors);
  for (; i < m; i++)
    add_block (c + i * c_row, c_row, a + i * a_row, a_row, a_column, b, b_row, k, 1, vectors);
}

void
gemm (float *c, gsize c_row, const float *a, gsize a_row, gsize a_column, const float *b, gsize b_row, guint m, guint n,
      guint k)
{
  guint j = 0;
  for (; j + 3 * WIDTH <= n; j += 3 * WIDTH)
    add_columns (c + j, c_row, a, a_row, a_column, b + j, b_row, m, k, 3);
  for (; j + 2 * WIDTH <= n; j += 2 * WIDTH)
    add_columns (c + j, c_row, a, a_row, a_column, b + j, b_row, m, k, 2);
  for (; j < n; j += WIDTH)
    add_columns (c + j, c_row, a, a_row, a_column, b + j, b_row, m, k, 1);
}
