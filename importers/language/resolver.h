/* SPDX-License-Identifier: MIT */
/* Which phrases are the same party: keys that names and descriptions leave, and who was spoken of last. */

#pragma once

#include "party.h"

/* What is known of an entity while the article is being read. */
typedef struct
{
  gint32 merged;          /* the entity that it turned out to be, -1 */
  guint8 gender;          /* Gender */
  guint8 is_sure;         /* of its kind */
  guint32 longest;        /* bytes of the name so far, 0 for one that only a demonym told */
} EntityDetail;

/* A mention that a pronoun may mean. */
typedef struct
{
  guint32 entity;
  guint32 sentence;
  guint32 token;
} Recent;

typedef struct
{
  const Document *document;
  const Tree *tree;
  const QuoteSet *quotes;
  const GArray *parties;  /* Party, in order of the text */
  EntitySet *set;
  GArray *details;        /* EntityDetail, beside set->entities */
  GArray *recent;         /* Recent, in order of the text */
  GHashTable *keys;       /* what was seen -> entity + 1 */
  gint32 *entity_of;      /* for each token: the entity of the phrase that it heads, -1 */
} Resolver;

guint32 resolver_new_entity (Resolver *self, const Party *party);
gint32 resolver_lookup (Resolver *self, const char *prefix, const char *key);
void resolver_remember (Resolver *self, const char *prefix, const char *key, guint32 entity);
gint32 resolver_entity (const Resolver *self, gint32 entity);
char *resolver_text (const Resolver *self, guint32 first, guint32 last);
void resolver_see (Resolver *self, const Party *party, guint32 entity);
void resolver_learn_name (Resolver *self, const Party *party, gint32 entity);
void resolver_add_reference (Resolver *self, const Party *party, gint32 entity);

gint32 resolve_name (Resolver *self, const Party *party);
gint32 resolve_description (Resolver *self, const Party *party);
gint32 resolve_pronoun (Resolver *self, const Party *party);
gint32 resolve_speaker (Resolver *self, const Party *party);
