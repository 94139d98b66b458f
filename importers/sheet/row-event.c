/* SPDX-License-Identifier: MIT */
/* One row becomes one event: mostly. */

#include "row-content.h"

#include <string.h>

/* A row can name so many dates: "1925,28,37". */
#define MAX_DATES 8

typedef void (*TakePiece) (SheetImport    *self,
                           CauselineEvent *event,
                           const char     *piece,
                           CauselineRole   role);

static void
take_participant (SheetImport    *self,
                  CauselineEvent *event,
                  const char     *piece,
                  CauselineRole   role)
{
  g_autofree char *name = self->columns->scheme ? sheet_scheme_write_name (self->columns->scheme, piece) : NULL;

  causeline_event_add_participant (event, graph_builder_find_actor (&self->builder, name ? name : piece), role, CAUSELINE_STATUS_NONE);
}

static void
take_tag (SheetImport    *self,
          CauselineEvent *event,
          const char     *piece,
          CauselineRole   role)
{
  causeline_event_add_tag (event, piece);
}

/* A cell with several values, one after another; a line end separates as well. */
static void
split_list (SheetImport    *self,
            CauselineEvent *event,
            const char     *text,
            CauselineRole   role,
            TakePiece       take)
{
  const char separators[] = { self->columns->list_separator, '\n', '\0' };

  while (*text)
    {
      gsize span = strcspn (text, separators);

      g_string_truncate (self->piece, 0);
      g_string_append_len (self->piece, text, span);
      g_strstrip (self->piece->str);
      if (*self->piece->str && !sheet_text_is_nobody (self->piece->str))
        take (self, event, self->piece->str, role);
      text += span + (text[span] ? 1 : 0);
    }
}

static void
add_lists (SheetImport    *self,
           CauselineEvent *event,
           const SheetRow *row)
{
  for (guint i = 0; i < self->columns->columns->len; i++)
    {
      SheetField field = sheet_columns_get (self->columns, i)->field;

      if (field != SHEET_FIELD_TAGS && (field < SHEET_FIELD_SOURCE || field > SHEET_FIELD_ACTORS))
        continue;

      const char *text = sheet_columns_text (self->columns, row, i);

      switch (field)
        {
        case SHEET_FIELD_SOURCE: split_list (self, event, text, CAUSELINE_ROLE_SOURCE, take_participant); break;
        case SHEET_FIELD_TARGET: split_list (self, event, text, CAUSELINE_ROLE_TARGET, take_participant); break;
        case SHEET_FIELD_ACTORS: split_list (self, event, text, CAUSELINE_ROLE_WITH, take_participant); break;
        case SHEET_FIELD_TAGS: split_list (self, event, text, CAUSELINE_ROLE_WITH, take_tag); break;
        default: break;
        }
    }
}

/* What the row cites beside itself: sources that another sheet lists. */
static void
add_evidence (SheetImport    *self,
              const char     *event,
              const SheetRow *row)
{
  gint first = sheet_columns_find (self->columns, SHEET_FIELD_EVIDENCE);

  for (guint i = first; first >= 0 && i < self->columns->columns->len; i++)
    {
      if (sheet_columns_get (self->columns, i)->field != SHEET_FIELD_EVIDENCE)
        continue;

      g_auto (GStrv) pieces = g_strsplit_set (sheet_columns_text (self->columns, row, i), ";,\n", -1);

      for (char **piece = pieces; *piece; piece++)
        if (*g_strstrip (*piece) && causeline_graph_find_source (self->graph, *piece))
          graph_builder_add_mention_in (&self->builder, *piece, CAUSELINE_MENTION_EVENT, event, row->line);
        else if (**piece)
          {
            g_autofree char *fact = g_strdup_printf ("there is no source \"%s\" (dropped)", *piece);

            sheet_import_warn (self, CAUSELINE_ISSUE_UNKNOWN_REFERENCE, row, i, fact);
          }
    }
}

static void
add_references (SheetImport    *self,
                guint           event,
                const SheetRow *row)
{
  for (guint i = 0; self->has_references && i < self->columns->columns->len; i++)
    {
      const SheetColumn *about = sheet_columns_get (self->columns, i);

      if (about->field < SHEET_FIELD_CAUSED_BY || about->field > SHEET_FIELD_RESPONSE)
        continue;

      const char *text = sheet_columns_text (self->columns, row, i);

      if (*text && !sheet_reference_is_nothing (text))
        {
          SheetReference reference = { event, about->field, row->line, i, g_strdup (text) };

          g_array_append_val (self->references, reference);
        }
    }
}

/* So that references find the row by its number. */
static void
remember_row (SheetImport    *self,
              guint           event,
              const SheetRow *row)
{
  gint column = sheet_columns_find (self->columns, SHEET_FIELD_NUMBER);
  SheetRowEvent remembered = { row->line, (gint64) self->n_rows, event, column >= 0 ? g_strdup (sheet_columns_text (self->columns, row, column)) : NULL };

  g_array_append_val (self->rows, remembered);
}

/* The cell's id, or a number. In a sheet that gives ids, a row without one is called by its line, as no id is. */
static char *
choose_id (SheetImport      *self,
           const RowContent *content,
           guint             which)
{
  if (content->id && which > 0)
    return g_strdup_printf ("%s-%u", content->id, which + 1);
  if (content->id)
    return g_strstrip (g_strdup (content->id));
  if (self->has_ids)
    return which > 0 ? g_strdup_printf ("row-%" G_GINT64_FORMAT "-%u", content->row->line, which + 1)
                     : g_strdup_printf ("row-%" G_GINT64_FORMAT, content->row->line);
  return graph_builder_number_event (&self->builder);
}

/* The type that a cell names: one of ours, else its own word. A sheet says the same few over and over. */
static const char *
find_type (SheetImport *self,
           const char  *text)
{
  const char *known = g_hash_table_lookup (self->types, text);

  if (known)
    return known;

  g_autofree char *lower = g_strstrip (g_utf8_strdown (text, -1));
  char *type = g_strdup (causeline_event_type_get_definition (lower) ? lower : text);

  g_hash_table_insert (self->types, g_strdup (text), type);
  return type;
}

static void
fill_event (SheetImport      *self,
            CauselineEvent   *event,
            const RowContent *content,
            const SheetDate  *date)
{
  if (content->type && !causeline_event_get_event_type (event))
    causeline_event_set_event_type (event, find_type (self, content->type));
  if (date && !causeline_event_get_time (event))
    {
      causeline_event_set_time (event, &date->time);
      causeline_event_set_time_basis (event, date->is_resolved ? CAUSELINE_TIME_BASIS_RESOLVED : CAUSELINE_TIME_BASIS_STATED);
    }
  if (content->place->len > 0 && !causeline_event_get_place (event))
    causeline_event_set_place (event, content->place->str);
  if (content->description && !causeline_event_get_description (event))
    causeline_event_set_description (event, content->description);
  if (content->url && !causeline_event_get_url (event))
    causeline_event_set_url (event, content->url);
  if (content->status != CAUSELINE_STATUS_NONE)
    causeline_event_set_status (event, content->status);
  if (content->confidence >= 0.0)
    causeline_event_set_confidence (event, content->confidence);
  if (content->extra->len > 0 && !causeline_event_get_extra (event))
    {
      gsize length = content->extra->len;

      g_string_append_c (content->extra, '}');
      causeline_event_set_extra (event, "x", content->extra->str);
      g_string_truncate (content->extra, length); /* the row may become another event as well */
    }
  add_lists (self, event, content->row);
}

/* The same id again: the first word holds, and what it left out is added. */
static void
merge_row (SheetImport      *self,
           CauselineEvent   *known,
           const RowContent *content,
           const SheetDate  *date)
{
  g_autoptr (CauselineEvent) event = causeline_event_copy (known);
  const CauselineTime *time = causeline_event_get_time (known);
  const char *id = causeline_event_get_id (event);

  if (content->title && g_strcmp0 (content->title, causeline_event_get_title (known)) != 0)
    causeline_report_add (self->report, CAUSELINE_ISSUE_DUPLICATE, self->file, content->row->line, 0,
                          "event \"%s\" has another title here (kept the first)", id);
  if (time && date && !causeline_time_equal (time, &date->time))
    causeline_report_add (self->report, CAUSELINE_ISSUE_DUPLICATE, self->file, content->row->line, 0,
                          "event \"%s\" has another date here (kept the first)", id);
  if (content->url && causeline_event_get_url (known) && strcmp (content->url, causeline_event_get_url (known)) != 0)
    causeline_report_add (self->report, CAUSELINE_ISSUE_DUPLICATE, self->file, content->row->line, 0,
                          "event \"%s\" has the link \"%s\" here (kept the first)", id, content->url);
  causeline_report_add (self->report, CAUSELINE_ISSUE_MERGED, self->file, content->row->line, 0, "the row is event \"%s\" again (merged)", id);
  fill_event (self, event, content, date);
  causeline_graph_replace_event (self->graph, event); /* known is gone with this */
  causeline_report_count (self->report, CAUSELINE_COUNT_MERGED, 1);
  graph_builder_add_mention (&self->builder, CAUSELINE_MENTION_EVENT, id, content->row->line);
  add_evidence (self, id, content->row);

  guint position = causeline_graph_get_event_position (self->graph, id);

  add_references (self, position, content->row);
  if (self->has_references)
    remember_row (self, position, content->row);
}

static void
add_event (SheetImport      *self,
           const RowContent *content,
           const SheetDate  *date,
           guint             which)
{
  g_autofree char *id = choose_id (self, content, which);
  CauselineEvent *known = causeline_graph_find_event (self->graph, id);

  if (known)
    {
      merge_row (self, known, content, date);
      return;
    }

  g_autofree char *title = content->title ? NULL : row_content_make_title (self, content);
  g_autoptr (CauselineEvent) event = causeline_event_new (id, title ? title : content->title);

  fill_event (self, event, content, date);
  causeline_graph_add_event (self->graph, event, NULL);
  causeline_report_count (self->report, CAUSELINE_COUNT_EVENTS, 1);
  self->n_undated += date == NULL;
  graph_builder_add_mention (&self->builder, CAUSELINE_MENTION_EVENT, id, content->row->line);
  add_evidence (self, id, content->row);
  if (!content->is_later_step)
    add_references (self, causeline_graph_get_n_events (self->graph) - 1, content->row);
  if (self->has_references && which == 0)
    remember_row (self, causeline_graph_get_n_events (self->graph) - 1, content->row);
  if (content->period && sheet_columns_find (self->columns, SHEET_FIELD_PERIOD) >= 0)
    sheet_import_add_part (self, content->period, id, content->row);
}

/* "Ann Weber: married". */
static char *
make_step_title (SheetImport      *self,
                 const RowContent *content,
                 guint             column)
{
  g_autofree char *made = content->title ? NULL : row_content_make_title (self, content);

  return g_strconcat (made ? made : content->title, ": ", sheet_columns_get (self->columns, column)->step, NULL);
}

/* The row tells the history of something: an event for each of its dates. How many there were. */
static guint
add_steps (SheetImport      *self,
           const RowContent *content,
           const SheetDate  *date)
{
  gint column = sheet_columns_find (self->columns, SHEET_FIELD_DATE);
  gboolean is_step = column >= 0 && sheet_columns_get (self->columns, column)->step;
  guint n = 0;

  if (date && !is_step)
    add_event (self, content, date, n++);
  for (guint i = 0; i < self->columns->columns->len; i++)
    {
      SheetField field = sheet_columns_get (self->columns, i)->field;
      SheetDate its;

      if (field == SHEET_FIELD_DATE ? !date || !is_step : field != SHEET_FIELD_STEP || !sheet_import_date_of (self, content->row, i, &its))
        continue;

      g_autofree char *title = make_step_title (self, content, i);
      RowContent step = *content;

      step.title = title;
      step.is_later_step = n > 0;
      add_event (self, &step, field == SHEET_FIELD_DATE ? date : &its, n++);
    }
  return n;
}

static void
use_content (SheetImport *self,
             RowContent  *content)
{
  SheetDate dates[MAX_DATES];
  gboolean has_text = FALSE;
  guint n_dates = sheet_import_dates (self, content->row, dates, MAX_DATES, &has_text);
  gboolean says_something = content->title || content->description || content->n_actors > 0 || content->type;

  if (row_content_is_title (self, content, has_text))
    {
      row_content_take_title (self, content);
      return;
    }
  content->period = sheet_import_period (self, content);
  if (!says_something && content->period)
    return;
  if (!says_something)
    {
      sheet_import_skip (self, content->row, n_dates > 0 ? "the row has a date but nothing that happened" : "the row has no date and no title");
      return;
    }
  if (self->columns->has_steps && n_dates < 2 && add_steps (self, content, n_dates > 0 ? &dates[0] : NULL) > 0)
    return;
  if (n_dates == 0 && !has_text)
    causeline_report_add (self->report, CAUSELINE_ISSUE_NO_DATE, self->file, content->row->line, 0, "the row has no date (kept without one)");
  if (n_dates == 0)
    add_event (self, content, NULL, 0);
  for (guint i = 0; i < n_dates; i++)
    add_event (self, content, &dates[i], i);
}

/* Takes one row; FALSE only when the import cannot go on. */
gboolean
sheet_import_row (SheetImport    *self,
                  const SheetRow *row,
                  GError        **error)
{
  if (!sheet_columns_pass (self->columns, row))
    return TRUE;
  self->n_rows++;
  causeline_report_count (self->report, CAUSELINE_COUNT_READ, 1);
  if (self->is_passed_over)
    {
      sheet_import_skip (self, row, "the row stands in a table without dates");
      return TRUE;
    }
  if (sheet_import_is_aside (self, row))
    return TRUE;

  RowContent content = { .row = row, .confidence = -1.0, .place = self->place, .extra = self->extra };

  g_string_truncate (self->place, 0);
  g_string_truncate (self->extra, 0);

  row_content_read (self, &content);
  use_content (self, &content);
  g_clear_pointer (&content.kept, g_string_chunk_free);
  return TRUE;
}
