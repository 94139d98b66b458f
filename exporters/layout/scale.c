/* SPDX-License-Identifier: MIT */
/* From time to place: one function that never decreases. */

#include "scale.h"

#include <math.h>

/* A stretch is empty enough to be cut when it is this many times the usual one and takes this part of what is left. */
#define GAP_MEDIANS 10
#define GAP_LEAST_PART 0.16
/* So many breaks at most; more would cut the picture to pieces. */
#define MAX_BREAKS 6
/* A span that takes more than this part of all is held by its ends: what lies between them may be cut where nothing else happens. */
#define LONG_PART 0.25
/* How much of a long span, as a part of all, each end holds. */
#define END_PART 0.004
/* How much of the time beside a gap stays, as a part of what is shown, so that nothing stands right at a break. */
#define GAP_MARGIN 0.03
/* What is left is at least this many times the shortest stretch, so that there is something to scale. */
#define LEAST_SHOWN 6
/* Two events have one gap, and without it no distance at all. */
#define LEAST_SPANS 3
/* A log scale shows so many e-folds. */
#define LOG_FOLDS 8

static int
compare_spans (gconstpointer a,
               gconstpointer b)
{
  const ScaleSpan *p = a, *q = b;

  if (p->lo != q->lo)
    return p->lo < q->lo ? -1 : 1;
  return (p->hi > q->hi) - (p->hi < q->hi);
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double p = *(const double *) a, q = *(const double *) b;

  return (p > q) - (p < q);
}

/* The spans with those that are long in pieces: their first and last bit. */
static GArray *
hold_ends (const ScaleSpan *spans,
           guint            n_spans,
           ScaleSpan        whole)
{
  GArray *held = g_array_sized_new (FALSE, FALSE, sizeof (ScaleSpan), n_spans);
  double bit = (whole.hi - whole.lo) * END_PART;

  for (guint i = 0; i < n_spans; i++)
    {
      ScaleSpan start = { spans[i].lo, spans[i].lo + bit }, end = { spans[i].hi - bit, spans[i].hi };
      if (spans[i].hi - spans[i].lo <= (whole.hi - whole.lo) * LONG_PART)
        {
          g_array_append_val (held, spans[i]);
          continue;
        }
      g_array_append_val (held, start);
      g_array_append_val (held, end);
    }
  return held;
}

/* The spans in order, those that touch joined. */
static GArray *
join_spans (const ScaleSpan *spans,
            guint            n_spans)
{
  g_autoptr (GArray) sorted = g_array_sized_new (FALSE, FALSE, sizeof (ScaleSpan), n_spans);
  GArray *joined = g_array_new (FALSE, FALSE, sizeof (ScaleSpan));

  g_array_append_vals (sorted, spans, n_spans);
  g_array_sort (sorted, compare_spans);
  for (guint i = 0; i < sorted->len; i++)
    {
      const ScaleSpan *span = &g_array_index (sorted, ScaleSpan, i);
      ScaleSpan *last = joined->len > 0 ? &g_array_index (joined, ScaleSpan, joined->len - 1) : NULL;
      if (last != NULL && span->lo <= last->hi)
        last->hi = MAX (last->hi, span->hi);
      else
        g_array_append_val (joined, *span);
    }
  return joined;
}

static double
gap_before (const GArray *joined,
            guint         i)
{
  return g_array_index (joined, ScaleSpan, i).lo - g_array_index (joined, ScaleSpan, i - 1).hi;
}

/* How much time usually passes from one beginning to the next; of one or two gaps none is the usual one. */
static double
find_usual_gap (const ScaleSpan *spans,
                guint            n_spans,
                double           otherwise)
{
  g_autoptr (GArray) starts = g_array_sized_new (FALSE, FALSE, sizeof (double), n_spans);

  if (n_spans < 4)
    return otherwise;
  for (guint i = 0; i < n_spans; i++)
    g_array_append_val (starts, spans[i].lo);
  g_array_sort (starts, compare_doubles);
  for (guint i = 0; i + 1 < n_spans; i++)
    g_array_index (starts, double, i) = g_array_index (starts, double, i + 1) - g_array_index (starts, double, i);
  g_array_set_size (starts, n_spans - 1);
  g_array_sort (starts, compare_doubles);
  return g_array_index (starts, double, starts->len / 2);
}

/* How long a gap has to be to be cut: the longest are, one after the other, as long as they take much of what is left to show, and are
 * long beside the usual gap. */
static double
find_gap_limit (const GArray *joined,
                double        usual)
{
  g_autoptr (GArray) gaps = g_array_new (FALSE, FALSE, sizeof (double));
  double shown = g_array_index (joined, ScaleSpan, joined->len - 1).hi - g_array_index (joined, ScaleSpan, 0).lo;
  double limit = INFINITY;

  for (guint i = 1; i < joined->len; i++)
    {
      double gap = gap_before (joined, i);
      g_array_append_val (gaps, gap);
    }
  g_array_sort (gaps, compare_doubles);
  for (guint i = gaps->len; i-- > 0 && gaps->len - i <= MAX_BREAKS;)
    {
      double gap = g_array_index (gaps, double, i);
      if (gap < usual * GAP_MEDIANS || gap < shown * GAP_LEAST_PART)
        break;
      limit = gap;
      shown -= gap;
    }
  return limit;
}

/* The stretches of time that are shown. */
static GArray *
cut_gaps (const ScaleSpan *spans,
          guint            n_spans,
          ScaleSpan        whole)
{
  g_autoptr (GArray) held = hold_ends (spans, n_spans, whole);
  g_autoptr (GArray) joined = join_spans ((const ScaleSpan *) (void *) held->data, held->len);
  GArray *shown = g_array_new (FALSE, FALSE, sizeof (ScaleSpan));
  double usual = find_usual_gap (spans, n_spans, (whole.hi - whole.lo) / (2 * GAP_MEDIANS));
  double limit = joined->len > 1 ? find_gap_limit (joined, usual) : INFINITY;

  for (guint i = 0; i < joined->len; i++)
    {
      ScaleSpan span = g_array_index (joined, ScaleSpan, i);
      if (i > 0 && gap_before (joined, i) < limit)
        g_array_index (shown, ScaleSpan, shown->len - 1).hi = span.hi;
      else
        g_array_append_val (shown, span);
    }
  return shown;
}

/* Widens each stretch a little into the gap beside it. */
static void
pad_stretches (GArray *shown)
{
  double total = 0, shortest = INFINITY;

  for (guint i = 0; i < shown->len; i++)
    {
      double length = g_array_index (shown, ScaleSpan, i).hi - g_array_index (shown, ScaleSpan, i).lo;
      total += length;
      shortest = MIN (shortest, length);
    }
  double least = shown->len > 1 ? (LEAST_SHOWN * shortest - total) / (2 * (shown->len - 1)) : 0;
  for (guint i = 1; i < shown->len; i++)
    {
      ScaleSpan *before = &g_array_index (shown, ScaleSpan, i - 1);
      ScaleSpan *after = &g_array_index (shown, ScaleSpan, i);
      double pad = MIN (MAX (total * GAP_MARGIN, least), (after->lo - before->hi) / 4);
      before->hi += pad;
      after->lo -= pad;
    }
}

/* Lays the stretches on the axis, all at the same pace, with room for a break between two. */
static void
lay_out_stretches (Scale        *self,
                   const GArray *shown,
                   double        margin0,
                   double        margin1,
                   double        break_width)
{
  double total = 0;
  for (guint i = 0; i < shown->len; i++)
    total += g_array_index (shown, ScaleSpan, i).hi - g_array_index (shown, ScaleSpan, i).lo;
  double room = self->x1 - self->x0 - margin0 - margin1 - break_width * (shown->len - 1);
  double pace = MAX (room, 1) / total;

  double x = self->x0 + margin0;
  for (guint i = 0; i < shown->len; i++)
    {
      const ScaleSpan *span = &g_array_index (shown, ScaleSpan, i);
      ScaleSegment segment = { span->lo, span->hi, x, x + (span->hi - span->lo) * pace };
      x = segment.x1 + break_width;
      g_array_append_val (self->segments, segment);
    }
  ScaleSegment *first = &g_array_index (self->segments, ScaleSegment, 0);
  ScaleSegment *last = &g_array_index (self->segments, ScaleSegment, self->segments->len - 1);
  first->t0 -= margin0 / pace;
  first->x0 = self->x0;
  last->t1 += (self->x1 - last->x1) / pace;
  last->x1 = self->x1;
}

/* One step from each time at which something begins to the next. */
static void
lay_out_steps (Scale           *self,
               const ScaleSpan *spans,
               guint            n_spans,
               double           margin0,
               double           margin1)
{
  g_autoptr (GArray) starts = g_array_sized_new (FALSE, FALSE, sizeof (double), n_spans);
  for (guint i = 0; i < n_spans; i++)
    g_array_append_val (starts, spans[i].lo);
  g_array_sort (starts, compare_doubles);
  guint n = 0;
  for (guint i = 0; i < starts->len; i++)
    if (n == 0 || g_array_index (starts, double, i) > g_array_index (starts, double, n - 1))
      g_array_index (starts, double, n++) = g_array_index (starts, double, i);

  double step = (self->x1 - self->x0 - margin0 - margin1) / MAX (n - 1, 1);
  for (guint i = 0; i + 1 < n; i++)
    {
      double x = self->x0 + margin0 + step * i;
      ScaleSegment segment = { g_array_index (starts, double, i), g_array_index (starts, double, i + 1), x, x + step };
      g_array_append_val (self->segments, segment);
    }
  if (n == 1)
    {
      double t = g_array_index (starts, double, 0);
      double middle = (self->x0 + self->x1) / 2;
      ScaleSegment segment = { t, t + 1, middle, middle };
      g_array_append_val (self->segments, segment);
    }
}

/* Lays time out along an axis.
 *
 * @spans: when things happen; at least one, none empty
 * @x0, @x1: the ends of the axis in px
 * @margin0, @margin1: how far from the ends the first and last time stand
 * @break_width: how much room a break takes
 *
 * O(n log n) */
Scale *
scale_new (ScaleKind        kind,
           const ScaleSpan *spans,
           guint            n_spans,
           double           x0,
           double           x1,
           double           margin0,
           double           margin1,
           double           break_width)
{
  g_return_val_if_fail (n_spans > 0 && x1 > x0, NULL);

  Scale *self = g_new0 (Scale, 1);
  self->kind = kind;
  self->segments = g_array_new (FALSE, FALSE, sizeof (ScaleSegment));
  self->x0 = x0;
  self->x1 = x1;
  if (kind == SCALE_SEQUENCE)
    {
      lay_out_steps (self, spans, n_spans, margin0, margin1);
      return self;
    }

  ScaleSpan whole = spans[0];
  for (guint i = 1; i < n_spans; i++)
    whole = (ScaleSpan) { MIN (whole.lo, spans[i].lo), MAX (whole.hi, spans[i].hi) };
  g_autoptr (GArray) shown = NULL;
  if (kind == SCALE_GAPS && n_spans >= LEAST_SPANS)
    {
      shown = cut_gaps (spans, n_spans, whole);
      pad_stretches (shown);
    }
  else
    {
      shown = g_array_new (FALSE, FALSE, sizeof (ScaleSpan));
      g_array_append_val (shown, whole);
    }
  lay_out_stretches (self, shown, margin0, margin1, break_width);
  if (kind == SCALE_GAPS && shown->len == 1)
    self->kind = SCALE_LINEAR;
  self->log_unit = (whole.hi - whole.lo) / exp (LOG_FOLDS);
  return self;
}

void
scale_free (Scale *self)
{
  g_array_unref (self->segments);
  g_free (self);
}

/* The segment that holds a time, or the next one after it, or the last. */
static const ScaleSegment *
find_segment (const Scale *self,
              double       t)
{
  guint low = 0, high = self->segments->len - 1;

  while (low < high)
    {
      guint middle = (low + high) / 2;
      if (g_array_index (self->segments, ScaleSegment, middle).t1 < t)
        low = middle + 1;
      else
        high = middle;
    }
  return &g_array_index (self->segments, ScaleSegment, low);
}

/* On a log scale, how far from the end a time is, as a part of the axis. */
static double
log_share (const Scale *self,
           double       age,
           double       span)
{
  return log1p (MAX (age, 0) / self->log_unit) / log1p (span / self->log_unit);
}

/* Where a time stands, in px; times beyond the ends stand at the ends. O(log segments). */
double
scale_x (const Scale *self,
         double       t)
{
  const ScaleSegment *segment = find_segment (self, t);

  if (t <= segment->t0)
    return segment->x0;
  if (t >= segment->t1)
    return segment->x1;
  if (self->kind == SCALE_LOG)
    return segment->x1 - (segment->x1 - segment->x0) * log_share (self, segment->t1 - t, segment->t1 - segment->t0);
  return segment->x0 + (segment->x1 - segment->x0) * ((t - segment->t0) / (segment->t1 - segment->t0));
}

/* Which time stands at a place of the axis; the end of the stretch before it for a place in a break. */
double
scale_time (const Scale *self,
            double       x)
{
  for (guint i = 0; i < self->segments->len; i++)
    {
      const ScaleSegment *segment = &g_array_index (self->segments, ScaleSegment, i);
      gboolean is_last = i + 1 == self->segments->len;
      if (!is_last && x >= g_array_index (self->segments, ScaleSegment, i + 1).x0)
        continue;
      double share = CLAMP ((x - segment->x0) / MAX (segment->x1 - segment->x0, 1e-9), 0, 1);
      if (self->kind == SCALE_LOG)
        share = 1 - expm1 ((1 - share) * log1p ((segment->t1 - segment->t0) / self->log_unit)) * self->log_unit / (segment->t1 - segment->t0);
      return segment->t0 + share * (segment->t1 - segment->t0);
    }
  return 0;
}

gboolean
scale_has_breaks (const Scale *self)
{
  return self->kind == SCALE_GAPS && self->segments->len > 1;
}
