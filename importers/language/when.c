/* SPDX-License-Identifier: MIT */
/* When events happened: an expression of time dates the word that it hangs on, and what shares that word's clause. */

#include "when.h"

#include "argument.h"
#include "syntax.h"

/* How far up a trigger looks for a dated word. */
#define MAX_STEPS 5

static gboolean
is_datable (const Timex *timex)
{
  return timex->time != NULL && (timex->kind == TIMEX_DATE || timex->kind == TIMEX_TIME);
}

/* The word that an expression of time hangs on, or -1. */
static gint32
dated_word (const Reading *reading,
            const Timex   *timex)
{
  gint32 token = timex->first;
  for (guint i = 0; i < MAX_STEPS; i++)
    {
      gint32 head = tree_token (reading->tree, token)->head;
      if (head < 0 || (guint32) head < timex->first || (guint32) head >= timex->first + timex->n_tokens)
        return head;
      token = head;
    }
  return -1;
}

/* For each token the timex that hangs on it, the finest of several. */
static gint32 *
date_words (const Reading  *reading,
            const TimexSet *times)
{
  guint n = reading->document->tokens->len;
  gint32 *dated = g_new (gint32, n + 1);
  for (guint i = 0; i < n; i++)
    dated[i] = -1;
  for (guint i = 0; i < times->timexes->len; i++)
    {
      const Timex *timex = &g_array_index (times->timexes, Timex, i);
      gint32 word = is_datable (timex) && timex->n_tokens > 0 && (gint32) i != times->published_timex ? dated_word (reading, timex) : -1;
      if (word < 0)
        continue;
      if (dated[word] < 0
          || causeline_time_get_precision (timex->time)
                 > causeline_time_get_precision (g_array_index (times->timexes, Timex, dated[word]).time))
        dated[word] = i;
    }
  return dated;
}

/* Looks up from a word through relations that stay within one happening. */
static gint32
look_up (const Reading *reading,
         const gint32  *dated,
         gint32         token)
{
  for (int i = 0; i < MAX_STEPS && token >= 0; i++)
    {
      const Token *t = tree_token (reading->tree, token);
      if (dated[token] >= 0)
        return dated[token];
      if (t->relation != REL_CONJ && t->relation != REL_XCOMP && t->relation != REL_OBJ && t->relation != REL_NSUBJ_PASS
          && t->relation != REL_NSUBJ && t->relation != REL_OBL && t->relation != REL_COMPOUND
          && !(t->relation == REL_ADVCL && t->xpos == XPOS_VB))
        return -1;
      token = t->head;
    }
  return -1;
}

/* What is said is done by saying it: an accusation made in a content has the time of its "said". */
static gint32
look_at_saying (const Reading *reading,
                const gint32  *dated,
                const Trigger *trigger)
{
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
  return look_up (reading, dated, attribution->cue_head);
}

/**
 * when_read:
 *
 * Returns: (transfer full) (array): the time of each trigger
 */
When *
when_read (const Reading  *reading,
           const TimexSet *times,
           const GArray   *triggers)
{
  g_autofree gint32 *dated = date_words (reading, times);
  When *when = g_new (When, triggers->len + 1);
  for (guint i = 0; i < triggers->len; i++)
    {
      const Trigger *trigger = &g_array_index (triggers, Trigger, i);
      gint32 timex = dated[trigger->token];
      when[i].is_inherited = FALSE;
      if (timex < 0 && trigger->light >= 0)
        timex = dated[trigger->light];
      if (timex < 0)
        timex = look_at_saying (reading, dated, trigger);
      if (timex < 0)
        {
          timex = look_up (reading, dated, trigger->token);
          when[i].is_inherited = timex >= 0 && trigger->is_noun;
        }
      when[i].timex = timex;
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
               gint32          timex)
{
  const Timex *t = &g_array_index (times->timexes, Timex, timex);
  CauselineTime *time = causeline_time_copy (t->time);
  if (time->is_interval)
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
