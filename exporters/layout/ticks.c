/* SPDX-License-Identifier: MIT */
/* Where an axis is labelled: at round dates, few enough to read. */

#include "ticks.h"

#include "calendar.h"
#include "measure.h"

#include <math.h>

#define DAY 86400.0

/* How many ticks an axis should have: between the first two, the nearer to the last the better. */
#define LEAST_TICKS 4
#define MOST_TICKS 12
#define GOOD_TICKS 8

/* Years beyond the hundreds go on by these. */
static const int decimal_steps[] = { 2, 5, 10 };
#define MOST_YEARS G_GINT64_CONSTANT (100000000000)

/* The room between two labels, in em. */
#define LABEL_GAP 1.2
/* How far labels may reach over the ends of the axis. */
#define LABEL_BEYOND 12.0

static void
clear_tick (gpointer data)
{
  Tick *tick = data;

  g_free (tick->label);
  g_free (tick->edtf);
}

static char *
clock_label (const CauselineMoment *now,
             Unit                   unit)
{
  return unit == UNIT_SECOND ? g_strdup_printf ("%02d:%02d:%02d", now->hour, now->minute, now->second) : g_strdup_printf ("%02d:%02d", now->hour, now->minute);
}

/* A label says what has changed since the tick before: the year once, the month once; a day stands alone where it begins. */
static char *
label_tick (const CalendarStep *step,
            double      t,
            double      before)
{
  CauselinePrecision precision = calendar_precision (step->unit);
  CauselineMoment now = calendar_moment (t, CAUSELINE_PRECISION_SECOND, 0);
  CauselineMoment last = isfinite (before) ? calendar_moment (before, CAUSELINE_PRECISION_SECOND, 0) : (CauselineMoment) { .year = G_MININT64 };
  gboolean is_clock = step->unit < UNIT_DAY && (now.hour > 0 || now.minute > 0 || now.second > 0);
  g_autofree char *clock = clock_label (&now, step->unit);

  if (step->unit == UNIT_YEAR)
    return calendar_label (t, precision);
  g_autofree char *day = calendar_label (t, MIN (precision, CAUSELINE_PRECISION_DAY));    /* "5 Jan 2015" */
  if (now.year != last.year)
    return is_clock ? g_strconcat (day, ", ", clock, NULL) : g_steal_pointer (&day);
  if (step->unit == UNIT_MONTH)
    {
      *strchr (day, ' ') = '\0';
      return g_steal_pointer (&day);
    }
  if (step->unit < UNIT_DAY && now.month == last.month && now.day == last.day)
    return g_steal_pointer (&clock);
  char *space = strchr (day, ' '), *second = strchr (space + 1, ' ');
  if (second != NULL)
    *second = '\0';
  if (is_clock)
    return g_strconcat (day, ", ", clock, NULL);
  if (now.month == last.month && step->unit == UNIT_DAY)
    *space = '\0';
  return g_steal_pointer (&day);
}

/* How far the label of a tick may reach over the end of its stretch: to the middle of the break beyond it. */
static double
reach_left (const Scale *scale,
            guint        segment)
{
  if (segment == 0)
    return scale->x0 - LABEL_BEYOND;
  return (g_array_index (scale->segments, ScaleSegment, segment - 1).x1 + g_array_index (scale->segments, ScaleSegment, segment).x0) / 2;
}

static double
reach_right (const Scale *scale,
             guint        segment)
{
  return segment + 1 == scale->segments->len ? scale->x1 + LABEL_BEYOND : reach_left (scale, segment + 1);
}

/* The ticks of one step, without those whose label would come too near to the one before, to a break or to the ends;
 * %NULL when there would be too many to choose from.
 *
 * @n_dropped: (out): how many clock times came too near to the one before */
static GArray *
ticks_of_step (const Scale        *scale,
               const CalendarStep *step,
               double              font_size,
               gboolean            runs_down,
               int                *n_dropped)
{
  GArray *ticks = g_array_new (FALSE, FALSE, sizeof (Tick));
  double before = INFINITY, used = -INFINITY;
  guint n_tried = 0;

  g_array_set_clear_func (ticks, clear_tick);
  *n_dropped = 0;
  for (guint i = 0; i < scale->segments->len; i++)
    {
      const ScaleSegment *segment = &g_array_index (scale->segments, ScaleSegment, i);
      double left = runs_down ? segment->x0 : reach_left (scale, i), right = runs_down ? segment->x1 : reach_right (scale, i);
      for (double t = calendar_next (step, segment->t0, TRUE); t <= segment->t1; t = calendar_next (step, t, FALSE))
        {
          if (++n_tried > 20 * MOST_TICKS)
            {
              g_array_unref (ticks);
              return NULL;
            }
          g_autofree char *label = label_tick (step, t, before);
          double x = scale_x (scale, t), half = runs_down ? font_size * TEXT_LINE_HEIGHT / 2 : text_width (label, -1, font_size, FALSE) / 2;
          gboolean is_dropped = x - half < used + LABEL_GAP * font_size;
          *n_dropped += is_dropped && step->unit < UNIT_DAY;
          if (is_dropped || x - half < left || x + half > right)
            continue;
          Tick tick = { t, x, g_steal_pointer (&label), calendar_edtf (t, calendar_precision (step->unit), scale->zone) };
          used = x + half;
          before = t;
          g_array_append_val (ticks, tick);
        }
    }
  return ticks;
}

/* Where clock times had to be thinned out, days and times stand side by side without order. */
static int
badness (const GArray *ticks,
         int           n_dropped)
{
  int n = (int) ticks->len;

  return (n < LEAST_TICKS ? 100 - n : n > MOST_TICKS ? 50 + n : ABS (n - GOOD_TICKS)) + n_dropped;
}

static gboolean
try_step (const Scale        *scale,
          const CalendarStep *step,
          double              font_size,
          gboolean            runs_down,
          GArray            **best,
          int                *best_badness)
{
  int n_dropped;
  g_autoptr (GArray) ticks = ticks_of_step (scale, step, font_size, runs_down, &n_dropped);

  if (ticks == NULL)
    return TRUE;
  /* Equally good: the coarser, which comes later, is the calmer. */
  if (*best == NULL || badness (ticks, n_dropped) <= *best_badness)
    {
      g_clear_pointer (best, g_array_unref);
      *best_badness = badness (ticks, n_dropped);
      *best = g_steal_pointer (&ticks);
      return TRUE;
    }
  return ticks->len > 0;
}

/* A stretch without a tick gets one at the first round date for which there is room: what stands between two breaks has a date. */
static void
fill_segment (const Scale *scale,
              guint        which,
              GArray      *ticks,
              guint        at,
              double       font_size)
{
  const ScaleSegment *segment = &g_array_index (scale->segments, ScaleSegment, which);
  const Tick *last = at > 0 ? &g_array_index (ticks, Tick, at - 1) : NULL, *next = at < ticks->len ? &g_array_index (ticks, Tick, at) : NULL;
  double gap = LABEL_GAP * font_size;
  double left = reach_left (scale, which), right = reach_right (scale, which);

  if (last != NULL)
    left = MAX (left, last->x + text_width (last->label, -1, font_size, FALSE) / 2 + gap);
  if (next != NULL)
    right = MIN (right, next->x - text_width (next->label, -1, font_size, FALSE) / 2 - gap);
  for (const CalendarStep *step = calendar_steps; step->seconds > 0; step++)
    {
      double t = calendar_next (step, segment->t0, TRUE);
      if (step->seconds < DAY || t > segment->t1)
        continue;
      g_autofree char *label = label_tick (step, t, last != NULL ? last->t : INFINITY);
      double x = scale_x (scale, t), half = text_width (label, -1, font_size, FALSE) / 2;
      if (x - half < left || x + half > right)
        continue;
      Tick tick = { t, x, g_steal_pointer (&label), calendar_edtf (t, calendar_precision (step->unit), scale->zone) };
      g_array_insert_val (ticks, at, tick);
      return;
    }
}

static void
fill_segments (const Scale *scale,
               GArray      *ticks,
               double       font_size)
{
  guint at = 0;

  for (guint i = 0; i < scale->segments->len && ticks->len < MOST_TICKS; i++)
    {
      const ScaleSegment *segment = &g_array_index (scale->segments, ScaleSegment, i);
      guint first = at;
      while (at < ticks->len && g_array_index (ticks, Tick, at).t <= segment->t1)
        at++;
      if (at == first)
        fill_segment (scale, i, ticks, at, font_size);
      while (at < ticks->len && g_array_index (ticks, Tick, at).t <= segment->t1)
        at++;
    }
}

/* Where no step gives a good number, as with many breaks, every second tick (or third ...) of the best one is enough. */
static void
thin (GArray *ticks)
{
  guint every = (ticks->len + MOST_TICKS - 1) / MOST_TICKS;

  for (guint i = ticks->len; every > 1 && i > 0; i--)
    if ((i - 1) % every != 0)
      g_array_remove_index (ticks, i - 1);
}

/* Chooses the ticks of an axis.
 *
 * @runs_down: whether labels stand above one another instead of side by side
 *
 * Returns: (transfer full) (element-type Tick): by time; not in a sequence, whose axis has no dates */
GArray *
ticks_new (const Scale *scale,
           double       font_size,
           gboolean     runs_down)
{
  GArray *best = NULL;
  int least = 0;

  if (scale->kind != SCALE_SEQUENCE)
    {
      for (const CalendarStep *step = calendar_steps; step->seconds > 0; step++)
        try_step (scale, step, font_size, runs_down, &best, &least);
      gint64 years = 100;
      gboolean goes_on = TRUE;
      while (goes_on && years < MOST_YEARS)
        {
          for (guint i = 0; i < G_N_ELEMENTS (decimal_steps); i++)
            {
              CalendarStep step = calendar_step_of_years (years * decimal_steps[i]);
              goes_on = try_step (scale, &step, font_size, runs_down, &best, &least);
            }
          years *= 10;
        }
    }
  if (best == NULL)
    {
      best = g_array_new (FALSE, FALSE, sizeof (Tick));
      g_array_set_clear_func (best, clear_tick);
    }
  thin (best);
  if (scale_has_breaks (scale) && !runs_down)
    fill_segments (scale, best, font_size);
  return best;
}

/* Says how long a time is, in its largest unit: "7 months". */
char *
ticks_duration (double seconds)
{
  static const struct
  {
    double seconds;
    double least;
    const char *one;
    const char *many;
  } units[] = {
    { 1e9 * YEAR, 1e9 * YEAR, "billion years", "billion years" },
    { 1e6 * YEAR, 1e6 * YEAR, "million years", "million years" },
    { YEAR, 1.5 * YEAR, "year", "years" },
    { YEAR / 12, 2 * YEAR / 12, "month", "months" },
    { 7 * DAY, 21 * DAY, "week", "weeks" },
    { DAY, 1.5 * DAY, "day", "days" },
    { 3600, 2 * 3600, "hour", "hours" },
    { 60, 0, "minute", "minutes" },
  };

  guint i = 0;
  while (i + 1 < G_N_ELEMENTS (units) && seconds < units[i].least)
    i++;
  gint64 n = MAX ((gint64) floor (seconds / units[i].seconds + 0.5), 1);
  return g_strdup_printf ("%" G_GINT64_FORMAT " %s", n, n == 1 ? units[i].one : units[i].many);
}

static void
clear_break (gpointer data)
{
  Break *gap = data;

  g_free (gap->label);
  g_free (gap->edtf);
}

/* The stretches that a scale leaves out.
 *
 * Returns: (transfer full) (element-type Break): by time */
GArray *
breaks_new (const Scale *scale)
{
  GArray *breaks = g_array_new (FALSE, FALSE, sizeof (Break));

  g_array_set_clear_func (breaks, clear_break);
  for (guint i = 1; scale_has_breaks (scale) && i < scale->segments->len; i++)
    {
      const ScaleSegment *before = &g_array_index (scale->segments, ScaleSegment, i - 1);
      const ScaleSegment *after = &g_array_index (scale->segments, ScaleSegment, i);
      g_autofree char *from = calendar_edtf (before->t1, CAUSELINE_PRECISION_SECOND, scale->zone);
      g_autofree char *to = calendar_edtf (after->t0 - 1, CAUSELINE_PRECISION_SECOND, scale->zone);
      Break gap = { before->x1, after->x0, ticks_duration (after->t0 - before->t1), g_strconcat (from, "/", to, NULL) };
      g_array_append_val (breaks, gap);
    }
  return breaks;
}
