/* SPDX-License-Identifier: MIT */
/* The objects of a graph out of JSON objects: strict about what the model knows, and keeping what it does not. */

#include "json-object.h"

#include "json-member.h"

#include <string.h>

static const char *const source_keys[] = { "record", "id", "title", "publisher", "author", "url", "published", "file", "language", "text", NULL };

static gboolean
read_source (CauselineGraph *graph,
             Members        *reader)
{
  g_autoptr (CauselineSource) source = causeline_source_new (members_need_string (reader, "id"));
  g_autoptr (CauselineTime) published = members_get_time (reader, "published");

  causeline_source_set_title (source, members_get_string (reader, "title"));
  causeline_source_set_publisher (source, members_get_string (reader, "publisher"));
  causeline_source_set_author (source, members_get_string (reader, "author"));
  causeline_source_set_url (source, members_get_string (reader, "url"));
  causeline_source_set_published (source, published);
  causeline_source_set_file (source, members_get_string (reader, "file"));
  causeline_source_set_language (source, members_get_string (reader, "language"));
  causeline_source_set_text (source, members_get_string (reader, "text"));
  members_keep_rest (reader, source_keys, source, (gpointer) causeline_source_set_extra);
  return !reader->failed && causeline_graph_add_source (graph, source, reader->error);
}

static const char *const actor_keys[] = { "record", "id", "name", "kind", "aliases", "part_of", NULL };

static gboolean
read_actor (CauselineGraph *graph,
            Members        *reader)
{
  const char *id = members_need_string (reader, "id");
  g_autoptr (CauselineActor) actor = causeline_actor_new (id, members_need_string (reader, "name"));
  CauselineActorKind kind = CAUSELINE_ACTOR_OTHER;

  READ_WORD (reader, "kind", causeline_actor_kind_from_string, &kind);
  causeline_actor_set_kind (actor, kind);
  members_each_string (reader, "aliases", actor, (gpointer) causeline_actor_add_alias);
  causeline_actor_set_part_of (actor, members_get_string (reader, "part_of"));
  members_keep_rest (reader, actor_keys, actor, (gpointer) causeline_actor_set_extra);
  return !reader->failed && causeline_graph_add_actor (graph, actor, reader->error);
}

/* The object at a position of a list, as a reader of its own; FALSE when it is none. */
static gboolean
enter (Members    *reader,
       const char *key,
       JsonArray  *array,
       guint       position,
       Members    *part)
{
  JsonNode *node = json_array_get_element (array, position);

  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      members_fail (reader, key, "must be a list of objects");
      return FALSE;
    }
  *part = *reader;
  part->object = json_node_get_object (node);
  return TRUE;
}

/* A list of parts of an event, of which only so many are kept. */
static JsonArray *
get_parts (Members    *reader,
           const char *key)
{
  JsonArray *array = members_get_array (reader, key);

  if (!array || json_array_get_length (array) <= CAUSELINE_MAX_PARTS)
    return array;

  g_autofree char *what = g_strdup_printf ("has more than %d items", CAUSELINE_MAX_PARTS);

  members_fail (reader, key, what);
  return NULL;
}

static const char *const participant_keys[] = { "actor", "role", "status", NULL };

static void
read_participants (Members        *reader,
                   CauselineEvent *event)
{
  JsonArray *array = get_parts (reader, "actors");
  Members part;

  for (guint i = 0; array && i < json_array_get_length (array) && enter (reader, "actors", array, i, &part); i++)
    {
      CauselineRole role = CAUSELINE_ROLE_SOURCE;
      CauselineStatus status = CAUSELINE_STATUS_NONE;
      const char *actor = members_need_string (&part, "actor");

      READ_WORD (&part, "role", causeline_role_from_string, &role);
      READ_WORD (&part, "status", causeline_status_from_string, &status);
      causeline_event_add_participant (event, actor, role, status);
      members_report_rest (&part, "actors", participant_keys);
      reader->failed = part.failed;
    }
}

static const char *const claim_keys[] = { "by", "stance", "about", "evidence", NULL };

static void
read_claims (Members        *reader,
             CauselineEvent *event)
{
  JsonArray *array = get_parts (reader, "claims");
  Members part;

  for (guint i = 0; array && i < json_array_get_length (array) && enter (reader, "claims", array, i, &part); i++)
    {
      CauselineStance stance = CAUSELINE_STANCE_ASSERTS;
      const char *by = members_need_string (&part, "by");
      const char *about = members_get_string (&part, "about");

      READ_WORD (&part, "stance", causeline_stance_from_string, &stance);
      causeline_event_add_claim (event, by, stance, about ? about : "event", members_get_string (&part, "evidence"));
      members_report_rest (&part, "claims", claim_keys);
      reader->failed = part.failed;
    }
}

static const char *const event_keys[] = {
  "record", "id", "type", "title", "time", "time_basis", "place", "status", "confidence", "actors", "claims", "description", "url", "tags", NULL
};

static gboolean
read_event (CauselineGraph *graph,
            Members        *reader)
{
  g_autoptr (CauselineEvent) event = causeline_event_new (members_need_string (reader, "id"), members_get_string (reader, "title"));
  g_autoptr (CauselineTime) time = members_get_time (reader, "time");
  CauselineTimeBasis basis = time ? CAUSELINE_TIME_BASIS_STATED : CAUSELINE_TIME_BASIS_NONE;
  CauselineStatus status = CAUSELINE_STATUS_ASSERTED;

  READ_WORD (reader, "time_basis", causeline_time_basis_from_string, &basis);
  READ_WORD (reader, "status", causeline_status_from_string, &status);
  causeline_event_set_event_type (event, members_get_string (reader, "type"));
  causeline_event_set_time (event, time);
  causeline_event_set_time_basis (event, basis);
  causeline_event_set_place (event, members_get_string (reader, "place"));
  causeline_event_set_status (event, status);
  causeline_event_set_confidence (event, members_get_number (reader, "confidence", 1.0, 1.0));
  read_participants (reader, event);
  read_claims (reader, event);
  causeline_event_set_description (event, members_get_string (reader, "description"));
  causeline_event_set_url (event, members_get_string (reader, "url"));
  members_each_string (reader, "tags", event, (gpointer) causeline_event_add_tag);
  members_keep_rest (reader, event_keys, event, (gpointer) causeline_event_set_extra);
  return !reader->failed && causeline_graph_add_event (graph, event, reader->error);
}

static const char *const link_keys[] = { "record", "id", "from", "to", "kind", "confidence", "basis", "evidence", NULL };

static gboolean
read_link (CauselineGraph *graph,
           Members        *reader)
{
  CauselineLinkKind kind = CAUSELINE_LINK_CAUSE;
  CauselineBasis basis = CAUSELINE_BASIS_USER;
  const char *id = members_need_string (reader, "id");
  const char *from = members_need_string (reader, "from");
  const char *to = members_need_string (reader, "to");

  READ_WORD (reader, "kind", causeline_link_kind_from_string, &kind);
  READ_WORD (reader, "basis", causeline_basis_from_string, &basis);

  g_autoptr (CauselineLink) link = causeline_link_new (id, from, to, kind);

  causeline_link_set_confidence (link, members_get_number (reader, "confidence", 1.0, 1.0));
  causeline_link_set_basis (link, basis);
  members_each_string (reader, "evidence", link, (gpointer) causeline_link_add_evidence);
  members_keep_rest (reader, link_keys, link, (gpointer) causeline_link_set_extra);
  return !reader->failed && causeline_graph_add_link (graph, link, reader->error);
}

/* A span [start, end] of code points; FALSE when there is none. */
static gboolean
get_span (Members    *reader,
          const char *key,
          gint64     *start,
          gint64     *end)
{
  JsonArray *array = members_get_array (reader, key);

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
  members_fail (reader, key, "must be a span [start, end]");
  return FALSE;
}

static const char *const mention_keys[] = {
  "record", "id", "source", "start", "end", "row", "kind", "of", "dates", "value", "timex", "cue", "content", NULL
};

static void
read_place (Members          *reader,
            CauselineMention *mention)
{
  double start = members_get_number (reader, "start", -1, G_MAXINT32);
  double end = members_get_number (reader, "end", -1, G_MAXINT32);

  if (start > end || (start < 0) != (end < 0))
    members_fail (reader, "end", "must go with \"start\", and come behind it");
  else if (end >= 0)
    causeline_mention_set_span (mention, start, end);
  causeline_mention_set_row (mention, members_get_number (reader, "row", 0, G_MAXINT32));
}

static gboolean
read_mention (CauselineGraph *graph,
              Members        *reader)
{
  CauselineMentionKind kind = CAUSELINE_MENTION_EVENT;
  const char *id = members_need_string (reader, "id");
  const char *source = members_need_string (reader, "source");
  gint64 start, end;

  READ_WORD (reader, "kind", causeline_mention_kind_from_string, &kind);

  g_autoptr (CauselineMention) mention = causeline_mention_new (id, source, kind);

  read_place (reader, mention);
  causeline_mention_set_of (mention, members_get_string (reader, "of"));
  members_each_string (reader, "dates", mention, (gpointer) causeline_mention_add_date);
  causeline_mention_set_value (mention, members_get_string (reader, "value"));
  causeline_mention_set_timex (mention, members_get_string (reader, "timex"));
  if (get_span (reader, "cue", &start, &end))
    causeline_mention_set_cue (mention, start, end);
  if (get_span (reader, "content", &start, &end))
    causeline_mention_set_content (mention, start, end);
  members_keep_rest (reader, mention_keys, mention, (gpointer) causeline_mention_set_extra);
  return !reader->failed && causeline_graph_add_mention (graph, mention, reader->error);
}

/* Claims alone, as the member "claims" of an object. */
gboolean
json_read_claims (CauselineEvent *event,
                  const JsonItem *item,
                  GError        **error)
{
  Members reader = { .record = "event", .id = causeline_event_get_id (event), .object = item->object, .item = item, .error = error };

  read_claims (&reader, event);
  return !reader.failed;
}

/* The members of an object, as what came along. */
void
json_read_extra (const JsonItem *item,
                 gpointer        to,
                 void (*set_extra) (gpointer, const char *, const char *))
{
  static const char *const none[] = { NULL };
  Members reader = { .object = item->object, .item = item };

  members_keep_rest (&reader, none, to, set_extra);
}

static const struct
{
  const char *record;
  gboolean (*read) (CauselineGraph *graph,
                    Members         *reader);
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
                  const JsonItem *item,
                  GError        **error)
{
  Members reader = { .record = record, .object = item->object, .item = item, .error = error };

  for (guint i = 0; i < G_N_ELEMENTS (records); i++)
    if (strcmp (records[i].record, record) == 0)
      {
        reader.id = members_get_string (&reader, "id");
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

/* Whether the value of "causeline" is a version that is read here. */
gboolean
json_check_version (JsonNode *node,
                    GError  **error)
{
  if (json_node_get_value_type (node) == G_TYPE_INT64 && json_node_get_int (node) == 1)
    return TRUE;

  g_autofree char *version = json_to_string (node, FALSE);

  g_set_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_SYNTAX, "this is version %s of the format, and this program reads version 1", version);
  return FALSE;
}
