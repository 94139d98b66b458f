/* SPDX-License-Identifier: MIT */
/* What the values of a graph are made of: lists of strings, pairs of strings, interned strings. */

#include "value.h"

#include <string.h>

/* From so many strings on, a list finds what it has by hash: most lists hold two or three, a hostile file's holds a million. */
#define HASHED_LENGTH 32u

/* What stands before the strings of a list. */
typedef struct
{
  GHashTable *positions; /* string or key (owned by the list) -> its position; NULL for a short list */
  guint n;
  guint capacity;
} Head;

/* A list points behind its head. */
static Head *
head_of (char **list)
{
  return (Head *) (void *) list - 1;
}

/* Finds a string among every @step-th of a list. */
static gboolean
list_find (char      **list,
           guint       step,
           const char *string,
           guint      *position)
{
  Head *head = head_of (list);
  gpointer found = NULL;

  if (head->positions)
    {
      if (!g_hash_table_lookup_extended (head->positions, string, NULL, &found))
        return FALSE;
      *position = GPOINTER_TO_UINT (found);
      return TRUE;
    }
  for (*position = 0; *position < head->n; *position += step)
    if (strcmp (list[*position], string) == 0)
      return TRUE;
  return FALSE;
}

static void
list_hash (char **list,
           guint  step)
{
  Head *head = head_of (list);

  head->positions = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < head->n; i += step)
    g_hash_table_insert (head->positions, list[i], GUINT_TO_POINTER (i));
}

/* Makes room for so many strings, and the NULL behind them. */
static void
list_reserve (char ***list,
              guint   capacity)
{
  Head *head = *list ? head_of (*list) : NULL;

  if (head && head->capacity >= capacity)
    return;
  if (head)
    capacity = MAX (capacity, 2 * head->capacity);

  Head *grown = g_realloc (head, sizeof (Head) + sizeof (char *) * ((gsize) capacity + 1));

  if (!head)
    *grown = (Head) { 0 };
  grown->capacity = capacity;
  *list = (char **) (void *) (grown + 1);
}

/* Appends copies of @n strings; of them the first is what the list is searched by. */
static void
list_append (char            ***list,
             const char *const *strings,
             guint              n)
{
  list_reserve (list, (*list ? head_of (*list)->n : 0) + n);

  Head *head = head_of (*list);

  for (guint i = 0; i < n; i++)
    (*list)[head->n + i] = g_strdup (strings[i]);
  if (head->positions)
    g_hash_table_insert (head->positions, (*list)[head->n], GUINT_TO_POINTER (head->n));
  head->n += n;
  (*list)[head->n] = NULL;
  if (!head->positions && head->n >= HASHED_LENGTH)
    list_hash (*list, n);
}

/* Appends a copy of @string unless the list has it. O(1) on average. */
void
strings_add_new (char     ***list,
                 const char *string)
{
  guint position;

  if (!*list || !list_find (*list, 1, string, &position))
    list_append (list, &string, 1);
}

/* Sets the value of a key in a flat list key, value, key, value ..., in order of first appearance. O(1) on average. */
void
pairs_set (char     ***pairs,
           const char *key,
           const char *value)
{
  const char *const pair[] = { key, value };
  guint position;

  if (!*pairs || !list_find (*pairs, 2, key, &position))
    {
      list_append (pairs, pair, 2);
      return;
    }

  char *copy = g_strdup (value);

  g_free ((*pairs)[position + 1]);
  (*pairs)[position + 1] = copy;
}

char **
list_copy (char **list)
{
  char **copy = NULL;

  if (!list)
    return NULL;
  list_reserve (&copy, head_of (list)->n);
  for (guint i = 0; i <= head_of (list)->n; i++)
    copy[i] = g_strdup (list[i]);
  head_of (copy)->n = head_of (list)->n;
  if (head_of (list)->positions)
    list_hash (copy, g_hash_table_size (head_of (list)->positions) == head_of (list)->n ? 1 : 2);
  return copy;
}

void
list_free (char **list)
{
  if (!list)
    return;
  g_clear_pointer (&head_of (list)->positions, g_hash_table_unref);
  for (char **each = list; *each; each++)
    g_free (*each);
  g_free (head_of (list));
}

/* Strings that many objects have in common are kept once, and freed with the last of them. */
void
intern_set (GRefString **field,
            const char  *value)
{
  GRefString *next = value ? g_ref_string_new_intern (value) : NULL;

  intern_clear (field);
  *field = next;
}

void
intern_clear (GRefString **field)
{
  g_clear_pointer (field, g_ref_string_release);
}

static const char *
find_value (const char *const *pairs,
            const char        *key)
{
  guint position;

  return pairs && list_find ((char **) pairs, 2, key, &position) ? pairs[position + 1] : NULL;
}

/* Sets on @value what @extra has and it has not. Where they contradict each other, what comes second stays under its key with a
 * number: "x-2". */
void
extra_join (gpointer           value,
            const char *const *extra,
            ExtraGet           get,
            ExtraSet           set)
{
  for (; extra && *extra; extra += 2)
    {
      g_autofree char *key = g_strdup (extra[0]);
      const char *known = find_value (get (value), key);

      for (guint n = 2; known && strcmp (known, extra[1]) != 0; n++)
        {
          g_free (key);
          key = g_strdup_printf ("%s-%u", extra[0], n);
          known = find_value (get (value), key);
        }
      if (!known)
        set (value, key, extra[1]);
    }
}
