/* SPDX-License-Identifier: MIT */
/* The stage for times: finds expressions sentence by sentence, then goes through them in order and places them. */

#include "timex-draft.h"

#include <string.h>

typedef struct
{
  const Document *document;
  TimexScan scan;
  GArray *drafts;            /* TimexDraft */
} Reader;

/* The last full stop of a sentence is not part of "at 5 p.m", but of "Dec. 5". */
static guint32
end_of_words (const Reader *self,
              guint         i)
{
  return g_array_index (self->scan.tokens, TimexWord, i).end;
}

static void
read_sentence (Reader  *self,
               guint32  number,
               guint32  start,
               guint32  end,
               guint32  first_token,
               guint32  end_token)
{
  TimexMatch match;
  TimexDraft draft;

  timex_scan_range (&self->scan, start, end, first_token, end_token);
  for (guint i = 0; i < self->scan.tokens->len;)
    {
      timex_pattern_find (&self->scan, i, &match);
      if (match.pattern == NULL || !timex_is_plausible (&self->scan, i, &match))
        {
          i++;
          continue;
        }
      timex_build (&match, &draft);
      draft.start = g_array_index (self->scan.tokens, TimexWord, i).start;
      draft.end = end_of_words (self, i + match.length - 1);
      draft.sentence = number;
      draft.tense = (guint8) timex_tense_at (&self->scan, i);
      draft.bound = (guint8) timex_bound_at (&self->scan, i);
      if ((draft.bound == TIMEX_BY || draft.bound == TIMEX_UNTIL) && draft.tense != TIMEX_TENSE_PAST)
        draft.tense = TIMEX_TENSE_FUTURE;
      if (draft.bound == TIMEX_SINCE)
        draft.tense = TIMEX_TENSE_PAST;
      g_array_append_val (self->drafts, draft);
      i += match.length;
    }
}

static char *
unplaced_value (const TimexDraft *draft)
{
  TimexPoint point = draft->point;

  if (point.month > 0)
    point.unit = point.day > 0 ? TIMEX_UNIT_DAY : TIMEX_UNIT_MONTH;
  else if (point.quarter > 0)
    point.unit = TIMEX_UNIT_QUARTER;
  else if (point.half > 0)
    point.unit = TIMEX_UNIT_HALF;
  else if (point.season > 0)
    point.unit = TIMEX_UNIT_SEASON;
  else if (draft->count_unit >= TIMEX_UNIT_DAY && draft->count_unit <= TIMEX_UNIT_YEAR && point.weekday == 0)
    point.unit = draft->count_unit;
  else
    point.unit = TIMEX_UNIT_DAY;
  return timex_point_to_timex3 (&point);
}

/* What counts is said to be past or to come, though not when. */
static const char *
vague_value (const TimexDraft *draft)
{
  if (strcmp (draft->op, "ago") == 0 || strcmp (draft->op, "earlier") == 0)
    return "PAST_REF";
  return strcmp (draft->op, "hence") == 0 || strcmp (draft->op, "later") == 0 ? "FUTURE_REF" : NULL;
}

static char *
value_of (const TimexDraft *draft,
          const TimexPoint *point)
{
  if (strcmp (draft->op, "ref") == 0)
    return g_strdup (*draft->argument ? draft->argument : draft->text);
  if (strcmp (draft->op, "set") == 0)
    return timex_set_to_timex3 (draft);
  if (strcmp (draft->op, "duration") == 0)
    return timex_duration_to_timex3 (draft->count < 0 && TIMEX_SAID (draft, UNIT) && !TIMEX_SAID (draft, VAGUE) ? 1000 : draft->count, draft->count_unit);
  if (point->unit != TIMEX_UNIT_NONE)
    return timex_point_to_timex3 (point);
  if (draft->count < 0 && vague_value (draft) != NULL)
    return g_strdup (vague_value (draft));
  return unplaced_value (draft);
}

static gboolean
is_placed_by_itself (const TimexDraft *draft,
                     gint32            anchor)
{
  return anchor == TIMEX_ANCHOR_NONE && strcmp (draft->op, "point") == 0;
}

/* A part of "1990-91" or "August 10 to 22" after the dash. */
static CauselineTime *
time_of (const TimexDraft *draft,
         const TimexPoint *point)
{
  CauselineTime *time = timex_point_to_time (point, draft->mod);

  if (time == NULL || draft->other == TIMEX_NO_YEAR)
    return time;
  TimexPoint last = *point;
  if (point->unit == TIMEX_UNIT_DAY)
    last.day = (gint8) draft->other;
  else
    last.year = draft->other < 100 ? point->year - point->year % 100 + draft->other : draft->other;
  g_autoptr (CauselineTime) first = time;
  g_autoptr (CauselineTime) end = timex_point_to_time (&last, NULL);
  CauselineTime *interval = end ? causeline_time_new_interval (first, end) : NULL;
  return interval ? interval : g_steal_pointer (&first);
}

static void
find_tokens (const Document *document,
             Timex          *timex)
{
  const GArray *tokens = document->tokens;
  guint32 low = 0, high = tokens->len;

  while (low < high)
    {
      guint32 middle = low + (high - low) / 2;
      if (g_array_index (tokens, Token, middle).end <= timex->start)
        low = middle + 1;
      else
        high = middle;
    }
  timex->first = low;
  while (low < tokens->len && g_array_index (tokens, Token, low).start < timex->end)
    low++;
  timex->n_tokens = low - timex->first;
}

static void
remember (TimexStory       *story,
          const TimexDraft *draft,
          const TimexPoint *point,
          gint32            index)
{
  if (point->unit == TIMEX_UNIT_NONE)
    return;
  story->told = *point;
  story->told_index = index;
  story->told_sentence = draft->sentence;
  if (point->unit == TIMEX_UNIT_QUARTER && strcmp (draft->op, "point") == 0)
    {
      story->quarter = *point;
      story->quarter_sentence = draft->sentence;
    }
}

static void
place (const Document   *document,
       TimexStory       *story,
       TimexSet         *set,
       const TimexDraft *draft)
{
  gint32 anchor;
  TimexPoint point = timex_resolve (story, draft, &anchor);
  g_autofree char *value = value_of (draft, &point);
  Timex timex = {
    .start = draft->start,
    .end = draft->end,
    .sentence = draft->sentence,
    .kind = draft->kind,
    .bound = draft->bound,
    .anchor = anchor,
    .until = -1,
    .value = g_string_chunk_insert_const (set->strings, value),
    .mod = draft->mod ? g_string_chunk_insert_const (set->strings, draft->mod) : NULL,
    .time = time_of (draft, &point),
  };

  if (timex.time != NULL)
    timex.basis = is_placed_by_itself (draft, anchor) ? CAUSELINE_TIME_BASIS_STATED : CAUSELINE_TIME_BASIS_RESOLVED;
  find_tokens (document, &timex);
  remember (story, draft, &point, (gint32) set->timexes->len);
  g_array_append_val (set->timexes, timex);
}

/* "from A to B", "between A and B", "A – B": only such words stand between them. */
static void
join_ranges (const Document *document,
             TimexSet       *set)
{
  static const char *const joints[] = { "to", "until", "till", "through", "-", "\342\200\223", "\342\200\224", "and", NULL };

  for (guint i = 0; i + 1 < set->timexes->len; i++)
    {
      Timex *from = &g_array_index (set->timexes, Timex, i), *to = from + 1;
      if (from->sentence != to->sentence || to->start - from->end > 12 || from->time == NULL || to->time == NULL)
        continue;
      g_autofree char *between = g_strndup (document->text + from->end, to->start - from->end);
      if (!g_strv_contains (joints, g_strstrip (between)))
        continue;
      gboolean is_between = from->start >= 8 && g_ascii_strncasecmp (document->text + from->start - 8, "between ", 8) == 0;
      if ((strcmp (between, "and") == 0) == is_between)
        from->until = (gint32) i + 1;
    }
}

static void
read_drafts (Reader *self)
{
  const GArray *sentences = self->document->sentences;

  for (guint i = 0; i < sentences->len; i++)
    {
      const Sentence *sentence = &g_array_index (sentences, Sentence, i);
      read_sentence (self, i, sentence->start, sentence->end, sentence->first, sentence->first + sentence->n_tokens);
    }
}

static void
clear_timex (gpointer data)
{
  causeline_time_free (((Timex *) data)->time);
}

TimexPoint
timex_point_of_time (const CauselineTime *time)
{
  static const guint8 units[] = { TIMEX_UNIT_CENTURY, TIMEX_UNIT_DECADE, TIMEX_UNIT_YEAR, TIMEX_UNIT_SEASON, TIMEX_UNIT_MONTH };
  CauselinePrecision precision = time ? causeline_time_get_precision (time) : CAUSELINE_PRECISION_CENTURY;

  if (time == NULL || time->start_bound != CAUSELINE_BOUND_KNOWN || precision < CAUSELINE_PRECISION_YEAR)
    return TIMEX_POINT_NONE;
  return timex_point_of_day (causeline_days_from_civil (time->start.year, CLAMP (time->start.month, 1, 12), MAX (time->start.day, 1)),
                             precision <= CAUSELINE_PRECISION_MONTH ? units[precision] : TIMEX_UNIT_DAY);
}

/**
 * timex_read:
 * @document: a document with its sentences; where it has tokens with tags, they say what is a verb
 * @context: what is known of the article
 *
 * Finds what speaks of time. Without a date of the article, given or in its text, relative words stay unplaced.
 * Linear in the length of the text.
 *
 * Returns: the expressions in order
 */
TimexSet *
timex_read (const Document     *document,
            const TimexContext *context)
{
  Reader reader = { .document = document };
  TimexSet *set = g_new0 (TimexSet, 1);

  reader.drafts = g_array_new (FALSE, FALSE, sizeof (TimexDraft));
  timex_scan_init (&reader.scan, document, timex_lexicon_default ());
  read_drafts (&reader);
  timex_scan_clear (&reader.scan);

  set->timexes = g_array_new (FALSE, FALSE, sizeof (Timex));
  g_array_set_clear_func (set->timexes, clear_timex);
  set->strings = g_string_chunk_new (256);
  set->published_timex = -1;
  if (context != NULL && context->published != NULL)
    set->published = causeline_time_copy (context->published);
  else
    {
      set->published_timex = timex_find_published (document, reader.drafts);
      if (set->published_timex >= 0)
        {
          const TimexDraft *draft = &g_array_index (reader.drafts, TimexDraft, set->published_timex);
          set->published = causeline_time_new_date (draft->point.year, draft->point.month, draft->point.day);
        }
    }

  TimexStory story = { .published = timex_point_of_time (set->published), .told = TIMEX_POINT_NONE, .quarter = TIMEX_POINT_NONE, .told_index = -1 };
  for (guint i = 0; i < reader.drafts->len; i++)
    place (document, &story, set, &g_array_index (reader.drafts, TimexDraft, i));
  join_ranges (document, set);
  g_array_unref (reader.drafts);
  return set;
}

/**
 * timex_at:
 * @self: what timex_read() found
 * @token: a token of the document
 *
 * Returns: the index of the expression that the token is in, -1 when it is in none. Takes logarithmic time.
 */
gint32
timex_at (const TimexSet *self,
          guint32         token)
{
  guint low = 0, high = self->timexes->len;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      const Timex *timex = &g_array_index (self->timexes, Timex, middle);
      if (token < timex->first)
        high = middle;
      else if (token < timex->first + timex->n_tokens)
        return (gint32) middle;
      else
        low = middle + 1;
    }
  return -1;
}

void
timex_set_free (TimexSet *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->timexes);
  g_string_chunk_free (self->strings);
  g_clear_pointer (&self->published, causeline_time_free);
  g_free (self);
}
