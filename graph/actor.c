/* SPDX-License-Identifier: MIT */
/* Who: a country, an organization, a person, a system. */

#include "actor.h"

#include "value.h"

#include <string.h>

struct _CauselineActor
{
  char *id;
  char *name;
  char **aliases;
  char *part_of;
  char **extra; /* key, JSON text, ... */
  guint8 kind;  /* CauselineActorKind */
  guint8 is_sealed;
};

G_DEFINE_BOXED_TYPE (CauselineActor, causeline_actor, causeline_actor_ref, causeline_actor_unref)

/**
 * causeline_actor_new: (constructor)
 * @id: unique among the actors of a graph
 * @name: the fullest form seen
 *
 * Returns: (transfer full): an unsealed actor
 */
CauselineActor *
causeline_actor_new (const char *id,
                     const char *name)
{
  g_return_val_if_fail (id && name, NULL);

  CauselineActor *self = g_atomic_rc_box_new0 (CauselineActor);

  self->id = g_strdup (id);
  self->name = g_strdup (name);
  return self;
}

/**
 * causeline_actor_ref: (skip)
 *
 * Returns: (transfer full): @self
 */
CauselineActor *
causeline_actor_ref (CauselineActor *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
actor_clear (gpointer data)
{
  CauselineActor *self = data;

  g_free (self->id);
  g_free (self->name);
  list_free (self->aliases);
  g_free (self->part_of);
  list_free (self->extra);
}

/**
 * causeline_actor_unref: (skip)
 */
void
causeline_actor_unref (CauselineActor *self)
{
  g_atomic_rc_box_release_full (self, actor_clear);
}

/**
 * causeline_actor_copy:
 *
 * Returns: (transfer full): the same actor, unsealed, to be changed
 */
CauselineActor *
causeline_actor_copy (const CauselineActor *self)
{
  CauselineActor *copy = causeline_actor_new (self->id, self->name);

  copy->aliases = list_copy (self->aliases);
  copy->part_of = g_strdup (self->part_of);
  copy->extra = list_copy (self->extra);
  copy->kind = self->kind;
  return copy;
}

/* After this the actor may be shared between threads. The graph calls it. */
void
causeline_actor_seal (CauselineActor *self)
{
  self->is_sealed = TRUE;
}

/**
 * causeline_actor_is_sealed:
 *
 * Returns: whether it is in a graph and can no longer be changed
 */
gboolean
causeline_actor_is_sealed (const CauselineActor *self)
{
  return self->is_sealed;
}

/**
 * causeline_actor_get_id:
 *
 * Returns: (transfer none): the id, unique among the actors of a graph
 */
const char *
causeline_actor_get_id (const CauselineActor *self)
{
  return self->id;
}

/**
 * causeline_actor_get_name:
 *
 * Returns: (transfer none): the fullest form seen
 */
const char *
causeline_actor_get_name (const CauselineActor *self)
{
  return self->name;
}

/**
 * causeline_actor_set_name:
 * @value: the fullest form seen
 */
void
causeline_actor_set_name (CauselineActor *self,
                          const char     *value)
{
  g_return_if_fail (!self->is_sealed);

  g_return_if_fail (value);
  g_free (self->name);
  self->name = g_strdup (value);
}

/**
 * causeline_actor_get_kind:
 *
 * Returns: what kind it is
 */
CauselineActorKind
causeline_actor_get_kind (const CauselineActor *self)
{
  return self->kind;
}

/**
 * causeline_actor_set_kind:
 * @value: what kind it is
 */
void
causeline_actor_set_kind (CauselineActor     *self,
                          CauselineActorKind  value)
{
  g_return_if_fail (!self->is_sealed);

  self->kind = value;
}

/**
 * causeline_actor_get_part_of:
 *
 * Returns: (nullable) (transfer none): the id of the actor that it is a part of: a ministry of its country, a company of its parent
 */
const char *
causeline_actor_get_part_of (const CauselineActor *self)
{
  return self->part_of;
}

/**
 * causeline_actor_set_part_of:
 * @value: (nullable): the id of the actor that it is a part of: a ministry of its country, a company of its parent
 */
void
causeline_actor_set_part_of (CauselineActor *self,
                             const char     *value)
{
  g_return_if_fail (!self->is_sealed);

  g_free (self->part_of);
  self->part_of = g_strdup (value);
}

/**
 * causeline_actor_get_aliases:
 *
 * Returns: (nullable) (transfer none) (array zero-terminated=1): other forms of the name, in order of appearance
 */
const char *const *
causeline_actor_get_aliases (const CauselineActor *self)
{
  return (const char *const *) self->aliases;
}

/**
 * causeline_actor_add_alias:
 * @alias: another form of the name; one that is known already is not added again
 */
void
causeline_actor_add_alias (CauselineActor *self,
                           const char     *alias)
{
  g_return_if_fail (!self->is_sealed);

  if (strcmp (alias, self->name) != 0)
    strings_add_new (&self->aliases, alias);
}

/**
 * causeline_actor_get_extra:
 *
 * Returns: (nullable) (transfer none) (array zero-terminated=1): what a file said beyond the model: key, JSON text, key, JSON text ...
 */
const char *const *
causeline_actor_get_extra (const CauselineActor *self)
{
  return (const char *const *) self->extra;
}

/**
 * causeline_actor_set_extra:
 * @key: a key that the model does not know
 * @json: its value as JSON text
 *
 * Keeps something for the user that is written back as it is.
 */
void
causeline_actor_set_extra (CauselineActor *self,
                           const char     *key,
                           const char     *json)
{
  g_return_if_fail (!self->is_sealed);

  pairs_set (&self->extra, key, json);
}
