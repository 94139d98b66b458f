/* SPDX-License-Identifier: MIT */
/* Where sentences end. A stop, with the quotes and brackets that close behind it, ends one when what follows can begin
 * another; words before and after a full stop decide whether it belongs to an abbreviation. */

#include "syntax.h"

#include "spelling.h"

#include <string.h>

#define MAX_WORD 32  /* bytes; a longer one is no abbreviation */

static gboolean
is_stop (gunichar c)
{
  return c == '.' || c == '!' || c == '?' || c == 0x2026 /* ellipsis */ || c == 0x203d || c == 0x3002;
}

static gboolean
is_closing (gunichar c)
{
  return c == '"' || c == '\'' || c == ')' || c == ']' || c == '}' || c == 0x2019 || c == 0x201d || c == 0x00bb
         || c == 0x203a || c == '*' || c == '_';
}

static gboolean
is_opening (gunichar c)
{
  return c == '"' || c == '\'' || c == '(' || c == '[' || c == '{' || c == 0x2018 || c == 0x201c || c == 0x00ab
         || c == 0x2039 || c == 0x201e || c == '*' || c == '_' || c == 0x00bf || c == 0x00a1;
}

static gboolean
is_blank (gunichar c)
{
  return g_unichar_isspace (c) || c == 0x200b || c == 0xfeff;
}

/* The word that ends at @at, in small letters, into @word; empty when it is too long. Inner stops belong to it. */
static const char *
read_word_before (const char *start, const char *at, char word[MAX_WORD])
{
  const char *from = at;
  while (from > start)
    {
      const char *before = g_utf8_prev_char (from);
      gunichar c = g_utf8_get_char (before);
      if (is_blank (c) || is_opening (c) || c == '-' || c == '/' || c == 0x2013 || c == 0x2014)
        break;
      from = before;
    }
  gsize length = (gsize) (at - from) < MAX_WORD ? (gsize) (at - from) : 0;
  memcpy (word, from, length);
  word[length] = '\0';
  for (char *p = word; *p; p++)
    *p = g_ascii_tolower (*p);
  return from;
}

static void
read_word_after (const char *at, const char *end, char word[MAX_WORD])
{
  gsize length = 0;
  for (; at + length < end && g_ascii_isalpha (at[length]) && length < MAX_WORD - 1; length++)
    word[length] = g_ascii_tolower (at[length]);
  word[length] = '\0';
}

/* "J.", "U.S", "p.m": single letters with stops between them. */
static gboolean
is_letters_with_stops (const char *word)
{
  for (const char *p = word; *p; p += 2)
    if (!g_ascii_isalpha (p[0]) || (p[1] != '.' && p[1] != '\0'))
      return FALSE;
    else if (p[1] == '\0')
      return TRUE;
  return FALSE;
}

static gboolean
is_number (const char *word)
{
  return *word && strspn (word, "0123456789") == strlen (word);
}

/* Whether the full stop at @stop ends a sentence, when @next, the first letter or digit behind it, may begin one. */
static gboolean
full_stop_ends (const char *start, const char *stop, const char *next, const char *end)
{
  char before[MAX_WORD], after[MAX_WORD];
  const char *from = read_word_before (start, stop, before);
  gunichar first = g_utf8_get_char (next);
  gboolean is_initial = before[0] && before[1] == '\0' && g_ascii_isalpha (before[0]);

  read_word_after (next, end, after);
  if (is_number (before) && from == start)
    return FALSE;              /* the number of an item */
  switch (spelling_stop_kind (before))
    {
    case STOP_NEVER_ENDS:
      return FALSE;
    case STOP_BEFORE_NUMBER:
      return !g_unichar_isdigit (first);
    case STOP_MAY_END:
      return spelling_begins_sentences (after);
    case STOP_ENDS:
    default:
      if (is_initial && g_ascii_isupper (*from))
        return *from != 'I' && spelling_begins_sentences (after) && strlen (after) > 1;
      return !is_letters_with_stops (before) || is_initial || spelling_begins_sentences (after);
    }
}

/* Behind a number in brackets, a note's, as encyclopedias set them after the stop; @at when there is none. */
static const char *
skip_note (const char *at, const char *end)
{
  const char *p = at;
  while (p < end && *p == '[')
    {
      const char *digits = p + 1;
      while (digits < end && g_ascii_isdigit (*digits))
        digits++;
      if (digits == p + 1 || digits == end || *digits != ']')
        break;
      p = digits + 1;
    }
  return p;
}

/* Where the sentence ends whose stop is at @stop (behind quotes and brackets that close), or NULL. */
static const char *
find_end (const char *start, const char *stop, const char *end)
{
  const char *at = stop, *last = stop;
  gboolean is_one_stop = TRUE;

  for (; at < end && is_stop (g_utf8_get_char (at)); at = g_utf8_next_char (at))
    {
      is_one_stop = at == stop && *at == '.';
      last = at;
    }
  is_one_stop = is_one_stop && last == stop;
  while (at < end && is_closing (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);
  at = skip_note (at, end);
  const char *next = at;
  while (next < end && is_blank (g_utf8_get_char (next)))
    next = g_utf8_next_char (next);
  if (next == end)
    return at;
  if (next == at)
    return NULL;
  const char *word = next;
  while (word < end && (is_opening (g_utf8_get_char (word)) || *word == '-' || g_utf8_get_char (word) == 0x2014
                        || g_utf8_get_char (word) == 0x2013 || g_utf8_get_char (word) == 0x2022
                        || is_blank (g_utf8_get_char (word)) || *word == '.'))
    word = g_utf8_next_char (word);
  gunichar first = word < end ? g_utf8_get_char (word) : 'A';
  if (word < end && (g_unichar_islower (first) || g_unichar_ispunct (first)) && first != '$' && first != '#' && first != '@')
    return NULL;
  if (is_one_stop && word < end && !full_stop_ends (start, stop, word, end))
    return NULL;
  return at;
}

static void
add_sentence (Document *document, const char *start, const char *end, guint paragraph)
{
  while (start < end && is_blank (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  while (end > start && is_blank (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);
  if (start == end)
    return;
  Sentence sentence = {
    .start = (guint32) (start - document->text),
    .end = (guint32) (end - document->text),
    .paragraph = paragraph,
  };
  g_array_append_val (document->sentences, sentence);
}

static void
split_paragraph (Document *document, guint index)
{
  const Paragraph *paragraph = &g_array_index (document->paragraphs, Paragraph, index);
  const char *start = document->text + paragraph->start, *end = document->text + paragraph->end;

  for (const char *at = start; at < end;)
    {
      const char *stop = is_stop (g_utf8_get_char (at)) ? find_end (start, at, end) : NULL;
      if (stop)
        {
          add_sentence (document, start, stop, index);
          start = stop;
        }
      at = stop ? stop : g_utf8_next_char (at);
    }
  add_sentence (document, start, end, index);
}

/**
 * sentence_split:
 * @document: a document with paragraphs
 *
 * Finds the sentences of all paragraphs but tables and code. Time is linear in the length of the text, as a look behind
 * or ahead passes over blanks, stops and quotes only.
 */
void
sentence_split (Document *document)
{
  for (guint i = 0; i < document->paragraphs->len; i++)
    if (g_array_index (document->paragraphs, Paragraph, i).kind != PARAGRAPH_CODE)
      split_paragraph (document, i);
}
