/* SPDX-License-Identifier: MIT */
/* What became of the inputs, in words for a person and as JSON for a program. */

#pragma once

#include "report.h"

/* One input (or the output, or the whole) and its report. */
typedef struct
{
  char *name;   /* a file, or what was done: "merge", "check" */
  char *format; /* or NULL */
  CauselineReport *report;
} Tally;

Tally *tally_new (const char *name,
                  const char *format);
void tally_free (Tally *self);

void tally_print_issues (const Tally *self,
                         GString     *out);
void tally_print (const Tally *self,
                  GString     *out);
gboolean tally_is_doubtful (const Tally *self);
char *tally_to_json (GPtrArray *tallies,
                     gsize     *length);
