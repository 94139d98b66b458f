/* SPDX-License-Identifier: MIT */
/* Tables of English spelling. Words are in small letters and sorted, so that they are found by halving. */

#include "spelling.h"

#include <stdlib.h>
#include <string.h>

/* Titles and the like stand before a name or a number. */
static const char *const never_ends[] = {
  "adm", "amb", "approx", "atty", "bldg", "brig", "capt", "cf", "cmdr", "col", "cpl", "det", "dr", "e.g", "esp", "gen",
  "gov", "hon", "i.e", "insp", "lt", "maj", "messrs", "mlle", "mme", "mr", "mrs", "ms", "mt", "ph", "pres", "prof",
  "rep", "reps", "rev", "sen", "sens", "sgt", "spc", "st", "supt", "viz", "vs",
};

static const char *const may_end[] = {
  "a.d", "a.m", "al", "apr", "assn", "aug", "ave", "b.a", "b.c", "b.c.e", "b.sc", "blvd", "bros", "c.e", "cit", "co",
  "corp", "ct", "d.c", "d.phil", "dec", "dept", "div", "ed", "eds", "esq", "est", "etc", "feb", "ft", "govt", "hwy",
  "in", "inc", "jan", "jr", "jul", "jun", "l.a", "lb", "lbs", "llc", "ltd", "m.a", "m.d", "m.sc", "mar", "min", "n.y",
  "nov", "oct", "oz", "p.m", "ph.d", "plc", "rd", "rep", "sec", "sep", "sept", "sq", "sr", "tel", "thurs", "tues", "u.k", "u.n", "u.s",
  "u.s.a", "univ", "v",
};

/* "In." and "min." are rather words; as are some months: those count as ordinary unless a number is near. */
static const char *const before_number[] = {
  "art", "b", "c", "ca", "ch", "chap", "d", "fig", "figs", "fri", "ill", "in", "m", "min", "mon", "no", "nos", "p", "para",
  "pp", "sat", "sec", "sun", "thu", "vol", "vols", "wed",
};

static const char *const begins_sentences[] = {
  "a", "about", "according", "after", "again", "all", "also", "although", "an", "and", "another", "any", "as", "at",
  "because", "before", "both", "but", "by", "can", "clearly", "could", "despite", "did", "do", "does", "during", "each",
  "earlier", "even", "every", "finally", "first", "for", "from", "get", "given", "had", "has", "have", "he", "her",
  "here", "his", "how", "however", "i", "if", "in", "indeed", "instead", "is", "it", "its", "just", "last", "later",
  "let", "like", "many", "meanwhile", "more", "moreover", "most", "mr", "mrs", "ms", "much", "my", "neither", "nevertheless",
  "no", "none", "nor", "not", "nothing", "now", "of", "officials", "on", "once", "one", "only", "or", "other", "others",
  "our", "over", "people", "perhaps", "please", "police", "she", "should", "since", "so", "some", "soon", "still",
  "such", "that", "the", "their", "then", "there", "therefore", "these", "they", "this", "those", "though", "three",
  "through", "thus", "to", "today", "two", "under", "unlike", "until", "we", "well", "were", "what", "whatever", "when",
  "where", "whether", "which", "while", "who", "why", "will", "with", "without", "would", "yes", "yesterday", "yet",
  "you", "your",
};

/* No words by themselves: the hyphen behind them belongs to the word. */
static const char *const prefixes[] = {
  "ante", "anti", "auto", "bi", "bio", "co", "counter", "de", "dis", "e", "em", "ex", "extra", "hyper", "inter",
  "intra", "macro", "mega", "meta", "micro", "mid", "mini", "mis", "multi", "neo", "non", "omni", "over", "para",
  "post", "pre", "pro", "proto", "pseudo", "quasi", "re", "semi", "sub", "super", "trans", "tri", "ultra", "un", "under",
  "uni", "vice",
};

/* Behind a number without a blank. */
static const char *const units[] = {
  "am", "bn", "c", "cc", "cm", "f", "ft", "g", "gb", "ghz", "h", "hp", "hrs", "hz", "in", "k", "kb", "kg", "kgs", "khz",
  "km", "kms", "kph", "kw", "l", "lb", "lbs", "m", "mb", "mg", "mhz", "mi", "min", "mins", "ml", "mm", "mph", "mw",
  "ms", "nm", "oz", "pm", "s", "sec", "tb", "tn", "v", "w", "yd", "yds",
};

/* Written together but two words: the length of the first. */
static const struct
{
  const char *word;
  guint first;
} joined[] = {
  { "alot", 1 }, { "arent", 3 }, { "cannot", 3 }, { "cant", 2 }, { "couldnt", 5 }, { "didnt", 3 }, { "doesnt", 4 }, { "dont", 2 },
  { "dunno", 2 }, { "gimme", 3 }, { "gonna", 3 }, { "gotta", 3 }, { "hasnt", 3 }, { "havent", 4 }, { "isnt", 2 }, { "lemme", 3 },
  { "shouldnt", 6 }, { "thats", 4 }, { "wanna", 3 }, { "wasnt", 3 }, { "whats", 4 }, { "wont", 2 }, { "wouldnt", 5 },
};

/* Hyphenated words that stay one. */
static const char *const keep_hyphen[] = {
  "e-mail", "e-mailed", "e-mailing", "e-mails", "uh-huh", "uh-oh",
};

/* Nouns that look single and are many. */
static const char *const plurals[] = { "cattle", "clergy", "people", "police" };

static int
compare (const void *key, const void *row)
{
  return strcmp (key, *(const char *const *) row);
}

#define IS_IN(table, word) (bsearch (word, table, G_N_ELEMENTS (table), sizeof *(table), compare) != NULL)

/**
 * spelling_stop_kind:
 * @word: a word in small letters, without its last full stop
 *
 * Returns: what the full stop behind it says
 */
StopKind
spelling_stop_kind (const char *word)
{
  if (IS_IN (never_ends, word))
    return STOP_NEVER_ENDS;
  if (IS_IN (before_number, word))
    return STOP_BEFORE_NUMBER;
  return IS_IN (may_end, word) ? STOP_MAY_END : STOP_ENDS;
}

/**
 * spelling_begins_sentences:
 * @word: a word in small letters
 *
 * Returns: whether a capital on it tells of a new sentence, as it is no name
 */
gboolean
spelling_begins_sentences (const char *word)
{
  return IS_IN (begins_sentences, word);
}

/**
 * spelling_is_prefix:
 * @word: what stands before a hyphen, in small letters
 *
 * Returns: whether the hyphen does not part two words
 */
gboolean
spelling_is_prefix (const char *word)
{
  return IS_IN (prefixes, word);
}

/**
 * spelling_is_unit:
 * @word: letters behind a number, in small letters
 *
 * Returns: whether they are a word of their own
 */
gboolean
spelling_is_unit (const char *word)
{
  return IS_IN (units, word);
}

/**
 * spelling_keeps_hyphen:
 * @word: a word with hyphens, in small letters
 *
 * Returns: whether it is one word all the same
 */
gboolean
spelling_keeps_hyphen (const char *word)
{
  return IS_IN (keep_hyphen, word);
}

/**
 * spelling_split_word:
 * @word: a word in small letters
 *
 * Returns: the length of the first word in one such as "cannot", or 0
 */
guint
spelling_split_word (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (joined); i++)
    if (g_str_equal (word, joined[i].word))
      return joined[i].first;
  return 0;
}

/**
 * spelling_is_plural:
 * @word: a noun in small letters
 *
 * Returns: whether it is a plural, though it does not look like one
 */
gboolean
spelling_is_plural (const char *word)
{
  return IS_IN (plurals, word);
}
