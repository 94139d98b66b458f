/* SPDX-License-Identifier: MIT */
/* Time to place: scale, ticks, breaks, stretches for counting. */

#include "bins.h"
#include "scale.h"
#include "ticks.h"

#include <math.h>
#include <string.h>

#define DAY 86400.0
#define YEAR (365.2425 * DAY)

#define FONT_SIZE 12.0

/* When something happens, in days from 2014-12-01. */
static const double origin = 16405 * DAY;

static GArray *
spans_of_days (const double *days,
               guint         n)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (ScaleSpan));

  for (guint i = 0; i < n; i++)
    {
      ScaleSpan span = { origin + days[i] * DAY, origin + (days[i] + 1) * DAY };
      g_array_append_val (spans, span);
    }
  return spans;
}

static Scale *
make_scale (ScaleKind     kind,
            const GArray *spans)
{
  return scale_new (kind, (const ScaleSpan *) (void *) spans->data, spans->len, 30, 1090, 20, 20, 90);
}

static void
test_to_scale (void)
{
  const double days[] = { 0, 10, 20 };
  g_autoptr (GArray) spans = spans_of_days (days, 3);
  g_autoptr (Scale) scale = make_scale (SCALE_LINEAR, spans);

  double a = scale_x (scale, origin), b = scale_x (scale, origin + 10 * DAY), c = scale_x (scale, origin + 20 * DAY);
  g_assert_cmpfloat_with_epsilon (a, 50, 1e-6);
  g_assert_cmpfloat_with_epsilon (scale_x (scale, origin + 21 * DAY), 1070, 1e-6);
  g_assert_cmpfloat_with_epsilon (b - a, c - b, 1e-6);
  g_assert_cmpfloat_with_epsilon (scale_time (scale, b), origin + 10 * DAY, 1);
}

static void
test_gap (void)
{
  const double days[] = { 0, 3, 5, 400, 402 };
  g_autoptr (GArray) spans = spans_of_days (days, 5);
  g_autoptr (Scale) scale = make_scale (SCALE_GAPS, spans);
  g_autoptr (GArray) breaks = breaks_new (scale);

  g_assert_cmpint (scale->kind, ==, SCALE_GAPS);
  g_assert_cmpuint (breaks->len, ==, 1);
  g_assert_cmpstr (g_array_index (breaks, Break, 0).label, ==, "13 months");
  g_assert_cmpfloat_with_epsilon (g_array_index (breaks, Break, 0).x1 - g_array_index (breaks, Break, 0).x0, 90, 1e-6);
  /* The same pace on both sides of the break. */
  double before = scale_x (scale, origin + 5 * DAY) - scale_x (scale, origin + 3 * DAY);
  double after = scale_x (scale, origin + 402 * DAY) - scale_x (scale, origin + 400 * DAY);
  g_assert_cmpfloat_with_epsilon (before, after, 1e-6);
}

/* A long stretch does not keep the empty months in it from being cut. */
static void
test_gap_in_long_span (void)
{
  const double days[] = { 100, 101, 102, 103, 104, 106 };
  g_autoptr (GArray) spans = spans_of_days (days, 6);
  ScaleSpan whole = { origin, origin + 108 * DAY };
  g_array_append_val (spans, whole);
  g_autoptr (Scale) scale = make_scale (SCALE_GAPS, spans);
  g_autoptr (GArray) breaks = breaks_new (scale);

  g_assert_cmpuint (breaks->len, ==, 1);
  g_assert_cmpstr (g_array_index (breaks, Break, 0).label, ==, "3 months");
}

/* Between two breaks stands a day, no clock time, even where days are rare. */
static void
test_ticks_between_breaks (void)
{
  const double days[] = { 0, 1, 2, 200, 201, 600, 601, 1100 };
  g_autoptr (GArray) spans = spans_of_days (days, 8);
  g_autoptr (Scale) scale = make_scale (SCALE_GAPS, spans);
  g_autoptr (GArray) ticks = ticks_new (scale, FONT_SIZE, FALSE);
  guint at = 0;

  g_assert_cmpuint (scale->segments->len, ==, 4);
  for (guint i = 0; i < scale->segments->len; i++)
    {
      const ScaleSegment *segment = &g_array_index (scale->segments, ScaleSegment, i);
      guint first = at;
      for (; at < ticks->len && g_array_index (ticks, Tick, at).t <= segment->t1; at++)
        g_assert_null (strchr (g_array_index (ticks, Tick, at).label, ':'));
      g_assert_cmpuint (at, >, first);
    }
}

/* Two events have one gap: without it nothing would be to scale. */
static void
test_two_events (void)
{
  const double days[] = { 0, 4000 };
  g_autoptr (GArray) spans = spans_of_days (days, 2);
  g_autoptr (Scale) scale = make_scale (SCALE_GAPS, spans);

  g_assert_false (scale_has_breaks (scale));
}

static void
test_no_gap (void)
{
  const double days[] = { 0, 30, 60, 90, 120 };
  g_autoptr (GArray) spans = spans_of_days (days, 5);
  g_autoptr (Scale) scale = make_scale (SCALE_GAPS, spans);

  g_assert_cmpint (scale->kind, ==, SCALE_LINEAR);
  g_assert_false (scale_has_breaks (scale));
}

static void
test_steps (void)
{
  const double days[] = { 0, 1, 1, 700 };
  g_autoptr (GArray) spans = spans_of_days (days, 4);
  g_autoptr (Scale) scale = make_scale (SCALE_SEQUENCE, spans);

  double a = scale_x (scale, origin), b = scale_x (scale, origin + DAY), c = scale_x (scale, origin + 700 * DAY);
  g_assert_cmpfloat_with_epsilon (b - a, c - b, 1e-6);
}

static void
test_log (void)
{
  const double days[] = { 0, 900, 990, 999 };
  g_autoptr (GArray) spans = spans_of_days (days, 4);
  g_autoptr (Scale) scale = make_scale (SCALE_LOG, spans);

  g_assert_cmpfloat (scale_x (scale, origin + 999 * DAY) - scale_x (scale, origin + 990 * DAY), >,
                     scale_x (scale, origin + 90 * DAY) - scale_x (scale, origin));
  g_assert_cmpfloat_with_epsilon (scale_time (scale, scale_x (scale, origin + 500 * DAY)), origin + 500 * DAY, 60);
}

/* Whatever happens when: later never stands further left, and ticks are few, in order, and apart. */
static void
test_random (void)
{
  for (guint run = 0; run < 200; run++)
    {
      g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (ScaleSpan));
      guint n = (guint) g_test_rand_int_range (1, 40);
      double reach = pow (10, g_test_rand_double_range (3, 16));
      for (guint i = 0; i < n; i++)
        {
          double lo = floor (g_test_rand_double_range (-reach, reach));
          ScaleSpan span = { lo, lo + floor (g_test_rand_double_range (1, reach / 10)) };
          g_array_append_val (spans, span);
        }
      g_autoptr (Scale) scale = make_scale (g_test_rand_int_range (0, 4), spans);
      double last = -INFINITY;
      for (guint i = 0; i <= 500; i++)
        {
          double x = scale_x (scale, -1.2 * reach + 2.4 * reach * i / 500);
          g_assert_cmpfloat (x, >=, last - 1e-9);
          g_assert_true (x >= scale->x0 - 1e-6 && x <= scale->x1 + 1e-6);
          last = x;
        }
      g_autoptr (GArray) ticks = ticks_new (scale, FONT_SIZE, FALSE);
      g_assert_cmpuint (ticks->len, <=, 12);
      for (guint i = 1; i < ticks->len; i++)
        g_assert_cmpfloat (g_array_index (ticks, Tick, i).x - g_array_index (ticks, Tick, i - 1).x, >, 1.2 * FONT_SIZE); /* room between the narrowest labels */
    }
}

/* How many seconds an axis shows, and how many ticks it may have. */
static const struct
{
  const char *name;
  double seconds;
} lengths[] = {
  { "ten-minutes", 600 },       { "three-hours", 3 * 3600 },    { "a-day", DAY },             { "a-week", 7 * DAY },
  { "three-weeks", 21 * DAY },  { "two-months", 61 * DAY },     { "nine-months", 270 * DAY }, { "two-years", 2 * YEAR },
  { "eight-years", 8 * YEAR },  { "forty-years", 40 * YEAR },   { "four-centuries", 400 * YEAR },
  { "the-holocene", 11700 * YEAR }, { "the-universe", 13.8e9 * YEAR },
};

static void
test_ticks (gconstpointer data)
{
  const double *seconds = data;
  ScaleSpan span = { origin, origin + *seconds };
  g_autoptr (Scale) scale = scale_new (SCALE_LINEAR, &span, 1, 30, 1090, 20, 20, 90);
  g_autoptr (GArray) ticks = ticks_new (scale, FONT_SIZE, FALSE);

  g_assert_cmpuint (ticks->len, >=, 4);
  g_assert_cmpuint (ticks->len, <=, 12);
}

static void
test_bins (void)
{
  const double days[] = { 0, 100, 300, 700 };
  g_autoptr (GArray) spans = spans_of_days (days, 4);
  g_autoptr (Scale) scale = make_scale (SCALE_LINEAR, spans);
  g_autoptr (GArray) bins = bins_new (scale, 40);

  g_assert_cmpuint (bins->len, >, 4);
  for (guint i = 0; i < bins->len; i++)
    {
      const Bin *bin = &g_array_index (bins, Bin, i);
      g_assert_cmpfloat (bin->t1, >, bin->t0);
      g_assert_cmpfloat (bin->x1 - bin->x0, >, 30);
      g_assert_cmpuint (bins_find (bins, bin->t0), ==, i);
      g_assert_cmpuint (bins_find (bins, bin->t1 - 1), ==, i);
      if (i > 0)
        g_assert_cmpfloat (bin->t0, ==, g_array_index (bins, Bin, i - 1).t1);
    }
  g_assert_cmpuint (bins_find (bins, -1e12), ==, 0);
  g_assert_cmpuint (bins_find (bins, 1e12), ==, bins->len - 1);
}

static const struct
{
  const char *label;
  double seconds;
} durations[] = {
  { "7 months", 7.1 * YEAR / 12 }, { "5 weeks", 35 * DAY }, { "4 days", 4 * DAY }, { "90 years", 90 * YEAR },
  { "3 hours", 3 * 3600 },         { "2 million years", 2e6 * YEAR },
};

static void
test_durations (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (durations); i++)
    {
      g_autofree char *label = ticks_duration (durations[i].seconds);
      g_assert_cmpstr (label, ==, durations[i].label);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scale/to-scale", test_to_scale);
  g_test_add_func ("/scale/gap", test_gap);
  g_test_add_func ("/scale/gap-in-long-span", test_gap_in_long_span);
  g_test_add_func ("/scale/ticks-between-breaks", test_ticks_between_breaks);
  g_test_add_func ("/scale/two-events", test_two_events);
  g_test_add_func ("/scale/no-gap", test_no_gap);
  g_test_add_func ("/scale/steps", test_steps);
  g_test_add_func ("/scale/log", test_log);
  g_test_add_func ("/scale/random", test_random);
  g_test_add_func ("/scale/bins", test_bins);
  g_test_add_func ("/scale/durations", test_durations);
  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autofree char *path = g_strconcat ("/scale/ticks/", lengths[i].name, NULL);
      g_test_add_data_func (path, &lengths[i].seconds, test_ticks);
    }
  return g_test_run ();
}
