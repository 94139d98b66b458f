/* SPDX-License-Identifier: MIT */
/* A date in words is cut into parts: numbers, months, seasons, signs; what only qualifies it is noted aside. */

#include "sheet-date-items.h"

#include "sheet-date-lexicon.h"
#include "sheet-date.h"

#include <stdlib.h>
#include <string.h>

static gboolean
add_item (DateItems *items,
          char       letter,
          int        value)
{
  if (items->n == DATE_MAX_ITEMS)
    return FALSE;
  items->signature[items->n] = letter;
  items->values[items->n++] = value;
  items->signature[items->n] = '\0';
  return TRUE;
}

/* Whether the hyphen before @next stands between two ends, and not between the parts of one date as in "9-Nov". */
static gboolean
hyphen_counts (char before,
               char next)
{
  gboolean numbers = strchr ("ny", before) && strchr ("ny", next);

  return numbers || (before == next && strchr ("MS", before));
}

static gboolean
add_part (DateItems *items,
          char       letter,
          int        value)
{
  if (items->n >= 2 && items->signature[items->n - 1] == '-' && !hyphen_counts (items->signature[items->n - 2], letter))
    items->n--;
  return add_item (items, letter, value);
}

/* The number before "am", "h" or "Uhr" is an hour: "9am", "6.56am", "14 Uhr"; only @is_24 can follow "1430". */
static gboolean
make_clock (DateItems *items,
            gboolean   is_24)
{
  guint n = items->n;
  gboolean has_minutes = n >= 3 && items->signature[n - 1] == 'n' && items->signature[n - 2] == '.' && items->signature[n - 3] == 'n';
  char last = n > 0 ? items->signature[n - 1] : '\0';
  int value = n > 0 ? items->values[n - 1] : 0;

  if (items->has_clock)
    return TRUE;
  if (last != 'n' && (last != 'y' || !is_24))
    return FALSE;
  items->clock.hour = has_minutes ? items->values[n - 3] : last == 'y' ? value / 100 : value;
  items->clock.minute = has_minutes ? value : last == 'y' ? value % 100 : 0;
  items->clock.precision = has_minutes || last == 'y' ? CAUSELINE_PRECISION_MINUTE : CAUSELINE_PRECISION_HOUR;
  items->n -= has_minutes ? 3 : 1;
  items->signature[items->n] = '\0';
  items->has_clock = TRUE;
  return items->clock.hour <= 23 && items->clock.minute <= 59;
}

/* "am" is a half of the day behind an hour, and German for "on" before everything. */
static gboolean
take_half (DateItems *items,
           gboolean   is_pm)
{
  if (items->n == 0 && !items->has_clock)
    return !is_pm;
  if (!make_clock (items, FALSE) || items->clock.hour > 12)
    return FALSE;
  items->clock.hour = items->clock.hour % 12 + (is_pm ? 12 : 0);
  return TRUE;
}

/* "third quarter", "3月": the last number is a part of the year. */
static gboolean
turn_number (DateItems *items,
             char       letter,
             int        max)
{
  guint last = items->n - 1;

  if (items->n == 0 || items->signature[last] != 'n' || items->values[last] < 1 || items->values[last] > max)
    return FALSE;
  items->signature[last] = letter;
  return TRUE;
}

/* "week of 3 March", "2014-W10"; the second week of a month begins on its 8th. */
static void
take_week (DateItems *items)
{
  items->is_week = TRUE;
  if (items->n == 1 && items->signature[0] == 'n' && items->has_ordinal)
    items->values[0] = (items->values[0] - 1) * 7 + 1;
}

/* "from 5 to 7 March", "until 2001", "mid to late 2014". */
static gboolean
take_to (DateItems *items)
{
  if (items->n > 0)
    {
      if (items->limit > 0)
        items->limit = 0;
      return add_item (items, '-', 0);
    }
  if (items->qualifier == 0)
    items->limit = -1;
  return TRUE;
}

/* Takes what a word says; FALSE for a word that dates do not have. */
static gboolean
take_word (DateItems      *items,
           const DateWord *word)
{
  char last = items->n > 0 ? items->signature[items->n - 1] : '\0';

  switch (word ? word->kind : DATE_WORD_NONE)
    {
    case DATE_WORD_NOISE:
      return TRUE;
    case DATE_WORD_MONTH:
      return add_part (items, 'M', word->value);
    case DATE_WORD_SEASON:
      return add_part (items, 'S', word->value);
    case DATE_WORD_QUARTER:
      return add_part (items, 'Q', word->value);
    case DATE_WORD_HALF:
      return add_part (items, 'H', word->value);
    case DATE_WORD_PARTS:
      return turn_number (items, (char) word->value, word->value == 'Q' ? 4 : 2);
    case DATE_WORD_MONTH_SIGN:
      return turn_number (items, 'M', 12);
    case DATE_WORD_NUMBER:
      items->has_ordinal = TRUE;
      return add_part (items, 'n', word->value);
    case DATE_WORD_WEEK:
      take_week (items);
      return TRUE;
    case DATE_WORD_FISCAL:
      items->is_fiscal = TRUE;
      items->qualifier |= CAUSELINE_QUALIFIER_APPROXIMATE;
      return TRUE;
    case DATE_WORD_ABOUT:
      if (items->n == 1 && items->has_ordinal) /* "17th c." */
        items->is_century = TRUE;
      else
        items->qualifier |= CAUSELINE_QUALIFIER_APPROXIMATE;
      return TRUE;
    case DATE_WORD_AT:
      items->qualifier |= items->n == 0 ? CAUSELINE_QUALIFIER_APPROXIMATE : 0;
      return TRUE;
    case DATE_WORD_PART:
      items->qualifier |= CAUSELINE_QUALIFIER_APPROXIMATE;
      return TRUE;
    case DATE_WORD_PERHAPS:
      items->qualifier |= CAUSELINE_QUALIFIER_UNCERTAIN;
      return TRUE;
    case DATE_WORD_BEFORE:
      items->limit = -1;
      return items->n == 0;
    case DATE_WORD_AFTER:
      items->limit = 1;
      return items->n == 0;
    case DATE_WORD_BC:
      items->is_bc = TRUE;
      return TRUE;
    case DATE_WORD_AD:
      items->is_ad = TRUE;
      return TRUE;
    case DATE_WORD_CENTURY:
      items->is_century = TRUE;
      return TRUE;
    case DATE_WORD_TO:
      return take_to (items);
    case DATE_WORD_OR:
      items->qualifier |= CAUSELINE_QUALIFIER_UNCERTAIN;
      return items->n > 0 && add_item (items, '-', 0);
    case DATE_WORD_ORDINAL:
      items->has_ordinal = TRUE;
      return last == 'n' || last == 'y';
    case DATE_WORD_DECADE:
      items->is_decade = TRUE;
      return last == 'y';
    case DATE_WORD_AM:
    case DATE_WORD_PM:
      return take_half (items, word->kind == DATE_WORD_PM);
    case DATE_WORD_HOUR:
      return make_clock (items, TRUE);
    case DATE_WORD_NONE:
    default:
      return FALSE;
    }
}

static gboolean
take_clock (DateItems   *items,
            const char **at)
{
  int parts[3] = { 0, 0, 0 };
  guint n = 0;

  for (;;)
    {
      char *end;

      parts[n++] = (int) g_ascii_strtoll (*at, &end, 10);
      if (end - *at > 2)
        return FALSE;
      *at = end;
      if (n == 3 || *end != ':' || !g_ascii_isdigit (end[1]))
        break;
      *at = end + 1;
    }
  if (parts[0] > 23 || parts[1] > 59 || parts[2] > 60 || items->has_clock)
    return FALSE;
  items->has_clock = TRUE;
  items->clock.hour = parts[0];
  items->clock.minute = parts[1];
  items->clock.second = parts[2];
  items->clock.precision = n == 3 ? CAUSELINE_PRECISION_SECOND : CAUSELINE_PRECISION_MINUTE;
  return TRUE;
}

/* Two figures behind "'" or, as spreadsheets write a month, behind "Mar-". */
static gboolean
names_year (const DateItems *items,
            char             before)
{
  return before == '\'' || (before == '-' && items->n == 2 && items->signature[0] == 'M' && items->signature[1] == '-');
}

static gboolean
take_number (DateItems   *items,
             const char **at)
{
  gsize digits = strspn (*at, "0123456789");

  if ((*at)[digits] == ':' && digits <= 2)
    return take_clock (items, at);
  if (items->has_clock && items->clock.precision == CAUSELINE_PRECISION_HOUR && digits == 2 && (*at)[-1] == 'h') /* "14h30" */
    {
      items->clock.minute = atoi (*at);
      items->clock.precision = CAUSELINE_PRECISION_MINUTE;
      *at += digits;
      return items->clock.minute <= 59;
    }
  if (digits > 4)
    return FALSE;

  int value = (int) g_ascii_strtoll (*at, NULL, 10);
  gboolean is_short_year = digits == 2 && items->n > 0 && names_year (items, (*at)[-1]);

  *at += digits;
  return add_part (items, is_short_year ? 'k' : digits <= 2 ? 'n' : 'y', value);
}

/* A dash, a slash, a dot, a sign of doubt. */
static gboolean
take_sign (DateItems   *items,
           const char **at)
{
  gunichar sign = g_utf8_get_char (*at);
  const char *next = g_utf8_next_char (*at);
  char last = items->n > 0 ? items->signature[items->n - 1] : '\0';

  *at = next;
  if (sign == '-' || sign == 0x2013 || sign == 0x2014)
    return last == '\0' ? items->qualifier != 0 || items->limit != 0 : last != '-' && add_item (items, '-', 0); /* "mid-2014", "post-1945" */
  if (sign == '/')
    return last && strchr ("ny", last) && g_ascii_isdigit (*next) ? add_item (items, '/', 0) : last && (strchr ("MQH", last) || (last == 'y' && g_ascii_isalpha (*next)));
  if (sign == '.')
    return last && strchr ("ny", last) && g_ascii_isdigit (*next) ? add_item (items, '.', 0) : TRUE;
  if (sign == '?')
    items->qualifier |= CAUSELINE_QUALIFIER_UNCERTAIN;
  else if (sign == '<' || sign == '>')
    {
      items->limit = sign == '<' ? -1 : 1;
      return items->n == 0;
    }
  else if (sign == '&')
    return items->n > 0 && add_item (items, '-', 0);
  else if (sign == '~' || sign == 0x2248)
    items->qualifier |= CAUSELINE_QUALIFIER_APPROXIMATE;
  else
    return sign == ',' || sign == '(' || sign == ')' || sign == '[' || sign == ']' || g_unichar_isspace (sign) || sign == '\'';
  return TRUE;
}

/* Whether a letter and the figure behind it are one word: "q1", "t1", "h1", but not the "h3" of "14h30". */
static gboolean
is_part_of_year (const DateItems *items,
                 char             letter,
                 char             behind)
{
  return letter == 'q' || letter == 't' || (letter == 'h' && !g_ascii_isdigit (behind) && !items->has_clock && (items->n == 0 || items->signature[items->n - 1] != 'n'));
}

/* Cuts lower-case @text into parts; FALSE when something in it is none of a date. */
gboolean
date_items_split (DateItems  *items,
                  const char *text)
{
  items->clock.zone = CAUSELINE_ZONE_NONE;
  for (const char *start = text; *text;)
    {
      if (items->has_clock && text > start && (*text != '-' || text[-1] == ' ') && sheet_date_read_zone (&text, &items->clock.zone))
        continue;
      if (g_ascii_isdigit (*text))
        {
          if (!take_number (items, &text))
            return FALSE;
          continue;
        }
      if (!g_unichar_isalpha (g_utf8_get_char (text)))
        {
          if (!take_sign (items, &text))
            return FALSE;
          continue;
        }

      char word[DATE_MAX_TEXT];
      gsize length = 0;

      /* The dots inside "v. chr." and "b.c." are not there for the eye; a quarter and a half have their figure in the word. */
      while (g_unichar_isalpha (g_utf8_get_char (text)) || (length == 1 && g_ascii_isdigit (*text) && is_part_of_year (items, word[0], text[1])) ||
             (*text == '.' && length > 0 && (g_ascii_isalpha (text[1]) || (text[1] == ' ' && g_str_has_prefix (text + 2, "chr")))))
        {
          const char *next = g_utf8_next_char (text);

          if (*text != '.')
            for (; text < next; text++)
              word[length++] = *text;
          text = next;
          if (*text == ' ' && text[-1] == '.')
            text++;
        }
      word[length] = '\0';
      if (!take_word (items, date_word_find (word)))
        return FALSE;
    }
  return TRUE;
}
