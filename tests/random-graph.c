/* SPDX-License-Identifier: MIT */
/* Random graphs: from g_test_rand_int(), so that --seed brings a failure back. */

#include "random-graph.h"

static const char *const pieces[] = {
  "Sony", "North Korea", "cancels", "the film", "\"quoted\"", "a,b;c|d", "two\nlines", "tab\there", "=1+1", "@cmd", "-5", "'",
  "<script>", "]]>", "&amp;", "back\\slash", "caf\303\251", "\330\247\331\204\330\271\330\261\330\250\331\212\330\251", "\360\237\222\245", "e\314\201", "{}", "%s%n", " ",
};

static const char *const times[] = {
  "2014", "2014-12", "2014-12-19", "2014-12-19T14:05:00Z", "2014-12-19T14:05+09:00", "201X", "19XX", "2014-21", "2014-24", "2014-12~",
  "2014-12?", "2014-12%", "2014-11-24/2014-12-18", "2014-11-24/..", "../2014-12-19", "-0043", "Y-13800000000", "2014-11-24/", "1962-10-27",
};

static int
below (int n)
{
  return g_test_rand_int_range (0, n);
}

/* One to three pieces. (transfer full) */
char *
random_string (void)
{
  GString *out = g_string_new (pieces[below (G_N_ELEMENTS (pieces))]);

  for (int n = below (3); n > 0; n--)
    g_string_append_printf (out, " %s", pieces[below (G_N_ELEMENTS (pieces))]);
  return g_string_free (out, FALSE);
}

CauselineTime *
random_time (void)
{
  return causeline_time_new_from_string (times[below (G_N_ELEMENTS (times))], NULL);
}

static void
add_sources (CauselineGraph *graph)
{
  g_autoptr (CauselineSource) article = causeline_source_new ("s1");
  g_autoptr (CauselineSource) sheet = causeline_source_new ("sheet");
  g_autoptr (CauselineTime) day = causeline_time_new_date (2014, 12, 20);

  causeline_source_set_text (article, "Sony cancelled the film \342\200\224 after a threat. It said so on Friday, 19 December 2014.");
  causeline_source_set_published (article, day);
  causeline_source_set_language (article, "en");
  causeline_source_set_extra (article, "x", "{\"k\":[1,true,null]}");
  causeline_source_set_file (sheet, "a sheet.csv");
  g_assert_true (causeline_graph_add_source (graph, article, NULL));
  g_assert_true (causeline_graph_add_source (graph, sheet, NULL));
}

static void
add_actors (CauselineGraph *graph,
            guint           n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("a%u", i + 1);
      g_autofree char *word = random_string ();
      g_autofree char *name = g_strdup_printf ("%s %u", word, i);
      g_autofree char *alias = random_string ();
      g_autoptr (CauselineActor) actor = causeline_actor_new (id, name);

      causeline_actor_set_kind (actor, below (CAUSELINE_ACTOR_SYSTEM + 1));
      if (below (2))
        causeline_actor_add_alias (actor, alias);
      if (i > 0 && below (3) == 0)
        causeline_actor_set_part_of (actor, "a1");
      g_assert_true (causeline_graph_add_actor (graph, actor, NULL));
    }
}

static void
add_mention (CauselineGraph      *graph,
             CauselineMentionKind kind,
             const char          *of,
             guint                row)
{
  g_autofree char *id = g_strdup_printf ("m%u", causeline_graph_get_n_mentions (graph) + 1);
  g_autoptr (CauselineMention) mention = causeline_mention_new (id, row > 0 ? "sheet" : "s1", kind);
  int start = below (20);

  causeline_mention_set_of (mention, of);
  if (row > 0)
    causeline_mention_set_row (mention, row);
  else
    causeline_mention_set_span (mention, start, start + 1 + below (20));
  if (kind == CAUSELINE_MENTION_ATTRIBUTION)
    {
      causeline_mention_set_cue (mention, 1, 5);
      causeline_mention_set_content (mention, 6, 30);
    }
  if (kind == CAUSELINE_MENTION_TIME)
    {
      causeline_mention_set_value (mention, "2014-12-19");
      causeline_mention_set_timex (mention, "DATE");
      causeline_mention_add_date (mention, "e1");
    }
  g_assert_true (causeline_graph_add_mention (graph, mention, NULL));
}

static CauselineEvent *
make_event (guint i,
            guint n_actors)
{
  g_autofree char *id = g_strdup_printf ("e%u", i + 1);
  g_autofree char *title = random_string ();
  g_autofree char *actor = g_strdup_printf ("a%d", 1 + below (n_actors));
  g_autofree const char **types = causeline_event_type_list ();
  g_autofree char *text = random_string ();
  CauselineEvent *event = causeline_event_new (id, title);

  causeline_event_set_event_type (event, types[below (g_strv_length ((char **) types))]);
  if (below (5) > 0)
    {
      g_autoptr (CauselineTime) time = random_time ();

      causeline_event_set_time (event, time);
      causeline_event_set_time_basis (event, 1 + below (4));
    }
  causeline_event_set_status (event, 1 + below (10));
  causeline_event_set_confidence (event, below (101) / 100.0);
  if (below (2))
    causeline_event_add_participant (event, actor, below (8), below (2) ? 1 + below (10) : 0);
  if (below (2))
    causeline_event_add_participant (event, "a1", below (8), CAUSELINE_STATUS_NONE);
  if (below (3) == 0)
    causeline_event_add_claim (event, actor, below (5), below (2) ? "event" : "source", below (2) ? "m1" : NULL);
  if (below (3) == 0)
    causeline_event_set_description (event, text);
  if (below (3) == 0)
    causeline_event_set_url (event, "https://example.org/?a=1&b=2");
  if (below (3) == 0)
    causeline_event_set_place (event, "Culver City");
  if (below (3) == 0)
    causeline_event_add_tag (event, "film");
  if (below (4) == 0)
    causeline_event_set_extra (event, "x", "{\"Fatalities\":\"3\"}");
  return event;
}

static void
add_links (CauselineGraph *graph,
           guint           n_events)
{
  for (guint i = 1; i < n_events; i++)
    {
      g_autofree char *id = g_strdup_printf ("l%u", i);
      g_autofree char *from = g_strdup_printf ("e%d", 1 + below (i));
      g_autofree char *to = g_strdup_printf ("e%u", i + 1);
      g_autoptr (CauselineLink) link = causeline_link_new (id, from, to, below (CAUSELINE_LINK_BEFORE + 1));

      causeline_link_set_confidence (link, below (101) / 100.0);
      causeline_link_set_basis (link, below (4));
      if (below (3) == 0)
        causeline_link_add_evidence (link, "m1");
      g_assert_true (causeline_graph_add_link (graph, link, NULL));
    }
}

/* A closed graph of @n_events events (at least 1) whose links form no circle. (transfer full) */
CauselineGraph *
random_graph (guint n_events)
{
  CauselineGraph *graph = causeline_graph_new ();
  guint n_actors = 1 + below (6);
  g_autofree char *title = random_string ();

  causeline_graph_set_title (graph, title);
  if (below (2))
    causeline_graph_set_extra (graph, "x", "{\"note\":\"kept\"}");
  add_sources (graph);
  add_actors (graph, n_actors);
  for (guint i = 0; i < n_events; i++)
    {
      g_autoptr (CauselineEvent) event = make_event (i, n_actors);

      g_assert_true (causeline_graph_add_event (graph, event, NULL));
      add_mention (graph, CAUSELINE_MENTION_EVENT, causeline_event_get_id (event), below (2) ? i + 2 : 0);
    }
  add_links (graph, n_events);
  add_mention (graph, CAUSELINE_MENTION_SENTENCE, NULL, 0);
  add_mention (graph, CAUSELINE_MENTION_ACTOR, "a1", 0);
  add_mention (graph, CAUSELINE_MENTION_ATTRIBUTION, "a1", 0);
  add_mention (graph, CAUSELINE_MENTION_TIME, NULL, 0);
  if (n_events > 1)
    add_mention (graph, CAUSELINE_MENTION_CUE, "l1", 0);
  return graph;
}
