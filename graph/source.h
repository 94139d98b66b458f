/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib-object.h>

#include "event-time.h"

G_BEGIN_DECLS

/**
 * CauselineSource:
 *
 * Where something was read: an article, a sheet.
 *
 * Built with setters, sealed when it is added to a graph: from then on it never changes and may be shared between threads.
 */
typedef struct _CauselineSource CauselineSource;

#define CAUSELINE_TYPE_SOURCE (causeline_source_get_type ())

CAUSELINE_PUBLIC
GType causeline_source_get_type (void) G_GNUC_CONST;

CAUSELINE_PUBLIC
CauselineSource *causeline_source_new (const char *id);
CAUSELINE_PUBLIC
CauselineSource *causeline_source_ref (CauselineSource *self);
CAUSELINE_PUBLIC
void causeline_source_unref (CauselineSource *self);
CAUSELINE_PUBLIC
CauselineSource *causeline_source_copy (const CauselineSource *self);
void causeline_source_seal (CauselineSource *self);
CAUSELINE_PUBLIC
gboolean causeline_source_is_sealed (const CauselineSource *self);

CAUSELINE_PUBLIC
const char *causeline_source_get_id (const CauselineSource *self);
CAUSELINE_PUBLIC
const char *causeline_source_get_title (const CauselineSource *self);
CAUSELINE_PUBLIC
void causeline_source_set_title (CauselineSource *self,
                                 const char      *value);
CAUSELINE_PUBLIC
const char *causeline_source_get_publisher (const CauselineSource *self);
CAUSELINE_PUBLIC
void causeline_source_set_publisher (CauselineSource *self,
                                     const char      *value);
CAUSELINE_PUBLIC
const char *causeline_source_get_author (const CauselineSource *self);
CAUSELINE_PUBLIC
void causeline_source_set_author (CauselineSource *self,
                                  const char      *value);
CAUSELINE_PUBLIC
const char *causeline_source_get_url (const CauselineSource *self);
CAUSELINE_PUBLIC
void causeline_source_set_url (CauselineSource *self,
                               const char      *value);
CAUSELINE_PUBLIC
const CauselineTime *causeline_source_get_published (const CauselineSource *self);
CAUSELINE_PUBLIC
void causeline_source_set_published (CauselineSource     *self,
                                     const CauselineTime *value);
CAUSELINE_PUBLIC
const char *causeline_source_get_file (const CauselineSource *self);
CAUSELINE_PUBLIC
void causeline_source_set_file (CauselineSource *self,
                                const char      *value);
CAUSELINE_PUBLIC
const char *causeline_source_get_language (const CauselineSource *self);
CAUSELINE_PUBLIC
void causeline_source_set_language (CauselineSource *self,
                                    const char      *value);
CAUSELINE_PUBLIC
const char *causeline_source_get_text (const CauselineSource *self);
CAUSELINE_PUBLIC
void causeline_source_set_text (CauselineSource *self,
                                const char      *value);
CAUSELINE_PUBLIC
const char *causeline_source_get_syntax (const CauselineSource *self);
CAUSELINE_PUBLIC
void causeline_source_set_syntax (CauselineSource *self,
                                  const char      *value);
CAUSELINE_PUBLIC
const char *causeline_source_get_explanation (const CauselineSource *self);
CAUSELINE_PUBLIC
void causeline_source_set_explanation (CauselineSource *self,
                                       const char      *value);
CAUSELINE_PUBLIC
const char *const *causeline_source_get_extra (const CauselineSource *self);
CAUSELINE_PUBLIC
void causeline_source_set_extra (CauselineSource *self,
                                 const char *key,
                                 const char *json);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CauselineSource, causeline_source_unref)

G_END_DECLS
