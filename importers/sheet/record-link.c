/* SPDX-License-Identifier: MIT */
/* Rows of links in the sheet twin, and the causes that cells of events name. */

#include "record-reader.h"

#include <string.h>

static void
take_link_extra (gpointer    object,
                 const char *key,
                 const char *json)
{
  causeline_link_set_extra (object, key, json);
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
  record_take_more (self, record, take_link_extra, link);
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
    record_warn_duplicate (self, record);
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

/* Decides, before anything refers to them, which links stay although rows may have been deleted. */
void
record_choose_links (RecordReader *self)
{
  for_each_cause (self, note_cause);
  for (guint i = 0; i < self->records[RECORD_LINK]->len; i++)
    {
      const Record *record = g_ptr_array_index (self->records[RECORD_LINK], i);

      if (link_stays (self, record))
        g_hash_table_add (self->link_ids, record->id);
    }
}
