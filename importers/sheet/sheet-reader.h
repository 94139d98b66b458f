/* SPDX-License-Identifier: MIT */
/* The rows of a sheet, one after another, whatever file they come from. */

#pragma once

#include "error.h"

G_BEGIN_DECLS

typedef enum
{
  SHEET_CELL_TEXT,
  SHEET_CELL_NUMBER, /* a number as the person sees it */
  SHEET_CELL_DATE    /* the file says that it is a date: the text is ISO 8601 */
} SheetCellKind;

typedef struct
{
  const char *text; /* never NULL; UTF-8 */
  gsize length;
  SheetCellKind kind;
  gboolean is_merged;     /* it has the text of the cell above, with which it was merged */
} SheetCell;

/* One record. Valid until the next one is read. */
typedef struct
{
  gint64 line;            /* 1-based: the row, as a program for sheets numbers it; a record of several lines of text is one */
  guint n_cells;
  const SheetCell *cells; /* the first is that of column 1 */
} SheetRow;

typedef struct _SheetReader SheetReader;

struct _SheetReader
{
  /* The next row that holds anything; FALSE at the end and on an error. */
  gboolean (*next)   (SheetReader *self,
                      SheetRow    *row,
                      GError     **error);
  /* Back to the first row. */
  gboolean (*rewind) (SheetReader *self,
                      GError     **error);
  void     (*free)   (SheetReader *self);
};

static inline void
sheet_reader_free (SheetReader *self)
{
  self->free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SheetReader, sheet_reader_free)

/* No sheet is wider than this (XLSX and ODS end at 16384). */
#define SHEET_MAX_COLUMNS 16384

/* The cell of a column, 0-based; an empty one where the row is short. */
static inline const SheetCell *
sheet_row_get (const SheetRow *row,
               guint           column)
{
  static const SheetCell nothing = { "", 0, SHEET_CELL_TEXT };

  return column < row->n_cells ? &row->cells[column] : &nothing;
}

G_END_DECLS
