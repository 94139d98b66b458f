/* SPDX-License-Identifier: MIT */
/* What the network sees of a word: its hash, its hashed beginnings and ends, its shape. */

#include "word-features.h"

#include <string.h>

#define MAX_CHARACTERS 64    /* of a word; the rest adds nothing to what it is */
#define MAX_SHAPE 12

/* FNV-1a, 32 bits (Fowler, Noll, Vo). */
#define FNV_OFFSET 2166136261u
#define FNV_PRIME 16777619u

static guint32
hash_character (guint32 hash, gunichar c)
{
  for (guint shift = 0; shift < 24; shift += 8)
    hash = (hash ^ ((c >> shift) & 0xff)) * FNV_PRIME;
  return hash;
}

/* The last bits of FNV depend on too few bits of the text to be taken as a bucket. */
static guint32
mix (guint32 hash)
{
  hash ^= hash >> 16;
  hash *= 0x7feb352du;       /* lowbias32, Chris Wellons, "Prospecting for Hash Functions" */
  hash ^= hash >> 15;
  hash *= 0x846ca68bu;
  return hash ^ (hash >> 16);
}

/* Typographic quotes and dashes are the same words as plain ones. */
static gunichar
plain_character (gunichar c)
{
  switch (c)
    {
    case 0x2018: case 0x2019: case 0x201a: case 0x201b: case 0x2032: case 0x00b4: case '`':
      return '\'';
    case 0x201c: case 0x201d: case 0x201e: case 0x201f: case 0x2033: case 0x00ab: case 0x00bb:
      return '"';
    case 0x2010: case 0x2011: case 0x2012: case 0x2013: case 0x2014: case 0x2015: case 0x2212:
      return '-';
    default:
      return g_unichar_tolower (c);
    }
}

static guint
read_characters (const char *form, gunichar *raw, gunichar *plain)
{
  guint n = 0;
  for (const char *p = form; *p && n < MAX_CHARACTERS; p = g_utf8_next_char (p), n++)
    {
      raw[n] = g_utf8_get_char (p);
      plain[n] = plain_character (raw[n]);
    }
  return n;
}

static guint32
hash_word (const gunichar *plain, guint n)
{
  guint32 hash = FNV_OFFSET;
  for (guint i = 0; i < n; i++)
    if (i == 0 || plain[i] != '-' || plain[i - 1] != '-')
      hash = hash_character (hash, plain[i]);
  return mix (hash);
}

/**
 * feature_word_hash:
 * @form: a word
 *
 * Returns: a hash of the word in small letters with plain quotes and dashes, the key of the model's vocabulary
 */
guint32
feature_word_hash (const char *form)
{
  gunichar raw[MAX_CHARACTERS], plain[MAX_CHARACTERS];
  return hash_word (plain, read_characters (form, raw, plain));
}

static guint16
hash_ngram (const gunichar *plain, guint n, guint32 kind)
{
  guint32 hash = FNV_OFFSET ^ (kind * 0x9e3779b9u);
  for (guint i = 0; i < n; i++)
    hash = hash_character (hash, g_unichar_isdigit (plain[i]) ? '0' : plain[i]);
  return (guint16) (mix (hash) % N_NGRAM_BUCKETS);
}

static gunichar
character_class (gunichar c)
{
  if (g_unichar_isupper (c))
    return 'X';
  if (g_unichar_isalpha (c))
    return 'x';
  if (g_unichar_isdigit (c))
    return '0';
  return c >= 0x2012 && plain_character (c) == '-' ? 0x2014 : plain_character (c); /* a dash joins no words */
}

/* "McDonald's" is XxXx'x: classes of characters with runs drawn together, and whether the word is short. */
static guint16
hash_shape (const gunichar *raw, guint n, gboolean is_first, SentenceCase sentence_case)
{
  guint32 hash = hash_character (FNV_OFFSET, 1u + (is_first ? 1 : 0) + 2u * sentence_case);
  gunichar last = 0;
  guint length = 0;
  for (guint i = 0; i < n && length < MAX_SHAPE; i++)
    {
      gunichar c = character_class (raw[i]);
      if (c == last)
        continue;
      hash = hash_character (hash, c);
      last = c;
      length++;
    }
  hash = hash_character (hash, MIN (n, 4));
  return (guint16) (mix (hash) % N_SHAPE_BUCKETS);
}

/**
 * feature_extract:
 * @form: a word
 * @is_first: whether it begins its sentence
 * @sentence_case: how the letters of its sentence are
 * @features: (out): where to put what the network sees of it
 */
void
feature_extract (const char *form, gboolean is_first, SentenceCase sentence_case, Features *features)
{
  gunichar raw[MAX_CHARACTERS], plain[MAX_CHARACTERS];
  guint n = read_characters (form, raw, plain);

  features->word = hash_word (plain, n);
  for (guint i = 0; i < N_NGRAMS / 2; i++)
    {
      gboolean is_long_enough = n > i;
      features->ngrams[i] = is_long_enough ? hash_ngram (plain, i + 1, i + 1) : N_NGRAM_BUCKETS;
      features->ngrams[N_NGRAMS / 2 + i] =
        is_long_enough ? hash_ngram (plain + n - i - 1, i + 1, N_NGRAMS + i + 1) : N_NGRAM_BUCKETS;
    }
  features->shape = hash_shape (raw, n, is_first, sentence_case);
}

/* A sentence is in capitals, or in title case, when nearly all its words of four letters or more are. */
#define MIN_LONG_LETTERS 4
#define MIN_LONG_WORDS 3

/**
 * feature_sentence_case:
 * @forms: (array length=n_forms): the words of a sentence
 * @n_forms: how many
 *
 * Returns: whether its capitals mean anything
 */
SentenceCase
feature_sentence_case (const char *const *forms, guint n_forms)
{
  guint n_long = 0, n_initial = 0, n_upper = 0;
  for (guint i = 0; i < n_forms; i++)
    {
      gunichar raw[MAX_CHARACTERS], plain[MAX_CHARACTERS];
      guint n = read_characters (forms[i], raw, plain), letters = 0, capitals = 0;
      for (guint k = 0; k < n; k++)
        {
          letters += g_unichar_isalpha (raw[k]) != 0;
          capitals += g_unichar_isupper (raw[k]) != 0;
        }
      if (letters < MIN_LONG_LETTERS)
        continue;
      n_long++;
      n_upper += capitals == letters;
      n_initial += g_unichar_isupper (raw[0]) != 0;
    }
  if (n_long < MIN_LONG_WORDS)
    return CASE_NORMAL;
  if (n_upper * 10 >= n_long * 9)
    return CASE_UPPER;
  return n_initial * 10 >= n_long * 9 ? CASE_TITLE : CASE_NORMAL;
}
