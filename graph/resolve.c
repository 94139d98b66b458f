/* SPDX-License-Identifier: MIT */
/* Several inputs become one graph: ids are made unique, the same name is the same actor, an event told twice is one event. */

#include "resolve.h"

#include "same-event.h"

#include <string.h>

/* The kinds of objects, each with ids of its own. */
enum
{
  SOURCES,
  ACTORS,
  EVENTS,
  LINKS,
  MENTIONS,
  N_KINDS
};

struct _CauselineMerger
{
  CauselineGraph *graph;
  CauselineMerge how;
  GHashTable *keep_apart;       /* ids of events */
  GHashTable *names;            /* folded name or alias -> id of an actor */
  EventIndex *events;
  GHashTable *numbers[N_KINDS]; /* stem of an id -> the last number that was tried */
};

/* One graph on its way into the other: its ids, and what they are called there. */
typedef struct
{
  CauselineMerger *merger;
  GHashTable *ids[N_KINDS];
  GHashTable *reserved; /* ids of mentions that are given away before the mentions are added; owned by ids[MENTIONS] */
  CauselineReport *report;
} Move;

static void
learn_names (CauselineMerger      *self,
             const CauselineActor *actor)
{
  const char *id = causeline_actor_get_id (actor);

  g_hash_table_insert (self->names, g_utf8_casefold (causeline_actor_get_name (actor), -1), g_strdup (id));
  for (const char *const *alias = causeline_actor_get_aliases (actor); alias && *alias; alias++)
    {
      g_autofree char *folded = g_utf8_casefold (*alias, -1);

      if (!g_hash_table_contains (self->names, folded))
        g_hash_table_insert (self->names, g_steal_pointer (&folded), g_strdup (id));
    }
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
  self->events = event_index_new (graph);
  for (guint i = 0; i < N_KINDS; i++)
    self->numbers[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (; keep_apart && *keep_apart; keep_apart++)
    g_hash_table_add (self->keep_apart, g_strdup (*keep_apart));
  for (guint i = 0; i < causeline_graph_get_n_actors (graph); i++)
    learn_names (self, causeline_graph_get_actor (graph, i));
  for (guint i = 0; i < causeline_graph_get_n_events (graph); i++)
    event_index_add (self->events, causeline_graph_get_event (graph, i));
  return self;
}

void
causeline_merger_free (CauselineMerger *self)
{
  for (guint i = 0; i < N_KINDS; i++)
    g_hash_table_unref (self->numbers[i]);
  event_index_free (self->events);
  g_hash_table_unref (self->names);
  g_hash_table_unref (self->keep_apart);
  g_object_unref (self->graph);
  g_free (self);
}

static gboolean
is_taken (Move       *move,
          guint       kind,
          const char *id)
{
  CauselineGraph *graph = move->merger->graph;

  switch (kind)
    {
    case SOURCES:
      return causeline_graph_find_source (graph, id) != NULL;
    case ACTORS:
      return causeline_graph_find_actor (graph, id) != NULL;
    case EVENTS:
      return causeline_graph_find_event (graph, id) != NULL;
    case LINKS:
      return causeline_graph_find_link (graph, id) != NULL;
    default:
      return causeline_graph_find_mention (graph, id) || g_hash_table_contains (move->reserved, id);
    }
}

/* @id, or where that is taken, its stem with the next free number: "e3" after "e7" becomes "e8", "sheet" becomes "sheet-2".
 * Numbers are counted on, so that a thousand collisions cost a thousand steps. */
static char *
free_id (Move       *move,
         guint       kind,
         const char *id)
{
  CauselineMerger *self = move->merger;
  gsize length = strlen (id);

  if (!is_taken (move, kind, id))
    return g_strdup (id);
  while (length > 0 && g_ascii_isdigit (id[length - 1]))
    length--;

  g_autofree char *stem = length > 0 && id[length] != '\0' ? g_strndup (id, length) : g_strconcat (id, "-", NULL);
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers[kind], stem));
  char *fresh = NULL;

  do
    {
      g_free (fresh);
      fresh = g_strdup_printf ("%s%u", stem, ++number);
    }
  while (is_taken (move, kind, fresh));
  g_hash_table_insert (self->numbers[kind], g_steal_pointer (&stem), GUINT_TO_POINTER (number));
  return fresh;
}

static void
rename_to (Move       *move,
           guint       kind,
           const char *id,
           char       *renamed)
{
  g_hash_table_insert (move->ids[kind], (gpointer) id, renamed);
}

static const char *
renamed (Move       *move,
         guint       kind,
         const char *id)
{
  return id ? g_hash_table_lookup (move->ids[kind], id) : NULL;
}

static void
copy_extra (const char *const *extra,
            gpointer           to,
            void (*set) (gpointer, const char *, const char *))
{
  for (; extra && *extra; extra += 2)
    set (to, extra[0], extra[1]);
}

static void
move_source (Move                  *move,
             const CauselineSource *source)
{
  const char *id = causeline_source_get_id (source);
  char *fresh = free_id (move, SOURCES, id);
  g_autoptr (CauselineSource) copy = causeline_source_new (fresh);

  causeline_source_set_title (copy, causeline_source_get_title (source));
  causeline_source_set_publisher (copy, causeline_source_get_publisher (source));
  causeline_source_set_author (copy, causeline_source_get_author (source));
  causeline_source_set_url (copy, causeline_source_get_url (source));
  causeline_source_set_published (copy, causeline_source_get_published (source));
  causeline_source_set_file (copy, causeline_source_get_file (source));
  causeline_source_set_language (copy, causeline_source_get_language (source));
  causeline_source_set_text (copy, causeline_source_get_text (source));
  causeline_source_set_syntax (copy, causeline_source_get_syntax (source));
  causeline_source_set_explanation (copy, causeline_source_get_explanation (source));
  copy_extra (causeline_source_get_extra (source), copy, (gpointer) causeline_source_set_extra);
  rename_to (move, SOURCES, id, fresh);
  causeline_graph_add_source (move->merger->graph, copy, NULL);
}

/* The actor of the graph that goes by a name of @actor; kinds that contradict each other keep namesakes apart. */
static CauselineActor *
find_namesake (CauselineMerger      *self,
               const CauselineActor *actor)
{
  const char *const *alias = causeline_actor_get_aliases (actor);
  const char *name = causeline_actor_get_name (actor);

  for (; self->how != CAUSELINE_MERGE_SEPARATE && name; name = alias && *alias ? *alias++ : NULL)
    {
      g_autofree char *folded = g_utf8_casefold (name, -1);
      const char *id = g_hash_table_lookup (self->names, folded);
      CauselineActor *known = id ? causeline_graph_find_actor (self->graph, id) : NULL;

      if (known && (causeline_actor_get_kind (known) == causeline_actor_get_kind (actor) ||
                    causeline_actor_get_kind (known) == CAUSELINE_ACTOR_OTHER ||
                    causeline_actor_get_kind (actor) == CAUSELINE_ACTOR_OTHER))
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

  causeline_actor_add_alias (both, causeline_actor_get_name (actor));
  for (const char *const *alias = causeline_actor_get_aliases (actor); alias && *alias; alias++)
    causeline_actor_add_alias (both, *alias);
  if (causeline_actor_get_kind (known) == CAUSELINE_ACTOR_OTHER)
    causeline_actor_set_kind (both, causeline_actor_get_kind (actor));
  rename_to (move, ACTORS, causeline_actor_get_id (actor), g_strdup (causeline_actor_get_id (known)));
  causeline_graph_replace_actor (move->merger->graph, both);
  learn_names (move->merger, both);
}

static void
move_actor (Move                 *move,
            const CauselineActor *actor)
{
  const CauselineActor *known = find_namesake (move->merger, actor);

  if (known)
    {
      join_actor (move, known, actor);
      return;
    }

  char *fresh = free_id (move, ACTORS, causeline_actor_get_id (actor));
  g_autoptr (CauselineActor) copy = causeline_actor_new (fresh, causeline_actor_get_name (actor));

  causeline_actor_set_kind (copy, causeline_actor_get_kind (actor));
  for (const char *const *alias = causeline_actor_get_aliases (actor); alias && *alias; alias++)
    causeline_actor_add_alias (copy, *alias);
  copy_extra (causeline_actor_get_extra (actor), copy, (gpointer) causeline_actor_set_extra);
  rename_to (move, ACTORS, causeline_actor_get_id (actor), fresh);
  causeline_graph_add_actor (move->merger->graph, copy, NULL);
  if (move->merger->how != CAUSELINE_MERGE_SEPARATE)
    learn_names (move->merger, copy);
}

/* What an actor is a part of can be said when all actors are there; what the graph knows already holds. */
static void
move_whole (Move                 *move,
            const CauselineActor *actor)
{
  const char *whole = renamed (move, ACTORS, causeline_actor_get_part_of (actor));
  const char *id = renamed (move, ACTORS, causeline_actor_get_id (actor));
  const CauselineActor *known = causeline_graph_find_actor (move->merger->graph, id);

  if (!whole || causeline_actor_get_part_of (known) || strcmp (whole, id) == 0)
    return;

  g_autoptr (CauselineActor) copy = causeline_actor_copy (known);

  causeline_actor_set_part_of (copy, whole);
  causeline_graph_replace_actor (move->merger->graph, copy);
}

static CauselineEvent *
translate_event (Move                 *move,
                 const CauselineEvent *event,
                 const char           *id)
{
  CauselineEvent *copy = causeline_event_new (id, causeline_event_get_title (event));
  const char *place = causeline_event_get_place (event);
  const char *place_actor = renamed (move, ACTORS, place);

  causeline_event_set_event_type (copy, causeline_event_get_event_type (event));
  causeline_event_set_time (copy, causeline_event_get_time (event));
  causeline_event_set_time_basis (copy, causeline_event_get_time_basis (event));
  causeline_event_set_place (copy, place_actor ? place_actor : place);
  causeline_event_set_status (copy, causeline_event_get_status (event));
  causeline_event_set_confidence (copy, causeline_event_get_confidence (event));
  causeline_event_set_description (copy, causeline_event_get_description (event));
  causeline_event_set_url (copy, causeline_event_get_url (event));
  for (guint i = 0; i < causeline_event_get_n_participants (event); i++)
    {
      const CauselineParticipant *part = causeline_event_get_participant (event, i);

      causeline_event_add_participant (copy, renamed (move, ACTORS, part->actor), part->role, part->status);
    }
  for (guint i = 0; i < causeline_event_get_n_claims (event); i++)
    {
      const CauselineClaim *claim = causeline_event_get_claim (event, i);

      causeline_event_add_claim (copy, renamed (move, ACTORS, claim->by), claim->stance, claim->about, renamed (move, MENTIONS, claim->evidence));
    }
  for (const char *const *tag = causeline_event_get_tags (event); tag && *tag; tag++)
    causeline_event_add_tag (copy, *tag);
  copy_extra (causeline_event_get_extra (event), copy, (gpointer) causeline_event_set_extra);
  return copy;
}

static void
move_event (Move                 *move,
            const CauselineEvent *event)
{
  CauselineMerger *self = move->merger;
  const char *id = causeline_event_get_id (event);
  char *fresh = free_id (move, EVENTS, id);
  g_autoptr (CauselineEvent) copy = translate_event (move, event, fresh);
  CauselineEvent *known = NULL;

  if (self->how == CAUSELINE_MERGE_ALL && !g_hash_table_contains (self->keep_apart, fresh) && !g_hash_table_contains (self->keep_apart, id))
    known = event_index_find (self->events, copy);
  if (known && !g_hash_table_contains (self->keep_apart, causeline_event_get_id (known)))
    {
      g_autoptr (CauselineEvent) both = event_join (known, copy);
      const char *title = causeline_event_get_title (event);

      causeline_report_add (move->report, CAUSELINE_ISSUE_MERGED, NULL, 0, 0, "event \"%s\" (%s) is event \"%s\" (undone by --no-merge %s)",
                            id, title ? title : "", causeline_event_get_id (known), causeline_event_get_id (known));
      causeline_report_count (move->report, CAUSELINE_COUNT_MERGED, 1);
      rename_to (move, EVENTS, id, g_strdup (causeline_event_get_id (known)));
      causeline_graph_replace_event (self->graph, both);
      g_free (fresh);
      return;
    }
  rename_to (move, EVENTS, id, fresh);
  causeline_graph_add_event (self->graph, copy, NULL);
  event_index_add (self->events, copy);
}

static void
move_link (Move                *move,
           const CauselineLink *link)
{
  const char *id = causeline_link_get_id (link);
  char *fresh = free_id (move, LINKS, id);
  g_autoptr (CauselineLink) copy = causeline_link_new (fresh, renamed (move, EVENTS, causeline_link_get_from (link)),
                                                       renamed (move, EVENTS, causeline_link_get_to (link)), causeline_link_get_kind (link));

  causeline_link_set_confidence (copy, causeline_link_get_confidence (link));
  causeline_link_set_basis (copy, causeline_link_get_basis (link));
  for (const char *const *evidence = causeline_link_get_evidence (link); evidence && *evidence; evidence++)
    causeline_link_add_evidence (copy, renamed (move, MENTIONS, *evidence));
  copy_extra (causeline_link_get_extra (link), copy, (gpointer) causeline_link_set_extra);
  rename_to (move, LINKS, id, fresh);
  causeline_graph_add_link (move->merger->graph, copy, NULL);
}

/* What the `of` of a mention of each kind names. */
static const guint of_kind[] = {
  [CAUSELINE_MENTION_EVENT] = EVENTS,
  [CAUSELINE_MENTION_ACTOR] = ACTORS,
  [CAUSELINE_MENTION_TIME] = N_KINDS,
  [CAUSELINE_MENTION_CUE] = LINKS,
  [CAUSELINE_MENTION_ATTRIBUTION] = ACTORS,
  [CAUSELINE_MENTION_SENTENCE] = N_KINDS,
};

static void
move_mention (Move                   *move,
              const CauselineMention *mention)
{
  CauselineMentionKind kind = causeline_mention_get_kind (mention);
  const char *of = causeline_mention_get_of (mention);
  const char *id = renamed (move, MENTIONS, causeline_mention_get_id (mention));
  g_autoptr (CauselineMention) copy = causeline_mention_new (id, renamed (move, SOURCES, causeline_mention_get_source (mention)), kind);
  gint64 start, end;

  causeline_mention_set_of (copy, of && of_kind[kind] < N_KINDS ? renamed (move, of_kind[kind], of) : of);
  causeline_mention_set_row (copy, causeline_mention_get_row (mention));
  causeline_mention_set_value (copy, causeline_mention_get_value (mention));
  causeline_mention_set_timex (copy, causeline_mention_get_timex (mention));
  if (causeline_mention_get_end (mention) >= 0)
    causeline_mention_set_span (copy, causeline_mention_get_start (mention), causeline_mention_get_end (mention));
  if (causeline_mention_get_cue (mention, &start, &end))
    causeline_mention_set_cue (copy, start, end);
  if (causeline_mention_get_content (mention, &start, &end))
    causeline_mention_set_content (copy, start, end);
  for (const char *const *event = causeline_mention_get_dates (mention); event && *event; event++)
    causeline_mention_add_date (copy, renamed (move, EVENTS, *event));
  copy_extra (causeline_mention_get_extra (mention), copy, (gpointer) causeline_mention_set_extra);
  causeline_graph_add_mention (move->merger->graph, copy, NULL);
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

      char *fresh = free_id (move, MENTIONS, id);

      rename_to (move, MENTIONS, id, fresh);
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

/* Adds what @other holds. O(size of @other). %CAUSELINE_ERROR_UNKNOWN_ID when an id of @other dangles; then nothing was added. */
gboolean
causeline_merger_add (CauselineMerger *self,
                      CauselineGraph  *other,
                      CauselineReport *report,
                      GError         **error)
{
  g_autoptr (GHashTable) reserved = g_hash_table_new (g_str_hash, g_str_equal);
  Move move = { .merger = self, .reserved = reserved, .report = report };

  if (!causeline_graph_check_closed (other, error))
    return FALSE;

  for (guint i = 0; i < N_KINDS; i++)
    move.ids[i] = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  if (!causeline_graph_get_title (self->graph))
    causeline_graph_set_title (self->graph, causeline_graph_get_title (other));
  for (const char *const *extra = causeline_graph_get_extra (other); extra && *extra; extra += 2)
    causeline_graph_set_extra (self->graph, extra[0], extra[1]);
  move_all (&move, other);
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
