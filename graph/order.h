/* SPDX-License-Identifier: MIT */
/* In which order to tell events: by time where it is known, by links where it is not. */

#pragma once

#include "graph.h"

G_BEGIN_DECLS

GArray *causeline_graph_order (CauselineGraph *graph);

G_END_DECLS
