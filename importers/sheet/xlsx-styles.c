/* SPDX-License-Identifier: MIT */
/* Number formats decide which numbers of a workbook are dates, and how fine they are. */

#include "xlsx-styles.h"

#include "sheet-date.h"

#include <string.h>

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

NumberParts
number_builtin_parts (gint64 id)
{
  for (guint i = 0; i < G_N_ELEMENTS (builtin); i++)
    if (id >= builtin[i].first && id <= builtin[i].last)
      return (NumberParts) builtin[i].parts;
  return NUMBER_PLAIN;
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
NumberParts
number_format_parts (const char *code)
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
  return (NumberParts) parts;
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
      g_string_append_printf (out, "%04" G_GINT64_FORMAT, moment.year);
      if (parts & NUMBER_MONTH)
        g_string_append_printf (out, "-%02d", moment.month);
      if (parts & NUMBER_DAY)
        g_string_append_printf (out, "-%02d", moment.day);
      if (!(parts & NUMBER_CLOCK) || moment.precision == CAUSELINE_PRECISION_DAY)
        return;
      g_string_append_c (out, 'T');
    }
  g_string_append_printf (out, "%02d:%02d", moment.hour, moment.minute);
  if (moment.second || parts & NUMBER_SECOND)
    g_string_append_printf (out, ":%02d", moment.second);
}
