/* SPDX-License-Identifier: MIT */
/* What happened, when, and how sure that is; who took part and who says so is in event-parts.c. */

#include "event-private.h"

#include "value.h"

#include <string.h>

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

  gsize id_size = strlen (id) + 1;
  gsize title_size = title ? strlen (title) + 1 : 0;
  CauselineEvent *self = g_malloc0 (sizeof (CauselineEvent) + id_size + title_size);

  g_atomic_ref_count_init (&self->references);
  memcpy (self->words, id, id_size);
  if (title)
    self->title = memcpy (self->words + id_size, title, title_size);
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
  g_atomic_ref_count_inc (&self->references);
  return self;
}

static void
claim_clear (CauselineClaim *claim)
{
  g_ref_string_release ((char *) claim->by);
  g_ref_string_release ((char *) claim->about);
  g_free ((char *) claim->evidence);
}

static void
detail_free (EventDetail *detail)
{
  g_free (detail->place);
  g_free (detail->description);
  g_free (detail->url);
  list_free (detail->tags);
  list_free (detail->extra);
  for (guint i = 0; i < detail->n_claims; i++)
    claim_clear (&detail->claims[i]);
  g_free (detail->claims);
  g_free (detail);
}

/* To be read. */
const EventDetail *
event_detail (const CauselineEvent *self)
{
  static const EventDetail none;

  return self->detail ? self->detail : &none;
}

/* To be written. */
EventDetail *
event_make_detail (CauselineEvent *self)
{
  if (!self->detail)
    self->detail = g_new0 (EventDetail, 1);
  return self->detail;
}

static void
set_text (char      **field,
          const char *value)
{
  g_free (*field);
  *field = g_strdup (value);
}

static void
title_clear (CauselineEvent *self)
{
  if (self->title && self->title != self->words + strlen (self->words) + 1)
    g_free ((char *) self->title);
}

/**
 * causeline_event_unref: (skip)
 */
void
causeline_event_unref (CauselineEvent *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  title_clear (self);
  intern_clear (&self->type);
  for (guint i = 0; i < self->n_participants; i++)
    g_ref_string_release ((char *) self->participants[i].actor);
  g_free (self->participants);
  g_clear_pointer (&self->detail, detail_free);
  g_free (self);
}

/**
 * causeline_event_copy:
 *
 * Returns: (transfer full): the same event, unsealed, to be changed
 */
CauselineEvent *
causeline_event_copy (const CauselineEvent *self)
{
  CauselineEvent *copy = causeline_event_new (self->words, self->title);

  causeline_event_set_event_type (copy, self->type);
  copy->time = self->time;
  copy->has_time = self->has_time;
  copy->confidence = self->confidence;
  copy->status = self->status;
  copy->time_basis = self->time_basis;
  for (guint i = 0; i < self->n_participants; i++)
    causeline_event_add_participant (copy, self->participants[i].actor, self->participants[i].role, self->participants[i].status);
  if (!self->detail)
    return copy;

  const EventDetail *detail = self->detail;

  *event_make_detail (copy) = (EventDetail) {
    .place = g_strdup (detail->place),
    .description = g_strdup (detail->description),
    .url = g_strdup (detail->url),
    .tags = list_copy (detail->tags),
    .extra = list_copy (detail->extra),
  };
  for (guint i = 0; i < detail->n_claims; i++)
    causeline_event_add_claim (copy, detail->claims[i].by, detail->claims[i].stance, detail->claims[i].about, detail->claims[i].evidence);
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
  return self->words;
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

  char *title = g_strdup (value);

  title_clear (self);
  self->title = title;
}

/**
 * causeline_event_get_time:
 *
 * Returns: (nullable) (transfer none): when it happened; nothing where that is not known
 */
const CauselineTime *
causeline_event_get_time (const CauselineEvent *self)
{
  return self->has_time ? &self->time : NULL;
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

  self->has_time = value != NULL;
  if (value)
    self->time = *value;
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
  return event_detail (self)->place;
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

  if (value || self->detail)
    set_text (&event_make_detail (self)->place, value);
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
  return event_detail (self)->description;
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

  if (value || self->detail)
    set_text (&event_make_detail (self)->description, value);
}

/**
 * causeline_event_get_url:
 *
 * Returns: (nullable) (transfer none): where it is found on the web
 */
const char *
causeline_event_get_url (const CauselineEvent *self)
{
  return event_detail (self)->url;
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

  if (value || self->detail)
    set_text (&event_make_detail (self)->url, value);
}
