/* SPDX-License-Identifier: MIT */
/* One kind of object of a graph, kept by position and by id. */

#pragma once

#include "error.h"

/* The position of something that is not there; as in graph.h. */
#define STORE_NOWHERE G_MAXUINT

typedef struct
{
  GPtrArray *items;
  GHashTable *positions; /* id (owned by the item) -> position */
  GDestroyNotify unref;
} Store;

void store_init (Store         *store,
                 GDestroyNotify unref);
void store_clear (Store *store);
guint store_find (const Store *store,
                  const char  *id);
gboolean store_add (Store      *store,
                    gpointer    item,
                    const char *id,
                    const char *kind,
                    GError    **error);
void store_replace (Store      *store,
                    gpointer    item,
                    const char *id);
