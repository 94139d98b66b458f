/* SPDX-License-Identifier: MIT */
/* What a graph must be: closed under its ids, without a circle of causes, no response before its cause. */

#include "check.h"

#include "circle.h"
#include "select.h"

/* Whether the later end of a link that goes forward in time lies wholly before its earlier end. */
gboolean
causeline_link_is_backwards (CauselineGraph      *graph,
                             const CauselineLink *link)
{
  const CauselineEvent *from = causeline_graph_find_event (graph, causeline_link_get_from (link));
  const CauselineEvent *to = causeline_graph_find_event (graph, causeline_link_get_to (link));

  /* A plan may aim at what has a date of its own, and a part lies within the whole. */
  if (!from || !to || causeline_link_get_kind (link) == CAUSELINE_LINK_PART)
    return FALSE;

  const CauselineTime *first = causeline_event_get_time (from);
  const CauselineTime *second = causeline_event_get_time (to);

  return first && second && causeline_time_is_before (second, first);
}

static void
report_backwards (CauselineGraph  *graph,
                  CauselineReport *report)
{
  for (guint i = 0; i < causeline_graph_get_n_links (graph); i++)
    {
      const CauselineLink *link = causeline_graph_get_link (graph, i);

      if (!causeline_link_is_backwards (graph, link))
        continue;

      const char *from = causeline_link_get_from (link);
      const char *to = causeline_link_get_to (link);
      g_autofree char *first = causeline_time_to_string (causeline_event_get_time (causeline_graph_find_event (graph, from)));
      g_autofree char *second = causeline_time_to_string (causeline_event_get_time (causeline_graph_find_event (graph, to)));

      causeline_report_add (report, CAUSELINE_ISSUE_BACKWARDS, NULL, 0, 0, "link \"%s\" runs backwards in time: %s (%s) to %s (%s) (kept, and drawn so)",
                            causeline_link_get_id (link), from, first, to, second);
    }
}

/**
 * causeline_graph_check:
 * @report: (nullable): where circles and links that run backwards go
 *
 * Looks whether the graph is sound. Of a circle of causal links the weakest is left out; links that run backwards in time stay.
 * O(events + links * log links).
 *
 * Returns: (transfer full): @graph, or one without the links that close circles; %CAUSELINE_ERROR_UNKNOWN_ID when an id dangles
 */
CauselineGraph *
causeline_graph_check (CauselineGraph  *graph,
                       CauselineReport *report,
                       GError         **error)
{
  if (!causeline_graph_check_closed (graph, error))
    return NULL;

  guint n_dropped = 0;
  g_autofree guint8 *keep_links = circles_break (graph, report, &n_dropped);

  report_backwards (graph, report);
  return n_dropped > 0 ? causeline_graph_keep (graph, NULL, keep_links) : g_object_ref (graph);
}
