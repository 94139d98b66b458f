/* SPDX-License-Identifier: MIT */
/* What the dates of a whole column have in common: the order of day, month and year; numbers that are days. */

#include "sheet-date.h"

#include <string.h>

/* The days that a sheet's numbers mean: 1927 to 2119. */
#define MIN_SERIAL 10000
#define MAX_SERIAL 80000

static const char *const order_words[] = { "unknown", "dmy", "mdy", "ymd" };

const char *
sheet_date_order_to_string (SheetDateOrder order)
{
  return order_words[order];
}

gboolean
sheet_date_order_from_string (const char     *word,
                              SheetDateOrder *order)
{
  for (guint i = SHEET_DATE_ORDER_DMY; i < G_N_ELEMENTS (order_words); i++)
    if (strcmp (order_words[i], word) == 0)
      {
        *order = (SheetDateOrder) i;
        return TRUE;
      }
  return FALSE;
}

/* Two numbers of one or two figures with the same sign between and after them, and a third: moves @text behind it. */
static gboolean
read_triple (const char **text,
             int         *a,
             int         *b,
             char        *sign)
{
  const char *at = *text;
  gsize n = strspn (at, "0123456789");

  if (n < 1 || n > 2 || !at[n] || !strchr ("/.-", at[n]))
    return FALSE;
  *a = (int) g_ascii_strtoll (at, NULL, 10);
  *sign = at[n];
  at += n + 1;
  n = strspn (at, "0123456789");
  if (n < 1 || n > 2 || at[n] != *sign || !g_ascii_isdigit (at[n + 1]))
    return FALSE;
  *b = (int) g_ascii_strtoll (at, NULL, 10);
  at += n + 1;
  *text = at + strspn (at, "0123456789");
  return TRUE;
}

static void
vote_by_triple (SheetDateVotes *votes,
                int             a,
                int             b,
                char            sign)
{
  if (a > 12 && b <= 12)
    votes->n_dmy++;
  else if (b > 12 && a <= 12)
    votes->n_mdy++;
  else if (a != b)
    {
      votes->n_open++;
      votes->n_dotted += sign == '.';
    }
}

/* "1998-99", "1999/00": the second year follows the first, and there is no such month. */
static gboolean
is_year_span (const char *text)
{
  if (strspn (text, "0123456789") != 4 || (text[4] != '-' && text[4] != '/') || strspn (text + 5, "0123456789") != 2 || text[7])
    return FALSE;

  gint64 month = g_ascii_strtoll (text + 5, NULL, 10);

  return (month == 0 || month > 12) && month == (g_ascii_strtoll (text, NULL, 10) + 1) % 100;
}

/* Counts what a cell says of its column. */
void
sheet_date_vote (SheetDateVotes *votes,
                 const char     *text)
{
  int a, b;
  char sign;

  if (*text == '\0')
    return;
  votes->n_cells++;

  gsize digits = strspn (text, "0123456789");

  if (digits == 5 && (text[5] == '\0' || text[5] == '.'))
    {
      gint64 serial = g_ascii_strtoll (text, NULL, 10);

      if (serial >= MIN_SERIAL && serial <= MAX_SERIAL)
        votes->n_serials++;
      return;
    }
  if (is_year_span (text))
    votes->n_spans++;
  /* A cell may have a weekday before its date, or two dates. */
  while (*(text += strcspn (text, "0123456789")))
    if (read_triple (&text, &a, &b, &sign))
      vote_by_triple (votes, a, b, sign);
    else
      text += strspn (text, "0123456789/.:-");
}

/* The majority decides; dots mean d.m.y where nothing else does; else m/d/y is taken as a guess. */
void
sheet_date_decide (const SheetDateVotes *votes,
                   SheetDatePolicy      *policy)
{
  policy->has_serials = votes->n_serials > 0;
  policy->has_year_spans = votes->n_spans > 0;
  if (policy->order != SHEET_DATE_ORDER_UNKNOWN)
    return;
  if (votes->n_dmy != votes->n_mdy)
    policy->order = votes->n_dmy > votes->n_mdy ? SHEET_DATE_ORDER_DMY : SHEET_DATE_ORDER_MDY;
  else if (votes->n_dotted * 2 > votes->n_open)
    policy->order = SHEET_DATE_ORDER_DMY;
  else
    {
      policy->order = SHEET_DATE_ORDER_MDY;
      policy->order_is_guess = votes->n_open > 0;
    }
}
