/* SPDX-License-Identifier: MIT */
/* The objects of a graph out of JSON objects: strict about what the model knows, and keeping what it does not. */

#include "json-object.h"

#include <string.h>

/* One object while it is read. After the first thing that is wrong, everything else is passed over. */
typedef struct
{
  const char *record; /* "event" */
  const char *id;     /* or NULL, when it is not known yet */
  JsonObject *object;
  GError **error;
  gboolean failed;
} Reader;

static void
fail (Reader     *reader,
      const char *key,
      const char *what)
{
  if (!reader->failed)
    g_set_error (reader->error, CAUSELINE_ERROR, CAUSELINE_ERROR_SYNTAX, "%s%s%s%s: \"%s\" %s", reader->record,
                 reader->id ? " \"" : "", reader->id ? reader->id : "", reader->id ? "\"" : "", key, what);
  reader->failed = TRUE;
}

/* The member of this type, or NULL when there is none or it is null. */
static JsonNode *
get_member (Reader     *reader,
            const char *key)
{
  JsonNode *node = reader->failed ? NULL : json_object_get_member (reader->object, key);

  return node && !JSON_NODE_HOLDS_NULL (node) ? node : NULL;
}

static const char *
get_string (Reader     *reader,
            const char *key)
{
  JsonNode *node = get_member (reader, key);

  if (node && json_node_get_value_type (node) != G_TYPE_STRING)
    {
      fail (reader, key, "must be a string");
      return NULL;
    }
  return node ? json_node_get_string (node) : NULL;
}

static const char *
need_string (Reader     *reader,
             const char *key)
{
  const char *string = get_string (reader, key);

  if (!string)
    fail (reader, key, "is missing");
  return string ? string : "";
}

static double
get_number (Reader     *reader,
            const char *key,
            double      standard,
            double      most)
{
  JsonNode *node = get_member (reader, key);

  if (!node)
    return standard;
  if (json_node_get_value_type (node) != G_TYPE_INT64 && json_node_get_value_type (node) != G_TYPE_DOUBLE)
    {
      fail (reader, key, "must be a number");
      return standard;
    }

  double number = json_node_get_double (node);

  if (number < 0 || number > most)
    fail (reader, key, "is out of range");
  return number;
}

static JsonArray *
get_array (Reader     *reader,
           const char *key)
{
  JsonNode *node = get_member (reader, key);

  if (node && !JSON_NODE_HOLDS_ARRAY (node))
    {
      fail (reader, key, "must be a list");
      return NULL;
    }
  return node ? json_node_get_array (node) : NULL;
}

/* Calls @add with each string of a list. */
static void
each_string (Reader     *reader,
             const char *key,
             gpointer    to,
             void (*add) (gpointer, const char *))
{
  JsonArray *array = get_array (reader, key);

  for (guint i = 0; array && i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);

      if (json_node_get_value_type (node) != G_TYPE_STRING)
        {
          fail (reader, key, "must be a list of strings");
          return;
        }
      add (to, json_node_get_string (node));
    }
}

static CauselineTime *
get_time (Reader     *reader,
          const char *key)
{
  const char *edtf = get_string (reader, key);
  CauselineTime *time = edtf ? causeline_time_new_from_string (edtf, NULL) : NULL;

  if (edtf && !time)
    {
      g_autofree char *what = g_strdup_printf ("is not an EDTF date: \"%s\"", edtf);

      fail (reader, key, what);
    }
  return time;
}

static void
unknown_word (Reader     *reader,
              const char *key,
              const char *word)
{
  g_autofree char *what = g_strdup_printf ("has no such value as \"%s\"", word);

  fail (reader, key, what);
}

/* Reads a word of a vocabulary, where there is one. */
#define READ_WORD(reader, key, from_string, value) \
  G_STMT_START \
  { \
    const char *word_ = get_string (reader, key); \
    if (word_ && !from_string (word_, value)) \
      unknown_word (reader, key, word_); \
  } \
  G_STMT_END

/* Keeps the members whose keys are not among @known. */
static void
keep_rest (Reader            *reader,
           const char *const *known,
           gpointer           to,
           void (*set_extra) (gpointer, const char *, const char *))
{
  JsonObjectIter iter;
  const char *key;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, reader->object);
  while (json_object_iter_next_ordered (&iter, &key, &node))
    if (!g_strv_contains (known, key) && strcmp (key, "record") != 0)
      {
        g_autofree char *json = json_to_string (node, FALSE);

        set_extra (to, key, json);
      }
}

static const char *const source_keys[] = { "id", "title", "publisher", "author", "url", "published", "file", "language", "text", NULL };

static gboolean
read_source (CauselineGraph *graph,
             Reader         *reader)
{
  g_autoptr (CauselineSource) source = causeline_source_new (need_string (reader, "id"));
  g_autoptr (CauselineTime) published = get_time (reader, "published");

  causeline_source_set_title (source, get_string (reader, "title"));
  causeline_source_set_publisher (source, get_string (reader, "publisher"));
  causeline_source_set_author (source, get_string (reader, "author"));
  causeline_source_set_url (source, get_string (reader, "url"));
  causeline_source_set_published (source, published);
  causeline_source_set_file (source, get_string (reader, "file"));
  causeline_source_set_language (source, get_string (reader, "language"));
  causeline_source_set_text (source, get_string (reader, "text"));
  keep_rest (reader, source_keys, source, (gpointer) causeline_source_set_extra);
  return !reader->failed && causeline_graph_add_source (graph, source, reader->error);
}

static const char *const actor_keys[] = { "id", "name", "kind", "aliases", "part_of", NULL };

static gboolean
read_actor (CauselineGraph *graph,
            Reader         *reader)
{
  const char *id = need_string (reader, "id");
  g_autoptr (CauselineActor) actor = causeline_actor_new (id, need_string (reader, "name"));
  CauselineActorKind kind = CAUSELINE_ACTOR_OTHER;

  READ_WORD (reader, "kind", causeline_actor_kind_from_string, &kind);
  causeline_actor_set_kind (actor, kind);
  each_string (reader, "aliases", actor, (gpointer) causeline_actor_add_alias);
  causeline_actor_set_part_of (actor, get_string (reader, "part_of"));
  keep_rest (reader, actor_keys, actor, (gpointer) causeline_actor_set_extra);
  return !reader->failed && causeline_graph_add_actor (graph, actor, reader->error);
}

/* The object at a position of a list, as a reader of its own; FALSE when it is none. */
static gboolean
enter (Reader     *reader,
       const char *key,
       JsonArray  *array,
       guint       position,
       Reader     *part)
{
  JsonNode *node = json_array_get_element (array, position);

  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      fail (reader, key, "must be a list of objects");
      return FALSE;
    }
  *part = *reader;
  part->object = json_node_get_object (node);
  return TRUE;
}

static void
read_participants (Reader         *reader,
                   CauselineEvent *event)
{
  JsonArray *array = get_array (reader, "actors");
  Reader part;

  for (guint i = 0; array && i < json_array_get_length (array) && enter (reader, "actors", array, i, &part); i++)
    {
      CauselineRole role = CAUSELINE_ROLE_SOURCE;
      CauselineStatus status = CAUSELINE_STATUS_NONE;
      const char *actor = need_string (&part, "actor");

      READ_WORD (&part, "role", causeline_role_from_string, &role);
      READ_WORD (&part, "status", causeline_status_from_string, &status);
      causeline_event_add_participant (event, actor, role, status);
      reader->failed = part.failed;
    }
}

static void
read_claims (Reader         *reader,
             CauselineEvent *event)
{
  JsonArray *array = get_array (reader, "claims");
  Reader part;

  for (guint i = 0; array && i < json_array_get_length (array) && enter (reader, "claims", array, i, &part); i++)
    {
      CauselineStance stance = CAUSELINE_STANCE_ASSERTS;
      const char *by = need_string (&part, "by");
      const char *about = get_string (&part, "about");

      READ_WORD (&part, "stance", causeline_stance_from_string, &stance);
      causeline_event_add_claim (event, by, stance, about ? about : "event", get_string (&part, "evidence"));
      reader->failed = part.failed;
    }
}

static const char *const event_keys[] = {
  "id", "type", "title", "time", "time_basis", "place", "status", "confidence", "actors", "claims", "description", "url", "tags", NULL
};

static gboolean
read_event (CauselineGraph *graph,
            Reader         *reader)
{
  g_autoptr (CauselineEvent) event = causeline_event_new (need_string (reader, "id"), get_string (reader, "title"));
  g_autoptr (CauselineTime) time = get_time (reader, "time");
  CauselineTimeBasis basis = time ? CAUSELINE_TIME_BASIS_STATED : CAUSELINE_TIME_BASIS_NONE;
  CauselineStatus status = CAUSELINE_STATUS_ASSERTED;

  READ_WORD (reader, "time_basis", causeline_time_basis_from_string, &basis);
  READ_WORD (reader, "status", causeline_status_from_string, &status);
  causeline_event_set_event_type (event, get_string (reader, "type"));
  causeline_event_set_time (event, time);
  causeline_event_set_time_basis (event, basis);
  causeline_event_set_place (event, get_string (reader, "place"));
  causeline_event_set_status (event, status);
  causeline_event_set_confidence (event, get_number (reader, "confidence", 1.0, 1.0));
  read_participants (reader, event);
  read_claims (reader, event);
  causeline_event_set_description (event, get_string (reader, "description"));
  causeline_event_set_url (event, get_string (reader, "url"));
  each_string (reader, "tags", event, (gpointer) causeline_event_add_tag);
  keep_rest (reader, event_keys, event, (gpointer) causeline_event_set_extra);
  return !reader->failed && causeline_graph_add_event (graph, event, reader->error);
}

static const char *const link_keys[] = { "id", "from", "to", "kind", "confidence", "basis", "evidence", NULL };

static gboolean
read_link (CauselineGraph *graph,
           Reader         *reader)
{
  CauselineLinkKind kind = CAUSELINE_LINK_CAUSE;
  CauselineBasis basis = CAUSELINE_BASIS_USER;
  const char *id = need_string (reader, "id");
  const char *from = need_string (reader, "from");
  const char *to = need_string (reader, "to");

  READ_WORD (reader, "kind", causeline_link_kind_from_string, &kind);
  READ_WORD (reader, "basis", causeline_basis_from_string, &basis);

  g_autoptr (CauselineLink) link = causeline_link_new (id, from, to, kind);

  causeline_link_set_confidence (link, get_number (reader, "confidence", 1.0, 1.0));
  causeline_link_set_basis (link, basis);
  each_string (reader, "evidence", link, (gpointer) causeline_link_add_evidence);
  keep_rest (reader, link_keys, link, (gpointer) causeline_link_set_extra);
  return !reader->failed && causeline_graph_add_link (graph, link, reader->error);
}

/* A span [start, end] of code points; FALSE when there is none. */
static gboolean
get_span (Reader     *reader,
          const char *key,
          gint64     *start,
          gint64     *end)
{
  JsonArray *array = get_array (reader, key);

  if (!array)
    return FALSE;
  if (json_array_get_length (array) == 2 &&
      json_node_get_value_type (json_array_get_element (array, 0)) == G_TYPE_INT64 &&
      json_node_get_value_type (json_array_get_element (array, 1)) == G_TYPE_INT64)
    {
      *start = json_array_get_int_element (array, 0);
      *end = json_array_get_int_element (array, 1);
      if (*start >= 0 && *start <= *end && *end <= G_MAXINT32)
        return TRUE;
    }
  fail (reader, key, "must be a span [start, end]");
  return FALSE;
}

static const char *const mention_keys[] = {
  "id", "source", "start", "end", "row", "kind", "of", "dates", "value", "timex", "cue", "content", NULL
};

static void
read_place (Reader           *reader,
            CauselineMention *mention)
{
  double start = get_number (reader, "start", -1, G_MAXINT32);
  double end = get_number (reader, "end", -1, G_MAXINT32);

  if (start > end || (start < 0) != (end < 0))
    fail (reader, "end", "must go with \"start\", and come behind it");
  else if (end >= 0)
    causeline_mention_set_span (mention, start, end);
  causeline_mention_set_row (mention, get_number (reader, "row", 0, G_MAXINT32));
}

static gboolean
read_mention (CauselineGraph *graph,
              Reader         *reader)
{
  CauselineMentionKind kind = CAUSELINE_MENTION_EVENT;
  const char *id = need_string (reader, "id");
  const char *source = need_string (reader, "source");
  gint64 start, end;

  READ_WORD (reader, "kind", causeline_mention_kind_from_string, &kind);

  g_autoptr (CauselineMention) mention = causeline_mention_new (id, source, kind);

  read_place (reader, mention);
  causeline_mention_set_of (mention, get_string (reader, "of"));
  each_string (reader, "dates", mention, (gpointer) causeline_mention_add_date);
  causeline_mention_set_value (mention, get_string (reader, "value"));
  causeline_mention_set_timex (mention, get_string (reader, "timex"));
  if (get_span (reader, "cue", &start, &end))
    causeline_mention_set_cue (mention, start, end);
  if (get_span (reader, "content", &start, &end))
    causeline_mention_set_content (mention, start, end);
  keep_rest (reader, mention_keys, mention, (gpointer) causeline_mention_set_extra);
  return !reader->failed && causeline_graph_add_mention (graph, mention, reader->error);
}

static const struct
{
  const char *record;
  gboolean (*read) (CauselineGraph *graph,
                    Reader         *reader);
} records[] = {
  { "source", read_source },
  { "actor", read_actor },
  { "event", read_event },
  { "link", read_link },
  { "mention", read_mention },
};

/* Adds one object of the kind @record ("source", "actor", "event", "link", "mention") to the graph. */
gboolean
json_read_object (CauselineGraph *graph,
                  const char     *record,
                  JsonObject     *object,
                  GError        **error)
{
  Reader reader = { .record = record, .object = object, .error = error };

  for (guint i = 0; i < G_N_ELEMENTS (records); i++)
    if (strcmp (records[i].record, record) == 0)
      {
        reader.id = get_string (&reader, "id");
        return records[i].read (graph, &reader);
      }
  g_set_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_SYNTAX, "\"%s\" is no kind of record (known are source, actor, event, link, mention, graph)", record);
  return FALSE;
}

/* Parses one value; the node belongs to the parser, and lives until it parses again. The error says nothing of the place. */
JsonNode *
json_parse_part (JsonParser *parser,
                 const char *text,
                 gsize       length,
                 GError    **error)
{
  g_autoptr (GError) own = NULL;

  if (json_parser_load_from_data (parser, text, length, &own) && json_parser_get_root (parser))
    return json_parser_get_root (parser);
  g_set_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_SYNTAX, "is not JSON (%s)", own ? own->message : "empty");
  return NULL;
}
