/* SPDX-License-Identifier: MIT */
/* What stands beside a mark: date, headline, who; the fuller the page, the shorter. */

#include "picture.h"

#include "calendar.h"
#include "measure.h"

#include <string.h>

typedef struct
{
  double width;              /* in em of the headline */
  guint title_lines;
  gboolean has_who;
  gboolean joins_who;        /* to the date, in one line */
  gboolean is_inline;        /* date and headline in one line */
} Level;

/* A label has so many lines at most. */
#define LABEL_LINES 4

/* A line of 28 characters of bold type takes about 19 em in the widest font of the stack. */
static const Level levels[LABEL_LEVELS] = {
  { 19.5, 3, TRUE, FALSE, FALSE },
  { 18.0, 2, TRUE, TRUE, FALSE },
  { 16.0, 2, FALSE, FALSE, FALSE },
  { 20.0, 1, FALSE, FALSE, FALSE },
  { 20.0, 1, FALSE, FALSE, TRUE },
  { 15.0, 1, FALSE, FALSE, TRUE },
};

#define SEPARATOR " \302\267 "

static void
clear_line (gpointer data)
{
  LabelLine *line = data;

  g_free (line->text);
  g_free (line->date);
}

static void
add_line (Mark       *mark,
          LineRank    rank,
          const char *text,
          double      size,
          double      width)
{
  LabelLine line = { .text = text_cut (text, size, rank == LINE_TITLE, width), .rank = rank };

  line.height = text_line_height (line.text, size);
  mark->label_width = MAX (mark->label_width, text_width (line.text, -1, size, rank == LINE_TITLE));
  mark->label_height += line.height;
  g_array_append_val (mark->lines, line);
}

/* A bar longer than this has its label under it even if labels are short. */
#define LONGEST_BAR_BESIDE 110.0

/* "19 Dec" for "19 Dec 2014": in a line that has no room to spare, the axis says the year. */
static char *
drop_year (const char *date)
{
  gsize length = strlen (date);

  for (gsize i = 0; i < length; i++)
    {
      gsize n_digits = strspn (date + i, "0123456789");
      if (n_digits == 4)
        return date[i + 4] == '\0' && i > 1 && date[i - 1] == ' ' ? g_strndup (date, i - 1) : g_strdup (date);
      i += n_digits;
    }
  return g_strdup (date);
}

/* A page that shows no more days than this tells the clock time even in short dates. */
#define MOST_CLOCK_DAYS 31

static gboolean
shows_days (const Picture *self)
{
  double seconds = 0;

  for (guint i = 0; i < self->scale->segments->len; i++)
    {
      const ScaleSegment *segment = &g_array_index (self->scale->segments, ScaleSegment, i);
      seconds += segment->t1 - segment->t0;
    }
  return seconds <= MOST_CLOCK_DAYS * 86400.0;
}

/* Whether one reads off the axis in which year something stands: no more than a year lies between two ticks, but for breaks. */
static gboolean
shows_years (const Picture *self)
{
  for (guint i = 0; i < self->scale->segments->len; i++)
    {
      const ScaleSegment *segment = &g_array_index (self->scale->segments, ScaleSegment, i);
      double before = segment->t0;
      for (guint k = 0; k < self->ticks->len; k++)
        {
          double t = g_array_index (self->ticks, Tick, k).t;
          if (t < segment->t0 || t > segment->t1)
            continue;
          if (t - before > 1.5 * YEAR)
            return FALSE;
          before = t;
        }
      if (segment->t1 - before > 1.5 * YEAR)
        return FALSE;
    }
  return self->ticks->len > 0;
}

/* The date for a line that has no room to spare: what the axis tells is left out; where that does not tell years, days are too much. */
static char *
inline_date (const Picture    *picture,
             const StoryEvent *event)
{
  if (!event->is_dated)
    return NULL;
  if (picture->ticks->len == 0)
    return story_short_date (event, CAUSELINE_PRECISION_DAY);
  if (!shows_years (picture))
    return story_short_date (event, CAUSELINE_PRECISION_MONTH);
  g_autofree char *date = story_short_date (event, shows_days (picture) ? CAUSELINE_PRECISION_MINUTE : CAUSELINE_PRECISION_DAY);
  return drop_year (date);
}

/* Goes on with a headline below the line that has its date. Returns: (transfer full): what is left for that line */
static char *
add_rest (const Picture *picture,
          Mark          *mark,
          char          *title,
          double         width,
          double         first_width,
          guint          first_columns)
{
  const char *end = text_line_end (title, picture->head_size, TRUE, first_width, first_columns);
  g_autoptr (GPtrArray) lines = NULL;

  if (mark->more_lines == 0 || *end == '\0')
    return text_cut_to (title, picture->head_size, TRUE, first_width, first_columns);
  lines = text_wrap (end, picture->head_size, TRUE, width, mark->more_lines);
  for (guint i = 0; i < lines->len; i++)
    add_line (mark, LINE_TITLE, g_ptr_array_index (lines, i), picture->head_size, width);
  return g_strndup (title, end - title);
}

/* Writes date and headline in one line, in so many characters as a line may have. */
static void
add_inline (const Picture *picture,
            Mark          *mark,
            const char    *title,
            double         width)
{
  g_autofree char *date = inline_date (picture, mark->event);
  double date_width = date != NULL ? text_width (date, -1, picture->small_size, FALSE) + picture->small_size * 0.6 : 0;
  glong n_date = date != NULL ? g_utf8_strlen (date, -1) + 1 : 0;
  g_autofree char *clean = g_strstrip (g_strdelimit (g_strdup (title), "\t\r\n", ' '));
  LabelLine line = {
    .text = add_rest (picture, mark, clean, width, MAX (width - date_width, width / 3), (guint) MAX (TEXT_LINE_CHARS - n_date, 8)),
    .date = date != NULL ? g_strconcat (date, " ", NULL) : NULL,
    .rank = LINE_BOTH,
  };

  mark->label_width = MAX (mark->label_width, date_width + text_width (line.text, -1, picture->head_size, TRUE));
  line.height = text_line_height (line.text, picture->head_size);
  mark->label_height += line.height;
  g_array_prepend_val (mark->lines, line);
}

/* "19 Dec 2014 · alleged": what is not simply so is said in words, too. */
static char *
date_line (const Picture    *picture,
           const StoryEvent *event)
{
  CauselineStatus status = causeline_event_get_status (event->event);
  gboolean is_plain = theme_status_stroke (status) == THEME_STROKE_SOLID;
  g_autofree char *full = event->is_dated ? story_date (event) : NULL;
  /* What the head of the page says already is not said by each label. */
  gboolean is_said = full != NULL && picture->day != NULL && g_str_has_prefix (full, picture->day);
  g_autofree char *date = g_strdup (is_said ? full + strlen (picture->day) : full);

  if (date == NULL)
    return is_plain ? NULL : g_strdup (theme_status_label (status));
  return is_plain ? g_steal_pointer (&date) : g_strconcat (date, SEPARATOR, theme_status_label (status), NULL);
}

/* Writes the label of a mark, anew if it has one. */
void
label_make (const Picture *picture,
            Mark          *mark,
            guint          level)
{
  label_make_within (picture, mark, level, levels[level].width * picture->head_size);
}

/* Whether its headline lost words. */
gboolean
label_is_cut (const Mark *mark)
{
  const char *title = causeline_event_get_title (mark->event->event);

  for (guint i = mark->lines->len; i-- > 0 && title != NULL;)
    {
      const LabelLine *line = &g_array_index (mark->lines, LabelLine, i);
      if (line->rank == LINE_TITLE || line->rank == LINE_BOTH)
        return text_is_cut (line->text) && !text_is_cut (title);
    }
  return FALSE;
}

/* Of a headline that was cut, so many letters are the least that say something. */
#define LEAST_LETTERS 12

gboolean
label_says_little (const Mark *mark)
{
  const char *title = causeline_event_get_title (mark->event->event);
  gboolean is_cut = FALSE;
  guint n_letters = 0;

  for (guint i = 0; i < mark->lines->len; i++)
    {
      const LabelLine *line = &g_array_index (mark->lines, LabelLine, i);
      /* A title may itself end in an ellipsis. */
      is_cut |= text_is_cut (line->text) && g_strcmp0 (line->text, title) != 0;
      for (const char *p = line->text; line->rank != LINE_DATE && line->rank != LINE_WHO && *p != '\0'; p = g_utf8_next_char (p))
        n_letters += *p != ' ';
    }
  return is_cut && n_letters <= LEAST_LETTERS;    /* the ellipsis is one of them */
}

/* Writes the label of a mark as label_make() does, in lines of another width in px. */
void
label_make_within (const Picture *picture,
                   Mark          *mark,
                   guint          level,
                   double         width)
{
  const Level *look = &levels[level];
  const char *title = causeline_event_get_title (mark->event->event);
  g_autofree char *date = date_line (picture, mark->event);
  g_autofree char *who = look->has_who ? story_who (picture->story, mark->event) : NULL;

  if (title == NULL || *title == '\0')
    title = causeline_event_get_id (mark->event->event);
  label_clear (mark);
  mark->is_label_under = mark->is_bar && (!look->is_inline || mark->right - mark->left > LONGEST_BAR_BESIDE);
  mark->lines = g_array_new (FALSE, FALSE, sizeof (LabelLine));
  g_array_set_clear_func (mark->lines, clear_line);
  if (look->is_inline)
    {
      add_inline (picture, mark, title, width);
      return;
    }
  g_autoptr (GPtrArray) lines = text_wrap (title, picture->head_size, TRUE, width, MIN (look->title_lines + mark->more_lines, LABEL_LINES - 1));
  gboolean is_full = lines->len + 2 > LABEL_LINES;
  if ((look->joins_who || is_full) && who != NULL && date != NULL)
    {
      /* Half a name says nothing: it stands there whole, or not at all. */
      g_autofree char *joined = g_strconcat (date, SEPARATOR, who, NULL);
      add_line (mark, LINE_DATE, text_fits (joined, picture->small_size, FALSE, width) ? joined : date, picture->small_size, width);
      g_clear_pointer (&who, g_free);
    }
  else if (date != NULL)
    {
      add_line (mark, LINE_DATE, date, picture->small_size, width);
    }
  for (guint i = 0; i < lines->len; i++)
    add_line (mark, LINE_TITLE, g_ptr_array_index (lines, i), picture->head_size, width);
  if (who != NULL)
    add_line (mark, LINE_WHO, who, picture->small_size, width);
}

/* Leaves a mark without a label. */
void
label_make_none (Mark *mark)
{
  label_clear (mark);
  mark->is_label_under = FALSE;
  mark->lines = g_array_new (FALSE, FALSE, sizeof (LabelLine));
}

void
label_clear (Mark *mark)
{
  g_clear_pointer (&mark->lines, g_array_unref);
  mark->label_width = mark->label_height = 0;
}

/* How far a label reaches below the line of its row: half of its first line stands above that, unless all of it stands under a bar. */
double
label_height_below (const Picture *picture,
                    const Mark    *mark)
{
  return mark->label_height - label_height_above (picture, mark);
}

/* How far it reaches above; negative under a bar. */
double
label_height_above (const Picture *picture,
                    const Mark    *mark)
{
  if (mark->is_label_under || mark->lines->len == 0)
    return -picture->radius - 2;
  return g_array_index (mark->lines, LabelLine, 0).height / 2;
}
