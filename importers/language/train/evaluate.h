/* SPDX-License-Identifier: MIT */
/* How right the program is on sentences with known answers, from gold tokens. */

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
