/* SPDX-License-Identifier: MIT */
#pragma once

#include "issue.h"

G_BEGIN_DECLS

/**
 * CauselineCount:
 *
 * What a report counts; each record that was read is counted in exactly one of merged, skipped, or gave an event (or a source).
 */
typedef enum
{
  CAUSELINE_COUNT_READ,     /* records (rows, articles, objects) read */
  CAUSELINE_COUNT_EVENTS,   /* events found */
  CAUSELINE_COUNT_MERGED,   /* records or events that joined one that was there */
  CAUSELINE_COUNT_UNDATED,  /* events without a time */
  CAUSELINE_COUNT_SKIPPED,  /* records that gave nothing */
  CAUSELINE_COUNT_DOUBTFUL  /* records that were used with a doubt */
} CauselineCount;

/* Not in the enumeration: bindings would take it for a count. */
#define CAUSELINE_N_COUNTS (CAUSELINE_COUNT_DOUBTFUL + 1)

/**
 * CauselineReport:
 *
 * What became of an input: a tally and the issues, in the order in which they were found.
 *
 * Importers and exporters add to it and never print; the caller decides what to show. Not thread-safe: parts that are worked out
 * in parallel each get one of their own, joined with causeline_report_append().
 */
typedef struct _CauselineReport CauselineReport;

#define CAUSELINE_TYPE_REPORT (causeline_report_get_type ())

CAUSELINE_PUBLIC
GType causeline_report_get_type (void) G_GNUC_CONST;
CAUSELINE_PUBLIC
CauselineReport *causeline_report_new (void);
CAUSELINE_PUBLIC
CauselineReport *causeline_report_ref (CauselineReport *self);
CAUSELINE_PUBLIC
void causeline_report_unref (CauselineReport *self);

/* The functions that add take %NULL for @self and then do nothing, so that a caller who wants no report needs none. */
void causeline_report_add (CauselineReport   *self,
                           CauselineIssueCode code,
                           const char        *file,
                           gint64             line,
                           gint64             column,
                           const char        *format,
                           ...) G_GNUC_PRINTF (6, 7);
void causeline_report_count (CauselineReport *self,
                             CauselineCount   what,
                             guint64          n);
void causeline_report_set_unit (CauselineReport *self,
                                const char      *singular,
                                const char      *plural);
void causeline_report_reject (CauselineReport *self,
                              char            *record);
const char *const *causeline_report_get_rejects (CauselineReport *self,
                                                 guint           *n_rejects);
void causeline_report_append (CauselineReport *self,
                              CauselineReport *part);

CAUSELINE_PUBLIC
guint64 causeline_report_get_count (CauselineReport *self,
                                    CauselineCount   what);
CAUSELINE_PUBLIC
const char *causeline_report_get_unit (CauselineReport *self,
                                       gboolean         plural);
CAUSELINE_PUBLIC
guint causeline_report_get_n_issues (CauselineReport *self);
CAUSELINE_PUBLIC
const CauselineIssue *causeline_report_get_issue (CauselineReport *self,
                                                  guint            index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CauselineReport, causeline_report_unref)

G_END_DECLS
