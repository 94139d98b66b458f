/* SPDX-License-Identifier: MIT */
/* Any text is read into trees that are trees, with offsets that lie in the text in order. Built with libFuzzer:
 * meson setup _fuzz -Dfuzzing=true (with CC=clang), then _fuzz/tests/fuzz/fuzz-syntax tests/fuzz/corpus/syntax. */

#include "syntax.h"

#include "text.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static void
check (gboolean is_true)
{
  if (!is_true)
    abort ();
}

static void
check_sentence (const Document *document, const Sentence *sentence)
{
  const Token *tokens = &g_array_index (document->tokens, Token, sentence->first);
  gint32 first = (gint32) sentence->first, n = (gint32) sentence->n_tokens;
  guint n_roots = 0;

  for (gint32 i = 0; i < n; i++)
    {
      gint32 steps = 0;
      check (tokens[i].start < tokens[i].end && tokens[i].end <= document->length);
      check (i == 0 || tokens[i].start >= tokens[i - 1].end);
      for (gint32 at = i; at >= 0; at = tokens[at].head < 0 ? -1 : tokens[at].head - first)
        check (at < n && ++steps <= n);
      n_roots += tokens[i].head < 0;
    }
  check (n_roots == 1);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autofree char *text = g_utf8_make_valid ((const char *) data, (gssize) size);
  for (char *p = text; *p; p++)
    *p = *p == '\r' ? '\n' : *p;
  g_autoptr (Document) document = document_new (text, strlen (text));
  g_autoptr (SyntaxScratch) scratch = syntax_scratch_new ();
  g_autoptr (GString) out = g_string_new (NULL);

  text_split (document);
  syntax_read (document, syntax_model_default (NULL), scratch);
  for (guint i = 0; i < document->sentences->len; i++)
    check_sentence (document, &g_array_index (document->sentences, Sentence, i));
  syntax_to_conllu (document, out);
  return 0;
}
