/* SPDX-License-Identifier: MIT */
/* Slips that the parser makes regularly in the long sentences of news, mended by rule before the tree is used. */

#include "repair.h"

#include <string.h>

#include "syntax.h"
#include "tree.h"

/* How far before its verb "that" may open a clause. */
#define MAX_BEFORE 12

#define SUBJECTS (RELATION_BIT (REL_NSUBJ) | RELATION_BIT (REL_NSUBJ_PASS) | RELATION_BIT (REL_EXPL))

static void
hang (Document *document,
      gint32    token,
      gint32    head,
      guint8    relation)
{
  Token *t = &g_array_index (document->tokens, Token, token);
  t->head = head;
  t->relation = relation;
}

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
  hang (document, token, noun->head, REL_CCOMP);
}

/* "Suggests the bank is guilty": what stands before "is" is its subject, not the object of the verb before. */
static void
mend_subject (Document   *document,
              const Tree *tree,
              gint32      token)
{
  const Token *t = tree_token (tree, token);
  gint32 object = t->relation == REL_CCOMP && t->head >= 0 ? tree_child (tree, t->head, RELATION_BIT (REL_OBJ)) : -1;
  gint32 verb = tree_child (tree, token, RELATION_BIT (REL_COP) | RELATION_BIT (REL_AUX) | RELATION_BIT (REL_AUX_PASS));
  gint32 subject = tree_child (tree, token, SUBJECTS);
  if (object < 0 || verb != object + 1 || (subject >= 0 && subject < token))
    return;
  hang (document, object, token, REL_NSUBJ);
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
    hang (document, token, above, REL_CONJ);
}

/* "Called off the strike": a noun without preposition after a verb without object is its object. */
static void
mend_object (Document   *document,
             const Tree *tree,
             gint32      token)
{
  const Token *t = tree_token (tree, token);
  if (t->relation != REL_OBL || t->upos != UPOS_NOUN || t->head < 0 || t->head > token || tree_token (tree, t->head)->upos != UPOS_VERB)
    return;
  if (tree_child (tree, token, RELATION_BIT (REL_CASE)) < 0
      && tree_child (tree, t->head, RELATION_BIT (REL_OBJ) | RELATION_BIT (REL_CCOMP) | RELATION_BIT (REL_AUX_PASS)) < 0)
    hang (document, token, t->head, REL_OBJ);
}

/* "Began to arrest protesters": an infinitive is no part of the noun after it. */
static void
mend_infinitive (Document   *document,
                 const Tree *tree,
                 gint32      token)
{
  const Token *t = tree_token (tree, token);
  if (t->xpos != XPOS_VB || (t->relation != REL_COMPOUND && t->relation != REL_AMOD) || token == 0 || t->head < token)
    return;
  const Token *to = tree_token (tree, token - 1), *noun = tree_token (tree, t->head);
  if (strcmp (to->lemma, "to") != 0 || to->head != t->head || noun->head < 0 || noun->head > token || tree_token (tree, noun->head)->upos != UPOS_VERB)
    return;
  gint32 object = t->head, verb = noun->head;
  hang (document, token - 1, token, REL_MARK);
  hang (document, token, verb, REL_XCOMP);
  hang (document, object, token, REL_OBJ);
}

/* "Google acquired YouTube": a name before a verb is no part of the name after it. */
static void
mend_name (Document   *document,
           const Tree *tree,
           gint32      token)
{
  const Token *t = tree_token (tree, token);
  if (t->relation != REL_COMPOUND || t->head <= token + 1)
    return;
  gint32 verb = tree_token (tree, t->head)->head;
  if (verb > token && verb < t->head && tree_token (tree, verb)->xpos == XPOS_VBD && tree_child (tree, verb, SUBJECTS) < 0)
    hang (document, token, verb, REL_NSUBJ);
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
  static const char *const marks[] = { "after", "as", "before", "since", "till", "until" };
  const Token *verb = tree_token (tree, token);
  gint32 noun = verb->relation == REL_ACL || verb->relation == REL_ACL_RELCL ? verb->head
                : verb->relation == REL_ADVCL || verb->relation == REL_PARATAXIS ? noun_before (tree, token) : -1;
  if (noun < 0 || noun > token || !is_finite (tree, token) || tree_child (tree, token, SUBJECTS | RELATION_BIT (REL_MARK)) >= 0)
    return;
  gint32 above = tree_token (tree, noun)->head, mark = tree_case (tree, noun);
  gint32 behind = tree_child (tree, token, RELATION_BIT (REL_OBL) | RELATION_BIT (REL_ADVMOD) | RELATION_BIT (REL_OBJ) | RELATION_BIT (REL_PUNCT));
  if (tree_token (tree, noun)->relation != REL_OBL || above < 0 || above == token || mark < 0 || (behind >= 0 && behind < noun))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (strcmp (tree_token (tree, mark)->lemma, marks[i]) == 0)
      {
        gboolean is_passive = tree_child (tree, token, RELATION_BIT (REL_AUX_PASS)) >= 0;
        hang (document, mark, token, REL_MARK);
        hang (document, noun, token, is_passive ? REL_NSUBJ_PASS : REL_NSUBJ);
        hang (document, token, above, REL_ADVCL);
        g_array_index (document->tokens, Token, mark).upos = UPOS_SCONJ;
        return;
      }
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
  for_each_token (document, mend_name);
  for_each_token (document, mend_clause);
  for_each_token (document, mend_infinitive);
  for_each_token (document, mend_object);
  for_each_token (document, mend_content);
  for_each_token (document, mend_subject);
  for_each_token (document, mend_conjunct);
}
