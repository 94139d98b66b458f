/* SPDX-License-Identifier: MIT */
/* General word vectors, reduced to fewer numbers and to bytes. */

#pragma once

#include <glib.h>

typedef struct
{
  GPtrArray *words;  /* char *, the commonest first, more of them than there are vectors */
  guint n_vectors;
  gint8 *vectors;    /* SYNTAX_VECTOR_SIZE each */
  float unit;        /* what 1 of a byte is worth */
} Vectors;

Vectors *vectors_read (const char *path, guint n_vectors, GError **error);
void vectors_free (Vectors *self);
