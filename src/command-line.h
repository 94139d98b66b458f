/* SPDX-License-Identifier: MIT */
/* What a person typed, understood. */

#pragma once

#include "graph.h"
#include "option.h"
#include "select.h"

typedef struct
{
  char **inputs;             /* files, "-" for standard input */
  char *from;                /* an input format, or NULL to guess */
  char *to;                  /* an output format, or NULL to guess */
  char *output;              /* a file, "-" for standard output, or NULL */
  char *title;
  char *report;              /* where the report is written as JSON, or NULL */
  char *rejects;             /* where rows that were skipped are written as CSV, or NULL */
  gboolean explain;          /* how the articles were read, instead of a graph */
  char *columns;             /* a sheet whose columns are to be explained, or NULL */
  char *save_map;            /* where the understanding of the columns is written, or NULL */
  char **no_merge;           /* ids of events that stay apart */
  CauselineOptions *options; /* for the formats */
  CauselineTime *since;
  CauselineTime *until;
  char **types;
  char **actors;
  char *around;
  char *causes_of;
  char *effects_of;
  guint depth;
  guint n_jobs;              /* how many inputs to read at a time; 0 for as many as there are processors */
  gboolean separate;
  gboolean check;
  gboolean strict;
  gboolean quiet;
  gboolean list_formats;
  gboolean version;
} CommandLine;

CommandLine *command_line_parse (char   **words,
                                 GError **error);
void command_line_free (CommandLine *self);
gboolean command_line_cuts (const CommandLine *self);
void command_line_get_selection (const CommandLine  *self,
                                 CauselineSelection *selection);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CommandLine, command_line_free)
