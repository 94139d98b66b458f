/* SPDX-License-Identifier: MIT */
/* The actors of a story: names, those who take part or speak, and things without a name. */

#include "telling-parts.h"

#include "argument.h"

static void
mark_needed (const Telling *telling,
             guint8        *needed)
{
  const Reading *reading = telling->input->reading;
  for (guint i = 0; i < telling->story->events->len; i++)
    {
      const NarrativeEvent *event = &g_array_index (telling->story->events, NarrativeEvent, i);
      for (guint p = 0; p < event->parts->len; p++)
        if (g_array_index (event->parts, NarrativePart, p).entity >= 0)
          needed[g_array_index (event->parts, NarrativePart, p).entity] = TRUE;
      for (guint t = 0; t < event->triggers->len; t++)
        {
          const Factuality *factuality = &g_array_index (telling->input->triggers, Trigger, g_array_index (event->triggers, gint32, t)).factuality;
          for (guint c = 0; c < factuality->n_claims; c++)
            {
              gint32 by = factuality->claims[c].by >= 0 ? entity_at (reading->entities, factuality->claims[c].by) : -1;
              if (by >= 0)
                needed[by] = TRUE;
            }
        }
    }
  for (guint i = 0; i < reading->quotes->attributions->len; i++)
    {
      gint32 head = g_array_index (reading->quotes->attributions, Attribution, i).source_head;
      gint32 by = head >= 0 ? entity_at (reading->entities, head) : -1;
      if (by >= 0)
        needed[by] = TRUE;
    }
  for (guint i = 0; i < reading->entities->entities->len; i++)
    {
      const Entity *entity = &g_array_index (reading->entities->entities, Entity, i);
      needed[i] |= entity->is_named;
      if (needed[i] && entity->part_of >= 0)
        needed[entity->part_of] = TRUE;
    }
}

/* Adds all actors with a name, and those who take part or speak. */
gboolean
telling_add_actors (Telling *telling,
                    GError **error)
{
  const EntitySet *entities = telling->input->reading->entities;
  guint n = entities->entities->len;
  g_autofree guint8 *needed = g_new0 (guint8, n + 1);
  mark_needed (telling, needed);
  for (guint i = n; i-- > 0;) /* whoever an actor is part of may stand after it */
    for (gint32 e = i, steps = 0; needed[i] && e >= 0 && steps < 8; e = g_array_index (entities->entities, Entity, e).part_of, steps++)
      needed[e] = TRUE;
  for (guint i = 0; i < n; i++)
    telling->actor_of[i] = needed[i] ? (gint32) ++telling->n_actors : -1;
  for (guint i = 0; i < n; i++)
    {
      const Entity *entity = &g_array_index (entities->entities, Entity, i);
      if (!needed[i])
        continue;
      g_autofree char *id = g_strdup_printf ("a%d", telling->actor_of[i]);
      g_autoptr (CauselineActor) actor = causeline_actor_new (id, entity->name);
      causeline_actor_set_kind (actor, entity->kind);
      for (guint a = 0; entity->aliases != NULL && a < entity->aliases->len; a++)
        causeline_actor_add_alias (actor, g_ptr_array_index (entity->aliases, a));
      if (entity->part_of >= 0)
        {
          g_autofree char *whole = g_strdup_printf ("a%d", telling->actor_of[entity->part_of]);
          causeline_actor_set_part_of (actor, whole);
        }
      if (!causeline_graph_add_actor (telling->graph, actor, error))
        return FALSE;
    }
  for (guint i = 0; i < entities->references->len; i++)
    {
      const Reference *r = &g_array_index (entities->references, Reference, i);
      if (telling->actor_of[r->entity] > 0)
        telling_add_draft (telling, r->start, r->end, CAUSELINE_MENTION_ACTOR, telling->actor_of[r->entity], i);
    }
  return TRUE;
}

/* The actor for a thing that has no name: the words that tell it; equal words in one article are one thing. */
gint32
telling_thing_actor (Telling *telling,
                     gint32   token,
                     GError **error)
{
  const Reading *reading = telling->input->reading;
  g_autofree char *phrase = narrative_phrase (reading, token, FALSE);
  gpointer known = g_hash_table_lookup (telling->things, phrase);
  gint32 first, last;
  if (phrase[0] == '\0')
    return -1;
  if (known == NULL)
    {
      guint64 classes = argument_classes (reading, token);
      g_autofree char *id = g_strdup_printf ("a%u", ++telling->n_actors);
      g_autoptr (CauselineActor) actor = causeline_actor_new (id, phrase);
      causeline_actor_set_kind (actor, classes & CLASS_PERSON  ? CAUSELINE_ACTOR_PEOPLE
                                       : classes & CLASS_GROUP ? CAUSELINE_ACTOR_ORGANIZATION
                                       : classes & CLASS_PLACE ? CAUSELINE_ACTOR_PLACE
                                                               : CAUSELINE_ACTOR_OTHER);
      if (!causeline_graph_add_actor (telling->graph, actor, error))
        return -1;
      known = GUINT_TO_POINTER (telling->n_actors);
      g_hash_table_insert (telling->things, g_steal_pointer (&phrase), known);
    }
  tree_span (reading->tree, token, ~(RELATION_BIT (REL_COMPOUND) | RELATION_BIT (REL_AMOD) | RELATION_BIT (REL_NUMMOD) | RELATION_BIT (REL_FLAT)), &first, &last);
  telling_add_draft (telling, tree_token (reading->tree, first)->start, tree_token (reading->tree, last)->end, CAUSELINE_MENTION_ACTOR,
             GPOINTER_TO_UINT (known), -1);
  return GPOINTER_TO_UINT (known);
}
