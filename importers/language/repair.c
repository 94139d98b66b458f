/* SPDX-License-Identifier: MIT */
/* Slips that the parser makes regularly in the long sentences of news, mended by rule before the tree is used. */

#include "repair.h"

#include <string.h>

#include "syntax.h"
#include "tree.h"

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
  gint32 mark = tree_child_lemma (tree, token, RELATION_BIT (REL_MARK), "that");
  if (t->relation != REL_ACL_RELCL || mark < 0 || tree_token (tree, mark)->xpos != XPOS_IN || tree_child (tree, token, SUBJECTS) < 0)
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
  for_each_token (document, mend_content);
  for_each_token (document, mend_subject);
  for_each_token (document, mend_conjunct);
}
