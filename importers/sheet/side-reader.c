/* SPDX-License-Identifier: MIT */
/* Some columns of a sheet, as if there were no others: they keep their places, so that messages name the right cells. */

#include "side-reader.h"

typedef struct
{
  SheetReader base;
  SheetReader *whole; /* borrowed */
  guint from;
  guint to;
  GArray *cells;      /* SheetCell: of the row, those before @from empty */
} SideReader;

static gboolean
side_next (SheetReader *base,
           SheetRow    *row,
           GError     **error)
{
  static const SheetCell nothing = { "", 0, SHEET_CELL_TEXT };
  SideReader *self = (SideReader *) base;

  while (self->whole->next (self->whole, row, error))
    {
      gboolean holds_something = FALSE;

      g_array_set_size (self->cells, 0);
      for (guint i = 0; i < MIN (row->n_cells, self->to); i++)
        {
          const SheetCell *cell = i < self->from ? &nothing : &row->cells[i];

          g_array_append_vals (self->cells, cell, 1);
          holds_something = holds_something || (i >= self->from && row->cells[i].length > 0);
        }
      row->n_cells = self->cells->len;
      row->cells = (const SheetCell *) self->cells->data;
      if (holds_something)
        return TRUE;
    }
  return FALSE;
}

static gboolean
side_rewind (SheetReader *base,
             GError     **error)
{
  SideReader *self = (SideReader *) base;

  return self->whole->rewind (self->whole, error);
}

static void
side_free (SheetReader *base)
{
  SideReader *self = (SideReader *) base;

  g_array_unref (self->cells);
  g_free (self);
}

/* The columns from @from on, up to @to; @whole must live as long. */
SheetReader *
side_reader_new (SheetReader *whole,
                 guint        from,
                 guint        to)
{
  SideReader *self = g_new0 (SideReader, 1);

  self->base.next = side_next;
  self->base.rewind = side_rewind;
  self->base.free = side_free;
  self->whole = whole;
  self->from = from;
  self->to = to;
  self->cells = g_array_new (FALSE, FALSE, sizeof (SheetCell));
  return &self->base;
}
