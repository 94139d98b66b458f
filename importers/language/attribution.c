/* SPDX-License-Identifier: MIT */
/* Finds who says what inside a sentence: verbs, nouns and phrases of saying with their source and their content. */

#include "attribution.h"

#include <string.h>

#include "attribution-parts.h"
#include "syntax.h"

#define MODIFIERS (RELATION_BIT (REL_AUX) | RELATION_BIT (REL_AUX_PASS) | RELATION_BIT (REL_ADVMOD) | RELATION_BIT (REL_COP))
/* What hangs on a source but is no part of its name. */
#define NOT_IN_SOURCE (RELATION_BIT (REL_ACL_RELCL) | RELATION_BIT (REL_ACL) | RELATION_BIT (REL_CASE) | RELATION_BIT (REL_PUNCT) \
                       | RELATION_BIT (REL_CC) | RELATION_BIT (REL_COP) | RELATION_BIT (REL_PARATAXIS))

/* Somebody says so, nobody says who. */
static const char *const hearsay_adverbs[] = { "allegedly", "reportedly", "supposedly", "purportedly", "apparently" };
/* "in the words of X", "in his view". */
static const char *const view_nouns[] = { "word", "view", "opinion", "estimation", "account" };

static gboolean
is_one_of (const char        *word,
           const char *const *list,
           gsize              n)
{
  for (gsize i = 0; i < n; i++)
    if (strcmp (word, list[i]) == 0)
      return TRUE;
  return FALSE;
}

static void
set_source (const Collector *self,
            Attribution     *attribution,
            gint32           head)
{
  gint32 first, last;

  attribution->source_head = head;
  if (head < 0)
    return;
  tree_span (self->tree, head, NOT_IN_SOURCE, &first, &last);
  attribution->source_first = (guint32) first;
  attribution->source_n_tokens = (guint32) (last - first + 1);
}

/* The cue with what belongs to its verb: "has repeatedly denied", "did not point out". */
static void
set_cue (const Collector *self,
         Attribution     *attribution,
         gint32           cue)
{
  gint32 first = cue, last = cue;

  for (gint32 i = cue - 1; i >= 0; i--)
    {
      const Token *token = tree_token (self->tree, i);

      if (token->head != cue || !(MODIFIERS & RELATION_BIT (token->relation)))
        break;
      attribution->is_negated |= token->relation == REL_ADVMOD
                                 && (strcmp (token->lemma, "not") == 0 || strcmp (token->lemma, "never") == 0);
      first = i;
    }
  gint32 particle = tree_child (self->tree, cue, RELATION_BIT (REL_COMPOUND_PRT));

  if (particle == cue + 1)
    last = particle;
  attribution->cue_head = (guint32) cue;
  attribution->cue_first = (guint32) first;
  attribution->cue_n_tokens = (guint32) (last - first + 1);
}

static void
add_predicate (Collector    *self,
               gint32        cue,
               const Speech *speech)
{
  Attribution attribution = { .source_head = -1, .content_head = -1, .kind = speech->kind, .stance = speech->stance };
  const Token *token = tree_token (self->tree, cue);
  gint32 source = attribution_source (self, cue, speech);
  gint32 content = attribution_clause (self, cue, speech);
  gint32 until = -1;

  if (token->relation == REL_AMOD || token->relation == REL_COMPOUND || token->relation == REL_CASE)
    return;
  if (source >= 0 && (tree_token (self->tree, source)->relation == REL_EXPL
                      || strcmp (tree_token (self->tree, source)->lemma, "there") == 0))
    source = -1;
  if (content < 0)
    {
      content = attribution_phrase (self, cue, speech);
      gint32 complement = tree_child (self->tree, cue, RELATION_BIT (REL_XCOMP));
      gint32 first;

      /* "called the film an act of war": both halves. */
      if (content >= 0 && complement > content)
        tree_span (self->tree, complement, 0, &first, &until);
    }
  if (source == content)
    source = -1;
  if (source < 0 && tree_is_passive (self->tree, cue))
    {
      /* "he was criticised" says nothing; "he is said to have left" does. */
      if (content >= 0 && SUBJECTS & RELATION_BIT (tree_token (self->tree, content)->relation))
        return;
      attribution.kind = ATTRIBUTION_HEARSAY;
    }
  set_source (self, &attribution, source);
  set_cue (self, &attribution, cue);
  if (content >= 0)
    attribution_set_content (self, &attribution, content, until);
  /* A bare verb of saying may still belong to a quotation beside it. */
  if (content >= 0 || (speech->kind == ATTRIBUTION_SPEECH && (speech->contents & SPEECH_CLAUSE)))
    g_array_append_val (self->found, attribution);
}

/* "their claim that ..", "the government's promise to ..", "a report by X that ..". */
static void
add_noun (Collector    *self,
          gint32        cue,
          const Speech *speech)
{
  Attribution attribution = { .source_head = -1, .content_head = -1, .kind = ATTRIBUTION_NOUN, .stance = speech->stance };
  gint32 content = -1, source;
  guint64 clauses = RELATION_BIT (REL_CCOMP) | RELATION_BIT (REL_ACL);

  for (gint32 c = self->tree->first[cue]; c >= 0 && content < 0; c = self->tree->next[c])
    {
      const Token *child = tree_token (self->tree, c);

      if (child->relation == REL_ACL_RELCL && (speech->contents & SPEECH_CLAUSE) && attribution_is_clause (self, c))
        content = c;
      if (!(clauses & RELATION_BIT (child->relation)) || c < cue)
        continue;
      if ((speech->contents & SPEECH_CLAUSE) && tree_child_lemma (self->tree, c, RELATION_BIT (REL_MARK), "that") >= 0)
        content = c;
      else if ((speech->contents & SPEECH_INFINITIVE) && child->xpos == XPOS_VB)
        content = c;
    }
  source = tree_child (self->tree, cue, RELATION_BIT (REL_NMOD_POSS));
  if (source < 0)
    source = tree_preposition (self->tree, cue, "by");
  if (source < 0)
    source = tree_preposition (self->tree, cue, "from");
  if (content < 0 && source >= 0)
    content = attribution_phrase (self, cue, speech);
  if (content < 0 || content == source)
    return;
  set_source (self, &attribution, source);
  set_cue (self, &attribution, cue);
  attribution_set_content (self, &attribution, content, -1);
  if (attribution.content_head >= 0)
    g_array_append_val (self->found, attribution);
}

/* "according to X": "according" stands as a preposition before X. */
static void
add_according (Collector *self,
               gint32     cue)
{
  Attribution attribution = { .source_head = -1, .content_head = -1, .kind = ATTRIBUTION_ACCORDING,
                              .stance = CAUSELINE_STANCE_ASSERTS };
  const Token *token = tree_token (self->tree, cue);
  gint32 source = token->relation == REL_CASE || token->relation == REL_MARK ? token->head
                                                                            : tree_preposition (self->tree, cue, "to");

  if (source < 0)
    return;
  set_source (self, &attribution, source);
  attribution.cue_head = attribution.cue_first = (guint32) cue;
  attribution.cue_n_tokens = 2;

  gint32 content = tree_token (self->tree, source == token->head ? source : cue)->head;

  while (content >= 0 && tree_token (self->tree, content)->upos != UPOS_VERB && tree_token (self->tree, content)->head >= 0
         && tree_token (self->tree, content)->relation != REL_CONJ)
    content = tree_token (self->tree, content)->head;
  if (content >= 0)
    attribution_set_content (self, &attribution, content, -1);
  if (attribution.content_head >= 0)
    g_array_append_val (self->found, attribution);
}

/* "in the words of X", "in his view": the owner is the source, the clause the content. */
static void
add_view (Collector *self,
          gint32     cue)
{
  Attribution attribution = { .source_head = -1, .content_head = -1, .kind = ATTRIBUTION_ACCORDING,
                              .stance = CAUSELINE_STANCE_ASSERTS };
  const Token *token = tree_token (self->tree, cue);
  gint32 source = tree_child (self->tree, cue, RELATION_BIT (REL_NMOD_POSS));
  gint32 in = tree_child_lemma (self->tree, cue, RELATION_BIT (REL_CASE), "in");

  if (in < 0 || token->head < 0 || token->relation != REL_OBL)
    return;
  if (source < 0)
    source = tree_preposition (self->tree, cue, "of");
  if (source < 0)
    return;
  set_source (self, &attribution, source);
  attribution.cue_head = (guint32) cue;
  attribution.cue_first = (guint32) in;
  attribution.cue_n_tokens = (guint32) (cue - in + 1);
  attribution_set_content (self, &attribution, token->head, -1);
  if (attribution.content_head >= 0)
    g_array_append_val (self->found, attribution);
}

static void
add_hearsay (Collector *self,
             gint32     cue)
{
  Attribution attribution = { .source_head = -1, .content_head = -1, .kind = ATTRIBUTION_HEARSAY,
                              .stance = CAUSELINE_STANCE_ALLEGES };
  const Token *token = tree_token (self->tree, cue);

  if (token->head < 0)
    return;
  attribution.cue_head = attribution.cue_first = (guint32) cue;
  attribution.cue_n_tokens = 1;
  attribution_set_content (self, &attribution, token->head, -1);
  if (attribution.content_head >= 0)
    g_array_append_val (self->found, attribution);
}

/* A name, a colon, and what it says, as in headlines and transcripts. */
static void
add_speaker (Collector      *self,
             const Sentence *sentence)
{
  gint32 first = (gint32) sentence->first, last = first + (gint32) sentence->n_tokens - 1, colon = first;
  guint names = 0;

  while (colon < last && colon - first <= MAX_SPEAKER && strcmp (tree_token (self->tree, colon)->form, ":") != 0)
    {
      const Token *token = tree_token (self->tree, colon);

      names += g_unichar_isupper (g_utf8_get_char (token->form)) != 0;
      if (token->upos == UPOS_VERB || token->upos == UPOS_AUX || token->upos == UPOS_ADP || token->upos == UPOS_PUNCT
          || token->upos == UPOS_ADV || token->upos == UPOS_NUM)
        return;
      colon++;
    }
  if (names == 0 || colon == first || colon + 3 > last || strcmp (tree_token (self->tree, colon)->form, ":") != 0)
    return;

  Attribution attribution = { .source_head = colon - 1, .content_head = -1, .kind = ATTRIBUTION_SPEECH,
                              .stance = CAUSELINE_STANCE_ASSERTS };

  attribution.source_first = (guint32) first;
  attribution.source_n_tokens = (guint32) (colon - first);
  attribution.cue_head = attribution.cue_first = (guint32) colon;
  attribution.cue_n_tokens = 1;
  attribution.content_start = tree_token (self->tree, colon + 1)->start;
  attribution.content_end = tree_token (self->tree, last)->end;
  for (gint32 i = colon + 1; i <= last && attribution.content_head < 0; i++)
    if (tree_token (self->tree, i)->head <= colon && tree_token (self->tree, i)->upos != UPOS_PUNCT)
      attribution.content_head = i;
  g_array_append_val (self->found, attribution);
}

/**
 * attribution_find:
 * @document: a parsed document
 * @tree: its tree
 * @attributions: (inout) (element-type Attribution): gets what is found, in order of the cues; verbs of saying whose content
 *   is not in the syntax come with an empty content
 */
void
attribution_find (const Document *document,
                  const Tree     *tree,
                  GArray         *attributions)
{
  Collector self = { document, tree, attributions };

  for (guint s = 0; s < document->sentences->len; s++)
    {
      const Sentence *sentence = &g_array_index (document->sentences, Sentence, s);

      add_speaker (&self, sentence);
      for (guint32 i = sentence->first; i < sentence->first + sentence->n_tokens; i++)
        {
          const Token *token = tree_token (tree, (gint32) i);
          const Speech *speech = speech_find (token);

          if (strcmp (token->lemma, "according") == 0 || g_ascii_strcasecmp (token->form, "according") == 0)
            add_according (&self, (gint32) i);
          else if (token->upos == UPOS_ADV && is_one_of (token->lemma, hearsay_adverbs, G_N_ELEMENTS (hearsay_adverbs)))
            add_hearsay (&self, (gint32) i);
          else if (speech != NULL && speech->kind == ATTRIBUTION_NOUN)
            add_noun (&self, (gint32) i, speech);
          else if (speech != NULL && speech->kind != SPEECH_NO_SOURCE)
            add_predicate (&self, (gint32) i, speech);
          if (token->upos == UPOS_NOUN && is_one_of (token->lemma, view_nouns, G_N_ELEMENTS (view_nouns)))
            add_view (&self, (gint32) i);
        }
    }
}
