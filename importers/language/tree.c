/* SPDX-License-Identifier: MIT */
/* The trees of a document turned round: from a token to what hangs on it, and the subjects and objects that meaning asks for. */

#include "tree.h"

#include <string.h>

#include "word-list.h"

#include "syntax.h"

/* How many clauses a subject may be inherited through: control in conjunction in control ... */
#define MAX_INHERITANCE 8

#define SUBJECTS (RELATION_BIT (REL_NSUBJ) | RELATION_BIT (REL_NSUBJ_PASS) | RELATION_BIT (REL_NSUBJ_OUTER))
#define OBLIQUES (RELATION_BIT (REL_OBL) | RELATION_BIT (REL_OBL_AGENT) | RELATION_BIT (REL_NMOD) | RELATION_BIT (REL_NMOD_DESC))

Tree *
tree_new (const Document *document)
{
  guint n = document->tokens->len;
  Tree *self = g_new0 (Tree, 1);
  self->document = document;
  self->first = g_new (gint32, n + 1);
  self->next = g_new (gint32, n + 1);
  for (guint i = 0; i < n; i++)
    self->first[i] = self->next[i] = -1;
  for (guint i = n; i-- > 0;)
    {
      gint32 head = g_array_index (document->tokens, Token, i).head;
      if (head < 0 || (guint) head >= n)
        continue;
      self->next[i] = self->first[head];
      self->first[head] = i;
    }
  return self;
}

void
tree_free (Tree *self)
{
  g_free (self->first);
  g_free (self->next);
  g_free (self);
}

/* The first child whose relation is in the set, or -1. */
gint32
tree_child (const Tree *self,
            gint32      token,
            guint64     relations)
{
  for (gint32 c = self->first[token]; c >= 0; c = self->next[c])
    if (relations & RELATION_BIT (tree_token (self, c)->relation))
      return c;
  return -1;
}

gint32
tree_child_lemma (const Tree *self,
                  gint32      token,
                  guint64     relations,
                  const char *lemma)
{
  for (gint32 c = self->first[token]; c >= 0; c = self->next[c])
    if ((relations & RELATION_BIT (tree_token (self, c)->relation)) && strcmp (tree_token (self, c)->lemma, lemma) == 0)
      return c;
  return -1;
}

/* The preposition before a noun, or -1. */
gint32
tree_case (const Tree *self,
           gint32      token)
{
  for (gint32 c = self->first[token]; c >= 0; c = self->next[c])
    if (tree_token (self, c)->relation == REL_CASE && tree_token (self, c)->xpos != XPOS_POS)
      return c;
  return -1;
}

gboolean
tree_is_under (const Tree *self,
               gint32      token,
               gint32      above)
{
  while (token >= 0 && token != above)
    token = tree_token (self, token)->head;
  return token >= 0;
}

/* The index of the sentence that holds a token. */
guint32
tree_sentence (const Tree *self,
               gint32      token)
{
  const GArray *sentences = self->document->sentences;
  guint32 low = 0, high = sentences->len;
  while (high - low > 1)
    {
      guint32 middle = (low + high) / 2;
      if (g_array_index (sentences, Sentence, middle).first <= (guint32) token)
        low = middle;
      else
        high = middle;
    }
  return low;
}

/* The first and last token under a token, without what hangs on it by one of the relations @without. */
void
tree_span (const Tree *self,
           gint32      token,
           guint64     without,
           gint32     *first,
           gint32     *last)
{
  gint32 at = token;
  gboolean down = TRUE;
  *first = *last = token;
  for (;;)
    {
      gint32 c = down ? self->first[at] : -1;
      while (c >= 0 && at == token && (without & RELATION_BIT (tree_token (self, c)->relation)))
        c = self->next[c];
      if (c < 0)
        {
          if (at == token)
            return;
          gint32 head = tree_token (self, at)->head;
          c = self->next[at];
          while (c >= 0 && head == token && (without & RELATION_BIT (tree_token (self, c)->relation)))
            c = self->next[c];
          if (c < 0)
            {
              at = head;
              down = FALSE;
              if (at == token)
                return;
              continue;
            }
        }
      at = c;
      down = TRUE;
      *first = MIN (*first, at);
      *last = MAX (*last, at);
    }
}

static gboolean
is_relative_pronoun (const Token *token)
{
  return token->xpos == XPOS_WDT || token->xpos == XPOS_WP
         || (token->upos == UPOS_PRON && strcmp (token->lemma, "that") == 0 && token->xpos != XPOS_DT);
}

/* The verb of a relative clause that a relative pronoun stands in for: its antecedent; any other token is itself. */
static gint32
antecedent (const Tree *self,
            gint32      verb,
            gint32      token)
{
  if (!is_relative_pronoun (tree_token (self, token)))
    return token;
  for (int i = 0; i < MAX_INHERITANCE && verb >= 0; i++)
    {
      const Token *v = tree_token (self, verb);
      if (v->relation == REL_ACL_RELCL)
        return v->head;
      if (v->relation != REL_CONJ && v->relation != REL_XCOMP && v->relation != REL_CCOMP)
        break;
      verb = v->head;
    }
  return token;
}

/* Whether a participle stands with its object as subject: by an auxiliary, a label, or by standing alone. */
gboolean
tree_is_passive (const Tree *self,
                 gint32      verb)
{
  for (int i = 0; i < MAX_INHERITANCE; i++)
    {
      const Token *v = tree_token (self, verb);
      if (tree_child (self, verb, RELATION_BIT (REL_AUX_PASS) | RELATION_BIT (REL_OBL_AGENT)) >= 0)
        return TRUE;
      if (tree_child (self, verb, RELATION_BIT (REL_NSUBJ_PASS)) >= 0)
        return v->xpos != XPOS_VBD && v->xpos != XPOS_VBZ; /* a finite verb without auxiliary is active, whatever the label says */
      if (v->xpos != XPOS_VBN || tree_child (self, verb, RELATION_BIT (REL_AUX)) >= 0)
        return FALSE;
      switch (v->relation)
        {
        case REL_ACL:
        case REL_ADVCL:
        case REL_AMOD:
        case REL_XCOMP:
          return TRUE;
        case REL_CONJ:
          if (tree_child (self, verb, SUBJECTS) >= 0)
            return FALSE;
          verb = v->head;
          continue;
        default:
          return tree_child (self, verb, RELATION_BIT (REL_OBJ) | RELATION_BIT (REL_CCOMP) | RELATION_BIT (REL_NSUBJ)) < 0;
        }
    }
  return FALSE;
}

static gboolean
is_marked (const Tree *self,
           gint32      token,
           const char *preposition)
{
  guint64 marks = RELATION_BIT (REL_CASE) | RELATION_BIT (REL_MARK);
  return tree_child_lemma (self, token, marks, preposition) >= 0;
}

/* Who "to ..." after a noun speaks of: the owner of the noun, or the subject of the verb whose object the noun is ("made an attempt to"). */
static gint32
owner_of (const Tree *self,
          gint32      noun,
          gint32     *verb)
{
  gint32 owner = tree_child (self, noun, RELATION_BIT (REL_NMOD_POSS));
  const Token *n = tree_token (self, noun);
  *verb = -1;
  if (owner >= 0)
    return owner;
  if (n->relation == REL_OBJ && n->head >= 0)
    *verb = n->head;
  return -1;
}

/* Whose clause an infinitive after a verb is: the object's ("urged them to go"), else the subject's; "promised them to go" is rare. */
static gint32
controller (const Tree *self,
            gint32      verb)
{
  if (tree_is_passive (self, verb))
    return -1;
  return tree_child (self, verb, RELATION_BIT (REL_OBJ) | RELATION_BIT (REL_IOBJ));
}

/* "Accused them of lying", "fined the bank for failing": what the object of the verb above is said to have done. */
static gboolean
is_of_object (const Tree *self,
              gint32      verb)
{
  const Token *above = tree_token (self, tree_token (self, verb)->head);
  return is_marked (self, verb, "of") || (is_marked (self, verb, "for") && word_list_has ("answered-for", above->lemma));
}

/* The word that stands as subject, followed through conjunction, control, raising, participles and relative clauses; or -1. */
gint32
tree_surface_subject (const Tree *self,
                      gint32      verb)
{
  for (int i = 0; i < MAX_INHERITANCE && verb >= 0; i++)
    {
      gint32 own = tree_child (self, verb, SUBJECTS);
      if (own >= 0)
        return antecedent (self, verb, own);
      const Token *v = tree_token (self, verb);
      gint32 control = -1, next = -1;
      switch (v->relation)
        {
        case REL_CONJ:
          next = v->head;
          break;
        case REL_XCOMP:
          control = v->head >= 0 ? controller (self, v->head) : -1;
          if (control >= 0)
            return control;
          next = v->head;
          break;
        case REL_ADVCL:
          control = v->head >= 0 && is_of_object (self, verb) ? controller (self, v->head) : -1;
          if (control >= 0)
            return control;
          next = v->xpos == XPOS_VBG || v->xpos == XPOS_VBN || v->xpos == XPOS_VB ? v->head : -1;
          break;
        case REL_ACL:
          if (v->xpos != XPOS_VB)
            return v->head;
          control = owner_of (self, v->head, &next);
          if (control >= 0)
            return control;
          break;
        case REL_ACL_RELCL:
          return v->head;
        default:
          break;
        }
      if (next >= 0 && tree_token (self, next)->upos == UPOS_NOUN && tree_child (self, next, SUBJECTS) < 0
          && tree_token (self, next)->relation != REL_XCOMP)
        return -1;
      verb = next;
    }
  return -1;
}

/* Who does it: the subject, in the passive the agent; or -1. */
gint32
tree_subject (const Tree *self,
              gint32      verb)
{
  if (!tree_is_passive (self, verb))
    return tree_surface_subject (self, verb);
  gint32 agent = tree_child (self, verb, RELATION_BIT (REL_OBL_AGENT));
  return agent >= 0 ? agent : tree_preposition (self, verb, "by");
}

/* To whom it is done: the object, in the passive the subject, in a relative clause the noun before it; or -1. */
gint32
tree_object (const Tree *self,
             gint32      verb)
{
  gint32 object = tree_child (self, verb, RELATION_BIT (REL_OBJ));
  if (object >= 0)
    return antecedent (self, verb, object);
  if (tree_is_passive (self, verb))
    return tree_surface_subject (self, verb);
  const Token *v = tree_token (self, verb);
  if (v->relation != REL_ACL_RELCL || tree_clause (self, verb) >= 0)
    return -1;
  gint32 subject = tree_child (self, verb, SUBJECTS);
  if (subject < 0 || is_relative_pronoun (tree_token (self, subject)))
    return -1;
  for (gint32 c = self->first[verb]; c >= 0; c = self->next[c])
    if (tree_token (self, c)->xpos == XPOS_WRB
        || (tree_token (self, c)->relation == REL_OBL && is_relative_pronoun (tree_token (self, c))))
      return -1;
  return v->head;
}

/* The head of the clause that a verb governs ("said that", "decided to"), or -1. */
gint32
tree_clause (const Tree *self,
             gint32      verb)
{
  gint32 clause = tree_child (self, verb, RELATION_BIT (REL_CCOMP));
  return clause >= 0 ? clause : tree_child (self, verb, RELATION_BIT (REL_XCOMP));
}

/* What a preposition after a verb or noun governs, a noun or a gerund ("of hacking"); also on the object of a verb; or -1. */
gint32
tree_preposition (const Tree *self,
                  gint32      token,
                  const char *preposition)
{
  guint64 relations = OBLIQUES | RELATION_BIT (REL_ADVCL) | RELATION_BIT (REL_ACL);
  for (gint32 c = self->first[token]; c >= 0; c = self->next[c])
    if ((relations & RELATION_BIT (tree_token (self, c)->relation)) && is_marked (self, c, preposition))
      return c;
  if (tree_token (self, token)->upos != UPOS_VERB || strcmp (preposition, "of") == 0)
    return -1;
  gint32 object = tree_child (self, token, RELATION_BIT (REL_OBJ));
  for (gint32 c = object >= 0 ? self->first[object] : -1; c >= 0; c = self->next[c])
    if ((relations & RELATION_BIT (tree_token (self, c)->relation)) && is_marked (self, c, preposition))
      return c;
  return -1;
}
