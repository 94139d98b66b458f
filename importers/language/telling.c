/* SPDX-License-Identifier: MIT */
/* A story is told as a graph: actors, events, links, and a mention for every word that says so. */

#include "telling-parts.h"

/* The confidence of an event that is told once, for every further mention, and at most. */
#define CONFIDENCE_ONCE 0.6
#define CONFIDENCE_MORE 0.1
#define CONFIDENCE_MOST 0.95

static guint32 *
count_characters (const Document *document)
{
  guint32 *characters = g_new0 (guint32, (gsize) document->length + 1), n = 0;
  for (guint32 i = document->body; i < document->length; i++)
    {
      if (i > document->body && ((guchar) document->text[i] & 0xC0) != 0x80)
        n++;
      characters[i] = n;
    }
  characters[document->length] = document->length > document->body ? n + 1 : 0;
  return characters;
}

static void
chain_dated (Telling *telling)
{
  const GArray *events = telling->story->events;
  for (guint i = 0; i < telling->input->times->timexes->len; i++)
    telling->dated_by[i] = -1;
  for (guint i = events->len; i-- > 0;)
    {
      gint32 timex = g_array_index (events, NarrativeEvent, i).timex;
      telling->dated_next[i] = timex >= 0 ? telling->dated_by[timex] : -1;
      if (timex >= 0)
        telling->dated_by[timex] = (gint32) i;
    }
}

static const char *
attribution_at (const Telling         *telling,
                const FactualityClaim *claim)
{
  const GArray *attributions = telling->input->reading->quotes->attributions;
  guint at = quote_find_attribution (telling->input->reading->quotes, claim->cue_first);
  if (at == attributions->len || g_array_index (attributions, Attribution, at).cue_first != claim->cue_first)
    return NULL;
  return g_ptr_array_index (telling->attribution_mentions, at);
}

static void
add_claims (const Telling        *telling,
            const NarrativeEvent *story_event,
            CauselineEvent       *event)
{
  const EntitySet *entities = telling->input->reading->entities;
  for (guint t = 0; t < story_event->triggers->len; t++)
    {
      const Factuality *factuality = &g_array_index (telling->input->triggers, Trigger, g_array_index (story_event->triggers, gint32, t)).factuality;
      for (guint c = 0; c < factuality->n_claims; c++)
        {
          const FactualityClaim *claim = &factuality->claims[c];
          gint32 by = claim->by >= 0 ? entity_at (entities, claim->by) : -1;
          if (by < 0)
            continue;
          g_autofree char *actor = g_strdup_printf ("a%d", telling->actor_of[by]);
          causeline_event_add_claim (event, actor, claim->stance,
                                     claim->about == FACTUALITY_ABOUT_EVENT ? "event" : causeline_role_to_string (claim->about),
                                     attribution_at (telling, claim));
        }
    }
}

static gboolean
add_participants (Telling              *telling,
                  const NarrativeEvent *story_event,
                  CauselineEvent       *event,
                  GError              **error)
{
  for (guint i = 0; i < story_event->parts->len; i++)
    {
      const NarrativePart *part = &g_array_index (story_event->parts, NarrativePart, i);
      GError *local = NULL;
      gint32 number = part->entity >= 0 ? telling->actor_of[part->entity] : telling_thing_actor (telling, part->token, &local);
      if (local != NULL)
        {
          g_propagate_error (error, local);
          return FALSE;
        }
      if (number <= 0)
        continue;
      g_autofree char *actor = g_strdup_printf ("a%d", number);
      guint8 status = part->status != story_event->status ? part->status : CAUSELINE_STATUS_NONE;
      gboolean is_place = part->role == CAUSELINE_ROLE_PLACE && causeline_event_get_place (event) == NULL;
      causeline_event_add_participant (event, actor, part->role, status);
      if (is_place)
        causeline_event_set_place (event, causeline_actor_get_name (causeline_graph_find_actor (telling->graph, actor)));
    }
  return TRUE;
}

/* The events wait until their mentions have ids, the actors of their parts come first. */
static gboolean
prepare_events (Telling   *telling,
                GPtrArray *events,
                GError   **error)
{
  for (guint i = 0; i < telling->story->events->len; i++)
    {
      const NarrativeEvent *story_event = &g_array_index (telling->story->events, NarrativeEvent, i);
      g_autofree char *id = g_strdup_printf ("e%u", i + 1);
      g_autofree char *title = narrative_title (telling->input, story_event);
      CauselineEvent *event = causeline_event_new (id, title);
      g_ptr_array_add (events, event);
      if (story_event->type != FRAME_NO_EVENT)
        causeline_event_set_event_type (event, frame_type_name (story_event->type));
      if (story_event->time != NULL)
        {
          causeline_event_set_time (event, story_event->time);
          causeline_event_set_time_basis (event, story_event->time_basis);
        }
      causeline_event_set_status (event, story_event->status);
      causeline_event_set_confidence (event, MIN (CONFIDENCE_MOST, CONFIDENCE_ONCE + CONFIDENCE_MORE * (story_event->triggers->len - 1)));
      if (!add_participants (telling, story_event, event, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_links (Telling *telling,
           GError **error)
{
  for (guint i = 0; i < telling->story->links->len; i++)
    {
      const NarrativeLink *narrative_link = &g_array_index (telling->story->links, NarrativeLink, i);
      g_autofree char *id = g_strdup_printf ("l%u", i + 1);
      g_autofree char *from = g_strdup_printf ("e%d", narrative_link->from + 1), *to = g_strdup_printf ("e%d", narrative_link->to + 1);
      g_autoptr (CauselineLink) link = causeline_link_new (id, from, to, narrative_link->kind);
      causeline_link_set_confidence (link, narrative_link->confidence);
      causeline_link_set_basis (link, narrative_link->basis);
      if (g_ptr_array_index (telling->cue_mentions, i) != NULL)
        causeline_link_add_evidence (link, g_ptr_array_index (telling->cue_mentions, i));
      if (!causeline_graph_add_link (telling->graph, link, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_all (Telling *telling,
           GError **error)
{
  g_autoptr (GPtrArray) events = g_ptr_array_new_with_free_func ((GDestroyNotify) causeline_event_unref);
  if (!telling_add_actors (telling, error) || !prepare_events (telling, events, error))
    return FALSE;
  if (!telling_add_mentions (telling, error))
    return FALSE;
  for (guint i = 0; i < events->len; i++)
    {
      add_claims (telling, &g_array_index (telling->story->events, NarrativeEvent, i), g_ptr_array_index (events, i));
      if (!causeline_graph_add_event (telling->graph, g_ptr_array_index (events, i), error))
        return FALSE;
    }
  return add_links (telling, error);
}

/* Writes a story into a graph that holds its source and nothing else of it. */
gboolean
telling_write (CauselineGraph       *graph,
               const char           *source,
               const NarrativeInput *input,
               const Narrative      *story,
               GError              **error)
{
  const Reading *reading = input->reading;
  g_autofree gint32 *actor_of = g_new (gint32, reading->entities->entities->len + 1);
  g_autofree guint32 *characters = count_characters (reading->document);
  g_autofree gint32 *dated_by = g_new (gint32, input->times->timexes->len + 1);
  g_autofree gint32 *dated_next = g_new (gint32, story->events->len + 1);
  g_autoptr (GArray) drafts = g_array_new (FALSE, FALSE, sizeof (Draft));
  g_autoptr (GHashTable) things = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) attributions = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) cues = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_set_size (attributions, reading->quotes->attributions->len);
  g_ptr_array_set_size (cues, story->links->len);
  Telling telling = { graph, source, input, story, drafts, characters, dated_by, dated_next, actor_of, things, 0, attributions, cues };
  chain_dated (&telling);
  return write_all (&telling, error);
}
