/* SPDX-License-Identifier: MIT */
/* Objects of STIX 2.1 (OASIS standard, 2021) in a bundle.
 *
 * Ids are UUIDs of version 5 over what an object says, so that the same graph gives the same bundle. There is no clock: all is "created" on
 * the day that the newest source was published, else on the latest day of an event, else at the beginning of 1970. */

#pragma once

#include "graph.h"

G_BEGIN_DECLS

typedef struct
{
  CauselineGraph *graph;     /* borrowed */
  GString *out;              /* borrowed */
  char *seed;                /* what tells this graph from others */
  char *created;             /* a timestamp */
  char **events;             /* ids of the objects, by position in the graph */
  char **actors;
  guint n_objects;
} StixBundle;

void stix_bundle_open (StixBundle     *self,
                       CauselineGraph *graph,
                       const char     *event_type,
                       GString        *out);
void stix_bundle_close (StixBundle *self);
char *stix_make_id (const char *type,
                    const char *seed,
                    ...) G_GNUC_NULL_TERMINATED;
char *stix_timestamp (gint64 instant);
gboolean stix_day_of (const CauselineTime *time,
                      char               **start,
                      char               **end);
void stix_object_begin (StixBundle *self,
                        const char *type,
                        const char *id);
void stix_object_end (StixBundle *self);

/* Kinds of objects. */
void stix_write_identities (StixBundle *self);
void stix_write_incidents (StixBundle *self);
void stix_write_parts (StixBundle *self);
void stix_write_links (StixBundle *self);
void stix_write_claims (StixBundle *self);
void stix_write_sources (StixBundle *self);

G_END_DECLS
