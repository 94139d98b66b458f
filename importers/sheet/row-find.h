/* SPDX-License-Identifier: MIT */
/* Which event a cell means that names one: by id, by title, by the number of its row. */

#pragma once

#include "sheet-import.h"

G_BEGIN_DECLS

typedef struct _RowFinder RowFinder;

RowFinder *row_finder_new (SheetImport *import);
void row_finder_free (RowFinder *self);
guint row_finder_find (RowFinder  *self,
                       const char *text);
gboolean row_finder_is_pointer (const RowFinder *self,
                                const char      *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RowFinder, row_finder_free)

G_END_DECLS
