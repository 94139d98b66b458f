/* SPDX-License-Identifier: MIT */
/* What leads to what, where the words say so: cues between triggers, decided by syntax and by the types of both sides. */

#include "cause.h"

#include <string.h>

#include "argument.h"
#include "cue.h"
#include "respond.h"

/* How far from the side of a cue its event may stand, in steps through the tree. */
#define MAX_STEPS 4

/* A cue that stands between two kinds of event that answer each other is trusted this much more. */
#define ANSWER_BONUS 0.3

typedef struct
{
  const Reading *reading;
  GArray *triggers;        /* Trigger; sides of strong cues without a trigger are added */
  GArray *links;           /* CauseLink */
  gint32 *at;              /* for each token: the trigger that it is or carries, or -1 */
} Causing;

/* Whether events of a type are deeds that somebody decides on, so that they can be responses. */
gboolean
cause_is_deed (guint8 type)
{
  if (type == FRAME_NO_EVENT)
    return FALSE;
  CauselineFamily family = frame_family (type);
  return family != CAUSELINE_FAMILY_HARM && family != CAUSELINE_FAMILY_CHANGE && family != CAUSELINE_FAMILY_OTHER;
}

static const Trigger *
trigger_at (const Causing *causing,
            gint32         index)
{
  return &g_array_index (causing->triggers, Trigger, index);
}

/* The event that a side of a cue tells: the word itself, what hangs on it closely, or for the governor what it hangs on. */
static gint32
find_below (const Causing *causing,
            gint32         token)
{
  const Tree *tree = causing->reading->tree;
  guint64 relations = RELATION_BIT (REL_XCOMP) | RELATION_BIT (REL_OBJ) | RELATION_BIT (REL_CCOMP) | RELATION_BIT (REL_NSUBJ_PASS);
  guint8 upos = tree_token (tree, token)->upos;
  if (upos != UPOS_VERB && upos != UPOS_AUX)
    relations = RELATION_BIT (REL_NMOD) | RELATION_BIT (REL_CONJ) | RELATION_BIT (REL_ACL) | RELATION_BIT (REL_ACL_RELCL) | RELATION_BIT (REL_COMPOUND);
  for (int i = 0; i < MAX_STEPS && token >= 0; i++)
    {
      if (causing->at[token] >= 0)
        return causing->at[token];
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

static gint32
find_above (const Causing *causing,
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
          gint32 below = find_below (causing, token);
          if (below >= 0 && below != not)
            return below;
        }
      if (t->relation == REL_ROOT || t->relation == REL_CCOMP || t->relation == REL_PARATAXIS)
        return -1;
      token = t->head;
    }
  return -1;
}

/* A side of a strong cue that no table names is an event all the same: of no type, but with the parties of its verb. */
static gint32
make_trigger (Causing   *causing,
              const Cue *cue,
              gint32     token)
{
  const Tree *tree = causing->reading->tree;
  const Token *t = tree_token (tree, token);
  guint64 classes = argument_classes (causing->reading, token);
  gboolean is_verb = t->upos == UPOS_VERB;
  WordnetSenses senses = syntax_model_senses (causing->reading->model, t->lemma);
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

static void
add_link (Causing   *causing,
          const Cue *cue,
          gint32     cause,
          gint32     effect,
          gint32     first,
          gint32     last)
{
  if (cause < 0 || effect < 0 || cause == effect)
    return;
  const Trigger *from = trigger_at (causing, cause), *to = trigger_at (causing, effect);
  gint8 kind = cue->kind != CUE_KIND_AUTO ? cue->kind : cause_is_deed (to->type) ? CAUSELINE_LINK_RESPONSE : CAUSELINE_LINK_CAUSE;
  double confidence = cue->strength;
  if (kind == CAUSELINE_LINK_PURPOSE)
    confidence += cause_is_deed (from->type) ? ANSWER_BONUS : 0;
  else if (is_answer (from->type, to->type))
    confidence += ANSWER_BONUS;
  if (confidence < CUE_STRONG)
    return;
  CauseLink link = { cause, effect, first, last, kind, MIN (confidence, 1) };
  g_array_append_val (causing->links, link);
}

/* Whether the words of a cue stand at a token. */
static gboolean
stands_at (const Causing *causing,
           const Cue     *cue,
           guint          token)
{
  const GArray *tokens = causing->reading->document->tokens;
  if (token + cue->n_words > tokens->len)
    return FALSE;
  for (guint i = 0; i < cue->n_words; i++)
    if (g_ascii_strcasecmp (g_array_index (tokens, Token, token + i).form, cue->words[i]) != 0)
      return FALSE;
  return TRUE;
}

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
  if (above >= first && above <= last)
    above = tree_token (tree, top)->head;
  *governor = above;
  return above >= 0 && tree_token (tree, *governed)->relation != REL_OBL_AGENT;
}

/* Acts of conflict, of the law, and harm: what news gives reasons for; elsewhere "to", "as" and "for" mostly mean something else. */
static gboolean
calls_for_reasons (const Causing *causing,
                   gint32         index)
{
  if (index < 0 || trigger_at (causing, index)->type == FRAME_NO_EVENT)
    return FALSE;
  CauselineFamily family = frame_family (trigger_at (causing, index)->type);
  return family == CAUSELINE_FAMILY_CONFLICT || family == CAUSELINE_FAMILY_LAW || family == CAUSELINE_FAMILY_HARM;
}

/* "Called for a meeting to discuss": after a demand or a plan "to ..." is what is wanted, not why. */
static gboolean
is_content_of (const Causing *causing,
               gint32         index)
{
  static const char *const wanting[] = { "demand", "appeal", "agreement", "statement", "promise", "offer", "threat", "accusation", "ruling" };
  if (index < 0 || trigger_at (causing, index)->type == FRAME_NO_EVENT)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (wanting); i++)
    if (strcmp (frame_type_name (trigger_at (causing, index)->type), wanting[i]) == 0)
      return TRUE;
  return FALSE;
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
  if (cue->kind == CAUSELINE_LINK_PURPOSE && cue->n_words == 1 && (g->relation != REL_ADVCL || g->xpos != XPOS_VB))
    return FALSE;
  gint32 below = find_below (causing, governed);
  gint32 above = find_above (causing, governor, below);
  if (cue->kind == CAUSELINE_LINK_PURPOSE && is_content_of (causing, above))
    return TRUE;
  if (cue->strength >= CUE_SURE || (cue->strength >= CUE_STRONG && (calls_for_reasons (causing, below) || calls_for_reasons (causing, above))))
    {
      if (below < 0)
        below = make_trigger (causing, cue, governed);
      if (above < 0)
        above = make_trigger (causing, cue, governor);
    }
  if (cue->strength < CUE_SURE && !calls_for_reasons (causing, below) && !calls_for_reasons (causing, above))
    return TRUE;
  if (cue->kind == CAUSELINE_LINK_PURPOSE)
    add_link (causing, cue, above, below, token, last); /* from the act to its goal */
  else if (cue->side == CUE_SIDE_GOVERNED)
    add_link (causing, cue, below, above, token, last);
  else
    add_link (causing, cue, above, below, token, last);
  return TRUE;
}

/* "They blocked the road demanding water", "a bomb exploded, killing five". */
static void
read_participle (Causing   *causing,
                 const Cue *cue,
                 gint32     token)
{
  const Token *t = tree_token (causing->reading->tree, token);
  const guint64 markers = RELATION_BIT (REL_CASE) | RELATION_BIT (REL_MARK);
  if (t->xpos != XPOS_VBG || (t->relation != REL_ADVCL && t->relation != REL_ACL) || t->head < 0 || t->head > token
      || tree_child (causing->reading->tree, token, markers) >= 0)
    return;
  gint32 below = find_below (causing, token), above = find_above (causing, t->head, below);
  if (cue->strength < CUE_SURE && !calls_for_reasons (causing, above))
    return;
  if (below < 0)
    below = make_trigger (causing, cue, token);
  if (above < 0)
    above = make_trigger (causing, cue, t->head);
  if (cue->kind == CAUSELINE_LINK_PURPOSE || cue->side == CUE_SIDE_GOVERNOR)
    add_link (causing, cue, above, below, token, token);
  else
    add_link (causing, cue, below, above, token, token);
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
      if (governed < 0)
        governed = tree_child_lemma (tree, token, RELATION_BIT (REL_COMPOUND_PRT), cue->words[1]) >= 0 ? object : -1;
      if (governed < 0)
        return;
    }
  gint32 clause = tree_clause (tree, token);
  gint32 second = cue->side == CUE_SIDE_SELF ? token : governed >= 0 ? governed : clause >= 0 ? clause : object;
  gint32 first = cue->side == CUE_SIDE_PREPOSITION ? object : subject;
  const Token *t = tree_token (tree, token);
  if (t->relation == REL_ADVCL && t->xpos == XPOS_VBG && t->head < token)
    first = t->head; /* "..., causing": the whole clause */
  if (second < 0 || first < 0)
    return;
  gint32 one = find_below (causing, first), two = cue->side == CUE_SIDE_SELF ? causing->at[token] : find_below (causing, second);
  if (two < 0 && cue->n_words == 1 && cue->side == CUE_SIDE_SUBJECT)
    two = causing->at[token];
  if (cue->strength > CUE_STRONG)
    {
      if (one < 0 && cue->side != CUE_SIDE_OBJECT)
        one = make_trigger (causing, cue, first);
      if (two < 0)
        two = make_trigger (causing, cue, second);
    }
  if (one < 0 && cue->side == CUE_SIDE_OBJECT)
    one = find_above (causing, token, two); /* "talks on efforts to respond to the attack" */
  if (cue->side == CUE_SIDE_SUBJECT || cue->side == CUE_SIDE_SELF)
    add_link (causing, cue, one, two, token, token);
  else
    add_link (causing, cue, two, one, token, token);
}

/* "Therefore", "as a result": the event of the sentence before, or of the clause that this one is joined to. */
static void
read_adverb_cue (Causing   *causing,
                 const Cue *cue,
                 gint32     token)
{
  const Tree *tree = causing->reading->tree;
  gint32 here = find_above (causing, tree_token (tree, token)->head, -1);
  if (here < 0)
    return;
  const Sentence *sentence = &g_array_index (causing->reading->document->sentences, Sentence, tree_sentence (tree, token));
  gint32 before = -1;
  for (gint32 t = token - 1; t >= 0 && before < 0; t--)
    {
      const Token *word = tree_token (tree, t);
      if (causing->at[t] >= 0 && causing->at[t] != here && (word->relation == REL_ROOT || word->relation == REL_CCOMP || word->relation == REL_CONJ))
        before = causing->at[t];
      if ((guint32) t < sentence->first && word->relation == REL_ROOT)
        break;
    }
  add_link (causing, cue, before, here, token, token + cue->n_words - 1);
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
        else
          read_verb_cue (causing, cue, token);
      }
  g_autofree char *lower = g_ascii_strdown (t->form, -1);
  cues = cue_find (lower, FALSE);
  for (guint i = 0; cues != NULL && i < cues->len; i++)
    {
      const Cue *cue = g_ptr_array_index (cues, i);
      if (!stands_at (causing, cue, token))
        continue;
      if (cue->syntax == CUE_ADVERB)
        read_adverb_cue (causing, cue, token);
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
  const Trigger *trigger = trigger_at (causing, index);
  if (trigger->is_noun || trigger->type == FRAME_NO_EVENT || frame_family (trigger->type) != CAUSELINE_FAMILY_HARM)
    return;
  gint32 subject = tree_subject (causing->reading->tree, trigger->token);
  if (subject < 0 || causing->at[subject] < 0)
    subject = tree_preposition (causing->reading->tree, trigger->token, "in");
  for (guint i = 0; i < trigger->n_parts; i++)
    if (trigger->parts[i].token == subject)
      return; /* "violence broke out" */
  if (subject >= 0 && causing->at[subject] >= 0)
    add_link (causing, &subject_cue, causing->at[subject], index, trigger->first, trigger->last);
}

static void
drop_doubles (GArray *links)
{
  for (guint i = 0; i < links->len; i++)
    for (guint j = i + 1; j < links->len && j < i + 8;)
      {
        const CauseLink *a = &g_array_index (links, CauseLink, i), *b = &g_array_index (links, CauseLink, j);
        if ((a->cause == b->cause && a->effect == b->effect) || (a->cause == b->effect && a->effect == b->cause))
          g_array_remove_index (links, j);
        else
          j++;
      }
}

static int
compare_triggers (gconstpointer a,
                  gconstpointer b,
                  gpointer      triggers)
{
  const Trigger *x = &g_array_index ((GArray *) triggers, Trigger, *(const gint32 *) a);
  const Trigger *y = &g_array_index ((GArray *) triggers, Trigger, *(const gint32 *) b);
  return x->token < y->token ? -1 : x->token > y->token;
}

/* Takes out what was added for a cue that joined nothing in the end. */
static void
drop_unused (Causing *causing,
             guint    n_triggers)
{
  guint n = causing->triggers->len, out = n_triggers;
  g_autofree guint8 *is_used = g_new0 (guint8, n + 1);
  g_autofree gint32 *place = g_new (gint32, n + 1);
  for (guint i = 0; i < causing->links->len; i++)
    {
      is_used[g_array_index (causing->links, CauseLink, i).cause] = TRUE;
      is_used[g_array_index (causing->links, CauseLink, i).effect] = TRUE;
    }
  for (guint i = 0; i < n; i++)
    {
      place[i] = i < n_triggers ? i : out;
      if (i >= n_triggers && is_used[i])
        g_array_index (causing->triggers, Trigger, out++) = g_array_index (causing->triggers, Trigger, i);
    }
  g_array_set_size (causing->triggers, out);
  for (guint i = 0; i < causing->links->len; i++)
    {
      CauseLink *link = &g_array_index (causing->links, CauseLink, i);
      link->cause = place[link->cause];
      link->effect = place[link->effect];
    }
}

/* Puts the triggers that were added where they stand in the text. */
static void
sort_triggers (Causing *causing)
{
  guint n = causing->triggers->len;
  g_autofree gint32 *order = g_new (gint32, n + 1), *place = g_new (gint32, n + 1);
  g_autofree Trigger *copy = g_memdup2 (causing->triggers->data, n * sizeof (Trigger));
  for (guint i = 0; i < n; i++)
    order[i] = i;
  g_qsort_with_data (order, n, sizeof (gint32), compare_triggers, causing->triggers);
  for (guint i = 0; i < n; i++)
    place[order[i]] = i;
  for (guint i = 0; i < n; i++)
    g_array_index (causing->triggers, Trigger, i) = copy[order[i]];
  for (guint i = 0; i < causing->links->len; i++)
    {
      CauseLink *link = &g_array_index (causing->links, CauseLink, i);
      link->cause = place[link->cause];
      link->effect = place[link->effect];
    }
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
  guint n = reading->document->tokens->len, n_triggers = triggers->len;
  g_autofree gint32 *at = g_new (gint32, n + 1);
  Causing causing = { reading, triggers, g_array_new (FALSE, FALSE, sizeof (CauseLink)), at };
  for (guint i = 0; i < n; i++)
    at[i] = -1;
  for (guint i = 0; i < n_triggers; i++)
    {
      const Trigger *trigger = trigger_at (&causing, i);
      at[trigger->token] = i;
      if (trigger->light >= 0 && at[trigger->light] < 0)
        at[trigger->light] = i;
    }
  for (guint i = 0; i < n; i++)
    read_cues_at (&causing, i);
  for (guint i = 0; i < n_triggers; i++)
    read_subject (&causing, i);
  drop_doubles (causing.links);
  if (triggers->len > n_triggers)
    {
      drop_unused (&causing, n_triggers);
      sort_triggers (&causing);
    }
  return causing.links;
}
