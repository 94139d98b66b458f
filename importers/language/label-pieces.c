/* SPDX-License-Identifier: MIT */
/* What a title says after its verb: objects, parties, amounts, and the first circumstance that says no time. */

#include "label.h"

#include "argument.h"
#include "cue.h"
#include "word-list.h"

/* "Chile and Peru signed": who does it with the source, and stands beside it. */
gboolean
label_is_partner (const Reading     *reading,
                  const TriggerPart *part)
{
  return part->role == CAUSELINE_ROLE_WITH && tree_token (reading->tree, part->token)->relation == REL_CONJ;
}

/* Whether a word is a noun, or a pronoun that is known to stand for somebody. */
gboolean
label_is_telling (const Reading *reading,
                  gint32         token)
{
  const Token *t = tree_token (reading->tree, token);
  return t->upos == UPOS_NOUN || t->upos == UPOS_PROPN || t->upos == UPOS_NUM || t->upos == UPOS_SYM || entity_at (reading->entities, token) >= 0;
}

/* Whether a piece says a word that hangs under it; a name is said without what the parser hung on it. */
static gboolean
says (const Reading *reading,
      gint32         piece,
      gint32         token)
{
  gint32 reference = reading->entities->headed[piece];
  gboolean is_name = reference >= 0 && g_array_index (reading->entities->references, Reference, reference).kind == REFERENCE_NAME;
  return tree_is_under (reading->tree, token, piece) && (!is_name || piece == token);
}

static void
take_piece (const Reading *reading,
            LabelPieces   *pieces,
            gint32         token)
{
  guint at = pieces->n;
  if (!label_is_telling (reading, token) && tree_token (reading->tree, token)->upos != UPOS_ADJ)
    return; /* "it" */
  if (pieces->n == LABEL_MAX_PIECES)
    return;
  for (guint i = 0; i < pieces->n; i++)
    if (says (reading, pieces->tokens[i], token))
      return;
  for (guint i = 0; i < pieces->n;)
    if (says (reading, token, pieces->tokens[i]))
      pieces->tokens[i] = pieces->tokens[--pieces->n];
    else
      i++;
  at = pieces->n++;
  for (; at > 0 && pieces->tokens[at - 1] > token; at--)
    pieces->tokens[at] = pieces->tokens[at - 1];
  pieces->tokens[at] = token;
}

/* "Fell 3 percent": how much, without preposition. */
static gboolean
is_amount (const Reading *reading,
           gint32         token)
{
  return tree_token (reading->tree, token)->relation == REL_OBL_UNMARKED && tree_child (reading->tree, token, RELATION_BIT (REL_NUMMOD)) >= 0
         && !(argument_classes (reading, token) & CLASS_TIME);
}

/* The parties that stand after the verb, and its object whether it is a party or not. */
void
label_collect_pieces (const Reading *reading,
                      const Trigger *trigger,
                      gint32         subject,
                      LabelPieces   *pieces)
{
  const Tree *tree = reading->tree;
  gint32 clause = tree_clause (tree, trigger->token);
  const guint64 objects = RELATION_BIT (REL_OBJ) | RELATION_BIT (REL_IOBJ);
  for (gint32 c = tree->first[trigger->token]; c >= 0; c = tree->next[c])
    if ((objects & RELATION_BIT (tree_token (tree, c)->relation)) || is_amount (reading, c))
      take_piece (reading, pieces, c);
  for (guint i = 0; i < trigger->n_parts; i++)
    {
      const TriggerPart *part = &trigger->parts[i];
      gboolean is_named = part->role == CAUSELINE_ROLE_SOURCE || part->role == CAUSELINE_ROLE_PLACE || part->role == CAUSELINE_ROLE_SAYER;
      if (is_named || label_is_partner (reading, part) || part->token == subject || (subject >= 0 && tree_is_under (tree, part->token, subject))
          || (clause > trigger->token && tree_is_under (tree, part->token, clause)))
        continue;
      take_piece (reading, pieces, part->token);
    }
}

void
label_add_pieces (const Reading     *reading,
                  GString           *title,
                  const LabelPieces *pieces)
{
  for (guint i = 0; i < pieces->n; i++)
    {
      gint32 preposition = tree_case (reading->tree, pieces->tokens[i]);
      gboolean is_joined = tree_token (reading->tree, pieces->tokens[i])->relation == REL_CONJ;
      const char *before = is_joined ? "and" : preposition >= 0 ? tree_token (reading->tree, preposition)->form : NULL;
      label_add_phrase (reading, title, before != NULL && strcmp (before, "by") == 0 ? NULL : before, pieces->tokens[i]);
    }
}

/* Whether what hangs on a verb says when, how much or why. */
static gboolean
is_circumstance (const Reading *reading,
                 gint32         token)
{
  gint32 preposition = tree_case (reading->tree, token);
  if (preposition < 0 || tree_token (reading->tree, token)->upos == UPOS_NUM || (argument_classes (reading, token) & CLASS_TIME))
    return TRUE;
  g_autofree char *lower = g_ascii_strdown (tree_token (reading->tree, preposition)->form, -1);
  if (word_list_has ("circumstances", lower))
    return TRUE;
  const GPtrArray *cues = cue_find (lower, FALSE);
  for (guint i = 0; cues != NULL && i < cues->len; i++)
    if (cue_stands_at (g_ptr_array_index (cues, i), reading->document->tokens, preposition) && ((const Cue *) g_ptr_array_index (cues, i))->n_words > 1)
      return TRUE; /* "as a result of" */
  return FALSE;
}

/* "on strike", "in rough seas": the first phrase after a verb that says no time and no reason. */
void
label_add_aside (const Reading     *reading,
                 const Trigger     *trigger,
                 GString           *title,
                 const LabelPieces *pieces)
{
  const Tree *tree = reading->tree;
  for (gint32 c = tree->first[trigger->token]; c >= 0; c = tree->next[c])
    {
      gboolean is_said = tree_token (tree, c)->relation != REL_OBL || c < trigger->token || !label_is_telling (reading, c);
      for (guint i = 0; i < pieces->n && !is_said; i++)
        is_said = tree_is_under (tree, pieces->tokens[i], c);
      if (is_said || is_circumstance (reading, c))
        continue;
      label_add_phrase (reading, title, tree_token (tree, tree_case (tree, c))->form, c);
      return;
    }
}
