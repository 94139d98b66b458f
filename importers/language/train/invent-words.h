/* SPDX-License-Identifier: MIT */
/* The words of invented sentences: nouns as "one many", verbs as "base past participle". */

#pragma once

typedef enum
{
  WORDS_PEOPLE,         /* who acts in news, or suffers */
  WORDS_THINGS,         /* what things are done to */
  WORDS_HAPPENINGS,     /* what else news is about, behind "after", "over" or "amid" */
  WORDS_KINDS,          /* nouns before a noun */
  WORDS_QUALITIES,      /* adjectives */
  WORDS_HURT,           /* verbs: people suffer it */
  WORDS_HANDLE,         /* verbs: things undergo it */
  WORDS_STRIKE,         /* verbs: both do */
  WORDS_HAPPEN,         /* verbs without an object */
  WORDS_PARTICLE,       /* verbs with their particle */
  WORDS_WANT,           /* verbs before "to" and a verb */
  WORDS_TELL,           /* verbs before what is said */
  WORDS_COMPANIES,
  WORDS_COUNTRIES,      /* and the adjective */
  N_WORD_LISTS
} WordList;

typedef struct
{
  const char *const *words;
  unsigned n;
} Words;

extern const Words invent_words[N_WORD_LISTS];
