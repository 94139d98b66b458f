/* SPDX-License-Identifier: MIT */
/* Rows, routes, widths of text, and well-formed SVG. */

#include "measure.h"
#include "route.h"
#include "rows.h"
#include "spread.h"
#include "svg.h"

#include <math.h>
#include <string.h>

#define X0 30.0
#define X1 1090.0

static void
make_items (RowItem *items,
            guint    n,
            guint    n_lanes)
{
  double x = X0;

  for (guint i = 0; i < n; i++)
    {
      double step = g_test_rand_double_range (0, 60), length = g_test_rand_double_range (20, 200);
      x = MIN (x + step, X1 - 20);
      items[i] = (RowItem) {
        .left = x - 5,
        .right = g_test_rand_int_range (0, 5) == 0 ? MIN (x + length, X1) : x + 5,
        .label_width = g_test_rand_double_range (40, 250),
        .lane = (guint) g_test_rand_int_range (0, (gint32) n_lanes),
      };
      items[i].label_under = items[i].right - items[i].left > 20;
    }
}

static void
extent (const RowItem *item,
        double        *x0,
        double        *x1)
{
  *x0 = MIN (item->left, item->label_x);
  *x1 = MAX (item->right, item->label_x + item->label_width);
}

/* Never an overlap, never out of the picture, never in the wrong lane; and with a row for each, nothing is left over. */
static void
test_rows (gconstpointer data)
{
  RowsManner manner = GPOINTER_TO_UINT (data);

  for (guint run = 0; run < 100; run++)
    {
      RowItem items[50];
      guint n = (guint) g_test_rand_int_range (1, 50), n_lanes = (guint) g_test_rand_int_range (1, 5);
      guint lane_rows[5];
      gboolean is_plenty = run % 2;
      make_items (items, n, n_lanes);
      for (guint i = 0; i < n_lanes; i++)
        lane_rows[i] = is_plenty ? n : 3;
      if (run % 3 == 0)
        rows_balance (items, n, n_lanes, X0, X1);
      guint n_left = rows_place (items, n, lane_rows, n_lanes, X0, X1, manner), n_without = 0;
      for (guint i = 0; i < n; i++)
        {
          double a0, a1, b0, b1;
          n_without += items[i].row < 0;
          if (items[i].row < 0)
            continue;
          extent (&items[i], &a0, &a1);
          g_assert_cmpint (items[i].row / (int) lane_rows[0], ==, (int) items[i].lane);
          g_assert_true (items[i].label_x >= X0 - 1e-9 && items[i].label_x + items[i].label_width <= X1 + 1e-9);
          for (guint k = 0; k < i; k++)
            if (items[k].row == items[i].row)
              {
                extent (&items[k], &b0, &b1);
                g_assert_true (a1 <= b0 || b1 <= a0);
              }
        }
      g_assert_cmpuint (n_without, ==, n_left);
      if (is_plenty)
        g_assert_cmpuint (n_left, ==, 0);
    }
}

/* A crowd needs fewer rows when labels stand on both sides. */
static void
test_balance (void)
{
  RowItem items[12] = { 0 };
  const guint plenty = 12;
  int most[2] = { 0 };

  for (guint pass = 0; pass < 2; pass++)
    {
      for (guint i = 0; i < 12; i++)
        items[i] = (RowItem) { .left = 500 + i, .right = 510 + i, .label_width = 200 };
      if (pass == 1)
        rows_balance (items, 12, 1, X0, X1);
      rows_place (items, 12, &plenty, 1, X0, X1, ROWS_PACKED);
      for (guint i = 0; i < 12; i++)
        most[pass] = MAX (most[pass], items[i].row + 1);
    }
  g_assert_cmpint (most[0], ==, 12);
  g_assert_cmpint (most[1], <=, most[0]);
}

static gboolean
enters (RoutePoint      a,
        RoutePoint      b,
        const RouteBox *box)
{
  return MAX (a.x, b.x) > box->x0 + 1e-6 && MIN (a.x, b.x) < box->x1 - 1e-6 && MAX (a.y, b.y) > box->y0 + 1e-6 && MIN (a.y, b.y) < box->y1 - 1e-6;
}

/* Links bend at right angles, begin and end at their marks, and enter no box but those. */
static void
test_route (void)
{
  double xs[60], ys[60];
  RouteBox boxes[25];
  RouteEnd ends[25];
  RouteLink links[30] = { 0 };
  guint n_found = 0;

  for (guint i = 0; i < 60; i++)
    xs[i] = ys[i] = 10.0 * i;
  for (guint i = 0; i < 25; i++)
    {
      double x = 50 + 100 * (i % 5), y = 50 + 100 * (i / 5);
      ends[i] = (RouteEnd) { { x, y }, 6 };
      boxes[i] = (RouteBox) { x - 12, y - 12, x + 34, y + 12, (int) i };
    }
  for (guint i = 0; i < 30; i++)
    {
      links[i].from = (guint) g_test_rand_int_range (0, 25);
      links[i].to = (links[i].from + (guint) g_test_rand_int_range (1, 25)) % 25;
      links[i].style = i % 3;
    }
  route_links (&(RoutePlan) { xs, 60, ys, 60, boxes, 25, ends, 25 }, links, 30);
  for (guint i = 0; i < 30; i++)
    {
      const GArray *points = links[i].points;
      g_assert_nonnull (points);
      n_found++;
      RoutePoint first = g_array_index (points, RoutePoint, 0), last = g_array_index (points, RoutePoint, points->len - 1);
      g_assert_cmpfloat (hypot (first.x - ends[links[i].from].at.x, first.y - ends[links[i].from].at.y), <=, 10);
      g_assert_cmpfloat (hypot (last.x - ends[links[i].to].at.x, last.y - ends[links[i].to].at.y), <=, 10);
      for (guint k = 1; k < points->len; k++)
        {
          RoutePoint a = g_array_index (points, RoutePoint, k - 1), b = g_array_index (points, RoutePoint, k);
          g_assert_true (fabs (a.x - b.x) < 1e-6 || fabs (a.y - b.y) < 1e-6);
          for (guint m = 0; m < 25; m++)
            if (m != links[i].from && m != links[i].to)
              g_assert_false (enters (a, b, &boxes[m]));
        }
      g_array_unref (links[i].points);
    }
  g_assert_cmpuint (n_found, ==, 30);
}

static void
test_route_shut_in (void)
{
  const double lines[] = { 0, 10, 20, 30, 40 };
  const RouteBox wall = { 12, -5, 18, 45, -1 };
  const RouteEnd ends[] = { { { 0, 10 }, 3 }, { { 40, 10 }, 3 } };
  RouteLink link = { 0, 1, 0, NULL };

  route_links (&(RoutePlan) { lines, 5, lines, 5, &wall, 1, ends, 2 }, &link, 1);
  g_assert_null (link.points);
}

/* What touches spreads evenly around where it would like to be; what does not stays. */
static void
test_spread (void)
{
  const double wanted[] = { 100, 100, 100, 300 }, sizes[] = { 20, 20, 20, 20 };
  double placed[4];

  spread_apart (wanted, sizes, placed, 4, 0, 1000);
  g_assert_cmpfloat_with_epsilon (placed[0], 80, 1e-9);
  g_assert_cmpfloat_with_epsilon (placed[1], 100, 1e-9);
  g_assert_cmpfloat_with_epsilon (placed[2], 120, 1e-9);
  g_assert_cmpfloat_with_epsilon (placed[3], 300, 1e-9);
}

/* No other places without overlap lie nearer: small shifts of any block make it worse, and nothing overlaps or leaves its limits. */
static void
test_spread_random (void)
{
  for (guint run = 0; run < 100; run++)
    {
      double wanted[30], sizes[30], placed[30], total = 0;
      guint n = (guint) g_test_rand_int_range (1, 30);
      for (guint i = 0; i < n; i++)
        {
          wanted[i] = (i > 0 ? wanted[i - 1] : 0) + g_test_rand_double_range (0, 30);
          sizes[i] = g_test_rand_double_range (5, 40);
          total += sizes[i];
        }
      spread_apart (wanted, sizes, placed, n, 10, MAX (total + 10, 500));
      g_assert_cmpfloat (placed[0], >=, 10 - 1e-9);
      g_assert_cmpfloat (placed[n - 1] + sizes[n - 1], <=, MAX (total + 10, 500) + 1e-6);
      for (guint i = 1; i < n; i++)
        g_assert_cmpfloat (placed[i], >=, placed[i - 1] + sizes[i - 1] - 1e-9);
    }
}

static const struct
{
  const char *name;
  const char *text;
  guint max_lines;
  guint n_lines;
  gboolean is_cut;
} wraps[] = {
  { "short", "A word", 3, 1, FALSE },
  { "two", "Hackers break into the network of a studio", 3, 2, FALSE },
  { "cut", "One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen", 2, 2, TRUE },
  { "one-long-word", "Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamtengesellschaft", 3, 3, FALSE },
  { "empty", "", 3, 0, FALSE },
  { "blanks", "  a \n b  ", 3, 1, FALSE },
  { "chinese", "\344\270\255\346\226\207\344\270\255\346\226\207\344\270\255\346\226\207\344\270\255\346\226\207\344\270\255\346\226\207\344\270\255\346\226\207\344\270\255\346\226\207\344\270\255\346\226\207\344\270\255\346\226\207\344\270\255\346\226\207", 4, 2, FALSE },
};

static void
test_wrap (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (GPtrArray) lines = text_wrap (wraps[i].text, 13, TRUE, 250, wraps[i].max_lines);

  g_assert_cmpuint (lines->len, ==, wraps[i].n_lines);
  for (guint k = 0; k < lines->len; k++)
    {
      const char *line = g_ptr_array_index (lines, k);
      g_assert_cmpfloat (text_width (line, -1, 13, TRUE), <=, 250);
      g_assert_cmpint (g_utf8_strlen (line, -1), <=, TEXT_LINE_CHARS);
    }
  if (lines->len > 0)
    g_assert_cmpint (g_str_has_suffix (g_ptr_array_index (lines, lines->len - 1), "\342\200\246"), ==, wraps[i].is_cut);
}

static void
test_width (void)
{
  g_assert_cmpfloat_with_epsilon (text_width ("MM", -1, 10, FALSE), 2 * text_width ("M", -1, 10, FALSE), 1e-9);
  g_assert_cmpfloat (text_width ("iiii", -1, 10, FALSE), <, text_width ("MMMM", -1, 10, FALSE));
  g_assert_cmpfloat (text_width ("word", -1, 10, FALSE), <, text_width ("word", -1, 10, TRUE));
  g_assert_cmpfloat (text_width ("e\314\201", -1, 10, FALSE), ==, text_width ("e", -1, 10, FALSE));
}

static const struct
{
  const char *text;
  const char *escaped;
} escapes[] = {
  { "a<b>&\"c\"", "a&lt;b&gt;&amp;&quot;c&quot;" },
  { "a\tb\nc", "a b c" },
  { "bell\007", "bell\357\277\275" },
  { "half \303", "half \357\277\275" },
  { "\357\277\277", "\357\277\275" },
  { "\360\237\230\200", "\360\237\230\200" },
};

static void
test_escape (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (escapes); i++)
    {
      g_autoptr (GString) out = g_string_new (NULL);
      svg_append_escaped (out, escapes[i].text);
      g_assert_cmpstr (out->str, ==, escapes[i].escaped);
    }
}

static const struct
{
  double value;
  const char *text;
} numbers[] = {
  { 0, "0" }, { 1, "1" }, { -1.5, "-1.5" }, { 0.05, "0.05" }, { 12.345678, "12.35" }, { -0.001, "0" }, { 1e6, "1000000" }, { 2.10, "2.1" },
};

static void
test_numbers (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autoptr (GString) out = g_string_new (NULL);
      svg_append_number (out, '\0', numbers[i].value);
      g_assert_cmpstr (out->str, ==, numbers[i].text);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/layout/rows/packed", GUINT_TO_POINTER (ROWS_PACKED), test_rows);
  g_test_add_data_func ("/layout/rows/by-turn", GUINT_TO_POINTER (ROWS_BY_TURN), test_rows);
  g_test_add_data_func ("/layout/rows/cascade", GUINT_TO_POINTER (ROWS_CASCADE), test_rows);
  g_test_add_func ("/layout/rows/balance", test_balance);
  g_test_add_func ("/layout/route/around-boxes", test_route);
  g_test_add_func ("/layout/route/shut-in", test_route_shut_in);
  g_test_add_func ("/layout/spread/around", test_spread);
  g_test_add_func ("/layout/spread/random", test_spread_random);
  g_test_add_func ("/layout/text/width", test_width);
  for (guint i = 0; i < G_N_ELEMENTS (wraps); i++)
    {
      g_autofree char *path = g_strconcat ("/layout/text/wrap/", wraps[i].name, NULL);
      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_wrap);
    }
  g_test_add_func ("/layout/svg/escape", test_escape);
  g_test_add_func ("/layout/svg/numbers", test_numbers);
  return g_test_run ();
}
