/* SPDX-License-Identifier: MIT */
/* Feeds and message heads: their fields, what is left out, and files that mean harm. */

#include "feed.h"

#include <string.h>

#include "importers.h"
#include "message-head.h"

#define RSS(items) \
  "<?xml version='1.0'?><rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/' xmlns:dc='http://purl.org/dc/elements/1.1/'>" \
  "<channel><title>The Paper</title>" items "</channel></rss>"
#define ATOM(entries) "<feed xmlns='http://www.w3.org/2005/Atom'><title>The Paper</title>" entries "</feed>"

typedef struct
{
  const char *name;
  const char *xml;
  const char *title, *url, *author, *published, *text;
} Row;

static const Row rows[] = {
  { "rss-full-text",
    RSS ("<item><title>Film &amp;amp; cinema</title><link>https://example.org/1</link><dc:creator>Ann Lee</dc:creator><pubDate>Fri, 19 Dec 2014 14:05:00 GMT</pubDate>"
         "<description>Short.</description><content:encoded><![CDATA[<p>The film was cancelled.</p><p>Cinemas closed.</p>]]></content:encoded></item>"),
    "Film & cinema", "https://example.org/1", "Ann Lee", "2014-12-19T14:05:00Z", "Film & cinema\n\nThe film was cancelled.\n\nCinemas closed.\n" },
  { "rss-description",
    RSS ("<item><title>Film</title><guid isPermaLink='false'>17</guid><description>&lt;p&gt;The film was cancelled.&lt;/p&gt;</description></item>"), "Film", NULL, NULL, NULL,
    "Film\n\nThe film was cancelled.\n" },
  { "rss-other-namespaces",
    RSS ("<item><title>Film</title><media:title xmlns:media='http://search.yahoo.com/mrss/'>Picture</media:title><description>The film was cancelled.</description></item>"),
    "Film", NULL, NULL, NULL, "Film\n\nThe film was cancelled.\n" },
  { "rss-without-text", RSS ("<item><title>Film</title><description/></item>"), "Film", NULL, NULL, NULL, NULL },
  { "atom",
    ATOM ("<entry><title type='html'>Film &lt;i&gt;cancelled&lt;/i&gt;</title><link rel='self' href='https://example.org/self'/><link href='https://example.org/1'/>"
          "<author><name>Ann Lee</name></author><updated>2014-12-20T00:00:00Z</updated><published>2014-12-19T14:05:00Z</published>"
          "<summary>Short.</summary><content type='html'>&lt;p&gt;The film was cancelled.&lt;/p&gt;</content></entry>"),
    "Film cancelled", "https://example.org/1", "Ann Lee", "2014-12-19T14:05:00Z", "Film cancelled\n\nThe film was cancelled.\n" },
  { "atom-xhtml",
    ATOM ("<entry><title>Film</title><content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>The film <b>was</b> cancelled.</p><p>Cinemas closed.</p></div></content></entry>"),
    "Film", NULL, NULL, NULL, "Film\n\nThe film was cancelled.\n\nCinemas closed.\n" },
  { "rdf",
    "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/' xmlns:dc='http://purl.org/dc/elements/1.1/'>"
    "<channel><title>The Paper</title></channel><item><title>Film</title><dc:date>2014-12-19</dc:date><description>The film was cancelled.</description></item></rdf:RDF>",
    "Film", NULL, NULL, "2014-12-19", "Film\n\nThe film was cancelled.\n" },
};

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CauselineReport) report = causeline_report_new ();
  g_autoptr (Feed) feed = feed_read (row->xml, strlen (row->xml), "feed.xml", report, &error);

  g_assert_no_error (error);
  g_assert_true (feed_is_one (row->xml, strlen (row->xml)));
  g_assert_cmpuint (feed->entries->len, ==, 1);
  g_assert_cmpuint (causeline_report_get_n_issues (report), ==, 0);
  g_assert_cmpstr (feed->title, ==, "The Paper");
  const FeedEntry *entry = &g_array_index (feed->entries, FeedEntry, 0);
  g_autofree char *published = entry->published ? causeline_time_to_string (entry->published) : NULL;
  g_assert_cmpstr (entry->title, ==, row->title);
  g_assert_cmpstr (entry->url, ==, row->url);
  g_assert_cmpstr (entry->author, ==, row->author);
  g_assert_cmpstr (published, ==, row->published);
  g_assert_cmpstr (entry->text, ==, row->text);
}

/* What breaks off is read as far as it goes, and said to be broken. */
static void
test_broken (void)
{
  const char *xml = "<rss><channel><item><title>Film</title><description>The film was cancelled.</description></item><item><title>Half";
  g_autoptr (CauselineReport) report = causeline_report_new ();
  g_autoptr (Feed) feed = feed_read (xml, strlen (xml), "feed.xml", report, NULL);

  g_assert_nonnull (feed);
  g_assert_cmpuint (feed->entries->len, >=, 1);
  g_assert_cmpuint (causeline_report_get_n_issues (report), ==, 1);
  g_assert_cmpint (causeline_report_get_issue (report, 0)->code, ==, CAUSELINE_ISSUE_SYNTAX);
}

static void
test_refused (void)
{
  static const char *const texts[] = {
    "", "no feed", "<html><body/></html>", "<rss/>", "<!DOCTYPE rss><title>&b",
    "<?xml version='1.0'?><!DOCTYPE r [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'>]><r>&c;</r>",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      g_assert_null (feed_read (texts[i], strlen (texts[i]), "feed.xml", NULL, &error));
      g_assert_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_EMPTY);
    }
}

/* A file of its own is not opened through an entity. */
static void
test_outside (void)
{
  const char *xml = "<!DOCTYPE rss [<!ENTITY file SYSTEM 'file:///etc/passwd'>]><rss><channel><item><title>Film</title>"
                    "<description>The film &file; was cancelled.</description></item></channel></rss>";
  g_autoptr (Feed) feed = feed_read (xml, strlen (xml), "feed.xml", NULL, NULL);

  g_assert_nonnull (feed);
  g_assert_null (strstr (g_array_index (feed->entries, FeedEntry, 0).text, "root:"));
}

static void
test_sniff (void)
{
  static const char *const others[] = { "<?xml version='1.0'?><svg/>", "<!DOCTYPE html><html>", "rss", "{\"a\":\"<rss>\"}", "<graphml>", "<rssx>" };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_false (feed_is_one (others[i], strlen (others[i])));
}

typedef struct
{
  const char *name;
  const char *text;
  const char *title, *author, *published, *rest; /* rest NULL: no head */
} Head;

static const Head heads[] = {
  { "mail", "From: Ann Lee <ann@example.org>\nTo: all@example.org\nSubject: Film\n cancelled\nDate: Fri, 19 Dec 2014 14:05:00 +0000\n\nThe film.\n", "Film cancelled", "Ann Lee",
    "2014-12-19T14:05:00Z", "The film.\n" },
  { "archive", "Headline: Film cancelled\r\nDate: 2014-12-19\r\nSource: The Paper\r\n\r\nThe film.\r\n", "Film cancelled", NULL, "2014-12-19", "The film.\r\n" },
  { "front-matter", "---\ntitle: \"Film cancelled\"\n---\nThe film.\n", "Film cancelled", NULL, NULL, "The film.\n" },
  { "bad-date", "Title: Film\nDate: 31/02/2014\n\nThe film.\n", "Film", NULL, NULL, "The film.\n" },
  { "one-field", "Update: the film\n\nThe film.\n", NULL, NULL, NULL, NULL },
  { "one-known-field", "Title: Film\nNote: x\n\nThe film.\n", NULL, NULL, NULL, NULL },
  { "a-sentence", "Title: Film\nDate: 2014-12-19\nThe film was cancelled.\n\nMore.\n", NULL, NULL, NULL, NULL },
  { "no-end", "Title: Film\nDate: 2014-12-19\n", NULL, NULL, NULL, NULL },
  { "empty", "", NULL, NULL, NULL, NULL },
  { "speech", "She said: no.\nHe said: yes.\n\nSo it was.\n", NULL, NULL, NULL, NULL },
};

static void
test_head (gconstpointer data)
{
  const Head *row = data;
  g_auto (MessageHead) head;

  g_assert_cmpint (message_head_read (&head, row->text, strlen (row->text)), ==, row->rest != NULL);
  g_autofree char *published = head.published ? causeline_time_to_string (head.published) : NULL;
  g_assert_cmpstr (head.title, ==, row->title);
  g_assert_cmpstr (head.author, ==, row->author);
  g_assert_cmpstr (published, ==, row->published);
  if (row->rest != NULL)
    g_assert_cmpstr (row->text + head.length, ==, row->rest);
}

static void
compare_graphs (CauselineGraph *a,
                CauselineGraph *b)
{
  g_assert_cmpuint (causeline_graph_get_n_events (a), ==, causeline_graph_get_n_events (b));
  for (guint i = 0; i < causeline_graph_get_n_events (a); i++)
    {
      const CauselineEvent *one = causeline_graph_get_event (a, i), *other = causeline_graph_get_event (b, i);
      g_assert_cmpstr (causeline_event_get_id (one), ==, causeline_event_get_id (other));
      g_assert_cmpstr (causeline_event_get_title (one), ==, causeline_event_get_title (other));
    }
}

static CauselineGraph *
read_feed (const char *xml,
           const char *jobs)
{
  g_autoptr (GError) error = NULL;
  const CauselineImporter *importer = causeline_importer_find ("feed", &error);
  g_assert_no_error (error);
  g_autoptr (CauselineOptions) options = causeline_options_new ();
  g_assert_true (causeline_options_set (options, jobs, NULL));
  g_autoptr (CauselineGraph) graph = causeline_graph_new ();
  g_autoptr (GBytes) bytes = g_bytes_new_static (xml, strlen (xml));
  CauselineReadContext context = { .file = "feed.xml", .options = options };
  importer->read (graph, bytes, &context, &error);
  g_assert_no_error (error);
  return g_steal_pointer (&graph);
}

/* However many threads read, the graph is the same. */
static void
test_jobs (void)
{
  static const char *const cities[] = { "Reno", "Lima", "Oslo", "Rome", "Bonn", "Cairo", "Quito" };
  g_autoptr (GString) xml = g_string_new ("<rss><channel><title>The Paper</title>");

  for (guint i = 0; i < 150; i++)
    g_string_append_printf (xml, "<item><title>Bomb kills %u in %s</title><pubDate>2014-12-%02u</pubDate><description>A bomb killed %u people in %s on Friday. "
                                 "The government condemned the attack and police arrested two men.</description></item>",
                            i + 2, cities[i % 7], 1 + i % 28, i + 2, cities[i % 7]);
  g_string_append (xml, "</channel></rss>");
  g_autoptr (CauselineGraph) one = read_feed (xml->str, "jobs=1");
  g_autoptr (CauselineGraph) three = read_feed (xml->str, "jobs=3");
  g_autoptr (CauselineGraph) many = read_feed (xml->str, "jobs=16");
  g_assert_cmpuint (causeline_graph_get_n_events (one), >, 150);
  compare_graphs (one, three);
  compare_graphs (one, many);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/feed/read/", rows[i].name, NULL);
      g_test_add_data_func (path, &rows[i], test_row);
    }
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      g_autofree char *path = g_strconcat ("/feed/head/", heads[i].name, NULL);
      g_test_add_data_func (path, &heads[i], test_head);
    }
  g_test_add_func ("/feed/broken", test_broken);
  g_test_add_func ("/feed/refused", test_refused);
  g_test_add_func ("/feed/outside", test_outside);
  g_test_add_func ("/feed/sniff", test_sniff);
  g_test_add_func ("/feed/jobs", test_jobs);
  return g_test_run ();
}
