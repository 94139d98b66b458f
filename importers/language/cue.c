/* SPDX-License-Identifier: MIT */
/* The words that join a cause and an effect: reads their table once. */

#include "cue.h"

#include <string.h>

#include "frame.h"

typedef struct
{
  GHashTable *words;       /* first word -> GPtrArray of Cue */
  GHashTable *verbs;
} Cues;

static guint8
syntax_of (const char *name)
{
  static const char *const names[] = { "word", "verb", "link", "join", "open", "noun" };
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (strcmp (names[i], name) == 0)
      return i;
  return CUE_WORD;
}

static guint8
side_of (const char *name)
{
  static const char *const names[] = { "dep", "head", "subj", "obj", "prep", "self" };
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (strcmp (names[i], name) == 0)
      return i;
  return CUE_SIDE_GOVERNED;
}

static void
insert (GHashTable *table,
        Cue        *cue)
{
  GPtrArray *list = g_hash_table_lookup (table, cue->words[0]);
  if (list == NULL)
    {
      list = g_ptr_array_new ();
      g_hash_table_insert (table, (char *) cue->words[0], list);
    }
  guint at = 0;
  while (at < list->len && ((Cue *) g_ptr_array_index (list, at))->n_words >= cue->n_words)
    at++;
  g_ptr_array_insert (list, at, cue);
}

static gpointer
read_cues (G_GNUC_UNUSED gpointer data)
{
  Cues *cues = g_new0 (Cues, 1);
  cues->words = g_hash_table_new (g_str_hash, g_str_equal);
  cues->verbs = g_hash_table_new (g_str_hash, g_str_equal);
  g_auto (GStrv) lines = frame_read_lines ("cues");
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) fields = g_strsplit (lines[i], "\t", -1);
      g_auto (GStrv) words = g_strsplit (fields[0], " ", -1);
      CauselineLinkKind kind;
      Cue *cue = g_new0 (Cue, 1);
      cue->n_words = g_strv_length (words);
      cue->words = g_new0 (const char *, cue->n_words + 1);
      for (guint w = 0; w < cue->n_words; w++)
        cue->words[w] = g_intern_string (words[w]);
      cue->syntax = syntax_of (fields[1]);
      cue->side = side_of (fields[2]);
      cue->kind = causeline_link_kind_from_string (fields[3], &kind) ? (gint8) kind : CUE_KIND_AUTO;
      cue->strength = g_ascii_strtod (fields[4], NULL);
      cue->is_clausal = fields[5] != NULL;
      insert (cue->syntax == CUE_WORD || cue->syntax == CUE_ADVERB ? cues->words : cues->verbs, cue);
    }
  return cues;
}

const GPtrArray *
cue_find (const char *word,
          gboolean    is_verb)
{
  static GOnce once = G_ONCE_INIT;
  const Cues *cues = g_once (&once, read_cues, NULL);
  return g_hash_table_lookup (is_verb ? cues->verbs : cues->words, word);
}

/* Whether the words of a cue stand at a token. */
gboolean
cue_stands_at (const Cue    *cue,
               const GArray *tokens,
               guint         token)
{
  if (token + cue->n_words > tokens->len)
    return FALSE;
  for (guint i = 0; i < cue->n_words; i++)
    if (g_ascii_strcasecmp (g_array_index (tokens, Token, token + i).form, cue->words[i]) != 0)
      return FALSE;
  return TRUE;
}
