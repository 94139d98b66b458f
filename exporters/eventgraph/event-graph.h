/* SPDX-License-Identifier: MIT */
/* From a graph to the picture of it: the whole way. */

#pragma once

#include "graph-draw.h"

G_BEGIN_DECLS

gboolean event_graph_draw (CauselineGraph              *graph,
                           const CauselineWriteContext *context,
                           const CauselineOption       *known,
                           GString                     *out,
                           GError                     **error);
Plan *event_graph_plan (const Story         *story,
                        const GraphSettings *settings,
                        CauselineReport     *report);
Plan *event_graph_outline (const Story         *story,
                           const GraphSettings *settings,
                           CauselineReport     *report);
void event_graph_report_folds (const Plan      *plan,
                               CauselineReport *report);
Story *event_graph_story (CauselineGraph      *graph,
                          const GraphSettings *settings);

G_END_DECLS
