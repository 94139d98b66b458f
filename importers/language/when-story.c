/* SPDX-License-Identifier: MIT */
/* The time at which the story stands. What is told in the simple past goes on from the time told last in its paragraph; what was
 * before that ("had fled"), what still holds ("has denied"), what is quoted, planned or supposed does not. */

#include "when.h"

#include <string.h>

#include "argument.h"

/* How many sentences a time holds without being told again, in its paragraph and behind it. */
#define REACH 4
#define REACH_BEHIND 2

/* How many clauses there may be above one. */
#define MAX_CLAUSES 4

/* What a word is a part of. */
typedef enum
{
  TIME_NOT,
  TIME_DATE,               /* though it may have no place on the calendar */
  TIME_OTHER               /* how long, how often */
} TimeAt;

typedef struct
{
  const Reading *reading;
  const TimexSet *times;
  const GArray *triggers;
  gint32 *trigger_at;      /* for each token: the trigger that it is, or -1 */
  gint32 *dated;           /* for each token: what dates it, as in When */
  guint8 *time_at;         /* for each token: TimeAt */
  gint32 now;              /* where the story stands, as in When */
  guint32 sentence;        /* where it was told */
  guint32 paragraph;
  gint32 lead;             /* the first sentence of the body, or -1 */
} Story;

static gboolean
has_auxiliary (const Tree *tree,
               gint32      verb,
               const char *lemma)
{
  return tree_child_lemma (tree, verb, RELATION_BIT (REL_AUX), lemma) >= 0;
}

/* "Had fallen": before the time that the story is at. */
static gboolean
has_had (const Tree *tree,
         gint32      verb)
{
  gint32 auxiliary = tree_child_lemma (tree, verb, RELATION_BIT (REL_AUX), "have");
  return auxiliary >= 0 && tree_token (tree, auxiliary)->xpos == XPOS_VBD;
}

/* Whether a clause stands on its own, or is what somebody says. */
static gboolean
is_main (const Tree *tree,
         gint32      verb)
{
  for (int i = 0; i < MAX_CLAUSES; i++)
    switch (tree_token (tree, verb)->relation)
      {
      case REL_ROOT:
        return TRUE;
      case REL_CONJ:
      case REL_CCOMP:
      case REL_PARATAXIS:
        verb = tree_token (tree, verb)->head;
        break;
      case REL_ADVCL:
        return tree_child_lemma (tree, verb, RELATION_BIT (REL_ADVMOD), "when") >= 0;
      default:
        return FALSE;
      }
  return FALSE;
}

/* "Fell", "was shot" and "was late", not "had fallen", "has been shot", "would fall". */
static gboolean
is_simple_past (const Tree *tree,
                gint32      verb)
{
  const Token *t = tree_token (tree, verb);
  gint32 auxiliary = tree->first[verb];
  while (auxiliary >= 0 && tree_token (tree, auxiliary)->upos != UPOS_AUX)
    auxiliary = tree->next[auxiliary];
  if (has_auxiliary (tree, verb, "have"))
    return FALSE;
  if (auxiliary >= 0)
    return tree_token (tree, auxiliary)->xpos == XPOS_VBD;
  if (t->xpos == XPOS_VBN && t->relation == REL_CONJ && t->head >= 0)
    return is_simple_past (tree, t->head);
  return t->xpos == XPOS_VBD;
}

static gboolean
is_quoted (const Reading *reading,
           gint32         token)
{
  gint32 quotation = reading->quotes->quotation_of[token];
  return quotation >= 0 && !g_array_index (reading->quotes->quotations, Quotation, quotation).is_scare;
}

/* Whether a verb carries the story on. */
static gboolean
is_told (const Reading *reading,
         gint32         verb)
{
  return is_simple_past (reading->tree, verb) && is_main (reading->tree, verb) && !is_quoted (reading, verb);
}

static gboolean
has_happened (const Trigger *trigger)
{
  switch (trigger->factuality.status)
    {
    case CAUSELINE_STATUS_PLANNED:
    case CAUSELINE_STATUS_CONDITIONAL:
    case CAUSELINE_STATUS_NEGATED:
    case CAUSELINE_STATUS_CANCELLED:
      return FALSE;
    default:
      return TRUE;
    }
}

/* Whether a word belongs to a clause itself, not to one that says more of a noun in it. */
static gboolean
is_of_clause (const Tree *tree,
              gint32      token,
              gint32      verb)
{
  while (token >= 0 && token != verb)
    {
      if (tree_token (tree, token)->relation == REL_ACL_RELCL)
        return FALSE;
      token = tree_token (tree, token)->head;
    }
  return token == verb;
}

/* Whether a clause says by itself when it was, if only in words that no calendar knows: "on polling day", "the week before". */
static gboolean
says_when (const Story *self,
           gint32       verb)
{
  const Tree *tree = self->reading->tree;
  gint32 first, last;
  tree_span (tree, verb, RELATION_BIT (REL_CONJ) | RELATION_BIT (REL_CCOMP) | RELATION_BIT (REL_PARATAXIS), &first, &last);
  for (gint32 token = first; token <= last; token++)
    if (self->time_at[token] == TIME_DATE && is_of_clause (tree, token, verb))
      return TRUE;
  for (gint32 c = tree->first[verb]; c >= 0; c = tree->next[c])
    if ((tree_token (tree, c)->relation == REL_OBL || tree_token (tree, c)->relation == REL_OBL_UNMARKED)
        && self->time_at[c] == TIME_NOT && (argument_classes (self->reading, c) & CLASS_TIME))
      return TRUE;
  return FALSE;
}

/* Whether somebody acts who was spoken of where the time was told. */
static gboolean
goes_on_with (const Story *self,
              gint32       verb)
{
  const EntitySet *entities = self->reading->entities;
  const Sentence *sentence = &g_array_index (self->reading->document->sentences, Sentence, self->sentence);
  gint32 subject = tree_surface_subject (self->reading->tree, verb);
  gint32 entity = subject >= 0 ? entity_at (entities, subject) : -1;
  for (guint32 token = sentence->first; entity >= 0 && token < sentence->first + sentence->n_tokens; token++)
    if (entity_at (entities, token) == entity)
      return TRUE;
  return FALSE;
}

/* Whether a clause in another paragraph than the time told last goes on from it: from the lead, or with the same people. */
static gboolean
is_at_now (const Story *self,
           guint32      number,
           gint32       verb)
{
  const Sentence *sentence = &g_array_index (self->reading->document->sentences, Sentence, number);
  if (self->now == WHEN_NONE || says_when (self, verb))
    return FALSE;
  if (sentence->paragraph == self->paragraph)
    return number - self->sentence <= REACH;
  return number - self->sentence <= REACH_BEHIND && ((gint32) self->sentence == self->lead || goes_on_with (self, verb));
}

/* Whether the story is where a time puts it: "since Saturday" is no place to go on from. */
static gboolean
is_place (const Story *self,
          gint32       now,
          gint32       verb)
{
  if (now < 0)
    return now == WHEN_PUBLISHED;
  const Timex *timex = &g_array_index (self->times->timexes, Timex, now);
  return timex->bound == TIMEX_AT || when_clause_of (self->reading, timex) == verb;
}

static void
go_on (Story  *self,
       guint32 number,
       gint32  now)
{
  self->now = now;
  self->sentence = number;
  self->paragraph = g_array_index (self->reading->document->sentences, Sentence, number).paragraph;
}

/* What the lead tells without a date is news of the article's day. */
static gboolean
is_news (const Story *self,
         guint32      number,
         gint32       verb)
{
  gboolean is_perfect = has_auxiliary (self->reading->tree, verb, "have") && !has_had (self->reading->tree, verb);
  return (gint32) number == self->lead && self->times->published != NULL && is_main (self->reading->tree, verb)
         && !is_quoted (self->reading, verb) && !says_when (self, verb)
         && (is_simple_past (self->reading->tree, verb) || is_perfect);
}

static void
read_sentence (Story  *self,
               guint32 number)
{
  const Sentence *sentence = &g_array_index (self->reading->document->sentences, Sentence, number);
  for (guint32 token = sentence->first; token < sentence->first + sentence->n_tokens; token++)
    {
      const Token *t = tree_token (self->reading->tree, token);
      gint32 trigger = self->trigger_at[token];
      gboolean happened = trigger >= 0 && has_happened (&g_array_index (self->triggers, Trigger, trigger));
      if (t->upos != UPOS_VERB && t->upos != UPOS_ADJ)
        continue;
      if (self->dated[token] == WHEN_NONE && happened && is_told (self->reading, token) && is_at_now (self, number, token))
        self->dated[token] = self->now;
      else if (self->dated[token] == WHEN_NONE && happened && is_news (self, number, token))
        self->dated[token] = WHEN_PUBLISHED;
      if (is_place (self, self->dated[token], token) && is_told (self->reading, token))
        go_on (self, number, self->dated[token]);
    }
}

static gint32
find_lead (const Document *document)
{
  for (guint i = 0; i < document->sentences->len; i++)
    {
      const Sentence *sentence = &g_array_index (document->sentences, Sentence, i);
      if (g_array_index (document->paragraphs, Paragraph, sentence->paragraph).kind == PARAGRAPH_BODY)
        return (gint32) i;
    }
  return -1;
}

/* A headline tells in the present what the lead tells in the past. */
static void
read_headline (const Story *self,
               guint32      number)
{
  const Document *document = self->reading->document;
  const Sentence *headline = &g_array_index (document->sentences, Sentence, number);
  const Sentence *lead = &g_array_index (document->sentences, Sentence, self->lead);
  gint32 day = WHEN_NONE;
  for (guint32 token = lead->first; token < lead->first + lead->n_tokens && day == WHEN_NONE; token++)
    if (is_main (self->reading->tree, token) && tree_token (self->reading->tree, token)->upos == UPOS_VERB
        && !when_is_to_come (self->reading->tree, token))
      day = self->dated[token];
  for (guint32 token = headline->first; token < headline->first + headline->n_tokens && day != WHEN_NONE; token++)
    {
      gint32 trigger = self->trigger_at[token];
      const Token *t = tree_token (self->reading->tree, token);
      if (trigger >= 0 && t->upos == UPOS_VERB && t->xpos != XPOS_VB && t->xpos != XPOS_VBG && self->dated[token] == WHEN_NONE
          && is_main (self->reading->tree, token) && has_happened (&g_array_index (self->triggers, Trigger, trigger)))
        self->dated[token] = day;
    }
}

static void
mark_times (const Story *self)
{
  for (guint i = 0; i < self->times->timexes->len; i++)
    {
      const Timex *timex = &g_array_index (self->times->timexes, Timex, i);
      gboolean is_date = (timex->kind == TIMEX_DATE || timex->kind == TIMEX_TIME) && strcmp (timex->value, "PRESENT_REF") != 0;
      for (guint n = 0; n < timex->n_tokens; n++)
        self->time_at[timex->first + n] = is_date ? TIME_DATE : TIME_OTHER;
    }
}

/**
 * when_tell:
 * @dated: for each token what dates it, as in When; gets what the story gives
 * @when: the time of each trigger, as far as its own sentence says it
 */
void
when_tell (const Reading  *reading,
           const TimexSet *times,
           const GArray   *triggers,
           gint32         *dated,
           const When     *when)
{
  const Document *document = reading->document;
  guint n = document->tokens->len;
  g_autofree gint32 *at = g_new (gint32, n + 1);
  g_autofree guint8 *time_at = g_new0 (guint8, n + 1);
  Story story = { reading, times, triggers, at, dated, time_at, WHEN_NONE, 0, 0, find_lead (document) };
  for (guint i = 0; i < n; i++)
    at[i] = -1;
  for (guint i = 0; i < triggers->len; i++)
    {
      gint32 token = g_array_index (triggers, Trigger, i).token;
      at[token] = (gint32) i;
      if (dated[token] == WHEN_NONE)
        dated[token] = when[i].timex;
      gint32 light = g_array_index (triggers, Trigger, i).light;
      if (light >= 0 && dated[light] == WHEN_NONE)
        dated[light] = when[i].timex;
    }
  mark_times (&story);
  for (guint i = 0; story.lead >= 0 && i < document->sentences->len; i++)
    if ((gint32) i >= story.lead)
      read_sentence (&story, i);
  for (gint32 i = 0; i < story.lead; i++)
    if (g_array_index (document->paragraphs, Paragraph, g_array_index (document->sentences, Sentence, i).paragraph).kind == PARAGRAPH_HEADLINE)
      read_headline (&story, (guint32) i);
}
