/* SPDX-License-Identifier: MIT */
/* All words that the model knows by themselves: common ones of the training text, those with vectors, those in WordNet. */

#include "vocabulary.h"

#include "network-shape.h"

#include <string.h>

#define MIN_COUNT 3          /* of a word in the training text, to have a vector of its own */
#define MAX_WORDS 12000

static Entry *
entry_of (Vocabulary *self, guint32 hash)
{
  guint index = GPOINTER_TO_UINT (g_hash_table_lookup (self->by_hash, GUINT_TO_POINTER (hash)));
  if (!index)
    {
      Entry entry = { hash, 0, 0, 0 };
      g_array_append_val (self->entries, entry);
      index = self->entries->len;
      g_hash_table_insert (self->by_hash, GUINT_TO_POINTER (hash), GUINT_TO_POINTER (index));
    }
  return &g_array_index (self->entries, Entry, index - 1);
}

typedef struct
{
  guint32 hash;
  guint count;
} Count;

static gint
compare_counts (gconstpointer a, gconstpointer b)
{
  const Count *x = a, *y = b;
  return x->count != y->count ? (x->count < y->count ? 1 : -1) : (x->hash > y->hash) - (x->hash < y->hash);
}

static void
add_training_words (Vocabulary *self, const GPtrArray *sentences)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) sorted = g_array_new (FALSE, FALSE, sizeof (Count));
  for (guint i = 0; i < sentences->len; i++)
    {
      const TrainingSentence *s = sentences->pdata[i];
      for (guint k = 0; k < s->n && s->has_tree; k++)
        {
          gpointer key = GUINT_TO_POINTER (feature_word_hash (s->forms[k]));
          g_hash_table_insert (counts, key, GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, key)) + 1));
        }
    }
  GHashTableIter iter;
  gpointer key, value;
  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      Count count = { GPOINTER_TO_UINT (key), GPOINTER_TO_UINT (value) };
      if (count.count >= MIN_COUNT)
        g_array_append_val (sorted, count);
    }
  g_array_sort (sorted, compare_counts);
  g_array_set_size (self->counts, 1);
  for (guint i = 0; i < sorted->len && i + 1 < MAX_WORDS; i++)
    {
      entry_of (self, g_array_index (sorted, Count, i).hash)->word = (guint16) ++self->n_words;
      g_array_append_val (self->counts, g_array_index (sorted, Count, i).count);
    }
  self->n_words++; /* number 0 stands for all others */
}

static guint
facts_hash (gconstpointer key)
{
  const guint32 *words = key;
  guint hash = 0;
  for (guint i = 0; i < sizeof (WordFacts) / sizeof (guint32); i++)
    hash = (hash ^ words[i]) * 0x9e3779b1u;
  return hash;
}

static gboolean
facts_equal (gconstpointer a, gconstpointer b)
{
  return memcmp (a, b, sizeof (WordFacts)) == 0;
}

static guint16
class_of (Vocabulary *self, const WordFacts *facts)
{
  guint index = GPOINTER_TO_UINT (g_hash_table_lookup (self->by_facts, facts));
  if (!index && self->classes->len < G_MAXUINT16)
    {
      index = self->classes->len;
      g_array_append_val (self->classes, *facts);
      g_hash_table_insert (self->by_facts, g_memdup2 (facts, sizeof *facts), GUINT_TO_POINTER (index));
    }
  return (guint16) index;
}

static gint
compare_entries (gconstpointer a, gconstpointer b)
{
  const Entry *x = a, *y = b;
  return (x->hash > y->hash) - (x->hash < y->hash);
}

static void
sort_entries (Vocabulary *self)
{
  g_array_sort (self->entries, compare_entries);
  for (guint i = 0; i < self->entries->len; i++)
    g_hash_table_insert (self->by_hash, GUINT_TO_POINTER (g_array_index (self->entries, Entry, i).hash),
                         GUINT_TO_POINTER (i + 1));
}

Vocabulary *
vocabulary_new (const GPtrArray *sentences, Vectors *vectors, Wordnet *wordnet, guint n_words_of_lexicon)
{
  Vocabulary *self = g_new0 (Vocabulary, 1);
  WordFacts nothing = { 0 };
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  self->by_hash = g_hash_table_new (NULL, NULL);
  self->classes = g_array_new (FALSE, FALSE, sizeof (WordFacts));
  self->counts = g_array_new (FALSE, TRUE, sizeof (guint));
  self->by_facts = g_hash_table_new_full (facts_hash, facts_equal, g_free, NULL);
  self->vectors = vectors;
  g_array_append_val (self->classes, nothing);

  add_training_words (self, sentences);
  for (guint i = 0; i < vectors->words->len && i < n_words_of_lexicon; i++)
    {
      WordFacts facts;
      guint32 hash = feature_word_hash (vectors->words->pdata[i]);
      gboolean is_known = wordnet_look_up (wordnet, vectors->words->pdata[i], &facts);
      if (i >= vectors->n_vectors && !is_known)
        continue;
      Entry *entry = entry_of (self, hash);
      if (i < vectors->n_vectors && !entry->vector)
        entry->vector = (guint16) (i + 1);
      if (is_known)
        entry->class = class_of (self, &facts);
    }
  sort_entries (self);
  return self;
}

void
vocabulary_free (Vocabulary *self)
{
  g_array_unref (self->entries);
  g_hash_table_unref (self->by_hash);
  g_array_unref (self->classes);
  g_array_unref (self->counts);
  g_hash_table_unref (self->by_facts);
  g_free (self);
}

/* The entry of a word; one without anything when it is unknown. */
Entry
vocabulary_find (const Vocabulary *self, guint32 hash)
{
  guint index = GPOINTER_TO_UINT (g_hash_table_lookup (self->by_hash, GUINT_TO_POINTER (hash)));
  Entry none = { hash, 0, 0, 0 };
  return index ? g_array_index (self->entries, Entry, index - 1) : none;
}
