/* SPDX-License-Identifier: MIT */
/* Merging graphs: what becomes one, what stays apart, and that nothing is lost. */

#include "graph-of.h"
#include "random-graph.h"
#include "resolve.h"

/* Merging: of two graphs, what the whole has. */
static const struct
{
  const char *name;
  const char *first;
  const char *second;
  CauselineMerge how;
  guint n_events;
  guint n_actors;
  guint n_merged;
  guint n_links;
} merges[] = {
  { "ids-are-renamed", "a b", "a b", CAUSELINE_MERGE_ALL, 4, 0, 0 },
  { "one-actor", "a@Sony", "b@Sony", CAUSELINE_MERGE_ALL, 2, 1, 0 },
  { "separate-actors", "a@Sony", "b@Sony", CAUSELINE_MERGE_SEPARATE, 2, 2, 0 },
  { "told-twice", "a=attack a:2014-12-19 a@Sony", "a=attack a:2014-12 a@Sony", CAUSELINE_MERGE_ALL, 1, 1, 1 },
  { "another-month", "a=attack a:2014-12-19 a@Sony", "a=attack a:2014-11 a@Sony", CAUSELINE_MERGE_ALL, 2, 1, 0 },
  { "another-actor", "a=attack a:2014-12-19 a@Sony", "a=attack a:2014-12-19 a@FBI", CAUSELINE_MERGE_ALL, 2, 2, 0 },
  { "undated", "a=attack a@Sony", "a=attack a@Sony", CAUSELINE_MERGE_ALL, 2, 1, 0 },
  { "year-and-day", "a=attack a:2014 a@Sony", "a=attack a:2014-12-19 a@Sony", CAUSELINE_MERGE_ALL, 1, 1, 1 },
  { "day-and-year", "a=attack a:2014-12-19 a@Sony", "a=attack a:2014 a@Sony", CAUSELINE_MERGE_ALL, 1, 1, 1 },
  { "season", "a=attack a:2014-24 a@Sony", "a=attack a:2014-12-19 a@Sony", CAUSELINE_MERGE_ALL, 1, 1, 1 },
  { "two-of-one-input", "a=attack a:2014-12-19 a@Sony", "b#a b=attack b:2014-12-19 b@Sony c#a c=attack c:2014-12-19 c@Sony", CAUSELINE_MERGE_ALL, 2, 1, 1 },
  { "alike-in-one-input", "d", "b#a b=attack b:2014-12-19 b@Sony c#a c=attack c:2014-12-19 c@Sony", CAUSELINE_MERGE_ALL, 3, 1, 0 },
  { "link-told-twice", "a=attack a:2014-12 a@Sony b=deny b:2014-12 b@Sony a>b*0.4", "a=attack a:2014-12 a@Sony b=deny b:2014-12 b@Sony a>b*0.9",
    CAUSELINE_MERGE_ALL, 2, 1, 2, 1 },
  { "links-side-by-side", "a b a>b", "a b a>b", CAUSELINE_MERGE_ALL, 4, 0, 0, 2 },
  { "actors-only", "a=attack a:2014-12-19 a@Sony", "a=attack a:2014-12-19 a@Sony", CAUSELINE_MERGE_ACTORS, 2, 1, 0 },
};

static void
test_merge (gconstpointer data)
{
  guint row = GPOINTER_TO_UINT (data);
  g_autoptr (CauselineGraph) graph = graph_of (merges[row].first);
  g_autoptr (CauselineGraph) other = graph_of (merges[row].second);
  g_autoptr (CauselineReport) report = causeline_report_new ();

  g_assert_true (causeline_graph_merge (graph, other, merges[row].how, NULL, report, NULL));
  g_assert_cmpuint (causeline_graph_get_n_events (graph), ==, merges[row].n_events);
  g_assert_cmpuint (causeline_graph_get_n_actors (graph), ==, merges[row].n_actors);
  g_assert_cmpuint (causeline_graph_get_n_links (graph), ==, merges[row].n_links);
  g_assert_cmpuint (causeline_report_get_count (report, CAUSELINE_COUNT_MERGED), ==, merges[row].n_merged);
}

/* An event on 19 December 2014; "country" is the whole of the actor when the actor is its government. */
static CauselineGraph *
graph_of_deed (const char        *title,
               const char        *actor,
               CauselineActorKind kind,
               const char        *country,
               const char        *thing)
{
  CauselineGraph *graph = causeline_graph_new ();
  g_autoptr (CauselineActor) source = causeline_actor_new ("a1", actor);
  g_autoptr (CauselineActor) object = causeline_actor_new ("a2", thing);
  g_autoptr (CauselineEvent) event = causeline_event_new ("e1", title);
  g_autoptr (CauselineTime) time = causeline_time_new_date (2014, 12, 19);

  causeline_actor_set_kind (source, kind);
  if (country != NULL)
    {
      g_autoptr (CauselineActor) whole = causeline_actor_new ("a3", country);
      causeline_actor_set_kind (whole, CAUSELINE_ACTOR_COUNTRY);
      causeline_graph_add_actor (graph, whole, NULL);
      causeline_actor_set_part_of (source, "a3");
    }
  causeline_graph_add_actor (graph, source, NULL);
  causeline_graph_add_actor (graph, object, NULL);
  causeline_event_set_event_type (event, "cancellation");
  causeline_event_set_time (event, time);
  causeline_event_add_participant (event, "a1", CAUSELINE_ROLE_SOURCE, CAUSELINE_STATUS_NONE);
  causeline_event_add_participant (event, "a2", CAUSELINE_ROLE_OBJECT, CAUSELINE_STATUS_NONE);
  causeline_graph_add_event (graph, event, NULL);
  return graph;
}

/* The same deed in the words of two articles. */
static const struct
{
  const char *name;
  const char *title, *actor, *thing;
  guint n_events;
} retold[] = {
  { "thing-called-otherwise", "Coast Guard suspends its search at night", "Coast Guard", "its search", 1 },
  { "short-verb", "Coast Guard ended search", "Coast Guard", "the search", 2 },
  { "other-ending", "Coast Guard suspended searches", "Coast Guard", "searches", 1 },
  { "other-deed", "Coast Guard calls off parade", "Coast Guard", "parade", 2 },
  { "only-names-shared", "Coast Guard suspends patrol", "Coast Guard", "patrol", 2 },
  { "other-people", "Navy suspends search", "Navy", "search", 2 },
};

static void
test_retold (gconstpointer data)
{
  guint row = GPOINTER_TO_UINT (data);
  g_autoptr (CauselineGraph) graph = graph_of_deed ("Coast Guard suspends search", "Coast Guard", CAUSELINE_ACTOR_ORGANIZATION, NULL, "search");
  g_autoptr (CauselineGraph) other = graph_of_deed (retold[row].title, retold[row].actor, CAUSELINE_ACTOR_ORGANIZATION, NULL, retold[row].thing);

  g_assert_true (causeline_graph_merge (graph, other, CAUSELINE_MERGE_ALL, NULL, NULL, NULL));
  g_assert_cmpuint (causeline_graph_get_n_events (graph), ==, retold[row].n_events);
}

/* What Moscow did and what Russia did is one deed; what London did is another. */
static void
test_government_is_country (void)
{
  static const struct
  {
    const char *country;
    guint n_events;
  } rows[] = { { "Russia", 1 }, { "Britain", 2 } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CauselineGraph) graph = graph_of_deed ("Russia ends talks", "Russia", CAUSELINE_ACTOR_COUNTRY, NULL, "talks");
      g_autoptr (CauselineGraph) other = graph_of_deed ("Capital ends talks", "Capital", CAUSELINE_ACTOR_GOVERNMENT, rows[i].country, "talks");

      g_assert_true (causeline_graph_merge (graph, other, CAUSELINE_MERGE_ALL, NULL, NULL, NULL));
      g_assert_cmpuint (causeline_graph_get_n_events (graph), ==, rows[i].n_events);
    }
}

/* A sheet names Russia, an article knows that it is a country: one actor, and one deed, whichever comes first. */
static void
test_kind_is_learned (void)
{
  for (guint swapped = 0; swapped < 2; swapped++)
    {
      CauselineActorKind kinds[] = { CAUSELINE_ACTOR_OTHER, CAUSELINE_ACTOR_COUNTRY };
      g_autoptr (CauselineGraph) graph = graph_of_deed ("Russia ends talks", "Russia", kinds[swapped], NULL, "talks");
      g_autoptr (CauselineGraph) other = graph_of_deed ("Russia ended talks", "Russia", kinds[!swapped], NULL, "talks");

      g_assert_true (causeline_graph_merge (graph, other, CAUSELINE_MERGE_ALL, NULL, NULL, NULL));
      g_assert_cmpuint (causeline_graph_get_n_events (graph), ==, 1);
      g_assert_cmpuint (causeline_graph_get_n_actors (graph), ==, 2);
      g_assert_cmpint (causeline_actor_get_kind (causeline_graph_get_actor (graph, 0)), ==, CAUSELINE_ACTOR_COUNTRY);
    }
}

static void
test_merge_kept_apart (void)
{
  g_autoptr (CauselineGraph) graph = graph_of ("a=attack a:2014-12-19 a@Sony");
  g_autoptr (CauselineGraph) other = graph_of ("a=attack a:2014-12-19 a@Sony");
  const char *apart[] = { "a", NULL };

  g_assert_true (causeline_graph_merge (graph, other, CAUSELINE_MERGE_ALL, apart, NULL, NULL));
  g_assert_cmpuint (causeline_graph_get_n_events (graph), ==, 2);
}

/* Nothing is lost when graphs are put side by side, whatever their ids. */
static void
test_merge_keeps_all (void)
{
  for (guint i = 0; i < 100; i++)
    {
      g_autoptr (CauselineGraph) graph = random_graph (1 + g_test_rand_int_range (0, 12));
      g_autoptr (CauselineGraph) other = random_graph (1 + g_test_rand_int_range (0, 12));
      guint n_events = causeline_graph_get_n_events (graph) + causeline_graph_get_n_events (other);
      guint n_links = causeline_graph_get_n_links (graph) + causeline_graph_get_n_links (other);
      guint n_mentions = causeline_graph_get_n_mentions (graph) + causeline_graph_get_n_mentions (other);
      g_autoptr (GError) error = NULL;

      causeline_graph_merge (graph, other, CAUSELINE_MERGE_SEPARATE, NULL, NULL, &error);
      g_assert_no_error (error);
      causeline_graph_check_closed (graph, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (causeline_graph_get_n_events (graph), ==, n_events);
      g_assert_cmpuint (causeline_graph_get_n_links (graph), ==, n_links);
      g_assert_cmpuint (causeline_graph_get_n_mentions (graph), ==, n_mentions);
    }
}

static CauselineGraph *
graph_of_actors (const char         *name,
                 CauselineActorKind  first,
                 CauselineActorKind  second)
{
  CauselineGraph *graph = causeline_graph_new ();
  const CauselineActorKind kinds[] = { first, second };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      const char *id = i == 0 ? "a1" : "a2";
      g_autoptr (CauselineActor) actor = causeline_actor_new (id, name);

      causeline_actor_set_kind (actor, kinds[i]);
      g_assert_true (causeline_graph_add_actor (graph, actor, NULL));
    }
  return graph;
}

/* Of two actors with one name, each is found again by its kind. */
static void
test_namesakes (void)
{
  g_autoptr (CauselineGraph) graph = graph_of_actors ("Jordan", CAUSELINE_ACTOR_COUNTRY, CAUSELINE_ACTOR_PERSON);
  g_autoptr (CauselineGraph) other = graph_of_actors ("JORDAN", CAUSELINE_ACTOR_COUNTRY, CAUSELINE_ACTOR_PERSON);
  g_autoptr (CauselineGraph) third = graph_of_actors ("Jordan", CAUSELINE_ACTOR_OTHER, CAUSELINE_ACTOR_MEDIA);

  g_assert_true (causeline_graph_merge (graph, other, CAUSELINE_MERGE_ALL, NULL, NULL, NULL));
  g_assert_cmpuint (causeline_graph_get_n_actors (graph), ==, 2);
  g_assert_true (causeline_graph_merge (graph, third, CAUSELINE_MERGE_ALL, NULL, NULL, NULL));
  g_assert_cmpuint (causeline_graph_get_n_actors (graph), ==, 3);
}

/* An input that has two actors of one name and kind keeps them. */
static void
test_twins (void)
{
  g_autoptr (CauselineGraph) graph = causeline_graph_new ();
  g_autoptr (CauselineGraph) other = graph_of_actors ("John Smith", CAUSELINE_ACTOR_PERSON, CAUSELINE_ACTOR_PERSON);

  g_assert_true (causeline_graph_merge (graph, other, CAUSELINE_MERGE_ALL, NULL, NULL, NULL));
  g_assert_cmpuint (causeline_graph_get_n_actors (graph), ==, 2);
}

static void
set_extra (CauselineGraph *graph,
           const char     *json)
{
  g_autoptr (CauselineEvent) event = causeline_event_copy (causeline_graph_get_event (graph, 0));

  causeline_event_set_extra (event, "x", json);
  causeline_graph_replace_event (graph, event);
}

/* What two tellings of an event say beyond the model is all kept. */
static void
test_extra (void)
{
  const char *wanted[] = { "x", "1", "x-2", "2", NULL };
  g_autoptr (CauselineGraph) graph = graph_of ("a=attack a:2014-12-19 a@Sony");
  g_autoptr (CauselineGraph) other = graph_of ("a=attack a:2014-12-19 a@Sony");

  set_extra (graph, "1");
  set_extra (other, "2");
  g_assert_true (causeline_graph_merge (graph, other, CAUSELINE_MERGE_ALL, NULL, NULL, NULL));
  g_assert_cmpstrv ((char **) causeline_event_get_extra (causeline_graph_get_event (graph, 0)), (char **) wanted);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (merges); i++)
    {
      g_autofree char *path = g_strdup_printf ("/resolve/merge/%s", merges[i].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_merge);
    }
  g_test_add_func ("/resolve/kept-apart", test_merge_kept_apart);
  g_test_add_func ("/resolve/keeps-all", test_merge_keeps_all);
  g_test_add_func ("/resolve/namesakes", test_namesakes);
  g_test_add_func ("/resolve/twins", test_twins);
  g_test_add_func ("/resolve/extra", test_extra);
  for (guint i = 0; i < G_N_ELEMENTS (retold); i++)
    {
      g_autofree char *path = g_strdup_printf ("/resolve/retold/%s", retold[i].name);
      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_retold);
    }
  g_test_add_func ("/resolve/retold/government-is-country", test_government_is_country);
  g_test_add_func ("/resolve/retold/kind-is-learned", test_kind_is_learned);
  return g_test_run ();
}
