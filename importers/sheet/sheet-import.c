/* SPDX-License-Identifier: MIT */
/* From the rows of a sheet to the events of a graph: columns first, then the dates of whole columns, then row after row. */

#include "sheet-import.h"

#include "sheet-join.h"
#include "side-reader.h"

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

static SheetColumns *
open_from (SheetReader                *reader,
           const GPtrArray            *joins,
           const CauselineReadContext *context,
           const CauselineOption      *options,
           gint64                      line,
           GError                    **error)
{
  g_autoptr (SheetColumns) columns = sheet_columns_read_from (reader, line, error);
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

/* The columns as the header, the cells, the sheets beside it, and the user's map say; the reader stands before the first row again.
 * @joins are SheetJoin, or NULL. */
SheetColumns *
sheet_columns_open (SheetReader                *reader,
                    const GPtrArray            *joins,
                    const CauselineReadContext *context,
                    const CauselineOption      *options,
                    GError                    **error)
{
  return open_from (reader, joins, context, options, 0, error);
}

/* What each of several tables side by side is understood as. */
static char *
describe_blocks (SheetReader                *reader,
                 const GArray               *blocks,
                 const CauselineReadContext *context,
                 const CauselineOption      *options,
                 GError                    **error)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i + 1 < blocks->len; i++)
    {
      g_autoptr (SheetReader) side = side_reader_new (reader, g_array_index (blocks, guint, i), g_array_index (blocks, guint, i + 1));
      g_autoptr (SheetColumns) columns = side->rewind (side, error) ? open_from (side, NULL, context, options, 0, error) : NULL;
      g_autofree char *text = columns ? sheet_columns_describe (columns) : NULL;

      if (!text)
        return NULL;
      g_string_append_printf (out, "%stable %u of those side by side\n%s", i > 0 ? "\n" : "", i + 1, text);
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* The tables of a sheet that stand side by side, or NULL; a map says itself what the columns are. */
static GArray *
find_blocks (const SheetColumns         *columns,
             const CauselineReadContext *context,
             const CauselineOption      *options)
{
  return get_option (context, options, "map") ? NULL : sheet_columns_find_blocks (columns);
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

  g_autoptr (GArray) blocks = as_map ? NULL : find_blocks (columns, context, options);

  if (blocks)
    return describe_blocks (reader, blocks, context, options, error);
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

/* Of a header that is longer a message has the beginning. */
#define MAX_KEY 80

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
      g_autofree char *head = g_utf8_strlen (key, -1) > MAX_KEY ? g_utf8_substring (key, 0, MAX_KEY) : NULL;

      g_string_append_printf (seen, "%s%s%s", seen->len > 0 ? ", " : "", head ? head : key, head ? "..." : "");
    }
  g_set_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_EMPTY, "%s: no column holds dates; columns seen: %s", self->file, seen->str);
  return FALSE;
}

/* What the table's columns are; FALSE when they hold no dates, or the user's options cannot be used. */
static gboolean
set_up (SheetImport                *self,
        SheetReader                *reader,
        const CauselineReadContext *context,
        const CauselineOption      *options,
        GError                    **error)
{
  const char *order = get_option (context, options, "date-order");
  SheetDatePolicy policy = { .order = SHEET_DATE_ORDER_UNKNOWN };

  if (!check_dates (self, error) || !read_base_date (get_option (context, options, "base-date"), &policy, error))
    return FALSE;
  self->user_has_base = policy.has_base;
  if (order)
    sheet_date_order_from_string (order, &policy.order);
  self->date_policy = self->end_policy = self->period_policy = self->period_end_policy = policy;
  self->n_rows = 0;
  self->has_ids = sheet_columns_find (self->columns, SHEET_FIELD_ID) >= 0;
  self->has_references = FALSE;
  for (guint i = SHEET_FIELD_CAUSED_BY; i <= SHEET_FIELD_RESPONSE; i++)
    self->has_references = self->has_references || sheet_columns_find (self->columns, i) >= 0;
  return sheet_import_decide_dates (self, reader, error);
}

/* What all tables of the sheet share. */
static void
allocate (SheetImport *self)
{
  self->periods = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->references = g_array_new (FALSE, FALSE, sizeof (SheetReference));
  g_array_set_clear_func (self->references, reference_clear);
  self->rows = g_array_new (FALSE, FALSE, sizeof (SheetRowEvent));
  g_array_set_clear_func (self->rows, row_event_clear);
  self->types = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->scratch = g_string_new (NULL);
  self->piece = g_string_new (NULL);
  self->place = g_string_new (NULL);
  self->extra = g_string_new (NULL);
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

/* Stops before the header of another table, whose line is in @next, and at the end, when that is 0. */
static gboolean
read_rows (SheetImport *self,
           SheetReader *reader,
           gboolean     may_end,
           gint64      *next,
           GError     **error)
{
  g_autoptr (GError) failed = NULL;
  SheetRow row;

  *next = 0;
  while (reader->next (reader, &row, &failed))
    {
      if (row.line <= self->columns->header_line)
        continue;
      if (may_end && sheet_columns_begin_another (self->columns, &row))
        {
          *next = row.line;
          return TRUE;
        }
      if (!sheet_import_row (self, &row, error))
        return FALSE;
    }
  if (failed)
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return FALSE;
    }
  return TRUE;
}

/* The columns of the table whose header stands in @line. One without dates is passed over: there is another with them. */
static gboolean
open_table (SheetImport                *self,
            SheetReader                *reader,
            const CauselineReadContext *context,
            const CauselineOption      *options,
            gint64                      line,
            GError                    **error)
{
  g_autoptr (GError) failed = NULL;

  if (!reader->rewind (reader, error))
    return FALSE;
  g_clear_pointer (&self->columns, sheet_columns_free);
  self->columns = open_from (reader, NULL, context, options, line, error);
  if (!self->columns)
    return FALSE;
  self->is_passed_over = FALSE;
  if (set_up (self, reader, context, options, &failed))
    return TRUE;
  self->is_passed_over = failed->code == CAUSELINE_ERROR_EMPTY;
  if (!self->is_passed_over)
    g_propagate_error (error, g_steal_pointer (&failed));
  return self->is_passed_over;
}

/* A sheet with more tables than this is read as if the rest were one. */
#define MAX_TABLES 50

static gboolean
import_tables (SheetImport                *self,
               SheetReader                *reader,
               const CauselineReadContext *context,
               const CauselineOption      *options,
               GError                    **error)
{
  gboolean is_mapped = get_option (context, options, "map") != NULL;

  for (guint n = 1;; n++)
    {
      gint64 next;

      if (!read_rows (self, reader, n < MAX_TABLES && !is_mapped && !self->columns->scheme, &next, error))
        return FALSE;
      sheet_import_links (self);
      g_array_set_size (self->references, 0);
      g_array_set_size (self->rows, 0);
      if (next == 0)
        return TRUE;
      if (!open_table (self, reader, context, options, next, error))
        return FALSE;
    }
}

/* Tables side by side are read one after another. */
static gboolean
import_blocks (SheetImport                *self,
               SheetReader                *reader,
               const GArray               *blocks,
               const CauselineReadContext *context,
               const CauselineOption      *options,
               GError                    **error)
{
  for (guint i = 0; i + 1 < blocks->len; i++)
    {
      g_autoptr (SheetReader) side = side_reader_new (reader, g_array_index (blocks, guint, i), g_array_index (blocks, guint, i + 1));

      if (!open_table (self, side, context, options, 0, error) || !import_tables (self, side, context, options, error))
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

  g_autoptr (GArray) blocks = find_blocks (self.columns, context, options);

  if (!blocks && !set_up (&self, reader, context, options, error))
    return FALSE;
  allocate (&self);
  add_source (&self, joins);
  if (blocks ? !import_blocks (&self, reader, blocks, context, options, error) : !import_tables (&self, reader, context, options, error))
    return FALSE;
  causeline_report_count (self.report, CAUSELINE_COUNT_UNDATED, self.n_undated);
  if (causeline_graph_get_n_events (graph) == 0)
    causeline_report_add (self.report, CAUSELINE_ISSUE_NOTHING_FOUND, self.file, 0, 0, "the sheet holds no event");
  return TRUE;
}
