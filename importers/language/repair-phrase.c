/* SPDX-License-Identifier: MIT */
/* Slips within phrases: names taken for other words, particles taken for prepositions, amounts that swallow who pays them. */

#include "repair-parts.h"

#include <string.h>

#include "word-list.h"

/* Hangs a token elsewhere, but not on what hangs on itself: a tree stays a tree. */
void
repair_hang (Document *document,
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

/* The nearest verb from a token up, itself included; or -1. */
gint32
repair_verb_above (const Tree *tree,
                   gint32      token)
{
  while (token >= 0 && tree_token (tree, token)->upos != UPOS_VERB)
    token = tree_token (tree, token)->head;
  return token;
}

/* Hangs what hangs on a token and stands behind another one elsewhere, as what it was. */
static void
hang_rest (Document   *document,
           const Tree *tree,
           gint32      token,
           gint32      behind,
           gint32      head)
{
  for (gint32 c = tree->first[token]; c >= 0 && head >= 0; c = tree->next[c])
    if (c > behind)
      repair_hang (document, c, head, tree_token (tree, c)->relation);
}

/* "Called off the strike", "laid off 400 workers": such a word after such a verb belongs to the verb, and the noun is its object. */
void
repair_particle (Document   *document,
                 const Tree *tree,
                 gint32      token)
{
  const Token *t = tree_token (tree, token);
  gint32 verb = token - 1, noun = t->head;
  if (verb < 0 || t->upos != UPOS_ADP || noun <= token || tree_token (tree, verb)->upos != UPOS_VERB)
    return;
  g_autofree char *pair = g_strdup_printf ("%s_%s", tree_token (tree, verb)->lemma, t->lemma);
  if (!word_list_has ("verbs-with-particle", pair))
    return;
  repair_hang (document, token, verb, REL_COMPOUND_PRT); /* without it the noun is an object for repair_object() */
}

/* What else a verb without object may have that takes its place. */
#define WITH_OBJECT                                                                                                      \
  (RELATION_BIT (REL_OBJ) | RELATION_BIT (REL_CCOMP) | RELATION_BIT (REL_PARATAXIS) | RELATION_BIT (REL_AUX_PASS))

/* "Shut down the plants", "warned the minister": a noun without preposition after a verb without object is its object. */
void
repair_object (Document   *document,
               const Tree *tree,
               gint32      token)
{
  const Token *t = tree_token (tree, token);
  gboolean may_be = t->relation == REL_IOBJ || t->relation == REL_OBL;
  if (!may_be || t->head < 0 || t->head > token || tree_token (tree, t->head)->upos != UPOS_VERB)
    return;
  if (t->relation == REL_OBL && t->upos != UPOS_NOUN && tree_child (tree, t->head, RELATION_BIT (REL_COMPOUND_PRT)) < 0)
    return; /* "left Monday" */
  if (tree_child (tree, token, RELATION_BIT (REL_CASE)) < 0 && tree_child (tree, t->head, WITH_OBJECT) < 0)
    repair_hang (document, token, t->head, REL_OBJ);
}

/* "Google acquired YouTube": a name before a verb is no part of the name after it. */
void
repair_name (Document   *document,
             const Tree *tree,
             gint32      token)
{
  const Token *t = tree_token (tree, token);
  if (t->relation != REL_COMPOUND || t->head <= token + 1)
    return;
  gint32 verb = tree_token (tree, t->head)->head;
  if (verb > token && verb < t->head && tree_token (tree, verb)->xpos == XPOS_VBD && tree_child (tree, verb, SUBJECTS) < 0)
    repair_hang (document, token, verb, REL_NSUBJ);
}

static void
call_name (Document *document,
           gint32    token)
{
  Token *t = &g_array_index (document->tokens, Token, token);
  t->upos = UPOS_PROPN;
  t->xpos = XPOS_NNP;
  t->lemma = t->form;
}

/* "The ship Ever Given on Monday": after a noun in the middle of a sentence, what looks like a participle is a name. */
void
repair_named_participle (Document   *document,
                         const Tree *tree,
                         gint32      token)
{
  const Token *t = tree_token (tree, token);
  const Sentence *sentence = &g_array_index (document->sentences, Sentence, tree_sentence (tree, token));
  if (t->xpos != XPOS_VBN || (t->relation != REL_ACL && t->relation != REL_ACL_RELCL) || t->head >= token || !g_ascii_isupper (t->form[0])
      || g_array_index (document->paragraphs, Paragraph, sentence->paragraph).kind != PARAGRAPH_BODY)
    return;
  gint32 noun = token - 1;
  while (noun > t->head && tree_token (tree, noun)->head == token && g_ascii_isupper (tree_token (tree, noun)->form[0]))
    noun--;
  const Token *named = tree_token (tree, noun), *above = tree_token (tree, t->head);
  if (noun < t->head || named->upos != UPOS_NOUN || !g_ascii_islower (named->form[0]))
    return;
  if (named->head == token && t->head == noun - 1)
    {
      gint32 modifier = t->head;
      repair_hang (document, noun, above->head, above->relation);
      for (gint32 c = tree->first[modifier]; c >= 0 && c < modifier; c = tree->next[c])
        repair_hang (document, c, noun, tree_token (tree, c)->relation);
      repair_hang (document, modifier, noun, REL_COMPOUND);
    }
  repair_hang (document, token, noun, REL_APPOS);
  hang_rest (document, tree, token, token, named->head);
  for (gint32 c = noun + 1; c <= token; c++)
    {
      call_name (document, c);
      if (c < token)
        repair_hang (document, c, token, REL_COMPOUND);
    }
}

/* "Bankman-Fried": what a hyphen joins to a name is a part of it, whatever else the word may be. */
void
repair_joined_name (Document   *document,
                    const Tree *tree,
                    gint32      token)
{
  const Token *t = tree_token (tree, token);
  gint32 name = token - 2;
  if (name < 0 || t->upos != UPOS_VERB || !g_ascii_isupper (t->form[0]) || strcmp (tree_token (tree, token - 1)->form, "-") != 0
      || tree_token (tree, token - 1)->space_after)
    return;
  const Token *first = tree_token (tree, name);
  if (first->upos != UPOS_PROPN || first->space_after || (t->head != name && first->head != token) || t->head < 0)
    return;
  const Token *outer = first->head == token ? t : first;
  repair_hang (document, name, outer->head, outer->relation == REL_XCOMP ? REL_OBJ : outer->relation);
  hang_rest (document, tree, token, token, first->head);
  repair_hang (document, token, name, REL_FLAT);
  call_name (document, token);
}

static void
call_person (Document *document,
             gint32    token,
             gboolean  begins)
{
  Token *t = &g_array_index (document->tokens, Token, token);
  call_name (document, token);
  t->name = NAME_PERSON;
  t->name_begins = begins;
}

/* "Theresa May told parliament": before a verb with an ending of its own, "May" is nobody's auxiliary. */
void
repair_may (Document   *document,
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
    repair_hang (document, token, before->relation == REL_FLAT ? before->head : token - 1, REL_FLAT);
  else if (t->relation == REL_AUX && tree_child (tree, t->head, SUBJECTS) < 0)
    repair_hang (document, token, t->head, REL_NSUBJ);
}

/* "The mayor of Leeds, Joan Hartley": a person is no town. */
void
repair_apposition (Document   *document,
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
    repair_hang (document, token, place->head, REL_APPOS);
}

/* "Fined Northgate Bank 16 million pounds": whom it costs is no part of the amount. */
void
repair_amount (Document   *document,
               const Tree *tree,
               gint32      token)
{
  const Token *t = tree_token (tree, token);
  gint32 amount = t->head;
  if (t->upos != UPOS_PROPN || t->relation != REL_COMPOUND || amount <= token || tree_token (tree, token + 1)->upos != UPOS_NUM)
    return;
  while (amount > token && tree_token (tree, amount)->upos == UPOS_NUM)
    amount = tree_token (tree, amount)->head;
  const Token *money = amount > token ? tree_token (tree, amount) : t;
  if (money->relation != REL_OBJ || money->head < 0 || money->head > token || !word_list_has ("currencies", money->lemma)
      || tree_child (tree, money->head, RELATION_BIT (REL_IOBJ)) >= 0)
    return;
  repair_hang (document, token, money->head, REL_IOBJ);
  for (gint32 c = tree->first[amount]; c >= 0 && c < token; c = tree->next[c])
    repair_hang (document, c, token, tree_token (tree, c)->relation);
}

/* "The engine maker, Halden Turbines, denied": a name between commas behind a noun says which. */
void
repair_named_noun (Document   *document,
                   const Tree *tree,
                   gint32      token)
{
  const Token *t = tree_token (tree, token);
  gint32 noun = t->head;
  if (t->relation != REL_CONJ || t->upos != UPOS_PROPN || noun < 0 || noun > token || (guint) token + 2 >= document->tokens->len
      || tree_child (tree, token, RELATION_BIT (REL_CC)) >= 0 || strcmp (tree_token (tree, token + 1)->form, ",") != 0)
    return;
  const Token *before = tree_token (tree, noun), *behind = tree_token (tree, token + 2);
  gboolean is_listed = behind->upos == UPOS_CCONJ || behind->head == noun || behind->head == token;
  if (before->upos == UPOS_NOUN && before->xpos == XPOS_NN && before->relation == REL_NSUBJ && !is_listed
      && tree_child (tree, noun, RELATION_BIT (REL_DET) | RELATION_BIT (REL_NMOD_POSS)) >= 0)
    repair_hang (document, token, noun, REL_APPOS);
}

/* "Sworn in as acting president": such a participle before a bare noun says which. */
void
repair_attribute (Document   *document,
                  const Tree *tree,
                  gint32      token)
{
  const Token *t = tree_token (tree, token);
  gint32 as = tree_child_lemma (tree, token, RELATION_BIT (REL_MARK), "as"), noun = token + 1, verb = t->head;
  if (t->xpos != XPOS_VBG || t->relation != REL_ADVCL || as != token - 1 || tree_child (tree, token, RELATION_BIT (REL_OBJ)) != noun
      || !word_list_has ("attributes", t->form))
    return;
  repair_hang (document, noun, verb, REL_OBL);
  repair_hang (document, as, noun, REL_CASE);
  repair_hang (document, token, noun, REL_AMOD);
  hang_rest (document, tree, token, noun, verb);
}
