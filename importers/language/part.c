/* SPDX-License-Identifier: MIT */
/* Who takes part in an event: fills the roles of its frame from the tree. */

#include "trigger.h"

#include <string.h>

#include "argument.h"

#define OBLIQUES (RELATION_BIT (REL_OBL) | RELATION_BIT (REL_NMOD))

/* The first party with a role, or -1. */
gint32
trigger_part (const Trigger *trigger,
              guint8         role)
{
  for (guint i = 0; i < trigger->n_parts; i++)
    if (trigger->parts[i].role == role)
      return trigger->parts[i].token;
  return -1;
}

gboolean
trigger_add_part (Trigger *trigger,
                  gint32   token,
                  guint8   role)
{
  for (guint i = 0; i < trigger->n_parts; i++)
    if (trigger->parts[i].token == token)
      return FALSE;
  if (trigger->n_parts == TRIGGER_MAX_PARTS)
    return FALSE;
  trigger->parts[trigger->n_parts++] = (TriggerPart){ token, role };
  return TRUE;
}

/* Whether what was found in a slot can play a role: doers are parties, nothing is done to a date. */
static gboolean
is_fit (const Reading *reading,
        gint32         token,
        guint8         role,
        const Slot    *slot,
        gboolean       is_verbal)
{
  const Token *t = tree_token (reading->tree, token);
  if (t->upos == UPOS_VERB || t->upos == UPOS_PUNCT || t->upos == UPOS_AUX)
    return FALSE;
  guint64 classes = argument_classes (reading, token);
  if (classes & CLASS_TIME)
    return FALSE;
  gboolean is_known = entity_at (reading->entities, token) >= 0;
  gboolean is_direct = slot->kind == SLOT_OBJ || slot->kind == SLOT_SUBJ;
  switch (role)
    {
    case CAUSELINE_ROLE_SOURCE:
      return (classes & CLASS_ACTOR) != 0 || (is_known && !(classes & (CLASS_EVENT | CLASS_PLACE)))
             || (is_direct && (classes & (CLASS_NUMBER | frame_class ("armed"))));
    case CAUSELINE_ROLE_PLACE:
      return (classes & CLASS_PLACE) != 0;
    case CAUSELINE_ROLE_OBJECT:
      return t->upos != UPOS_PRON || is_known;
    case CAUSELINE_ROLE_TARGET:
    case CAUSELINE_ROLE_RECIPIENT:
      if (!is_known && (t->upos == UPOS_ADJ || t->upos == UPOS_ADV || t->upos == UPOS_PRON))
        return FALSE;
      return is_known || (classes & CLASS_ACTOR) || (!(classes & CLASS_EVENT) && (is_verbal || classes != 0));
    default:
      return is_known;
    }
}

/* "Norway said it would help": whoever speaks means himself by the pronoun. */
static gint32
speaker_for (const Reading *reading,
             gint32         token)
{
  const Token *t = tree_token (reading->tree, token);
  gint32 sayer = argument_sayer (reading, token);
  if (t->upos != UPOS_PRON || t->relation != REL_NSUBJ || sayer < 0 || sayer > token)
    return token;
  gboolean is_third = strcmp (t->lemma, "they") == 0 || strcmp (t->lemma, "it") == 0 || strcmp (t->lemma, "he") == 0 || strcmp (t->lemma, "she") == 0;
  gboolean is_many = tree_child (reading->tree, sayer, RELATION_BIT (REL_CONJ)) >= 0 || tree_token (reading->tree, sayer)->xpos == XPOS_NNS;
  return is_third && is_many == (strcmp (t->lemma, "they") == 0) ? sayer : token;
}

/* Adds what fills a role, and what is joined to it by "and". */
static void
add_with_conjuncts (const Reading *reading,
                    Trigger       *trigger,
                    gint32         token,
                    guint8         role)
{
  const Tree *tree = reading->tree;
  if (!trigger_add_part (trigger, token, role))
    return;
  for (gint32 c = tree->first[token]; c >= 0; c = tree->next[c])
    {
      const Token *t = tree_token (tree, c);
      if (t->relation == REL_CONJ && (t->upos == UPOS_NOUN || t->upos == UPOS_PROPN || t->upos == UPOS_PRON))
        trigger_add_part (trigger, c, role);
    }
}

static void
fill_role (const Reading   *reading,
           Trigger         *trigger,
           const Candidate *candidate,
           const ShapeRole *role)
{
  for (guint s = 0; s < role->n_slots; s++)
    {
      gint32 token = argument_fill (reading, candidate, &role->slots[s]);
      gint32 measured = token >= 0 && entity_at (reading->entities, token) < 0 ? argument_measured (reading, token) : -1;
      if (measured >= 0)
        token = measured; /* "hundreds of homes" */
      if (token < 0 || token == trigger->token || token == candidate->light || !is_fit (reading, token, role->role, &role->slots[s], !trigger->is_noun))
        continue;
      if (role->role == CAUSELINE_ROLE_SOURCE)
        token = speaker_for (reading, token);
      add_with_conjuncts (reading, trigger, token, role->role);
      return;
    }
}

/* A known party within a phrase that names none: "Haiti's efforts", "the right of the rebels"; or -1. */
static gint32
party_within (const Reading *reading,
              gint32         token)
{
  const Tree *tree = reading->tree;
  guint64 relations = RELATION_BIT (REL_NMOD_POSS) | RELATION_BIT (REL_NMOD) | RELATION_BIT (REL_COMPOUND) | RELATION_BIT (REL_AMOD);
  for (gint32 c = tree->first[token]; c >= 0; c = tree->next[c])
    if ((relations & RELATION_BIT (tree_token (tree, c)->relation)) && entity_at (reading->entities, c) >= 0
        && (argument_classes (reading, c) & (CLASS_ACTOR | CLASS_PLACE)))
      return c;
  return -1;
}

/* What is done to a party's plans, rights or people is done to the party. */
static void
add_party_within (const Reading *reading,
                  Trigger       *trigger)
{
  for (guint i = 0; i < trigger->n_parts; i++)
    {
      guint8 role = trigger->parts[i].role;
      if ((role != CAUSELINE_ROLE_TARGET && role != CAUSELINE_ROLE_OBJECT) || entity_at (reading->entities, trigger->parts[i].token) >= 0)
        continue;
      gint32 within = party_within (reading, trigger->parts[i].token);
      gint32 source = trigger_part (trigger, CAUSELINE_ROLE_SOURCE);
      if (within < 0 || (source >= 0 && entity_at (reading->entities, source) == entity_at (reading->entities, within)))
        continue;
      if (role == CAUSELINE_ROLE_TARGET)
        trigger->parts[i].role = CAUSELINE_ROLE_OBJECT;
      trigger_add_part (trigger, within, CAUSELINE_ROLE_TARGET);
      return;
    }
}

/* Whether somebody known is acted on. */
gboolean
trigger_has_target (const Reading *reading,
                    const Trigger *trigger)
{
  for (guint i = 0; i < trigger->n_parts; i++)
    if (trigger->parts[i].role == CAUSELINE_ROLE_TARGET && entity_at (reading->entities, trigger->parts[i].token) >= 0)
      return TRUE;
  return FALSE;
}

/* What parties do together, one does with the others: "Chile and Peru signed". */
static void
turn_to_each_other (const Reading *reading,
                    Trigger       *trigger)
{
  static const char *const mutual[] = { "agreement", "meeting", "cooperation" };
  gboolean is_mutual = FALSE;
  guint n_sources = 0;
  for (guint i = 0; i < G_N_ELEMENTS (mutual); i++)
    is_mutual |= strcmp (mutual[i], frame_type_name (trigger->type)) == 0;
  for (guint i = 0; i < trigger->n_parts; i++)
    {
      gint32 token = trigger->parts[i].token;
      if (trigger->parts[i].role == CAUSELINE_ROLE_TARGET && entity_at (reading->entities, token) >= 0)
        return;
      n_sources += trigger->parts[i].role == CAUSELINE_ROLE_SOURCE;
    }
  if (!is_mutual || n_sources < 2)
    return;
  for (guint i = trigger->n_parts, met = 0; i-- > 0 && met + 1 < n_sources;)
    if (trigger->parts[i].role == CAUSELINE_ROLE_SOURCE)
      {
        trigger->parts[i].role = CAUSELINE_ROLE_WITH;
        met++;
      }
}

/* "in Beirut", "near the border": a place after the event or after the verb that carries it. */
static void
fill_place (const Reading *reading,
            Trigger       *trigger,
            gint32         token)
{
  static const char *const before_places[] = { "in", "at", "near", "outside", "inside", "across" };
  for (guint i = 0; i < G_N_ELEMENTS (before_places); i++)
    {
      gint32 place = tree_preposition (reading->tree, token, before_places[i]);
      gint32 entity = place >= 0 ? entity_at (reading->entities, place) : -1;
      if (entity < 0)
        continue;
      guint8 kind = g_array_index (reading->entities->entities, Entity, entity).kind;
      if (kind == CAUSELINE_ACTOR_PLACE || kind == CAUSELINE_ACTOR_COUNTRY)
        {
          trigger_add_part (trigger, place, CAUSELINE_ROLE_PLACE);
          return;
        }
    }
}

/* Fills the roles of a trigger whose frame is chosen; @second and @prep are what argument_match_second() found. */
void
trigger_fill (const Reading *reading,
              Trigger       *trigger,
              gint32         second,
              gint32         prep)
{
  Candidate candidate = { trigger->token, -1, FALSE, second, prep };
  if (trigger->is_noun && argument_find_light (reading, &candidate))
    trigger->light = candidate.light;
  const Shape *shape = trigger->frame->shape;
  for (guint i = 0; i < shape->n_roles; i++)
    fill_role (reading, trigger, &candidate, &shape->roles[i]);
  if (!trigger_has_target (reading, trigger))
    add_party_within (reading, trigger);
  turn_to_each_other (reading, trigger);
  if (trigger_part (trigger, CAUSELINE_ROLE_PLACE) < 0)
    fill_place (reading, trigger, trigger->token);
  if (trigger_part (trigger, CAUSELINE_ROLE_PLACE) < 0 && trigger->light >= 0)
    fill_place (reading, trigger, trigger->light);
}
