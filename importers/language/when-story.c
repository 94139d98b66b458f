/* SPDX-License-Identifier: MIT */
/* The time at which the story stands. What is told in the simple past goes on from the time told last in its paragraph; what was
 * before that ("had fled"), what still holds ("has denied"), what is quoted, planned or supposed does not. */

#include "when.h"

#include <string.h>

/* How many sentences a time holds without being told again. */
#define REACH 4

/* How many clauses there may be above one. */
#define MAX_CLAUSES 4

typedef struct
{
  const Reading *reading;
  gint32 *dated;           /* for each token: the expression that dates it, or -1 */
  gint32 now;              /* the expression that says where the story stands, or -1 */
  guint32 sentence;        /* where it was told */
  guint32 paragraph;
} Story;

static gboolean
has_auxiliary (const Tree *tree,
               gint32      verb,
               const char *lemma)
{
  return tree_child_lemma (tree, verb, RELATION_BIT (REL_AUX), lemma) >= 0;
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
  guint64 auxiliaries = RELATION_BIT (REL_AUX) | RELATION_BIT (REL_AUX_PASS) | RELATION_BIT (REL_COP);
  gint32 auxiliary = tree_child (tree, verb, auxiliaries);
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

static void
read_sentence (Story           *self,
               guint32          number,
               const gint32    *trigger_at,
               const GArray    *triggers)
{
  const Sentence *sentence = &g_array_index (self->reading->document->sentences, Sentence, number);
  if (sentence->paragraph != self->paragraph || number - self->sentence > REACH)
    self->now = -1;
  for (guint32 token = sentence->first; token < sentence->first + sentence->n_tokens; token++)
    {
      const Token *t = tree_token (self->reading->tree, token);
      if ((t->upos != UPOS_VERB && t->upos != UPOS_ADJ) || !is_told (self->reading, token))
        continue;
      if (self->dated[token] >= 0)
        {
          self->now = self->dated[token];
          self->sentence = number;
          self->paragraph = sentence->paragraph;
        }
      else if (self->now >= 0 && trigger_at[token] >= 0 && has_happened (&g_array_index (triggers, Trigger, trigger_at[token])))
        self->dated[token] = self->now;
    }
}

/**
 * when_tell:
 * @dated: for each token the expression that dates it, or -1; gets those that the story gives
 * @when: the time of each trigger, as far as its own sentence says it
 */
void
when_tell (const Reading *reading,
           const GArray  *triggers,
           gint32        *dated,
           const When    *when)
{
  Story story = { reading, dated, -1, 0, 0 };
  guint n = reading->document->tokens->len;
  g_autofree gint32 *at = g_new (gint32, n + 1);
  for (guint i = 0; i < n; i++)
    at[i] = -1;
  for (guint i = 0; i < triggers->len; i++)
    {
      gint32 token = g_array_index (triggers, Trigger, i).token;
      at[token] = (gint32) i;
      if (dated[token] < 0 && when[i].timex >= 0)
        dated[token] = when[i].timex;
    }
  for (guint i = 0; i < reading->document->sentences->len; i++)
    read_sentence (&story, i, at, triggers);
}
