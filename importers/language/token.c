/* SPDX-License-Identifier: MIT */
/* Words of a sentence as the English treebanks cut them: clitics, hyphens, quotes, signs and units are words of their own,
 * numbers, abbreviations and addresses stay whole. Offsets are those of the text as it was written. */

#include "syntax.h"

#include "network-shape.h"
#include "spelling.h"
#include "whole-word.h"

#include <string.h>

typedef struct
{
  Document *document;
  GArray *characters;        /* Character */
  gunichar after;            /* the character behind the sentence */
  GString *form;
} Cutter;

static gunichar
at (const Cutter *cutter, guint i)
{
  return character_at (cutter->characters, i);
}

static gboolean
is_ignored (gunichar c)
{
  return c == 0x00ad || (c >= 0x200b && c <= 0x200f) || (c >= 0x202a && c <= 0x202e) || (c >= 0x2060 && c <= 0x2064)
         || c == 0xfeff;
}

static gboolean
is_dash (gunichar c)
{
  return c == 0x2013 || c == 0x2014 || c == 0x2015 || c == 0x2012;
}

static void
read_characters (Cutter *cutter, const Sentence *sentence)
{
  const char *text = cutter->document->text;
  g_array_set_size (cutter->characters, 0);
  for (const char *p = text + sentence->start; p < text + sentence->end; p = g_utf8_next_char (p))
    {
      Character character = { g_utf8_get_char (p), (guint32) (p - text), (guint32) (g_utf8_next_char (p) - text) };
      if (!is_ignored (character.c))
        g_array_append_val (cutter->characters, character);
    }
  cutter->after = g_utf8_get_char (text + sentence->end);
}

static void
add_token (Cutter *cutter, guint from, guint to)
{
  if (from >= to)
    return;
  const Character *first = &g_array_index (cutter->characters, Character, from);
  const Character *last = &g_array_index (cutter->characters, Character, to - 1);
  g_string_truncate (cutter->form, 0);
  for (guint i = from; i < to; i++)
    g_string_append_unichar (cutter->form, at (cutter, i));
  const char *form = g_string_chunk_insert_const (cutter->document->strings, cutter->form->str);
  Token token = {
    .start = first->start,
    .end = last->end,
    .form = form,
    .lemma = form,
    .head = -1,
    .space_after = g_unichar_isspace (to < cutter->characters->len ? at (cutter, to) : cutter->after),
  };
  g_array_append_val (cutter->document->tokens, token);
}

static void
copy_word (const Cutter *cutter, guint from, guint to, char word[MAX_WORD])
{
  characters_copy_word (cutter->characters, from, to, word);
}

/* Signs that are always words of their own; the same sign repeated is one word. */
static gboolean
is_sign (gunichar c)
{
  return c < 128 ? strchr ("()[]{}<>\"`,;:!?=+*|~^\\$%#", (int) c) != NULL
                 : is_dash (c) || g_unichar_ispunct (c) || g_unichar_type (c) == G_UNICODE_CURRENCY_SYMBOL
                   || g_unichar_type (c) == G_UNICODE_MATH_SYMBOL || g_unichar_type (c) == G_UNICODE_OTHER_SYMBOL;
}

static gboolean
is_repeated_sign (gunichar c)
{
  return c == '.' || c == '-' || c == '!' || c == '?' || c == '*' || c == '_' || c == '=' || c == '~' || c == '`'
         || c == '+' || c == '#' || c == '<' || c == '>' || c == '\'' || c == '$' || is_dash (c);
}

/* Inside a number: "1,000.5", "10:30", "1/2"; signs between digits. */
static gboolean
is_inside_number (const Cutter *cutter, guint from, guint i, guint to)
{
  gunichar c = at (cutter, i);
  return i > from && i + 1 < to && strchr (".,:/", c < 128 ? (int) c : ' ') && g_unichar_isdigit (at (cutter, i - 1))
         && g_unichar_isdigit (at (cutter, i + 1));
}

static gboolean
is_stop (gunichar c)
{
  return c == '.' || c == '!' || c == '?';
}

/* The end of a run of the same sign, or of stops, at @i. */
static guint
end_of_sign (const Cutter *cutter, guint i, guint to)
{
  guint end = i + 1;
  while (end < to && is_stop (at (cutter, i)) && is_stop (at (cutter, end)))
    end++;
  while (end < to && at (cutter, end) == at (cutter, i) && is_repeated_sign (at (cutter, i)))
    end++;
  return end;
}

/* The length of the clitic that ends the word: "n't", "'s", "'re" ... */
static guint
clitic_length (const Cutter *cutter, guint from, guint to)
{
  static const char *const clitics[] = { "n't", "'re", "'ve", "'ll", "'em", "'s", "'d", "'m" };
  char word[MAX_WORD];
  guint tail = MIN (to - from, 3);
  copy_word (cutter, to - tail, to, word);
  for (guint i = 0; i < G_N_ELEMENTS (clitics); i++)
    if (tail > 0 && g_str_has_suffix (word, clitics[i]) && to - from > strlen (clitics[i]))
      return (guint) strlen (clitics[i]);
  return 0;
}

/* A word without hyphens: takes off clitics, parts numbers from units. */
static void
cut_plain_word (Cutter *cutter, guint from, guint to)
{
  char word[MAX_WORD];
  guint clitic = clitic_length (cutter, from, to), digits = from;

  if (clitic)
    {
      cut_plain_word (cutter, from, to - clitic);
      add_token (cutter, to - clitic, to);
      return;
    }
  copy_word (cutter, from, to, word);
  guint first = spelling_split_word (word);
  while (digits < to && (g_unichar_isdigit (at (cutter, digits)) || is_inside_number (cutter, from, digits, to)))
    digits++;
  if (digits > from && digits < to && to - from < MAX_WORD && spelling_is_unit (word + (digits - from))
      && !(word[digits - from] == 's' && digits - from >= 2 && digits + 1 == to))
    first = digits - from;
  add_token (cutter, from, from + first);
  add_token (cutter, from + first, to);
}

static gboolean
keeps_hyphens (const Cutter *cutter, guint from, guint to)
{
  char word[MAX_WORD];
  copy_word (cutter, from, to, word);
  return spelling_keeps_hyphen (word);
}

/* Whether the hyphen or slash at @i parts words. */
static gboolean
is_joint (const Cutter *cutter, guint from, guint i, guint to)
{
  char word[MAX_WORD];
  gunichar c = at (cutter, i);
  if (i == from || i + 1 == to)
    return FALSE;
  if (c == '/')
    return !(g_unichar_isdigit (at (cutter, i - 1)) && g_unichar_isdigit (at (cutter, i + 1)));
  if (c != '-' && c != 0x2010 && c != 0x2011)
    return FALSE;
  copy_word (cutter, from, i, word);
  return !spelling_is_prefix (word);
}

static void
cut_compound (Cutter *cutter, guint from, guint to)
{
  guint start = from;
  gboolean is_whole = keeps_hyphens (cutter, from, to);
  for (guint i = from; i < to && !is_whole; i++)
    if (is_joint (cutter, start, i, to))
      {
        guint end = end_of_sign (cutter, i, to);
        cut_plain_word (cutter, start, i);
        add_token (cutter, i, end);
        start = end;
        i = end - 1;
      }
  cut_plain_word (cutter, start, to);
}

/* Whether the full stop at the end of the word from @from to @stop belongs to it. */
static gboolean
keeps_stop (const Cutter *cutter, guint from, guint stop)
{
  char word[MAX_WORD];
  gboolean ends_sentence = stop + 1 == cutter->characters->len;
  copy_word (cutter, from, stop, word);
  gboolean has_stop = strchr (word, '.') != NULL;
  if (word[0] == '\0')
    return FALSE;
  if (has_stop && g_ascii_isalpha (word[0]) && (word[1] == '.' || spelling_stop_kind (word) != STOP_ENDS))
    return TRUE;               /* "U.S." keeps its stop even where the sentence ends */
  if (word[1] == '\0' && g_ascii_isalpha (word[0]))
    return !ends_sentence;
  switch (spelling_stop_kind (word))
    {
    case STOP_NEVER_ENDS:
      return TRUE;
    case STOP_MAY_END:
      return !ends_sentence || g_str_equal (word, "etc") || g_str_equal (word, "jr") || g_str_equal (word, "inc")
             || g_str_equal (word, "corp") || g_str_equal (word, "ltd") || g_str_equal (word, "co");
    case STOP_BEFORE_NUMBER:
      return !ends_sentence && g_unichar_isspace (at (cutter, stop + 1)) && g_unichar_isdigit (at (cutter, stop + 2));
    default:
      return FALSE;
    }
}

/* Where the word at @i ends: at a sign, or at stops and quotes that close it. */
static guint
end_of_word (const Cutter *cutter, guint i, guint to)
{
  guint end = i;
  while (end < to && (!is_sign (at (cutter, end)) || is_inside_number (cutter, i, end, to) || is_apostrophe (at (cutter, end))))
    {
      if (at (cutter, end) == '-' && at (cutter, end + 1) == '-' && end > i)
        break;                 /* a dash of two hyphens */
      if (at (cutter, end) == '.' && at (cutter, end + 1) == '.' && end > i)
        break;                 /* three dots */
      if (at (cutter, end) == '$' && end > i)
        break;
      end++;
    }
  return end;
}

/* Takes quotes, stops and hyphens off the end of a word; what is taken off is cut by the caller's next rounds. */
static guint
trim_word (const Cutter *cutter, guint from, guint to)
{
  guint end = to;
  while (end > from + 1)
    {
      gunichar c = at (cutter, end - 1);
      gboolean is_loose = (is_apostrophe (c) || c == 0x2018 || c == '-' || c == '/' || c == '_' || c == '&')
                          || (c == '.' && !keeps_stop (cutter, from, end - 1));
      if (!is_loose)
        break;
      end--;
    }
  return end;
}

/* A stretch between blanks. */
static void
cut_stretch (Cutter *cutter, guint from, guint to)
{
  for (guint i = from; i < to;)
    {
      gunichar c = at (cutter, i);
      guint end = whole_word_end (cutter->characters, from, i, to);
      if (end > i)
        {
          add_token (cutter, i, end);
          i = end;
          continue;
        }
      end = end_of_word (cutter, i, to);
      guint clitic = is_apostrophe (c) ? clitic_length (cutter, i > 0 ? i - 1 : i, end) : 0;
      gboolean is_fraction = c == '.' && g_unichar_isdigit (at (cutter, i + 1));
      if (end == i || (is_apostrophe (c) && !(clitic && clitic == end - i)) || (c == '.' && !is_fraction) || c == '-' || c == '/' || c == '&')
        {
          end = end_of_sign (cutter, i, to);
          add_token (cutter, i, end);
        }
      else
        {
          end = trim_word (cutter, i, end);
          cut_compound (cutter, i, end);
        }
      i = end;
    }
}

static void
cut_sentence (Cutter *cutter, const Sentence *sentence)
{
  read_characters (cutter, sentence);
  guint n = cutter->characters->len;
  for (guint i = 0; i < n;)
    {
      guint end = i;
      while (end < n && !g_unichar_isspace (at (cutter, end)))
        end++;
      cut_stretch (cutter, i, end);
      i = end;
      while (i < n && g_unichar_isspace (at (cutter, i)))
        i++;
    }
}

/* A sentence of more words than can be parsed becomes several; a semicolon or comma is the place, if there is one. */
static guint
piece_length (const Document *document, guint first, guint left)
{
  if (left <= NETWORK_TREE_LIMIT)
    return left;
  for (guint n = NETWORK_TREE_LIMIT; n > NETWORK_TREE_LIMIT / 2; n--)
    {
      const char *form = g_array_index (document->tokens, Token, first + n - 1).form;
      if (g_str_equal (form, ";") || g_str_equal (form, ",") || g_str_equal (form, ":"))
        return n;
    }
  return NETWORK_TREE_LIMIT;
}

static void
add_pieces (Document *document, GArray *sentences, Sentence whole, guint first)
{
  guint left = document->tokens->len - first;
  gboolean is_cut = left > NETWORK_TREE_LIMIT;
  while (left > 0)
    {
      guint n = piece_length (document, first, left);
      Sentence piece = whole;
      piece.first = first;
      piece.n_tokens = n;
      piece.was_cut = is_cut;
      if (is_cut)
        {
          piece.start = g_array_index (document->tokens, Token, first).start;
          piece.end = g_array_index (document->tokens, Token, first + n - 1).end;
        }
      g_array_append_val (sentences, piece);
      first += n;
      left -= n;
    }
}

/**
 * token_split:
 * @document: a document with sentences
 *
 * Cuts the sentences into words. A sentence of more than 200 words is cut into several, which say so; one without any
 * word is taken out.
 */
void
token_split (Document *document)
{
  g_autoptr (GArray) sentences = g_array_new (FALSE, TRUE, sizeof (Sentence));
  Cutter cutter = { document, g_array_new (FALSE, FALSE, sizeof (Character)), 0, g_string_new (NULL) };
  for (guint i = 0; i < document->sentences->len; i++)
    {
      Sentence sentence = g_array_index (document->sentences, Sentence, i);
      guint first = document->tokens->len;
      cut_sentence (&cutter, &sentence);
      add_pieces (document, sentences, sentence, first);
    }
  g_array_set_size (document->sentences, 0);
  g_array_append_vals (document->sentences, sentences->data, sentences->len);
  g_array_unref (cutter.characters);
  g_string_free (cutter.form, TRUE);
}
