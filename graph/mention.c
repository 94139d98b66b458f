/* SPDX-License-Identifier: MIT */
/* The evidence: a stretch of a text, or a row of a sheet. */

#include "mention.h"

#include "value.h"

#include <string.h>

/* What a time or an attribution says, and a row of a sheet does not. */
typedef struct
{
  char *value;
  char **dates;  /* ids of the events that a time dates */
  char **extra;  /* key, JSON text, ... */
  const char *timex;
  gint32 cue_start;
  gint32 cue_end;
  gint32 content_start;
  gint32 content_end;
} Detail;

/* A sheet has one for each row, so there are millions of these. */
struct _CauselineMention
{
  GRefString *source;
  char *of;       /* behind the id, or on the heap once it was set anew; or NULL */
  Detail *detail; /* or NULL */
  gint64 row;
  gint32 start;   /* 32 bits are enough for any text that is read */
  gint32 end;
  guint8 kind;    /* CauselineMentionKind */
  guint8 is_sealed;
  gatomicrefcount references;
  char id[];
};

G_DEFINE_BOXED_TYPE (CauselineMention, causeline_mention, causeline_mention_ref, causeline_mention_unref)

/**
 * causeline_mention_new: (constructor)
 * @id: unique among the mentions of a graph
 * @source: the id of the source that it stands in
 * @kind: what it is evidence of
 *
 * Returns: (transfer full): an unsealed mention
 */
CauselineMention *
causeline_mention_new (const char           *id,
                       const char           *source,
                       CauselineMentionKind  kind)
{
  g_return_val_if_fail (id && source, NULL);

  return causeline_mention_new_of (id, source, kind, NULL);
}

/* The same with what it is evidence of, which then costs no block of its own: for those who make millions. */
CauselineMention *
causeline_mention_new_of (const char           *id,
                          const char           *source,
                          CauselineMentionKind  kind,
                          const char           *of)
{
  gsize size = strlen (id) + 1;
  gsize of_size = of ? strlen (of) + 1 : 0;
  CauselineMention *self = g_malloc0 (sizeof (CauselineMention) + size + of_size);

  g_atomic_ref_count_init (&self->references);
  memcpy (self->id, id, size);
  if (of)
    self->of = memcpy (self->id + size, of, of_size);
  self->source = g_ref_string_new_intern (source);
  self->kind = kind;
  self->start = self->end = -1;
  return self;
}

/**
 * causeline_mention_ref: (skip)
 *
 * Returns: (transfer full): @self
 */
CauselineMention *
causeline_mention_ref (CauselineMention *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

static void
detail_free (Detail *detail)
{
  g_free (detail->value);
  list_free (detail->dates);
  list_free (detail->extra);
  g_free (detail);
}

static Detail *
detail_copy (const Detail *detail)
{
  Detail *copy = g_memdup2 (detail, sizeof *detail);

  copy->value = g_strdup (detail->value);
  copy->dates = list_copy (detail->dates);
  copy->extra = list_copy (detail->extra);
  return copy;
}

/* To be read. */
static const Detail *
detail_of (const CauselineMention *self)
{
  static const Detail none;

  return self->detail ? self->detail : &none;
}

/* To be written. */
static Detail *
make_detail (CauselineMention *self)
{
  if (!self->detail)
    self->detail = g_new0 (Detail, 1);
  return self->detail;
}

static void
of_clear (CauselineMention *self)
{
  if (self->of && self->of != self->id + strlen (self->id) + 1)
    g_free (self->of);
}

/**
 * causeline_mention_unref: (skip)
 */
void
causeline_mention_unref (CauselineMention *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  intern_clear (&self->source);
  of_clear (self);
  g_clear_pointer (&self->detail, detail_free);
  g_free (self);
}

/**
 * causeline_mention_copy:
 *
 * Returns: (transfer full): the same mention, unsealed, to be changed
 */
CauselineMention *
causeline_mention_copy (const CauselineMention *self)
{
  CauselineMention *copy = causeline_mention_new_of (self->id, self->source, self->kind, self->of);

  copy->detail = self->detail ? detail_copy (self->detail) : NULL;
  copy->row = self->row;
  copy->start = self->start;
  copy->end = self->end;
  return copy;
}

/* After this the mention may be shared between threads. The graph calls it. */
void
causeline_mention_seal (CauselineMention *self)
{
  self->is_sealed = TRUE;
}

/**
 * causeline_mention_is_sealed:
 *
 * Returns: whether it is in a graph and can no longer be changed
 */
gboolean
causeline_mention_is_sealed (const CauselineMention *self)
{
  return self->is_sealed;
}

/**
 * causeline_mention_get_id:
 *
 * Returns: (transfer none): the id, unique among the mentions of a graph
 */
const char *
causeline_mention_get_id (const CauselineMention *self)
{
  return self->id;
}

/**
 * causeline_mention_get_source:
 *
 * Returns: (transfer none): the id of the source that it stands in
 */
const char *
causeline_mention_get_source (const CauselineMention *self)
{
  return self->source;
}

/**
 * causeline_mention_get_kind:
 *
 * Returns: what kind it is
 */
CauselineMentionKind
causeline_mention_get_kind (const CauselineMention *self)
{
  return self->kind;
}

/**
 * causeline_mention_get_of:
 *
 * Returns: (nullable) (transfer none): the id of what it is evidence of
 */
const char *
causeline_mention_get_of (const CauselineMention *self)
{
  return self->of;
}

/**
 * causeline_mention_set_of:
 * @value: (nullable): the id of what it is evidence of
 */
void
causeline_mention_set_of (CauselineMention *self,
                          const char       *value)
{
  g_return_if_fail (!self->is_sealed);

  char *of = g_strdup (value);

  of_clear (self);
  self->of = of;
}

/**
 * causeline_mention_get_start:
 *
 * Returns: the first Unicode code point in the text of the source, or -1 where there is no span
 */
gint64
causeline_mention_get_start (const CauselineMention *self)
{
  return self->start;
}

/**
 * causeline_mention_get_end:
 *
 * Returns: the code point after the last, or -1
 */
gint64
causeline_mention_get_end (const CauselineMention *self)
{
  return self->end;
}

/**
 * causeline_mention_get_row:
 *
 * Returns: the 1-based line of the record in the sheet, or 0 for none
 */
gint64
causeline_mention_get_row (const CauselineMention *self)
{
  return self->row;
}

/**
 * causeline_mention_set_row:
 * @value: the 1-based line of the record in the sheet, or 0 for none
 */
void
causeline_mention_set_row (CauselineMention *self,
                           gint64            value)
{
  g_return_if_fail (!self->is_sealed);

  self->row = value;
}

/**
 * causeline_mention_get_value:
 *
 * Returns: (nullable) (transfer none): for a time: its ISO-TimeML value, such as `2014-W51`
 */
const char *
causeline_mention_get_value (const CauselineMention *self)
{
  return detail_of (self)->value;
}

/**
 * causeline_mention_set_value:
 * @value: (nullable): for a time: its ISO-TimeML value, such as `2014-W51`
 */
void
causeline_mention_set_value (CauselineMention *self,
                             const char       *value)
{
  g_return_if_fail (!self->is_sealed);

  if (!value && !self->detail)
    return;

  Detail *detail = make_detail (self);

  g_free (detail->value);
  detail->value = g_strdup (value);
}

/**
 * causeline_mention_get_timex:
 *
 * Returns: (nullable) (transfer none): for a time: `DATE`, `TIME`, `DURATION` or `SET`
 */
const char *
causeline_mention_get_timex (const CauselineMention *self)
{
  return detail_of (self)->timex;
}

/**
 * causeline_mention_set_timex:
 * @value: (nullable): for a time: `DATE`, `TIME`, `DURATION` or `SET`
 */
void
causeline_mention_set_timex (CauselineMention *self,
                             const char       *value)
{
  g_return_if_fail (!self->is_sealed);

  if (value || self->detail)
    make_detail (self)->timex = value ? g_intern_string (value) : NULL;
}

/**
 * causeline_mention_set_span:
 * @start: the first Unicode code point in the text of the source
 * @end: the code point after the last
 */
void
causeline_mention_set_span (CauselineMention *self,
                            gint64            start,
                            gint64            end)
{
  g_return_if_fail (!self->is_sealed && start <= end && end <= G_MAXINT32);

  self->start = start;
  self->end = end;
}

/**
 * causeline_mention_get_cue:
 * @start: (out) (optional): the first code point
 * @end: (out) (optional): the code point after the last
 *
 * For an attribution: the words that say that somebody says something.
 *
 * Returns: whether there is one
 */
gboolean
causeline_mention_get_cue (const CauselineMention *self,
                           gint64                 *start,
                           gint64                 *end)
{
  const Detail *detail = detail_of (self);

  if (start)
    *start = detail->cue_start;
  if (end)
    *end = detail->cue_end;
  return detail->cue_end > detail->cue_start;
}

/**
 * causeline_mention_set_cue:
 * @start: the first code point
 * @end: the code point after the last
 */
void
causeline_mention_set_cue (CauselineMention *self,
                           gint64            start,
                           gint64            end)
{
  g_return_if_fail (!self->is_sealed && start <= end && end <= G_MAXINT32);

  Detail *detail = make_detail (self);

  detail->cue_start = start;
  detail->cue_end = end;
}

/**
 * causeline_mention_get_content:
 * @start: (out) (optional): the first code point
 * @end: (out) (optional): the code point after the last
 *
 * For an attribution: what is said.
 *
 * Returns: whether there is one
 */
gboolean
causeline_mention_get_content (const CauselineMention *self,
                               gint64                 *start,
                               gint64                 *end)
{
  const Detail *detail = detail_of (self);

  if (start)
    *start = detail->content_start;
  if (end)
    *end = detail->content_end;
  return detail->content_end > detail->content_start;
}

/**
 * causeline_mention_set_content:
 * @start: the first code point
 * @end: the code point after the last
 */
void
causeline_mention_set_content (CauselineMention *self,
                               gint64            start,
                               gint64            end)
{
  g_return_if_fail (!self->is_sealed && start <= end && end <= G_MAXINT32);

  Detail *detail = make_detail (self);

  detail->content_start = start;
  detail->content_end = end;
}

/**
 * causeline_mention_get_dates:
 *
 * Returns: (nullable) (transfer none) (array zero-terminated=1): for a time: the ids of the events that it dates
 */
const char *const *
causeline_mention_get_dates (const CauselineMention *self)
{
  return (const char *const *) detail_of (self)->dates;
}

/**
 * causeline_mention_add_date:
 * @event: the id of an event that this time dates; one that is there already is not added again
 */
void
causeline_mention_add_date (CauselineMention *self,
                            const char       *event)
{
  g_return_if_fail (!self->is_sealed);

  strings_add_new (&make_detail (self)->dates, event);
}

/**
 * causeline_mention_clear_dates:
 *
 * Takes away the events that this time dates.
 */
void
causeline_mention_clear_dates (CauselineMention *self)
{
  g_return_if_fail (!self->is_sealed);

  if (self->detail)
    g_clear_pointer (&self->detail->dates, list_free);
}

/**
 * causeline_mention_get_extra:
 *
 * Returns: (nullable) (transfer none) (array zero-terminated=1): what a file said beyond the model: key, JSON text, key, JSON text ...
 */
const char *const *
causeline_mention_get_extra (const CauselineMention *self)
{
  return (const char *const *) detail_of (self)->extra;
}

/**
 * causeline_mention_set_extra:
 * @key: a key that the model does not know
 * @json: its value as JSON text
 *
 * Keeps something for the user that is written back as it is.
 */
void
causeline_mention_set_extra (CauselineMention *self,
                             const char       *key,
                             const char       *json)
{
  g_return_if_fail (!self->is_sealed);

  pairs_set (&make_detail (self)->extra, key, json);
}
