/* SPDX-License-Identifier: MIT */
#pragma once

#include "graph.h"

G_BEGIN_DECLS

/**
 * CauselineSelection:
 * @since: (nullable): keep events that may end at or after this
 * @until: (nullable): keep events that may begin at or before this
 * @types: (nullable) (array zero-terminated=1): keep events of these types or families
 * @actors: (nullable) (array zero-terminated=1): keep events in which one of these (id, name or alias, any case) takes part
 * @around: (nullable): keep what is at most @depth links away from this event
 * @causes_of: (nullable): keep this event and what led to it
 * @effects_of: (nullable): keep this event and what it led to
 * @depth: how many links to follow for the three above
 *
 * Which part of a graph to keep; all that is set must hold.
 */
typedef struct
{
  const CauselineTime *since;
  const CauselineTime *until;
  const char *const *types;
  const char *const *actors;
  const char *around;
  const char *causes_of;
  const char *effects_of;
  guint depth;
} CauselineSelection;

CauselineGraph *causeline_graph_select (CauselineGraph           *graph,
                                        const CauselineSelection *selection,
                                        GError                  **error);
CauselineGraph *causeline_graph_keep (CauselineGraph *graph,
                                      const guint8   *keep_events,
                                      const guint8   *keep_link);

G_END_DECLS
