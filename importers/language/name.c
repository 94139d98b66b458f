/* SPDX-License-Identifier: MIT */
/* Names once more, with the whole article in view: what is a name of a kind in one place is one in the others, an acronym
 * in brackets names what stands before it, and titles are no part of names. */

#include "syntax.h"

#include "table.h"

#include <string.h>

#define MAX_NAME 8           /* words of a name that is looked for elsewhere */

typedef struct
{
  guint counts[N_NAMES];
  guint parts;               /* times that it is the last word of a person's longer name */
} Votes;

typedef struct
{
  Document *document;
  GHashTable *votes;         /* words of a name, with blanks between -> Votes */
  GHashTable *titles;        /* set of words in small letters */
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
is_title (const Names *names, const Token *token)
{
  g_autofree char *word = g_ascii_strdown (token->form, -1);
  if (g_str_has_suffix (word, "."))
    word[strlen (word) - 1] = '\0';
  return g_hash_table_contains (names->titles, word);
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
      while (skipped + 1 < n
             && (is_article (token_at (names, i + skipped))
                 || (kind == NAME_PERSON && is_title (names, token_at (names, i + skipped)))))
        skipped++;
      guint kept = n - skipped;
      while (kept > 1 && token_at (names, i + skipped + kept - 1)->xpos == XPOS_POS)
        kept--;
      mark (names, i, n, NAME_NONE);
      mark (names, i + skipped, kept, kind);
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
      if (kind == NAME_PERSON && n > 1)
        votes_of (names, i + n - 1, 1)->parts++;
      i += n - 1;
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

static void
add_title (char **cells, guint n_cells, gpointer user_data)
{
  g_hash_table_add (user_data, g_strdup (cells[0]));
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
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
    g_string_new (NULL),
  };
  table_read ("titles", add_title, names.titles);
  for_sentences (&names, trim_names);
  for_sentences (&names, mark_acronyms);
  for_sentences (&names, count_names);
  for_sentences (&names, agree_names);
  g_hash_table_unref (names.votes);
  g_hash_table_unref (names.titles);
  g_string_free (names.key, TRUE);
}
