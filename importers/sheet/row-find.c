/* SPDX-License-Identifier: MIT */
/* Rows are named by their id ("E-3", "Union protests (E-3)"), by their title in any case and with any signs, or by a number ("3",
 * "#3", "see row 3"): that of a column of numbers, else that of the sheet's line, else the place among the rows below the header. */

#include "row-find.h"

#include <string.h>

typedef enum
{
  NUMBERS_BY_COLUMN, /* the sheet has a column of numbers */
  NUMBERS_BY_LINE,   /* as a program for sheets shows them: the header is mostly line 1 */
  NUMBERS_BY_PLACE   /* the first row below the header is 1 */
} NumberMeaning;

struct _RowFinder
{
  SheetImport *import;
  GHashTable *names;   /* normalized id or title, owned -> position + 1 */
  GHashTable *numbers; /* number, owned -> position + 1 */
};

/* What may stand before the number of a row. */
static const char *const number_words[] = { "see", "also", "row", "rows", "line", "no", "nr", "num", "number", "item", "entry", "event", "zeile", "siehe", "ligne", "fila", "ver", "voir", NULL };

/* "3", "#3", "see row 3"; the number in figures alone, or NULL. */
static char *
read_number (const char *text)
{
  g_autofree char *normalized = sheet_header_normalize (text);
  g_auto (GStrv) words = g_strsplit (normalized, " ", -1);
  guint i = 0;

  while (words[i] && g_strv_contains (number_words, words[i]))
    i++;
  if (!words[i] || words[i + 1] || strlen (words[i]) > 9 || words[i][strspn (words[i], "0123456789")])
    return NULL;
  return g_strdup_printf ("%" G_GINT64_FORMAT, g_ascii_strtoll (words[i], NULL, 10));
}

static guint
look_up (GHashTable *table,
         const char *key)
{
  return key ? GPOINTER_TO_UINT (g_hash_table_lookup (table, key)) - 1 : CAUSELINE_NOWHERE; /* 0 - 1 is CAUSELINE_NOWHERE */
}

static void
add_name (RowFinder  *self,
          const char *name,
          guint       position)
{
  char *normalized = sheet_header_normalize (name);

  if (*normalized && !g_hash_table_contains (self->names, normalized))
    g_hash_table_insert (self->names, normalized, GUINT_TO_POINTER (position + 1));
  else
    g_free (normalized);
}

/* Ids first: they are there to be named by. */
static void
index_names (RowFinder *self)
{
  CauselineGraph *graph = self->import->graph;
  guint n = causeline_graph_get_n_events (graph);

  for (guint i = 0; self->import->has_ids && i < n; i++)
    add_name (self, causeline_event_get_id (causeline_graph_get_event (graph, i)), i);
  for (guint i = 0; i < n; i++)
    {
      const char *title = causeline_event_get_title (causeline_graph_get_event (graph, i));

      if (title)
        add_name (self, title, i);
    }
}

static void
index_numbers (RowFinder    *self,
               NumberMeaning meaning)
{
  const GArray *rows = self->import->rows;

  g_hash_table_remove_all (self->numbers);
  for (guint i = 0; i < rows->len; i++)
    {
      const SheetRowEvent *row = &g_array_index (rows, SheetRowEvent, i);
      char *number = meaning == NUMBERS_BY_COLUMN ? row->number ? read_number (row->number) : NULL
                                                  : g_strdup_printf ("%" G_GINT64_FORMAT, meaning == NUMBERS_BY_LINE ? row->line : row->place);

      if (number)
        g_hash_table_insert (self->numbers, number, GUINT_TO_POINTER (row->event + 1));
    }
}

/* How many of the numbers that stand in references are those of other rows. */
static guint
count_hits (RowFinder *self)
{
  const GArray *references = self->import->references;
  guint n = 0;

  for (guint i = 0; i < references->len; i++)
    {
      const SheetReference *reference = &g_array_index (references, SheetReference, i);
      g_auto (GStrv) pieces = g_strsplit_set (reference->text, ",;&\n", -1);

      for (char **piece = pieces; *piece; piece++)
        {
          g_autofree char *number = read_number (*piece);
          guint event = look_up (self->numbers, number);

          n += event != CAUSELINE_NOWHERE && event != reference->event;
        }
    }
  return n;
}

/* Where no column numbers the rows, the meaning by which more references find another row. */
static void
decide_numbers (RowFinder *self)
{
  if (sheet_columns_find (self->import->columns, SHEET_FIELD_NUMBER) >= 0)
    {
      index_numbers (self, NUMBERS_BY_COLUMN);
      return;
    }

  index_numbers (self, NUMBERS_BY_PLACE);

  guint n_by_place = count_hits (self);

  index_numbers (self, NUMBERS_BY_LINE);
  if (n_by_place > count_hits (self))
    index_numbers (self, NUMBERS_BY_PLACE);
}

RowFinder *
row_finder_new (SheetImport *import)
{
  RowFinder *self = g_new0 (RowFinder, 1);

  self->import = import;
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  index_names (self);
  decide_numbers (self);
  return self;
}

void
row_finder_free (RowFinder *self)
{
  g_hash_table_unref (self->names);
  g_hash_table_unref (self->numbers);
  g_free (self);
}

/* "E-3: Union protests" and "Union protests (E-3)": the id that a person put beside the title. */
static guint
find_beside (RowFinder  *self,
             const char *text)
{
  const char *colon = strchr (text, ':');
  const char *open = strrchr (text, '(');
  const char *close = open ? strchr (open, ')') : NULL;
  g_autofree char *before = colon ? g_strstrip (g_strndup (text, colon - text)) : NULL;
  g_autofree char *inside = close && close[1] == '\0' ? g_strstrip (g_strndup (open + 1, close - open - 1)) : NULL;
  guint position = before ? causeline_graph_get_event_position (self->import->graph, before) : CAUSELINE_NOWHERE;

  if (position == CAUSELINE_NOWHERE && inside)
    position = causeline_graph_get_event_position (self->import->graph, inside);
  return position;
}

/* The event that @text means, or CAUSELINE_NOWHERE. */
guint
row_finder_find (RowFinder  *self,
                 const char *text)
{
  guint position = causeline_graph_get_event_position (self->import->graph, text);
  g_autofree char *normalized = sheet_header_normalize (text);
  g_autofree char *number = NULL;

  if (position == CAUSELINE_NOWHERE)
    position = look_up (self->names, normalized);
  if (position == CAUSELINE_NOWHERE)
    position = find_beside (self, text);
  if (position != CAUSELINE_NOWHERE)
    return position;
  number = read_number (text);
  return look_up (self->numbers, number);
}

/* Whether @text can only be the name of a row, and never tells what happened: a number, or a word with figures where rows have ids. */
gboolean
row_finder_is_pointer (const RowFinder *self,
                       const char      *text)
{
  g_autofree char *number = read_number (text);

  return number || (self->import->has_ids && !strpbrk (text, " \t\n") && strpbrk (text, "0123456789"));
}
