/* SPDX-License-Identifier: MIT */
/* What a telling adds to its event: parties, what is claimed of them, status and time. */

#include "narrative.h"

#include <string.h>

/* A headline's "Sony Hack" was taken for a name: whoever bears the first word of it is meant. */
static gint32
entity_before (const Reading *reading,
               const Trigger *trigger,
               gint32         token,
               gint32         entity)
{
  gint32 reference = reading->entities->headed[token];
  const char *form = tree_token (reading->tree, token)->form;
  gsize n = strlen (form);
  if (reference < 0)
    return entity;
  const Reference *r = &g_array_index (reading->entities->references, Reference, reference);
  if ((guint32) trigger->token < r->first || (guint32) trigger->token >= r->first + r->n_tokens)
    return entity;
  for (guint i = 0; i < reading->entities->entities->len; i++)
    {
      const Entity *e = &g_array_index (reading->entities->entities, Entity, i);
      if ((gint32) i != entity && e->is_named && strncmp (e->name, form, n) == 0 && (e->name[n] == ' ' || e->name[n] == '\0'))
        return i;
    }
  return entity;
}

static void
add_parts (const NarrativeInput *input,
           const Trigger *trigger,
           NarrativeEvent    *event)
{
  const Reading *reading = input->reading;
  for (guint i = 0; i < trigger->n_parts; i++)
    {
      guint8 role = trigger->parts[i].role;
      gint32 token = trigger->parts[i].token;
      NarrativePart part = { entity_at (reading->entities, narrative_named_core (reading, token, role)), token, role, CAUSELINE_STATUS_NONE };
      part.entity = entity_before (reading, trigger, token, part.entity);
      gboolean known = tree_token (reading->tree, token)->upos == UPOS_PRON && part.entity < 0;
      for (guint p = 0; p < event->parts->len && !known; p++)
        {
          NarrativePart *old = &g_array_index (event->parts, NarrativePart, p);
          known = old->entity >= 0 ? old->entity == part.entity && narrative_is_same_side (old->role, role)
                                   : narrative_is_same_thing (input->reading, token, old);
        }
      if (role == CAUSELINE_ROLE_SOURCE)
        part.status = trigger->factuality.source_status;
      if (!known)
        g_array_append_val (event->parts, part);
    }
}

/* What two tellings of one event make of its status: what is asserted once is; alleged and denied is disputed. */
static guint8
join_status (guint8 a,
             guint8 b)
{
  static const guint8 strongest[] = { CAUSELINE_STATUS_CONFIRMED, CAUSELINE_STATUS_ASSERTED, CAUSELINE_STATUS_DISPUTED };
  for (guint i = 0; i < G_N_ELEMENTS (strongest); i++)
    if (a == strongest[i] || b == strongest[i])
      return strongest[i];
  if ((a == CAUSELINE_STATUS_DENIED && b == CAUSELINE_STATUS_ALLEGED) || (a == CAUSELINE_STATUS_ALLEGED && b == CAUSELINE_STATUS_DENIED))
    return CAUSELINE_STATUS_DISPUTED;
  if (a == CAUSELINE_STATUS_CONDITIONAL || a == CAUSELINE_STATUS_NEGATED)
    return b;
  return a;
}

/* "Responsible for the attack", "had nothing to do with it": claims say who may have played a part. */
static void
add_claimed_parts (const NarrativeInput *input,
                   const Trigger  *trigger,
                   NarrativeEvent *event)
{
  const Reading *reading = input->reading;
  for (guint i = 0; i < trigger->factuality.n_claims; i++)
    {
      const FactualityClaim *claim = &trigger->factuality.claims[i];
      gint32 entity = claim->about >= 0 && claim->party >= 0 ? entity_at (reading->entities, claim->party) : -1;
      guint8 status = claim->stance == CAUSELINE_STANCE_DENIES ? CAUSELINE_STATUS_DENIED : CAUSELINE_STATUS_ALLEGED;
      NarrativePart *old = NULL;
      if (entity < 0)
        continue;
      for (guint p = 0; p < event->parts->len && old == NULL; p++)
        if (g_array_index (event->parts, NarrativePart, p).entity == entity && g_array_index (event->parts, NarrativePart, p).role == claim->about)
          old = &g_array_index (event->parts, NarrativePart, p);
      if (old == NULL)
        {
          NarrativePart part = { entity, claim->party, claim->about, status };
          g_array_append_val (event->parts, part);
        }
      else if (old->status != CAUSELINE_STATUS_NONE)
        old->status = join_status (old->status, status);
    }
}

static gboolean
tells_better (const NarrativeInput *input,
              gint32         a,
              gint32         b)
{
  const Trigger *x = &g_array_index (input->triggers, Trigger, a), *y = &g_array_index (input->triggers, Trigger, b);
  int scores[2];
  for (guint i = 0; i < 2; i++)
    {
      const Trigger *t = i == 0 ? x : y;
      scores[i] = (trigger_part (t, CAUSELINE_ROLE_SOURCE) >= 0) + (trigger_part (t, CAUSELINE_ROLE_TARGET) >= 0)
                  + (trigger_part (t, CAUSELINE_ROLE_OBJECT) >= 0);
    }
  return scores[0] > scores[1];
}

/* The surer of two times holds; of two that are as sure, the finer, when it lies in the other. */
static gboolean
is_better_time (const When           *when,
                const CauselineTime  *time,
                const NarrativeEvent *event)
{
  if (event->time == NULL || when->how != event->time_how)
    return event->time == NULL || when->how < event->time_how;
  return causeline_time_overlaps (time, event->time)
         && causeline_time_get_precision (time) > causeline_time_get_precision (event->time);
}

static void
add_time (const NarrativeInput *input,
          const When           *when,
          NarrativeEvent       *event)
{
  if (when->timex == WHEN_NONE)
    return;
  g_autoptr (CauselineTime) time = when_get_time (input->times, when);
  if (!is_better_time (when, time, event))
    return;
  g_clear_pointer (&event->time, causeline_time_free);
  event->time = g_steal_pointer (&time);
  event->timex = when->timex;
  event->time_how = when->how;
  event->time_basis = when->how >= WHEN_STORY ? CAUSELINE_TIME_BASIS_INHERITED
                                              : g_array_index (input->times->timexes, Timex, when->timex).basis;
}

/* Adds what one more telling says of an event. */
void
narrative_gather (const NarrativeInput *input,
                  guint                 index,
                  NarrativeEvent       *event)
{
  const Trigger *trigger = &g_array_index (input->triggers, Trigger, index);
  gint32 i = index;
  const When *when = &input->when[index];
  g_array_append_val (event->triggers, i);
  if (trigger->is_pointer)
    {
      event->status = event->triggers->len == 1 ? CAUSELINE_STATUS_ASSERTED : event->status;
      return;
    }
  event->status = event->triggers->len == 1 ? trigger->factuality.status : join_status (event->status, trigger->factuality.status);
  add_parts (input, trigger, event);
  add_claimed_parts (input, trigger, event);
  if (event->triggers->len == 1 || tells_better (input, index, event->told))
    event->told = index;
  add_time (input, when, event);
}
