/* SPDX-License-Identifier: MIT */
/* One page of a timeline: its frame, its axis, and what is drawn one by one. */

#include "picture.h"

#include "legend.h"
#include "measure.h"
#include "timeline.h"

#include <math.h>
#include <stdlib.h>

/* Sizes of type in px, for a page of A4 and for one as large as a slide. 12 px are 9 pt. */
#define SMALL_SIZE 12.0
#define HEAD_SIZE 13.0
#define TITLE_SIZE 20.0
#define SLIDE_WIDTH 1500.0
#define SLIDE_FACTOR 1.125
/* So few events fill a page better in that larger type. */
#define FEW_EVENTS 8

#define GLYPH_RADIUS 5.5

/* The room for a break has to hold what is written on it, such as "13 billion years". */
#define BREAK_WIDTH_EM 7.6

/* Between the end of the axis and the first mark. */
#define AXIS_MARGIN 22.0
/* The same where something goes on beyond the end. */
#define OPEN_MARGIN 90.0

/* When so little time passes that it would be stretched over a page, the axis shows more: so many times the shortest stretch. */
#define LEAST_DOMAIN 5

double
picture_line_height (double size)
{
  return size * TEXT_LINE_HEIGHT;
}

/* Which band an event stands in: its lane's, or that for events without a date. */
guint
picture_band_of (const Picture    *self,
                 const StoryEvent *event)
{
  return self->has_tray && !event->is_dated ? self->bands->len - 1 : event->lane;
}

/* When the events of this page happen, each at its shortest a second. */
static GArray *
collect_spans (const Picture *self)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (ScaleSpan));
  double shortest = INFINITY, lo = INFINITY, hi = -INFINITY;

  for (guint i = self->first; i < self->last; i++)
    {
      const StoryEvent *event = story_get (self->story, i);
      if (!event->is_dated)
        continue;
      ScaleSpan span = { event->lo, event->hi };
      shortest = MIN (shortest, span.hi - span.lo);
      lo = MIN (lo, span.lo);
      hi = MAX (hi, span.hi);
      g_array_append_val (spans, span);
    }
  if (spans->len > 0 && hi - lo < LEAST_DOMAIN * shortest)
    {
      ScaleSpan wider = { lo - (LEAST_DOMAIN / 2) * shortest, hi + (LEAST_DOMAIN / 2) * shortest };
      g_array_append_val (spans, wider);
    }
  return spans;
}

/* Where nothing is dated, events stand one step after another. */
static GArray *
collect_steps (const Picture *self)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (ScaleSpan));

  for (guint i = self->first; i < self->last; i++)
    {
      ScaleSpan span = { i - self->first, i - self->first + 1 };
      g_array_append_val (spans, span);
    }
  return spans;
}

/* How far from the end of the axis the outermost events stand: events that go on beyond it need room to show it. */
static double
find_margin (const Picture *self,
             gboolean       is_start)
{
  for (guint i = self->first; i < MIN (self->last, self->story->n_dated); i++)
    {
      const CauselineTime *time = causeline_event_get_time (story_get (self->story, i)->event);
      if (time->is_interval && (is_start ? time->start_bound : time->end_bound) != CAUSELINE_BOUND_KNOWN)
        return OPEN_MARGIN;
    }
  return AXIS_MARGIN;
}

/* Lays time out between two places of the axis. */
void
picture_make_scale (Picture *self,
                    double   x0,
                    double   x1,
                    double   least_margin,
                    double   break_width)
{
  g_autoptr (GArray) spans = collect_spans (self);
  ScaleKind kind = self->settings->scale;

  self->has_tray = spans->len > 0 && story_get (self->story, self->last - 1)->is_dated == FALSE;
  if (spans->len == 0)
    {
      g_array_unref (spans);
      spans = collect_steps (self);
      kind = SCALE_SEQUENCE;
    }
  g_clear_pointer (&self->scale, scale_free);
  g_clear_pointer (&self->ticks, g_array_unref);
  g_clear_pointer (&self->breaks, g_array_unref);
  self->scale = scale_new (kind, (const ScaleSpan *) (void *) spans->data, spans->len, x0, x1,
                           MAX (find_margin (self, TRUE), least_margin), MAX (find_margin (self, FALSE), least_margin), break_width);
  self->scale->zone = self->story->zone;
  self->ticks = ticks_new (self->scale, self->small_size, self->settings->is_vertical);
  self->breaks = breaks_new (self->scale);
}

static void
clear_band (gpointer data)
{
  Band *band = data;

  g_clear_pointer (&band->head, g_ptr_array_unref);
}

static void
clear_mark (gpointer data)
{
  label_clear (data);
}

static void
clear_cluster (gpointer data)
{
  Cluster *cluster = data;

  g_array_unref (cluster->places);
  g_free (cluster->bin.edtf);
  g_free (cluster->bin.label);
}

static void
clear_arc (gpointer data)
{
  g_clear_pointer (&((Arc *) data)->points, g_array_unref);
}

static void
make_bands (Picture *self)
{
  guint n_lanes = self->story->lanes->len;

  for (guint i = 0; i < n_lanes + self->has_tray; i++)
    {
      Band band = { 0 };
      const char *name = i < n_lanes ? g_ptr_array_index (self->story->lanes, i) : "Date not known";
      if (self->settings->lanes != LANES_NONE)
        band.head = text_wrap (name, self->small_size, TRUE, PICTURE_LANE_HEAD - 16, 3);
      else if (i == n_lanes)
        band.head = text_wrap (name, self->small_size, TRUE, PICTURE_LANE_HEAD, 1);
      g_array_append_val (self->bands, band);
    }
}

/* Lays out time and places the events. Returns: how many are not drawn one by one */
static guint
try_margin (Picture *self,
            double   margin,
            gboolean may_leave)
{
  g_array_set_size (self->marks, 0);
  g_array_set_size (self->bands, 0);
  picture_make_scale (self, self->x0, self->x1, margin, BREAK_WIDTH_EM * self->small_size);
  make_bands (self);
  picture_pick_marks (self);
  self->tells_types = legend_tells_types (self);
  return picture_place (self, may_leave);
}

/* How far the axis is drawn in, in em, so that labels find room beyond its ends, where all others are full. */
#define DRAWN_IN 16.0

static void
place_all (Picture *self)
{
  guint n_left = try_margin (self, 0, TRUE);

  if (n_left > 0 && self->marks->len > 0 && try_margin (self, DRAWN_IN * self->small_size, TRUE) >= n_left)
    try_margin (self, 0, TRUE);
}

static GArray *
new_array (gsize          size,
           GDestroyNotify clear)
{
  GArray *array = g_array_new (FALSE, FALSE, (guint) size);

  g_array_set_clear_func (array, clear);
  return array;
}

/* A page without anything on it but its heading. */
static Picture *
new_page (const Story            *story,
          const TimelineSettings *settings,
          guint                   first,
          guint                   last)
{
  Picture *self = g_new0 (Picture, 1);
  double factor = settings->page_width >= SLIDE_WIDTH || (settings->page_height > 0 && last - first <= FEW_EVENTS) ? SLIDE_FACTOR : 1;

  self->story = story;
  self->settings = settings;
  self->first = first;
  self->last = last;
  self->page = self->n_pages = 1;
  self->width = settings->page_width;
  self->small_size = SMALL_SIZE * factor;
  self->head_size = HEAD_SIZE * factor;
  self->title_size = TITLE_SIZE * factor;
  self->radius = GLYPH_RADIUS * factor;
  self->x0 = PICTURE_MARGIN + (settings->lanes != LANES_NONE ? PICTURE_LANE_HEAD : 0);
  self->x1 = self->width - PICTURE_MARGIN;
  self->rows = g_array_new (FALSE, TRUE, sizeof (Row));
  self->marks = new_array (sizeof (Mark), clear_mark);
  self->clusters = new_array (sizeof (Cluster), clear_cluster);
  self->bands = new_array (sizeof (Band), clear_band);
  self->arcs = new_array (sizeof (Arc), clear_arc);
  picture_make_heading (self);
  return self;
}

static void
place_down (Picture *self)
{
  picture_make_scale (self, self->x0, self->x1, 0, 0);
  make_bands (self);
  picture_pick_marks (self);
  self->tells_types = legend_tells_types (self);
  picture_place_down (self);
}

/* Lays out a part of a story on one page.
 *
 * @first, @last: from which place of the story to which; at least one event */
Picture *
picture_new (const Story            *story,
             const TimelineSettings *settings,
             guint                   first,
             guint                   last)
{
  g_return_val_if_fail (first < last && last <= story->events->len, NULL);

  Picture *self = new_page (story, settings, first, last);

  if (settings->is_vertical)
    {
      place_down (self);
      return self;
    }
  place_all (self);
  picture_gather (self);
  picture_connect (self);
  return self;
}

/* Lays out a part of a story as one of many pages, if that shows every event; its links are left to picture_connect().
 *
 * Returns: (transfer full) (nullable): %NULL if it does not */
Picture *
picture_new_whole (const Story            *story,
                   const TimelineSettings *settings,
                   guint                   first,
                   guint                   last)
{
  g_autoptr (Picture) self = new_page (story, settings, first, last);

  if (settings->is_vertical)
    place_down (self);
  else if (try_margin (self, 0, FALSE) > 0)
    return NULL;
  return settings->page_height > 0 && self->height > settings->page_height ? NULL : g_steal_pointer (&self);
}

void
picture_free (Picture *self)
{
  g_clear_pointer (&self->scale, scale_free);
  g_clear_pointer (&self->ticks, g_array_unref);
  g_clear_pointer (&self->breaks, g_array_unref);
  g_clear_pointer (&self->title_lines, g_ptr_array_unref);
  g_array_unref (self->rows);
  g_array_unref (self->bands);
  g_array_unref (self->marks);
  g_array_unref (self->clusters);
  g_array_unref (self->arcs);
  g_free (self->subtitle);
  g_free (self->day);
  if (self->elsewhere != NULL)
    g_string_free (self->elsewhere, TRUE);
  g_free (self);
}
