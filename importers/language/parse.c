/* SPDX-License-Identifier: MIT */
/* Tags, trees and names for the sentences of a document, a batch of like length at a time. */

#include "syntax.h"

#include "decode.h"
#include "network.h"
#include "rescore.h"
#include "spelling.h"

struct _SyntaxScratch
{
  NetworkScratch network;
  Batch batch;
  guint sentences[NETWORK_MAX_SENTENCES];        /* of the batch, by index in the document */
  float scores[NETWORK_MAX_LENGTH * (NETWORK_MAX_LENGTH + 1)];
  gint heads[NETWORK_MAX_LENGTH];
  gint head_rows[NETWORK_MAX_TOKENS];
  gpointer tree;                                 /* memory for decode_tree() */
  GArray *order;                                 /* guint: sentences, the longest first */
};

/**
 * syntax_scratch_new:
 *
 * Returns: (transfer full): working memory for one thread, some megabytes
 */
SyntaxScratch *
syntax_scratch_new (void)
{
  SyntaxScratch *self = g_new (SyntaxScratch, 1);
  self->tree = g_malloc (decode_scratch_size (NETWORK_MAX_LENGTH));
  self->order = g_array_new (FALSE, FALSE, sizeof (guint));
  return self;
}

/**
 * syntax_scratch_free:
 * @self: (transfer full) (nullable): working memory
 */
void
syntax_scratch_free (SyntaxScratch *self)
{
  if (!self)
    return;
  g_free (self->tree);
  g_array_unref (self->order);
  g_free (self);
}

static const Sentence *
sentence_at (const Document *document, guint index)
{
  return &g_array_index (document->sentences, Sentence, index);
}

static Token *
token_at (const Document *document, guint sentence, guint place)
{
  return &g_array_index (document->tokens, Token, sentence_at (document, sentence)->first + place);
}

static gint
compare_lengths (gconstpointer a, gconstpointer b, gpointer data)
{
  guint first = *(const guint *) a, second = *(const guint *) b;
  guint n = sentence_at (data, first)->n_tokens, m = sentence_at (data, second)->n_tokens;
  return n != m ? (n < m ? 1 : -1) : (first > second) - (first < second);
}

static void
read_words (const Document *document, const SyntaxModel *model, SyntaxScratch *scratch)
{
  for (guint s = 0; s < scratch->batch.n_sentences; s++)
    {
      const char *forms[NETWORK_MAX_LENGTH];
      guint n = scratch->batch.lengths[s];
      for (guint i = 0; i < n; i++)
        forms[i] = token_at (document, scratch->sentences[s], i)->form;
      SentenceCase letters = feature_sentence_case (forms, n);
      for (guint i = 0; i < n; i++)
        {
          Features features;
          feature_extract (forms[i], i == 0, letters, &features);
          network_read_word (model, &features, scratch->network.input[BATCH_ROW (&scratch->batch, s, i)]);
        }
    }
}

static guint8
best_of (const float *scores, guint n)
{
  guint best = 0;
  for (guint i = 1; i < n; i++)
    if (scores[i] > scores[best])
      best = i;
  return (guint8) best;
}

static gboolean
is_plural_noun (const Token *token)
{
  g_autofree char *word = token->xpos == XPOS_NN ? g_ascii_strdown (token->form, -1) : NULL;
  return word && spelling_is_plural (word);
}

static void
write_tags (const Document *document, SyntaxScratch *scratch, guint s)
{
  const float *parts_scores[NETWORK_MAX_LENGTH] = { NULL };
  guint8 parts[NETWORK_MAX_LENGTH];
  guint n = scratch->batch.lengths[s];

  for (guint i = 0; i < n; i++)
    parts_scores[i] = scratch->network.heads[BATCH_ROW (&scratch->batch, s, i)] + NAME_AT;
  decode_name_parts (parts_scores, n, parts);
  for (guint i = 0; i < n; i++)
    {
      const float *tags = scratch->network.tags[BATCH_ROW (&scratch->batch, s, i)];
      Token *token = token_at (document, scratch->sentences[s], i);
      token->upos = best_of (tags, N_UPOS);
      token->xpos = best_of (tags + XPOS_AT, N_XPOS);
      token->xpos = is_plural_noun (token) ? XPOS_NNS : token->xpos;
      token->name = (guint8) ((parts[i] + 1) / 2);
      token->name_begins = parts[i] % 2 == 1;
    }
}

static void
write_heads (const Document *document, const SyntaxModel *model, SyntaxScratch *scratch, guint s)
{
  guint n = scratch->batch.lengths[s], first = sentence_at (document, scratch->sentences[s])->first;

  network_score_heads (model, &scratch->batch, &scratch->network, s, scratch->scores);
  rescore_heads (model, &scratch->batch, &scratch->network, s, scratch->scores);
  decode_tree (scratch->scores, n, scratch->heads, scratch->tree);
  for (guint i = 0; i < n; i++)
    {
      gint head = scratch->heads[i];
      token_at (document, scratch->sentences[s], i)->head = head < 0 ? -1 : (gint32) first + head;
      scratch->head_rows[BATCH_ROW (&scratch->batch, s, i)] =
        head < 0 ? -1 : (gint) BATCH_ROW (&scratch->batch, s, (guint) head);
    }
}

/* Relations that a word has once at most. */
static gboolean
is_subject (guint8 relation)
{
  return relation == REL_NSUBJ || relation == REL_NSUBJ_PASS;
}

static gboolean
is_object (guint8 relation)
{
  return relation == REL_OBJ;
}

/* The best relation of those that @is_taken does not hold. */
static guint8
best_other (const float *scores, gboolean (*is_taken) (guint8 relation))
{
  guint8 best = REL_DEP;
  for (guint8 r = 1; r < N_RELATIONS; r++)
    if (!is_taken (r) && scores[r] > scores[best])
      best = r;
  return best;
}

/* Of several subjects (or objects) of one word the surest stays; the others are what they are next best. */
static void
settle (const Document *document, SyntaxScratch *scratch, guint s, gboolean (*is_taken) (guint8 relation))
{
  gint holders[NETWORK_MAX_LENGTH];
  float margins[NETWORK_MAX_LENGTH];
  gint32 first = (gint32) sentence_at (document, scratch->sentences[s])->first;

  for (guint i = 0; i < scratch->batch.lengths[s]; i++)
    holders[i] = -1;
  for (guint i = 0; i < scratch->batch.lengths[s]; i++)
    {
      const float *scores = scratch->network.relations[BATCH_ROW (&scratch->batch, s, i)];
      Token *token = token_at (document, scratch->sentences[s], i);
      if (token->head < 0 || !is_taken (token->relation))
        continue;
      guint8 other = best_other (scores, is_taken);
      gint32 head = token->head - first;
      float margin = scores[token->relation] - scores[other];
      margins[i] = margin;
      if (holders[head] >= 0 && margin <= margins[holders[head]])
        {
          token->relation = other;
          continue;
        }
      if (holders[head] >= 0)
        {
          const float *before = scratch->network.relations[BATCH_ROW (&scratch->batch, s, (guint) holders[head])];
          token_at (document, scratch->sentences[s], (guint) holders[head])->relation = best_other (before, is_taken);
        }
      holders[head] = (gint) i;
    }
}

/* Whether the main verb of a whole sentence was taken for a participle without any auxiliary, as in headlines: in prose it
 * is the past tense, when that may be spelt so. */
static gboolean
is_past_in_prose (const Document *document, const SyntaxScratch *scratch, guint s, guint at)
{
  const Token *verb = token_at (document, scratch->sentences[s], at);
  guint n = scratch->batch.lengths[s];
  gboolean has_subject = FALSE;

  if (verb->relation != REL_ROOT || verb->upos != UPOS_VERB || verb->xpos != XPOS_VBN || g_str_has_suffix (verb->form, "n")
      || g_str_has_suffix (verb->form, "ne") || !g_str_equal (token_at (document, scratch->sentences[s], n - 1)->form, "."))
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      const Token *token = token_at (document, scratch->sentences[s], i);
      if (token->head != (gint32) (sentence_at (document, scratch->sentences[s])->first + at))
        continue;
      if (token->upos == UPOS_AUX)
        return FALSE;
      has_subject |= is_subject (token->relation) && i < at;
    }
  return has_subject;
}

/* A verb with an auxiliary of the passive has a passive subject, one that is no participle has none. */
static void
agree_voice (const Document *document, const SyntaxScratch *scratch, guint s)
{
  gboolean is_passive[NETWORK_MAX_LENGTH] = { FALSE };
  gint32 first = (gint32) sentence_at (document, scratch->sentences[s])->first;
  guint n = scratch->batch.lengths[s];

  for (guint i = 0; i < n; i++)
    {
      const Token *token = token_at (document, scratch->sentences[s], i);
      if (token->relation == REL_AUX_PASS)
        is_passive[token->head - first] = TRUE;
    }
  for (guint i = 0; i < n; i++)
    if (is_past_in_prose (document, scratch, s, i))
      token_at (document, scratch->sentences[s], i)->xpos = XPOS_VBD;
  for (guint i = 0; i < n; i++)
    {
      Token *token = token_at (document, scratch->sentences[s], i);
      if (!is_subject (token->relation) || token->head < 0)
        continue;
      const Token *head = token_at (document, scratch->sentences[s], (guint) (token->head - first));
      if (head->upos == UPOS_VERB && is_passive[token->head - first])
        token->relation = REL_NSUBJ_PASS;
      else if (head->xpos != XPOS_VBN)
        token->relation = REL_NSUBJ;
    }
}

/* Added to the scores of subjects and objects: events hang on them, and as settle() takes doubtful ones out, a little
 * eagerness finds more of them than it invents (measured on development text; other figures stay as they are). */
#define CORE_BONUS 0.7f

/* The root is called so, and nothing else is. */
static void
write_relations (const Document *document, SyntaxScratch *scratch, guint s)
{
  for (guint i = 0; i < scratch->batch.lengths[s]; i++)
    {
      float *scores = scratch->network.relations[BATCH_ROW (&scratch->batch, s, i)];
      Token *token = token_at (document, scratch->sentences[s], i);
      scores[REL_ROOT] = -G_MAXFLOAT;
      scores[REL_NSUBJ] += CORE_BONUS;
      scores[REL_NSUBJ_PASS] += CORE_BONUS;
      scores[REL_OBJ] += CORE_BONUS;
      token->relation = token->head < 0 ? REL_ROOT : best_of (scores, N_RELATIONS);
    }
  settle (document, scratch, s, is_subject);
  settle (document, scratch, s, is_object);
  agree_voice (document, scratch, s);
}

static void
parse_batch (const Document *document, const SyntaxModel *model, SyntaxScratch *scratch, const guint *sentences, guint n)
{
  guint lengths[NETWORK_MAX_SENTENCES];
  for (guint s = 0; s < n; s++)
    {
      scratch->sentences[s] = sentences[s];
      lengths[s] = sentence_at (document, sentences[s])->n_tokens;
    }
  batch_arrange (&scratch->batch, lengths, n);
  read_words (document, model, scratch);
  network_run (model, &scratch->batch, &scratch->network);
  for (guint s = 0; s < n; s++)
    {
      write_tags (document, scratch, s);
      write_heads (document, model, scratch, s);
    }
  network_score_relations (model, scratch->head_rows, scratch->batch.n_tokens, &scratch->network);
  for (guint s = 0; s < n; s++)
    write_relations (document, scratch, s);
}

/**
 * syntax_parse:
 * @document: a document with sentences and tokens; no sentence is longer than token_split() makes it
 * @model: a model
 * @scratch: working memory of this thread
 *
 * Gives every token its tags, its head, its relation and its part in a name. A sentence gets the same whatever the
 * other sentences are. Time is linear in the number of tokens, as the length of sentences is bounded.
 */
void
syntax_parse (Document *document, const SyntaxModel *model, SyntaxScratch *scratch)
{
  GArray *order = scratch->order;
  g_array_set_size (order, 0);
  for (guint i = 0; i < document->sentences->len; i++)
    if (sentence_at (document, i)->n_tokens > 0)
      g_array_append_val (order, i);
  g_array_sort_with_data (order, compare_lengths, document);

  for (guint start = 0; start < order->len;)
    {
      const guint *sentences = &g_array_index (order, guint, start);
      guint n = 0, n_tokens = 0;
      g_return_if_fail (sentence_at (document, sentences[0])->n_tokens <= NETWORK_MAX_LENGTH);
      while (start + n < order->len && n < NETWORK_MAX_SENTENCES
             && n_tokens + sentence_at (document, sentences[n])->n_tokens <= NETWORK_MAX_TOKENS)
        n_tokens += sentence_at (document, sentences[n++])->n_tokens;
      parse_batch (document, model, scratch, sentences, n);
      start += n;
    }
}
