/* SPDX-License-Identifier: MIT */
/* What stands at the head of a page: the title, the time that is told, how much there is. */

#include "picture.h"

#include "measure.h"
#include "timeline.h"

/* The moments between which all is told; only ends that are known count. */
static char *
make_range (const Picture *self)
{
  const StoryEvent *last = NULL;
  guint n_dated = MIN (self->last, self->story->n_dated);

  if (self->first >= n_dated)
    return NULL;
  for (guint i = self->first; i < n_dated; i++)
    if (last == NULL || story_get (self->story, i)->hi > last->hi)
      last = story_get (self->story, i);
  const CauselineTime *from = causeline_event_get_time (story_get (self->story, self->first)->event);
  const CauselineTime *to = causeline_event_get_time (last->event);
  CauselineMoment start = from->start_bound == CAUSELINE_BOUND_KNOWN ? from->start : from->end;
  CauselineMoment end = to->end_bound == CAUSELINE_BOUND_KNOWN ? to->end : to->start;
  /* Of a story of several days nobody asks at which minute it began. */
  if (start.year != end.year || start.month != end.month || start.day != end.day)
    {
      start.precision = MIN (start.precision, CAUSELINE_PRECISION_DAY);
      end.precision = MIN (end.precision, CAUSELINE_PRECISION_DAY);
    }
  g_autofree char *first_label = causeline_time_to_label (&(CauselineTime) { .start = start, .end = start });
  g_autofree char *last_label = causeline_time_to_label (&(CauselineTime) { .start = end, .end = end });
  if (g_str_equal (first_label, last_label))
    return g_steal_pointer (&first_label);
  return causeline_time_to_label (&(CauselineTime) { .start = start, .end = end, .is_interval = TRUE });
}

/* The day on which all of a page happened, each at a time of its own, as labels begin: "19 Dec 2014, ".
 *
 * Returns: (transfer full) (nullable): %NULL if there is none */
static char *
find_day (const Picture *self)
{
  const CauselineMoment *day = NULL;
  guint n_dated = MIN (self->last, self->story->n_dated);

  for (guint i = self->first; i < n_dated; i++)
    {
      const CauselineTime *time = causeline_event_get_time (story_get (self->story, i)->event);
      const CauselineMoment *start = &time->start, *end = time->is_interval ? &time->end : start;
      if (time->start_bound != CAUSELINE_BOUND_KNOWN || time->end_bound != CAUSELINE_BOUND_KNOWN)
        return NULL;
      day = day != NULL ? day : start;
      if (start->precision < CAUSELINE_PRECISION_HOUR || start->year != day->year || start->month != day->month || start->day != day->day
          || end->precision < CAUSELINE_PRECISION_HOUR || end->year != day->year || end->month != day->month || end->day != day->day)
        return NULL;
    }
  if (day == NULL)
    return NULL;
  CauselineMoment moment = { .year = day->year, .month = day->month, .day = day->day, .precision = CAUSELINE_PRECISION_DAY, .zone = CAUSELINE_ZONE_NONE };
  g_autofree char *label = causeline_time_to_label (&(CauselineTime) { .start = moment, .end = moment });
  return g_strconcat (label, ", ", NULL);
}

static char *
make_subtitle (const Picture *self)
{
  guint n = self->last - self->first, n_links = causeline_graph_get_n_links (self->story->graph);
  g_autofree char *range = make_range (self);
  g_autoptr (GString) text = g_string_new (NULL);

  if (range != NULL)
    g_string_append_printf (text, "%s  \302\267  ", range);
  g_string_append_printf (text, "%u %s", n, n == 1 ? "event" : "events");
  if (n_links > 0 && n == self->story->events->len)
    g_string_append_printf (text, "  \302\267  %u %s", n_links, n_links == 1 ? "link" : "links");
  return g_string_free (g_steal_pointer (&text), FALSE);
}

void
picture_make_heading (Picture *self)
{
  double room = self->width - 2 * PICTURE_MARGIN;

  /* A headline may be longer than a line of a label. */
  self->title_lines = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) parts = text_wrap_wide (timeline_title (self->story->graph, self->settings), self->title_size, TRUE, room, 2);
  for (guint i = 0; i < parts->len; i++)
    g_ptr_array_add (self->title_lines, g_strdup (g_ptr_array_index (parts, i)));
  self->subtitle = make_subtitle (self);
  self->day = find_day (self);
  self->top = PICTURE_MARGIN - 6 + parts->len * picture_line_height (self->title_size) + picture_line_height (self->small_size) + 10;
  self->axis_y = self->top + picture_line_height (self->small_size) + 8;
}
