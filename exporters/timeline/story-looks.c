/* SPDX-License-Identifier: MIT */
/* Which colour and glyph an event has: those of its type's family, or, in a sheet with types of its own, one for each of the commonest. */

#include "story.h"

/* The looks that types of a sheet get, the commonest first. */
static const CauselineFamily looks[] = {
  CAUSELINE_FAMILY_STATEMENT, CAUSELINE_FAMILY_CONFLICT, CAUSELINE_FAMILY_COOPERATION, CAUSELINE_FAMILY_LAW,
  CAUSELINE_FAMILY_CHANGE,    CAUSELINE_FAMILY_HARM,     CAUSELINE_FAMILY_POLITICS,
};

typedef struct
{
  const char *type;
  guint n_events;
  guint first;
} TypeCount;

static int
compare_counts (gconstpointer a,
                gconstpointer b)
{
  const TypeCount *p = a, *q = b;

  if (p->n_events != q->n_events)
    return p->n_events > q->n_events ? -1 : 1;
  return (p->first > q->first) - (p->first < q->first);
}

/* Gives the commonest types a look each, if no type is known. O(events) */
void
story_assign_looks (Story *self)
{
  g_autoptr (GHashTable) index = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GArray) counts = g_array_new (FALSE, FALSE, sizeof (TypeCount));

  self->looks = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < self->events->len; i++)
    {
      const char *type = causeline_event_get_event_type (story_get (self, i)->event);
      if (type == NULL)
        continue;
      if (causeline_event_type_get_family (type) != CAUSELINE_FAMILY_OTHER)
        return;
      guint at = GPOINTER_TO_UINT (g_hash_table_lookup (index, type));
      if (at == 0)
        {
          TypeCount count = { type, 0, i };
          g_array_append_val (counts, count);
          at = counts->len;
          g_hash_table_insert (index, (gpointer) type, GUINT_TO_POINTER (at));
        }
      g_array_index (counts, TypeCount, at - 1).n_events++;
    }
  self->has_own_types = counts->len > 1;
  g_array_sort (counts, compare_counts);
  for (guint i = 0; self->has_own_types && i < MIN (counts->len, G_N_ELEMENTS (looks)); i++)
    g_hash_table_insert (self->looks, (gpointer) g_array_index (counts, TypeCount, i).type, GUINT_TO_POINTER (looks[i] + 1));
}

/* The family of an event's type. */
CauselineFamily
story_family (const StoryEvent *event)
{
  const char *type = causeline_event_get_event_type (event->event);

  return type != NULL ? causeline_event_type_get_family (type) : CAUSELINE_FAMILY_OTHER;
}

/* The family whose colour and glyph an event has. */
CauselineFamily
story_look (const Story      *self,
            const StoryEvent *event)
{
  const char *type = causeline_event_get_event_type (event->event);
  guint look = type != NULL && self->has_own_types ? GPOINTER_TO_UINT (g_hash_table_lookup (self->looks, type)) : 0;

  return look > 0 ? look - 1 : story_family (event);
}
