/* SPDX-License-Identifier: MIT */
/* The tables of verbs, nouns, cues and words: that they are read whole, and what some of their rows say. */

#include <string.h>

#include "cue.h"
#include "frame.h"

typedef struct
{
  const char *name;
  FrameTableKind table;
  const char *lemma, *second, *type;
} Row;

static const Row rows[] = {
  { "accuse", FRAME_VERB, "accuse", NULL, "accusation" },
  { "call-off", FRAME_VERB, "call", "off", "cancellation" },
  { "call-for", FRAME_VERB, "call", "for", "demand" },
  { "release-first", FRAME_VERB, "release", NULL, "statement" },
  { "breach", FRAME_NOUN, "breach", "data", "cyberattack" },
  { "earthquake", FRAME_NOUN, "earthquake", NULL, "disaster" },
  { "responsible", FRAME_ADJECTIVE, "responsible", NULL, "accusation" },
};

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  const GPtrArray *frames = frame_find (row->table, row->lemma);
  g_assert_nonnull (frames);
  for (guint i = 0; i < frames->len; i++)
    {
      const Frame *frame = g_ptr_array_index (frames, i);
      if (g_strcmp0 (frame->second, row->second) != 0)
        continue;
      g_assert_cmpstr (frame_type_name (frame->type), ==, row->type);
      return;
    }
  g_assert_not_reached ();
}

/* A frame with a second word is tried before one without: it says more. */
static void
test_order (void)
{
  const GPtrArray *frames = frame_find (FRAME_VERB, "call");
  gboolean plain = FALSE;
  for (guint i = 0; i < frames->len; i++)
    {
      const Frame *frame = g_ptr_array_index (frames, i);
      g_assert_false (plain && frame->second != NULL);
      plain |= frame->second == NULL;
    }
  g_assert_true (plain);
}

static void
test_unknown (void)
{
  g_assert_null (frame_find (FRAME_VERB, "seem"));
  g_assert_null (frame_find (FRAME_NOUN, "table"));
  g_assert_cmpuint (frame_type ("no such type"), ==, FRAME_NO_EVENT);
  g_assert_cmpuint (frame_classes_of ("seem"), ==, 0);
}

static void
test_light (void)
{
  g_assert_nonnull (frame_find_light ("launch", NULL));
  g_assert_true (frame_find_light ("come", "under")->is_passive);
  g_assert_null (frame_find_light ("come", NULL));
  g_assert_null (frame_find_light ("eat", NULL));
}

static void
test_no_type (void)
{
  g_assert_cmpstr (frame_type_name (FRAME_NO_EVENT), ==, "no type");
  g_assert_cmpuint (frame_type ("no type"), ==, FRAME_NO_EVENT);
}

static void
test_cues (void)
{
  const GPtrArray *cues = cue_find ("because", FALSE);
  g_assert_nonnull (cues);
  guint longest = ((const Cue *) g_ptr_array_index (cues, 0))->n_words;
  g_assert_cmpuint (longest, ==, 2);
  g_assert_nonnull (cue_find ("trigger", TRUE));
  g_assert_null (cue_find ("trigger", FALSE));
  g_assert_null (cue_find ("table", FALSE));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/frame/order", test_order);
  g_test_add_func ("/frame/unknown", test_unknown);
  g_test_add_func ("/frame/light", test_light);
  g_test_add_func ("/frame/cues", test_cues);
  g_test_add_func ("/frame/no-type", test_no_type);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/frame/", rows[i].name, NULL);
      g_test_add_data_func (path, &rows[i], test_row);
    }
  return g_test_run ();
}
