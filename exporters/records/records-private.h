/* SPDX-License-Identifier: MIT */
/* What the parts of the row writer share. */

#pragma once

#include "records.h"

G_BEGIN_DECLS

struct _Records
{
  CauselineGraph *graph;
  GHashTable *names;        /* name of an actor -> number of actors that have it */
  GHashTable *extra_places; /* key of "x" -> place among extra_keys, + 1 */
  GPtrArray *extra_keys;    /* char *, in order of first appearance */
  GPtrArray *cells;         /* GString: the row being filled; fixed columns first, then the extra ones */
  guint8 used[RECORD_N_COLUMNS];
  GPtrArray *headers;       /* const char *: of the columns that are written */
  GArray *order;            /* guint: which cell stands in each of them */
  GPtrArray *links_to;      /* GArray of guint or NULL, by event: its causes, as positions of links */
};

static inline GString *
record_cell (Records     *self,
             RecordColumn column)
{
  return g_ptr_array_index (self->cells, column);
}

void record_set (Records     *self,
                 RecordColumn column,
                 const char  *text);
void record_list_add (GString    *out,
                      const char *token,
                      const char *specials);
void record_add_actor (Records    *self,
                       GString    *out,
                       const char *id);
void record_set_time (Records             *self,
                      const CauselineTime *time);
void record_set_number (Records     *self,
                        RecordColumn column,
                        double       value);
void record_fill_event (Records *self,
                        guint    position);
void record_fill_actor (Records *self,
                        guint    position);
void record_fill_source (Records *self,
                         guint    position);
void record_fill_link (Records *self,
                       guint    position);
void record_fill_mention (Records *self,
                          guint    position);
void record_collect_extra (Records           *self,
                           const char *const *extra);
void record_set_extra (Records           *self,
                       const char *const *extra);
void record_set_more (Records           *self,
                      const char *const *extra);

G_END_DECLS
