/* SPDX-License-Identifier: MIT */
/* How right the program is on sentences with known answers, from gold tokens. */

#include "evaluate.h"

#include "network-shape.h"

/* The sentences as a document whose tokens are given. */
static Document *
document_of (const GPtrArray *sentences)
{
  Document *document = g_new0 (Document, 1);
  document->sentences = g_array_new (FALSE, TRUE, sizeof (Sentence));
  document->tokens = g_array_new (FALSE, TRUE, sizeof (Token));
  for (guint i = 0; i < sentences->len; i++)
    {
      const TrainingSentence *s = sentences->pdata[i];
      Sentence sentence = { .first = document->tokens->len, .n_tokens = MIN (s->n, NETWORK_TREE_LIMIT) };
      g_array_append_val (document->sentences, sentence);
      for (guint k = 0; k < sentence.n_tokens; k++)
        {
          Token token = { .form = s->forms[k], .space_after = TRUE };
          g_array_append_val (document->tokens, token);
        }
    }
  return document;
}

gboolean
evaluation_is_core (guint8 relation)
{
  return relation == REL_NSUBJ || relation == REL_NSUBJ_PASS || relation == REL_OBJ;
}

gboolean
evaluation_is_same (guint8 a, guint8 b)
{
  const char *x = syntax_relation_name (a), *y = syntax_relation_name (b);
  for (; *x == *y && *x && *x != ':'; x++, y++)
    continue;
  return (*x == '\0' || *x == ':') && (*y == '\0' || *y == ':');
}

static void
count_tree (const TrainingSentence *s, const Token *tokens, guint n, guint first, Evaluation *e)
{
  e->words += s->n;
  for (guint i = 0; i < n; i++)
    {
      const Token *token = &tokens[i];
      gboolean head_is_right = (token->head < 0 ? -1 : token->head - (gint32) first) == s->heads[i];
      e->upos += token->upos == s->upos[i];
      e->xpos += token->xpos == s->xpos[i];
      e->heads += head_is_right;
      e->labelled += head_is_right && evaluation_is_same (token->relation, s->relations[i]);
      e->core_gold += evaluation_is_core (s->relations[i]);
      e->core_ours += evaluation_is_core (token->relation);
      e->core_right += evaluation_is_core (token->relation) && head_is_right && token->relation == s->relations[i];
    }
}

static guint
part_of (const Token *token)
{
  return token->name == NAME_NONE ? 0 : 2 * token->name - (token->name_begins ? 1u : 0u);
}

/* Kinds that score as one: in the data, peoples are groups or "other". */
static guint
plain_kind (guint part)
{
  guint kind = (part + 1) / 2;
  return kind == NAME_GROUP ? NAME_OTHER : kind;
}

static void
count_names (const TrainingSentence *s, const Token *tokens, guint n, Evaluation *e)
{
  for (guint i = 0; i < n; i++)
    {
      guint gold = s->names[i], ours = part_of (&tokens[i]), gold_end = i + 1, our_end = i + 1;
      e->names_gold += gold % 2 == 1;
      e->names_ours += ours % 2 == 1;
      if (gold % 2 == 0 || ours % 2 == 0)
        continue;
      while (gold_end < n && s->names[gold_end] == gold + 1)
        gold_end++;
      while (our_end < n && part_of (&tokens[our_end]) == ours + 1)
        our_end++;
      e->names_spans += gold_end == our_end;
      e->names_right += gold_end == our_end && plain_kind (gold) == plain_kind (ours);
    }
}

Evaluation
evaluate (const SyntaxModel *model, const GPtrArray *sentences)
{
  Evaluation e = { 0 };
  Document *document = document_of (sentences);
  g_autoptr (SyntaxScratch) scratch = syntax_scratch_new ();
  gint64 start = g_get_monotonic_time ();
  syntax_parse (document, model, scratch);
  e.seconds = (double) (g_get_monotonic_time () - start) / 1e6;
  e.sentences = sentences->len;
  for (guint i = 0; i < sentences->len; i++)
    {
      const TrainingSentence *s = sentences->pdata[i];
      const Sentence *sentence = &g_array_index (document->sentences, Sentence, i);
      const Token *tokens = &g_array_index (document->tokens, Token, sentence->first);
      if (s->has_tree)
        count_tree (s, tokens, sentence->n_tokens, sentence->first, &e);
      if (s->has_names)
        count_names (s, tokens, sentence->n_tokens, &e);
    }
  g_array_unref (document->sentences);
  g_array_unref (document->tokens);
  g_free (document);
  return e;
}

double
evaluation_names_f1 (const Evaluation *e, gboolean with_kinds)
{
  guint both = e->names_gold + e->names_ours;
  return both ? 200.0 * (with_kinds ? e->names_right : e->names_spans) / both : 0.0;
}

void
evaluation_print (const char *title, const Evaluation *e)
{
  double n = MAX (e->words, 1);
  g_print ("%-16s UPOS %5.2f XPOS %5.2f UAS %5.2f LAS %5.2f core R %.3f P %.3f names %4.1f spans %4.1f  %5.0f sentences/s\n",
           title, 100.0 * e->upos / n, 100.0 * e->xpos / n, 100.0 * e->heads / n, 100.0 * e->labelled / n,
           (double) e->core_right / MAX (e->core_gold, 1), (double) e->core_right / MAX (e->core_ours, 1),
           evaluation_names_f1 (e, TRUE), evaluation_names_f1 (e, FALSE), e->sentences / MAX (e->seconds, 1e-9));
}
