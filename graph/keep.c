/* SPDX-License-Identifier: MIT */
/* A part of a graph as a graph of its own, closed under its ids. */

#include "select.h"

typedef struct
{
  CauselineGraph *whole;
  CauselineGraph *part;
  GHashTable *actors;   /* ids (owned by @whole) that the part needs */
  GHashTable *mentions;
  GHashTable *drawn_on; /* ids of sources that a mention of the part stands in */
  GHashTable *known;    /* of those that a mention outside the part stands in */
  gboolean all_events;  /* only links go: actors and mentions stay although nothing refers to them */
} Cut;

static void
need_actor (Cut        *cut,
            const char *id)
{
  /* An actor needs what it is a part of. A hostile chain ends where an actor is needed already. */
  while (id && g_hash_table_add (cut->actors, (gpointer) id))
    {
      const CauselineActor *actor = causeline_graph_find_actor (cut->whole, id);

      id = actor ? causeline_actor_get_part_of (actor) : NULL;
    }
}

static void
need_mention (Cut        *cut,
              const char *id)
{
  if (id)
    g_hash_table_add (cut->mentions, (gpointer) id);
}

static void
keep_event (Cut            *cut,
            CauselineEvent *event)
{
  for (guint i = 0; i < causeline_event_get_n_participants (event); i++)
    need_actor (cut, causeline_event_get_participant (event, i)->actor);
  for (guint i = 0; i < causeline_event_get_n_claims (event); i++)
    {
      const CauselineClaim *claim = causeline_event_get_claim (event, i);

      need_actor (cut, claim->by);
      need_mention (cut, claim->evidence);
    }
  causeline_graph_add_event (cut->part, event, NULL);
}

static void
keep_links (Cut          *cut,
            const guint8 *keep_link)
{
  for (guint i = 0; i < causeline_graph_get_n_links (cut->whole); i++)
    {
      CauselineLink *link = causeline_graph_get_link (cut->whole, i);

      if ((keep_link && !keep_link[i]) ||
          !causeline_graph_find_event (cut->part, causeline_link_get_from (link)) ||
          !causeline_graph_find_event (cut->part, causeline_link_get_to (link)))
        continue;
      for (const char *const *id = causeline_link_get_evidence (link); id && *id; id++)
        need_mention (cut, *id);
      causeline_graph_add_link (cut->part, link, NULL);
    }
}

/* Whether all that @mention refers to is in the part; @dates_any: whether it dates an event of the part. */
static gboolean
refers_to_part (Cut                    *cut,
                const CauselineMention *mention,
                gboolean                has_of,
                gboolean               *dates_any)
{
  gboolean all = has_of || !causeline_mention_get_of (mention);

  for (const char *const *id = causeline_mention_get_dates (mention); id && *id; id++)
    {
      gboolean is_there = causeline_graph_find_event (cut->part, *id) != NULL;

      all = all && is_there;
      *dates_any = *dates_any || is_there;
    }
  return all;
}

/* A copy of @mention that refers to nothing outside the part. */
static CauselineMention *
without_rest (Cut                    *cut,
              const CauselineMention *mention,
              gboolean                has_of)
{
  CauselineMention *copy = causeline_mention_copy (mention);

  if (!has_of)
    causeline_mention_set_of (copy, NULL);
  causeline_mention_clear_dates (copy);
  for (const char *const *id = causeline_mention_get_dates (mention); id && *id; id++)
    if (causeline_graph_find_event (cut->part, *id))
      causeline_mention_add_date (copy, *id);
  return copy;
}

/* Whether what @mention is evidence of is in the part. */
static gboolean
keeps_of (Cut                    *cut,
          const CauselineMention *mention)
{
  const char *of = causeline_mention_get_of (mention);

  if (!of)
    return FALSE;
  switch (causeline_mention_get_kind (mention))
    {
    case CAUSELINE_MENTION_EVENT:
      return causeline_graph_find_event (cut->part, of) != NULL;
    case CAUSELINE_MENTION_CUE:
      return causeline_graph_find_link (cut->part, of) != NULL;
    case CAUSELINE_MENTION_ACTOR:
    case CAUSELINE_MENTION_ATTRIBUTION:
      return cut->all_events || g_hash_table_contains (cut->actors, of);
    case CAUSELINE_MENTION_TIME:
    case CAUSELINE_MENTION_SENTENCE:
    default:
      return TRUE;
    }
}

/* Sentences are told by their source, not by events: see source_stays(). */
static gboolean
is_wanted (Cut                    *cut,
           const CauselineMention *mention)
{
  gboolean is_evidence = g_hash_table_contains (cut->mentions, causeline_mention_get_id (mention));
  gboolean dates_any = FALSE;

  refers_to_part (cut, mention, TRUE, &dates_any);
  if (cut->all_events || is_evidence || dates_any)
    return TRUE;
  return causeline_mention_get_kind (mention) != CAUSELINE_MENTION_TIME && keeps_of (cut, mention);
}

static gboolean
is_attribution (const Cut              *cut,
                const CauselineMention *mention)
{
  return causeline_mention_get_kind (mention) == CAUSELINE_MENTION_ATTRIBUTION && g_hash_table_contains (cut->mentions, causeline_mention_get_id (mention));
}

/* Who says what is claimed may take no part in any event. */
static void
need_speakers (Cut *cut)
{
  for (guint i = 0; i < causeline_graph_get_n_mentions (cut->whole); i++)
    {
      const CauselineMention *mention = causeline_graph_get_mention (cut->whole, i);

      if (is_attribution (cut, mention))
        need_actor (cut, causeline_mention_get_of (mention));
    }
}

/* Notes which sources the part still draws on, and which it no longer does. */
static void
weigh_sources (Cut *cut)
{
  for (guint i = 0; i < causeline_graph_get_n_mentions (cut->whole); i++)
    {
      const CauselineMention *mention = causeline_graph_get_mention (cut->whole, i);

      if (causeline_mention_get_kind (mention) != CAUSELINE_MENTION_SENTENCE)
        g_hash_table_add (is_wanted (cut, mention) ? cut->drawn_on : cut->known, (gpointer) causeline_mention_get_source (mention));
    }
}

/* A source goes with its text when all that it was evidence of has gone. */
static gboolean
source_stays (const Cut  *cut,
              const char *id)
{
  return cut->all_events || g_hash_table_contains (cut->drawn_on, id) || !g_hash_table_contains (cut->known, id);
}

static void
keep_mention (Cut              *cut,
              CauselineMention *mention)
{
  gboolean is_sentence = causeline_mention_get_kind (mention) == CAUSELINE_MENTION_SENTENCE;
  gboolean has_of = is_attribution (cut, mention) || keeps_of (cut, mention);
  gboolean dates_any = FALSE;

  if (is_sentence ? !source_stays (cut, causeline_mention_get_source (mention)) : !is_wanted (cut, mention))
    return;

  g_autoptr (CauselineMention) kept = refers_to_part (cut, mention, has_of, &dates_any) ? causeline_mention_ref (mention) : without_rest (cut, mention, has_of);

  causeline_graph_add_mention (cut->part, kept, NULL);
}

static void
copy_needed (Cut *cut)
{
  need_speakers (cut);
  weigh_sources (cut);
  for (guint i = 0; i < causeline_graph_get_n_sources (cut->whole); i++)
    {
      CauselineSource *source = causeline_graph_get_source (cut->whole, i);

      if (source_stays (cut, causeline_source_get_id (source)))
        causeline_graph_add_source (cut->part, source, NULL);
    }
  for (guint i = 0; i < causeline_graph_get_n_mentions (cut->whole); i++)
    keep_mention (cut, causeline_graph_get_mention (cut->whole, i));
  for (guint i = 0; i < causeline_graph_get_n_actors (cut->whole); i++)
    {
      CauselineActor *actor = causeline_graph_get_actor (cut->whole, i);

      if (cut->all_events || g_hash_table_contains (cut->actors, causeline_actor_get_id (actor)))
        causeline_graph_add_actor (cut->part, actor, NULL);
    }
}

/* A new graph with the events, and of the links between them those, that are marked by position; NULL is all of them.
 * Objects are shared, in the same order. Sources of which something is left stay, with the sentences of their texts.
 * O(size of the graph). */
CauselineGraph *
causeline_graph_keep (CauselineGraph *graph,
                      const guint8   *keep_events,
                      const guint8   *keep_link)
{
  g_autoptr (GHashTable) actors = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) mentions = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) drawn_on = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  Cut cut = { graph, causeline_graph_new (), actors, mentions, drawn_on, known, .all_events = !keep_events };

  causeline_graph_set_title (cut.part, causeline_graph_get_title (graph));
  for (const char *const *extra = causeline_graph_get_extra (graph); extra && *extra; extra += 2)
    causeline_graph_set_extra (cut.part, extra[0], extra[1]);
  for (guint i = 0; i < causeline_graph_get_n_events (graph); i++)
    if (!keep_events || keep_events[i])
      keep_event (&cut, causeline_graph_get_event (graph, i));
  keep_links (&cut, keep_link);
  copy_needed (&cut);
  return cut.part;
}
