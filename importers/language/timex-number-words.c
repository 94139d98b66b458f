/* SPDX-License-Identifier: MIT */
/* Numbers in words: "twenty-four", "two thousand and four", "nineteen ninety-six", "twenty-first", "a dozen". */

#include "timex-scan.h"

#include <string.h>

#define THOUSAND 1000
#define NUMBER_MAX (G_GINT64_CONSTANT (1000000000000))

static const TimexReading *
find_reading (const TimexScan *self,
              guint            i,
              TimexClass       class)
{
  const TimexWord *word = &g_array_index (self->tokens, TimexWord, i);

  for (guint n = 0; n < word->n_readings; n++)
    {
      const TimexReading *reading = &g_array_index (self->readings, TimexReading, word->first + n);
      if (reading->class == class)
        return reading;
    }
  return NULL;
}

/* The value of a number word, looked up ahead of the words' own readings; -1 when it is none. */
static gint64
card_value (const TimexScan *self,
            guint            i,
            TimexClass       class)
{
  if (i >= self->tokens->len)
    return -1;
  const GArray *entries = timex_lexicon_look_up (self->lexicon, timex_scan_word (self, i));
  for (guint n = 0; entries != NULL && n < entries->len; n++)
    {
      const TimexEntry *entry = &g_array_index (entries, TimexEntry, n);
      if (entry->class == class)
        return entry->value;
    }
  return -1;
}

/* The word after i, past a hyphen or "and". */
static guint
next_part (const TimexScan *self,
           guint            i,
           gboolean         past_and)
{
  guint next = i + 1;

  if (next + 1 < self->tokens->len &&
      (strcmp (timex_scan_word (self, next), "-") == 0 || (past_and && strcmp (timex_scan_word (self, next), "and") == 0)))
    next++;
  return next;
}

/* "twenty-four", "two thousand and four", "a hundred and ten": the number and how many words it takes. */
static gint64
read_cardinal (const TimexScan *self,
               guint            i,
               guint           *length)
{
  gint64 total = 0, part = 0, value;
  guint at = i, end = i;
  gboolean is_large = FALSE;

  while ((value = card_value (self, at, TIMEX_CLASS_CARD)) >= 0)
    {
      if (value >= 1000)
        {
          total += MAX (part, 1) * value;
          part = 0;
        }
      else if (value == 100)
        part = MAX (part, 1) * 100;
      else if (part % 100 == 0 || (part % 10 == 0 && part % 100 >= 20 && value < 10))
        part += value;
      else
        break;
      if (total > NUMBER_MAX / THOUSAND)
        break;
      is_large = is_large || value >= 100;
      end = at;
      at = next_part (self, at, is_large);
    }
  *length = end - i + 1;
  return total + part;
}

/* "nineteen ninety-six": two numbers of two figures. */
static gint64
read_spoken_year (const TimexScan *self,
                  guint            i,
                  guint           *length)
{
  gint64 century = card_value (self, i, TIMEX_CLASS_CARD);
  guint next = next_part (self, i, FALSE), rest;

  if (century < 11 || century > 20 || card_value (self, next, TIMEX_CLASS_CARD) < 10 || card_value (self, next, TIMEX_CLASS_CARD) >= 100)
    return -1;
  gint64 year = century * 100 + read_cardinal (self, next, &rest);
  *length = next - i + rest;
  return year < (century + 1) * 100 ? year : -1;
}

/* "twenty-first": the number and its length, or -1. */
static gint64
read_ordinal (const TimexScan *self,
              guint            i,
              guint           *length)
{
  gint64 tens = card_value (self, i, TIMEX_CLASS_CARD), ordinal = card_value (self, i, TIMEX_CLASS_ORDWORD);
  guint next = next_part (self, i, FALSE);

  *length = 1;
  if (ordinal > 0)
    return ordinal;
  ordinal = card_value (self, next, TIMEX_CLASS_ORDWORD);
  if (tens < 20 || tens > 90 || ordinal < 1 || ordinal > 9)
    return -1;
  *length = next - i + 1;
  return tens + ordinal;
}

/* Adds what the words from i on say as a number. */
void
timex_scan_number_words (TimexScan *self,
                         guint      i)
{
  TimexWord *word = &g_array_index (self->tokens, TimexWord, i);
  guint length;
  gint64 value;

  if ((value = read_ordinal (self, i, &length)) > 0)
    {
      timex_scan_add_reading (self, word, TIMEX_CLASS_ORD, value, length);
      if (value <= 31)
        timex_scan_add_reading (self, word, TIMEX_CLASS_DAY, value, length);
    }
  if (find_reading (self, i, TIMEX_CLASS_ONE) != NULL && (card_value (self, i + 1, TIMEX_CLASS_CARD) >= 100 || card_value (self, i + 1, TIMEX_CLASS_CARD) == 12))
    {
      value = read_cardinal (self, i + 1, &length); /* "a hundred", "a dozen" */
      timex_scan_add_reading (self, word, TIMEX_CLASS_NUM, value * THOUSAND, length + 1);
    }
  if (find_reading (self, i, TIMEX_CLASS_CARD) == NULL)
    {
      const TimexReading *number = find_reading (self, i, TIMEX_CLASS_NUM);
      gint64 scale = card_value (self, i + 1, TIMEX_CLASS_CARD);
      if (number != NULL && scale >= 100 && number->value < NUMBER_MAX / scale) /* "13.8 billion" */
        timex_scan_add_reading (self, word, TIMEX_CLASS_NUM, number->value * scale, 2);
      return;
    }
  if ((value = read_spoken_year (self, i, &length)) > 0)
    timex_scan_add_reading (self, word, TIMEX_CLASS_YEAR, value, length);
  value = read_cardinal (self, i, &length);
  timex_scan_add_reading (self, word, TIMEX_CLASS_NUM, value * THOUSAND, length);
  if (value >= 2000 && value < 2100)
    timex_scan_add_reading (self, word, TIMEX_CLASS_YEAR, value, length);
  if (value >= 1 && value <= 12)
    timex_scan_add_reading (self, word, TIMEX_CLASS_HOUR, value, length);
}
