/* SPDX-License-Identifier: MIT */
/* The pieces of titles: noun phrases and clauses cut down to what a label holds, in the words of the text. */

#include "label.h"

#include <string.h>

#include "argument.h"
#include "syntax.h"

/* What a phrase is cut down to: without clauses, asides and what is joined to it. */
#define ASIDES                                                                                                                    \
  (RELATION_BIT (REL_ACL) | RELATION_BIT (REL_ACL_RELCL) | RELATION_BIT (REL_APPOS) | RELATION_BIT (REL_PARATAXIS)                 \
   | RELATION_BIT (REL_PUNCT) | RELATION_BIT (REL_CONJ) | RELATION_BIT (REL_CC) | RELATION_BIT (REL_CASE) | RELATION_BIT (REL_MARK) \
   | RELATION_BIT (REL_DET) | RELATION_BIT (REL_ADVCL) | RELATION_BIT (REL_ADVMOD) | RELATION_BIT (REL_DEP) | RELATION_BIT (REL_NSUBJ) \
   | RELATION_BIT (REL_COP) | RELATION_BIT (REL_CC_PRECONJ) | RELATION_BIT (REL_ADVCL_RELCL) | RELATION_BIT (REL_AUX))
#define MODIFIERS (RELATION_BIT (REL_NMOD) | RELATION_BIT (REL_NMOD_DESC) | RELATION_BIT (REL_NMOD_UNMARKED))

/* A clause that a verb governs, without what is told beside it. */
#define BESIDE_CLAUSE                                                                                                     \
  (RELATION_BIT (REL_PUNCT) | RELATION_BIT (REL_ADVCL) | RELATION_BIT (REL_CONJ) | RELATION_BIT (REL_CC) | RELATION_BIT (REL_PARATAXIS))

/* The words from one token to another, as the text spaces them, without quotation marks and a leading article. */
char *
label_words (const Reading *reading,
             gint32         first,
             gint32         last)
{
  GString *out = g_string_new (NULL);
  while (first < last && tree_token (reading->tree, first)->upos == UPOS_DET && tree_token (reading->tree, first)->xpos == XPOS_DT)
    first++;
  for (gint32 i = first; i <= last; i++)
    {
      const Token *t = tree_token (reading->tree, i);
      if (t->xpos != XPOS_OPEN_QUOTE && t->xpos != XPOS_CLOSE_QUOTE)
        g_string_append (out, t->form);
      if (t->space_after && i < last)
        g_string_append_c (out, ' ');
    }
  while (out->len > 0 && strchr (" ,;:", out->str[out->len - 1]) != NULL)
    g_string_truncate (out, out->len - 1);
  return g_string_free (out, FALSE);
}

static char *
phrase_of_reference (const Reading   *reading,
                     const Reference *reference)
{
  const Entity *entity = &g_array_index (reading->entities->entities, Entity, reference->entity);
  const Token *first = tree_token (reading->tree, reference->first);
  gboolean is_owned = first->xpos == XPOS_PRP_POSS && entity->is_named; /* "his lawyer" says little without the sentence before */
  if (reference->kind == REFERENCE_PRONOUN || reference->kind == REFERENCE_DEMONYM || is_owned)
    return g_strdup (entity->name);
  return label_words (reading, reference->first, reference->first + reference->n_tokens - 1);
}

/* "March 25", "Monday". */
static gboolean
is_date (const Reading *reading,
         gint32         token)
{
  const guint64 beside = RELATION_BIT (REL_COMPOUND) | RELATION_BIT (REL_NMOD_UNMARKED);
  gint32 month = tree_token (reading->tree, token)->upos == UPOS_NUM ? tree_child (reading->tree, token, beside) : token;
  return month >= 0 && tree_token (reading->tree, month)->upos == UPOS_PROPN && (argument_classes (reading, month) & CLASS_TIME);
}

/* The last word of a phrase without the date at its end. */
static gint32
end_before_date (const Reading *reading,
                 gint32         token,
                 gint32         last)
{
  for (gint32 c = reading->tree->first[token]; c >= 0; c = reading->tree->next[c])
    if (c > token && tree_token (reading->tree, c)->relation == REL_NMOD && is_date (reading, c))
      {
        gint32 from, to;
        tree_span (reading->tree, c, 0, &from, &to);
        if (to == last && from > token)
          return from - 1;
      }
  return last;
}

/**
 * narrative_phrase:
 * @token: the head of a noun phrase
 * @is_full: with what prepositions add to it
 *
 * Returns: (transfer full): the phrase in the words of the text, without article, clauses and asides
 */
char *
narrative_phrase (const Reading *reading,
                  gint32         token,
                  gboolean       is_full)
{
  gint32 first, last;
  gint32 reference = reading->entities->headed[token];
  if (reference >= 0 && !is_full)
    return phrase_of_reference (reading, &g_array_index (reading->entities->references, Reference, reference));
  tree_span (reading->tree, token, is_full ? ASIDES : ASIDES | MODIFIERS, &first, &last);
  return label_words (reading, first, end_before_date (reading, token, last));
}

static glong
length_of (const char *text)
{
  return g_utf8_strlen (text, -1);
}

/* Adds a piece if it fits. */
gboolean
label_add (GString    *title,
           const char *piece)
{
  if (piece[0] == '\0' || length_of (title->str) + length_of (piece) + 1 > LABEL_MAX)
    return FALSE;
  if (title->len > 0)
    g_string_append_c (title, ' ');
  g_string_append (title, piece);
  return TRUE;
}

static gboolean
add_after (GString    *title,
           const char *before,
           const char *phrase)
{
  g_autofree char *piece = before != NULL ? g_strdup_printf ("%s %s", before, phrase) : g_strdup (phrase);
  return phrase[0] != '\0' && label_add (title, piece);
}

/* Adds a phrase with what prepositions add to it, or without that where it is too long; @before is a word before it, or NULL. */
gboolean
label_add_phrase (const Reading *reading,
                  GString       *title,
                  const char    *before,
                  gint32         token)
{
  gint32 reference = reading->entities->headed[token], first, last;
  guint8 kind = reference >= 0 ? g_array_index (reading->entities->references, Reference, reference).kind : REFERENCE_DESCRIPTION;
  g_autofree char *full = kind == REFERENCE_DESCRIPTION ? narrative_phrase (reading, token, TRUE) : NULL;
  if (full != NULL && add_after (title, before, full))
    return TRUE;
  g_autofree char *plain = narrative_phrase (reading, token, FALSE);
  if (add_after (title, before, plain))
    return TRUE;
  tree_span (reading->tree, token, ASIDES | MODIFIERS, &first, &last);
  g_autofree char *core = label_words (reading, first, last);
  return add_after (title, before, core);
}

/* A word that cannot stand at the end of a title. */
static gboolean
is_open (const Reading *reading,
         gint32         token)
{
  const Token *t = tree_token (reading->tree, token);
  guint64 before = RELATION_BIT (REL_CASE) | RELATION_BIT (REL_MARK) | RELATION_BIT (REL_DET) | RELATION_BIT (REL_AUX) | RELATION_BIT (REL_COP)
                   | RELATION_BIT (REL_CC) | RELATION_BIT (REL_NUMMOD) | RELATION_BIT (REL_AMOD) | RELATION_BIT (REL_COMPOUND)
                   | RELATION_BIT (REL_NMOD_POSS) | RELATION_BIT (REL_AUX_PASS) | RELATION_BIT (REL_NSUBJ) | RELATION_BIT (REL_NSUBJ_PASS);
  return ((before & RELATION_BIT (t->relation)) && t->head > token) || t->upos == UPOS_PUNCT || t->upos == UPOS_ADP || t->upos == UPOS_PART;
}

/* Adds as many of some words as fit, cut where a phrase ends, with three dots for the rest. */
void
label_add_cut (const Reading *reading,
               GString       *title,
               gint32         first,
               gint32         last)
{
  g_autofree char *all = label_words (reading, first, last);
  if (label_add (title, all))
    return;
  for (gint32 end = last - 1; end >= first; end--)
    {
      if (is_open (reading, end))
        continue;
      g_autofree char *words = label_words (reading, first, end);
      g_autofree char *cut = g_strconcat (words, "…", NULL);
      if (label_add (title, cut))
        return;
    }
}

/* "to help find the culprit", "that it will leave": what a verb governs; FALSE when there is nothing after it. */
gboolean
label_add_clause (const Reading *reading,
                  GString       *title,
                  const Trigger *trigger)
{
  gint32 verb = trigger->token, clause = tree_clause (reading->tree, verb), first, last;
  if (clause < verb || clause == trigger->last)
    return FALSE;
  tree_span (reading->tree, clause, BESIDE_CLAUSE, &first, &last);
  if (first <= verb)
    return FALSE;
  label_add_cut (reading, title, first, last);
  return TRUE;
}
