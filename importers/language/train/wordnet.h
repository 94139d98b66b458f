/* SPDX-License-Identifier: MIT */
/* What WordNet says of a word: as which parts of speech and inflections it may stand, and in which lexicographer files
 * its first senses are. */

#pragma once

#include "syntax.h"

/* Bits of WordFacts.forms. */
typedef enum
{
  FORM_NOUN, FORM_PLURAL, FORM_VERB, FORM_VERB_S, FORM_VERB_ED, FORM_VERB_ING, FORM_ADJECTIVE, FORM_COMPARED,
  FORM_ADVERB, FORM_MOSTLY_NOUN, FORM_MOSTLY_VERB, FORM_MOSTLY_ADJECTIVE, FORM_MOSTLY_ADVERB, FORM_PROPER,
  N_FORMS
} WordForm;

typedef struct
{
  guint32 forms;
  WordnetSenses senses;
} WordFacts;

/* Features of a word, in this order: forms, first and any files of the noun, of the verb. */
#define N_FACTS (N_FORMS + 2 * N_WORDNET_NOUN + 2 * N_WORDNET_VERB)

typedef struct _Wordnet Wordnet;

Wordnet *wordnet_read (const char *folder, GError **error);
void wordnet_free (Wordnet *self);
gboolean wordnet_look_up (Wordnet *self, const char *word, WordFacts *facts);
const GPtrArray *wordnet_places (const Wordnet *self);
gboolean wordnet_is_of_people (Wordnet *self, const char *word);
guint word_facts_list (const WordFacts *facts, guint list[N_FACTS]);
