/* SPDX-License-Identifier: MIT */
/* A graph as the text of a sheet. */

#pragma once

#include "graph.h"

G_BEGIN_DECLS

void csv_write_text (CauselineGraph *graph,
                     char            delimiter,
                     GString        *out);
void csv_append_cell (GString    *out,
                      const char *cell,
                      char        delimiter);

G_END_DECLS
