/* SPDX-License-Identifier: MIT */
/* Number formats decide which numbers of a workbook are dates, and how fine they are; and how the others look. */

#include "xlsx-styles.h"

#include "sheet-date.h"

#include <string.h>

/* No format that a person uses shows more figures. */
#define NUMBER_MAX_FIGURES 15

/* The formats that a workbook need not declare (ECMA-376 part 1, 18.8.30), and those of East Asian editions. */
static const struct
{
  gint64 first;
  gint64 last;
  int parts;
} builtin[] = {
  { 14, 16, NUMBER_YEAR | NUMBER_MONTH | NUMBER_DAY },
  { 17, 17, NUMBER_YEAR | NUMBER_MONTH },
  { 18, 18, NUMBER_CLOCK },
  { 19, 19, NUMBER_CLOCK | NUMBER_SECOND },
  { 20, 20, NUMBER_CLOCK },
  { 21, 21, NUMBER_CLOCK | NUMBER_SECOND },
  { 22, 22, NUMBER_YEAR | NUMBER_MONTH | NUMBER_DAY | NUMBER_CLOCK },
  { 27, 31, NUMBER_YEAR | NUMBER_MONTH | NUMBER_DAY },
  { 32, 35, NUMBER_CLOCK | NUMBER_SECOND },
  { 36, 36, NUMBER_YEAR | NUMBER_MONTH | NUMBER_DAY },
  { 45, 47, NUMBER_CLOCK | NUMBER_SECOND },
  { 50, 58, NUMBER_YEAR | NUMBER_MONTH | NUMBER_DAY },
};

NumberStyle
number_builtin_style (gint64 id)
{
  NumberStyle style = { .is_percent = id == 9 || id == 10, .n_decimals = id == 10 ? 2 : 0 };

  for (guint i = 0; i < G_N_ELEMENTS (builtin); i++)
    if (id >= builtin[i].first && id <= builtin[i].last)
      style.parts = (guint8) builtin[i].parts;
  return style;
}

/* What stands in quotes, behind a backslash or in brackets is no code; [h] and its like are clocks. */
static const char *
skip_literal (const char *at,
              int        *parts)
{
  const char *close;

  switch (*at)
    {
    case '"':
      close = strchr (at + 1, '"');
      return close ? close + 1 : at + strlen (at);
    case '\\':
    case '_':
    case '*':
      return at[1] ? at + 2 : at + 1;
    case '[':
      close = strchr (at, ']');
      if (close && strspn (at + 1, "hHmMsS") == (gsize) (close - at - 1) && close > at + 1)
        *parts |= NUMBER_CLOCK;
      return close ? close + 1 : at + strlen (at);
    default:
      return NULL;
    }
}

/* Which parts of a date the first section of a format code shows. "m" beside hours and seconds means minutes. */
static int
read_parts (const char *code)
{
  int parts = NUMBER_PLAIN;
  gboolean has_m = FALSE;

  if (g_ascii_strncasecmp (code, "General", 7) == 0)
    return NUMBER_PLAIN;
  while (*code && *code != ';')
    {
      const char *next = skip_literal (code, &parts);

      if (next)
        {
          code = next;
          continue;
        }
      switch (g_ascii_tolower (*code))
        {
        case 'y': case 'e': parts |= g_ascii_tolower (*code) == 'y' ? NUMBER_YEAR : 0; break;
        case 'd': parts |= NUMBER_DAY; break;
        case 'm': has_m = TRUE; break;
        case 'h': parts |= NUMBER_CLOCK; break;
        case 's': parts |= NUMBER_CLOCK | NUMBER_SECOND; break;
        default: break;
        }
      code++;
    }
  if (has_m && (!(parts & NUMBER_CLOCK) || parts & (NUMBER_YEAR | NUMBER_DAY)))
    parts |= NUMBER_MONTH;
  /* "d-mmm" hides the year; the number has it all the same. */
  if (parts & NUMBER_DAY)
    parts |= NUMBER_YEAR | NUMBER_MONTH;
  return parts;
}

/* How the first section of a format code shows a number that is no date: "0.0%", "00000". */
static void
read_figures (const char  *code,
              NumberStyle *style)
{
  gboolean only_zeros = TRUE;
  gboolean behind_point = FALSE;
  guint n_decimals = 0;
  guint n = 0;

  for (int ignored = 0; *code && *code != ';';)
    {
      const char *next = skip_literal (code, &ignored);

      if (!next)
        {
          n += *code == '0';
          only_zeros = only_zeros && *code == '0';
          n_decimals += behind_point && strchr ("0#?", *code);
          behind_point = behind_point || *code == '.';
          style->is_percent = style->is_percent || *code == '%';
          next = code + 1;
        }
      code = next;
    }
  style->n_decimals = (guint8) MIN (n_decimals, NUMBER_MAX_FIGURES);
  style->n_figures = only_zeros && n > 1 ? (guint8) MIN (n, NUMBER_MAX_FIGURES) : 0;
}

NumberStyle
number_style (const char *code)
{
  NumberStyle style = { .parts = (guint8) read_parts (code) };

  if (style.parts == NUMBER_PLAIN)
    read_figures (code, &style);
  return style;
}

/* 15 figures at most, as Excel has no more. */
void
number_append (double             number,
               const NumberStyle *style,
               GString           *out)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  char format[16] = "%.15g";

  if (ABS (number) < 1e15 && style->is_percent)
    g_snprintf (format, sizeof format, "%%.%uf", style->n_decimals);
  else if (ABS (number) < 1e15 && style->n_figures > 0)
    g_snprintf (format, sizeof format, "%%0%u.0f", style->n_figures);
  g_string_append (out, g_ascii_formatd (buffer, sizeof buffer, format, style->is_percent ? number * 100.0 : number));
  if (style->is_percent)
    g_string_append_c (out, '%');
}

/* A number of at least so many figures, faster than printf() for the many dates of a long sheet. */
static void
append_figures (GString *out,
                gint64   number,
                guint    n_figures)
{
  char figures[24];
  guint n = 0;

  for (; n < n_figures || number > 0; number /= 10)
    figures[n++] = (char) ('0' + number % 10);
  while (n > 0)
    g_string_append_c (out, figures[--n]);
}

static void
append_part (GString *out,
             char     sign,
             gint64   number)
{
  g_string_append_c (out, sign);
  append_figures (out, number, 2);
}

/* A day number as ISO 8601, as fine as its format shows it. */
void
number_append_date (double      serial,
                    NumberParts parts,
                    gboolean    is_1904,
                    GString    *out)
{
  CauselineMoment moment;

  sheet_date_from_serial (serial, is_1904, &moment);
  if (parts & NUMBER_YEAR || parts & NUMBER_MONTH || parts & NUMBER_DAY)
    {
      append_figures (out, moment.year, 4);
      if (parts & NUMBER_MONTH)
        append_part (out, '-', moment.month);
      if (parts & NUMBER_DAY)
        append_part (out, '-', moment.day);
      if (!(parts & NUMBER_CLOCK) || moment.precision == CAUSELINE_PRECISION_DAY)
        return;
      g_string_append_c (out, 'T');
    }
  append_figures (out, moment.hour, 2);
  append_part (out, ':', moment.minute);
  if (moment.second || parts & NUMBER_SECOND)
    append_part (out, ':', moment.second);
}
