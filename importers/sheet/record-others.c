/* SPDX-License-Identifier: MIT */
/* Rows of actors, sources, links and mentions in the sheet twin. What names something that a person deleted goes with it. */

#include "record-reader.h"

#include <string.h>

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
take_link_extra (gpointer    object,
                 const char *key,
                 const char *json)
{
  causeline_link_set_extra (object, key, json);
}

static void
take_mention_extra (gpointer    object,
                    const char *key,
                    const char *json)
{
  causeline_mention_set_extra (object, key, json);
}

static void
take_graph_extra (gpointer    object,
                  const char *key,
                  const char *json)
{
  causeline_graph_set_extra (object, key, json);
}

static void
read_more (RecordReader *self,
           const Record *record,
           TakeExtra     take,
           gpointer      object)
{
  const char *more = record_get (self, record, COLUMN_MORE);

  if (*more && !record_read_more (more, take, object))
    record_warn (self, record, CAUSELINE_ISSUE_SYNTAX, COLUMN_MORE, "is no JSON object (dropped)");
}

static void
warn_duplicate (RecordReader *self,
                const Record *record)
{
  record_warn (self, record, CAUSELINE_ISSUE_DUPLICATE, COLUMN_ID, "the id stands in two rows (the second was dropped)");
}

static void
read_actor (RecordReader *self,
            const Record *record)
{
  const char *name = record_get (self, record, COLUMN_TITLE);
  g_autoptr (CauselineActor) actor = causeline_actor_new (record_get (self, record, COLUMN_ID), *name ? name : NULL);
  g_auto (GStrv) aliases = record_split (record_get (self, record, COLUMN_ALIASES));
  const char *kind_word = record_get (self, record, COLUMN_TYPE);
  CauselineActorKind kind = CAUSELINE_ACTOR_OTHER;

  if (*kind_word && !causeline_actor_kind_from_string (kind_word, &kind))
    record_warn (self, record, CAUSELINE_ISSUE_UNKNOWN_VALUE, COLUMN_TYPE, "the kind of actor is none (taken as other)");
  causeline_actor_set_kind (actor, kind);
  for (char **alias = aliases; *alias; alias++)
    {
      g_autofree char *plain = record_unescape (*alias);

      causeline_actor_add_alias (actor, plain);
    }
  causeline_actor_set_part_of (actor, record_get_or_null (self, record, COLUMN_PART_OF));
  read_more (self, record, take_actor_extra, actor);
  if (!causeline_graph_add_actor (self->graph, actor, NULL))
    warn_duplicate (self, record);
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
  read_more (self, record, take_source_extra, source);
  if (!causeline_graph_add_source (self->graph, source, NULL))
    warn_duplicate (self, record);
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

/* How the tables name a link. */
static char *
make_key (CauselineLinkKind kind,
          const char       *from,
          const char       *to)
{
  return g_strdup_printf ("%d\n%s\n%s", kind, from, to);
}

static gboolean
has_cell (const RecordReader *self,
          CauselineLinkKind   kind)
{
  return (kind == CAUSELINE_LINK_CAUSE && self->columns[COLUMN_CAUSED_BY] >= 0) ||
         (kind == CAUSELINE_LINK_RESPONSE && self->columns[COLUMN_RESPONDS_TO] >= 0);
}

/* Whether both ends are there, and the cell of the event to which it leads still names it. A row that was added speaks for itself. */
static gboolean
link_stays (RecordReader *self,
            const Record *record)
{
  const char *from = record_get (self, record, COLUMN_FROM);
  const char *to = record_get (self, record, COLUMN_TO);
  CauselineLinkKind kind = CAUSELINE_LINK_CAUSE;

  causeline_link_kind_from_string (record_get (self, record, COLUMN_TYPE), &kind);

  g_autofree char *key = make_key (kind, from, to);

  return g_hash_table_contains (self->event_ids, from) && g_hash_table_contains (self->event_ids, to) &&
         (!has_cell (self, kind) || record->is_new || g_hash_table_contains (self->caused, key));
}

static void
fill_link (RecordReader  *self,
           const Record  *record,
           CauselineLink *link)
{
  const char *confidence = record_get (self, record, COLUMN_CONFIDENCE);
  g_auto (GStrv) evidence = record_split (record_get (self, record, COLUMN_EVIDENCE));
  CauselineBasis basis = CAUSELINE_BASIS_USER;

  causeline_basis_from_string (record_get (self, record, COLUMN_BASIS), &basis);
  causeline_link_set_basis (link, basis);
  if (*confidence)
    causeline_link_set_confidence (link, g_ascii_strtod (confidence, NULL));
  for (char **mention = evidence; *mention; mention++)
    {
      g_autofree char *plain = record_unescape (*mention);

      if (g_hash_table_contains (self->mentions, plain))
        causeline_link_add_evidence (link, plain);
    }
  read_more (self, record, take_link_extra, link);
}

static char *
new_link_id (RecordReader *self)
{
  char *id = NULL;

  for (guint n = causeline_graph_get_n_links (self->graph) + 1;
       !id || causeline_graph_find_link (self->graph, id) || g_hash_table_contains (self->link_ids, id); n++)
    {
      g_free (id);
      id = g_strdup_printf ("l%u", n);
    }
  return id;
}

static void
read_link (RecordReader *self,
           const Record *record)
{
  const char *from = record_get (self, record, COLUMN_FROM);
  const char *to = record_get (self, record, COLUMN_TO);
  CauselineLinkKind kind = CAUSELINE_LINK_CAUSE;

  if (!causeline_graph_find_event (self->graph, from) || !causeline_graph_find_event (self->graph, to))
    {
      record_warn (self, record, CAUSELINE_ISSUE_UNKNOWN_REFERENCE, COLUMN_FROM, "the link joins an event that is not there (dropped)");
      return;
    }
  if (!causeline_link_kind_from_string (record_get (self, record, COLUMN_TYPE), &kind))
    record_warn (self, record, CAUSELINE_ISSUE_UNKNOWN_VALUE, COLUMN_TYPE, "the kind of link is none (taken as cause)");
  if (!link_stays (self, record))
    return;

  g_autofree char *id = *record->id ? g_strdup (record->id) : new_link_id (self);
  g_autoptr (CauselineLink) link = causeline_link_new (id, from, to, kind);

  fill_link (self, record, link);
  if (!causeline_graph_add_link (self->graph, link, NULL))
    warn_duplicate (self, record);
  else
    g_hash_table_add (self->links, make_key (kind, from, to));
}

/* Calls for each cause that a cell names. */
typedef void (*TakeCause) (RecordReader     *self,
                           const Record     *record,
                           CauselineLinkKind kind,
                           RecordColumn      column,
                           const char       *from);

static void
for_each_cause (RecordReader *self,
                TakeCause     take)
{
  static const struct
  {
    RecordColumn column;
    CauselineLinkKind kind;
  } cells[] = {
    { COLUMN_CAUSED_BY, CAUSELINE_LINK_CAUSE },
    { COLUMN_RESPONDS_TO, CAUSELINE_LINK_RESPONSE },
  };

  for (guint i = 0; i < self->records[RECORD_EVENT]->len; i++)
    for (guint k = 0; k < G_N_ELEMENTS (cells); k++)
      {
        const Record *record = g_ptr_array_index (self->records[RECORD_EVENT], i);
        g_auto (GStrv) tokens = record_split (record_get (self, record, cells[k].column));

        for (char **token = tokens; *token; token++)
          {
            g_autofree char *from = record_unescape (*token);

            take (self, record, cells[k].kind, cells[k].column, from);
          }
      }
}

static void
note_cause (RecordReader     *self,
            const Record     *record,
            CauselineLinkKind kind,
            RecordColumn      column,
            const char       *from)
{
  g_hash_table_add (self->caused, make_key (kind, from, record->id));
}

/* A cause that a person wrote into a cell and that no row of links has. */
static void
add_cause (RecordReader     *self,
           const Record     *record,
           CauselineLinkKind kind,
           RecordColumn      column,
           const char       *from)
{
  const char *to = record->id;
  g_autofree char *key = make_key (kind, from, to);

  if (g_hash_table_contains (self->links, key))
    return;
  if (!causeline_graph_find_event (self->graph, from) || strcmp (from, to) == 0)
    {
      g_autofree char *fact = g_strdup_printf ("\"%s\" names no other event (dropped)", from);

      record_warn (self, record, CAUSELINE_ISSUE_UNKNOWN_REFERENCE, column, fact);
      return;
    }

  g_autofree char *id = new_link_id (self);
  g_autoptr (CauselineLink) link = causeline_link_new (id, from, to, kind);

  causeline_link_set_basis (link, CAUSELINE_BASIS_COLUMN);
  causeline_graph_add_link (self->graph, link, NULL);
  g_hash_table_add (self->links, g_steal_pointer (&key));
}

void
record_read_links (RecordReader *self)
{
  for (guint i = 0; i < self->records[RECORD_LINK]->len; i++)
    read_link (self, g_ptr_array_index (self->records[RECORD_LINK], i));
  for_each_cause (self, add_cause);
}

/* "120..131" */
static gboolean
read_span (const char *text,
           gint64     *start,
           gint64     *end)
{
  char *at;

  *start = g_ascii_strtoll (text, &at, 10);
  if (at == text || strncmp (at, "..", 2) != 0)
    return FALSE;
  *end = g_ascii_strtoll (at + 2, NULL, 10);
  return TRUE;
}

static void
place_mention (RecordReader     *self,
               const Record     *record,
               CauselineMention *mention)
{
  const char *at = record_get (self, record, COLUMN_AT);
  gint64 start, end;

  if (g_str_has_prefix (at, "row "))
    causeline_mention_set_row (mention, g_ascii_strtoll (at + 4, NULL, 10));
  else if (read_span (at, &start, &end))
    causeline_mention_set_span (mention, start, end);
  if (read_span (record_get (self, record, COLUMN_CUE), &start, &end))
    causeline_mention_set_cue (mention, start, end);
  if (read_span (record_get (self, record, COLUMN_CONTENT), &start, &end))
    causeline_mention_set_content (mention, start, end);
}

/* Whether what the mention is evidence of is still there. */
static gboolean
is_wanted (RecordReader        *self,
           const Record        *record,
           CauselineMentionKind kind)
{
  const char *of = record_get (self, record, COLUMN_OF);

  if (*of == '\0')
    return TRUE;
  if (kind == CAUSELINE_MENTION_ACTOR || kind == CAUSELINE_MENTION_ATTRIBUTION)
    return causeline_graph_find_actor (self->graph, of) != NULL;
  if (kind == CAUSELINE_MENTION_CUE)
    return g_hash_table_contains (self->link_ids, of);
  return g_hash_table_contains (self->event_ids, of);
}

static void
read_mention (RecordReader *self,
              const Record *record)
{
  g_auto (GStrv) dates = record_split (record_get (self, record, COLUMN_DATES));
  CauselineMentionKind kind = CAUSELINE_MENTION_EVENT;
  const char *source = record_get (self, record, COLUMN_IN);

  causeline_mention_kind_from_string (record_get (self, record, COLUMN_TYPE), &kind);
  if (!g_hash_table_contains (self->mentions, record->id))
    return;

  g_autoptr (CauselineMention) mention = causeline_mention_new (record_get (self, record, COLUMN_ID), source, kind);

  causeline_mention_set_of (mention, record_get_or_null (self, record, COLUMN_OF));
  causeline_mention_set_value (mention, record_get_or_null (self, record, COLUMN_VALUE));
  causeline_mention_set_timex (mention, record_get_or_null (self, record, COLUMN_TIMEX));
  place_mention (self, record, mention);
  for (char **date = dates; *date; date++)
    {
      g_autofree char *plain = record_unescape (*date);

      if (causeline_graph_find_event (self->graph, plain))
        causeline_mention_add_date (mention, plain);
    }
  read_more (self, record, take_mention_extra, mention);
  if (!causeline_graph_add_mention (self->graph, mention, NULL))
    warn_duplicate (self, record);
}

/* Each event has an id that no other has. */
static void
choose_event_ids (RecordReader *self)
{
  guint n_events = self->records[RECORD_EVENT]->len;
  guint next = n_events;

  for (guint i = 0; i < n_events; i++)
    {
      Record *record = g_ptr_array_index (self->records[RECORD_EVENT], i);

      if (*record->id && g_hash_table_contains (self->event_ids, record->id))
        {
          record_warn (self, record, CAUSELINE_ISSUE_DUPLICATE, COLUMN_ID, "the id stands in two rows (the second was given another)");
          *record->id = '\0';
        }
      if (*record->id)
        g_hash_table_add (self->event_ids, record->id);
    }
  for (guint i = 0; i < n_events; i++)
    {
      Record *record = g_ptr_array_index (self->records[RECORD_EVENT], i);

      while (*record->id == '\0' || g_hash_table_lookup (self->event_ids, record->id) != record->id)
        {
          g_free (record->id);
          record->id = g_strdup_printf ("e%u", next++);
          if (!g_hash_table_contains (self->event_ids, record->id))
            g_hash_table_add (self->event_ids, record->id);
        }
    }
}

/* Decides, before anything refers to them, which links and mentions stay although rows may have been deleted.
   Actors and sources are read already. */
void
record_choose (RecordReader *self)
{
  choose_event_ids (self);
  for_each_cause (self, note_cause);
  for (guint i = 0; i < self->records[RECORD_LINK]->len; i++)
    {
      const Record *record = g_ptr_array_index (self->records[RECORD_LINK], i);

      if (link_stays (self, record))
        g_hash_table_add (self->link_ids, record->id);
    }
  for (guint i = 0; i < self->records[RECORD_MENTION]->len; i++)
    {
      const Record *record = g_ptr_array_index (self->records[RECORD_MENTION], i);
      CauselineMentionKind kind = CAUSELINE_MENTION_EVENT;

      causeline_mention_kind_from_string (record_get (self, record, COLUMN_TYPE), &kind);
      if (*record->id && is_wanted (self, record, kind) && causeline_graph_find_source (self->graph, record_get (self, record, COLUMN_IN)))
        g_hash_table_add (self->mentions, record->id);
    }
}

void
record_read_mentions (RecordReader *self)
{
  for (guint i = 0; i < self->records[RECORD_MENTION]->len; i++)
    read_mention (self, g_ptr_array_index (self->records[RECORD_MENTION], i));
}

void
record_read_graph (RecordReader *self)
{
  for (guint i = 0; i < self->records[RECORD_GRAPH]->len; i++)
    {
      const Record *record = g_ptr_array_index (self->records[RECORD_GRAPH], i);

      causeline_graph_set_title (self->graph, record_get_or_null (self, record, COLUMN_TITLE));
      read_more (self, record, take_graph_extra, self->graph);
    }
}
