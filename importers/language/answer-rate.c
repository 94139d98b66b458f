/* SPDX-License-Identifier: MIT */
/* How well one event answers another by their types and parties, where no word joins them. */

#include "answer.h"

/* From the main event of the article an answer may stand further. */
#define MAX_DISTANCE_MAIN 8

/* For each sentence between, the next one not counted, at most for so many; for more than one party in common. */
#define DISTANCE_COST 0.05
#define MAX_COSTLY 4
#define SHARED_BONUS 0.1

/* When the text does not say who stands on a side that the frame asks for; when it says somebody else. */
#define UNKNOWN_COST 0.15
#define STRANGER_COST 0.3

/* For an answer to what the article is about; for one that is told before what it answers, but not in the lead; for answering oneself. */
#define MAIN_BONUS 0.15
#define EARLY_COST 0.2
#define SELF_COST 0.2

/* For two events of one sentence that no word joins. */
#define NEAR_COST 0.05

/* The headline and the sentence after it. */
#define LEAD_SENTENCES 2

/* How many events back somebody may have answered the same thing already. */
#define MAX_ANSWERS_BACK 3

typedef struct
{
  AnswerSide from, to;
} Sides;

/* Whoever answers a thing once, and then does more about it, was meant: "denied the charge and offered". */
static gboolean
has_answered (const Answering *answering,
              gint32           from,
              gint32           to)
{
  for (gint32 mid = to - 1; mid >= 0 && mid >= to - MAX_ANSWERS_BACK; mid--)
    if (mid != from && answer_is_led (answering, from, mid) && answer_distance (answering, answer_event (answering, mid), answer_event (answering, to)) <= 1
        && answer_count_meetings (answering, answer_event (answering, mid), ANSWER_SIDE_SOURCE, answer_event (answering, to), ANSWER_SIDE_SOURCE) > 0)
      return TRUE;
  return FALSE;
}

/* What the parties take from the weight of a frame. */
static double
cost_of_parties (const Answering *answering,
                 CauselineFit     fit,
                 gint32           from,
                 gint32           to)
{
  static const Sides sides[] = {
    [CAUSELINE_FIT_ANSWER] = { ANSWER_SIDE_TARGET, ANSWER_SIDE_SOURCE }, [CAUSELINE_FIT_SAME] = { ANSWER_SIDE_SOURCE, ANSWER_SIDE_SOURCE },
    [CAUSELINE_FIT_TARGET] = { ANSWER_SIDE_TARGET, ANSWER_SIDE_TARGET }, [CAUSELINE_FIT_BACK] = { ANSWER_SIDE_SOURCE, ANSWER_SIDE_TARGET },
    [CAUSELINE_FIT_SHARED] = { ANSWER_SIDE_ANY, ANSWER_SIDE_ANY },
  };
  const NarrativeEvent *a = answer_event (answering, from), *b = answer_event (answering, to);
  if (fit == CAUSELINE_FIT_ANY || answer_count_meetings (answering, a, sides[fit].from, b, sides[fit].to) > 0)
    return 0;
  if ((fit == CAUSELINE_FIT_ANSWER || fit == CAUSELINE_FIT_SHARED) && has_answered (answering, from, to))
    return 0;
  if (a->type == frame_type ("protest") && answer_is_against_crowd (answering, b))
    return 0;
  if (!answer_knows_side (a, ANSWER_SIDE_ANY))
    return UNKNOWN_COST / 3; /* an earthquake has no parties */
  gboolean is_told = answer_knows_side (a, sides[fit].from) && answer_knows_side (b, fit == CAUSELINE_FIT_SHARED ? ANSWER_SIDE_TARGET : sides[fit].to);
  return is_told ? STRANGER_COST : UNKNOWN_COST;
}

gboolean
answer_can_lead (guint8 status)
{
  return status != CAUSELINE_STATUS_CONDITIONAL && status != CAUSELINE_STATUS_NEGATED && status != CAUSELINE_STATUS_CANCELLED;
}

/* News tells the newest first, in its first two sentences, and goes on in the order of what happened. */
static gboolean
is_told_early (const Answering *answering,
               gint32           from,
               gint32           to)
{
  const Tree *tree = answering->input->reading->tree;
  gint32 first = answer_trigger (answering, g_array_index (answer_event (answering, from)->triggers, gint32, 0))->token;
  gint32 second = answer_trigger (answering, g_array_index (answer_event (answering, to)->triggers, gint32, 0))->token;
  return second < first && tree_sentence (tree, second) >= LEAD_SENTENCES;
}

/* What speaks for two events whatever their frame is: nearness, order, who takes part in both. */
double
answer_rate_setting (const Answering *answering,
                     gint32           from,
                     gint32           to)
{
  const NarrativeEvent *a = answer_event (answering, from), *b = answer_event (answering, to);
  guint sentences = answer_distance (answering, a, b);
  double rating = sentences > 1 ? -DISTANCE_COST * MIN (sentences - 1, MAX_COSTLY) : 0;
  if (answer_count_meetings (answering, a, ANSWER_SIDE_ANY, b, ANSWER_SIDE_ANY) > 1)
    rating += SHARED_BONUS;
  if (from == answering->main)
    rating += MAIN_BONUS;
  if (is_told_early (answering, from, to))
    rating -= EARLY_COST;
  return rating;
}

/* How well one event answers another, 0..1 and a little more; @kind is set when it is above 0. */
double
answer_rate (const Answering *answering,
             gint32           from,
             gint32           to,
             guint8          *kind)
{
  const NarrativeEvent *a = answer_event (answering, from), *b = answer_event (answering, to);
  guint n = 0;
  double best = 0;
  if (a->type == FRAME_NO_EVENT || b->type == FRAME_NO_EVENT || !answer_can_lead (a->status) || !answer_can_lead (b->status)
      || a->status == CAUSELINE_STATUS_PLANNED || answer_is_backwards (answering, from, to))
    return 0;
  const CauselineFrame *frames = causeline_frame_find (frame_type_name (a->type), frame_type_name (b->type), &n);
  if (frames == NULL || answer_distance (answering, a, b) > (from == answering->main ? MAX_DISTANCE_MAIN : ANSWER_MAX_DISTANCE))
    return 0;
  gboolean is_near = answer_distance (answering, a, b) == 0 && frame_family (b->type) != CAUSELINE_FAMILY_HARM; /* what one sentence tells of both needs a word that joins them, or much else */
  double setting = answer_rate_setting (answering, from, to);
  gboolean is_self = answer_count_meetings (answering, a, ANSWER_SIDE_SOURCE, b, ANSWER_SIDE_SOURCE) > 0;
  for (guint i = 0; i < n; i++)
    {
      double cost = cost_of_parties (answering, frames[i].fit, from, to);
      if (cost > 0 && (is_near || a->type == b->type))
        continue;
      double weight = frames[i].weight + setting - cost - (is_near ? NEAR_COST : 0);
      if (is_self && frames[i].kind == CAUSELINE_LINK_RESPONSE && frames[i].fit != CAUSELINE_FIT_SAME)
        weight -= SELF_COST;
      if (weight > best)
        {
          best = weight;
          *kind = frames[i].kind;
        }
    }
  return best;
}
