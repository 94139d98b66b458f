/* SPDX-License-Identifier: MIT */
/* Timelines of random stories: nothing lost, nothing on top of anything, the same bytes twice. */

#include "exporters.h"
#include "picture.h"
#include "random-story.h"
#include "route.h"
#include "timeline.h"

#include <math.h>
#include <string.h>

static void
read_settings (TimelineSettings *settings,
               CauselineOptions *options)
{
  CauselineWriteContext context = { .options = options };

  g_assert_true (timeline_settings_read (settings, &context, timeline_options, NULL));
}

typedef struct
{
  double x0, y0, x1, y1;
} Box;

static Box
label_box (const Mark *mark)
{
  return (Box) { mark->label_x, mark->label_y, mark->label_x + mark->label_width, mark->label_y + mark->label_height };
}

static Box
mark_box (const Picture *picture,
          const Mark    *mark)
{
  return (Box) { mark->left, mark->y - picture->radius, mark->right, mark->y + picture->radius };
}

static gboolean
overlap (Box a,
         Box b)
{
  gboolean has_room = a.x0 < a.x1 && a.y0 < a.y1 && b.x0 < b.x1 && b.y0 < b.y1;    /* what a mark without a label has not */

  return has_room && a.x0 < b.x1 - 0.01 && b.x0 < a.x1 - 0.01 && a.y0 < b.y1 - 0.01 && b.y0 < a.y1 - 0.01;
}

static void
check_boxes (const Picture *picture)
{
  for (guint i = 0; i < picture->marks->len; i++)
    {
      const Mark *a = &g_array_index (picture->marks, Mark, i);
      Box label = label_box (a);
      g_assert_true (label.x0 >= 0 && label.x1 <= picture->width && label.y0 >= picture->axis_y && label.y1 <= picture->height);
      g_assert_false (overlap (label, mark_box (picture, a)));
      for (guint k = 0; k < picture->marks->len; k++)
        {
          const Mark *b = &g_array_index (picture->marks, Mark, k);
          if (i == k)
            continue;
          g_assert_false (overlap (label, label_box (b)));
          g_assert_false (overlap (label, mark_box (picture, b)));
        }
      for (guint k = 0; k < picture->clusters->len; k++)
        {
          const Cluster *cluster = &g_array_index (picture->clusters, Cluster, k);
          g_assert_false (overlap (label, (Box) { cluster->bin.x0, cluster->y0, cluster->bin.x1, cluster->y1 + 14 }));
        }
    }
}

/* Links pass through no label, and no mark but their own. */
static void
check_arcs (const Picture *picture)
{
  for (guint i = 0; i < picture->arcs->len; i++)
    {
      const Arc *arc = &g_array_index (picture->arcs, Arc, i);
      for (guint p = 1; arc->points != NULL && p < arc->points->len; p++)
        {
          RoutePoint a = g_array_index (arc->points, RoutePoint, p - 1), b = g_array_index (arc->points, RoutePoint, p);
          Box way = { MIN (a.x, b.x) - 0.1, MIN (a.y, b.y) - 0.1, MAX (a.x, b.x) + 0.1, MAX (a.y, b.y) + 0.1 };
          for (guint k = 0; k < picture->marks->len; k++)
            {
              const Mark *mark = &g_array_index (picture->marks, Mark, k);
              g_assert_false (overlap (way, label_box (mark)));
              if (k != arc->from && k != arc->to)
                g_assert_false (overlap (way, mark_box (picture, mark)));
            }
        }
    }
}

/* Every event is drawn or counted, once. */
static void
check_events (const Picture *picture,
              guint8        *is_seen)
{
  for (guint i = 0; i < picture->marks->len; i++)
    is_seen[g_array_index (picture->marks, Mark, i).place]++;
  for (guint i = 0; i < picture->clusters->len; i++)
    {
      const Cluster *cluster = &g_array_index (picture->clusters, Cluster, i);
      for (guint k = 0; k < cluster->places->len; k++)
        is_seen[g_array_index (cluster->places, guint, k)]++;
    }
}

/* What is later stands no further left, but for stretches, which stand from where to where they last. */
static void
check_time (const Picture *picture)
{
  for (guint i = 0; i < picture->marks->len; i++)
    for (guint k = 0; k < picture->marks->len; k++)
      {
        const Mark *a = &g_array_index (picture->marks, Mark, i), *b = &g_array_index (picture->marks, Mark, k);
        if (a->event->is_dated && b->event->is_dated && !a->is_bar && !b->is_bar && a->event->hi <= b->event->lo)
          g_assert_cmpfloat (a->x, <=, b->x + 0.01);
      }
}

static const struct
{
  const char *name;
  guint n;
  const char *options[6];
} cases[] = {
  { "one", 1, { NULL } },
  { "few", 6, { "page=A4-landscape", NULL } },
  { "story", 20, { NULL } },
  { "slide", 20, { "page=1600x900", "theme=dark", NULL } },
  { "lanes", 25, { "page=A4-landscape", "lanes=actor", NULL } },
  { "lanes-by-type", 25, { "lanes=type", "theme=print", NULL } },
  { "linear", 25, { "scale=linear", NULL } },
  { "log", 25, { "scale=log", NULL } },
  { "sequence", 25, { "scale=sequence", NULL } },
  { "many-lanes", 60, { "page=A4-landscape", "lanes=actor", NULL } },
  { "full-page", 60, { "page=A4-landscape", NULL } },
  { "portrait", 60, { "page=A4", NULL } },
  { "small-page", 60, { "page=640x480", "lanes=type", NULL } },
  { "crowd", 900, { "page=A4-landscape", NULL } },
  { "crowd-in-lanes", 900, { "lanes=actor", NULL } },
};

static void
test_random (gconstpointer data)
{
  guint at = GPOINTER_TO_UINT (data);
  g_autoptr (CauselineOptions) options = causeline_options_new_from_strings (cases[at].options, NULL);
  TimelineSettings settings;

  read_settings (&settings, options);
  for (guint run = 0; run < 4; run++)
    {
      g_autoptr (CauselineGraph) graph = random_story (cases[at].n, cases[at].n / 2, 2);
      g_autoptr (Story) story = story_new (graph, &settings);
      g_autoptr (Picture) picture = picture_new (story, &settings, 0, cases[at].n);
      g_autofree guint8 *is_seen = g_new0 (guint8, cases[at].n);
      check_events (picture, is_seen);
      for (guint i = 0; i < cases[at].n; i++)
        g_assert_cmpuint (is_seen[i], ==, 1);
      check_boxes (picture);
      check_arcs (picture);
      check_time (picture);
      if (settings.page_height > 0)
        g_assert_cmpfloat (picture->height, ==, settings.page_height);
    }
}

static GBytes *
write_bytes (const char        *format,
             CauselineGraph    *graph,
             const char *const *words,
             GPtrArray         *pages)
{
  g_autoptr (CauselineOptions) options = causeline_options_new_from_strings (words, NULL);
  CauselineWriteContext context = { .options = options, .pages = pages };
  const CauselineExporter *exporter = causeline_exporter_find (format, NULL);
  GString *out = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (exporter);
  if (!exporter->write (graph, out, &context, &error))
    {
      g_string_free (out, TRUE);
      g_assert_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_NOT_BUILT);
      return NULL;
    }
  return g_string_free_to_bytes (out);
}

/* The formats, and how their files begin. */
static const struct
{
  const char *format;
  const char *start;
} formats[] = {
  { "timeline", "<svg" },
  { "md", "# " },
  { "mermaid", "timeline\n" },
  { "png", "\211PNG" },
  { "pdf", "%PDF" },
};

static void
test_same_bytes (gconstpointer data)
{
  guint at = GPOINTER_TO_UINT (data);
  const char *const words[] = { "page=A4-landscape", NULL };
  g_autoptr (CauselineGraph) graph = random_story (30, 30 / 2, 2);
  g_autoptr (GBytes) first = write_bytes (formats[at].format, graph, words, NULL);
  g_autoptr (GBytes) second = write_bytes (formats[at].format, graph, words, NULL);

  if (first == NULL)
    {
      g_test_skip ("built without librsvg");
      return;
    }
  g_assert_cmpmem (g_bytes_get_data (first, NULL), strlen (formats[at].start), formats[at].start, strlen (formats[at].start));
  g_assert_true (g_bytes_equal (first, second));
}

static void
count_element (GMarkupParseContext *context,
               const char          *name,
               const char         **names,
               const char         **values,
               gpointer             data,
               GError             **error)
{
  for (guint i = 0; names[i] != NULL; i++)
    if (g_str_equal (names[i], "data-event"))
      ++*(guint *) data;
}

/* Whatever stands in titles, the SVG is well-formed and holds each event. */
static void
test_well_formed (void)
{
  const GMarkupParser parser = { .start_element = count_element };
  const char *const none[] = { NULL };

  for (guint run = 0; run < 20; run++)
    {
      guint n = (guint) g_test_rand_int_range (1, 40), n_found = 0;
      g_autoptr (CauselineGraph) graph = random_story (n, n / 2, 2);
      g_autoptr (GBytes) svg = write_bytes ("timeline", graph, none, NULL);
      g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, &n_found, NULL);
      gsize length;
      const char *text = g_bytes_get_data (svg, &length);
      g_assert_true (g_markup_parse_context_parse (context, text, (gssize) length, NULL));
      g_assert_true (g_markup_parse_context_end_parse (context, NULL));
      g_assert_cmpuint (n_found, ==, n);
    }
}

/* With pages, each event is drawn one by one, on one of them. */
static void
test_pages (void)
{
  const char *const words[] = { "page=A4-landscape", "dense=pages", NULL };
  g_autoptr (CauselineGraph) graph = random_story (300, 300 / 2, 2);
  g_autoptr (GPtrArray) pages = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  guint n_found = 0;

  g_ptr_array_add (pages, write_bytes ("timeline", graph, words, pages));
  g_assert_cmpuint (pages->len, >, 2);
  for (guint i = 0; i < pages->len; i++)
    {
      gsize length;
      const char *text = g_bytes_get_data (g_ptr_array_index (pages, i), &length);
      for (const char *at = text; (at = g_strstr_len (at, text + length - at, "data-event=")) != NULL; at++)
        n_found++;
      g_assert_null (g_strstr_len (text, (gssize) length, "data-kind=\"cluster\""));
    }
  g_assert_cmpuint (n_found, ==, 300);
}

static void
add_events (CauselineGraph    *graph,
            const char *const *times,
            guint              n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("e%u", i);
      g_autoptr (CauselineEvent) event = causeline_event_new (id, "it");
      g_autoptr (CauselineTime) time = causeline_time_new_from_string (times[i], NULL);
      causeline_event_set_time (event, time);
      g_assert_true (causeline_graph_add_event (graph, event, NULL));
    }
}

/* Where time runs down: marks in order, labels apart, leaders that do not cross. */
static void
test_down (void)
{
  const char *const words[] = { "direction=vertical", NULL };
  g_autoptr (CauselineOptions) options = causeline_options_new_from_strings (words, NULL);
  TimelineSettings settings;

  read_settings (&settings, options);
  for (guint run = 0; run < 20; run++)
    {
      guint n = (guint) g_test_rand_int_range (1, 40);
      g_autoptr (CauselineGraph) graph = random_story (n, n / 2, 2);
      g_autoptr (Story) story = story_new (graph, &settings);
      g_autoptr (Picture) picture = picture_new (story, &settings, 0, n);
      g_assert_cmpuint (picture->marks->len, ==, n);
      for (guint i = 1; i < n; i++)
        {
          const Mark *a = &g_array_index (picture->marks, Mark, i - 1), *b = &g_array_index (picture->marks, Mark, i);
          g_assert_cmpfloat (a->label_y + a->label_height, <=, b->label_y + 0.01);
          g_assert_cmpfloat (b->label_y + b->label_height, <=, picture->height);
          if (a->event->is_dated && b->event->is_dated && a->event->hi <= b->event->lo && !causeline_event_get_time (a->event->event)->is_interval
              && !causeline_event_get_time (b->event->event)->is_interval)
            g_assert_cmpfloat (a->y, <=, b->y + 0.01);
        }
    }
}

/* A page that has room for all is one page, with what lasts drawn beside the axis. */
static void
test_page_down (void)
{
  static const char *const times[] = { "1404~", "1450/1500", "1639-04", "1912", "2019-05-15", "2020/.." };
  const char *const words[] = { "direction=vertical", "page=A4", NULL };
  g_autoptr (CauselineGraph) graph = causeline_graph_new ();
  g_autoptr (GPtrArray) pages = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_autoptr (CauselineOptions) options = causeline_options_new_from_strings (words, NULL);
  TimelineSettings settings;
  guint n_spans = 0;

  read_settings (&settings, options);
  add_events (graph, times, G_N_ELEMENTS (times));
  g_autoptr (Story) story = story_new (graph, &settings);
  g_autoptr (Picture) picture = picture_new_whole (story, &settings, 0, G_N_ELEMENTS (times));
  g_assert_nonnull (picture);
  for (guint i = 0; i < picture->marks->len; i++)
    {
      const Mark *mark = picture_mark (picture, i);
      n_spans += mark->has_span;
      if (mark->has_span)
        g_assert_cmpfloat (mark->span_x, <, picture->axis_x);
    }
  g_assert_cmpuint (n_spans, >=, 2);
  g_autoptr (GBytes) only = write_bytes ("timeline", graph, words, pages);
  g_assert_cmpuint (pages->len, <=, 1);
}

static void
test_lanes_down (void)
{
  const char *const words[] = { "direction=vertical", "lanes=actor", NULL };
  g_autoptr (CauselineOptions) options = causeline_options_new_from_strings (words, NULL);
  CauselineWriteContext context = { .options = options };
  TimelineSettings settings;
  g_autoptr (GError) error = NULL;

  g_assert_false (timeline_settings_read (&settings, &context, timeline_options, &error));
  g_assert_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_UNKNOWN_OPTION);
}

/* The axis tells the time that stands in the labels: that of the zone which most events name, and of days by the same clock. */
static void
test_clock (void)
{
  static const char *const times[] = { "2020-03-04T08:00+01:00", "2020-03-04T09:00+01:00", "2020-03-04T10:30+02:00", "2020-03-04T11:00", "2020-03-04T12:00+01:00" };
  static const double hours[] = { 8, 9, 9.5, 11, 12 };
  g_autoptr (CauselineGraph) graph = causeline_graph_new ();
  TimelineSettings settings;

  read_settings (&settings, NULL);
  add_events (graph, times, G_N_ELEMENTS (times));
  g_autoptr (Story) story = story_new (graph, &settings);
  g_autoptr (Picture) picture = picture_new (story, &settings, 0, G_N_ELEMENTS (times));
  const Tick *tick = &g_array_index (picture->ticks, Tick, 1);
  g_assert_cmpint (story->zone, ==, 60);
  g_assert_true (g_str_has_suffix (tick->edtf, "+01:00"));
  g_assert_cmpstr (tick->label, ==, "09:00");
  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      double day = tick->t - 9 * 3600;
      g_assert_cmpfloat (story_get (story, i)->lo, ==, day + hours[i] * 3600);
    }
}

/* What means something to Markdown and to Mermaid is only text in a title. */
static void
test_escapes (void)
{
  const char *const none[] = { NULL };
  g_autoptr (CauselineGraph) graph = causeline_graph_new ();
  g_autoptr (CauselineEvent) event = causeline_event_new ("e", "a|b: *c* \"d\" <e> #f");

  causeline_event_set_url (event, "javascript:alert(1)");
  g_assert_true (causeline_graph_add_event (graph, event, NULL));
  g_autoptr (GBytes) md = write_bytes ("md", graph, none, NULL);
  g_autofree char *table = g_strndup (g_bytes_get_data (md, NULL), g_bytes_get_size (md));
  g_assert_nonnull (strstr (table, "| a\\|b: \\*c\\* \"d\" \\<e\\> \\#f |"));
  g_assert_null (strstr (table, "javascript"));
  g_autoptr (GBytes) mermaid = write_bytes ("mermaid", graph, none, NULL);
  g_autofree char *diagram = g_strndup (g_bytes_get_data (mermaid, NULL), g_bytes_get_size (mermaid));
  g_assert_cmpstr (diagram, ==, "timeline\n    Date not known : a#124;b#58; *c* #34;d#34; #60;e#62; #35;f\n");
}

static void
test_empty (void)
{
  g_autoptr (CauselineGraph) graph = causeline_graph_new ();
  CauselineWriteContext context = { 0 };
  TimelineSettings settings;
  g_autoptr (GError) error = NULL;

  read_settings (&settings, NULL);
  g_assert_null (timeline_draw (graph, &settings, &context, &error));
  g_assert_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_EMPTY);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/timeline/random/", cases[i].name, NULL);
      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_random);
    }
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *path = g_strconcat ("/timeline/same-bytes/", formats[i].format, NULL);
      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_same_bytes);
    }
  g_test_add_func ("/timeline/well-formed", test_well_formed);
  g_test_add_func ("/timeline/pages", test_pages);
  g_test_add_func ("/timeline/down", test_down);
  g_test_add_func ("/timeline/page-down", test_page_down);
  g_test_add_func ("/timeline/lanes-down", test_lanes_down);
  g_test_add_func ("/timeline/clock", test_clock);
  g_test_add_func ("/timeline/escapes", test_escapes);
  g_test_add_func ("/timeline/empty", test_empty);
  return g_test_run ();
}
