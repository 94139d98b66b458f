/* SPDX-License-Identifier: MIT */
/* The sheet twin, read back: what the parts of its reader share. */

#pragma once

#include "sheet-import.h"

G_BEGIN_DECLS

typedef enum
{
  RECORD_EVENT,
  RECORD_LINK,
  RECORD_ACTOR,
  RECORD_SOURCE,
  RECORD_MENTION,
  RECORD_TEXT,
  RECORD_GRAPH,
  RECORD_N_KINDS
} RecordKind;

/* The columns that have a meaning; all others are the user's. */
typedef enum
{
  COLUMN_RECORD, COLUMN_NR, COLUMN_ID, COLUMN_DATE, COLUMN_END, COLUMN_TITLE, COLUMN_TYPE, COLUMN_STATUS, COLUMN_SOURCE, COLUMN_TARGET,
  COLUMN_ACTORS, COLUMN_CAUSED_BY, COLUMN_RESPONDS_TO, COLUMN_PLACE, COLUMN_DESCRIPTION, COLUMN_URL, COLUMN_TAGS, COLUMN_CLAIMS,
  COLUMN_CONFIDENCE, COLUMN_BASIS, COLUMN_FROM, COLUMN_TO, COLUMN_EVIDENCE, COLUMN_PART_OF, COLUMN_ALIASES, COLUMN_PUBLISHER, COLUMN_AUTHOR,
  COLUMN_FILE, COLUMN_LANGUAGE, COLUMN_IN, COLUMN_OF, COLUMN_AT, COLUMN_VALUE, COLUMN_TIMEX, COLUMN_DATES, COLUMN_CUE, COLUMN_CONTENT,
  COLUMN_MORE, COLUMN_N
} RecordColumn;

/* A row that was kept until all are read. */
typedef struct
{
  gint64 line;
  gint64 nr;     /* G_MAXINT64 for a row that a person added */
  gboolean is_new;
  char *id;      /* of the object that the row became, or its cell */
  char **cells;  /* as many as the header has, NULL-terminated */
} Record;

typedef struct
{
  CauselineGraph *graph;
  const char *file;
  CauselineReport *report;
  GPtrArray *headers;            /* char * */
  gint columns[COLUMN_N];        /* where each is, or -1 */
  GPtrArray *records[RECORD_N_KINDS]; /* Record */
  SheetDatePolicy policy;
  GHashTable *actors;            /* name -> id, both owned */
  GHashTable *links;             /* "kind\nfrom\nto": those that the rows of links have */
  GHashTable *caused;            /* the same: those that cells of events name */
  GHashTable *event_ids;         /* of the rows of events; owned by them, as are the next two */
  GHashTable *link_ids;          /* of the links that stay */
  GHashTable *mentions;          /* ids of the mentions that stay */
  char *new_source;              /* the id of this file among the sources, once a new row needs it */
} RecordReader;

static inline const char *
record_get (const RecordReader *self,
            const Record       *record,
            RecordColumn        column)
{
  return self->columns[column] < 0 ? "" : record->cells[self->columns[column]];
}

/* NULL for an empty cell. */
static inline const char *
record_get_or_null (const RecordReader *self,
                    const Record       *record,
                    RecordColumn        column)
{
  const char *text = record_get (self, record, column);

  return *text ? text : NULL;
}

/* Lists: see exporters/records/record-list.c, which writes them. */
char **record_split (const char *text);
char *record_take_tail (char *token,
                        char  open,
                        char  close);
char *record_find_plain (char *token,
                         char  sign);
char *record_unescape (const char *token);

void record_warn (RecordReader       *self,
                  const Record       *record,
                  CauselineIssueCode  code,
                  RecordColumn        column,
                  const char         *fact);
const char *record_resolve_actor (RecordReader *self,
                                  char         *token);
CauselineTime *record_read_time (RecordReader *self,
                                 const Record *record);
void record_read_events (RecordReader *self);
void record_read_actors (RecordReader *self);
void record_read_sources (RecordReader *self);
void record_read_links (RecordReader *self);
void record_read_mentions (RecordReader *self);
void record_read_graph (RecordReader *self);
void record_choose_links (RecordReader *self);
void record_choose_mentions (RecordReader *self);

/* "more": the members of a JSON object, each value as it stands. */
typedef void (*TakeExtra) (gpointer    object,
                           const char *key,
                           const char *json);
gboolean record_read_more (const char *json,
                           TakeExtra   take,
                           gpointer    object);
void record_take_more (RecordReader *self,
                       const Record *record,
                       TakeExtra     take,
                       gpointer      object);
void record_warn_duplicate (RecordReader *self,
                            const Record *record);

G_END_DECLS
