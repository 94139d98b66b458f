/* SPDX-License-Identifier: MIT */
#include "random-story.h"

static const char *const types[] = { "statement", "attack", "agreement", "trial", "vote", "death", "launch", "accuse", "a type of a sheet" };
static const char *const hostile[] = { "", "<&\">", "\001\002", "one\ntwo", "e\314\201\314\201\314\201" };

static char *
random_time (void)
{
  int year = g_test_rand_int_range (2010, 2020), month = g_test_rand_int_range (1, 13), day = g_test_rand_int_range (1, 29);

  switch (g_test_rand_int_range (0, 12))
    {
    case 0:
      return NULL;
    case 1:
      return g_strdup_printf ("%04d", year);
    case 2:
      return g_strdup_printf ("%04d-%02d", year, month);
    case 3:
      return g_strdup_printf ("%04d-%02d-%02d/..", year, month, day);
    case 4:
      return g_strdup_printf ("../%04d-%02d", year, month);
    case 5:
      return g_strdup_printf ("%04d-%02d-%02d/%04d-%02d", year, month, day, year + 1, month);
    case 6:
      return g_strdup_printf ("%04d-%02d~", year, month);
    case 7:
      return g_strdup_printf ("%04d-%02d-%02dT10:00:00Z", year, month, day);
    default:
      return g_strdup_printf ("%04d-%02d-%02d", year, month, day);
    }
}

static char *
random_title (void)
{
  GString *title = g_string_new (NULL);
  int n_words = g_test_rand_int_range (1, 14);

  if (g_test_rand_int_range (0, 20) == 0)
    g_string_append (title, hostile[g_test_rand_int_range (0, G_N_ELEMENTS (hostile))]);
  else
    for (int i = 0; i < n_words; i++)
      g_string_append_printf (title, "%s%.*s", i > 0 ? " " : "", g_test_rand_int_range (1, 12), "wordwithmanyletters");
  return g_string_free (title, FALSE);
}

static void
add_event (CauselineGraph *graph,
           guint           index,
           guint           n_actors)
{
  g_autofree char *id = g_strdup_printf ("e%u", index), *title = random_title (), *edtf = random_time ();
  g_autoptr (CauselineEvent) event = causeline_event_new (id, title);
  g_autoptr (CauselineTime) time = edtf != NULL ? causeline_time_new_from_string (edtf, NULL) : NULL;

  if (time != NULL)
    causeline_event_set_time (event, time);
  causeline_event_set_event_type (event, types[g_test_rand_int_range (0, G_N_ELEMENTS (types))]);
  causeline_event_set_status (event, g_test_rand_int_range (CAUSELINE_STATUS_ASSERTED, CAUSELINE_STATUS_CANCELLED + 1));
  for (int i = g_test_rand_int_range (0, 3); i > 0; i--)
    {
      g_autofree char *actor = g_strdup_printf ("a%d", g_test_rand_int_range (0, (gint32) n_actors));

      causeline_event_add_participant (event, actor, g_test_rand_int_range (0, CAUSELINE_ROLE_WITH + 1), CAUSELINE_STATUS_NONE);
    }
  g_assert_true (causeline_graph_add_event (graph, event, NULL));
}

CauselineGraph *
random_story (guint n_events,
              guint n_links,
              guint n_actors)
{
  CauselineGraph *graph = causeline_graph_new ();

  for (guint i = 0; i < n_actors; i++)
    {
      g_autofree char *id = g_strdup_printf ("a%u", i), *name = g_strdup_printf (i % 2 ? "B%u" : "Ministry of Very Long Names and Other Affairs %u", i);
      g_autoptr (CauselineActor) actor = causeline_actor_new (id, name);

      g_assert_true (causeline_graph_add_actor (graph, actor, NULL));
    }
  for (guint i = 0; i < n_events; i++)
    add_event (graph, i, n_actors);
  for (guint i = 0; i < n_links && n_events > 1; i++)
    {
      guint from = (guint) g_test_rand_int_range (0, (gint32) n_events), to = (from + (guint) g_test_rand_int_range (1, (gint32) n_events)) % n_events;
      g_autofree char *id = g_strdup_printf ("l%u", i), *a = g_strdup_printf ("e%u", from), *b = g_strdup_printf ("e%u", to);
      g_autoptr (CauselineLink) link = causeline_link_new (id, a, b, g_test_rand_int_range (0, CAUSELINE_LINK_BEFORE + 1));

      g_assert_true (causeline_graph_add_link (graph, link, NULL));
    }
  return graph;
}
