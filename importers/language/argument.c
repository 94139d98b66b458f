/* SPDX-License-Identifier: MIT */
/* Who and what a word speaks of: the slots of frames looked up in the tree, and what kind of thing fills them. */

#include "argument.h"

#include <string.h>

#define OBLIQUES (RELATION_BIT (REL_OBL) | RELATION_BIT (REL_NMOD) | RELATION_BIT (REL_OBL_AGENT))
#define COMPLEMENTS (RELATION_BIT (REL_COMPOUND_PRT) | RELATION_BIT (REL_ADVMOD) | RELATION_BIT (REL_XCOMP) | RELATION_BIT (REL_OBJ) | RELATION_BIT (REL_ADVCL))

/* Whoever says the clause in which a token stands, or -1. */
gint32
argument_sayer (const Reading *reading,
                gint32         token)
{
  gint32 at = reading->quotes->attribution_of[token];
  if (at < 0)
    return -1;
  const Attribution *attribution = &g_array_index (reading->quotes->attributions, Attribution, at);
  if (attribution->kind == ATTRIBUTION_THOUGHT && reading->quotes->quotation_of[token] >= 0)
    {
      /* a thought within a quotation: the word is with whoever is quoted */
      at = g_array_index (reading->quotes->quotations, Quotation, reading->quotes->quotation_of[token]).attribution;
      if (at >= 0)
        attribution = &g_array_index (reading->quotes->attributions, Attribution, at);
    }
  return attribution->cue_head == (guint32) token ? -1 : attribution->source_head;
}

static guint64
classes_of_entity (const Entity *entity)
{
  switch (entity->kind)
    {
    case CAUSELINE_ACTOR_PERSON:
    case CAUSELINE_ACTOR_PEOPLE:
      return CLASS_ACTOR | CLASS_PERSON | CLASS_LIVING;
    case CAUSELINE_ACTOR_PLACE:
      return CLASS_PLACE;
    case CAUSELINE_ACTOR_COUNTRY:
      return CLASS_ACTOR | CLASS_GROUP | CLASS_PLACE;
    case CAUSELINE_ACTOR_GOVERNMENT:
    case CAUSELINE_ACTOR_ORGANIZATION:
    case CAUSELINE_ACTOR_COMPANY:
    case CAUSELINE_ACTOR_ARMED_GROUP:
    case CAUSELINE_ACTOR_MEDIA:
      return CLASS_ACTOR | CLASS_GROUP;
    default:
      return 0;
    }
}

static guint64
classes_of_senses (WordnetSenses senses)
{
  guint64 classes = 0;
  if (senses.noun_first & (1u << WORDNET_PERSON))
    classes |= CLASS_PERSON | CLASS_ACTOR | CLASS_LIVING;
  if (senses.noun_first & (1u << WORDNET_GROUP))
    classes |= CLASS_GROUP | CLASS_ACTOR;
  if (senses.noun_first & (1u << WORDNET_LOCATION))
    classes |= CLASS_PLACE;
  if (senses.noun_first & (1u << WORDNET_TIME))
    classes |= CLASS_TIME;
  if (senses.noun_first & ((1u << WORDNET_ACT) | (1u << WORDNET_EVENT) | (1u << WORDNET_PHENOMENON)))
    classes |= CLASS_EVENT;
  return classes;
}

/* What a quantity is of ("tons of food", "part of the town"), or -1. */
gint32
argument_measured (const Reading *reading,
                   gint32         token)
{
  const Token *t = tree_token (reading->tree, token);
  if (!(frame_classes_of (t->lemma) & CLASS_QUANTITY) || (t->upos != UPOS_NOUN && t->upos != UPOS_NUM))
    return -1;
  return tree_preposition (reading->tree, token, "of");
}

/* What kind of thing a word means: by its name or reference, by the table of words, else by WordNet. */
guint64
argument_classes (const Reading *reading,
                  gint32         token)
{
  const Token *t = tree_token (reading->tree, token);
  g_autofree char *lower = t->upos == UPOS_PROPN ? g_ascii_strdown (t->lemma, -1) : NULL;
  const char *lemma = lower != NULL ? lower : t->lemma;
  guint64 classes = frame_classes_of (lemma);
  gint32 entity = entity_at (reading->entities, token);
  if (classes & (CLASS_PERSON | CLASS_GROUP))
    classes |= CLASS_ACTOR;
  if (classes & CLASS_PERSON)
    classes |= CLASS_LIVING;
  if (entity >= 0)
    classes |= classes_of_entity (&g_array_index (reading->entities->entities, Entity, entity));
  gint32 measured = classes & CLASS_QUANTITY ? argument_measured (reading, token) : -1;
  if (measured > token)
    classes |= argument_classes (reading, measured) & ~CLASS_TIME;
  if (t->upos == UPOS_NUM)
    return classes | CLASS_NUMBER | CLASS_LIVING;
  if (t->upos == UPOS_NOUN && frame_find (FRAME_NOUN, lemma) != NULL && !(classes & CLASS_ACTOR))
    classes |= CLASS_EVENT;
  if (t->upos == UPOS_NOUN || t->upos == UPOS_PROPN)
    {
      guint64 senses = classes_of_senses (syntax_model_senses (reading->model, lemma));
      if (classes == 0 || (senses & CLASS_TIME))
        classes |= senses;
    }
  return classes;
}

static gint32
fill_number (const Tree *tree,
             gint32      token)
{
  guint64 relations = RELATION_BIT (REL_OBJ) | RELATION_BIT (REL_OBL) | RELATION_BIT (REL_OBL_UNMARKED)
                      | RELATION_BIT (REL_NMOD_UNMARKED) | RELATION_BIT (REL_XCOMP);
  for (gint32 c = tree->first[token]; c >= 0; c = tree->next[c])
    {
      const Token *t = tree_token (tree, c);
      if (!(relations & RELATION_BIT (t->relation)))
        continue;
      if (t->upos == UPOS_NUM || t->upos == UPOS_SYM || strcmp (t->lemma, "percent") == 0
          || tree_child (tree, c, RELATION_BIT (REL_NUMMOD)) >= 0)
        return c;
    }
  return -1;
}

/* A compound or demonym before a noun, a known party before any other. */
static gint32
fill_compound (const Reading   *reading,
               const Candidate *candidate)
{
  gint32 found = -1;
  if (tree_token (reading->tree, candidate->token)->relation == REL_FLAT)
    return tree_token (reading->tree, candidate->token)->head; /* "Sony Hack" in a headline */
  for (gint32 c = reading->tree->first[candidate->token]; c >= 0 && c < candidate->token; c = reading->tree->next[c])
    {
      const Token *t = tree_token (reading->tree, c);
      gboolean known = entity_at (reading->entities, c) >= 0;
      if (c == candidate->second || !(t->relation == REL_COMPOUND || (t->relation == REL_AMOD && known)))
        continue;
      if (known)
        return c;
      found = c;
    }
  return found;
}

static gint32
fill_light (const Reading   *reading,
            const Candidate *candidate,
            gboolean         subject)
{
  if (candidate->light < 0)
    return -1;
  if (candidate->light_is_passive)
    return subject ? tree_preposition (reading->tree, candidate->light, "from") : tree_subject (reading->tree, candidate->light);
  return subject ? tree_subject (reading->tree, candidate->light) : -1;
}

static gint32
fill_preposition (const Reading   *reading,
                  const Candidate *candidate,
                  const char      *word)
{
  gint32 found = tree_preposition (reading->tree, candidate->token, word);
  if (found < 0 && candidate->light >= 0 && strcmp (word, "of") != 0)
    found = tree_preposition (reading->tree, candidate->light, word);
  gint32 object = found < 0 && strcmp (word, "of") == 0 ? tree_child (reading->tree, candidate->token, RELATION_BIT (REL_OBJ)) : -1;
  if (object >= 0 && tree_token (reading->tree, object)->upos == UPOS_PROPN)
    return tree_preposition (reading->tree, object, word); /* "accused Iran of treason": hardly a part of the name */
  if (found < 0 && strcmp (word, "of") != 0 && strcmp (word, "in") != 0)
    {
      /* "the attack by rebels on the airport": the second phrase may hang on the first */
      for (gint32 c = reading->tree->first[candidate->token]; c >= 0 && found < 0; c = reading->tree->next[c])
        if (tree_token (reading->tree, c)->relation == REL_NMOD)
          found = tree_preposition (reading->tree, c, word);
    }
  return found == candidate->token ? -1 : found;
}

static gint32
fill_noun (const Reading   *reading,
           const Candidate *candidate,
           const Slot      *slot)
{
  const Tree *tree = reading->tree;
  switch (slot->kind)
    {
    case SLOT_SUBJ:
      return fill_light (reading, candidate, TRUE);
    case SLOT_OBJ:
      return fill_light (reading, candidate, FALSE);
    case SLOT_POSS:
      return tree_child (tree, candidate->token, RELATION_BIT (REL_NMOD_POSS));
    case SLOT_COMP:
      return fill_compound (reading, candidate);
    default:
      return -1;
    }
}

/* To whom: also the subject of a passive that keeps its object ("the team was denied visas"). */
static gint32
fill_indirect (const Tree *tree,
               gint32      token)
{
  if (tree_is_passive (tree, token) && tree_child (tree, token, RELATION_BIT (REL_OBJ)) >= 0)
    return tree_surface_subject (tree, token);
  return tree_child (tree, token, RELATION_BIT (REL_IOBJ));
}

/* The subject of a clause that a verb governs; a subject after its verb is a slip of the parser, and so is an object before "is". */
static gint32
fill_clause_subject (const Tree *tree,
                     gint32      verb,
                     gint32      clause)
{
  gint32 subject = tree_surface_subject (tree, clause);
  gint32 object = tree_child (tree, verb, RELATION_BIT (REL_OBJ));
  return subject > clause && object >= 0 && object < clause ? object : subject;
}

static gint32
fill_verb (const Reading   *reading,
           const Candidate *candidate,
           const Slot      *slot)
{
  const Tree *tree = reading->tree;
  gint32 token = candidate->token, clause;
  switch (slot->kind)
    {
    case SLOT_SUBJ:
      return tree_subject (tree, token);
    case SLOT_OBJ:
      return tree_object (tree, token);
    case SLOT_IOBJ:
      return fill_indirect (tree, token);
    case SLOT_CLAUSE:
      return tree_clause (tree, token);
    case SLOT_XCOMP:
      return tree_child (tree, token, RELATION_BIT (REL_XCOMP));
    case SLOT_CSUBJ:
    case SLOT_COBJ:
      clause = tree_clause (tree, token);
      if (clause < 0)
        return -1;
      return slot->kind == SLOT_COBJ ? tree_object (tree, clause) : fill_clause_subject (tree, token, clause);
    case SLOT_NUMBER:
      return fill_number (tree, token);
    default:
      return -1;
    }
}

static gint32
fill_slot (const Reading   *reading,
           const Candidate *candidate,
           const Slot      *slot)
{
  switch (slot->kind)
    {
    case SLOT_PREPOSITION:
      return fill_preposition (reading, candidate, slot->word);
    case SLOT_PREP:
      return candidate->prep;
    case SLOT_SAYER:
      return argument_sayer (reading, candidate->token);
    default:
      break;
    }
  guint8 upos = tree_token (reading->tree, candidate->token)->upos;
  return upos == UPOS_NOUN || upos == UPOS_PROPN ? fill_noun (reading, candidate, slot) : fill_verb (reading, candidate, slot);
}

/* Whether a token is part of a date ("21" of "May 21"), not of how long something lasts. */
static gboolean
is_in_date (const Reading *reading,
            gint32         token)
{
  gint32 at = timex_at (reading->times, (guint32) token);
  if (at < 0)
    return FALSE;
  guint8 kind = g_array_index (reading->times->timexes, Timex, at).kind;
  return kind == TIMEX_DATE || kind == TIMEX_TIME;
}

/* The token that fills a slot of a candidate, or -1; a date takes part in nothing. */
gint32
argument_fill (const Reading   *reading,
               const Candidate *candidate,
               const Slot      *slot)
{
  gint32 found = fill_slot (reading, candidate, slot);
  return found >= 0 && is_in_date (reading, found) ? -1 : found;
}

static gboolean
match_noun_second (const Tree *tree,
                   Candidate  *candidate,
                   const char *second)
{
  const char *blank = strrchr (second, ' ');
  guint64 relations = RELATION_BIT (REL_COMPOUND) | RELATION_BIT (REL_AMOD);
  candidate->second = tree_child_lemma (tree, candidate->token, relations, blank != NULL ? blank + 1 : second);
  if (candidate->second >= 0 || blank != NULL)
    return candidate->second >= 0;
  gint32 of = tree_preposition (tree, candidate->token, "of");
  return of >= 0 && g_str_has_suffix (second, " of") && strcmp (tree_token (tree, of)->lemma, second) == 0;
}

/* Whether the second word of a frame stands with the candidate: "call off", "call for", "data breach". */
gboolean
argument_match_second (const Reading *reading,
                       Candidate     *candidate,
                       const Frame   *frame)
{
  candidate->second = candidate->prep = -1;
  if (frame->second == NULL)
    return TRUE;
  const Tree *tree = reading->tree;
  guint8 upos = tree_token (tree, candidate->token)->upos;
  if (upos == UPOS_NOUN || upos == UPOS_PROPN)
    return match_noun_second (tree, candidate, frame->second);
  const char *blank = strchr (frame->second, ' ');
  if (blank != NULL)
    {
      g_autofree char *particle = g_strndup (frame->second, blank - frame->second);
      candidate->second = tree_child_lemma (tree, candidate->token, COMPLEMENTS | OBLIQUES, particle);
      candidate->prep = tree_preposition (tree, candidate->token, blank + 1);
      return candidate->second >= 0 && candidate->prep >= 0;
    }
  candidate->second = tree_child_lemma (tree, candidate->token, COMPLEMENTS, frame->second);
  if (candidate->second < 0)
    candidate->prep = tree_preposition (tree, candidate->token, frame->second);
  if (candidate->prep >= 0 && (is_in_date (reading, candidate->prep) || (argument_classes (reading, candidate->prep) & CLASS_TIME)))
    candidate->prep = -1;
  return candidate->second >= 0 || candidate->prep >= 0;
}

/* Finds the light verb that carries an event noun, if there is one. */
gboolean
argument_find_light (const Reading *reading,
                     Candidate     *candidate)
{
  const Tree *tree = reading->tree;
  const Token *noun = tree_token (tree, candidate->token);
  candidate->light = -1;
  candidate->light_is_passive = FALSE;
  if (noun->head < 0)
    return FALSE;
  gint32 verb = noun->head;
  const LightVerb *light = NULL;
  if (noun->relation == REL_ACL || noun->relation == REL_OBJ || noun->relation == REL_NSUBJ_PASS)
    light = frame_find_light (tree_token (tree, verb)->lemma, NULL);
  else if (noun->relation == REL_OBL && tree_case (tree, candidate->token) >= 0)
    light = frame_find_light (tree_token (tree, verb)->lemma, tree_token (tree, tree_case (tree, candidate->token))->lemma);
  if (light == NULL)
    {
      /* "the attack launched by X", "the attack that X launched" */
      verb = tree_child (tree, candidate->token, RELATION_BIT (REL_ACL) | RELATION_BIT (REL_ACL_RELCL));
      if (verb >= 0 && tree_object (tree, verb) == candidate->token)
        light = frame_find_light (tree_token (tree, verb)->lemma, NULL);
    }
  if (light == NULL || tree_child_lemma (tree, verb, RELATION_BIT (REL_MARK) | RELATION_BIT (REL_CASE), "amid") >= 0)
    return FALSE; /* "amid mounting criticism" */
  candidate->light = verb;
  candidate->light_is_passive = light->is_passive;
  return TRUE;
}
