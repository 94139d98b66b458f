/* SPDX-License-Identifier: MIT */
/* Which elements of a page hold its article, and which stand around it. */

#pragma once

#include "page.h"

/* How many bytes of running text each element has; kept in the nodes themselves while a page is read. */
typedef struct
{
  GArray *scores;           /* PageScore, in the order of the elements */
  gint64 total;
} PageScores;

typedef struct
{
  xmlNode *node;
  gint64 near;              /* of its own paragraphs, and half of those one level deeper */
  gint64 within;            /* of all paragraphs inside */
} PageScore;

void page_scores_init (PageScores *self, xmlNode *root);
void page_scores_clear (PageScores *self);
gint64 page_scores_within (const PageScores *self, const xmlNode *node);

gboolean page_is_beside (const PageScores *scores, xmlNode *node);
gboolean page_is_furniture (const char *text, gsize length, gsize link_length);
