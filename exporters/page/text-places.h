/* SPDX-License-Identifier: MIT */
/* Code points of a long text, found without counting from its beginning each time. */

#pragma once

#include <glib.h>

typedef struct _TextPlaces TextPlaces;

TextPlaces *text_places_new (const char *text);
void text_places_free (TextPlaces *self);
const char *text_places_find (const TextPlaces *self,
                              gint64            offset);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TextPlaces, text_places_free)
