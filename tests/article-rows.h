/* SPDX-License-Identifier: MIT */
/* Tests of reading as tables: a text and what a careful person would draw from it. */

#pragma once

#include "graph.h"

typedef struct
{
  const char *name;
  const char *text;
  const char *wanted;      /* what it means is said by the check */
  const char *date;        /* of the article, or NULL */
} ArticleRow;

typedef void (*ArticleCheck) (CauselineGraph *graph, const ArticleRow *row);

void article_rows_add (const char *prefix, const ArticleRow *rows, guint n_rows, ArticleCheck check);

/* "type trigger source target;..." */
void article_rows_check_events (CauselineGraph *graph, const ArticleRow *row);

/* "kind from-trigger to-trigger;..." of all links */
void article_rows_check_links (CauselineGraph *graph, const ArticleRow *row);
