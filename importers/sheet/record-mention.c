/* SPDX-License-Identifier: MIT */
/* Rows of mentions in the sheet twin. What names something that a person deleted goes with it. */

#include "record-reader.h"

#include <string.h>

static void
take_mention_extra (gpointer    object,
                    const char *key,
                    const char *json)
{
  causeline_mention_set_extra (object, key, json);
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
  record_take_more (self, record, take_mention_extra, mention);
  if (!causeline_graph_add_mention (self->graph, mention, NULL))
    record_warn_duplicate (self, record);
}

void
record_read_mentions (RecordReader *self)
{
  for (guint i = 0; i < self->records[RECORD_MENTION]->len; i++)
    read_mention (self, g_ptr_array_index (self->records[RECORD_MENTION], i));
}

/* Decides which mentions stay. Events and links are chosen, actors and sources are read already. */
void
record_choose_mentions (RecordReader *self)
{
  for (guint i = 0; i < self->records[RECORD_MENTION]->len; i++)
    {
      const Record *record = g_ptr_array_index (self->records[RECORD_MENTION], i);
      CauselineMentionKind kind = CAUSELINE_MENTION_EVENT;

      causeline_mention_kind_from_string (record_get (self, record, COLUMN_TYPE), &kind);
      if (*record->id && is_wanted (self, record, kind) && causeline_graph_find_source (self->graph, record_get (self, record, COLUMN_IN)))
        g_hash_table_add (self->mentions, record->id);
    }
}
