/* SPDX-License-Identifier: MIT */
/* From scores to trees and names, beside a search through all that there are. */

#include "decode.h"
#include "network-shape.h"

#include <float.h>

#define MAX_WORDS 5
#define ROUNDS 400

/* Heads as numbers in base n + 1: 0 is the root, so every number below (n + 1)^n is a choice of heads. */
static void
take_heads (guint number, guint n, gint *heads)
{
  for (guint i = 0; i < n; i++, number /= n + 1)
    heads[i] = (gint) (number % (n + 1)) - 1;
}

static gboolean
is_tree (const gint *heads, guint n)
{
  guint n_roots = 0;
  for (guint i = 0; i < n; i++)
    {
      guint steps = 0;
      n_roots += heads[i] < 0;
      for (gint at = (gint) i; at >= 0; at = heads[at])
        if (++steps > n)
          return FALSE;
    }
  return n_roots == 1;
}

static gboolean
crosses (const gint *heads, guint a, guint b)
{
  gint from = MIN ((gint) a, heads[a]), to = MAX ((gint) a, heads[a]), other_from = MIN ((gint) b, heads[b]), other_to = MAX ((gint) b, heads[b]);
  if (heads[a] < 0 || heads[b] < 0)
    return heads[a] < 0 ? heads[b] >= 0 && other_from < (gint) a && (gint) a < other_to : from < (gint) b && (gint) b < to;
  return (from < other_from && other_from < to && to < other_to) || (other_from < from && from < other_to && other_to < to);
}

static gboolean
is_projective (const gint *heads, guint n)
{
  for (guint a = 0; a < n; a++)
    for (guint b = 0; b < n; b++)
      if (a != b && crosses (heads, a, b))
        return FALSE;
  return TRUE;
}

static float
score_of (const float *scores, guint n, const gint *heads)
{
  float sum = 0.0f;
  for (guint i = 0; i < n; i++)
    sum += heads[i] == (gint) i ? -FLT_MAX : scores[i * (n + 1) + (guint) (heads[i] + 1)];
  return sum;
}

static void
search (const float *scores, guint n, float *best, float *best_projective)
{
  guint n_choices = 1;
  *best = *best_projective = -FLT_MAX;
  for (guint i = 0; i < n; i++)
    n_choices *= n + 1;
  for (guint number = 0; number < n_choices; number++)
    {
      gint heads[MAX_WORDS];
      take_heads (number, n, heads);
      if (!is_tree (heads, n))
        continue;
      float score = score_of (scores, n, heads);
      *best = MAX (*best, score);
      if (is_projective (heads, n))
        *best_projective = MAX (*best_projective, score);
    }
}

/* The best heads where they are a tree, else the best tree without crossing arcs. */
static void
test_trees (void)
{
  for (guint round = 0; round < ROUNDS; round++)
    {
      guint n = (guint) g_test_rand_int_range (1, MAX_WORDS + 1);
      float scores[MAX_WORDS * (MAX_WORDS + 1)], best, best_projective;
      gint heads[MAX_WORDS];
      g_autofree gpointer scratch = g_malloc (decode_scratch_size (n));
      for (guint i = 0; i < n * (n + 1); i++)
        scores[i] = (float) g_test_rand_double_range (-10.0, 10.0);
      decode_tree (scores, n, heads, scratch);
      g_assert_true (is_tree (heads, n));
      search (scores, n, &best, &best_projective);
      float score = score_of (scores, n, heads);
      if (is_projective (heads, n))
        g_assert_cmpfloat (score, >=, best_projective - 1e-3f);
      else
        g_assert_cmpfloat (score, >=, best - 1e-3f);
    }
}

static gboolean
is_allowed (const guint8 *parts, guint n)
{
  for (guint i = 0; i < n; i++)
    if (parts[i] != 0 && parts[i] % 2 == 0 && (i == 0 || (parts[i - 1] != parts[i] && parts[i - 1] != parts[i] - 1)))
      return FALSE;
  return TRUE;
}

static void
test_names (void)
{
  for (guint round = 0; round < 40; round++)
    {
      float scores[3][N_NAME_PARTS], best = -FLT_MAX, found = 0.0f;
      const float *rows[] = { scores[0], scores[1], scores[2] };
      guint8 parts[3];
      for (guint i = 0; i < 3; i++)
        for (guint p = 0; p < N_NAME_PARTS; p++)
          scores[i][p] = (float) g_test_rand_double_range (-5.0, 5.0);
      for (guint number = 0; number < N_NAME_PARTS * N_NAME_PARTS * N_NAME_PARTS; number++)
        {
          const guint8 other[] = { (guint8) (number % N_NAME_PARTS), (guint8) (number / N_NAME_PARTS % N_NAME_PARTS),
                                   (guint8) (number / N_NAME_PARTS / N_NAME_PARTS) };
          if (is_allowed (other, 3))
            best = MAX (best, scores[0][other[0]] + scores[1][other[1]] + scores[2][other[2]]);
        }
      decode_name_parts (rows, 3, parts);
      g_assert_true (is_allowed (parts, 3));
      for (guint i = 0; i < 3; i++)
        found += scores[i][parts[i]];
      g_assert_cmpfloat (found, >=, best - 1e-4f);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/decode/trees", test_trees);
  g_test_add_func ("/decode/names", test_names);
  return g_test_run ();
}
