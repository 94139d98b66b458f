/* SPDX-License-Identifier: MIT */
/* The library's face: bytes in, a graph; a graph, bytes out. */

#include "causeline.h"

#include "exporters.h"
#include "importers.h"

/* Debug builds look at every graph that an importer makes. */
#ifdef NDEBUG
#define CHECK_IMPORTS FALSE
#else
#define CHECK_IMPORTS TRUE
#endif

/**
 * causeline_read_bytes:
 * @bytes: what to read
 * @format: (nullable): the name of an importer, or %NULL to look at the bytes and at the ending of @file
 * @file: (nullable): the name of the input, for messages and for guessing; %NULL for none
 * @options: (nullable) (array zero-terminated=1): words "key=value", as the command's --set takes them
 * @report: (nullable): where the tally and what is odd about the input goes
 *
 * Reads an article, a sheet or a graph. It opens no file, and may be called from several threads at once.
 *
 * |[<!-- language="C" -->
 * g_autoptr (GBytes) bytes = g_bytes_new_static ("date,title\n2014-12-17,Sony cancels the film\n", 43);
 * g_autoptr (CauselineGraph) graph = causeline_read_bytes (bytes, "csv", NULL, NULL, NULL, NULL);
 *
 * g_assert_cmpuint (causeline_graph_get_n_events (graph), ==, 1);
 * ]|
 *
 * Returns: (transfer full): what was read; an error of %CAUSELINE_ERROR when it could not be
 */
CauselineGraph *
causeline_read_bytes (GBytes            *bytes,
                      const char        *format,
                      const char        *file,
                      const char *const *options,
                      CauselineReport   *report,
                      GError           **error)
{
  const char *name = file ? file : "input";
  gsize length = 0;
  const char *data = g_bytes_get_data (bytes, &length);
  const CauselineImporter *importer = format ? causeline_importer_find (format, error) : causeline_importer_guess (name, data, length);

  if (!importer)
    {
      if (!format)
        g_set_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_UNKNOWN_FORMAT,
                     "%s: neither its name nor what it holds tells its format; name it with -f (--list-formats lists them)", name);
      return NULL;
    }

  g_autoptr (CauselineOptions) given = causeline_options_new_from_strings (options, error);

  if (!given || !causeline_options_check (given, importer->options, importer->name, error))
    return NULL;

  g_autoptr (CauselineGraph) graph = causeline_graph_new ();
  CauselineReadContext context = { .file = name, .options = given, .report = report };

  if (!importer->read (graph, bytes, &context, error))
    return NULL;
  if (CHECK_IMPORTS && !causeline_graph_check_closed (graph, error))
    {
      g_prefix_error (error, "%s: the %s importer made a graph that is not closed: ", name, importer->name);
      return NULL;
    }
  return g_steal_pointer (&graph);
}

/**
 * causeline_write_bytes:
 * @graph: what to write
 * @format: the name of an exporter
 * @options: (nullable) (array zero-terminated=1): words "key=value", as the command's --set takes them
 * @report: (nullable): where what is odd about the output goes
 *
 * The same graph and options give the same bytes, on any day and any machine.
 *
 * Returns: (transfer full): the output, or its first page; an error of %CAUSELINE_ERROR when there is none
 */
GBytes *
causeline_write_bytes (CauselineGraph    *graph,
                       const char        *format,
                       const char *const *options,
                       CauselineReport   *report,
                       GError           **error)
{
  const CauselineExporter *exporter = causeline_exporter_find (format, error);
  g_autoptr (CauselineOptions) given = exporter ? causeline_options_new_from_strings (options, error) : NULL;

  if (!given || !causeline_options_check (given, exporter->options, exporter->name, error))
    return NULL;

  g_autoptr (GString) out = g_string_new (NULL);
  CauselineWriteContext context = { .options = given, .report = report };

  if (!exporter->write (graph, out, &context, error))
    return NULL;
  return g_string_free_to_bytes (g_steal_pointer (&out));
}

/**
 * causeline_list_importers:
 *
 * Returns: (transfer full) (array zero-terminated=1): the names of the input formats
 */
char **
causeline_list_importers (void)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (const CauselineImporter *const *each = causeline_importers (); *each; each++)
    g_strv_builder_add (names, (*each)->name);
  return g_strv_builder_end (names);
}

/**
 * causeline_list_exporters:
 *
 * Returns: (transfer full) (array zero-terminated=1): the names of the output formats
 */
char **
causeline_list_exporters (void)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (const CauselineExporter *const *each = causeline_exporters (); *each; each++)
    g_strv_builder_add (names, (*each)->name);
  return g_strv_builder_end (names);
}
