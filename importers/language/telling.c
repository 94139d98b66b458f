/* SPDX-License-Identifier: MIT */
/* A story is told as a graph: actors, events, links, and a mention for every word that says so. */

#include "telling.h"

#include <string.h>

#include "argument.h"

/* The confidence of an event that is told once, for every further mention, and at most. */
#define CONFIDENCE_ONCE 0.6
#define CONFIDENCE_MORE 0.1
#define CONFIDENCE_MOST 0.95

/* A mention before it has its number. */
typedef struct
{
  guint32 start, end;      /* bytes */
  guint8 kind;             /* CauselineMentionKind */
  gint32 index;            /* of the sentence, timex, actor, event, attribution or link */
  gint32 extra;            /* of an actor or event: the reference or trigger */
} Draft;

typedef struct
{
  CauselineGraph *graph;
  const char *source;
  const NarrativeInput *input;
  const Narrative *story;
  gboolean is_given;
  GArray *drafts;
  guint32 *characters;     /* for each byte of the text: the characters before it */
  gint32 *dated_by;        /* for each timex: the first event that it dates, or -1 */
  gint32 *dated_next;      /* for each event: the next that the same timex dates, or -1 */
  gint32 *actor_of;        /* for each entity: the number of its actor, or -1 */
  GHashTable *things;      /* text of a thing without a name -> number of its actor */
  guint n_actors;
  GPtrArray *attribution_mentions; /* for each attribution: the id of its mention, or "" */
  GPtrArray *cue_mentions;         /* for each link */
} Telling;

static const Document *
document_of (const Telling *telling)
{
  return telling->input->reading->document;
}

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

static void
add_draft (Telling *telling,
           guint32  start,
           guint32  end,
           guint8   kind,
           gint32   index,
           gint32   extra)
{
  if (start < document_of (telling)->body)
    return; /* a headline beside the text has no place in it */
  Draft draft = { start, end, kind, index, extra };
  g_array_append_val (telling->drafts, draft);
}

/* Actors */

static void
mark_needed (const Telling *telling,
             guint8        *needed)
{
  const Reading *reading = telling->input->reading;
  for (guint i = 0; i < telling->story->events->len; i++)
    {
      const NarrativeEvent *event = &g_array_index (telling->story->events, NarrativeEvent, i);
      for (guint p = 0; p < event->parts->len; p++)
        if (g_array_index (event->parts, NarrativePart, p).entity >= 0)
          needed[g_array_index (event->parts, NarrativePart, p).entity] = TRUE;
      for (guint t = 0; t < event->triggers->len; t++)
        {
          const Factuality *factuality = &g_array_index (telling->input->triggers, Trigger, g_array_index (event->triggers, gint32, t)).factuality;
          for (guint c = 0; c < factuality->n_claims; c++)
            {
              gint32 by = factuality->claims[c].by >= 0 ? entity_at (reading->entities, factuality->claims[c].by) : -1;
              if (by >= 0)
                needed[by] = TRUE;
            }
        }
    }
  for (guint i = 0; i < reading->quotes->attributions->len; i++)
    {
      gint32 head = g_array_index (reading->quotes->attributions, Attribution, i).source_head;
      gint32 by = head >= 0 ? entity_at (reading->entities, head) : -1;
      if (by >= 0)
        needed[by] = TRUE;
    }
  for (guint i = 0; i < reading->entities->entities->len; i++)
    {
      const Entity *entity = &g_array_index (reading->entities->entities, Entity, i);
      needed[i] |= entity->is_named;
      if (needed[i] && entity->part_of >= 0)
        needed[entity->part_of] = TRUE;
    }
}

static gboolean
add_actors (Telling *telling,
            GError **error)
{
  const EntitySet *entities = telling->input->reading->entities;
  guint n = entities->entities->len;
  g_autofree guint8 *needed = g_new0 (guint8, n + 1);
  mark_needed (telling, needed);
  for (guint i = n; i-- > 0;) /* whoever an actor is part of may stand after it */
    for (gint32 e = i, steps = 0; needed[i] && e >= 0 && steps < 8; e = g_array_index (entities->entities, Entity, e).part_of, steps++)
      needed[e] = TRUE;
  for (guint i = 0; i < n; i++)
    telling->actor_of[i] = needed[i] ? (gint32) ++telling->n_actors : -1;
  for (guint i = 0; i < n; i++)
    {
      const Entity *entity = &g_array_index (entities->entities, Entity, i);
      if (!needed[i])
        continue;
      g_autofree char *id = g_strdup_printf ("a%d", telling->actor_of[i]);
      g_autoptr (CauselineActor) actor = causeline_actor_new (id, entity->name);
      causeline_actor_set_kind (actor, entity->kind);
      for (guint a = 0; entity->aliases != NULL && a < entity->aliases->len; a++)
        causeline_actor_add_alias (actor, g_ptr_array_index (entity->aliases, a));
      if (entity->part_of >= 0)
        {
          g_autofree char *whole = g_strdup_printf ("a%d", telling->actor_of[entity->part_of]);
          causeline_actor_set_part_of (actor, whole);
        }
      if (!causeline_graph_add_actor (telling->graph, actor, error))
        return FALSE;
    }
  for (guint i = 0; i < entities->references->len; i++)
    {
      const Reference *r = &g_array_index (entities->references, Reference, i);
      if (telling->actor_of[r->entity] > 0)
        add_draft (telling, r->start, r->end, CAUSELINE_MENTION_ACTOR, telling->actor_of[r->entity], i);
    }
  return TRUE;
}

/* The actor for a thing that has no name: the words that tell it; equal words in one article are one thing. */
static gint32
thing_actor (Telling *telling,
             gint32   token,
             GError **error)
{
  const Reading *reading = telling->input->reading;
  g_autofree char *phrase = narrative_phrase (reading, token, FALSE);
  gpointer known = g_hash_table_lookup (telling->things, phrase);
  gint32 first, last;
  if (phrase[0] == '\0')
    return -1;
  if (known == NULL)
    {
      guint64 classes = argument_classes (reading, token);
      g_autofree char *id = g_strdup_printf ("a%u", ++telling->n_actors);
      g_autoptr (CauselineActor) actor = causeline_actor_new (id, phrase);
      causeline_actor_set_kind (actor, classes & CLASS_PERSON  ? CAUSELINE_ACTOR_PEOPLE
                                       : classes & CLASS_GROUP ? CAUSELINE_ACTOR_ORGANIZATION
                                       : classes & CLASS_PLACE ? CAUSELINE_ACTOR_PLACE
                                                               : CAUSELINE_ACTOR_OTHER);
      if (!causeline_graph_add_actor (telling->graph, actor, error))
        return -1;
      known = GUINT_TO_POINTER (telling->n_actors);
      g_hash_table_insert (telling->things, g_steal_pointer (&phrase), known);
    }
  tree_span (reading->tree, token, ~(RELATION_BIT (REL_COMPOUND) | RELATION_BIT (REL_AMOD) | RELATION_BIT (REL_NUMMOD) | RELATION_BIT (REL_FLAT)), &first, &last);
  add_draft (telling, tree_token (reading->tree, first)->start, tree_token (reading->tree, last)->end, CAUSELINE_MENTION_ACTOR,
             GPOINTER_TO_UINT (known), -1);
  return GPOINTER_TO_UINT (known);
}

/* Mentions */

static void
draft_all (Telling *telling)
{
  const Reading *reading = telling->input->reading;
  const Document *document = document_of (telling);
  for (guint i = 0; i < document->sentences->len; i++)
    {
      const Sentence *s = &g_array_index (document->sentences, Sentence, i);
      add_draft (telling, s->start, s->end, CAUSELINE_MENTION_SENTENCE, i, -1);
    }
  for (guint i = 0; i < telling->input->times->timexes->len; i++)
    {
      const Timex *t = &g_array_index (telling->input->times->timexes, Timex, i);
      add_draft (telling, t->start, t->end, CAUSELINE_MENTION_TIME, i, -1);
    }
  for (guint i = 0; i < telling->story->events->len; i++)
    {
      const NarrativeEvent *event = &g_array_index (telling->story->events, NarrativeEvent, i);
      for (guint t = 0; t < event->triggers->len; t++)
        {
          const Trigger *trigger = &g_array_index (telling->input->triggers, Trigger, g_array_index (event->triggers, gint32, t));
          add_draft (telling, tree_token (reading->tree, trigger->first)->start, tree_token (reading->tree, trigger->last)->end,
                     CAUSELINE_MENTION_EVENT, i, t);
        }
    }
  for (guint i = 0; i < telling->story->links->len; i++)
    {
      const NarrativeLink *link = &g_array_index (telling->story->links, NarrativeLink, i);
      if (link->first >= 0)
        add_draft (telling, tree_token (reading->tree, link->first)->start, tree_token (reading->tree, link->last)->end, CAUSELINE_MENTION_CUE, i, -1);
    }
  for (guint i = 0; i < reading->quotes->attributions->len; i++)
    {
      const Attribution *a = &g_array_index (reading->quotes->attributions, Attribution, i);
      gint32 by = a->source_head >= 0 ? entity_at (reading->entities, a->source_head) : -1;
      if (by < 0 || a->source_n_tokens == 0)
        continue;
      add_draft (telling, tree_token (reading->tree, a->source_first)->start,
                 tree_token (reading->tree, a->source_first + a->source_n_tokens - 1)->end, CAUSELINE_MENTION_ATTRIBUTION, i, by);
    }
}

static int
compare_drafts (gconstpointer a,
                gconstpointer b)
{
  const Draft *x = a, *y = b;
  if (x->start != y->start)
    return x->start < y->start ? -1 : 1;
  if (x->end != y->end)
    return x->end > y->end ? -1 : 1;
  if (x->kind != y->kind)
    return x->kind < y->kind ? -1 : 1;
  return x->index < y->index ? -1 : x->index > y->index;
}

static void
describe_time (const Telling    *telling,
               const Draft      *draft,
               CauselineMention *mention)
{
  static const char *const kinds[] = { "DATE", "TIME", "DURATION", "SET" };
  const Timex *timex = &g_array_index (telling->input->times->timexes, Timex, draft->index);
  causeline_mention_set_value (mention, timex->value);
  causeline_mention_set_timex (mention, kinds[timex->kind]);
  for (gint32 event = telling->dated_by[draft->index]; event >= 0; event = telling->dated_next[event])
    {
      g_autofree char *id = g_strdup_printf ("e%d", event + 1);
      causeline_mention_add_date (mention, id);
    }
}

static void
describe_attribution (const Telling    *telling,
                      const Draft      *draft,
                      CauselineMention *mention)
{
  const Reading *reading = telling->input->reading;
  const Attribution *a = &g_array_index (reading->quotes->attributions, Attribution, draft->index);
  g_autofree char *actor = g_strdup_printf ("a%d", telling->actor_of[draft->extra]);
  causeline_mention_set_of (mention, actor);
  if (a->cue_n_tokens > 0)
    causeline_mention_set_cue (mention, telling->characters[tree_token (reading->tree, a->cue_first)->start],
                               telling->characters[tree_token (reading->tree, a->cue_first + a->cue_n_tokens - 1)->end]);
  if (a->content_end > a->content_start)
    causeline_mention_set_content (mention, telling->characters[a->content_start], telling->characters[a->content_end]);
}

static gboolean
add_mentions (Telling *telling,
              GError **error)
{
  static const char *const prefixes[] = { "e", "a", NULL, "l" };
  g_array_sort (telling->drafts, compare_drafts);
  for (guint i = 0; i < telling->drafts->len; i++)
    {
      const Draft *draft = &g_array_index (telling->drafts, Draft, i);
      g_autofree char *id = g_strdup_printf ("m%u", i + 1);
      g_autoptr (CauselineMention) mention = causeline_mention_new (id, telling->source, draft->kind);
      causeline_mention_set_span (mention, telling->characters[draft->start], telling->characters[draft->end]);
      if (draft->kind == CAUSELINE_MENTION_TIME)
        describe_time (telling, draft, mention);
      else if (draft->kind == CAUSELINE_MENTION_ATTRIBUTION)
        describe_attribution (telling, draft, mention);
      else if (draft->kind != CAUSELINE_MENTION_SENTENCE)
        {
          gint32 number = draft->kind == CAUSELINE_MENTION_ACTOR ? draft->index : draft->index + 1;
          g_autofree char *of = g_strdup_printf ("%s%d", prefixes[draft->kind], number);
          causeline_mention_set_of (mention, of);
        }
      if (draft->kind == CAUSELINE_MENTION_ATTRIBUTION)
        telling->attribution_mentions->pdata[draft->index] = g_strdup (id);
      if (draft->kind == CAUSELINE_MENTION_CUE)
        telling->cue_mentions->pdata[draft->index] = g_strdup (id);
      if (!causeline_graph_add_mention (telling->graph, mention, error))
        return FALSE;
    }
  return TRUE;
}

/* Events */

static const char *
attribution_at (const Telling         *telling,
                const FactualityClaim *claim)
{
  const GArray *attributions = telling->input->reading->quotes->attributions;
  guint low = 0, high = attributions->len;
  while (low < high)
    {
      guint middle = (low + high) / 2;
      if (g_array_index (attributions, Attribution, middle).cue_first < claim->cue_first)
        low = middle + 1;
      else
        high = middle;
    }
  if (low == attributions->len || g_array_index (attributions, Attribution, low).cue_first != claim->cue_first)
    return NULL;
  return g_ptr_array_index (telling->attribution_mentions, low);
}

static void
add_claims (const Telling   *telling,
            const NarrativeEvent *story_event,
            CauselineEvent  *event)
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
add_participants (Telling          *telling,
                  const NarrativeEvent *story_event,
                  CauselineEvent   *event,
                  GError          **error)
{
  for (guint i = 0; i < story_event->parts->len; i++)
    {
      const NarrativePart *part = &g_array_index (story_event->parts, NarrativePart, i);
      GError *local = NULL;
      gint32 number = part->entity >= 0 ? telling->actor_of[part->entity] : thing_actor (telling, part->token, &local);
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
  if (!add_actors (telling, error) || !prepare_events (telling, events, error))
    return FALSE;
  draft_all (telling);
  if (!add_mentions (telling, error))
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
telling_write (CauselineGraph   *graph,
               const char       *source,
               const NarrativeInput *input,
               const Narrative      *story,
               gboolean          is_given,
               GError          **error)
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
  Telling telling = { graph, source, input, story, is_given, drafts, characters, dated_by, dated_next, actor_of, things, 0, attributions, cues };
  chain_dated (&telling);
  return write_all (&telling, error);
}
