/* SPDX-License-Identifier: MIT */
/* The model file and what it knows of words; kernels that agree to the bit; lemmas; names that agree. */

#include "model.h"
#include "network.h"
#include "syntax-resource.h"
#include "text.h"

#include <string.h>

static GBytes *
model_bytes (void)
{
  GBytes *bytes = g_resource_lookup_data (syntax_get_resource (), "/causeline/language/english.model", 0, NULL);
  g_assert_nonnull (bytes);
  return bytes;
}

/* A copy of the model, cut at @size and with the byte at @at changed. */
static SyntaxModel *
load_changed (gsize size, gsize at, GError **error)
{
  g_autoptr (GBytes) bytes = model_bytes ();
  gsize whole;
  const guint8 *data = g_bytes_get_data (bytes, &whole);
  guint8 *copy = g_memdup2 (data, whole);
  if (at < whole)
    copy[at] ^= 1;
  g_autoptr (GBytes) changed = g_bytes_new_take (copy, MIN (size, whole));
  return syntax_model_new (changed, error);
}

static void
test_altered (void)
{
  static const gsize places[] = { 0, 12, 16, 24, 64, 100000, 3000000, 5000000 };
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autoptr (GError) error = NULL;
      g_assert_null (load_changed (G_MAXSIZE, places[i], &error));
      g_assert_error (error, SYNTAX_MODEL_ERROR, SYNTAX_MODEL_ERROR_ALTERED);
    }
}

static void
test_truncated (void)
{
  static const gsize sizes[] = { 0, 7, 63, 64, 1000, 4000000 };
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (GError) error = NULL;
      g_assert_null (load_changed (sizes[i], G_MAXSIZE, &error));
      g_assert_error (error, SYNTAX_MODEL_ERROR, SYNTAX_MODEL_ERROR_ALTERED);
    }
}

static void
test_version (void)
{
  g_autoptr (GError) error = NULL;
  g_assert_null (load_changed (G_MAXSIZE, G_STRUCT_OFFSET (ModelHeader, version), &error));
  g_assert_error (error, SYNTAX_MODEL_ERROR, SYNTAX_MODEL_ERROR_VERSION);
}

static void
test_size (void)
{
  g_autoptr (GBytes) bytes = model_bytes ();
  g_assert_cmpuint (g_bytes_get_size (bytes), <=, 6 * 1000 * 1000);
}

static void
test_words (void)
{
  const SyntaxModel *model = syntax_model_default (NULL);
  g_assert_cmpfloat (syntax_model_likeness (model, "hack", "hack"), >, 0.999);
  g_assert_cmpfloat (syntax_model_likeness (model, "attack", "bombing"), >,
                     syntax_model_likeness (model, "attack", "banana"));
  g_assert_null (syntax_model_vector (model, "xqzzyv"));
  g_assert_true (syntax_model_senses (model, "minister").noun_first & (1u << WORDNET_PERSON));
  g_assert_true (syntax_model_senses (model, "meeting").noun_any & (1u << WORDNET_ACT | 1u << WORDNET_GROUP));
  g_assert_true (syntax_model_senses (model, "know").verb_any & (1u << WORDNET_VERB_COGNITION));
  g_assert_cmpuint (syntax_model_senses (model, "xqzzyv").noun_any, ==, 0);
}

/* Every kernel that this processor runs gives the sums and states of the plain one. */
static void
test_kernels (void)
{
  static guint8 inputs[13 * 256];
  static gint8 weights[464 * 256];
  static gint32 expected[13 * 464], sums[13 * 464];
  const Kernel *const *kernels = kernel_list ();
  const Kernel *plain = NULL;

  for (guint i = 0; i < sizeof inputs; i++)
    inputs[i] = (guint8) g_test_rand_int_range (0, 256);
  for (guint i = 0; i < sizeof weights; i++)
    weights[i] = (gint8) g_test_rand_int_range (-KERNEL_MAX_WEIGHT, KERNEL_MAX_WEIGHT + 1);
  memset (inputs, 255, 256);
  for (guint k = 0; kernels[k]; k++)
    plain = kernels[k];
  plain->multiply (inputs, 256, 13, weights, 464, 256, expected, 464);
  for (guint k = 0; kernels[k]; k++)
    if (kernels[k]->is_usable ())
      {
        memset (sums, 0, sizeof sums);
        kernels[k]->multiply (inputs, 256, 13, weights, 464, 256, sums, 464);
        g_assert_cmpmem (sums, sizeof sums, expected, sizeof expected);
      }
}

static void
test_kernel_steps (void)
{
  gint32 sums[GATES_SIZE];
  float scales[GATES_SIZE], biases[GATES_SIZE], start[STATE_SIZE], expected[STATE_SIZE], cells[STATE_SIZE];
  guint8 expected_output[STATE_SIZE], output[STATE_SIZE];
  const Kernel *const *kernels = kernel_list ();

  for (guint i = 0; i < GATES_SIZE; i++)
    {
      sums[i] = g_test_rand_int_range (-200000, 200000);
      scales[i] = (float) g_test_rand_double_range (0, 1e-4);
      biases[i] = (float) g_test_rand_double_range (-2, 2);
      start[i % STATE_SIZE] = (float) g_test_rand_double_range (-3, 3);
    }
  for (guint k = 0; kernels[k]; k++)
    {
      KernelCell cell = { STATE_SIZE, sums, sums, scales, scales, biases, cells, output };
      if (!kernels[k]->is_usable ())
        continue;
      memcpy (cells, start, sizeof cells);
      kernels[k]->step (&cell);
      if (kernels[k] == kernel_best ())
        {
          memcpy (expected, cells, sizeof cells);
          memcpy (expected_output, output, sizeof output);
        }
      g_assert_cmpmem (cells, sizeof cells, expected, sizeof expected);
      g_assert_cmpmem (output, sizeof output, expected_output, sizeof expected_output);
    }
}

/* A word in a sentence, its lemma. */
static const struct
{
  const char *name, *text, *form, *lemma;
} lemmas[] = {
  { "irregular", "He left the room.", "left", "leave" },
  { "doubled", "They planned a coup.", "planned", "plan" },
  { "silent-e", "They raised prices.", "raised", "raise" },
  { "no-e", "They visited Oslo.", "visited", "visit" },
  { "ing", "She is making a film.", "making", "make" },
  { "dying", "The man is dying.", "dying", "die" },
  { "plural", "Two countries signed.", "countries", "country" },
  { "sibilant", "The losses grew.", "losses", "loss" },
  { "house", "The houses burned.", "houses", "house" },
  { "irregular-plural", "The men fled.", "men", "man" },
  { "invariable", "The police came.", "police", "police" },
  { "be", "They were here.", "were", "be" },
  { "not", "It isn't here.", "n't", "not" },
  { "compared", "It was the biggest city.", "biggest", "big" },
  { "name", "Paris burned.", "Paris", "Paris" },
  { "pronoun", "They saw him.", "him", "he" },
};

static Document *
read_text (const char *text)
{
  g_autoptr (SyntaxScratch) scratch = syntax_scratch_new ();
  Document *document = document_new (text, strlen (text));
  text_split (document);
  syntax_read (document, syntax_model_default (NULL), scratch);
  return document;
}

static const Token *
find_token (const Document *document, const char *form)
{
  for (guint i = 0; i < document->tokens->len; i++)
    if (g_str_equal (g_array_index (document->tokens, Token, i).form, form))
      return &g_array_index (document->tokens, Token, i);
  g_assert_not_reached ();
}

static void
test_lemma (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (Document) document = read_text (lemmas[i].text);
  g_assert_cmpstr (find_token (document, lemmas[i].form)->lemma, ==, lemmas[i].lemma);
}

static void
test_name_title (void)
{
  g_autoptr (Document) document = read_text ("The court heard President Ana Torres on Monday.");
  g_assert_cmpuint (find_token (document, "President")->name, ==, NAME_NONE);
  g_assert_cmpuint (find_token (document, "Ana")->name, ==, NAME_PERSON);
  g_assert_true (find_token (document, "Ana")->name_begins);
  g_assert_false (find_token (document, "Torres")->name_begins);
}

static void
test_name_acronym (void)
{
  g_autoptr (Document) document =
    read_text ("The World Health Organization (WHO) sent doctors to Ghana. The doctors of the WHO arrived on Monday.");
  for (guint i = 0; i < document->tokens->len; i++)
    if (g_str_equal (g_array_index (document->tokens, Token, i).form, "WHO"))
      g_assert_cmpuint (g_array_index (document->tokens, Token, i).name, ==, NAME_ORGANIZATION);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/altered", test_altered);
  g_test_add_func ("/model/truncated", test_truncated);
  g_test_add_func ("/model/version", test_version);
  g_test_add_func ("/model/size", test_size);
  g_test_add_func ("/model/words", test_words);
  g_test_add_func ("/model/kernels", test_kernels);
  g_test_add_func ("/model/kernel-steps", test_kernel_steps);
  for (guint i = 0; i < G_N_ELEMENTS (lemmas); i++)
    {
      g_autofree char *path = g_strdup_printf ("/model/lemma/%s", lemmas[i].name);
      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_lemma);
    }
  g_test_add_func ("/model/name/title", test_name_title);
  g_test_add_func ("/model/name/acronym", test_name_acronym);
  return g_test_run ();
}
