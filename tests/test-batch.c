/* SPDX-License-Identifier: MIT */
/* Twenty articles read at once: the same graph, byte for byte, however many are read at a time, and in the order of the input. */

#include <string.h>

#include "article-batch.h"
#include "exporters.h"

#define N_ARTICLES 20

static const char *const stories[] = { "bridge", "coup", "court", "diplomats", "election", "flood", "outage", "pipeline", "protest", "strike" };

static char *
read_story (const char *name)
{
  g_autofree char *file = g_strconcat (name, ".txt", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "stories", file, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

static CauselineGraph *
read_all (const char *jobs,
          gboolean    is_separate)
{
  CauselineGraph *graph = causeline_graph_new ();
  g_autoptr (CauselineReport) report = causeline_report_new ();
  g_autoptr (ArticleBatch) batch = article_batch_new (graph, is_separate, jobs, report);
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < N_ARTICLES; i++)
    {
      char *text = read_story (stories[i % G_N_ELEMENTS (stories)]), *id = g_strdup_printf ("article-%u", i);
      g_ptr_array_add (kept, text);
      g_ptr_array_add (kept, id);
      Article article = { .text = text, .length = strlen (text), .id = id, .file = "articles.jsonl", .line = i + 1 };
      article_batch_add (batch, &article, NULL, NULL, NULL, &error);
      g_assert_no_error (error);
    }
  article_batch_finish (batch, &error);
  g_assert_no_error (error);
  return graph;
}

static char *
json_of (CauselineGraph *graph)
{
  GString *out = g_string_new (NULL);
  g_autoptr (CauselineReport) report = causeline_report_new ();
  g_autoptr (CauselineOptions) options = causeline_options_new ();
  CauselineWriteContext context = { .options = options, .report = report };
  g_autoptr (GError) error = NULL;

  causeline_exporter_find ("json", NULL)->write (graph, out, &context, &error);
  g_assert_no_error (error);
  return g_string_free (out, FALSE);
}

static void
test_any_number (gconstpointer data)
{
  static const char *const jobs[] = { "2", "3", "7", "20", "64" };
  gboolean is_separate = GPOINTER_TO_INT (data);
  g_autoptr (CauselineGraph) one = read_all ("1", is_separate);
  g_autofree char *wanted = json_of (one);

  g_assert_cmpuint (causeline_graph_get_n_sources (one), ==, N_ARTICLES);
  for (guint i = 0; i < N_ARTICLES; i++)
    {
      g_autofree char *id = g_strdup_printf ("article-%u", i);
      g_assert_cmpstr (causeline_source_get_id (causeline_graph_get_source (one, i)), ==, id);
    }
  for (guint i = 0; i < G_N_ELEMENTS (jobs); i++)
    {
      g_autoptr (CauselineGraph) many = read_all (jobs[i], is_separate);
      g_autofree char *got = json_of (many);
      g_assert_cmpstr (got, ==, wanted);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/batch/any-number/together", GINT_TO_POINTER (FALSE), test_any_number);
  g_test_add_data_func ("/batch/any-number/separate", GINT_TO_POINTER (TRUE), test_any_number);
  return g_test_run ();
}
