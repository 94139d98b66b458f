/* SPDX-License-Identifier: MIT */
/* The word that an expression of time dates. The parser lends "on Monday" to the nearest noun as often as not, so the tree is
 * believed only where words and order do not speak against it. */

#include "when.h"

#include <string.h>

/* How far up the tree a dated word is looked for. */
#define MAX_STEPS 8

/* How many words may stand between a preposition and its time: "in the early hours of". */
#define MAX_BEFORE 2

/* Steps that stay within the clause. */
#define WITHIN_CLAUSE                                                                                                              \
  (RELATION_BIT (REL_NMOD) | RELATION_BIT (REL_NMOD_DESC) | RELATION_BIT (REL_NMOD_UNMARKED) | RELATION_BIT (REL_OBL)              \
   | RELATION_BIT (REL_OBL_AGENT) | RELATION_BIT (REL_OBL_UNMARKED) | RELATION_BIT (REL_OBJ) | RELATION_BIT (REL_IOBJ)             \
   | RELATION_BIT (REL_NSUBJ) | RELATION_BIT (REL_NSUBJ_PASS) | RELATION_BIT (REL_COMPOUND) | RELATION_BIT (REL_FLAT)              \
   | RELATION_BIT (REL_APPOS) | RELATION_BIT (REL_CONJ) | RELATION_BIT (REL_NMOD_POSS) | RELATION_BIT (REL_ADVMOD))

static gboolean
is_datable (const Timex *timex)
{
  return timex->time != NULL && timex->n_tokens > 0 && (timex->kind == TIMEX_DATE || timex->kind == TIMEX_TIME);
}

/* The word outside of an expression that it hangs on, or -1. */
static gint32
governor (const Reading *reading,
          const Timex   *timex)
{
  gint32 token = timex->first;
  for (guint i = 0; i < MAX_STEPS; i++)
    {
      gint32 head = tree_token (reading->tree, token)->head;
      if (head < 0 || (guint32) head < timex->first || (guint32) head >= timex->first + timex->n_tokens)
        return head;
      token = head;
    }
  return -1;
}

/* "On Monday", "in early May", "at the end of 2012". */
static gboolean
has_preposition (const Reading *reading,
                 const Timex   *timex)
{
  static const char *const words[] = { "on", "in", "at", "during", "around", "over", "within", NULL };
  const Sentence *sentence = &g_array_index (reading->document->sentences, Sentence, timex->sentence);
  for (guint back = 1; back <= MAX_BEFORE && timex->first >= sentence->first + back; back++)
    {
      const Token *t = tree_token (reading->tree, timex->first - back);
      if (g_strv_contains (words, t->lemma))
        return TRUE;
      if (t->upos != UPOS_DET && t->upos != UPOS_ADJ && t->upos != UPOS_ADV)
        return FALSE;
    }
  return FALSE;
}

/* Nothing but a comma or the verb's noun stands before it: "left the building Monday". */
static gboolean
is_bare (const Reading *reading,
         const Timex   *timex)
{
  return timex->first == 0 || tree_token (reading->tree, timex->first - 1)->upos != UPOS_ADP;
}

static gboolean
is_possessive (const Reading *reading,
               const Timex   *timex)
{
  guint32 last = timex->first + timex->n_tokens - 1;
  const GArray *tokens = reading->document->tokens;
  return tree_token (reading->tree, last)->xpos == XPOS_POS
         || (last + 1 < tokens->len && tree_token (reading->tree, last + 1)->xpos == XPOS_POS);
}

/* "The ship Ever Given": what looks like a participle is a name. */
static gboolean
is_name_like (const Reading *reading,
              gint32         token)
{
  const Token *t = tree_token (reading->tree, token);
  const Sentence *sentence = &g_array_index (reading->document->sentences, Sentence, tree_sentence (reading->tree, token));
  return t->relation == REL_ACL && g_ascii_isupper (t->form[0]) && (guint32) token > sentence->first
         && g_array_index (reading->document->paragraphs, Paragraph, sentence->paragraph).kind == PARAGRAPH_BODY;
}

static gboolean
is_predicate (const Reading *reading,
              gint32         token)
{
  const Token *t = tree_token (reading->tree, token);
  return t->upos == UPOS_VERB || t->relation == REL_ROOT || tree_child (reading->tree, token, RELATION_BIT (REL_COP)) >= 0;
}

/* From a noun to what its clause tells: a verb, or a noun on the way that tells an event itself. */
static gint32
climb (const Reading *reading,
       const gint32  *trigger_at,
       gint32         word,
       gboolean       to_predicate)
{
  gint32 token = word;
  for (guint i = 0; i < MAX_STEPS && token >= 0; i++)
    {
      if (is_predicate (reading, token) || (!to_predicate && trigger_at[token] >= 0))
        return token;
      if (!(WITHIN_CLAUSE & RELATION_BIT (tree_token (reading->tree, token)->relation)))
        return word;
      token = tree_token (reading->tree, token)->head;
    }
  return word;
}

/* "Saturday, when thousands stormed the palace": the clause is about that day. */
gint32
when_clause_of (const Reading *reading,
                const Timex   *timex)
{
  guint32 at = timex->first + timex->n_tokens;
  const GArray *tokens = reading->document->tokens;
  if (at < tokens->len && tree_token (reading->tree, at)->upos == UPOS_PUNCT)
    at++;
  if (at >= tokens->len || tree_token (reading->tree, at)->xpos != XPOS_WRB || strcmp (tree_token (reading->tree, at)->lemma, "when") != 0)
    return -1;
  gint32 verb = tree_token (reading->tree, at)->head;
  return verb > (gint32) at ? verb : -1;
}

static gint32
dated_word (const Reading *reading,
            const Timex   *timex,
            const gint32  *trigger_at)
{
  gint32 word = governor (reading, timex);
  if (word >= 0 && is_name_like (reading, word))
    word = tree_token (reading->tree, word)->head;
  if (word < 0 || is_predicate (reading, word) || is_possessive (reading, timex))
    return word;
  gboolean has_prep = has_preposition (reading, timex);
  if ((gint32) timex->first < word)
    return has_prep ? climb (reading, trigger_at, word, TRUE) : word;
  if (timex->bound != TIMEX_AT || !(has_prep || is_bare (reading, timex)))
    return word;
  return climb (reading, trigger_at, word, FALSE);
}

/* What "since 2014" or "after May" says of a noun, and "by Friday" of a deed done, is not when it happened. */
static gboolean
is_mere_bound (const Reading *reading,
               const Timex   *timex,
               gint32         word)
{
  if (timex->bound == TIMEX_AT)
    return FALSE;
  if (tree_token (reading->tree, word)->upos != UPOS_VERB || timex->bound == TIMEX_AFTER)
    return TRUE;
  if (timex->bound == TIMEX_SINCE) /* "ended the longest strike since May" compares */
    return tree_token (reading->tree, word)->xpos == XPOS_VBD;
  return (timex->bound == TIMEX_BY || timex->bound == TIMEX_UNTIL) && !when_is_to_come (reading->tree, word);
}

static void
date_word (const Reading  *reading,
           const TimexSet *times,
           gint32         *dated,
           gint32          word,
           guint           index)
{
  const Timex *timex = &g_array_index (times->timexes, Timex, index);
  if (word < 0 || is_mere_bound (reading, timex, word))
    return;
  if (dated[word] < 0
      || causeline_time_get_precision (timex->time)
             > causeline_time_get_precision (g_array_index (times->timexes, Timex, dated[word]).time))
    dated[word] = (gint32) index;
}

/**
 * when_hang:
 *
 * Returns: (transfer full): for each token the expression that dates it, the finest of several; or -1
 */
gint32 *
when_hang (const Reading  *reading,
           const TimexSet *times,
           const gint32   *trigger_at)
{
  guint n = reading->document->tokens->len;
  gint32 *dated = g_new (gint32, n + 1);
  for (guint i = 0; i < n; i++)
    dated[i] = -1;
  for (guint i = 0; i < times->timexes->len; i++)
    {
      const Timex *timex = &g_array_index (times->timexes, Timex, i);
      if (!is_datable (timex) || (gint32) i == times->published_timex)
        continue;
      date_word (reading, times, dated, dated_word (reading, timex, trigger_at), i);
      date_word (reading, times, dated, when_clause_of (reading, timex), i);
    }
  return dated;
}
