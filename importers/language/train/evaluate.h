/* SPDX-License-Identifier: MIT */
/* How right the program is on sentences with known answers, from gold tokens and from raw text. */

#pragma once

#include "data.h"

typedef struct
{
  guint words, upos, xpos, heads, labelled;                /* right ones of all words */
  guint core_gold, core_ours, core_right;                  /* nsubj, nsubj:pass, obj, with head and full label */
  guint names_gold, names_ours, names_spans, names_right;
  guint sentences;
  double seconds;
} Evaluation;

Evaluation evaluate (const SyntaxModel *model, const GPtrArray *sentences);
void evaluation_print (const char *title, const Evaluation *e);
double evaluation_names_f1 (const Evaluation *e, gboolean with_kinds);

/* From raw text, as F1: words are the same when they cover the same bytes of the text. */
typedef struct
{
  guint words_gold, words_ours, words_right;
  guint sentences_gold, sentences_ours, sentences_right;
  guint upos, heads, labelled;
  guint core_gold, core_ours, core_right;
} RawEvaluation;

RawEvaluation evaluate_raw (const SyntaxModel *model, const GPtrArray *sentences);
void raw_evaluation_print (const char *title, const RawEvaluation *e);

/* Relations that events hang on; whether two are the same but for their subtype. */
gboolean evaluation_is_core (guint8 relation);
gboolean evaluation_is_same (guint8 a, guint8 b);
