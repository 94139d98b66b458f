/* SPDX-License-Identifier: MIT */
/* Words that stay whole though there are signs in them: addresses, telephone numbers, dates, faces. */

#pragma once

#include <glib.h>

/* The characters of one sentence; soft hyphens and zero-width characters are left out. */
typedef struct
{
  gunichar c;
  guint32 start, end;        /* bytes into the text */
} Character;

#define MAX_WORD 32          /* longest word, with its end, that is looked up */

static inline gunichar
character_at (const GArray *characters, guint i)
{
  return i < characters->len ? g_array_index (characters, Character, i).c : 0;
}

static inline gboolean
is_apostrophe (gunichar c)
{
  return c == '\'' || c == 0x2019;
}

/* The characters from @from to @to in small letters when they are all ASCII and few, else an empty word. */
void characters_copy_word (const GArray *characters, guint from, guint to, char word[MAX_WORD]);

/* The end of the whole word that begins at @i, in a stretch without blanks from @from to @to; @i when there is none. */
guint whole_word_end (const GArray *characters, guint from, guint i, guint to);
