/* SPDX-License-Identifier: MIT */
/* Cues that point back beyond their own sentence: "as a result", "that led to", "vowed to respond". */

#include "cause-side.h"

#include <string.h>

#include "word-list.h"

/* What the sentence before a token tells, or the clause that its own is joined to; not @here. */
gint32
cause_find_before (const Causing *causing,
                   gint32         token,
                   gint32         here)
{
  const Tree *tree = causing->reading->tree;
  const Sentence *sentence = &g_array_index (causing->reading->document->sentences, Sentence, tree_sentence (tree, token));
  for (gint32 t = token - 1; t >= 0; t--)
    {
      const Token *word = tree_token (tree, t);
      if (causing->at[t] >= 0 && causing->at[t] != here && (word->relation == REL_ROOT || word->relation == REL_CCOMP || word->relation == REL_CONJ))
        return causing->at[t];
      if ((guint32) t < sentence->first && word->relation == REL_ROOT)
        return -1;
    }
  return -1;
}

/* "That led to", "which prompted": the subject stands for what was told just before. */
gboolean
cause_stands_for_events (const Causing *causing,
                         gint32         subject)
{
  const Token *t = tree_token (causing->reading->tree, subject);
  return (t->upos == UPOS_PRON || t->upos == UPOS_DET) && word_list_has ("stands-for-events", t->lemma) && entity_at (causing->reading->entities, subject) < 0;
}

/* "Granted asylum to the family, which prompted": behind a comma "which" stands for the clause before it, unless the noun before it
 * tells an event; or -1. */
gint32
cause_find_told (const Causing *causing,
                 gint32         verb)
{
  const Tree *tree = causing->reading->tree;
  const Token *v = tree_token (tree, verb);
  gint32 subject = tree_child (tree, verb, RELATION_BIT (REL_NSUBJ));
  if (v->relation != REL_ACL_RELCL || v->head < 0 || subject < 1 || g_ascii_strcasecmp (tree_token (tree, subject)->form, "which") != 0
      || strcmp (tree_token (tree, subject - 1)->form, ",") != 0 || causing->at[v->head] >= 0)
    return -1;
  return cause_find_above (causing, v->head, -1);
}

/* "Therefore", "as a result": the event of the sentence before, or of the clause that this one is joined to. */
void
cause_read_adverb (Causing   *causing,
                   const Cue *cue,
                   gint32     token)
{
  const Tree *tree = causing->reading->tree;
  gint32 here = cause_find_above (causing, tree_token (tree, token)->head, -1);
  if (here < 0)
    return;
  gint32 before = cause_find_before (causing, token, here), last = token + cue->n_words - 1;
  if (cue->kind == CAUSELINE_LINK_RESPONSE)
    cause_add_open (causing, cue, before, here, token, last);
  else
    cause_add_link (causing, cue, before, here, token, last);
}

/* "Responded to the attack": what is answered stands in the sentence. */
static gboolean
names_answered (const Tree *tree,
                gint32      token)
{
  for (gint32 c = tree->first[token]; c >= 0; c = tree->next[c])
    {
      gint32 preposition = tree_case (tree, c);
      if (preposition >= 0 && word_list_has ("names-answered", tree_token (tree, preposition)->lemma))
        return TRUE;
    }
  return FALSE;
}

/* "Vowed to respond", "promised a response", "responded by expelling": what it answers was told before. */
void
cause_read_open (Causing   *causing,
                 const Cue *cue,
                 gint32     token)
{
  const Tree *tree = causing->reading->tree;
  if (names_answered (tree, token))
    return;
  gint32 by = tree_child (tree, token, RELATION_BIT (REL_ADVCL));
  gint32 effect = by >= 0 ? cause_find_below (causing, by) : -1;
  if (effect < 0)
    effect = cause_find_above (causing, token, -1);
  if (effect < 0 || (tree_token (tree, token)->upos == UPOS_NOUN && !cause_is_of (causing, effect, "holds-answer")))
    return;
  cause_add_open (causing, cue, -1, effect, token, token);
}
