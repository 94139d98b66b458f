/* SPDX-License-Identifier: MIT */
/* Cues that point back beyond their own sentence: "as a result", "that led to", "vowed to respond". */

#include "cause-side.h"

#include <string.h>

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
  static const char *const words[] = { "this", "that", "which", "it" };
  const Token *t = tree_token (causing->reading->tree, subject);
  for (guint i = 0; i < G_N_ELEMENTS (words) && (t->upos == UPOS_PRON || t->upos == UPOS_DET); i++)
    if (g_ascii_strcasecmp (t->form, words[i]) == 0)
      return entity_at (causing->reading->entities, subject) < 0;
  return FALSE;
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

/* "Promised a response", not "criticized the slow response". */
static gboolean
can_hold_answer (guint8 type)
{
  static const char *const types[] = { "promise", "threat", "attack", "mobilization", "demand", "launch", "offer" };
  for (guint i = 0; i < G_N_ELEMENTS (types) && type != FRAME_NO_EVENT; i++)
    if (strcmp (frame_type_name (type), types[i]) == 0)
      return TRUE;
  return FALSE;
}

/* "Vowed to respond", "promised a response", "responded by expelling": what it answers was told before. */
void
cause_read_open (Causing   *causing,
                 const Cue *cue,
                 gint32     token)
{
  static const char *const naming[] = { "to", "for", "against" };
  const Tree *tree = causing->reading->tree;
  for (guint i = 0; i < G_N_ELEMENTS (naming); i++)
    if (tree_preposition (tree, token, naming[i]) >= 0)
      return;
  gint32 by = tree_child (tree, token, RELATION_BIT (REL_ADVCL));
  gint32 effect = by >= 0 ? cause_find_below (causing, by) : -1;
  if (effect < 0)
    effect = cause_find_above (causing, token, -1);
  if (effect < 0 || (tree_token (tree, token)->upos == UPOS_NOUN && !can_hold_answer (cause_trigger_at (causing, effect)->type)))
    return;
  cause_add_open (causing, cue, -1, effect, token, token);
}
