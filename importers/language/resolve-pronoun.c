/* SPDX-License-Identifier: MIT */
/* Whom a pronoun means: a small, careful resolver by number, gender, nearness and subject; in doubt nobody. */

#include "resolver.h"

#include <string.h>

#include "syntax.h"

/* A pronoun means nobody who was last spoken of more sentences ago, or so many mentions. */
#define MAX_DISTANCE 3
#define MAX_MENTIONS 40

#define SUBJECTS (RELATION_BIT (REL_NSUBJ) | RELATION_BIT (REL_NSUBJ_PASS) | RELATION_BIT (REL_NSUBJ_OUTER))

/* What speaks for a candidate; the numbers order the cases, nothing more. */
enum
{
  SCORE_SAME_SENTENCE = 3,
  SCORE_LAST_SENTENCE = 2,
  SCORE_SUBJECT = 2,
  SCORE_NAMED = 1,
  SCORE_GENDER = 2,
  SCORE_PARALLEL = 2, /* "arrested three men, but released them" */
  SCORE_SURE_IT = 4 /* less is too little for "it" and "they" */
};

static const Token *
token_at (const Resolver *self,
          guint32         i)
{
  return &g_array_index (self->document->tokens, Token, i);
}

static gboolean
is_subject (const Token *token)
{
  return (SUBJECTS & RELATION_BIT (token->relation)) != 0;
}

static gboolean
is_fit (const Resolver *self,
        const Party    *pronoun,
        guint32         e)
{
  const Entity *entity = &g_array_index (self->set->entities, Entity, e);
  const EntityDetail *detail = &g_array_index (self->details, EntityDetail, e);

  if (pronoun->gender != GENDER_UNKNOWN)
    return entity->kind == CAUSELINE_ACTOR_PERSON && !entity->is_plural
           && (detail->gender == GENDER_UNKNOWN || detail->gender == pronoun->gender);
  if (pronoun->is_plural)
    return entity->is_plural || (entity->kind != CAUSELINE_ACTOR_PERSON && entity->kind != CAUSELINE_ACTOR_PLACE
                                 && entity->kind != CAUSELINE_ACTOR_OTHER && entity->kind != CAUSELINE_ACTOR_COUNTRY);
  return !entity->is_plural && entity->kind != CAUSELINE_ACTOR_PERSON && entity->kind != CAUSELINE_ACTOR_PEOPLE
         && entity->kind != CAUSELINE_ACTOR_OTHER && entity->kind != CAUSELINE_ACTOR_PLACE;
}

/* Arguments of one verb are two parties, but for "his" and "himself"; so is who arrests somebody and then releases "them". */
static gboolean
is_beside (const Resolver *self,
           const Party    *pronoun,
           guint32         token)
{
  const Token *here = token_at (self, pronoun->head), *there = token_at (self, token);

  if (here->relation == REL_NMOD_POSS || here->head < 0 || strstr (here->form, "sel") != NULL)
    return FALSE;
  return here->head == there->head
         || (!is_subject (here) && token_at (self, here->head)->upos == UPOS_VERB && tree_subject (self->tree, here->head) == (gint32) token);
}

/* Whoever speaks in a quotation is "I" there, not "he". */
static gboolean
is_speaker (const Resolver *self,
            const Party    *pronoun,
            guint32         entity)
{
  gint32 q = self->quotes->quotation_of[pronoun->head];

  if (q < 0)
    return FALSE;

  gint32 a = g_array_index (self->quotes->quotations, Quotation, (guint) q).attribution;
  gint32 source = a >= 0 ? g_array_index (self->quotes->attributions, Attribution, (guint) a).source_head : -1;

  return source >= 0 && self->entity_of[source] >= 0 && resolver_entity (self, self->entity_of[source]) == (gint32) entity;
}

static gint
score (const Resolver *self,
       const Party    *pronoun,
       const Recent   *recent)
{
  const Entity *entity = &g_array_index (self->set->entities, Entity, recent->entity);
  const EntityDetail *detail = &g_array_index (self->details, EntityDetail, recent->entity);
  guint32 distance = pronoun->sentence - recent->sentence;
  gint points = distance == 0 ? SCORE_SAME_SENTENCE : distance == 1 ? SCORE_LAST_SENTENCE : 0;

  if (is_subject (token_at (self, recent->token)))
    points += SCORE_SUBJECT;
  else if (distance == 0 && pronoun->is_plural && token_at (self, pronoun->head)->relation == REL_OBJ && token_at (self, recent->token)->relation == REL_OBJ)
    points += SCORE_PARALLEL;
  if (entity->is_named)
    points += SCORE_NAMED;
  if (pronoun->gender != GENDER_UNKNOWN && detail->gender == pronoun->gender)
    points += SCORE_GENDER;
  return points;
}

static gint32
resolve_personal (Resolver    *self,
                  const Party *pronoun)
{
  const Token *here = token_at (self, pronoun->head);
  gint best = -1, second = -1;
  gint32 found = -1;
  guint seen = 0;

  if (pronoun->gender == GENDER_UNKNOWN && !pronoun->is_plural && !is_subject (here) && here->relation != REL_NMOD_POSS)
    return -1;

  for (guint i = self->recent->len; i > 0 && seen < MAX_MENTIONS; i--, seen++)
    {
      Recent recent = g_array_index (self->recent, Recent, i - 1);

      if (recent.sentence + MAX_DISTANCE < pronoun->sentence)
        break;
      recent.entity = (guint32) resolver_entity (self, (gint32) recent.entity);
      /* "it" is a thing more often than not, unless both are subjects. */
      if (!pronoun->is_plural && pronoun->gender == GENDER_UNKNOWN && !is_subject (token_at (self, recent.token)))
        continue;
      if (!is_fit (self, pronoun, recent.entity) || is_beside (self, pronoun, recent.token) || is_speaker (self, pronoun, recent.entity))
        continue;

      gint points = score (self, pronoun, &recent);

      if (points > best)
        {
          if (found != (gint32) recent.entity)
            second = best;
          best = points;
          found = (gint32) recent.entity;
        }
      else if (found != (gint32) recent.entity)
        second = MAX (second, points);
    }
  if (pronoun->gender == GENDER_UNKNOWN && (best < SCORE_SURE_IT || second == best))
    return -1;
  if (found >= 0 && g_array_index (self->details, EntityDetail, (guint) found).gender == GENDER_UNKNOWN)
    g_array_index (self->details, EntityDetail, (guint) found).gender = pronoun->gender;
  return found;
}

/* "who", "which", "that": the noun that the relative clause hangs on. */
static gint32
resolve_relative (const Resolver *self,
                  const Party    *pronoun)
{
  gint32 at = (gint32) pronoun->head;

  for (guint depth = 0; at >= 0 && depth < 4; depth++)
    {
      const Token *token = token_at (self, (guint32) at);

      if (token->relation == REL_ACL_RELCL || token->relation == REL_ADVCL_RELCL)
        return token->head >= 0 ? resolver_entity (self, self->entity_of[token->head]) : -1;
      at = token->head;
    }
  return -1;
}

/**
 * resolve_pronoun:
 * @self: the resolver
 * @party: a pronoun
 *
 * Returns: the entity that was named before and is meant, -1 when it is in doubt or not a third person
 */
gint32
resolve_pronoun (Resolver    *self,
                 const Party *party)
{
  if (party->gender != GENDER_UNKNOWN || party->kind == CAUSELINE_ACTOR_ORGANIZATION || party->kind == CAUSELINE_ACTOR_PEOPLE)
    return resolve_personal (self, party);
  if (strchr ("wWtT", token_at (self, party->head)->form[0]) != NULL && strcmp (token_at (self, party->head)->lemma, "we") != 0)
    return resolve_relative (self, party);
  return -1;
}

/**
 * resolve_speaker:
 * @self: the resolver, after all names
 * @party: a pronoun of the first person
 *
 * Returns: the entity that says it, -1 outside of quotations
 */
gint32
resolve_speaker (Resolver    *self,
                 const Party *party)
{
  gint32 q = self->quotes->quotation_of[party->head];
  gint32 a = q >= 0 ? g_array_index (self->quotes->quotations, Quotation, (guint) q).attribution : -1;
  gint32 source = a >= 0 ? g_array_index (self->quotes->attributions, Attribution, (guint) a).source_head : -1;

  return source >= 0 ? resolver_entity (self, self->entity_of[source]) : -1;
}
