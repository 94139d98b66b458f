/* SPDX-License-Identifier: MIT */
/* A graph as the pages of a timeline. */

#include "timeline.h"

#include "draw.h"
#include "elsewhere.h"

static void
report_arcs (const Picture   *picture,
             CauselineReport *report,
             const char      *file)
{
  guint n_backwards = 0;

  for (guint i = 0; i < picture->arcs->len; i++)
    n_backwards += g_array_index (picture->arcs, Arc, i).is_backwards;
  if (n_backwards > 0)
    causeline_report_add (report, CAUSELINE_ISSUE_BACKWARDS, file, 0, 0, "%u %s back in time (drawn in the colour of a warning)",
                          n_backwards, n_backwards == 1 ? "link runs" : "links run");
}

static void
report_clusters (const Picture   *picture,
                 CauselineReport *report,
                 const char      *file)
{
  guint n_counted = 0;

  for (guint i = 0; i < picture->clusters->len; i++)
    n_counted += g_array_index (picture->clusters, Cluster, i).places->len;
  if (n_counted > 0)
    causeline_report_add (report, CAUSELINE_ISSUE_FOLDED, file, 0, 0, "%u of %u events are counted in %u %s (the page has no room for each)",
                          n_counted, picture->last - picture->first, picture->clusters->len, picture->clusters->len == 1 ? "cluster" : "clusters");
}

static void
free_page (gpointer data)
{
  g_string_free (data, TRUE);
}

/* The title of a graph, or else of its first source.
 *
 * Returns: (nullable) */
const char *
timeline_find_title (CauselineGraph *graph)
{
  const char *title = causeline_graph_get_title (graph);

  if (title != NULL && *title != '\0')
    return title;
  return causeline_graph_get_n_sources (graph) > 0 ? causeline_source_get_title (causeline_graph_get_source (graph, 0)) : NULL;
}

/* The headline: as asked for, or what the graph is called. */
const char *
timeline_title (CauselineGraph         *graph,
                const TimelineSettings *settings)
{
  const char *own = timeline_find_title (graph);

  if (settings->title != NULL)
    return settings->title;
  return own != NULL ? own : "Timeline";
}

/* When a page is so nearly full, in parts of what it holds, one does not try to put more on it. */
#define FULL_PAGE_PART 16

/* A page of events, from a place of the story on: about as many as can be drawn one by one; at least one.
 *
 * @guess: how many the page before it held: the next will hold nearly as many */
static Picture *
fill_page (const Story            *story,
           const TimelineSettings *settings,
           guint                   first,
           guint                   guess)
{
  guint low = 0, high = MIN (story->events->len - first, PICTURE_MOST_MARKS) + 1;
  g_autoptr (Picture) best = NULL;

  guint n = CLAMP (guess, 1, high - 1), step = MAX (guess / FULL_PAGE_PART, 1);

  while (high - low > 1 + low / FULL_PAGE_PART)
    {
      g_autoptr (Picture) picture = picture_new_whole (story, settings, first, first + n);
      if (picture != NULL)
        {
          g_clear_pointer (&best, picture_free);
          best = g_steal_pointer (&picture);
          low = n;
        }
      else
        {
          high = n;
        }
      n = low < n ? (n - low > step ? n - step : (low + high) / 2) : (high - n > step ? n + step : (low + high) / 2);
      step *= 2;
    }
  if (best == NULL)
    return picture_new (story, settings, first, first + 1);
  if (!settings->is_vertical)
    picture_connect (best);
  return g_steal_pointer (&best);
}

static GPtrArray *
make_pages (const Story            *story,
            const TimelineSettings *settings,
            gboolean                fills_pages)
{
  GPtrArray *pictures = g_ptr_array_new_with_free_func ((GDestroyNotify) picture_free);
  guint n = story->events->len, guess = PICTURE_MOST_MARKS;

  if (!fills_pages)
    {
      g_ptr_array_add (pictures, picture_new (story, settings, 0, n));
      return pictures;
    }
  for (guint first = 0; first < n;)
    {
      Picture *picture = fill_page (story, settings, first, guess);
      guess = picture->last - first;
      first = picture->last;
      g_ptr_array_add (pictures, picture);
      picture->page = pictures->len;
    }
  for (guint i = 0; i < pictures->len; i++)
    ((Picture *) g_ptr_array_index (pictures, i))->n_pages = pictures->len;
  return pictures;
}

static void
report_missing_arcs (CauselineGraph  *graph,
                     const GPtrArray *pictures,
                     CauselineReport *report,
                     const char      *file)
{
  guint n_missing = causeline_graph_get_n_links (graph);

  for (guint i = 0; i < pictures->len; i++)
    {
      const Picture *picture = g_ptr_array_index (pictures, i);
      for (guint k = 0; k < picture->arcs->len; k++)
        n_missing -= g_array_index (picture->arcs, Arc, k).points != NULL;
    }
  if (n_missing > 0)
    causeline_report_add (report, CAUSELINE_ISSUE_FOLDED, file, 0, 0, "%u of %u links are not drawn (their events are in clusters, or on several pages, whose feet name them)",
                          n_missing, causeline_graph_get_n_links (graph));
}

/* Draws a timeline.
 *
 * Returns: (transfer full) (element-type GString): the pages, each an SVG, at least one; or %NULL with @error set */
GPtrArray *
timeline_draw (CauselineGraph              *graph,
               const TimelineSettings      *settings,
               const CauselineWriteContext *context,
               GError                     **error)
{
  if (causeline_graph_get_n_events (graph) == 0)
    {
      g_set_error_literal (error, CAUSELINE_ERROR, CAUSELINE_ERROR_EMPTY, "there is no event to draw");
      return NULL;
    }

  gboolean may_fill = settings->is_one_file || context->pages != NULL;
  gboolean fills = settings->is_vertical ? may_fill : settings->fills_pages && settings->page_height > 0 && may_fill;
  if (settings->is_vertical && !may_fill && causeline_graph_get_n_events (graph) > PICTURE_MOST_MARKS)
    {
      g_set_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_LIMIT, "%u events need several pages where time runs down: write to a file",
                   causeline_graph_get_n_events (graph));
      return NULL;
    }
  g_autoptr (Story) story = story_new (graph, settings);
  g_autoptr (GPtrArray) pictures = make_pages (story, settings, fills);
  elsewhere_note (story, pictures);
  GPtrArray *pages = g_ptr_array_new_with_free_func (free_page);
  for (guint i = 0; i < pictures->len; i++)
    {
      Picture *picture = g_ptr_array_index (pictures, i);
      GString *page = g_string_new (NULL);
      picture_draw (picture, page);
      g_ptr_array_add (pages, page);
      report_arcs (picture, context->report, context->file);
      report_clusters (picture, context->report, context->file);
    }
  report_missing_arcs (graph, pictures, context->report, context->file);
  return pages;
}
