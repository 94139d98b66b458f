/* SPDX-License-Identifier: MIT */
/* A date in words is cut into parts: numbers, months, seasons, signs; what only qualifies it is noted aside. */

#include "sheet-date-items.h"

#include "sheet-date-lexicon.h"

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
    case DATE_WORD_ABOUT:
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
      return TRUE;
    case DATE_WORD_CENTURY:
      items->is_century = TRUE;
      return TRUE;
    case DATE_WORD_TO:
      return items->n > 0 ? add_item (items, '-', 0) : items->qualifier != 0; /* "mid to late 2014" */
    case DATE_WORD_ORDINAL:
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

  *at += digits;
  return add_part (items, digits <= 2 ? 'n' : 'y', value);
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
    return last == '\0' ? items->qualifier != 0 : last != '-' && add_item (items, '-', 0); /* "mid-2014" */
  if (sign == '/')
    return last && strchr ("ny", last) && g_ascii_isdigit (*next) ? add_item (items, '/', 0) : last == 'M';
  if (sign == '.')
    return last && strchr ("ny", last) && g_ascii_isdigit (*next) ? add_item (items, '.', 0) : TRUE;
  if (sign == '?')
    items->qualifier |= CAUSELINE_QUALIFIER_UNCERTAIN;
  else if (sign == '~')
    items->qualifier |= CAUSELINE_QUALIFIER_APPROXIMATE;
  else
    return sign == ',' || sign == '(' || sign == ')' || sign == '[' || sign == ']' || g_unichar_isspace (sign) || sign == '\'';
  return TRUE;
}

/* Cuts lower-case @text into parts; FALSE when something in it is none of a date. */
gboolean
date_items_split (DateItems  *items,
                  const char *text)
{
  while (*text)
    {
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

      /* The dots inside "v. chr." and "b.c." are not there for the eye; a quarter has its figure in the word. */
      while (g_unichar_isalpha (g_utf8_get_char (text)) || (length == 1 && g_ascii_isdigit (*text) && strchr ("qt", word[0])) ||
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
