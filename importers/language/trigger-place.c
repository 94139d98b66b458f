/* SPDX-License-Identifier: MIT */
/* Where a word stands decides whether it can tell an event at all: not as a part of a name, a title or another noun. */

#include "trigger-place.h"

/* Whether a noun stands where nouns name events, and not where they only describe another noun. */
static gboolean
is_noun_place (const Reading *reading,
               gint32         token)
{
  const Token *t = tree_token (reading->tree, token);
  switch (t->relation)
    {
    case REL_COMPOUND:
    case REL_AMOD:
    case REL_FLAT:
    case REL_NMOD_UNMARKED:
    case REL_OBL_UNMARKED:
    case REL_VOCATIVE:
    case REL_FIXED:
      return FALSE;
    default:
      return tree_child (reading->tree, token, RELATION_BIT (REL_COP)) < 0;
    }
}

static gboolean
is_verb_place (const Reading *reading,
               gint32         token)
{
  const Token *t = tree_token (reading->tree, token);
  switch (t->relation)
    {
    case REL_AMOD:
    case REL_COMPOUND:
    case REL_FLAT:
    case REL_CASE:
    case REL_MARK:
    case REL_AUX:
    case REL_COP:
    case REL_FIXED:
      return FALSE;
    default:
      return TRUE;
    }
}

/* "Sony Hack": in a headline every word looks like a part of the name before it. */
static gboolean
is_headline_noun (const Reading *reading,
                  gint32         token)
{
  const Document *document = reading->document;
  const Sentence *sentence = &g_array_index (document->sentences, Sentence, tree_sentence (reading->tree, token));
  const Token *t = tree_token (reading->tree, token);
  guint8 kind = g_array_index (document->paragraphs, Paragraph, sentence->paragraph).kind;
  if ((kind != PARAGRAPH_HEADLINE && kind != PARAGRAPH_HEADING) || t->relation == REL_COMPOUND || t->relation == REL_AMOD)
    return FALSE;
  guint after = token + 1;
  if (t->relation == REL_FLAT || t->relation == REL_OBL || t->relation == REL_OBJ || t->relation == REL_ROOT)
    return after >= sentence->first + sentence->n_tokens || tree_token (reading->tree, after)->upos != UPOS_PROPN;
  return FALSE;
}

/* "The Interview" in quotation marks: a word of a title tells nothing. In headlines every word has a capital, so there a title
 * is known by its article only. */
static gboolean
is_in_title (const Reading *reading,
             gint32         token)
{
  gint32 number = reading->quotes->quotation_of[token];
  const Quotation *quotation = number >= 0 ? &g_array_index (reading->quotes->quotations, Quotation, (guint) number) : NULL;
  if (quotation == NULL || !quotation->is_scare || !g_ascii_isupper (tree_token (reading->tree, token)->form[0]))
    return FALSE;
  const Token *first = tree_token (reading->tree, (gint32) quotation->first);
  const Sentence *sentence = &g_array_index (reading->document->sentences, Sentence, tree_sentence (reading->tree, token));
  gboolean is_body = g_array_index (reading->document->paragraphs, Paragraph, sentence->paragraph).kind == PARAGRAPH_BODY;
  return g_ascii_isupper (first->form[0]) && (is_body || first->upos == UPOS_DET);
}

/* The table of frames that a word is looked up in, by its tag and its place; N_FRAME_TABLES where it tells nothing. */
FrameTableKind
trigger_table_of (const Reading *reading,
                  gint32         token)
{
  const Token *t = tree_token (reading->tree, token);
  if (is_in_title (reading, token))
    return N_FRAME_TABLES;
  switch (t->upos)
    {
    case UPOS_VERB:
      return is_verb_place (reading, token) ? FRAME_VERB : N_FRAME_TABLES;
    case UPOS_NOUN:
      return is_noun_place (reading, token) ? FRAME_NOUN : N_FRAME_TABLES;
    case UPOS_PROPN:
      if (is_headline_noun (reading, token))
        return FRAME_NOUN;
      return t->name == NAME_NONE && is_noun_place (reading, token) ? FRAME_NOUN : N_FRAME_TABLES;
    case UPOS_ADJ:
    case UPOS_ADP:
    case UPOS_ADV:
      return tree_child (reading->tree, token, RELATION_BIT (REL_COP)) >= 0 || t->relation == REL_XCOMP ? FRAME_ADJECTIVE : N_FRAME_TABLES;
    default:
      return N_FRAME_TABLES;
    }
}
