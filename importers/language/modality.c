/* SPDX-License-Identifier: MIT */
/* Negation, modal verbs, conditions and doubting words around one predicate. */

#include "modality.h"

#include <string.h>

#include "speech.h"
#include "syntax.h"

#define AUXILIARIES (RELATION_BIT (REL_AUX) | RELATION_BIT (REL_AUX_PASS))

typedef struct
{
  const char *lemma;
  guint mood;
} MoodWord;

static const MoodWord modals[] = {
  { "will", MOOD_PLANNED },   { "shall", MOOD_PLANNED },   { "'ll", MOOD_PLANNED },    { "wo", MOOD_PLANNED },
  { "would", MOOD_POSSIBLE }, { "'d", MOOD_POSSIBLE },     { "may", MOOD_POSSIBLE },   { "might", MOOD_POSSIBLE },
  { "could", MOOD_POSSIBLE }, { "can", MOOD_POSSIBLE },    { "should", MOOD_POSSIBLE }, { "must", MOOD_POSSIBLE },
  { "ought", MOOD_POSSIBLE }, { "ca", MOOD_POSSIBLE },
};

static const MoodWord adverbs[] = {
  { "not", MOOD_NEGATED },        { "n't", MOOD_NEGATED },       { "never", MOOD_NEGATED },      { "nowhere", MOOD_NEGATED },
  { "hardly", MOOD_NEGATED },     { "barely", 0 },               { "perhaps", MOOD_POSSIBLE },   { "maybe", MOOD_POSSIBLE },
  { "possibly", MOOD_POSSIBLE },  { "probably", MOOD_POSSIBLE }, { "likely", MOOD_POSSIBLE },    { "potentially", MOOD_POSSIBLE },
  { "presumably", MOOD_ALLEGED }, { "allegedly", MOOD_ALLEGED }, { "supposedly", MOOD_ALLEGED }, { "purportedly", MOOD_ALLEGED },
  { "apparently", MOOD_ALLEGED }, { "reportedly", MOOD_SAID },   { "nearly", MOOD_NEGATED },     { "almost", MOOD_NEGATED },
  { "usually", MOOD_GENERIC },    { "typically", MOOD_GENERIC }, { "generally", MOOD_GENERIC },  { "normally", MOOD_GENERIC },
  { "often", MOOD_GENERIC },      { "sometimes", MOOD_GENERIC }, { "always", MOOD_GENERIC },     { "hypothetically", MOOD_GENERIC },
};

static const MoodWord marks[] = {
  { "if", MOOD_POSSIBLE },       { "unless", MOOD_POSSIBLE }, { "whether", MOOD_POSSIBLE }, { "lest", MOOD_POSSIBLE },
  { "provided", MOOD_POSSIBLE }, { "without", MOOD_NEGATED }, { "until", MOOD_PLANNED },
};

static guint
mood_of (const char     *lemma,
         const MoodWord *words,
         gsize           n)
{
  for (gsize i = 0; i < n; i++)
    if (strcmp (lemma, words[i].lemma) == 0)
      return words[i].mood;
  return 0;
}

static guint
auxiliary_mood (const Token *token)
{
  g_autofree char *lower = g_ascii_strdown (token->form, -1);

  return mood_of (lower, modals, G_N_ELEMENTS (modals));
}

/* "if they attack" makes the attack possible; "they will attack if provoked" too. */
static guint
clause_mood (const Tree *tree,
             gint32      token)
{
  guint mood = 0;

  for (gint32 c = tree->first[token]; c >= 0; c = tree->next[c])
    {
      const Token *child = tree_token (tree, c);

      if (child->relation == REL_MARK)
        mood |= mood_of (child->lemma, marks, G_N_ELEMENTS (marks));
      else if (child->relation == REL_ADVCL && (tree_child_lemma (tree, c, RELATION_BIT (REL_MARK), "if") >= 0
                                                || tree_child_lemma (tree, c, RELATION_BIT (REL_MARK), "unless") >= 0))
        mood |= MOOD_POSSIBLE;
    }
  return mood;
}

/* "alleged attack", "planned talks", "no attack", "without an attack". */
static guint
noun_mood (const Tree *tree,
           gint32      noun)
{
  static const guint moods[] = {
    [HOLDS_UNKNOWN] = 0,          [HOLDS_YES] = 0,
    [HOLDS_SAID] = MOOD_SAID,     [HOLDS_ALLEGED] = MOOD_ALLEGED,
    [HOLDS_DENIED] = MOOD_DENIED, [HOLDS_NOT] = MOOD_NEGATED,
    [HOLDS_PLANNED] = MOOD_PLANNED, [HOLDS_POSSIBLE] = MOOD_POSSIBLE,
    [HOLDS_CALLED_OFF] = MOOD_CALLED_OFF,
  };
  guint mood = 0;

  for (gint32 c = tree->first[noun]; c >= 0; c = tree->next[c])
    {
      const Token *child = tree_token (tree, c);

      if (child->relation == REL_DET && (strcmp (child->lemma, "no") == 0 || strcmp (child->lemma, "any") == 0))
        mood |= strcmp (child->lemma, "no") == 0 ? MOOD_NEGATED : MOOD_POSSIBLE;
      else if (child->relation == REL_CASE && strcmp (child->lemma, "without") == 0)
        mood |= MOOD_NEGATED;
      else if (child->relation == REL_AMOD)
        {
          Token adjective = *child;

          adjective.upos = UPOS_ADJ;
          const Speech *speech = speech_find (&adjective);
          if (speech == NULL)
            {
              adjective.lemma = child->form;
              speech = speech_find (&adjective);
            }
          if (speech != NULL && speech->kind == SPEECH_NO_SOURCE && speech->contents == 0)
            mood |= moods[speech->holds];
        }
    }
  return mood;
}

/* A bare verb at the head of a sentence without a subject is a wish, not a fact. */
static gboolean
is_imperative (const Tree *tree,
               gint32      verb)
{
  const Token *token = tree_token (tree, verb);

  return token->relation == REL_ROOT && token->xpos == XPOS_VB
         && tree_child (tree, verb, RELATION_BIT (REL_NSUBJ) | RELATION_BIT (REL_NSUBJ_PASS) | RELATION_BIT (REL_EXPL) | AUXILIARIES
                                      | RELATION_BIT (REL_MARK)) < 0;
}

/* "Had nothing to do with it": the words deny, and do say so. */
static gboolean
is_denied_part (const Tree *tree,
                gint32      nothing)
{
  return tree_child_lemma (tree, nothing, RELATION_BIT (REL_ACL), "do") >= 0;
}

/**
 * modality_is_negated:
 * @tree: the trees of a document
 * @token: a predicate
 *
 * Returns: whether a word of negation hangs on it
 */
gboolean
modality_is_negated (const Tree *tree,
                     gint32      token)
{
  for (gint32 c = tree->first[token]; c >= 0; c = tree->next[c])
    {
      const Token *child = tree_token (tree, c);

      if ((child->relation == REL_ADVMOD || child->relation == REL_AUX || child->relation == REL_CC || child->relation == REL_DET)
          && (strcmp (child->lemma, "not") == 0 || strcmp (child->lemma, "never") == 0 || strcmp (child->form, "n't") == 0
              || strcmp (child->lemma, "nor") == 0 || strcmp (child->lemma, "no") == 0 || strcmp (child->lemma, "neither") == 0))
        return TRUE;
      /* "nobody was hurt", "no one attacked" */
      if ((child->relation == REL_NSUBJ || child->relation == REL_NSUBJ_PASS || child->relation == REL_OBJ)
          && (strcmp (child->lemma, "nobody") == 0 || (strcmp (child->lemma, "nothing") == 0 && !is_denied_part (tree, c)) || strcmp (child->lemma, "none") == 0
              || tree_child_lemma (tree, c, RELATION_BIT (REL_DET), "no") >= 0
              || tree_child_lemma (tree, c, RELATION_BIT (REL_DET), "neither") >= 0))
        return TRUE;
    }
  return FALSE;
}

/**
 * modality_read:
 * @tree: the trees of a document
 * @token: a verb, noun or adjective
 *
 * Returns: #Mood bits that the words around it say
 */
guint
modality_read (const Tree *tree,
               gint32      token)
{
  const Token *t = tree_token (tree, token);
  guint mood = clause_mood (tree, token);

  if (t->upos == UPOS_NOUN || t->upos == UPOS_PROPN)
    mood |= noun_mood (tree, token);
  if (modality_is_negated (tree, token))
    mood |= MOOD_NEGATED;
  for (gint32 c = tree->first[token]; c >= 0; c = tree->next[c])
    {
      const Token *child = tree_token (tree, c);

      if (AUXILIARIES & RELATION_BIT (child->relation))
        mood |= auxiliary_mood (child);
      else if (child->relation == REL_ADVMOD)
        mood |= mood_of (child->lemma, adverbs, G_N_ELEMENTS (adverbs));
    }
  if (t->upos == UPOS_VERB && is_imperative (tree, token))
    mood |= MOOD_GENERIC | MOOD_POSSIBLE;
  /* "would not" and "will not" are refusals; "may not" leaves it open. */
  if ((mood & MOOD_NEGATED) && (mood & MOOD_PLANNED))
    mood &= ~(guint) MOOD_PLANNED;
  return mood;
}
