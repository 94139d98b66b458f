/* SPDX-License-Identifier: MIT */
/* Reading one article: from its text and what its metadata say to sources, actors, events, links and mentions. */

#pragma once

#include "graph.h"
#include "report.h"

/* What is known of an article beside its text; everything but @text may be %NULL. */
typedef struct
{
  const char *text;
  gsize length;                   /* bytes */
  const char *id;                 /* of the source; "s1" without one */
  const char *title;              /* when the text does not begin with it */
  const char *url;
  const char *publisher;
  const char *author;
  const char *file;
  gint64 line;                    /* of the file, for messages; 0: a file of its own */
  const CauselineTime *published; /* the day that relative words count from */
  gboolean wants_syntax;          /* keep the trees in the source */
  gboolean wants_explanation;     /* keep in it what the stages found, in words */
} Article;

gboolean article_read (CauselineGraph *graph, const Article *article, CauselineReport *report, GError **error);
