/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib-object.h>

#include "vocabulary.h"

G_BEGIN_DECLS

/**
 * CauselineActor:
 *
 * Who: a country, an organization, a person, a system.
 *
 * Built with setters, sealed when it is added to a graph: from then on it never changes and may be shared between threads.
 */
typedef struct _CauselineActor CauselineActor;

#define CAUSELINE_TYPE_ACTOR (causeline_actor_get_type ())

CAUSELINE_PUBLIC
GType causeline_actor_get_type (void) G_GNUC_CONST;

CAUSELINE_PUBLIC
CauselineActor *causeline_actor_new (const char *id, const char *name);
CAUSELINE_PUBLIC
CauselineActor *causeline_actor_ref (CauselineActor *self);
CAUSELINE_PUBLIC
void causeline_actor_unref (CauselineActor *self);
CAUSELINE_PUBLIC
CauselineActor *causeline_actor_copy (const CauselineActor *self);
void causeline_actor_seal (CauselineActor *self);
CAUSELINE_PUBLIC
gboolean causeline_actor_is_sealed (const CauselineActor *self);

CAUSELINE_PUBLIC
const char *causeline_actor_get_id (const CauselineActor *self);
CAUSELINE_PUBLIC
const char *causeline_actor_get_name (const CauselineActor *self);
CAUSELINE_PUBLIC
void causeline_actor_set_name (CauselineActor *self,
                               const char     *value);
CAUSELINE_PUBLIC
CauselineActorKind causeline_actor_get_kind (const CauselineActor *self);
CAUSELINE_PUBLIC
void causeline_actor_set_kind (CauselineActor     *self,
                               CauselineActorKind value);
CAUSELINE_PUBLIC
const char *causeline_actor_get_part_of (const CauselineActor *self);
CAUSELINE_PUBLIC
void causeline_actor_set_part_of (CauselineActor *self,
                                  const char     *value);
CAUSELINE_PUBLIC
const char *const *causeline_actor_get_aliases (const CauselineActor *self);
CAUSELINE_PUBLIC
void causeline_actor_add_alias (CauselineActor *self,
                                const char     *alias);

CAUSELINE_PUBLIC
const char *const *causeline_actor_get_extra (const CauselineActor *self);
CAUSELINE_PUBLIC
void causeline_actor_set_extra (CauselineActor *self,
                                const char *key,
                                const char *json);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CauselineActor, causeline_actor_unref)

G_END_DECLS
