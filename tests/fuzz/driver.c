/* SPDX-License-Identifier: MIT */
/* Runs a fuzz target as a unit test: over each file of its corpus, and over each with bytes changed, cut and doubled. */

#include <glib.h>

#include <stdint.h>
#include <string.h>

/* So many damaged copies of each file. */
#define COPIES 15

int LLVMFuzzerTestOneInput (const uint8_t *data,
                            size_t         size);

static void
damage (GByteArray *bytes)
{
  for (int n = g_test_rand_int_range (1, 8); n > 0 && bytes->len > 0; n--)
    {
      guint at = g_test_rand_int_range (0, bytes->len);
      guint length = g_test_rand_int_range (1, MIN (bytes->len - at, 40u) + 1);

      switch (g_test_rand_int_range (0, 4))
        {
        case 0:
          bytes->data[at] = g_test_rand_int_range (0, 256);
          break;
        case 1:
          g_byte_array_remove_range (bytes, at, length);
          break;
        case 2:
          g_byte_array_set_size (bytes, at);
          break;
        default:
          {
            g_autofree guint8 *copy = g_memdup2 (bytes->data + at, length);

            g_byte_array_append (bytes, copy, length);
          }
          break;
        }
    }
}

static void
test_file (gconstpointer path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gsize length = 0;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  g_assert_cmpint (LLVMFuzzerTestOneInput ((const uint8_t *) text, length), ==, 0);
  for (guint i = 0; i < COPIES; i++)
    {
      g_autoptr (GByteArray) bytes = g_byte_array_new ();

      g_byte_array_append (bytes, (const guint8 *) text, length);
      damage (bytes);
      g_assert_cmpint (LLVMFuzzerTestOneInput (bytes->data ? bytes->data : (const uint8_t *) "", bytes->len), ==, 0);
    }
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
test_nothing (void)
{
  g_assert_cmpint (LLVMFuzzerTestOneInput ((const uint8_t *) "", 0), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fuzz/nothing", test_nothing);

  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "fuzz", "corpus", FORMAT, NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (const char *name = dir ? g_dir_read_name (dir) : NULL; name; name = g_dir_read_name (dir))
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_strdup_printf ("/fuzz/" FORMAT "/%s", (const char *) g_ptr_array_index (names, i));

      g_test_add_data_func_full (path, g_build_filename (folder, g_ptr_array_index (names, i), NULL), test_file, g_free);
    }
  return g_test_run ();
}
