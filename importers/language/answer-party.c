/* SPDX-License-Identifier: MIT */
/* Who takes part in two events, and how far apart they are told. */

#include "answer.h"

#include <string.h>

#include "argument.h"

/* Tellings of an event that are compared with those of another. */
#define MAX_TELLINGS 40

static gboolean
is_acted_on (guint8 role)
{
  return role == CAUSELINE_ROLE_TARGET || role == CAUSELINE_ROLE_OBJECT || role == CAUSELINE_ROLE_RECIPIENT;
}

static gboolean
has_side (guint8     role,
          AnswerSide side)
{
  return side == ANSWER_SIDE_SOURCE ? role == CAUSELINE_ROLE_SOURCE : side == ANSWER_SIDE_TARGET ? is_acted_on (role) : role != CAUSELINE_ROLE_PLACE;
}

static gboolean
is_state (const Entity *entity)
{
  return entity->kind == CAUSELINE_ACTOR_COUNTRY || entity->kind == CAUSELINE_ACTOR_GOVERNMENT;
}

/* One party, or a state and what lies in it; things without a name are the same when one word tells them. */
static gboolean
is_meeting (const Answering     *answering,
            const NarrativePart *a,
            const NarrativePart *b)
{
  const EntitySet *entities = answering->input->reading->entities;
  const Tree *tree = answering->input->reading->tree;
  if (a->entity < 0 && b->entity < 0)
    return tree_token (tree, a->token)->upos == UPOS_NOUN && strcmp (tree_token (tree, a->token)->lemma, tree_token (tree, b->token)->lemma) == 0;
  if (narrative_is_same_party (entities, a->entity, b->entity))
    return TRUE;
  if (a->entity < 0 || b->entity < 0)
    return FALSE;
  const Entity *x = &g_array_index (entities->entities, Entity, a->entity), *y = &g_array_index (entities->entities, Entity, b->entity);
  return (is_state (x) || is_state (y)) && x->country[0] != '\0' && strcmp (x->country, y->country) == 0;
}

/* How often a party on one side of an event is one on a side of another. */
guint
answer_count_meetings (const Answering      *answering,
                       const NarrativeEvent *a,
                       AnswerSide            side_a,
                       const NarrativeEvent *b,
                       AnswerSide            side_b)
{
  guint n = 0;
  for (guint i = 0; i < a->parts->len; i++)
    for (guint j = 0; j < b->parts->len; j++)
      {
        const NarrativePart *x = &g_array_index (a->parts, NarrativePart, i), *y = &g_array_index (b->parts, NarrativePart, j);
        n += has_side (x->role, side_a) && has_side (y->role, side_b) && is_meeting (answering, x, y);
      }
  return n;
}

/* Whether the text says who stands on a side of an event. */
gboolean
answer_knows_side (const NarrativeEvent *event,
                   AnswerSide            side)
{
  for (guint i = 0; i < event->parts->len; i++)
    {
      const NarrativePart *part = &g_array_index (event->parts, NarrativePart, i);
      if (part->entity >= 0 && has_side (part->role, side))
        return TRUE;
    }
  return FALSE;
}

/* "Police fired at the crowd": whoever protests needs no name. */
gboolean
answer_is_against_crowd (const Answering      *answering,
                         const NarrativeEvent *event)
{
  guint64 crowd = frame_class ("protesterword");
  for (guint i = 0; i < event->parts->len; i++)
    {
      const NarrativePart *part = &g_array_index (event->parts, NarrativePart, i);
      if (is_acted_on (part->role) && (argument_classes (answering->input->reading, part->token) & crowd))
        return TRUE;
    }
  return FALSE;
}

static guint
sentence_of (const Answering      *answering,
             const NarrativeEvent *event,
             guint                 telling)
{
  return tree_sentence (answering->input->reading->tree, answer_trigger (answering, g_array_index (event->triggers, gint32, telling))->token);
}

/* The least number of sentences between a mention of one and a mention of the other; both are in the order of the text. */
guint
answer_distance (const Answering      *answering,
                 const NarrativeEvent *a,
                 const NarrativeEvent *b)
{
  guint n = MIN (a->triggers->len, MAX_TELLINGS), m = MIN (b->triggers->len, MAX_TELLINGS), i = 0, j = 0, least = G_MAXUINT;
  guint x = sentence_of (answering, a, 0), y = sentence_of (answering, b, 0);
  while (i < n && j < m)
    {
      least = MIN (least, x > y ? x - y : y - x);
      if (x < y && ++i < n)
        x = sentence_of (answering, a, i);
      else if (x >= y && ++j < m)
        y = sentence_of (answering, b, j);
    }
  return least;
}
