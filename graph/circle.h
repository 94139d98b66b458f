/* SPDX-License-Identifier: MIT */
/* Circles of causes, found and broken. */

#pragma once

#include "graph.h"
#include "report.h"

guint8 *circles_break (CauselineGraph  *graph,
                       CauselineReport *report,
                       guint           *n_dropped);
