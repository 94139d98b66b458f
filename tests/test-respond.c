/* SPDX-License-Identifier: MIT */
/* The frames of answer: known types, in the order in which they are searched, and found. */

#include <string.h>

#include "graph.h"
#include "respond.h"

static void
test_known_types (void)
{
  g_autofree const char **types = causeline_event_type_list ();
  guint pairs = 0, frames = 0;
  for (guint i = 0; types[i] != NULL; i++)
    for (guint j = 0; types[j] != NULL; j++)
      {
        guint n = 0;
        const CauselineFrame *found = causeline_frame_find (types[i], types[j], &n);
        g_assert_true ((found == NULL) == (n == 0));
        pairs += n > 0;
        frames += n;
        for (guint k = 0; k < n; k++)
          {
            g_assert_cmpstr (found[k].from, ==, types[i]);
            g_assert_cmpstr (found[k].to, ==, types[j]);
            g_assert_cmpfloat (found[k].weight, >, 0);
            g_assert_cmpfloat (found[k].weight, <=, 1);
            g_assert_true (causeline_link_kind_is_causal (found[k].kind));
          }
      }
  g_assert_cmpuint (pairs, >=, 80);
  g_assert_cmpuint (frames, >=, pairs);
}

typedef struct
{
  const char *name;
  const char *from, *to;
  CauselineFit fit;
} Row;

static const Row rows[] = {
  { "denial-answers-accusation", "accusation", "denial", CAUSELINE_FIT_ANSWER },
  { "cancellation-answers-hack", "cyberattack", "cancellation", CAUSELINE_FIT_ANSWER },
  { "death-of-accident", "accident", "death", CAUSELINE_FIT_SHARED },
  { "rejection-answers-offer", "offer", "rejection", CAUSELINE_FIT_ANSWER },
  { "sanction-comes-back", "attack", "sanction", CAUSELINE_FIT_BACK },
};

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  guint n;
  const CauselineFrame *frames = causeline_frame_find (row->from, row->to, &n);
  gboolean found = FALSE;
  for (guint i = 0; i < n; i++)
    found |= frames[i].fit == row->fit;
  g_assert_true (found);
}

static void
test_nothing (void)
{
  guint n = 7;
  g_assert_null (causeline_frame_find ("denial", "accident", &n));
  g_assert_cmpuint (n, ==, 0);
  g_assert_null (causeline_frame_find ("no such type", "denial", &n));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/respond/known-types", test_known_types);
  g_test_add_func ("/respond/nothing", test_nothing);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/respond/", rows[i].name, NULL);
      g_test_add_data_func (path, &rows[i], test_row);
    }
  return g_test_run ();
}
