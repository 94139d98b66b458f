/* SPDX-License-Identifier: MIT */
/* Random graphs for tests of properties: closed, with every field used, and hostile strings now and then. */

#pragma once

#include "graph.h"

CauselineGraph *random_graph (guint n_events);
char *random_string (void);
CauselineTime *random_time (void);
