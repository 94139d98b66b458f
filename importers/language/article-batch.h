/* SPDX-License-Identifier: MIT */
/* Many articles on their way into one graph: read at once by several threads, added in the order in which they came. */

#pragma once

#include "article.h"

typedef struct _ArticleBatch ArticleBatch;

/* The options of every format that holds many articles. */
#define ARTICLE_BATCH_OPTIONS                                                                         \
  { "separate", "yes|no", "no", "keep the articles apart: no actor or event of two articles is one" }, \
  { "jobs", "N", "0", "how many articles to read at once; 0: as many as there are processors" },       \
  { "syntax", "yes|no", "no", "keep the tokens and trees of the texts" },                         \
  { "explain", "yes|no", "no", "tell how the texts were read" }

ArticleBatch *article_batch_new (CauselineGraph *graph, gboolean is_separate, const char *jobs, CauselineReport *report);
void article_batch_free (ArticleBatch *self);
gboolean article_batch_add (ArticleBatch *self, const Article *article, CauselineReport *report, gpointer keep, GDestroyNotify free_keep, GError **error);
gboolean article_batch_finish (ArticleBatch *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ArticleBatch, article_batch_free)
