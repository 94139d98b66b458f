/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib-object.h>

#include "event-time.h"
#include "vocabulary.h"

G_BEGIN_DECLS

/**
 * CauselineEvent:
 *
 * What happened, when, who took part, and who says so.
 *
 * Built with setters, sealed when it is added to a graph: from then on it never changes and may be shared between threads.
 */
typedef struct _CauselineEvent CauselineEvent;

#define CAUSELINE_TYPE_EVENT (causeline_event_get_type ())

CAUSELINE_PUBLIC
GType causeline_event_get_type (void) G_GNUC_CONST;

CAUSELINE_PUBLIC
CauselineEvent *causeline_event_new (const char *id, const char *title);
CAUSELINE_PUBLIC
CauselineEvent *causeline_event_ref (CauselineEvent *self);
CAUSELINE_PUBLIC
void causeline_event_unref (CauselineEvent *self);
CAUSELINE_PUBLIC
CauselineEvent *causeline_event_copy (const CauselineEvent *self);
void causeline_event_seal (CauselineEvent *self);
CAUSELINE_PUBLIC
gboolean causeline_event_is_sealed (const CauselineEvent *self);

CAUSELINE_PUBLIC
const char *causeline_event_get_id (const CauselineEvent *self);
CAUSELINE_PUBLIC
const char *causeline_event_get_event_type (const CauselineEvent *self);
CAUSELINE_PUBLIC
void causeline_event_set_event_type (CauselineEvent *self,
                                     const char     *value);
CAUSELINE_PUBLIC
const char *causeline_event_get_title (const CauselineEvent *self);
CAUSELINE_PUBLIC
void causeline_event_set_title (CauselineEvent *self,
                                const char     *value);
CAUSELINE_PUBLIC
const CauselineTime *causeline_event_get_time (const CauselineEvent *self);
CAUSELINE_PUBLIC
void causeline_event_set_time (CauselineEvent      *self,
                               const CauselineTime *value);
CAUSELINE_PUBLIC
CauselineTimeBasis causeline_event_get_time_basis (const CauselineEvent *self);
CAUSELINE_PUBLIC
void causeline_event_set_time_basis (CauselineEvent     *self,
                                     CauselineTimeBasis value);
CAUSELINE_PUBLIC
const char *causeline_event_get_place (const CauselineEvent *self);
CAUSELINE_PUBLIC
void causeline_event_set_place (CauselineEvent *self,
                                const char     *value);
CAUSELINE_PUBLIC
CauselineStatus causeline_event_get_status (const CauselineEvent *self);
CAUSELINE_PUBLIC
void causeline_event_set_status (CauselineEvent  *self,
                                 CauselineStatus value);
CAUSELINE_PUBLIC
double causeline_event_get_confidence (const CauselineEvent *self);
CAUSELINE_PUBLIC
void causeline_event_set_confidence (CauselineEvent *self,
                                     double         value);
CAUSELINE_PUBLIC
const char *causeline_event_get_description (const CauselineEvent *self);
CAUSELINE_PUBLIC
void causeline_event_set_description (CauselineEvent *self,
                                      const char     *value);
CAUSELINE_PUBLIC
const char *causeline_event_get_url (const CauselineEvent *self);
CAUSELINE_PUBLIC
void causeline_event_set_url (CauselineEvent *self,
                              const char     *value);

/**
 * CauselineParticipant:
 * @actor: the id of an actor
 * @role: what it does in the event
 * @status: only where it differs from that of the event; else %CAUSELINE_STATUS_NONE
 *
 * One part in an event.
 */
typedef struct
{
  const char *actor;
  CauselineRole role;
  CauselineStatus status;
} CauselineParticipant;

/**
 * CauselineClaim:
 * @by: the id of the actor who says it
 * @about: what it concerns: a word for a role (`source`, `target` ...), or `event`
 * @evidence: the id of a mention, or %NULL
 * @stance: what is said
 *
 * What somebody says of an event.
 */
typedef struct
{
  const char *by;
  const char *about;
  const char *evidence;
  CauselineStance stance;
} CauselineClaim;

/**
 * CAUSELINE_MAX_PARTS:
 *
 * The most participants, and the most claims, that an event keeps: far more than a person would draw.
 */
#define CAUSELINE_MAX_PARTS 1000

CAUSELINE_PUBLIC
void causeline_event_add_participant (CauselineEvent *self,
                                      const char     *actor,
                                      CauselineRole   role,
                                      CauselineStatus status);
CAUSELINE_PUBLIC
guint causeline_event_get_n_participants (const CauselineEvent *self);
CAUSELINE_PUBLIC
const CauselineParticipant *causeline_event_get_participant (const CauselineEvent *self,
                                                             guint                 index);
CAUSELINE_PUBLIC
void causeline_event_add_claim (CauselineEvent *self,
                                const char     *by,
                                CauselineStance stance,
                                const char     *about,
                                const char     *evidence);
CAUSELINE_PUBLIC
guint causeline_event_get_n_claims (const CauselineEvent *self);
CAUSELINE_PUBLIC
const CauselineClaim *causeline_event_get_claim (const CauselineEvent *self,
                                                 guint                 index);
CAUSELINE_PUBLIC
const char *const *causeline_event_get_tags (const CauselineEvent *self);
CAUSELINE_PUBLIC
void causeline_event_add_tag (CauselineEvent *self,
                              const char     *tag);

CAUSELINE_PUBLIC
const char *const *causeline_event_get_extra (const CauselineEvent *self);
CAUSELINE_PUBLIC
void causeline_event_set_extra (CauselineEvent *self,
                                const char *key,
                                const char *json);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CauselineEvent, causeline_event_unref)

G_END_DECLS
