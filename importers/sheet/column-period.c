/* SPDX-License-Identifier: MIT */
/* Two columns that share the beginning of their header and end in words for start and end: "trial start", "trial end". */

#include "columns.h"

#include <string.h>

/* How the headers of the two ends end, or begin. */
static const struct
{
  const char *start;
  const char *end;
} end_words[] = {
  { "start date", "end date" }, { "start", "end" },        { "started", "ended" },   { "begin", "end" },   { "began", "ended" },
  { "begins", "ends" },         { "start", "finish" },     { "start", "stop" },      { "from", "to" },     { "from", "until" },
  { "opened", "closed" },       { "beginn", "ende" },      { "start", "ende" },      { "von", "bis" },     { "debut", "fin" },
  { "inicio", "fin" },          { "date started", "date ended" }, { "start time", "end time" },
};

/* What the header says beside @word, which stands at its end or its beginning: NULL when it does not. */
static char *
take_word_off (const char *normalized,
               const char *word)
{
  gsize length = strlen (normalized);
  gsize n = strlen (word);

  if (length < n + 2)
    return NULL;
  if (normalized[length - n - 1] == ' ' && strcmp (normalized + length - n, word) == 0)
    return g_strndup (normalized, length - n - 1);
  if (normalized[n] == ' ' && strncmp (normalized, word, n) == 0)
    return g_strdup (normalized + n + 1);
  return NULL;
}

static gboolean
holds_dates (const SheetColumn *column)
{
  return column->content.n_filled == 0 || column->content.n_dates * 10 >= column->content.n_filled * 6;
}

/* The column whose header is @normalized, or -1. */
static gint
find_header (char      **normalized,
             const char *header)
{
  for (gint i = 0; normalized[i]; i++)
    if (strcmp (normalized[i], header) == 0)
      return i;
  return -1;
}

static gint
find_end (char      **normalized,
          const char *name,
          const char *word)
{
  g_autofree char *behind = g_strconcat (name, " ", word, NULL);
  g_autofree char *before = g_strconcat (word, " ", name, NULL);
  gint column = find_header (normalized, behind);

  return column >= 0 ? column : find_header (normalized, before);
}

typedef struct
{
  char *name; /* what both headers have in common */
  gint start;
  gint end;
  gint of;    /* the column that says which one, or -1 */
} Pair;

/* The first pair of the sheet whose cells are dates. */
static gboolean
find_pair (const SheetColumns *self,
           char              **normalized,
           Pair               *pair)
{
  for (guint i = 0; i < self->columns->len; i++)
    for (guint k = 0; k < G_N_ELEMENTS (end_words); k++)
      {
        g_autofree char *name = take_word_off (normalized[i], end_words[k].start);
        gint end = name ? find_end (normalized, name, end_words[k].end) : -1;
        const SheetColumn *start = sheet_columns_get (self, i);

        if (end < 0 || start->content.n_filled == 0 || !holds_dates (start) || !holds_dates (sheet_columns_get (self, end)))
          continue;
        pair->of = find_header (normalized, name);
        pair->name = g_steal_pointer (&name);
        pair->start = (gint) i;
        pair->end = end;
        return TRUE;
      }
  return FALSE;
}

/* Whether another column dates the rows. */
static gboolean
has_other_date (const SheetColumns *self,
                const Pair         *pair)
{
  for (gint i = 0; i < (gint) self->columns->len; i++)
    {
      const SheetColumn *column = sheet_columns_get (self, i);

      if (i != pair->start && i != pair->end && (column->field == SHEET_FIELD_DATE || column->field == SHEET_FIELD_YEAR) &&
          column->content.n_dates + column->content.n_numbers > 0)
        return TRUE;
    }
  return FALSE;
}

/* What has the title of the row is the row's own event: "event start" dates it, and nothing beside it. */
static gboolean
is_of_row (const SheetColumns *self,
           const Pair         *pair)
{
  int rank;
  SheetField word = sheet_header_understand (pair->name, &rank);

  return word == SHEET_FIELD_TITLE || (pair->of >= 0 && sheet_columns_get (self, pair->of)->field == SHEET_FIELD_TITLE);
}

static void
give (SheetColumns *self,
      gint          column,
      SheetField    field)
{
  SheetColumn *about = sheet_columns_get (self, column);

  about->field = field;
  about->rank = 60;
}

/* The dates of the row when no other column has them; else those of something that lasts beside the row's event. */
void
sheet_columns_find_period (SheetColumns *self)
{
  g_auto (GStrv) normalized = g_new0 (char *, self->columns->len + 1);
  Pair pair = { NULL };

  for (guint i = 0; i < self->columns->len; i++)
    normalized[i] = sheet_header_normalize (sheet_columns_get (self, i)->header);
  if (!find_pair (self, normalized, &pair))
    return;
  if (is_of_row (self, &pair) || !has_other_date (self, &pair))
    {
      give (self, pair.start, SHEET_FIELD_DATE);
      give (self, pair.end, SHEET_FIELD_END);
    }
  else
    {
      give (self, pair.start, SHEET_FIELD_PERIOD_START);
      give (self, pair.end, SHEET_FIELD_PERIOD_END);
      if (pair.of >= 0)
        give (self, pair.of, SHEET_FIELD_PERIOD);
      self->period = g_steal_pointer (&pair.name);
    }
  g_free (pair.name);
}
