/* SPDX-License-Identifier: MIT */
/* Files with several sheets. */

#pragma once

#include "sheet-import.h"

G_BEGIN_DECLS

#define WORKBOOK_OPTIONS \
  { "sheet", "NAME|N", NULL, "which sheet, by name or number (standard: the first that holds dates)" }

typedef struct _Workbook Workbook;

struct _Workbook
{
  GPtrArray *names; /* char *, in the order of the file; empty until they are wanted */
  guint chosen;     /* the sheet that is read */
  /* Fills in the names; or NULL when they are there from the beginning. */
  gboolean (*list) (Workbook *self,
                    GError  **error);
  SheetReader *(*open) (Workbook *self,
                        guint     sheet,
                        GError  **error);
  void (*free) (Workbook *self);
};

static inline void
workbook_free (Workbook *self)
{
  self->free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Workbook, workbook_free)

Workbook *xlsx_workbook_new (GBytes     *bytes,
                             const char *file,
                             GError    **error);
Workbook *ods_workbook_new (GBytes     *bytes,
                            const char *file,
                            GError    **error);
gboolean workbook_import (Workbook                   *workbook,
                          CauselineGraph             *graph,
                          const CauselineReadContext *context,
                          const CauselineOption      *options,
                          GError                    **error);
char *workbook_describe (Workbook                   *workbook,
                         const CauselineReadContext *context,
                         const CauselineOption      *options,
                         gboolean                    as_map,
                         GError                    **error);

G_END_DECLS
