/* SPDX-License-Identifier: MIT */
/* What stands around an expression of time: the tense of its clause, the preposition before it, and what shows that it is none. */

#include "timex-draft.h"

#include <string.h>

#include "syntax.h"

#define TENSE_REACH 40 /* words back or ahead to a verb */

typedef struct
{
  const char *word;
  guint8 tense;
} TenseWord;

/* Words whose tense is plain without a tagger. */
static const TenseWord tense_words[] = {
  { "will", TIMEX_TENSE_FUTURE },     { "'ll", TIMEX_TENSE_FUTURE },      { "shall", TIMEX_TENSE_FUTURE },
  { "would", TIMEX_TENSE_FUTURE },    { "may", TIMEX_TENSE_FUTURE },      { "might", TIMEX_TENSE_FUTURE },
  { "should", TIMEX_TENSE_FUTURE },   { "must", TIMEX_TENSE_FUTURE },
  { "can", TIMEX_TENSE_FUTURE },      { "scheduled", TIMEX_TENSE_FUTURE }, { "expected", TIMEX_TENSE_FUTURE },
  { "due", TIMEX_TENSE_FUTURE },      { "slated", TIMEX_TENSE_FUTURE },   { "planned", TIMEX_TENSE_FUTURE },
  { "plans", TIMEX_TENSE_FUTURE },    { "plan", TIMEX_TENSE_FUTURE },     { "expires", TIMEX_TENSE_FUTURE },
  { "upcoming", TIMEX_TENSE_FUTURE }, { "deadline", TIMEX_TENSE_FUTURE }, { "extended", TIMEX_TENSE_FUTURE },
  { "postponed", TIMEX_TENSE_FUTURE }, { "delayed", TIMEX_TENSE_FUTURE }, { "adjourned", TIMEX_TENSE_FUTURE },
  { "said", TIMEX_TENSE_PAST },       { "was", TIMEX_TENSE_PAST },        { "were", TIMEX_TENSE_PAST },
  { "had", TIMEX_TENSE_PAST },        { "did", TIMEX_TENSE_PAST },        { "told", TIMEX_TENSE_PAST },
  { "ended", TIMEX_TENSE_PAST },      { "reported", TIMEX_TENSE_PAST },   { "announced", TIMEX_TENSE_PAST },
};

/* "failed to agree Friday" is over, "agreed to meet Friday" is to come. */
static const char *const done_before_to[] = {
  "failed", "refused", "managed", "declined", "began", "continued", "started", "used", "had", "forced", "came", "helped", "tried",
  "went", "rose", "fell", NULL
};

static gboolean
follows_to (const TimexScan *scan,
            guint            i)
{
  for (guint back = 1; back <= 2 && back <= i; back++)
    if (strcmp (timex_scan_word (scan, i - back), "to") == 0)
      return i - back == 0 || !g_strv_contains (done_before_to, timex_scan_word (scan, i - back - 1));
  return FALSE;
}

static char
first_letter (const TimexScan *scan,
              guint            i)
{
  return i < scan->tokens->len ? scan->document->text[g_array_index (scan->tokens, TimexWord, i).start] : '\0';
}

static TimexTense
tense_of_word (const TimexScan *scan,
               guint            i)
{
  const char *word = timex_scan_word (scan, i);
  gboolean is_name = i > 0 && g_ascii_isupper (first_letter (scan, i)) && g_ascii_islower (first_letter (scan, i + 1)); /* "Theresa May told" */

  for (guint n = 0; !is_name && n < G_N_ELEMENTS (tense_words); n++)
    if (strcmp (tense_words[n].word, word) == 0)
      return i >= 2 && strcmp (timex_scan_word (scan, i - 2), "had") == 0 ? TIMEX_TENSE_PAST : tense_words[n].tense; /* "had been due" */

  gint32 index = g_array_index (scan->tokens, TimexWord, i).token;
  if (index < 0)
    return TIMEX_TENSE_UNKNOWN;
  switch (g_array_index (scan->document->tokens, Token, index).xpos)
    {
    case XPOS_VBD:
      return TIMEX_TENSE_PAST;
    case XPOS_VBZ:
    case XPOS_VBP:
      return TIMEX_TENSE_PRESENT;
    case XPOS_VB:
      return follows_to (scan, i) ? TIMEX_TENSE_FUTURE : TIMEX_TENSE_UNKNOWN;
    default:
      return TIMEX_TENSE_UNKNOWN;
    }
}

/* The tense that holds where an expression starts: that of the nearest verb before it, else of the first after it. */
TimexTense
timex_tense_at (const TimexScan *scan,
                guint            i)
{
  for (guint back = 1; back <= i && back <= TENSE_REACH; back++)
    {
      TimexTense tense = tense_of_word (scan, i - back);
      if (tense != TIMEX_TENSE_UNKNOWN)
        return tense;
    }
  for (guint ahead = i + 1; ahead < scan->tokens->len && ahead <= i + TENSE_REACH; ahead++)
    {
      TimexTense tense = tense_of_word (scan, ahead);
      if (tense != TIMEX_TENSE_UNKNOWN)
        return tense;
    }
  return TIMEX_TENSE_UNKNOWN;
}

TimexBound
timex_bound_at (const TimexScan *scan,
                guint            i)
{
  static const struct
  {
    const char *word;
    guint8 bound;
  } rows[] = {
    { "since", TIMEX_SINCE }, { "after", TIMEX_AFTER },   { "before", TIMEX_BEFORE },  { "by", TIMEX_BY },
    { "until", TIMEX_UNTIL }, { "till", TIMEX_UNTIL },    { "through", TIMEX_UNTIL }, { "following", TIMEX_AFTER },
  };

  for (guint n = 0; i > 0 && n < G_N_ELEMENTS (rows); n++)
    if (strcmp (timex_scan_word (scan, i - 1), rows[n].word) == 0)
      return rows[n].bound;
  return TIMEX_AT;
}

static gboolean
touches (const TimexScan *scan,
         guint            i)
{
  return i > 0 && i < scan->tokens->len &&
         g_array_index (scan->tokens, TimexWord, i - 1).end == g_array_index (scan->tokens, TimexWord, i).start;
}

static gboolean
is_one_of (const TimexScan   *scan,
           guint              i,
           const char *const *words)
{
  return i < scan->tokens->len && g_strv_contains (words, timex_scan_word (scan, i));
}

/* "2014" of "$2014", "No. 2014", "2014-A", "1,500 of 2000 people". */
static gboolean
is_year_alone_plausible (const TimexScan *scan,
                         guint            i,
                         guint            end)
{
  static const char *const money[] = { "$", "\302\243", "\342\202\254", "#", "no", "nos", "number", "room", "flight", "route", "highway", "page",
                                       "article", "section", "about", "than", "nearly", "over", "least", "most", "almost", "approximately",
                                       "some", "boeing", "model", "dlrs", "rs", "usd", NULL };
  static const char *const units[] = { "%", "percent", "people", "persons", "men", "women", "children", "soldiers", "troops", "miles", "feet",
                                       "km", "kilometers", "kilometres", "meters", "metres", "pounds", "dollars", "euros", "tons", "tonnes",
                                       "shares", "points", "workers", "jobs", "homes", "employees", "members", "students", "barrels", "or",
                                       "acres", "square", "gmt", "hours", "years", "days", "votes", "yen", "marks", "francs", "m", NULL };
  gint64 year = 0;
  const TimexWord *word = &g_array_index (scan->tokens, TimexWord, i);

  for (guint n = 0; n < word->n_readings; n++)
    if (g_array_index (scan->readings, TimexReading, word->first + n).class == TIMEX_CLASS_YEAR)
      year = g_array_index (scan->readings, TimexReading, word->first + n).value;
  if ((i > 0 && is_one_of (scan, i - 1, money)) || is_one_of (scan, end, units))
    return FALSE;
  if (touches (scan, i) && strchr ("-/.:_@=", first_letter (scan, i - 1)) != NULL)
    return FALSE;
  if (touches (scan, end) && strchr ("-/:_@=", first_letter (scan, end)) != NULL && touches (scan, end + 1) && !g_ascii_isalpha (first_letter (scan, end + 1)))
    return FALSE;
  return year >= 1500 && year < 2100;
}

/* "USA Today", "April Jones", "the Daily Mail", "the Sunday Times": a word of time inside a name. */
static gboolean
is_in_name (const TimexScan    *scan,
            guint               i,
            const TimexMatch   *match)
{
  static const char *const papers[] = { "times", "mail", "mirror", "telegraph", "express", "post", "herald", "news", "star", "independent",
                                        "beast", "show", "standard", "press", "journal", "tribune", "world", "sun", "report", "globe", "night", NULL };
  guint end = i + match->length;
  guint8 class = match->n_captures > 0 ? match->captures[match->n_captures - 1].class : TIMEX_CLASS_WORD;

  if (match->length != 1 || !g_ascii_isupper (first_letter (scan, i)))
    return FALSE;
  if (class == TIMEX_CLASS_DEICTIC && i > 0 && touches (scan, i) == FALSE && g_ascii_isupper (first_letter (scan, i - 1)))
    return g_array_index (scan->tokens, TimexWord, i).token >= 0
               ? g_array_index (scan->document->tokens, Token, g_array_index (scan->tokens, TimexWord, i).token).upos == UPOS_PROPN
               : TRUE;
  if (class == TIMEX_CLASS_FREQ)
    return g_ascii_isupper (first_letter (scan, end)) && (i > 0 || is_one_of (scan, end, papers));
  if (!g_ascii_isupper (first_letter (scan, end)) || touches (scan, end))
    return FALSE;
  return (class == TIMEX_CLASS_WEEKDAY || class == TIMEX_CLASS_DEICTIC) && is_one_of (scan, end, papers);
}

/* A word that is both a month or season and something else needs more than itself where no tagger has spoken. */
static gboolean
is_weak (const TimexScan  *scan,
         guint             i,
         const TimexMatch *match)
{
  static const char *const before[] = { "in", "of", "by", "since", "until", "till", "from", "during", "for", "through", "to", "and", "or", "last", "next", "-",
                                        "between", "after", "before", "the", "each", "every", "this", "early", "late", "mid", "around", NULL };
  static const char *const weak[] = { "may", "march", "mar", "dec", "jun", "jan", "sep", "oct", "spring", "fall", NULL };
  guint8 class = match->captures[match->n_captures > 0 ? match->n_captures - 1 : 0].class;

  if (match->length != 1 || match->n_captures != 1)
    return FALSE;
  if (class == TIMEX_CLASS_WEEKDAYABBR)
    return TRUE;
  if (class == TIMEX_CLASS_MONTH && g_ascii_isupper (first_letter (scan, i + 1)) && i + 1 < scan->tokens->len &&
      g_array_index (scan->tokens, TimexWord, i + 1).classes == 0 && !(i > 0 && is_one_of (scan, i - 1, before)))
    return TRUE;
  return is_one_of (scan, i, weak) && !(i > 0 && is_one_of (scan, i - 1, before));
}

/* "a quarter of the votes", "three-quarters", "in her 30s", "August 32". */
static gboolean
is_other_measure (const TimexScan  *scan,
                  guint             i,
                  const TimexMatch *match)
{
  static const char *const of[] = { "of", NULL };
  guint end = i + match->length;
  const TimexCapture *last = &match->captures[match->n_captures - 1];

  if (match->n_captures == 0)
    return FALSE;
  if ((last->class == TIMEX_CLASS_UNIT || last->class == TIMEX_CLASS_UNITS) && last->value == TIMEX_UNIT_QUARTER && is_one_of (scan, end, of))
    return TRUE;
  if (last->class == TIMEX_CLASS_DECADE && match->length == 1 && last->value < 100 && g_ascii_isdigit (first_letter (scan, i)))
    return TRUE;
  return last->class == TIMEX_CLASS_MONTH && match->length == 1 && g_ascii_isdigit (first_letter (scan, end)) && !touches (scan, end) &&
         !(g_array_index (scan->tokens, TimexWord, end).classes & (G_GUINT64_CONSTANT (1) << TIMEX_CLASS_YEAR));
}

/* Whether what a pattern took at word i stands free and is meant as a time. */
gboolean
timex_is_plausible (const TimexScan  *scan,
                    guint             i,
                    const TimexMatch *match)
{
  guint end = i + match->length;

  if (touches (scan, i) && g_ascii_isalnum (first_letter (scan, i)) && g_ascii_isalnum (scan->document->text[g_array_index (scan->tokens, TimexWord, i).start - 1]))
    return FALSE;
  if (touches (scan, end) && g_ascii_isalnum (first_letter (scan, end)) && g_ascii_isalnum (scan->document->text[g_array_index (scan->tokens, TimexWord, end).start - 1]))
    return FALSE;
  if (match->n_captures == 1 && match->captures[0].class == TIMEX_CLASS_YEAR && strcmp (match->pattern->op, "point") == 0 &&
      g_ascii_isdigit (first_letter (scan, i)) && match->length == 1)
    return is_year_alone_plausible (scan, i, end);
  return !is_in_name (scan, i, match) && !is_weak (scan, i, match) && !is_other_measure (scan, i, match);
}
