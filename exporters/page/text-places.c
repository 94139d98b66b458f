/* SPDX-License-Identifier: MIT */
/* Code points of a long text, found without counting from its beginning each time. */

#include "text-places.h"

/* So many code points lie between two places that are kept: few to count, and an eighth of the text's size at most. */
#define STEP 64

struct _TextPlaces
{
  GArray *places; /* const char *: of each STEP-th code point */
  gint64 length;  /* in code points */
};

/* Returns: (transfer full): the places of @text, valid UTF-8 that outlives them. O(length). */
TextPlaces *
text_places_new (const char *text)
{
  TextPlaces *self = g_new0 (TextPlaces, 1);

  self->places = g_array_new (FALSE, FALSE, sizeof (const char *));
  for (; *text != '\0'; text = g_utf8_next_char (text), self->length++)
    if (self->length % STEP == 0)
      g_array_append_val (self->places, text);
  if (self->length % STEP == 0)
    g_array_append_val (self->places, text);
  return self;
}

void
text_places_free (TextPlaces *self)
{
  g_array_unref (self->places);
  g_free (self);
}

/* Where a code point begins; beyond the ends of the text its beginning and its end. O(1) */
const char *
text_places_find (const TextPlaces *self,
                  gint64            offset)
{
  gint64 inside = CLAMP (offset, 0, self->length);
  const char *at = g_array_index (self->places, const char *, inside / STEP);

  return g_utf8_offset_to_pointer (at, inside % STEP);
}
