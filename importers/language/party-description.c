/* SPDX-License-Identifier: MIT */
/* Finds parties without a name: "over 900 asylum seekers", "police", "the company", "he". */

#include "party.h"

#include <string.h>

#include "syntax.h"

/* A longer phrase is cut to its noun. */
#define MAX_PHRASE 10
#define LEFT_MODIFIERS (RELATION_BIT (REL_DET) | RELATION_BIT (REL_DET_PREDET) | RELATION_BIT (REL_AMOD) | RELATION_BIT (REL_COMPOUND) \
                        | RELATION_BIT (REL_NUMMOD) | RELATION_BIT (REL_NMOD_POSS) | RELATION_BIT (REL_NMOD_DESC) | RELATION_BIT (REL_NMOD))

static const char *const definites[] = { "the", "this", "that", "these", "those" };

static const struct
{
  const char *form;
  guint8 gender;
  guint8 kind;
  guint8 is_plural;
} pronouns[] = {
  { "he", GENDER_MALE, CAUSELINE_ACTOR_PERSON, FALSE },    { "him", GENDER_MALE, CAUSELINE_ACTOR_PERSON, FALSE },
  { "his", GENDER_MALE, CAUSELINE_ACTOR_PERSON, FALSE },   { "himself", GENDER_MALE, CAUSELINE_ACTOR_PERSON, FALSE },
  { "she", GENDER_FEMALE, CAUSELINE_ACTOR_PERSON, FALSE }, { "her", GENDER_FEMALE, CAUSELINE_ACTOR_PERSON, FALSE },
  { "hers", GENDER_FEMALE, CAUSELINE_ACTOR_PERSON, FALSE }, { "herself", GENDER_FEMALE, CAUSELINE_ACTOR_PERSON, FALSE },
  { "it", GENDER_UNKNOWN, CAUSELINE_ACTOR_ORGANIZATION, FALSE }, { "its", GENDER_UNKNOWN, CAUSELINE_ACTOR_ORGANIZATION, FALSE },
  { "itself", GENDER_UNKNOWN, CAUSELINE_ACTOR_ORGANIZATION, FALSE },
  { "they", GENDER_UNKNOWN, CAUSELINE_ACTOR_PEOPLE, TRUE }, { "them", GENDER_UNKNOWN, CAUSELINE_ACTOR_PEOPLE, TRUE },
  { "their", GENDER_UNKNOWN, CAUSELINE_ACTOR_PEOPLE, TRUE }, { "themselves", GENDER_UNKNOWN, CAUSELINE_ACTOR_PEOPLE, TRUE },
  { "i", GENDER_UNKNOWN, CAUSELINE_ACTOR_OTHER, FALSE },    { "me", GENDER_UNKNOWN, CAUSELINE_ACTOR_OTHER, FALSE },
  { "my", GENDER_UNKNOWN, CAUSELINE_ACTOR_OTHER, FALSE },   { "we", GENDER_UNKNOWN, CAUSELINE_ACTOR_OTHER, TRUE },
  { "us", GENDER_UNKNOWN, CAUSELINE_ACTOR_OTHER, TRUE },    { "our", GENDER_UNKNOWN, CAUSELINE_ACTOR_OTHER, TRUE },
  { "who", GENDER_UNKNOWN, CAUSELINE_ACTOR_PERSON, FALSE }, { "whom", GENDER_UNKNOWN, CAUSELINE_ACTOR_PERSON, FALSE },
  { "which", GENDER_UNKNOWN, CAUSELINE_ACTOR_OTHER, FALSE }, { "that", GENDER_UNKNOWN, CAUSELINE_ACTOR_OTHER, FALSE },
  { "whose", GENDER_UNKNOWN, CAUSELINE_ACTOR_OTHER, FALSE },
};

static const Token *
token_at (const PartyFinder *self,
          guint32            i)
{
  return &g_array_index (self->document->tokens, Token, i);
}

/* The noun with the compounds before it that make it one office: "security forces", "foreign ministry". */
static const Office *
office_at (const PartyFinder *self,
           guint32            noun,
           guint32           *first)
{
  guint32 start = noun;
  const Office *found = NULL;

  while (start > 0 && token_at (self, start - 1)->head == (gint32) noun && self->named[start - 1] < 0
         && (token_at (self, start - 1)->relation == REL_COMPOUND || token_at (self, start - 1)->relation == REL_AMOD))
    start--;
  for (guint32 at = start; at <= noun && found == NULL; at++)
    {
      found = office_find_phrase (self->document, at, noun);
      *first = at;
    }
  return found;
}

/* The first token of the phrase: its modifiers to the left, without article. */
static guint32
phrase_start (const PartyFinder *self,
              guint32            noun)
{
  guint32 first = noun;

  for (gint32 c = self->tree->first[noun]; c >= 0 && (guint32) c < noun; c = self->tree->next[c])
    {
      gint32 start, last;

      if (!(LEFT_MODIFIERS & RELATION_BIT (token_at (self, (guint32) c)->relation)))
        continue;
      tree_span (self->tree, c, 0, &start, &last);
      first = MIN (first, (guint32) start);
    }
  while (first < noun && (token_at (self, first)->upos == UPOS_DET || token_at (self, first)->upos == UPOS_PUNCT
                          || token_at (self, first)->upos == UPOS_ADP || token_at (self, first)->upos == UPOS_CCONJ
                          || strcmp (token_at (self, first)->form, "least") == 0 || strcmp (token_at (self, first)->form, "most") == 0))
    first++; /* also "at least" */
  return noun - first > MAX_PHRASE ? noun : first;
}

/* Whose it is: "the ministry's spokesman", "a spokesman for the ministry", "Russian officials", "the company's". */
static gint32
owner_of (const PartyFinder *self,
          guint32            noun)
{
  static const char *const prepositions[] = { "of", "for", "from" };
  gint32 owner = tree_child (self->tree, (gint32) noun, RELATION_BIT (REL_NMOD_POSS));

  for (gint32 c = self->tree->first[noun]; c >= 0 && owner < 0; c = self->tree->next[c])
    {
      guint8 relation = token_at (self, (guint32) c)->relation;

      if (self->named[c] >= 0 && (relation == REL_AMOD || relation == REL_COMPOUND || relation == REL_NMOD_DESC))
        owner = c;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (prepositions) && owner < 0; i++)
    for (gint32 c = self->tree->first[noun]; c >= 0 && owner < 0; c = self->tree->next[c])
      if (token_at (self, (guint32) c)->relation == REL_NMOD
          && tree_child_lemma (self->tree, c, RELATION_BIT (REL_CASE), prepositions[i]) >= 0)
        owner = c;
  return owner;
}

/* A noun that says what somebody is, or is part of another phrase, stands for no party of its own. */
static gboolean
is_party_position (const PartyFinder *self,
                   guint32            noun)
{
  const Token *token = token_at (self, noun);

  switch (token->relation)
    {
    case REL_COMPOUND:
    case REL_AMOD:
    case REL_FIXED:
    case REL_XCOMP:
    case REL_NMOD_DESC:
    case REL_FLAT:
    case REL_GOESWITH:
      return FALSE;
    default:
      return tree_child (self->tree, (gint32) noun, RELATION_BIT (REL_COP)) < 0
             && tree_child_lemma (self->tree, (gint32) noun, RELATION_BIT (REL_CASE), "as") < 0;
    }
}

static gboolean
is_definite (const PartyFinder *self,
             guint32            noun)
{
  gint32 article = tree_child (self->tree, (gint32) noun, RELATION_BIT (REL_DET));

  for (gsize i = 0; article >= 0 && i < G_N_ELEMENTS (definites); i++)
    if (strcmp (token_at (self, (guint32) article)->lemma, definites[i]) == 0)
      return TRUE;
  return FALSE;
}

/* By apposition the phrase is the party of another: the name it explains, or the name that explains it. */
static gint32
apposed (const PartyFinder *self,
         guint32            noun)
{
  gint32 child = tree_child (self->tree, (gint32) noun, RELATION_BIT (REL_APPOS));

  if (token_at (self, noun)->relation == REL_APPOS)
    return token_at (self, noun)->head;
  /* "the Tass news agency": the name right before the noun is that of the agency. */
  if (child < 0)
    {
      gint32 compound = tree_child (self->tree, (gint32) noun, RELATION_BIT (REL_COMPOUND));
      const Party *named = compound >= 0 && self->named[compound] >= 0 ? &g_array_index (self->parties, Party, (guint) self->named[compound]) : NULL;
      const Office *office = office_find (token_at (self, noun)->lemma);

      if (named != NULL && office != NULL && office->office == OFFICE_BODY && named->reference == REFERENCE_NAME
          && (named->kind == office->kind || (named->kind == CAUSELINE_ACTOR_ORGANIZATION && named->known == NULL)))
        return (gint32) named->head;
    }
  return child >= 0 && self->named[child] >= 0 ? child : -1;
}

/* The people of "scores of refugees", "a group of soldiers", "two of its citizens": the noun after "of". */
static gint32
counted_noun (const PartyFinder *self,
              guint32            noun)
{
  static const char *const counters[] = { "score", "dozen", "hundred", "thousand", "million", "number", "majority", "group", "handful", "couple",
                                          "pair", "lot", "hundreds", "crowd", "team", "band", "delegation", "half", "third", "quarter", "some", "many",
                                          "most", "several", "all" };
  const Token *token = token_at (self, noun);
  gboolean counts = token->upos == UPOS_NUM;

  for (gsize i = 0; i < G_N_ELEMENTS (counters) && !counts; i++)
    counts = strcmp (token->lemma, counters[i]) == 0;
  for (gint32 c = counts ? self->tree->first[noun] : -1; c >= 0; c = self->tree->next[c])
    {
      const Token *child = token_at (self, (guint32) c);

      if (child->relation == REL_NMOD && (guint32) c > noun && child->xpos == XPOS_NNS && self->named[c] < 0
          && tree_child_lemma (self->tree, c, RELATION_BIT (REL_CASE), "of") >= 0)
        return c;
    }
  return -1;
}

static void
add_description (PartyFinder  *self,
                 guint32       sentence,
                 guint32       noun,
                 guint32       first,
                 const Office *office)
{
  const Token *token = token_at (self, noun);
  gboolean plural = token->xpos == XPOS_NNS || token->xpos == XPOS_NNPS;
  Party party = { .first = phrase_start (self, noun), .last = noun, .name_first = first, .name_last = noun, .head = noun, .sentence = sentence,
                  .office = office, .title = (gint32) noun, .owner = owner_of (self, noun), .same_as = apposed (self, noun),
                  .reference = REFERENCE_DESCRIPTION, .kind = office->kind, .is_sure = TRUE };

  party.first = MIN (party.first, first);
  party.is_definite = is_definite (self, noun) || token->upos == UPOS_PROPN;
  party.is_plural = plural || office->office == OFFICE_PEOPLE;
  if (party.is_plural && office->kind == CAUSELINE_ACTOR_PERSON)
    party.kind = CAUSELINE_ACTOR_PEOPLE;
  party.gender = plural ? GENDER_UNKNOWN : party_gender (token->lemma);
  party_add (self, &party);
}

static void
add_counted (PartyFinder *self,
             guint32      sentence,
             guint32      counter,
             guint32      noun)
{
  guint32 first = noun;
  const Office *office = office_at (self, noun, &first);
  Party party = { .first = phrase_start (self, counter), .last = noun, .name_first = first, .name_last = noun, .head = counter,
                  .sentence = sentence, .office = office, .title = (gint32) noun, .owner = owner_of (self, noun), .same_as = -1,
                  .reference = REFERENCE_DESCRIPTION, .kind = CAUSELINE_ACTOR_PEOPLE, .is_sure = TRUE, .is_plural = TRUE };

  party_add (self, &party);
  /* The noun after "of" is no second party. */
  self->named[noun] = (gint32) self->parties->len - 1;
}

/* "The study found": whatever is said to say something speaks, though it is nobody. */
static void
add_speaking_things (PartyFinder *self)
{
  for (guint a = 0; a < self->quotes->attributions->len; a++)
    {
      const Attribution *attribution = &g_array_index (self->quotes->attributions, Attribution, a);
      gint32 head = attribution->source_head;
      const Token *token = head >= 0 ? token_at (self, (guint32) head) : NULL;
      Party party = { .name_first = (guint32) head, .name_last = (guint32) head, .last = (guint32) head, .head = (guint32) head,
                      .title = -1, .owner = -1, .same_as = -1, .reference = REFERENCE_DESCRIPTION, .kind = CAUSELINE_ACTOR_OTHER };

      if (token == NULL || (token->upos != UPOS_NOUN && token->upos != UPOS_PROPN) || self->named[head] >= 0
          || (attribution->kind != ATTRIBUTION_SPEECH && attribution->kind != ATTRIBUTION_ACCORDING))
        continue;
      party.first = phrase_start (self, (guint32) head);
      party.sentence = tree_sentence (self->tree, head);
      party.owner = owner_of (self, (guint32) head);
      party.is_definite = is_definite (self, (guint32) head);
      party.is_plural = token->xpos == XPOS_NNS;
      party_add (self, &party);
      self->named[head] = (gint32) self->parties->len - 1;
    }
}

/**
 * party_find_descriptions:
 * @self: a finder that has found the names
 *
 * Adds phrases headed by a noun for people or a body that acts.
 */
void
party_find_descriptions (PartyFinder *self)
{
  for (guint32 s = 0; s < self->document->sentences->len; s++)
    {
      const Sentence *sentence = &g_array_index (self->document->sentences, Sentence, s);

      for (guint32 i = sentence->first; i < sentence->first + sentence->n_tokens; i++)
        {
          const Token *token = token_at (self, i);
          const Office *office;
          guint32 first;

          gint32 counted = self->named[i] < 0 && is_party_position (self, i) ? counted_noun (self, i) : -1;

          if (counted >= 0 && office_at (self, (guint32) counted, &first) != NULL)
            {
              add_counted (self, s, i, (guint32) counted);
              continue;
            }
          if ((token->upos != UPOS_NOUN && token->upos != UPOS_PROPN) || self->named[i] >= 0 || !is_party_position (self, i))
            continue;
          office = office_at (self, i, &first);
          if (office != NULL)
            {
              add_description (self, s, i, first, office);
              self->named[i] = (gint32) self->parties->len - 1;
            }
        }
    }
  add_speaking_things (self);
}

/**
 * party_find_pronouns:
 * @self: a finder
 *
 * Adds pronouns of all persons but the second, and relative pronouns.
 */
void
party_find_pronouns (PartyFinder *self)
{
  for (guint32 s = 0; s < self->document->sentences->len; s++)
    {
      const Sentence *sentence = &g_array_index (self->document->sentences, Sentence, s);

      for (guint32 i = sentence->first; i < sentence->first + sentence->n_tokens; i++)
        {
          const Token *token = token_at (self, i);
          Party party = { .first = i, .last = i, .name_first = i, .name_last = i, .head = i, .sentence = s, .title = -1, .owner = -1,
                          .same_as = -1, .reference = REFERENCE_PRONOUN };

          if (token->upos != UPOS_PRON || token->relation == REL_EXPL)
            continue;
          for (gsize p = 0; p < G_N_ELEMENTS (pronouns); p++)
            if (g_ascii_strcasecmp (token->form, pronouns[p].form) == 0)
              {
                party.gender = pronouns[p].gender;
                party.kind = pronouns[p].kind;
                party.is_plural = pronouns[p].is_plural;
                party_add (self, &party);
                break;
              }
        }
    }
}
