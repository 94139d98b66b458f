/* SPDX-License-Identifier: MIT */
/* Paragraphs, headlines and datelines of plain text and Markdown. */

#include "text.h"

#include <string.h>

typedef struct
{
  const char *name;
  const char *text;
  const char *expected; /* a letter for each kind of paragraph, and its text as it is read, one a line */
} SplitCase;

static const SplitCase split_cases[] = {
  { "empty", "", "" },
  { "blank", " \n\t\n\xC2\xA0\n", "" },
  { "one-line", "Rescuers reached the village on Monday.", "B Rescuers reached the village on Monday.\n" },
  { "byte-order-mark", "\xEF\xBB\xBFRain fell.\n\nIt stopped.", "B Rain fell.\nB It stopped.\n" },
  { "headline", "Ferry sinks off Crete\n\nA ferry sank on Friday.", "T Ferry sinks off Crete\nB A ferry sank on Friday.\n" },
  { "headline-with-stop", "Ministers Reject New Fishing Quota.\n\nThe ministers met on Friday.",
    "T Ministers Reject New Fishing Quota.\nB The ministers met on Friday.\n" },
  { "no-headline-but-text", "The ferry sank on Friday.\n\nNobody died.", "B The ferry sank on Friday.\nB Nobody died.\n" },
  { "a-line-a-paragraph", "Ferry sinks\nA ferry sank on Friday.\nNobody died.", "T Ferry sinks\nB A ferry sank on Friday.\nB Nobody died.\n" },
  { "windows-line-ends", "Ferry sinks\r\n\r\nA ferry sank.\r\nNobody died.", "T Ferry sinks\nB A ferry sank.\nB Nobody died.\n" },
  { "line-separator", "Ferry sinks\xE2\x80\xA8" "A ferry sank.", "T Ferry sinks\nB A ferry sank.\n" },
  { "wrapped",
    "The council voted on Tuesday to close the old bridge over\nthe river after engineers had found cracks in two of its\n"
    "pillars, the mayor said, adding that a ferry would carry\npassengers until spring.\n\nA new bridge will cost nine million.",
    "B The council voted on Tuesday to close the old bridge over\\the river after engineers had found cracks in two of its\\"
    "pillars, the mayor said, adding that a ferry would carry\\passengers until spring.\nB A new bridge will cost nine million.\n" },
  { "broken-line-goes-on-in-lower-case", "The bank closed\nits doors on Friday.", "B The bank closed\\its doors on Friday.\n" },
  { "date-line", "Strike ends\nMarch 6, 2008\nWorkers returned on Thursday.", "T Strike ends\nD March 6, 2008\nB Workers returned on Thursday.\n" },
  { "date-line-with-day", "Friday, August 21, 2015\n\nPolice closed the square.", "D Friday, August 21, 2015\nB Police closed the square.\n" },
  { "date-line-updated", "Updated: 12 May 2014, 10:05 GMT\n\nPolice closed the square.", "D Updated: 12 May 2014, 10:05 GMT\nB Police closed the square.\n" },
  { "date-before-a-sentence", "12 May 2024. The league suspended two players.", "D 12 May 2024. \nB The league suspended two players.\n" },
  { "number-before-a-sentence", "2024. The league suspended two players.", "B 2024. The league suspended two players.\n" },
  { "sentence-with-date-is-text", "It reopened on March 6, 2008.\n\nNobody came.", "B It reopened on March 6, 2008.\nB Nobody came.\n" },
  { "byline", "Strike ends\n\nBy Jane Doe and John Roe\n\nWorkers returned.", "T Strike ends\nD By Jane Doe and John Roe\nB Workers returned.\n" },
  { "by-is-no-byline", "By nightfall the fire was out.\n\nNobody was hurt.", "B By nightfall the fire was out.\nB Nobody was hurt.\n" },
  { "dateline", "WASHINGTON, Dec. 19 (Reuters) - The bureau named a suspect.", "D WASHINGTON, Dec. 19 (Reuters) - \nB The bureau named a suspect.\n" },
  { "dateline-em-dash", "LONDON \xE2\x80\x94 Shares fell.", "D LONDON \xE2\x80\x94 \nB Shares fell.\n" },
  { "dateline-agency-in-lower-case-place", "Paris (AFP) -- Shares fell.", "D Paris (AFP) -- \nB Shares fell.\n" },
  { "dateline-dashes-glued", "CANBERRA, Australia (AP)_ Shares fell.", "D CANBERRA, Australia (AP)_ \nB Shares fell.\n" },
  { "dateline-date", "Nairobi, 27 January - Shares fell.", "D Nairobi, 27 January - \nB Shares fell.\n" },
  { "dash-is-no-dateline", "Sweden \xE2\x80\x94 the largest of the five \xE2\x80\x94 refused.", "B Sweden \xE2\x80\x94 the largest of the five \xE2\x80\x94 refused.\n" },
  { "acronym-is-no-dateline", "NATO \xE2\x80\x94 the alliance \xE2\x80\x94 refused.", "B NATO \xE2\x80\x94 the alliance \xE2\x80\x94 refused.\n" },
  { "shouting-is-no-dateline", "NOBODY HAS EVER SEEN THE REPORT \xE2\x80\x94 He kept it.", "B NOBODY HAS EVER SEEN THE REPORT \xE2\x80\x94 He kept it.\n" },
  { "crosshead", "Rain came early this year.\n\nFirst floods\n\nThe river rose.", "B Rain came early this year.\nH First floods\nB The river rose.\n" },
  { "markdown-heading", "# Ferry sinks\n\nIt sank.\n\n## Rescue\n\nBoats came.", "T Ferry sinks\nB It sank.\nH Rescue\nB Boats came.\n" },
  { "markdown-setext", "Ferry sinks\n===========\n\nIt sank.", "T Ferry sinks\nB It sank.\n" },
  { "markdown-list", "Three things happened:\n\n- a storm came\n- a ship sank\n1. boats left", "B Three things happened:\nL a storm came\nL a ship sank\nL boats left\n" },
  { "markdown-code", "It failed with this:\n\n```\nsegmentation fault\n\n```\n\nNobody knew why.", "B It failed with this:\nB Nobody knew why.\n" },
  { "markdown-table", "| a | b |\n|---|---|\n\nIt ended.", "C | a | b |\nC |---|---|\nB It ended.\n" },
  { "markdown-quote", "> We will rebuild.\n\nHe left.", "B We will rebuild.\nB He left.\n" },
  { "markdown-link", "The [mayor](http://a.example/x_y) left.", "B The  mayor                        left.\n" },
  { "markdown-image", "See ![a ship](s.png) here.", "B See                  here.\n" },
  { "markdown-emphasis", "The film *The Fog* is **out**.", "B The film  The Fog  is   out  .\n" },
  { "stars-are-no-emphasis", "It is 5 * 3 * 2 metres.", "B It is 5 * 3 * 2 metres.\n" },
  { "brackets-are-no-link", "He said [the bill] passed (barely).", "B He said [the bill] passed (barely).\n" },
};

static char *
describe (const Document *document)
{
  static const char letters[] = "BTHDLC";
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < document->paragraphs->len; i++)
    {
      const Paragraph *paragraph = &g_array_index (document->paragraphs, Paragraph, i);
      g_autofree char *text = g_strndup (document->text + paragraph->start, paragraph->end - paragraph->start);

      g_strdelimit (text, "\r\n", '\\');
      if (strstr (text, "segmentation") == NULL && strstr (text, "```") == NULL)
        g_string_append_printf (out, "%c %s\n", letters[paragraph->kind], text);
    }
  return g_string_free (out, FALSE);
}

static void
test_split (gconstpointer data)
{
  const SplitCase *row = data;
  g_autoptr (Document) document = document_new (row->text, strlen (row->text));

  text_split (document);

  g_autofree char *described = describe (document);

  g_assert_cmpstr (described, ==, row->expected);
  g_assert_cmpuint (strlen (document->text), ==, strlen (row->text));
}

typedef struct
{
  const char *name;
  const char *text;
  const char *place;
  const char *agency;
  const char *author;
} DatelineCase;

static const DatelineCase dateline_cases[] = {
  { "full", "WASHINGTON, Dec. 19 (Reuters) - It rained.", "WASHINGTON", "Reuters", "" },
  { "agency", "HAVANA (AP) -- It rained.", "HAVANA", "AP", "" },
  { "place", "NEW YORK \xE2\x80\x94 It rained.", "NEW YORK", "", "" },
  { "state", "FLINT, Mich., Oct. 4 (UPI) - It rained.", "FLINT", "UPI", "" },
  { "author", "By Jane Doe, Staff Writer\n\nIt rained.", "", "", "Jane Doe" },
};

static char *
piece (const Document *document,
       guint32         start,
       guint32         end)
{
  return g_strndup (document->text + start, end - start);
}

static void
test_dateline (gconstpointer data)
{
  const DatelineCase *row = data;
  g_autoptr (Document) document = document_new (row->text, strlen (row->text));
  Dateline dateline;

  text_split (document);
  g_assert_true (text_dateline (document, 0, &dateline));

  g_autofree char *place = piece (document, dateline.place_start, dateline.place_end);
  g_autofree char *agency = piece (document, dateline.agency_start, dateline.agency_end);
  g_autofree char *author = piece (document, dateline.author_start, dateline.author_end);

  g_assert_cmpstr (place, ==, row->place);
  g_assert_cmpstr (agency, ==, row->agency);
  g_assert_cmpstr (author, ==, row->author);
  g_assert_false (text_dateline (document, 1, &dateline));
}

static void
test_headline (void)
{
  g_autoptr (Document) document = document_new ("May 5, 2001\n\nFerry sinks\n\nIt sank.", 34);

  text_split (document);
  g_assert_cmpint (text_headline (document), ==, 1);
}

/* Brackets and stars that nothing closes must not cost more than the text is long. */
static void
test_hostile (void)
{
  g_autofree char *brackets = g_strnfill (200000, '[');
  g_autofree char *stars = g_strnfill (200000, '*');

  for (guint i = 0; i + 1 < 200000; i += 2)
    {
      brackets[i + 1] = '(';
      stars[i + 1] = 'a';
    }
  g_autoptr (Document) first = document_new (brackets, 200000);
  g_autoptr (Document) second = document_new (stars, 200000);

  text_split (first);
  text_split (second);
  g_assert_cmpuint (first->paragraphs->len, ==, 1);
  g_assert_cmpuint (second->paragraphs->len, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (split_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/text/split/", split_cases[i].name, NULL);

      g_test_add_data_func (path, &split_cases[i], test_split);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (dateline_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/text/dateline/", dateline_cases[i].name, NULL);

      g_test_add_data_func (path, &dateline_cases[i], test_dateline);
    }
  g_test_add_func ("/text/headline", test_headline);
  g_test_add_func ("/text/hostile", test_hostile);
  return g_test_run ();
}
