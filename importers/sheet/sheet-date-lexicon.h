/* SPDX-License-Identifier: MIT */
/* The words that stand in dates, in seven languages. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  DATE_WORD_NONE,
  DATE_WORD_NOISE,       /* weekdays, articles */
  DATE_WORD_MONTH,       /* value 1..12 */
  DATE_WORD_SEASON,      /* value 21..24 */
  DATE_WORD_QUARTER,     /* "Q1": value 1..4 */
  DATE_WORD_HALF,        /* "H1": value 1 or 2 */
  DATE_WORD_PARTS,       /* "quarter", "half": the number before it tells which; value: the letter of such a part */
  DATE_WORD_NUMBER,      /* "first" */
  DATE_WORD_WEEK,
  DATE_WORD_FISCAL,      /* of a year that need not begin in January */
  DATE_WORD_MONTH_SIGN,  /* Chinese and Japanese: the number before it is a month */
  DATE_WORD_ABOUT,
  DATE_WORD_AT,          /* German "um": about a year, and at a time of day behind its date */
  DATE_WORD_PERHAPS,
  DATE_WORD_PART,        /* early, mid, late */
  DATE_WORD_BEFORE,
  DATE_WORD_AFTER,
  DATE_WORD_BC,
  DATE_WORD_AD,
  DATE_WORD_CENTURY,
  DATE_WORD_TO,          /* between two ends */
  DATE_WORD_OR,
  DATE_WORD_AM,
  DATE_WORD_PM,
  DATE_WORD_HOUR,        /* "Uhr", "h", "hrs" behind a clock time */
  DATE_WORD_ORDINAL,     /* the "th" of "19th" */
  DATE_WORD_DECADE       /* the "s" of "1850s" */
} DateWordKind;

typedef struct
{
  const char *word; /* lower case */
  DateWordKind kind;
  int value;
} DateWord;

const DateWord *date_word_find (const char *word);
gboolean date_text_is_nothing (const char *text);
gboolean date_text_is_open (const char *text);

G_END_DECLS
