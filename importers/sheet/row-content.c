/* SPDX-License-Identifier: MIT */
/* What the cells of one row say, before it is known whether that is an event. */

#include "row-content.h"

#include "webpage.h"

#include <string.h>

/* A title that is made from a description is cut here, at a space. */
#define MAX_TITLE 80

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
  g_string_append_c (content->extra, content->extra->len > 0 ? ',' : '{');
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

/* A title or a description; of those schemes that have HTML there, its text. */
static const char *
keep_text (SheetImport       *self,
           RowContent        *content,
           const char        *text,
           const SheetColumn *about)
{
  if (!self->columns->scheme || !self->columns->scheme->has_html || !strpbrk (text, "<&"))
    return keep (content, text, about);

  g_autofree char *plain = webpage_fragment_to_text (text);

  if (!content->kept)
    content->kept = g_string_chunk_new (256);
  return *g_strstrip (plain) ? g_string_chunk_insert (content->kept, plain) : NULL;
}

/* A word that stands for an empty cell. As "no" and "none" may be answers, only what nobody says is one. */
gboolean
sheet_text_is_missing (const char *text)
{
  static const char *const words[] = { "NA", "N/A", "n/a", "n.a.", "NaN", "#N/A", "#NV", "#REF!", "#BEZUG!", "#NAME?", "#VALUE!", "#WERT!", "#DIV/0!", "#NUM!", "#NULL!", "NULL", "null", "-", "--", "—", "–", NULL };

  return (strchr ("Nn#-\xE2", *text) && g_strv_contains (words, text)) || (*text == 'E' && g_str_has_prefix (text, "Err:"));
}

/* Words that name no actor and no tag. */
gboolean
sheet_text_is_nobody (const char *text)
{
  static const char *const words[] = {
    "not available", "not known", "unknown", "none", "unidentified", "unbekannt", "keine", "inconnu", "inconnue", "aucun", "desconocido", "ninguno", NULL
  };

  if (sheet_text_is_missing (text))
    return TRUE;
  for (guint i = 0; strchr ("NnUuKkIiAaDd", *text) && words[i]; i++)
    if (g_ascii_strcasecmp (words[i], text) == 0)
      return TRUE;
  return FALSE;
}

/* A type of event is a word or a few, or what the layout calls one of ours; an address got into the column by mistake. */
static void
take_type (SheetImport *self,
           RowContent  *content,
           guint        column,
           const char  *text)
{
  const SheetColumn *about = sheet_columns_get (self->columns, column);

  const SheetSchemeWord *word = sheet_scheme_find_word (self->columns->scheme, text);

  if (word)
    {
      content->type = word->type;
      content->phrase = word->phrase;
      add_extra (content, about->key, text);
      return;
    }
  if (!strstr (text, "://"))
    {
      content->type = keep (content, text, about);
      return;
    }

  g_autofree char *fact = g_strdup_printf ("\"%s\" is no type (kept as it is)", text);

  sheet_import_warn (self, CAUSELINE_ISSUE_UNKNOWN_VALUE, content->row, column, fact);
  add_extra (content, about->key, text);
}

/* A cell that nobody knows the meaning of is kept; in a known layout it may say yes or no to a kind of event. */
static void
take_attribute (SheetImport *self,
                RowContent  *content,
                guint        column,
                const char  *text)
{
  const SheetColumn *about = sheet_columns_get (self->columns, column);

  if (sheet_scheme_is_no (self->columns->scheme, text))
    return;
  add_extra (content, about->key, text);
  if (!about->flag || (content->flag && content->flag <= about->flag))
    return;
  content->flag = about->flag;
  content->type = about->flag->type;
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
    case SHEET_FIELD_TITLE: content->title = keep_text (self, content, text, about); break;
    case SHEET_FIELD_DESCRIPTION: content->description = keep_text (self, content, text, about); break;
    case SHEET_FIELD_TYPE: take_type (self, content, column, text); break;
    case SHEET_FIELD_STATUS: take_status (self, content, column, text); break;
    case SHEET_FIELD_CONFIDENCE: take_confidence (self, content, column, text); break;
    case SHEET_FIELD_EXTRA: take_attribute (self, content, column, text); break;
    case SHEET_FIELD_NUMBER:
    case SHEET_FIELD_ZONE:
    case SHEET_FIELD_PRECISION: add_extra (content, about->key, text); break;
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
      g_string_append (content->place, content->place->len > 0 ? ", " : "");
      g_string_append (content->place, text);
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

/* Fills in @content from the cells of its row. */
void
row_content_read (SheetImport *self,
                  RowContent  *content)
{
  for (guint i = 0; i < self->columns->columns->len; i++)
    {
      const char *text = sheet_columns_text (self->columns, content->row, i);

      if (*text && (sheet_columns_get (self->columns, i)->field == SHEET_FIELD_EXTRA || !sheet_text_is_missing (text)))
        take_cell (self, content, i, text);
    }
  if (content->row->n_cells > self->columns->n_headers)
    take_surplus (self, content);
}

/* "Ann, Bob → Cid: accusation, Oslo"; where the layout has a phrase for the type, "Ann, Bob accuses Cid, Oslo". */
static char *
make_title_of_actors (SheetImport      *self,
                      const RowContent *content)
{
  GString *title = g_string_new (NULL);
  gboolean has_target = FALSE;
  const char *arrow = content->phrase ? content->phrase : "→";

  for (guint i = 0; i < self->columns->columns->len; i++)
    {
      SheetField field = sheet_columns_get (self->columns, i)->field;
      const char *text = sheet_columns_text (self->columns, content->row, i);
      gboolean is_target = field == SHEET_FIELD_TARGET;

      if (*text == '\0' || sheet_text_is_nobody (text) || !(is_target || field == SHEET_FIELD_SOURCE || field == SHEET_FIELD_ACTORS))
        continue;

      g_autofree char *name = sheet_scheme_write_name (self->columns->scheme, text);

      if (is_target && !has_target && (title->len > 0 || content->phrase))
        g_string_append_printf (title, "%s%s %s", title->len > 0 ? " " : "somebody ", arrow, name);
      else
        g_string_append_printf (title, "%s%s", title->len > 0 ? ", " : "", name);
      has_target = has_target || is_target;
    }
  if (content->type && (!content->phrase || !has_target))
    g_string_append_printf (title, "%s%s", title->len > 0 ? ": " : "", content->type);
  if (content->place->len > 0)
    g_string_append_printf (title, "%s%s", title->len > 0 ? ", " : "", content->place->str);
  return g_string_free (title, FALSE);
}

/* Where no column holds a title: the beginning of the description, else who did what to whom where. */
char *
row_content_make_title (SheetImport      *self,
                        const RowContent *content)
{
  if (content->description)
    {
      const char *text = content->description;

      if (g_utf8_strlen (text, -1) <= MAX_TITLE)
        return g_strdup (text);

      g_autofree char *head = g_utf8_substring (text, 0, MAX_TITLE);
      char *space = strrchr (head, ' ');

      return space > head ? g_strdup_printf ("%.*s …", (int) (space - head), head) : g_strdup_printf ("%s…", head);
    }

  return make_title_of_actors (self, content);
}
