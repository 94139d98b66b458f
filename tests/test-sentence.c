/* SPDX-License-Identifier: MIT */
/* Where sentences end. */

#include "syntax.h"

#include "text.h"

#include <string.h>

/* A text with "|" where a sentence ends; the mark and the blank behind it are taken out before reading. */
static const struct
{
  const char *name, *text;
} cases[] = {
  { "two", "It rained.| We stayed." },
  { "question", "Why?| Nobody knows!| Go." },
  { "title", "Mr. Li met Gen. Ruiz and Sen. Ann Lee.| They talked." },
  { "country", "He left the U.S. on Monday.| She stayed." },
  { "country-at-end", "He left the U.S.| The trip was short." },
  { "initials", "J. K. Rowling and George W. Bush met.| It was brief." },
  { "initial-at-end", "He chose plan B.| It failed." },
  { "company", "Acme Inc. said it would close.| Shares of Acme Inc. fell." },
  { "company-at-end", "He works for Acme Inc.| The firm is small." },
  { "afternoon", "It began at 5 p.m. on Friday.| It ended at 6 p.m.| The hall was empty." },
  { "latin", "Rebels, i.e. militias, e.g. from abroad, came." },
  { "number", "Sales rose 3.5 percent.| In 2014 they fell." },
  { "year-at-end", "It closed in 1999.| The owner died." },
  { "numero", "It was No. 5 in the list.| He said no.| She left." },
  { "quote", "\"It is over.\"| He left." },
  { "quote-cue", "\"Is it over?\" he asked.| She nodded." },
  { "curly-quote", "“It is over.”| “We won.”| He left." },
  { "quote-goes-on", "\"It is over,\" he said.| \"We won.| Go home.\"" },
  { "bracket", "It failed (again).| Nobody cared." },
  { "bracketed-sentence", "It failed.| (It had before.)| Nobody cared." },
  { "dots", "He waited ... and left.| Then..." },
  { "dots-at-end", "He waited...| Nobody came." },
  { "month", "On Jan. 5 it began.| It ended on Feb. 7." },
  { "note", "It began in 1990.[3]| It ended soon." },
  { "no-stop", "It never ended" },
  { "lower", "the site example.com. is down" },
  { "saint", "They met in St. Petersburg.| It snowed." },
  { "degree", "Ann Lee, Ph.D., won.| She has a Ph.D.| He does not." },
  { "percent", "It rose by 5%.| Prices fell." },
};

static void
test_case (gconstpointer data)
{
  const char *marked = data;
  g_auto (GStrv) sentences = g_strsplit (marked, "| ", -1);
  g_autofree char *text = g_strjoinv (" ", sentences);
  g_autoptr (Document) document = document_new (text, strlen (text));
  g_autoptr (GString) found = g_string_new (NULL);
  Paragraph paragraph = { .start = 0, .end = document->length, .kind = PARAGRAPH_BODY };
  g_array_append_val (document->paragraphs, paragraph);
  sentence_split (document);
  for (guint i = 0; i < document->sentences->len; i++)
    {
      const Sentence *sentence = &g_array_index (document->sentences, Sentence, i);
      g_string_append_printf (found, "%s%.*s", i ? "| " : "", (int) (sentence->end - sentence->start), text + sentence->start);
    }
  g_assert_cmpstr (found->str, ==, marked);
}

static void
test_code_is_skipped (void)
{
  const char *text = "It rained. We stayed.";
  g_autoptr (Document) document = document_new (text, strlen (text));
  Paragraph code = { .start = 0, .end = 10, .kind = PARAGRAPH_CODE };
  Paragraph body = { .start = 11, .end = 21, .kind = PARAGRAPH_BODY };
  g_array_append_val (document->paragraphs, code);
  g_array_append_val (document->paragraphs, body);
  sentence_split (document);
  g_assert_cmpuint (document->sentences->len, ==, 1);
  g_assert_cmpuint (g_array_index (document->sentences, Sentence, 0).start, ==, 11);
  g_assert_cmpuint (g_array_index (document->sentences, Sentence, 0).paragraph, ==, 1);
}

/* A text of nothing but stops and quotes takes no time that grows faster than it: else it would run into the time limit of the tests. */
static void
test_many_stops (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  for (guint i = 0; i < 200000; i++)
    g_string_append (text, i % 3 ? "." : "\"");
  g_autoptr (Document) document = document_new (text->str, text->len);
  Paragraph paragraph = { .start = 0, .end = document->length, .kind = PARAGRAPH_BODY };
  g_array_append_val (document->paragraphs, paragraph);
  sentence_split (document);
  g_assert_cmpuint (document->sentences->len, >, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/sentence/%s", cases[i].name);
      g_test_add_data_func (path, cases[i].text, test_case);
    }
  g_test_add_func ("/sentence/code", test_code_is_skipped);
  g_test_add_func ("/sentence/many-stops", test_many_stops);
  return g_test_run ();
}
