/* SPDX-License-Identifier: MIT */
/* Joins quotations and attributions: which words in quotation marks are whose. */

#include "quote.h"

#include "attribution.h"
#include "quotation.h"
#include "tree.h"

/* A verb of saying is at most so many tokens away from the quotation that it introduces or closes. */
#define MAX_DISTANCE 40
/* The words of saying that cut a quotation in two are few. */
#define MAX_CUT 8

typedef struct
{
  const Document *document;
  QuoteSet *set;
} Joiner;

static const Token *
token_at (const Document *document,
          guint32         i)
{
  return &g_array_index (document->tokens, Token, i);
}

static Quotation *
quotation_at (const Joiner *self,
              guint         i)
{
  return &g_array_index (self->set->quotations, Quotation, i);
}

static Attribution *
attribution_at (const Joiner *self,
                guint         i)
{
  return &g_array_index (self->set->attributions, Attribution, i);
}

static void
mark_quotations (const Joiner *self)
{
  for (guint q = 0; q < self->set->quotations->len; q++)
    for (guint32 i = 0; i < quotation_at (self, q)->n_tokens; i++)
      self->set->quotation_of[quotation_at (self, q)->first + i] = (gint32) q;
}

static gboolean
has_content (const Attribution *attribution)
{
  return attribution->content_start < attribution->content_end;
}

/* A content that runs into or out of a quotation takes all of it: the syntax ends with the sentence, speech does not. */
static void
claim_overlap (const Joiner *self,
               guint         a)
{
  Attribution *attribution = attribution_at (self, a);
  gint32 home = self->set->quotation_of[attribution->cue_head];
  guint low = 0, high = self->set->quotations->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (quotation_at (self, middle)->end <= attribution->content_start)
        low = middle + 1;
      else
        high = middle;
    }
  for (guint q = low; q < self->set->quotations->len && quotation_at (self, q)->start < attribution->content_end; q++)
    {
      Quotation *quotation = quotation_at (self, q);

      if ((gint32) q == home)
        continue;
      attribution->content_start = MIN (attribution->content_start, quotation->start);
      attribution->content_end = MAX (attribution->content_end, quotation->end);
      attribution->is_direct = TRUE;
      if (quotation->attribution < 0 || quotation->is_scare)
        quotation->attribution = (gint32) a;
    }
}

/* The sentence that a token stands in; sentences are in order. */
static guint
sentence_of (const Document *document,
             guint32         token)
{
  guint low = 0, high = document->sentences->len;

  while (high - low > 1)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (document->sentences, Sentence, middle).first <= token)
        low = middle;
      else
        high = middle;
    }
  return low;
}

/* How far a verb of saying stands from a quotation, MAX_DISTANCE or more when it cannot be its cue. */
static guint32
distance (const Joiner      *self,
          const Attribution *attribution,
          const Quotation   *quotation)
{
  guint32 last = quotation->first + quotation->n_tokens;
  guint from = sentence_of (self->document, quotation->first - 1), to = sentence_of (self->document, last - 1);
  guint at = sentence_of (self->document, attribution->cue_head);

  if (attribution->cue_head >= last)
    return at == to || (at == to + 1 && g_array_index (self->document->sentences, Sentence, at).paragraph
                                            == g_array_index (self->document->sentences, Sentence, to).paragraph
                        && attribution->source_head >= 0 && attribution->cue_head - last < 6)
             ? attribution->cue_head - last
             : MAX_DISTANCE;
  if (attribution->cue_head + 1 >= quotation->first)
    return MAX_DISTANCE;

  /* Before it: in the same sentence, or in one that a colon or comma ends. */
  const Sentence *sentence = &g_array_index (self->document->sentences, Sentence, at);
  char final = token_at (self->document, sentence->first + sentence->n_tokens - 1)->form[0];
  gboolean leads_on = at + 1 == from && (final == ':' || final == ',');

  return at == from || leads_on ? quotation->first - attribution->cue_head : MAX_DISTANCE;
}

/* Gives a quotation to the nearest verb of saying that has no content of its own. Both lists are in order of the text. */
static void
claim_bare (const Joiner *self,
            guint         q,
            guint        *start)
{
  Quotation *quotation = quotation_at (self, q);
  guint32 nearest = MAX_DISTANCE;
  gint32 found = -1;

  while (*start < self->set->attributions->len && attribution_at (self, *start)->cue_head + MAX_DISTANCE < quotation->first)
    (*start)++;
  for (guint a = *start; a < self->set->attributions->len; a++)
    {
      Attribution *attribution = attribution_at (self, a);

      if (attribution->cue_head > quotation->first + quotation->n_tokens + MAX_DISTANCE)
        break;
      gboolean is_cut = attribution->is_direct && quotation->end <= attribution->content_start;

      if ((has_content (attribution) && !is_cut) || attribution->kind != ATTRIBUTION_SPEECH
          || self->set->quotation_of[attribution->cue_head] >= 0)
        continue;

      guint32 far = distance (self, attribution, quotation);

      /* "..," she added, "..": one speech in two pieces. */
      if (is_cut && far > MAX_CUT)
        continue;

      if (far < nearest)
        {
          nearest = far;
          found = (gint32) a;
        }
    }
  if (found < 0)
    return;

  Attribution *attribution = attribution_at (self, (guint) found);

  attribution->content_end = MAX (quotation->end, attribution->content_end);
  attribution->content_start = quotation->start;
  attribution->is_direct = TRUE;
  quotation->attribution = found;
}

/* What is quoted further on in the same paragraph is said by the same, when nobody else is named. */
static void
continue_speech (const Joiner *self)
{
  for (guint q = 1; q < self->set->quotations->len; q++)
    {
      Quotation *quotation = quotation_at (self, q), *before = quotation_at (self, q - 1);
      guint here = sentence_of (self->document, quotation->first - 1);
      guint there = sentence_of (self->document, before->first + before->n_tokens - 1);

      if (quotation->attribution >= 0 || quotation->is_scare || before->attribution < 0)
        continue;
      if (g_array_index (self->document->sentences, Sentence, here).paragraph
          == g_array_index (self->document->sentences, Sentence, there).paragraph)
        quotation->attribution = before->attribution;
    }
}

/* Thoughts that a speaker utters are part of what is said: "I think", "we want". */
static gboolean
is_uttered_thought (const Joiner      *self,
                    const Attribution *attribution)
{
  return attribution->kind == ATTRIBUTION_THOUGHT && self->set->quotation_of[attribution->cue_head] >= 0;
}

/* Drops the verbs of saying without content and renumbers. */
static void
drop_empty (const Joiner *self)
{
  GArray *attributions = self->set->attributions;
  g_autofree gint32 *number = g_new (gint32, attributions->len + 1);
  guint kept = 0;

  for (guint a = 0; a < attributions->len; a++)
    {
      const Attribution *attribution = attribution_at (self, a);

      number[a] = has_content (attribution) && !is_uttered_thought (self, attribution) ? (gint32) kept : -1;
      if (number[a] >= 0)
        *attribution_at (self, kept++) = *attribution_at (self, a);
    }
  g_array_set_size (attributions, kept);
  for (guint q = 0; q < self->set->quotations->len; q++)
    if (quotation_at (self, q)->attribution >= 0)
      quotation_at (self, q)->attribution = number[quotation_at (self, q)->attribution];
}

static gint
compare_longer_first (gconstpointer a,
                      gconstpointer b,
                      gpointer      user_data)
{
  const Joiner *self = user_data;
  const Attribution *x = attribution_at (self, *(const guint *) a), *y = attribution_at (self, *(const guint *) b);
  guint32 m = x->content_end - x->content_start, n = y->content_end - y->content_start;

  return m != n ? (m < n ? 1 : -1) : *(const guint *) a < *(const guint *) b ? -1 : 1;
}

/* The first token that ends after the byte. */
static guint32
token_from (const Document *document,
            guint32         byte)
{
  guint32 low = 0, high = document->tokens->len;

  while (low < high)
    {
      guint32 middle = (low + high) / 2;

      if (token_at (document, middle)->end <= byte)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* For each token the innermost content that holds it; a cue is no part of its own content. */
static void
mark_contents (const Joiner *self)
{
  g_autoptr (GArray) order = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint a = 0; a < self->set->attributions->len; a++)
    g_array_append_val (order, a);
  g_array_sort_with_data (order, compare_longer_first, (gpointer) self);
  for (guint o = 0; o < order->len; o++)
    {
      guint a = g_array_index (order, guint, o);
      const Attribution *attribution = attribution_at (self, a);

      for (guint32 i = token_from (self->document, attribution->content_start);
           i < self->document->tokens->len && token_at (self->document, i)->start < attribution->content_end; i++)
        if (i - attribution->cue_first >= attribution->cue_n_tokens
            && (attribution->source_head < 0 || i - attribution->source_first >= attribution->source_n_tokens))
          self->set->attribution_of[i] = (gint32) a;
    }
  for (guint q = 0; q < self->set->quotations->len; q++)
    for (guint32 i = 0; i < quotation_at (self, q)->n_tokens; i++)
      if (self->set->attribution_of[quotation_at (self, q)->first + i] < 0)
        self->set->attribution_of[quotation_at (self, q)->first + i] = quotation_at (self, q)->attribution;
}

/**
 * quote_read:
 * @document: a parsed document
 *
 * Finds quotations, attributions and which belong together.
 *
 * Returns: (transfer full): what was found
 */
QuoteSet *
quote_read (const Document *document)
{
  g_autoptr (Tree) tree = tree_new (document);
  QuoteSet *set = g_new0 (QuoteSet, 1);
  Joiner self = { document, set };
  guint start = 0;

  set->quotations = quotation_find (document);
  set->attributions = g_array_new (FALSE, FALSE, sizeof (Attribution));
  set->quotation_of = g_new (gint32, document->tokens->len + 1);
  set->attribution_of = g_new (gint32, document->tokens->len + 1);
  for (guint i = 0; i <= document->tokens->len; i++)
    set->quotation_of[i] = set->attribution_of[i] = -1;
  mark_quotations (&self);
  attribution_find (document, tree, set->attributions);
  for (guint a = 0; a < set->attributions->len; a++)
    if (has_content (attribution_at (&self, a)))
      claim_overlap (&self, a);
  for (guint q = 0; q < set->quotations->len; q++)
    if (quotation_at (&self, q)->attribution < 0 && !quotation_at (&self, q)->is_scare)
      claim_bare (&self, q, &start);
  continue_speech (&self);
  drop_empty (&self);
  mark_contents (&self);
  return set;
}

/**
 * quote_set_free:
 * @self: (transfer full) (nullable): what quote_read() found
 */
void
quote_set_free (QuoteSet *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->quotations);
  g_array_unref (self->attributions);
  g_free (self->quotation_of);
  g_free (self->attribution_of);
  g_free (self);
}

/* The first attribution whose cue begins at a token or after it: an index, or how many there are. Takes logarithmic time. */
guint
quote_find_attribution (const QuoteSet *self,
                        guint32         token)
{
  guint low = 0, high = self->attributions->len;
  while (low < high)
    {
      guint middle = (low + high) / 2;
      if (g_array_index (self->attributions, Attribution, middle).cue_first < token)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}
