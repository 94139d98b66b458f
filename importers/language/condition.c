/* SPDX-License-Identifier: MIT */
/* Which frame a word has here: the conditions of the tables, asked of the tree. */

#include "condition.h"

#include <string.h>

/* "the attack", "that attack", "Sony's attack": a noun that points to something known. */
gboolean
condition_is_definite (const Reading *reading,
                       gint32         noun)
{
  for (gint32 c = reading->tree->first[noun]; c >= 0; c = reading->tree->next[c])
    {
      const Token *t = tree_token (reading->tree, c);
      if (t->relation == REL_NMOD_POSS)
        return TRUE;
      if (t->relation == REL_DET
          && (strcmp (t->lemma, "the") == 0 || strcmp (t->lemma, "this") == 0 || strcmp (t->lemma, "that") == 0
              || strcmp (t->lemma, "these") == 0 || strcmp (t->lemma, "those") == 0))
        return TRUE;
    }
  return FALSE;
}

/* "said in a statement": the noun is only where it was said. */
static gboolean
is_said_in (const Reading *reading,
            gint32         noun)
{
  const Token *t = tree_token (reading->tree, noun);
  if (t->head < 0 || (t->relation != REL_OBL && t->relation != REL_NMOD))
    return FALSE;
  GPtrArray *frames = frame_find (FRAME_VERB, tree_token (reading->tree, t->head)->lemma);
  return frames != NULL && ((const Frame *) g_ptr_array_index (frames, 0))->is_opener;
}

static gboolean
holds_word (const char **words,
            const char  *lemma)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (g_ascii_strcasecmp (words[i], lemma) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_fact (const Reading   *reading,
         const Candidate *candidate,
         guint8           kind)
{
  gint32 clause;
  switch (kind)
    {
    case SLOT_PASSIVE:
      return tree_is_passive (reading->tree, candidate->token);
    case SLOT_ACTIVE:
      return !tree_is_passive (reading->tree, candidate->token);
    case SLOT_LIGHT:
      return candidate->light >= 0;
    case SLOT_DEFINITE:
      return condition_is_definite (reading, candidate->token);
    case SLOT_PLAIN:
      return tree_child (reading->tree, candidate->token, RELATION_BIT (REL_COMPOUND)) < 0;
    case SLOT_NOT:
      clause = tree_clause (reading->tree, candidate->token);
      return clause >= 0 && tree_child_lemma (reading->tree, clause, RELATION_BIT (REL_ADVMOD), "not") >= 0;
    case SLOT_SAIDIN:
      return is_said_in (reading, candidate->token);
    default:
      return FALSE;
    }
}

static gboolean
holds (const Reading   *reading,
       const Candidate *candidate,
       const Condition *condition)
{
  if (condition->slot.kind >= SLOT_PASSIVE)
    return is_fact (reading, candidate, condition->slot.kind) != condition->is_negated;
  gint32 token = argument_fill (reading, candidate, &condition->slot);
  gboolean yes = token >= 0;
  if (yes && condition->words != NULL)
    yes = (condition->classes != 0 && (argument_classes (reading, token) & condition->classes) != 0)
          || holds_word (condition->words, tree_token (reading->tree, token)->lemma);
  gint32 measured = token >= 0 && condition->words != NULL && !yes ? argument_measured (reading, token) : -1;
  if (measured >= 0)
    yes = holds_word (condition->words, tree_token (reading->tree, measured)->lemma);
  return yes != condition->is_negated;
}

/* The first frame of the candidate's lemma whose conditions all hold; %NULL when none does or the one that does says "no event". */
const Frame *
condition_choose (const Reading *reading,
                  FrameTableKind table,
                  Candidate     *candidate)
{
  const Token *token = tree_token (reading->tree, candidate->token);
  g_autofree char *lower = token->upos == UPOS_PROPN ? g_ascii_strdown (token->lemma, -1) : NULL;
  GPtrArray *frames = frame_find (table, lower != NULL ? lower : token->lemma);
  for (guint i = 0; frames != NULL && i < frames->len; i++)
    {
      const Frame *frame = g_ptr_array_index (frames, i);
      gboolean fits = argument_match_second (reading, candidate, frame);
      for (guint c = 0; fits && c < frame->n_conditions; c++)
        fits = holds (reading, candidate, &frame->conditions[c]);
      if (fits)
        return frame->type != FRAME_NO_EVENT ? frame : NULL;
    }
  return NULL;
}
