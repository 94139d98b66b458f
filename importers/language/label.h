/* SPDX-License-Identifier: MIT */
/* The pieces of titles. */

#pragma once

#include "narrative.h"

/* In characters. */
#define LABEL_MAX 60

char *label_words (const Reading *reading, gint32 first, gint32 last);
gboolean label_add (GString *title, const char *piece);
gboolean label_add_phrase (const Reading *reading, GString *title, const char *before, gint32 token);
void label_add_cut (const Reading *reading, GString *title, gint32 first, gint32 last);
gboolean label_add_clause (const Reading *reading, GString *title, const Trigger *trigger);
