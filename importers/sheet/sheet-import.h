/* SPDX-License-Identifier: MIT */
/* Rows become events: what the importers of sheets have in common. */

#pragma once

#include "columns.h"
#include "format.h"
#include "graph-builder.h"

G_BEGIN_DECLS

/* The options that all importers of sheets know. */
#define SHEET_COMMON_OPTIONS \
  { "date-order", "dmy|mdy|ymd", NULL, "how to read dates such as 3/4/2020 (standard: what the column's dates say)" }, \
  { "base-date", "DATE", NULL, "the day by which dates without a year, and clock times, are completed" }, \
  { "list-separator", "CHAR", NULL, "what separates several actors, ids or tags in a cell (standard: ;)" }, \
  { "map", "TEXT", NULL, "the content of a mapping file: which column is which field" }

gboolean sheet_import (SheetReader                *reader,
                       const GPtrArray            *joins,
                       CauselineGraph             *graph,
                       const CauselineReadContext *context,
                       const CauselineOption      *options,
                       GError                    **error);
SheetColumns *sheet_columns_open (SheetReader                *reader,
                                  const GPtrArray            *joins,
                                  const CauselineReadContext *context,
                                  const CauselineOption      *options,
                                  GError                    **error);

char *sheet_describe (SheetReader                *reader,
                      const GPtrArray            *joins,
                      const CauselineReadContext *context,
                      const CauselineOption      *options,
                      gboolean                    as_map,
                      GError                    **error);

/* A reference from one row to another event, looked up when all rows are read. */
typedef struct
{
  guint event; /* its position in the graph */
  SheetField field;
  gint64 line;
  guint column;
  char *text;
} SheetReference;

/* Which row gave which event: kept where references may name rows by number. */
typedef struct
{
  gint64 line;
  gint64 place; /* among the rows below the header */
  guint event;  /* its position in the graph */
  char *number; /* that the row has in a column of numbers, or NULL */
} SheetRowEvent;

/* The state of one import. */
typedef struct
{
  CauselineGraph *graph;
  const char *file;
  CauselineReport *report;
  SheetColumns *columns;
  SheetDatePolicy date_policy;
  SheetDatePolicy end_policy;
  SheetDatePolicy period_policy;
  SheetDatePolicy period_end_policy;
  gboolean user_has_base;
  GraphBuilder builder;
  GHashTable *periods;      /* name, start and end -> id of the event, both owned */
  GArray *references;       /* SheetReference */
  GArray *rows;             /* SheetRowEvent */
  GHashTable *types;        /* text of a cell -> the type that it names, both owned */
  GString *scratch;
  GString *piece;           /* of a list in a cell */
  GString *place;           /* of the row */
  GString *extra;           /* of the row: a JSON object that is not closed yet, or empty */
  guint64 n_rows;
  guint n_links;
  guint n_undated;
  gboolean has_ids;         /* the sheet gives ids of its own */
  gboolean has_references;  /* a column names causes or responses */
  gboolean warned_short_year;
  gboolean warned_above;
  gboolean has_above;
  SheetDate above;          /* the start of the last row that has a date */
  gboolean is_passed_over;  /* the table has no dates */
} SheetImport;

gboolean sheet_import_decide_dates (SheetImport *self,
                                    SheetReader *reader,
                                    GError     **error);
gboolean sheet_import_row (SheetImport    *self,
                           const SheetRow *row,
                           GError        **error);
guint sheet_import_dates (SheetImport        *self,
                          const SheetRow     *row,
                          SheetDate          *dates,
                          guint               max,
                          gboolean           *has_text);
gboolean sheet_import_date_of (SheetImport    *self,
                               const SheetRow *row,
                               guint           column,
                               SheetDate      *date);
gboolean sheet_import_period_date (SheetImport    *self,
                                   const SheetRow *row,
                                   SheetDate      *date);
gboolean sheet_reference_is_nothing (const char *text);
void sheet_import_links (SheetImport *self);
void sheet_import_warn (SheetImport       *self,
                        CauselineIssueCode code,
                        const SheetRow    *row,
                        guint              column,
                        const char        *fact);

/* A row that says it is something else than an event: see record-reader.c. */
gboolean sheet_is_records (const SheetColumns *columns);
gboolean sheet_import_records (SheetReader                *reader,
                               const SheetColumns         *columns,
                               CauselineGraph             *graph,
                               const CauselineReadContext *context,
                               GError                    **error);

void sheet_append_json_string (GString    *out,
                               const char *text);

G_END_DECLS
