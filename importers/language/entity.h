/* SPDX-License-Identifier: MIT */
/* Who an article speaks of: one entity for each person, state or group, and every place where the text means it. */

#pragma once

#include "document.h"
#include "quote.h"
#include "vocabulary.h"

typedef enum
{
  REFERENCE_NAME,          /* "Barack Obama", "Sony", "Pyongyang" */
  REFERENCE_DESCRIPTION,   /* "the company", "over 900 asylum seekers", "police" */
  REFERENCE_PRONOUN,       /* "he", "they", "its" */
  REFERENCE_DEMONYM        /* "Russian" before a noun, in "Russian officials" */
} ReferenceKind;

/* One place that means an entity. */
typedef struct
{
  guint32 start, end;      /* bytes, without article and possessive ending */
  guint32 first, n_tokens; /* the tokens of the same span */
  guint32 head;            /* the token that an event's argument points to */
  guint32 sentence;
  guint32 entity;          /* index into entities */
  guint8 kind;             /* ReferenceKind */
} Reference;

typedef struct
{
  const char *name;        /* the fullest form seen; owned by the set */
  GPtrArray *aliases;      /* const char *, other forms, in order of the text, owned by the set */
  gint32 part_of;          /* entity: a spokesman's ministry, a ministry's country; -1 */
  guint32 n_references;
  guint8 kind;             /* CauselineActorKind */
  guint8 is_named;         /* FALSE for "police", "a spokesman" */
  guint8 is_plural;
  char country[3];         /* ISO 3166-1 code of a country or of the country of a government or place, else "" */
} Entity;

typedef struct
{
  GArray *entities;        /* Entity, in order of first appearance */
  GArray *references;      /* Reference, in order of start, then the longer first */
  gint32 *headed;          /* for each token of the document: the reference that it heads, or -1 */
  gint32 *covering;        /* for each token: the innermost reference that covers it, or -1 */
  GStringChunk *strings;
} EntitySet;

EntitySet *entity_read (const Document *document, const QuoteSet *quotes);
void entity_set_free (EntitySet *self);

gint32 entity_at (const EntitySet *self, gint32 token);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntitySet, entity_set_free)
