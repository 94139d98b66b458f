/* SPDX-License-Identifier: MIT */
/* The sides of cues: which event a word beside a cue tells, and the links between two of them. */

#include "cause-side.h"

#include <string.h>

#include "argument.h"
#include "respond.h"
#include "word-list.h"

/* How far from the side of a cue its event may stand, in steps through the tree. */
#define MAX_STEPS 4

/* A cue that stands between two kinds of event that answer each other is trusted this much more. */
#define ANSWER_BONUS 0.3

/* Whether events of a type are deeds that somebody decides on, so that they can be responses. */
gboolean
cause_is_deed (guint8 type)
{
  if (type == FRAME_NO_EVENT)
    return FALSE;
  CauselineFamily family = frame_family (type);
  return family != CAUSELINE_FAMILY_HARM && family != CAUSELINE_FAMILY_CHANGE && family != CAUSELINE_FAMILY_OTHER;
}

const Trigger *
cause_trigger_at (const Causing *causing,
            gint32         index)
{
  return &g_array_index (causing->triggers, Trigger, index);
}

/* Through which relations a word passes on what it tells: "for taking part in the raid", "over his role in the raid". */
static guint64
relations_below (const Token *token)
{
  guint64 clause = RELATION_BIT (REL_XCOMP) | RELATION_BIT (REL_OBJ) | RELATION_BIT (REL_CCOMP) | RELATION_BIT (REL_NSUBJ_PASS);
  guint64 noun = RELATION_BIT (REL_NMOD) | RELATION_BIT (REL_CONJ) | RELATION_BIT (REL_ACL) | RELATION_BIT (REL_ACL_RELCL) | RELATION_BIT (REL_COMPOUND);
  if (token->upos == UPOS_ADJ && word_list_has ("partaking", token->lemma))
    return RELATION_BIT (REL_OBL);
  if (token->upos != UPOS_VERB && token->upos != UPOS_AUX)
    return noun;
  return clause | (word_list_has ("partaking", token->lemma) ? RELATION_BIT (REL_OBL) : 0);
}

/* The event that a side of a cue tells: the word itself, what hangs on it closely, or for the governor what it hangs on. */
gint32
cause_find_below (const Causing *causing,
            gint32         token)
{
  const Tree *tree = causing->reading->tree;
  for (int i = 0; i < MAX_STEPS && token >= 0; i++)
    {
      if (causing->at[token] >= 0)
        return causing->at[token];
      guint64 relations = relations_below (tree_token (tree, token));
      gint32 next = -1;
      for (gint32 c = tree->first[token]; c >= 0; c = tree->next[c])
        if (relations & RELATION_BIT (tree_token (tree, c)->relation))
          {
            if (causing->at[c] >= 0)
              return causing->at[c];
            if (next < 0)
              next = c;
          }
      token = next;
    }
  return -1;
}

/* "The decision came after": such a verb tells of its subject. */
static gint32
find_happening (const Causing *causing,
                gint32         verb)
{
  gint32 subject = tree_surface_subject (causing->reading->tree, verb);
  gboolean tells_of = subject >= 0 && word_list_has ("happening", tree_token (causing->reading->tree, verb)->lemma);
  return tells_of ? causing->at[subject] : -1;
}

gint32
cause_find_above (const Causing *causing,
            gint32         token,
            gint32         not)
{
  const Tree *tree = causing->reading->tree;
  for (int i = 0; i < MAX_STEPS && token >= 0; i++)
    {
      if (causing->at[token] >= 0 && causing->at[token] != not)
        return causing->at[token];
      const Token *t = tree_token (tree, token);
      if (t->upos == UPOS_VERB)
        {
          gint32 below = cause_find_below (causing, token);
          if (below < 0)
            below = find_happening (causing, token);
          if (below >= 0 && below != not)
            return below;
        }
      if (t->relation == REL_ROOT || t->relation == REL_CCOMP || t->relation == REL_PARATAXIS)
        return -1;
      token = t->head;
    }
  return -1;
}

/* "Forced the port to close": the verb joins, and tells nothing of its own. */
gboolean
cause_is_mere_cue (const Token *token)
{
  const GPtrArray *cues = token->upos == UPOS_VERB ? cue_find (token->lemma, TRUE) : NULL;
  for (guint i = 0; cues != NULL && i < cues->len; i++)
    {
      const Cue *cue = g_ptr_array_index (cues, i);
      if (cue->syntax == CUE_VERB && cue->n_words == 1 && cue->side == CUE_SIDE_SUBJECT && cue->strength >= CUE_SURE)
        return TRUE;
    }
  return FALSE;
}

/* A side of a strong cue that no table names is an event all the same: of no type, but with the parties of its verb. */
gint32
cause_make_trigger (Causing   *causing,
              const Cue *cue,
              gint32     token)
{
  const Tree *tree = causing->reading->tree;
  gint32 measured = argument_measured (causing->reading, token);
  token = measured > token ? measured : token; /* "two days of protests" */
  const Token *t = tree_token (tree, token);
  guint64 classes = argument_classes (causing->reading, token);
  gboolean is_verb = t->upos == UPOS_VERB;
  WordnetSenses senses = syntax_model_senses (causing->reading->model, t->lemma);
  if (cause_is_mere_cue (t))
    return -1;
  if (is_verb && cue->strength < CUE_CERTAIN && (senses.verb_first & ((1u << WORDNET_VERB_STATIVE) | (1u << WORDNET_VERB_COGNITION) | (1u << WORDNET_VERB_EMOTION))))
    return -1;
  if (!is_verb && cue->strength < CUE_SURE && tree_child (tree, token, RELATION_BIT (REL_COP)) >= 0)
    return -1; /* "as was the case" */
  gboolean is_happening = (classes & CLASS_EVENT) || cue->strength >= CUE_CERTAIN;
  if (!is_verb && !(t->upos == UPOS_NOUN && is_happening && !(classes & (CLASS_ACTOR | CLASS_TIME))))
    return -1;
  Trigger trigger = { .token = token, .first = token, .last = token, .light = -1, .type = FRAME_NO_EVENT, .is_noun = !is_verb };
  GPtrArray *frames = is_verb ? NULL : frame_find (FRAME_NOUN, t->lemma);
  const Frame *plain = frames != NULL ? g_ptr_array_index (frames, frames->len - 1) : NULL;
  if (plain != NULL && plain->second == NULL)
    {
      trigger.frame = plain;
      trigger.type = plain->type;
      trigger_fill (causing->reading, &trigger, -1, -1);
    }
  if (is_verb)
    {
      gint32 subject = tree_subject (tree, token), object = tree_object (tree, token);
      if (subject >= 0 && (argument_classes (causing->reading, subject) & CLASS_ACTOR))
        trigger_add_part (&trigger, subject, CAUSELINE_ROLE_SOURCE);
      if (object >= 0 && entity_at (causing->reading->entities, object) >= 0)
        trigger_add_part (&trigger, object, CAUSELINE_ROLE_OBJECT);
    }
  factuality_read (causing->reading->tree, causing->reading->quotes, causing->reading->entities, token, &trigger.factuality);
  causing->at[token] = causing->triggers->len;
  g_array_append_val (causing->triggers, trigger);
  return causing->at[token];
}

/* Whether events of these types answer each other, in any frame that is causal. */
static gboolean
is_answer (guint8 from,
           guint8 to)
{
  guint n;
  if (from == FRAME_NO_EVENT || to == FRAME_NO_EVENT)
    return FALSE;
  return causeline_frame_find (frame_type_name (from), frame_type_name (to), &n) != NULL;
}

void
cause_add_link (Causing   *causing,
          const Cue *cue,
          gint32     cause,
          gint32     effect,
          gint32     first,
          gint32     last)
{
  if (cause < 0 || effect < 0 || cause == effect)
    return;
  const Trigger *from = cause_trigger_at (causing, cause), *to = cause_trigger_at (causing, effect);
  gint8 kind = cue->kind != CUE_KIND_AUTO ? cue->kind : cause_is_deed (to->type) ? CAUSELINE_LINK_RESPONSE : CAUSELINE_LINK_CAUSE;
  double confidence = cue->strength;
  if (kind == CAUSELINE_LINK_PURPOSE)
    confidence += cause_is_deed (from->type) ? ANSWER_BONUS : 0;
  else if (is_answer (from->type, to->type) || (cue->syntax == CUE_WORD && word_list_has ("reasons", cue->words[0]) && cause_is_of (causing, effect, "done-for")))
    confidence += ANSWER_BONUS;
  if (confidence < CUE_STRONG)
    return;
  CauseLink link = { cause, effect, first, last, kind, FALSE, MIN (confidence, 1) };
  g_array_append_val (causing->links, link);
}

/* A link to whatever the story tells before; @guess is what the sentence before tells, or -1. */
void
cause_add_open (Causing   *causing,
                const Cue *cue,
                gint32     guess,
                gint32     effect,
                gint32     first,
                gint32     last)
{
  if (effect < 0 || guess == effect)
    return;
  gint8 kind = cue->kind != CUE_KIND_AUTO ? cue->kind : cause_is_deed (cause_trigger_at (causing, effect)->type) ? CAUSELINE_LINK_RESPONSE : CAUSELINE_LINK_CAUSE;
  CauseLink link = { guess, effect, first, last, kind, TRUE, cue->strength };
  g_array_append_val (causing->links, link);
}

/* Acts of conflict, of the law, and harm: what news gives reasons for; elsewhere "to", "as" and "for" mostly mean something else. */
gboolean
cause_calls_for_reasons (const Causing *causing,
                   gint32         index)
{
  if (index < 0 || cause_trigger_at (causing, index)->type == FRAME_NO_EVENT)
    return FALSE;
  CauselineFamily family = frame_family (cause_trigger_at (causing, index)->type);
  return family == CAUSELINE_FAMILY_CONFLICT || family == CAUSELINE_FAMILY_LAW || family == CAUSELINE_FAMILY_HARM;
}

/* Whether a trigger is of one of the types of a list. */
gboolean
cause_is_of (const Causing *causing,
             gint32         index,
             const char    *list)
{
  guint8 type = index >= 0 ? cause_trigger_at (causing, index)->type : FRAME_NO_EVENT;
  return type != FRAME_NO_EVENT && word_list_has (list, frame_type_name (type));
}
