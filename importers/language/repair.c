/* SPDX-License-Identifier: MIT */
/* Slips that the parser makes regularly in the long sentences of news, mended by rule before the tree is used. */

#include "repair.h"

#include <string.h>

#include "syntax.h"
#include "tree.h"
#include "word-list.h"

/* How far before its verb "that" may open a clause. */
#define MAX_BEFORE 12

#define SUBJECTS (RELATION_BIT (REL_NSUBJ) | RELATION_BIT (REL_NSUBJ_PASS) | RELATION_BIT (REL_EXPL))

/* Hangs a token elsewhere, but not on what hangs on itself: a tree stays a tree. */
static void
hang (Document *document,
      gint32    token,
      gint32    head,
      guint8    relation)
{
  Token *t = &g_array_index (document->tokens, Token, token);
  for (gint32 above = head; above >= 0; above = g_array_index (document->tokens, Token, above).head)
    if (above == token)
      return;
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

static void
call_person (Document *document,
             gint32    token,
             gboolean  begins)
{
  Token *t = &g_array_index (document->tokens, Token, token);
  t->upos = UPOS_PROPN;
  t->xpos = XPOS_NNP;
  t->lemma = t->form;
  t->name = NAME_PERSON;
  t->name_begins = begins;
}

/* "Theresa May told parliament": before a verb with an ending of its own, "May" is nobody's auxiliary. */
static void
mend_may (Document   *document,
          const Tree *tree,
          gint32      token)
{
  const Token *t = tree_token (tree, token);
  if (t->xpos != XPOS_MD || strcmp (t->form, "May") != 0 || (guint) token + 1 >= document->tokens->len)
    return;
  const Token *next = tree_token (tree, token + 1), *before = token > 0 ? tree_token (tree, token - 1) : NULL;
  if (next->xpos != XPOS_VBD && next->xpos != XPOS_VBZ)
    return;
  gboolean goes_on = before != NULL && before->upos == UPOS_PROPN && before->name == NAME_PERSON;
  call_person (document, token, !goes_on);
  if (goes_on)
    hang (document, token, before->relation == REL_FLAT ? before->head : token - 1, REL_FLAT);
  else if (t->relation == REL_AUX && tree_child (tree, t->head, SUBJECTS) < 0)
    hang (document, token, t->head, REL_NSUBJ);
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
        hang (document, token, above, REL_ADVCL);
        hang (document, mark, token, REL_MARK);
        hang (document, noun, token, is_passive ? REL_NSUBJ_PASS : REL_NSUBJ);
        g_array_index (document->tokens, Token, mark).upos = UPOS_SCONJ;
        return;
      }
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
    hang (document, token, verb, REL_XCOMP);
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
    hang (document, token, verb, REL_XCOMP);
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
  hang (document, subject, token, REL_NSUBJ_PASS);
}

/* "The mayor of Leeds, Joan Hartley": a person is no town. */
static void
mend_apposition (Document   *document,
                 const Tree *tree,
                 gint32      token)
{
  const Token *t = tree_token (tree, token);
  gboolean is_listed = t->relation == REL_CONJ && tree_child (tree, token, RELATION_BIT (REL_CC)) < 0;
  if ((t->relation != REL_APPOS && !is_listed) || t->name != NAME_PERSON || t->head < 0)
    return;
  const Token *place = tree_token (tree, t->head);
  if (place->relation == REL_NMOD && place->upos == UPOS_PROPN && place->name != NAME_PERSON && place->head >= 0
      && tree_token (tree, place->head)->upos == UPOS_NOUN)
    hang (document, token, place->head, REL_APPOS);
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
  for_each_token (document, mend_may);
  for_each_token (document, mend_name);
  for_each_token (document, mend_clause);
  for_each_token (document, mend_infinitive);
  for_each_token (document, mend_object);
  for_each_token (document, mend_content);
  for_each_token (document, mend_subject);
  for_each_token (document, mend_conjunct);
  for_each_token (document, mend_controlled);
  for_each_token (document, mend_verdict);
  for_each_token (document, mend_voice);
  for_each_token (document, mend_apposition);
}
