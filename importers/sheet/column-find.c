/* SPDX-License-Identifier: MIT */
/* What no header says: which column holds the date, which the title, and what an empty date means. */

#include "columns.h"

#include <string.h>

/* What happens once to a person, a company, a patent, a case: columns of dates are headed by it. */
static const char *const step_words[] = {
  "abolished", "accepted", "acquired", "acquitted", "adopted", "announced", "appointed", "approved", "arrested", "baptised", "baptized", "birth", "born", "buried", "charged", "commissioned",
  "completed", "convicted", "death", "decided", "decommissioned", "deployed", "destroyed", "detected", "died", "disclosed", "discovered", "dismissed", "dissolved", "divorced", "elected",
  "emigrated", "enacted", "engaged", "executed", "expelled", "filed", "fired", "fixed", "founded", "granted", "hired", "inaugurated", "incorporated", "indicted", "introduced", "invented",
  "joined", "launched", "left", "marriage", "married", "merged", "notified", "passed", "patched", "published", "recalled", "received", "registered", "rejected", "released", "renamed",
  "repealed", "reported", "resigned", "retired", "signed", "sentenced", "submitted", "sunk", "surrendered", "vetoed", "wedding", "withdrawn",
  "geboren", "getauft", "verheiratet", "gestorben", "gegrundet", "aufgelost", "ne", "marie", "mort", "decede", "nacido", "casado", "muerto", NULL
};

/* "Born", "Date of death", "Disclosed on": such a word where it is all that a header says beside that it is a date; else NULL. */
static const char *
find_step (const SheetColumn *column)
{
  static const char *const others[] = { "date", "of", "on", "at", "when", "year", "day", "in", "was", "first", "publicly", NULL };
  g_autofree char *normalized = sheet_header_normalize (column->header);
  g_auto (GStrv) words = g_strsplit (normalized, " ", -1);
  const char *step = NULL;

  if ((column->field != SHEET_FIELD_EXTRA && column->field != SHEET_FIELD_DATE) || column->content.n_dates == 0 ||
      column->content.n_dates * 10 < column->content.n_filled * 6)
    return NULL;
  for (char **word = words; *word; word++)
    {
      const char *const *known = step_words;

      while (*known && strcmp (*known, *word) != 0)
        known++;
      if (*known ? step != NULL : !g_strv_contains (others, *word))
        return NULL;
      step = *known ? *known : step;
    }
  return step;
}

/* Several columns of dates, each headed by what happened then: each date is an event. */
void
sheet_columns_find_steps (SheetColumns *self)
{
  guint n = 0;

  for (guint i = 0; i < self->columns->len; i++)
    n += find_step (sheet_columns_get (self, i)) != NULL;
  if (self->scheme || self->header_line == 0 || n < 2)
    return;
  for (guint i = 0; i < self->columns->len; i++)
    {
      SheetColumn *column = sheet_columns_get (self, i);

      column->step = find_step (column);
      if (!column->step || column->field == SHEET_FIELD_DATE)
        continue;
      column->field = SHEET_FIELD_STEP;
      column->rank = 60;
      g_clear_pointer (&column->doubt, g_free);
    }
}

/* A column without a telling header whose cells are dates, and not mere numbers. */
void
sheet_columns_find_dates (SheetColumns *self)
{
  SheetColumn *best = NULL;

  if (sheet_columns_find (self, SHEET_FIELD_DATE) >= 0 || sheet_columns_find (self, SHEET_FIELD_YEAR) >= 0)
    return;
  for (guint i = 0; i < self->columns->len; i++)
    {
      SheetColumn *column = sheet_columns_get (self, i);
      const SheetContent *content = &column->content;

      if (column->field != SHEET_FIELD_EXTRA || content->n_dates * 10 < content->n_filled * 6 || content->n_numbers * 2 > content->n_filled)
        continue;
      if (content->n_dates > 0 && (!best || content->n_dates > best->content.n_dates))
        best = column;
    }
  if (!best)
    return;
  best->field = SHEET_FIELD_DATE;
  best->rank = 20;
  best->doubt = g_strdup ("taken as the date by its cells, not by its header");
}

/* "When" over two columns, the years in the first and the days in the second: the second is the date, the years are headings. */
void
sheet_columns_find_lower_dates (SheetColumns *self)
{
  gint date = sheet_columns_find (self, SHEET_FIELD_DATE);
  SheetColumn *left = date >= 0 ? sheet_columns_get (self, date) : NULL;
  SheetColumn *right = date >= 0 && (guint) date + 1 < self->columns->len ? sheet_columns_get (self, date + 1) : NULL;

  if (!right || *right->header || right->content.n_dates * 2 < right->content.n_filled || left->content.n_filled > right->content.n_filled)
    return;
  for (guint i = 0; i < self->sample->len; i++)
    if (*sheet_columns_sample (self, i, date) && *sheet_columns_sample (self, i, date + 1))
      return;
  right->field = SHEET_FIELD_DATE;
  right->rank = left->rank;
  sheet_column_demote (left, NULL);
}

/* Where each date stands once and many rows below have none, an empty cell means the date above: the first row has one, and some are
 * empty, but not because hardly any is known. */
void
sheet_columns_find_gaps (SheetColumns *self)
{
  gint date = sheet_columns_find (self, SHEET_FIELD_DATE);
  const SheetContent *content = date >= 0 ? &sheet_columns_get (self, date)->content : NULL;
  guint n_empty = content ? self->sample->len - content->n_filled : 0;

  self->dates_go_on = !self->scheme && content && self->header_line > 0 && content->n_filled > 1 && content->n_distinct == content->n_filled &&
                      content->n_dates == content->n_filled && *sheet_columns_sample (self, 0, date) && n_empty > 1 && n_empty * 4 >= self->sample->len;
}

/* Whether nearly all rows have something in a column with the field. */
static gboolean
is_filled (const SheetColumns *self,
           SheetField          field)
{
  gint column = sheet_columns_find (self, field);

  return column >= 0 && sheet_columns_get (self, column)->content.n_filled * 4 >= self->sample->len * 3;
}

/* Whether a column says at least who did something, or what kind of event it was. */
static gboolean
says_who (const SheetColumns *self)
{
  static const SheetField fields[] = { SHEET_FIELD_TYPE, SHEET_FIELD_SOURCE, SHEET_FIELD_TARGET, SHEET_FIELD_ACTORS };

  for (guint i = 0; self->header_line > 0 && i < G_N_ELEMENTS (fields); i++)
    if (sheet_columns_find (self, fields[i]) >= 0)
      return TRUE;
  return FALSE;
}

/* Whether the cells of a column without a telling header can be titles: texts; where others say who it was, phrases, and each its own. */
static gboolean
may_be_title (const SheetColumns *self,
              const SheetColumn  *column,
              gboolean            must_be_phrases)
{
  const SheetContent *content = &column->content;

  if (column->field != SHEET_FIELD_EXTRA || content->n_numbers > 0 || content->n_urls > 0 || content->n_filled == 0)
    return FALSE;
  return !must_be_phrases || (content->n_dates == 0 && content->n_phrases * 5 >= content->n_filled * 4 && content->n_distinct * 5 >= content->n_filled * 4 &&
                              content->n_filled * 10 >= self->sample->len * 9);
}

/* Titles are phrases, and differ. */
static guint
rate_title (const SheetColumn *column)
{
  return column ? column->content.n_distinct + column->content.n_phrases : 0;
}

/* Where no header tells, a title is what differs most. */
void
sheet_columns_find_title (SheetColumns *self)
{
  SheetColumn *best = NULL;
  gboolean has_who = says_who (self);

  if (self->scheme || sheet_columns_find (self, SHEET_FIELD_TITLE) >= 0 || (self->header_line > 0 && is_filled (self, SHEET_FIELD_DESCRIPTION)))
    return;
  for (guint i = 0; i < self->columns->len; i++)
    {
      SheetColumn *column = sheet_columns_get (self, i);

      if (may_be_title (self, column, has_who) && rate_title (column) > rate_title (best))
        best = column;
    }
  if (!best)
    return;
  best->field = SHEET_FIELD_TITLE;
  best->rank = 10;
  best->doubt = g_strdup (self->header_line > 0 ? "taken as the title by its cells, not by its header" : "taken as the title by its cells: the sheet has no header");
}
