/* SPDX-License-Identifier: MIT */
/* Whether every id in a graph names an object of the graph. */

#include "graph.h"

static gboolean
fail (GError    **error,
      const char *kind,
      const char *id,
      const char *field,
      const char *missing)
{
  g_set_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_UNKNOWN_ID, "%s \"%s\": %s \"%s\" is not in the graph", kind, id, field, missing);
  return FALSE;
}

static gboolean
check_actors (CauselineGraph *self,
              GError        **error)
{
  for (guint i = 0; i < causeline_graph_get_n_actors (self); i++)
    {
      CauselineActor *actor = causeline_graph_get_actor (self, i);
      const char *whole = causeline_actor_get_part_of (actor);

      if (whole && !causeline_graph_find_actor (self, whole))
        return fail (error, "actor", causeline_actor_get_id (actor), "part_of", whole);
    }
  return TRUE;
}

static gboolean
check_event (CauselineGraph *self,
             CauselineEvent *event,
             GError        **error)
{
  const char *id = causeline_event_get_id (event);

  for (guint i = 0; i < causeline_event_get_n_participants (event); i++)
    {
      const CauselineParticipant *part = causeline_event_get_participant (event, i);

      if (!causeline_graph_find_actor (self, part->actor))
        return fail (error, "event", id, "actor", part->actor);
    }
  for (guint i = 0; i < causeline_event_get_n_claims (event); i++)
    {
      const CauselineClaim *claim = causeline_event_get_claim (event, i);

      if (!causeline_graph_find_actor (self, claim->by))
        return fail (error, "event", id, "claim by", claim->by);
      if (claim->evidence && !causeline_graph_find_mention (self, claim->evidence))
        return fail (error, "event", id, "evidence", claim->evidence);
    }
  return TRUE;
}

static gboolean
check_link (CauselineGraph *self,
            CauselineLink  *link,
            GError        **error)
{
  const char *id = causeline_link_get_id (link);
  const char *from = causeline_link_get_from (link);
  const char *to = causeline_link_get_to (link);

  if (!causeline_graph_find_event (self, from))
    return fail (error, "link", id, "from", from);
  if (!causeline_graph_find_event (self, to))
    return fail (error, "link", id, "to", to);
  for (const char *const *evidence = causeline_link_get_evidence (link); evidence && *evidence; evidence++)
    if (!causeline_graph_find_mention (self, *evidence))
      return fail (error, "link", id, "evidence", *evidence);
  return TRUE;
}

/* What the `of` of a mention must name. */
static gboolean
names_its_kind (CauselineGraph      *self,
                CauselineMentionKind kind,
                const char          *of)
{
  switch (kind)
    {
    case CAUSELINE_MENTION_EVENT:
      return causeline_graph_find_event (self, of) != NULL;
    case CAUSELINE_MENTION_ACTOR:
    case CAUSELINE_MENTION_ATTRIBUTION:
      return causeline_graph_find_actor (self, of) != NULL;
    case CAUSELINE_MENTION_CUE:
      return causeline_graph_find_link (self, of) != NULL;
    case CAUSELINE_MENTION_TIME:
    case CAUSELINE_MENTION_SENTENCE:
    default:
      return TRUE;
    }
}

static gboolean
check_mention (CauselineGraph   *self,
               CauselineMention *mention,
               GError          **error)
{
  const char *id = causeline_mention_get_id (mention);
  const char *source = causeline_mention_get_source (mention);
  const char *of = causeline_mention_get_of (mention);

  if (!causeline_graph_find_source (self, source))
    return fail (error, "mention", id, "source", source);
  if (of && !names_its_kind (self, causeline_mention_get_kind (mention), of))
    return fail (error, "mention", id, "of", of);
  for (const char *const *event = causeline_mention_get_dates (mention); event && *event; event++)
    if (!causeline_graph_find_event (self, *event))
      return fail (error, "mention", id, "dates", *event);
  return TRUE;
}

/**
 * causeline_graph_check_closed:
 *
 * A graph is closed under its ids: every actor, part_of, by, from, to, source, of, dates and evidence names an object of the graph.
 * O(n) in the size of the graph.
 *
 * Returns: whether it is; %CAUSELINE_ERROR_UNKNOWN_ID names the first id that dangles
 */
gboolean
causeline_graph_check_closed (CauselineGraph *self,
                              GError        **error)
{
  if (!check_actors (self, error))
    return FALSE;
  for (guint i = 0; i < causeline_graph_get_n_events (self); i++)
    if (!check_event (self, causeline_graph_get_event (self, i), error))
      return FALSE;
  for (guint i = 0; i < causeline_graph_get_n_links (self); i++)
    if (!check_link (self, causeline_graph_get_link (self, i), error))
      return FALSE;
  for (guint i = 0; i < causeline_graph_get_n_mentions (self); i++)
    if (!check_mention (self, causeline_graph_get_mention (self, i), error))
      return FALSE;
  return TRUE;
}
