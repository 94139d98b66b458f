/* SPDX-License-Identifier: MIT */
/* The two tables of the stage for times, read once: words with their classes, and patterns over these classes. */

#pragma once

#include <glib.h>

/* What a word can be; the tables name the classes without prefix. One word may be of several. */
#define TIMEX_CLASSES(X)                                                                                       \
  X (WORD) X (NUM) X (VAGUE) X (COUPLE) X (ONE) X (CARD) X (DAY) X (YEAR) X (YY) X (HOUR) X (MINUTE) X (CLOCK) \
  X (AMPM) X (ZONE) X (ZONELOCAL) X (ISO) X (SLASH) X (ORD) X (ORDWORD) X (DECADE) X (MONTH) X (WEEKDAY)       \
  X (WEEKDAYABBR) X (WEEKDAYS) X (UNIT) X (UNITS) X (SPAN) X (PART) X (PARTS) X (PARTWORD) X (NOON) X (SEASON) \
  X (SEASONS) X (QUARTER) X (HOLIDAY) X (HOLIDAYNAME) X (DEICTIC) X (TONIGHT) X (DIR) X (DIRTOLD) X (QMOD)     \
  X (DMOD) X (ERA) X (FREQ) X (REF) X (RECENT) X (HALFWORD) X (MILITARY) X (ANY)

typedef enum
{
#define TIMEX_CLASS_ENUM(name) TIMEX_CLASS_##name,
  TIMEX_CLASSES (TIMEX_CLASS_ENUM)
#undef TIMEX_CLASS_ENUM
  N_TIMEX_CLASSES
} TimexClass;

G_STATIC_ASSERT (N_TIMEX_CLASSES <= 64);

typedef enum
{
  TIMEX_WORD_NAME = 1 << 0, /* only with a capital letter */
  TIMEX_WORD_NOUN = 1 << 1, /* not where the tagger says otherwise */
  TIMEX_WORD_ABBR = 1 << 2  /* takes a full stop after it */
} TimexWordFlags;

/* One reading of a word or of the first word of a phrase. */
typedef struct
{
  const char *const *rest;   /* the other words of the phrase, NULL-terminated; or NULL */
  const char *text;          /* the value as text: "PAST_REF", "START"; or NULL */
  gint64 value;
  guint8 class;              /* TimexClass */
  guint8 flags;              /* TimexWordFlags */
} TimexEntry;

/* One step of a pattern: any of some alternatives. */
typedef struct
{
  guint32 first, n;          /* alternatives: TimexAlternative */
  guint8 is_optional;
  guint8 look;               /* TimexLook */
  guint8 is_negated;
} TimexElement;

typedef enum
{
  TIMEX_LOOK_TAKE,           /* part of the expression */
  TIMEX_LOOK_BEHIND,         /* the word before it */
  TIMEX_LOOK_AHEAD           /* the word after it */
} TimexLook;

typedef enum
{
  TIMEX_ALTERNATIVE_CLASS,
  TIMEX_ALTERNATIVE_WORD,
  TIMEX_ALTERNATIVE_GROUP
} TimexAlternativeKind;

typedef struct
{
  guint8 kind;               /* TimexAlternativeKind */
  guint32 id;                /* a TimexClass, a word's number, or a group's */
} TimexAlternative;

typedef struct
{
  guint32 first, n;          /* elements: TimexElement */
  guint64 starts;            /* the classes that the first word taken can have, as bits */
  const char *op;            /* what to make of it */
  const char *argument;      /* and how; or "" */
  guint8 kind;               /* TimexKind */
} TimexPattern;

typedef struct
{
  GHashTable *words;         /* word -> GArray of TimexEntry, phrases first */
  GArray *patterns;          /* TimexPattern */
  GArray *elements;
  GArray *alternatives;
  GPtrArray *groups;         /* GArray of TimexPattern, by number */
  GHashTable *group_names;   /* name -> number + 1 */
  guint32 n_words;           /* words that patterns name */
  GPtrArray *owned;          /* the tails of phrases */
  GStringChunk *strings;
} TimexLexicon;

const TimexLexicon *timex_lexicon_default (void);
TimexLexicon *timex_lexicon_new (const char *words, const char *patterns, GError **error);
void timex_lexicon_free (TimexLexicon *self);

guint32 timex_lexicon_word_number (TimexLexicon *self, const char *word);
const GArray *timex_lexicon_look_up (const TimexLexicon *self, const char *word);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TimexLexicon, timex_lexicon_free)
