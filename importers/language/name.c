/* SPDX-License-Identifier: MIT */
/* Names once more, with the whole article in view: what is a name of a kind in one place is one in the others, an acronym
 * in brackets names what stands before it, titles are no part of names, and countries and peoples are known. */

#include "syntax.h"

#include "gazetteer.h"
#include "name-body.h"
#include "office.h"

#include <string.h>

#define MAX_NAME 8           /* words of a name that is looked for elsewhere */
#define MAX_TITLE 3

typedef struct
{
  guint counts[N_NAMES];
  guint parts;               /* times that it is the last word of a person's longer name, or follows a title */
  guint bodies;              /* times that it begins a body's longer name, or has what bodies have */
} Votes;

typedef struct
{
  Document *document;
  GHashTable *votes;         /* words of a name, with blanks between -> Votes */
  GString *key;
} Names;

static Token *
token_at (const Names *names, guint index)
{
  return &g_array_index (names->document->tokens, Token, index);
}

/* How many tokens the name that begins at @first has, up to @end; 0 when none begins there. */
static guint
name_length (const Names *names, guint first, guint end)
{
  const Token *begin = token_at (names, first);
  guint n = 1;
  if (begin->name == NAME_NONE || !begin->name_begins)
    return 0;
  while (first + n < end && token_at (names, first + n)->name == begin->name && !token_at (names, first + n)->name_begins)
    n++;
  return n;
}

static void
mark (Names *names, guint first, guint n, guint8 kind)
{
  for (guint i = 0; i < n; i++)
    {
      token_at (names, first + i)->name = kind;
      token_at (names, first + i)->name_begins = i == 0;
    }
}

static const char *
key_of (Names *names, guint first, guint n)
{
  g_string_truncate (names->key, 0);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (names->key, "%s%s", i ? " " : "", token_at (names, first + i)->form);
  return names->key->str;
}

static Votes *
votes_of (Names *names, guint first, guint n)
{
  const char *key = key_of (names, first, n);
  Votes *votes = g_hash_table_lookup (names->votes, key);
  if (!votes)
    g_hash_table_insert (names->votes, g_strdup (key), votes = g_new0 (Votes, 1));
  return votes;
}

static gboolean
is_title (const Names *names, guint at)
{
  const Office *office = office_find_phrase (names->document, at, at);
  return office && office->office == OFFICE_TITLE;
}

/* How many words from @first on are a title, "Prime Minister", leaving at least one of the name. */
static guint
title_length (const Names *names, guint first, guint n)
{
  for (guint length = MIN (n - 1, MAX_TITLE); length > 0; length--)
    {
      const Office *office = office_find_phrase (names->document, first, first + length - 1);
      if (office && office->office == OFFICE_TITLE)
        return length;
    }
  return 0;
}

static gboolean
is_article (const Token *token)
{
  return g_ascii_strcasecmp (token->form, "the") == 0 || g_ascii_strcasecmp (token->form, "a") == 0;
}

/* Takes titles off the names of people, an article off any, and the possessive from the end. */
static void
trim_names (Names *names, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    {
      guint n = name_length (names, i, end), skipped = 0;
      guint8 kind = token_at (names, i)->name;
      if (n == 0)
        continue;
      if (n == 1 && kind != NAME_PLACE && is_title (names, i))
        {
          mark (names, i, 1, NAME_NONE);
          continue;
        }
      if (n > 1 && is_article (token_at (names, i)))
        skipped++;
      for (guint title = 1; kind == NAME_PERSON && title > 0; skipped += title)
        title = title_length (names, i + skipped, n - skipped);
      guint kept = n - skipped;
      while (kept > 1 && token_at (names, i + skipped + kept - 1)->xpos == XPOS_POS)
        kept--;
      mark (names, i, n, NAME_NONE);
      mark (names, i + skipped, kept, kind);
      i += n - 1;
    }
}

/* "Ministry" "of" "Health" is one name. */
static void
join_names (Names *names, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    {
      guint n = name_length (names, i, end);
      guint of = i + n, next = of + 1;
      if (n == 0 || token_at (names, i)->name != NAME_ORGANIZATION || next >= end
          || !g_str_equal (token_at (names, of)->form, "of"))
        continue;
      if (next + 1 < end && g_str_equal (token_at (names, next)->form, "the"))
        next++;
      guint m = name_length (names, next, end);
      guint8 kind = token_at (names, next)->name;
      if (m > 0 && (kind == NAME_ORGANIZATION || kind == NAME_PLACE))
        mark (names, i, next + m - i, NAME_ORGANIZATION);
    }
}

static guint8
kind_of_entry (const GazetteerEntry *entry)
{
  switch ((GazetteerSense) entry->sense)
    {
    case SENSE_DEMONYM: case SENSE_GROUP:
      return NAME_GROUP;
    case SENSE_COUNTRY: case SENSE_CAPITAL: case SENSE_CITY:
      return NAME_PLACE;
    case SENSE_NAME:
      return entry->kind == CAUSELINE_ACTOR_PLACE || entry->kind == CAUSELINE_ACTOR_COUNTRY ? NAME_PLACE
             : entry->kind == CAUSELINE_ACTOR_PERSON ? NAME_PERSON : NAME_ORGANIZATION;
    default:
      return NAME_NONE;
    }
}

/* Whether no name that the network found reaches over an end of the words from @first to @first + @n. */
static gboolean
is_apart (const Names *names, guint first, guint n, guint end)
{
  const Token *behind = first + n < end ? token_at (names, first + n) : NULL;
  const Token *begin = token_at (names, first);
  return (begin->name == NAME_NONE || begin->name_begins) && (!behind || behind->name == NAME_NONE || behind->name_begins);
}

/* Countries and peoples are as the tables say; other known names count where the network found none. */
static void
mark_known (Names *names, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    {
      guint32 n = 0;
      const GazetteerEntry *entry = gazetteer_find (names->document, i, end, &n);
      guint8 kind = entry ? kind_of_entry (entry) : NAME_NONE;
      if (kind == NAME_NONE || !is_apart (names, i, n, end))
        continue;
      gboolean is_sure = entry->sense == SENSE_COUNTRY || entry->sense == SENSE_DEMONYM || entry->sense == SENSE_GROUP;
      gboolean is_free = token_at (names, i)->name == NAME_NONE && (n > 1 || token_at (names, i)->upos == UPOS_PROPN);
      if (is_sure || is_free)
        mark (names, i, n, kind);
      i += n - 1;
    }
}

static void
count_names (Names *names, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    {
      guint n = name_length (names, i, end);
      guint8 kind = token_at (names, i)->name;
      if (n == 0 || n > MAX_NAME)
        continue;
      votes_of (names, i, n)->counts[kind]++;
      if (n > 1 && kind == NAME_PERSON)
        votes_of (names, i + n - 1, 1)->parts++;
      else if (n > 1 && kind == NAME_ORGANIZATION)
        votes_of (names, i, 1)->bodies++;
      else if (n == 1 && i > first && is_title (names, i - 1))
        votes_of (names, i, 1)->parts++;
      else if (n == 1 && name_has_as_body (names->document, i))
        votes_of (names, i, 1)->bodies++;
      if ((n == 1 || kind != NAME_PERSON) && name_is_called_body (names->document, i, n))
        votes_of (names, i, n)->bodies++;
      i += n - 1;
    }
  for (guint i = first; i < end; i++)
    {
      gint owner = name_of_its (names->document, i, first, end);
      if (owner >= 0 && name_length (names, (guint) owner, end) == 1)
        votes_of (names, (guint) owner, 1)->bodies++;
    }
}

static guint8
elected (const Votes *votes)
{
  guint8 best = NAME_NONE;
  for (guint8 kind = NAME_PERSON; kind < N_NAMES; kind++)
    if (votes->counts[kind] > votes->counts[best])
      best = kind;
  if (votes->parts > votes->counts[best])
    best = NAME_PERSON;
  if (votes->bodies > 0 && votes->parts == 0 && best != NAME_NONE && best != NAME_GROUP)
    best = NAME_ORGANIZATION;
  return best;
}

static gboolean
has_capital (const Token *token)
{
  return g_unichar_isupper (g_utf8_get_char (token->form));
}

/* "WHO" is a word of any kind to the tagger, yet no other word is written so. */
static gboolean
is_acronym (const char *form)
{
  gsize n = strlen (form);
  return n > 1 && strspn (form, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == n;
}

/* "(WHO)" behind a name is that name. */
static void
mark_acronym (Names *names, guint at, guint n, guint end, guint8 kind)
{
  guint open = at + n;
  if (open + 2 >= end || !g_str_equal (token_at (names, open)->form, "(")
      || !g_str_equal (token_at (names, open + 2)->form, ")"))
    return;
  const char *form = token_at (names, open + 1)->form;
  if (!is_acronym (form))
    return;
  mark (names, open + 1, 1, kind);
  votes_of (names, open + 1, 1)->counts[kind] += 2;
}

static void
mark_acronyms (Names *names, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    {
      guint n = name_length (names, i, end);
      if (n > 1 && token_at (names, i)->name != NAME_PERSON)
        mark_acronym (names, i, n, end, token_at (names, i)->name);
    }
}

/* Whether a free word may be taken for a name because it is one elsewhere. */
static gboolean
may_be_name (const Names *names, guint at)
{
  const Token *token = token_at (names, at);
  return token->name == NAME_NONE && has_capital (token)
         && (is_acronym (token->form) || token->upos == UPOS_PROPN || token->upos == UPOS_NOUN || token->upos == UPOS_X || token->upos == UPOS_ADJ);
}

/* The longest run of free words from @first on that is a name elsewhere. */
static guint
find_known (Names *names, guint first, guint end, guint8 *kind)
{
  guint n_free = 0;
  while (n_free < MAX_NAME && first + n_free < end && token_at (names, first + n_free)->name == NAME_NONE)
    n_free++;
  for (guint n = n_free; n > 0; n--)
    {
      const Votes *votes = g_hash_table_lookup (names->votes, key_of (names, first, n));
      *kind = votes ? elected (votes) : NAME_NONE;
      if (*kind != NAME_NONE)
        return n;
    }
  return 0;
}

static void
agree_names (Names *names, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    {
      guint8 kind;
      guint n = name_length (names, i, end);
      if (n > 0 && n <= MAX_NAME)
        {
          kind = elected (votes_of (names, i, n));
          mark (names, i, n, kind == NAME_NONE ? token_at (names, i)->name : kind);
        }
      else if (n == 0 && may_be_name (names, i) && (n = find_known (names, i, end, &kind)) > 0)
        mark (names, i, n, kind);
      i += n > 0 ? n - 1 : 0;
    }
}

static void
for_sentences (Names *names, void (*visit) (Names *names, guint first, guint end))
{
  for (guint s = 0; s < names->document->sentences->len; s++)
    {
      const Sentence *sentence = &g_array_index (names->document->sentences, Sentence, s);
      visit (names, sentence->first, sentence->first + sentence->n_tokens);
    }
}

/**
 * name_agree:
 * @document: a parsed document
 *
 * Makes the names of an article agree with each other. Time is linear in the number of tokens.
 */
void
name_agree (Document *document)
{
  Names names = {
    document,
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free),
    g_string_new (NULL),
  };
  for_sentences (&names, trim_names);
  for_sentences (&names, mark_known);
  for_sentences (&names, join_names);
  for_sentences (&names, mark_acronyms);
  for_sentences (&names, count_names);
  for_sentences (&names, agree_names);
  g_hash_table_unref (names.votes);
  g_string_free (names.key, TRUE);
}
