/* SPDX-License-Identifier: MIT */
/* What lasts beside the event of a row: the investigation in which a charge is brought. Rows that name the same one share it. */

#include "row-content.h"

/* "Trial: X v. Y", or what the row is called where the sheet does not name the period. */
static char *
make_title (SheetImport      *self,
            const RowContent *content,
            const char       *name)
{
  const char *kind = self->columns->period ? self->columns->period : "period";
  g_autofree char *first = g_utf8_strup (kind, g_utf8_next_char (kind) - kind);
  g_autofree char *own = *name ? g_strdup (name) : row_content_make_title (self, content);

  return g_strdup_printf ("%s%s%s%s", first, g_utf8_next_char (kind), *own ? ": " : "", own);
}

static char *
add_period (SheetImport      *self,
            const RowContent *content,
            const char       *name)
{
  SheetDate date;
  char *id;

  if (!sheet_import_period_date (self, content->row, &date))
    return NULL;
  id = self->has_ids ? g_strdup_printf ("row-%" G_GINT64_FORMAT "-period", content->row->line) : graph_builder_number_event (&self->builder);

  g_autofree char *title = make_title (self, content, name);
  g_autoptr (CauselineEvent) event = causeline_event_new (id, title);

  if (self->columns->period && causeline_event_type_get_definition (self->columns->period))
    causeline_event_set_event_type (event, self->columns->period);
  causeline_event_set_time (event, &date.time);
  causeline_event_set_time_basis (event, date.is_resolved ? CAUSELINE_TIME_BASIS_RESOLVED : CAUSELINE_TIME_BASIS_STATED);
  causeline_graph_add_event (self->graph, event, NULL);
  causeline_report_count (self->report, CAUSELINE_COUNT_EVENTS, 1);
  graph_builder_add_mention (&self->builder, CAUSELINE_MENTION_EVENT, id, content->row->line);
  return id;
}

/* The id of the event that the period of this row is, made when it is new; NULL when the row has none. */
const char *
sheet_import_period (SheetImport      *self,
                     const RowContent *content)
{
  gint start = sheet_columns_find (self->columns, SHEET_FIELD_PERIOD_START);
  gint end = sheet_columns_find (self->columns, SHEET_FIELD_PERIOD_END);
  gint of = sheet_columns_find (self->columns, SHEET_FIELD_PERIOD);

  if (start < 0 || *sheet_row_get (content->row, start)->text == '\0')
    return NULL;

  const char *name = of < 0 || sheet_text_is_missing (sheet_row_get (content->row, of)->text) ? "" : sheet_row_get (content->row, of)->text;
  g_autofree char *key = g_strdup_printf ("%s\n%s\n%s", name, sheet_row_get (content->row, start)->text, end < 0 ? "" : sheet_row_get (content->row, end)->text);
  const char *known = *name ? g_hash_table_lookup (self->periods, key) : NULL;
  char *id = known ? NULL : add_period (self, content, name);

  if (id)
    g_hash_table_replace (self->periods, g_steal_pointer (&key), id);
  return known ? known : id;
}

/* The event of a row is a part of the period that the row names. */
void
sheet_import_add_part (SheetImport    *self,
                       const char     *period,
                       const char     *event,
                       const SheetRow *row)
{
  char id[24];

  g_snprintf (id, sizeof id, "l%u", ++self->n_links);

  g_autoptr (CauselineLink) link = causeline_link_new (id, period, event, CAUSELINE_LINK_PART);
  const char *mention = graph_builder_add_mention (&self->builder, CAUSELINE_MENTION_CUE, id, row->line);

  causeline_link_set_basis (link, CAUSELINE_BASIS_COLUMN);
  causeline_link_add_evidence (link, mention);
  causeline_graph_add_link (self->graph, link, NULL);
}
