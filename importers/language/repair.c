/* SPDX-License-Identifier: MIT */
/* Slips that the parser makes regularly in the long sentences of news, mended by rule before the tree is used. */

#include "repair.h"

#include <string.h>

#include "repair-parts.h"
#include "word-list.h"

/* How far before its verb "that" may open a clause. */
#define MAX_BEFORE 12

/* How many clauses there may be between what is said and the verb that says it. */
#define MAX_ABOVE 4

/* "Said at the conference that it ...": the clause is what was said, not which conference. */
static void
mend_content (Document   *document,
              const Tree *tree,
              gint32      token)
{
  const Token *t = tree_token (tree, token);
  if (t->relation != REL_ACL_RELCL || tree_child (tree, token, SUBJECTS) < 0)
    return;
  gint32 mark = token - 1;
  while (mark > t->head && token - mark < MAX_BEFORE && !(tree_token (tree, mark)->xpos == XPOS_IN && strcmp (tree_token (tree, mark)->lemma, "that") == 0))
    mark--;
  if (tree_token (tree, mark)->xpos != XPOS_IN || strcmp (tree_token (tree, mark)->lemma, "that") != 0)
    return;
  const Token *noun = tree_token (tree, t->head);
  gboolean is_aside = noun->relation == REL_OBL || noun->relation == REL_OBL_UNMARKED;
  if (!is_aside || noun->head < 0 || tree_token (tree, noun->head)->upos != UPOS_VERB || tree_child (tree, noun->head, RELATION_BIT (REL_CCOMP)) >= 0)
    return;
  repair_hang (document, token, noun->head, REL_CCOMP);
}

/* Whether @above governs @token through at most MAX_ABOVE words. */
static gboolean
is_above (const Tree *tree,
          gint32      above,
          gint32      token)
{
  for (int i = 0; i < MAX_ABOVE && token >= 0; i++, token = tree_token (tree, token)->head)
    if (token == above)
      return TRUE;
  return FALSE;
}

/* "(Said that it) suggests the bank is guilty": what stands before "is" is its subject, not the object of the verb before. */
static void
mend_subject (Document   *document,
              const Tree *tree,
              gint32      token)
{
  const Token *t = tree_token (tree, token);
  gint32 verb = tree_child (tree, token, RELATION_BIT (REL_COP) | RELATION_BIT (REL_AUX) | RELATION_BIT (REL_AUX_PASS));
  gint32 subject = tree_child (tree, token, SUBJECTS), object = verb - 1;
  if (t->relation != REL_CCOMP || t->head < 0 || object < 0 || (subject >= 0 && subject < token))
    return;
  const Token *noun = tree_token (tree, object);
  if (noun->relation != REL_OBJ || noun->head < 0 || noun->head > object || !is_above (tree, t->head, noun->head)
      || tree_child (tree, token, RELATION_BIT (REL_MARK)) >= 0)
    return;
  repair_hang (document, token, noun->head, REL_CCOMP);
  repair_hang (document, object, token, REL_NSUBJ);
}

/* "The claim that prices had fallen": a clause that has its subject has no other use for "that". */
static void
mend_mark (Document   *document,
           const Tree *tree,
           gint32      token)
{
  const Token *t = tree_token (tree, token);
  if (t->xpos == XPOS_IN && t->relation == REL_OBJ && t->head > token && strcmp (t->lemma, "that") == 0
      && tree_child (tree, t->head, SUBJECTS) > token)
    repair_hang (document, token, t->head, REL_MARK);
}

/* "Said that the bank is guilty and promised to act": who promises is who said. */
static void
mend_conjunct (Document   *document,
               const Tree *tree,
               gint32      token)
{
  const Token *t = tree_token (tree, token);
  if (t->relation != REL_CONJ || (t->xpos != XPOS_VBD && t->xpos != XPOS_VBN) || t->head < 0
      || tree_child (tree, token, SUBJECTS | RELATION_BIT (REL_AUX) | RELATION_BIT (REL_AUX_PASS)) >= 0)
    return;
  gint32 predicate = t->head;
  if (tree_child (tree, predicate, RELATION_BIT (REL_COP)) < 0)
    return;
  gint32 above = predicate;
  while (above >= 0 && tree_token (tree, above)->relation == REL_CCOMP)
    above = tree_token (tree, above)->head;
  if (above != predicate && above >= 0 && tree_token (tree, above)->xpos == XPOS_VBD)
    repair_hang (document, token, above, REL_CONJ);
}

static gboolean
is_finite (const Tree *tree,
           gint32      verb)
{
  guint8 xpos = tree_token (tree, verb)->xpos;
  return xpos == XPOS_VBD || xpos == XPOS_VBZ || xpos == XPOS_VBP
         || (xpos == XPOS_VBN && tree_child (tree, verb, RELATION_BIT (REL_AUX) | RELATION_BIT (REL_AUX_PASS)) >= 0);
}

/* The noun right before the verb at @token, but for auxiliaries and adverbs, that was taken for something else than its subject. */
static gint32
noun_before (const Tree *tree,
             gint32      token)
{
  gint32 at = token - 1;
  while (at >= 0 && (tree_token (tree, at)->upos == UPOS_AUX || tree_token (tree, at)->upos == UPOS_ADV))
    at--;
  while (at >= 0 && tree_token (tree, at)->head >= 0 && tree_token (tree, at)->head < token
         && tree_token (tree, at)->relation != REL_OBL && tree_token (tree, at)->head != tree_token (tree, token)->head)
    at = tree_token (tree, at)->head;
  return at;
}

/* "After sales fell", "after the company closed the plants": what "after" governs is a clause when a verb with an ending of its
 * own stands behind the noun. */
static void
mend_clause (Document   *document,
             const Tree *tree,
             gint32      token)
{
  const Token *verb = tree_token (tree, token);
  gint32 noun = verb->relation == REL_ACL || verb->relation == REL_ACL_RELCL ? verb->head
                : verb->relation == REL_ADVCL || verb->relation == REL_PARATAXIS ? noun_before (tree, token) : -1;
  if (noun < 0 || noun > token || !is_finite (tree, token) || tree_child (tree, token, SUBJECTS | RELATION_BIT (REL_MARK)) >= 0)
    return;
  gint32 above = tree_token (tree, noun)->head, mark = tree_case (tree, noun);
  gint32 behind = tree_child (tree, token, RELATION_BIT (REL_OBL) | RELATION_BIT (REL_ADVMOD) | RELATION_BIT (REL_OBJ));
  if (tree_token (tree, noun)->relation != REL_OBL || above < 0 || above == token || mark < 0 || (behind >= 0 && behind < noun))
    return;
  if (!word_list_has ("clause-openers", tree_token (tree, mark)->lemma))
    return;
  gboolean is_passive = tree_child (tree, token, RELATION_BIT (REL_AUX_PASS)) >= 0;
  repair_hang (document, token, above, REL_ADVCL);
  repair_hang (document, mark, token, REL_MARK);
  repair_hang (document, noun, token, is_passive ? REL_NSUBJ_PASS : REL_NSUBJ);
  g_array_index (document->tokens, Token, mark).upos = UPOS_SCONJ;
}

/* "Suspended traffic on Friday and hired a firm": a verb in the past goes on with a verb, not with a noun. */
static void
mend_sequence (Document   *document,
               const Tree *tree,
               gint32      token)
{
  const Token *t = tree_token (tree, token);
  if (t->relation != REL_CONJ || t->xpos != XPOS_VBD || t->head < 0 || tree_child (tree, token, SUBJECTS | RELATION_BIT (REL_AUX)) >= 0)
    return;
  gint32 above = t->head;
  const Token *noun = tree_token (tree, above);
  if ((noun->upos != UPOS_NOUN && noun->upos != UPOS_PROPN && noun->upos != UPOS_NUM) || tree_child (tree, above, RELATION_BIT (REL_COP)) >= 0)
    return;
  above = repair_verb_above (tree, above);
  if (above >= 0 && above < token && tree_token (tree, above)->xpos == XPOS_VBD)
    repair_hang (document, token, above, REL_CONJ);
}

/* "Forced the clinic to cancel", "asked the court to rule": after such verbs an infinitive is what the object does, neither a purpose
 * of the verb nor a part of the object. */
static void
mend_controlled (Document   *document,
                 const Tree *tree,
                 gint32      token)
{
  const Token *t = tree_token (tree, token);
  if ((t->relation != REL_ADVCL && t->relation != REL_ACL) || t->xpos != XPOS_VB || t->head < 0 || t->head > token
      || tree_child_lemma (tree, token, RELATION_BIT (REL_MARK), "to") < 0)
    return;
  gint32 verb = t->relation == REL_ADVCL ? t->head : tree_token (tree, t->head)->relation == REL_OBJ ? tree_token (tree, t->head)->head : -1;
  if (verb < 0 || verb > token || tree_child (tree, verb, RELATION_BIT (REL_XCOMP) | RELATION_BIT (REL_CCOMP)) >= 0
      || (tree_child (tree, verb, RELATION_BIT (REL_OBJ)) < 0 && !tree_is_passive (tree, verb)))
    return;
  if (word_list_has ("controlling", tree_token (tree, verb)->lemma))
    repair_hang (document, token, verb, REL_XCOMP);
}

/* "Found Paul Renner guilty": the verdict is no part of the name. */
static void
mend_verdict (Document   *document,
              const Tree *tree,
              gint32      token)
{
  const Token *t = tree_token (tree, token);
  gint32 object = t->head;
  if (t->upos != UPOS_ADJ || t->relation == REL_AMOD || object < 0 || object > token || tree_token (tree, object)->relation != REL_OBJ)
    return;
  gint32 verb = tree_token (tree, object)->head;
  if (strcmp (t->lemma, "guilty") == 0 && verb >= 0 && strcmp (tree_token (tree, verb)->lemma, "find") == 0)
    repair_hang (document, token, verb, REL_XCOMP);
}

/* "Two killed in Leeds": such verbs stand with an object, or tell of their subject. */
static void
mend_voice (Document   *document,
            const Tree *tree,
            gint32      token)
{
  const guint64 others = RELATION_BIT (REL_OBJ) | RELATION_BIT (REL_AUX) | RELATION_BIT (REL_AUX_PASS) | RELATION_BIT (REL_CCOMP) | RELATION_BIT (REL_XCOMP);
  const Token *t = tree_token (tree, token);
  gint32 subject = tree_child (tree, token, RELATION_BIT (REL_NSUBJ) | RELATION_BIT (REL_NSUBJ_PASS));
  gboolean is_past = t->xpos == XPOS_VBD || t->xpos == XPOS_VBN;
  if (t->upos != UPOS_VERB || !is_past || subject < 0 || subject > token || tree_child (tree, token, others) >= 0 || !word_list_has ("always-on", t->lemma)
      || tree_token (tree, subject)->xpos == XPOS_WDT || tree_token (tree, subject)->xpos == XPOS_WP || t->relation == REL_ACL_RELCL)
    return;
  g_array_index (document->tokens, Token, token).xpos = XPOS_VBN;
  repair_hang (document, subject, token, REL_NSUBJ_PASS);
}

static void
for_each_token (Document *document,
                void    (*mend) (Document *, const Tree *, gint32))
{
  g_autoptr (Tree) tree = tree_new (document);
  for (guint i = 0; i < document->tokens->len; i++)
    mend (document, tree, i);
}

/* Mends the trees of a document in place; each rule sees what the one before has done. */
void
repair_trees (Document *document)
{
  for_each_token (document, repair_may);
  for_each_token (document, repair_name);
  for_each_token (document, repair_named_participle);
  for_each_token (document, repair_joined_name);
  for_each_token (document, repair_attribute);
  for_each_token (document, repair_finite);
  for_each_token (document, repair_first_verb);
  for_each_token (document, repair_next_verb);
  for_each_token (document, repair_clause_verb);
  for_each_token (document, mend_clause);
  for_each_token (document, repair_infinitive);
  for_each_token (document, repair_particle);
  for_each_token (document, repair_object);
  for_each_token (document, mend_content);
  for_each_token (document, mend_subject);
  for_each_token (document, mend_mark);
  for_each_token (document, mend_conjunct);
  for_each_token (document, mend_sequence);
  for_each_token (document, mend_controlled);
  for_each_token (document, mend_verdict);
  for_each_token (document, mend_voice);
  for_each_token (document, repair_apposition);
  for_each_token (document, repair_named_noun);
  for_each_token (document, repair_amount);
}
