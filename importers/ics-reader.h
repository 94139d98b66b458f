/* SPDX-License-Identifier: MIT */
/* Reading a calendar: what its parts share. */

#pragma once

#include "format.h"
#include "graph-builder.h"

#ifdef HAVE_ICAL

#include <libical/ical.h>

typedef struct
{
  CauselineGraph *graph;
  const CauselineReadContext *context;
  icalcomponent *calendar;  /* in which an entry is; it has the time zones */
  GArray *lines;            /* gint64: where the entries begin */
  GraphBuilder builder;
  guint n_entries;
  guint n_links;
} IcsReader;

void ics_warn (IcsReader         *self,
               CauselineIssueCode code,
               gint64             line,
               const char        *key,
               const char        *fact);
const char *ics_get_x (icalcomponent *entry,
                       const char    *name);
void ics_read_time (IcsReader      *self,
                    CauselineEvent *event,
                    icalcomponent  *entry,
                    gint64          line);
void ics_fill_event (IcsReader      *self,
                     CauselineEvent *event,
                     icalcomponent  *entry);

#endif
