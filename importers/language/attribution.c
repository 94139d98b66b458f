/* SPDX-License-Identifier: MIT */
/* Finds who says what inside a sentence: verbs, nouns and phrases of saying with their source and their content. */

#include "attribution.h"

#include <string.h>

#include "speech.h"
#include "syntax.h"

#define SUBJECTS (RELATION_BIT (REL_NSUBJ) | RELATION_BIT (REL_NSUBJ_PASS) | RELATION_BIT (REL_NSUBJ_OUTER))
#define MODIFIERS (RELATION_BIT (REL_AUX) | RELATION_BIT (REL_AUX_PASS) | RELATION_BIT (REL_ADVMOD) | RELATION_BIT (REL_COP))
/* What hangs on a source but is no part of its name. */
#define NOT_IN_SOURCE (RELATION_BIT (REL_ACL_RELCL) | RELATION_BIT (REL_ACL) | RELATION_BIT (REL_CASE) | RELATION_BIT (REL_PUNCT) \
                       | RELATION_BIT (REL_CC) | RELATION_BIT (REL_COP) | RELATION_BIT (REL_PARATAXIS))
/* A speaker before a colon has at most so many words. */
#define MAX_SPEAKER 6

/* Somebody says so, nobody says who. */
static const char *const hearsay_adverbs[] = { "allegedly", "reportedly", "supposedly", "purportedly", "apparently" };
/* "in the words of X", "in his view". */
static const char *const view_nouns[] = { "word", "view", "opinion", "estimation", "account" };

typedef struct
{
  const Document *document;
  const Tree *tree;
  GArray *found;
} Collector;

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

static gboolean
is_closing_mark (const Token *token)
{
  return strchr (",.;:-", token->form[0]) != NULL && token->upos == UPOS_PUNCT;
}

/* The content is what stands under its head, but for the clause of the cue when that stands inside. */
static void
set_content (const Collector *self,
             Attribution     *attribution,
             gint32           head,
             gint32           until)
{
  gint32 first, last, cue_first, cue_last;

  tree_span (self->tree, head, 0, &first, &last);
  last = MAX (last, until);
  if (tree_is_under (self->tree, (gint32) attribution->cue_head, head))
    {
      gint32 top = (gint32) attribution->cue_head;

      while (tree_token (self->tree, top)->head != head)
        top = tree_token (self->tree, top)->head;
      tree_span (self->tree, top, 0, &cue_first, &cue_last);
      if (cue_last >= last)
        last = cue_first - 1;
      else if (cue_first <= first)
        first = cue_last + 1;
      else if (cue_first > head && tree_token (self->tree, cue_last + 1)->upos == UPOS_PUNCT && cue_last + 2 > last)
        last = cue_first - 1;
    }
  while (first < last && is_closing_mark (tree_token (self->tree, first)))
    first++;
  while (last > first && is_closing_mark (tree_token (self->tree, last)))
    last--;
  if (first > last)
    return;
  attribution->content_head = head;
  attribution->content_start = tree_token (self->tree, first)->start;
  attribution->content_end = tree_token (self->tree, last)->end;
}

/* Is it a clause that only a verb of saying asks for: "that ..", "whether ..", "why .."? */
static gboolean
is_content_clause (const Collector *self,
                   gint32           clause)
{
  static const char *const openers[] = { "that", "whether", "why", "how" };
  gboolean opened = FALSE, subject = FALSE;

  for (gint32 c = self->tree->first[clause]; c >= 0; c = self->tree->next[c])
    {
      const Token *child = tree_token (self->tree, c);

      if (is_one_of (child->lemma, openers, G_N_ELEMENTS (openers)) && c < clause)
        opened = TRUE;
      else if (SUBJECTS & RELATION_BIT (child->relation))
        subject = TRUE;
    }
  return opened && subject;
}

/* Parsers hang the clause of "told reporters that .." on the reporters, and "did not say why .." like a reason. */
static gint32
misplaced_clause (const Collector *self,
                  gint32           cue)
{
  gint32 listener = tree_child (self->tree, cue, RELATION_BIT (REL_OBJ) | RELATION_BIT (REL_IOBJ));
  guint64 relations = RELATION_BIT (REL_ACL) | RELATION_BIT (REL_ACL_RELCL) | RELATION_BIT (REL_CCOMP);

  /* "did not say why .." has its clause as object. */
  if (listener > cue && (tree_token (self->tree, listener)->xpos == XPOS_WRB || tree_token (self->tree, listener)->xpos == XPOS_WP))
    return listener;
  for (gint32 c = self->tree->first[cue]; c >= 0; c = self->tree->next[c])
    if (tree_token (self->tree, c)->relation == REL_ADVCL && c > cue && is_content_clause (self, c))
      return c;
  for (gint32 c = listener >= 0 ? self->tree->first[listener] : -1; c >= 0; c = self->tree->next[c])
    if ((relations & RELATION_BIT (tree_token (self->tree, c)->relation)) && is_content_clause (self, c))
      return c;
  return -1;
}

/* The clause that a verb or predicate of saying governs, or is put into as a parenthesis. */
static gint32
content_clause (const Collector *self,
                gint32           cue,
                const Speech    *speech)
{
  const Token *token = tree_token (self->tree, cue);
  gint32 found = -1;

  if (speech->contents & SPEECH_CLAUSE)
    {
      found = tree_child (self->tree, cue, RELATION_BIT (REL_CCOMP));
      if (found < 0)
        found = misplaced_clause (self, cue);
      if (found < 0 && token->relation == REL_PARATAXIS)
        found = token->head;
      if (found < 0 && token->relation == REL_ADVCL && tree_child_lemma (self->tree, cue, RELATION_BIT (REL_MARK), "as") >= 0)
        found = token->head;
      if (found < 0)
        {
          gint32 after = tree_child (self->tree, cue, RELATION_BIT (REL_PARATAXIS));

          if (after > cue)
            found = after;
        }
    }
  if (found < 0 && (speech->contents & SPEECH_INFINITIVE))
    found = tree_child (self->tree, cue, RELATION_BIT (REL_XCOMP));
  if (found < 0 && (speech->contents & SPEECH_CLAUSE) && tree_is_passive (self->tree, cue))
    found = tree_child (self->tree, cue, RELATION_BIT (REL_XCOMP));
  return found;
}

static gint32
content_phrase (const Collector *self,
                gint32           cue,
                const Speech    *speech)
{
  gint32 found = -1;

  for (guint i = 0; found < 0 && i < G_N_ELEMENTS (speech->prepositions) && speech->prepositions[i] != NULL; i++)
    found = tree_preposition (self->tree, cue, speech->prepositions[i]);
  if (found < 0 && (speech->contents & SPEECH_OBJECT))
    {
      found = tree_is_passive (self->tree, cue) ? tree_child (self->tree, cue, RELATION_BIT (REL_NSUBJ_PASS))
                                                : tree_child (self->tree, cue, RELATION_BIT (REL_OBJ));
    }
  return found;
}

/* Whether a noun phrase can begin after the token: a comma, a quotation mark, nothing. */
static gboolean
is_boundary (const Collector *self,
             gint32           i,
             gint32           cue)
{
  return i < 0 || tree_sentence (self->tree, i) != tree_sentence (self->tree, cue)
         || (tree_token (self->tree, i)->upos == UPOS_PUNCT && strcmp (tree_token (self->tree, i)->form, "-") != 0);
}

static gboolean
is_nominal (const Token *token)
{
  return token->upos == UPOS_PROPN || token->upos == UPOS_PRON || token->upos == UPOS_NOUN;
}

/* The name or noun phrase [first, last] stands between marks beside a verb of saying: its head is the speaker. */
static gint32
head_between (const Collector *self,
              gint32           first,
              gint32           last,
              gint32           cue)
{
  gint32 head = -1;

  for (gint32 i = first; i <= last; i++)
    {
      const Token *token = tree_token (self->tree, i);

      if (token->upos == UPOS_VERB || token->upos == UPOS_ADP || token->upos == UPOS_SCONJ)
        return -1;
      if (is_nominal (token) && (token->head < first || token->head > last))
        head = i;
    }
  return head >= 0 && head != cue ? head : -1;
}

/* ".., Jane Doe said" and "..," said Jane Doe: trees of cut sentences are often wrong, the marks are not. */
static gint32
parenthetic_source (const Collector *self,
                    gint32           cue)
{
  gint32 first = cue - 1, last = cue + 1, n = (gint32) self->document->tokens->len;

  while (first >= 0 && cue - first <= MAX_SPEAKER && !is_boundary (self, first, cue))
    first--;
  if (first < cue - 1 && cue - first <= MAX_SPEAKER && first >= 0 && tree_token (self->tree, first)->upos == UPOS_PUNCT
      && is_nominal (tree_token (self->tree, cue - 1)) && tree_sentence (self->tree, first) == tree_sentence (self->tree, cue))
    return head_between (self, first + 1, cue - 1, cue);
  if (first != cue - 1 || first < 0)
    return -1;
  while (last < n && last - cue <= MAX_SPEAKER && !is_boundary (self, last, cue))
    last++;
  return last > cue + 1 && last - cue <= MAX_SPEAKER && is_nominal (tree_token (self->tree, last - 1))
           ? head_between (self, cue + 1, last - 1, cue)
           : -1;
}

/* Who speaks: the subject as written (a "who" stays), in the passive the agent. */
static gint32
source_of (const Collector *self,
           gint32           cue,
           const Speech    *speech)
{
  const Token *token = tree_token (self->tree, cue);
  gint32 own;

  if (speech->kind == ATTRIBUTION_SPEECH && speech->holds == HOLDS_SAID && token->xpos != XPOS_VBG && token->xpos != XPOS_VB)
    {
      own = parenthetic_source (self, cue);
      if (own >= 0)
        return own;
    }
  if (tree_is_passive (self->tree, cue))
    return tree_child (self->tree, cue, RELATION_BIT (REL_OBL_AGENT));
  own = tree_child (self->tree, cue, SUBJECTS);
  return own >= 0 ? own : tree_surface_subject (self->tree, cue);
}

static void
add_predicate (Collector    *self,
               gint32        cue,
               const Speech *speech)
{
  Attribution attribution = { .source_head = -1, .content_head = -1, .kind = speech->kind, .stance = speech->stance };
  const Token *token = tree_token (self->tree, cue);
  gint32 source = source_of (self, cue, speech);
  gint32 content = content_clause (self, cue, speech);
  gint32 until = -1;

  if (token->relation == REL_AMOD || token->relation == REL_COMPOUND || token->relation == REL_CASE)
    return;
  if (source >= 0 && (tree_token (self->tree, source)->relation == REL_EXPL
                      || strcmp (tree_token (self->tree, source)->lemma, "there") == 0))
    source = -1;
  if (content < 0)
    {
      content = content_phrase (self, cue, speech);
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
    set_content (self, &attribution, content, until);
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

      if (child->relation == REL_ACL_RELCL && (speech->contents & SPEECH_CLAUSE) && is_content_clause (self, c))
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
    content = content_phrase (self, cue, speech);
  if (content < 0 || content == source)
    return;
  set_source (self, &attribution, source);
  set_cue (self, &attribution, cue);
  set_content (self, &attribution, content, -1);
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
    set_content (self, &attribution, content, -1);
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
  set_content (self, &attribution, token->head, -1);
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
  set_content (self, &attribution, token->head, -1);
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
