/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib-object.h>

#include "vocabulary.h"

G_BEGIN_DECLS

/**
 * CauselineLink:
 *
 * What led to what.
 *
 * Built with setters, sealed when it is added to a graph: from then on it never changes and may be shared between threads.
 */
typedef struct _CauselineLink CauselineLink;

#define CAUSELINE_TYPE_LINK (causeline_link_get_type ())

CAUSELINE_PUBLIC
GType causeline_link_get_type (void) G_GNUC_CONST;

CAUSELINE_PUBLIC
CauselineLink *causeline_link_new (const char *id, const char *from, const char *to, CauselineLinkKind kind);
CAUSELINE_PUBLIC
CauselineLink *causeline_link_ref (CauselineLink *self);
CAUSELINE_PUBLIC
void causeline_link_unref (CauselineLink *self);
CAUSELINE_PUBLIC
CauselineLink *causeline_link_copy (const CauselineLink *self);
void causeline_link_seal (CauselineLink *self);
CAUSELINE_PUBLIC
gboolean causeline_link_is_sealed (const CauselineLink *self);

CAUSELINE_PUBLIC
const char *causeline_link_get_id (const CauselineLink *self);
CAUSELINE_PUBLIC
const char *causeline_link_get_from (const CauselineLink *self);
CAUSELINE_PUBLIC
const char *causeline_link_get_to (const CauselineLink *self);
CAUSELINE_PUBLIC
CauselineLinkKind causeline_link_get_kind (const CauselineLink *self);
CAUSELINE_PUBLIC
double causeline_link_get_confidence (const CauselineLink *self);
CAUSELINE_PUBLIC
void causeline_link_set_confidence (CauselineLink *self,
                                    double        value);
CAUSELINE_PUBLIC
CauselineBasis causeline_link_get_basis (const CauselineLink *self);
CAUSELINE_PUBLIC
void causeline_link_set_basis (CauselineLink  *self,
                               CauselineBasis value);
CAUSELINE_PUBLIC
const char *const *causeline_link_get_evidence (const CauselineLink *self);
CAUSELINE_PUBLIC
void causeline_link_add_evidence (CauselineLink *self,
                                  const char    *mention);

CAUSELINE_PUBLIC
const char *const *causeline_link_get_extra (const CauselineLink *self);
CAUSELINE_PUBLIC
void causeline_link_set_extra (CauselineLink *self,
                               const char *key,
                               const char *json);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CauselineLink, causeline_link_unref)

G_END_DECLS
