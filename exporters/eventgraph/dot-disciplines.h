/* SPDX-License-Identifier: MIT */
/* How cgraph names its objects and where it writes. */

#pragma once

#include <glib.h>

#include <cgraph.h>

G_BEGIN_DECLS

/* Ids in order of creation: cgraph's own are addresses in memory, and it writes subgraphs in the order of their ids. */
extern Agiddisc_t dot_ids;
/* Writes to a GString, given as the channel. */
extern Agiodisc_t dot_output;

G_END_DECLS
