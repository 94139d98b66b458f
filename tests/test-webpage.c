/* SPDX-License-Identifier: MIT */
/* News pages: their metadata, their text without the furniture, their encoding, and markup that means harm. */

#include "webpage.h"

#include <string.h>

#include "webpage-date.h"

#define STORY "<p>The studio cancelled the release of its comedy after cinemas had been threatened by hackers.</p>"
#define STORY_TEXT "The studio cancelled the release of its comedy after cinemas had been threatened by hackers."

typedef struct
{
  const char *name;
  const char *html;
  const char *title, *author, *publisher, *published;
} Meta;

static const Meta metas[] = {
  { "linked-data",
    "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Film cancelled\",\"author\":{\"name\":\"Ann Lee\"},"
    "\"publisher\":{\"name\":\"The Paper\"},\"datePublished\":\"2014-12-18T09:30:00+0100\"}</script><meta property='og:title' content='Other'>",
    "Film cancelled", "Ann Lee", "The Paper", "2014-12-18T09:30:00+01:00" },
  { "linked-data-graph",
    "<script type='application/ld+json'>[{\"@type\":\"WebPage\",\"headline\":\"No\"},{\"@graph\":[{\"@type\":[\"Article\",\"NewsArticle\"],"
    "\"headline\":\"Film cancelled\",\"author\":[{\"name\":\"Ann Lee\"},\"Bo Poe\"],\"datePublished\":\"2014-12-18\"}]}]</script>",
    "Film cancelled", "Ann Lee, Bo Poe", NULL, "2014-12-18" },
  { "linked-data-broken", "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":</script><meta property='og:title' content='Film cancelled'>",
    "Film cancelled", NULL, NULL, NULL },
  { "open-graph",
    "<meta property='og:title' content='Film &amp; cinema'><meta property='og:site_name' content='The Paper'><meta name='author' content=' Ann  Lee '>"
    "<meta property='article:published_time' content='2014-12-18T09:30:00.000Z'><meta property='article:author' content='https://example.org/ann'>",
    "Film & cinema", "Ann Lee", "The Paper", "2014-12-18T09:30:00.000Z" },
  { "title-without-site", "<title>Film cancelled after threats | The Paper</title>", "Film cancelled after threats", NULL, NULL, NULL },
  { "heading", "<title>The Paper</title><h1></h1><h1>Film <i>cancelled</i></h1>", "Film cancelled", NULL, NULL, NULL },
  { "time-element", "<h1>Film</h1><time itemprop='dateModified' datetime='2014-12-20'></time><time datetime='2014-12-18 09:30'>yesterday</time>", "Film", NULL, NULL,
    "2014-12-18T09:30" },
  { "time-in-words", "<h1>Film</h1><time>December 18, 2014</time>", "Film", NULL, NULL, "2014-12-18" },
  { "byline", "<h1>Film</h1><a rel='author' href='/ann'>By Ann Lee</a>", "Film", "Ann Lee", NULL, NULL },
  { "date-that-is-none", "<h1>Film</h1><meta name='date' content='31/02/2014 or so'>", "Film", NULL, NULL, NULL },
};

static Webpage *
read_page (const char *html,
           GError    **error)
{
  return webpage_read (html, strlen (html), NULL, "page.html", NULL, error);
}

static void
test_meta (gconstpointer data)
{
  const Meta *row = data;
  g_autofree char *html = g_strconcat ("<html><body>", row->html, STORY, "</body></html>", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (Webpage) page = read_page (html, &error);

  g_assert_no_error (error);
  g_autofree char *published = page->published ? causeline_time_to_string (page->published) : NULL;
  g_assert_cmpstr (page->title, ==, row->title);
  g_assert_cmpstr (page->author, ==, row->author);
  g_assert_cmpstr (page->publisher, ==, row->publisher);
  g_assert_cmpstr (published, ==, row->published);
}

typedef struct
{
  const char *name;
  const char *html;
  const char *text;
} Body;

static const Body bodies[] = {
  { "paragraphs", "<p>One thing happened in the town that day.</p><p>And then\nanother&nbsp;thing happened there.</p>",
    "One thing happened in the town that day.\n\nAnd then another thing happened there." },
  { "menu-and-footer", "<nav><a href=a>Home</a> <a href=b>World</a></nav><article>" STORY "</article><footer><p>All rights are reserved by the owners of the paper.</p></footer>",
    STORY_TEXT },
  { "beside-by-class", "<article>" STORY STORY "<div class='story-relatedLinks'><p>Some more stories that somebody might like to read.</p></div></article>",
    STORY_TEXT "\n\n" STORY_TEXT },
  { "body-with-a-bad-name", "<div class='content has-sidebar'>" STORY STORY "</div><div class='x'><p>Short text that is beside it all.</p></div>", STORY_TEXT "\n\n" STORY_TEXT },
  { "caption", "<article>" STORY "<figure><img src=x><figcaption>The gate of the studio in the evening.</figcaption></figure></article>", STORY_TEXT },
  { "read-also", "<article>" STORY "<p>Read also: <a href=x>how it began</a></p><p><a href=y>Ten more films that were cancelled for other reasons</a></p></article>", STORY_TEXT },
  { "link-in-a-sentence", "<article><p>The studio, which <a href=x>was hacked</a> in November, said that it would wait.</p></article>",
    "The studio, which was hacked in November, said that it would wait." },
  { "line-breaks", "<div>The first paragraph is long enough to be a paragraph of its own here.<br><br>The second one is not much shorter than that, is it?</div>",
    "The first paragraph is long enough to be a paragraph of its own here.\n\nThe second one is not much shorter than that, is it?" },
  { "crosshead-and-list", "<article>" STORY "<h2>What was taken</h2><ul><li>Films that nobody had seen</li><li>Letters of the staff</li></ul></article>",
    STORY_TEXT "\n\nWhat was taken\n\nFilms that nobody had seen\n\nLetters of the staff" },
  { "article-body-property", "<article><p>" STORY_TEXT "</p><div itemprop='articleBody'><p>" STORY_TEXT " It did so on a Wednesday, and many were sad.</p></div></article>",
    STORY_TEXT " It did so on a Wednesday, and many were sad." },
  { "entities", "<p>&lt;b&gt;Fish &amp; chips&lt;/b&gt; cost &pound;5 &#8211; they said &quot;cheap&quot; &unknown;.</p>",
    "<b>Fish & chips</b> cost \302\2435 \342\200\223 they said \"cheap\" &unknown;." },
  { "hidden", "<article>" STORY "<p style='display:none'>This is not shown to anybody who reads.</p><p hidden>Nor is this shown to anybody.</p></article>", STORY_TEXT },
  { "no-elements", "Only plain text stands here, without any element at all, but it is long enough to be read.",
    "Only plain text stands here, without any element at all, but it is long enough to be read." },
};

static void
test_body (gconstpointer data)
{
  const Body *row = data;
  g_autofree char *html = g_strconcat ("<html><body>", row->html, "</body></html>", NULL);
  g_autofree char *expected = g_strconcat (row->text, "\n", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (Webpage) page = read_page (html, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (page->text, ==, expected);
}

typedef struct
{
  const char *name;
  const char *bytes;
  gsize length;
  const char *encoding;
  const char *text;
  guint n_issues;
} Encoded;

#define BYTES(text) text, sizeof (text) - 1

static const Encoded encodings[] = {
  { "utf-8", BYTES ("<p>A caf\303\251 was closed in the town.</p>"), NULL, "A caf\303\251 was closed in the town.\n", 0 },
  { "byte-order-mark", BYTES ("\xef\xbb\xbf<meta charset=latin1><p>A caf\303\251 was closed in the town.</p>"), NULL, "A caf\303\251 was closed in the town.\n", 0 },
  { "latin-1-is-windows-1252", BYTES ("<meta charset='iso-8859-1'><p>A caf\351 was \223closed\224 in town.</p>"), NULL,
    "A caf\303\251 was \342\200\234closed\342\200\235 in town.\n", 0 },
  { "http-equiv", BYTES ("<meta http-equiv='Content-Type' content='text/html; charset=windows-1251'><p>\312\350\345\342 is a city in the east.</p>"), NULL,
    "\320\232\320\270\320\265\320\262 is a city in the east.\n", 0 },
  { "nothing-said", BYTES ("<p>A caf\351 was closed in the town.</p>"), NULL, "A caf\303\251 was closed in the town.\n", 1 },
  { "unknown-name", BYTES ("<meta charset=martian><p>A caf\351 was closed in the town.</p>"), NULL, "A caf\303\251 was closed in the town.\n", 2 },
  { "the-user-knows", BYTES ("<meta charset=utf-8><p>\312\350\345\342 is a city in the east.</p>"), "windows-1251", "\320\232\320\270\320\265\320\262 is a city in the east.\n", 0 },
  { "broken", BYTES ("<meta charset=utf-8><p>A caf\351 was closed in the town.</p>"), NULL, "A caf\357\277\275 was closed in the town.\n", 1 },
};

static void
test_encoding (gconstpointer data)
{
  const Encoded *row = data;
  g_autoptr (CauselineReport) report = causeline_report_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (Webpage) page = webpage_read (row->bytes, row->length, row->encoding, "page.html", report, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (page->text, ==, row->text);
  g_assert_cmpuint (causeline_report_get_n_issues (report), ==, row->n_issues);
}

/* So many times a piece of markup, between a beginning and an end. */
static char *
repeat (const char *before,
        const char *piece,
        guint       n,
        const char *after)
{
  GString *out = g_string_new (before);

  for (guint i = 0; i < n; i++)
    g_string_append (out, piece);
  g_string_append (out, after);
  return g_string_free (out, FALSE);
}

typedef struct
{
  const char *name;
  const char *before, *piece;
  guint n;
  const char *after;
} Bomb;

static const Bomb bombs[] = {
  { "depth", STORY, "<div>", 200000, "x" },
  { "inline-depth", STORY "<p>", "<b><i>", 100000, "x" },
  { "unclosed-links", STORY, "<a href=x>x ", 100000, "" },
  { "unclosed-paragraphs", STORY, "<p>", 500000, "" },
  { "tables", STORY, "<table><tr><td>", 50000, "x" },
  { "list-items", STORY, "<ul><li>", 50000, "x" },
  { "long-attribute", STORY "<div class='", "related story ", 200000, "'>x</div>" },
  { "entities", STORY "<p>", "&amp;&#x41;&bogus;", 100000, "</p>" },
  { "json-depth", STORY "<script type='application/ld+json'>", "[", 500000, "</script>" },
  { "comments", STORY, "<!-- -- -->", 100000, "<!--" },
  { "angle-brackets", STORY, "<", 300000, "" },
  { "closing-tags", STORY, "</div></p></b>", 100000, "" },
  { "declared-entities", "<!DOCTYPE html [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>" STORY "<p>", "&b;", 10000, "</p>" },
  { "nul-bytes-as-references", STORY "<p>", "&#0;&#xD800;&#x110000;", 20000, "</p>" },
};

/* Markup that means harm is read, and the story is found or the page refused. What grows faster than the page runs into the
   time limit of the tests. */
static void
test_bomb (gconstpointer data)
{
  const Bomb *bomb = data;
  g_autofree char *html = repeat (bomb->before, bomb->piece, bomb->n, bomb->after);
  g_autoptr (GError) error = NULL;
  g_autoptr (Webpage) page = read_page (html, &error);

  if (page == NULL)
    g_assert_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_LIMIT);
  else
    g_assert_true (g_utf8_validate (page->text, -1, NULL) && strstr (page->text, "cancelled") != NULL);
}

static void
test_attributes (void)
{
  g_autoptr (GString) html = g_string_new (STORY "<p ");
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < 100000; i++)
    g_string_append_printf (html, "a%d='x' ", i);
  g_string_append (html, ">x</p>");
  g_assert_null (read_page (html->str, &error));
  g_assert_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_LIMIT);
  g_assert_cmpstr (error->message, ==, "a tag of the page has more than 1000 attributes");
}

static void
test_nothing (void)
{
  static const char *const pages[] = { "<html></html>", "<script>var x = 'no text';</script>", "<nav><a href=x>Home</a></nav>", "<!-- -->" };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autoptr (GError) error = NULL;
      g_assert_null (read_page (pages[i], &error));
      g_assert_nonnull (error);
    }
}

/* What is nested too deep is left out, and said to be. */
static void
test_depth (void)
{
  g_autoptr (CauselineReport) report = causeline_report_new ();
  g_autofree char *html = repeat (STORY, "<div>", 1000, "<p>This stands too deep to be read by anybody.</p>");
  g_autoptr (Webpage) page = webpage_read (html, strlen (html), NULL, "page.html", report, NULL);

  g_assert_cmpstr (page->text, ==, STORY_TEXT "\n");
  g_assert_cmpuint (causeline_report_get_n_issues (report), ==, 1);
  g_assert_cmpint (causeline_report_get_issue (report, 0)->code, ==, CAUSELINE_ISSUE_CUT);
}

static void
test_language (void)
{
  g_autoptr (CauselineReport) report = causeline_report_new ();
  const char *html = "<html lang='de'><body>" STORY "</body></html>";
  g_autoptr (Webpage) page = webpage_read (html, strlen (html), NULL, "page.html", report, NULL);

  g_assert_nonnull (page);
  g_assert_cmpuint (causeline_report_get_n_issues (report), ==, 1);
  g_assert_cmpstr (causeline_report_get_issue (report, 0)->message, ==, "language: \"de\" is not English (read as English)");
}

static void
test_dates (void)
{
  static const char *const rows[][2] = {
    { "2014-12-19", "2014-12-19" },
    { "2014-12-19T14:05:00Z", "2014-12-19T14:05:00Z" },
    { "2014-12-19 14:05:00 +0000", "2014-12-19T14:05:00Z" },
    { "2014-12-19T14:05-0500", "2014-12-19T14:05-05:00" },
    { "Fri, 19 Dec 2014 14:05:00 GMT", "2014-12-19T14:05:00Z" },
    { "Fri, 19 Dec 2014 14:05:00 -0130", "2014-12-19T14:05:00-01:30" },
    { "December 19, 2014", "2014-12-19" },
    { "19/12/2014", "2014-12-19" },
    { "yesterday", NULL },
    { "", NULL },
    { "soon", NULL },
    { NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CauselineTime) time = webpage_date_read (rows[i][0]);
      g_autofree char *text = time ? causeline_time_to_string (time) : NULL;
      g_assert_cmpstr (text, ==, rows[i][1]);
    }
}

/* Any broken page gives text or an error. */
static void
test_random (void)
{
  static const char *const pieces[] = { "<p>", "</p>", "<article>", "</article", "<script>", "</script>", "<a href='", "'>", "&", ";", "\"", "<!--", "-->", "<br>", "some words of text ",
                                        "<![CDATA[", "]]>", "<div class=ad>", "\xff", "\303\251", "<meta charset=", "<time datetime=", "<h1>", "<html", "=", "2014" };

  for (int i = 0; i < 2000; i++)
    {
      g_autoptr (GString) html = g_string_new (NULL);
      for (int n = g_test_rand_int_range (1, 60); n > 0; n--)
        g_string_append (html, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      g_autoptr (GError) error = NULL;
      g_autoptr (Webpage) page = read_page (html->str, &error);
      g_assert_true ((page == NULL) == (error != NULL));
      if (page != NULL)
        g_assert_true (g_utf8_validate (page->text, -1, NULL));
      g_autofree char *fragment = webpage_fragment_to_text (html->str);
      g_assert_true (g_utf8_validate (fragment, -1, NULL));
    }
}

#define ADD_ROWS(rows, where, test)                                         \
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)                           \
    {                                                                       \
      g_autofree char *path = g_strconcat ("/webpage/" where "/", rows[i].name, NULL); \
      g_test_add_data_func (path, &rows[i], test);                          \
    }

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD_ROWS (metas, "meta", test_meta)
  ADD_ROWS (bodies, "body", test_body)
  ADD_ROWS (encodings, "encoding", test_encoding)
  ADD_ROWS (bombs, "bomb", test_bomb)
  g_test_add_func ("/webpage/attributes", test_attributes);
  g_test_add_func ("/webpage/nothing", test_nothing);
  g_test_add_func ("/webpage/depth", test_depth);
  g_test_add_func ("/webpage/language", test_language);
  g_test_add_func ("/webpage/dates", test_dates);
  g_test_add_func ("/webpage/random", test_random);
  return g_test_run ();
}
