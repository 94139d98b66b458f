/* SPDX-License-Identifier: MIT */
/* Which elements of a page hold its article, and which stand around it. */

#pragma once

#include "webpage.h"

/* How many bytes of running text each element has; kept in the nodes themselves while a page is read. */
typedef struct
{
  GArray *scores;           /* WebpageScore, in the order of the elements */
  gint64 total;
} WebpageScores;

typedef struct
{
  xmlNode *node;
  gint64 near;              /* of its own paragraphs, and half of those one level deeper */
  gint64 within;            /* of all paragraphs inside */
} WebpageScore;

void webpage_scores_init (WebpageScores *self, xmlNode *root);
void webpage_scores_clear (WebpageScores *self);
gint64 webpage_scores_within (const WebpageScores *self, const xmlNode *node);

gboolean webpage_is_beside (const WebpageScores *scores, xmlNode *node);
gboolean webpage_is_furniture (const char *text, gsize length, gsize link_length);
