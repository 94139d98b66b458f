/* SPDX-License-Identifier: MIT */
/* A graph as the pages of a timeline: what the writers of SVG, PNG, PDF and HTML share. */

#pragma once

#include "settings.h"

G_BEGIN_DECLS

GPtrArray *timeline_draw (CauselineGraph              *graph,
                          const TimelineSettings      *settings,
                          const CauselineWriteContext *context,
                          GError                     **error);

G_END_DECLS
