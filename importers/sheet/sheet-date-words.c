/* SPDX-License-Identifier: MIT */
/* Dates in words: "EOW: Monday, January 3, 1791", "late April 1938", "Sept 1857 - Dec 1861", "winter 1834-35", "44 BC". */

#include "sheet-date.h"
#include "sheet-date-lexicon.h"

#include <string.h>

/* A date has no more parts than this. */
#define MAX_ITEMS 12
#define MAX_TEXT 120

/* What is left of the text: a letter for each part, and the number of each. */
typedef struct
{
  char signature[MAX_ITEMS + 1]; /* n: up to two figures; y: three or four; M S Q: month, season, quarter; - / . between */
  int values[MAX_ITEMS];
  guint n;
  CauselineMoment clock;
  gboolean has_clock;
  guint8 qualifier;
  gboolean is_bc;
  gboolean is_century;
  gboolean is_decade;
  int limit;
} Items;

/* Which part is what. First end: d m Y y; last end: e n Z z. Y and Z are whole years, y has two figures, z completes Y from the left;
   _ is passed over; > leaves the end open. */
typedef struct
{
  const char *signature;
  const char *fields;
} Pattern;

static const Pattern patterns[] = {
  { "y", "Y" },             { "My", "mY" },           { "yM", "Ym" },           { "nMy", "dmY" },
  { "Mny", "mdY" },         { "yMn", "Ymd" },         { "nM", "dm" },           { "Mn", "md" },
  { "nMn", "dmy" },         { "Mnn", "mdy" },         { "Sy", "mY" },           { "yS", "Ym" },
  { "Sy-n", "mY__" },       { "Sy/n", "mY__" },       { "Qy", "mY" },           { "yQ", "Ym" },
  { "y/n/n", "Y_m_d" },       { "y.n.n", "Y_m_d" },       { "y-n-n", "Y_m_d" },       { "n/n", "m_d" },
  { "n/y", "m_Y" },          { "n.y", "m_Y" },          { "n-y", "m_Y" },          { "y-y", "Y-Z" },
  { "n.n", "d_m" },        { "y/y", "Y/Z" },         { "M-My", "m-nY" },       { "n-nMy", "d-emY" },
  { "Mn-ny", "md-eY" },     { "nMnMy", "dmenY" },     { "MnMny", "mdneY" },     { "MyMy", "mYnZ" },
  { "nMynMy", "dmYenZ" },   { "MnyMny", "mdYneZ" },   { "y-", "Y>" },           { "My-", "mY>" },
  { "nMy-", "dmY>" },       { "Mny-", "mdY>" },       { "S-Sy", "m-nY" },
};

/* Three numbers whose order the column decides. */
static const char *const triples[] = { "n/n/y", "n.n.y", "n-n-y", "n/n/n", "n.n.n", "n-n-n" };

static gboolean
add_item (Items *items,
          char   letter,
          int    value)
{
  if (items->n == MAX_ITEMS)
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
add_part (Items *items,
          char   letter,
          int    value)
{
  if (items->n >= 2 && items->signature[items->n - 1] == '-' && !hyphen_counts (items->signature[items->n - 2], letter))
    items->n--;
  return add_item (items, letter, value);
}

/* Takes what a word says; FALSE for a word that dates do not have. */
static gboolean
take_word (Items          *items,
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
      return items->n > 0 && add_item (items, '-', 0);
    case DATE_WORD_ORDINAL:
      return last == 'n' || last == 'y';
    case DATE_WORD_DECADE:
      items->is_decade = TRUE;
      return last == 'y';
    case DATE_WORD_AM:
    case DATE_WORD_PM:
      if (!items->has_clock || items->clock.hour > 12)
        return FALSE;
      items->clock.hour = items->clock.hour % 12 + (word->kind == DATE_WORD_PM ? 12 : 0);
      return TRUE;
    case DATE_WORD_NONE:
    default:
      return FALSE;
    }
}

static gboolean
take_clock (Items       *items,
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
take_number (Items       *items,
             const char **at)
{
  gsize digits = strspn (*at, "0123456789");

  if ((*at)[digits] == ':' && digits <= 2)
    return take_clock (items, at);
  if (digits > 4)
    return FALSE;

  int value = (int) g_ascii_strtoll (*at, NULL, 10);

  *at += digits;
  return add_part (items, digits <= 2 ? 'n' : 'y', value);
}

/* A dash, a slash, a dot, a sign of doubt. */
static gboolean
take_sign (Items       *items,
           const char **at)
{
  gunichar sign = g_utf8_get_char (*at);
  const char *next = g_utf8_next_char (*at);
  char last = items->n > 0 ? items->signature[items->n - 1] : '\0';

  *at = next;
  if (sign == '-' || sign == 0x2013 || sign == 0x2014)
    return last != '-' && last != '\0' && add_item (items, '-', 0);
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

static gboolean
split_items (const char *text,
             Items      *items)
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

      char word[MAX_TEXT];
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

static const char *
choose_triple (const Items           *items,
               const SheetDatePolicy *policy,
               gboolean              *is_ambiguous)
{
  int a = items->values[0];
  int b = items->values[2];
  gboolean is_short = items->signature[4] == 'n';

  if (policy->order == SHEET_DATE_ORDER_YMD)
    return is_short ? "y_m_d" : NULL;

  gboolean swaps = a <= 12 && b <= 12 && a != b;
  gboolean day_first = policy->order == SHEET_DATE_ORDER_DMY || (policy->order == SHEET_DATE_ORDER_UNKNOWN && a > 12);

  *is_ambiguous = swaps && policy->order_is_guess;
  if (day_first)
    return is_short ? "d_m_y" : "d_m_Y";
  return is_short ? "m_d_y" : "m_d_Y";
}

static const char *
find_fields (const Items           *items,
             const SheetDatePolicy *policy,
             gboolean              *is_ambiguous)
{
  for (guint i = 0; i < G_N_ELEMENTS (triples); i++)
    if (strcmp (items->signature, triples[i]) == 0)
      return choose_triple (items, policy, is_ambiguous);
  /* "2014/3" is a month, "1826-31" are years. */
  if (strcmp (items->signature, "y-n") == 0 || strcmp (items->signature, "y/n") == 0)
    return items->values[2] >= 1 && items->values[2] <= 12 ? "Y_m" : "Y_z";
  for (guint i = 0; i < G_N_ELEMENTS (patterns); i++)
    if (strcmp (items->signature, patterns[i].signature) == 0)
      return patterns[i].fields;
  return NULL;
}

static int
add_century (int year)
{
  return year + (year < SHEET_DATE_PIVOT ? 2000 : 1900);
}

static void
assign_field (SheetDateParts *parts,
              char            field,
              int             value)
{
  switch (field)
    {
    case 'd': parts->first.day = value; break;
    case 'm': parts->first.month = value; break;
    case 'Y': parts->first.year = value; parts->has_year = TRUE; break;
    case 'y': parts->first.year = add_century (value); parts->has_year = parts->has_short_year = TRUE; break;
    case 'e': parts->last.day = value; parts->is_span = TRUE; break;
    case 'n': parts->last.month = value; parts->is_span = TRUE; break;
    case 'Z': parts->last.year = value; parts->is_span = TRUE; break;
    case 'z': parts->last.year = value; parts->is_span = TRUE; break;
    case '>': parts->is_open = TRUE; break;
    default: break;
    }
}

static guint8
precision_of (const CauselineMoment *moment)
{
  if (moment->day)
    return CAUSELINE_PRECISION_DAY;
  if (moment->month > 20)
    return CAUSELINE_PRECISION_SEASON;
  return moment->month ? CAUSELINE_PRECISION_MONTH : CAUSELINE_PRECISION_YEAR;
}

/* What one end leaves out, the other has. */
static void
complete_span (SheetDateParts *parts,
               const char     *fields)
{
  CauselineMoment *first = &parts->first;
  CauselineMoment *last = &parts->last;

  if (strchr (fields, 'z'))
    last->year += first->year - first->year % 100;
  else if (!strchr (fields, 'Z'))
    last->year = first->year;
  if (!last->month && strchr (fields, 'e'))
    last->month = first->month;
  last->precision = precision_of (last);
  last->qualifier = first->qualifier;
  /* "Dec 3 - Jan 5, 2015" and "1899-01" */
  if (last->year == first->year && last->month < first->month && strchr (fields, 'n') && !strchr (fields, 'Z'))
    first->year--;
  if (strchr (fields, 'z') && last->year < first->year)
    last->year += 100;
}

/* Q3 2014 is July to September. */
static void
expand_quarter (SheetDateParts *parts)
{
  parts->is_span = TRUE;
  parts->last = parts->first;
  parts->last.month = parts->first.month * 3;
  parts->first.month = parts->last.month - 2;
}

static void
take_era (const Items    *items,
          SheetDateParts *parts)
{
  if (items->is_decade)
    parts->first.precision = CAUSELINE_PRECISION_DECADE;
  if (!items->is_bc)
    return;
  if (parts->has_short_year)
    parts->first.year -= parts->first.year >= 2000 ? 2000 : 1900;
  parts->has_short_year = FALSE;
  /* Astronomical years: 44 BC is -43. Of a span both ends are before Christ. */
  parts->first.year = 1 - parts->first.year;
  if (parts->is_span)
    parts->last.year = 1 - parts->last.year;
}

/* "19th century". */
static gboolean
read_century (const Items    *items,
              SheetDateParts *parts)
{
  if (strcmp (items->signature, "n") != 0 || items->is_bc || items->values[0] < 1)
    return FALSE;
  parts->first.year = (items->values[0] - 1) * 100;
  parts->first.precision = CAUSELINE_PRECISION_CENTURY;
  parts->has_year = parts->has_day = TRUE;
  return TRUE;
}

static gboolean
fill_parts (const Items           *items,
            const SheetDatePolicy *policy,
            SheetDateParts        *parts)
{
  const char *fields = find_fields (items, policy, &parts->is_ambiguous);

  if (!fields || strlen (fields) != items->n)
    return FALSE;
  for (guint i = 0; i < items->n; i++)
    assign_field (parts, fields[i], items->values[i]);
  parts->has_day = TRUE;
  parts->first.precision = precision_of (&parts->first);
  if (strchr (items->signature, 'Q'))
    expand_quarter (parts);
  else if (parts->is_span)
    complete_span (parts, fields);
  if (items->has_clock)
    {
      if (parts->first.precision != CAUSELINE_PRECISION_DAY || parts->is_span)
        return FALSE;
      parts->first.hour = items->clock.hour;
      parts->first.minute = items->clock.minute;
      parts->first.second = items->clock.second;
      parts->first.precision = items->clock.precision;
    }
  return TRUE;
}

/* The whole lower-case @text as a date in words. */
gboolean
sheet_date_read_words (const char            *text,
                       const SheetDatePolicy *policy,
                       SheetDateParts        *parts)
{
  Items items = { .n = 0 };

  memset (parts, 0, sizeof *parts);
  parts->first.zone = parts->last.zone = CAUSELINE_ZONE_NONE;
  if (strlen (text) >= MAX_TEXT || !split_items (text, &items))
    return FALSE;
  parts->limit = items.limit;
  parts->first.qualifier = items.qualifier;
  if (items.is_century)
    return read_century (&items, parts);
  if (items.n == 0 && items.has_clock)
    {
      guint8 qualifier = parts->first.qualifier;

      parts->first = items.clock;
      parts->first.zone = CAUSELINE_ZONE_NONE;
      parts->first.qualifier = qualifier;
      return TRUE;
    }
  if (strcmp (items.signature, "n") == 0 && items.is_bc)
    items.signature[0] = 'y';
  if (!fill_parts (&items, policy, parts))
    return FALSE;
  take_era (&items, parts);
  return TRUE;
}
