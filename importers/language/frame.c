/* SPDX-License-Identifier: MIT */
/* What words make an event: reads the tables once, from the resource that the program carries, and finds the frames of a lemma. */

#include "frame.h"

#include <gio/gio.h>
#include <string.h>

#include "tables-resource.h"

typedef struct
{
  const char *name;
  guint8 kind;
} SlotName;

static const SlotName slot_names[] = {
  { "subj", SLOT_SUBJ },       { "obj", SLOT_OBJ },         { "iobj", SLOT_IOBJ },     { "prep", SLOT_PREP },
  { "sayer", SLOT_SAYER },     { "clause", SLOT_CLAUSE },   { "xcomp", SLOT_XCOMP },   { "csubj", SLOT_CSUBJ },
  { "cobj", SLOT_COBJ },       { "poss", SLOT_POSS },       { "comp", SLOT_COMP },     { "number", SLOT_NUMBER },
  { "passive", SLOT_PASSIVE }, { "active", SLOT_ACTIVE },   { "args", SLOT_ARGS },     { "light", SLOT_LIGHT },
  { "definite", SLOT_DEFINITE }, { "plain", SLOT_PLAIN },   { "saidin", SLOT_SAIDIN }, { "not", SLOT_NOT },
};

static const char *const fixed_classes[N_FIXED_CLASSES] = { "actor", "person", "group", "place", "number", "time", "event", "living", "quantity" };

static const char *const table_names[N_FRAME_TABLES] = { "verbs", "nouns", "adjectives" };

/* Everything the tables say; never changed once it is read. */
typedef struct
{
  GHashTable *frames[N_FRAME_TABLES]; /* lemma -> GPtrArray of Frame, those with a second word first */
  GHashTable *classes;                /* lemma -> guint64 in a GUINT64 box */
  GHashTable *class_bits;             /* name of a class -> its bit number + 1 */
  GHashTable *shapes;                 /* name -> Shape */
  GArray *lights;                     /* LightVerb */
  const char **type_names;
  GHashTable *types;                  /* name -> number + 1 */
} Tables;

/**
 * frame_read_lines:
 * @table: the name of a table of the resource, without ending
 *
 * Returns: (transfer full): the lines of the table, without comments and empty lines
 */
char **
frame_read_lines (const char *table)
{
  g_autofree char *path = g_strdup_printf ("/causeline/tables/%s.tsv", table);
  g_autoptr (GBytes) bytes = g_resource_lookup_data (tables_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_return_val_if_fail (bytes != NULL, g_new0 (char *, 1));
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autofree char *text = g_strndup (data, length);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  GPtrArray *kept = g_ptr_array_new ();
  for (guint i = 0; lines[i] != NULL; i++)
    if (lines[i][0] != '\0' && lines[i][0] != '#')
      g_ptr_array_add (kept, g_strdup (lines[i]));
  g_ptr_array_add (kept, NULL);
  return (char **) g_ptr_array_free (kept, FALSE);
}

static Slot
parse_slot (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (slot_names); i++)
    if (strcmp (slot_names[i].name, word) == 0)
      return (Slot){ slot_names[i].kind, NULL };
  return (Slot){ SLOT_PREPOSITION, g_intern_string (word) };
}

static void
read_shapes (Tables *tables)
{
  g_auto (GStrv) lines = frame_read_lines ("shapes");
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) fields = g_strsplit (lines[i], "\t", 2);
      g_auto (GStrv) roles = g_strsplit (fields[1], " ", -1);
      Shape *shape = g_new0 (Shape, 1);
      shape->name = g_intern_string (fields[0]);
      for (guint r = 0; roles[r] != NULL && shape->n_roles < SHAPE_MAX_ROLES; r++)
        {
          g_auto (GStrv) pair = g_strsplit (roles[r], "=", 2);
          g_auto (GStrv) slots = g_strsplit (pair[1], "|", -1);
          ShapeRole *role = &shape->roles[shape->n_roles++];
          CauselineRole value;
          if (!causeline_role_from_string (pair[0], &value))
            g_error ("shapes: \"%s\" is no role", pair[0]);
          role->role = value;
          for (guint s = 0; slots[s] != NULL && s < SHAPE_MAX_SLOTS; s++)
            role->slots[role->n_slots++] = parse_slot (slots[s]);
        }
      g_hash_table_insert (tables->shapes, (char *) shape->name, shape);
    }
}

static void
add_class (Tables     *tables,
           const char *word,
           guint64     bit)
{
  guint64 *bits = g_hash_table_lookup (tables->classes, word);
  if (bits == NULL)
    {
      bits = g_new0 (guint64, 1);
      g_hash_table_insert (tables->classes, (char *) g_intern_string (word), bits);
    }
  *bits |= bit;
}

static void
read_classes (Tables *tables)
{
  g_auto (GStrv) lines = frame_read_lines ("words");
  guint n = N_FIXED_CLASSES;
  for (guint i = 0; i < N_FIXED_CLASSES; i++)
    g_hash_table_insert (tables->class_bits, (char *) fixed_classes[i], GUINT_TO_POINTER (i + 1));
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) fields = g_strsplit (lines[i], "\t", 2);
      g_auto (GStrv) words = g_strsplit (fields[1], " ", -1);
      const char *name = g_intern_string (fields[0]);
      guint bit = GPOINTER_TO_UINT (g_hash_table_lookup (tables->class_bits, name));
      if (bit == 0)
        {
          bit = ++n;
          g_assert (bit <= 64);
          g_hash_table_insert (tables->class_bits, (char *) name, GUINT_TO_POINTER (bit));
        }
      for (guint w = 0; words[w] != NULL; w++)
        add_class (tables, words[w], G_GUINT64_CONSTANT (1) << (bit - 1));
    }
}

static void
parse_condition (const Tables *tables,
                 const char   *text,
                 Condition    *condition)
{
  condition->is_negated = text[0] == '!';
  g_auto (GStrv) pair = g_strsplit (text + condition->is_negated, "=", 2);
  condition->slot = parse_slot (pair[0]);
  if (pair[1] == NULL)
    return;
  g_auto (GStrv) words = g_strsplit (pair[1], ",", -1);
  g_autoptr (GPtrArray) literal = g_ptr_array_new ();
  for (guint i = 0; words[i] != NULL; i++)
    {
      guint bit = words[i][0] == '@' ? GPOINTER_TO_UINT (g_hash_table_lookup (tables->class_bits, words[i] + 1)) : 0;
      if (words[i][0] != '@')
        g_ptr_array_add (literal, (char *) g_intern_string (words[i]));
      else if (bit > 0)
        condition->classes |= G_GUINT64_CONSTANT (1) << (bit - 1);
      else
        g_error ("frames: \"%s\" is no class of words", words[i]);
    }
  g_ptr_array_add (literal, NULL);
  condition->words = (const char **) g_ptr_array_steal (literal, NULL);
}

/* Those with a second word stand first, openers of speech last, otherwise in the order of the table. */
static void
insert_frame (GHashTable *frames,
              Frame      *frame)
{
  GPtrArray *list = g_hash_table_lookup (frames, frame->lemma);
  if (list == NULL)
    {
      list = g_ptr_array_new ();
      g_hash_table_insert (frames, (char *) frame->lemma, list);
    }
  guint at = list->len;
  for (; at > 0; at--)
    {
      const Frame *before = g_ptr_array_index (list, at - 1);
      if (!(frame->second != NULL && before->second == NULL) && !(before->is_opener && !frame->is_opener))
        break;
    }
  g_ptr_array_insert (list, at, frame);
}

static void
split_lemma (Frame         *frame,
             FrameTableKind kind,
             const char    *text)
{
  frame->is_opener = text[0] == '^';
  frame->needs_roles = text[0] == '~';
  text += frame->is_opener || frame->needs_roles;
  const char *blank = kind == FRAME_NOUN ? strrchr (text, ' ') : strchr (text, ' ');
  if (blank == NULL)
    {
      frame->lemma = g_intern_string (text);
      return;
    }
  g_autofree char *before = g_strndup (text, blank - text);
  frame->lemma = g_intern_string (kind == FRAME_NOUN ? blank + 1 : before);
  frame->second = g_intern_string (kind == FRAME_NOUN ? before : blank + 1);
}

static void
read_frames (Tables        *tables,
             FrameTableKind kind)
{
  g_auto (GStrv) lines = frame_read_lines (table_names[kind]);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) fields = g_strsplit (lines[i], "\t", -1);
      g_auto (GStrv) lemmas = g_strsplit (fields[0], ",", -1);
      guint type = GPOINTER_TO_UINT (g_hash_table_lookup (tables->types, fields[1]));
      const Shape *shape = g_hash_table_lookup (tables->shapes, fields[2]);
      if (shape == NULL || (type == 0 && strcmp (fields[1], "-") != 0))
        g_error ("%s: \"%s\" has no known type and shape", table_names[kind], lines[i]);
      g_auto (GStrv) words = g_strsplit (fields[3] != NULL ? fields[3] : "", " ", -1);
      guint n = g_strv_length (words);
      Condition *conditions = g_new0 (Condition, n + 1);
      for (guint c = 0; c < n; c++)
        parse_condition (tables, words[c], &conditions[c]);
      for (guint l = 0; lemmas[l] != NULL; l++)
        {
          Frame *frame = g_new0 (Frame, 1);
          split_lemma (frame, kind, lemmas[l]);
          frame->type = type > 0 ? type - 1 : FRAME_NO_EVENT;
          frame->shape = shape;
          frame->n_conditions = n;
          frame->conditions = conditions;
          insert_frame (tables->frames[kind], frame);
        }
    }
}

static void
read_lights (Tables *tables)
{
  g_auto (GStrv) lines = frame_read_lines ("light");
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) fields = g_strsplit (lines[i], "\t", -1);
      LightVerb light = { g_intern_string (fields[0]), NULL, strcmp (fields[1], "obj") == 0 };
      if (strcmp (fields[2], "obj") != 0)
        light.via = g_intern_string (fields[2]);
      g_array_append_val (tables->lights, light);
    }
}

static gpointer
read_tables (G_GNUC_UNUSED gpointer data)
{
  Tables *tables = g_new0 (Tables, 1);
  tables->classes = g_hash_table_new (g_str_hash, g_str_equal);
  tables->class_bits = g_hash_table_new (g_str_hash, g_str_equal);
  tables->shapes = g_hash_table_new (g_str_hash, g_str_equal);
  tables->types = g_hash_table_new (g_str_hash, g_str_equal);
  tables->lights = g_array_new (FALSE, TRUE, sizeof (LightVerb));
  tables->type_names = causeline_event_type_list ();
  for (guint i = 0; tables->type_names[i] != NULL; i++)
    g_hash_table_insert (tables->types, (char *) tables->type_names[i], GUINT_TO_POINTER (i + 1));
  read_shapes (tables);
  read_classes (tables);
  read_lights (tables);
  for (guint i = 0; i < N_FRAME_TABLES; i++)
    {
      tables->frames[i] = g_hash_table_new (g_str_hash, g_str_equal);
      read_frames (tables, i);
    }
  return tables;
}

static const Tables *
get_tables (void)
{
  static GOnce once = G_ONCE_INIT;
  return g_once (&once, read_tables, NULL);
}

/* Returns: (nullable): Frame, in the order in which to try them */
GPtrArray *
frame_find (FrameTableKind table,
            const char    *lemma)
{
  return g_hash_table_lookup (get_tables ()->frames[table], lemma);
}

const LightVerb *
frame_find_light (const char *lemma,
                  const char *via)
{
  const GArray *lights = get_tables ()->lights;
  for (guint i = 0; i < lights->len; i++)
    {
      const LightVerb *light = &g_array_index (lights, LightVerb, i);
      if (strcmp (light->lemma, lemma) == 0 && g_strcmp0 (light->via, via) == 0)
        return light;
    }
  return NULL;
}

/* The classes that the table of words gives a lemma. */
guint64
frame_classes_of (const char *lemma)
{
  const guint64 *bits = g_hash_table_lookup (get_tables ()->classes, lemma);
  return bits != NULL ? *bits : 0;
}

/* The bit of a class of words, 0 for an unknown one. */
guint64
frame_class (const char *name)
{
  guint bit = GPOINTER_TO_UINT (g_hash_table_lookup (get_tables ()->class_bits, name));
  return bit > 0 ? G_GUINT64_CONSTANT (1) << (bit - 1) : 0;
}

const char *
frame_type_name (guint8 type)
{
  return type == FRAME_NO_EVENT ? "no type" : get_tables ()->type_names[type];
}

guint8
frame_type (const char *name)
{
  guint type = GPOINTER_TO_UINT (g_hash_table_lookup (get_tables ()->types, name));
  return type > 0 ? type - 1 : FRAME_NO_EVENT;
}

CauselineFamily
frame_family (guint8 type)
{
  return causeline_event_type_get_family (frame_type_name (type));
}
