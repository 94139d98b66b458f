/* SPDX-License-Identifier: MIT */
/* What happened, when, who took part, and who says so. */

#include "event.h"

#include "value.h"

#include <string.h>

struct _CauselineEvent
{
  char *id;
  char *title;
  GRefString *type;
  CauselineTime *time;
  char *place;
  char *description;
  char *url;
  char **tags;
  char **extra;                       /* key, JSON text, ... */
  CauselineParticipant *participants; /* their actors are interned: a graph names the same few over and over */
  CauselineClaim *claims;
  double confidence;
  guint16 n_participants;
  guint16 n_claims;
  guint8 status;                      /* CauselineStatus */
  guint8 time_basis;                  /* CauselineTimeBasis */
  guint8 is_sealed;
};

G_DEFINE_BOXED_TYPE (CauselineEvent, causeline_event, causeline_event_ref, causeline_event_unref)

/**
 * causeline_event_new: (constructor)
 * @id: unique among the events of a graph
 * @title: (nullable): short enough for a label
 *
 * It is asserted and certain until a setter says otherwise.
 *
 * Returns: (transfer full): an unsealed event
 */
CauselineEvent *
causeline_event_new (const char *id,
                     const char *title)
{
  g_return_val_if_fail (id, NULL);

  CauselineEvent *self = g_atomic_rc_box_new0 (CauselineEvent);

  self->id = g_strdup (id);
  self->title = g_strdup (title);
  self->status = CAUSELINE_STATUS_ASSERTED;
  self->confidence = 1.0;
  return self;
}

/**
 * causeline_event_ref: (skip)
 *
 * Returns: (transfer full): @self
 */
CauselineEvent *
causeline_event_ref (CauselineEvent *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
claim_clear (CauselineClaim *claim)
{
  g_ref_string_release ((char *) claim->by);
  g_ref_string_release ((char *) claim->about);
  g_free ((char *) claim->evidence);
}

static void
event_clear (gpointer data)
{
  CauselineEvent *self = data;

  g_free (self->id);
  g_free (self->title);
  intern_clear (&self->type);
  causeline_time_free (self->time);
  g_free (self->place);
  g_free (self->description);
  g_free (self->url);
  list_free (self->tags);
  list_free (self->extra);
  for (guint i = 0; i < self->n_participants; i++)
    g_ref_string_release ((char *) self->participants[i].actor);
  g_free (self->participants);
  for (guint i = 0; i < self->n_claims; i++)
    claim_clear (&self->claims[i]);
  g_free (self->claims);
}

/**
 * causeline_event_unref: (skip)
 */
void
causeline_event_unref (CauselineEvent *self)
{
  g_atomic_rc_box_release_full (self, event_clear);
}

/**
 * causeline_event_copy:
 *
 * Returns: (transfer full): the same event, unsealed, to be changed
 */
CauselineEvent *
causeline_event_copy (const CauselineEvent *self)
{
  CauselineEvent *copy = causeline_event_new (self->id, self->title);

  causeline_event_set_event_type (copy, self->type);
  causeline_event_set_time (copy, self->time);
  copy->place = g_strdup (self->place);
  copy->description = g_strdup (self->description);
  copy->url = g_strdup (self->url);
  copy->tags = list_copy (self->tags);
  copy->extra = list_copy (self->extra);
  copy->confidence = self->confidence;
  copy->status = self->status;
  copy->time_basis = self->time_basis;
  for (guint i = 0; i < self->n_participants; i++)
    causeline_event_add_participant (copy, self->participants[i].actor, self->participants[i].role, self->participants[i].status);
  for (guint i = 0; i < self->n_claims; i++)
    causeline_event_add_claim (copy, self->claims[i].by, self->claims[i].stance, self->claims[i].about, self->claims[i].evidence);
  return copy;
}

/* After this the event may be shared between threads. The graph calls it. */
void
causeline_event_seal (CauselineEvent *self)
{
  self->is_sealed = TRUE;
}

/**
 * causeline_event_is_sealed:
 *
 * Returns: whether it is in a graph and can no longer be changed
 */
gboolean
causeline_event_is_sealed (const CauselineEvent *self)
{
  return self->is_sealed;
}

/**
 * causeline_event_get_id:
 *
 * Returns: (transfer none): the id, unique among the events of a graph
 */
const char *
causeline_event_get_id (const CauselineEvent *self)
{
  return self->id;
}

/**
 * causeline_event_get_event_type:
 *
 * Returns: (nullable) (transfer none): one of causeline_event_type_list(), or a type that a sheet brought along
 */
const char *
causeline_event_get_event_type (const CauselineEvent *self)
{
  return self->type;
}

/**
 * causeline_event_set_event_type:
 * @value: (nullable): one of causeline_event_type_list(), or a type that a sheet brought along
 */
void
causeline_event_set_event_type (CauselineEvent *self,
                                const char     *value)
{
  g_return_if_fail (!self->is_sealed);

  intern_set (&self->type, value);
}

/**
 * causeline_event_get_title:
 *
 * Returns: (nullable) (transfer none): what to call it
 */
const char *
causeline_event_get_title (const CauselineEvent *self)
{
  return self->title;
}

/**
 * causeline_event_set_title:
 * @value: (nullable): what to call it
 */
void
causeline_event_set_title (CauselineEvent *self,
                           const char     *value)
{
  g_return_if_fail (!self->is_sealed);

  g_free (self->title);
  self->title = g_strdup (value);
}

/**
 * causeline_event_get_time:
 *
 * Returns: (nullable) (transfer none): when it happened; nothing where that is not known
 */
const CauselineTime *
causeline_event_get_time (const CauselineEvent *self)
{
  return self->time;
}

/**
 * causeline_event_set_time:
 * @value: (nullable): when it happened; nothing where that is not known
 */
void
causeline_event_set_time (CauselineEvent      *self,
                          const CauselineTime *value)
{
  g_return_if_fail (!self->is_sealed);

  causeline_time_free (self->time);
  self->time = value ? causeline_time_copy (value) : NULL;
}

/**
 * causeline_event_get_time_basis:
 *
 * Returns: how the time is known
 */
CauselineTimeBasis
causeline_event_get_time_basis (const CauselineEvent *self)
{
  return self->time_basis;
}

/**
 * causeline_event_set_time_basis:
 * @value: how the time is known
 */
void
causeline_event_set_time_basis (CauselineEvent     *self,
                                CauselineTimeBasis  value)
{
  g_return_if_fail (!self->is_sealed);

  self->time_basis = value;
}

/**
 * causeline_event_get_place:
 *
 * Returns: (nullable) (transfer none): the id of an actor, or a name, where it happened
 */
const char *
causeline_event_get_place (const CauselineEvent *self)
{
  return self->place;
}

/**
 * causeline_event_set_place:
 * @value: (nullable): the id of an actor, or a name, where it happened
 */
void
causeline_event_set_place (CauselineEvent *self,
                           const char     *value)
{
  g_return_if_fail (!self->is_sealed);

  g_free (self->place);
  self->place = g_strdup (value);
}

/**
 * causeline_event_get_status:
 *
 * Returns: how certain it is
 */
CauselineStatus
causeline_event_get_status (const CauselineEvent *self)
{
  return self->status;
}

/**
 * causeline_event_set_status:
 * @value: how certain it is
 */
void
causeline_event_set_status (CauselineEvent  *self,
                            CauselineStatus  value)
{
  g_return_if_fail (!self->is_sealed);

  self->status = value;
}

/**
 * causeline_event_get_confidence:
 *
 * Returns: 0 to 1
 */
double
causeline_event_get_confidence (const CauselineEvent *self)
{
  return self->confidence;
}

/**
 * causeline_event_set_confidence:
 * @value: 0 to 1
 */
void
causeline_event_set_confidence (CauselineEvent *self,
                                double          value)
{
  g_return_if_fail (!self->is_sealed);

  self->confidence = CLAMP (value, 0.0, 1.0);
}

/**
 * causeline_event_get_description:
 *
 * Returns: (nullable) (transfer none): more than fits on a label
 */
const char *
causeline_event_get_description (const CauselineEvent *self)
{
  return self->description;
}

/**
 * causeline_event_set_description:
 * @value: (nullable): more than fits on a label
 */
void
causeline_event_set_description (CauselineEvent *self,
                                 const char     *value)
{
  g_return_if_fail (!self->is_sealed);

  g_free (self->description);
  self->description = g_strdup (value);
}

/**
 * causeline_event_get_url:
 *
 * Returns: (nullable) (transfer none): where it is found on the web
 */
const char *
causeline_event_get_url (const CauselineEvent *self)
{
  return self->url;
}

/**
 * causeline_event_set_url:
 * @value: (nullable): where it is found on the web
 */
void
causeline_event_set_url (CauselineEvent *self,
                         const char     *value)
{
  g_return_if_fail (!self->is_sealed);

  g_free (self->url);
  self->url = g_strdup (value);
}

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

  self->participants = g_renew (CauselineParticipant, self->participants, self->n_participants + 1u);
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

  for (guint i = 0; i < self->n_claims; i++)
    if (self->claims[i].stance == stance && strcmp (self->claims[i].by, by) == 0 && strcmp (self->claims[i].about, about) == 0 && g_strcmp0 (self->claims[i].evidence, evidence) == 0)
      return;
  if (self->n_claims == CAUSELINE_MAX_PARTS)
    return;

  CauselineClaim claim = {
    .by = g_ref_string_new_intern (by),
    .about = g_ref_string_new_intern (about),
    .evidence = g_strdup (evidence),
    .stance = stance,
  };

  self->claims = g_renew (CauselineClaim, self->claims, self->n_claims + 1u);
  self->claims[self->n_claims++] = claim;
}

/**
 * causeline_event_get_n_claims:
 *
 * Returns: how many claims there are
 */
guint
causeline_event_get_n_claims (const CauselineEvent *self)
{
  return self->n_claims;
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
  g_return_val_if_fail (index < self->n_claims, NULL);

  return &self->claims[index];
}

/**
 * causeline_event_get_tags:
 *
 * Returns: (nullable) (transfer none) (array zero-terminated=1): free words, in order of appearance
 */
const char *const *
causeline_event_get_tags (const CauselineEvent *self)
{
  return (const char *const *) self->tags;
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

  strings_add_new (&self->tags, tag);
}

/**
 * causeline_event_get_extra:
 *
 * Returns: (nullable) (transfer none) (array zero-terminated=1): what a file said beyond the model: key, JSON text, key, JSON text ...
 */
const char *const *
causeline_event_get_extra (const CauselineEvent *self)
{
  return (const char *const *) self->extra;
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

  pairs_set (&self->extra, key, json);
}
