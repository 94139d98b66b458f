/* SPDX-License-Identifier: MIT */
/* Which clause or phrase is the content of an attribution, and where it begins and ends. */

#include "attribution-parts.h"

#include <string.h>

#include "syntax.h"

static gboolean
is_one_of (const char        *word,
           const char *const *list,
           gsize              n)
{
  for (gsize i = 0; i < n; i++)
    if (strcmp (word, list[i]) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_closing_mark (const Token *token)
{
  return strchr (",.;:-", token->form[0]) != NULL && token->upos == UPOS_PUNCT;
}

/* The content is what stands under its head, but for the clause of the cue when that stands inside. */
void
attribution_set_content (const Collector *self,
                         Attribution     *attribution,
                         gint32           head,
                         gint32           until)
{
  gint32 first, last, cue_first, cue_last;

  tree_span (self->tree, head, 0, &first, &last);
  last = MAX (last, until);
  if (tree_is_under (self->tree, (gint32) attribution->cue_head, head))
    {
      gint32 top = (gint32) attribution->cue_head;

      while (tree_token (self->tree, top)->head != head)
        top = tree_token (self->tree, top)->head;
      tree_span (self->tree, top, 0, &cue_first, &cue_last);
      if (cue_last >= last)
        last = cue_first - 1;
      else if (cue_first <= first)
        first = cue_last + 1;
      else if (cue_first > head && tree_token (self->tree, cue_last + 1)->upos == UPOS_PUNCT && cue_last + 2 > last)
        last = cue_first - 1;
    }
  while (first < last && is_closing_mark (tree_token (self->tree, first)))
    first++;
  while (last > first && is_closing_mark (tree_token (self->tree, last)))
    last--;
  if (first > last)
    return;
  attribution->content_head = head;
  attribution->content_start = tree_token (self->tree, first)->start;
  attribution->content_end = tree_token (self->tree, last)->end;
}

/* Is it a clause that only a verb of saying asks for: "that ..", "whether ..", "why .."? */
gboolean
attribution_is_clause (const Collector *self,
                       gint32           clause)
{
  static const char *const openers[] = { "that", "whether", "why", "how" };
  gboolean opened = FALSE, subject = FALSE;

  for (gint32 c = self->tree->first[clause]; c >= 0; c = self->tree->next[c])
    {
      const Token *child = tree_token (self->tree, c);

      if (is_one_of (child->lemma, openers, G_N_ELEMENTS (openers)) && c < clause)
        opened = TRUE;
      else if (SUBJECTS & RELATION_BIT (child->relation))
        subject = TRUE;
    }
  return opened && subject;
}

/* Parsers hang the clause of "told reporters that .." on the reporters, and "did not say why .." like a reason. */
static gint32
misplaced_clause (const Collector *self,
                  gint32           cue)
{
  gint32 listener = tree_child (self->tree, cue, RELATION_BIT (REL_OBJ) | RELATION_BIT (REL_IOBJ));
  guint64 relations = RELATION_BIT (REL_ACL) | RELATION_BIT (REL_ACL_RELCL) | RELATION_BIT (REL_CCOMP);

  /* "did not say why .." has its clause as object. */
  if (listener > cue && (tree_token (self->tree, listener)->xpos == XPOS_WRB || tree_token (self->tree, listener)->xpos == XPOS_WP))
    return listener;
  for (gint32 c = self->tree->first[cue]; c >= 0; c = self->tree->next[c])
    if (tree_token (self->tree, c)->relation == REL_ADVCL && c > cue && attribution_is_clause (self, c))
      return c;
  for (gint32 c = listener >= 0 ? self->tree->first[listener] : -1; c >= 0; c = self->tree->next[c])
    if ((relations & RELATION_BIT (tree_token (self->tree, c)->relation)) && attribution_is_clause (self, c))
      return c;
  return -1;
}

/* The clause that a verb or predicate of saying governs, or is put into as a parenthesis. */
gint32
attribution_clause (const Collector *self,
                    gint32           cue,
                    const Speech    *speech)
{
  const Token *token = tree_token (self->tree, cue);
  gint32 found = -1;

  if (speech->contents & SPEECH_CLAUSE)
    {
      found = tree_child (self->tree, cue, RELATION_BIT (REL_CCOMP));
      if (found < 0)
        found = misplaced_clause (self, cue);
      if (found < 0 && token->relation == REL_PARATAXIS)
        found = token->head;
      if (found < 0 && token->relation == REL_ADVCL && tree_child_lemma (self->tree, cue, RELATION_BIT (REL_MARK), "as") >= 0)
        found = token->head;
      if (found < 0)
        {
          gint32 after = tree_child (self->tree, cue, RELATION_BIT (REL_PARATAXIS));

          if (after > cue)
            found = after;
        }
    }
  if (found < 0 && (speech->contents & SPEECH_INFINITIVE))
    found = tree_child (self->tree, cue, RELATION_BIT (REL_XCOMP));
  if (found < 0 && (speech->contents & SPEECH_CLAUSE) && tree_is_passive (self->tree, cue))
    found = tree_child (self->tree, cue, RELATION_BIT (REL_XCOMP));
  return found;
}

gint32
attribution_phrase (const Collector *self,
                    gint32           cue,
                    const Speech    *speech)
{
  gint32 found = -1;

  for (guint i = 0; found < 0 && i < G_N_ELEMENTS (speech->prepositions) && speech->prepositions[i] != NULL; i++)
    found = tree_preposition (self->tree, cue, speech->prepositions[i]);
  if (found < 0 && (speech->contents & SPEECH_OBJECT))
    {
      found = tree_is_passive (self->tree, cue) ? tree_child (self->tree, cue, RELATION_BIT (REL_NSUBJ_PASS))
                                                : tree_child (self->tree, cue, RELATION_BIT (REL_OBJ));
    }
  return found;
}
