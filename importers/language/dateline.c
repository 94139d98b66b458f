/* SPDX-License-Identifier: MIT */
/* Datelines and bylines, by their shape: a place in capitals, a date, an agency in brackets, a dash. */

#include "dateline.h"

#include <string.h>

/* No dateline before the text is longer, no line of only a date or an author either. */
#define MAX_DATELINE 120
/* Capitals alone make a place only when they are so few words. */
#define MAX_PLACE_WORDS 4

typedef struct
{
  guint32 start, end;
} Piece;

static const char *const date_words[] = {
  "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
  "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
};

static const char *const day_words[] = {
  "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed", "thu", "thur",
  "thurs", "fri", "sat", "sun", "today",
};

/* Words that stand beside a date on a line of its own. */
static const char *const clock_words[] = {
  "at", "on", "am", "pm", "a.m", "p.m", "gmt", "utc", "et", "est", "edt", "pt", "pst", "pdt", "bst", "cet", "cest", "ist", "jst",
  "published", "updated", "posted", "modified", "last", "date", "first", "th", "st", "nd", "rd", "of", "the",
};

static gboolean
is_one_of (const char        *word,
           const char *const *list,
           gsize              n)
{
  for (gsize i = 0; i < n; i++)
    if (strcmp (word, list[i]) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
next_word (const char *text,
           guint32     end,
           guint32    *at,
           Piece      *word)
{
  while (*at < end && (g_ascii_isspace (text[*at]) || strchr (",;:|()[]/-.", text[*at]) != NULL))
    (*at)++;
  word->start = *at;
  while (*at < end && !g_ascii_isspace (text[*at]) && strchr (",;:|()[]/-", text[*at]) == NULL)
    (*at)++;
  word->end = *at;
  while (word->end > word->start && text[word->end - 1] == '.')
    word->end--;
  return word->start < word->end;
}

static gboolean
is_number (const char *word)
{
  guint i = 0;

  while (g_ascii_isdigit (word[i]))
    i++;
  return i > 0 && (word[i] == '\0' || is_one_of (word + i, clock_words, G_N_ELEMENTS (clock_words)));
}

static char *
lower_word (const char *text,
            Piece       word)
{
  return g_ascii_strdown (text + word.start, word.end - word.start);
}

/* Only a date and what goes with it: at least a month's name, or three numbers. */
static gboolean
is_date_only (const char *text,
              guint32     start,
              guint32     end)
{
  guint months = 0, numbers = 0, days = 0;
  guint32 at = start;
  Piece word;

  while (next_word (text, end, &at, &word))
    {
      g_autofree char *lower = lower_word (text, word);

      if (is_one_of (lower, date_words, G_N_ELEMENTS (date_words)))
        months++;
      else if (is_one_of (lower, day_words, G_N_ELEMENTS (day_words)))
        days++;
      else if (is_number (lower))
        numbers++;
      else if (!is_one_of (lower, clock_words, G_N_ELEMENTS (clock_words)))
        return FALSE;
    }
  return (months > 0 && numbers > 0) || numbers >= 3 || (days > 0 && numbers > 0);
}

static gboolean
has_date (const char *text,
          guint32     start,
          guint32     end)
{
  guint months = 0, numbers = 0;
  guint32 at = start;
  Piece word;

  while (next_word (text, end, &at, &word))
    {
      g_autofree char *lower = lower_word (text, word);

      months += g_ascii_isupper (text[word.start]) && is_one_of (lower, date_words, G_N_ELEMENTS (date_words));
      numbers += is_number (lower);
    }
  return months > 0 && numbers > 0;
}

static const char *const byline_words[] = { "By ", "BY ", "by ", "Reporting by ", "(Reporting by ", "Editing by ", "(Editing by ",
                                            "Written by ", "Text by ", "Story by " };

/* Where the names begin that follow "By": capitalized words to the end of the line, no sentence. */
static guint32
byline_name (const char *text,
             guint32     start,
             guint32     end)
{
  guint32 at = start;
  Piece word;
  guint words = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (byline_words) && at == start; i++)
    if (strncmp (text + start, byline_words[i], strlen (byline_words[i])) == 0)
      at = start + (guint32) strlen (byline_words[i]);
  if (at == start || at >= end)
    return 0;

  guint32 name = at;

  while (next_word (text, end, &at, &word))
    {
      g_autofree char *lower = lower_word (text, word);

      words++;
      if (g_unichar_islower (g_utf8_get_char (text + word.start))
          && !is_one_of (lower, (const char *const[]){ "and", "in", "of", "for", "by", "de", "van", "von", "la", "al", "the", "at", "with" }, 13))
        return 0;
    }
  return words > 0 && words <= 24 ? name : 0;
}

/**
 * dateline_is_line:
 * @text: the text of the article
 * @start: first byte of a paragraph
 * @end: the byte after it
 *
 * Returns: whether the paragraph holds nothing but a date or a byline
 */
gboolean
dateline_is_line (const char *text,
                  guint32     start,
                  guint32     end)
{
  if (end - start > 2 * MAX_DATELINE)
    return FALSE;
  return byline_name (text, start, end) != 0 || (end - start <= MAX_DATELINE && is_date_only (text, start, end));
}

/* Bytes of a dash that closes a dateline ("-", "--", "_", en or em dash) with its blanks, 0 when none is here. */
static guint
dash_at (const char *text,
         guint32     at,
         guint32     end)
{
  static const char *const dashes[] = { "\xE2\x80\x94", "\xE2\x80\x93", "---", "--", "-", "_", ":" };
  guint32 i = at;

  while (i < end && text[i] == ' ')
    i++;
  for (gsize d = 0; d < G_N_ELEMENTS (dashes); d++)
    if (strncmp (text + i, dashes[d], strlen (dashes[d])) == 0)
      {
        guint32 after = i + (guint32) strlen (dashes[d]);
        gboolean spaced = i > at && after < end && text[after] == ' ';

        /* A hyphen inside a word ends nothing; a colon only after a bracket ("(Reuters):"). */
        if (d == 4 && !spaced && !(i == at && i > 0 && text[i - 1] == ')'))
          return 0;
        if (d == 6 && (i == 0 || text[i - 1] != ')'))
          return 0;
        while (after < end && text[after] == ' ')
          after++;
        return after - at;
      }
  return 0;
}

static gboolean
is_all_caps (const char *text,
             guint32     start,
             guint32     end)
{
  guint letters = 0, words = 1;

  for (const char *at = text + start; at < text + end && *at != ',' && *at != '('; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (g_unichar_islower (c))
        return FALSE;
      letters += g_unichar_isupper (c) != 0;
      words += c == ' ';
    }
  return letters >= 3 && words <= MAX_PLACE_WORDS;
}

static gboolean
begins_sentence (const char *text,
                 guint32     at,
                 guint32     end)
{
  if (at >= end)
    return TRUE;

  gunichar c = g_utf8_get_char (text + at);

  return g_unichar_isupper (c) || g_unichar_isdigit (c) || c == '"' || c == '\'' || c == 0x201C || c == 0x2018 || c == '`' || c == '$';
}

/* An agency in brackets: "(AP)", "(Reuters)", "(Xinhua)", not "(left)". */
static gboolean
has_agency (const char *text,
            guint32     start,
            guint32     end)
{
  const char *open = memchr (text + start, '(', end - start);

  return open != NULL && open + 2 < text + end && g_ascii_isupper (open[1])
         && memchr (open, ')', (gsize) (text + end - open)) != NULL && !g_ascii_isspace (text[start]);
}

/* Words of a place and a date only: every word begins with a capital or a digit, but for "of", "de" and the like. */
static gboolean
is_capitalized (const char *text,
                guint32     start,
                guint32     end)
{
  guint32 at = start;
  Piece word;

  while (next_word (text, end, &at, &word))
    {
      g_autofree char *lower = lower_word (text, word);

      if (g_unichar_islower (g_utf8_get_char (text + word.start))
          && !is_one_of (lower, (const char *const[]){ "of", "de", "la", "al", "el", "the", "in", "and" }, 8))
        return FALSE;
    }
  return TRUE;
}

/**
 * dateline_skip:
 * @text: the text of the article
 * @start: first byte of a paragraph
 * @end: the byte after it
 *
 * Returns: where the text begins after a dateline such as "WASHINGTON, Dec. 19 (Reuters) -"; @start when there is none
 */
guint32
dateline_skip (const char *text,
               guint32     start,
               guint32     end)
{
  guint32 limit = MIN (end, start + MAX_DATELINE);

  if (start >= end || g_unichar_islower (g_utf8_get_char (text + start)))
    return start;
  for (guint32 i = start; i < limit; i++)
    {
      guint dash = dash_at (text, i, end);

      if (text[i] == '.' && i + 2 < end && text[i + 1] == ' ' && (is_date_only (text, start, i) || (has_date (text, start, i) && is_all_caps (text, start, i)))
          && begins_sentence (text, i + 2, end))
        return i + 2; /* "12 May 2024. The league ..." */
      if (text[i] == '"' || (text[i] == '.' && i + 1 < limit && text[i + 1] == ' ' && i - start > 60))
        return start;
      if (dash == 0)
        continue;
      if (!is_capitalized (text, start, i) || !begins_sentence (text, i + dash, end))
        return start;
      if (is_all_caps (text, start, i) || has_agency (text, start, i) || has_date (text, start, i))
        return i + dash;
      return start;
    }
  return start;
}

/**
 * dateline_parts:
 * @text: the text of the article
 * @start: first byte of a dateline or byline
 * @end: the byte after it
 * @dateline: (inout): all zero; gets the place, agency and author that are named
 */
void
dateline_parts (const char *text,
                guint32     start,
                guint32     end,
                Dateline   *dateline)
{
  guint32 name = byline_name (text, start, end);

  if (name != 0)
    {
      const char *comma = memchr (text + name, ',', end - name);

      dateline->author_start = name;
      dateline->author_end = comma != NULL ? (guint32) (comma - text) : end;
      return;
    }
  if (is_date_only (text, start, end))
    return;

  const char *open = memchr (text + start, '(', end - start);
  guint32 place = start;

  while (place < end && text[place] != ',' && text[place] != '(' && text[place] != '/' && (dash_at (text, place, end) == 0))
    place++;
  while (place > start && text[place - 1] == ' ')
    place--;
  dateline->place_start = start;
  dateline->place_end = place;
  if (open != NULL)
    {
      const char *close = memchr (open, ')', (gsize) (text + end - open));

      dateline->agency_start = (guint32) (open + 1 - text);
      dateline->agency_end = close != NULL ? (guint32) (close - text) : dateline->agency_start;
    }
}
