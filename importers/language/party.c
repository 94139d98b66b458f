/* SPDX-License-Identifier: MIT */
/* When two entities act as one party: a spokesman for his ministry, a government for its state. */

#include "narrative.h"

#include <string.h>

#include "argument.h"

/* A spokesman of a ministry of a country: how many steps up. */
#define MAX_PARTS_OF 4

static gboolean
is_part_of (const EntitySet *entities,
            gint32           part,
            gint32           whole)
{
  for (int i = 0; i < MAX_PARTS_OF && part >= 0; i++)
    {
      part = g_array_index (entities->entities, Entity, part).part_of;
      if (part == whole)
        return TRUE;
    }
  return FALSE;
}

/* "Sony" for "Sony Pictures Entertainment": the first word of an organization's name. */
static gboolean
is_short_for (const Entity *part,
              const Entity *full)
{
  gsize n = strlen (part->name);
  gboolean are_bodies = part->kind != CAUSELINE_ACTOR_PERSON && part->kind != CAUSELINE_ACTOR_COUNTRY && part->kind != CAUSELINE_ACTOR_PLACE;
  return are_bodies && part->is_named && full->is_named && part->kind == full->kind && strncmp (full->name, part->name, n) == 0 && full->name[n] == ' ';
}

/* Whether two entities are one party: the same, a part of the other, or two names for one state. */
gboolean
narrative_is_same_party (const EntitySet *entities,
                     gint32           a,
                     gint32           b)
{
  if (a < 0 || b < 0)
    return FALSE;
  if (a == b)
    return TRUE;
  const Entity *x = &g_array_index (entities->entities, Entity, a), *y = &g_array_index (entities->entities, Entity, b);
  if (is_part_of (entities, a, b) || is_part_of (entities, b, a) || is_short_for (x, y) || is_short_for (y, x))
    return TRUE;
  gboolean states = (x->kind == CAUSELINE_ACTOR_COUNTRY || x->kind == CAUSELINE_ACTOR_GOVERNMENT)
                    && (y->kind == CAUSELINE_ACTOR_COUNTRY || y->kind == CAUSELINE_ACTOR_GOVERNMENT);
  return states && x->country[0] != '\0' && strcmp (x->country, y->country) == 0;
}

static gboolean
is_acted_on (guint8 role)
{
  return role == CAUSELINE_ROLE_TARGET || role == CAUSELINE_ROLE_OBJECT || role == CAUSELINE_ROLE_RECIPIENT || role == CAUSELINE_ROLE_WITH;
}

gboolean
narrative_is_same_side (guint8 a,
                        guint8 b)
{
  return a == b || (is_acted_on (a) && is_acted_on (b));
}

/* A thing without a name whose core is a name ("the debut of The Interview") is known by that. */
gint32
narrative_named_core (const Reading *reading,
                      gint32         token,
                      guint8         role)
{
  gint32 entity = entity_at (reading->entities, token);
  if (entity >= 0 || role != CAUSELINE_ROLE_OBJECT)
    return token;
  gint32 of = tree_preposition (reading->tree, token, "of");
  return of >= 0 && entity_at (reading->entities, of) >= 0 ? of : token;
}

gboolean
narrative_is_same_thing (const Reading       *reading,
                         gint32               token,
                         const NarrativePart *part)
{
  gint32 entity = entity_at (reading->entities, narrative_named_core (reading, token, part->role));
  if (entity >= 0 && part->entity >= 0 && narrative_is_same_party (reading->entities, entity, part->entity))
    return TRUE;
  return (entity < 0 || part->entity < 0)
         && g_ascii_strcasecmp (tree_token (reading->tree, token)->lemma, tree_token (reading->tree, part->token)->lemma) == 0;
}

/* Whether two different things stand against each other; a thing without a name may be any. */
gboolean
narrative_is_against (const Reading       *reading,
                      gint32               token,
                      const NarrativePart *part)
{
  const EntitySet *entities = reading->entities;
  gint32 entity = entity_at (entities, narrative_named_core (reading, token, part->role));
  if (entity < 0 || part->entity < 0)
    return FALSE;
  return g_array_index (entities->entities, Entity, entity).is_named && g_array_index (entities->entities, Entity, part->entity).is_named;
}
