/* SPDX-License-Identifier: MIT */
/* Which triggers tell the same event: by type, parties, time, and how the text points back ("the attack"). */

#include "narrative.h"

#include <string.h>

#include "argument.h"
#include "word-list.h"

/* Tellings of one event that are compared. */
#define MAX_TELLINGS 8

/* Letters that a verb and its noun must share. */
#define MIN_STEM 4

/* How many events back a mention may point. */
#define MAX_LOOK_BACK 60

/* What speaks for the same event, and how much of it is enough. */
#define SCORE_SHARED 2
#define SCORE_LEMMA 1
#define SCORE_POINTS_BACK 2
#define SCORE_HEADLINE 2
#define SCORE_BARE 2
#define SCORE_KIN (-1)
#define SCORE_ENOUGH 3

typedef struct
{
  const NarrativeInput *input;
  Narrative *story;
  GHashTable *kin;         /* general noun -> the types that it may mean, as a boxed set of bits */
  GHashTable *joined;      /* pairs of triggers that a cue joins: they are two events */
  guint8 *is_side;         /* for each trigger: whether a cue joins it to another */
} Merging;

static void
read_kin (Merging    *merging,
          const char *table)
{
  g_auto (GStrv) lines = frame_read_lines (table);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) fields = g_strsplit (lines[i], "\t", 2);
      g_auto (GStrv) nouns = g_strsplit (fields[0], " ", -1);
      g_auto (GStrv) types = g_strsplit (fields[1], " ", -1);
      guint64 set = 0;
      for (guint t = 0; types[t] != NULL; t++)
        set |= G_GUINT64_CONSTANT (1) << frame_type (types[t]);
      for (guint n = 0; nouns[n] != NULL; n++)
        {
          guint64 *known = g_hash_table_lookup (merging->kin, nouns[n]);
          guint64 *boxed = g_new (guint64, 1);
          *boxed = set | (known != NULL ? *known : 0);
          g_hash_table_insert (merging->kin, g_strdup (nouns[n]), boxed);
        }
    }
}

static gint64
pair_of (gint32 a,
         gint32 b)
{
  return ((gint64) MIN (a, b) << 32) | MAX (a, b);
}

static void
read_joined (Merging *merging)
{
  for (guint i = 0; i < merging->input->causes->len; i++)
    {
      const CauseLink *link = &g_array_index (merging->input->causes, CauseLink, i);
      if (link->cause < 0 || link->is_open)
        continue;
      gint64 *pair = g_new (gint64, 1);
      *pair = pair_of (link->cause, link->effect);
      g_hash_table_add (merging->joined, pair);
      merging->is_side[link->cause] = merging->is_side[link->effect] = TRUE;
    }
}

/* How many parties are shared; -1 when a side has only others. */
static int
count_shared (const Merging    *merging,
              const Trigger    *trigger,
              const NarrativeEvent *event)
{
  int shared = 0;
  for (guint i = 0; i < trigger->n_parts; i++)
    {
      guint8 role = trigger->parts[i].role;
      gboolean met = FALSE, same = FALSE;
      if (role == CAUSELINE_ROLE_PLACE || role == CAUSELINE_ROLE_INSTRUMENT)
        continue;
      for (guint p = 0; p < event->parts->len; p++)
        {
          const NarrativePart *part = &g_array_index (event->parts, NarrativePart, p);
          if (!narrative_is_same_side (role, part->role))
            continue;
          met |= narrative_is_against (merging->input->reading, trigger->parts[i].token, part);
          same |= narrative_is_same_thing (merging->input->reading, trigger->parts[i].token, part);
        }
      if (met && !same)
        return -1;
      shared += same;
    }
  return shared;
}

static gboolean
is_time_against (const Merging    *merging,
                 guint             trigger,
                 const NarrativeEvent *event)
{
  const When *when = &merging->input->when[trigger];
  if (when->timex < 0 || when->how > WHEN_OWN || event->timex < 0 || event->time_how > WHEN_OWN || when->timex == event->timex)
    return FALSE;
  const Timex *a = &g_array_index (merging->input->times->timexes, Timex, when->timex);
  const Timex *b = &g_array_index (merging->input->times->timexes, Timex, event->timex);
  return !causeline_time_overlaps (a->time, b->time);
}

static gboolean
is_in_headline (const Merging *merging,
                gint32         token)
{
  const Document *document = merging->input->reading->document;
  const Sentence *sentence = &g_array_index (document->sentences, Sentence, tree_sentence (merging->input->reading->tree, token));
  return g_array_index (document->paragraphs, Paragraph, sentence->paragraph).kind == PARAGRAPH_HEADLINE;
}

/* "another attack", "a second bombing", "two attacks": a new one, whatever it resembles. */
static gboolean
is_new (const Merging *merging,
        const Trigger *trigger)
{
  const Tree *tree = merging->input->reading->tree;
  for (gint32 c = tree->first[trigger->token]; c >= 0; c = tree->next[c])
    if (trigger->is_noun ? word_list_has ("another", tree_token (tree, c)->lemma)
                         : tree_token (tree, c)->relation == REL_ADVMOD && word_list_has ("at-another-time", tree_token (tree, c)->lemma))
      return TRUE;
  return FALSE;
}

/* The same word, or the noun of the verb: "cancel", "cancellation". */
static gboolean
is_same_word (const char *a,
              const char *b)
{
  gsize n = 0, shorter = MIN (strlen (a), strlen (b));
  while (n < shorter && g_ascii_tolower (a[n]) == g_ascii_tolower (b[n]))
    n++;
  return n + 1 >= shorter && (n >= MIN_STEM || a[n] == b[n]);
}

/* Whether some telling of an event uses the same word. */
static gboolean
is_repeated (const Merging        *merging,
             const Trigger        *trigger,
             const NarrativeEvent *event)
{
  const Tree *tree = merging->input->reading->tree;
  for (guint i = 0; i < event->triggers->len && i < MAX_TELLINGS; i++)
    {
      const Trigger *other = &g_array_index (merging->input->triggers, Trigger, g_array_index (event->triggers, gint32, i));
      if (is_same_word (tree_token (tree, trigger->token)->lemma, tree_token (tree, other->token)->lemma))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_indefinite (const Merging *merging,
               const Trigger *trigger)
{
  gint32 determiner = tree_child (merging->input->reading->tree, trigger->token, RELATION_BIT (REL_DET));
  return determiner >= 0 && strcmp (tree_token (merging->input->reading->tree, determiner)->lemma, "a") == 0;
}

static gboolean
is_joined (const Merging        *merging,
           guint                 trigger,
           const NarrativeEvent *event)
{
  for (guint i = 0; i < event->triggers->len && i < MAX_TELLINGS; i++)
    {
      gint64 pair = pair_of (trigger, g_array_index (event->triggers, gint32, i));
      if (g_hash_table_contains (merging->joined, &pair))
        return TRUE;
    }
  return FALSE;
}

/* Whether a telling names nobody: "six days after it ran aground". */
static gboolean
is_bare (const Merging *merging,
         const Trigger *trigger)
{
  const Reading *reading = merging->input->reading;
  for (guint i = 0; i < trigger->n_parts; i++)
    if (tree_token (reading->tree, trigger->parts[i].token)->upos != UPOS_PRON || entity_at (reading->entities, trigger->parts[i].token) >= 0)
      return FALSE;
  return TRUE;
}

/* What happens to the same people or things but once, or seldom twice in one article. */
static gboolean
is_once (guint8 type)
{
  static const char *const types[] = { "accident", "disaster", "damage", "release", "abduction", "departure", "attack", "launch", NULL };
  return g_strv_contains (types, frame_type_name (type));
}

static int
score (const Merging        *merging,
       guint                 index,
       const NarrativeEvent *event)
{
  const Trigger *trigger = &g_array_index (merging->input->triggers, Trigger, index);
  const Trigger *first = &g_array_index (merging->input->triggers, Trigger, g_array_index (event->triggers, gint32, 0));
  const guint64 *kin = g_hash_table_lookup (merging->kin, tree_token (merging->input->reading->tree, trigger->token)->lemma);
  if (trigger->is_pointer)
    return kin != NULL && event->type != FRAME_NO_EVENT && (*kin & (G_GUINT64_CONSTANT (1) << event->type)) && !is_joined (merging, index, event) ? SCORE_ENOUGH + (event->triggers->len > 1) + (tree_token (merging->input->reading->tree, first->token)->relation == REL_ROOT) : G_MININT;
  if (trigger->type == FRAME_NO_EVENT || event->type == FRAME_NO_EVENT || (!trigger->is_noun && trigger->frame->is_opener))
    return G_MININT; /* to say two things is to speak twice */
  gboolean same_type = trigger->type == event->type;
  gboolean is_kin = trigger->is_noun && kin != NULL && (*kin & (G_GUINT64_CONSTANT (1) << event->type));
  if (!same_type && !(is_kin && trigger->is_definite))
    return G_MININT;
  int shared = count_shared (merging, trigger, event);
  if (shared < 0 || is_time_against (merging, index, event) || is_joined (merging, index, event))
    return G_MININT;
  gboolean same_lemma = is_repeated (merging, trigger, event);
  int total = shared * SCORE_SHARED + (same_lemma ? SCORE_LEMMA : 0) + (same_type ? 0 : SCORE_KIN);
  if (trigger->is_noun && !trigger->is_definite && same_type && shared > 0 && !is_indefinite (merging, trigger))
    total += SCORE_LEMMA;
  if (trigger->is_noun && trigger->is_definite)
    total += SCORE_POINTS_BACK + (same_type && (same_lemma || is_kin) ? 1 : 0) + (trigger->n_parts == 0 && (same_lemma || is_kin) ? SCORE_BARE : 0);
  if (!trigger->is_noun && same_type && same_lemma && shared == 0 && is_once (trigger->type) && (is_bare (merging, trigger) || (event->triggers->len == 1 && is_bare (merging, first))))
    total += SCORE_BARE;
  if (shared > 0 && (trigger->factuality.status == CAUSELINE_STATUS_DENIED || trigger->factuality.status == CAUSELINE_STATUS_DISPUTED))
    total += SCORE_LEMMA; /* what is denied was told before */
  if (is_in_headline (merging, first->token) && (same_lemma || shared > 0 || event->parts->len == 0))
    total += event->triggers->len == 1 ? SCORE_HEADLINE : SCORE_HEADLINE / 2;
  return total;
}

static gint32
find_event (const Merging *merging,
            guint          index)
{
  const Trigger *trigger = &g_array_index (merging->input->triggers, Trigger, index);
  const GArray *events = merging->story->events;
  gint32 best = -1;
  int best_score = SCORE_ENOUGH - 1;
  if (is_new (merging, trigger))
    return -1;
  for (guint i = events->len; i-- > 0 && events->len - i <= MAX_LOOK_BACK;)
    {
      int s = score (merging, index, &g_array_index (events, NarrativeEvent, i));
      if (s > best_score)
        {
          best = i;
          best_score = s;
        }
    }
  return best;
}

/* Puts each trigger into an event; @event_of gets the event of each. */
void
narrative_merge (const NarrativeInput *input,
             Narrative            *story,
             gint32           *event_of)
{
  g_autoptr (GHashTable) kin = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) joined = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autofree guint8 *is_side = g_new0 (guint8, input->triggers->len + 1);
  Merging merging = { input, story, kin, joined, is_side };
  read_kin (&merging, "kin");
  read_kin (&merging, "pointers");
  read_joined (&merging);
  for (guint i = 0; i < input->triggers->len; i++)
    {
      const Trigger *trigger = &g_array_index (input->triggers, Trigger, i);
      gint32 found = find_event (&merging, i);
      event_of[i] = found;
      if (found < 0 && trigger->is_pointer && !is_side[i])
        continue; /* "the move" that nothing was told of, and that leads to nothing */
      if (found < 0)
        {
          NarrativeEvent event = { .type = trigger->type, .told = i, .timex = -1 };
          event.triggers = g_array_new (FALSE, FALSE, sizeof (gint32));
          event.parts = g_array_new (FALSE, FALSE, sizeof (NarrativePart));
          found = story->events->len;
          g_array_append_val (story->events, event);
        }
      narrative_gather (input, i, &g_array_index (story->events, NarrativeEvent, found));
      event_of[i] = found;
    }
}
