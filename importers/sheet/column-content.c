/* SPDX-License-Identifier: MIT */
/* What the cells of a column say against its header, and which of two columns with the same meaning holds it. */

#include "columns.h"

#include <string.h>

/* Figures with their signs; a hyphen within them makes a date of them, or a list. */
static gboolean
is_number (const char *cell)
{
  const char *figures = cell + (*cell == '-' ? 1 : 0);

  return *figures && figures[strspn (figures, "0123456789.,%")] == '\0';
}

static void
look_at_cell (SheetContent          *content,
              const char            *cell,
              const SheetDatePolicy *policy)
{
  SheetDate date;
  CauselineStatus status;
  SheetDateResult result = sheet_date_parse (cell, policy, &date);
  g_auto (GStrv) list = sheet_date_split (cell);
  const char *zone = cell;
  gint16 minutes;

  content->n_filled++;
  content->n_numbers += is_number (cell);
  content->n_with_figures += cell[strcspn (cell, "0123456789")] != '\0';
  content->n_phrases += strchr (cell, ' ') && g_unichar_isalpha (g_utf8_get_char (cell));
  content->n_dates += list || result == SHEET_DATE_OK || result == SHEET_DATE_NO_YEAR || result == SHEET_DATE_OPEN;
  content->n_clocks += result == SHEET_DATE_NO_DAY;
  content->n_zones += sheet_date_read_zone (&zone, &minutes) && *zone == '\0';
  content->n_urls += strstr (cell, "://") != NULL || g_str_has_prefix (cell, "www.");
  content->n_statuses += causeline_status_from_string (cell, &status);
}

static void
look_at_column (SheetColumns *self,
                guint         column)
{
  SheetContent *content = &sheet_columns_get (self, column)->content;
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  SheetDateVotes votes = { 0 };
  SheetDatePolicy policy = { .order = SHEET_DATE_ORDER_UNKNOWN };

  for (guint i = 0; i < self->sample->len; i++)
    sheet_date_vote (&votes, sheet_columns_sample (self, i, column));
  sheet_date_decide (&votes, &policy);
  for (guint i = 0; i < self->sample->len; i++)
    {
      const char *cell = sheet_columns_sample (self, i, column);

      if (*cell == '\0' || g_ascii_strcasecmp (cell, "NA") == 0)
        continue;
      g_hash_table_add (seen, (gpointer) cell);
      look_at_cell (content, cell, &policy);
    }
  content->n_distinct = g_hash_table_size (seen);
}

/* Fills in the contents. O(sample). */
void
sheet_columns_look (SheetColumns *self)
{
  for (guint i = 0; i < self->columns->len; i++)
    look_at_column (self, i);
}

/* The column means nothing after all. */
void
sheet_column_demote (SheetColumn *column,
                     const char  *doubt)
{
  column->field = SHEET_FIELD_EXTRA;
  column->rank = 0;
  g_free (column->doubt);
  column->doubt = g_strdup (doubt);
}

/* A header this sure holds dates although none can be read: each row says so. */
#define RANK_SURE 98

static gboolean
mostly (guint part,
        guint whole)
{
  return part * 2 >= whole && whole > 0;
}

/* Few values, each many times: these are kinds of something. The sample must be large enough to tell. */
static gboolean
is_categorical (const SheetContent *content)
{
  return content->n_filled >= 20 && content->n_distinct * 2 < content->n_filled;
}

/* A header that is contradicted by what stands below it means nothing, or something else. */
static void
weigh_against_content (SheetColumn *column)
{
  const SheetContent *content = &column->content;
  gboolean filled = content->n_filled > 0;

  switch (column->field)
    {
    case SHEET_FIELD_DATE:
    case SHEET_FIELD_END:
      if (filled && mostly (content->n_clocks, content->n_filled))
        column->field = column->field == SHEET_FIELD_DATE ? SHEET_FIELD_CLOCK : SHEET_FIELD_END_CLOCK;
      else if (filled && content->n_dates == 0 && (column->rank < RANK_SURE || content->n_with_figures == 0))
        sheet_column_demote (column, "headed as a date, but no cell of the sample is one");
      break;
    case SHEET_FIELD_NUMBER:
      if (content->n_numbers < content->n_filled || content->n_distinct < content->n_filled)
        sheet_column_demote (column, "headed as the number of the row, but not every row has one of its own");
      break;
    case SHEET_FIELD_URL:
      if (filled && content->n_urls == 0)
        sheet_column_demote (column, "headed as a link, but no cell of the sample is one");
      break;
    case SHEET_FIELD_SOURCE:
    case SHEET_FIELD_TARGET:
    case SHEET_FIELD_ACTORS:
      if (mostly (content->n_urls, content->n_filled))
        {
          column->field = SHEET_FIELD_URL;
          column->rank = 1;
        }
      else if (filled && content->n_numbers == content->n_filled)
        sheet_column_demote (column, "headed as an actor, but its cells are numbers");
      break;
    case SHEET_FIELD_STATUS:
      if (filled && content->n_statuses == 0)
        sheet_column_demote (column, "headed as a status, but its words are not those for how certain an event is");
      break;
    case SHEET_FIELD_CONFIDENCE:
      if (content->n_numbers < content->n_filled)
        sheet_column_demote (column, "headed as a confidence, but not all cells are numbers");
      break;
    case SHEET_FIELD_ZONE:
      if (content->n_zones == 0)
        sheet_column_demote (column, "headed as a time zone, but no cell of the sample is one");
      break;
    case SHEET_FIELD_CAUSED_BY:
      if (is_categorical (content))
        sheet_column_demote (column, "headed as a cause, but its few values are kinds and not events (map it to caused-by if they are)");
      break;
    case SHEET_FIELD_LEADS_TO:
      if (is_categorical (content))
        sheet_column_demote (column, "headed as a consequence, but its few values are kinds and not events (map it to leads-to if they are)");
      break;
    default:
      break;
    }
}

/* "Attacker country", "victim sector": what an actor is like. Only words inside the header made it an actor's. */
static gboolean
is_attribute (const SheetColumn *column)
{
  g_autofree char *normalized = sheet_header_normalize (column->header);
  const char *last = strrchr (normalized, ' ');
  int rank;

  return (column->field == SHEET_FIELD_SOURCE || column->field == SHEET_FIELD_TARGET) && column->rank <= SHEET_RANK_PART && last &&
         !g_str_has_prefix (last, " name") && sheet_header_understand (last + 1, &rank) != column->field;
}

/* Where a column says who it was, the others of the same actor do not. */
static void
demote_attributes (SheetColumns *self)
{
  gboolean is_named[SHEET_N_FIELDS] = { FALSE };

  for (guint i = 0; i < self->columns->len; i++)
    is_named[sheet_columns_get (self, i)->field] |= !is_attribute (sheet_columns_get (self, i));
  for (guint i = 0; i < self->columns->len; i++)
    {
      SheetColumn *column = sheet_columns_get (self, i);

      if (is_named[column->field] && is_attribute (column))
        sheet_column_demote (column, "tells what an actor is like; another column says who it was");
    }
}

static gboolean
may_stand_twice (SheetField field)
{
  return sheet_field_is_list (field) || field == SHEET_FIELD_PLACE || field == SHEET_FIELD_EXTRA || field == SHEET_FIELD_IGNORE;
}

static gboolean
is_better (const SheetColumn *a,
           const SheetColumn *b)
{
  gboolean a_empty = a->content.n_filled == 0;
  gboolean b_empty = b->content.n_filled == 0;

  if (a_empty != b_empty)
    return b_empty;
  return a->rank > b->rank;
}

/* Of two columns with the same meaning the surer one keeps it, else the first. */
static void
settle_rivals (SheetColumns *self)
{
  SheetColumn *holders[SHEET_N_FIELDS] = { NULL };

  for (guint i = 0; i < self->columns->len; i++)
    {
      SheetColumn *column = sheet_columns_get (self, i);
      SheetColumn **holder = &holders[column->field];
      SheetColumn *loser = NULL;

      if (may_stand_twice (column->field))
        continue;
      if (*holder)
        {
          loser = is_better (column, *holder) ? *holder : column;
          g_autofree char *doubt = g_strdup_printf ("could be the %s as well", sheet_field_to_string (column->field));

          *holder = loser == column ? *holder : column;
          sheet_column_demote (loser, doubt);
        }
      else
        *holder = column;
    }
}

/* "Date" and "Time" side by side: the second is the time of day, unless its cells are dates as well. */
static void
settle_clock (SheetColumns *self)
{
  gint date = sheet_columns_find (self, SHEET_FIELD_DATE);

  if (date < 0 || sheet_columns_find (self, SHEET_FIELD_CLOCK) >= 0)
    return;
  for (guint i = 0; i < self->columns->len; i++)
    {
      SheetColumn *column = sheet_columns_get (self, i);
      g_autofree char *normalized = sheet_header_normalize (column->header);
      gboolean is_time = strcmp (normalized, "time") == 0 || strcmp (normalized, "start time") == 0 || strcmp (normalized, "event time") == 0;

      if (!is_time || (gint) i == date || column->content.n_dates > 0 || column->content.n_filled == 0)
        continue;
      column->field = SHEET_FIELD_CLOCK;
      column->rank = 90;
      g_clear_pointer (&column->doubt, g_free);
      return;
    }
}

/* An id that stands again and again at other dates is that of something else: a user, a case. */
static void
check_ids (SheetColumns *self)
{
  gint id = sheet_columns_find (self, SHEET_FIELD_ID);
  gint date = sheet_columns_find (self, SHEET_FIELD_DATE);
  g_autoptr (GHashTable) first = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_again = 0;
  guint n_elsewhen = 0;

  for (guint i = 0; id >= 0 && date >= 0 && i < self->sample->len; i++)
    {
      const char *key = sheet_columns_sample (self, i, id);
      const char *when = sheet_columns_sample (self, i, date);
      const char *before = g_hash_table_lookup (first, key);

      if (*key == '\0')
        continue;
      if (!before)
        g_hash_table_insert (first, (gpointer) key, (gpointer) when);
      n_again += before != NULL;
      n_elsewhen += before && strcmp (before, when) != 0;
    }
  if (n_elsewhen > 1 && mostly (n_elsewhen, n_again))
    sheet_column_demote (sheet_columns_get (self, id), "headed as an id, but the same ids stand at different dates");
}

/* "Day" is a date where it has dates below it, and the day of the month where years and months stand beside it. */
static void
settle_days (SheetColumns *self)
{
  gboolean has_month = sheet_columns_find (self, SHEET_FIELD_YEAR) >= 0 && sheet_columns_find (self, SHEET_FIELD_MONTH) >= 0;

  for (guint i = 0; has_month && i < self->columns->len; i++)
    {
      static const char *const words[] = { "day", "start day", "tag", "dag", NULL };
      SheetColumn *column = sheet_columns_get (self, i);
      g_autofree char *normalized = sheet_header_normalize (column->header);

      if (column->field == SHEET_FIELD_DATE && g_strv_contains (words, normalized) && column->content.n_numbers == column->content.n_filled)
        column->field = SHEET_FIELD_DAY;
    }
}

/* A date that stands in parts needs its year; a day alone is no date. */
static void
settle_parts (SheetColumns *self)
{
  gboolean has_year = sheet_columns_find (self, SHEET_FIELD_YEAR) >= 0;

  for (guint i = 0; i < self->columns->len; i++)
    {
      SheetColumn *column = sheet_columns_get (self, i);

      if (!has_year && (column->field == SHEET_FIELD_MONTH || column->field == SHEET_FIELD_DAY))
        sheet_column_demote (column, "part of a date without its year");
    }
  /* A whole date says more than a year of its own. */
  if (has_year && sheet_columns_find (self, SHEET_FIELD_DATE) >= 0)
    for (guint i = 0; i < self->columns->len; i++)
      {
        SheetColumn *column = sheet_columns_get (self, i);

        if (column->field == SHEET_FIELD_YEAR || column->field == SHEET_FIELD_MONTH || column->field == SHEET_FIELD_DAY)
          sheet_column_demote (column, NULL);
      }
}

/* Decides what the columns hold, from their headers and contents. */
void
sheet_columns_weigh (SheetColumns *self)
{
  if (!self->scheme)
    {
      settle_days (self);
      for (guint i = 0; i < self->columns->len; i++)
        weigh_against_content (sheet_columns_get (self, i));
      demote_attributes (self);
      sheet_columns_find_period (self);
    }
  settle_rivals (self);
  sheet_columns_find_lower_dates (self);
  settle_clock (self);
  settle_parts (self);
  sheet_columns_find_dates (self);
  check_ids (self);
  sheet_columns_find_steps (self);
  sheet_columns_find_title (self);
  sheet_columns_find_gaps (self);
}
