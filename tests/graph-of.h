/* SPDX-License-Identifier: MIT */
/* Small graphs for tests, written as a few words. */

#pragma once

#include "graph.h"

/* "a b c" are events, "a>b" a response, "a>b*0.3" one of that confidence, "a:2014-12" has a time, "a=attack" a type,
 * "a@Sony" a source, "a#Title" a title other than its id. */
CauselineGraph *graph_of (const char *words);
