/* SPDX-License-Identifier: MIT */
/* Which lane of a timeline an event stands in: that of who did it, its type, its tag, or where it was read. */

#include "story.h"

#include <string.h>

static const char *
source_name (const Story *self,
             guint        position)
{
  const char *id = self->sources[position];
  CauselineSource *source = id != NULL ? causeline_graph_find_source (self->graph, id) : NULL;

  if (source == NULL)
    return NULL;
  if (causeline_source_get_publisher (source) != NULL)
    return causeline_source_get_publisher (source);
  if (causeline_source_get_title (source) != NULL)
    return causeline_source_get_title (source);
  const char *file = causeline_source_get_file (source), *slash = file != NULL ? strrchr (file, '/') : NULL;
  return slash != NULL ? slash + 1 : file;
}

/* Who did it, or else the first who took part. */
static const char *
main_actor (const Story          *self,
            const CauselineEvent *event)
{
  guint n = causeline_event_get_n_participants (event);
  const char *found = NULL;

  for (guint i = 0; i < n; i++)
    {
      const CauselineParticipant *participant = causeline_event_get_participant (event, i);
      if (participant->role == CAUSELINE_ROLE_PLACE)
        continue;
      CauselineActor *actor = causeline_graph_find_actor (self->graph, participant->actor);
      if (actor == NULL)
        continue;
      if (participant->role == CAUSELINE_ROLE_SOURCE)
        return causeline_actor_get_name (actor);
      if (found == NULL)
        found = causeline_actor_get_name (actor);
    }
  return found;
}

static const char *
lane_name (const Story      *self,
           const StoryEvent *event,
           Lanes             lanes)
{
  const char *const *tags;

  switch (lanes)
    {
    case LANES_ACTOR:
      return main_actor (self, event->event);
    case LANES_TYPE:
      return causeline_event_get_event_type (event->event);
    case LANES_TAG:
      tags = causeline_event_get_tags (event->event);
      return tags != NULL ? tags[0] : NULL;
    case LANES_SOURCE:
      return source_name (self, event->position);
    case LANES_NONE:
      break;
    }
  return NULL;
}

typedef struct
{
  const char *name;
  guint n_events;
  guint first;             /* the place of its first event */
  guint lane;
} LaneCount;

static int
compare_by_size (gconstpointer a,
                 gconstpointer b)
{
  const LaneCount *p = *(LaneCount *const *) a, *q = *(LaneCount *const *) b;

  if (p->n_events != q->n_events)
    return p->n_events > q->n_events ? -1 : 1;
  return (p->first > q->first) - (p->first < q->first);
}

static int
compare_by_first (gconstpointer a,
                  gconstpointer b)
{
  const LaneCount *p = *(LaneCount *const *) a, *q = *(LaneCount *const *) b;

  return (p->first > q->first) - (p->first < q->first);
}

static const char *
rest_label (Lanes lanes)
{
  static const char *const labels[] = {
    [LANES_NONE] = "", [LANES_ACTOR] = "Nobody named", [LANES_TYPE] = "No type", [LANES_TAG] = "No tag", [LANES_SOURCE] = "No source",
  };

  return labels[lanes];
}

/* Counts the events of each name; the counts are owned by @by_name. */
static GPtrArray *
count_lanes (Story      *self,
             Lanes       lanes,
             GHashTable *by_name,
             gboolean   *has_nameless)
{
  GPtrArray *counts = g_ptr_array_new ();

  for (guint i = 0; i < self->events->len; i++)
    {
      const char *name = lane_name (self, story_get (self, i), lanes);
      if (name == NULL)
        {
          *has_nameless = TRUE;
          continue;
        }
      LaneCount *count = g_hash_table_lookup (by_name, name);
      if (count == NULL)
        {
          count = g_new (LaneCount, 1);
          *count = (LaneCount) { name, 0, i, 0 };
          g_hash_table_insert (by_name, (gpointer) name, count);
          g_ptr_array_add (counts, count);
        }
      count->n_events++;
    }
  return counts;
}

/* Numbers the lanes: the largest in order of first event, all the others as one behind them. */
static void
number_lanes (Story     *self,
              GPtrArray *counts,
              guint      most)
{
  guint n_named = counts->len <= most ? counts->len : most - 1, n_rest = counts->len - n_named;

  g_ptr_array_sort (counts, compare_by_size);
  for (guint i = n_named; i < counts->len; i++)
    ((LaneCount *) g_ptr_array_index (counts, i))->lane = n_named;
  g_ptr_array_set_size (counts, (int) n_named);
  g_ptr_array_sort (counts, compare_by_first);
  for (guint i = 0; i < n_named; i++)
    {
      LaneCount *count = g_ptr_array_index (counts, i);
      count->lane = i;
      g_ptr_array_add (self->lanes, g_strdup (count->name));
    }
  if (n_rest > 0)
    g_ptr_array_add (self->lanes, g_strdup_printf ("%u others", n_rest));
}

/* Gives each event its lane: one for each name, in order of first event; the rarest share one, and so do those without a name. */
void
story_assign_lanes (Story *self,
                    Lanes  lanes)
{
  g_autoptr (GHashTable) by_name = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  gboolean has_nameless = FALSE;
  g_autoptr (GPtrArray) counts = count_lanes (self, lanes, by_name, &has_nameless);

  number_lanes (self, counts, has_nameless ? STORY_MOST_LANES - 1 : STORY_MOST_LANES);
  if (has_nameless || self->lanes->len == 0)
    g_ptr_array_add (self->lanes, g_strdup (rest_label (lanes)));
  for (guint i = 0; i < self->events->len; i++)
    {
      StoryEvent *event = &g_array_index (self->events, StoryEvent, i);
      const char *name = lane_name (self, event, lanes);
      event->lane = name != NULL ? ((LaneCount *) g_hash_table_lookup (by_name, name))->lane : self->lanes->len - 1;
    }
}
