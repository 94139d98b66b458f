/* SPDX-License-Identifier: MIT */
/* One fuzz target for every importer, compiled once per name with -DFORMAT="name": it reads, and what could be read goes through the
 * checker and through every exporter. */

#include "check.h"
#include "exporters.h"
#include "importers.h"

#include <stdint.h>

/* Drawing a picture of thousands of events says nothing new and takes long. */
#define MOST_EVENTS 60u

int LLVMFuzzerTestOneInput (const uint8_t *data,
                            size_t         size);

static void
write_everywhere (CauselineGraph *graph)
{
  for (const CauselineExporter *const *each = causeline_exporters (); *each; each++)
    {
      g_autoptr (GString) out = g_string_new (NULL);
      g_autoptr (CauselineReport) report = causeline_report_new ();
      g_autoptr (GPtrArray) pages = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
      g_autoptr (GError) error = NULL;
      CauselineWriteContext context = { .report = report, .pages = pages };

      /* An exporter may refuse a graph, but says so. */
      if (!(*each)->write (graph, out, &context, &error))
        g_assert_nonnull (error);
      else if (g_str_has_prefix ((*each)->media_type, "text/") || g_str_has_suffix ((*each)->media_type, "json"))
        g_assert_true (g_utf8_validate (out->str, out->len, NULL));
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  const CauselineImporter *importer = causeline_importer_find (FORMAT, NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (CauselineGraph) graph = causeline_graph_new ();
  g_autoptr (CauselineReport) report = causeline_report_new ();
  g_autoptr (GError) error = NULL;
  CauselineReadContext context = { .file = "fuzz", .report = report };

  if (!importer->read (graph, bytes, &context, &error))
    {
      g_assert_nonnull (error);
      return 0;
    }
  g_assert_true (causeline_graph_check_closed (graph, &error));

  g_autoptr (CauselineGraph) checked = causeline_graph_check (graph, report, &error);

  g_assert_no_error (error);
  if (causeline_graph_get_n_events (checked) <= MOST_EVENTS)
    write_everywhere (checked);
  return 0;
}
