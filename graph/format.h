/* SPDX-License-Identifier: MIT */
/* What a format says of itself: the rows from which the command's help, the guessing and the tests come. */

#pragma once

#include "graph.h"
#include "option.h"
#include "report.h"

G_BEGIN_DECLS

/* What a reader is told beside the bytes. */
typedef struct
{
  const char *file;                /* the input's name, for places in messages; "-" for standard input */
  const CauselineOptions *options; /* or NULL */
  CauselineReport *report;         /* or NULL */

  /* A reader that goes through the bytes from front to back says here what lies behind it: that may leave the memory, and comes back
   * when it is looked at again; or NULL. */
  void (*passed) (const char *from,
                  gsize       length);
} CauselineReadContext;

typedef struct
{
  const char *file;                /* the output's name, or "-"; or NULL */
  const CauselineOptions *options; /* or NULL */
  CauselineReport *report;         /* or NULL */
  GPtrArray *pages;                /* GBytes: the pages after the first, of an exporter that fills more than one; or NULL: one page only */
} CauselineWriteContext;

typedef struct
{
  const char *name;                /* "csv" */
  const char *summary;             /* "Comma-separated values, one event a row" */
  const char *const *endings;      /* of file names, with the dot, preferred first, NULL-terminated: { ".csv", NULL } */
  const CauselineOption *options;  /* ends with a row without name; or NULL */

  /* Whether these bytes (the first %CAUSELINE_SNIFF_LENGTH at most) look like the format and like no other; or NULL. */
  gboolean (*sniff) (const char *bytes,
                     gsize       length);

  /* Adds what the bytes hold to an empty graph; on an error the graph is thrown away. */
  gboolean (*read) (CauselineGraph             *graph,
                    GBytes                     *bytes,
                    const CauselineReadContext *context,
                    GError                    **error);

  /* How the columns of a sheet are understood: for a person, or as a map that can be given back; or NULL for what has no columns. */
  char *(*describe) (GBytes                     *bytes,
                     const CauselineReadContext *context,
                     gboolean                    as_map,
                     GError                    **error);
} CauselineImporter;

typedef struct
{
  const char *name;
  const char *summary;
  const char *const *endings;
  const char *media_type;          /* "image/svg+xml" */
  const CauselineOption *options;
  gboolean wants_syntax;           /* whether the importers shall keep trees (causeline_source_get_syntax()) */
  gboolean wants_explanation;      /* whether they shall tell what they read (causeline_source_get_explanation()) */

  gboolean (*write) (CauselineGraph              *graph,
                     GString                     *out,
                     const CauselineWriteContext *context,
                     GError                     **error);
} CauselineExporter;

#define CAUSELINE_SNIFF_LENGTH 4096

G_END_DECLS
