/* SPDX-License-Identifier: MIT */
/* A queue from which the least estimate comes first. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  double estimate;
  guint32 state;
} HeapEntry;

void heap_push (GArray   *heap,
                HeapEntry entry);
HeapEntry heap_pop (GArray *heap);

G_END_DECLS
