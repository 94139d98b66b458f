/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib-object.h>

#include "actor.h"
#include "event.h"
#include "link.h"
#include "mention.h"
#include "source.h"

G_BEGIN_DECLS

#define CAUSELINE_TYPE_GRAPH (causeline_graph_get_type ())

/**
 * CauselineGraph:
 *
 * Events, who took part in them, what led to what, and where it was read.
 *
 * Objects stand in the order in which they were added and are found by id in O(1). Adding seals an object; what changes later is
 * replaced by an unsealed copy (causeline_graph_replace_event()). Ids are unique within a kind.
 */
CAUSELINE_PUBLIC
G_DECLARE_FINAL_TYPE (CauselineGraph, causeline_graph, CAUSELINE, GRAPH, GObject)

/* The position of something that is not there. */
#define CAUSELINE_NOWHERE G_MAXUINT

CAUSELINE_PUBLIC
CauselineGraph *causeline_graph_new (void);
CAUSELINE_PUBLIC
const char *causeline_graph_get_title (CauselineGraph *self);
CAUSELINE_PUBLIC
void causeline_graph_set_title (CauselineGraph *self,
                                const char     *title);
CAUSELINE_PUBLIC
const char *const *causeline_graph_get_extra (CauselineGraph *self);
CAUSELINE_PUBLIC
void causeline_graph_set_extra (CauselineGraph *self,
                                const char     *key,
                                const char     *json);

CAUSELINE_PUBLIC
gboolean causeline_graph_add_source (CauselineGraph   *self,
                                     CauselineSource  *source,
                                     GError          **error);
CAUSELINE_PUBLIC
void causeline_graph_replace_source (CauselineGraph  *self,
                                     CauselineSource *source);
CAUSELINE_PUBLIC
guint causeline_graph_get_n_sources (CauselineGraph *self);
CAUSELINE_PUBLIC
CauselineSource *causeline_graph_get_source (CauselineGraph *self,
                                             guint           position);
CAUSELINE_PUBLIC
CauselineSource *causeline_graph_find_source (CauselineGraph *self,
                                              const char     *id);
CAUSELINE_PUBLIC
guint causeline_graph_get_source_position (CauselineGraph *self,
                                           const char     *id);

CAUSELINE_PUBLIC
gboolean causeline_graph_add_actor (CauselineGraph  *self,
                                    CauselineActor  *actor,
                                    GError         **error);
CAUSELINE_PUBLIC
void causeline_graph_replace_actor (CauselineGraph *self,
                                    CauselineActor *actor);
CAUSELINE_PUBLIC
guint causeline_graph_get_n_actors (CauselineGraph *self);
CAUSELINE_PUBLIC
CauselineActor *causeline_graph_get_actor (CauselineGraph *self,
                                           guint           position);
CAUSELINE_PUBLIC
CauselineActor *causeline_graph_find_actor (CauselineGraph *self,
                                            const char     *id);
CAUSELINE_PUBLIC
guint causeline_graph_get_actor_position (CauselineGraph *self,
                                          const char     *id);

CAUSELINE_PUBLIC
gboolean causeline_graph_add_event (CauselineGraph  *self,
                                    CauselineEvent  *event,
                                    GError         **error);
CAUSELINE_PUBLIC
void causeline_graph_replace_event (CauselineGraph *self,
                                    CauselineEvent *event);
CAUSELINE_PUBLIC
guint causeline_graph_get_n_events (CauselineGraph *self);
CAUSELINE_PUBLIC
CauselineEvent *causeline_graph_get_event (CauselineGraph *self,
                                           guint           position);
CAUSELINE_PUBLIC
CauselineEvent *causeline_graph_find_event (CauselineGraph *self,
                                            const char     *id);
CAUSELINE_PUBLIC
guint causeline_graph_get_event_position (CauselineGraph *self,
                                          const char     *id);

CAUSELINE_PUBLIC
gboolean causeline_graph_add_link (CauselineGraph  *self,
                                   CauselineLink   *link,
                                   GError         **error);
CAUSELINE_PUBLIC
void causeline_graph_replace_link (CauselineGraph *self,
                                   CauselineLink  *link);
CAUSELINE_PUBLIC
guint causeline_graph_get_n_links (CauselineGraph *self);
CAUSELINE_PUBLIC
CauselineLink *causeline_graph_get_link (CauselineGraph *self,
                                         guint           position);
CAUSELINE_PUBLIC
CauselineLink *causeline_graph_find_link (CauselineGraph *self,
                                          const char     *id);
CAUSELINE_PUBLIC
guint causeline_graph_get_link_position (CauselineGraph *self,
                                         const char     *id);

CAUSELINE_PUBLIC
gboolean causeline_graph_add_mention (CauselineGraph    *self,
                                      CauselineMention  *mention,
                                      GError           **error);
CAUSELINE_PUBLIC
void causeline_graph_replace_mention (CauselineGraph   *self,
                                      CauselineMention *mention);
CAUSELINE_PUBLIC
guint causeline_graph_get_n_mentions (CauselineGraph *self);
CAUSELINE_PUBLIC
CauselineMention *causeline_graph_get_mention (CauselineGraph *self,
                                               guint           position);
CAUSELINE_PUBLIC
CauselineMention *causeline_graph_find_mention (CauselineGraph *self,
                                                const char     *id);
CAUSELINE_PUBLIC
guint causeline_graph_get_mention_position (CauselineGraph *self,
                                            const char     *id);

CAUSELINE_PUBLIC
gboolean causeline_graph_check_closed (CauselineGraph *self,
                                       GError        **error);

G_END_DECLS
