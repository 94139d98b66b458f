/* SPDX-License-Identifier: MIT */
/* Cells that were merged downwards: what stands in the first holds for all its rows. */

#pragma once

#include "row-builder.h"
#include "zip-part.h"

G_BEGIN_DECLS

/* Merges that nobody makes are not followed: so many in a sheet, and so many at once. */
#define MERGED_MOST 100000
#define MERGED_MOST_OPEN 200

typedef struct _MergedCells MergedCells;

MergedCells *merged_cells_new (void);
void merged_cells_free (MergedCells *self);
void merged_cells_restart (MergedCells *self);
void merged_cells_scan (MergedCells *self,
                        ZipPart     *part);
void merged_cells_begin (MergedCells  *self,
                         guint         column,
                         gint64        last,
                         const char   *text,
                         SheetCellKind kind);
void merged_cells_fill (MergedCells *self,
                        gint64       line,
                        RowBuilder  *row);

G_END_DECLS
