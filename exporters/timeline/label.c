/* SPDX-License-Identifier: MIT */
/* What stands beside a mark: date, headline, who; the fuller the page, the shorter. */

#include "picture.h"

#include "measure.h"

#include <string.h>

typedef struct
{
  double width;              /* in em of the headline */
  guint title_lines;
  gboolean has_who;
  gboolean joins_who;        /* to the date, in one line */
} Level;

/* A label has so many lines at most. */
#define LABEL_LINES 4

/* A line of 28 characters of bold type takes about 19 em in the widest font of the stack. */
static const Level levels[LABEL_LEVELS] = {
  { 19.5, 3, TRUE, FALSE },
  { 18.0, 2, TRUE, TRUE },
  { 16.0, 2, FALSE, FALSE },
  { 20.0, 1, FALSE, FALSE },
};

#define SEPARATOR " \302\267 "

static void
clear_line (gpointer data)
{
  g_free (((LabelLine *) data)->text);
}

static void
add_line (Mark       *mark,
          LineRank    rank,
          const char *text,
          double      size,
          double      width)
{
  LabelLine line = { text_cut (text, size, rank == LINE_TITLE, width), rank };

  mark->label_width = MAX (mark->label_width, text_width (line.text, -1, size, rank == LINE_TITLE));
  mark->label_height += picture_line_height (size);
  g_array_append_val (mark->lines, line);
}

/* "19 Dec 2014 · alleged": what is not simply so is said in words, too. */
static char *
date_line (const StoryEvent *event)
{
  CauselineStatus status = causeline_event_get_status (event->event);
  gboolean is_plain = theme_status_stroke (status) == THEME_STROKE_SOLID;
  g_autofree char *date = event->is_dated ? story_date (event) : NULL;

  if (date == NULL)
    return is_plain ? NULL : g_strdup (causeline_status_to_string (status));
  return is_plain ? g_steal_pointer (&date) : g_strconcat (date, SEPARATOR, causeline_status_to_string (status), NULL);
}

/* Writes the label of a mark, anew if it has one. */
void
label_make (const Picture *picture,
            Mark          *mark,
            guint          level)
{
  const Level *look = &levels[level];
  double width = look->width * picture->head_size;
  const char *title = causeline_event_get_title (mark->event->event);
  g_autofree char *date = date_line (mark->event);
  g_autofree char *who = look->has_who ? story_who (picture->story, mark->event) : NULL;

  if (title == NULL || *title == '\0')
    title = causeline_event_get_id (mark->event->event);
  label_clear (mark);
  mark->lines = g_array_new (FALSE, FALSE, sizeof (LabelLine));
  g_array_set_clear_func (mark->lines, clear_line);
  g_autoptr (GPtrArray) lines = text_wrap (title, picture->head_size, TRUE, width, look->title_lines);
  gboolean is_full = lines->len + 2 > LABEL_LINES;
  if ((look->joins_who || is_full) && who != NULL && date != NULL)
    {
      g_autofree char *joined = g_strconcat (date, SEPARATOR, who, NULL);
      add_line (mark, LINE_DATE, joined, picture->small_size, width);
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
  if (mark->is_bar || mark->lines->len == 0)
    return -picture->radius - 2;
  LineRank first = g_array_index (mark->lines, LabelLine, 0).rank;
  return picture_line_height (first == LINE_TITLE ? picture->head_size : picture->small_size) / 2;
}
