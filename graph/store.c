/* SPDX-License-Identifier: MIT */
/* One kind of object of a graph, kept by position and by id. */

#include "store.h"

void
store_init (Store         *store,
            GDestroyNotify unref)
{
  store->unref = unref;
  store->items = g_ptr_array_new_with_free_func (unref);
  store->positions = g_hash_table_new (g_str_hash, g_str_equal);
}

void
store_clear (Store *store)
{
  g_hash_table_unref (store->positions);
  g_ptr_array_unref (store->items);
}

guint
store_find (const Store *store,
            const char  *id)
{
  gpointer position = NULL;

  return g_hash_table_lookup_extended (store->positions, id, NULL, &position) ? GPOINTER_TO_UINT (position) : STORE_NOWHERE;
}

/* Takes over @item; its id must be new. */
gboolean
store_add (Store      *store,
           gpointer    item,
           const char *id,
           const char *kind,
           GError    **error)
{
  if (store_find (store, id) != STORE_NOWHERE)
    {
      g_set_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_DUPLICATE_ID, "%s \"%s\" stands here twice", kind, id);
      return FALSE;
    }
  g_hash_table_insert (store->positions, (gpointer) id, GUINT_TO_POINTER (store->items->len));
  g_ptr_array_add (store->items, item);
  return TRUE;
}

/* Takes over @item, which takes the place of the one with its id. */
void
store_replace (Store      *store,
               gpointer    item,
               const char *id)
{
  guint position = store_find (store, id);

  g_return_if_fail (position != STORE_NOWHERE);

  gpointer *place = &store->items->pdata[position];

  g_hash_table_replace (store->positions, (gpointer) id, GUINT_TO_POINTER (position));
  store->unref (*place);
  *place = item;
}
