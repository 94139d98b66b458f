/* SPDX-License-Identifier: MIT */
/* Whether two events of different inputs are one. */

#pragma once

#include "graph.h"

/* An index of events by what two tellings of one event have in common. */
typedef struct _EventIndex EventIndex;

EventIndex *event_index_new (CauselineGraph *graph);
void event_index_free (EventIndex *self);
void event_index_add (EventIndex           *self,
                      const CauselineEvent *event);
CauselineEvent *event_index_find (EventIndex           *self,
                                  const CauselineEvent *event);
CauselineEvent *event_join (const CauselineEvent *first,
                            const CauselineEvent *second);
guint event_n_parts (const CauselineEvent *event);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EventIndex, event_index_free)
