/* SPDX-License-Identifier: MIT */
/* Where something was read: an article, a sheet. */

#include "source.h"

#include "value.h"

struct _CauselineSource
{
  char *id;
  char *title;
  char *publisher;
  char *author;
  char *url;
  CauselineTime *published;
  char *file;
  char *language;
  char *text;
  char *syntax;
  char *explanation;
  char **extra; /* key, JSON text, ... */
  guint8 is_sealed;
};

G_DEFINE_BOXED_TYPE (CauselineSource, causeline_source, causeline_source_ref, causeline_source_unref)

/**
 * causeline_source_new: (constructor)
 * @id: unique among the sources of a graph
 *
 * Returns: (transfer full): an unsealed source
 */
CauselineSource *
causeline_source_new (const char *id)
{
  g_return_val_if_fail (id, NULL);

  CauselineSource *self = g_atomic_rc_box_new0 (CauselineSource);

  self->id = g_strdup (id);
  return self;
}

/**
 * causeline_source_ref: (skip)
 *
 * Returns: (transfer full): @self
 */
CauselineSource *
causeline_source_ref (CauselineSource *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
source_clear (gpointer data)
{
  CauselineSource *self = data;

  g_free (self->id);
  g_free (self->title);
  g_free (self->publisher);
  g_free (self->author);
  g_free (self->url);
  g_free (self->file);
  g_free (self->language);
  g_free (self->text);
  g_free (self->syntax);
  g_free (self->explanation);
  causeline_time_free (self->published);
  list_free (self->extra);
}

/**
 * causeline_source_unref: (skip)
 */
void
causeline_source_unref (CauselineSource *self)
{
  g_atomic_rc_box_release_full (self, source_clear);
}

/**
 * causeline_source_copy:
 *
 * Returns: (transfer full): the same source, unsealed, to be changed
 */
CauselineSource *
causeline_source_copy (const CauselineSource *self)
{
  CauselineSource *copy = causeline_source_new (self->id);

  copy->title = g_strdup (self->title);
  copy->publisher = g_strdup (self->publisher);
  copy->author = g_strdup (self->author);
  copy->url = g_strdup (self->url);
  copy->file = g_strdup (self->file);
  copy->language = g_strdup (self->language);
  copy->text = g_strdup (self->text);
  copy->syntax = g_strdup (self->syntax);
  copy->explanation = g_strdup (self->explanation);
  copy->published = self->published ? causeline_time_copy (self->published) : NULL;
  copy->extra = list_copy (self->extra);
  return copy;
}

/* After this the source may be shared between threads. The graph calls it. */
void
causeline_source_seal (CauselineSource *self)
{
  self->is_sealed = TRUE;
}

/**
 * causeline_source_is_sealed:
 *
 * Returns: whether it is in a graph and can no longer be changed
 */
gboolean
causeline_source_is_sealed (const CauselineSource *self)
{
  return self->is_sealed;
}

/**
 * causeline_source_get_id:
 *
 * Returns: (transfer none): the id, unique among the sources of a graph
 */
const char *
causeline_source_get_id (const CauselineSource *self)
{
  return self->id;
}

/**
 * causeline_source_get_title:
 *
 * Returns: (nullable) (transfer none): what to call it
 */
const char *
causeline_source_get_title (const CauselineSource *self)
{
  return self->title;
}

/**
 * causeline_source_set_title:
 * @value: (nullable): what to call it
 */
void
causeline_source_set_title (CauselineSource *self,
                            const char      *value)
{
  g_return_if_fail (!self->is_sealed);

  g_free (self->title);
  self->title = g_strdup (value);
}

/**
 * causeline_source_get_publisher:
 *
 * Returns: (nullable) (transfer none): who published it
 */
const char *
causeline_source_get_publisher (const CauselineSource *self)
{
  return self->publisher;
}

/**
 * causeline_source_set_publisher:
 * @value: (nullable): who published it
 */
void
causeline_source_set_publisher (CauselineSource *self,
                                const char      *value)
{
  g_return_if_fail (!self->is_sealed);

  g_free (self->publisher);
  self->publisher = g_strdup (value);
}

/**
 * causeline_source_get_author:
 *
 * Returns: (nullable) (transfer none): who wrote it
 */
const char *
causeline_source_get_author (const CauselineSource *self)
{
  return self->author;
}

/**
 * causeline_source_set_author:
 * @value: (nullable): who wrote it
 */
void
causeline_source_set_author (CauselineSource *self,
                             const char      *value)
{
  g_return_if_fail (!self->is_sealed);

  g_free (self->author);
  self->author = g_strdup (value);
}

/**
 * causeline_source_get_url:
 *
 * Returns: (nullable) (transfer none): where it is found on the web
 */
const char *
causeline_source_get_url (const CauselineSource *self)
{
  return self->url;
}

/**
 * causeline_source_set_url:
 * @value: (nullable): where it is found on the web
 */
void
causeline_source_set_url (CauselineSource *self,
                          const char      *value)
{
  g_return_if_fail (!self->is_sealed);

  g_free (self->url);
  self->url = g_strdup (value);
}

/**
 * causeline_source_get_published:
 *
 * Returns: (nullable) (transfer none): the day it was written or published
 */
const CauselineTime *
causeline_source_get_published (const CauselineSource *self)
{
  return self->published;
}

/**
 * causeline_source_set_published:
 * @value: (nullable): the day it was written or published
 */
void
causeline_source_set_published (CauselineSource     *self,
                                const CauselineTime *value)
{
  g_return_if_fail (!self->is_sealed);

  causeline_time_free (self->published);
  self->published = value ? causeline_time_copy (value) : NULL;
}

/**
 * causeline_source_get_file:
 *
 * Returns: (nullable) (transfer none): the input as given on the command line
 */
const char *
causeline_source_get_file (const CauselineSource *self)
{
  return self->file;
}

/**
 * causeline_source_set_file:
 * @value: (nullable): the input as given on the command line
 */
void
causeline_source_set_file (CauselineSource *self,
                           const char      *value)
{
  g_return_if_fail (!self->is_sealed);

  g_free (self->file);
  self->file = g_strdup (value);
}

/**
 * causeline_source_get_language:
 *
 * Returns: (nullable) (transfer none): a BCP 47 tag such as `en`
 */
const char *
causeline_source_get_language (const CauselineSource *self)
{
  return self->language;
}

/**
 * causeline_source_set_language:
 * @value: (nullable): a BCP 47 tag such as `en`
 */
void
causeline_source_set_language (CauselineSource *self,
                               const char      *value)
{
  g_return_if_fail (!self->is_sealed);

  g_free (self->language);
  self->language = g_strdup (value);
}

/**
 * causeline_source_get_text:
 *
 * Returns: (nullable) (transfer none): what the offsets of mentions count in; a sheet has none
 */
const char *
causeline_source_get_text (const CauselineSource *self)
{
  return self->text;
}

/**
 * causeline_source_set_text:
 * @value: (nullable): what the offsets of mentions count in; a sheet has none
 */
void
causeline_source_set_text (CauselineSource *self,
                           const char      *value)
{
  g_return_if_fail (!self->is_sealed);

  g_free (self->text);
  self->text = g_strdup (value);
}

/**
 * causeline_source_get_syntax:
 *
 * Returns: (nullable) (transfer none): its sentences as trees, in CoNLL-U; only kept when an exporter wants it, and never written to a graph file
 */
const char *
causeline_source_get_syntax (const CauselineSource *self)
{
  return self->syntax;
}

/**
 * causeline_source_set_syntax:
 * @value: (nullable): its sentences as trees, in CoNLL-U; only kept when an exporter wants it, and never written to a graph file
 */
void
causeline_source_set_syntax (CauselineSource *self,
                             const char      *value)
{
  g_return_if_fail (!self->is_sealed);

  g_free (self->syntax);
  self->syntax = g_strdup (value);
}

/**
 * causeline_source_get_explanation:
 *
 * Returns: (nullable) (transfer none): how it was read, in plain text for a person; only kept when an exporter wants it, and never written to a graph file
 */
const char *
causeline_source_get_explanation (const CauselineSource *self)
{
  return self->explanation;
}

/**
 * causeline_source_set_explanation:
 * @value: (nullable): how it was read, in plain text for a person; only kept when an exporter wants it, and never written to a graph file
 */
void
causeline_source_set_explanation (CauselineSource *self,
                                  const char      *value)
{
  g_return_if_fail (!self->is_sealed);

  g_free (self->explanation);
  self->explanation = g_strdup (value);
}

/**
 * causeline_source_get_extra:
 *
 * Returns: (nullable) (transfer none) (array zero-terminated=1): what a file said beyond the model: key, JSON text, key, JSON text ...
 */
const char *const *
causeline_source_get_extra (const CauselineSource *self)
{
  return (const char *const *) self->extra;
}

/**
 * causeline_source_set_extra:
 * @key: a key that the model does not know
 * @json: its value as JSON text
 *
 * Keeps something for the user that is written back as it is.
 */
void
causeline_source_set_extra (CauselineSource *self,
                            const char      *key,
                            const char      *json)
{
  g_return_if_fail (!self->is_sealed);

  pairs_set (&self->extra, key, json);
}
