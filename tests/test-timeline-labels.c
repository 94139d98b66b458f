/* SPDX-License-Identifier: MIT */
/* Which events of a timeline are drawn one by one, and what stands beside them: as much of each headline as there is room for. */

#include "exporters.h"
#include "legend.h"
#include "picture.h"
#include "timeline.h"

#include "measure.h"

#include <string.h>

typedef struct
{
  const char *time;
  const char *title;
} Told;

#define MOST_EVENTS 100

/* A page of a few events. */
typedef struct
{
  CauselineGraph *graph;
  TimelineSettings settings;
  CauselineOptions *options;
  Story *story;
  Picture *picture;
} Page;

static void
page_init (Page              *self,
           const Told        *told,
           guint              n,
           const char *const *words)
{
  *self = (Page) { .graph = causeline_graph_new (), .options = causeline_options_new_from_strings (words, NULL) };
  CauselineWriteContext context = { .options = self->options };

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("e%u", i);
      g_autoptr (CauselineEvent) event = causeline_event_new (id, told[i].title);
      g_autoptr (CauselineTime) time = causeline_time_new_from_string (told[i].time, NULL);
      g_assert_nonnull (time);
      causeline_event_set_time (event, time);
      g_assert_true (causeline_graph_add_event (self->graph, event, NULL));
    }
  g_assert_true (timeline_settings_read (&self->settings, &context, timeline_options, NULL));
  self->story = story_new (self->graph, &self->settings);
  self->picture = picture_new (self->story, &self->settings, 0, n);
}

static void
page_clear (Page *self)
{
  picture_free (self->picture);
  story_free (self->story);
  causeline_options_free (self->options);
  g_object_unref (self->graph);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Page, page_clear)

static const char *
first_line (const Page *self,
            guint       mark)
{
  return g_array_index (picture_mark (self->picture, mark)->lines, LabelLine, 0).text;
}

/* Of a story of one day the labels tell the hour. */
static void
test_one_day (void)
{
  static const Told one[] = { { "2019-03-04T06:10", "Boat leaves" }, { "2019-03-04T07:45/2019-03-04T08:00", "Engine fails" } };
  static const Told two[] = { { "2019-03-04T06:10", "Boat leaves" }, { "2019-03-05T07:45", "Engine fails" } };
  static const Told coarse[] = { { "2019-03-04T06:10", "Boat leaves" }, { "2019-03-04", "Engine fails" } };
  const char *const words[] = { "page=A4-landscape", NULL };
  g_auto (Page) day = { 0 }, days = { 0 }, unsure = { 0 };

  page_init (&day, one, G_N_ELEMENTS (one), words);
  page_init (&days, two, G_N_ELEMENTS (two), words);
  page_init (&unsure, coarse, G_N_ELEMENTS (coarse), words);
  g_assert_cmpstr (first_line (&day, 0), ==, "06:10");
  g_assert_cmpstr (first_line (&day, 1), ==, "07:45\342\200\22308:00");
  g_assert_cmpstr (first_line (&days, 0), ==, "4 Mar 2019, 06:10");
  g_assert_cmpstr (first_line (&unsure, 0), ==, "4 Mar 2019");
}

/* Ways to lay out a page, and so many events that labels become one line there. */
static const struct
{
  const char *name;
  const char *direction;
  guint n_events;
} crowds[] = {
  { "across", "direction=horizontal", 92 },
  { "down", "direction=vertical", 25 },
};

/* A long headline in a page that has room for few lines goes on below, where rows can be higher, and the page stays as high as it is. */
static void
test_longer (gconstpointer data)
{
  guint row = GPOINTER_TO_UINT (data), n = crowds[row].n_events;
  const char *const words[] = { "page=A4-landscape", crowds[row].direction, NULL };
  Told told[MOST_EVENTS];
  g_autoptr (GPtrArray) times = g_ptr_array_new_with_free_func (g_free);
  guint n_longer = 0;

  for (guint i = 0; i < n; i++)
    {
      g_ptr_array_add (times, g_strdup_printf ("2008-09-%02u", i % 7 + 1));
      told[i] = (Told) { g_ptr_array_index (times, i), i % 8 == 0 ? "A bank becomes a holding company of another bank" : "Rates fall" };
    }
  g_auto (Page) page = { 0 };
  page_init (&page, told, n, words);
  for (guint i = 0; i < page.picture->marks->len; i++)
    {
      const Mark *mark = picture_mark (page.picture, i);
      if (mark->lines->len < 2 || g_array_index (mark->lines, LabelLine, 0).rank != LINE_BOTH)
        continue;
      n_longer++;
      g_assert_cmpuint (page.picture->level, >=, LEVEL_INLINE);
      g_assert_false (label_is_cut (mark));
      for (guint k = 0; k < mark->lines->len; k++)
        g_assert_cmpint (g_utf8_strlen (g_array_index (mark->lines, LabelLine, k).text, -1), <=, TEXT_LINE_CHARS);
    }
  g_assert_cmpuint (n_longer, >, 0);
  g_assert_cmpfloat (page.picture->height, ==, page.settings.page_height);
  g_assert_cmpfloat (page.picture->bottom, <=, page.settings.page_height);
}

/* What happened before a time is drawn near that time: nobody says that it lasted. A link to it from before does not run back. */
static void
test_before (void)
{
  static const Told told[] = { { "1200", "Lake" }, { "1629", "Flood" }, { "../1789", "Cut" }, { "1900", "Pump" } };
  const char *const words[] = { "page=A4-landscape", NULL };
  g_auto (Page) page = { 0 };

  page_init (&page, told, G_N_ELEMENTS (told), words);
  const Mark *flood = NULL, *cut = NULL;
  for (guint i = 0; i < page.picture->marks->len; i++)
    {
      const Mark *mark = picture_mark (page.picture, i);
      flood = g_str_equal (causeline_event_get_id (mark->event->event), "e1") ? mark : flood;
      cut = g_str_equal (causeline_event_get_id (mark->event->event), "e2") ? mark : cut;
    }
  g_assert_true (cut->is_bar);
  g_assert_cmpfloat (cut->right - cut->left, <=, PICTURE_OPEN_REACH);
  g_assert_cmpfloat (mark_place_in_time (flood), <, mark_place_in_time (cut));
}

/* What the foot says of open ends, only where there are any. */
static void
test_open_end (void)
{
  static const Told told[] = { { "1900", "Lake" }, { "1975/..", "Sinking" } };
  const char *const words[] = { "page=A4-landscape", NULL };

  for (guint n = 1; n <= G_N_ELEMENTS (told); n++)
    {
      g_auto (Page) page = { 0 };
      page_init (&page, told, n, words);
      g_autoptr (GArray) entries = legend_new (page.picture, TRUE);
      guint n_open = 0;
      for (guint i = 0; i < entries->len; i++)
        n_open += g_array_index (entries, LegendEntry, i).sign == LEGEND_OPEN;
      g_assert_cmpuint (n_open, ==, n - 1);
    }
}

/* The axis that runs down leaves as much room as its labels take. */
static void
test_long_ticks (void)
{
  static const Told told[] = { { "Y-13800000000", "Big Bang" }, { "Y-4540000000", "Earth" }, { "Y-66000000", "Asteroid" }, { "1969-07-20", "Moon" } };
  const char *const words[] = { "page=A4", "direction=vertical", NULL };
  g_auto (Page) page = { 0 };

  page_init (&page, told, G_N_ELEMENTS (told), words);
  g_assert_cmpuint (page.picture->ticks->len, >, 0);
  for (guint i = 0; i < page.picture->ticks->len; i++)
    {
      const char *label = g_array_index (page.picture->ticks, Tick, i).label;
      g_assert_cmpfloat (text_width (label, -1, page.picture->small_size, FALSE), <, page.picture->axis_x - page.picture->span_room - PICTURE_MARGIN);
    }
}

/* Of many events, so many pairs of cause and effect in all; a page has room for a part of them. */
#define MANY 600
#define PAIRS 150

/* What is drawn one by one of a crowd are causes with their effects, from all of the time. */
static void
test_crowd (void)
{
  const char *const words[] = { "page=A4-landscape", NULL };
  g_autoptr (CauselineGraph) graph = causeline_graph_new ();
  g_autoptr (CauselineOptions) options = causeline_options_new_from_strings (words, NULL);
  CauselineWriteContext context = { .options = options };
  TimelineSettings settings;
  guint n_ends = 0, n_late = 0;

  for (guint i = 0; i < MANY; i++)
    {
      g_autofree char *id = g_strdup_printf ("e%u", i), *date = g_strdup_printf ("%u-%02u", 1900 + i / 12, i % 12 + 1);
      g_autoptr (CauselineEvent) event = causeline_event_new (id, "The council answers letters");
      g_autoptr (CauselineTime) time = causeline_time_new_from_string (date, NULL);
      causeline_event_set_time (event, time);
      g_assert_true (causeline_graph_add_event (graph, event, NULL));
    }
  for (guint i = 0; i < PAIRS; i++)
    {
      g_autofree char *id = g_strdup_printf ("l%u", i), *from = g_strdup_printf ("e%u", 4 * i), *to = g_strdup_printf ("e%u", 4 * i + 2);
      g_autoptr (CauselineLink) link = causeline_link_new (id, from, to, CAUSELINE_LINK_CAUSE);
      g_assert_true (causeline_graph_add_link (graph, link, NULL));
    }
  g_assert_true (timeline_settings_read (&settings, &context, timeline_options, NULL));
  g_autoptr (Story) story = story_new (graph, &settings);
  g_autoptr (Picture) picture = picture_new (story, &settings, 0, MANY);
  for (guint i = 0; i < picture->arcs->len; i++)
    n_ends += g_array_index (picture->arcs, Arc, i).cluster == 0 ? 2 : 0;
  for (guint i = 0; i < picture->marks->len; i++)
    n_late += picture_mark (picture, i)->place >= MANY / 2;
  g_assert_cmpuint (picture->marks->len, >=, 20);
  g_assert_cmpuint (picture->clusters->len, >, 0);
  g_assert_cmpuint (n_ends, >=, picture->marks->len * 3 / 4);
  g_assert_cmpuint (n_late, >=, picture->marks->len / 3);
  g_assert_cmpuint (n_late, <=, picture->marks->len * 2 / 3);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/labels/one-day", test_one_day);
  for (guint i = 0; i < G_N_ELEMENTS (crowds); i++)
    {
      g_autofree char *path = g_strconcat ("/labels/longer/", crowds[i].name, NULL);
      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_longer);
    }
  g_test_add_func ("/labels/before", test_before);
  g_test_add_func ("/labels/open-end", test_open_end);
  g_test_add_func ("/labels/long-ticks", test_long_ticks);
  g_test_add_func ("/labels/crowd", test_crowd);
  return g_test_run ();
}
