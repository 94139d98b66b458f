/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib-object.h>

#include "vocabulary.h"

G_BEGIN_DECLS

/**
 * CauselineMention:
 *
 * The evidence: a stretch of a text, or a row of a sheet.
 *
 * Built with setters, sealed when it is added to a graph: from then on it never changes and may be shared between threads.
 */
typedef struct _CauselineMention CauselineMention;

#define CAUSELINE_TYPE_MENTION (causeline_mention_get_type ())

CAUSELINE_PUBLIC
GType causeline_mention_get_type (void) G_GNUC_CONST;

CAUSELINE_PUBLIC
CauselineMention *causeline_mention_new (const char *id, const char *source, CauselineMentionKind kind);
CauselineMention *causeline_mention_new_of (const char *id, const char *source, CauselineMentionKind kind, const char *of);
CAUSELINE_PUBLIC
CauselineMention *causeline_mention_ref (CauselineMention *self);
CAUSELINE_PUBLIC
void causeline_mention_unref (CauselineMention *self);
CAUSELINE_PUBLIC
CauselineMention *causeline_mention_copy (const CauselineMention *self);
void causeline_mention_seal (CauselineMention *self);
CAUSELINE_PUBLIC
gboolean causeline_mention_is_sealed (const CauselineMention *self);

CAUSELINE_PUBLIC
const char *causeline_mention_get_id (const CauselineMention *self);
CAUSELINE_PUBLIC
const char *causeline_mention_get_source (const CauselineMention *self);
CAUSELINE_PUBLIC
CauselineMentionKind causeline_mention_get_kind (const CauselineMention *self);
CAUSELINE_PUBLIC
const char *causeline_mention_get_of (const CauselineMention *self);
CAUSELINE_PUBLIC
void causeline_mention_set_of (CauselineMention *self,
                               const char       *value);
CAUSELINE_PUBLIC
gint64 causeline_mention_get_start (const CauselineMention *self);
CAUSELINE_PUBLIC
gint64 causeline_mention_get_end (const CauselineMention *self);
CAUSELINE_PUBLIC
gint64 causeline_mention_get_row (const CauselineMention *self);
CAUSELINE_PUBLIC
void causeline_mention_set_row (CauselineMention *self,
                                gint64           value);
CAUSELINE_PUBLIC
const char *causeline_mention_get_value (const CauselineMention *self);
CAUSELINE_PUBLIC
void causeline_mention_set_value (CauselineMention *self,
                                  const char       *value);
CAUSELINE_PUBLIC
const char *causeline_mention_get_timex (const CauselineMention *self);
CAUSELINE_PUBLIC
void causeline_mention_set_timex (CauselineMention *self,
                                  const char       *value);
CAUSELINE_PUBLIC
void causeline_mention_set_span (CauselineMention *self,
                                 gint64            start,
                                 gint64            end);
CAUSELINE_PUBLIC
gboolean causeline_mention_get_cue (const CauselineMention *self,
                                    gint64                 *start,
                                    gint64                 *end);
CAUSELINE_PUBLIC
void causeline_mention_set_cue (CauselineMention *self,
                                gint64            start,
                                gint64            end);
CAUSELINE_PUBLIC
gboolean causeline_mention_get_content (const CauselineMention *self,
                                        gint64                 *start,
                                        gint64                 *end);
CAUSELINE_PUBLIC
void causeline_mention_set_content (CauselineMention *self,
                                    gint64            start,
                                    gint64            end);
CAUSELINE_PUBLIC
const char *const *causeline_mention_get_dates (const CauselineMention *self);
CAUSELINE_PUBLIC
void causeline_mention_add_date (CauselineMention *self,
                                 const char       *event);
CAUSELINE_PUBLIC
void causeline_mention_clear_dates (CauselineMention *self);

CAUSELINE_PUBLIC
const char *const *causeline_mention_get_extra (const CauselineMention *self);
CAUSELINE_PUBLIC
void causeline_mention_set_extra (CauselineMention *self,
                                  const char *key,
                                  const char *json);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CauselineMention, causeline_mention_unref)

G_END_DECLS
