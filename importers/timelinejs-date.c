/* SPDX-License-Identifier: MIT */
/* The dates of the slides of TimelineJS, and the members of their objects. */

#include "timelinejs-date.h"

JsonObject *
slide_get_object (JsonObject *object,
                  const char *key)
{
  JsonNode *node = object ? json_object_get_member (object, key) : NULL;

  return node && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

/* NULL for nothing and for what is no text. */
const char *
slide_get_string (JsonObject *object,
                  const char *key)
{
  JsonNode *node = object ? json_object_get_member (object, key) : NULL;
  const char *text = node && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : NULL;

  return text && *text ? text : NULL;
}

/* A number, or a text that is one: both are written. FALSE when there is none; @is_bad when there is something else. */
static gboolean
get_number (JsonObject *object,
            const char *key,
            gint64     *number,
            gboolean   *is_bad)
{
  JsonNode *node = json_object_get_member (object, key);
  const char *text = slide_get_string (object, key);
  char *end = NULL;

  if (!node || JSON_NODE_HOLDS_NULL (node) || (!text && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING))
    return FALSE;
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_INT64)
    *number = json_node_get_int (node);
  else if (text)
    *number = g_ascii_strtoll (text, &end, 10);
  else
    *is_bad = TRUE;
  *is_bad = *is_bad || (text && (end == text || *end != '\0'));
  return !*is_bad;
}

/* "year", "month" ... as far as they go; FALSE when they are no date. */
gboolean
slide_read_moment (JsonObject      *object,
                   CauselineMoment *moment)
{
  static const struct
  {
    const char *key;
    guint8 precision;
    gint64 most;
  } parts[] = {
    { "year", CAUSELINE_PRECISION_YEAR, CAUSELINE_YEAR_MAX }, { "month", CAUSELINE_PRECISION_MONTH, 12 }, { "day", CAUSELINE_PRECISION_DAY, 31 },
    { "hour", CAUSELINE_PRECISION_HOUR, 23 }, { "minute", CAUSELINE_PRECISION_MINUTE, 59 }, { "second", CAUSELINE_PRECISION_SECOND, 59 },
  };
  gint64 values[G_N_ELEMENTS (parts) + 1] = { 0 };
  gboolean is_bad = FALSE;
  guint n = 0;

  while (n < G_N_ELEMENTS (parts) && get_number (object, parts[n].key, &values[n], &is_bad))
    {
      if (ABS (values[n]) > parts[n].most || (n > 0 && values[n] < 0))
        return FALSE;
      n++;
    }
  if (n == 0 || is_bad)
    return FALSE;
  *moment = (CauselineMoment) { .year = values[0], .month = values[1], .day = values[2], .hour = values[3], .minute = values[4], .second = values[5],
                                .zone = CAUSELINE_ZONE_NONE, .precision = parts[n - 1].precision };
  if (n == G_N_ELEMENTS (parts) && get_number (object, "millisecond", &values[n], &is_bad) && values[n] > 0 && values[n] < 1000)
    {
      moment->nanosecond = (gint32) values[n] * 1000000;
      moment->fraction_digits = 3;
    }
  return !is_bad && causeline_moment_is_valid (moment);
}

/* What people are shown may say less than the numbers: "c. 2014", "spring 2014", "since 1945". Then that is what is known. */
static gboolean
is_vaguer (const CauselineTime *shown,
           const CauselineTime *exact)
{
  gboolean is_open = shown->start_bound != CAUSELINE_BOUND_KNOWN || shown->end_bound != CAUSELINE_BOUND_KNOWN;

  if (!causeline_time_overlaps (shown, exact))
    return FALSE;
  return is_open || shown->start.precision == CAUSELINE_PRECISION_SEASON || shown->start.qualifier || shown->end.qualifier || shown->start.precision < exact->start.precision ||
         (shown->is_interval && !exact->is_interval);
}

/* Puts what is shown in the place of the numbers where it is vaguer. */
void
slide_read_display_date (const char *text,
                         SheetDate  *date)
{
  const SheetDatePolicy policy = { .order = SHEET_DATE_ORDER_UNKNOWN };
  SheetDate shown;

  if (sheet_date_parse (text, &policy, &shown) == SHEET_DATE_OK && is_vaguer (&shown.time, &date->time))
    date->time = shown.time;
}
