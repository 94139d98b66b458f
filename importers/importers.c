/* SPDX-License-Identifier: MIT */
/* The registry of importers: the build's list of files is the list of formats. */

#include "importers.h"

#include <string.h>

#define IMPORTER(name) extern const CauselineImporter causeline_importer_##name;
#include "importer-list.h"
#undef IMPORTER

static const CauselineImporter *const importers[] = {
#define IMPORTER(name) &causeline_importer_##name,
#include "importer-list.h"
#undef IMPORTER
  NULL,
};

const CauselineImporter *const *
causeline_importers (void)
{
  return importers;
}

/* The importer of this name; CAUSELINE_ERROR_UNKNOWN_FORMAT lists those there are. */
const CauselineImporter *
causeline_importer_find (const char *name,
                         GError    **error)
{
  g_autoptr (GString) known = g_string_new (NULL);

  for (const CauselineImporter *const *each = importers; *each; each++)
    {
      if (strcmp ((*each)->name, name) == 0)
        return *each;
      g_string_append_printf (known, "%s%s", known->len > 0 ? ", " : "", (*each)->name);
    }

  g_set_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_UNKNOWN_FORMAT, "\"%s\" is no input format; known are: %s", name, known->str);
  return NULL;
}

/* The importer whose longest ending @file has, if it has one. */
static const CauselineImporter *
guess_by_ending (const char *file)
{
  g_autofree char *lower = g_ascii_strdown (file, -1);
  const CauselineImporter *best = NULL;
  gsize best_length = 0;

  for (const CauselineImporter *const *each = importers; *each; each++)
    for (const char *const *ending = (*each)->endings; ending && *ending; ending++)
      if (g_str_has_suffix (lower, *ending) && strlen (*ending) > best_length)
        {
          best = *each;
          best_length = strlen (*ending);
        }
  return best;
}

/* What the bytes look like, else what the name of the file says; NULL when neither tells. O(formats). */
const CauselineImporter *
causeline_importer_guess (const char *file,
                          const char *bytes,
                          gsize       length)
{
  for (const CauselineImporter *const *each = importers; *each; each++)
    if ((*each)->sniff && (*each)->sniff (bytes, MIN (length, CAUSELINE_SNIFF_LENGTH)))
      return *each;
  return guess_by_ending (file);
}
