/* SPDX-License-Identifier: MIT */
/* The sizes of the network, shared by the program and the trainer, and how a model file is laid out. */

#pragma once

#include "word-features.h"
#include "kernel.h"
#include "syntax.h"

/* The input of a word: its own learned vector, its general vector, its letters, its shape, its dictionary class. */
#define WORD_SIZE 64
#define NGRAM_SIZE 64
#define SHAPE_SIZE 16
#define CLASS_SIZE 32
#define WORD_AT 0
#define VECTOR_AT (WORD_AT + WORD_SIZE)
#define NGRAM_AT (VECTOR_AT + SYNTAX_VECTOR_SIZE)
#define SHAPE_AT (NGRAM_AT + NGRAM_SIZE)
#define CLASS_AT (SHAPE_AT + SHAPE_SIZE)
#define INPUT_SIZE (CLASS_AT + CLASS_SIZE)

/* Two layers, each reading forward and backward. */
#define N_LAYERS 2
#define STATE_SIZE 128
#define GATES_SIZE (4 * STATE_SIZE)
#define LAYER_SIZE (2 * STATE_SIZE)

/* Tags are read off the first layer: UPOS, then Penn tags, padded to whole tiles. */
#define XPOS_AT N_UPOS
#define TAGS_SIZE 80

/* Off the second: the word as a dependent, as a head, both again for labels, and its part of a name. */
#define ARC_SIZE 96
#define LABEL_SIZE 128
#define DEPENDENT_AT 0
#define HEAD_AT (DEPENDENT_AT + ARC_SIZE)
#define LABEL_DEPENDENT_AT (HEAD_AT + ARC_SIZE)
#define LABEL_HEAD_AT (LABEL_DEPENDENT_AT + LABEL_SIZE)
#define NAME_AT (LABEL_HEAD_AT + LABEL_SIZE)
#define HEADS_SIZE (NAME_AT + 16)
#define RELATIONS_SIZE 64

/* Parts of names: 0 outside, 2 kind - 1 begins a name of a kind, 2 kind goes on with it. */
#define N_NAME_PARTS (2 * N_NAMES - 1)

typedef enum
{
  MATRIX_INPUT_FORWARD_1, MATRIX_STATE_FORWARD_1, MATRIX_INPUT_BACKWARD_1, MATRIX_STATE_BACKWARD_1,
  MATRIX_INPUT_FORWARD_2, MATRIX_STATE_FORWARD_2, MATRIX_INPUT_BACKWARD_2, MATRIX_STATE_BACKWARD_2,
  MATRIX_TAGS, MATRIX_HEADS, MATRIX_ARC, MATRIX_LABEL,
  N_MATRICES
} Matrix;

typedef struct
{
  guint rows, columns;
} MatrixShape;

static const MatrixShape matrix_shapes[N_MATRICES] = {
  { GATES_SIZE, INPUT_SIZE }, { GATES_SIZE, STATE_SIZE }, { GATES_SIZE, INPUT_SIZE }, { GATES_SIZE, STATE_SIZE },
  { GATES_SIZE, LAYER_SIZE }, { GATES_SIZE, STATE_SIZE }, { GATES_SIZE, LAYER_SIZE }, { GATES_SIZE, STATE_SIZE },
  { TAGS_SIZE, LAYER_SIZE }, { HEADS_SIZE, LAYER_SIZE }, { ARC_SIZE, ARC_SIZE }, { RELATIONS_SIZE, LABEL_SIZE },
};

/* The longest sentence that is parsed in one piece. */
#define NETWORK_TREE_LIMIT TOKEN_MAX_SENTENCE

/* The file: a header, then sections that each begin at a multiple of 64 bytes. All numbers are little-endian. */
#define MODEL_MAGIC "CLSYNTAX"
#define MODEL_VERSION 1
#define MODEL_ALIGNMENT 64

typedef enum
{
  SECTION_HASHES,      /* guint32 per entry, ascending */
  SECTION_WORD_IDS,    /* guint16 per entry; 0 for no word of its own */
  SECTION_VECTOR_IDS,  /* guint16 per entry; 0 for none */
  SECTION_CLASS_IDS,   /* guint16 per entry; 0 for none */
  SECTION_WORDS,       /* gint8, WORD_SIZE per word */
  SECTION_VECTORS,     /* gint8, SYNTAX_VECTOR_SIZE per vector; the first is zero */
  SECTION_NGRAMS,      /* gint8, NGRAM_SIZE per bucket */
  SECTION_SHAPES,      /* gint8, SHAPE_SIZE per bucket */
  SECTION_CLASSES,     /* gint8, CLASS_SIZE per class */
  SECTION_SENSES,      /* WordnetSenses per class */
  SECTION_SCALES,      /* float per row of each matrix: what a unit of its sums is worth */
  SECTION_BIASES,      /* float per row of each matrix */
  SECTION_ROOT,        /* float: the root as a head, ARC_SIZE and LABEL_SIZE */
  SECTION_WEIGHTS,     /* gint8, the matrices in tiles */
  N_SECTIONS
} Section;

typedef struct
{
  char magic[8];
  guint32 version, size;           /* of the whole file in bytes */
  guint64 checksum;                /* of all bytes behind it */
  guint32 n_entries, n_words, n_vectors, n_classes;
  guint32 ngram_factor;            /* sums of n-gram vectors are multiplied by this and divided by 256 */
  guint32 unused;
} ModelHeader;

#define MODEL_SUMMED_FROM G_STRUCT_OFFSET (ModelHeader, n_entries)

gsize model_layout (const ModelHeader *header, gsize offsets[N_SECTIONS]);
guint64 model_checksum (const guint8 *bytes, gsize size);
