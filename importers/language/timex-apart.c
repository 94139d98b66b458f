/* SPDX-License-Identifier: MIT */
/* A time that two events have from each other: "three days after the earthquake" places the one by the other. */

#include "timex-draft.h"

/* The unit of a TIMEX3 period such as "P3D", and how many; none for hours, for "PXD" and for what has two parts. */
static TimexUnit
read_period (const char *value,
             gint64     *count)
{
  static const struct
  {
    char letter;
    TimexUnit unit;
  } units[] = { { 'D', TIMEX_UNIT_DAY }, { 'W', TIMEX_UNIT_WEEK }, { 'M', TIMEX_UNIT_MONTH }, { 'Y', TIMEX_UNIT_YEAR } };
  char *end;

  if (value[0] != 'P' || !g_ascii_isdigit (value[1]))
    return TIMEX_UNIT_NONE;
  *count = g_ascii_strtoll (value + 1, &end, 10);
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (end[0] == units[i].letter && end[1] == '\0')
      return units[i].unit;
  return TIMEX_UNIT_NONE;
}

/**
 * timex_add_apart:
 * @self: what timex_read() found
 * @duration: the index of a duration
 * @base: the index of a date
 * @sign: 1 for so long after the date, -1 for before it
 *
 * Adds the date that lies so far from the other; it has the bytes of the duration, but no tokens.
 *
 * Returns: its index, or -1 when it cannot be told
 */
gint32
timex_add_apart (TimexSet *self,
                 guint     duration,
                 guint     base,
                 int       sign)
{
  Timex timex = g_array_index (self->timexes, Timex, duration);
  TimexPoint from = timex_point_of_time (g_array_index (self->timexes, Timex, base).time);
  gint64 count = 0;
  TimexUnit unit = timex.value != NULL ? read_period (timex.value, &count) : TIMEX_UNIT_NONE;

  if (unit == TIMEX_UNIT_NONE || from.unit == TIMEX_UNIT_NONE || count > G_MAXINT16)
    return -1;
  TimexPoint point = timex_point_shift (&from, sign * count, unit);
  timex.time = point.unit != TIMEX_UNIT_NONE && point.unit >= from.unit ? timex_point_to_time (&point, NULL) : NULL;
  if (timex.time == NULL)
    return -1;
  g_autofree char *value = causeline_time_to_string (timex.time);
  timex.value = g_string_chunk_insert_const (self->strings, value);
  timex.mod = NULL;
  timex.kind = TIMEX_DATE;
  timex.basis = CAUSELINE_TIME_BASIS_RESOLVED;
  timex.bound = TIMEX_AT;
  timex.anchor = (gint32) base;
  timex.first = G_MAXUINT32; /* behind all that stand in the text */
  timex.n_tokens = 0;
  g_array_append_val (self->timexes, timex);
  return (gint32) self->timexes->len - 1;
}
