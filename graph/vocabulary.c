/* SPDX-License-Identifier: MIT */
/* The closed vocabularies of the model: each enumeration and the words that files use for it. */

#include "vocabulary.h"

#include <string.h>

static const char *
word_of (const char *const *words,
         guint              n_words,
         guint              value)
{
  g_return_val_if_fail (value < n_words, NULL);

  return words[value];
}

/* The position of @word, or -1. */
static int
find_word (const char *const *words,
           guint              n_words,
           const char        *word)
{
  for (guint i = 0; i < n_words; i++)
    if (words[i] && strcmp (words[i], word) == 0)
      return i;
  return -1;
}

static const char *const actor_kind_words[] = {
  [CAUSELINE_ACTOR_OTHER] = "other",
  [CAUSELINE_ACTOR_COUNTRY] = "country",
  [CAUSELINE_ACTOR_GOVERNMENT] = "government",
  [CAUSELINE_ACTOR_ORGANIZATION] = "organization",
  [CAUSELINE_ACTOR_COMPANY] = "company",
  [CAUSELINE_ACTOR_ARMED_GROUP] = "armed-group",
  [CAUSELINE_ACTOR_PERSON] = "person",
  [CAUSELINE_ACTOR_PEOPLE] = "people",
  [CAUSELINE_ACTOR_PLACE] = "place",
  [CAUSELINE_ACTOR_MEDIA] = "media",
  [CAUSELINE_ACTOR_SYSTEM] = "system",
};

/**
 * causeline_actor_kind_to_string:
 *
 * Returns: the word for @kind
 */
const char *
causeline_actor_kind_to_string (CauselineActorKind kind)
{
  return word_of (actor_kind_words, G_N_ELEMENTS (actor_kind_words), kind);
}

/**
 * causeline_actor_kind_from_string:
 * @word: a word, as files have it
 * @kind: (out): what it means; not changed when it means nothing
 *
 * Returns: whether the vocabulary has the word
 */
gboolean
causeline_actor_kind_from_string (const char         *word,
                                  CauselineActorKind *kind)
{
  int found = find_word (actor_kind_words, G_N_ELEMENTS (actor_kind_words), word);

  if (found >= 0)
    *kind = found;
  return found >= 0;
}

static const char *const role_words[] = {
  [CAUSELINE_ROLE_SOURCE] = "source",
  [CAUSELINE_ROLE_TARGET] = "target",
  [CAUSELINE_ROLE_OBJECT] = "object",
  [CAUSELINE_ROLE_INSTRUMENT] = "instrument",
  [CAUSELINE_ROLE_RECIPIENT] = "recipient",
  [CAUSELINE_ROLE_PLACE] = "place",
  [CAUSELINE_ROLE_SAYER] = "sayer",
  [CAUSELINE_ROLE_WITH] = "with",
};

/**
 * causeline_role_to_string:
 *
 * Returns: the word for @role
 */
const char *
causeline_role_to_string (CauselineRole role)
{
  return word_of (role_words, G_N_ELEMENTS (role_words), role);
}

/**
 * causeline_role_from_string:
 * @word: a word, as files have it
 * @role: (out): what it means; not changed when it means nothing
 *
 * Returns: whether the vocabulary has the word
 */
gboolean
causeline_role_from_string (const char    *word,
                            CauselineRole *role)
{
  int found = find_word (role_words, G_N_ELEMENTS (role_words), word);

  if (found >= 0)
    *role = found;
  return found >= 0;
}

static const char *const status_words[] = {
  [CAUSELINE_STATUS_NONE] = NULL,
  [CAUSELINE_STATUS_ASSERTED] = "asserted",
  [CAUSELINE_STATUS_REPORTED] = "reported",
  [CAUSELINE_STATUS_ALLEGED] = "alleged",
  [CAUSELINE_STATUS_DENIED] = "denied",
  [CAUSELINE_STATUS_DISPUTED] = "disputed",
  [CAUSELINE_STATUS_CONFIRMED] = "confirmed",
  [CAUSELINE_STATUS_PLANNED] = "planned",
  [CAUSELINE_STATUS_CONDITIONAL] = "conditional",
  [CAUSELINE_STATUS_NEGATED] = "negated",
  [CAUSELINE_STATUS_CANCELLED] = "cancelled",
};

/**
 * causeline_status_to_string:
 *
 * Returns: (nullable): the word for @status
 */
const char *
causeline_status_to_string (CauselineStatus status)
{
  return word_of (status_words, G_N_ELEMENTS (status_words), status);
}

/**
 * causeline_status_from_string:
 * @word: a word, as files have it
 * @status: (out): what it means; not changed when it means nothing
 *
 * Returns: whether the vocabulary has the word
 */
gboolean
causeline_status_from_string (const char      *word,
                              CauselineStatus *status)
{
  int found = find_word (status_words, G_N_ELEMENTS (status_words), word);

  if (found >= 0)
    *status = found;
  return found >= 0;
}

static const char *const time_basis_words[] = {
  [CAUSELINE_TIME_BASIS_NONE] = NULL,
  [CAUSELINE_TIME_BASIS_STATED] = "stated",
  [CAUSELINE_TIME_BASIS_RESOLVED] = "resolved",
  [CAUSELINE_TIME_BASIS_INHERITED] = "inherited",
  [CAUSELINE_TIME_BASIS_GIVEN] = "given",
};

/**
 * causeline_time_basis_to_string:
 *
 * Returns: (nullable): the word for @basis
 */
const char *
causeline_time_basis_to_string (CauselineTimeBasis basis)
{
  return word_of (time_basis_words, G_N_ELEMENTS (time_basis_words), basis);
}

/**
 * causeline_time_basis_from_string:
 * @word: a word, as files have it
 * @basis: (out): what it means; not changed when it means nothing
 *
 * Returns: whether the vocabulary has the word
 */
gboolean
causeline_time_basis_from_string (const char         *word,
                                  CauselineTimeBasis *basis)
{
  int found = find_word (time_basis_words, G_N_ELEMENTS (time_basis_words), word);

  if (found >= 0)
    *basis = found;
  return found >= 0;
}

static const char *const stance_words[] = {
  [CAUSELINE_STANCE_ASSERTS] = "asserts",
  [CAUSELINE_STANCE_ALLEGES] = "alleges",
  [CAUSELINE_STANCE_DENIES] = "denies",
  [CAUSELINE_STANCE_CONFIRMS] = "confirms",
  [CAUSELINE_STANCE_DOUBTS] = "doubts",
};

/**
 * causeline_stance_to_string:
 *
 * Returns: the word for @stance
 */
const char *
causeline_stance_to_string (CauselineStance stance)
{
  return word_of (stance_words, G_N_ELEMENTS (stance_words), stance);
}

/**
 * causeline_stance_from_string:
 * @word: a word, as files have it
 * @stance: (out): what it means; not changed when it means nothing
 *
 * Returns: whether the vocabulary has the word
 */
gboolean
causeline_stance_from_string (const char      *word,
                              CauselineStance *stance)
{
  int found = find_word (stance_words, G_N_ELEMENTS (stance_words), word);

  if (found >= 0)
    *stance = found;
  return found >= 0;
}

static const char *const link_kind_words[] = {
  [CAUSELINE_LINK_CAUSE] = "cause",
  [CAUSELINE_LINK_RESPONSE] = "response",
  [CAUSELINE_LINK_ENABLE] = "enable",
  [CAUSELINE_LINK_PREVENT] = "prevent",
  [CAUSELINE_LINK_PURPOSE] = "purpose",
  [CAUSELINE_LINK_CONDITION] = "condition",
  [CAUSELINE_LINK_ABOUT] = "about",
  [CAUSELINE_LINK_PART] = "part",
  [CAUSELINE_LINK_BEFORE] = "before",
};

/**
 * causeline_link_kind_to_string:
 *
 * Returns: the word for @kind
 */
const char *
causeline_link_kind_to_string (CauselineLinkKind kind)
{
  return word_of (link_kind_words, G_N_ELEMENTS (link_kind_words), kind);
}

/**
 * causeline_link_kind_from_string:
 * @word: a word, as files have it
 * @kind: (out): what it means; not changed when it means nothing
 *
 * Returns: whether the vocabulary has the word
 */
gboolean
causeline_link_kind_from_string (const char        *word,
                                 CauselineLinkKind *kind)
{
  int found = find_word (link_kind_words, G_N_ELEMENTS (link_kind_words), word);

  if (found >= 0)
    *kind = found;
  return found >= 0;
}

static const char *const basis_words[] = {
  [CAUSELINE_BASIS_STATED] = "stated",
  [CAUSELINE_BASIS_FRAME] = "frame",
  [CAUSELINE_BASIS_COLUMN] = "column",
  [CAUSELINE_BASIS_USER] = "user",
};

/**
 * causeline_basis_to_string:
 *
 * Returns: the word for @basis
 */
const char *
causeline_basis_to_string (CauselineBasis basis)
{
  return word_of (basis_words, G_N_ELEMENTS (basis_words), basis);
}

/**
 * causeline_basis_from_string:
 * @word: a word, as files have it
 * @basis: (out): what it means; not changed when it means nothing
 *
 * Returns: whether the vocabulary has the word
 */
gboolean
causeline_basis_from_string (const char     *word,
                             CauselineBasis *basis)
{
  int found = find_word (basis_words, G_N_ELEMENTS (basis_words), word);

  if (found >= 0)
    *basis = found;
  return found >= 0;
}

static const char *const mention_kind_words[] = {
  [CAUSELINE_MENTION_EVENT] = "event",
  [CAUSELINE_MENTION_ACTOR] = "actor",
  [CAUSELINE_MENTION_TIME] = "time",
  [CAUSELINE_MENTION_CUE] = "cue",
  [CAUSELINE_MENTION_ATTRIBUTION] = "attribution",
  [CAUSELINE_MENTION_SENTENCE] = "sentence",
};

/**
 * causeline_mention_kind_to_string:
 *
 * Returns: the word for @kind
 */
const char *
causeline_mention_kind_to_string (CauselineMentionKind kind)
{
  return word_of (mention_kind_words, G_N_ELEMENTS (mention_kind_words), kind);
}

/**
 * causeline_mention_kind_from_string:
 * @word: a word, as files have it
 * @kind: (out): what it means; not changed when it means nothing
 *
 * Returns: whether the vocabulary has the word
 */
gboolean
causeline_mention_kind_from_string (const char           *word,
                                    CauselineMentionKind *kind)
{
  int found = find_word (mention_kind_words, G_N_ELEMENTS (mention_kind_words), word);

  if (found >= 0)
    *kind = found;
  return found >= 0;
}

/**
 * causeline_link_kind_is_causal:
 *
 * Returns: whether @kind says that one event led to another; such links form no circle
 */
gboolean
causeline_link_kind_is_causal (CauselineLinkKind kind)
{
  return kind <= CAUSELINE_LINK_CONDITION;
}
