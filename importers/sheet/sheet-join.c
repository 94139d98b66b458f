/* SPDX-License-Identifier: MIT */
/* A sheet beside the one with the events: who the actors are, or what the sources are, joined by ids. */

#include "sheet-join.h"

#include "sheet-import.h"

#include <string.h>

/* No list of actors or sources is longer; an id is a short word. */
#define MAX_ROWS 1048576
#define MAX_ID 24

/* What separates several ids in a cell. */
#define SEPARATORS ";,\n"

static const char *
get (const SheetJoin *self,
     guint            row,
     gint             column)
{
  char **cells = g_ptr_array_index (self->rows, row);

  return column >= 0 ? cells[column] : "";
}

static gboolean
is_id (const char *text,
       gboolean    may_be_number)
{
  gsize length = strlen (text);

  return length > 0 && length <= MAX_ID && !strpbrk (text, " \t/:.") && strpbrk (text, "0123456789") &&
         (may_be_number || text[strspn (text, "0123456789-")] != '\0');
}

/* Whether the header names ids: then they may be mere numbers. */
static gboolean
is_headed_as_ids (const SheetColumn *column)
{
  static const char *const words[] = { "id", "ids", "nr", "no", "ref", "refs", "key", "code", NULL };
  g_autofree char *normalized = sheet_header_normalize (column->header);
  const char *last = strrchr (normalized, ' ');

  return g_strv_contains (words, last ? last + 1 : normalized);
}

/* How many of the pieces in the cells of the sample are ids of @ids, or look like ids where that is NULL. */
static guint
count_ids (const SheetColumns *columns,
           guint               column,
           GHashTable         *ids,
           guint              *n_pieces)
{
  gboolean may_be_number = is_headed_as_ids (sheet_columns_get (columns, column));
  guint n = 0;

  *n_pieces = 0;
  for (guint i = 0; i < columns->sample->len; i++)
    {
      g_auto (GStrv) pieces = g_strsplit_set (sheet_columns_sample (columns, i, column), SEPARATORS, -1);

      for (char **piece = pieces; *piece; piece++)
        if (*g_strstrip (*piece))
          {
            n += ids ? g_hash_table_contains (ids, *piece) : is_id (*piece, may_be_number);
            ++*n_pieces;
          }
    }
  return n;
}

static gboolean
may_refer (const SheetColumn *column)
{
  return column->field == SHEET_FIELD_EXTRA || column->field == SHEET_FIELD_URL || column->field == SHEET_FIELD_EVIDENCE ||
         (column->field >= SHEET_FIELD_SOURCE && column->field <= SHEET_FIELD_ACTORS);
}

/* Whether a column of events may refer to another sheet. It costs time to look through a workbook for nothing. */
gboolean
sheet_join_is_wanted (const SheetColumns *columns)
{
  for (guint i = 0; i < columns->columns->len; i++)
    {
      guint n_pieces;
      guint n = may_refer (sheet_columns_get (columns, i)) ? count_ids (columns, i, NULL, &n_pieces) : 0;

      if (n > 0 && n == n_pieces)
        return TRUE;
    }
  return FALSE;
}

static gint
find_header (const SheetColumns *columns,
             const char *const  *words)
{
  for (guint i = 0; i < columns->columns->len; i++)
    {
      g_autofree char *normalized = sheet_header_normalize (sheet_columns_get (columns, i)->header);

      if (g_strv_contains (words, normalized))
        return (gint) i;
    }
  return -1;
}

static gint
find_publisher (const SheetColumns *columns)
{
  static const char *const words[] = { "publisher", "outlet", "newspaper", "publication", "verlag", "editeur", "editorial", NULL };

  return find_header (columns, words);
}

static gint
find_author (const SheetColumns *columns)
{
  static const char *const words[] = { "author", "authors", "byline", "autor", "auteur", NULL };

  return find_header (columns, words);
}

static gint
find_name (const SheetColumns *columns)
{
  static const char *const words[] = { "name", "full name", "title", "label", "actor", "source", "titel", "nom", "titre", "nombre", "titulo", NULL };
  gint title = sheet_columns_find (columns, SHEET_FIELD_TITLE);

  return title >= 0 ? title : find_header (columns, words);
}

static gint
find_ids (const SheetColumns *columns)
{
  gint id = sheet_columns_find (columns, SHEET_FIELD_ID);

  for (guint i = 0; id < 0 && i < columns->columns->len; i++)
    if (is_headed_as_ids (sheet_columns_get (columns, i)))
      id = (gint) i;
  return id;
}

static gboolean
is_list_of_sources (const SheetColumns *columns,
                    const char         *name)
{
  static const char *const stems[] = { "source", "reference", "citation", "bibliograph", "quelle", "literatur", "fuente" };
  g_autofree char *normalized = sheet_header_normalize (name);

  for (guint i = 0; i < G_N_ELEMENTS (stems); i++)
    if (g_str_has_prefix (normalized, stems[i]))
      return TRUE;
  return sheet_columns_find (columns, SHEET_FIELD_URL) >= 0 || find_publisher (columns) >= 0;
}

static gboolean
take_rows (SheetJoin   *self,
           SheetReader *reader,
           GError     **error)
{
  g_autoptr (GError) failed = NULL;
  guint width = self->columns->n_real;
  SheetRow row;

  while (reader->next (reader, &row, &failed) && self->rows->len < MAX_ROWS)
    {
      g_auto (GStrv) cells = g_new0 (char *, width + 1);

      for (guint i = 0; i < width; i++)
        cells[i] = g_strstrip (g_strdup (sheet_row_get (&row, i)->text));
      if (row.line <= self->columns->header_line || *cells[self->id] == '\0')
        continue;
      g_hash_table_add (self->ids, cells[self->id]);
      g_ptr_array_add (self->lines, GSIZE_TO_POINTER ((gsize) row.line));
      g_ptr_array_add (self->rows, g_steal_pointer (&cells));
    }
  if (failed)
    g_propagate_error (error, g_steal_pointer (&failed));
  return !error || !*error;
}

/* NULL without an error when the sheet is no list of things with ids and names. */
SheetJoin *
sheet_join_read (SheetReader *reader,
                 const char  *name,
                 GError     **error)
{
  g_autoptr (SheetJoin) self = g_new0 (SheetJoin, 1);

  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  self->lines = g_ptr_array_new ();
  self->ids = g_hash_table_new (g_str_hash, g_str_equal);
  self->columns = sheet_columns_read (reader, error);
  if (!self->columns)
    return NULL;
  self->id = find_ids (self->columns);
  self->name = find_name (self->columns);
  self->is_sources = is_list_of_sources (self->columns, name);
  if (self->id < 0 || self->id == self->name || (self->name < 0 && !self->is_sources) || self->columns->header_line == 0)
    return NULL;
  return reader->rewind (reader, error) && take_rows (self, reader, error) ? g_steal_pointer (&self) : NULL;
}

void
sheet_join_free (SheetJoin *self)
{
  g_clear_pointer (&self->columns, sheet_columns_free);
  g_hash_table_unref (self->ids);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->lines);
  g_free (self);
}

/* Whether most of what the column holds are ids of the list. */
static gboolean
refers (const SheetJoin    *self,
        const SheetColumns *columns,
        guint               column)
{
  guint n_pieces;
  guint n = may_refer (sheet_columns_get (columns, column)) ? count_ids (columns, column, self->ids, &n_pieces) : 0;

  return n > 0 && n * 2 >= n_pieces;
}

/* Whether any column does. */
gboolean
sheet_join_matches (const SheetJoin    *self,
                    const SheetColumns *columns)
{
  for (guint i = 0; i < columns->n_real; i++)
    if (refers (self, columns, i))
      return TRUE;
  return FALSE;
}

/* Says of the columns that hold the ids what they hold. */
void
sheet_join_apply (const SheetJoin *self,
                  SheetColumns    *columns)
{
  for (guint i = 0; i < columns->n_real; i++)
    {
      SheetColumn *column = sheet_columns_get (columns, i);
      gboolean is_actor = column->field >= SHEET_FIELD_SOURCE && column->field <= SHEET_FIELD_ACTORS;

      if (!refers (self, columns, i) || (is_actor && !self->is_sources))
        continue;
      column->field = self->is_sources ? SHEET_FIELD_EVIDENCE : SHEET_FIELD_ACTORS;
      column->rank = 150;
      g_clear_pointer (&column->doubt, g_free);
    }
}

/* All columns that have no place of their own in an actor or source, as JSON; or NULL. */
static char *
describe_rest (const SheetJoin *self,
               guint            row,
               const gint      *used,
               guint            n_used)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < self->columns->n_real; i++)
    {
      const char *text = get (self, row, (gint) i);
      gboolean is_used = *text == '\0';

      for (guint k = 0; k < n_used; k++)
        is_used = is_used || used[k] == (gint) i;
      if (is_used)
        continue;
      g_string_append_c (out, out->len > 0 ? ',' : '{');
      sheet_append_json_string (out, sheet_columns_get (self->columns, i)->key);
      g_string_append_c (out, ':');
      sheet_append_json_string (out, text);
    }
  if (out->len == 0)
    return NULL;
  g_string_append_c (out, '}');
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static const char *
or_null (const char *text)
{
  return *text ? text : NULL;
}

static gboolean
add_source (const SheetJoin *self,
            GraphBuilder    *builder,
            guint            row)
{
  const SheetDatePolicy policy = { .order = SHEET_DATE_ORDER_UNKNOWN };
  gint used[] = {
    self->id, self->name, sheet_columns_find (self->columns, SHEET_FIELD_URL), find_publisher (self->columns), find_author (self->columns),
    sheet_columns_find (self->columns, SHEET_FIELD_DATE)
  };
  g_autoptr (CauselineSource) source = causeline_source_new (get (self, row, self->id));
  SheetDate date;

  causeline_source_set_title (source, or_null (get (self, row, self->name)));
  causeline_source_set_url (source, or_null (get (self, row, used[2])));
  causeline_source_set_publisher (source, or_null (get (self, row, used[3])));
  causeline_source_set_author (source, or_null (get (self, row, used[4])));
  if (sheet_date_parse (get (self, row, used[5]), &policy, &date) == SHEET_DATE_OK)
    causeline_source_set_published (source, &date.time);
  else
    used[5] = -1;

  g_autofree char *rest = describe_rest (self, row, used, G_N_ELEMENTS (used));

  if (rest)
    causeline_source_set_extra (source, "x", rest);
  return causeline_graph_add_source (builder->graph, source, NULL);
}

/* Cells may say the name as well as the id. */
static gboolean
add_actor (const SheetJoin *self,
           GraphBuilder    *builder,
           guint            row)
{
  gint used[] = { self->id, self->name, sheet_columns_find (self->columns, SHEET_FIELD_TYPE) };
  const char *id = get (self, row, self->id);
  const char *name = get (self, row, self->name);
  g_autofree char *word = g_ascii_strdown (get (self, row, used[2]), -1);
  g_autoptr (CauselineActor) actor = causeline_actor_new (id, *name ? name : id);
  CauselineActorKind kind;

  if (causeline_actor_kind_from_string (word, &kind))
    causeline_actor_set_kind (actor, kind);
  else
    used[2] = -1;

  g_autofree char *rest = describe_rest (self, row, used, G_N_ELEMENTS (used));

  if (rest)
    causeline_actor_set_extra (actor, "x", rest);
  if (!causeline_graph_add_actor (builder->graph, actor, NULL))
    return FALSE;
  g_hash_table_replace (builder->actors, g_strdup (id), g_strdup (id));
  if (*name && !g_hash_table_contains (builder->actors, name))
    g_hash_table_insert (builder->actors, g_strdup (name), g_strdup (id));
  return TRUE;
}

/* Puts what the sheet lists into the graph. */
void
sheet_join_fill (const SheetJoin *self,
                 GraphBuilder    *builder,
                 const char      *file,
                 CauselineReport *report)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (!(self->is_sources ? add_source : add_actor) (self, builder, i))
      causeline_report_add (report, CAUSELINE_ISSUE_DUPLICATE, file, (gint64) GPOINTER_TO_SIZE (g_ptr_array_index (self->lines, i)), self->id + 1,
                            "%s \"%s\" stands in its list twice (kept the first)", self->is_sources ? "source" : "actor", get (self, i, self->id));
}

/* Whether a list of sources has this id. */
gboolean
sheet_join_has_source (const GPtrArray *joins,
                       const char      *id)
{
  for (guint i = 0; joins && i < joins->len; i++)
    {
      const SheetJoin *join = g_ptr_array_index (joins, i);

      if (join->is_sources && g_hash_table_contains (join->ids, id))
        return TRUE;
    }
  return FALSE;
}
