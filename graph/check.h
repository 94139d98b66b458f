/* SPDX-License-Identifier: MIT */
/* What a graph must be: closed under its ids, without a circle of causes, no response before its cause. */

#pragma once

#include "graph.h"
#include "report.h"

G_BEGIN_DECLS

CAUSELINE_PUBLIC
CauselineGraph *causeline_graph_check (CauselineGraph  *graph,
                                       CauselineReport *report,
                                       GError         **error);
gboolean causeline_link_is_backwards (CauselineGraph      *graph,
                                      const CauselineLink *link);

G_END_DECLS
