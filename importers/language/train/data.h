/* SPDX-License-Identifier: MIT */
/* Training sentences: trees in CoNLL-U, names in columns, joined where both describe the same sentence. */

#pragma once

#include "syntax.h"

typedef struct
{
  guint n;
  char **forms, **lemmas;   /* owned */
  guint8 *upos, *xpos, *relations, *names; /* names: parts as in network-shape.h */
  gint16 *heads;            /* -1 for the root */
  gboolean has_tree, has_names;
  char *text;               /* (nullable): as it was written; owned */
  gboolean begins_document, begins_paragraph;
} TrainingSentence;

TrainingSentence *training_sentence_new (guint n);
TrainingSentence *training_sentence_copy (const TrainingSentence *self);
void training_sentence_free (TrainingSentence *self);

GPtrArray *data_read_trees (const char *path, GError **error);
GPtrArray *data_read_names (const char *path, GError **error);
void data_join_names (GPtrArray *trees, const GPtrArray *names);
