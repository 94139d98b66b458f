/* SPDX-License-Identifier: MIT */
/* Words: how text is cut, and that offsets give back what was written. */

#include "syntax.h"

#include "text.h"

#include <string.h>

/* Words of a text with "|" between them; sentences are not told apart. */
typedef struct
{
  const char *name, *text, *words;
} Case;

static const Case cases[] = {
  { "plain", "It rained in Rome.", "It|rained|in|Rome|." },
  { "clitics", "They're sure he'd say it isn't Ann's.", "They|'re|sure|he|'d|say|it|is|n't|Ann|'s|." },
  { "curly", "They’re sure it isn’t Ann’s.", "They|’re|sure|it|is|n’t|Ann|’s|." },
  { "plural-possessive", "the ministers' talks", "the|ministers|'|talks" },
  { "cannot", "It cannot and can't work, he's gonna say.", "It|can|not|and|ca|n't|work|,|he|'s|gon|na|say|." },
  { "quotes", "\"Go,\" she said. 'No.'", "\"|Go|,|\"|she|said|.|'|No|.|'" },
  { "curly-quotes", "“Go,” she said.", "“|Go|,|”|she|said|." },
  { "numbers", "It cost $1,200.50, or 3.5% of £2m.", "It|cost|$|1,200.50|,|or|3.5|%|of|£|2|m|." },
  { "times", "At 10:30 or 10am on 9/11, in the 1990s.", "At|10:30|or|10|am|on|9/11|,|in|the|1990s|." },
  { "units", "a 5km road of 40mph", "a|5|km|road|of|40|mph" },
  { "long-number", "1234567890123456789012345678901234567890km", "1234567890123456789012345678901234567890km" },
  { "ordinals", "the 20th and 1st", "the|20th|and|1st" },
  { "abbreviations", "Mr. Li of Acme Inc. met Dr. Ruiz vs. them.", "Mr.|Li|of|Acme|Inc.|met|Dr.|Ruiz|vs.|them|." },
  { "letters", "The U.S. and J. K. Lee left.", "The|U.S.|and|J.|K.|Lee|left|." },
  { "letters-at-end", "It went to the U.S.", "It|went|to|the|U.S." },
  { "afternoon", "He came at 5 p.m.", "He|came|at|5|p.m." },
  { "numbered", "No. 5 and fig. 3; he said no.", "No.|5|and|fig.|3|;|he|said|no|." },
  { "hyphens", "a long-term state-owned e-mail re-election", "a|long|-|term|state|-|owned|e-mail|re-election" },
  { "dashes", "talks – or war—failed -- again", "talks|–|or|war|—|failed|--|again" },
  { "slash", "and/or 1/2", "and|/|or|1/2" },
  { "dots", "Well... no…", "Well|...|no|…" },
  { "brackets", "(see [3])", "(|see|[|3|]|)" },
  { "page", "See https://example.org/a?b=c, or www.example.com.", "See|https://example.org/a?b=c|,|or|www.example.com|." },
  { "mail", "Write to ann@example.org.", "Write|to|ann@example.org|." },
  { "handle", "@example said #peace", "@example|said|#peace" },
  { "accents", "Pérez à Nzérékoré", "Pérez|à|Nzérékoré" },
  { "combining", "Pe\xCC\x81rez left", "Pe\xCC\x81rez|left" },
  { "soft-hyphen", "the govern\xC2\xADment fell", "the|government|fell" },
  { "zero-width", "the\xE2\x80\x8B govern\xE2\x80\x8Bment fell", "the|government|fell" },
  { "broken-lines", "the\ngovernment\tfell", "the|government|fell" },
  { "joined-currency", "US$5 and €3bn", "US|$|5|and|€|3|bn" },
  { "ampersand", "Black & White, AT&T", "Black|&|White|,|AT&T" },
  { "decade", "the '90s", "the|'|90s" },
  { "question", "What?! Why?", "What|?!|Why|?" },
  { "held-address", "Ann <ann@example.org> (http://example.org/a_b) left.", "Ann|<|ann@example.org|>|(|http://example.org/a_b|)|left|." },
  { "telephone", "Call 555-0142 or 212-555-0142, not 100-1000.", "Call|555-0142|or|212-555-0142|,|not|100|-|1000|." },
  { "machine-date", "on 01-Feb-2002", "on|01-Feb-2002" },
  { "years", "from 1990-1995", "from|1990|-|1995" },
  { "faces", "Fine :) or not ;-( here (see this:)", "Fine|:)|or|not|;-(|here|(|see|this|:|)" },
  { "short-slash", "He came w/o a ticket.", "He|came|w/o|a|ticket|." },
  { "line", "Name: ______ (print)", "Name|:|______|(|print|)" },
  { "arrows", "<<< he >>", "<<<|he|>>" },
  { "careless", "I dont know, it cant be.", "I|do|nt|know|,|it|ca|nt|be|." },
  { "weekday", "On Sat. 5 May he sat.", "On|Sat.|5|May|he|sat|." },
  { "initials", "George W. Bush and J.K. Rowling met.", "George|W.|Bush|and|J.K.|Rowling|met|." },
  { "single-curly", "‘No,’ he said.", "‘|No|,|’|he|said|." },
  { "word-joiner", "the\xE2\x81\xA0 end\xEF\xBB\xBF came", "the|end|came" },
};

static Document *
cut (const char *text)
{
  Document *document = document_new (text, strlen (text));
  Paragraph paragraph = { .start = 0, .end = document->length, .kind = PARAGRAPH_BODY };
  g_array_append_val (document->paragraphs, paragraph);
  sentence_split (document);
  token_split (document);
  return document;
}

static void
test_case (gconstpointer data)
{
  const Case *row = data;
  g_autoptr (Document) document = cut (row->text);
  g_autoptr (GString) words = g_string_new (NULL);
  for (guint i = 0; i < document->tokens->len; i++)
    g_string_append_printf (words, "%s%s", i ? "|" : "", g_array_index (document->tokens, Token, i).form);
  g_assert_cmpstr (words->str, ==, row->words);
}

/* Words lie one behind the other, only blanks and characters without a width between them, and form them again. */
static void
test_offsets (gconstpointer data)
{
  const Case *row = data;
  g_autoptr (Document) document = cut (row->text);
  guint32 at = 0;
  for (guint i = 0; i < document->tokens->len; i++)
    {
      const Token *token = &g_array_index (document->tokens, Token, i);
      g_autofree char *written = g_strndup (row->text + token->start, token->end - token->start);
      for (; at < token->start; at++)
        g_assert_true (g_ascii_isspace (row->text[at]) || (guchar) row->text[at] >= 0x80);
      at = token->end;
      if (strstr (row->text, "\xC2\xAD") || strstr (row->text, "\xE2\x80\x8B") || strstr (row->text, "\xE2\x81\xA0"))
        continue;
      g_assert_cmpstr (written, ==, token->form);
      g_assert_cmpuint (token->space_after, ==, g_ascii_isspace (row->text[token->end]));
    }
}

/* Two paragraphs are cut as each is by itself. */
static void
test_paragraphs (void)
{
  const char *text = "He met Mr. Li. They talked.\n\nShe can't come at 5 p.m.";
  g_autoptr (Document) document = document_new (text, strlen (text));
  const char *expected[] = { "He", "met", "Mr.", "Li", ".", "They", "talked", ".", "She", "ca", "n't", "come", "at", "5", "p.m." };
  text_split (document);
  sentence_split (document);
  token_split (document);
  g_assert_cmpuint (document->tokens->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpstr (g_array_index (document->tokens, Token, i).form, ==, expected[i]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/token/words/%s", cases[i].name);
      g_autofree char *offsets = g_strdup_printf ("/token/offsets/%s", cases[i].name);
      g_test_add_data_func (path, &cases[i], test_case);
      g_test_add_data_func (offsets, &cases[i], test_offsets);
    }
  g_test_add_func ("/token/paragraphs", test_paragraphs);
  return g_test_run ();
}
