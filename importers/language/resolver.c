/* SPDX-License-Identifier: MIT */
/* What the resolver learns as it reads: entities with their names, keys that lead to them, and where they are referred to. */

#include "resolver.h"

#include <string.h>

/* A description reaches over "of X", "for X" when that is no longer. */
#define MAX_OWNER_TOKENS 8

static const Token *
token_at (const Resolver *self,
          guint32         i)
{
  return &g_array_index (self->document->tokens, Token, i);
}

static Entity *
entity_number (const Resolver *self,
               gint32          i)
{
  return &g_array_index (self->set->entities, Entity, (guint) i);
}

/* The text of the tokens with single blanks, without possessive endings. */
char *
resolver_text (const Resolver *self,
               guint32         first,
               guint32         last)
{
  GString *text = g_string_new (NULL);
  guint32 start = token_at (self, first)->start, end = token_at (self, last)->end;

  for (guint32 i = start; i < end; i++)
    if (!g_ascii_isspace (self->document->text[i]))
      g_string_append_c (text, self->document->text[i]);
    else if (text->len > 0 && text->str[text->len - 1] != ' ')
      g_string_append_c (text, ' ');
  return g_string_free (text, FALSE);
}

gint32
resolver_entity (const Resolver *self,
                 gint32          entity)
{
  while (entity >= 0 && g_array_index (self->details, EntityDetail, (guint) entity).merged >= 0)
    entity = g_array_index (self->details, EntityDetail, (guint) entity).merged;
  return entity;
}

gint32
resolver_lookup (Resolver   *self,
                 const char *prefix,
                 const char *key)
{
  g_autofree char *full = g_strconcat (prefix, key, NULL);

  return resolver_entity (self, GPOINTER_TO_INT (g_hash_table_lookup (self->keys, full)) - 1);
}

void
resolver_remember (Resolver   *self,
                   const char *prefix,
                   const char *key,
                   guint32     entity)
{
  g_hash_table_insert (self->keys, g_strconcat (prefix, key, NULL), GINT_TO_POINTER ((gint) entity + 1));
}

guint32
resolver_new_entity (Resolver    *self,
                     const Party *party)
{
  Entity entity = { .name = "", .part_of = -1, .kind = party->kind, .is_named = party->reference != REFERENCE_DESCRIPTION,
                    .is_plural = party->is_plural };
  EntityDetail detail = { .merged = -1, .gender = party->gender, .is_sure = party->is_sure };

  entity.aliases = g_ptr_array_new ();
  if (party->known != NULL)
    g_strlcpy (entity.country, party->known->country, sizeof entity.country);
  g_array_append_val (self->set->entities, entity);
  g_array_append_val (self->details, detail);
  return self->set->entities->len - 1;
}

static void
add_alias (const Resolver *self,
           Entity         *entity,
           const char     *alias)
{
  if (*alias == '\0' || strcmp (entity->name, alias) == 0)
    return;
  for (guint i = 0; i < entity->aliases->len; i++)
    if (strcmp (g_ptr_array_index (entity->aliases, i), alias) == 0)
      return;
  g_ptr_array_add (entity->aliases, (gpointer) alias);
}

/* The fullest form seen is the name, every other an alias. A demonym names its country only until the country is named. */
void
resolver_learn_name (Resolver    *self,
                     const Party *party,
                     gint32       e)
{
  Entity *entity = entity_number (self, e);
  EntityDetail *detail = &g_array_index (self->details, EntityDetail, (guint) e);
  g_autofree char *seen = NULL;
  const char *form;
  guint32 weight;

  if (party->reference == REFERENCE_DESCRIPTION && (entity->is_named || detail->longest > 0))
    return;
  seen = resolver_text (self, party->reference == REFERENCE_DESCRIPTION ? party->first : party->name_first,
                        party->reference == REFERENCE_DESCRIPTION ? party->last : party->name_last);
  form = g_string_chunk_insert_const (self->set->strings, seen);
  weight = party->reference == REFERENCE_DEMONYM ? 0 : (guint32) strlen (form);
  if (weight == 0 && *entity->name == '\0' && party->known != NULL)
    entity->name = party->known->sense == SENSE_DEMONYM ? party->known->name : form;
  if (weight > detail->longest || (party->reference != REFERENCE_DESCRIPTION && !entity->is_named))
    {
      const char *before = entity->name;

      entity->name = form;
      entity->is_named |= party->reference != REFERENCE_DESCRIPTION;
      detail->longest = weight;
      if (party->known == NULL || before != party->known->name)
        add_alias (self, entity, before);
    }
  else
    add_alias (self, entity, form);
  if (party->is_sure && !detail->is_sure)
    {
      entity->kind = party->kind;
      detail->is_sure = TRUE;
    }
  else if (!detail->is_sure && (entity->kind == CAUSELINE_ACTOR_OTHER || (entity->kind == CAUSELINE_ACTOR_PLACE && party->kind == CAUSELINE_ACTOR_ORGANIZATION)))
    entity->kind = party->kind; /* what somebody does says more than where the name stands */
  if (detail->gender == GENDER_UNKNOWN)
    detail->gender = party->gender;
}

void
resolver_add_reference (Resolver    *self,
                        const Party *party,
                        gint32       entity)
{
  guint32 last = party->last;
  Reference reference = { .first = party->first, .head = party->head, .sentence = party->sentence, .entity = (guint32) entity,
                          .kind = party->reference };

  if (party->reference == REFERENCE_DESCRIPTION && party->owner > (gint32) last && party->owner - (gint32) party->first < MAX_OWNER_TOKENS)
    last = (guint32) party->owner;
  reference.n_tokens = last - party->first + 1;
  reference.start = token_at (self, party->first)->start;
  reference.end = token_at (self, last)->end;
  g_array_append_val (self->set->references, reference);
}

/* Whoever is spoken of can be meant by a later pronoun. */
void
resolver_see (Resolver    *self,
              const Party *party,
              guint32      entity)
{
  const Recent recent = { entity, party->sentence, party->head };

  self->entity_of[party->head] = (gint32) entity;
  if (party->reference != REFERENCE_PRONOUN)
    self->entity_of[party->name_last] = (gint32) entity;
  for (guint32 i = party->name_first; i <= party->name_last && party->reference == REFERENCE_NAME; i++)
    if (self->entity_of[i] < 0)
      self->entity_of[i] = (gint32) entity;
  g_array_append_val (self->recent, recent);
}
