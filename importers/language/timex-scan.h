/* SPDX-License-Identifier: MIT */
/* A sentence cut into words, numbers and marks, each with all that it can be in an expression of time. */

#pragma once

#include "document.h"
#include "timex-lexicon.h"

/* One way to read a word, or several words from it on. */
typedef struct
{
  const char *text;          /* as in TimexEntry */
  gint64 value;              /* of NUM in thousandths, so that 2 1/2 is a number too; -1: some */
  guint8 class;              /* TimexClass */
  guint8 length;             /* how many words it takes */
} TimexReading;

typedef struct
{
  guint32 start, end;        /* bytes into the text */
  guint32 first, n_readings; /* TimexScan.readings */
  gint32 token;              /* the token of the document that it starts in, or -1 */
  guint64 classes;           /* of its readings, as bits */
  guint32 word;              /* TimexScan.words: offset of the word in lower case */
} TimexWord;

/* The working memory, reused from sentence to sentence. */
typedef struct
{
  const Document *document;
  const TimexLexicon *lexicon;
  GArray *tokens;            /* TimexWord */
  GArray *readings;          /* TimexReading */
  GString *words;            /* each with a 0 after it */
} TimexScan;

void timex_scan_init (TimexScan *self, const Document *document, const TimexLexicon *lexicon);
void timex_scan_clear (TimexScan *self);
void timex_scan_range (TimexScan *self, guint32 start, guint32 end, guint32 first_token, guint32 end_token);

const char *timex_scan_word (const TimexScan *self, guint i);
void timex_scan_add_reading (TimexScan *self, TimexWord *word, TimexClass class, gint64 value, guint length);

/* timex-number.c */
void timex_scan_digits (TimexScan *self, TimexWord *word);
gsize timex_digits_length (const char *text, gsize at, gsize end);
void timex_scan_number_words (TimexScan *self, guint i);
