/* SPDX-License-Identifier: MIT */
/* What tells a company from a person where nothing in the name does: what it owns, how it speaks of itself, what it is called. */

#include "name-body.h"

#include <string.h>

#include "office.h"
#include "word-list.h"

#define MAX_CLIMB 6 /* words between "its" and the verb of its clause */

static const Token *
token_at (const Document *document, guint index)
{
  return &g_array_index (document->tokens, Token, index);
}

/* "Its", or the "it" that does what bodies do. */
static gboolean
is_of_body (const Document *document, guint at)
{
  const Token *token = token_at (document, at);
  if (strcmp (token->form, "its") == 0)
    return TRUE;
  return strcmp (token->form, "it") == 0 && token->relation == REL_NSUBJ && token->head >= 0
         && word_list_has ("deeds-of-bodies", token_at (document, (guint) token->head)->lemma);
}

/* "The operator, Kelda": what the noun before says of the name. */
gboolean
name_is_called_body (const Document *document, guint first, guint n)
{
  for (guint i = first; i < first + n; i++)
    {
      const Token *token = token_at (document, i);
      const Token *noun = token->relation == REL_APPOS && token->head >= 0 && token->head < (gint32) first ? token_at (document, (guint) token->head) : NULL;
      const Office *office = noun && noun->upos == UPOS_NOUN ? office_find (noun->lemma) : NULL;
      if (office && office->kind == CAUSELINE_ACTOR_COMPANY)
        return TRUE;
    }
  return FALSE;
}

/* "Kelda's board": so no person is spoken of. */
gboolean
name_has_as_body (const Document *document, guint name)
{
  const Token *token = token_at (document, name);
  return token->relation == REL_NMOD_POSS && token->head >= 0 && word_list_has ("of-bodies", token_at (document, (guint) token->head)->lemma);
}

/* "Kelda raised its offer", "Kelda said it would sue": the name that is the subject of the clause around "its" or "it" at @at, or of the one
 * that says this clause, in the sentence from @first to @end; or -1. */
gint
name_of_its (const Document *document, guint at, guint first, guint end)
{
  gint32 below = (gint32) at, above = token_at (document, at)->head;
  if (!is_of_body (document, at))
    return -1;
  for (guint depth = 0; above >= 0 && depth < MAX_CLIMB; depth++, below = above, above = token_at (document, (guint) above)->head)
    for (guint c = first; token_at (document, (guint) above)->upos == UPOS_VERB && c < end; c++)
      {
        const Token *subject = token_at (document, c);
        if (subject->head == above && subject->relation == REL_NSUBJ && (gint32) c != below)
          return subject->upos == UPOS_PROPN && c < at ? (gint) c : -1;
      }
  return -1;
}
