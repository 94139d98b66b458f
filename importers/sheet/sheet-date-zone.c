/* SPDX-License-Identifier: MIT */
/* Time zones behind a time of day: "Z", "UTC+1", "-0500", "EST". */

#include "sheet-date.h"

#include <string.h>

/* Abbreviations in common use, with the meaning that English texts give them most often; minutes east of UTC. Those that
 * mean another zone in summer, or one in each of several countries, leave the time a local one. */
static const struct
{
  const char *name;
  gint16 minutes;
} zones[] = {
  { "utc", 0 },     { "gmt", 0 },     { "z", 0 },       { "est", -300 },  { "edt", -240 },  { "cst", -360 },  { "cdt", -300 },  { "mst", -420 },
  { "mdt", -360 },  { "pst", -480 },  { "pdt", -420 },  { "akst", -540 }, { "akdt", -480 }, { "hst", -600 },  { "bst", 60 },    { "wet", 0 },
  { "west", 60 },   { "cet", 60 },    { "cest", 120 },  { "mez", 60 },    { "mesz", 120 },  { "eet", 120 },   { "eest", 180 },  { "msk", 180 },
  { "jst", 540 },   { "kst", 540 },   { "hkt", 480 },   { "sgt", 480 },   { "awst", 480 },  { "aest", 600 },  { "aedt", 660 },  { "nzst", 720 },
  { "nzdt", 780 },  { "et", CAUSELINE_ZONE_NONE },      { "ct", CAUSELINE_ZONE_NONE },      { "mt", CAUSELINE_ZONE_NONE },
  { "pt", CAUSELINE_ZONE_NONE },      { "ist", CAUSELINE_ZONE_NONE },
};

/* The zones of the world lie between 12 hours west and 14 hours east; some clocks of computers went further. */
#define MAX_HOURS 18

static gboolean
read_number (const char **at,
             guint        min_digits,
             int         *value)
{
  guint n = 0;

  for (*value = 0; n < 2 && g_ascii_isdigit (**at); n++)
    *value = *value * 10 + (*(*at)++ - '0');
  return n >= min_digits;
}

/* "+01:00", "-0500", "+02"; "+1" behind the name of a zone. */
static gboolean
read_offset (const char **at,
             guint        min_digits,
             gint16      *zone)
{
  const char *end = *at + 1;
  int sign = **at == '-' ? -1 : 1;
  int hours;
  int minutes = 0;

  if (!read_number (&end, min_digits, &hours))
    return FALSE;
  if (*end == ':' || g_ascii_isdigit (*end))
    {
      end += *end == ':' ? 1 : 0;
      if (!read_number (&end, 2, &minutes))
        return FALSE;
    }
  if (hours > MAX_HOURS || minutes > 59)
    return FALSE;
  *zone = (gint16) (sign * (hours * 60 + minutes));
  *at = end;
  return TRUE;
}

/* Moves @text behind the zone that it begins with; FALSE, and nothing moved, when it begins with none. */
gboolean
sheet_date_read_zone (const char **text,
                      gint16      *zone)
{
  const char *at = *text;
  gsize length = 0;

  if (*at == '+' || *at == '-')
    return read_offset (text, 2, zone);
  while (g_ascii_isalpha (at[length]))
    length++;
  for (guint i = 0; i < G_N_ELEMENTS (zones); i++)
    if (strlen (zones[i].name) == length && g_ascii_strncasecmp (at, zones[i].name, length) == 0)
      {
        at += length;
        *zone = zones[i].minutes;
        if (zones[i].minutes == 0 && (*at == '+' || *at == '-'))
          read_offset (&at, 1, zone);
        *text = at;
        return TRUE;
      }
  return FALSE;
}
