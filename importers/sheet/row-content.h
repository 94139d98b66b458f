/* SPDX-License-Identifier: MIT */
/* What one row says. */

#pragma once

#include "sheet-import.h"

G_BEGIN_DECLS

typedef struct
{
  const SheetRow *row;
  const char *id;
  const char *title;
  const char *description;
  const char *type;
  const char *url;
  const SheetSchemeWord *flag; /* the kind of event that a column of yes and no says, or NULL */
  const char *phrase; /* of the type in a title, or NULL */
  CauselineStatus status;
  double confidence;
  GString *place;
  GString *extra;   /* a JSON object that is not closed yet, or empty */
  guint n_actors;
  gboolean is_later_step; /* not the first of what the row tells: causes and responses belong to that */
  const char *period; /* or NULL: the id of the event in which the row's own is */
  GStringChunk *kept; /* or NULL: texts of templates, which are filled one after another */
} RowContent;

gboolean sheet_text_is_missing (const char *text);
gboolean sheet_text_is_nobody (const char *text);
void row_content_read (SheetImport *self,
                       RowContent  *content);
char *row_content_make_title (SheetImport      *self,
                              const RowContent *content);
gboolean row_content_is_title (SheetImport      *self,
                               const RowContent *content,
                               gboolean          has_date_text);
void row_content_take_title (SheetImport      *self,
                             const RowContent *content);
void sheet_import_skip (SheetImport    *self,
                        const SheetRow *row,
                        const char     *reason);
gboolean sheet_import_is_aside (SheetImport    *self,
                                const SheetRow *row);
const char *sheet_import_period (SheetImport      *self,
                                 const RowContent *content);
void sheet_import_add_part (SheetImport    *self,
                            const char     *period,
                            const char     *event,
                            const SheetRow *row);

G_END_DECLS
