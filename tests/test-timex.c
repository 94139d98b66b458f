/* SPDX-License-Identifier: MIT */
/* The stage for times: what is found, its TIMEX3 value, where it stands on the calendar, and what gives nothing. */

#include "timex.h"

#include <string.h>

#include "text.h"
#include "timex-draft.h"

#define WRITTEN "2014-12-20" /* a Saturday */

typedef struct
{
  const char *text;
  const char *span;   /* the words found; NULL: nothing */
  const char *value;
  const char *edtf;   /* NULL: no place on the calendar */
} Row;

/* All read on WRITTEN. */
static const Row rows[] = {
  { "It opened on December 25, 2014.", "December 25, 2014", "2014-12-25", "2014-12-25" },
  { "It opened on 25 December 2014.", "25 December 2014", "2014-12-25", "2014-12-25" },
  { "It opened on the 25th of December, 2014.", "the 25th of December, 2014", "2014-12-25", "2014-12-25" },
  { "It opened on Thursday, Dec. 25, 2014, in Reno.", "Thursday, Dec. 25, 2014", "2014-12-25", "2014-12-25" },
  { "It opened on 2014-12-25.", "2014-12-25", "2014-12-25", "2014-12-25" },
  { "It opened on 12/25/2014.", "12/25/2014", "2014-12-25", "2014-12-25" },
  { "It opened on 25.12.2014.", "25.12.2014", "2014-12-25", "2014-12-25" },
  { "It opened on 25/12/2014.", "25/12/2014", "2014-12-25", "2014-12-25" },
  { "He was tried in November 2012.", "November 2012", "2012-11", "2012-11" },
  { "He was tried in 2012.", "2012", "2012", "2012" },
  { "It was built in nineteen ninety-six.", "nineteen ninety-six", "1996", "1996" },
  { "Caesar was killed in 44 BC.", "44 BC", "BC0044", "-0043" },
  { "It was common in the 1990s.", "the 1990s", "199X", "199X" },
  { "It was built in the 19th century.", "the 19th century", "18XX", "18XX" },
  { "It was built in the early 1980s.", "the early 1980s", "198X", "198X" },
  { "Prices fell in mid-November.", "mid-November", "2014-11", "2014-11" },
  { "Prices fell in the third quarter of 2013.", "the third quarter of 2013", "2013-Q3", "2013-07/2013-09" },
  { "Prices fell in the third quarter.", "the third quarter", "2014-Q3", "2014-07/2014-09" },
  { "They met yesterday.", "yesterday", "2014-12-19", "2014-12-19" },
  { "They met on Thursday.", "Thursday", "2014-12-18", "2014-12-18" },
  { "They met on Saturday.", "Saturday", "2014-12-20", "2014-12-20" },
  { "They will meet on Thursday.", "Thursday", "2014-12-25", "2014-12-25" },
  { "They met last Saturday.", "last Saturday", "2014-12-13", "2014-12-13" },
  { "They will meet next Saturday.", "next Saturday", "2014-12-27", "2014-12-27" },
  { "They met on Friday morning.", "Friday morning", "2014-12-19TMO", "2014-12-19" },
  { "They met at 10 p.m. Wednesday.", "10 p.m. Wednesday", "2014-12-17T22:00", "2014-12-17T22" },
  { "They met at 14:05 UTC on December 19, 2014.", "14:05 UTC on December 19, 2014", "2014-12-19T14:05Z", "2014-12-19T14:05Z" },
  { "They met last night.", "last night", "2014-12-19TNI", "2014-12-19" },
  { "They met last week.", "last week", "2014-W50", "2014-12-08/2014-12-14" },
  { "They met last month.", "last month", "2014-11", "2014-11" },
  { "They will meet next year.", "next year", "2015", "2015" },
  { "They will meet early next year.", "early next year", "2015", "2015" },
  { "They met at the end of this week.", "the end of this week", "2014-W51", "2014-12-15/2014-12-21" },
  { "They met last summer.", "last summer", "2014-SU", "2014-22" },
  { "They met in June last year.", "June last year", "2013-06", "2013-06" },
  { "They met last April.", "last April", "2014-04", "2014-04" },
  { "They met in April.", "April", "2014-04", "2014-04" },
  { "They will meet in April.", "April", "2015-04", "2015-04" },
  { "They met on Dec. 2.", "Dec. 2", "2014-12-02", "2014-12-02" },
  { "They will meet on Jan. 5.", "Jan. 5", "2015-01-05", "2015-01-05" },
  { "They met three days ago.", "three days ago", "2014-12-17", "2014-12-17" },
  { "They met two years ago.", "two years ago", "2012", "2012" },
  { "They met about two years ago.", "about two years ago", "2012", "2012~" },
  { "They met the day before yesterday.", "the day before yesterday", "2014-12-18", "2014-12-18" },
  { "They met on Thanksgiving.", "Thanksgiving", "2014-11-27", "2014-11-27" },
  { "They met on Easter Monday.", "Easter Monday", "2014-04-21", "2014-04-21" },
  { "They met on Christmas Eve 2013.", "Christmas Eve 2013", "2013-12-24", "2013-12-24" },
  { "It lasted two years.", "two years", "P2Y", NULL },
  { "It lasted nearly forty years.", "nearly forty years", "P40Y", NULL },
  { "It lasted a minute and a half.", "a minute and a half", "PT1M30S", NULL },
  { "It lasted 2 1/2 years.", "2 1/2 years", "P2Y6M", NULL },
  { "It lasted several weeks.", "several weeks", "PXW", NULL },
  { "It lasted half an hour.", "half an hour", "PT30M", NULL },
  { "A two-week trial began.", "two-week", "P2W", NULL },
  { "It was the worst in the past three months.", "the past three months", "P3M", NULL },
  { "They meet every Friday.", "every Friday", "XXXX-WXX-5", NULL },
  { "The paper is printed daily.", "daily", "P1D", NULL },
  { "They have recently met.", "recently", "PAST_REF", NULL },
  { "They are now in Reno.", "now", "PRESENT_REF", NULL },
  { "The war of 1990-91 was short.", "1990-91", "1990", "1990/1991" },
  { "The fair runs August 10 to 22, 2012.", "August 10 to 22, 2012", "2012-08-10", "2012-08-10/2012-08-22" },
  /* look-alikes that are no time */
  { "It cost $2000 in all.", NULL, NULL, NULL },
  { "Some 2000 people came.", NULL, NULL, NULL },
  { "They may come.", NULL, NULL, NULL },
  { "The troops march on.", NULL, NULL, NULL },
  { "The AK-47 and the B52 were there.", NULL, NULL, NULL },
  { "It happened on February 30.", "February 30", "XXXX-02-30", NULL },
  { "The ratio was 13/31/2018.", NULL, NULL, NULL },
  { "He wrote for the Daily Mail.", NULL, NULL, NULL },
  { "Flight 1990 landed.", NULL, NULL, NULL },
};

/* A paragraph is a sentence here, and nothing is tagged. */
static Document *
read_document (const char *text)
{
  Document *document = document_new (text, strlen (text));

  text_split (document);
  for (guint i = 0; i < document->paragraphs->len; i++)
    {
      const Paragraph *paragraph = &g_array_index (document->paragraphs, Paragraph, i);
      Sentence sentence = { .start = paragraph->start, .end = paragraph->end, .paragraph = i };
      g_array_append_val (document->sentences, sentence);
    }
  return document;
}

static TimexSet *
read_times (const Document *document,
            const char     *published)
{
  g_autoptr (CauselineTime) date = published ? causeline_time_new_from_string (published, NULL) : NULL;

  return timex_read (document, &(TimexContext) { date });
}

static char *
edtf_of (const Timex *timex)
{
  return timex->time ? causeline_time_to_string (timex->time) : NULL;
}

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (Document) document = read_document (row->text);
  g_autoptr (TimexSet) set = read_times (document, WRITTEN);

  g_assert_cmpuint (set->timexes->len, ==, row->span ? 1 : 0);
  if (row->span == NULL)
    return;
  const Timex *timex = &g_array_index (set->timexes, Timex, 0);
  g_autofree char *span = g_strndup (row->text + timex->start, timex->end - timex->start);
  g_autofree char *edtf = edtf_of (timex);
  g_assert_cmpstr (span, ==, row->span);
  g_assert_cmpstr (timex->value, ==, row->value);
  g_assert_cmpstr (edtf, ==, row->edtf);
}

/* Without a date nothing relative is placed, and what is stated still is. */
static void
test_undated (void)
{
  static const char *const texts[][3] = {
    { "They met yesterday.", "XXXX-XX-XX", NULL },     { "They met on Friday.", "XXXX-WXX-5", NULL },
    { "They met last year.", "XXXX", NULL },           { "They met in April.", "XXXX-04", NULL },
    { "They met two weeks ago.", "XXXX-WXX", NULL },   { "They met on Dec. 2, 2014.", "2014-12-02", "2014-12-02" },
    { "They met at Christmas.", "XXXX-XX-XX", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (Document) document = read_document (texts[i][0]);
      g_autoptr (TimexSet) set = read_times (document, NULL);
      g_assert_cmpuint (set->timexes->len, ==, 1);
      const Timex *timex = &g_array_index (set->timexes, Timex, 0);
      g_autofree char *edtf = edtf_of (timex);
      g_assert_cmpstr (timex->value, ==, texts[i][1]);
      g_assert_cmpstr (edtf, ==, texts[i][2]);
      g_assert_cmpint (timex->basis, ==, texts[i][2] ? CAUSELINE_TIME_BASIS_STATED : CAUSELINE_TIME_BASIS_NONE);
      g_assert_cmpint (timex->anchor, ==, TIMEX_ANCHOR_NONE);
    }
}

/* What is known only to the month cannot say which day "yesterday" was. */
static void
test_coarse_date (void)
{
  g_autoptr (Document) document = read_document ("They met yesterday and last month.");
  g_autoptr (TimexSet) set = read_times (document, "2014-12");

  g_assert_cmpuint (set->timexes->len, ==, 2);
  g_assert_null (g_array_index (set->timexes, Timex, 0).time);
  g_assert_cmpstr (g_array_index (set->timexes, Timex, 1).value, ==, "2014-11");
}

/* The article's own date, in a line of its own or a dateline; "yesterday" says what it goes back to. */
static void
test_published (gconstpointer data)
{
  g_autoptr (Document) document = read_document (data);
  g_autoptr (TimexSet) set = read_times (document, NULL);

  g_assert_nonnull (set->published);
  g_autofree char *published = causeline_time_to_string (set->published);
  g_assert_cmpstr (published, ==, "2014-12-20");
  const Timex *last = &g_array_index (set->timexes, Timex, set->timexes->len - 1);
  g_assert_cmpstr (last->value, ==, "2014-12-19");
  g_assert_cmpint (last->basis, ==, CAUSELINE_TIME_BASIS_RESOLVED);
  g_assert_cmpint (last->anchor, ==, TIMEX_ANCHOR_PUBLISHED);
  g_assert_cmpint (set->published_timex, >=, 0);
}

static const char *const published_texts[] = {
  "Studio cancels film\n\nSaturday, December 20, 2014\n\nThe studio called it off yesterday.\n",
  "Studio cancels film\n\nBy Jane Smith | Published: 20 December 2014 14:05 GMT\n\nThe studio called it off yesterday.\n",
  "Studio cancels film\n\nLOS ANGELES, Dec. 20, 2014 (Agency) - The studio called it off yesterday.\n",
  "Studio cancels film\n\nUpdated December 22, 2014\n\nPosted December 20, 2014\n\nThe studio called it off yesterday.\n",
};

/* A date inside the story is not the date of the article. */
static void
test_not_published (void)
{
  g_autoptr (Document) document = read_document ("Studio cancels film\n\nThe theatre was opened on December 20, 1914, by the mayor and many of his friends, who "
                                                 "stayed in the town until they were asked to leave by the owners.\n\nIt closed yesterday.\n");
  g_autoptr (TimexSet) set = read_times (document, NULL);

  g_assert_null (set->published);
  g_assert_cmpint (set->published_timex, ==, -1);
}

/* Words that count from the time told last, and from which. */
static void
test_told (void)
{
  static const struct
  {
    const char *text, *value;
  } texts[] = {
    { "He was shot on April 6, 1994. Two days later he died.", "1994-04-08" },
    { "He was shot on April 6, 1994. He died the next day.", "1994-04-07" },
    { "He was shot on April 6, 1994. He died that day.", "1994-04-06" },
    { "He was shot on April 6, 1994. The following month she left.", "1994-05" },
    { "He was shot on April 6, 1994. She had left a year earlier.", "1993" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (Document) document = read_document (texts[i].text);
      g_autoptr (TimexSet) set = read_times (document, WRITTEN);
      g_assert_cmpuint (set->timexes->len, ==, 2);
      const Timex *timex = &g_array_index (set->timexes, Timex, 1);
      g_assert_cmpstr (timex->value, ==, texts[i].value);
      g_assert_cmpint (timex->anchor, ==, 0);
      g_assert_cmpint (timex->basis, ==, CAUSELINE_TIME_BASIS_RESOLVED);
    }
}

/* Nobody says when the text was written: dates go on from the one told last, ahead rather than back. */
static void
test_chronicle (void)
{
  static const struct
  {
    const char *text, *value;
  } texts[] = {
    { "He was shot on 12 July 2018. She left on 20 July.", "2018-07-20" },
    { "He was shot on 12 July 2018. She left in November.", "2018-11" },
    { "He was shot on 4 November 2018. She left in February.", "2019-02" },
    { "He was shot on 12 July 2018. She left in May.", "2018-05" },
    { "He was shot in 2018. She left in May.", "XXXX-05" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (Document) document = read_document (texts[i].text);
      g_autoptr (TimexSet) set = read_times (document, NULL);
      g_assert_cmpuint (set->timexes->len, ==, 2);
      g_assert_cmpstr (g_array_index (set->timexes, Timex, 1).value, ==, texts[i].value);
    }
}

static void
test_range (void)
{
  g_autoptr (Document) document = read_document ("It lasted from November 24 to December 18, 2014. They met in May 2013 and June 2014.");
  g_autoptr (TimexSet) set = read_times (document, WRITTEN);

  g_assert_cmpuint (set->timexes->len, ==, 4);
  g_assert_cmpint (g_array_index (set->timexes, Timex, 0).until, ==, 1);
  g_assert_cmpint (g_array_index (set->timexes, Timex, 2).until, ==, -1);
}

static void
test_bound (void)
{
  static const struct
  {
    const char *text;
    TimexBound bound;
  } texts[] = {
    { "He has been there since 2012.", TIMEX_SINCE }, { "He will stay until 2016.", TIMEX_UNTIL }, { "It ends by Friday.", TIMEX_BY },
    { "He left before Christmas.", TIMEX_BEFORE },    { "He left after May 2013.", TIMEX_AFTER },  { "He left in 2012.", TIMEX_AT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (Document) document = read_document (texts[i].text);
      g_autoptr (TimexSet) set = read_times (document, WRITTEN);
      g_assert_cmpuint (set->timexes->len, ==, 1);
      g_assert_cmpint (g_array_index (set->timexes, Timex, 0).bound, ==, texts[i].bound);
    }
}

/* Moving feasts against published calendars. */
static void
test_holidays (void)
{
  static const struct
  {
    const char *name;
    int year, month, day;
  } days[] = {
    { "easter", 1818, 3, 22 },        { "easter", 1943, 4, 25 },       { "easter", 2000, 4, 23 },    { "easter", 2024, 3, 31 },
    { "easter", 2025, 4, 20 },        { "good-friday", 2024, 3, 29 },  { "ash", 2024, 2, 14 },       { "thanksgiving", 2023, 11, 23 },
    { "thanksgiving", 2024, 11, 28 }, { "memorial", 2024, 5, 27 },     { "labor", 2024, 9, 2 },      { "king", 2024, 1, 15 },
    { "election", 2024, 11, 5 },      { "election", 2016, 11, 8 },     { "mothers", 2024, 5, 12 },
  };
  gint64 day;

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_assert_true (timex_holiday (days[i].name, days[i].year, &day));
      g_assert_cmpint (day, ==, causeline_days_from_civil (days[i].year, days[i].month, days[i].day));
    }
  g_assert_false (timex_holiday ("no such day", 2014, &day));
  g_assert_false (timex_holiday ("easter", 20140, &day));
}

/* Any soup of words of time gives expressions in order, inside the text, without overlap. */
static void
test_random (void)
{
  static const char *const words[] = { "the", "last", "next", "Friday", "May", "2014", "31", "-", ",", "quarter", "of", "ago", "two", "hundred", "million",
                                       "years", "year", "a", "half", "and", "this", "1990s", "century", "BC", "10:30", "p.m.", "99999999999999", "Easter",
                                       "week", "'s", "third", "0", "earlier", "later", "9999", "12/12/12", "\xc3\xa9", "before", "\n\n", "31/02/2014" };

  for (int i = 0; i < 3000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      for (int n = g_test_rand_int_range (0, 30); n > 0; n--)
        g_string_append_printf (text, "%s%s", words[g_test_rand_int_range (0, G_N_ELEMENTS (words))], g_test_rand_int_range (0, 4) ? " " : "");
      g_autoptr (Document) document = read_document (text->str);
      g_autoptr (TimexSet) set = read_times (document, g_test_rand_bit () ? "9999-12-31" : "0001-01-01");
      guint32 at = 0;
      for (guint n = 0; n < set->timexes->len; n++)
        {
          const Timex *timex = &g_array_index (set->timexes, Timex, n);
          g_assert_cmpuint (timex->start, >=, at);
          g_assert_cmpuint (timex->end, >, timex->start);
          g_assert_cmpuint (timex->end, <=, text->len);
          g_assert_cmpint (timex->anchor, <, (gint32) n);
          at = timex->end;
        }
    }
}

/* Tables with a fault are refused with its line. */
static void
test_tables (void)
{
  static const char *const faults[][3] = {
    { "may\tMONAT\t5\n", "", "words of time:1: \"may\" has no known class" },
    { "", "DATE\tpoint\t\tMONAT\n", "patterns of time:1: no class is called \"MONAT\"" },
    { "", "#\nDATE\tpoint\t\t<day>\n", "patterns of time:2: no group before this line is called \"<day>\"" },
    { "", "DATUM\tpoint\t\tMONTH\n", "patterns of time:1: no kind, operation, argument and pattern in \"DATUM\"" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autoptr (GError) error = NULL;
      g_assert_null (timex_lexicon_new (faults[i][0], faults[i][1], &error));
      g_assert_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_SYNTAX);
      g_assert_cmpstr (error->message, ==, faults[i][2]);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *name = g_strdelimit (g_strdup (rows[i].text), "/", '-');
      g_autofree char *path = g_strdup_printf ("/timex/read/%s", name);
      g_test_add_data_func (path, &rows[i], test_row);
    }
  for (guint i = 0; i < G_N_ELEMENTS (published_texts); i++)
    {
      g_autofree char *path = g_strdup_printf ("/timex/published/%u", i);
      g_test_add_data_func (path, published_texts[i], test_published);
    }
  g_test_add_func ("/timex/not-published", test_not_published);
  g_test_add_func ("/timex/undated", test_undated);
  g_test_add_func ("/timex/coarse-date", test_coarse_date);
  g_test_add_func ("/timex/told", test_told);
  g_test_add_func ("/timex/chronicle", test_chronicle);
  g_test_add_func ("/timex/range", test_range);
  g_test_add_func ("/timex/bound", test_bound);
  g_test_add_func ("/timex/holidays", test_holidays);
  g_test_add_func ("/timex/random", test_random);
  g_test_add_func ("/timex/tables", test_tables);
  return g_test_run ();
}
