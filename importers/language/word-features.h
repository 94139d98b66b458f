/* SPDX-License-Identifier: MIT */
/* What the network sees of a word: its hash, its hashed beginnings and ends, its shape. The trainer uses the same code. */

#pragma once

#include <glib.h>

#define N_NGRAMS 8           /* beginnings and ends of one to four characters */
#define N_NGRAM_BUCKETS 8192
#define N_SHAPE_BUCKETS 1024

/* How the letters of a whole sentence are: when all are capitals or every word begins with one, capitals mean little. */
typedef enum
{
  CASE_NORMAL,
  CASE_TITLE,
  CASE_UPPER,
} SentenceCase;

typedef struct
{
  guint32 word;              /* hash of the word in small letters, see feature_word_hash() */
  guint16 ngrams[N_NGRAMS];  /* buckets; N_NGRAM_BUCKETS where the word is too short */
  guint16 shape;             /* bucket */
} Features;

guint32 feature_word_hash (const char *form);
SentenceCase feature_sentence_case (const char *const *forms, guint n_forms);
void feature_extract (const char *form, gboolean is_first, SentenceCase sentence_case, Features *features);
