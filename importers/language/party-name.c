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

/* What follows "Secretary of", "Minister of" as part of the title. */
static const char *const portfolios[] = { "State", "Defense", "Defence", "Treasury", "Commerce", "Health", "Energy", "Education", "Labor",
                                          "Justice", "Interior", "Agriculture", "Transportation", "Foreign", "Finance", "Homeland" };

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
    {
      /* "Recep" "Tayyip Erdogan": one person, whatever the network begins anew */
      gboolean is_joined = token->name == NAME_PERSON && token_at (self, last)->name == NAME_PERSON && token->relation == REL_FLAT;
      return token->name_begins && token_at (self, last)->name != NAME_NONE && !is_joined ? 0 : 1;
    }
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
  guint n_particles = 0;
  while (next + n_particles + 1 < end && is_one_of (token_at (self, next + n_particles)->form, particles, G_N_ELEMENTS (particles)))
    n_particles++;
  if (n_particles > 0 && is_name_token (self, next + n_particles))
    return n_particles + 1; /* "von der Leyen" */
  if (n_particles == 1 && next + 2 < end && strcmp (token_at (self, next + 1)->form, "-") == 0 && is_glued (self, next + 2) && is_name_token (self, next + 2))
    return 3; /* "al-Burhan" */
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

  party.head = party_head_of (self, title_first >= 0 ? (guint32) title_first : first, last);
  if (title_first >= 0)
    party.first = (guint32) title_first;
  token = token_at (self, party_head_of (self, first, last));
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
  party_set_kind (self, &party);
  if (known != NULL && known->is_plural)
    party.is_plural = TRUE;
  if (title >= 0)
    party.gender = party_gender (token_at (self, (guint32) title)->form);
  else
    party_look_around (self, &party);
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

      if (entry != NULL && (!fits (self, entry, at, n) || (at + n <= last && token_at (self, at)->name == NAME_PERSON && goes_on (self, at + n))))
        entry = NULL; /* "Vladimir Putin": no town */
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
