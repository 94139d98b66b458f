/* SPDX-License-Identifier: MIT */
/* Loads a model file: checks it, points into it, and answers what it knows of single words. */

#include "model.h"

#include "table.h"

#include <math.h>
#include <string.h>

G_DEFINE_QUARK (syntax_model_error, syntax_model_error)

static gsize
section_size (const ModelHeader *header, Section section, gsize n_rows, gsize n_weights)
{
  switch (section)
    {
    case SECTION_HASHES:
      return (gsize) header->n_entries * sizeof (guint32);
    case SECTION_WORD_IDS: case SECTION_VECTOR_IDS: case SECTION_CLASS_IDS:
      return (gsize) header->n_entries * sizeof (guint16);
    case SECTION_WORDS:
      return (gsize) header->n_words * WORD_SIZE;
    case SECTION_VECTORS:
      return (gsize) header->n_vectors * SYNTAX_VECTOR_SIZE;
    case SECTION_NGRAMS:
      return N_NGRAM_BUCKETS * NGRAM_SIZE;
    case SECTION_SHAPES:
      return N_SHAPE_BUCKETS * SHAPE_SIZE;
    case SECTION_CLASSES:
      return (gsize) header->n_classes * CLASS_SIZE;
    case SECTION_SENSES:
      return (gsize) header->n_classes * sizeof (WordnetSenses);
    case SECTION_SCALES: case SECTION_BIASES:
      return n_rows * sizeof (float);
    case SECTION_ROOT:
      return (ARC_SIZE + LABEL_SIZE) * sizeof (float);
    case SECTION_WEIGHTS:
      return n_weights;
    default:
      return 0;
    }
}

static gsize
align (gsize offset)
{
  return (offset + MODEL_ALIGNMENT - 1) / MODEL_ALIGNMENT * MODEL_ALIGNMENT;
}

/**
 * model_layout:
 * @header: the counts of a model
 * @offsets: (out): where each section begins, in bytes from the start of the file
 *
 * Returns: the size of the whole file in bytes
 */
gsize
model_layout (const ModelHeader *header, gsize offsets[N_SECTIONS])
{
  gsize n_rows = 0, n_weights = 0, offset = align (sizeof *header);
  for (guint m = 0; m < N_MATRICES; m++)
    {
      n_rows += matrix_shapes[m].rows;
      n_weights += matrix_shapes[m].rows * matrix_shapes[m].columns;
    }
  for (guint s = 0; s < N_SECTIONS; s++)
    {
      offsets[s] = offset;
      offset = align (offset + section_size (header, s, n_rows, n_weights));
    }
  return offset;
}

/**
 * model_checksum:
 * @bytes: (array length=size): what to sum up
 * @size: a multiple of 8
 *
 * FNV-1a over words of 64 bits instead of bytes: it takes a millisecond for a whole model, and any change shows.
 *
 * Returns: the sum
 */
guint64
model_checksum (const guint8 *bytes, gsize size)
{
  guint64 sum = 14695981039346656037u;
  for (gsize i = 0; i + 8 <= size; i += 8)
    {
      guint64 word;
      memcpy (&word, bytes + i, sizeof word);
      sum = (sum ^ word) * 1099511628211u;
      sum ^= sum >> 29;
    }
  return sum;
}

/* Numbers of words must lie within their tables, whatever the checksum says. */
static gboolean
are_below (const guint8 *bytes, gsize offset, guint32 n, guint32 limit)
{
  const guint16 *ids = (const guint16 *) (const void *) (bytes + offset);
  for (guint32 i = 0; i < n; i++)
    if (ids[i] >= limit)
      return FALSE;
  return TRUE;
}

static gboolean
check_bytes (const guint8 *bytes, gsize size, GError **error)
{
  const ModelHeader *header = (const ModelHeader *) (const void *) bytes;
  gsize offsets[N_SECTIONS], start = align (sizeof *header);

  if (size < start || memcmp (header->magic, MODEL_MAGIC, sizeof header->magic) != 0)
    {
      g_set_error (error, SYNTAX_MODEL_ERROR, SYNTAX_MODEL_ERROR_ALTERED, "the language model: this is no model file");
      return FALSE;
    }
  if (GUINT32_FROM_LE (header->version) != MODEL_VERSION)
    {
      g_set_error (error, SYNTAX_MODEL_ERROR, SYNTAX_MODEL_ERROR_VERSION,
                   "the language model: version %u is not %d, the one that this program reads",
                   GUINT32_FROM_LE (header->version), MODEL_VERSION);
      return FALSE;
    }
  if (header->version != MODEL_VERSION || header->size != size || model_layout (header, offsets) != size
      || header->n_words == 0 || header->n_vectors == 0 || header->n_classes == 0)
    {
      g_set_error (error, SYNTAX_MODEL_ERROR, SYNTAX_MODEL_ERROR_ALTERED,
                   "the language model: the file is not as long as it says (%" G_GSIZE_FORMAT " bytes)", size);
      return FALSE;
    }
  if (model_checksum (bytes + MODEL_SUMMED_FROM, size - MODEL_SUMMED_FROM) != header->checksum
      || !are_below (bytes, offsets[SECTION_WORD_IDS], header->n_entries, header->n_words)
      || !are_below (bytes, offsets[SECTION_VECTOR_IDS], header->n_entries, header->n_vectors)
      || !are_below (bytes, offsets[SECTION_CLASS_IDS], header->n_entries, header->n_classes))
    {
      g_set_error (error, SYNTAX_MODEL_ERROR, SYNTAX_MODEL_ERROR_ALTERED,
                   "the language model: the checksum is wrong, the file was altered");
      return FALSE;
    }
  return TRUE;
}

static void
point_into_matrices (SyntaxModel *self, const guint8 *bytes, const gsize offsets[N_SECTIONS])
{
  const float *scale = (const float *) (const void *) (bytes + offsets[SECTION_SCALES]);
  const float *bias = (const float *) (const void *) (bytes + offsets[SECTION_BIASES]);
  const gint8 *weights = (const gint8 *) bytes + offsets[SECTION_WEIGHTS];

  for (guint m = 0; m < N_MATRICES; m++)
    {
      guint rows = matrix_shapes[m].rows, columns = matrix_shapes[m].columns;
      self->scales[m] = scale;
      self->biases[m] = bias;
      self->weights[m] = weights;
      self->row_sums[m] = g_new0 (gint32, rows);
      for (guint tile = 0; tile < rows / KERNEL_ROWS; tile++)
        for (guint i = 0; i < KERNEL_ROWS * columns; i++)
          {
            guint row = tile * KERNEL_ROWS + i / KERNEL_COLUMNS % KERNEL_ROWS;
            self->row_sums[m][row] += 128 * weights[tile * KERNEL_ROWS * columns + i];
          }
      scale += rows;
      bias += rows;
      weights += rows * columns;
    }
}

static void
index_entries (SyntaxModel *self)
{
  guint32 at = 0;
  self->first_entries = g_new (guint32, N_FIRST_ENTRIES);
  for (guint32 prefix = 0; prefix < N_FIRST_ENTRIES; prefix++)
    {
      while (at < self->header->n_entries && (self->hashes[at] >> 16) < prefix)
        at++;
      self->first_entries[prefix] = at;
    }
}

static void
add_irregular (char **cells, guint n_cells, gpointer user_data)
{
  if (n_cells == 3)
    g_hash_table_insert (user_data, g_strdup_printf ("%s %s", cells[0], cells[1]), g_strdup (cells[2]));
}

/**
 * syntax_model_new:
 * @bytes: a model file; kept as long as the model
 * @error: return location for a #GError of %SYNTAX_MODEL_ERROR
 *
 * Returns: (transfer full) (nullable): the model, or %NULL when the file was altered or is of another version
 */
SyntaxModel *
syntax_model_new (GBytes *bytes, GError **error)
{
  gsize size, offsets[N_SECTIONS];
  const guint8 *data = g_bytes_get_data (bytes, &size);

  if (((guintptr) data) % sizeof (guint64) != 0)
    {
      g_autoptr (GBytes) copy = g_bytes_new (data, size);
      return syntax_model_new (copy, error);
    }
  if (!check_bytes (data, size, error))
    return NULL;

  SyntaxModel *self = g_new0 (SyntaxModel, 1);
  self->bytes = g_bytes_ref (bytes);
  self->header = (const ModelHeader *) (const void *) data;
  model_layout (self->header, offsets);
  self->hashes = (const guint32 *) (const void *) (data + offsets[SECTION_HASHES]);
  self->word_ids = (const guint16 *) (const void *) (data + offsets[SECTION_WORD_IDS]);
  self->vector_ids = (const guint16 *) (const void *) (data + offsets[SECTION_VECTOR_IDS]);
  self->class_ids = (const guint16 *) (const void *) (data + offsets[SECTION_CLASS_IDS]);
  self->words = (const gint8 *) data + offsets[SECTION_WORDS];
  self->vectors = (const gint8 *) data + offsets[SECTION_VECTORS];
  self->ngrams = (const gint8 *) data + offsets[SECTION_NGRAMS];
  self->shapes = (const gint8 *) data + offsets[SECTION_SHAPES];
  self->classes = (const gint8 *) data + offsets[SECTION_CLASSES];
  self->senses = (const WordnetSenses *) (const void *) (data + offsets[SECTION_SENSES]);
  self->root = (const float *) (const void *) (data + offsets[SECTION_ROOT]);
  point_into_matrices (self, data, offsets);
  index_entries (self);
  self->irregular = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  table_read ("irregular", add_irregular, self->irregular);
  self->kernel = kernel_best ();
  return self;
}

/**
 * syntax_model_free:
 * @self: (transfer full) (nullable): a model made by syntax_model_new()
 */
void
syntax_model_free (SyntaxModel *self)
{
  if (!self)
    return;
  for (guint m = 0; m < N_MATRICES; m++)
    g_free (self->row_sums[m]);
  g_free (self->first_entries);
  g_hash_table_unref (self->irregular);
  g_bytes_unref (self->bytes);
  g_free (self);
}

/* What the model has for a word; each id is 0 where it has nothing. */
WordIds
model_find_word (const SyntaxModel *model, guint32 hash)
{
  guint32 low = model->first_entries[hash >> 16], high = model->first_entries[(hash >> 16) + 1];
  while (low < high && model->hashes[low] != hash)
    low++;
  if (low == high)
    return (WordIds){ 0, 0, 0 };
  WordIds ids = { model->word_ids[low], model->vector_ids[low], model->class_ids[low] };
  return ids;
}

/**
 * syntax_model_vector:
 * @model: a model
 * @word: a word
 *
 * Returns: (transfer none) (nullable): its vector, %SYNTAX_VECTOR_SIZE small numbers, or %NULL for a rare word
 */
const gint8 *
syntax_model_vector (const SyntaxModel *model, const char *word)
{
  guint16 id = model_find_word (model, feature_word_hash (word)).vector;
  return id ? model->vectors + (gsize) id * SYNTAX_VECTOR_SIZE : NULL;
}

/**
 * syntax_model_likeness:
 * @model: a model
 * @word: a word
 * @other: another
 *
 * Returns: the cosine of their vectors, from -1 to 1, or 0 when one of them has none
 */
double
syntax_model_likeness (const SyntaxModel *model, const char *word, const char *other)
{
  const gint8 *a = syntax_model_vector (model, word), *b = syntax_model_vector (model, other);
  gint32 product = 0, a_square = 0, b_square = 0;
  if (!a || !b)
    return 0.0;
  for (guint i = 0; i < SYNTAX_VECTOR_SIZE; i++)
    {
      product += a[i] * b[i];
      a_square += a[i] * a[i];
      b_square += b[i] * b[i];
    }
  return a_square && b_square ? product / sqrt ((double) a_square * b_square) : 0.0;
}

/**
 * syntax_model_senses:
 * @model: a model
 * @lemma: a lemma
 *
 * Returns: in which lexicographer files of WordNet its first senses stand; all zero for an unknown word
 */
WordnetSenses
syntax_model_senses (const SyntaxModel *model, const char *lemma)
{
  return model->senses[model_find_word (model, feature_word_hash (lemma)).class];
}
