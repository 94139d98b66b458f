/* SPDX-License-Identifier: MIT */
/* What a format has no place for. */

#include "not-held.h"

/* "3 links have no place in the format (left out)": nothing when @n is 0. */
void
not_held_report (const CauselineWriteContext *context,
                 guint                        n,
                 const char                  *one,
                 const char                  *many,
                 const char                  *done)
{
  if (n > 0)
    causeline_report_add (context->report, CAUSELINE_ISSUE_NOT_HELD, context->file, 0, 0, "%u %s (%s)", n, n == 1 ? one : many, done);
}

guint
not_held_count_claims (CauselineGraph *graph)
{
  guint n = 0;

  for (guint i = 0; i < causeline_graph_get_n_events (graph); i++)
    n += causeline_event_get_n_claims (causeline_graph_get_event (graph, i));
  return n;
}
