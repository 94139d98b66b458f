/* SPDX-License-Identifier: MIT */
/* Cells that were merged downwards: what stands in the first holds for all its rows. XLSX says which they are behind the rows, so its
 * sheets are looked through for that before they are read: only unpacked, not parsed. */

#define _GNU_SOURCE /* memmem() */

#include "merged-cells.h"

#include <string.h>

/* So many bytes are unpacked at once; an element for a merge is shorter than the other. */
#define CHUNK 65536
#define ELEMENT 64

/* A merge that the sheet declares. */
typedef struct
{
  gint64 first;
  gint64 last;
  guint column;
} Merge;

/* One whose first row was read. */
typedef struct
{
  guint column;
  gint64 last;
  char *text;
  SheetCellKind kind;
} OpenMerge;

struct _MergedCells
{
  GArray *declared; /* Merge, by their first rows */
  guint next;       /* of those declared */
  GArray *open;     /* OpenMerge */
};

static void
open_merge_clear (gpointer data)
{
  g_free (((OpenMerge *) data)->text);
}

MergedCells *
merged_cells_new (void)
{
  MergedCells *self = g_new0 (MergedCells, 1);

  self->declared = g_array_new (FALSE, FALSE, sizeof (Merge));
  self->open = g_array_new (FALSE, FALSE, sizeof (OpenMerge));
  g_array_set_clear_func (self->open, open_merge_clear);
  return self;
}

void
merged_cells_free (MergedCells *self)
{
  g_array_unref (self->declared);
  g_array_unref (self->open);
  g_free (self);
}

/* Before the first row again. */
void
merged_cells_restart (MergedCells *self)
{
  g_array_set_size (self->open, 0);
  self->next = 0;
}

/* "BC17", in text that goes on behind it: moves @text behind it. */
static gboolean
read_place (const char **text,
            guint       *column,
            gint64      *row)
{
  guint64 number = 0;

  for (*column = 0; g_ascii_isupper (**text) && *column <= SHEET_MAX_COLUMNS; (*text)++)
    *column = *column * 26 + (guint) (**text - 'A') + 1;
  for (; g_ascii_isdigit (**text) && number < G_MAXINT; (*text)++)
    number = number * 10 + (guint64) (**text - '0');
  *row = (gint64) number;
  return *column > 0 && (*column)-- <= SHEET_MAX_COLUMNS && number > 0;
}

/* <mergeCell ref="A2:A4"/> */
static void
take_element (MergedCells *self,
              const char  *element)
{
  const char *text = strstr (element, "ref=\"");
  Merge merge;
  guint right;

  if (!text || self->declared->len >= MERGED_MOST)
    return;
  text += strlen ("ref=\"");
  if (read_place (&text, &merge.column, &merge.first) && *text++ == ':' && read_place (&text, &right, &merge.last) && merge.last > merge.first)
    g_array_append_val (self->declared, merge);
}

/* Takes the elements of the buffer; returns how many bytes at its end may belong to one that is not whole. */
static gsize
take_elements (MergedCells *self,
               char        *buffer,
               gsize        length)
{
  static const char name[] = "<mergeCell ";
  char *at = buffer;
  char *end = buffer + length;
  char element[ELEMENT + 1] = "";

  while ((at = memmem (at, end - at, name, strlen (name))))
    {
      if (end - at < ELEMENT)
        return end - at;
      memcpy (element, at, ELEMENT);
      take_element (self, element);
      at++;
    }
  return MIN (length, strlen (name) - 1);
}

static int
compare_merges (gconstpointer a,
                gconstpointer b)
{
  gint64 first = ((const Merge *) a)->first;
  gint64 other = ((const Merge *) b)->first;

  return (first > other) - (first < other);
}

/* Looks for what a sheet of XLSX declares; whatever is wrong with the part is said when it is read. */
void
merged_cells_scan (MergedCells *self,
                   ZipPart     *part)
{
  g_autofree char *buffer = g_malloc (CHUNK + 2 * ELEMENT);
  gboolean too_large = FALSE;
  gsize kept = 0;
  gssize got;

  while ((got = zip_part_read (part, buffer + kept, CHUNK, &too_large)) > 0)
    {
      gsize length = kept + (gsize) got;

      kept = take_elements (self, buffer, length);
      memmove (buffer, buffer + length - kept, kept);
    }
  memset (buffer + kept, ' ', ELEMENT); /* the last element is shorter */
  take_elements (self, buffer, kept + ELEMENT);
  g_array_sort (self->declared, compare_merges);
}

/* From the next row to @last the column holds this text. */
void
merged_cells_begin (MergedCells  *self,
                    guint         column,
                    gint64        last,
                    const char   *text,
                    SheetCellKind kind)
{
  OpenMerge merge = { .column = column, .last = last, .kind = kind };

  if (*text == '\0' || self->open->len >= MERGED_MOST_OPEN)
    return;
  merge.text = g_strdup (text);
  g_array_append_val (self->open, merge);
}

/* The merges that are declared to begin in this row. */
static void
begin_declared (MergedCells *self,
                gint64       line,
                RowBuilder  *row)
{
  for (; self->next < self->declared->len; self->next++)
    {
      const Merge *merge = &g_array_index (self->declared, Merge, self->next);

      if (merge->first > line)
        return;
      if (merge->first == line && merge->column < row->cells->len)
        merged_cells_begin (self, merge->column, merge->last, row_builder_get (row, merge->column),
                            g_array_index (row->cells, SheetCell, merge->column).kind);
    }
}

/* Fills what is merged with cells above into a row that holds something of its own. */
void
merged_cells_fill (MergedCells *self,
                   gint64       line,
                   RowBuilder  *row)
{
  for (guint i = 0; i < self->open->len;)
    {
      const OpenMerge *merge = &g_array_index (self->open, OpenMerge, i);

      if (merge->last < line)
        {
          g_array_remove_index_fast (self->open, i);
          continue;
        }
      row_builder_fill (row, merge->column, merge->text, merge->kind);
      i++;
    }
  begin_declared (self, line, row);
}
