/* SPDX-License-Identifier: MIT */
/* Tables of English spelling: abbreviations, words that begin sentences, prefixes, clitics. */

#pragma once

#include <glib.h>

/* What a full stop behind a word says. */
typedef enum
{
  STOP_ENDS,           /* an ordinary word: the stop ends the sentence */
  STOP_MAY_END,        /* "Inc.", "p.m.": it depends on what follows */
  STOP_NEVER_ENDS,     /* "Mr.", "vs." */
  STOP_BEFORE_NUMBER,  /* "No.", "Fig.": part of the word before a number only */
} StopKind;

StopKind spelling_stop_kind (const char *word);
gboolean spelling_begins_sentences (const char *word);
gboolean spelling_is_prefix (const char *word);
gboolean spelling_is_unit (const char *word);
guint spelling_split_word (const char *word);
gboolean spelling_is_plural (const char *word);
gboolean spelling_keeps_hyphen (const char *word);
