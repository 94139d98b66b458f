/* SPDX-License-Identifier: MIT */
/* Reads treebanks and name lists, plain or through gzip. */

#include "data.h"

#include "network-shape.h"

#include <gio/gio.h>
#include <stdlib.h>
#include <string.h>

TrainingSentence *
training_sentence_new (guint n)
{
  TrainingSentence *self = g_new0 (TrainingSentence, 1);
  self->n = n;
  self->forms = g_new0 (char *, n + 1);
  self->lemmas = g_new0 (char *, n + 1);
  self->upos = g_new0 (guint8, n + 1);
  self->xpos = g_new0 (guint8, n + 1);
  self->relations = g_new0 (guint8, n + 1);
  self->names = g_new0 (guint8, n + 1);
  self->heads = g_new0 (gint16, n + 1);
  return self;
}

TrainingSentence *
training_sentence_copy (const TrainingSentence *self)
{
  TrainingSentence *copy = training_sentence_new (self->n);
  for (guint i = 0; i < self->n; i++)
    {
      copy->forms[i] = g_strdup (self->forms[i]);
      copy->lemmas[i] = g_strdup (self->lemmas[i]);
    }
  memcpy (copy->upos, self->upos, self->n);
  memcpy (copy->xpos, self->xpos, self->n);
  memcpy (copy->relations, self->relations, self->n);
  memcpy (copy->names, self->names, self->n);
  memcpy (copy->heads, self->heads, self->n * sizeof *self->heads);
  copy->has_tree = self->has_tree;
  copy->has_names = self->has_names;
  return copy;
}

void
training_sentence_free (TrainingSentence *self)
{
  g_strfreev (self->forms);
  g_strfreev (self->lemmas);
  g_free (self->upos);
  g_free (self->xpos);
  g_free (self->relations);
  g_free (self->names);
  g_free (self->heads);
  g_free (self->text);
  g_free (self);
}

static char **
read_lines (const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GInputStream) stream = G_INPUT_STREAM (g_file_read (file, NULL, error));
  g_autoptr (GOutputStream) out = g_memory_output_stream_new_resizable ();
  if (!stream)
    return NULL;
  if (g_str_has_suffix (path, ".gz"))
    {
      g_autoptr (GConverter) unzip = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP));
      GInputStream *unzipped = g_converter_input_stream_new (stream, unzip);
      g_object_unref (stream);
      stream = unzipped;
    }
  if (g_output_stream_splice (out, stream, G_OUTPUT_STREAM_SPLICE_NONE, NULL, error) < 0
      || !g_output_stream_write_all (out, "\n", 2, NULL, NULL, error) || !g_output_stream_close (out, NULL, error))
    return NULL;
  g_autofree char *text = g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (out));
  return g_strsplit (text, "\n", -1);
}

/* Relations that older releases spell another way. */
static const char *const old_relations[][2] = {
  { "obl:npmod", "obl:unmarked" },
  { "obl:tmod", "obl:unmarked" },
  { "nmod:npmod", "nmod:unmarked" },
  { "nmod:tmod", "nmod:unmarked" },
};

static guint8
read_relation (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (old_relations); i++)
    if (g_str_equal (name, old_relations[i][0]))
      name = old_relations[i][1];
  guint8 relation = syntax_relation_from_name (name);
  return relation == G_MAXUINT8 ? REL_DEP : relation;
}

static void
read_tree_row (TrainingSentence *s, guint i, char **cells)
{
  guint8 upos = syntax_upos_from_name (cells[3]), xpos = syntax_xpos_from_name (cells[4]);
  s->forms[i] = g_strdup (cells[1]);
  s->lemmas[i] = g_strdup (cells[2]);
  s->upos[i] = upos == G_MAXUINT8 ? UPOS_X : upos;
  s->xpos[i] = xpos == G_MAXUINT8 ? XPOS_X : xpos;
  s->heads[i] = (gint16) (atoi (cells[6]) - 1);
  s->relations[i] = read_relation (cells[7]);
}

/* What is known of the next sentence before it is complete. */
typedef struct
{
  GPtrArray *rows;           /* char ** */
  char *text;
  gboolean begins_document, begins_paragraph;
} Reading;

static void
finish_tree (GPtrArray *sentences, Reading *reading)
{
  if (reading->rows->len == 0)
    return;
  TrainingSentence *s = training_sentence_new (reading->rows->len);
  s->has_tree = TRUE;
  for (guint i = 0; i < reading->rows->len; i++)
    read_tree_row (s, i, reading->rows->pdata[i]);
  s->text = g_steal_pointer (&reading->text);
  s->begins_document = reading->begins_document || sentences->len == 0;
  s->begins_paragraph = reading->begins_paragraph;
  reading->begins_document = reading->begins_paragraph = FALSE;
  g_ptr_array_add (sentences, s);
  g_ptr_array_set_size (reading->rows, 0);
}

static void
read_comment (Reading *reading, const char *line)
{
  reading->begins_document |= g_str_has_prefix (line, "# newdoc");
  reading->begins_paragraph |= g_str_has_prefix (line, "# newpar");
  if (!g_str_has_prefix (line, "# text = "))
    return;
  g_free (reading->text);
  reading->text = g_strdup (line + strlen ("# text = "));
}

GPtrArray *
data_read_trees (const char *path, GError **error)
{
  g_auto (GStrv) lines = read_lines (path, error);
  if (!lines)
    return NULL;
  GPtrArray *sentences = g_ptr_array_new_with_free_func ((GDestroyNotify) training_sentence_free);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  Reading reading = { .rows = rows };
  for (char **line = lines; *line; line++)
    {
      if (**line == '#')
        read_comment (&reading, *line);
      else if (**line == '\0')
        finish_tree (sentences, &reading);
      else
        {
          g_auto (GStrv) cells = g_strsplit (*line, "\t", -1);
          if (g_strv_length (cells) == 10 && strspn (cells[0], "0123456789") == strlen (cells[0]))
            g_ptr_array_add (rows, g_steal_pointer (&cells));
        }
    }
  finish_tree (sentences, &reading);
  g_free (reading.text);
  return sentences;
}

static guint8
read_name_part (const char *tag)
{
  for (guint kind = NAME_PERSON; kind < N_NAMES; kind++)
    if (tag[0] != 'O' && g_str_equal (tag + 2, syntax_name_kind_name ((guint8) kind)))
      return (guint8) (tag[0] == 'B' ? 2 * kind - 1 : 2 * kind);
  return 0;
}

static void
finish_names (GPtrArray *sentences, GPtrArray *rows)
{
  if (rows->len == 0)
    return;
  TrainingSentence *s = training_sentence_new (rows->len);
  s->has_names = TRUE;
  for (guint i = 0; i < rows->len; i++)
    {
      g_auto (GStrv) cells = g_strsplit (rows->pdata[i], "\t", 2);
      s->forms[i] = g_strdup (cells[0]);
      s->lemmas[i] = g_strdup (cells[0]);
      s->names[i] = cells[1] ? read_name_part (cells[1]) : 0;
    }
  g_ptr_array_add (sentences, s);
  g_ptr_array_set_size (rows, 0);
}

GPtrArray *
data_read_names (const char *path, GError **error)
{
  g_auto (GStrv) lines = read_lines (path, error);
  if (!lines)
    return NULL;
  GPtrArray *sentences = g_ptr_array_new_with_free_func ((GDestroyNotify) training_sentence_free);
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  for (char **line = lines; *line; line++)
    if (**line == '\0')
      finish_names (sentences, rows);
    else
      g_ptr_array_add (rows, *line);
  finish_names (sentences, rows);
  return sentences;
}

/* Gives the trees the names of the sentences with the same words; the lists are in the same order but for gaps. */
void
data_join_names (GPtrArray *trees, const GPtrArray *names)
{
  g_autoptr (GHashTable) by_words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < names->len; i++)
    {
      TrainingSentence *s = names->pdata[i];
      g_hash_table_insert (by_words, g_strjoinv ("\t", s->forms), s);
    }
  for (guint i = 0; i < trees->len; i++)
    {
      TrainingSentence *s = trees->pdata[i];
      g_autofree char *words = g_strjoinv ("\t", s->forms);
      const TrainingSentence *named = g_hash_table_lookup (by_words, words);
      if (!named)
        continue;
      memcpy (s->names, named->names, s->n);
      s->has_names = TRUE;
    }
}
