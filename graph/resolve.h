/* SPDX-License-Identifier: MIT */
/* Several inputs become one graph: which actors and which events of one are those of the other. */

#pragma once

#include "graph.h"
#include "report.h"

G_BEGIN_DECLS

/**
 * CauselineMerge:
 * @CAUSELINE_MERGE_SEPARATE: keep all objects apart; only ids are made unique
 * @CAUSELINE_MERGE_ACTORS: the same name is the same actor; events stay apart
 * @CAUSELINE_MERGE_ALL: and events that are told twice become one with both as evidence
 *
 * How far graphs grow together.
 */
typedef enum
{
  CAUSELINE_MERGE_SEPARATE,
  CAUSELINE_MERGE_ACTORS,
  CAUSELINE_MERGE_ALL
} CauselineMerge;

#ifndef __GI_SCANNER__

/* A graph that others are added to, with its index of names and events. */
typedef struct _CauselineMerger CauselineMerger;

CauselineMerger *causeline_merger_new (CauselineGraph    *graph,
                                       CauselineMerge     how,
                                       const char *const *keep_apart);
void causeline_merger_free (CauselineMerger *self);
gboolean causeline_merger_add (CauselineMerger *self,
                               CauselineGraph  *other,
                               CauselineReport *report,
                               GError         **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CauselineMerger, causeline_merger_free)

#endif

CAUSELINE_PUBLIC
gboolean causeline_graph_merge (CauselineGraph    *graph,
                                CauselineGraph    *other,
                                CauselineMerge     how,
                                const char *const *keep_apart,
                                CauselineReport   *report,
                                GError           **error);

G_END_DECLS
