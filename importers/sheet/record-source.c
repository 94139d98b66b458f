/* SPDX-License-Identifier: MIT */
/* Rows of actors, sources and texts in the sheet twin, and the row of the graph itself. */

#include "record-reader.h"

/* The members of the cell "more" of a row. */
void
record_take_more (RecordReader *self,
                  const Record *record,
                  TakeExtra     take,
                  gpointer      object)
{
  const char *more = record_get (self, record, COLUMN_MORE);

  if (*more && !record_read_more (more, take, object))
    record_warn (self, record, CAUSELINE_ISSUE_SYNTAX, COLUMN_MORE, "is no JSON object (dropped)");
}

void
record_warn_duplicate (RecordReader *self,
                       const Record *record)
{
  record_warn (self, record, CAUSELINE_ISSUE_DUPLICATE, COLUMN_ID, "the id stands in two rows (the second was dropped)");
}

static void
take_actor_extra (gpointer    object,
                  const char *key,
                  const char *json)
{
  causeline_actor_set_extra (object, key, json);
}

static void
take_source_extra (gpointer    object,
                   const char *key,
                   const char *json)
{
  causeline_source_set_extra (object, key, json);
}

static void
take_graph_extra (gpointer    object,
                  const char *key,
                  const char *json)
{
  causeline_graph_set_extra (object, key, json);
}

static void
read_actor (RecordReader *self,
            const Record *record)
{
  const char *name = record_get (self, record, COLUMN_TITLE);
  const char *id = record_get (self, record, COLUMN_ID);
  g_autoptr (CauselineActor) actor = causeline_actor_new (id, *name ? name : id);
  g_auto (GStrv) aliases = record_split (record_get (self, record, COLUMN_ALIASES));
  const char *kind_word = record_get (self, record, COLUMN_TYPE);
  CauselineActorKind kind = CAUSELINE_ACTOR_OTHER;

  if (*name == '\0')
    record_warn (self, record, CAUSELINE_ISSUE_SYNTAX, COLUMN_TITLE, "the actor has no name (called by its id)");
  if (*kind_word && !causeline_actor_kind_from_string (kind_word, &kind))
    record_warn (self, record, CAUSELINE_ISSUE_UNKNOWN_VALUE, COLUMN_TYPE, "the kind of actor is none (taken as other)");
  causeline_actor_set_kind (actor, kind);
  for (char **alias = aliases; *alias; alias++)
    {
      g_autofree char *plain = record_unescape (*alias);

      causeline_actor_add_alias (actor, plain);
    }
  causeline_actor_set_part_of (actor, record_get_or_null (self, record, COLUMN_PART_OF));
  record_take_more (self, record, take_actor_extra, actor);
  if (!causeline_graph_add_actor (self->graph, actor, NULL))
    record_warn_duplicate (self, record);
  else if (*name && !g_hash_table_contains (self->actors, name))
    g_hash_table_insert (self->actors, g_strdup (name), g_strdup (causeline_actor_get_id (actor)));
}

/* A whole of which the row was deleted is no whole any more. */
static void
drop_lost_wholes (RecordReader *self)
{
  for (guint i = 0; i < causeline_graph_get_n_actors (self->graph); i++)
    {
      CauselineActor *actor = causeline_graph_get_actor (self->graph, i);
      const char *whole = causeline_actor_get_part_of (actor);

      if (!whole || causeline_graph_find_actor (self->graph, whole))
        continue;

      g_autoptr (CauselineActor) copy = causeline_actor_copy (actor);

      causeline_actor_set_part_of (copy, NULL);
      causeline_graph_replace_actor (self->graph, copy);
    }
}

void
record_read_actors (RecordReader *self)
{
  for (guint i = 0; i < self->records[RECORD_ACTOR]->len; i++)
    read_actor (self, g_ptr_array_index (self->records[RECORD_ACTOR], i));
  drop_lost_wholes (self);
}

/* The pieces of a source's text, in their order. */
static GHashTable *
collect_texts (RecordReader *self)
{
  GHashTable *texts = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->records[RECORD_TEXT]->len; i++)
    {
      const Record *record = g_ptr_array_index (self->records[RECORD_TEXT], i);
      const char *source = record_get (self, record, COLUMN_IN);
      GString *text = g_hash_table_lookup (texts, source);

      if (!text)
        {
          text = g_string_new (NULL);
          g_hash_table_insert (texts, (gpointer) source, text);
        }
      g_string_append (text, record_get (self, record, COLUMN_DESCRIPTION));
    }
  return texts;
}

static void
read_source (RecordReader *self,
             const Record *record,
             GHashTable   *texts)
{
  const char *id = record_get (self, record, COLUMN_ID);
  GString *text = g_hash_table_lookup (texts, id);
  g_autoptr (CauselineSource) source = causeline_source_new (id);
  g_autoptr (CauselineTime) published = record_read_time (self, record);

  causeline_source_set_title (source, record_get_or_null (self, record, COLUMN_TITLE));
  causeline_source_set_publisher (source, record_get_or_null (self, record, COLUMN_PUBLISHER));
  causeline_source_set_author (source, record_get_or_null (self, record, COLUMN_AUTHOR));
  causeline_source_set_url (source, record_get_or_null (self, record, COLUMN_URL));
  causeline_source_set_published (source, published);
  causeline_source_set_file (source, record_get_or_null (self, record, COLUMN_FILE));
  causeline_source_set_language (source, record_get_or_null (self, record, COLUMN_LANGUAGE));
  causeline_source_set_text (source, text ? text->str : NULL);
  record_take_more (self, record, take_source_extra, source);
  if (!causeline_graph_add_source (self->graph, source, NULL))
    record_warn_duplicate (self, record);
}

static gboolean
free_text (gpointer key,
           gpointer text,
           gpointer data)
{
  g_string_free (text, TRUE);
  return TRUE;
}

void
record_read_sources (RecordReader *self)
{
  g_autoptr (GHashTable) texts = collect_texts (self);

  for (guint i = 0; i < self->records[RECORD_SOURCE]->len; i++)
    read_source (self, g_ptr_array_index (self->records[RECORD_SOURCE], i), texts);
  g_hash_table_foreach_remove (texts, free_text, NULL);
}

void
record_read_graph (RecordReader *self)
{
  for (guint i = 0; i < self->records[RECORD_GRAPH]->len; i++)
    {
      const Record *record = g_ptr_array_index (self->records[RECORD_GRAPH], i);

      causeline_graph_set_title (self->graph, record_get_or_null (self, record, COLUMN_TITLE));
      record_take_more (self, record, take_graph_extra, self->graph);
    }
}
