/* SPDX-License-Identifier: MIT */
/* Verbs that were taken for nouns, or for parts of the nouns beside them. */

#include "repair-parts.h"

#include <string.h>

#include "word-list.h"

/* What stands before a verb and hangs on the noun behind it, or on the verb as a part of that noun. */
static void
hang_subject (Document   *document,
              const Tree *tree,
              gint32      verb,
              gint32      above)
{
  const guint64 of_nouns = RELATION_BIT (REL_DET) | RELATION_BIT (REL_AMOD) | RELATION_BIT (REL_NUMMOD) | RELATION_BIT (REL_COMPOUND);
  for (gint32 c = tree->first[above], next; c >= 0 && c < verb; c = next)
    {
      next = tree->next[c];
      const Token *t = tree_token (tree, c);
      if (c == verb - 1)
        repair_hang (document, c, verb, REL_NSUBJ);
      else if (RELATION_BIT (t->relation) & of_nouns)
        repair_hang (document, c, verb - 1, t->relation);
      else
        repair_hang (document, c, verb, t->relation);
    }
}

/* "The bank cut interest rates": between two nouns, a verb with an ending of its own is no part of the second. */
void
repair_finite (Document   *document,
               const Tree *tree,
               gint32      token)
{
  const guint64 predicate = SUBJECTS | RELATION_BIT (REL_COP) | RELATION_BIT (REL_AUX);
  const Token *t = tree_token (tree, token);
  gint32 noun = t->head;
  gboolean may_be_finite = t->xpos == XPOS_VBD || t->xpos == XPOS_VBZ || t->xpos == XPOS_VBN
                           || (t->xpos == XPOS_JJ && g_str_has_suffix (t->form, "ed"));
  if ((t->relation != REL_AMOD && t->relation != REL_COMPOUND) || noun < token || tree_token (tree, noun)->relation != REL_ROOT
      || !may_be_finite || token == 0)
    return;
  const Token *before = tree_token (tree, token - 1);
  gboolean has_subject = before->relation == REL_NSUBJ && (before->head == noun || before->head == token);
  /* "Chevron evacuated staff", but "Iran backed rebels" */
  gboolean is_name_alone = before->upos == UPOS_PROPN && !word_list_has ("compounding", t->lemma) && tree_token (tree, noun)->xpos != XPOS_NNP;
  gboolean is_noun = before->upos == UPOS_NOUN || before->upos == UPOS_PROPN;
  gint32 first = tree_child (tree, noun, predicate);
  if (!is_noun || (t->xpos == XPOS_VBN && !has_subject && !is_name_alone) || (t->xpos == XPOS_JJ && !has_subject) || tree_token (tree, noun)->upos == UPOS_VERB
      || (first >= 0 && first != token - 1))
    return;
  Token *verb = &g_array_index (document->tokens, Token, token);
  verb->upos = UPOS_VERB;
  verb->xpos = verb->xpos == XPOS_VBZ ? XPOS_VBZ : XPOS_VBD;
  repair_hang (document, token, -1, REL_ROOT);
  repair_hang (document, noun, token, REL_OBJ);
  hang_subject (document, tree, token, noun);
  hang_subject (document, tree, token, token);
  for (gint32 c = tree->first[noun]; c >= 0; c = tree->next[c])
    if (tree_token (tree, c)->relation == REL_PUNCT)
      repair_hang (document, c, token, REL_PUNCT);
}

/* Whether a noun, a participle and a noun in a row may be one phrase: "state sponsored hackers". */
static gboolean
may_be_compound (const Tree *tree,
                 gint32      participle)
{
  const Token *before = tree_token (tree, participle - 1);
  gboolean is_full = before->xpos == XPOS_NNS || tree_child (tree, participle - 1, RELATION_BIT (REL_DET) | RELATION_BIT (REL_NUMMOD)) >= 0;
  return !is_full && (before->upos != UPOS_PROPN || word_list_has ("compounding", tree_token (tree, participle)->lemma));
}

/* "Searched the home and seized computers": what stands in the past between "and" and a noun goes on with the verb before. */
void
repair_next_verb (Document   *document,
                  const Tree *tree,
                  gint32      token)
{
  const Token *t = tree_token (tree, token);
  gint32 object = t->head, cc = token - 1;
  if (t->xpos != XPOS_VBD || t->relation != REL_AMOD || object < token || cc < 1 || tree_token (tree, cc)->upos != UPOS_CCONJ)
    return;
  gint32 above = tree_token (tree, object)->relation == REL_CONJ ? repair_verb_above (tree, tree_token (tree, object)->head) : -1;
  if (above < 0 || above > token)
    return;
  repair_hang (document, token, above, REL_CONJ);
  repair_hang (document, cc, token, REL_CC);
  repair_hang (document, object, token, REL_OBJ);
}

/* "An officer shot and killed a man": what goes on in the past with a verb is a verb. */
void
repair_first_verb (Document   *document,
                   const Tree *tree,
                   gint32      token)
{
  const Token *t = tree_token (tree, token);
  gint32 subject = token - 1, next = tree_child (tree, token, RELATION_BIT (REL_CONJ));
  if (t->upos != UPOS_NOUN || t->relation != REL_ROOT || subject < 0 || next != token + 2 || tree_token (tree, next)->xpos != XPOS_VBD
      || tree_token (tree, token + 1)->upos != UPOS_CCONJ || tree_child (tree, next, SUBJECTS) >= 0
      || tree_token (tree, subject)->head != token || tree_token (tree, subject)->relation != REL_COMPOUND)
    return;
  Token *verb = &g_array_index (document->tokens, Token, token);
  verb->upos = UPOS_VERB;
  verb->xpos = XPOS_VBD;
  hang_subject (document, tree, token, token);
}

/* "After hackers threatened cinemas", "threw stones, and police used batons": so in clauses beside the main one. */
void
repair_clause_verb (Document   *document,
                    const Tree *tree,
                    gint32      token)
{
  const Token *t = tree_token (tree, token);
  gint32 subject = token - 1, object = t->head;
  if (t->relation != REL_AMOD || (t->xpos != XPOS_VBN && t->xpos != XPOS_VBD) || object != token + 1 || subject < 1
      || (tree_token (tree, subject)->upos != UPOS_NOUN && tree_token (tree, subject)->upos != UPOS_PROPN) || may_be_compound (tree, token))
    return;
  const Token *noun = tree_token (tree, subject), *behind = tree_token (tree, object);
  gint32 mark = tree_case (tree, subject), cc = tree_child (tree, object, RELATION_BIT (REL_CC));
  gint32 above = noun->head;
  if (noun->relation == REL_OBL && above >= 0 && above < subject && mark >= 0 && word_list_has ("clause-openers", tree_token (tree, mark)->lemma))
    {
      repair_hang (document, token, above, REL_ADVCL);
      repair_hang (document, mark, token, REL_MARK);
    }
  else if (behind->relation == REL_CONJ && cc >= 0 && cc < subject && (above == token || above == object))
    {
      above = repair_verb_above (tree, behind->head);
      if (above < 0)
        return;
      repair_hang (document, token, above, REL_CONJ);
      repair_hang (document, cc, token, REL_CC);
    }
  else
    return;
  g_array_index (document->tokens, Token, token).xpos = XPOS_VBD;
  repair_hang (document, subject, token, REL_NSUBJ);
  repair_hang (document, object, token, REL_OBJ);
}

/* "Began to arrest protesters": an infinitive is no part of the noun after it. */
void
repair_infinitive (Document   *document,
                   const Tree *tree,
                   gint32      token)
{
  const Token *t = tree_token (tree, token);
  if (t->xpos != XPOS_VB || (t->relation != REL_COMPOUND && t->relation != REL_AMOD) || token == 0 || t->head < token)
    return;
  const Token *to = tree_token (tree, token - 1), *noun = tree_token (tree, t->head);
  if (strcmp (to->lemma, "to") != 0 || to->head != t->head || noun->head < 0 || noun->head > token
      || tree_token (tree, noun->head)->upos != UPOS_VERB)
    return;
  gint32 object = t->head, verb = noun->head;
  repair_hang (document, token - 1, token, REL_MARK);
  repair_hang (document, token, verb, REL_XCOMP);
  repair_hang (document, object, token, REL_OBJ);
}
