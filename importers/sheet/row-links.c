/* SPDX-License-Identifier: MIT */
/* Cells that name a cause or a response become links: by id, by title, or as events of their own. */

#include "row-content.h"
#include "row-find.h"

#include <string.h>

typedef struct
{
  SheetImport *import;
  RowFinder *finder;
  GHashTable *causes;    /* text of a cause that is no row -> position + 1: many rows may have the same */
  GHashTable *seen;      /* "from\nto\nkind" */
} Linker;

/* How the words of a response begin, and what type of event they mean. */
static const struct
{
  const char *stem;
  const char *type;
} response_types[] = {
  { "denounce", "criticism" },   { "condemn", "criticism" },         { "critici", "criticism" },   { "protest", "protest" },
  { "denial", "denial" },        { "denied", "denial" },             { "denies", "denial" },       { "confirm", "admission" },
  { "admit", "admission" },      { "admission", "admission" },       { "charge", "charge" },       { "criminal charge", "charge" },
  { "indict", "charge" },        { "arrest", "arrest" },             { "sanction", "sanction" },   { "expel", "sanction" },
  { "expulsion", "sanction" },   { "investigat", "investigation" },  { "apolog", "concession" },   { "resign", "departure" },
  { "ban ", "restriction" },     { "bans ", "restriction" },         { "banned", "restriction" },
  { "accus", "accusation" },     { "attribut", "accusation" },   { "threat", "threat" },      { "patch", "repair" },
  { "hack back", "cyberattack" }, { "retaliat", "attack" },      { "airstrike", "attack" },   { "statement", "statement" },
};

static const char *
guess_type (const char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (response_types); i++)
    if (g_ascii_strncasecmp (text, response_types[i].stem, strlen (response_types[i].stem)) == 0)
      return response_types[i].type;
  return NULL;
}

static gboolean
is_cause_field (SheetField field)
{
  return field == SHEET_FIELD_CAUSED_BY || field == SHEET_FIELD_RESPONDS_TO;
}

static void
add_link (Linker               *self,
          const SheetReference *reference,
          guint                 other)
{
  SheetImport *import = self->import;
  gboolean backwards = is_cause_field (reference->field);
  const char *own = causeline_event_get_id (causeline_graph_get_event (import->graph, reference->event));
  const char *its = causeline_event_get_id (causeline_graph_get_event (import->graph, other));
  const char *from = backwards ? its : own;
  const char *to = backwards ? own : its;
  CauselineLinkKind kind = reference->field == SHEET_FIELD_CAUSED_BY || reference->field == SHEET_FIELD_LEADS_TO ? CAUSELINE_LINK_CAUSE : CAUSELINE_LINK_RESPONSE;
  char *key = g_strdup_printf ("%s\n%s\n%d", from, to, kind);
  char id[24];

  if (!g_hash_table_add (self->seen, key))
    return;
  g_snprintf (id, sizeof id, "l%u", ++import->n_links);

  g_autoptr (CauselineLink) link = causeline_link_new (id, from, to, kind);

  causeline_link_set_basis (link, CAUSELINE_BASIS_COLUMN);
  causeline_link_add_evidence (link, graph_builder_add_mention (&import->builder, CAUSELINE_MENTION_CUE, id, reference->line));
  causeline_graph_add_link (import->graph, link, NULL);
}

/* Takes the first address out of a text; NULL when there is none. */
static char *
take_url (char *text)
{
  char *start = strstr (text, "http://");
  char *other = strstr (text, "https://");

  if (!start || (other && other < start))
    start = other;
  if (!start)
    return NULL;

  gsize length = strcspn (start, " \t\r\n");
  char *url = g_strndup (start, length);

  memmove (start, start + length, strlen (start + length) + 1);
  g_strstrip (text);
  return url;
}

/* Whether a cell for a cause or a response says that there is none: "Unknown", also with an address behind it. */
gboolean
sheet_reference_is_nothing (const char *text)
{
  static const char *const words[] = { "-", "?", "n/a", "na", "no", "none", "nothing", "null", "tbd", "unclear", "unknown", NULL };
  g_autofree char *lower = g_ascii_strdown (text, -1);
  g_autofree char *url = take_url (lower);

  g_strstrip (lower);
  return sheet_text_is_missing (text) || g_strv_contains (words, lower) || (*lower == '\0' && !url);
}

/* A date in words that is nothing else, completed by when the row's own event was. */
static gboolean
read_date (const Linker        *self,
           const CauselineTime *own,
           char                *text,
           SheetDate           *date)
{
  SheetDatePolicy policy = self->import->date_policy;

  if (own && !self->import->user_has_base && own->start.precision >= CAUSELINE_PRECISION_DAY)
    {
      policy.has_base = TRUE;
      policy.base_days = causeline_days_from_civil (own->start.year, own->start.month, own->start.day);
    }
  return text[strcspn (text, "0123456789")] && sheet_date_parse (g_strstrip (text), &policy, date) == SHEET_DATE_OK;
}

/* "2014-12-19: the film is cancelled", "the film is cancelled (19 December 2014)": takes the date out of the text. */
static gboolean
take_date (const Linker        *self,
           const CauselineTime *own,
           char                *text,
           SheetDate           *date)
{
  const char *colon = strstr (text, ": ");
  const char *bracket = g_str_has_suffix (text, ")") ? strrchr (text, '(') : NULL;
  g_autofree char *head = colon ? g_strndup (text, colon - text) : NULL;
  g_autofree char *tail = bracket ? g_strndup (bracket + 1, strlen (bracket) - 2) : NULL;

  if (head && colon[2] && read_date (self, own, head, date))
    {
      memmove (text, colon + 2, strlen (colon + 2) + 1);
      return TRUE;
    }
  if (!tail || bracket == text || !read_date (self, own, tail, date))
    return FALSE;
  text[bracket - text] = '\0';
  g_strchomp (text);
  return TRUE;
}

/* A text that names no row is an event of its own, of which the sheet says no more than perhaps a date. */
static guint
add_free_event (Linker               *self,
                const SheetReference *reference,
                const char           *text)
{
  SheetImport *import = self->import;
  const CauselineEvent *own = causeline_graph_get_event (import->graph, reference->event);
  const char *owner = causeline_event_get_id (own);
  g_autofree char *title = g_strdup (text);
  g_autofree char *url = take_url (title);
  SheetDate date;
  gboolean has_date = take_date (self, causeline_event_get_time (own), title, &date);
  g_autofree char *id = NULL;
  guint known = GPOINTER_TO_UINT (g_hash_table_lookup (self->causes, text));

  if (is_cause_field (reference->field) && known > 0)
    return known - 1;
  for (guint n = 1; !id || causeline_graph_find_event (import->graph, id); n++)
    {
      g_free (id);
      id = g_strdup_printf ("%s.%u", owner, n);
    }

  g_autoptr (CauselineEvent) event = causeline_event_new (id, *title ? title : url);

  causeline_event_set_event_type (event, guess_type (title));
  causeline_event_set_url (event, url);
  if (has_date)
    {
      causeline_event_set_time (event, &date.time);
      causeline_event_set_time_basis (event, date.is_resolved ? CAUSELINE_TIME_BASIS_RESOLVED : CAUSELINE_TIME_BASIS_STATED);
    }
  causeline_graph_add_event (import->graph, event, NULL);
  causeline_report_count (import->report, CAUSELINE_COUNT_EVENTS, 1);
  import->n_undated += !has_date;
  graph_builder_add_mention (&import->builder, CAUSELINE_MENTION_EVENT, id, reference->line);

  guint position = causeline_graph_get_n_events (import->graph) - 1;

  if (is_cause_field (reference->field))
    g_hash_table_insert (self->causes, g_strdup (text), GUINT_TO_POINTER (position + 1));
  return position;
}

/* Whether all pieces are events: only then does a comma or an "and" separate. */
static gboolean
are_events (Linker *self,
            char  **pieces)
{
  for (char **piece = pieces; *piece; piece++)
    if (row_finder_find (self->finder, g_strstrip (*piece)) == CAUSELINE_NOWHERE)
      return FALSE;
  return pieces[0] && pieces[1];
}

static void
warn (Linker               *self,
      const SheetReference *reference,
      CauselineIssueCode    code,
      const char           *text,
      const char           *fact)
{
  SheetImport *import = self->import;

  causeline_report_add (import->report, code, import->file, reference->line, reference->column + 1, "%s: \"%s\" %s",
                        sheet_columns_get (import->columns, reference->column)->key, text, fact);
}

static void
link_to (Linker               *self,
         const SheetReference *reference,
         const char           *text)
{
  guint other = row_finder_find (self->finder, text);

  if (other == CAUSELINE_NOWHERE && row_finder_is_pointer (self->finder, text))
    {
      warn (self, reference, CAUSELINE_ISSUE_UNKNOWN_REFERENCE, text, "is no row (dropped)");
      return;
    }
  if (other == CAUSELINE_NOWHERE)
    other = add_free_event (self, reference, text);
  if (other == reference->event)
    warn (self, reference, CAUSELINE_ISSUE_CYCLE, text, "is the row itself (dropped)");
  else
    add_link (self, reference, other);
}

/* One of the things that a list names, or some that a comma or an "and" holds together. */
static void
link_to_piece (Linker               *self,
               const SheetReference *reference,
               const char           *text)
{
  static const char *const separators[] = { ",", " *(?:,| and |&) *(?:and )?" };

  if (row_finder_find (self->finder, text) == CAUSELINE_NOWHERE)
    for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
      {
        g_auto (GStrv) pieces = g_regex_split_simple (separators[i], text, 0, 0);

        if (!are_events (self, pieces))
          continue;
        for (char **piece = pieces; *piece; piece++)
          link_to (self, reference, *piece);
        return;
      }
  link_to (self, reference, text);
}

static void
resolve (Linker               *self,
         const SheetReference *reference)
{
  const char separators[] = { self->import->columns->list_separator, '\n', '\0' };
  g_autofree char *whole = g_strstrip (g_strdup (reference->text));
  gboolean is_one = strstr (whole, "://") != NULL; /* the addresses belong to the words, and have semicolons in them */

  if (is_one || row_finder_find (self->finder, whole) != CAUSELINE_NOWHERE)
    {
      link_to (self, reference, whole);
      return;
    }

  g_auto (GStrv) pieces = g_strsplit_set (whole, separators, -1);

  for (char **piece = pieces; *piece; piece++)
    if (*g_strstrip (*piece))
      link_to_piece (self, reference, *piece);
}

/* Looks up all references; rows may name rows that come after them. O(references + events). */
void
sheet_import_links (SheetImport *self)
{
  if (self->references->len == 0)
    return;

  Linker linker = {
    .import = self,
    .finder = row_finder_new (self),
    .causes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
    .seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
  };

  for (guint i = 0; i < self->references->len; i++)
    resolve (&linker, &g_array_index (self->references, SheetReference, i));
  g_hash_table_unref (linker.causes);
  g_hash_table_unref (linker.seen);
  row_finder_free (linker.finder);
}
