/* SPDX-License-Identifier: MIT */
/* The places of the slots across, in the order that they have: as near to their neighbours as can be. */

#include "layers.h"

#define SWEEPS 8

/* An edge that passes shall run straight; a box may stand a little off. */
#define PASS_WEIGHT 4.0

static gboolean
is_pass (const Layers *self,
         guint         slot)
{
  return slot >= self->plan->nodes->len;
}

static double
room_between (const Layers *self,
              guint         a,
              guint         b)
{
  double gap = is_pass (self, a) && is_pass (self, b) ? 2 : LAYERS_GAP;

  return (layers_slot (self, a)->size + layers_slot (self, b)->size) / 2 + gap;
}

/* Blocks of slots that touch. */
typedef struct
{
  double weight;
  double sum;                /* of weight times wished place, less the way to the block's first slot */
  guint n;
} Block;

/* The places nearest to the wished ones (least squares) that keep order and room: pool adjacent violators, O(n). */
static void
settle (Layers       *self,
        const guint  *slots,
        guint         n,
        const double *wishes,
        double        top,
        double        bottom,
        Block        *blocks)
{
  double offset = 0, first_half, length;
  guint n_blocks = 0, k = 0;

  if (n == 0)
    return;
  first_half = layers_slot (self, slots[0])->size / 2;
  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        offset += room_between (self, slots[i - 1], slots[i]);
      double weight = is_pass (self, slots[i]) ? PASS_WEIGHT : 1;
      blocks[n_blocks++] = (Block) { weight, weight * (wishes[i] - offset), 1 };
      while (n_blocks > 1 && blocks[n_blocks - 2].sum / blocks[n_blocks - 2].weight >= blocks[n_blocks - 1].sum / blocks[n_blocks - 1].weight)
        {
          Block *into = &blocks[n_blocks - 2], *from = &blocks[n_blocks - 1];
          *into = (Block) { into->weight + from->weight, into->sum + from->sum, into->n + from->n };
          n_blocks--;
        }
    }
  length = offset + layers_slot (self, slots[n - 1])->size / 2;
  offset = 0;
  for (guint b = 0; b < n_blocks; b++)
    {
      /* Within limits the best places are the same ones, clipped. */
      double at = CLAMP (blocks[b].sum / blocks[b].weight, top + first_half, MAX (top + first_half, bottom - length));
      for (guint i = 0; i < blocks[b].n; i++, k++)
        {
          if (k > 0)
            offset += room_between (self, slots[k - 1], slots[k]);
          layers_slot (self, slots[k])->at = at + offset;
        }
    }
}

static double
wish (const Layers *self,
      guint         slot,
      gboolean      is_before)
{
  guint first = is_before ? self->starts[slot] : self->middles[slot];
  guint last = is_before ? self->middles[slot] : self->starts[slot + 1];
  double sum = 0;

  for (guint i = first; i < last; i++)
    sum += layers_slot (self, self->neighbours[i])->at;
  return first == last ? layers_slot (self, slot)->at : sum / (last - first);
}

/* Calls settle() for each run of slots of one lane. */
static void
settle_column (Layers  *self,
               guint    column,
               gboolean is_before,
               double  *wishes,
               Block   *blocks)
{
  const guint *slots = self->columns[column];

  for (guint i = 0, last; i < self->column_sizes[column]; i = last)
    {
      guint lane = layers_slot (self, slots[i])->lane;
      for (last = i; last < self->column_sizes[column] && layers_slot (self, slots[last])->lane == lane; last++)
        wishes[last] = wish (self, slots[last], is_before);
      settle (self, slots + i, last - i, wishes + i, self->lane_tops[lane], self->lane_tops[lane + 1] - 2 * PLAN_LANE_EDGE, blocks);
    }
}

/* How much room each lane needs: that of its fullest column. */
static void
set_lanes (Layers *self)
{
  g_autofree double *needs = g_new0 (double, self->n_lanes);

  for (guint c = 0; c < self->plan->columns->len; c++)
    {
      const guint *slots = self->columns[c];
      double need = 0;
      for (guint i = 0; i < self->column_sizes[c]; i++)
        {
          const Slot *slot = layers_slot (self, slots[i]);
          gboolean is_first = i == 0 || layers_slot (self, slots[i - 1])->lane != slot->lane;
          need = is_first ? slot->size : need + room_between (self, slots[i - 1], slots[i]) + (slot->size - layers_slot (self, slots[i - 1])->size) / 2;
          needs[slot->lane] = MAX (needs[slot->lane], need);
        }
    }
  self->lane_tops[0] = PLAN_LANE_EDGE;
  for (guint i = 0; i < self->n_lanes; i++)
    self->lane_tops[i + 1] = self->lane_tops[i] + needs[i] + 2 * PLAN_LANE_EDGE;
}

void
layers_set_places (Layers *self)
{
  guint n = self->plan->columns->len, most = 1;

  for (guint i = 0; i < n; i++)
    most = MAX (most, self->column_sizes[i]);
  g_autofree double *wishes = g_new (double, most);
  g_autofree Block *blocks = g_new (Block, most);
  set_lanes (self);
  for (guint i = 0; i < self->slots->len; i++)
    layers_slot (self, i)->at = (self->lane_tops[0] + self->lane_tops[self->n_lanes]) / 2;
  for (int sweep = 0; sweep < SWEEPS; sweep++)
    for (guint i = 0; i < n; i++)
      settle_column (self, sweep % 2 ? n - 1 - i : i, sweep % 2 == 0, wishes, blocks);
}
