/* SPDX-License-Identifier: MIT */
/* Variants of training sentences. Headlines are what treebanks of prose lack: no articles, no forms of "be", the present
 * tense, capitals, no full stop. */

#include "augment.h"

#include <string.h>

/* Shares of sentences, in hundredths. */
#define SHARE_RECASED 10
#define SHARE_HEADLINE 12
#define SHARE_NO_STOP 6
#define SHARE_RENAMED 35 /* on top of the others */

typedef enum
{
  TO_TITLE,
  TO_UPPER,
  TO_LOWER,
  N_CASES
} Recase;

static gboolean
is_small_word (guint8 upos)
{
  return upos == UPOS_ADP || upos == UPOS_DET || upos == UPOS_CCONJ || upos == UPOS_PART || upos == UPOS_SCONJ;
}

static char *
capitalize (const char *form)
{
  char first[8] = { 0 };
  g_unichar_to_utf8 (g_unichar_toupper (g_utf8_get_char (form)), first);
  return g_strconcat (first, g_utf8_next_char (form), NULL);
}

static void
recase (TrainingSentence *s, Recase how, gboolean small_too)
{
  for (guint i = 0; i < s->n; i++)
    {
      char *form;
      if (how == TO_TITLE && i > 0 && is_small_word (s->upos[i]) && !small_too)
        form = g_utf8_strdown (s->forms[i], -1);
      else
        form = how == TO_TITLE ? capitalize (s->forms[i]) : how == TO_UPPER ? g_utf8_strup (s->forms[i], -1)
               : g_utf8_strdown (s->forms[i], -1);
      g_free (s->forms[i]);
      s->forms[i] = form;
    }
}

static void
remove_word (TrainingSentence *s, guint at)
{
  guint after = s->n - at - 1;
  g_free (s->forms[at]);
  g_free (s->lemmas[at]);
  memmove (s->forms + at, s->forms + at + 1, (after + 1) * sizeof *s->forms);
  memmove (s->lemmas + at, s->lemmas + at + 1, (after + 1) * sizeof *s->lemmas);
  memmove (s->upos + at, s->upos + at + 1, after);
  memmove (s->xpos + at, s->xpos + at + 1, after);
  memmove (s->relations + at, s->relations + at + 1, after);
  memmove (s->heads + at, s->heads + at + 1, after * sizeof *s->heads);
  if (s->names[at] % 2 == 1 && at + 1 < s->n && s->names[at + 1] == s->names[at] + 1)
    s->names[at + 1] = s->names[at]; /* the name now begins one word later */
  memmove (s->names + at, s->names + at + 1, after);
  s->n--;
  for (guint i = 0; i < s->n; i++)
    if (s->heads[i] > (gint16) at)
      s->heads[i]--;
}

static gboolean
has_dependents (const TrainingSentence *s, guint at)
{
  for (guint i = 0; i < s->n; i++)
    if (s->heads[i] == (gint16) at)
      return TRUE;
  return FALSE;
}

static gboolean
is_dropped_in_headlines (const TrainingSentence *s, guint at)
{
  gboolean is_article = s->upos[at] == UPOS_DET && s->xpos[at] == XPOS_DT
                        && (g_ascii_strcasecmp (s->forms[at], "the") == 0 || g_ascii_strcasecmp (s->forms[at], "a") == 0
                            || g_ascii_strcasecmp (s->forms[at], "an") == 0);
  gboolean is_be = s->upos[at] == UPOS_AUX && g_str_equal (s->lemmas[at], "be")
                   && (s->relations[at] == REL_AUX || s->relations[at] == REL_AUX_PASS || s->relations[at] == REL_COP)
                   && s->xpos[at] != XPOS_VB && s->xpos[at] != XPOS_VBN;
  return (is_article || is_be) && s->names[at] == 0 && !has_dependents (s, at);
}

static void
drop_final_stop (TrainingSentence *s)
{
  if (s->n > 1 && g_str_equal (s->forms[s->n - 1], ".") && !has_dependents (s, s->n - 1))
    remove_word (s, s->n - 1);
}

/* Whether the subject of the verb at @verb is one: "police", "thousands" and names joined by "and" are not. */
static gboolean
has_single_subject (const TrainingSentence *s, guint verb)
{
  for (guint i = 0; i < s->n; i++)
    {
      if (s->heads[i] != (gint16) verb || (s->relations[i] != REL_NSUBJ && s->relations[i] != REL_NSUBJ_PASS))
        continue;
      for (guint k = i + 1; k < s->n; k++)
        if (s->heads[k] == (gint16) i && s->relations[k] == REL_CONJ)
          return FALSE;
      return s->xpos[i] != XPOS_NNS && s->xpos[i] != XPOS_NNPS && !g_str_equal (s->lemmas[i], "police")
             && !g_str_equal (s->lemmas[i], "they") && !g_str_equal (s->lemmas[i], "we")
             && !g_str_equal (s->lemmas[i], "you") && !g_str_equal (s->lemmas[i], "I")
             && !g_str_equal (s->lemmas[i], "people");
    }
  return TRUE;
}

/* "fired" becomes "fires" or "fire": headlines tell the past in the present. */
static void
put_into_present (TrainingSentence *s)
{
  for (guint i = 0; i < s->n; i++)
    {
      gsize length = strlen (s->lemmas[i]);
      if (s->xpos[i] != XPOS_VBD || s->upos[i] != UPOS_VERB || length < 2)
        continue;
      char last = s->lemmas[i][length - 1], before = s->lemmas[i][length - 2];
      gboolean is_single = has_single_subject (s, i);
      g_free (s->forms[i]);
      s->xpos[i] = is_single ? XPOS_VBZ : XPOS_VBP;
      if (!is_single)
        s->forms[i] = g_strdup (s->lemmas[i]);
      else if (last == 'y' && !strchr ("aeiou", before))
        s->forms[i] = g_strdup_printf ("%.*sies", (int) length - 1, s->lemmas[i]);
      else if (strchr ("sxzo", last) || (last == 'h' && strchr ("cs", before)))
        s->forms[i] = g_strconcat (s->lemmas[i], "es", NULL);
      else
        s->forms[i] = g_strconcat (s->lemmas[i], "s", NULL);
    }
}

static void
make_headline (TrainingSentence *s, Random *random)
{
  for (guint i = s->n; i-- > 0;)
    if (s->n > 2 && is_dropped_in_headlines (s, i))
      remove_word (s, i);
  drop_final_stop (s);
  if (random_below (random, 3) > 0)
    put_into_present (s);
  if (random_below (random, 10) < 6)
    recase (s, TO_TITLE, random_below (random, 2) == 0);
}

static gboolean
vary_form (TrainingSentence *s, Random *random)
{
  guint dice = random_below (random, 100);
  if (dice < SHARE_RECASED)
    recase (s, random_below (random, N_CASES), random_below (random, 2) == 0);
  else if (dice < SHARE_RECASED + SHARE_HEADLINE)
    make_headline (s, random);
  else if (dice < SHARE_RECASED + SHARE_HEADLINE + SHARE_NO_STOP)
    drop_final_stop (s);
  else
    return FALSE;
  return TRUE;
}

TrainingSentence *
augment (const TrainingSentence *sentence, const NamePool *pool, Random *random)
{
  TrainingSentence *copy = training_sentence_copy (sentence);
  gboolean has_changed = random_below (random, 100) < SHARE_RENAMED && name_pool_exchange (pool, copy, random);
  if (sentence->has_tree)
    has_changed |= vary_form (copy, random);
  if (has_changed)
    return copy;
  training_sentence_free (copy);
  return NULL;
}
