/* SPDX-License-Identifier: MIT */
/* What led to what in a story: the stated causes, speech and what it is about, and events that answer each other by their types. */

#include "answer.h"

/* What an answer must reach where a cause is stated already. */
#define ENOUGH_MORE 0.6

const Trigger *
answer_trigger (const Answering *answering,
                gint32           index)
{
  return &g_array_index (answering->input->triggers, Trigger, index);
}

NarrativeEvent *
answer_event (const Answering *answering,
              gint32           index)
{
  return &g_array_index (answering->story->events, NarrativeEvent, index);
}

/* A cause is not after its effect: where both have a time of their own, that decides. */
gboolean
answer_is_backwards (const Answering *answering,
                     gint32           from,
                     gint32           to)
{
  const CauselineTime *a = answer_event (answering, from)->time, *b = answer_event (answering, to)->time;
  return a != NULL && b != NULL && causeline_time_is_before (b, a);
}

static gint64
pair_of (gint32 a,
         gint32 b)
{
  return ((gint64) MIN (a, b) << 32) | MAX (a, b);
}

gboolean
answer_is_linked (const Answering *answering,
                  gint32           a,
                  gint32           b)
{
  gint64 pair = pair_of (a, b);
  return g_hash_table_contains (answering->pairs, &pair);
}

/* Whether a link leads from one event to the other. */
gboolean
answer_is_led (const Answering *answering,
               gint32           from,
               gint32           to)
{
  gint64 way = ((gint64) from << 32) | to;
  return g_hash_table_contains (answering->ways, &way);
}

void
answer_append (Answering       *answering,
               const NarrativeLink *link)
{
  gint64 *pair = g_new (gint64, 1);
  *pair = pair_of (link->from, link->to);
  g_hash_table_add (answering->pairs, pair);
  gint64 *way = g_new (gint64, 1);
  *way = ((gint64) link->from << 32) | link->to;
  g_hash_table_add (answering->ways, way);
  answering->has_cause[link->to] |= link->kind != CAUSELINE_LINK_ABOUT && link->kind != CAUSELINE_LINK_CONDITION;
  g_array_append_vals (answering->story->links, link, 1);
}

/* Each event that nothing is known to have led to answers the one that calls for it most. */
static void
add_answers (Answering *answering)
{
  gint32 n = answering->story->events->len;
  for (gint32 to = 0; to < n; to++)
    {
      gint32 best = -1;
      guint8 type = answer_event (answering, to)->type;
      if (answering->has_cause[to] == ANSWER_SETTLED)
        continue;
      if (answering->has_cause[to] && type != FRAME_NO_EVENT && frame_family (type) == CAUSELINE_FAMILY_HARM)
        continue; /* what killed somebody is told */
      double best_rate = answering->has_cause[to] ? ENOUGH_MORE : ANSWER_ENOUGH;
      guint8 kind = CAUSELINE_LINK_CAUSE, best_kind = kind;
      for (gint32 from = MAX (0, to - ANSWER_LOOK_BACK); from < MIN (n, to + ANSWER_LOOK_BACK); from++)
        {
          double r = from == to || answer_is_linked (answering, from, to) ? 0 : answer_rate (answering, from, to, &kind);
          if (r > best_rate || (r == best_rate && best < 0))
            {
              best = from;
              best_rate = r;
              best_kind = kind;
            }
        }
      if (best < 0 || answer_is_linked (answering, best, to))
        continue;
      NarrativeLink link = { best, to, -1, -1, best_kind, CAUSELINE_BASIS_FRAME, MIN (best_rate, 1) };
      answer_append (answering, &link);
    }
}

/* The event of which most is told, if it is told more than once: the first of equals. */
static gint32
find_main (const Narrative *story)
{
  gint32 main = -1;
  guint most = 1;
  for (guint i = 0; i < story->events->len; i++)
    {
      const NarrativeEvent *event = &g_array_index (story->events, NarrativeEvent, i);
      if (event->type == FRAME_NO_EVENT || event->triggers->len <= most)
        continue;
      main = i;
      most = event->triggers->len;
    }
  return main;
}

/* Links the events of a story: stated causes first, then speech, then answers by frame; no circles. */
void
narrative_link (const NarrativeInput *input,
                Narrative            *story,
                const gint32     *event_of)
{
  g_autofree guint8 *has_cause = g_new0 (guint8, story->events->len + 1);
  g_autoptr (GHashTable) ways = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GHashTable) pairs = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  Answering answering = { input, story, event_of, has_cause, find_main (story), pairs, ways };
  answer_add_stated (&answering);
  answer_add_about (&answering);
  add_answers (&answering);
  answer_drop_indirect (&answering);
  answer_break_circles (&answering);
}
