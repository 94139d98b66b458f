/* SPDX-License-Identifier: MIT */
/* The registry of exporters: the build's list of files is the list of formats. */

#include "exporters.h"

#include <string.h>

#define EXPORTER(name) extern const CauselineExporter causeline_exporter_##name;
#include "exporter-list.h"
#undef EXPORTER

static const CauselineExporter *const exporters[] = {
#define EXPORTER(name) &causeline_exporter_##name,
#include "exporter-list.h"
#undef EXPORTER
  NULL,
};

const CauselineExporter *const *
causeline_exporters (void)
{
  return exporters;
}

/* The exporter of this name; CAUSELINE_ERROR_UNKNOWN_FORMAT lists those there are. */
const CauselineExporter *
causeline_exporter_find (const char *name,
                         GError    **error)
{
  g_autoptr (GString) known = g_string_new (NULL);

  for (const CauselineExporter *const *each = exporters; *each; each++)
    {
      if (strcmp ((*each)->name, name) == 0)
        return *each;
      g_string_append_printf (known, "%s%s", known->len > 0 ? ", " : "", (*each)->name);
    }

  g_set_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_UNKNOWN_FORMAT, "\"%s\" is no output format; known are: %s", name, known->str);
  return NULL;
}

/* The exporter whose longest ending @file has (".graph.svg" goes before ".svg"), or NULL. O(formats). */
const CauselineExporter *
causeline_exporter_guess (const char *file)
{
  g_autofree char *lower = g_ascii_strdown (file, -1);
  const CauselineExporter *best = NULL;
  gsize best_length = 0;

  for (const CauselineExporter *const *each = exporters; *each; each++)
    for (const char *const *ending = (*each)->endings; ending && *ending; ending++)
      if (g_str_has_suffix (lower, *ending) && strlen (*ending) > best_length)
        {
          best = *each;
          best_length = strlen (*ending);
        }
  return best;
}
