/* SPDX-License-Identifier: MIT */
/* What one run of the command has in hand: what was asked for, which options some format took, what became of each part. */

#pragma once

#include "command-line.h"
#include "exporters.h"
#include "progress.h"
#include "tally.h"

typedef struct
{
  const CommandLine *line;
  const CauselineExporter *exporter; /* or NULL: only checking */
  GMutex mutex;                      /* of @used, while several inputs are read at a time */
  GHashTable *used;                  /* the keys of options that some format took */
  GPtrArray *tallies;                /* Tally, in the order of the work */
  Progress *progress;
} Job;

CauselineOptions *job_options_for (Job                   *job,
                                   const CauselineOption *known,
                                   const char            *format,
                                   GError               **error);
gboolean job_check_all_used (Job     *job,
                             GError **error);
Tally *job_begin_tally (Job        *job,
                        const char *name);
