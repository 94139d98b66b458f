/* SPDX-License-Identifier: MIT */
/* Nouns for parties that act without a name, titles before names, and words in names that say what they name. */

#pragma once

#include "document.h"
#include "vocabulary.h"

typedef enum
{
  OFFICE_TITLE,  /* one person, and a title before a name */
  OFFICE_PERSON,
  OFFICE_PEOPLE,
  OFFICE_BODY
} OfficeClass;

typedef struct
{
  guint8 office; /* OfficeClass */
  guint8 kind;   /* CauselineActorKind of one; several people are CAUSELINE_ACTOR_PEOPLE */
} Office;

const Office *office_find (const char *lemma);
const Office *office_find_phrase (const Document *document, guint32 first, guint32 last);
gboolean office_name_kind (const char *word, guint8 *kind);
