/* SPDX-License-Identifier: MIT */
/* What the values of a graph are made of: lists of strings, pairs of strings, interned strings. */

#pragma once

#include <glib.h>

/* Lists end with NULL and are read as any other; they are only made, copied and freed here. */
void strings_add_new (char     ***list,
                      const char *string);
void pairs_set (char     ***pairs,
                const char *key,
                const char *value);
char **list_copy (char **list);
void list_free (char **list);
void intern_set (GRefString **field,
                 const char  *value);
void intern_clear (GRefString **field);

/* How the extra keys of an object, a list made here, are got and set. */
typedef const char *const *(*ExtraGet) (gconstpointer value);
typedef void (*ExtraSet) (gpointer    value,
                          const char *key,
                          const char *json);

void extra_join (gpointer           value,
                 const char *const *extra,
                 ExtraGet           get,
                 ExtraSet           set);
