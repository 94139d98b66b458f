/* SPDX-License-Identifier: MIT */
/* A whole graph as JSON. */

#pragma once

#include "graph.h"

void json_write_graph (GString        *out,
                       CauselineGraph *graph,
                       gboolean        with_text);
