/* SPDX-License-Identifier: MIT */
/* Reads the tables of knowledge that are compiled in as resources. */

#include "table.h"

#include <gio/gio.h>
#include <string.h>

#include "tables-resource.h"

#define MAX_CELLS 16

/**
 * table_read:
 * @name: a table, without its ending
 * @func: called for each row, in order
 * @user_data: for @func
 *
 * Reads a compiled-in table.
 */
void
table_read (const char  *name,
            TableRowFunc func,
            gpointer     user_data)
{
  g_autofree char *path = g_strdup_printf ("/causeline/tables/%s.tsv", name);
  g_autoptr (GBytes) bytes = g_resource_lookup_data (tables_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_return_if_fail (bytes != NULL);

  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autofree char *text = g_strndup (data, size);
  char *rest = text;

  for (char *line = table_next_word (&rest, '\n'); line != NULL; line = table_next_word (&rest, '\n'))
    {
      char *cells[MAX_CELLS];
      guint n = 0;

      if (*line == '#')
        continue;
      for (char *cell = table_next_word (&line, '\t'); cell != NULL && n < MAX_CELLS; cell = table_next_word (&line, '\t'))
        cells[n++] = cell;
      if (n > 0)
        func (cells, n, user_data);
    }
}

/**
 * table_next_word:
 * @rest: (inout): what is left of a text, cut in place; %NULL after its end
 * @separator: what stands between its parts
 *
 * Returns: (nullable): the next part that is not empty
 */
char *
table_next_word (char **rest,
                 char   separator)
{
  while (*rest != NULL)
    {
      char *word = *rest;

      *rest = strchr (word, separator);
      if (*rest != NULL)
        *(*rest)++ = '\0';
      if (*word != '\0')
        return word;
    }
  return NULL;
}
