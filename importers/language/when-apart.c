/* SPDX-License-Identifier: MIT */
/* "Resigned on Friday, three days after the quake killed six": of two events that far apart, one dates the other. */

#include "when.h"

#include <string.h>

/* How far up the tree the other event is looked for. */
#define MAX_STEPS 6

#define SUBJECTS (RELATION_BIT (REL_NSUBJ) | RELATION_BIT (REL_NSUBJ_PASS))

/* 1 when the word behind a duration says "so long after", -1 for "before", 0 when it is none. */
static int
direction_of (const Token *word)
{
  static const struct
  {
    const char *lemma;
    int sign;
  } words[] = { { "after", 1 }, { "following", 1 }, { "before", -1 } };
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strcmp (word->lemma, words[i].lemma) == 0)
      return words[i].sign;
  return 0;
}

/* The event that the clause or noun behind "after" hangs on, or -1. */
static gint32
event_above (const Tree   *tree,
             const gint32 *trigger_at,
             gint32        token)
{
  token = tree_token (tree, token)->head;
  for (guint i = 0; i < MAX_STEPS && token >= 0; i++, token = tree_token (tree, token)->head)
    if (trigger_at[token] >= 0 || tree_token (tree, token)->upos == UPOS_VERB)
      return token;
  return -1;
}

static void
date_apart (const Reading *reading,
            TimexSet      *times,
            const gint32  *trigger_at,
            gint32        *dated,
            guint          duration)
{
  const Timex *timex = &g_array_index (times->timexes, Timex, duration);
  const Sentence *sentence = &g_array_index (reading->document->sentences, Sentence, timex->sentence);
  guint32 at = timex->first + timex->n_tokens;
  if (timex->kind != TIMEX_DURATION || timex->n_tokens == 0 || at >= sentence->first + sentence->n_tokens)
    return;
  const Token *word = tree_token (reading->tree, at);
  int sign = direction_of (word);
  gint32 other = word->head;
  if (other > (gint32) at && (RELATION_BIT (tree_token (reading->tree, other)->relation) & SUBJECTS))
    other = tree_token (reading->tree, other)->head; /* "after" opens the clause of its noun */
  if (sign == 0 || other <= (gint32) at || timex_at (times, (guint32) other) >= 0)
    return;
  gint32 told = event_above (reading->tree, trigger_at, other);
  if (told < 0)
    return;
  if (dated[told] >= 0 && dated[other] < 0 && g_array_index (times->timexes, Timex, dated[told]).first > at)
    {
      /* "two weeks after the crash on May 5": the day is the crash's */
      dated[other] = dated[told];
      dated[told] = timex_add_apart (times, duration, (guint) dated[other], sign);
    }
  else if (dated[told] >= 0 && dated[other] < 0)
    dated[other] = timex_add_apart (times, duration, (guint) dated[told], -sign);
  else if (dated[other] >= 0 && dated[told] < 0)
    dated[told] = timex_add_apart (times, duration, (guint) dated[other], sign);
}

/* Dates words by how long before or after others they come; what is worked out joins @times. */
void
when_apart (const Reading *reading,
            TimexSet      *times,
            const gint32  *trigger_at,
            gint32        *dated)
{
  guint n = times->timexes->len;
  for (guint i = 0; i < n; i++)
    date_apart (reading, times, trigger_at, dated, i);
}
