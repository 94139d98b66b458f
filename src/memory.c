/* SPDX-License-Identifier: MIT */
/* Large pages for large graphs: a graph is millions of small blocks, and on pages of 4 KB the machine spends a third of its time
 * finding them. glibc can do this by itself, but only told from outside (GLIBC_TUNABLES=glibc.malloc.hugetlb=1). */

#define _DEFAULT_SOURCE /* madvise() */

#include "memory.h"

#include <stdlib.h>

#if defined(__GLIBC__) && defined(__linux__)

#include <malloc.h>
#include <sys/mman.h>

#define LARGE_PAGE (2u << 20)
#define MOST (1u << 30)

/* How many blocks glibc may map on their own; its standard (mallopt(3)). */
#define STANDARD_MAPPED 65536

/* So many bytes are going to be asked for in small blocks, about. The heap is let grow by as much, told to use large pages, and kept:
 * what is not used of it costs nothing. */
void
memory_prepare (gsize bytes)
{
  char *block;
  gsize before;

  if (bytes < 8 * LARGE_PAGE)
    return;
  mallopt (M_TRIM_THRESHOLD, G_MAXINT);
  mallopt (M_MMAP_MAX, 0);
  bytes = MIN (bytes, MOST);
  block = malloc (bytes);
  mallopt (M_MMAP_MAX, STANDARD_MAPPED);
  if (!block)
    return;
  before = LARGE_PAGE - (gsize) block % LARGE_PAGE;
  (void) madvise (block + before, (bytes - before) / LARGE_PAGE * LARGE_PAGE, MADV_HUGEPAGE);
  free (block);
}

#else

void
memory_prepare (gsize bytes)
{
}

#endif
