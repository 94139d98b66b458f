/* SPDX-License-Identifier: MIT */
/* What importers of records number as they go: events without an id, the mentions that show where they stand, actors by name. */

#include "graph-builder.h"

void
graph_builder_init (GraphBuilder   *self,
                    CauselineGraph *graph,
                    const char     *source)
{
  *self = (GraphBuilder) { .graph = graph, .source = g_strdup (source) };
  self->actors = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

/* Nothing is done to one that was never begun. */
void
graph_builder_clear (GraphBuilder *self)
{
  g_clear_pointer (&self->source, g_free);
  g_clear_pointer (&self->actors, g_hash_table_unref);
}

/* The next number, whether or not an event has it already. */
char *
graph_builder_number_event (GraphBuilder *self)
{
  return g_strdup_printf ("e%u", ++self->n_events);
}

/* Its own id, unless there is none or another event has it (@is_taken); else the next number that is free. */
char *
graph_builder_choose_id (GraphBuilder *self,
                         const char   *own,
                         gboolean     *is_taken)
{
  gboolean has_own = own && *own;
  char *id = NULL;

  *is_taken = has_own && causeline_graph_find_event (self->graph, own) != NULL;
  if (has_own && !*is_taken)
    return g_strdup (own);
  while (!id || causeline_graph_find_event (self->graph, id))
    {
      g_free (id);
      id = graph_builder_number_event (self);
    }
  return id;
}

/* The id of the actor of this name, made when it is new. */
const char *
graph_builder_find_actor (GraphBuilder *self,
                          const char   *name)
{
  const char *known = g_hash_table_lookup (self->actors, name);

  if (known)
    return known;

  char *id = NULL;

  for (guint n = g_hash_table_size (self->actors) + 1; !id || causeline_graph_find_actor (self->graph, id); n++)
    {
      g_free (id);
      id = g_strdup_printf ("a%u", n);
    }

  g_autoptr (CauselineActor) actor = causeline_actor_new (id, name);

  causeline_graph_add_actor (self->graph, actor, NULL);
  g_hash_table_insert (self->actors, g_strdup (name), id);
  return id;
}

/* The id of the new mention: good until the next. */
const char *
graph_builder_add_mention (GraphBuilder        *self,
                           CauselineMentionKind kind,
                           const char          *of,
                           gint64               line)
{
  return graph_builder_add_mention_in (self, self->source, kind, of, line);
}

/* The same, where not all stands in one source. */
const char *
graph_builder_add_mention_in (GraphBuilder        *self,
                              const char          *source,
                              CauselineMentionKind kind,
                              const char          *of,
                              gint64               line)
{
  g_snprintf (self->mention_id, sizeof self->mention_id, "m%u", ++self->n_mentions);

  g_autoptr (CauselineMention) mention = causeline_mention_new_of (self->mention_id, source, kind, of);

  causeline_mention_set_row (mention, line);
  causeline_graph_add_mention (self->graph, mention, NULL);
  return self->mention_id;
}
