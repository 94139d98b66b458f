/* SPDX-License-Identifier: MIT */
/* A graph as rows: events first, for people; then what does not fit into their rows. Columns that nothing fills are left out. */

#include "records-private.h"

#include <string.h>

/* A cell holds at most so many bytes of an article's text: spreadsheets cut at 32767 characters. */
#define TEXT_CHUNK 30000

static const char *const headers[RECORD_N_COLUMNS] = {
  "record", "nr", "id", "date", "end", "title", "type", "status", "source", "target", "actors", "caused by", "responds to", "place", "description", "url",
  "tags", "claims", "confidence", "basis", "from", "to", "evidence", "part of", "aliases", "publisher", "author", "file", "language",
  "in", "of", "at", "value", "timex", "dates", "cue", "content", "more",
};

/* These columns are there although nothing may fill them yet: a person can. */
#define FIRST_OPTIONAL RECORD_TAGS

static void
string_free (gpointer data)
{
  g_string_free (data, TRUE);
}

static void
array_free (gpointer data)
{
  if (data)
    g_array_unref (data);
}

static void
count_names (Records *self)
{
  for (guint i = 0; i < causeline_graph_get_n_actors (self->graph); i++)
    {
      const char *name = causeline_actor_get_name (causeline_graph_get_actor (self->graph, i));

      if (name)
        g_hash_table_insert (self->names, (gpointer) name, GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (self->names, name)) + 1));
    }
}

/* The links that have a column in the row of the event to which they lead. */
static void
collect_causes (Records *self)
{
  g_ptr_array_set_size (self->links_to, causeline_graph_get_n_events (self->graph));
  for (guint i = 0; i < causeline_graph_get_n_links (self->graph); i++)
    {
      const CauselineLink *link = causeline_graph_get_link (self->graph, i);
      CauselineLinkKind kind = causeline_link_get_kind (link);
      guint to = causeline_graph_get_event_position (self->graph, causeline_link_get_to (link));

      if ((kind != CAUSELINE_LINK_CAUSE && kind != CAUSELINE_LINK_RESPONSE) || to == CAUSELINE_NOWHERE)
        continue;

      GArray **list = (GArray **) &g_ptr_array_index (self->links_to, to);

      if (!*list)
        *list = g_array_new (FALSE, FALSE, sizeof (guint));
      g_array_append_val (*list, i);
    }
}

static void
begin_row (Records    *self,
           const char *record,
           guint       nr)
{
  for (guint i = 0; i < self->cells->len; i++)
    g_string_truncate (g_ptr_array_index (self->cells, i), 0);
  record_set (self, RECORD_RECORD, record);
  if (nr > 0)
    g_string_printf (record_cell (self, RECORD_NR), "%u", nr);
}

/* Notes the columns that are used. */
static void
note_row (Records   *self,
          RecordSink sink,
          gpointer   data)
{
  for (guint i = 0; i < RECORD_N_COLUMNS; i++)
    self->used[i] = self->used[i] || record_cell (self, i)->len > 0;
}

static void
hand_out_row (Records   *self,
              RecordSink sink,
              gpointer   data)
{
  g_autofree const char **cells = g_new (const char *, self->order->len);

  for (guint i = 0; i < self->order->len; i++)
    cells[i] = ((GString *) g_ptr_array_index (self->cells, g_array_index (self->order, guint, i)))->str;
  sink (cells, data);
}

typedef void (*EndRow) (Records   *self,
                        RecordSink sink,
                        gpointer   data);
typedef void (*FillRow) (Records *self,
                         guint    position);

static void
write_kind (Records    *self,
            const char *record,
            guint       n,
            FillRow     fill,
            EndRow      end_row,
            RecordSink  sink,
            gpointer    data)
{
  for (guint i = 0; i < n; i++)
    {
      begin_row (self, record, i + 1);
      fill (self, i);
      end_row (self, sink, data);
    }
}

/* The texts of the sources in pieces, none of which begins or ends with what a reader might take away. */
static void
write_texts (Records   *self,
             EndRow     end_row,
             RecordSink sink,
             gpointer   data)
{
  guint nr = 0;

  for (guint i = 0; i < causeline_graph_get_n_sources (self->graph); i++)
    {
      const CauselineSource *source = causeline_graph_get_source (self->graph, i);

      for (const char *at = causeline_source_get_text (source); at && *at;)
        {
          gsize length = strnlen (at, TEXT_CHUNK);

          while (at[length] && ((guchar) at[length] & 0xC0) == 0x80)
            length--;
          begin_row (self, "text", ++nr);
          record_set (self, RECORD_IN, causeline_source_get_id (source));
          g_string_append_len (record_cell (self, RECORD_DESCRIPTION), at, length);
          end_row (self, sink, data);
          at += length;
        }
    }
}

static void
write_graph (Records   *self,
             EndRow     end_row,
             RecordSink sink,
             gpointer   data)
{
  const char *title = causeline_graph_get_title (self->graph);
  const char *const *extra = causeline_graph_get_extra (self->graph);

  if (!title && !(extra && extra[0]))
    return;
  begin_row (self, "graph", 0);
  record_set (self, RECORD_TITLE, title);
  record_set_more (self, extra);
  end_row (self, sink, data);
}

static void
write_all (Records   *self,
           EndRow     end_row,
           RecordSink sink,
           gpointer   data)
{
  CauselineGraph *graph = self->graph;

  write_kind (self, "event", causeline_graph_get_n_events (graph), record_fill_event, end_row, sink, data);
  write_kind (self, "link", causeline_graph_get_n_links (graph), record_fill_link, end_row, sink, data);
  write_kind (self, "actor", causeline_graph_get_n_actors (graph), record_fill_actor, end_row, sink, data);
  write_kind (self, "source", causeline_graph_get_n_sources (graph), record_fill_source, end_row, sink, data);
  write_kind (self, "mention", causeline_graph_get_n_mentions (graph), record_fill_mention, end_row, sink, data);
  write_texts (self, end_row, sink, data);
  write_graph (self, end_row, sink, data);
}

/* A key of "x" that is called as a column is, or might be taken for one, is marked. */
static char *
make_extra_header (const char *key)
{
  return g_strv_contains (headers, key) || g_str_has_prefix (key, "x:") ? g_strconcat ("x:", key, NULL) : g_strdup (key);
}

static void
add_header (Records *self,
            char    *header,
            guint    cell)
{
  g_ptr_array_add (self->headers, header);
  g_array_append_val (self->order, cell);
}

static void
choose_columns (Records *self)
{
  for (guint i = 0; i < RECORD_N_COLUMNS; i++)
    {
      if (i == RECORD_FROM)
        for (guint k = 0; k < self->extra_keys->len; k++)
          add_header (self, make_extra_header (g_ptr_array_index (self->extra_keys, k)), RECORD_N_COLUMNS + k);
      if (i < FIRST_OPTIONAL || self->used[i])
        add_header (self, g_strdup (headers[i]), i);
    }
}

/* @graph is borrowed and must not change. */
Records *
records_new (CauselineGraph *graph)
{
  Records *self = g_new0 (Records, 1);

  self->graph = graph;
  self->names = g_hash_table_new (g_str_hash, g_str_equal);
  self->extra_places = g_hash_table_new (g_str_hash, g_str_equal);
  self->extra_keys = g_ptr_array_new_with_free_func (g_free);
  self->cells = g_ptr_array_new_with_free_func (string_free);
  self->headers = g_ptr_array_new_with_free_func (g_free);
  self->order = g_array_new (FALSE, FALSE, sizeof (guint));
  self->links_to = g_ptr_array_new_with_free_func (array_free);
  count_names (self);
  collect_causes (self);
  for (guint i = 0; i < causeline_graph_get_n_events (graph); i++)
    record_collect_extra (self, causeline_event_get_extra (causeline_graph_get_event (graph, i)));
  for (guint i = 0; i < RECORD_N_COLUMNS + self->extra_keys->len; i++)
    g_ptr_array_add (self->cells, g_string_new (NULL));
  write_all (self, note_row, NULL, NULL);
  choose_columns (self);
  return self;
}

void
records_free (Records *self)
{
  g_hash_table_unref (self->names);
  g_hash_table_unref (self->extra_places);
  g_ptr_array_unref (self->extra_keys);
  g_ptr_array_unref (self->cells);
  g_ptr_array_unref (self->headers);
  g_array_unref (self->order);
  g_ptr_array_unref (self->links_to);
  g_free (self);
}

const char *const *
records_get_headers (const Records *self,
                     guint         *n_headers)
{
  *n_headers = self->headers->len;
  return (const char *const *) self->headers->pdata;
}

/* Hands out all rows but that of the headers. O(graph). */
void
records_write (Records   *self,
               RecordSink sink,
               gpointer   data)
{
  write_all (self, hand_out_row, sink, data);
}
