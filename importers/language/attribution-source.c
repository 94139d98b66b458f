/* SPDX-License-Identifier: MIT */
/* Who is the source of an attribution: the subject of its verb, or the name that stands between marks beside it. */

#include "attribution-parts.h"

#include <string.h>

#include "syntax.h"

/* Whether a noun phrase can begin after the token: a comma, a quotation mark, nothing. */
static gboolean
is_boundary (const Collector *self,
             gint32           i,
             gint32           cue)
{
  return i < 0 || tree_sentence (self->tree, i) != tree_sentence (self->tree, cue)
         || (tree_token (self->tree, i)->upos == UPOS_PUNCT && strcmp (tree_token (self->tree, i)->form, "-") != 0);
}

static gboolean
is_nominal (const Token *token)
{
  return token->upos == UPOS_PROPN || token->upos == UPOS_PRON || token->upos == UPOS_NOUN;
}

/* The name or noun phrase [first, last] stands between marks beside a verb of saying: its head is the speaker. */
static gint32
head_between (const Collector *self,
              gint32           first,
              gint32           last,
              gint32           cue)
{
  gint32 head = -1;

  for (gint32 i = first; i <= last; i++)
    {
      const Token *token = tree_token (self->tree, i);

      if (token->upos == UPOS_VERB || token->upos == UPOS_ADP || token->upos == UPOS_SCONJ)
        return -1;
      if (is_nominal (token) && (token->head < first || token->head > last))
        head = i;
    }
  return head >= 0 && head != cue ? head : -1;
}

/* ".., Jane Doe said" and "..," said Jane Doe: trees of cut sentences are often wrong, the marks are not. */
static gint32
parenthetic_source (const Collector *self,
                    gint32           cue)
{
  gint32 first = cue - 1, last = cue + 1, n = (gint32) self->document->tokens->len;

  while (first >= 0 && cue - first <= MAX_SPEAKER && !is_boundary (self, first, cue))
    first--;
  if (first < cue - 1 && cue - first <= MAX_SPEAKER && first >= 0 && tree_token (self->tree, first)->upos == UPOS_PUNCT
      && is_nominal (tree_token (self->tree, cue - 1)) && tree_sentence (self->tree, first) == tree_sentence (self->tree, cue))
    return head_between (self, first + 1, cue - 1, cue);
  if (first != cue - 1 || first < 0)
    return -1;
  while (last < n && last - cue <= MAX_SPEAKER && !is_boundary (self, last, cue))
    last++;
  return last > cue + 1 && last - cue <= MAX_SPEAKER && is_nominal (tree_token (self->tree, last - 1))
           ? head_between (self, cue + 1, last - 1, cue)
           : -1;
}

/* Who speaks: the subject as written (a "who" stays), in the passive the agent. */
gint32
attribution_source (const Collector *self,
                    gint32           cue,
                    const Speech    *speech)
{
  const Token *token = tree_token (self->tree, cue);
  gint32 own;

  if (speech->kind == ATTRIBUTION_SPEECH && speech->holds == HOLDS_SAID && token->xpos != XPOS_VBG && token->xpos != XPOS_VB)
    {
      own = parenthetic_source (self, cue);
      if (own >= 0)
        return own;
    }
  if (tree_is_passive (self->tree, cue))
    return tree_child (self->tree, cue, RELATION_BIT (REL_OBL_AGENT));
  own = tree_child (self->tree, cue, SUBJECTS);
  return own >= 0 ? own : tree_surface_subject (self->tree, cue);
}
