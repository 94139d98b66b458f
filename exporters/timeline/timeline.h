/* SPDX-License-Identifier: MIT */
/* A graph as the pages of a timeline: what the writers of SVG, PNG, PDF and HTML share. */

#pragma once

#include "settings.h"

G_BEGIN_DECLS

GPtrArray *timeline_draw (CauselineGraph              *graph,
                          const TimelineSettings      *settings,
                          const CauselineWriteContext *context,
                          GError                     **error);

const char *timeline_find_title (CauselineGraph *graph);
const char *timeline_title (CauselineGraph         *graph,
                            const TimelineSettings *settings);

G_END_DECLS
