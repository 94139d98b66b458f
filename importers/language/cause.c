/* SPDX-License-Identifier: MIT */
/* What leads to what, where the words say so: cues between triggers, decided by syntax and by the types of both sides. */

#include "cause.h"

#include <string.h>

#include "argument.h"
#include "cause-side.h"
#include "pointer.h"
#include "word-list.h"

/* What a cue of words governs and what it hangs on; FALSE when it stands in another use. */
static gboolean
find_sides (const Causing *causing,
            gint32         first,
            gint32         last,
            gint32        *governed,
            gint32        *governor)
{
  const Tree *tree = causing->reading->tree;
  const guint64 markers = RELATION_BIT (REL_CASE) | RELATION_BIT (REL_MARK);
  gint32 top = first;
  while (tree_token (tree, top)->head >= first && tree_token (tree, top)->head <= last && tree_token (tree, top)->head != top)
    top = tree_token (tree, top)->head;
  const Token *end = tree_token (tree, last), *t = tree_token (tree, top);
  if (t->relation == REL_ADVMOD && tree_token (tree, first)->xpos == XPOS_WRB)
    *governed = t->head; /* "when" */
  else if (markers & RELATION_BIT (t->relation))
    *governed = t->head;
  else if ((markers & RELATION_BIT (end->relation)) && (end->head < first || end->head > last))
    *governed = end->head;
  else
    return FALSE;
  if (*governed < 0)
    return FALSE;
  gint32 above = tree_token (tree, *governed)->head;
  if (tree_child (tree, *governed, RELATION_BIT (REL_COP)) >= 0 && first != last)
    above = tree_surface_subject (tree, *governed); /* "the attack was in retaliation for the raid" */
  if (above >= first && above <= last)
    above = tree_token (tree, top)->head;
  *governor = above;
  return above >= 0 && tree_token (tree, *governed)->relation != REL_OBL_AGENT;
}

/* "Called for expelling" asks, "quoted as saying" and "as CNN reports" name a source, "a month after" counts time. */
static gboolean
is_other_use (const Causing *causing,
              const Cue     *cue,
              gint32         token,
              gint32         governed,
              gint32         governor)
{
  const Tree *tree = causing->reading->tree;
  const Token *g = tree_token (tree, governed);
  if (cue->strength >= CUE_SURE || cue->n_words > 1)
    return FALSE;
  const Trigger *trigger = causing->at[governor] >= 0 ? cause_trigger_at (causing, causing->at[governor]) : NULL;
  if (trigger != NULL && trigger->frame != NULL && trigger->frame->second != NULL && strcmp (trigger->frame->second, cue->words[0]) == 0)
    return TRUE;
  if (strcmp (cue->words[0], "as") == 0)
    return word_list_has ("as-said", g->lemma) || (token > 0 && word_list_has ("as-said", tree_token (tree, token - 1)->lemma)) || tree_child_lemma (tree, governed, RELATION_BIT (REL_MARK), "to") >= 0 || g->xpos == XPOS_VBG || g->xpos == XPOS_VBN || (causing->at[governed] >= 0 && cause_trigger_at (causing, causing->at[governed])->type == frame_type ("statement"));
  if (strcmp (cue->words[0], "for") == 0)
    return cause_is_of (causing, causing->at[governor], "asking");
  return strcmp (cue->words[0], "after") == 0 && token > 0 && word_list_has ("measuring", tree_token (tree, token - 1)->lemma);
}

/* Whether the cue stands as the table asks. */
static gboolean
read_word_cue (Causing   *causing,
               const Cue *cue,
               gint32     token)
{
  gint32 governed, governor, last = token + cue->n_words - 1;
  if (!find_sides (causing, token, last, &governed, &governor))
    return FALSE;
  const Token *g = tree_token (causing->reading->tree, governed);
  if (argument_classes (causing->reading, governed) & CLASS_TIME)
    return FALSE;
  if (cue->is_clausal && g->relation != REL_ADVCL && g->relation != REL_ACL)
    return FALSE;
  if (cue->kind == CAUSELINE_LINK_PURPOSE && cause_is_mere_cue (tree_token (causing->reading->tree, governor)))
    return FALSE; /* "forced the port to close" */
  if (cue->kind == CAUSELINE_LINK_PURPOSE && cue->n_words == 1 && (g->relation != REL_ADVCL || g->xpos != XPOS_VB))
    return FALSE;
  if (is_other_use (causing, cue, token, governed, governor))
    return FALSE;
  gint32 below = cause_find_below (causing, governed);
  gint32 above = cause_find_above (causing, governor, below);
  if (cue->kind == CAUSELINE_LINK_PURPOSE && cause_is_of (causing, above, "wanting"))
    return TRUE;
  if (cue->strength >= CUE_SURE || (cue->strength >= CUE_STRONG && (cause_calls_for_reasons (causing, below) || cause_calls_for_reasons (causing, above))))
    {
      if (below < 0)
        below = cause_make_trigger (causing, cue, governed);
      if (above < 0)
        above = cause_make_trigger (causing, cue, governor);
    }
  if (cue->strength < CUE_SURE && !cause_calls_for_reasons (causing, below) && !cause_calls_for_reasons (causing, above))
    return TRUE;
  if (cue->kind == CAUSELINE_LINK_PURPOSE)
    cause_add_link (causing, cue, above, below, token, last); /* from the act to its goal */
  else if (cue->side == CUE_SIDE_GOVERNED)
    cause_add_link (causing, cue, below, above, token, last);
  else
    cause_add_link (causing, cue, above, below, token, last);
  return TRUE;
}

/* "Fearing that the dam would burst": what leads to the deed is in the clause or the object. */
static gint32
what_is_feared (const Causing *causing,
                gint32         participle)
{
  gint32 clause = tree_clause (causing->reading->tree, participle), object = tree_object (causing->reading->tree, participle);
  return clause >= 0 ? clause : object >= 0 ? object : participle;
}

/* "They blocked the road demanding water", "a bomb exploded, killing five", "angered by the ruling, they walked out". */
static void
read_participle (Causing   *causing,
                 const Cue *cue,
                 gint32     token)
{
  const Token *t = tree_token (causing->reading->tree, token);
  const guint64 markers = RELATION_BIT (REL_CASE) | RELATION_BIT (REL_MARK);
  gboolean is_passive = cue->n_words > 1;
  gint32 side = is_passive ? tree_preposition (causing->reading->tree, token, cue->words[1]) : token;
  gboolean is_first = token > 0 && tree_sentence (causing->reading->tree, token - 1) != tree_sentence (causing->reading->tree, token);
  gboolean is_before = (is_first || token == 0) && cue->side == CUE_SIDE_GOVERNED; /* "Fearing floods, the city closed the schools" */
  if (side < 0 || t->xpos != (is_passive ? XPOS_VBN : XPOS_VBG) || (t->relation != REL_ADVCL && t->relation != REL_ACL) || t->head < 0 || (t->head > token && !is_before)
      || tree_child (causing->reading->tree, token, markers) >= 0)
    return;
  gint32 below = cause_find_below (causing, side), above = cause_find_above (causing, t->head, below);
  if (cue->strength < CUE_SURE && !cause_calls_for_reasons (causing, above))
    return;
  if (below < 0)
    below = cause_make_trigger (causing, cue, cue->kind == CAUSELINE_LINK_RESPONSE && !is_passive ? what_is_feared (causing, side) : side);
  if (above < 0)
    above = cause_make_trigger (causing, cue, t->head);
  if (cue->kind == CAUSELINE_LINK_PURPOSE || cue->side == CUE_SIDE_GOVERNOR)
    cause_add_link (causing, cue, above, below, token, token);
  else
    cause_add_link (causing, cue, below, above, token, token);
}

static void
read_verb_cue (Causing   *causing,
               const Cue *cue,
               gint32     token)
{
  const Tree *tree = causing->reading->tree;
  gint32 subject = tree_subject (tree, token), object = tree_object (tree, token), governed = -1;
  if (cue->n_words > 1)
    {
      governed = tree_preposition (tree, token, cue->words[cue->n_words - 1]);
      if (cue->n_words > 2 && (object < 0 || strcmp (tree_token (tree, object)->lemma, cue->words[1]) != 0))
        return; /* "gave money to", not "gave rise to" */
      if (governed < 0)
        governed = tree_child_lemma (tree, token, RELATION_BIT (REL_COMPOUND_PRT), cue->words[1]) >= 0 ? object : -1;
      if (governed < 0)
        return;
    }
  gint32 clause = tree_clause (tree, token);
  gint32 second = cue->side == CUE_SIDE_SELF ? token : governed >= 0 ? governed : clause >= 0 ? clause : object;
  gint32 first = cue->side == CUE_SIDE_PREPOSITION ? object : subject;
  const Token *t = tree_token (tree, token);
  if ((t->relation == REL_ADVCL && t->xpos == XPOS_VBG && t->head < token) || t->relation == REL_ADVCL_RELCL)
    first = t->head; /* "..., causing", "..., which caused": the whole clause */
  if (second < 0 || (first < 0 && cue->side != CUE_SIDE_OBJECT))
    return;
  gint32 one = first >= 0 ? cause_find_below (causing, first) : -1;
  gint32 told = cue->side == CUE_SIDE_SUBJECT ? cause_find_told (causing, token) : -1;
  if (told >= 0)
    one = told;
  gint32 two = cue->side == CUE_SIDE_SELF ? causing->at[token] : cause_find_below (causing, second);
  if (two < 0 && cue->n_words == 1 && cue->side == CUE_SIDE_SUBJECT)
    two = causing->at[token];
  if (one < 0 && cue->side == CUE_SIDE_SUBJECT && cue->strength > CUE_STRONG && cause_stands_for_events (causing, first))
    one = cause_find_before (causing, token, two);
  if (cue->strength > CUE_STRONG)
    {
      if (one < 0 && cue->side != CUE_SIDE_OBJECT)
        one = cause_make_trigger (causing, cue, first);
      if (two < 0)
        two = cause_make_trigger (causing, cue, second);
    }
  if (one < 0 && cue->side == CUE_SIDE_OBJECT)
    one = cause_find_above (causing, token, two); /* "a plan to react to the raid" */
  if (cue->side == CUE_SIDE_SUBJECT || cue->side == CUE_SIDE_SELF)
    cause_add_link (causing, cue, one, two, token, token);
  else
    cause_add_link (causing, cue, two, one, token, token);
}

/* "A leak was the cause of the fire", "the cause of the fire was a leak": one side is what the noun is, the other hangs on it. */
static void
read_noun_cue (Causing   *causing,
               const Cue *cue,
               gint32     token)
{
  const Tree *tree = causing->reading->tree;
  const Token *t = tree_token (tree, token);
  gint32 of = tree_preposition (tree, token, cue->words[1]), predicate = -1, other = -1;
  if (tree_child (tree, token, RELATION_BIT (REL_COP)) >= 0)
    {
      predicate = token;
      other = tree_surface_subject (tree, token);
    }
  else if (t->relation == REL_NSUBJ && tree_child (tree, t->head, RELATION_BIT (REL_COP)) >= 0)
    predicate = other = t->head;
  if (of < 0 || other < 0 || tree_child_lemma (tree, predicate, RELATION_BIT (REL_ADVMOD), "not") >= 0)
    return;
  gint32 one = cause_find_below (causing, of), two = cause_find_below (causing, other);
  if (one < 0)
    one = cause_make_trigger (causing, cue, of);
  if (two < 0)
    two = cause_make_trigger (causing, cue, other);
  if (cue->side == CUE_SIDE_GOVERNED)
    cause_add_link (causing, cue, one, two, token, token);
  else
    cause_add_link (causing, cue, two, one, token, token);
}

static void
read_cues_at (Causing *causing,
              guint    token)
{
  const Token *t = tree_token (causing->reading->tree, token);
  const GPtrArray *cues;
  if (t->upos == UPOS_VERB && (cues = cue_find (t->lemma, TRUE)) != NULL)
    for (guint i = 0; i < cues->len; i++)
      {
        const Cue *cue = g_ptr_array_index (cues, i);
        if (cue->syntax == CUE_PARTICIPLE)
          read_participle (causing, cue, token);
        else if (cue->syntax == CUE_OPEN)
          cause_read_open (causing, cue, token);
        else
          read_verb_cue (causing, cue, token);
      }
  if (t->upos == UPOS_NOUN && (cues = cue_find (t->lemma, TRUE)) != NULL)
    for (guint i = 0; i < cues->len; i++)
      {
        const Cue *cue = g_ptr_array_index (cues, i);
        if (cue->syntax == CUE_OPEN)
          cause_read_open (causing, cue, token);
        else if (cue->syntax == CUE_NOUN)
          read_noun_cue (causing, cue, token);
      }
  g_autofree char *lower = g_ascii_strdown (t->form, -1);
  cues = cue_find (lower, FALSE);
  for (guint i = 0; cues != NULL && i < cues->len; i++)
    {
      const Cue *cue = g_ptr_array_index (cues, i);
      if (!cue_stands_at (cue, causing->reading->document->tokens, token))
        continue;
      if (cue->syntax == CUE_ADVERB)
        cause_read_adverb (causing, cue, token);
      else if (!read_word_cue (causing, cue, token))
        continue;
      return; /* the longest cue that stands here is the one that is meant */
    }
}

/* "The blast killed five": what happens is subject of a harm. */
static void
read_subject (Causing *causing,
              guint    index)
{
  static const Cue subject_cue = { .syntax = CUE_VERB, .side = CUE_SIDE_SUBJECT, .kind = CAUSELINE_LINK_CAUSE, .strength = 0.8 };
  const Trigger *trigger = cause_trigger_at (causing, index);
  if (trigger->is_noun || trigger->type == FRAME_NO_EVENT || frame_family (trigger->type) != CAUSELINE_FAMILY_HARM)
    return;
  const Tree *tree = causing->reading->tree;
  gint32 subject = tree_subject (tree, trigger->token);
  for (gint32 c = tree->first[trigger->token]; c >= 0 && (subject < 0 || causing->at[subject] < 0); c = tree->next[c])
    if (tree_case (tree, c) >= 0 && word_list_has ("harmed-in", tree_token (tree, tree_case (tree, c))->lemma))
      subject = c;
  for (guint i = 0; i < trigger->n_parts; i++)
    if (trigger->parts[i].token == subject)
      return; /* "violence broke out" */
  if (subject >= 0 && causing->at[subject] >= 0)
    cause_add_link (causing, &subject_cue, causing->at[subject], index, trigger->first, trigger->last);
}

/**
 * cause_read:
 * @triggers: Trigger; events that only a cue shows are added
 *
 * Returns: (transfer full): CauseLink, in the order of the text
 */
GArray *
cause_read (const Reading *reading,
            GArray        *triggers)
{
  pointer_add (reading, triggers);
  guint n = reading->document->tokens->len, n_triggers = triggers->len;
  g_autofree gint32 *at = g_new (gint32, n + 1);
  Causing causing = { reading, triggers, g_array_new (FALSE, FALSE, sizeof (CauseLink)), at };
  for (guint i = 0; i < n; i++)
    at[i] = -1;
  for (guint i = 0; i < n_triggers; i++)
    {
      const Trigger *trigger = cause_trigger_at (&causing, i);
      at[trigger->token] = i;
      if (trigger->light >= 0 && at[trigger->light] < 0)
        at[trigger->light] = i;
    }
  for (guint i = 0; i < n; i++)
    read_cues_at (&causing, i);
  for (guint i = 0; i < n_triggers; i++)
    read_subject (&causing, i);
  cause_finish (&causing, n_triggers);
  return causing.links;
}
