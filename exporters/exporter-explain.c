/* SPDX-License-Identifier: MIT */
/* Writes how articles were read, for a person. */

#include "format.h"

#include "error.h"
#include "graph.h"

static void
write_head (GString *out, const CauselineSource *source)
{
  const char *title = causeline_source_get_title (source);
  const CauselineTime *published = causeline_source_get_published (source);
  g_autofree char *day = published ? causeline_time_to_string (published) : NULL;
  g_string_append_printf (out, "%s: %s (%s%s)\n\n", causeline_source_get_id (source), title ? title : "an article without a title",
                          day ? "written " : "no day is known", day ? day : "");
}

static gboolean
explain_graph (CauselineGraph *graph, GString *out, const CauselineWriteContext *context, GError **error)
{
  gboolean has_any = FALSE;
  for (guint i = 0; i < causeline_graph_get_n_sources (graph); i++)
    {
      const CauselineSource *source = causeline_graph_get_source (graph, i);
      const char *explanation = causeline_source_get_explanation (source);
      if (!explanation)
        continue;
      write_head (out, source);
      g_string_append (out, explanation);
      has_any = TRUE;
    }
  if (!has_any)
    g_set_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_EMPTY, "nothing to explain: no source of the graph is an article that was read here");
  return has_any;
}

static const char *const explain_endings[] = { ".explain.txt", NULL };

const CauselineExporter causeline_exporter_explain = {
  .name = "explain",
  .summary = "How articles were read, sentence by sentence, for a person",
  .endings = explain_endings,
  .media_type = "text/plain",
  .wants_explanation = TRUE,
  .write = explain_graph,
};
