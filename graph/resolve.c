/* SPDX-License-Identifier: MIT */
/* Several inputs become one graph: ids are made unique, the same name is the same actor, an event told twice is one event. */

#include "resolve-move.h"

#include "value.h"

#include <string.h>

static char *
make_name_key (CauselineActorKind kind,
               const char        *name)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);

  return g_strdup_printf ("%d %s", (int) kind, folded);
}

/* A name goes before an alias; else who came first goes by it. */
static void
learn_names (CauselineMerger      *self,
             const CauselineActor *actor)
{
  const char *id = causeline_actor_get_id (actor);
  const char *name = causeline_actor_get_name (actor);
  CauselineActorKind kind = causeline_actor_get_kind (actor);
  g_autofree char *key = make_name_key (kind, name);
  const char *holder = g_hash_table_lookup (self->names, key);

  if (!holder || g_ascii_strcasecmp (causeline_actor_get_name (causeline_graph_find_actor (self->graph, holder)), name) != 0)
    g_hash_table_replace (self->names, g_steal_pointer (&key), g_strdup (id));
  for (const char *const *alias = causeline_actor_get_aliases (actor); alias && *alias; alias++)
    {
      g_autofree char *other = make_name_key (kind, *alias);

      if (!g_hash_table_contains (self->names, other))
        g_hash_table_insert (self->names, g_steal_pointer (&other), g_strdup (id));
    }
}

static char *
make_link_key (const CauselineLink *link)
{
  return g_strdup_printf ("%s\n%s\n%d", causeline_link_get_from (link), causeline_link_get_to (link), (int) causeline_link_get_kind (link));
}

static void
learn_link (CauselineMerger     *self,
            const CauselineLink *link)
{
  g_hash_table_insert (self->links, make_link_key (link), g_strdup (causeline_link_get_id (link)));
}

/* Makes ready to add graphs to @graph. O(size of @graph). */
CauselineMerger *
causeline_merger_new (CauselineGraph    *graph,
                      CauselineMerge     how,
                      const char *const *keep_apart)
{
  CauselineMerger *self = g_new0 (CauselineMerger, 1);

  self->graph = g_object_ref (graph);
  self->how = how;
  self->keep_apart = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->links = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->events = event_index_new (graph);
  for (guint i = 0; i < N_KINDS; i++)
    self->numbers[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (; keep_apart && *keep_apart; keep_apart++)
    g_hash_table_add (self->keep_apart, g_strdup (*keep_apart));
  for (guint i = 0; i < causeline_graph_get_n_actors (graph); i++)
    learn_names (self, causeline_graph_get_actor (graph, i));
  for (guint i = 0; i < causeline_graph_get_n_events (graph); i++)
    event_index_add (self->events, causeline_graph_get_event (graph, i));
  for (guint i = 0; i < causeline_graph_get_n_links (graph); i++)
    learn_link (self, causeline_graph_get_link (graph, i));
  return self;
}

void
causeline_merger_free (CauselineMerger *self)
{
  for (guint i = 0; i < N_KINDS; i++)
    g_hash_table_unref (self->numbers[i]);
  event_index_free (self->events);
  g_hash_table_unref (self->links);
  g_hash_table_unref (self->names);
  g_hash_table_unref (self->keep_apart);
  g_object_unref (self->graph);
  g_free (self);
}

/* The actor of this kind that goes by @name. One that @move brought, or joined already, is none: an input that tells two
 * actors apart has its reasons. */
static CauselineActor *
find_by_name (const Move        *move,
              CauselineActorKind kind,
              const char        *name)
{
  CauselineGraph *graph = move->merger->graph;
  g_autofree char *key = make_name_key (kind, name);
  const char *id = g_hash_table_lookup (move->merger->names, key);

  return id && !g_hash_table_contains (move->joined, id) ? causeline_graph_find_actor (graph, id) : NULL;
}

/* The actor of the graph that goes by a name of @actor; kinds that contradict each other keep namesakes apart. */
static CauselineActor *
find_namesake (const Move           *move,
               const CauselineActor *actor)
{
  const char *const *alias = causeline_actor_get_aliases (actor);
  const char *name = causeline_actor_get_name (actor);
  CauselineActorKind kind = causeline_actor_get_kind (actor);
  guint n_kinds = kind == CAUSELINE_ACTOR_OTHER ? CAUSELINE_ACTOR_SYSTEM + 1 : 1;

  for (; move->merger->how != CAUSELINE_MERGE_SEPARATE && name; name = alias && *alias ? *alias++ : NULL)
    {
      CauselineActor *known = find_by_name (move, kind, name);

      if (!known)
        known = find_by_name (move, CAUSELINE_ACTOR_OTHER, name); /* a sheet does not say what its actors are */
      for (guint other = 0; !known && other < n_kinds; other++)
        known = find_by_name (move, other, name);
      if (known)
        return known;
    }
  return NULL;
}

static void
join_actor (Move                 *move,
            const CauselineActor *known,
            const CauselineActor *actor)
{
  g_autoptr (CauselineActor) both = causeline_actor_copy (known);
  char *id = g_strdup (causeline_actor_get_id (known));

  causeline_actor_add_alias (both, causeline_actor_get_name (actor));
  for (const char *const *alias = causeline_actor_get_aliases (actor); alias && *alias; alias++)
    causeline_actor_add_alias (both, *alias);
  if (causeline_actor_get_kind (known) == CAUSELINE_ACTOR_OTHER)
    causeline_actor_set_kind (both, causeline_actor_get_kind (actor));
  extra_join (both, causeline_actor_get_extra (actor), (ExtraGet) causeline_actor_get_extra, (ExtraSet) causeline_actor_set_extra);
  move_rename (move, ACTORS, causeline_actor_get_id (actor), id);
  g_hash_table_add (move->joined, id);
  causeline_graph_replace_actor (move->merger->graph, both);
  learn_names (move->merger, both);
}

static void
move_actor (Move                 *move,
            const CauselineActor *actor)
{
  const CauselineActor *known = find_namesake (move, actor);

  if (known)
    {
      join_actor (move, known, actor);
      return;
    }

  char *fresh = move_free_id (move, ACTORS, causeline_actor_get_id (actor));
  g_autoptr (CauselineActor) copy = move_copy_actor (actor, fresh);

  move_rename (move, ACTORS, causeline_actor_get_id (actor), fresh);
  causeline_graph_add_actor (move->merger->graph, copy, NULL);
}

/* What an actor is a part of can be said when all actors are there; what the graph knows already holds. */
static void
move_whole (Move                 *move,
            const CauselineActor *actor)
{
  const char *whole = move_renamed (move, ACTORS, causeline_actor_get_part_of (actor));
  const char *id = move_renamed (move, ACTORS, causeline_actor_get_id (actor));
  const CauselineActor *known = causeline_graph_find_actor (move->merger->graph, id);

  if (!whole || causeline_actor_get_part_of (known) || strcmp (whole, id) == 0)
    return;

  g_autoptr (CauselineActor) copy = causeline_actor_copy (known);

  causeline_actor_set_part_of (copy, whole);
  causeline_graph_replace_actor (move->merger->graph, copy);
}

/* The event of the graph that @copy tells again, where the user lets them be one. */
static CauselineEvent *
find_told (const Move           *move,
           const CauselineEvent *copy,
           const char           *id)
{
  CauselineMerger *self = move->merger;

  if (self->how != CAUSELINE_MERGE_ALL || g_hash_table_contains (self->keep_apart, causeline_event_get_id (copy)) || g_hash_table_contains (self->keep_apart, id))
    return NULL;

  CauselineEvent *known = event_index_find (self->events, copy);
  const char *known_id = known ? causeline_event_get_id (known) : NULL;

  return known && !g_hash_table_contains (self->keep_apart, known_id) && !g_hash_table_contains (move->joined, known_id) ? known : NULL;
}

static void
join_event (Move                 *move,
            const CauselineEvent *known,
            const CauselineEvent *copy,
            const CauselineEvent *event)
{
  g_autoptr (CauselineEvent) both = event_join (known, copy);
  const char *id = causeline_event_get_id (event);
  const char *title = causeline_event_get_title (event);
  char *known_id = g_strdup (causeline_event_get_id (known));

  causeline_report_add (move->report, CAUSELINE_ISSUE_MERGED, NULL, 0, 0, "event \"%s\" (%s) is event \"%s\" (undone by --no-merge %s)",
                        id, title ? title : "", known_id, known_id);
  if (event_n_parts (known) + event_n_parts (copy) > CAUSELINE_MAX_PARTS && event_n_parts (both) >= CAUSELINE_MAX_PARTS)
    causeline_report_add (move->report, CAUSELINE_ISSUE_CUT, NULL, 0, 0, "event \"%s\": more than %d participants or claims (dropped the others)",
                          known_id, CAUSELINE_MAX_PARTS);
  causeline_report_count (move->report, CAUSELINE_COUNT_MERGED, 1);
  move_rename (move, EVENTS, id, known_id);
  g_hash_table_add (move->joined, known_id);
  causeline_graph_replace_event (move->merger->graph, both);
}

static void
move_event (Move                 *move,
            const CauselineEvent *event)
{
  const char *id = causeline_event_get_id (event);
  char *fresh = move_free_id (move, EVENTS, id);
  g_autoptr (CauselineEvent) copy = move_copy_event (move, event, fresh);
  CauselineEvent *known = find_told (move, copy, id);

  if (known)
    {
      join_event (move, known, copy, event);
      g_free (fresh);
      return;
    }
  move_rename (move, EVENTS, id, fresh);
  causeline_graph_add_event (move->merger->graph, copy, NULL);
}

/* Two links of one kind between the same two events: both are evidence of the first. */
static void
join_link (Move                *move,
           const CauselineLink *known,
           const CauselineLink *copy,
           const char          *id)
{
  g_autoptr (CauselineLink) both = causeline_link_copy (known);

  causeline_link_set_confidence (both, MAX (causeline_link_get_confidence (known), causeline_link_get_confidence (copy)));
  for (const char *const *evidence = causeline_link_get_evidence (copy); evidence && *evidence; evidence++)
    causeline_link_add_evidence (both, *evidence);
  extra_join (both, causeline_link_get_extra (copy), (ExtraGet) causeline_link_get_extra, (ExtraSet) causeline_link_set_extra);
  move_rename (move, LINKS, id, g_strdup (causeline_link_get_id (known)));
  causeline_graph_replace_link (move->merger->graph, both);
}

static void
move_link (Move                *move,
           const CauselineLink *link)
{
  CauselineMerger *self = move->merger;
  const char *id = causeline_link_get_id (link);
  char *fresh = move_free_id (move, LINKS, id);
  g_autoptr (CauselineLink) copy = move_copy_link (move, link, fresh);
  g_autofree char *key = make_link_key (copy);
  const char *known = self->how == CAUSELINE_MERGE_ALL ? g_hash_table_lookup (self->links, key) : NULL;

  if (known)
    {
      join_link (move, causeline_graph_find_link (self->graph, known), copy, id);
      g_free (fresh);
      return;
    }
  move_rename (move, LINKS, id, fresh);
  causeline_graph_add_link (self->graph, copy, NULL);
}

static void
move_all (Move           *move,
          CauselineGraph *other)
{
  for (guint i = 0; i < causeline_graph_get_n_sources (other); i++)
    move_source (move, causeline_graph_get_source (other, i));
  for (guint i = 0; i < causeline_graph_get_n_mentions (other); i++)
    {
      const char *id = causeline_mention_get_id (causeline_graph_get_mention (other, i));

      char *fresh = move_free_id (move, MENTIONS, id);

      move_rename (move, MENTIONS, id, fresh);
      g_hash_table_add (move->reserved, fresh);
    }
  for (guint i = 0; i < causeline_graph_get_n_actors (other); i++)
    move_actor (move, causeline_graph_get_actor (other, i));
  for (guint i = 0; i < causeline_graph_get_n_actors (other); i++)
    move_whole (move, causeline_graph_get_actor (other, i));
  for (guint i = 0; i < causeline_graph_get_n_events (other); i++)
    move_event (move, causeline_graph_get_event (other, i));
  for (guint i = 0; i < causeline_graph_get_n_links (other); i++)
    move_link (move, causeline_graph_get_link (other, i));
  for (guint i = 0; i < causeline_graph_get_n_mentions (other); i++)
    move_mention (move, causeline_graph_get_mention (other, i));
}

/* What the move brought is there for the next to find. */
static void
learn_all (CauselineMerger *self,
           guint            first_actor,
           guint            first_event,
           guint            first_link)
{
  if (self->how == CAUSELINE_MERGE_SEPARATE)
    return;
  for (guint i = first_actor; i < causeline_graph_get_n_actors (self->graph); i++)
    learn_names (self, causeline_graph_get_actor (self->graph, i));
  for (guint i = first_event; i < causeline_graph_get_n_events (self->graph); i++)
    event_index_add (self->events, causeline_graph_get_event (self->graph, i));
  for (guint i = first_link; i < causeline_graph_get_n_links (self->graph); i++)
    learn_link (self, causeline_graph_get_link (self->graph, i));
}

/* Adds what @other holds. O(size of @other). %CAUSELINE_ERROR_UNKNOWN_ID when an id of @other dangles; then nothing was added. */
gboolean
causeline_merger_add (CauselineMerger *self,
                      CauselineGraph  *other,
                      CauselineReport *report,
                      GError         **error)
{
  g_autoptr (GHashTable) reserved = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) joined = g_hash_table_new (g_str_hash, g_str_equal);
  Move move = { .merger = self, .reserved = reserved, .joined = joined, .report = report };
  guint n_actors = causeline_graph_get_n_actors (self->graph);
  guint n_events = causeline_graph_get_n_events (self->graph);
  guint n_links = causeline_graph_get_n_links (self->graph);

  if (!causeline_graph_check_closed (other, error))
    return FALSE;

  for (guint i = 0; i < N_KINDS; i++)
    move.ids[i] = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  if (!causeline_graph_get_title (self->graph))
    causeline_graph_set_title (self->graph, causeline_graph_get_title (other));
  extra_join (self->graph, causeline_graph_get_extra (other), (ExtraGet) causeline_graph_get_extra, (ExtraSet) causeline_graph_set_extra);
  move_all (&move, other);
  learn_all (self, n_actors, n_events, n_links);
  for (guint i = 0; i < N_KINDS; i++)
    g_hash_table_unref (move.ids[i]);
  return TRUE;
}

/**
 * causeline_graph_merge:
 * @graph: the graph that grows
 * @other: what is added to it; it stays as it is
 * @how: how far they grow together
 * @keep_apart: (nullable) (array zero-terminated=1): ids of events that stay events of their own
 * @report: (nullable): where the events that were joined are listed
 *
 * Adds a graph to another. O(size of both).
 *
 * Returns: whether it was added; %CAUSELINE_ERROR_UNKNOWN_ID when an id of @other dangles
 */
gboolean
causeline_graph_merge (CauselineGraph    *graph,
                       CauselineGraph    *other,
                       CauselineMerge     how,
                       const char *const *keep_apart,
                       CauselineReport   *report,
                       GError           **error)
{
  g_autoptr (CauselineMerger) merger = causeline_merger_new (graph, how, keep_apart);

  return causeline_merger_add (merger, other, report, error);
}
