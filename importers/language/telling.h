/* SPDX-License-Identifier: MIT */
/* A story is told as a graph: actors, events, links, and a mention for every word that says so. */

#pragma once

#include "graph.h"
#include "narrative.h"

gboolean telling_write (CauselineGraph *graph, const char *source, const NarrativeInput *input, const Narrative *story, GError **error);
