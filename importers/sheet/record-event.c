/* SPDX-License-Identifier: MIT */
/* Rows of events in the sheet twin. */

#include "record-reader.h"

#include <string.h>

void
record_warn (RecordReader       *self,
             const Record       *record,
             CauselineIssueCode  code,
             RecordColumn        column,
             const char         *fact)
{
  gint place = self->columns[column];

  causeline_report_add (self->report, code, self->file, record->line, place + 1, "%s: %s",
                        place >= 0 ? (const char *) g_ptr_array_index (self->headers, place) : "", fact);
}

/* The actor that a token names: "#id", else a name, else an id; a name that is new makes an actor. */
const char *
record_resolve_actor (RecordReader *self,
                      char         *token)
{
  g_autofree char *plain = record_unescape (*token == '#' ? token + 1 : token);
  const char *known = *token == '#' ? NULL : g_hash_table_lookup (self->actors, plain);
  CauselineActor *actor = known ? NULL : causeline_graph_find_actor (self->graph, plain);
  char *id = NULL;

  if (known)
    return known;
  if (actor)
    return causeline_actor_get_id (actor);
  for (guint n = causeline_graph_get_n_actors (self->graph) + 1; !id || causeline_graph_find_actor (self->graph, id); n++)
    {
      g_free (id);
      id = g_strdup_printf ("a%u", n);
    }

  g_autoptr (CauselineActor) added = causeline_actor_new (id, plain);

  causeline_graph_add_actor (self->graph, added, NULL);
  g_hash_table_insert (self->actors, g_strdup (plain), id);
  return id;
}

static gboolean
read_date (RecordReader *self,
           const Record *record,
           RecordColumn  column,
           SheetDate    *date)
{
  const char *text = record_get (self, record, column);
  SheetDateResult result = sheet_date_parse (text, &self->policy, date);

  if (result == SHEET_DATE_OK)
    return TRUE;
  if (result != SHEET_DATE_EMPTY)
    {
      g_autofree char *fact = g_strdup_printf ("\"%s\" is not a date (kept without one)", text);

      record_warn (self, record, CAUSELINE_ISSUE_BAD_DATE, column, fact);
    }
  return FALSE;
}

/* EDTF as it was written; else whatever a spreadsheet or a person made of it. */
CauselineTime *
record_read_time (RecordReader *self,
                  const Record *record)
{
  const char *start = record_get (self, record, COLUMN_DATE);
  const char *end = record_get (self, record, COLUMN_END);
  g_autofree char *whole = *end ? g_strconcat (start, "/", end, NULL) : g_strdup (start);
  CauselineTime *time = *whole ? causeline_time_new_from_string (whole, NULL) : NULL;
  SheetDate first, last;

  if (time || *whole == '\0' || !read_date (self, record, COLUMN_DATE, &first))
    return time;
  if (strcmp (end, "..") == 0)
    sheet_date_set_open_end (&first);
  else if (read_date (self, record, COLUMN_END, &last) && !sheet_date_join (&first, &last))
    record_warn (self, record, CAUSELINE_ISSUE_BAD_DATE, COLUMN_END, "the end is before the start (kept the start alone)");
  return causeline_time_copy (&first.time);
}

/* "Name (role) [status]"; the role stands in the column of actors only. */
static void
read_participants (RecordReader   *self,
                   const Record   *record,
                   CauselineEvent *event,
                   RecordColumn    column,
                   CauselineRole   role)
{
  g_auto (GStrv) tokens = record_split (record_get (self, record, column));

  for (char **token = tokens; *token; token++)
    {
      g_autofree char *status_word = record_take_tail (*token, '[', ']');
      g_autofree char *role_word = column == COLUMN_ACTORS ? record_take_tail (*token, '(', ')') : NULL;
      CauselineStatus status = CAUSELINE_STATUS_NONE;
      CauselineRole its_role = role;

      if (status_word && !causeline_status_from_string (status_word, &status))
        record_warn (self, record, CAUSELINE_ISSUE_UNKNOWN_VALUE, column, "an actor has a status that is none (dropped)");
      if (role_word && !causeline_role_from_string (role_word, &its_role))
        record_warn (self, record, CAUSELINE_ISSUE_UNKNOWN_VALUE, column, "an actor has a role that is none (kept with another)");
      causeline_event_add_participant (event, record_resolve_actor (self, *token), its_role, status);
    }
}

/* "denies source: North Korea [m12]" */
static void
read_claim (RecordReader   *self,
            const Record   *record,
            CauselineEvent *event,
            char           *token)
{
  g_autofree char *evidence = record_take_tail (token, '[', ']');
  char *colon = record_find_plain (token, ':');
  char *space = strchr (token, ' ');
  CauselineStance stance;

  if (!colon || !space || space > colon)
    {
      record_warn (self, record, CAUSELINE_ISSUE_SYNTAX, COLUMN_CLAIMS, "a claim is not \"stance about: actor\" (dropped)");
      return;
    }

  g_autofree char *stance_word = g_strndup (token, space - token);
  g_autofree char *about = g_strstrip (g_strndup (space + 1, colon - space - 1));
  g_autofree char *mention = evidence ? record_unescape (evidence) : NULL;

  if (!causeline_stance_from_string (stance_word, &stance))
    {
      record_warn (self, record, CAUSELINE_ISSUE_UNKNOWN_VALUE, COLUMN_CLAIMS, "a claim has a stance that is none (dropped)");
      return;
    }
  if (mention && !g_hash_table_contains (self->mentions, mention))
    g_clear_pointer (&mention, g_free);
  causeline_event_add_claim (event, record_resolve_actor (self, g_strstrip (colon + 1)), stance, about, mention);
}

static void
read_words (RecordReader   *self,
            const Record   *record,
            CauselineEvent *event)
{
  const char *status_word = record_get (self, record, COLUMN_STATUS);
  const char *confidence = record_get (self, record, COLUMN_CONFIDENCE);
  const char *basis_word = record_get (self, record, COLUMN_BASIS);
  CauselineTimeBasis basis = causeline_event_get_time (event) ? CAUSELINE_TIME_BASIS_STATED : CAUSELINE_TIME_BASIS_NONE;
  CauselineStatus status;

  if (*status_word && causeline_status_from_string (status_word, &status))
    causeline_event_set_status (event, status);
  else if (*status_word)
    record_warn (self, record, CAUSELINE_ISSUE_UNKNOWN_VALUE, COLUMN_STATUS, "the status is none (the event is asserted)");
  if (*confidence)
    causeline_event_set_confidence (event, g_ascii_strtod (confidence, NULL));
  if (*basis_word && strcmp (basis_word, "none") == 0)
    basis = CAUSELINE_TIME_BASIS_NONE;
  else if (*basis_word && !causeline_time_basis_from_string (basis_word, &basis))
    record_warn (self, record, CAUSELINE_ISSUE_UNKNOWN_VALUE, COLUMN_BASIS, "the basis of the date is none (taken as stated)");
  causeline_event_set_time_basis (event, basis);
}

static gboolean
is_own_column (const RecordReader *self,
               guint               column)
{
  for (guint i = 0; i < COLUMN_N; i++)
    if (self->columns[i] == (gint) column)
      return FALSE;
  return TRUE;
}

static void
take_extra (gpointer    object,
            const char *key,
            const char *json)
{
  causeline_event_set_extra (object, key, json);
}

/* The user's columns become the members of "x". */
static void
read_extra (RecordReader   *self,
            const Record   *record,
            CauselineEvent *event)
{
  g_autoptr (GString) x = g_string_new (NULL);
  const char *more = record_get (self, record, COLUMN_MORE);

  for (guint i = 0; i < self->headers->len; i++)
    {
      const char *header = g_ptr_array_index (self->headers, i);

      if (*record->cells[i] == '\0' || *header == '\0' || !is_own_column (self, i))
        continue;
      g_string_append_c (x, x->len == 0 ? '{' : ',');
      sheet_append_json_string (x, g_str_has_prefix (header, "x:") ? header + 2 : header);
      g_string_append_c (x, ':');
      sheet_append_json_string (x, record->cells[i]);
    }
  if (x->len > 0)
    {
      g_string_append_c (x, '}');
      causeline_event_set_extra (event, "x", x->str);
    }
  if (*more && !record_read_more (more, take_extra, event))
    record_warn (self, record, CAUSELINE_ISSUE_SYNTAX, COLUMN_MORE, "is no JSON object (dropped)");
}

/* A row that a person added is evidence of its own. */
static void
add_evidence (RecordReader *self,
              const Record *record,
              const char   *event)
{
  g_autofree char *id = NULL;

  if (!self->new_source)
    {
      for (guint n = causeline_graph_get_n_sources (self->graph) + 1; !self->new_source || causeline_graph_find_source (self->graph, self->new_source); n++)
        {
          g_free (self->new_source);
          self->new_source = g_strdup_printf ("s%u", n);
        }

      g_autoptr (CauselineSource) source = causeline_source_new (self->new_source);

      causeline_source_set_file (source, self->file);
      causeline_graph_add_source (self->graph, source, NULL);
    }
  for (guint n = causeline_graph_get_n_mentions (self->graph) + self->records[RECORD_MENTION]->len + 1;
       !id || causeline_graph_find_mention (self->graph, id) || g_hash_table_contains (self->mentions, id); n++)
    {
      g_free (id);
      id = g_strdup_printf ("m%u", n);
    }

  g_autoptr (CauselineMention) mention = causeline_mention_new (id, self->new_source, CAUSELINE_MENTION_EVENT);

  causeline_mention_set_of (mention, event);
  causeline_mention_set_row (mention, record->line);
  causeline_graph_add_mention (self->graph, mention, NULL);
}

static void
read_event (RecordReader *self,
            const Record *record)
{
  g_autoptr (CauselineEvent) event = causeline_event_new (record->id, record_get_or_null (self, record, COLUMN_TITLE));
  g_autoptr (CauselineTime) time = record_read_time (self, record);
  g_auto (GStrv) tags = record_split (record_get (self, record, COLUMN_TAGS));
  g_auto (GStrv) claims = record_split (record_get (self, record, COLUMN_CLAIMS));

  causeline_event_set_event_type (event, record_get_or_null (self, record, COLUMN_TYPE));
  causeline_event_set_place (event, record_get_or_null (self, record, COLUMN_PLACE));
  causeline_event_set_description (event, record_get_or_null (self, record, COLUMN_DESCRIPTION));
  causeline_event_set_url (event, record_get_or_null (self, record, COLUMN_URL));
  causeline_event_set_time (event, time);
  read_words (self, record, event);
  read_participants (self, record, event, COLUMN_SOURCE, CAUSELINE_ROLE_SOURCE);
  read_participants (self, record, event, COLUMN_TARGET, CAUSELINE_ROLE_TARGET);
  read_participants (self, record, event, COLUMN_ACTORS, CAUSELINE_ROLE_WITH);
  for (char **tag = tags; *tag; tag++)
    {
      g_autofree char *plain = record_unescape (*tag);

      causeline_event_add_tag (event, plain);
    }
  for (char **claim = claims; *claim; claim++)
    read_claim (self, record, event, *claim);
  read_extra (self, record, event);
  causeline_graph_add_event (self->graph, event, NULL);
  causeline_report_count (self->report, CAUSELINE_COUNT_EVENTS, 1);
  causeline_report_count (self->report, CAUSELINE_COUNT_UNDATED, !time);
  if (record->is_new)
    add_evidence (self, record, record->id);
}

void
record_read_events (RecordReader *self)
{
  for (guint i = 0; i < self->records[RECORD_EVENT]->len; i++)
    read_event (self, g_ptr_array_index (self->records[RECORD_EVENT], i));
}
