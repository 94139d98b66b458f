/* SPDX-License-Identifier: MIT */
/* The mentions of a story: the words that say it, with their places. */

#include "telling-parts.h"

void
telling_add_draft (Telling *telling,
                   guint32  start,
                   guint32  end,
                   guint8   kind,
                   gint32   index,
                   gint32   extra)
{
  if (start < telling->input->reading->document->body)
    return;
  Draft draft = { start, end, kind, index, extra };
  g_array_append_val (telling->drafts, draft);
}

static void
draft_all (Telling *telling)
{
  const Reading *reading = telling->input->reading;
  const Document *document = telling->input->reading->document;
  for (guint i = 0; i < document->sentences->len; i++)
    {
      const Sentence *s = &g_array_index (document->sentences, Sentence, i);
      telling_add_draft (telling, s->start, s->end, CAUSELINE_MENTION_SENTENCE, i, -1);
    }
  for (guint i = 0; i < telling->input->times->timexes->len; i++)
    {
      const Timex *t = &g_array_index (telling->input->times->timexes, Timex, i);
      telling_add_draft (telling, t->start, t->end, CAUSELINE_MENTION_TIME, i, -1);
    }
  for (guint i = 0; i < telling->story->events->len; i++)
    {
      const NarrativeEvent *event = &g_array_index (telling->story->events, NarrativeEvent, i);
      for (guint t = 0; t < event->triggers->len; t++)
        {
          const Trigger *trigger = &g_array_index (telling->input->triggers, Trigger, g_array_index (event->triggers, gint32, t));
          telling_add_draft (telling, tree_token (reading->tree, trigger->first)->start, tree_token (reading->tree, trigger->last)->end,
                     CAUSELINE_MENTION_EVENT, i, t);
        }
    }
  for (guint i = 0; i < telling->story->links->len; i++)
    {
      const NarrativeLink *link = &g_array_index (telling->story->links, NarrativeLink, i);
      if (link->first >= 0)
        telling_add_draft (telling, tree_token (reading->tree, link->first)->start, tree_token (reading->tree, link->last)->end, CAUSELINE_MENTION_CUE, i, -1);
    }
  for (guint i = 0; i < reading->quotes->attributions->len; i++)
    {
      const Attribution *a = &g_array_index (reading->quotes->attributions, Attribution, i);
      gint32 by = a->source_head >= 0 ? entity_at (reading->entities, a->source_head) : -1;
      if (by < 0 || a->source_n_tokens == 0)
        continue;
      telling_add_draft (telling, tree_token (reading->tree, a->source_first)->start,
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

/* Adds a mention for each word that says something, in the order of the text. */
gboolean
telling_add_mentions (Telling *telling,
                      GError **error)
{
  static const char *const prefixes[] = { "e", "a", NULL, "l" };
  draft_all (telling);
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
