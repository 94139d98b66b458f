/* SPDX-License-Identifier: MIT */
/* Things on a line, as near to their places as they can be without overlapping. */

#include "spread.h"

/* Neighbours that touch: they move as one. */
typedef struct
{
  double sum;             /* of where its members would like the block to begin */
  guint n;
  guint first;
} Block;

static double
mean (const Block *block)
{
  return block->sum / block->n;
}

/* Places things in their order so that the sum of the squares of their distances from where they would like to stand is the least that there is.
 *
 * Without their sizes this is isotonic regression, solved exactly by pooling adjacent violators (Ayer and others, 1955).
 *
 * @wanted: where each would like to begin, in order
 * @sizes: how much room each takes, with the gap behind it
 * @placed: (out): where each begins
 * @least, @most: where the first may begin and the last has to end; if that is too little, they end later
 *
 * O(n) */
void
spread_apart (const double *wanted,
              const double *sizes,
              double       *placed,
              guint         n,
              double        least,
              double        most)
{
  g_autofree Block *blocks = g_new (Block, MAX (n, 1));
  guint n_blocks = 0;
  double before = 0;

  for (guint i = 0; i < n; i++)
    {
      blocks[n_blocks++] = (Block) { wanted[i] - before, 1, i };
      before += sizes[i];
      while (n_blocks > 1 && mean (&blocks[n_blocks - 2]) > mean (&blocks[n_blocks - 1]))
        {
          blocks[n_blocks - 2].sum += blocks[n_blocks - 1].sum;
          blocks[n_blocks - 2].n += blocks[n_blocks - 1].n;
          n_blocks--;
        }
    }
  double highest = MAX (most - before, least);
  before = 0;
  for (guint b = 0; b < n_blocks; b++)
    for (guint i = blocks[b].first; i < blocks[b].first + blocks[b].n; i++)
      {
        placed[i] = CLAMP (mean (&blocks[b]), least, highest) + before;
        before += sizes[i];
      }
}
