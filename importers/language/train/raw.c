/* SPDX-License-Identifier: MIT */
/* How right the program is from raw text: sentences, words, tags and trees, as the CoNLL 2018 shared task counted them, but by
 * place in the text, so that a mark of a list that the program leaves out is one missing word and no more. */

#include "evaluate.h"

#include "repair.h"
#include "text.h"

#include <string.h>

/* A word of either side with its place in the text of its document. */
typedef struct
{
  guint32 start, end;
  guint32 head_start, head_end; /* 0, 0 for the root */
  guint8 upos, relation;
} PlacedWord;

static const char *
skip_blanks (const char *p)
{
  while (*p && g_unichar_isspace (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  return p;
}

/* Where @form ends when it begins at @at, blanks inside either left out of the comparison. */
static const char *
match_form (const char *at, const char *form)
{
  const char *f = form;
  while (*(f = skip_blanks (f)) != '\0')
    {
      at = skip_blanks (at);
      if (g_utf8_get_char (at) != g_utf8_get_char (f))
        return NULL;
      at = g_utf8_next_char (at);
      f = g_utf8_next_char (f);
    }
  return at;
}

/* The gold words of a sentence that begins at @at in @text; what cannot be found has no length and is never right. */
static const char *
place_sentence (const TrainingSentence *s, const char *text, const char *at, GArray *words)
{
  guint first = words->len;
  for (guint i = 0; i < s->n; i++)
    {
      at = skip_blanks (at);
      const char *end = match_form (at, s->forms[i]);
      PlacedWord word = { .start = (guint32) (at - text), .end = (guint32) ((end ? end : at) - text), .upos = s->upos[i],
                          .relation = s->relations[i] };
      g_array_append_val (words, word);
      at = end ? end : at;
    }
  for (guint i = 0; i < s->n; i++)
    if (s->heads[i] >= 0)
      {
        const PlacedWord *head = &g_array_index (words, PlacedWord, first + (guint) s->heads[i]);
        g_array_index (words, PlacedWord, first + i).head_start = head->start;
        g_array_index (words, PlacedWord, first + i).head_end = head->end;
      }
  return at;
}

static void
count_word (const PlacedWord *gold, const PlacedWord *ours, RawEvaluation *e)
{
  gboolean is_head = gold->head_start == ours->head_start && gold->head_end == ours->head_end;
  e->words_right++;
  e->upos += gold->upos == ours->upos;
  e->heads += is_head;
  e->labelled += is_head && evaluation_is_same (gold->relation, ours->relation);
  e->core_right += is_head && evaluation_is_core (gold->relation) && gold->relation == ours->relation;
}

static PlacedWord
place_token (const Document *document, guint i)
{
  const Token *token = &g_array_index (document->tokens, Token, i);
  PlacedWord word = { .start = token->start, .end = token->end, .upos = token->upos, .relation = token->relation };
  if (token->head >= 0)
    {
      const Token *head = &g_array_index (document->tokens, Token, token->head);
      word.head_start = head->start;
      word.head_end = head->end;
    }
  return word;
}

static void
count_words (const Document *document, const GArray *gold, RawEvaluation *e)
{
  guint g = 0;
  e->words_gold += gold->len;
  e->words_ours += document->tokens->len;
  for (guint i = 0; i < gold->len; i++)
    e->core_gold += evaluation_is_core (g_array_index (gold, PlacedWord, i).relation);
  for (guint i = 0; i < document->tokens->len; i++)
    {
      PlacedWord ours = place_token (document, i);
      e->core_ours += evaluation_is_core (ours.relation);
      while (g < gold->len && g_array_index (gold, PlacedWord, g).start < ours.start)
        g++;
      if (g < gold->len && g_array_index (gold, PlacedWord, g).start == ours.start && g_array_index (gold, PlacedWord, g).end == ours.end)
        count_word (&g_array_index (gold, PlacedWord, g), &ours, e);
    }
}

static void
count_sentences (const Document *document, const GArray *gold, RawEvaluation *e)
{
  guint g = 0;
  e->sentences_gold += gold->len;
  e->sentences_ours += document->sentences->len;
  for (guint i = 0; i < document->sentences->len; i++)
    {
      const Sentence *ours = &g_array_index (document->sentences, Sentence, i);
      while (g < gold->len && g_array_index (gold, Sentence, g).start < ours->start)
        g++;
      e->sentences_right += g < gold->len && g_array_index (gold, Sentence, g).start == ours->start
                            && g_array_index (gold, Sentence, g).end == ours->end;
    }
}

/* Reads the document of the sentences from @first up to @end as the program reads an article. */
static void
count_document (const SyntaxModel *model, SyntaxScratch *scratch, const GPtrArray *sentences, guint first, guint end, RawEvaluation *e)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) words = g_array_new (FALSE, TRUE, sizeof (PlacedWord)), gold = g_array_new (FALSE, TRUE, sizeof (Sentence));
  for (guint i = first; i < end; i++)
    {
      const TrainingSentence *s = sentences->pdata[i];
      g_autofree char *joined = s->text ? NULL : g_strjoinv (" ", s->forms);
      if (text->len > 0)
        g_string_append (text, s->begins_paragraph ? "\n\n" : " ");
      g_string_append (text, s->text ? s->text : joined);
    }
  const char *at = text->str;
  for (guint i = first; i < end; i++)
    {
      Sentence sentence = { .start = (guint32) (skip_blanks (at) - text->str) };
      at = place_sentence (sentences->pdata[i], text->str, at, words);
      sentence.end = (guint32) (at - text->str);
      g_array_append_val (gold, sentence);
    }
  g_autoptr (Document) document = document_new (text->str, text->len);
  text_split (document);
  syntax_read (document, model, scratch);
  repair_trees (document);
  count_words (document, words, e);
  count_sentences (document, gold, e);
}

RawEvaluation
evaluate_raw (const SyntaxModel *model, const GPtrArray *sentences)
{
  RawEvaluation e = { 0 };
  g_autoptr (SyntaxScratch) scratch = syntax_scratch_new ();
  for (guint first = 0, end; first < sentences->len; first = end)
    {
      for (end = first + 1; end < sentences->len && !((const TrainingSentence *) sentences->pdata[end])->begins_document; end++)
        continue;
      count_document (model, scratch, sentences, first, end, &e);
    }
  return e;
}

static double
f1 (guint right, guint gold, guint ours)
{
  return 200.0 * right / MAX (gold + ours, 1);
}

void
raw_evaluation_print (const char *title, const RawEvaluation *e)
{
  guint gold = e->words_gold, ours = e->words_ours;
  g_print ("%-16s raw text, F1: words %.2f sentences %.2f UPOS %.2f UAS %.2f LAS %.2f core R %.3f P %.3f\n", title,
           f1 (e->words_right, gold, ours), f1 (e->sentences_right, e->sentences_gold, e->sentences_ours),
           f1 (e->upos, gold, ours), f1 (e->heads, gold, ours), f1 (e->labelled, gold, ours),
           (double) e->core_right / MAX (e->core_gold, 1), (double) e->core_right / MAX (e->core_ours, 1));
}
