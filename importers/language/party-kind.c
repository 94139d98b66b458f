/* SPDX-License-Identifier: MIT */
/* What a name is: by known names, by words in it, by titles and appositions around it; else the network's word. */

#include "party.h"

#include <string.h>

#include "syntax.h"
#include "word-list.h"

/* What is called after the person who leads it. */
static const char *const followings[] = { "administration", "campaign", "presidency", "regime", "family", "camp", "loyalists", "supporters", "aides" };

static const char *const male_words[] = { "mr.", "mr", "sir", "king", "prince", "lord", "father", "brother", "man", "boy", "husband", "son",
                                          "spokesman", "chairman", "congressman", "businessman", "policeman", "gunman", "actor", "imam", "pope",
                                          "emperor", "baron", "uncle", "grandfather", "fireman", "priest", "monk", "ayatollah", "sheikh", "emir" };
static const char *const female_words[] = { "mrs.", "mrs", "ms.", "ms", "miss", "dame", "queen", "princess", "lady", "mother", "sister", "woman",
                                            "girl", "wife", "daughter", "spokeswoman", "chairwoman", "congresswoman", "actress", "baroness",
                                            "aunt", "grandmother", "nun", "widow", "policewoman", "first lady", "businesswoman" };

static gboolean
is_one_of (const char        *word,
           const char *const *list,
           gsize              n)
{
  for (gsize i = 0; i < n; i++)
    if (strcmp (word, list[i]) == 0)
      return TRUE;
  return FALSE;
}

/* The gender that a title or noun tells. */
Gender
party_gender (const char *word)
{
  g_autofree char *lower = g_ascii_strdown (word, -1);

  if (is_one_of (lower, male_words, G_N_ELEMENTS (male_words)))
    return GENDER_MALE;
  if (is_one_of (lower, female_words, G_N_ELEMENTS (female_words)))
    return GENDER_FEMALE;
  return GENDER_UNKNOWN;
}

static const Token *
token_at (const PartyFinder *self,
          guint32            i)
{
  return &g_array_index (self->document->tokens, Token, i);
}

static gboolean
is_body_word (const PartyFinder *self,
              guint32            i,
              guint8            *kind)
{
  return office_name_kind (token_at (self, i)->form, kind);
}

/* The token of the span that hangs outside it. */
guint32
party_head_of (const PartyFinder *self,
               guint32            first,
               guint32            last)
{
  for (guint32 i = first; i <= last; i++)
    if (token_at (self, i)->upos != UPOS_PUNCT && (token_at (self, i)->head < (gint32) first || token_at (self, i)->head > (gint32) last))
      return i;
  return last;
}

static guint8
kind_of_hint (guint8 hint)
{
  static const guint8 kinds[N_NAMES] = {
    [NAME_NONE] = CAUSELINE_ACTOR_OTHER,       [NAME_PERSON] = CAUSELINE_ACTOR_PERSON,
    [NAME_ORGANIZATION] = CAUSELINE_ACTOR_ORGANIZATION, [NAME_PLACE] = CAUSELINE_ACTOR_PLACE,
    [NAME_GROUP] = CAUSELINE_ACTOR_PEOPLE,     [NAME_OTHER] = CAUSELINE_ACTOR_OTHER,
  };

  return kinds[hint];
}

/* "Nordbank apologised": no place and no thing does what only people and bodies do. */
static gboolean
acts_like_body (const PartyFinder *self,
                guint32            head)
{
  const Token *t = token_at (self, head);
  if (t->relation != REL_NSUBJ || t->head < 0 || t->upos != UPOS_PROPN)
    return FALSE;
  const Token *verb = token_at (self, (guint32) t->head);
  return verb->upos == UPOS_VERB && word_list_has ("deeds-of-bodies", verb->lemma);
}

/* What the name itself says of its kind: "Bank of X", "X Ministry"; else the network's word. */
void
party_set_kind (const PartyFinder *self,
                Party             *party)
{
  guint8 kind;
  guint32 first = party->name_first, last = party->name_last;

  if (party->known != NULL)
    {
      party->kind = party->known->kind;
      party->is_sure = TRUE;
    }
  else if (party->office != NULL)
    {
      party->kind = party->office->kind;
      party->is_sure = TRUE;
    }
  else if (last > first && is_body_word (self, last, &kind))
    {
      party->kind = kind;
      party->is_sure = token_at (self, first)->name != NAME_PERSON;
    }
  else if (last > first + 1 && strcmp (token_at (self, first + 1)->form, "of") == 0 && is_body_word (self, first, &kind))
    {
      party->kind = kind;
      party->is_sure = TRUE;
    }
  else
    {
      guint32 head = party_head_of (self, first, last);
      party->kind = kind_of_hint (token_at (self, head)->name);
      if ((party->kind == CAUSELINE_ACTOR_OTHER || party->kind == CAUSELINE_ACTOR_PLACE) && acts_like_body (self, head))
        party->kind = CAUSELINE_ACTOR_ORGANIZATION;
    }
  /* "the Trump administration", "the Clinton campaign": called after their head. */
  if (party->known == NULL && first == last && last + 1 < self->document->tokens->len && !party->is_sure
      && is_one_of (token_at (self, last + 1)->form, followings, G_N_ELEMENTS (followings)))
    {
      party->kind = CAUSELINE_ACTOR_PERSON;
      return;
    }
  if (!party->is_sure && token_at (self, last)->name == NAME_PERSON)
    party->kind = CAUSELINE_ACTOR_PERSON;
}

/* The office that a title, or a noun in apposition, says of the name; widens the phrase over a title before it. */
void
party_look_around (const PartyFinder *self,
                   Party             *party)
{
  const Token *head = token_at (self, party->head);
  guint64 titles = RELATION_BIT (REL_NMOD_DESC) | RELATION_BIT (REL_COMPOUND) | RELATION_BIT (REL_FLAT);

  /* "spokeswoman Jane Doe": in some trees the title governs the name, in others the name the title. */
  if (head->head >= 0 && head->head < (gint32) party->first && (titles | RELATION_BIT (REL_APPOS)) & RELATION_BIT (head->relation)
      && (guint32) head->head + 1 == party->first)
    {
      const Token *above = token_at (self, head->head);
      const Office *office = office_find (above->lemma);

      if (office != NULL && above->upos == UPOS_NOUN && office->office <= OFFICE_PERSON)
        {
          party->head = (guint32) head->head;
          party->title = head->head;
          party->office = office;
        }
    }
  for (gint32 c = self->tree->first[party->head]; c >= 0 && party->office == NULL; c = self->tree->next[c])
    {
      const Token *child = token_at (self, c);
      const Office *office = child->upos == UPOS_NOUN || child->upos == UPOS_PROPN ? office_find_phrase (self->document, (guint32) c, (guint32) c) : NULL;

      if (office == NULL)
        continue;
      if ((titles & RELATION_BIT (child->relation)) && (guint32) c < party->first && office->office <= OFFICE_PERSON)
        {
          party->title = c;
          party->office = office;
        }
      else if (child->relation == REL_APPOS && !party->is_sure
               && tree_child (self->tree, c, RELATION_BIT (REL_NSUBJ)) < 0)
        {
          party->kind = office->kind;
          party->is_sure = TRUE;
          party->gender = party_gender (child->lemma);
        }
    }
  if (party->office == NULL || party->title < 0)
    return;

  gint32 first, last;

  tree_span (self->tree, party->title, RELATION_BIT (REL_DET) | RELATION_BIT (REL_CASE) | RELATION_BIT (REL_PUNCT) | RELATION_BIT (REL_APPOS)
             | RELATION_BIT (REL_CC) | RELATION_BIT (REL_ACL_RELCL) | RELATION_BIT (REL_FLAT), &first, &last);
  party->first = MIN (party->first, (guint32) MIN (first, party->title));
  party->kind = party->office->kind;
  party->is_sure = TRUE;
  party->gender = party_gender (token_at (self, party->title)->lemma);
  gint32 owner = tree_child (self->tree, party->title, RELATION_BIT (REL_NMOD_POSS) | RELATION_BIT (REL_COMPOUND) | RELATION_BIT (REL_AMOD));
  if (owner >= 0 && self->named[owner] >= 0)
    party->owner = owner;
}
