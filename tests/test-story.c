/* SPDX-License-Identifier: MIT */
/* Short articles: what is told twice is one event, when it was, and what to call it. */

#include <string.h>

#include "article-rows.h"
#include "article.h"

/* Wanted: the number of events. */
static const ArticleRow counts[] = {
  { "definite-noun", "Hackers attacked the bank in Oslo. The attack lasted two hours.", "1" },
  { "headline-and-body", "Rebels Kidnap Priest\n\nRebels kidnapped a priest in Cameroon on Sunday.", "1" },
  { "repeated-verb", "France accused Iran of lying. On Friday France again accused Iran of lying.", "1" },
  { "another", "A bomb attack shook Kabul. Another bomb attack shook Herat.", "2" },
  { "other-parties", "Chile arrested a smuggler. Peru arrested a general.", "2" },
  { "pointing-noun", "The regulator fined Acme on Monday. Acme criticized the move.", "2" },
  { "pointing-at-nothing", "Acme criticized the move.", "1" },
  { "bare-then-full", "Crews freed the ferry six days after it ran aground. The ferry ran aground in a storm.", "2" },
  { "full-then-bare", "The ferry ran aground in a storm. Crews freed it after it ran aground.", "2" },
  { "done-before", "On Monday France accused Iran of lying. France has previously accused Iran of lying.", "2" },
  { "kin", "Hackers breached the bank. The attack was discovered in May.", "2" },
};

static void
check_count (CauselineGraph   *graph,
             const ArticleRow *row)
{
  g_assert_cmpuint (causeline_graph_get_n_events (graph), ==, g_ascii_strtoull (row->wanted, NULL, 10));
}

/* Wanted: trigger, EDTF time ("-": none) and basis of the first event that bears the trigger's words as its title's. */
static const ArticleRow times[] = {
  { "stated", "Soldiers shot a farmer on 12 March 2013.", "2013-03-12 stated" },
  { "resolved", "Soldiers shot a farmer yesterday.", "2014-12-19 resolved", "2014-12-20" },
  { "no-date-no-invention", "Soldiers shot a farmer yesterday.", "- none" },
  { "weeks-after-a-day", "The minister resigned two days after the crash on 5 May 2014.", "2014-05-07 resolved" },
  { "a-year-before", "The board fired Ann Lee a year before the bank collapsed in 2008.", "2007 resolved" },
  { "control", "The ministry decided on 3 May 2011 to close the school.", "2011-05-03 stated" },
  { "year-stays-year", "The company bought the mine in 2009.", "2009 stated" },
  { "noun-before-time", "Soldiers freed the Ever Given on Monday.", "2021-03-29 resolved", "2021-03-30" },
  { "time-before-verb", "Britain on Wednesday expelled two diplomats.", "2018-03-14 resolved", "2018-03-15" },
  { "name-like-modal", "On Monday, Theresa May accused Russia of lying.", "2018-03-12 resolved", "2018-03-14" },
  { "name-like-participle", "Crews freed the container ship Ever Given on Monday, to the joy of all.", "2021-03-29 resolved", "2021-03-30" },
  { "made-by-verb", "The union signed a deal with Ford on Wednesday.", "2023-10-25 resolved", "2023-10-31" },
  { "clause-of-noun", "The attack that killed six people on 3 May 2011 was long.", "2011-05-03 stated" },
  { "deed-of-another", "Police arrested a man who was born in 1985.", "- none" },
  { "bound-of-noun", "Workers ended the longest strike since 3 May 2011.", "- none" },
  { "lead-without-date", "Chile has arrested a general.", "2014-12-20~ inherited", "2014-12-20" },
  { "had-been-before", "The general, whom Chile had arrested, is ill.", "- none", "2014-12-20" },
  { "light-verb", "Rebels launched an attack on the port on 4 June 2010.", "2010-06-04 stated" },
};

static void
check_event_time (CauselineEvent   *event,
                  const ArticleRow *row)
{
  g_auto (GStrv) words = g_strsplit (row->wanted, " ", 2);
  const CauselineTime *time = causeline_event_get_time (event);
  g_autofree char *edtf = time != NULL ? causeline_time_to_string (time) : g_strdup ("-");
  g_assert_cmpstr (edtf, ==, words[0]);
  if (time != NULL)
    g_assert_cmpstr (causeline_time_basis_to_string (causeline_event_get_time_basis (event)), ==, words[1]);
}

static void
check_time (CauselineGraph   *graph,
            const ArticleRow *row)
{
  g_assert_cmpuint (causeline_graph_get_n_events (graph), >, 0);
  check_event_time (causeline_graph_get_event (graph, 0), row);
}

/* Wanted: EDTF time ("-": none) and basis of the last event. */
static const ArticleRow later[] = {
  { "days-after", "Ann Lee dismissed the minister on 4 April 2014, three days after an earthquake killed six people.", "2014-04-01 resolved" },
  { "goes-on", "Rebels attacked the port on 4 June 2010. Soldiers shot a farmer.", "2010-06-04 inherited" },
  { "with-the-same-people", "Rebels attacked the port on 4 June 2010.\n\nThey shot a farmer.", "2010-06-04 inherited" },
  { "other-paragraph", "Rebels are angry.\n\nRebels attacked the port on 4 June 2010.\n\nSoldiers shot a farmer.", "- none" },
  { "before-that", "Rebels attacked the port on 4 June 2010. Soldiers had shot a farmer.", "- none" },
  { "still-holds", "Rebels attacked the port on 4 June 2010. Peru has accused Chile of lying.", "- none" },
  { "says-itself", "Rebels attacked the port on 4 June 2010. Soldiers shot a farmer on polling day.", "- none" },
  { "clock", "Rebels attacked the port on 4 June 2010. At 5 p.m. soldiers shot a farmer.", "2010-06-04T17 resolved" },
  { "planned", "Rebels attacked the port on 4 June 2010. Soldiers will attack the rebels.", "- none" },
  { "conjunct", "On 4 June 2010 police arrested a man and charged him with murder.", "2010-06-04 stated" },
};

static void
check_later (CauselineGraph   *graph,
             const ArticleRow *row)
{
  guint n = causeline_graph_get_n_events (graph);
  g_assert_cmpuint (n, >, 0);
  check_event_time (causeline_graph_get_event (graph, n - 1), row);
}

/* Wanted: the title of the first event. */
static const ArticleRow titles[] = {
  { "verb", "Sony cancelled the premiere.", "Sony cancels premiere" },
  { "passive-with-agent", "The minister was attacked by a student.", "Student attacks minister" },
  { "passive-without", "Two miners were killed on Monday.", "Two miners killed" },
  { "noun", "The attack on the airport in Lagos was long.", "Attack on the airport in Lagos" },
  { "particle", "The union called off the strike.", "Union calls off strike" },
  { "prepositions", "France accused Iran of treason.", "France accuses Iran of treason" },
  { "thing-as-subject", "A gale destroyed a warehouse in Gdansk.", "Gale destroys warehouse in Gdansk" },
  { "measure-as-subject", "Shares of Acme fell 3 percent on Monday.", "Shares of Acme fall 3 percent" },
  { "against", "Students protested against the law in Lima.", "Students protest against law in Lima" },
  { "idiom", "Dock workers went on strike on Wednesday.", "Dock workers go on strike" },
  { "date-beside-object", "The agency suspended flights on March 25 and hired a firm.", "Agency suspends flights" },
  { "quoted-word", "The ministry threatened a \"merciless\" response on Monday.", "Ministry threatens merciless response" },
  { "said-before", "\"We are tired,\" the coach said.", "Coach: We are tired" },
  { "will-not", "Mexico said that it would not break off relations with Peru.", "Mexico will not break off relations with Peru" },
  { "participle", "A bus fell into a river, killing 14 passengers.", "Bus falls into river" },
  { "three-sources", "Bolivia, Chile and Peru condemned the raid.", "Bolivia, Chile and Peru condemn raid" },
  { "at-least", "At least 25 villagers were killed.", "At least 25 villagers killed" },
  { "owned", "Tom Weiss spoke to the press. His lawyer resigned.", "Tom Weiss speaks to press" },
  { "cut", "The minister promised to build new schools and hospitals in the northern provinces of the country.",
    "Minister promises to build new schools and hospitals…" },
  { "object-no-party", "The governor welcomed the verdict.", "Governor welcomes verdict" },
};

static void
check_title (CauselineGraph   *graph,
             const ArticleRow *row)
{
  g_assert_cmpuint (causeline_graph_get_n_events (graph), >, 0);
  const char *title = causeline_event_get_title (causeline_graph_get_event (graph, 0));
  g_assert_cmpint (g_utf8_strlen (title, -1), <=, 60);
  g_assert_cmpstr (title, ==, row->wanted);
}

/* A headline beside the text is read, and has no place in the text. */
static void
test_headline_beside (void)
{
  static const char text[] = "The studio pulled the film on Wednesday.\n";
  g_autoptr (CauselineGraph) graph = causeline_graph_new ();
  g_autoptr (CauselineTime) date = causeline_time_new_from_string ("2014-12-19", NULL);
  g_autoptr (GError) error = NULL;
  Article article = { .text = text, .length = strlen (text), .title = "Sony cancels film after hackers threaten cinemas", .published = date };
  article_read (graph, &article, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (causeline_source_get_text (causeline_graph_get_source (graph, 0)), ==, text);
  g_assert_cmpuint (causeline_graph_get_n_events (graph), ==, 2);
  g_assert_cmpstr (causeline_event_get_title (causeline_graph_get_event (graph, 0)), ==, "Sony cancels film");
  check_event_time (causeline_graph_get_event (graph, 0), &(ArticleRow){ .wanted = "2014-12-17 resolved" });
  for (guint i = 0; i < causeline_graph_get_n_mentions (graph); i++)
    {
      CauselineMention *mention = causeline_graph_get_mention (graph, i);
      g_autofree char *words = g_utf8_substring (text, causeline_mention_get_start (mention), causeline_mention_get_end (mention));
      if (causeline_mention_get_kind (mention) == CAUSELINE_MENTION_EVENT)
        g_assert_cmpstr (words, ==, "pulled");
      if (causeline_mention_get_kind (mention) == CAUSELINE_MENTION_SENTENCE)
        g_assert_cmpstr (words, ==, "The studio pulled the film on Wednesday.");
    }
}

/* One that the text begins with is not read twice. */
static void
test_headline_repeated (void)
{
  static const char text[] = "Rebels Kidnap Priest\n\nRebels kidnapped a priest in Cameroon on Sunday.\n";
  g_autoptr (CauselineGraph) graph = causeline_graph_new ();
  Article article = { .text = text, .length = strlen (text), .title = "Rebels Kidnap Priest" };
  article_read (graph, &article, NULL, NULL);
  g_assert_cmpuint (causeline_graph_get_n_events (graph), ==, 1);
  g_assert_cmpstr (causeline_source_get_text (causeline_graph_get_source (graph, 0)), ==, text);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  article_rows_add ("/story/count", counts, G_N_ELEMENTS (counts), check_count);
  article_rows_add ("/story/time", times, G_N_ELEMENTS (times), check_time);
  article_rows_add ("/story/later", later, G_N_ELEMENTS (later), check_later);
  article_rows_add ("/story/title", titles, G_N_ELEMENTS (titles), check_title);
  g_test_add_func ("/story/headline/beside", test_headline_beside);
  g_test_add_func ("/story/headline/repeated", test_headline_repeated);
  return g_test_run ();
}
