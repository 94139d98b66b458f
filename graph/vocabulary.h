/* SPDX-License-Identifier: MIT */
/* The closed vocabularies of the model: each enumeration and the words that files use for it. */

#pragma once

#include <glib-object.h>

#include "public.h"

G_BEGIN_DECLS

/**
 * CauselineActorKind:
 *
 * What an actor is.
 */
typedef enum
{
  CAUSELINE_ACTOR_OTHER,
  CAUSELINE_ACTOR_COUNTRY,
  CAUSELINE_ACTOR_GOVERNMENT,
  CAUSELINE_ACTOR_ORGANIZATION,
  CAUSELINE_ACTOR_COMPANY,
  CAUSELINE_ACTOR_ARMED_GROUP,
  CAUSELINE_ACTOR_PERSON,
  CAUSELINE_ACTOR_PEOPLE,
  CAUSELINE_ACTOR_PLACE,
  CAUSELINE_ACTOR_MEDIA,
  CAUSELINE_ACTOR_SYSTEM
} CauselineActorKind;

/**
 * CauselineRole:
 * @CAUSELINE_ROLE_SOURCE: who did it
 * @CAUSELINE_ROLE_TARGET: to whom
 * @CAUSELINE_ROLE_OBJECT: the thing offered, cancelled, leaked
 * @CAUSELINE_ROLE_INSTRUMENT: with what
 * @CAUSELINE_ROLE_RECIPIENT: for whom
 * @CAUSELINE_ROLE_PLACE: where
 * @CAUSELINE_ROLE_SAYER: who says so
 * @CAUSELINE_ROLE_WITH: together with whom
 *
 * What an actor does in an event.
 */
typedef enum
{
  CAUSELINE_ROLE_SOURCE,
  CAUSELINE_ROLE_TARGET,
  CAUSELINE_ROLE_OBJECT,
  CAUSELINE_ROLE_INSTRUMENT,
  CAUSELINE_ROLE_RECIPIENT,
  CAUSELINE_ROLE_PLACE,
  CAUSELINE_ROLE_SAYER,
  CAUSELINE_ROLE_WITH
} CauselineRole;

/**
 * CauselineStatus:
 * @CAUSELINE_STATUS_NONE: not said (only for the status of a participant: that of the event holds)
 *
 * How certain an event is.
 */
typedef enum
{
  CAUSELINE_STATUS_NONE,
  CAUSELINE_STATUS_ASSERTED,
  CAUSELINE_STATUS_REPORTED,
  CAUSELINE_STATUS_ALLEGED,
  CAUSELINE_STATUS_DENIED,
  CAUSELINE_STATUS_DISPUTED,
  CAUSELINE_STATUS_CONFIRMED,
  CAUSELINE_STATUS_PLANNED,
  CAUSELINE_STATUS_CONDITIONAL,
  CAUSELINE_STATUS_NEGATED,
  CAUSELINE_STATUS_CANCELLED
} CauselineStatus;

/**
 * CauselineTimeBasis:
 * @CAUSELINE_TIME_BASIS_NONE: the event has no time
 * @CAUSELINE_TIME_BASIS_STATED: the text or cell says it in full
 * @CAUSELINE_TIME_BASIS_RESOLVED: worked out from a word such as "yesterday" and the source's date
 * @CAUSELINE_TIME_BASIS_INHERITED: from the sentence before, the headline or the source's date
 * @CAUSELINE_TIME_BASIS_GIVEN: the user's option
 *
 * How the time of an event is known.
 */
typedef enum
{
  CAUSELINE_TIME_BASIS_NONE,
  CAUSELINE_TIME_BASIS_STATED,
  CAUSELINE_TIME_BASIS_RESOLVED,
  CAUSELINE_TIME_BASIS_INHERITED,
  CAUSELINE_TIME_BASIS_GIVEN
} CauselineTimeBasis;

/**
 * CauselineStance:
 *
 * What somebody says of an event.
 */
typedef enum
{
  CAUSELINE_STANCE_ASSERTS,
  CAUSELINE_STANCE_ALLEGES,
  CAUSELINE_STANCE_DENIES,
  CAUSELINE_STANCE_CONFIRMS,
  CAUSELINE_STANCE_DOUBTS
} CauselineStance;

/**
 * CauselineLinkKind:
 *
 * What joins two events; model.md has the test for each.
 */
typedef enum
{
  CAUSELINE_LINK_CAUSE,
  CAUSELINE_LINK_RESPONSE,
  CAUSELINE_LINK_ENABLE,
  CAUSELINE_LINK_PREVENT,
  CAUSELINE_LINK_PURPOSE,
  CAUSELINE_LINK_CONDITION,
  CAUSELINE_LINK_ABOUT,
  CAUSELINE_LINK_PART,
  CAUSELINE_LINK_BEFORE
} CauselineLinkKind;

/**
 * CauselineBasis:
 * @CAUSELINE_BASIS_STATED: a cue word joins the two events
 * @CAUSELINE_BASIS_FRAME: their types and actors answer each other
 * @CAUSELINE_BASIS_COLUMN: a cell says so
 * @CAUSELINE_BASIS_USER: the user says so
 *
 * How a link is known.
 */
typedef enum
{
  CAUSELINE_BASIS_STATED,
  CAUSELINE_BASIS_FRAME,
  CAUSELINE_BASIS_COLUMN,
  CAUSELINE_BASIS_USER
} CauselineBasis;

/**
 * CauselineMentionKind:
 *
 * What a mention is evidence of.
 */
typedef enum
{
  CAUSELINE_MENTION_EVENT,
  CAUSELINE_MENTION_ACTOR,
  CAUSELINE_MENTION_TIME,
  CAUSELINE_MENTION_CUE,
  CAUSELINE_MENTION_ATTRIBUTION,
  CAUSELINE_MENTION_SENTENCE
} CauselineMentionKind;

CAUSELINE_PUBLIC
const char *causeline_actor_kind_to_string (CauselineActorKind kind);
CAUSELINE_PUBLIC
gboolean causeline_actor_kind_from_string (const char         *word,
                                           CauselineActorKind *kind);
CAUSELINE_PUBLIC
const char *causeline_role_to_string (CauselineRole role);
CAUSELINE_PUBLIC
gboolean causeline_role_from_string (const char    *word,
                                     CauselineRole *role);
CAUSELINE_PUBLIC
const char *causeline_status_to_string (CauselineStatus status);
CAUSELINE_PUBLIC
gboolean causeline_status_from_string (const char      *word,
                                       CauselineStatus *status);
CAUSELINE_PUBLIC
const char *causeline_time_basis_to_string (CauselineTimeBasis basis);
CAUSELINE_PUBLIC
gboolean causeline_time_basis_from_string (const char         *word,
                                           CauselineTimeBasis *basis);
CAUSELINE_PUBLIC
const char *causeline_stance_to_string (CauselineStance stance);
CAUSELINE_PUBLIC
gboolean causeline_stance_from_string (const char      *word,
                                       CauselineStance *stance);
CAUSELINE_PUBLIC
const char *causeline_link_kind_to_string (CauselineLinkKind kind);
CAUSELINE_PUBLIC
gboolean causeline_link_kind_from_string (const char        *word,
                                          CauselineLinkKind *kind);
CAUSELINE_PUBLIC
gboolean causeline_link_kind_is_causal (CauselineLinkKind kind);
CAUSELINE_PUBLIC
const char *causeline_basis_to_string (CauselineBasis basis);
CAUSELINE_PUBLIC
gboolean causeline_basis_from_string (const char     *word,
                                      CauselineBasis *basis);
CAUSELINE_PUBLIC
const char *causeline_mention_kind_to_string (CauselineMentionKind kind);
CAUSELINE_PUBLIC
gboolean causeline_mention_kind_from_string (const char           *word,
                                             CauselineMentionKind *kind);

/**
 * CauselineFamily:
 * @CAUSELINE_FAMILY_OTHER: a type that a sheet brought along
 *
 * The families of event types; pictures give each a colour.
 */
typedef enum
{
  CAUSELINE_FAMILY_OTHER,
  CAUSELINE_FAMILY_STATEMENT,
  CAUSELINE_FAMILY_COOPERATION,
  CAUSELINE_FAMILY_CONFLICT,
  CAUSELINE_FAMILY_LAW,
  CAUSELINE_FAMILY_POLITICS,
  CAUSELINE_FAMILY_HARM,
  CAUSELINE_FAMILY_CHANGE
} CauselineFamily;

CAUSELINE_PUBLIC
const char *causeline_family_to_string (CauselineFamily family);
CAUSELINE_PUBLIC
CauselineFamily causeline_event_type_get_family (const char *type);
CAUSELINE_PUBLIC
const char *causeline_event_type_get_definition (const char *type);
CAUSELINE_PUBLIC
const char **causeline_event_type_list (void);

G_END_DECLS
