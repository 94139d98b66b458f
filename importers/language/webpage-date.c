/* SPDX-License-Identifier: MIT */
/* Dates of metadata: EDTF, the looser ISO 8601 of web pages, or words such as "Fri, 19 Dec 2014 14:05:00 GMT". */

#include "webpage-date.h"

#include <string.h>

#include "timex.h"

#define LENGTH_MAX 100 /* bytes; what is longer is no date */

/* 2014-12-19 14:05:00.000 +0000 as 2014-12-19T14:05:00.000+00:00; NULL for what does not look like it. */
static char *
tidy_iso (const char *text)
{
  GString *out = g_string_new (NULL);
  gsize length = strlen (text);

  for (gsize i = 0; i < length; i++)
    {
      if (i == 10 && (text[i] == ' ' || text[i] == 't'))
        g_string_append_c (out, 'T');
      else if (i > 10 && text[i] == ' ')
        continue;
      else
        g_string_append_c (out, text[i]);
    }
  char *clock = strchr (out->str, 'T'), *zone = clock ? strpbrk (clock, "+-") : NULL;
  if (zone != NULL && strlen (zone) == 5)
    g_string_insert_c (out, zone - out->str + 3, ':');
  zone = clock ? strpbrk (strchr (out->str, 'T'), "+-") : NULL;
  if (zone != NULL && strcmp (zone, "-00:00") == 0)
    *zone = '+';
  return g_string_free (out, FALSE);
}

/* What the stage for times finds, when it is one full date that takes up the text. */
static CauselineTime *
read_words (const char *text)
{
  guint32 length = (guint32) strlen (text);
  Document document = { .text = text, .length = length };
  Sentence sentence = { .start = 0, .end = length };

  document.paragraphs = g_array_new (FALSE, FALSE, sizeof (Paragraph));
  document.sentences = g_array_new (FALSE, FALSE, sizeof (Sentence));
  document.tokens = g_array_new (FALSE, FALSE, sizeof (Token));
  g_array_append_val (document.sentences, sentence);
  g_autoptr (TimexSet) set = timex_read (&document, NULL);
  CauselineTime *time = NULL;
  for (guint i = 0; i < set->timexes->len && time == NULL; i++)
    {
      const Timex *timex = &g_array_index (set->timexes, Timex, i);
      if (timex->time != NULL && timex->basis == CAUSELINE_TIME_BASIS_STATED &&
          causeline_time_get_precision (timex->time) >= CAUSELINE_PRECISION_DAY)
        time = causeline_time_copy (timex->time);
    }
  g_array_unref (document.paragraphs);
  g_array_unref (document.sentences);
  g_array_unref (document.tokens);
  return time;
}

/* "Fri, 19 Dec 2014 14:05:00 +0100": the zone of RFC 5322 belongs to the clock before it. */
static void
add_zone (CauselineTime *time,
          const char    *text)
{
  const char *zone = strrchr (text, ' ');

  if (zone == NULL || strlen (zone) != 6 || (zone[1] != '+' && zone[1] != '-') || strspn (zone + 2, "0123456789") != 4)
    return;
  int packed = (int) g_ascii_strtoll (zone + 2, NULL, 10), minutes = packed / 100 * 60 + packed % 100;
  if (time->start.precision < CAUSELINE_PRECISION_HOUR || time->start.zone != CAUSELINE_ZONE_NONE || minutes > CAUSELINE_ZONE_MAX)
    return;
  time->start.zone = time->end.zone = (gint16) (zone[1] == '-' ? -minutes : minutes);
}

/**
 * webpage_date_read:
 * @text: (nullable): a date of a page's metadata, a feed or a message header
 *
 * Returns: (transfer full) (nullable): the time, as precise as it is said, or %NULL when it is none
 */
CauselineTime *
webpage_date_read (const char *text)
{
  if (text == NULL)
    return NULL;
  g_autofree char *said = g_strstrip (g_strdup (text));
  if (*said == '\0' || strlen (said) > LENGTH_MAX || !g_utf8_validate (said, -1, NULL))
    return NULL;
  CauselineTime *time = causeline_time_new_from_string (said, NULL);
  if (time == NULL && g_ascii_isdigit (*said))
    {
      g_autofree char *iso = tidy_iso (said);
      time = causeline_time_new_from_string (iso, NULL);
    }
  if (time == NULL && (time = read_words (said)) != NULL)
    add_zone (time, said);
  return time;
}
