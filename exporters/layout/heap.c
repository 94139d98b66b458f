/* SPDX-License-Identifier: MIT */
/* A queue from which the least estimate comes first: a binary heap. */

#include "heap.h"

void
heap_push (GArray   *heap,
           HeapEntry entry)
{
  g_array_append_val (heap, entry);
  HeapEntry *entries = (HeapEntry *) (void *) heap->data;
  for (guint i = heap->len - 1; i > 0 && entries[(i - 1) / 2].estimate > entry.estimate; i = (i - 1) / 2)
    {
      entries[i] = entries[(i - 1) / 2];
      entries[(i - 1) / 2] = entry;
    }
}

HeapEntry
heap_pop (GArray *heap)
{
  HeapEntry *entries = (HeapEntry *) (void *) heap->data;
  HeapEntry top = entries[0], last = entries[heap->len - 1];

  g_array_set_size (heap, heap->len - 1);
  guint i = 0;
  while (2 * i + 1 < heap->len)
    {
      guint child = 2 * i + 1;
      if (child + 1 < heap->len && entries[child + 1].estimate < entries[child].estimate)
        child++;
      if (entries[child].estimate >= last.estimate)
        break;
      entries[i] = entries[child];
      i = child;
    }
  if (heap->len > 0)
    entries[i] = last;
  return top;
}
