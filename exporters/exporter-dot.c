/* SPDX-License-Identifier: MIT */
/* The event graph as DOT, for Graphviz, gvpr, Gephi, and for people to read. */

#include "dot-writer.h"
#include "event-graph.h"

static gboolean
dot_write (CauselineGraph              *graph,
           GString                     *out,
           const CauselineWriteContext *context,
           GError                     **error)
{
  GraphSettings settings = { 0 };
  if (!graph_settings_read (&settings, context, dot_options, error))
    return FALSE;

  g_autoptr (Story) story = event_graph_story (graph, &settings);
  g_autoptr (Plan) plan = event_graph_outline (story, &settings, context->report);
  dot_write_plan (plan, out);
  return TRUE;
}

static const char *const dot_endings[] = { ".dot", ".gv", NULL };

const CauselineExporter causeline_exporter_dot = {
  .name       = "dot",
  .summary    = "DOT, the language of Graphviz: events, actors, and what led to what",
  .endings    = dot_endings,
  .media_type = "text/vnd.graphviz",
  .options    = dot_options,
  .write      = dot_write,
};
