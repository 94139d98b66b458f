/* SPDX-License-Identifier: MIT */
/* Tags, trees and names: sentences with known answers, and what holds for any text. */

#include "syntax.h"

#include "text.h"

#include <string.h>

static Document *
read_text (const char *text)
{
  g_autoptr (GError) error = NULL;
  const SyntaxModel *model = syntax_model_default (&error);
  g_autoptr (SyntaxScratch) scratch = syntax_scratch_new ();
  g_assert_no_error (error);
  Document *document = document_new (text, strlen (text));
  text_split (document);
  syntax_read (document, model, scratch);
  return document;
}

static const Token *
token_at (const Document *document, guint index)
{
  return &g_array_index (document->tokens, Token, index);
}

/* A sentence and one relation that must be found: "dependent relation head". */
typedef struct
{
  const char *name, *text, *dependent, *relation, *head;
} Arc;

static const Arc arcs[] = {
  { "subject", "Police arrested three men in Lagos on Tuesday.", "Police", "nsubj", "arrested" },
  { "object", "Police arrested three men in Lagos on Tuesday.", "men", "obj", "arrested" },
  { "place", "The tanker sank near Malta on Tuesday.", "Malta", "obl", "sank" },
  { "past-or-participle", "The mayor promised to resign.", "mayor", "nsubj", "promised" },
  { "passive", "The bridge was destroyed by a flood last week.", "bridge", "nsubj:pass", "destroyed" },
  { "agent", "The bridge was destroyed by a flood last week.", "flood", "obl:agent", "destroyed" },
  { "content", "The minister said that talks had failed.", "failed", "ccomp", "said" },
  { "relative", "The company, which was founded in 1990, closed two plants.", "founded", "acl:relcl", "company" },
  { "control", "Sony decided to cancel the release of the film.", "cancel", "xcomp", "decided" },
  { "noun-of", "Sony decided to cancel the release of the film.", "film", "nmod", "release" },
  { "clause", "Thousands fled after rebels attacked the town.", "attacked", "advcl", "fled" },
  { "conjunct", "The storm killed two people and injured ten.", "injured", "conj", "killed" },
  { "possessor", "South Africa's health ministry rejected the offer.", "Africa", "nmod:poss", "ministry" },
  { "particle", "The rebels gave up their weapons.", "up", "compound:prt", "gave" },
  { "apposition", "Angela Merkel, the German chancellor, visited Athens.", "chancellor", "appos", "Angela" },
};

static void
test_arc (gconstpointer data)
{
  const Arc *arc = data;
  g_autoptr (Document) document = read_text (arc->text);
  for (guint i = 0; i < document->tokens->len; i++)
    {
      const Token *token = token_at (document, i);
      if (!g_str_equal (token->form, arc->dependent))
        continue;
      g_assert_cmpstr (syntax_relation_name (token->relation), ==, arc->relation);
      g_assert_cmpint (token->head, >=, 0);
      g_assert_cmpstr (token_at (document, (guint) token->head)->form, ==, arc->head);
      return;
    }
  g_assert_not_reached ();
}

/* Headlines: who, what happened, whom. Headlines are hard; most of these are to be read right. */
static const struct
{
  const char *text, *subject, *verb, *object;
} headlines[] = {
  { "Israel Strikes Gaza Hospital", "Israel", "Strikes", "Hospital" },
  { "Man Shot Dead in Chicago Bar", "Man", "Shot", NULL },
  { "Police Arrest Three After Bank Robbery", "Police", "Arrest", "Three" },
  { "Senate Rejects Bill to Cut Taxes", "Senate", "Rejects", "Bill" },
  { "Earthquake Kills Dozens in Nepal", "Earthquake", "Kills", "Dozens" },
  { "Sony Cancels Release of Film After Threats", "Sony", "Cancels", "Release" },
  { "Court Orders Company to Pay $2 Million", "Court", "Orders", "Company" },
  { "France Beats Brazil to Win World Cup", "France", "Beats", "Brazil" },
};

#define MIN_HEADLINES 6

static gboolean
hangs_on (const Document *document, const char *form, const char *head, guint8 relation)
{
  for (guint i = 0; form && i < document->tokens->len; i++)
    {
      const Token *token = token_at (document, i);
      if (g_str_equal (token->form, form))
        return token->head >= 0 && g_str_equal (token_at (document, (guint) token->head)->form, head)
               && (token->relation == relation || (relation == REL_NSUBJ && token->relation == REL_NSUBJ_PASS));
    }
  return form == NULL;
}

static void
test_headlines (void)
{
  guint n_right = 0;
  for (guint i = 0; i < G_N_ELEMENTS (headlines); i++)
    {
      g_autoptr (Document) document = read_text (headlines[i].text);
      gboolean is_right = hangs_on (document, headlines[i].subject, headlines[i].verb, REL_NSUBJ)
                          && hangs_on (document, headlines[i].object, headlines[i].verb, REL_OBJ);
      g_test_message ("%s: %s", headlines[i].text, is_right ? "right" : "wrong");
      n_right += is_right;
    }
  g_assert_cmpuint (n_right, >=, MIN_HEADLINES);
}

/* What every reading must keep, whatever the text. */
static void
check_document (const Document *document)
{
  guint32 last_end = 0;
  for (guint s = 0; s < document->sentences->len; s++)
    {
      const Sentence *sentence = &g_array_index (document->sentences, Sentence, s);
      guint n_roots = 0;
      g_assert_cmpuint (sentence->n_tokens, >, 0);
      for (guint t = sentence->first; t < sentence->first + sentence->n_tokens; t++)
        {
          const Token *token = token_at (document, t);
          guint steps = 0;
          g_assert_cmpuint (token->start, >=, last_end);
          g_assert_cmpuint (token->end, >, token->start);
          g_assert_cmpuint (token->start, >=, sentence->start);
          g_assert_cmpuint (token->end, <=, sentence->end);
          last_end = token->end;
          n_roots += token->head < 0;
          g_assert_true ((token->relation == REL_ROOT) == (token->head < 0));
          for (gint32 at = (gint32) t; at >= 0; at = token_at (document, (guint) at)->head, steps++)
            {
              g_assert_cmpint (at, >=, (gint32) sentence->first);
              g_assert_cmpint (at, <, (gint32) (sentence->first + sentence->n_tokens));
              g_assert_cmpuint (steps, <=, sentence->n_tokens);
            }
        }
      g_assert_cmpuint (n_roots, ==, 1);
    }
}

static const char *const bits[] = {
  "the", "The", "bank", "said", "U.S.", "\"", "'", "’s", "—", ",", ".", "!", "(", ")", "don't", "1,000", "$5", "\n",
  "\n\n", " ", " ", " ", " ", "-", "well-known", "é", "\xC2\xAD", "\xE2\x80\x8B", "中文", "😀", "http://a.org/b?c=d", "...",
};

static void
test_random_texts (void)
{
  for (guint round = 0; round < 200; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      gint n = g_test_rand_int_range (1, 120);
      for (gint i = 0; i < n; i++)
        g_string_append (text, bits[g_test_rand_int_range (0, G_N_ELEMENTS (bits))]);
      g_autoptr (Document) document = read_text (text->str);
      check_document (document);
    }
}

static void
test_long_sentence (void)
{
  g_autoptr (GString) text = g_string_new ("It began");
  for (guint i = 0; i < 10000; i++)
    g_string_append (text, " and went on");
  g_autoptr (Document) document = read_text (text->str);
  check_document (document);
  g_assert_cmpuint (document->tokens->len, ==, 30002);
  for (guint s = 0; s < document->sentences->len; s++)
    {
      g_assert_cmpuint (g_array_index (document->sentences, Sentence, s).n_tokens, <=, 200);
      g_assert_true (g_array_index (document->sentences, Sentence, s).was_cut);
    }
}

/* A sentence is read the same alone and among others. */
static void
test_company (void)
{
  g_autoptr (Document) alone = read_text ("The minister resigned after the court rejected his appeal.");
  g_autoptr (Document) among = read_text ("It rained.\n\nThe minister resigned after the court rejected his appeal.\n\n"
                                          "Nobody in the small town near the border had seen anything like it before.");
  for (guint i = 0; i < alone->tokens->len; i++)
    {
      const Token *a = token_at (alone, i), *b = token_at (among, i + 3);
      g_assert_cmpstr (a->form, ==, b->form);
      g_assert_cmpuint (a->upos, ==, b->upos);
      g_assert_cmpuint (a->relation, ==, b->relation);
      g_assert_cmpint (a->head < 0 ? -1 : a->head, ==, b->head < 0 ? -1 : b->head - 3);
    }
}

static void
test_conllu (void)
{
  g_autoptr (Document) document = read_text ("Ana Pérez can't go.");
  g_autoptr (GString) out = g_string_new (NULL);
  syntax_to_conllu (document, out);
  g_assert_nonnull (strstr (out->str, "# text = Ana Pérez can't go.\n"));
  g_assert_nonnull (strstr (out->str, "1\tAna\tAna\tPROPN\tNNP\t_\t"));
  g_assert_nonnull (strstr (out->str, "Name=B-person|TokenRange=0:3\n"));
  g_assert_nonnull (strstr (out->str, "Name=I-person|TokenRange=4:9\n"));
  g_assert_nonnull (strstr (out->str, "3\tca\tcan\tAUX\tMD\t_\t5\taux\t_\tSpaceAfter=No|TokenRange=10:12\n"));
  g_assert_nonnull (strstr (out->str, "4\tn't\tnot\tPART\tRB\t_\t5\tadvmod\t_\tTokenRange=12:15\n"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (arcs); i++)
    {
      g_autofree char *path = g_strdup_printf ("/parse/arc/%s", arcs[i].name);
      g_test_add_data_func (path, &arcs[i], test_arc);
    }
  g_test_add_func ("/parse/headlines", test_headlines);
  g_test_add_func ("/parse/random-texts", test_random_texts);
  g_test_add_func ("/parse/long-sentence", test_long_sentence);
  g_test_add_func ("/parse/company", test_company);
  g_test_add_func ("/parse/conllu", test_conllu);
  return g_test_run ();
}
