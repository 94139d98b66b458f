/* SPDX-License-Identifier: MIT */
/* General nouns that point back to an event: "the move", "this decision", "the scandal". They tell no event of their own. */

#include "pointer.h"

#include <string.h>

/* What may stand with a noun that only points; more would say what it is about, and tell something new. */
#define BARE (RELATION_BIT (REL_DET) | RELATION_BIT (REL_AMOD) | RELATION_BIT (REL_CASE) | RELATION_BIT (REL_PUNCT) | RELATION_BIT (REL_MARK))

static gpointer
read_nouns (G_GNUC_UNUSED gpointer data)
{
  GHashTable *nouns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (GStrv) lines = frame_read_lines ("pointers");
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) fields = g_strsplit (lines[i], "\t", 2);
      g_auto (GStrv) words = g_strsplit (fields[0], " ", -1);
      for (guint w = 0; words[w] != NULL; w++)
        g_hash_table_add (nouns, g_strdup (words[w]));
    }
  return nouns;
}

static gboolean
is_pointing (const Reading *reading,
             gint32         noun)
{
  static const char *const determiners[] = { "the", "this", "that", "these", "those", "such" };
  const Tree *tree = reading->tree;
  gboolean is_definite = FALSE;
  for (gint32 c = tree->first[noun]; c >= 0; c = tree->next[c])
    {
      const Token *t = tree_token (tree, c);
      if (!(BARE & RELATION_BIT (t->relation)))
        return FALSE;
      for (guint i = 0; i < G_N_ELEMENTS (determiners); i++)
        is_definite |= t->relation == REL_DET && strcmp (t->lemma, determiners[i]) == 0;
    }
  return is_definite;
}

/* Adds a trigger of no type, with no parties, for every noun that points; they stay in the order of the text. */
void
pointer_add (const Reading *reading,
             GArray        *triggers)
{
  static GOnce once = G_ONCE_INIT;
  GHashTable *nouns = g_once (&once, read_nouns, NULL);
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (Trigger));
  guint next = 0;
  for (guint i = 0; i < reading->document->tokens->len; i++)
    {
      const Token *t = tree_token (reading->tree, i);
      while (next < triggers->len && g_array_index (triggers, Trigger, next).token < (gint32) i)
        g_array_append_vals (all, &g_array_index (triggers, Trigger, next++), 1);
      gboolean is_taken = next < triggers->len && g_array_index (triggers, Trigger, next).token == (gint32) i;
      if (is_taken || t->upos != UPOS_NOUN || !g_hash_table_contains (nouns, t->lemma) || !is_pointing (reading, i))
        continue;
      Trigger pointer = { .token = i, .first = i, .last = i, .light = -1, .type = FRAME_NO_EVENT, .is_noun = TRUE, .is_definite = TRUE, .is_pointer = TRUE };
      g_array_append_val (all, pointer);
    }
  if (next < triggers->len)
    g_array_append_vals (all, &g_array_index (triggers, Trigger, next), triggers->len - next);
  g_array_set_size (triggers, 0);
  g_array_append_vals (triggers, all->data, all->len);
}
