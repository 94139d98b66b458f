/* SPDX-License-Identifier: MIT */
/* Which name is whose: full names, surnames, acronyms, short forms, capitals that act for their state. */

#include "resolver.h"

#include <string.h>

#include "speech.h"
#include "syntax.h"

/* Prefixes keep the kinds of keys apart. */
#define KEY_NAME "n:"
#define KEY_SURNAME "s:"
#define KEY_FIRST_NAME "f:"
#define KEY_FIRST_WORD "w:"
#define KEY_INITIALS "i:"
#define KEY_COUNTRY "c:"
#define KEY_GOVERNMENT "g:"
#define KEY_TITLE "t:"

#define MAX_INITIALS 8

static const Token *
token_at (const Resolver *self,
          guint32         i)
{
  return &g_array_index (self->document->tokens, Token, i);
}

static gboolean
is_bodily (guint8 kind)
{
  return kind == CAUSELINE_ACTOR_ORGANIZATION || kind == CAUSELINE_ACTOR_COMPANY || kind == CAUSELINE_ACTOR_GOVERNMENT
         || kind == CAUSELINE_ACTOR_MEDIA || kind == CAUSELINE_ACTOR_ARMED_GROUP;
}

/* "FBI" from "Federal Bureau of Investigation", "" when the name is too short. */
static void
initials (const Resolver *self,
          const Party    *party,
          char           *out)
{
  guint n = 0;

  for (guint32 i = party->name_first; i <= party->name_last && n < MAX_INITIALS; i++)
    if (g_ascii_isupper (token_at (self, i)->form[0]))
      out[n++] = token_at (self, i)->form[0];
  out[n >= 3 ? n : 0] = '\0';
}

/* Does the place do something here, as "Washington" does in "Washington accused", or is it where something is? */
static gboolean
acts (const Resolver *self,
      const Party    *party)
{
  static const char *const partners[] = { "with", "against", "between", "by" };
  const Token *head = token_at (self, party->head);

  switch (head->relation)
    {
    case REL_NSUBJ:
    case REL_OBL_AGENT:
    case REL_IOBJ:
      return head->head >= 0 && token_at (self, (guint32) head->head)->upos == UPOS_VERB;
    case REL_NMOD_POSS:
      return TRUE;
    case REL_OBJ:
      /* Towns are visited, governments are accused. */
      return head->head >= 0 && speech_find (token_at (self, (guint32) head->head)) != NULL;
    case REL_CONJ:
      return head->head >= 0 && token_at (self, (guint32) head->head)->relation == REL_NSUBJ;
    case REL_OBL:
    case REL_NMOD:
      for (gsize i = 0; i < G_N_ELEMENTS (partners); i++)
        if (tree_child_lemma (self->tree, (gint32) party->head, RELATION_BIT (REL_CASE), partners[i]) >= 0)
          return TRUE;
      return FALSE;
    default:
      return FALSE;
    }
}

static gint32
find_known (Resolver    *self,
            const Party *party,
            const char **prefix,
            const char **key)
{
  const GazetteerEntry *known = party->known;

  *prefix = KEY_NAME;
  *key = known->name;
  if ((known->sense == SENSE_COUNTRY || known->sense == SENSE_DEMONYM) && !known->is_plural && !party->is_plural)
    {
      *prefix = KEY_COUNTRY;
      *key = known->country;
    }
  else if (known->sense == SENSE_SEAT || (known->sense == SENSE_CAPITAL && acts (self, party)))
    {
      *prefix = KEY_GOVERNMENT;
      *key = known->country;
    }
  return resolver_lookup (self, *prefix, *key);
}

/* The party before "(SMUG)" is what the letters stand for. */
static gint32
find_bracketed (Resolver    *self,
                const Party *party)
{
  guint32 first = party->first;

  if (first < 2 || strcmp (token_at (self, first - 1)->form, "(") != 0 || party->last + 1 >= self->document->tokens->len
      || strcmp (token_at (self, party->last + 1)->form, ")") != 0 || first != party->last)
    return -1;
  for (const char *at = token_at (self, first)->form; *at != '\0'; at++)
    if (g_ascii_islower (*at) && *at != 's')
      return -1;

  /* The name before it, by its own first letter. */
  for (guint i = self->recent->len; i > 0; i--)
    {
      const Recent *recent = &g_array_index (self->recent, Recent, i - 1);
      const Entity *entity = &g_array_index (self->set->entities, Entity, recent->entity);

      if (recent->token + 12 < first)
        return -1;
      if (entity->is_named && entity->name[0] == token_at (self, first)->form[0] && strlen (entity->name) > strlen (token_at (self, first)->form))
        return (gint32) recent->entity;
    }
  return -1;
}

static gint32
find_person (Resolver    *self,
             const Party *party,
             const char  *name)
{
  gint32 found = resolver_lookup (self, KEY_NAME, name);
  const char *last = token_at (self, party->name_last)->form;

  if (found >= 0)
    return found;
  found = resolver_lookup (self, KEY_SURNAME, last);
  if (party->name_first == party->name_last)
    return found >= 0 || party->title >= 0 ? found : resolver_lookup (self, KEY_FIRST_NAME, last);
  if (found < 0)
    return -1;

  /* "Mr Kato", then "David Kato": the same unless the first names differ. */
  const Entity *entity = &g_array_index (self->set->entities, Entity, (guint) found);
  const char *blank = strchr (entity->name, ' ');
  const char *first = token_at (self, party->name_first)->form;

  if (blank == NULL || strncmp (entity->name, first, strlen (first)) == 0)
    return found;
  return -1;
}

static gint32
find_body (Resolver    *self,
           const Party *party,
           const char  *name)
{
  gint32 found = resolver_lookup (self, KEY_NAME, name);
  const char *first = token_at (self, party->name_first)->form;
  guint8 kind;

  if (found < 0 && party->name_first == party->name_last)
    {
      found = resolver_lookup (self, KEY_INITIALS, name);
      if (found < 0)
        found = resolver_lookup (self, KEY_FIRST_WORD, name);
      if (found < 0 && !party->is_sure)
        found = resolver_lookup (self, KEY_SURNAME, name);
    }
  /* "Sony", then "Sony Pictures Entertainment": news shortens, it rarely means the parent. */
  if (found < 0 && party->name_first < party->name_last
      && office_name_kind (token_at (self, party->name_last)->form, &kind) && kind == CAUSELINE_ACTOR_COMPANY)
    {
      found = resolver_lookup (self, KEY_NAME, first);
      if (found >= 0 && !is_bodily (g_array_index (self->set->entities, Entity, (guint) found).kind))
        found = -1;
    }
  return found;
}

static void
remember_person (Resolver    *self,
                 const Party *party,
                 guint32      entity)
{
  resolver_remember (self, KEY_SURNAME, token_at (self, party->name_last)->form, entity);
  if (party->name_first < party->name_last)
    resolver_remember (self, KEY_FIRST_NAME, token_at (self, party->name_first)->form, entity);
  if (party->title >= 0)
    {
      g_autofree char *title = g_ascii_strdown (token_at (self, (guint32) party->title)->lemma, -1);

      resolver_remember (self, KEY_TITLE, title, entity);
    }
}

static void
remember_body (Resolver    *self,
               const Party *party,
               guint32      entity)
{
  char letters[MAX_INITIALS + 1];
  guint8 kind = g_array_index (self->set->entities, Entity, entity).kind;

  initials (self, party, letters);
  if (letters[0] != '\0')
    resolver_remember (self, KEY_INITIALS, letters, entity);
  if (party->name_first < party->name_last && (kind == CAUSELINE_ACTOR_COMPANY || kind == CAUSELINE_ACTOR_ORGANIZATION))
    resolver_remember (self, KEY_FIRST_WORD, token_at (self, party->name_first)->form, entity);
}

/**
 * resolve_name:
 * @self: the resolver
 * @party: a name or demonym
 *
 * Returns: its entity, a new one when nobody of that name was seen
 */
gint32
resolve_name (Resolver    *self,
              const Party *party)
{
  g_autofree char *name = resolver_text (self, party->name_first, party->name_last);
  const char *prefix = KEY_NAME, *key = name;
  gint32 found = find_bracketed (self, party);

  if (found < 0 && party->known != NULL)
    found = find_known (self, party, &prefix, &key);
  else if (found < 0 && party->kind == CAUSELINE_ACTOR_PERSON)
    found = find_person (self, party, name);
  else if (found < 0)
    found = find_body (self, party, name);
  if (found < 0)
    {
      found = (gint32) resolver_new_entity (self, party);
      if (strcmp (prefix, KEY_GOVERNMENT) == 0)
        g_array_index (self->set->entities, Entity, (guint) found).kind = CAUSELINE_ACTOR_GOVERNMENT;
    }
  resolver_remember (self, prefix, key, (guint32) found);
  resolver_remember (self, KEY_NAME, name, (guint32) found);
  if (party->kind == CAUSELINE_ACTOR_PERSON)
    remember_person (self, party, (guint32) found);
  else if (party->reference == REFERENCE_NAME)
    remember_body (self, party, (guint32) found);
  return found;
}
