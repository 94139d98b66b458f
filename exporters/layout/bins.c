/* SPDX-License-Identifier: MIT */
/* Many events as one: the calendar's stretches in which they are counted. */

#include "bins.h"

#include "calendar.h"

#include <math.h>

static void
clear_bin (gpointer data)
{
  Bin *bin = data;

  g_free (bin->edtf);
  g_free (bin->label);
}

/* The finest step of the calendar that is at least so wide. */
static CalendarStep
find_step (const Scale *scale,
           double       least_width)
{
  const ScaleSegment *segment = &g_array_index (scale->segments, ScaleSegment, 0);
  double pace = (segment->t1 - segment->t0) / MAX (segment->x1 - segment->x0, 1);
  static const int decimal[] = { 1, 2, 5 };

  for (const CalendarStep *step = calendar_steps; step->seconds > 0; step++)
    if (step->seconds >= least_width * pace)
      return *step;
  for (gint64 years = 100;; years *= 10)
    for (guint i = 0; i < G_N_ELEMENTS (decimal); i++)
      if (decimal[i] * years * YEAR >= least_width * pace)
        return calendar_step_of_years (decimal[i] * years);
}

static Bin
make_bin (const Scale        *scale,
          const CalendarStep *step,
          double              t0,
          double              t1)
{
  CauselinePrecision precision = MAX (calendar_precision (step->unit), CAUSELINE_PRECISION_YEAR);
  Bin bin = { .t0 = t0, .t1 = t1, .x0 = scale_x (scale, t0), .x1 = scale_x (scale, t1) };
  double last = t1 - 1;

  if (calendar_next (step, t0, TRUE) == t0 && calendar_next (step, t0, FALSE) == t1 && step->count == 1 && step->unit >= UNIT_DAY)
    {
      bin.edtf = calendar_edtf (t0, precision, scale->zone);
      bin.label = calendar_label (t0, precision);
      return bin;
    }
  g_autofree char *from = calendar_edtf (t0, CAUSELINE_PRECISION_SECOND, scale->zone);
  g_autofree char *to = calendar_edtf (last, CAUSELINE_PRECISION_SECOND, scale->zone);
  CauselineTime time = { .start = calendar_moment (t0, precision, scale->zone), .end = calendar_moment (last, precision, scale->zone), .is_interval = TRUE };
  bin.edtf = g_strconcat (from, "/", to, NULL);
  bin.label = causeline_time_to_label (&time);
  return bin;
}

/* Divides the axis into stretches of the calendar.
 *
 * @least_width: how wide each is at least, in px, but for those that an end or a break cuts
 *
 * Returns: (transfer full) (element-type Bin): by time */
GArray *
bins_new (const Scale *scale,
          double       least_width)
{
  GArray *bins = g_array_new (FALSE, FALSE, sizeof (Bin));
  CalendarStep step = find_step (scale, least_width);

  g_array_set_clear_func (bins, clear_bin);
  for (guint i = 0; i < scale->segments->len; i++)
    {
      const ScaleSegment *segment = &g_array_index (scale->segments, ScaleSegment, i);
      double from = ceil (segment->t0);
      for (double t = from; t < segment->t1;)
        {
          double next = MIN (calendar_next (&step, t, FALSE), floor (segment->t1));
          double after = calendar_next (&step, next, FALSE);
          /* A rest that is too narrow for its number joins its neighbour. */
          if (scale_x (scale, segment->t1) - scale_x (scale, next) < least_width * 0.9)
            next = floor (segment->t1);
          else if (t == from && scale_x (scale, next) - scale_x (scale, t) < least_width * 0.9)
            next = MIN (after, floor (segment->t1));
          if (next <= t)
            break;
          Bin bin = make_bin (scale, &step, t, next);
          g_array_append_val (bins, bin);
          t = next;
        }
    }
  return bins;
}

/* Returns: the index of the bin that holds a time, or of the nearest before it. O(log bins) */
guint
bins_find (const GArray *bins,
           double        t)
{
  guint low = 0, high = bins->len - 1;

  while (low < high)
    {
      guint middle = (low + high + 1) / 2;
      if (g_array_index (bins, Bin, middle).t0 <= t)
        low = middle;
      else
        high = middle - 1;
    }
  return low;
}
