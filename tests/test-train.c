/* SPDX-License-Identifier: MIT */
/* The trainer: it learns a handful of sentences, writes a model that the program takes, and the same one each time for a seed. */

#include "syntax.h"

#include <glib/gstdio.h>
#include <string.h>

#define WORDNET "/usr/share/wordnet"
#define N_VECTORS 300
#define VECTOR_SIZE 100

/* Word, lemma, tags, head and relation of each word; a sentence a line. */
static const char *const sentences[] = {
  "The the DET DT 2 det|storm storm NOUN NN 3 nsubj|closed close VERB VBD 0 root|the the DET DT 5 det|port port NOUN NN 3 obj|. . PUNCT . 3 punct",
  "Workers worker NOUN NNS 2 nsubj|left leave VERB VBD 0 root|after after SCONJ IN 5 mark|it it PRON PRP 5 nsubj|closed close VERB VBD 2 advcl|. . PUNCT . 2 punct",
  "The the DET DT 2 det|port port NOUN NN 4 nsubj:pass|was be AUX VBD 4 aux:pass|closed close VERB VBN 0 root|on on ADP IN 6 case|Monday Monday PROPN NNP 4 obl|. . PUNCT . 4 punct",
  "Oslo Oslo PROPN NNP 2 nsubj|said say VERB VBD 0 root|the the DET DT 4 det|storm storm NOUN NN 5 nsubj|ended end VERB VBD 2 ccomp|. . PUNCT . 2 punct",
};

static const char names[] = "Oslo\tB-place\nsaid\tO\nthe\tO\nstorm\tO\nended\tO\n.\tO\n\n";

static void
append_sentence (GString *out, const char *line)
{
  g_auto (GStrv) words = g_strsplit (line, "|", -1);
  for (guint i = 0; words[i]; i++)
    {
      g_auto (GStrv) cells = g_strsplit (words[i], " ", -1);
      g_assert_cmpuint (g_strv_length (cells), ==, 6);
      g_string_append_printf (out, "%u\t%s\t%s\t%s\t%s\t_\t%s\t%s\t_\t_\n", i + 1, cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]);
    }
  g_string_append_c (out, '\n');
}

/* Vectors of made-up words, and of those above. */
static char *
make_vectors (void)
{
  GString *out = g_string_new ("{\"words\":[\"the\",\"storm\",\"closed\",\"port\",\"workers\",\"left\",\"said\"");
  guint32 state = 1;
  for (guint i = 7; i < N_VECTORS; i++)
    g_string_append_printf (out, ",\"word%u\"", i);
  g_string_append (out, "],\"vectors\":{");
  for (guint i = 0; i < N_VECTORS; i++)
    {
      g_string_append_printf (out, "%s\"%u\":[", i ? "," : "", i);
      for (guint k = 0; k < VECTOR_SIZE; k++)
        {
          state = state * 1664525u + 1013904223u; /* Numerical Recipes' generator */
          g_string_append_printf (out, "%s%d", k ? "," : "", (int) (state >> 24) - 128);
        }
      g_string_append_c (out, ']');
    }
  g_string_append (out, "}}\n");
  return g_string_free (out, FALSE);
}

static char *
write_file (const char *folder, const char *name, const char *text)
{
  g_autoptr (GError) error = NULL;
  char *path = g_build_filename (folder, name, NULL);
  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  return path;
}

static GBytes *
train (const char *folder, const char *name, const char *seed)
{
  g_autoptr (GString) trees = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *model = g_build_filename (folder, name, NULL), *vectors = make_vectors (), *contents = NULL;
  gint status;
  gsize size;

  for (guint round = 0; round < 40; round++)
    append_sentence (trees, sentences[round % G_N_ELEMENTS (sentences)]);
  g_autofree char *tree_path = write_file (folder, "trees.conllu", trees->str), *names_path = write_file (folder, "names.bio", names);
  g_autofree char *vector_path = write_file (folder, "vectors.json", vectors);
  const char *const words[] = { g_getenv ("TRAIN"), "train", "--model", model, "--passes", "2", "--seed", seed, "--trees", tree_path,
                                "--names", names_path, "--vectors", vector_path, "--wordnet", WORDNET, "--held-out", tree_path, NULL };
  g_spawn_sync (NULL, (char **) words, NULL, G_SPAWN_STDOUT_TO_DEV_NULL, NULL, NULL, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, &error));
  g_file_get_contents (model, &contents, &size, &error);
  g_assert_no_error (error);
  for (char *const *path = (char *[]){ tree_path, names_path, vector_path, model, NULL }; *path; path++)
    g_unlink (*path);
  return g_bytes_new_take (g_steal_pointer (&contents), size);
}

static void
test_same_seed (void)
{
  g_autoptr (GError) error = NULL;
  if (!g_file_test (WORDNET "/data.noun", G_FILE_TEST_EXISTS))
    {
      g_test_skip ("WordNet is not installed");
      return;
    }
  g_autofree char *folder = g_dir_make_tmp ("causeline-train-XXXXXX", &error);
  g_assert_no_error (error);
  g_autoptr (GBytes) first = train (folder, "a.model", "1"), second = train (folder, "b.model", "1"), other = train (folder, "c.model", "2");
  g_assert_true (g_bytes_equal (first, second));
  g_assert_false (g_bytes_equal (first, other));
  g_autoptr (SyntaxModel) model = syntax_model_new (first, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (first), <=, 6 * 1000 * 1000);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/train/same-seed", test_same_seed);
  return g_test_run ();
}
