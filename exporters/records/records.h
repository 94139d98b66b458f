/* SPDX-License-Identifier: MIT */
/* A graph as rows of cells, from which it can be read again without loss: see exporter-csv.c. */

#pragma once

#include "graph.h"

G_BEGIN_DECLS

/* The columns, from left to right; the user's own stand between RECORD_BASIS and RECORD_FROM. */
typedef enum
{
  RECORD_RECORD,      /* event, actor, link, source, text, mention, graph */
  RECORD_NR,          /* its place among its kind, so that rows can be sorted */
  RECORD_ID,
  RECORD_DATE,
  RECORD_END,
  RECORD_TITLE,       /* of an actor: its name */
  RECORD_TYPE,        /* of others than events: the kind */
  RECORD_STATUS,      /* empty: asserted */
  RECORD_SOURCE,
  RECORD_TARGET,
  RECORD_ACTORS,
  RECORD_CAUSED_BY,
  RECORD_RESPONDS_TO,
  RECORD_PLACE,
  RECORD_DESCRIPTION,
  RECORD_URL,
  RECORD_TAGS,
  RECORD_CLAIMS,
  RECORD_CONFIDENCE,  /* empty: 1 */
  RECORD_BASIS,       /* of an event's date (empty: stated), of a link */
  RECORD_FROM,
  RECORD_TO,
  RECORD_EVIDENCE,
  RECORD_PART_OF,
  RECORD_ALIASES,
  RECORD_PUBLISHER,
  RECORD_AUTHOR,
  RECORD_FILE,
  RECORD_LANGUAGE,
  RECORD_IN,          /* a mention's source */
  RECORD_OF,
  RECORD_AT,          /* "row 17" or "120..131" */
  RECORD_VALUE,
  RECORD_TIMEX,
  RECORD_DATES,
  RECORD_CUE,
  RECORD_CONTENT,
  RECORD_MORE,        /* what has no column, as a JSON object */
  RECORD_N_COLUMNS
} RecordColumn;

typedef struct _Records Records;

/* Takes one row: as many cells as records_get_headers() has. */
typedef void (*RecordSink) (const char *const *cells,
                            gpointer           data);

Records *records_new (CauselineGraph *graph);
void records_free (Records *self);
const char *const *records_get_headers (const Records *self,
                                        guint         *n_headers);
void records_write (Records   *self,
                    RecordSink sink,
                    gpointer   data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Records, records_free)

G_END_DECLS
