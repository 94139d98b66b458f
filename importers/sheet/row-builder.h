/* SPDX-License-Identifier: MIT */
/* A row of cells that are found one by one, some of them never. */

#pragma once

#include "sheet-reader.h"

G_BEGIN_DECLS

typedef struct
{
  GString *arena;   /* the texts, each with its NUL */
  GArray *cells;    /* SheetCell; until it is finished their text is an offset into the arena */
  GArray *offsets;  /* gsize */
  gboolean holds_something;
} RowBuilder;

void row_builder_init (RowBuilder *self);
void row_builder_clear (RowBuilder *self);
void row_builder_start (RowBuilder *self);
gboolean row_builder_set (RowBuilder   *self,
                          guint         column,
                          const char   *text,
                          SheetCellKind kind);
const char *row_builder_get (const RowBuilder *self,
                             guint             column);
void row_builder_fill (RowBuilder   *self,
                       guint         column,
                       const char   *text,
                       SheetCellKind kind);
void row_builder_finish (RowBuilder *self,
                         gint64      line,
                         SheetRow   *row);

G_END_DECLS
