/* SPDX-License-Identifier: MIT */
/* Cutting a graph: by time, type, actor, and distance along links. */

#include "select.h"

#include "walk.h"

#include <string.h>

static gboolean
list_has (const char *const *list,
          const char        *word)
{
  for (; word && *list; list++)
    if (g_ascii_strcasecmp (*list, word) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
fits_time (const CauselineSelection *selection,
           const CauselineTime      *time)
{
  if (!selection->since && !selection->until)
    return TRUE;
  if (!time)
    return FALSE;
  return (!selection->since || causeline_time_get_latest (time) >= causeline_time_get_earliest (selection->since)) &&
         (!selection->until || causeline_time_get_earliest (time) <= causeline_time_get_latest (selection->until));
}

static gboolean
fits_type (const CauselineSelection *selection,
           const char               *type)
{
  return !selection->types || list_has (selection->types, type) ||
         list_has (selection->types, causeline_family_to_string (causeline_event_type_get_family (type)));
}

static gboolean
is_called (const CauselineActor *actor,
           const char *const    *names)
{
  for (; *names; names++)
    {
      g_autofree char *wanted = g_utf8_casefold (*names, -1);
      g_autofree char *name = g_utf8_casefold (causeline_actor_get_name (actor), -1);

      if (strcmp (wanted, name) == 0 || strcmp (*names, causeline_actor_get_id (actor)) == 0)
        return TRUE;
      for (const char *const *alias = causeline_actor_get_aliases (actor); alias && *alias; alias++)
        {
          g_autofree char *other = g_utf8_casefold (*alias, -1);

          if (strcmp (wanted, other) == 0)
            return TRUE;
        }
    }
  return FALSE;
}

/* A byte for each actor: whether it is one of the wanted, or part of one of them. */
static guint8 *
mark_actors (CauselineGraph    *graph,
             const char *const *names)
{
  guint n = causeline_graph_get_n_actors (graph);
  guint8 *marks = g_new0 (guint8, n + 1);

  for (guint i = 0; i < n; i++)
    marks[i] = is_called (causeline_graph_get_actor (graph, i), names);
  return marks;
}

static gboolean
fits_actors (CauselineGraph       *graph,
             const guint8         *marks,
             const CauselineEvent *event)
{
  for (guint i = 0; i < causeline_event_get_n_participants (event); i++)
    {
      guint position = causeline_graph_get_actor_position (graph, causeline_event_get_participant (event, i)->actor);

      if (position != CAUSELINE_NOWHERE && marks[position])
        return TRUE;
    }
  return FALSE;
}

/* Takes away what is not within reach of @event. */
static gboolean
keep_reach (CauselineGraph *graph,
            guint8         *keep,
            const char     *event,
            guint           kinds,
            CauselineWalk   direction,
            guint           depth,
            GError        **error)
{
  guint position = causeline_graph_get_event_position (graph, event);

  if (position == CAUSELINE_NOWHERE)
    {
      g_set_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_UNKNOWN_ID, "there is no event \"%s\"", event);
      return FALSE;
    }

  guint n = causeline_graph_get_n_events (graph);
  g_autofree guint8 *reached = g_new0 (guint8, n);
  g_autoptr (CauselineAdjacency) adjacency = causeline_adjacency_new (graph, kinds);
  g_autoptr (GArray) found = causeline_adjacency_reach (adjacency, position, direction, depth);

  reached[position] = TRUE;
  for (guint i = 0; i < found->len; i++)
    reached[g_array_index (found, guint, i)] = TRUE;
  for (guint i = 0; i < n; i++)
    keep[i] = keep[i] && reached[i];
  return TRUE;
}

/* A new graph with what @selection leaves of @graph, and all that this refers to. O(size of the graph). An event that is not
 * there to go out from is an error. */
CauselineGraph *
causeline_graph_select (CauselineGraph           *graph,
                        const CauselineSelection *selection,
                        GError                  **error)
{
  guint n = causeline_graph_get_n_events (graph);
  g_autofree guint8 *keep = g_new0 (guint8, n + 1);
  g_autofree guint8 *marks = selection->actors ? mark_actors (graph, selection->actors) : NULL;

  for (guint i = 0; i < n; i++)
    {
      const CauselineEvent *event = causeline_graph_get_event (graph, i);

      keep[i] = fits_time (selection, causeline_event_get_time (event)) &&
                fits_type (selection, causeline_event_get_event_type (event)) &&
                (!marks || fits_actors (graph, marks, event));
    }
  if (selection->around &&
      !keep_reach (graph, keep, selection->around, CAUSELINE_LINKS_ALL, CAUSELINE_WALK_BOTH, selection->depth, error))
    return NULL;
  if (selection->causes_of &&
      !keep_reach (graph, keep, selection->causes_of, CAUSELINE_LINKS_CAUSAL, CAUSELINE_WALK_CAUSES, selection->depth, error))
    return NULL;
  if (selection->effects_of &&
      !keep_reach (graph, keep, selection->effects_of, CAUSELINE_LINKS_CAUSAL, CAUSELINE_WALK_EFFECTS, selection->depth, error))
    return NULL;
  return causeline_graph_keep (graph, keep, NULL);
}
