/* SPDX-License-Identifier: MIT */
/* Finds names: runs of capitalized words, cut at titles, demonyms and known names, with what stands around them. */

#include "party.h"

#include <string.h>

#include "syntax.h"

#define MAX_TITLE_TOKENS 4

static const char *const time_words[] = {
  "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
  "Jan.", "Feb.", "Mar.", "Apr.", "Jun.", "Jul.", "Aug.", "Sep.", "Sept.", "Oct.", "Nov.", "Dec.", "Jan", "Feb", "Mar", "Apr", "Jun",
  "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  "GMT", "EST", "EDT", "UTC", "Christmas", "Easter", "Thanksgiving",
};

/* Small words inside names of people. */
static const char *const particles[] = { "de", "del", "della", "di", "da", "dos", "la", "le", "van", "von", "der", "den", "bin", "ibn",
                                         "al", "el", "ul", "ur", "un", "il", "y", "e" };

/* What is called after the person who leads it. */
static const char *const followings[] = { "administration", "campaign", "presidency", "regime", "family", "camp", "loyalists", "supporters", "aides" };

/* What follows "Secretary of", "Minister of" as part of the title. */
static const char *const portfolios[] = { "State", "Defense", "Defence", "Treasury", "Commerce", "Health", "Energy", "Education", "Labor",
                                          "Justice", "Interior", "Agriculture", "Transportation", "Foreign", "Finance", "Homeland" };

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
is_capitalized (const Token *token)
{
  return g_unichar_isupper (g_utf8_get_char (token->form));
}

static gboolean
is_name_token (const PartyFinder *self,
               guint32            i)
{
  const Token *token = token_at (self, i);

  if (is_one_of (token->form, time_words, G_N_ELEMENTS (time_words)))
    return FALSE;
  if (!is_capitalized (token))
    return token->upos == UPOS_PROPN && g_ascii_isalpha (token->form[0]) && token->form[1] != '\0' && g_ascii_isupper (token->form[1]);
  if (token->upos == UPOS_PROPN)
    return TRUE;
  return token->name != NAME_NONE && token->name != NAME_OTHER && token->upos != UPOS_DET && token->upos != UPOS_ADP
         && token->upos != UPOS_PRON;
}

static gboolean
is_glued (const PartyFinder *self,
          guint32            i)
{
  return i > 0 && token_at (self, i - 1)->end == token_at (self, i)->start;
}

static gboolean
goes_on (const PartyFinder *self,
         guint32            i)
{
  return token_at (self, i)->name != NAME_NONE && !token_at (self, i)->name_begins;
}

static gboolean
is_body_word (const PartyFinder *self,
              guint32            i,
              guint8            *kind)
{
  return office_name_kind (token_at (self, i)->form, kind);
}

/* How many tokens further the run goes after its last one, over a small word too; 0 when it ends. */
static guint
next_step (const PartyFinder *self,
           guint32            first,
           guint32            last,
           guint32            end)
{
  guint8 kind;
  guint32 next = last + 1;

  if (next >= end)
    return 0;

  const Token *token = token_at (self, next);

  if (is_name_token (self, next))
    return token->name_begins && token_at (self, last)->name != NAME_NONE ? 0 : 1;
  if (next + 1 >= end)
    return 0;
  if ((strcmp (token->form, "-") == 0 || strcmp (token->form, "&") == 0 || strcmp (token->form, "/") == 0)
      && (is_glued (self, next) || token->form[0] == '&') && is_name_token (self, next + 1))
    return 2;
  /* "Kim Jong-un", "Fazl-ur-Rehman" */
  if (strcmp (token->form, "-") == 0 && is_glued (self, next) && is_glued (self, next + 1)
      && (token_at (self, next + 1)->upos == UPOS_PROPN || goes_on (self, next + 1)
          || is_one_of (token_at (self, next + 1)->form, particles, G_N_ELEMENTS (particles))
          || token_at (self, last)->name == NAME_PERSON))
    return 2;
  if (is_one_of (token->form, particles, G_N_ELEMENTS (particles)) && is_name_token (self, next + 1))
    return 2;
  if (strcmp (token->form, "of") == 0 && (is_body_word (self, last, &kind) || is_body_word (self, first, &kind) || goes_on (self, next)))
    {
      if (is_name_token (self, next + 1))
        return 2;
      if (next + 2 < end && strcmp (token_at (self, next + 1)->form, "the") == 0 && is_name_token (self, next + 2))
        return 3;
    }
  if (strcmp (token->form, "for") == 0 && is_body_word (self, last, &kind) && is_name_token (self, next + 1))
    return 2;
  if ((strcmp (token->form, "and") == 0 || strcmp (token->form, "for") == 0 || token->xpos == XPOS_POS) && goes_on (self, next)
      && is_name_token (self, next + 1) && goes_on (self, next + 1))
    return 2;
  return 0;
}

/* The token of the span that hangs outside it. */
static guint32
head_of (const PartyFinder *self,
         guint32            first,
         guint32            last)
{
  for (guint32 i = first; i <= last; i++)
    if (token_at (self, i)->upos != UPOS_PUNCT && (token_at (self, i)->head < (gint32) first || token_at (self, i)->head > (gint32) last))
      return i;
  return last;
}

static guint32
title_length (const PartyFinder *self,
              guint32            first,
              guint32            last,
              const Office     **office)
{
  for (guint32 end = MIN (last, first + MAX_TITLE_TOKENS - 1) + 1; end > first; end--)
    {
      const Office *found = office_find_phrase (self->document, first, end - 1);

      if (found == NULL || found->office != OFFICE_TITLE)
        continue;
      *office = found;
      end--;
      if (end + 2 <= last && strcmp (token_at (self, end + 1)->form, "of") == 0
          && is_one_of (token_at (self, end + 2)->form, portfolios, G_N_ELEMENTS (portfolios)))
        end += 2;
      return end - first + 1;
    }
  return 0;
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

/* What the name itself says of its kind: "Bank of X", "X Ministry"; else the network's word. */
static void
set_name_kind (const PartyFinder *self,
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
    party->kind = kind_of_hint (token_at (self, head_of (self, first, last))->name);
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
static void
look_around (const PartyFinder *self,
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

void
party_add (PartyFinder *self,
           Party       *party)
{
  gint32 index = (gint32) self->parties->len;

  if (party->reference == REFERENCE_NAME || party->reference == REFERENCE_DEMONYM)
    for (guint32 i = party->name_first; i <= party->name_last; i++)
      self->named[i] = index;
  /* A title is part of the name's phrase, no party of its own. */
  if (party->reference == REFERENCE_NAME && party->title >= 0)
    self->named[party->title] = index;
  g_array_append_val (self->parties, *party);
}

static void
add_name (PartyFinder          *self,
          guint32               sentence,
          guint32               first,
          guint32               last,
          const GazetteerEntry *known,
          gint32                title_first,
          gint32                title,
          const Office         *office,
          gint32                owner)
{
  Party party = { .first = first, .last = last, .name_first = first, .name_last = last, .sentence = sentence, .known = known,
                  .office = office, .title = title, .owner = owner, .same_as = -1, .is_definite = TRUE };
  const Token *token;

  party.head = head_of (self, title_first >= 0 ? (guint32) title_first : first, last);
  if (title_first >= 0)
    party.first = (guint32) title_first;
  token = token_at (self, head_of (self, first, last));
  if (known != NULL && (known->sense == SENSE_DEMONYM || known->sense == SENSE_GROUP) && !known->is_plural)
    party.reference = token->upos != UPOS_ADJ && token->relation != REL_AMOD && token->relation != REL_COMPOUND
                          && token->relation != REL_NMOD
                        ? REFERENCE_DESCRIPTION
                        : REFERENCE_DEMONYM;
  else
    party.reference = REFERENCE_NAME;
  /* "the Americans said": the people, not the state. */
  if (party.reference == REFERENCE_DESCRIPTION)
    {
      party.reference = REFERENCE_NAME;
      if (tree_child (self->tree, (gint32) party.head, RELATION_BIT (REL_DET)) >= 0 || token->xpos == XPOS_NNPS || token->xpos == XPOS_NNS)
        party.is_plural = TRUE;
    }
  set_name_kind (self, &party);
  if (known != NULL && known->is_plural)
    party.is_plural = TRUE;
  if (title >= 0)
    party.gender = party_gender (token_at (self, (guint32) title)->form);
  else
    look_around (self, &party);
  party_add (self, &party);
}

static gboolean
fits (const PartyFinder    *self,
      const GazetteerEntry *entry,
      guint32               first,
      guint32               n)
{
  const Token *token = token_at (self, first);

  /* "Total", "Target" and "Shell" are words too. */
  return n > 1 || token->upos == UPOS_PROPN || entry->sense == SENSE_DEMONYM || entry->sense == SENSE_GROUP || token->name != NAME_NONE;
}

/* A country or demonym before more of a name: "Russian Foreign Ministry" is one name, "Russian President X" is not. */
static gboolean
is_prefix (const GazetteerEntry *entry)
{
  return entry->sense <= SENSE_CITY || entry->sense == SENSE_GROUP;
}

/* Cuts a run of name tokens into titles and names. */
static void
split_run (PartyFinder *self,
           guint32      sentence,
           guint32      first,
           guint32      last)
{
  gint32 owner = -1, title_first = -1, title = -1;
  const Office *office = NULL;
  guint32 at = first;

  while (at <= last)
    {
      guint32 n = 0;
      const Office *found = NULL;
      const GazetteerEntry *entry = gazetteer_find (self->document, at, last + 1, &n);
      guint32 length = title_length (self, at, last, &found);

      if (entry != NULL && !fits (self, entry, at, n))
        entry = NULL;
      if (length > 0 && at + length > last)
        return; /* the title alone is a description */
      if (length > 0 && entry == NULL)
        {
          title_first = title_first < 0 ? (gint32) at : title_first;
          title = (gint32) (at + length - 1);
          office = found;
          at += length;
          continue;
        }

      /* A title further on begins a person: "Apple Chief Executive Tim Cook". */
      guint32 stop = last;

      for (guint32 i = at + MAX (n, 1); i < last && stop == last; i++)
        if (title_length (self, i, last, &found) > 0 && i + title_length (self, i, last, &found) <= last
            && token_at (self, i - 1)->upos != UPOS_ADP)
          stop = i - 1;
      if (entry != NULL && n < stop - at + 1)
        {
          guint8 kind;
          gboolean is_body = is_body_word (self, stop, &kind);

          if (is_prefix (entry) && !is_body && token_at (self, at + n)->upos != UPOS_ADP && token_at (self, at + n)->upos != UPOS_PUNCT)
            stop = at + n - 1;
          else
            {
              /* The state that a body belongs to; a town in a name is no party. */
              if (entry->sense == SENSE_COUNTRY || entry->sense == SENSE_DEMONYM)
                {
                  add_name (self, sentence, at, at + n - 1, entry, -1, -1, NULL, -1);
                  owner = (gint32) (at + n - 1);
                }
              entry = NULL;
            }
        }
      else if (entry != NULL)
        stop = at + n - 1;
      add_name (self, sentence, at, stop, entry, title_first, title, office, owner);
      owner = (gint32) stop;
      title_first = title = -1;
      office = NULL;
      at = stop + 1;
    }
}

/* A run that is nothing but a title is a description: "the President". */
static gboolean
is_only_title (const PartyFinder *self,
               guint32            first,
               guint32            last)
{
  return office_find_phrase (self->document, first, last) != NULL && token_at (self, last)->name != NAME_PERSON;
}

/**
 * party_find_names:
 * @self: a finder
 *
 * Adds every name, and every demonym before a noun.
 */
void
party_find_names (PartyFinder *self)
{
  for (guint32 s = 0; s < self->document->sentences->len; s++)
    {
      const Sentence *sentence = &g_array_index (self->document->sentences, Sentence, s);
      guint32 end = sentence->first + sentence->n_tokens;

      for (guint32 i = sentence->first; i < end; i++)
        {
          guint32 last = i, n = 0;
          const GazetteerEntry *entry = is_capitalized (token_at (self, i)) || token_at (self, i)->upos == UPOS_PROPN
                                          ? gazetteer_find (self->document, i, end, &n)
                                          : NULL;
          if (entry != NULL && fits (self, entry, i, n))
            last = i + n - 1;
          else if (!is_name_token (self, i))
            continue;
          for (guint step = next_step (self, i, last, end); step > 0; step = next_step (self, i, last, end))
            last += step;
          if (!is_only_title (self, i, last))
            split_run (self, s, i, last);
          i = last;
        }
    }
}
