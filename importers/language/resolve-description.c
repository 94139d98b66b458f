/* SPDX-License-Identifier: MIT */
/* Which party a description means: "the company", "the spokesman", "police". */

#include "resolver.h"

#include <string.h>

#include "syntax.h"
#include "word-list.h"

#define KEY_PHRASE "d:"
#define KEY_NOUN "h:"
#define KEY_TITLE "t:"

/* A country or company is "the country" only so many sentences after it was named. */
#define MAX_DISTANCE 6

static const Token *
token_at (const Resolver *self,
          guint32         i)
{
  return &g_array_index (self->document->tokens, Token, i);
}

static gboolean
is_kind_fit (guint8 wanted,
             guint8 kind)
{
  if (wanted == kind)
    return TRUE;
  switch (wanted)
    {
    case CAUSELINE_ACTOR_COMPANY:
    case CAUSELINE_ACTOR_MEDIA:
      return kind == CAUSELINE_ACTOR_ORGANIZATION;
    case CAUSELINE_ACTOR_ORGANIZATION:
      return kind == CAUSELINE_ACTOR_ARMED_GROUP;
    default:
      return FALSE;
    }
}

/* Whether a named body may be "the league": where the noun says what it is, the name has to say so too. */
static gboolean
is_named_so (const Party  *party,
             const Entity *entity,
             const char   *lemma)
{
  if (party->kind != CAUSELINE_ACTOR_ORGANIZATION || !word_list_has ("telling-bodies", lemma))
    return TRUE;
  g_autofree char *name = g_ascii_strdown (entity->name, -1);
  return strstr (name, lemma) != NULL || g_ascii_isupper (entity->name[strlen (entity->name) - 1]); /* "MIT" may be one */
}

/* The named entity of the kind that was spoken of last; a subject before what stands after it in the sentence. */
static gint32
last_of_kind (const Resolver *self,
              const Party    *party,
              guint8          kind)
{
  gint32 found = -1;
  guint32 sentence = 0;

  for (guint i = self->recent->len; i > 0; i--)
    {
      const Recent *recent = &g_array_index (self->recent, Recent, i - 1);
      const Entity *entity = &g_array_index (self->set->entities, Entity, recent->entity);
      const Token *token = token_at (self, recent->token);

      if (recent->sentence + MAX_DISTANCE < party->sentence || (found >= 0 && recent->sentence < sentence))
        break;
      if (!entity->is_named || entity->is_plural || !is_kind_fit (kind, entity->kind)
          || !is_named_so (party, entity, token_at (self, party->last)->lemma))
        continue;
      if (found < 0 || token->relation == REL_NSUBJ)
        found = (gint32) recent->entity;
      sentence = recent->sentence;
    }
  return found;
}

/* "police" is a plural that does not look like one, and taggers waver. */
static const char *
number_mark (const Token *noun)
{
  gboolean plural = noun->xpos == XPOS_NNS || noun->xpos == XPOS_NNPS;

  return plural && g_ascii_strcasecmp (noun->form, noun->lemma) != 0 ? "+" : "";
}

/* Do all modifiers of the phrase stand in the name of the entity? "The Syrian team" is not "the Afghan team". */
static gboolean
modifiers_fit (const Resolver *self,
               const Party    *party,
               gint32          entity)
{
  g_autofree char *name = g_ascii_strdown (g_array_index (self->set->entities, Entity, (guint) entity).name, -1);

  for (guint32 i = party->first; i < party->last; i++)
    {
      const Token *token = token_at (self, i);
      g_autofree char *word = g_ascii_strdown (token->form, -1);

      if ((token->upos == UPOS_ADJ || token->upos == UPOS_NOUN || token->upos == UPOS_PROPN || token->upos == UPOS_VERB)
          && strstr (name, word) == NULL)
        return FALSE;
    }
  return TRUE;
}

/* The noun with its modifiers but without articles and numbers, after the entity that owns it. */
static char *
phrase_key (const Resolver *self,
            const Party    *party,
            gint32          owner)
{
  GString *key = g_string_new (NULL);

  g_string_append_printf (key, "%d", owner);
  for (guint32 i = party->first; i <= party->last; i++)
    {
      const Token *token = token_at (self, i);
      gboolean last = i == party->last;

      if (token->upos == UPOS_NUM || token->upos == UPOS_DET || token->upos == UPOS_ADV || token->upos == UPOS_PRON
          || token->upos == UPOS_ADP || token->upos == UPOS_PART)
        continue;
      g_string_append_c (key, ' ');
      g_string_append (key, last ? token->lemma : token->form);
    }
  g_string_append (key, number_mark (token_at (self, party->last)));
  return g_string_free (g_string_ascii_down (key), FALSE);
}

static gint32
find_definite (Resolver    *self,
               const Party *party,
               gint32       owner)
{
  g_autofree char *lemma = g_ascii_strdown (token_at (self, party->last)->lemma, -1);
  g_autofree char *noun = g_strconcat (lemma, number_mark (token_at (self, party->last)), NULL);
  gint32 found = -1;

  if (party->office != NULL && party->office->office == OFFICE_TITLE && !party->is_plural)
    found = resolver_lookup (self, KEY_TITLE, lemma);
  if (found < 0 && party->office != NULL && party->office->office == OFFICE_BODY && !party->is_plural && owner < 0 && party->first == party->name_first
      && party->kind != CAUSELINE_ACTOR_GOVERNMENT && party->kind != CAUSELINE_ACTOR_PLACE)
    found = last_of_kind (self, party, party->kind);
  if (found < 0)
    {
      found = resolver_lookup (self, KEY_NOUN, noun);
      if (found >= 0 && !modifiers_fit (self, party, found))
        found = -1;
    }
  if (found >= 0 && g_array_index (self->set->entities, Entity, (guint) found).is_plural != party->is_plural)
    found = -1;
  return found;
}

/* What the name or noun beside it says of the same party: "Doe, a spokesman". */
static gint32
find_apposed (Resolver    *self,
              const Party *party)
{
  gint32 entity = party->same_as >= 0 ? resolver_entity (self, self->entity_of[party->same_as]) : -1;

  if (entity < 0)
    return -1;

  Entity *other = &g_array_index (self->set->entities, Entity, (guint) entity);
  EntityDetail *detail = &g_array_index (self->details, EntityDetail, (guint) entity);
  gboolean fits = party->kind == other->kind || !detail->is_sure || is_kind_fit (party->kind, other->kind);

  if (!fits || (party->is_plural && !other->is_plural && other->is_named && other->kind == CAUSELINE_ACTOR_PERSON))
    return -1;
  if (!detail->is_sure)
    other->kind = party->kind;
  detail->is_sure = TRUE;
  if (detail->gender == GENDER_UNKNOWN)
    detail->gender = party->gender;
  if (party->office != NULL && party->office->office == OFFICE_TITLE)
    resolver_remember (self, KEY_TITLE, token_at (self, party->last)->lemma, (guint32) entity);
  return entity;
}

/**
 * resolve_description:
 * @self: the resolver
 * @party: a description
 *
 * Returns: its entity, a new one when it means nobody that was seen
 */
gint32
resolve_description (Resolver    *self,
                     const Party *party)
{
  g_autofree char *lemma = g_ascii_strdown (token_at (self, party->last)->lemma, -1);
  g_autofree char *noun = g_strconcat (lemma, number_mark (token_at (self, party->last)), NULL);
  gint32 found = find_apposed (self, party);
  gint32 owner = party->owner >= 0 ? resolver_entity (self, self->entity_of[party->owner]) : -1;
  gboolean indefinite = tree_child_lemma (self->tree, (gint32) party->head, RELATION_BIT (REL_DET), "a") >= 0
                        || tree_child_lemma (self->tree, (gint32) party->head, RELATION_BIT (REL_DET), "another") >= 0;

  if (found >= 0)
    return found;

  g_autofree char *key = phrase_key (self, party, owner);

  if (!indefinite || owner >= 0)
    {
      found = resolver_lookup (self, KEY_PHRASE, key);
      if (found < 0 && party->is_definite)
        found = find_definite (self, party, owner);
    }
  /* Some country, some place: nobody. */
  if (found < 0 && (party->kind == CAUSELINE_ACTOR_COUNTRY || (party->kind == CAUSELINE_ACTOR_PLACE && !party->is_definite)))
    return -1;
  if (found < 0)
    found = (gint32) resolver_new_entity (self, party);
  resolver_remember (self, KEY_PHRASE, key, (guint32) found);
  resolver_remember (self, KEY_NOUN, noun, (guint32) found);
  return found;
}
