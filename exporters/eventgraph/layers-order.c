/* SPDX-License-Identifier: MIT */
/* The order of the slots in each column: neighbours near each other, so that few edges cross. */

#include "layers.h"

#include <stdlib.h>
#include <string.h>

/* Sweeps over all columns, there and back; after a few the barycentre method gains little (Jünger and Mutzel, 1997). */
#define SWEEPS 10

Slot *
layers_slot (const Layers *self,
             guint         index)
{
  return &g_array_index (self->slots, Slot, index);
}

static int
compare_slots (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  const Slot *p = layers_slot (data, *(const guint *) a), *q = layers_slot (data, *(const guint *) b);

  if (p->lane != q->lane)
    return p->lane < q->lane ? -1 : 1;
  if (p->rank != q->rank)
    return p->rank < q->rank ? -1 : 1;
  return (p->index > q->index) - (p->index < q->index);
}

/* The mean place of the neighbours on one side, as a share of their column; a slot without any keeps its own. */
static double
barycentre (const Layers *self,
            guint         slot,
            gboolean      is_before)
{
  guint first = is_before ? self->starts[slot] : self->middles[slot];
  guint last = is_before ? self->middles[slot] : self->starts[slot + 1];
  double sum = 0;

  if (first == last)
    return layers_slot (self, slot)->rank;
  for (guint i = first; i < last; i++)
    {
      const Slot *other = layers_slot (self, self->neighbours[i]);
      sum += (other->index + 0.5) / self->column_sizes[other->column];
    }
  return sum / (last - first);
}

static void
sort_column (Layers  *self,
             guint    column,
             gboolean is_before)
{
  guint n = self->column_sizes[column], *slots = self->columns[column];

  for (guint i = 0; i < n; i++)
    layers_slot (self, slots[i])->rank = barycentre (self, slots[i], is_before);
  g_qsort_with_data (slots, (int) n, sizeof (guint), compare_slots, self);
  for (guint i = 0; i < n; i++)
    {
      Slot *slot = layers_slot (self, slots[i]);
      slot->index = i;
      slot->rank = (i + 0.5) / n;
    }
}

/* Where each column has n slots and there are m segments: O(sweeps (m + n log n)) */
void
layers_order (Layers *self)
{
  guint n = self->plan->columns->len;

  for (guint i = 0; i < self->slots->len; i++)
    {
      Slot *slot = layers_slot (self, i);
      self->columns[slot->column][slot->index] = i;
      slot->rank = (slot->index + 0.5) / self->column_sizes[slot->column];
    }
  for (int sweep = 0; sweep < SWEEPS; sweep++)
    for (guint i = 0; i < n; i++)
      sort_column (self, sweep % 2 ? n - 1 - i : i, sweep % 2 == 0);
}
