/* SPDX-License-Identifier: MIT */
/* A sheet beside the one with the events: who the actors are, or what the sources are, joined by ids. */

#pragma once

#include "columns.h"
#include "graph-builder.h"

G_BEGIN_DECLS

typedef struct
{
  SheetColumns *columns;
  gint id;             /* its columns */
  gint name;
  gboolean is_sources; /* else actors */
  GPtrArray *rows;     /* char **: the cells of each row that has an id */
  GPtrArray *lines;    /* gint64: where they stand */
  GHashTable *ids;     /* borrowed from the rows */
} SheetJoin;

gboolean sheet_join_is_wanted (const SheetColumns *columns);
SheetJoin *sheet_join_read (SheetReader *reader,
                            const char  *name,
                            GError     **error);
void sheet_join_free (SheetJoin *self);
gboolean sheet_join_matches (const SheetJoin    *self,
                             const SheetColumns *columns);
void sheet_join_apply (const SheetJoin *self,
                       SheetColumns    *columns);
void sheet_join_fill (const SheetJoin *self,
                      GraphBuilder    *builder,
                      const char      *file,
                      CauselineReport *report);
gboolean sheet_join_has_source (const GPtrArray *joins,
                                const char      *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SheetJoin, sheet_join_free)

G_END_DECLS
