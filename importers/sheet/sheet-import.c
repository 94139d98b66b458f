/* SPDX-License-Identifier: MIT */
/* From the rows of a sheet to the events of a graph: columns first, then the dates of whole columns, then row after row. */

#include "sheet-import.h"

#include "sheet-join.h"

#include <string.h>

static void
reference_clear (gpointer data)
{
  g_free (((SheetReference *) data)->text);
}

static void
row_event_clear (gpointer data)
{
  g_free (((SheetRowEvent *) data)->number);
}

static void
free_string (GString *string)
{
  g_string_free (string, TRUE);
}

static void
import_clear (SheetImport *self)
{
  g_clear_pointer (&self->columns, sheet_columns_free);
  graph_builder_clear (&self->builder);
  g_clear_pointer (&self->periods, g_hash_table_unref);
  g_clear_pointer (&self->references, g_array_unref);
  g_clear_pointer (&self->rows, g_array_unref);
  g_clear_pointer (&self->types, g_hash_table_unref);
  g_clear_pointer (&self->scratch, free_string);
  g_clear_pointer (&self->piece, free_string);
  g_clear_pointer (&self->place, free_string);
  g_clear_pointer (&self->extra, free_string);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SheetImport, import_clear)

static const char *
get_option (const CauselineReadContext *context,
            const CauselineOption      *options,
            const char                 *name)
{
  return causeline_options_get (context->options, options, name);
}

void
sheet_import_warn (SheetImport       *self,
                   CauselineIssueCode code,
                   const SheetRow    *row,
                   guint              column,
                   const char        *fact)
{
  const char *key = column < self->columns->columns->len ? sheet_columns_get (self->columns, column)->key : "";

  causeline_report_add (self->report, code, self->file, row->line, column + 1, "%s: %s", key, fact);
}

/* The columns as the header, the cells, the sheets beside it, and the user's map say; the reader stands before the first row again.
 * @joins are SheetJoin, or NULL. */
SheetColumns *
sheet_columns_open (SheetReader                *reader,
                    const GPtrArray            *joins,
                    const CauselineReadContext *context,
                    const CauselineOption      *options,
                    GError                    **error)
{
  g_autoptr (SheetColumns) columns = sheet_columns_read (reader, error);
  const char *separator = get_option (context, options, "list-separator");
  const char *map = get_option (context, options, "map");

  if (!columns)
    {
      if (error && *error && (*error)->code == CAUSELINE_ERROR_EMPTY)
        g_prefix_error (error, "%s: ", context->file);
      return NULL;
    }
  if (separator && *separator)
    columns->list_separator = *separator;
  for (guint i = 0; joins && i < joins->len; i++)
    sheet_join_apply (g_ptr_array_index (joins, i), columns);
  if (map && !sheet_columns_apply_map (columns, map, error))
    return NULL;
  sheet_columns_settle (columns);
  if (!reader->rewind (reader, error))
    return NULL;
  return g_steal_pointer (&columns);
}

/* What --columns prints, or a map. */
char *
sheet_describe (SheetReader                *reader,
                const GPtrArray            *joins,
                const CauselineReadContext *context,
                const CauselineOption      *options,
                gboolean                    as_map,
                GError                    **error)
{
  g_autoptr (SheetColumns) columns = sheet_columns_open (reader, joins, context, options, error);

  if (!columns)
    return NULL;
  return as_map ? sheet_columns_to_map (columns) : sheet_columns_describe (columns);
}

/* The date by which others are completed; it must be a whole day. */
static gboolean
read_base_date (const char      *text,
                SheetDatePolicy *policy,
                GError         **error)
{
  g_autoptr (CauselineTime) base = text ? causeline_time_new_from_string (text, error) : NULL;

  if (!text)
    return TRUE;
  if (!base)
    {
      g_prefix_error (error, "base-date: ");
      return FALSE;
    }
  if (base->start.precision < CAUSELINE_PRECISION_DAY)
    {
      g_set_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_UNKNOWN_OPTION, "base-date: \"%s\" is not a whole day", text);
      return FALSE;
    }
  policy->has_base = TRUE;
  policy->base_days = causeline_days_from_civil (base->start.year, base->start.month, base->start.day);
  return TRUE;
}

/* The columns of dates, each with what its cells say of the order of day and month. */
typedef struct
{
  SheetField field;
  gint column;
  SheetDatePolicy *policy;
  SheetDateVotes votes;
  gboolean needs_all; /* the sample leaves the order to the rest of the sheet */
} DateColumn;

/* Some cells can be read in two ways, or only some are day numbers. */
static void
look_at_sample (const SheetColumns *columns,
                DateColumn         *each)
{
  SheetDateVotes *votes = &each->votes;

  for (guint i = 0; i < columns->sample->len; i++)
    sheet_date_vote (votes, sheet_columns_sample (columns, i, each->column));
  each->needs_all = votes->n_open + votes->n_dmy + votes->n_mdy > 0 || (votes->n_serials > 0 && votes->n_serials < votes->n_cells) || votes->n_spans > 0;
}

/* Reads the sheet once for all of them, where any needs it. */
static gboolean
count_votes (SheetImport *self,
             SheetReader *reader,
             DateColumn  *columns,
             guint        n_columns,
             GError     **error)
{
  gboolean is_wanted = FALSE;
  SheetRow row;

  for (guint i = 0; i < n_columns; i++)
    {
      columns[i].column = sheet_columns_find (self->columns, columns[i].field);
      if (columns[i].column >= 0)
        look_at_sample (self->columns, &columns[i]);
      if (columns[i].needs_all)
        columns[i].votes = (SheetDateVotes) { 0 };
      is_wanted = is_wanted || columns[i].needs_all;
    }
  if (!is_wanted)
    return TRUE;
  while (reader->next (reader, &row, NULL))
    for (guint i = 0; row.line > self->columns->header_line && i < n_columns; i++)
      if (columns[i].needs_all)
        sheet_date_vote (&columns[i].votes, sheet_row_get (&row, columns[i].column)->text);
  return reader->rewind (reader, error);
}

static void
decide_dates (SheetImport      *self,
              const DateColumn *each)
{
  const SheetDateVotes *votes = &each->votes;
  const char *key = each->column >= 0 ? sheet_columns_get (self->columns, each->column)->key : "";

  sheet_date_decide (votes, each->policy);
  if (each->policy->order_is_guess)
    causeline_report_add (self->report, CAUSELINE_ISSUE_AMBIGUOUS_DATE, self->file, self->columns->header_line, each->column + 1,
                          "%s: nothing tells whether %" G_GUINT64_FORMAT " date%s such as 3/4/2020 %s d/m/y or m/d/y "
                          "(read as m/d/y and marked uncertain; say --date-order)", key, votes->n_open, votes->n_open == 1 ? "" : "s", votes->n_open == 1 ? "is" : "are");
  if (votes->n_dmy > 0 && votes->n_mdy > 0)
    causeline_report_add (self->report, CAUSELINE_ISSUE_AMBIGUOUS_DATE, self->file, self->columns->header_line, each->column + 1,
                          "%s: %" G_GUINT64_FORMAT " dates can only be d/m/y and %" G_GUINT64_FORMAT " only m/d/y (read as %s)",
                          key, votes->n_dmy, votes->n_mdy, sheet_date_order_to_string (each->policy->order));
}

/* Decides how the dates of each column are written, by all its cells; what they leave open, those of the others decide. */
static gboolean
decide_all_dates (SheetImport *self,
                  SheetReader *reader,
                  GError     **error)
{
  DateColumn columns[] = {
    { SHEET_FIELD_DATE, -1, &self->date_policy, { 0 }, FALSE },
    { SHEET_FIELD_END, -1, &self->end_policy, { 0 }, FALSE },
    { SHEET_FIELD_PERIOD_START, -1, &self->period_policy, { 0 }, FALSE },
    { SHEET_FIELD_PERIOD_END, -1, &self->period_end_policy, { 0 }, FALSE },
  };
  guint64 n_dmy = 0, n_mdy = 0;

  if (!count_votes (self, reader, columns, G_N_ELEMENTS (columns), error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      n_dmy += columns[i].votes.n_dmy;
      n_mdy += columns[i].votes.n_mdy;
    }
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      const SheetDateVotes *votes = &columns[i].votes;
      SheetDatePolicy *policy = columns[i].policy;

      if (votes->n_dmy == votes->n_mdy && n_dmy != n_mdy && policy->order == SHEET_DATE_ORDER_UNKNOWN)
        policy->order = n_dmy > n_mdy ? SHEET_DATE_ORDER_DMY : SHEET_DATE_ORDER_MDY;
      decide_dates (self, &columns[i]);
    }
  return TRUE;
}

/* A sheet without dates is no sheet of events. */
static gboolean
check_dates (const SheetImport *self,
             GError           **error)
{
  g_autoptr (GString) seen = g_string_new (NULL);

  if (sheet_columns_find (self->columns, SHEET_FIELD_DATE) >= 0 || sheet_columns_find (self->columns, SHEET_FIELD_YEAR) >= 0)
    return TRUE;
  for (guint i = 0; i < self->columns->columns->len; i++)
    {
      const char *key = sheet_columns_get (self->columns, i)->key;

      if (seen->len > 400)
        {
          g_string_append (seen, ", ...");
          break;
        }
      g_string_append_printf (seen, "%s%s", seen->len > 0 ? ", " : "", key);
    }
  g_set_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_EMPTY, "%s: no column holds dates; columns seen: %s", self->file, seen->str);
  return FALSE;
}

static gboolean
set_up (SheetImport                *self,
        SheetReader                *reader,
        const CauselineReadContext *context,
        const CauselineOption      *options,
        GError                    **error)
{
  const char *order = get_option (context, options, "date-order");

  if (!check_dates (self, error) || !read_base_date (get_option (context, options, "base-date"), &self->date_policy, error))
    return FALSE;
  self->user_has_base = self->date_policy.has_base;
  if (order)
    sheet_date_order_from_string (order, &self->date_policy.order);
  self->end_policy = self->period_policy = self->period_end_policy = self->date_policy;
  return decide_all_dates (self, reader, error);
}

/* The sheet is the source of its rows. */
static void
add_source (SheetImport     *self,
            const GPtrArray *joins)
{
  const char *id = sheet_join_has_source (joins, "s1") ? "sheet" : "s1";
  g_autoptr (CauselineSource) source = causeline_source_new (id);

  graph_builder_init (&self->builder, self->graph, id);
  causeline_source_set_file (source, self->file);
  causeline_source_set_title (source, self->columns->title);
  causeline_graph_set_title (self->graph, self->columns->title);
  causeline_graph_add_source (self->graph, source, NULL);
  for (guint i = 0; joins && i < joins->len; i++)
    sheet_join_fill (g_ptr_array_index (joins, i), &self->builder, self->file, self->report);
}

static gboolean
read_rows (SheetImport *self,
           SheetReader *reader,
           GError     **error)
{
  g_autoptr (GError) failed = NULL;
  SheetRow row;

  while (reader->next (reader, &row, &failed))
    if (row.line > self->columns->header_line && !sheet_import_row (self, &row, error))
      return FALSE;
  if (failed)
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return FALSE;
    }
  return TRUE;
}

/* Reads a whole sheet into an empty graph. @joins are the sheets beside it, or NULL. */
gboolean
sheet_import (SheetReader                *reader,
              const GPtrArray            *joins,
              CauselineGraph             *graph,
              const CauselineReadContext *context,
              const CauselineOption      *options,
              GError                    **error)
{
  g_auto (SheetImport) self = { .graph = graph, .file = context->file, .report = context->report };

  self.columns = sheet_columns_open (reader, joins, context, options, error);
  if (!self.columns)
    return FALSE;
  causeline_report_set_unit (self.report, "row", "rows");
  if (sheet_is_records (self.columns))
    return sheet_import_records (reader, self.columns, graph, context, error);
  if (!set_up (&self, reader, context, options, error))
    return FALSE;

  self.periods = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self.references = g_array_new (FALSE, FALSE, sizeof (SheetReference));
  g_array_set_clear_func (self.references, reference_clear);
  self.rows = g_array_new (FALSE, FALSE, sizeof (SheetRowEvent));
  g_array_set_clear_func (self.rows, row_event_clear);
  self.types = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self.scratch = g_string_new (NULL);
  self.piece = g_string_new (NULL);
  self.place = g_string_new (NULL);
  self.extra = g_string_new (NULL);
  self.has_ids = sheet_columns_find (self.columns, SHEET_FIELD_ID) >= 0;
  for (guint i = SHEET_FIELD_CAUSED_BY; i <= SHEET_FIELD_RESPONSE; i++)
    self.has_references = self.has_references || sheet_columns_find (self.columns, i) >= 0;
  add_source (&self, joins);
  if (!read_rows (&self, reader, error))
    return FALSE;
  sheet_import_links (&self);
  causeline_report_count (self.report, CAUSELINE_COUNT_UNDATED, self.n_undated);
  if (causeline_graph_get_n_events (graph) == 0)
    causeline_report_add (self.report, CAUSELINE_ISSUE_NOTHING_FOUND, self.file, 0, 0, "the sheet holds no event");
  return TRUE;
}
