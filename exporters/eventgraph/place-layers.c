/* SPDX-License-Identifier: MIT */
/* Places for the boxes of an event graph, and ways for its edges, in layers: for graphs too large for Graphviz, and for lanes. */

#include "plan.h"

void
plan_place_in_layers (Plan *self)
{
}
