/* SPDX-License-Identifier: MIT */
/* Who is next to whom: the links of each event, found in O(1), and walks along them. */

#pragma once

#include "graph.h"

G_BEGIN_DECLS

#ifndef __GI_SCANNER__ /* for importers and exporters in C */

/* A snapshot of a graph's links by event, by position; it does not follow later changes. */
typedef struct _CauselineAdjacency CauselineAdjacency;

/* The link kinds to follow, as bits: 1 << CAUSELINE_LINK_... */
#define CAUSELINE_LINKS_CAUSAL ((1u << CAUSELINE_LINK_CAUSE) | (1u << CAUSELINE_LINK_RESPONSE) | (1u << CAUSELINE_LINK_ENABLE) | (1u << CAUSELINE_LINK_PREVENT) | (1u << CAUSELINE_LINK_PURPOSE) | (1u << CAUSELINE_LINK_CONDITION))
#define CAUSELINE_LINKS_ALL (~0u)

CauselineAdjacency *causeline_adjacency_new (CauselineGraph *graph,
                                             guint           kinds);
void causeline_adjacency_free (CauselineAdjacency *self);

/* The positions (in the graph's links) of the links that leave or enter the event at @position, in order of insertion. */
const guint *causeline_adjacency_get_out (const CauselineAdjacency *self,
                                          guint                     position,
                                          guint                    *n_links);
const guint *causeline_adjacency_get_in (const CauselineAdjacency *self,
                                         guint                     position,
                                         guint                    *n_links);
/* The other ends, in the same order. */
const guint *causeline_adjacency_get_successors (const CauselineAdjacency *self,
                                                 guint                     position,
                                                 guint                    *n_events);
const guint *causeline_adjacency_get_predecessors (const CauselineAdjacency *self,
                                                   guint                     position,
                                                   guint                    *n_events);

typedef enum
{
  CAUSELINE_WALK_EFFECTS = 1,
  CAUSELINE_WALK_CAUSES = 2,
  CAUSELINE_WALK_BOTH = 3
} CauselineWalk;

/* No limit on how far to walk. */
#define CAUSELINE_DEPTH_ALL G_MAXUINT

GArray *causeline_adjacency_reach (const CauselineAdjacency *self,
                                   guint                     position,
                                   CauselineWalk             direction,
                                   guint                     depth);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CauselineAdjacency, causeline_adjacency_free)

#endif

CAUSELINE_PUBLIC
char **causeline_graph_causes_of (CauselineGraph *graph,
                                  const char     *event,
                                  guint           depth,
                                  GError        **error);
CAUSELINE_PUBLIC
char **causeline_graph_effects_of (CauselineGraph *graph,
                                   const char     *event,
                                   guint           depth,
                                   GError        **error);

G_END_DECLS
