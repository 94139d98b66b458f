/* SPDX-License-Identifier: MIT */
/* What causeline writes into GraphML as JSON, because GraphML has no other place for it. */

#pragma once

#include "graphml-items.h"

typedef struct _GraphmlParts GraphmlParts;

GraphmlParts *graphml_parts_new (GraphmlReading *reading);
void graphml_parts_free (GraphmlParts *self);
gboolean graphml_parts_read_sources (GraphmlParts *self);
gboolean graphml_parts_read_mentions (GraphmlParts *self);
void graphml_parts_read_claims (GraphmlParts      *self,
                                const GraphmlItem *item,
                                CauselineEvent    *event);
void graphml_parts_read_evidence (GraphmlParts      *self,
                                  const GraphmlItem *item,
                                  CauselineLink     *link);
void graphml_parts_read_extra (GraphmlParts      *self,
                               const GraphmlItem *item,
                               gpointer           to,
                               void (*set_extra) (gpointer, const char *, const char *));

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GraphmlParts, graphml_parts_free)
