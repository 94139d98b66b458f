/* SPDX-License-Identifier: MIT */
/* What led to what. */

#include "link.h"

#include "value.h"

struct _CauselineLink
{
  char *id;
  char *from;
  char *to;
  char **evidence; /* mention ids */
  char **extra;    /* key, JSON text, ... */
  double confidence;
  guint8 kind;     /* CauselineLinkKind */
  guint8 basis;    /* CauselineBasis */
  guint8 is_sealed;
};

G_DEFINE_BOXED_TYPE (CauselineLink, causeline_link, causeline_link_ref, causeline_link_unref)

/**
 * causeline_link_new: (constructor)
 * @id: unique among the links of a graph
 * @from: the id of the earlier event
 * @to: the id of the later event
 * @kind: what joins them
 *
 * It is certain and the user's own until a setter says otherwise.
 *
 * Returns: (transfer full): an unsealed link
 */
CauselineLink *
causeline_link_new (const char        *id,
                    const char        *from,
                    const char        *to,
                    CauselineLinkKind  kind)
{
  g_return_val_if_fail (id && from && to, NULL);

  CauselineLink *self = g_atomic_rc_box_new0 (CauselineLink);

  self->id = g_strdup (id);
  self->from = g_strdup (from);
  self->to = g_strdup (to);
  self->kind = kind;
  self->confidence = 1.0;
  self->basis = CAUSELINE_BASIS_USER;
  return self;
}

/**
 * causeline_link_ref: (skip)
 *
 * Returns: (transfer full): @self
 */
CauselineLink *
causeline_link_ref (CauselineLink *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
link_clear (gpointer data)
{
  CauselineLink *self = data;

  g_free (self->id);
  g_free (self->from);
  g_free (self->to);
  list_free (self->evidence);
  list_free (self->extra);
}

/**
 * causeline_link_unref: (skip)
 */
void
causeline_link_unref (CauselineLink *self)
{
  g_atomic_rc_box_release_full (self, link_clear);
}

/**
 * causeline_link_copy:
 *
 * Returns: (transfer full): the same link, unsealed, to be changed
 */
CauselineLink *
causeline_link_copy (const CauselineLink *self)
{
  CauselineLink *copy = causeline_link_new (self->id, self->from, self->to, self->kind);

  copy->evidence = list_copy (self->evidence);
  copy->extra = list_copy (self->extra);
  copy->confidence = self->confidence;
  copy->basis = self->basis;
  return copy;
}

/* After this the link may be shared between threads. The graph calls it. */
void
causeline_link_seal (CauselineLink *self)
{
  self->is_sealed = TRUE;
}

/**
 * causeline_link_is_sealed:
 *
 * Returns: whether it is in a graph and can no longer be changed
 */
gboolean
causeline_link_is_sealed (const CauselineLink *self)
{
  return self->is_sealed;
}

/**
 * causeline_link_get_id:
 *
 * Returns: (transfer none): the id, unique among the links of a graph
 */
const char *
causeline_link_get_id (const CauselineLink *self)
{
  return self->id;
}

/**
 * causeline_link_get_from:
 *
 * Returns: (transfer none): the id of the earlier event: the cause
 */
const char *
causeline_link_get_from (const CauselineLink *self)
{
  return self->from;
}

/**
 * causeline_link_get_to:
 *
 * Returns: (transfer none): the id of the later event: the response
 */
const char *
causeline_link_get_to (const CauselineLink *self)
{
  return self->to;
}

/**
 * causeline_link_get_kind:
 *
 * Returns: what kind it is
 */
CauselineLinkKind
causeline_link_get_kind (const CauselineLink *self)
{
  return self->kind;
}

/**
 * causeline_link_get_confidence:
 *
 * Returns: 0 to 1
 */
double
causeline_link_get_confidence (const CauselineLink *self)
{
  return self->confidence;
}

/**
 * causeline_link_set_confidence:
 * @value: 0 to 1
 */
void
causeline_link_set_confidence (CauselineLink *self,
                               double         value)
{
  g_return_if_fail (!self->is_sealed);

  self->confidence = CLAMP (value, 0.0, 1.0);
}

/**
 * causeline_link_get_basis:
 *
 * Returns: how the link is known
 */
CauselineBasis
causeline_link_get_basis (const CauselineLink *self)
{
  return self->basis;
}

/**
 * causeline_link_set_basis:
 * @value: how the link is known
 */
void
causeline_link_set_basis (CauselineLink  *self,
                          CauselineBasis  value)
{
  g_return_if_fail (!self->is_sealed);

  self->basis = value;
}

/**
 * causeline_link_get_evidence:
 *
 * Returns: (nullable) (transfer none) (array zero-terminated=1): the ids of the mentions whose words say so
 */
const char *const *
causeline_link_get_evidence (const CauselineLink *self)
{
  return (const char *const *) self->evidence;
}

/**
 * causeline_link_add_evidence:
 * @mention: the id of a mention; one that is there already is not added again
 */
void
causeline_link_add_evidence (CauselineLink *self,
                             const char    *mention)
{
  g_return_if_fail (!self->is_sealed);

  strings_add_new (&self->evidence, mention);
}

/**
 * causeline_link_get_extra:
 *
 * Returns: (nullable) (transfer none) (array zero-terminated=1): what a file said beyond the model: key, JSON text, key, JSON text ...
 */
const char *const *
causeline_link_get_extra (const CauselineLink *self)
{
  return (const char *const *) self->extra;
}

/**
 * causeline_link_set_extra:
 * @key: a key that the model does not know
 * @json: its value as JSON text
 *
 * Keeps something for the user that is written back as it is.
 */
void
causeline_link_set_extra (CauselineLink *self,
                          const char    *key,
                          const char    *json)
{
  g_return_if_fail (!self->is_sealed);

  pairs_set (&self->extra, key, json);
}
