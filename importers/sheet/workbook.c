/* SPDX-License-Identifier: MIT */
/* Which sheet of a workbook is read, and which others say more of what stands in it. */

#include "workbook.h"

#include "sheet-join.h"

#include <string.h>

/* So many sheets are looked through for actors and sources. */
#define MAX_JOINED 16

/* The names of the sheets, looked for once they are wanted: that can mean to go through all of them. */
static gboolean
list_names (Workbook *workbook,
            GError  **error)
{
  return workbook->names->len > 0 || !workbook->list || workbook->list (workbook, error);
}

/* The sheet that the user names, by its name or its number; G_MAXUINT when there is none. */
static guint
find_sheet (const Workbook *workbook,
            const char     *wanted)
{
  guint64 number;

  for (guint i = 0; i < workbook->names->len; i++)
    if (strcmp (g_ptr_array_index (workbook->names, i), wanted) == 0)
      return i;
  if (g_ascii_string_to_unsigned (wanted, 10, 1, workbook->names->len, &number, NULL))
    return (guint) number - 1;
  return G_MAXUINT;
}

static SheetReader *
open_wanted (Workbook   *workbook,
             const char *wanted,
             const char *file,
             GError    **error)
{
  g_autoptr (GString) known = g_string_new (NULL);
  guint sheet;

  if (!list_names (workbook, error))
    return NULL;
  sheet = find_sheet (workbook, wanted);
  if (sheet != G_MAXUINT)
    {
      workbook->chosen = sheet;
      return workbook->open (workbook, sheet, error);
    }
  for (guint i = 0; i < workbook->names->len && i < 20; i++)
    g_string_append_printf (known, "%s%s", i > 0 ? ", " : "", (const char *) g_ptr_array_index (workbook->names, i));
  g_set_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_UNKNOWN_OPTION, "%s: has no sheet \"%s\"; there are: %s", file, wanted, known->str);
  return NULL;
}

static gboolean
holds_dates (const SheetColumns *columns)
{
  return sheet_is_records (columns) || sheet_columns_find (columns, SHEET_FIELD_DATE) >= 0 || sheet_columns_find (columns, SHEET_FIELD_YEAR) >= 0;
}

/* The sheet that is to be read: the one that was named, else the first that holds dates, else the first. */
static SheetReader *
choose_sheet (Workbook                   *workbook,
              const CauselineReadContext *context,
              const CauselineOption      *options,
              GError                    **error)
{
  const char *wanted = causeline_options_get (context->options, options, "sheet");

  if (wanted)
    return open_wanted (workbook, wanted, context->file, error);
  for (guint i = 0; i == 0 || i < workbook->names->len; i++)
    {
      g_autoptr (GError) failed = NULL;
      g_autoptr (SheetReader) reader = workbook->open (workbook, i, &failed);
      g_autoptr (SheetColumns) columns = reader ? sheet_columns_read (reader, &failed) : NULL;

      if (failed && failed->code != CAUSELINE_ERROR_EMPTY)
        {
          g_propagate_error (error, g_steal_pointer (&failed));
          return NULL;
        }
      workbook->chosen = i;
      if (columns && holds_dates (columns))
        return reader->rewind (reader, error) ? g_steal_pointer (&reader) : NULL;
      if (!list_names (workbook, error))
        return NULL;
    }
  workbook->chosen = 0;
  return workbook->open (workbook, 0, error);
}

/* Looks through one of the other sheets. */
static gboolean
try_join (Workbook           *workbook,
          guint               sheet,
          const SheetColumns *events,
          GPtrArray          *joins,
          GError            **error)
{
  g_autoptr (GError) failed = NULL;
  g_autoptr (SheetReader) reader = workbook->open (workbook, sheet, &failed);
  g_autoptr (SheetJoin) join = reader ? sheet_join_read (reader, g_ptr_array_index (workbook->names, sheet), &failed) : NULL;

  if (join && sheet_join_matches (join, events))
    g_ptr_array_add (joins, g_steal_pointer (&join));
  if (!failed || failed->code == CAUSELINE_ERROR_EMPTY)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

/* The lists of actors and sources, by whose ids the events name them; NULL on an error. The reader stands at its beginning again. */
static GPtrArray *
find_joins (Workbook    *workbook,
            SheetReader *reader,
            GError     **error)
{
  g_autoptr (GPtrArray) joins = g_ptr_array_new_with_free_func ((GDestroyNotify) sheet_join_free);
  g_autoptr (SheetColumns) events = sheet_columns_read (reader, NULL);
  gboolean is_wanted = events && !sheet_is_records (events) && sheet_join_is_wanted (events);

  if (is_wanted && !list_names (workbook, error))
    return NULL;
  for (guint i = 0; is_wanted && i < MIN (workbook->names->len, MAX_JOINED); i++)
    if (i != workbook->chosen && !try_join (workbook, i, events, joins, error))
      return NULL;
  return reader->rewind (reader, error) ? g_steal_pointer (&joins) : NULL;
}

/* All sheets of a workbook, one after another; the headers of all but the first are passed over. */
typedef struct
{
  SheetReader base;
  Workbook *workbook; /* borrowed */
  SheetReader *current;
  guint sheet;
} Chain;

static gboolean
chain_next (SheetReader *base,
            SheetRow    *row,
            GError     **error)
{
  Chain *self = (Chain *) base;
  g_autoptr (GError) failed = NULL;

  while (!self->current->next (self->current, row, &failed))
    {
      if (failed)
        {
          g_propagate_error (error, g_steal_pointer (&failed));
          return FALSE;
        }
      if (!list_names (self->workbook, error) || self->sheet + 1 >= self->workbook->names->len)
        return FALSE;
      sheet_reader_free (self->current);
      self->current = self->workbook->open (self->workbook, ++self->sheet, error);
      if (!self->current)
        return FALSE;
      self->current->next (self->current, row, &failed);
    }
  return TRUE;
}

static gboolean
chain_rewind (SheetReader *base,
              GError     **error)
{
  Chain *self = (Chain *) base;

  g_clear_pointer (&self->current, sheet_reader_free);
  self->sheet = 0;
  self->current = self->workbook->open (self->workbook, 0, error);
  return self->current != NULL;
}

static void
chain_free (SheetReader *base)
{
  Chain *self = (Chain *) base;

  g_clear_pointer (&self->current, sheet_reader_free);
  g_free (self);
}

/* The sheet twin of a graph has its rows in several sheets with the same header: all are read, unless one is named. */
static SheetReader *
open_chain (Workbook *workbook,
            GError  **error)
{
  Chain *self = g_new0 (Chain, 1);
  g_autoptr (SheetReader) base = &self->base;

  self->base.next = chain_next;
  self->base.rewind = chain_rewind;
  self->base.free = chain_free;
  self->workbook = workbook;
  return chain_rewind (base, error) ? g_steal_pointer (&base) : NULL;
}

static gboolean
is_twin (Workbook *workbook)
{
  g_autoptr (SheetReader) reader = workbook->open (workbook, 0, NULL);
  g_autoptr (SheetColumns) columns = reader ? sheet_columns_read (reader, NULL) : NULL;

  return columns && sheet_is_records (columns);
}

gboolean
workbook_import (Workbook                   *workbook,
                 CauselineGraph             *graph,
                 const CauselineReadContext *context,
                 const CauselineOption      *options,
                 GError                    **error)
{
  gboolean is_named = causeline_options_get (context->options, options, "sheet") != NULL;
  g_autoptr (SheetReader) reader = !is_named && is_twin (workbook) ? open_chain (workbook, error) : choose_sheet (workbook, context, options, error);
  g_autoptr (GPtrArray) joins = reader ? find_joins (workbook, reader, error) : NULL;

  return joins && sheet_import (reader, joins, graph, context, options, error);
}

/* What --columns prints, or a map. */
char *
workbook_describe (Workbook                   *workbook,
                   const CauselineReadContext *context,
                   const CauselineOption      *options,
                   gboolean                    as_map,
                   GError                    **error)
{
  g_autoptr (SheetReader) reader = choose_sheet (workbook, context, options, error);
  g_autoptr (GPtrArray) joins = reader ? find_joins (workbook, reader, error) : NULL;

  return joins ? sheet_describe (reader, joins, context, options, as_map, error) : NULL;
}
