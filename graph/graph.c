/* SPDX-License-Identifier: MIT */
/* The graph: five lists of sealed values, each kept by position and by id. */

#include "graph.h"

#include "store.h"
#include "value.h"

struct _CauselineGraph
{
  GObject parent_instance;

  char *title;
  char **extra; /* key, JSON text, ... */
  Store sources;
  Store actors;
  Store events;
  Store links;
  Store mentions;
};

G_DEFINE_FINAL_TYPE (CauselineGraph, causeline_graph, G_TYPE_OBJECT)

static void
causeline_graph_init (CauselineGraph *self)
{
  store_init (&self->sources, (GDestroyNotify) causeline_source_unref);
  store_init (&self->actors, (GDestroyNotify) causeline_actor_unref);
  store_init (&self->events, (GDestroyNotify) causeline_event_unref);
  store_init (&self->links, (GDestroyNotify) causeline_link_unref);
  store_init (&self->mentions, (GDestroyNotify) causeline_mention_unref);
}

static void
causeline_graph_finalize (GObject *object)
{
  CauselineGraph *self = CAUSELINE_GRAPH (object);

  g_free (self->title);
  list_free (self->extra);
  store_clear (&self->sources);
  store_clear (&self->actors);
  store_clear (&self->events);
  store_clear (&self->links);
  store_clear (&self->mentions);
  G_OBJECT_CLASS (causeline_graph_parent_class)->finalize (object);
}

static void
causeline_graph_class_init (CauselineGraphClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = causeline_graph_finalize;
}

/**
 * causeline_graph_new:
 *
 * Returns: (transfer full): an empty graph
 */
CauselineGraph *
causeline_graph_new (void)
{
  return g_object_new (CAUSELINE_TYPE_GRAPH, NULL);
}

/**
 * causeline_graph_get_title:
 *
 * Returns: (nullable): what the story is called
 */
const char *
causeline_graph_get_title (CauselineGraph *self)
{
  return self->title;
}

/**
 * causeline_graph_set_title:
 * @title: (nullable): what the story is called
 */
void
causeline_graph_set_title (CauselineGraph *self,
                           const char     *title)
{
  char *copy = g_strdup (title);

  g_free (self->title);
  self->title = copy;
}

/**
 * causeline_graph_get_extra:
 *
 * Returns: (nullable) (transfer none) (array zero-terminated=1): what a file said beyond the model: key, JSON text, key, JSON text ...
 */
const char *const *
causeline_graph_get_extra (CauselineGraph *self)
{
  return (const char *const *) self->extra;
}

/**
 * causeline_graph_set_extra:
 * @key: a key that the model does not know
 * @json: its value as JSON text
 *
 * Keeps something for the user that is written back as it is.
 */
void
causeline_graph_set_extra (CauselineGraph *self,
                           const char     *key,
                           const char     *json)
{
  pairs_set (&self->extra, key, json);
}

/**
 * causeline_graph_add_source:
 * @source: (transfer none): a source; the graph seals it and keeps a reference
 *
 * O(1) on average.
 *
 * Returns: whether it was added; %CAUSELINE_ERROR_DUPLICATE_ID when the graph has a source with this id
 */
gboolean
causeline_graph_add_source (CauselineGraph   *self,
                            CauselineSource  *source,
                            GError          **error)
{
  if (!store_add (&self->sources, source, causeline_source_get_id (source), "source", error))
    return FALSE;

  causeline_source_ref (source);
  causeline_source_seal (source);
  return TRUE;
}

/**
 * causeline_graph_replace_source:
 * @source: (transfer none): a source that takes the place of the one with its id, which must be there
 */
void
causeline_graph_replace_source (CauselineGraph  *self,
                                CauselineSource *source)
{
  causeline_source_seal (source);
  store_replace (&self->sources, causeline_source_ref (source), causeline_source_get_id (source));
}

/**
 * causeline_graph_get_n_sources:
 *
 * Returns: how many sources there are
 */
guint
causeline_graph_get_n_sources (CauselineGraph *self)
{
  return self->sources.items->len;
}

/**
 * causeline_graph_get_source:
 * @position: less than causeline_graph_get_n_sources()
 *
 * Returns: (transfer none): a source, in order of insertion
 */
CauselineSource *
causeline_graph_get_source (CauselineGraph *self,
                            guint           position)
{
  g_return_val_if_fail (position < self->sources.items->len, NULL);

  return g_ptr_array_index (self->sources.items, position);
}

/**
 * causeline_graph_find_source:
 * @id: an id
 *
 * Returns: (transfer none) (nullable): the source with this id
 */
CauselineSource *
causeline_graph_find_source (CauselineGraph *self,
                             const char     *id)
{
  guint position = store_find (&self->sources, id);

  return position != CAUSELINE_NOWHERE ? g_ptr_array_index (self->sources.items, position) : NULL;
}

/**
 * causeline_graph_get_source_position:
 * @id: an id
 *
 * Returns: the position of the source with this id, or %CAUSELINE_NOWHERE
 */
guint
causeline_graph_get_source_position (CauselineGraph *self,
                                     const char     *id)
{
  return store_find (&self->sources, id);
}

/**
 * causeline_graph_add_actor:
 * @actor: (transfer none): an actor; the graph seals it and keeps a reference
 *
 * O(1) on average.
 *
 * Returns: whether it was added; %CAUSELINE_ERROR_DUPLICATE_ID when the graph has an actor with this id
 */
gboolean
causeline_graph_add_actor (CauselineGraph  *self,
                           CauselineActor  *actor,
                           GError         **error)
{
  if (!store_add (&self->actors, actor, causeline_actor_get_id (actor), "actor", error))
    return FALSE;

  causeline_actor_ref (actor);
  causeline_actor_seal (actor);
  return TRUE;
}

/**
 * causeline_graph_replace_actor:
 * @actor: (transfer none): an actor that takes the place of the one with its id, which must be there
 */
void
causeline_graph_replace_actor (CauselineGraph *self,
                               CauselineActor *actor)
{
  causeline_actor_seal (actor);
  store_replace (&self->actors, causeline_actor_ref (actor), causeline_actor_get_id (actor));
}

/**
 * causeline_graph_get_n_actors:
 *
 * Returns: how many actors there are
 */
guint
causeline_graph_get_n_actors (CauselineGraph *self)
{
  return self->actors.items->len;
}

/**
 * causeline_graph_get_actor:
 * @position: less than causeline_graph_get_n_actors()
 *
 * Returns: (transfer none): an actor, in order of insertion
 */
CauselineActor *
causeline_graph_get_actor (CauselineGraph *self,
                           guint           position)
{
  g_return_val_if_fail (position < self->actors.items->len, NULL);

  return g_ptr_array_index (self->actors.items, position);
}

/**
 * causeline_graph_find_actor:
 * @id: an id
 *
 * Returns: (transfer none) (nullable): the actor with this id
 */
CauselineActor *
causeline_graph_find_actor (CauselineGraph *self,
                            const char     *id)
{
  guint position = store_find (&self->actors, id);

  return position != CAUSELINE_NOWHERE ? g_ptr_array_index (self->actors.items, position) : NULL;
}

/**
 * causeline_graph_get_actor_position:
 * @id: an id
 *
 * Returns: the position of the actor with this id, or %CAUSELINE_NOWHERE
 */
guint
causeline_graph_get_actor_position (CauselineGraph *self,
                                    const char     *id)
{
  return store_find (&self->actors, id);
}

/**
 * causeline_graph_add_event:
 * @event: (transfer none): an event; the graph seals it and keeps a reference
 *
 * O(1) on average.
 *
 * Returns: whether it was added; %CAUSELINE_ERROR_DUPLICATE_ID when the graph has an event with this id
 */
gboolean
causeline_graph_add_event (CauselineGraph  *self,
                           CauselineEvent  *event,
                           GError         **error)
{
  if (!store_add (&self->events, event, causeline_event_get_id (event), "event", error))
    return FALSE;

  causeline_event_ref (event);
  causeline_event_seal (event);
  return TRUE;
}

/**
 * causeline_graph_replace_event:
 * @event: (transfer none): an event that takes the place of the one with its id, which must be there
 */
void
causeline_graph_replace_event (CauselineGraph *self,
                               CauselineEvent *event)
{
  causeline_event_seal (event);
  store_replace (&self->events, causeline_event_ref (event), causeline_event_get_id (event));
}

/**
 * causeline_graph_get_n_events:
 *
 * Returns: how many events there are
 */
guint
causeline_graph_get_n_events (CauselineGraph *self)
{
  return self->events.items->len;
}

/**
 * causeline_graph_get_event:
 * @position: less than causeline_graph_get_n_events()
 *
 * Returns: (transfer none): an event, in order of insertion
 */
CauselineEvent *
causeline_graph_get_event (CauselineGraph *self,
                           guint           position)
{
  g_return_val_if_fail (position < self->events.items->len, NULL);

  return g_ptr_array_index (self->events.items, position);
}

/**
 * causeline_graph_find_event:
 * @id: an id
 *
 * Returns: (transfer none) (nullable): the event with this id
 */
CauselineEvent *
causeline_graph_find_event (CauselineGraph *self,
                            const char     *id)
{
  guint position = store_find (&self->events, id);

  return position != CAUSELINE_NOWHERE ? g_ptr_array_index (self->events.items, position) : NULL;
}

/**
 * causeline_graph_get_event_position:
 * @id: an id
 *
 * Returns: the position of the event with this id, or %CAUSELINE_NOWHERE
 */
guint
causeline_graph_get_event_position (CauselineGraph *self,
                                    const char     *id)
{
  return store_find (&self->events, id);
}

/**
 * causeline_graph_add_link:
 * @link: (transfer none): a link; the graph seals it and keeps a reference
 *
 * O(1) on average.
 *
 * Returns: whether it was added; %CAUSELINE_ERROR_DUPLICATE_ID when the graph has a link with this id
 */
gboolean
causeline_graph_add_link (CauselineGraph  *self,
                          CauselineLink   *link,
                          GError         **error)
{
  if (!store_add (&self->links, link, causeline_link_get_id (link), "link", error))
    return FALSE;

  causeline_link_ref (link);
  causeline_link_seal (link);
  return TRUE;
}

/**
 * causeline_graph_replace_link:
 * @link: (transfer none): a link that takes the place of the one with its id, which must be there
 */
void
causeline_graph_replace_link (CauselineGraph *self,
                              CauselineLink  *link)
{
  causeline_link_seal (link);
  store_replace (&self->links, causeline_link_ref (link), causeline_link_get_id (link));
}

/**
 * causeline_graph_get_n_links:
 *
 * Returns: how many links there are
 */
guint
causeline_graph_get_n_links (CauselineGraph *self)
{
  return self->links.items->len;
}

/**
 * causeline_graph_get_link:
 * @position: less than causeline_graph_get_n_links()
 *
 * Returns: (transfer none): a link, in order of insertion
 */
CauselineLink *
causeline_graph_get_link (CauselineGraph *self,
                          guint           position)
{
  g_return_val_if_fail (position < self->links.items->len, NULL);

  return g_ptr_array_index (self->links.items, position);
}

/**
 * causeline_graph_find_link:
 * @id: an id
 *
 * Returns: (transfer none) (nullable): the link with this id
 */
CauselineLink *
causeline_graph_find_link (CauselineGraph *self,
                           const char     *id)
{
  guint position = store_find (&self->links, id);

  return position != CAUSELINE_NOWHERE ? g_ptr_array_index (self->links.items, position) : NULL;
}

/**
 * causeline_graph_get_link_position:
 * @id: an id
 *
 * Returns: the position of the link with this id, or %CAUSELINE_NOWHERE
 */
guint
causeline_graph_get_link_position (CauselineGraph *self,
                                   const char     *id)
{
  return store_find (&self->links, id);
}

/**
 * causeline_graph_add_mention:
 * @mention: (transfer none): a mention; the graph seals it and keeps a reference
 *
 * O(1) on average.
 *
 * Returns: whether it was added; %CAUSELINE_ERROR_DUPLICATE_ID when the graph has a mention with this id
 */
gboolean
causeline_graph_add_mention (CauselineGraph    *self,
                             CauselineMention  *mention,
                             GError           **error)
{
  if (!store_add (&self->mentions, mention, causeline_mention_get_id (mention), "mention", error))
    return FALSE;

  causeline_mention_ref (mention);
  causeline_mention_seal (mention);
  return TRUE;
}

/**
 * causeline_graph_replace_mention:
 * @mention: (transfer none): a mention that takes the place of the one with its id, which must be there
 */
void
causeline_graph_replace_mention (CauselineGraph   *self,
                                 CauselineMention *mention)
{
  causeline_mention_seal (mention);
  store_replace (&self->mentions, causeline_mention_ref (mention), causeline_mention_get_id (mention));
}

/**
 * causeline_graph_get_n_mentions:
 *
 * Returns: how many mentions there are
 */
guint
causeline_graph_get_n_mentions (CauselineGraph *self)
{
  return self->mentions.items->len;
}

/**
 * causeline_graph_get_mention:
 * @position: less than causeline_graph_get_n_mentions()
 *
 * Returns: (transfer none): a mention, in order of insertion
 */
CauselineMention *
causeline_graph_get_mention (CauselineGraph *self,
                             guint           position)
{
  g_return_val_if_fail (position < self->mentions.items->len, NULL);

  return g_ptr_array_index (self->mentions.items, position);
}

/**
 * causeline_graph_find_mention:
 * @id: an id
 *
 * Returns: (transfer none) (nullable): the mention with this id
 */
CauselineMention *
causeline_graph_find_mention (CauselineGraph *self,
                              const char     *id)
{
  guint position = store_find (&self->mentions, id);

  return position != CAUSELINE_NOWHERE ? g_ptr_array_index (self->mentions.items, position) : NULL;
}

/**
 * causeline_graph_get_mention_position:
 * @id: an id
 *
 * Returns: the position of the mention with this id, or %CAUSELINE_NOWHERE
 */
guint
causeline_graph_get_mention_position (CauselineGraph *self,
                                      const char     *id)
{
  return store_find (&self->mentions, id);
}
