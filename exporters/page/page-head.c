/* SPDX-License-Identifier: MIT */
/* The head of a page: its policy, its style in three themes. */

#include "page.h"

#include "svg.h"
#include "theme.h"

#include <gio/gio.h>
#include <string.h>

#include "page-resource.h"

static char *
read_resource (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_resource_lookup_data (page_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  if (bytes == NULL)
    g_error ("%s", error->message); /* it is compiled in */

  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  return g_strndup (data, size);
}

static void
append_variables (GString    *out,
                  const char *selector,
                  const char *theme_name)
{
  const Theme *theme = theme_find (theme_name);
  const struct
  {
    const char *name;
    const char *value;
  } variables[] = {
    { "background", theme->background }, { "surface", theme->surface }, { "border", theme->border }, { "grid", theme->grid }, { "text", theme->text },
    { "muted", theme->muted }, { "line", theme->line }, { "cluster", theme->cluster }, { "warning", theme->warning },
  };

  g_string_append_printf (out, "%s {\n  color-scheme: %s;\n", selector, strcmp (theme_name, "dark") == 0 ? "dark" : "light");
  for (gsize i = 0; i < G_N_ELEMENTS (variables); i++)
    g_string_append_printf (out, "  --%s: %s;\n", variables[i].name, variables[i].value);
  for (gsize i = 0; i < G_N_ELEMENTS (theme->families); i++)
    g_string_append_printf (out, "  --family-%u: %s;\n", (guint) i, theme->families[i]);
  g_string_append (out, "}\n");
}

/* The colours of the themes, then the style sheet. */
char *
page_make_style (void)
{
  GString *out = g_string_new ("\n");
  g_autofree char *rest = read_resource ("/causeline/page/page.css");

  append_variables (out, ":root", "light");
  g_string_append (out, "@media (prefers-color-scheme: dark) {\n");
  append_variables (out, ":root", "dark");
  g_string_append (out, "}\n");
  append_variables (out, ":root[data-theme=\"light\"]", "light");
  append_variables (out, ":root[data-theme=\"dark\"]", "dark");
  g_string_append (out, "@media print {\n");
  append_variables (out, ":root:root:root", "print");
  g_string_append (out, "}\n");
  g_string_append (out, rest);
  return g_string_free (out, FALSE);
}

/* The files of the script, in one function. */
char *
page_read_script (void)
{
  static const char *const parts[] = { "base", "filter", "save", "zoom", "marks", "card", "table", "start" };
  GString *out = g_string_new ("\n(function () {\n'use strict';\n");

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *path = g_strdup_printf ("/causeline/page/page-%s.js", parts[i]);
      g_autofree char *part = read_resource (path);
      g_string_append (out, part);
    }
  g_string_append (out, "})();\n");
  return g_string_free (out, FALSE);
}

/* "sha256-...": how a policy names the text of a style or script that may run. */
static char *
hash_of (const char *text)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  guint8 digest[32];
  gsize size = sizeof digest;

  g_checksum_update (checksum, (const guchar *) text, -1);
  g_checksum_get_digest (checksum, digest, &size);
  g_autofree char *words = g_base64_encode (digest, size);
  return g_strconcat ("'sha256-", words, "'", NULL);
}

/* Nothing is loaded, and nothing runs but the one script and the one style of this page, whatever stands in the texts. */
void
page_write_head (GString    *out,
                 const char *title,
                 const char *style,
                 const char *script)
{
  g_autofree char *style_hash = hash_of (style);
  g_autofree char *script_hash = hash_of (script);

  g_string_append_printf (out,
                          "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                          "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src %s; script-src %s; "
                          "img-src data: blob:; base-uri 'none'; form-action 'none'\">\n"
                          "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"referrer\" content=\"no-referrer\">\n<title>",
                          style_hash, script_hash);
  svg_append_escaped (out, title);
  g_string_append_printf (out, "</title>\n<style>%s</style>\n</head>\n", style);
}
