/* SPDX-License-Identifier: MIT */
/* The rows of a graph as comma-separated values. */

#include "csv-text.h"

#include "records.h"

#include <csv.h>
#include <string.h>

typedef struct
{
  GString *out;
  char delimiter;
  guint n_columns;
} Writer;

/* Whether a spreadsheet might run the cell as a formula (https://owasp.org/www-community/attacks/CSV_Injection), or would take for
   our mark what is none. Numbers below zero are what they are. */
static gboolean
needs_guard (const char *cell)
{
  const char *at = cell;

  while (*at == '\'')
    at++;
  if (*at == '\0' || !strchr ("=+-@\t\r", *at))
    return FALSE;
  return !(at == cell && *at == '-' && at[1] && at[1 + strspn (at + 1, "0123456789.")] == '\0');
}

static gboolean
needs_quotes (const char *cell,
              char        delimiter)
{
  gsize length = strlen (cell);

  if (length == 0)
    return FALSE;
  return strpbrk (cell, "\"\r\n") || strchr (cell, delimiter) || g_ascii_isspace (cell[0]) || g_ascii_isspace (cell[length - 1]);
}

/* Appends @cell as it must stand between two delimiters, and so that no spreadsheet runs it. */
void
csv_append_cell (GString    *out,
                 const char *cell,
                 char        delimiter)
{
  g_autofree char *guarded = needs_guard (cell) ? g_strconcat ("'", cell, NULL) : NULL;
  const char *text = guarded ? guarded : cell;

  if (!guarded && !needs_quotes (text, delimiter))
    {
      g_string_append (out, text);
      return;
    }

  gsize length = strlen (text);
  gsize start = out->len;
  gsize room = length * 2 + 2;

  g_string_set_size (out, start + room);
  g_string_set_size (out, start + csv_write (out->str + start, room, text, length));
}

static void
write_row (const char *const *cells,
           gpointer           data)
{
  Writer *self = data;

  for (guint i = 0; i < self->n_columns; i++)
    {
      if (i > 0)
        g_string_append_c (self->out, self->delimiter);
      csv_append_cell (self->out, cells[i], self->delimiter);
    }
  g_string_append_c (self->out, '\n');
}

/* Writes the sheet twin of a graph: see exporter-csv.c. */
void
csv_write_text (CauselineGraph *graph,
                char            delimiter,
                GString        *out)
{
  g_autoptr (Records) records = records_new (graph);
  Writer writer = { .out = out, .delimiter = delimiter };
  const char *const *headers = records_get_headers (records, &writer.n_columns);

  write_row (headers, &writer);
  records_write (records, write_row, &writer);
}
