/* SPDX-License-Identifier: MIT */
/* One row becomes one event: mostly. */

#include "sheet-import.h"

#include <csv.h>
#include <string.h>

/* A row can name so many dates: "1925,28,37". */
#define MAX_DATES 8

/* A title that is made from a description is cut here, at a space. */
#define MAX_TITLE 80

/* What a row says, before it is known whether that is an event. */
typedef struct
{
  const SheetRow *row;
  const char *id;
  const char *title;
  const char *description;
  const char *type;
  const char *url;
  CauselineStatus status;
  double confidence;
  GString *place;
  GString *extra;   /* members of a JSON object */
  guint n_actors;
  GStringChunk *kept; /* or NULL: texts of templates, which are filled one after another */
} RowContent;

static const char *
trim (const char *text,
      gsize      *length)
{
  while (g_ascii_isspace (*text))
    text++;
  *length = strlen (text);
  while (*length > 0 && g_ascii_isspace (text[*length - 1]))
    (*length)--;
  return text;
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

/* As json-glib writes it, so that what comes back from JSON is the same text. */
void
sheet_append_json_string (GString    *out,
                          const char *text)
{
  static const char escaped[] = "\"\\\b\f\n\r\t";
  static const char letters[] = "\"\\bfnrt";

  g_string_append_c (out, '"');
  for (; *text; text++)
    {
      const char *special = strchr (escaped, *text);

      if (special)
        {
          g_string_append_c (out, '\\');
          g_string_append_c (out, letters[special - escaped]);
        }
      else if ((guchar) *text < 0x20 || *text == 0x7f)
        g_string_append_printf (out, "\\u%.4x", (guint) *text);
      else
        g_string_append_c (out, *text);
    }
  g_string_append_c (out, '"');
}

static void
add_extra (RowContent *content,
           const char *key,
           const char *text)
{
  if (content->extra->len > 0)
    g_string_append_c (content->extra, ',');
  sheet_append_json_string (content->extra, key);
  g_string_append_c (content->extra, ':');
  sheet_append_json_string (content->extra, text);
}

static void
take_status (SheetImport *self,
             RowContent  *content,
             guint        column,
             const char  *text)
{
  g_autofree char *lower = g_utf8_strdown (text, -1);

  if (causeline_status_from_string (g_strstrip (lower), &content->status))
    return;

  g_autofree char *fact = g_strdup_printf ("\"%s\" is no status (kept as it is; the event is asserted)", text);

  sheet_import_warn (self, CAUSELINE_ISSUE_UNKNOWN_VALUE, content->row, column, fact);
  add_extra (content, sheet_columns_get (self->columns, column)->key, text);
}

static void
take_confidence (SheetImport *self,
                 RowContent  *content,
                 guint        column,
                 const char  *text)
{
  char *end;
  double value = g_ascii_strtod (text, &end);

  if (end > text && (*end == '\0' || (*end == '%' && end[1] == '\0')) && value >= 0.0 && value <= (*end == '%' ? 100.0 : 1.0))
    {
      content->confidence = *end == '%' ? value / 100.0 : value;
      return;
    }

  g_autofree char *fact = g_strdup_printf ("\"%s\" is no confidence between 0 and 1 (kept as it is)", text);

  sheet_import_warn (self, CAUSELINE_ISSUE_UNKNOWN_VALUE, content->row, column, fact);
  add_extra (content, sheet_columns_get (self->columns, column)->key, text);
}

/* Texts of cells live as long as the row; those of templates are copied. */
static const char *
keep (RowContent        *content,
      const char        *text,
      const SheetColumn *about)
{
  if (!about->constant)
    return text;
  if (!content->kept)
    content->kept = g_string_chunk_new (256);
  return g_string_chunk_insert (content->kept, text);
}

static void
take_cell (SheetImport *self,
           RowContent  *content,
           guint        column,
           const char  *text)
{
  const SheetColumn *about = sheet_columns_get (self->columns, column);

  switch (about->field)
    {
    case SHEET_FIELD_ID: content->id = keep (content, text, about); break;
    case SHEET_FIELD_TITLE: content->title = keep (content, text, about); break;
    case SHEET_FIELD_DESCRIPTION: content->description = keep (content, text, about); break;
    case SHEET_FIELD_TYPE: content->type = keep (content, text, about); break;
    case SHEET_FIELD_STATUS: take_status (self, content, column, text); break;
    case SHEET_FIELD_CONFIDENCE: take_confidence (self, content, column, text); break;
    case SHEET_FIELD_EXTRA: add_extra (content, about->key, text); break;
    case SHEET_FIELD_CAUSED_BY:
    case SHEET_FIELD_RESPONDS_TO:
    case SHEET_FIELD_LEADS_TO:
    case SHEET_FIELD_RESPONSE:
      if (sheet_reference_is_nothing (text))
        add_extra (content, about->key, text);
      break;
    case SHEET_FIELD_SOURCE:
    case SHEET_FIELD_TARGET:
    case SHEET_FIELD_ACTORS: content->n_actors++; break;
    case SHEET_FIELD_PLACE:
      g_string_append_printf (content->place, "%s%s", content->place->len > 0 ? ", " : "", text);
      break;
    case SHEET_FIELD_URL:
      if (content->url)
        add_extra (content, about->key, text);
      else
        content->url = keep (content, text, about);
      break;
    default:
      break;
    }
}

/* Cells beyond the header are kept under their place. */
static void
take_surplus (SheetImport *self,
              RowContent  *content)
{
  const SheetRow *row = content->row;
  guint filled = 0;

  for (guint i = self->columns->n_headers; i < row->n_cells; i++)
    {
      g_autofree char *key = g_strdup_printf ("column %u", i + 1);

      if (*row->cells[i].text == '\0')
        continue;
      if (i >= self->columns->n_real)
        add_extra (content, key, row->cells[i].text);
      filled++;
    }
  if (filled > 0)
    causeline_report_add (self->report, CAUSELINE_ISSUE_EXTRA_CELLS, self->file, row->line, self->columns->n_headers + 1,
                          "the row has %u cells, the header %u (kept the others)", row->n_cells, self->columns->n_headers);
}

static void
read_content (SheetImport *self,
              RowContent  *content)
{
  for (guint i = 0; i < self->columns->columns->len; i++)
    {
      const char *text = sheet_columns_text (self->columns, content->row, i);

      if (*text)
        take_cell (self, content, i, text);
    }
  if (content->row->n_cells > self->columns->n_headers)
    take_surplus (self, content);
}

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
  causeline_event_add_participant (event, sheet_import_actor (self, piece), role, CAUSELINE_STATUS_NONE);
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
      g_autofree char *piece = g_strstrip (g_strndup (text, span));

      if (*piece)
        take (self, event, piece, role);
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
      const SheetColumn *about = sheet_columns_get (self->columns, i);
      const char *text = sheet_columns_text (self->columns, row, i);

      if (*text == '\0')
        continue;
      switch (about->field)
        {
        case SHEET_FIELD_SOURCE: split_list (self, event, text, CAUSELINE_ROLE_SOURCE, take_participant); break;
        case SHEET_FIELD_TARGET: split_list (self, event, text, CAUSELINE_ROLE_TARGET, take_participant); break;
        case SHEET_FIELD_ACTORS: split_list (self, event, text, CAUSELINE_ROLE_WITH, take_participant); break;
        case SHEET_FIELD_TAGS: split_list (self, event, text, CAUSELINE_ROLE_WITH, take_tag); break;
        default: break;
        }
    }
}

static void
add_references (SheetImport    *self,
                guint           event,
                const SheetRow *row)
{
  for (guint i = 0; i < self->columns->columns->len; i++)
    {
      const SheetColumn *about = sheet_columns_get (self->columns, i);
      const char *text = sheet_row_get (row, i)->text;

      if (about->field < SHEET_FIELD_CAUSED_BY || about->field > SHEET_FIELD_RESPONSE)
        continue;
      if (*text && !sheet_reference_is_nothing (text))
        {
          SheetReference reference = { event, about->field, row->line, i, g_strdup (text) };

          g_array_append_val (self->references, reference);
        }
    }
}

/* Where no column holds a title: the beginning of the description, else who did what to whom where. */
static char *
make_title (SheetImport      *self,
            const RowContent *content)
{
  if (content->title)
    return g_strdup (content->title);
  if (content->description)
    {
      const char *text = content->description;

      if (g_utf8_strlen (text, -1) <= MAX_TITLE)
        return g_strdup (text);

      g_autofree char *head = g_utf8_substring (text, 0, MAX_TITLE);
      char *space = strrchr (head, ' ');

      return space > head ? g_strdup_printf ("%.*s …", (int) (space - head), head) : g_strdup_printf ("%s…", head);
    }

  GString *title = g_string_new (NULL);

  for (guint i = 0; i < self->columns->columns->len; i++)
    {
      const SheetColumn *about = sheet_columns_get (self->columns, i);
      const char *text = sheet_row_get (content->row, i)->text;

      if (*text && (about->field == SHEET_FIELD_SOURCE || about->field == SHEET_FIELD_ACTORS || about->field == SHEET_FIELD_TARGET))
        g_string_append_printf (title, "%s%s", title->len == 0 ? "" : about->field == SHEET_FIELD_TARGET ? " → " : ", ", text);
    }
  if (content->type)
    g_string_append_printf (title, "%s%s", title->len > 0 ? ": " : "", content->type);
  if (content->place->len > 0)
    g_string_append_printf (title, "%s%s", title->len > 0 ? ", " : "", content->place->str);
  return g_string_free (title, FALSE);
}

char *
sheet_import_add_mention (SheetImport         *self,
                          CauselineMentionKind kind,
                          const char          *of,
                          gint64               line)
{
  char id[24];

  g_snprintf (id, sizeof id, "m%u", ++self->n_mentions);

  g_autoptr (CauselineMention) mention = causeline_mention_new (id, self->source, kind);

  causeline_mention_set_of (mention, of);
  causeline_mention_set_row (mention, line);
  causeline_graph_add_mention (self->graph, mention, NULL);
  return g_strdup (id);
}

/* The actor of this name, made when it is new. */
const char *
sheet_import_actor (SheetImport *self,
                    const char  *name)
{
  const char *known = g_hash_table_lookup (self->actors, name);

  if (known)
    return known;

  char *id = g_strdup_printf ("a%u", g_hash_table_size (self->actors) + 1);
  g_autoptr (CauselineActor) actor = causeline_actor_new (id, name);

  causeline_graph_add_actor (self->graph, actor, NULL);
  g_hash_table_insert (self->actors, g_strdup (name), id);
  return id;
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
    {
      gsize length;
      const char *id = trim (content->id, &length);

      return g_strndup (id, length);
    }
  if (self->has_ids)
    return which > 0 ? g_strdup_printf ("row-%" G_GINT64_FORMAT "-%u", content->row->line, which + 1)
                     : g_strdup_printf ("row-%" G_GINT64_FORMAT, content->row->line);
  return g_strdup_printf ("e%u", ++self->n_events);
}

static void
set_type (CauselineEvent *event,
          const char     *type)
{
  g_autofree char *lower = g_utf8_strdown (type, -1);
  gboolean is_known = causeline_event_type_get_definition (g_strstrip (lower)) != NULL;

  causeline_event_set_event_type (event, is_known ? lower : type);
}

static void
fill_event (SheetImport      *self,
            CauselineEvent   *event,
            const RowContent *content,
            const SheetDate  *date)
{
  if (content->type && !causeline_event_get_event_type (event))
    set_type (event, content->type);
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
      g_string_prepend_c (content->extra, '{');
      g_string_append_c (content->extra, '}');
      causeline_event_set_extra (event, "x", content->extra->str);
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
  fill_event (self, event, content, date);
  causeline_graph_replace_event (self->graph, event); /* known is gone with this */
  causeline_report_count (self->report, CAUSELINE_COUNT_MERGED, 1);
  g_free (sheet_import_add_mention (self, CAUSELINE_MENTION_EVENT, id, content->row->line));
  add_references (self, causeline_graph_get_event_position (self->graph, id), content->row);
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

  g_autofree char *title = make_title (self, content);
  g_autoptr (CauselineEvent) event = causeline_event_new (id, title);

  fill_event (self, event, content, date);
  causeline_graph_add_event (self->graph, event, NULL);
  causeline_report_count (self->report, CAUSELINE_COUNT_EVENTS, 1);
  self->n_undated += date == NULL;
  g_free (sheet_import_add_mention (self, CAUSELINE_MENTION_EVENT, id, content->row->line));
  add_references (self, causeline_graph_get_n_events (self->graph) - 1, content->row);
}

static void
append_csv (GString    *out,
            const char *text)
{
  gsize length = strlen (text);
  gsize start = out->len;

  g_string_set_size (out, start + length * 2 + 2);
  g_string_set_size (out, start + csv_write (out->str + start, length * 2 + 2, text, length));
}

/* The row as it was, behind its place and the reason. */
static void
keep_reject (SheetImport    *self,
             const SheetRow *row,
             const char     *reason)
{
  GString *out = g_string_new (NULL);

  append_csv (out, self->file);
  g_string_append_printf (out, ",%" G_GINT64_FORMAT ",", row->line);
  append_csv (out, reason);
  for (guint i = 0; i < row->n_cells; i++)
    {
      g_string_append_c (out, ',');
      append_csv (out, row->cells[i].text);
    }
  causeline_report_reject (self->report, g_string_free (out, FALSE));
}

static void
skip_row (SheetImport    *self,
          const SheetRow *row,
          const char     *reason)
{
  causeline_report_count (self->report, CAUSELINE_COUNT_SKIPPED, 1);
  causeline_report_add (self->report, CAUSELINE_ISSUE_ROW_SKIPPED, self->file, row->line, 0, "%s (skipped)", reason);
  if (self->report)
    keep_reject (self, row, reason);
}

/* A row without a date that is called a title, or is the first while others have dates, names the timeline. */
static gboolean
is_title_row (SheetImport      *self,
              const RowContent *content,
              gboolean          has_date_text)
{
  if (has_date_text || !content->title)
    return FALSE;
  if (content->type && g_ascii_strcasecmp (content->type, "title") == 0)
    return TRUE;
  if (self->n_rows > 1 || content->type || content->id || content->n_actors > 0 || self->columns->sample->len < 3)
    return FALSE;

  gint date = sheet_columns_find (self->columns, SHEET_FIELD_DATE);
  gint year = sheet_columns_find (self->columns, SHEET_FIELD_YEAR);
  const SheetContent *dates = &sheet_columns_get (self->columns, date >= 0 ? date : year)->content;

  return dates->n_filled + 1 == self->columns->sample->len;
}

static void
take_title_row (SheetImport      *self,
                const RowContent *content)
{
  CauselineSource *known = causeline_graph_find_source (self->graph, self->source);
  g_autoptr (CauselineSource) source = causeline_source_copy (known);

  causeline_graph_set_title (self->graph, content->title);
  causeline_source_set_title (source, content->title);
  causeline_source_set_url (source, content->url);
  if (content->description)
    {
      g_string_assign (self->scratch, "{\"description\":");
      sheet_append_json_string (self->scratch, content->description);
      g_string_append_c (self->scratch, '}');
      causeline_source_set_extra (source, "x", self->scratch->str);
    }
  causeline_graph_replace_source (self->graph, source);
}

static gboolean
is_header_again (const SheetImport *self,
                 const SheetRow    *row)
{
  for (guint i = 0; i < self->columns->n_headers; i++)
    {
      gsize length;
      const char *text = trim (sheet_row_get (row, i)->text, &length);
      const char *header = sheet_columns_get (self->columns, i)->header;

      if (strlen (header) != length || strncmp (text, header, length) != 0)
        return FALSE;
    }
  return self->columns->header_line > 0;
}

static void
use_content (SheetImport *self,
             RowContent  *content)
{
  SheetDate dates[MAX_DATES];
  gboolean has_text = FALSE;
  guint n_dates = sheet_import_dates (self, content->row, dates, MAX_DATES, &has_text);
  gboolean says_something = content->title || content->description || content->n_actors > 0 || content->type;

  if (is_title_row (self, content, has_text))
    {
      take_title_row (self, content);
      return;
    }
  if (!says_something)
    {
      skip_row (self, content->row, n_dates > 0 ? "the row has a date but nothing that happened" : "the row has no date and no title");
      return;
    }
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
  if (is_header_again (self, row))
    {
      skip_row (self, row, "the row is the header again");
      return TRUE;
    }

  g_autoptr (GString) place = g_string_new (NULL);
  g_autoptr (GString) extra = g_string_new (NULL);
  RowContent content = { .row = row, .confidence = -1.0, .place = place, .extra = extra };

  read_content (self, &content);
  use_content (self, &content);
  g_clear_pointer (&content.kept, g_string_chunk_free);
  return TRUE;
}
