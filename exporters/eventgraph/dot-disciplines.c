/* SPDX-License-Identifier: MIT */
/* How cgraph names its objects and where it writes. */

#include "dot-disciplines.h"

/* The kinds of objects that have ids: graphs, nodes, edges, and cgraph's AGINEDGE. */
#define N_KINDS 4

typedef struct
{
  GHashTable *ids[N_KINDS];      /* char * (of cgraph's own strings) to the id as a pointer */
  GPtrArray *names[N_KINDS];     /* by id; NULL for one without a name */
  Agraph_t *graph;
} Ids;

static void *
open_ids (Agraph_t *graph,
          Agdisc_t *disciplines)
{
  Ids *self = g_new0 (Ids, 1);

  for (int i = 0; i < N_KINDS; i++)
    {
      self->ids[i] = g_hash_table_new (g_str_hash, g_str_equal);
      self->names[i] = g_ptr_array_new ();
      g_ptr_array_add (self->names[i], NULL); /* no object has the id 0 */
    }
  self->graph = graph;
  return self;
}

static long
map_id (void   *state,
        int     kind,
        char   *name,
        IDTYPE *id,
        int     is_created)
{
  Ids *self = state;
  gpointer found = name != NULL ? g_hash_table_lookup (self->ids[kind], name) : NULL;

  if (found != NULL)
    {
      *id = GPOINTER_TO_SIZE (found);
      return TRUE;
    }
  if (!is_created)
    return FALSE;
  *id = self->names[kind]->len;

  /* One of cgraph's own strings, which it frees: when it writes a name it looks at the marks that it keeps before the letters. */
  char *owned = name ? agstrdup (self->graph, name) : NULL;

  g_ptr_array_add (self->names[kind], owned);
  if (owned != NULL)
    g_hash_table_insert (self->ids[kind], owned, GSIZE_TO_POINTER (*id));
  return TRUE;
}

static long
take_id (void  *state,
         int    kind,
         IDTYPE id)
{
  return FALSE;
}

static void
free_id (void  *state,
         int    kind,
         IDTYPE id)
{
}

static char *
print_id (void  *state,
          int    kind,
          IDTYPE id)
{
  Ids *self = state;

  return id < self->names[kind]->len ? g_ptr_array_index (self->names[kind], id) : NULL;
}

static void
close_ids (void *state)
{
  Ids *self = state;

  for (int i = 0; i < N_KINDS; i++)
    {
      g_hash_table_unref (self->ids[i]);
      g_ptr_array_unref (self->names[i]);
    }
  g_free (self);
}

static void
register_id (void *state,
             int   kind,
             void *object)
{
}

Agiddisc_t dot_ids = { open_ids, map_id, take_id, free_id, print_id, close_ids, register_id };

static int
read_nothing (void *channel,
              char *buffer,
              int   size)
{
  return 0;
}

static int
put_string (void       *channel,
            const char *text)
{
  g_string_append (channel, text);
  return 0;
}

static int
flush_nothing (void *channel)
{
  return 0;
}

Agiodisc_t dot_output = { read_nothing, put_string, flush_nothing };
