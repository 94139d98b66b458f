/* SPDX-License-Identifier: MIT */
/* The parts of an attribution: whom the words beside a cue name as source, and which clause or phrase is its content. */

#pragma once

#include "quote.h"
#include "speech.h"
#include "tree.h"

/* A speaker before a colon, or between marks, has at most so many words. */
#define MAX_SPEAKER 6

#define SUBJECTS (RELATION_BIT (REL_NSUBJ) | RELATION_BIT (REL_NSUBJ_PASS) | RELATION_BIT (REL_NSUBJ_OUTER))

typedef struct
{
  const Document *document;
  const Tree *tree;
  GArray *found;
} Collector;

gint32 attribution_source (const Collector *self, gint32 cue, const Speech *speech);
gint32 attribution_clause (const Collector *self, gint32 cue, const Speech *speech);
gint32 attribution_phrase (const Collector *self, gint32 cue, const Speech *speech);
gboolean attribution_is_clause (const Collector *self, gint32 clause);
void attribution_set_content (const Collector *self, Attribution *attribution, gint32 head, gint32 until);
