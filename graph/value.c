/* SPDX-License-Identifier: MIT */
/* What the values of a graph are made of: lists of strings, pairs of strings, interned strings. */

#include "value.h"

#include <string.h>

/* Appends a copy of @string unless the list has it. Lists are short: aliases, tags, evidence. */
void
strings_add_new (char     ***list,
                 const char *string)
{
  guint n = *list ? g_strv_length (*list) : 0;

  if (*list && g_strv_contains ((const char *const *) *list, string))
    return;

  *list = g_renew (char *, *list, n + 2);
  (*list)[n] = g_strdup (string);
  (*list)[n + 1] = NULL;
}

/* Sets the value of a key in a flat list key, value, key, value ..., in order of first appearance. */
void
pairs_set (char     ***pairs,
           const char *key,
           const char *value)
{
  guint n = 0;

  for (; *pairs && (*pairs)[n]; n += 2)
    if (strcmp ((*pairs)[n], key) == 0)
      {
        g_free ((*pairs)[n + 1]);
        (*pairs)[n + 1] = g_strdup (value);
        return;
      }

  *pairs = g_renew (char *, *pairs, n + 3);
  (*pairs)[n] = g_strdup (key);
  (*pairs)[n + 1] = g_strdup (value);
  (*pairs)[n + 2] = NULL;
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
