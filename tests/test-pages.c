/* SPDX-License-Identifier: MIT */
/* Whole pages as sites build them: beside NAME.html, NAME.expected says what its metadata and its text are ("-": none). */

#include "webpage.h"

#include <string.h>

static const char *const pages[] = {
  "careless", "div-soup", "legacy-meta", "linked-data-graph", "open-graph", "plain", "time-element", "utf-16-mark",
};

static char *
read_file (const char *name,
           const char *ending,
           gsize      *length)
{
  g_autofree char *file = g_strconcat (name, ending, NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "pages", file, NULL);
  g_autoptr (GError) error = NULL;
  char *bytes = NULL;

  g_file_get_contents (path, &bytes, length, &error);
  g_assert_no_error (error);
  return bytes;
}

static void
append_line (GString    *out,
             const char *key,
             const char *value)
{
  g_string_append_printf (out, "%s: %s\n", key, value != NULL ? value : "-");
}

static void
test_page (gconstpointer data)
{
  gsize length;
  g_autofree char *html = read_file (data, ".html", &length);
  g_autofree char *expected = read_file (data, ".expected", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (Webpage) page = webpage_read (html, length, NULL, "page.html", NULL, &error);

  g_assert_no_error (error);
  g_autofree char *published = page->published != NULL ? causeline_time_to_string (page->published) : NULL;
  g_autoptr (GString) out = g_string_new (NULL);
  append_line (out, "title", page->title);
  append_line (out, "author", page->author);
  append_line (out, "publisher", page->publisher);
  append_line (out, "published", published);
  g_string_append_printf (out, "\n%s", page->text);
  g_assert_cmpstr (out->str, ==, expected);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autofree char *path = g_strconcat ("/pages/", pages[i], NULL);
      g_test_add_data_func (path, pages[i], test_page);
    }
  return g_test_run ();
}
