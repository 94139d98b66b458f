/* SPDX-License-Identifier: MIT */
/* Lemmas: a table of irregular forms, then endings taken off as the tag says; of several stems the one that WordNet knows
 * as a word of that kind is right. */

#include "model.h"

#include <string.h>

#define MAX_WORD 64          /* bytes; a longer word is its own lemma */

/* Words whose lemma is no matter of endings. The tag is the empty string for any. */
static const struct
{
  const char *form, *xpos, *lemma;
} small_words[] = {
  { "'d", "VBD", "have" },  { "'d", "MD", "would" },  { "'ll", "", "will" },    { "'m", "", "be" },
  { "'re", "", "be" },      { "'s", "VBZ", "be" },    { "'ve", "", "have" },    { "am", "VBP", "be" },
  { "an", "DT", "a" },      { "are", "VBP", "be" },   { "ca", "MD", "can" },    { "her", "PRP", "she" },
  { "him", "PRP", "he" },   { "is", "VBZ", "be" },    { "me", "PRP", "I" },     { "n't", "", "not" },
  { "sha", "MD", "shall" }, { "them", "PRP", "they" }, { "these", "DT", "this" }, { "those", "DT", "that" },
  { "us", "PRP", "we" },    { "was", "VBD", "be" },   { "were", "VBD", "be" },  { "wo", "MD", "will" },
};

typedef enum
{
  KIND_NONE,
  KIND_NOUN,
  KIND_VERB,
  KIND_COMPARED,
} Kind;

/* An ending, and what stands in its place; earlier rows are tried first. */
typedef struct
{
  guint8 xpos;
  const char *ending, *instead;
} Rule;

static const Rule rules[] = {
  { XPOS_NNS, "ies", "y" },   { XPOS_NNS, "s", "" },      { XPOS_NNS, "es", "" },
  { XPOS_VBZ, "ies", "y" },   { XPOS_VBZ, "s", "" },      { XPOS_VBZ, "es", "" },
  { XPOS_VBD, "ied", "y" },   { XPOS_VBD, "ed", "" },     { XPOS_VBD, "ed", "e" },
  { XPOS_VBN, "ied", "y" },   { XPOS_VBN, "ed", "" },     { XPOS_VBN, "ed", "e" },
  { XPOS_VBG, "ying", "ie" }, { XPOS_VBG, "ing", "" },    { XPOS_VBG, "ing", "e" },
  { XPOS_JJR, "ier", "y" },   { XPOS_JJR, "er", "" },     { XPOS_JJR, "er", "e" },
  { XPOS_RBR, "ier", "y" },   { XPOS_RBR, "er", "" },     { XPOS_RBR, "er", "e" },
  { XPOS_JJS, "iest", "y" },  { XPOS_JJS, "est", "" },    { XPOS_JJS, "est", "e" },
  { XPOS_RBS, "iest", "y" },  { XPOS_RBS, "est", "" },    { XPOS_RBS, "est", "e" },
};

static Kind
kind_of (guint8 xpos)
{
  switch (xpos)
    {
    case XPOS_NNS:
      return KIND_NOUN;
    case XPOS_VBZ: case XPOS_VBD: case XPOS_VBN: case XPOS_VBG:
      return KIND_VERB;
    case XPOS_JJR: case XPOS_RBR: case XPOS_JJS: case XPOS_RBS:
      return KIND_COMPARED;
    default:
      return KIND_NONE;
    }
}

static gboolean
is_known (const SyntaxModel *model, const char *stem, Kind kind)
{
  WordIds ids = model_find_word (model, feature_word_hash (stem));
  const WordnetSenses *senses = &model->senses[ids.class];
  return kind == KIND_NOUN ? senses->noun_first != 0 : kind == KIND_VERB ? senses->verb_first != 0 : ids.word != 0;
}

static gboolean
is_vowel (char c)
{
  return c && strchr ("aeiou", c);
}

/* "hop", "rat": one vowel between consonants, no more. With "-ed" they would be spelt "hopped", "ratted". */
static gboolean
is_short_stem (const char *stem)
{
  gsize n = strlen (stem), vowels = 0;
  for (gsize i = 0; i < n; i++)
    vowels += is_vowel (stem[i]) || (stem[i] == 'y' && i > 0);
  return n >= 3 && vowels == 1 && is_vowel (stem[n - 2]) && !is_vowel (stem[n - 1]) && !strchr ("wxy", stem[n - 1]);
}

/* "plann" is "plan". */
static gboolean
undouble (char *stem)
{
  gsize n = strlen (stem);
  if (n < 4 || stem[n - 1] != stem[n - 2] || is_vowel (stem[n - 1]))
    return FALSE;
  stem[n - 1] = '\0';
  return TRUE;
}

static gboolean
apply (const Rule *rule, const char *word, char stem[MAX_WORD])
{
  gsize length = strlen (word), cut = strlen (rule->ending);
  if (!g_str_has_suffix (word, rule->ending) || length < cut + 2 || length + 2 > MAX_WORD)
    return FALSE;
  memcpy (stem, word, length - cut);
  strcpy (stem + length - cut, rule->instead);
  return TRUE;
}

/* What to take when WordNet knows none of the stems. */
static void
guess (guint8 xpos, const char *word, char stem[MAX_WORD])
{
  static const char *const hissing[] = { "ches", "shes", "sses", "xes", "zes" };
  gboolean is_s = xpos == XPOS_NNS || xpos == XPOS_VBZ, has_rule = FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (rules) && !has_rule; i++)
    has_rule = rules[i].xpos == xpos && apply (&rules[i], word, stem);
  if (!has_rule)
    strcpy (stem, word);
  for (guint i = 0; is_s && i < G_N_ELEMENTS (hissing); i++)
    if (g_str_has_suffix (word, hissing[i]))
      stem[strlen (word) - 2] = '\0';
  if (has_rule && !is_s && strlen (stem) > 4 && !strchr ("ls", stem[strlen (stem) - 1]))
    undouble (stem);
}

static void
strip (const SyntaxModel *model, guint8 xpos, const char *word, char stem[MAX_WORD])
{
  Kind kind = kind_of (xpos);
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      if (rules[i].xpos != xpos || !apply (&rules[i], word, stem))
        continue;
      gboolean wants_e = rules[i].ending[0] != 's' && rules[i].instead[0] == '\0' && is_short_stem (stem);
      if (is_known (model, stem, kind) && !wants_e)
        return;
      if (wants_e)
        {
          g_autofree char *with_e = g_strconcat (stem, "e", NULL);
          if (!is_known (model, with_e, kind) && is_known (model, stem, kind))
            return;
        }
      if (rules[i].instead[0] == '\0' && undouble (stem) && is_known (model, stem, kind))
        return;
    }
  guess (xpos, word, stem);
}

static const char *
find_irregular (const SyntaxModel *model, guint8 xpos, const char *word)
{
  static const char *const marks[] = { "", "n", "v", "a" };
  g_autofree char *key = g_strconcat (marks[kind_of (xpos)], " ", word, NULL);
  return g_hash_table_lookup (model->irregular, key);
}

static char *
in_small_letters (const char *form)
{
  GString *word = g_string_new (NULL);
  for (const char *p = form; *p; p = g_utf8_next_char (p))
    g_string_append_unichar (word, g_utf8_get_char (p) == 0x2019 ? '\'' : g_unichar_tolower (g_utf8_get_char (p)));
  return g_string_free (word, FALSE);
}

static const char *
find_small_word (const char *word, guint8 xpos)
{
  for (guint i = 0; i < G_N_ELEMENTS (small_words); i++)
    if (g_str_equal (word, small_words[i].form)
        && (!*small_words[i].xpos || g_str_equal (syntax_xpos_name (xpos), small_words[i].xpos)))
      return small_words[i].lemma;
  return NULL;
}

static const char *
lemma_of (const SyntaxModel *model, const Token *token, GStringChunk *strings)
{
  char stem[MAX_WORD];
  if (token->upos == UPOS_PROPN || token->upos == UPOS_PUNCT || token->upos == UPOS_SYM
      || g_str_equal (token->form, "I") || strlen (token->form) >= MAX_WORD)
    return token->form;
  g_autofree char *word = in_small_letters (token->form);
  const char *found = find_small_word (word, token->xpos);
  if (!found && kind_of (token->xpos) != KIND_NONE)
    found = find_irregular (model, token->xpos, word);
  if (!found && kind_of (token->xpos) != KIND_NONE)
    {
      strip (model, token->xpos, word, stem);
      found = stem;
    }
  return g_string_chunk_insert_const (strings, found ? found : word);
}

/**
 * lemma_assign:
 * @document: a document with tags
 * @model: a model, for the words it knows
 *
 * Gives every token its lemma.
 */
void
lemma_assign (Document *document, const SyntaxModel *model)
{
  for (guint i = 0; i < document->tokens->len; i++)
    {
      Token *token = &g_array_index (document->tokens, Token, i);
      token->lemma = lemma_of (model, token, document->strings);
    }
}
