/* SPDX-License-Identifier: MIT */
/* The words of an article that tell an event. Precision comes first: what only names, wishes, supposes or repeats is left out. */

#include "trigger.h"

#include <string.h>

#include "commitment.h"
#include "condition.h"
#include "trigger-place.h"
#include "word-list.h"

/* Words between a light verb and its noun that are still shown as one trigger ("launched a new attack"). */
#define MAX_TRIGGER_GAP 3

/* How far up a clause may be nested for a wish or a threat to swallow it. */
#define MAX_CLAUSES 6

static gboolean
is_of (const Trigger *trigger,
       const char    *list)
{
  return word_list_has (list, frame_type_name (trigger->type));
}

/* The words to show: the trigger, its second word, and a light verb that stands near. */
static void
set_span (Trigger *trigger,
          gint32   second)
{
  trigger->first = trigger->last = trigger->token;
  if (second >= 0 && ABS (second - trigger->token) <= MAX_TRIGGER_GAP)
    {
      trigger->first = MIN (trigger->first, second);
      trigger->last = MAX (trigger->last, second);
    }
  if (trigger->light >= 0 && trigger->light < trigger->token && trigger->token - trigger->light <= MAX_TRIGGER_GAP + 1)
    trigger->first = trigger->light;
}

static gboolean
has_role_filled (const Trigger *trigger)
{
  return trigger->n_parts > 0;
}

static gboolean
read_token (const Reading *reading,
            gint32         token,
            Trigger       *trigger)
{
  FrameTableKind table = trigger_table_of (reading, token);
  if (table == N_FRAME_TABLES)
    return FALSE;
  Candidate candidate = { token, -1, FALSE, -1, -1 };
  if (table == FRAME_NOUN)
    argument_find_light (reading, &candidate);
  const Frame *frame = condition_choose (reading, table, &candidate);
  if (frame == NULL)
    return FALSE;
  *trigger = (Trigger){ .token = token, .light = -1, .frame = frame, .type = frame->type, .is_noun = table == FRAME_NOUN };
  trigger->is_definite = trigger->is_noun && condition_is_definite (reading, token);
  trigger->is_passive = table == FRAME_VERB && tree_is_passive (reading->tree, token);
  trigger_fill (reading, trigger, candidate.second, candidate.prep);
  if (frame->needs_roles && !has_role_filled (trigger) && trigger->light < 0 && !trigger->is_definite)
    return FALSE;
  set_span (trigger, candidate.second);
  return TRUE;
}

/* Whether the clause of a trigger is the unfinished business of what governs it ("threatened to strike", "wants to sell"). */
static gboolean
is_swallowed (const Reading *reading,
              const GArray  *triggers,
              const gint32  *at,
              const Trigger *trigger)
{
  gint32 token = trigger->token;
  for (int i = 0; i < MAX_CLAUSES; i++)
    {
      const Token *t = tree_token (reading->tree, token);
      gboolean is_clause = t->relation == REL_XCOMP || t->relation == REL_CCOMP || t->relation == REL_ACL
                           || (t->relation == REL_ADVCL && t->xpos == XPOS_VB);
      gboolean is_open = t->xpos == XPOS_VB || t->xpos == XPOS_VBG;
      if (t->head < 0 || !(is_clause || t->relation == REL_CONJ || t->relation == REL_OBJ))
        return FALSE;
      const Token *head = tree_token (reading->tree, t->head);
      if (is_clause && is_open && word_list_has ("wishing", head->lemma)
          && (at[t->head] < 0 || head->upos != UPOS_VERB))
        return TRUE;
      if (is_clause && is_open && at[t->head] >= 0)
        {
          const Trigger *above = &g_array_index (triggers, Trigger, at[t->head]);
          if (is_of (above, "swallowing"))
            return TRUE;
        }
      if (is_clause && !is_open)
        return FALSE;
      token = t->head;
    }
  return FALSE;
}

/* All candidates of an article while the keepers are chosen. */
typedef struct
{
  const Reading *reading;
  GArray *triggers;
  gint32 *at;              /* for each token: the trigger that it is, or -1 */
  gint32 *carried;         /* for each token: the noun trigger that it carries as a light verb, or -1 */
  gint32 *cued;            /* for each token: the attribution whose cue it is, or -1 */
} Finding;

static gboolean
is_anything_told (const Finding *finding,
                  const Trigger *trigger)
{
  const Tree *tree = finding->reading->tree;
  gint32 first, last;
  tree_span (tree, trigger->token, RELATION_BIT (REL_CONJ) | RELATION_BIT (REL_NSUBJ), &first, &last);
  for (gint32 t = trigger->token + 1; t <= last; t++)
    if (finding->at[t] >= 0 && tree_is_under (tree, t, trigger->token))
      return TRUE;
  if (finding->cued[trigger->token] < 0)
    return FALSE;
  const Attribution *attribution = &g_array_index (finding->reading->quotes->attributions, Attribution, finding->cued[trigger->token]);
  const Sentence *sentence = &g_array_index (finding->reading->document->sentences, Sentence, tree_sentence (tree, trigger->token));
  for (guint t = sentence->first; t < sentence->first + sentence->n_tokens; t++)
    {
      guint32 start = tree_token (tree, t)->start;
      if (finding->at[t] >= 0 && start >= attribution->content_start && start < attribution->content_end)
        return TRUE;
    }
  return FALSE;
}

/* Whether a noun is only what is called off, asked for, offered or forbidden: it did not happen. */
static gboolean
is_mere_object (const Finding *finding,
                const Trigger *trigger)
{
  const Token *t = tree_token (finding->reading->tree, trigger->token);
  if (!trigger->is_noun || trigger->light >= 0 || t->head < 0 || finding->at[t->head] < 0)
    return FALSE;
  const Trigger *above = &g_array_index (finding->triggers, Trigger, finding->at[t->head]);
  for (guint i = 0; i < above->n_parts; i++)
    if (above->parts[i].token == trigger->token && above->parts[i].role == CAUSELINE_ROLE_OBJECT)
      return is_of (above, "unmade");
  return FALSE;
}

/* Whether something else is said in what a verb of saying opens, or nobody is named who says it. */
static gboolean
is_mere_opener (const Finding *finding,
                const Trigger *trigger)
{
  if (!trigger->frame->is_opener)
    return FALSE;
  gint32 source = trigger_part (trigger, CAUSELINE_ROLE_SOURCE);
  if (source < 0 || entity_at (finding->reading->entities, source) < 0)
    return TRUE;
  return is_anything_told (finding, trigger);
}

/* Whether the clause only says over again what governs it ("insists it is not involved"). */
static gboolean
is_repetition (const Finding *finding,
               const Trigger *trigger)
{
  const Token *t = tree_token (finding->reading->tree, trigger->token);
  if ((t->relation != REL_CCOMP && t->relation != REL_XCOMP) || finding->at[t->head] < 0)
    return FALSE;
  return g_array_index (finding->triggers, Trigger, finding->at[t->head]).type == trigger->type;
}

/* Whether a verb and the noun that it carries tell the same event ("held talks", "suffered injuries"): the noun stays. */
static gboolean
is_told_twice (const Finding *finding,
               const Trigger *trigger)
{
  gint32 noun = finding->carried[trigger->token];
  const Token *t = tree_token (finding->reading->tree, trigger->token);
  gint32 verb = trigger->is_noun && t->head >= 0 ? finding->at[t->head] : -1;
  if (verb >= 0)
    {
      /* "opened fire": the noun is a part of the verb */
      const Trigger *above = &g_array_index (finding->triggers, Trigger, verb);
      if (!above->is_noun && above->frame->second != NULL && above->last == trigger->token)
        return TRUE;
    }
  gint32 subject = trigger->is_noun ? -1 : tree_surface_subject (finding->reading->tree, trigger->token);
  if (subject >= 0 && finding->at[subject] >= 0 && g_array_index (finding->triggers, Trigger, finding->at[subject]).type == trigger->type)
    return TRUE; /* "an earthquake struck" */
  return noun >= 0 && g_array_index (finding->triggers, Trigger, noun).type == trigger->type;
}

/* What happens in a film or a novel does not happen. */
static gboolean
is_fiction (const Finding *finding,
            const Trigger *trigger)
{
  gint32 token = trigger->token;
  for (int i = 0; i < MAX_CLAUSES; i++)
    {
      const Token *t = tree_token (finding->reading->tree, token);
      if (t->head < 0)
        return FALSE;
      const Token *head = tree_token (finding->reading->tree, t->head);
      gboolean tells = t->relation == REL_ACL || (t->relation == REL_NMOD && tree_child_lemma (finding->reading->tree, token, RELATION_BIT (REL_CASE), "about") >= 0);
      if (tells && t->xpos != XPOS_VBN && head->upos == UPOS_NOUN && word_list_has ("works", head->lemma))
        return TRUE;
      token = t->head;
    }
  return FALSE;
}

static gboolean
is_kept (const Finding *finding,
         const Trigger *trigger)
{
  if (trigger->factuality.is_generic || is_fiction (finding, trigger))
    return FALSE;
  return !is_swallowed (finding->reading, finding->triggers, finding->at, trigger) && !is_mere_opener (finding, trigger)
         && !is_mere_object (finding, trigger) && !is_repetition (finding, trigger) && !is_told_twice (finding, trigger);
}

/* A threat, an accusation or an offer that somebody's words make is made, whatever they are about. */
static gboolean
is_done_by_saying (const Reading *reading,
                   const Trigger *trigger)
{
  gint32 source = trigger_part (trigger, CAUSELINE_ROLE_SOURCE);
  gint32 status = trigger->factuality.status;
  if (source < 0 || source != argument_sayer (reading, trigger->token) || status == CAUSELINE_STATUS_NEGATED)
    return FALSE;
  return is_of (trigger, "done-by-saying");
}

static void
find_candidates (Finding *finding)
{
  const Reading *reading = finding->reading;
  guint n = reading->document->tokens->len;
  for (guint i = 0; i < n; i++)
    finding->at[i] = finding->carried[i] = finding->cued[i] = -1;
  for (guint i = 0; i < reading->quotes->attributions->len; i++)
    finding->cued[g_array_index (reading->quotes->attributions, Attribution, i).cue_head] = i;
  for (guint i = 0; i < n; i++)
    {
      Trigger trigger;
      if (!read_token (reading, i, &trigger))
        continue;
      factuality_read (reading->tree, reading->quotes, reading->entities, i, &trigger.factuality);
      if (is_done_by_saying (reading, &trigger))
        trigger.factuality.status = CAUSELINE_STATUS_ASSERTED;
      commitment_read (reading, &trigger);
      finding->at[i] = finding->triggers->len;
      if (trigger.light >= 0)
        finding->carried[trigger.light] = finding->triggers->len;
      g_array_append_val (finding->triggers, trigger);
    }
}

/* A known party that a clause speaks of, beside whoever acts: the first in the text; or -1. */
static gint32
party_in_clause (const Finding *finding,
                 const Trigger *trigger,
                 gint32         clause)
{
  const Reading *reading = finding->reading;
  gint32 first, last, source = trigger_part (trigger, CAUSELINE_ROLE_SOURCE);
  gint32 self = source >= 0 ? entity_at (reading->entities, source) : -1;
  tree_span (reading->tree, clause, RELATION_BIT (REL_ADVCL) | RELATION_BIT (REL_PARATAXIS) | RELATION_BIT (REL_CONJ), &first, &last);
  for (gint32 t = MAX (first, trigger->token + 1); t <= last; t++)
    {
      gint32 entity = entity_at (reading->entities, t);
      if (entity < 0 || entity == self || tree_token (reading->tree, t)->upos == UPOS_PRON)
        continue;
      const Entity *e = &g_array_index (reading->entities->entities, Entity, entity);
      if (e->is_named && e->kind != CAUSELINE_ACTOR_OTHER && e->kind != CAUSELINE_ACTOR_SYSTEM && tree_is_under (reading->tree, t, clause))
        return t;
    }
  return -1;
}

/* "Promised to continue aid to Chad", "agreed to meet the rebels": whom the promised deed is for, the promise is for. */
static void
lend_target (const Finding *finding,
             Trigger       *trigger)
{
  gint32 clause = trigger->is_noun ? -1 : tree_child (finding->reading->tree, trigger->token, RELATION_BIT (REL_XCOMP) | RELATION_BIT (REL_CCOMP));
  if (clause < trigger->token || trigger_has_target (finding->reading, trigger)
      || trigger_part (trigger, CAUSELINE_ROLE_WITH) >= 0 || !is_of (trigger, "committing"))
    return;
  gint32 party = party_in_clause (finding, trigger, clause);
  if (party >= 0)
    trigger_add_part (trigger, party, CAUSELINE_ROLE_TARGET);
}

/**
 * trigger_read:
 *
 * Returns: (transfer full): Trigger, in the order of the text
 */
GArray *
trigger_read (const Reading *reading)
{
  guint n = reading->document->tokens->len;
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (Trigger));
  g_autofree gint32 *maps = g_new (gint32, 3 * (gsize) n + 1);
  Finding finding = { reading, found, maps, maps + n, maps + 2 * (gsize) n };
  find_candidates (&finding);
  GArray *kept = g_array_new (FALSE, FALSE, sizeof (Trigger));
  for (guint i = 0; i < found->len; i++)
    {
      Trigger *trigger = &g_array_index (found, Trigger, i);
      if (!is_kept (&finding, trigger))
        continue;
      lend_target (&finding, trigger);
      g_array_append_vals (kept, trigger, 1);
    }
  return kept;
}
