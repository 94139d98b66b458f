/* SPDX-License-Identifier: MIT */
/* Copies of the objects of one graph for another, which refer to each other by the ids that they have there. */

#include "resolve-move.h"

#include "value.h"

#include <string.h>

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
char *
move_free_id (Move       *move,
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

void
move_rename (Move       *move,
             guint       kind,
             const char *id,
             char       *renamed)
{
  g_hash_table_insert (move->ids[kind], (gpointer) id, renamed);
}

const char *
move_renamed (Move       *move,
              guint       kind,
              const char *id)
{
  return id ? g_hash_table_lookup (move->ids[kind], id) : NULL;
}

static void
copy_extra (const char *const *extra,
            gpointer           to,
            ExtraSet           set)
{
  for (; extra && *extra; extra += 2)
    set (to, extra[0], extra[1]);
}

void
move_source (Move                  *move,
             const CauselineSource *source)
{
  const char *id = causeline_source_get_id (source);
  char *fresh = move_free_id (move, SOURCES, id);
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
  copy_extra (causeline_source_get_extra (source), copy, (ExtraSet) causeline_source_set_extra);
  move_rename (move, SOURCES, id, fresh);
  causeline_graph_add_source (move->merger->graph, copy, NULL);
}

CauselineActor *
move_copy_actor (const CauselineActor *actor,
                 const char           *id)
{
  CauselineActor *copy = causeline_actor_new (id, causeline_actor_get_name (actor));

  causeline_actor_set_kind (copy, causeline_actor_get_kind (actor));
  for (const char *const *alias = causeline_actor_get_aliases (actor); alias && *alias; alias++)
    causeline_actor_add_alias (copy, *alias);
  copy_extra (causeline_actor_get_extra (actor), copy, (ExtraSet) causeline_actor_set_extra);
  return copy;
}

CauselineEvent *
move_copy_event (Move                 *move,
                 const CauselineEvent *event,
                 const char           *id)
{
  CauselineEvent *copy = causeline_event_new (id, causeline_event_get_title (event));
  const char *place = causeline_event_get_place (event);
  const char *place_actor = move_renamed (move, ACTORS, place);

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

      causeline_event_add_participant (copy, move_renamed (move, ACTORS, part->actor), part->role, part->status);
    }
  for (guint i = 0; i < causeline_event_get_n_claims (event); i++)
    {
      const CauselineClaim *claim = causeline_event_get_claim (event, i);

      causeline_event_add_claim (copy, move_renamed (move, ACTORS, claim->by), claim->stance, claim->about, move_renamed (move, MENTIONS, claim->evidence));
    }
  for (const char *const *tag = causeline_event_get_tags (event); tag && *tag; tag++)
    causeline_event_add_tag (copy, *tag);
  copy_extra (causeline_event_get_extra (event), copy, (ExtraSet) causeline_event_set_extra);
  return copy;
}

CauselineLink *
move_copy_link (Move                *move,
                const CauselineLink *link,
                const char          *id)
{
  CauselineLink *copy = causeline_link_new (id, move_renamed (move, EVENTS, causeline_link_get_from (link)),
                                            move_renamed (move, EVENTS, causeline_link_get_to (link)), causeline_link_get_kind (link));

  causeline_link_set_confidence (copy, causeline_link_get_confidence (link));
  causeline_link_set_basis (copy, causeline_link_get_basis (link));
  for (const char *const *evidence = causeline_link_get_evidence (link); evidence && *evidence; evidence++)
    causeline_link_add_evidence (copy, move_renamed (move, MENTIONS, *evidence));
  copy_extra (causeline_link_get_extra (link), copy, (ExtraSet) causeline_link_set_extra);
  return copy;
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

void
move_mention (Move                   *move,
              const CauselineMention *mention)
{
  CauselineMentionKind kind = causeline_mention_get_kind (mention);
  const char *of = causeline_mention_get_of (mention);
  const char *id = move_renamed (move, MENTIONS, causeline_mention_get_id (mention));
  g_autoptr (CauselineMention) copy = causeline_mention_new (id, move_renamed (move, SOURCES, causeline_mention_get_source (mention)), kind);
  gint64 start, end;

  causeline_mention_set_of (copy, of && of_kind[kind] < N_KINDS ? move_renamed (move, of_kind[kind], of) : of);
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
    causeline_mention_add_date (copy, move_renamed (move, EVENTS, *event));
  copy_extra (causeline_mention_get_extra (mention), copy, (ExtraSet) causeline_mention_set_extra);
  causeline_graph_add_mention (move->merger->graph, copy, NULL);
}
