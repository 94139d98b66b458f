/* SPDX-License-Identifier: MIT */
/* What importers of records number as they go: events without an id, the mentions that show where they stand, actors by name. */

#pragma once

#include "graph.h"

typedef struct
{
  CauselineGraph *graph;    /* not owned */
  char *source;             /* the id of the source that everything stands in; owned */
  GHashTable *actors;       /* name -> id, both owned */
  guint n_events;           /* that were given a number */
  guint n_mentions;
  char mention_id[24];      /* of the last */
} GraphBuilder;

void graph_builder_init (GraphBuilder   *self,
                         CauselineGraph *graph,
                         const char     *source);
void graph_builder_clear (GraphBuilder *self);
char *graph_builder_number_event (GraphBuilder *self);
char *graph_builder_choose_id (GraphBuilder *self,
                               const char   *own,
                               gboolean     *is_taken);
const char *graph_builder_find_actor (GraphBuilder *self,
                                      const char   *name);
const char *graph_builder_add_mention (GraphBuilder        *self,
                                       CauselineMentionKind kind,
                                       const char          *of,
                                       gint64               line);
const char *graph_builder_add_mention_in (GraphBuilder        *self,
                                          const char          *source,
                                          CauselineMentionKind kind,
                                          const char          *of,
                                          gint64               line);
