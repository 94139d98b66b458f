/* SPDX-License-Identifier: MIT */
/* The pieces of titles. */

#pragma once

#include "narrative.h"

/* In characters. */
#define LABEL_MAX 60

/* Pieces after a verb that a title is made from. */
#define LABEL_MAX_PIECES 8

/* What a title is made from after its verb, in the order of the text. */
typedef struct
{
  gint32 tokens[LABEL_MAX_PIECES];
  guint n;
} LabelPieces;

char *label_words (const Reading *reading, gint32 first, gint32 last);
gboolean label_add (GString *title, const char *piece);
gboolean label_add_phrase (const Reading *reading, GString *title, const char *before, gint32 token);
void label_add_cut (const Reading *reading, GString *title, gint32 first, gint32 last);
gboolean label_add_clause (const Reading *reading, GString *title, const Trigger *trigger);

gboolean label_is_telling (const Reading *reading, gint32 token);
gboolean label_is_partner (const Reading *reading, const TriggerPart *part);
void label_collect_pieces (const Reading *reading, const Trigger *trigger, gint32 subject, LabelPieces *pieces);
void label_add_pieces (const Reading *reading, GString *title, const LabelPieces *pieces);
void label_add_aside (const Reading *reading, const Trigger *trigger, GString *title, const LabelPieces *pieces);
