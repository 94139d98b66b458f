/* SPDX-License-Identifier: MIT */
/* What words answer that do not say what they answer: "in retaliation", "vowed to respond", "criticized it". */

#include "answer.h"

/* For an event that was done to whoever answers, or by them; for one that cannot be told to call for this answer; what is enough. */
#define DONE_TO_THEM 0.4
#define DONE_BY_THEM 0.4
#define ENOUGH 0.2

/* For what the sentence before tells in the first place. */
#define NEXT_BONUS 0.25

static double
rate_open (const Answering *answering,
           gint32           from,
           gint32           to)
{
  const NarrativeEvent *a = answer_event (answering, from), *b = answer_event (answering, to);
  guint n = 0;
  const CauselineFrame *frames = b->type != FRAME_NO_EVENT ? causeline_frame_find (frame_type_name (a->type), frame_type_name (b->type), &n) : NULL;
  double weight = 0;
  for (guint i = 0; i < n; i++)
    if (frames[i].kind == CAUSELINE_LINK_RESPONSE)
      weight = MAX (weight, frames[i].weight);
  if (answer_count_meetings (answering, a, ANSWER_SIDE_TARGET, b, ANSWER_SIDE_SOURCE) > 0)
    weight += DONE_TO_THEM;
  if (answer_count_meetings (answering, a, ANSWER_SIDE_SOURCE, b, ANSWER_SIDE_SOURCE) > 0)
    weight -= DONE_BY_THEM;
  return weight + answer_rate_setting (answering, from, to);
}

/* @guess is what is told just before, or -1. The event told before @token that fits best as what @to answers, or -1. */
gint32
answer_find_open (const Answering *answering,
                  gint32           to,
                  gint32           token,
                  gint32           guess)
{
  gint32 best = -1, looked = 0;
  double best_rate = ENOUGH;
  for (gint32 from = answering->story->events->len - 1; from >= 0 && looked < ANSWER_LOOK_BACK; from--)
    {
      const NarrativeEvent *a = answer_event (answering, from);
      if (from == to || answer_trigger (answering, g_array_index (a->triggers, gint32, 0))->token >= token)
        continue;
      looked++;
      if (a->type == FRAME_NO_EVENT || !answer_can_lead (a->status) || answer_is_backwards (answering, from, to)
          || answer_distance (answering, a, answer_event (answering, to)) > ANSWER_MAX_DISTANCE)
        continue;
      double rate = rate_open (answering, from, to) + (from == guess ? NEXT_BONUS : 0);
      if (rate > best_rate)
        {
          best = from;
          best_rate = rate;
        }
    }
  return best;
}
