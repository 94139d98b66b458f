/* SPDX-License-Identifier: MIT */
/* The sheet twin, read back: rows that say what they are, in any order, some of them added, edited or deleted by a person. */

#include "record-reader.h"

#include <string.h>

static const char *const kind_words[RECORD_N_KINDS] = { "event", "link", "actor", "source", "mention", "text", "graph" };

static const char *const column_words[COLUMN_N] = {
  "record", "nr", "id", "date", "end", "title", "type", "status", "source", "target", "actors", "caused by", "responds to", "place", "description", "url",
  "tags", "claims", "confidence", "basis", "from", "to", "evidence", "part of", "aliases", "publisher", "author", "file", "language",
  "in", "of", "at", "value", "timex", "dates", "cue", "content", "more",
};

/* Whether the sheet is one that the exporters of sheets wrote. */
gboolean
sheet_is_records (const SheetColumns *columns)
{
  gboolean found[3] = { FALSE };

  for (guint i = 0; i < columns->columns->len; i++)
    for (guint k = 0; k < G_N_ELEMENTS (found); k++)
      found[k] = found[k] || strcmp (sheet_columns_get (columns, i)->header, column_words[k]) == 0;
  return found[0] && found[1] && found[2];
}

static void
record_free (gpointer data)
{
  Record *record = data;

  g_free (record->id);
  g_strfreev (record->cells);
  g_free (record);
}

static void
reader_init (RecordReader *self)
{
  self->headers = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < COLUMN_N; i++)
    self->columns[i] = -1;
  for (guint i = 0; i < RECORD_N_KINDS; i++)
    self->records[i] = g_ptr_array_new_with_free_func (record_free);
  self->actors = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->links = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->caused = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->event_ids = g_hash_table_new (g_str_hash, g_str_equal);
  self->link_ids = g_hash_table_new (g_str_hash, g_str_equal);
  self->mentions = g_hash_table_new (g_str_hash, g_str_equal);
}

static void
reader_clear (RecordReader *self)
{
  g_ptr_array_unref (self->headers);
  for (guint i = 0; i < RECORD_N_KINDS; i++)
    g_ptr_array_unref (self->records[i]);
  g_hash_table_unref (self->actors);
  g_hash_table_unref (self->links);
  g_hash_table_unref (self->caused);
  g_hash_table_unref (self->event_ids);
  g_hash_table_unref (self->link_ids);
  g_hash_table_unref (self->mentions);
  g_free (self->new_source);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RecordReader, reader_clear)

/* The user's columns keep their names to the letter. */
static void
take_headers (RecordReader   *self,
              const SheetRow *row)
{
  for (guint i = 0; i < row->n_cells; i++)
    {
      const char *header = row->cells[i].text;

      g_ptr_array_add (self->headers, g_strdup (header));
      for (guint k = 0; k < COLUMN_N; k++)
        if (self->columns[k] < 0 && strcmp (header, column_words[k]) == 0)
          self->columns[k] = (gint) i;
    }
}

static gint
find_kind (const char *word)
{
  for (gint i = 0; i < RECORD_N_KINDS; i++)
    if (strcmp (kind_words[i], word) == 0)
      return i;
  return -1;
}

/* A row without a word for what it is was added by a person, and is an event. */
static void
take_row (RecordReader   *self,
          const SheetRow *row)
{
  Record *record = g_new0 (Record, 1);

  record->cells = g_new0 (char *, self->headers->len + 1);
  record->line = row->line;
  for (guint i = 0; i < self->headers->len; i++)
    record->cells[i] = g_strdup (sheet_row_get (row, i)->text);

  const char *word = record_get (self, record, COLUMN_RECORD);
  const char *nr = record_get (self, record, COLUMN_NR);
  gint kind = *word ? find_kind (word) : RECORD_EVENT;

  record->id = g_strdup (record_get (self, record, COLUMN_ID));
  record->is_new = *nr == '\0' && kind != RECORD_GRAPH;
  record->nr = *nr ? g_ascii_strtoll (nr, NULL, 10) : G_MAXINT64;
  causeline_report_count (self->report, CAUSELINE_COUNT_READ, 1);
  if (kind >= 0)
    {
      g_ptr_array_add (self->records[kind], record);
      return;
    }

  causeline_report_count (self->report, CAUSELINE_COUNT_SKIPPED, 1);
  causeline_report_add (self->report, CAUSELINE_ISSUE_ROW_SKIPPED, self->file, record->line, 1,
                        "record: \"%s\" is none of event, link, actor, source, mention, text, graph (skipped)", word);
  record_free (record);
}

static int
compare_records (gconstpointer a,
                 gconstpointer b)
{
  const Record *first = *(const Record *const *) a;
  const Record *second = *(const Record *const *) b;

  if (first->nr != second->nr)
    return first->nr < second->nr ? -1 : 1;
  return first->line < second->line ? -1 : first->line > second->line;
}

/* The order of day and month, should a spreadsheet have rewritten the dates. */
static void
decide_dates (RecordReader *self)
{
  SheetDateVotes votes = { 0 };

  for (guint i = 0; i < self->records[RECORD_EVENT]->len; i++)
    {
      const Record *record = g_ptr_array_index (self->records[RECORD_EVENT], i);

      sheet_date_vote (&votes, record_get (self, record, COLUMN_DATE));
      sheet_date_vote (&votes, record_get (self, record, COLUMN_END));
    }
  sheet_date_decide (&votes, &self->policy);
  self->policy.has_serials = FALSE;
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

static gboolean
read_all (RecordReader *self,
          SheetReader  *reader,
          GError      **error)
{
  g_autoptr (GError) failed = NULL;
  gboolean at_header = TRUE;
  SheetRow row;

  while (reader->next (reader, &row, &failed))
    {
      if (at_header)
        take_headers (self, &row);
      else
        take_row (self, &row);
      at_header = FALSE;
    }
  if (failed)
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return FALSE;
    }
  return TRUE;
}

/* Reads the sheet twin into an empty graph. Rows keep the order of their numbers, whatever they were sorted by. O(rows log rows). */
gboolean
sheet_import_records (SheetReader                *reader,
                      const SheetColumns         *columns,
                      CauselineGraph             *graph,
                      const CauselineReadContext *context,
                      GError                    **error)
{
  g_auto (RecordReader) self = { .graph = graph, .file = context->file, .report = context->report };

  reader_init (&self);
  if (!read_all (&self, reader, error))
    return FALSE;
  for (guint i = 0; i < RECORD_N_KINDS; i++)
    g_ptr_array_sort (self.records[i], compare_records);
  decide_dates (&self);
  record_read_graph (&self);
  record_read_sources (&self);
  record_read_actors (&self);
  choose_event_ids (&self);
  record_choose_links (&self);
  record_choose_mentions (&self);
  record_read_events (&self);
  record_read_links (&self);
  record_read_mentions (&self);
  return TRUE;
}
