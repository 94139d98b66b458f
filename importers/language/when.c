/* SPDX-License-Identifier: MIT */
/* When events happened: an expression of time dates the word that it hangs on, and what shares that word's clause. */

#include "when.h"

#include <string.h>

#include "argument.h"
#include "frame.h"
#include "syntax.h"

/* How far up a trigger looks for a dated word. */
#define MAX_STEPS 5

typedef struct
{
  const Reading *reading;
  const TimexSet *times;
  const GArray *triggers;
  gint32 *trigger_at;      /* for each token: the trigger that it is, or -1 */
  gint32 *dated;           /* for each token: the expression that dates it, or -1 */
} Dating;

static const Trigger *
trigger_at (const Dating *dating,
            gint32        token)
{
  gint32 index = token >= 0 ? dating->trigger_at[token] : -1;
  const Trigger *trigger = index >= 0 ? &g_array_index (dating->triggers, Trigger, index) : NULL;
  return trigger != NULL && trigger->type != FRAME_NO_EVENT ? trigger : NULL;
}

/* Whether a verb tells what is still to come: "will strike", "is due to meet", "plans to". */
gboolean
when_is_to_come (const Tree *tree,
                 gint32      verb)
{
  static const char *const words[] = { "will", "would", "shall", "should", "may", "might", "can", "could", "must", "'ll", NULL };
  for (gint32 c = tree->first[verb]; c >= 0; c = tree->next[c])
    if (tree_token (tree, c)->relation == REL_AUX && g_strv_contains (words, tree_token (tree, c)->lemma))
      return TRUE;
  return tree_token (tree, verb)->xpos == XPOS_VB;
}

/* Whether a clause goes on at the time of the one that governs it: "killing six", "when it fell", "in order to land". */
static gboolean
is_at_once (const Tree *tree,
            gint32      verb)
{
  static const char *const marks[] = { "as", "while", "when", NULL };
  const Token *t = tree_token (tree, verb);
  gint32 mark = tree_child (tree, verb, RELATION_BIT (REL_MARK) | RELATION_BIT (REL_CASE));
  if (mark < 0)
    mark = tree_child_lemma (tree, verb, RELATION_BIT (REL_ADVMOD), "when");
  if (t->xpos == XPOS_VB)
    return TRUE;
  if (t->xpos == XPOS_VBG)
    return mark < 0 || g_strv_contains (marks, tree_token (tree, mark)->lemma);
  return mark >= 0 && g_strv_contains (marks, tree_token (tree, mark)->lemma);
}

/* What is said of a deed or asked of it has a time of its own: "condemned the attack on Monday". */
static gboolean
is_about (const Trigger *above)
{
  static const char *const types[] = { "statement", "denial", "admission", "promise", "offer", "support", "appeal", "demand", "rejection",
                                       "accusation", "criticism", "threat", "investigation", "discovery", "charge", "trial", NULL };
  return g_strv_contains (types, frame_type_name (above->type));
}

/* Verbs that say when something was over, went on, or brought another thing about. */
static gboolean
is_ending (const Tree *tree,
           gint32      verb)
{
  static const char *const ends[] = { "end", "stop", "halt", "finish", "follow", "lead", "continue", "prompt", "spark", "force", "cause", NULL };
  return g_strv_contains (ends, tree_token (tree, verb)->lemma);
}

/* Whether a noun happens when the verb does that it stands by. */
static gboolean
is_noun_at_once (const Dating *dating,
                 gint32        noun)
{
  const Token *t = tree_token (dating->reading->tree, noun);
  const Trigger *trigger = trigger_at (dating, noun), *above = trigger_at (dating, t->head);
  gboolean is_definite = trigger != NULL && trigger->is_definite;
  gboolean is_subject = t->relation == REL_NSUBJ;
  if (is_ending (dating->reading->tree, t->head))
    return FALSE;
  if (above == NULL || (trigger != NULL && trigger->light == t->head))
    return !is_definite || is_subject;
  if (t->relation == REL_OBL || is_about (above))
    return FALSE;
  return !is_definite || (is_subject && (strcmp (frame_type_name (above->type), "death") == 0 || strcmp (frame_type_name (above->type), "injury") == 0
                                         || strcmp (frame_type_name (above->type), "damage") == 0));
}

/* Whether what a word tells happens at the time of what governs it. */
static gboolean
is_carried (const Dating *dating,
            gint32        token)
{
  const Tree *tree = dating->reading->tree;
  const Token *t = tree_token (tree, token);
  if (t->head < 0)
    return FALSE;
  switch (t->relation)
    {
    case REL_CONJ:
      return t->upos != UPOS_VERB || when_is_to_come (tree, token) == when_is_to_come (tree, t->head);
    case REL_XCOMP:
    case REL_COMPOUND:
      return TRUE;
    case REL_ADVCL:
      return is_at_once (tree, token);
    case REL_OBJ:
    case REL_NSUBJ:
    case REL_NSUBJ_PASS:
    case REL_OBL:
      return is_noun_at_once (dating, token);
    default:
      return FALSE;
    }
}

/* Looks up from a word through relations that stay within one happening. */
static gint32
look_up (const Dating *dating,
         gint32        token)
{
  for (int i = 0; i < MAX_STEPS && token >= 0; i++)
    {
      if (dating->dated[token] != WHEN_NONE)
        return dating->dated[token];
      if (!is_carried (dating, token))
        return -1;
      token = tree_token (dating->reading->tree, token)->head;
    }
  return -1;
}

/* "Reached an agreement with Ford on Wednesday": a deed that makes an event is done when it happens. */
static gint32
look_at_made (const Dating *dating,
              gint32        verb)
{
  gint32 object = tree_child (dating->reading->tree, verb, RELATION_BIT (REL_OBJ) | RELATION_BIT (REL_NSUBJ_PASS));
  const Trigger *above = trigger_at (dating, verb), *made = trigger_at (dating, object);
  if (made == NULL || above == NULL || above->is_noun || !made->is_noun || made->is_definite || is_about (above))
    return -1;
  return dating->dated[object];
}

/* What is said is done by saying it: an accusation made in a content has the time of its "said". */
static gint32
look_at_saying (const Dating  *dating,
                const Trigger *trigger)
{
  const Reading *reading = dating->reading;
  gint32 at = reading->quotes->attribution_of[trigger->token];
  if (at < 0)
    return -1;
  const Attribution *attribution = &g_array_index (reading->quotes->attributions, Attribution, at);
  gint32 source = trigger_part (trigger, CAUSELINE_ROLE_SOURCE);
  if (attribution->source_head < 0 || source < 0)
    return -1;
  gint32 by = entity_at (reading->entities, source);
  if (source != attribution->source_head && (by < 0 || by != entity_at (reading->entities, attribution->source_head)))
    return -1;
  return look_up (dating, attribution->cue_head);
}

/* "The outage that hit the network on Monday", "talks held in May": what a noun's own clause says of it. */
static gint32
look_at_clause (const Dating  *dating,
                const Trigger *trigger)
{
  const Tree *tree = dating->reading->tree;
  gint32 verb = trigger->is_noun ? tree_child (tree, trigger->token, RELATION_BIT (REL_ACL_RELCL) | RELATION_BIT (REL_ACL)) : -1;
  const Trigger *above = trigger_at (dating, verb);
  if (verb < 0 || dating->dated[verb] == WHEN_NONE || is_ending (tree, verb) || (above != NULL && is_about (above)))
    return WHEN_NONE;
  const Token *v = tree_token (tree, verb);
  gboolean is_subject = v->xpos == XPOS_VBD && tree_surface_subject (tree, verb) == trigger->token;
  return is_subject || v->xpos == XPOS_VBN ? dating->dated[verb] : WHEN_NONE;
}

/* "After an earthquake killed six": what an event does happens when it does. */
static gint32
look_at_subject (const Dating  *dating,
                 const Trigger *trigger)
{
  gint32 subject = trigger->is_noun ? -1 : tree_surface_subject (dating->reading->tree, trigger->token);
  return trigger_at (dating, subject) != NULL ? dating->dated[subject] : WHEN_NONE;
}

static When
date_trigger (const Dating  *dating,
              const Trigger *trigger)
{
  When when = { dating->dated[trigger->token], WHEN_OWN, TRUE };
  if (when.timex == WHEN_NONE && trigger->light >= 0)
    when.timex = dating->dated[trigger->light];
  if (when.timex == WHEN_NONE)
    when.timex = look_at_saying (dating, trigger);
  if (when.timex >= 0)
    when.is_bounded = when_clause_of (dating->reading, &g_array_index (dating->times->timexes, Timex, when.timex)) != trigger->token;
  if (when.timex != WHEN_NONE)
    return when;
  when.how = WHEN_CLAUSE;
  when.timex = look_at_made (dating, trigger->token);
  if (when.timex == WHEN_NONE)
    when.timex = look_at_clause (dating, trigger);
  if (when.timex == WHEN_NONE)
    when.timex = look_at_subject (dating, trigger);
  if (when.timex == WHEN_NONE)
    when.timex = look_up (dating, trigger->token);
  return when;
}

/**
 * when_read:
 *
 * Returns: (transfer full) (array): the time of each trigger
 */
When *
when_read (const Reading *reading,
           TimexSet      *times,
           const GArray  *triggers)
{
  guint n = reading->document->tokens->len;
  g_autofree gint32 *at = g_new (gint32, n + 1);
  for (guint i = 0; i < n; i++)
    at[i] = -1;
  for (guint i = 0; i < triggers->len; i++)
    at[g_array_index (triggers, Trigger, i).token] = (gint32) i;
  g_autofree gint32 *dated = when_hang (reading, times, at);
  when_apart (reading, times, at, dated);
  Dating dating = { reading, times, triggers, at, dated };
  When *when = g_new (When, triggers->len + 1);
  for (guint i = 0; i < triggers->len; i++)
    when[i] = date_trigger (&dating, &g_array_index (triggers, Trigger, i));
  when_tell (reading, times, triggers, dated, when);
  for (guint i = 0; i < triggers->len; i++)
    if (when[i].timex == WHEN_NONE)
      {
        when[i] = date_trigger (&dating, &g_array_index (triggers, Trigger, i));
        when[i].is_bounded = FALSE;
        when[i].how = when[i].timex == WHEN_PUBLISHED ? WHEN_ARTICLE : WHEN_STORY;
      }
  return when;
}

/**
 * when_get_time:
 *
 * Returns: (transfer full): the time that an expression gives an event: an interval after "since" or "until"
 */
CauselineTime *
when_get_time (const TimexSet *times,
               const When     *when)
{
  if (when->timex == WHEN_PUBLISHED)
    {
      const CauselineMoment *day = &times->published->start;
      CauselineTime *about = causeline_time_new_date (day->year, day->month, day->day);
      about->start.qualifier = about->end.qualifier = CAUSELINE_QUALIFIER_APPROXIMATE;
      return about;
    }
  const Timex *t = &g_array_index (times->timexes, Timex, when->timex);
  CauselineTime *time = causeline_time_copy (t->time);
  if (time->is_interval || !when->is_bounded)
    return time;
  if (t->until >= 0)
    {
      const Timex *end = &g_array_index (times->timexes, Timex, t->until);
      CauselineTime *both = end->time != NULL ? causeline_time_new_interval (time, end->time) : NULL;
      if (both != NULL)
        {
          causeline_time_free (time);
          return both;
        }
    }
  if (t->bound == TIMEX_SINCE)
    {
      time->is_interval = TRUE;
      time->end_bound = CAUSELINE_BOUND_OPEN;
    }
  else if (t->bound == TIMEX_UNTIL || t->bound == TIMEX_BEFORE || t->bound == TIMEX_BY)
    {
      time->is_interval = TRUE;
      time->start_bound = CAUSELINE_BOUND_OPEN;
    }
  return time;
}
