/* SPDX-License-Identifier: MIT */
/* A layered drawing (Sugiyama, Tagawa and Toda, 1981) of a plan: the columns are the layers; an edge over several of them holds a slot in each.
 *
 * "Along" is the way time runs, "across" the other. Order and places are found for slots across; along they are those of the columns. */

#pragma once

#include "plan.h"

G_BEGIN_DECLS

typedef struct
{
  guint column;
  guint lane;
  double size;               /* across */
  double at;                 /* the centre, across */
  double rank;               /* what it is sorted by within its lane */
  guint index;               /* in its column */
} Slot;

typedef struct
{
  Plan *plan;
  GArray *slots;             /* Slot: first those of the nodes, then those of the edges that pass */
  GArray *segments;          /* two guint each: slots of neighbouring columns that an edge joins, the earlier one first */
  guint *first_pass;         /* by edge: its first passing slot; the others follow, from the column of its earlier end on */
  guint *n_passes;
  guint **columns;           /* slots by column in their order across */
  guint *column_sizes;
  guint *starts;             /* by slot: where its neighbours begin; before, then after */
  guint *middles;
  guint *neighbours;
  double *lane_tops;         /* across; one more for the end of the last */
  guint n_lanes;
} Layers;

/* Edges over more columns than this pass outside instead: else long ones in great number need more slots than a machine holds. */
#define LAYERS_MOST_SPAN 48

#define LAYERS_GAP 16.0          /* between boxes */
#define LAYERS_PASS_SIZE 8.0     /* of an edge that passes */

Slot *layers_slot (const Layers *self,
                   guint         index);
void layers_order (Layers *self);
void layers_set_places (Layers *self);

G_END_DECLS
