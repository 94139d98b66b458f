/* SPDX-License-Identifier: MIT */
/* Short lists of words and types that rules ask for, by name, from a table. */

#include "word-list.h"

#include "table.h"

static void
read_row (char   **cells,
          guint    n_cells,
          gpointer user_data)
{
  GHashTable *words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (n_cells < 2)
    g_error ("lists: \"%s\" has no words", cells[0]);
  for (char *rest = cells[1], *word = table_next_word (&rest, ' '); word != NULL; word = table_next_word (&rest, ' '))
    g_hash_table_add (words, g_strdup (word));
  g_hash_table_insert (user_data, g_strdup (cells[0]), words);
}

static gpointer
read_lists (G_GNUC_UNUSED gpointer data)
{
  GHashTable *lists = g_hash_table_new (g_str_hash, g_str_equal);
  table_read ("lists", read_row, lists);
  return lists;
}

/**
 * word_list_has:
 * @list: the name of a list that the table holds
 * @word: a lemma, a form in lower case, or the name of a type, as the list has them
 *
 * Returns: whether the list has the word
 */
gboolean
word_list_has (const char *list,
               const char *word)
{
  static GOnce once = G_ONCE_INIT;
  GHashTable *words = g_hash_table_lookup (g_once (&once, read_lists, NULL), list);
  g_return_val_if_fail (words != NULL, FALSE);
  return g_hash_table_contains (words, word);
}
