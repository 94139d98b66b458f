/* SPDX-License-Identifier: MIT */
/* The lists of an event: who took part, who says so, tags, and what a file says beyond the model. */

#include "event-private.h"

#include "value.h"

#include <string.h>

/**
 * causeline_event_add_participant:
 * @actor: the id of an actor
 * @role: what it does in the event
 * @status: only where it differs from that of the event; else %CAUSELINE_STATUS_NONE
 *
 * An actor that has the role already is not added again. At most %CAUSELINE_MAX_PARTS are kept.
 */
void
causeline_event_add_participant (CauselineEvent *self,
                                 const char     *actor,
                                 CauselineRole   role,
                                 CauselineStatus status)
{
  g_return_if_fail (!self->is_sealed && actor);

  for (guint i = 0; i < self->n_participants; i++)
    if (self->participants[i].role == role && strcmp (self->participants[i].actor, actor) == 0)
      return;
  if (self->n_participants == CAUSELINE_MAX_PARTS)
    return;

  CauselineParticipant part = { .actor = g_ref_string_new_intern (actor), .role = role, .status = status };

  if (self->n_participants == 0 || (self->n_participants >= 2 && (self->n_participants & (self->n_participants - 1)) == 0))
    self->participants = g_renew (CauselineParticipant, self->participants, MAX (2, self->n_participants * 2u)); /* most have two */
  self->participants[self->n_participants++] = part;
}

/**
 * causeline_event_get_n_participants:
 *
 * Returns: how many participants there are
 */
guint
causeline_event_get_n_participants (const CauselineEvent *self)
{
  return self->n_participants;
}

/**
 * causeline_event_get_participant:
 * @index: less than causeline_event_get_n_participants()
 *
 * Returns: (transfer none): a participant; it lives as long as the event
 */
const CauselineParticipant *
causeline_event_get_participant (const CauselineEvent *self,
                                 guint                 index)
{
  g_return_val_if_fail (index < self->n_participants, NULL);

  return &self->participants[index];
}

/**
 * causeline_event_add_claim:
 * @by: the id of the actor who says it
 * @stance: what is said
 * @about: `event`, or the word of the role that it concerns
 * @evidence: (nullable): the id of a mention
 *
 * The same claim is not added twice. At most %CAUSELINE_MAX_PARTS are kept.
 */
void
causeline_event_add_claim (CauselineEvent *self,
                           const char     *by,
                           CauselineStance stance,
                           const char     *about,
                           const char     *evidence)
{
  g_return_if_fail (!self->is_sealed && by && about);

  EventDetail *detail = event_make_detail (self);

  for (guint i = 0; i < detail->n_claims; i++)
    {
      const CauselineClaim *known = &detail->claims[i];

      if (known->stance == stance && strcmp (known->by, by) == 0 && strcmp (known->about, about) == 0 && g_strcmp0 (known->evidence, evidence) == 0)
        return;
    }
  if (detail->n_claims == CAUSELINE_MAX_PARTS)
    return;

  CauselineClaim claim = {
    .by = g_ref_string_new_intern (by),
    .about = g_ref_string_new_intern (about),
    .evidence = g_strdup (evidence),
    .stance = stance,
  };

  detail->claims = g_renew (CauselineClaim, detail->claims, detail->n_claims + 1u);
  detail->claims[detail->n_claims++] = claim;
}

/**
 * causeline_event_get_n_claims:
 *
 * Returns: how many claims there are
 */
guint
causeline_event_get_n_claims (const CauselineEvent *self)
{
  return event_detail (self)->n_claims;
}

/**
 * causeline_event_get_claim:
 * @index: less than causeline_event_get_n_claims()
 *
 * Returns: (transfer none): a claim; it lives as long as the event
 */
const CauselineClaim *
causeline_event_get_claim (const CauselineEvent *self,
                           guint                 index)
{
  g_return_val_if_fail (index < event_detail (self)->n_claims, NULL);

  return &self->detail->claims[index];
}

/**
 * causeline_event_get_tags:
 *
 * Returns: (nullable) (transfer none) (array zero-terminated=1): free words, in order of appearance
 */
const char *const *
causeline_event_get_tags (const CauselineEvent *self)
{
  return (const char *const *) event_detail (self)->tags;
}

/**
 * causeline_event_add_tag:
 * @tag: a free word; one that is there already is not added again
 */
void
causeline_event_add_tag (CauselineEvent *self,
                         const char     *tag)
{
  g_return_if_fail (!self->is_sealed);

  strings_add_new (&event_make_detail (self)->tags, tag);
}

/**
 * causeline_event_get_extra:
 *
 * Returns: (nullable) (transfer none) (array zero-terminated=1): what a file said beyond the model: key, JSON text, key, JSON text ...
 */
const char *const *
causeline_event_get_extra (const CauselineEvent *self)
{
  return (const char *const *) event_detail (self)->extra;
}

/**
 * causeline_event_set_extra:
 * @key: a key that the model does not know
 * @json: its value as JSON text
 *
 * Keeps something for the user that is written back as it is.
 */
void
causeline_event_set_extra (CauselineEvent *self,
                           const char     *key,
                           const char     *json)
{
  g_return_if_fail (!self->is_sealed);

  pairs_set (&event_make_detail (self)->extra, key, json);
}
