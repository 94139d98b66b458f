/* SPDX-License-Identifier: MIT */
/* The graph as causeline's own JSON: one file, an object a line, so that versions can be compared. */

#include "format.h"
#include "json-graph.h"

static const CauselineOption json_options[] = {
  { "text", "yes|no", "yes", "whether the texts of articles are written too" },
  { NULL },
};

static gboolean
json_write (CauselineGraph              *graph,
            GString                     *out,
            const CauselineWriteContext *context,
            GError                     **error)
{
  gboolean with_text = causeline_options_get_boolean (context->options, json_options, "text");

  json_write_graph (out, graph, with_text);
  return TRUE;
}

static const char *const json_endings[] = { ".json", NULL };

const CauselineExporter causeline_exporter_json = {
  .name = "json",
  .summary = "The graph as JSON, with all its evidence",
  .endings = json_endings,
  .media_type = "application/json",
  .options = json_options,
  .write = json_write,
};
