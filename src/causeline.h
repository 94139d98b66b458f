/* SPDX-License-Identifier: MIT */
/* causeline: news articles and spreadsheets become an event graph, and an event graph becomes a picture. */

#pragma once

#include "actor.h"
#include "check.h"
#include "error.h"
#include "event-time.h"
#include "event.h"
#include "graph.h"
#include "issue.h"
#include "link.h"
#include "mention.h"
#include "report.h"
#include "resolve.h"
#include "source.h"
#include "vocabulary.h"
#include "walk.h"

G_BEGIN_DECLS

CAUSELINE_PUBLIC
CauselineGraph *causeline_read_bytes (GBytes            *bytes,
                                      const char        *format,
                                      const char        *file,
                                      const char *const *options,
                                      CauselineReport   *report,
                                      GError           **error);
CAUSELINE_PUBLIC
GBytes *causeline_write_bytes (CauselineGraph    *graph,
                               const char        *format,
                               const char *const *options,
                               CauselineReport   *report,
                               GError           **error);
CAUSELINE_PUBLIC
char **causeline_list_importers (void);
CAUSELINE_PUBLIC
char **causeline_list_exporters (void);

G_END_DECLS
