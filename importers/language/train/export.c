/* SPDX-License-Identifier: MIT */
/* Writes what was learned as a model file: every table of vectors as bytes with one unit, every row of a matrix as
 * seven-bit whole numbers with a unit of its own. The units of the inputs go into the first matrices. */

#include "export.h"

#include <math.h>
#include <string.h>

#define MAX_BYTE 127
#define NGRAM_FACTOR 64      /* in 256ths: sums of up to four full bytes fit a byte again */

typedef struct
{
  guint8 *bytes;
  gsize offsets[N_SECTIONS];
  float units[INPUT_SIZE];   /* what 1 of each input is worth */
  float *scales, *biases;
  gint8 *weights;
} Export;

static gpointer
section (Export *self, Section which)
{
  return self->bytes + self->offsets[which];
}

static void
set_units (Export *self, guint at, guint n, float unit)
{
  for (guint i = 0; i < n; i++)
    self->units[at + i] = unit;
}

static gint8
to_byte (float value, float unit, gint limit)
{
  return (gint8) CLAMP (lrintf (value / unit), -limit, limit);
}

/* A table of vectors; returns its unit. Values beyond six standard deviations are cut, to keep the unit small. */
static float
export_table (const float *values, gsize n, gint8 *to)
{
  double square = 0.0, largest = 1e-6;
  for (gsize i = 0; i < n; i++)
    {
      square += (double) values[i] * values[i];
      largest = MAX (largest, fabs ((double) values[i]));
    }
  float unit = (float) (MIN (largest, 6.0 * sqrt (square / (double) n) + 1e-6) / MAX_BYTE);
  for (gsize i = 0; i < n; i++)
    to[i] = to_byte (values[i], unit, MAX_BYTE);
  return unit;
}

static void
export_entries (Export *self, const Vocabulary *vocabulary)
{
  guint32 *hashes = section (self, SECTION_HASHES);
  guint16 *words = section (self, SECTION_WORD_IDS), *vectors = section (self, SECTION_VECTOR_IDS);
  guint16 *classes = section (self, SECTION_CLASS_IDS);
  for (guint i = 0; i < vocabulary->entries->len; i++)
    {
      const Entry *entry = &g_array_index (vocabulary->entries, Entry, i);
      hashes[i] = entry->hash;
      words[i] = entry->word;
      vectors[i] = entry->vector;
      classes[i] = entry->class;
    }
}

static void
export_classes (Export *self, Learner *learner)
{
  const GArray *classes = learner->vocabulary->classes;
  g_autofree float *sums = g_new0 (float, (gsize) classes->len * CLASS_SIZE);
  WordnetSenses *senses = section (self, SECTION_SENSES);
  for (guint c = 0; c < classes->len; c++)
    {
      const WordFacts *facts = &g_array_index (classes, WordFacts, c);
      guint list[N_FACTS], n = word_facts_list (facts, list);
      senses[c] = facts->senses;
      for (guint f = 0; f < n; f++)
        for (guint i = 0; i < CLASS_SIZE; i++)
          sums[(gsize) c * CLASS_SIZE + i] += parameter_row (&learner->facts, list[f])[i];
    }
  set_units (self, CLASS_AT, CLASS_SIZE, export_table (sums, (gsize) classes->len * CLASS_SIZE, section (self, SECTION_CLASSES)));
}

static void
export_inputs (Export *self, Learner *learner)
{
  const Vocabulary *vocabulary = learner->vocabulary;
  const Vectors *vectors = vocabulary->vectors;
  set_units (self, WORD_AT, WORD_SIZE,
             export_table (learner->words.value, (gsize) vocabulary->n_words * WORD_SIZE, section (self, SECTION_WORDS)));
  memcpy ((gint8 *) section (self, SECTION_VECTORS) + SYNTAX_VECTOR_SIZE, vectors->vectors,
          (gsize) vectors->n_vectors * SYNTAX_VECTOR_SIZE);
  set_units (self, VECTOR_AT, SYNTAX_VECTOR_SIZE, vectors->unit);
  set_units (self, NGRAM_AT, NGRAM_SIZE,
             export_table (learner->ngrams.value, (gsize) N_NGRAM_BUCKETS * NGRAM_SIZE, section (self, SECTION_NGRAMS))
               * 256.0f / NGRAM_FACTOR);
  set_units (self, SHAPE_AT, SHAPE_SIZE,
             export_table (learner->shapes.value, (gsize) N_SHAPE_BUCKETS * SHAPE_SIZE, section (self, SECTION_SHAPES)));
  export_classes (self, learner);
}

/* What one unit of an input of a matrix is worth. */
static float
unit_of_input (const Export *self, Matrix matrix, guint column)
{
  if (matrix == MATRIX_INPUT_FORWARD_1 || matrix == MATRIX_INPUT_BACKWARD_1)
    return self->units[column];
  return matrix == MATRIX_ARC || matrix == MATRIX_LABEL ? 1.0f : 1.0f / MAX_BYTE;
}

/* Exports a matrix and takes what the inputs' zero of 128 will add off the bias of @biased, itself or its neighbour. */
static void
export_matrix (Export *self, Learner *learner, Matrix matrix, float *scales, float *biases, gint8 *weights)
{
  guint rows = matrix_shapes[matrix].rows, columns = matrix_shapes[matrix].columns;
  const float *values = learner->matrices[matrix].value;
  gint offset = matrix == MATRIX_ARC || matrix == MATRIX_LABEL ? 0 : 128;
  for (guint r = 0; r < rows; r++)
    {
      float largest = 1e-9f;
      gint sum = 0;
      for (guint c = 0; c < columns; c++)
        largest = MAX (largest, fabsf (values[(gsize) c * rows + r] * unit_of_input (self, matrix, c)));
      scales[r] = largest / KERNEL_MAX_WEIGHT;
      for (guint c = 0; c < columns; c++)
        {
          gint8 w = to_byte (values[(gsize) c * rows + r] * unit_of_input (self, matrix, c), scales[r], KERNEL_MAX_WEIGHT);
          guint tile = r / KERNEL_ROWS * KERNEL_ROWS * columns + c / KERNEL_COLUMNS * KERNEL_COLUMNS * KERNEL_ROWS;
          weights[tile + r % KERNEL_ROWS * KERNEL_COLUMNS + c % KERNEL_COLUMNS] = w;
          sum += w;
        }
      biases[r] -= (float) (offset * sum) * scales[r];
    }
}

static void
export_matrices (Export *self, Learner *learner)
{
  float *scales = section (self, SECTION_SCALES), *biases = section (self, SECTION_BIASES), *before = biases;
  gint8 *weights = section (self, SECTION_WEIGHTS);
  for (guint m = 0; m < N_MATRICES; m++)
    {
      gboolean is_state = m < MATRIX_TAGS && m % 2 == 1;
      guint rows = matrix_shapes[m].rows;
      memcpy (biases, learner->biases[m].value, rows * sizeof *biases);
      export_matrix (self, learner, m, scales, is_state ? before : biases, weights);
      before = biases;
      scales += rows;
      biases += rows;
      weights += rows * matrix_shapes[m].columns;
    }
  memcpy (section (self, SECTION_ROOT), learner->root.value, (ARC_SIZE + LABEL_SIZE) * sizeof (float));
}

GBytes *
export_model (Learner *learner)
{
  const Vocabulary *vocabulary = learner->vocabulary;
  Export self = { 0 };
  ModelHeader header = { 0 };

  memcpy (header.magic, MODEL_MAGIC, sizeof header.magic);
  header.version = MODEL_VERSION;
  header.n_entries = vocabulary->entries->len;
  header.n_words = vocabulary->n_words;
  header.n_vectors = vocabulary->vectors->n_vectors + 1;
  header.n_classes = vocabulary->classes->len;
  header.ngram_factor = NGRAM_FACTOR;
  header.size = (guint32) model_layout (&header, self.offsets);
  self.bytes = g_malloc0 (header.size);
  export_entries (&self, vocabulary);
  export_inputs (&self, learner);
  export_matrices (&self, learner);
  memcpy (self.bytes, &header, sizeof header);
  header.checksum = model_checksum (self.bytes + MODEL_SUMMED_FROM, header.size - MODEL_SUMMED_FROM);
  memcpy (self.bytes, &header, sizeof header);
  return g_bytes_new_take (self.bytes, header.size);
}
