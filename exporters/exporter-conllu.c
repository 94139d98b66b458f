/* SPDX-License-Identifier: MIT */
/* Writes how the sentences of the articles were read, in CoNLL-U. */

#include "format.h"

#include "error.h"
#include "graph.h"

static gboolean
conllu_write (CauselineGraph *graph, GString *out, const CauselineWriteContext *context, GError **error)
{
  gboolean has_any = FALSE;
  for (guint i = 0; i < causeline_graph_get_n_sources (graph); i++)
    {
      const CauselineSource *source = causeline_graph_get_source (graph, i);
      const char *syntax = causeline_source_get_syntax (source);
      if (!syntax)
        continue;
      g_string_append_printf (out, "# newdoc id = %s\n%s", causeline_source_get_id (source), syntax);
      has_any = TRUE;
    }
  if (!has_any)
    g_set_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_EMPTY, "no source of the graph is an article with sentences");
  return has_any;
}

static const char *const conllu_endings[] = { ".conllu", NULL };

const CauselineExporter causeline_exporter_conllu = {
  .name = "conllu",
  .summary = "The sentences of articles with tags, trees and names, as CoNLL-U",
  .endings = conllu_endings,
  .media_type = "text/plain",
  .wants_syntax = TRUE,
  .write = conllu_write,
};
