/* SPDX-License-Identifier: MIT */
/* Patterns of words: read from their table, and the longest one found at a place. */

#pragma once

#include "timex-lexicon.h"
#include "timex-scan.h"

#define TIMEX_CAPTURES_MAX 24

/* What a pattern took: a class and what the word said. */
typedef struct
{
  const char *text;
  gint64 value;
  guint8 class;
} TimexCapture;

typedef struct
{
  const TimexPattern *pattern; /* NULL: nothing stands here */
  guint length;                /* words */
  guint n_captures;
  TimexCapture captures[TIMEX_CAPTURES_MAX];
} TimexMatch;

gboolean timex_pattern_read_line (TimexLexicon *lexicon, char **fields, guint line, GError **error);
void timex_pattern_find (const TimexScan *scan, guint i, TimexMatch *match);
