/* SPDX-License-Identifier: MIT */
/* --list-formats: what every format says of itself. */

#include "list-formats.h"

#include "exporters.h"
#include "importers.h"

static void
append_format (GString                *out,
               const char             *name,
               const char             *summary,
               const char *const      *endings,
               const CauselineOption  *options)
{
  g_autofree char *joined = endings ? g_strjoinv (" ", (char **) endings) : g_strdup ("");

  g_string_append_printf (out, "  %-14s %s%s%s%s\n", name, summary, *joined ? " (" : "", joined, *joined ? ")" : "");
  for (; options && options->name; options++)
    {
      g_autofree char *word = g_strdup_printf ("%s=%s", options->name, options->values ? options->values : "TEXT");

      g_string_append_printf (out, "      %-34s %s", word, options->summary);
      if (options->standard)
        g_string_append_printf (out, " [%s]", options->standard);
      g_string_append_c (out, '\n');
    }
}

/* The text of --list-formats. */
char *
list_formats (void)
{
  GString *out = g_string_new ("Input formats (-f):\n");

  for (const CauselineImporter *const *each = causeline_importers (); *each; each++)
    append_format (out, (*each)->name, (*each)->summary, (*each)->endings, (*each)->options);
  g_string_append (out, "\nOutput formats (-t):\n");
  for (const CauselineExporter *const *each = causeline_exporters (); *each; each++)
    append_format (out, (*each)->name, (*each)->summary, (*each)->endings, (*each)->options);
  g_string_append (out, "\nOptions of a format are set with --set KEY=VALUE; what holds otherwise stands in brackets.\n");
  return g_string_free (out, FALSE);
}
