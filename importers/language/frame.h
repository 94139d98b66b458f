/* SPDX-License-Identifier: MIT */
/* What words make an event: the reviewed tables of verbs, nouns and adjectives with their types, shapes and conditions. */

#pragma once

#include <glib.h>

#include "vocabulary.h"

/* Where an argument is looked for. */
typedef enum
{
  SLOT_PREPOSITION,        /* what the preposition in `word` governs */
  SLOT_SUBJ,
  SLOT_OBJ,
  SLOT_IOBJ,
  SLOT_PREP,               /* what the second word of the frame's lemma governs */
  SLOT_SAYER,
  SLOT_CLAUSE,
  SLOT_XCOMP,
  SLOT_CSUBJ,
  SLOT_COBJ,
  SLOT_POSS,
  SLOT_COMP,
  SLOT_NUMBER,
  SLOT_PASSIVE,            /* the last ones are facts, asked for by conditions only */
  SLOT_ACTIVE,
  SLOT_ARGS,
  SLOT_LIGHT,
  SLOT_DEFINITE,
  SLOT_PLAIN,
  SLOT_SAIDIN,
  SLOT_NOT                 /* what the verb governs is negated: "pleaded not guilty" */
} SlotKind;

typedef struct
{
  guint8 kind;
  const char *word;        /* interned */
} Slot;

#define SHAPE_MAX_SLOTS 9
#define SHAPE_MAX_ROLES 6

typedef struct
{
  guint8 role;             /* CauselineRole */
  guint8 n_slots;
  Slot slots[SHAPE_MAX_SLOTS];
} ShapeRole;

typedef struct
{
  const char *name;
  guint n_roles;
  ShapeRole roles[SHAPE_MAX_ROLES];
} Shape;

/* Classes of words, as bits; the first ones are what the names of the text and WordNet say. */
#define CLASS_ACTOR (G_GUINT64_CONSTANT (1) << 0)
#define CLASS_PERSON (G_GUINT64_CONSTANT (1) << 1)
#define CLASS_GROUP (G_GUINT64_CONSTANT (1) << 2)
#define CLASS_PLACE (G_GUINT64_CONSTANT (1) << 3)
#define CLASS_NUMBER (G_GUINT64_CONSTANT (1) << 4)
#define CLASS_TIME (G_GUINT64_CONSTANT (1) << 5)
#define CLASS_EVENT (G_GUINT64_CONSTANT (1) << 6)
#define CLASS_LIVING (G_GUINT64_CONSTANT (1) << 7)
#define CLASS_QUANTITY (G_GUINT64_CONSTANT (1) << 8)
#define N_FIXED_CLASSES 9

typedef struct
{
  gboolean is_negated;
  Slot slot;
  guint64 classes;         /* any of these */
  const char **words;      /* or any of these; NULL-terminated, or NULL */
} Condition;

typedef struct
{
  const char *lemma;
  const char *second;      /* particle, adverb or preposition after a verb, modifier before a noun; or NULL */
  guint8 type;             /* index into causeline_event_type_list(), or FRAME_NO_EVENT */
  guint8 is_opener;        /* an event only when nothing else is said in what it opens */
  guint8 needs_roles;      /* only with a role filled */
  const Shape *shape;
  guint n_conditions;
  Condition *conditions;
} Frame;

#define FRAME_NO_EVENT G_MAXUINT8

typedef enum
{
  FRAME_VERB,
  FRAME_NOUN,
  FRAME_ADJECTIVE,
  N_FRAME_TABLES
} FrameTableKind;

/* A verb that only carries an event noun: "launch an attack", "face charges", "come under fire". */
typedef struct
{
  const char *lemma;
  const char *via;         /* NULL: the noun is its object; else the preposition before the noun */
  gboolean is_passive;     /* its subject is the object of the noun's frame */
} LightVerb;

GPtrArray *frame_find (FrameTableKind table, const char *lemma);
const LightVerb *frame_find_light (const char *lemma, const char *via);
guint64 frame_classes_of (const char *lemma);
guint64 frame_class (const char *name);
const char *frame_type_name (guint8 type);
guint8 frame_type (const char *name);
CauselineFamily frame_family (guint8 type);
char **frame_read_lines (const char *table);
