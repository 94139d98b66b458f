/* SPDX-License-Identifier: MIT */
/* How fast text is read, from raw text to trees, with each kernel that this processor runs.
 * bench-parse FILE ...: articles, or texts of any kind. Link Grammar's parser reads the same sentences when it is there. */

#include "model.h"
#include "text.h"

#include <gio/gio.h>
#include <stdio.h>
#include <time.h>

#define MIN_SECONDS 1.0

/* Time of this process, so that others on the machine do not count. */
static double
used_seconds (void)
{
  return (double) clock () / CLOCKS_PER_SEC;
}

static Document *
read_once (const char *text, gsize length, const SyntaxModel *model, SyntaxScratch *scratch)
{
  Document *document = document_new (text, length);
  text_split (document);
  syntax_read (document, model, scratch);
  return document;
}

static void
bench_kernel (SyntaxModel *model, const Kernel *kernel, const char *text, gsize length)
{
  g_autoptr (SyntaxScratch) scratch = syntax_scratch_new ();
  guint n_sentences = 0, n_tokens = 0;
  double start = used_seconds (), seconds = 0.0;

  model->kernel = kernel;
  while (seconds < MIN_SECONDS)
    {
      g_autoptr (Document) document = read_once (text, length, model, scratch);
      n_sentences += document->sentences->len;
      n_tokens += document->tokens->len;
      seconds = used_seconds () - start;
    }
  printf ("%-8s %8.0f sentences/s %10.0f tokens/s\n", kernel->name, n_sentences / seconds, n_tokens / seconds);
}

/* Sentences enough to be fair to a parser that reads some tens a second. */
#define MAX_REFEREE_SENTENCES 40

static void
bench_link_grammar (const SyntaxModel *model, const char *text, gsize length)
{
  g_autofree char *program = g_find_program_in_path ("link-parser");
  g_autoptr (SyntaxScratch) scratch = syntax_scratch_new ();
  g_autoptr (Document) document = read_once (text, length, model, scratch);
  g_autoptr (GString) lines = g_string_new (NULL);
  guint n = MIN (document->sentences->len, MAX_REFEREE_SENTENCES);

  if (!program)
    {
      printf ("link-parser is not installed\n");
      return;
    }
  for (guint i = 0; i < n; i++)
    {
      const Sentence *sentence = &g_array_index (document->sentences, Sentence, i);
      g_autofree char *line = g_strndup (text + sentence->start, sentence->end - sentence->start);
      g_string_append_printf (lines, "%s\n", g_strdelimit (line, "\n", ' '));
    }
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GSubprocess) child = g_subprocess_new (
    G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE, NULL, program, "-batch", NULL);
  if (child && g_subprocess_communicate_utf8 (child, lines->str, NULL, NULL, NULL, NULL))
    printf ("link-parser %5.1f sentences/s, with its start, by the clock\n",
            n / ((double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC));
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  for (int i = 1; i < argc; i++)
    {
      g_autofree char *contents = NULL;
      if (!g_file_get_contents (argv[i], &contents, NULL, &error))
        {
          fprintf (stderr, "bench-parse: %s\n", error->message);
          return 1;
        }
      g_string_append_printf (text, "%s\n\n", contents);
    }

  double start = used_seconds ();
  const SyntaxModel *loaded = syntax_model_default (&error);
  if (!loaded || text->len == 0)
    {
      fprintf (stderr, "bench-parse: %s\n", error ? error->message : "a file of text is needed");
      return 1;
    }
  printf ("loaded in %.1f ms\n", (used_seconds () - start) * 1000.0);
  g_autoptr (SyntaxModel) model = syntax_model_new (loaded->bytes, &error);
  for (const Kernel *const *kernel = kernel_list (); *kernel; kernel++)
    if ((*kernel)->is_usable ())
      bench_kernel (model, *kernel, text->str, text->len);
  bench_link_grammar (model, text->str, text->len);
  return 0;
}
