/* SPDX-License-Identifier: MIT */
/* A chronology in Markdown: a table of dates, what happened, who, what led to it, and where it was read. */

#include "exporters.h"

#include "timeline.h"
#include "story.h"
#include "walk.h"

#include <string.h>

/* Text in which nothing means something to Markdown, and that stays in its cell. */
static void
append_text (GString    *out,
             const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  for (const char *p = valid; *p != '\0'; p++)
    {
      if ((guchar) *p < 0x20)
        {
          g_string_append_c (out, ' ');
          continue;
        }
      if (strchr ("\\`*_[]<>|~#&", *p) != NULL)
        g_string_append_c (out, '\\');
      g_string_append_c (out, *p);
    }
}

/* An address that a link may lead to; anything else, such as javascript:, is left out. */
static gboolean
is_web_address (const char *url)
{
  if (url == NULL || !(g_str_has_prefix (url, "https://") || g_str_has_prefix (url, "http://")))
    return FALSE;
  for (const char *p = url; *p != '\0'; p++)
    if ((guchar) *p <= ' ' || strchr ("()<>\"|\\", *p) != NULL)
      return FALSE;
  return TRUE;
}

static void
append_linked (GString    *out,
               const char *text,
               const char *url)
{
  gboolean is_linked = is_web_address (url);

  if (is_linked)
    g_string_append_c (out, '[');
  append_text (out, text);
  if (is_linked)
    g_string_append_printf (out, "](%s)", url);
}

static void
append_what (GString          *out,
             const StoryEvent *event)
{
  const char *title = causeline_event_get_title (event->event);
  CauselineStatus status = causeline_event_get_status (event->event);

  append_linked (out, title != NULL && *title != '\0' ? title : causeline_event_get_id (event->event), causeline_event_get_url (event->event));
  if (theme_status_stroke (status) != THEME_STROKE_SOLID)
    g_string_append_printf (out, " (%s)", causeline_status_to_string (status));
}

/* What led to an event, by the numbers of the rows: "response to 3". */
static void
append_causes (GString                  *out,
               const Story              *story,
               const CauselineAdjacency *links,
               const StoryEvent         *event)
{
  static const char *const words[] = {
    [CAUSELINE_LINK_CAUSE] = "caused by", [CAUSELINE_LINK_RESPONSE] = "response to", [CAUSELINE_LINK_ENABLE] = "made possible by",
    [CAUSELINE_LINK_PREVENT] = "prevented by", [CAUSELINE_LINK_PURPOSE] = "purpose of", [CAUSELINE_LINK_CONDITION] = "on condition of",
    [CAUSELINE_LINK_ABOUT] = "about", [CAUSELINE_LINK_PART] = "part of", [CAUSELINE_LINK_BEFORE] = "after",
  };
  guint n;
  const guint *in = causeline_adjacency_get_in (links, event->position, &n);

  for (guint i = 0; i < n; i++)
    {
      CauselineLink *link = causeline_graph_get_link (story->graph, in[i]);
      guint from = causeline_graph_get_event_position (story->graph, causeline_link_get_from (link));
      g_string_append_printf (out, "%s%s %u", i > 0 ? "; " : "", words[causeline_link_get_kind (link)], story->places[from] + 1);
    }
}

static guint
source_number (const Story      *story,
               const StoryEvent *event)
{
  const char *id = story->sources[event->position];
  guint position = id != NULL ? causeline_graph_get_source_position (story->graph, id) : CAUSELINE_NOWHERE;

  return position != CAUSELINE_NOWHERE ? position + 1 : 0;
}

static void
append_row (GString                  *out,
            const Story              *story,
            const CauselineAdjacency *links,
            guint                     place)
{
  const StoryEvent *event = story_get (story, place);
  g_autofree char *date = story_date (event);
  g_autofree char *who = story_who (story, event);
  guint source = source_number (story, event);

  g_string_append_printf (out, "| %u | ", place + 1);
  append_text (out, date);
  g_string_append (out, " | ");
  append_what (out, event);
  g_string_append (out, " | ");
  if (who != NULL)
    append_text (out, who);
  g_string_append (out, " | ");
  append_causes (out, story, links, event);
  if (source > 0)
    g_string_append_printf (out, " | %u |\n", source);
  else
    g_string_append (out, " | |\n");
}

static void
append_sources (GString        *out,
                CauselineGraph *graph)
{
  guint n = causeline_graph_get_n_sources (graph);

  if (n > 0)
    g_string_append (out, "\n## Sources\n\n");
  for (guint i = 0; i < n; i++)
    {
      CauselineSource *source = causeline_graph_get_source (graph, i);
      const char *title = causeline_source_get_title (source), *publisher = causeline_source_get_publisher (source);
      const CauselineTime *published = causeline_source_get_published (source);
      const char *name = title != NULL ? title : causeline_source_get_file (source);
      g_string_append_printf (out, "%u. ", i + 1);
      append_linked (out, name != NULL ? name : causeline_source_get_id (source), causeline_source_get_url (source));
      if (publisher != NULL)
        {
          g_string_append (out, ", ");
          append_text (out, publisher);
        }
      if (published != NULL)
        {
          g_autofree char *date = causeline_time_to_label (published);
          g_string_append_printf (out, ", %s", date);
        }
      g_string_append_c (out, '\n');
    }
}

static gboolean
md_write (CauselineGraph              *graph,
          GString                     *out,
          const CauselineWriteContext *context,
          GError                     **error)
{
  TimelineSettings settings = { .theme = theme_find ("light") };
  g_autoptr (Story) story = story_new (graph, &settings);
  g_autoptr (CauselineAdjacency) links = causeline_adjacency_new (graph, CAUSELINE_LINKS_ALL);

  g_string_append (out, "# ");
  append_text (out, timeline_title (graph, &settings));
  g_string_append (out, "\n\n| No. | When | What | Who | Why | Source |\n| --: | :-- | :-- | :-- | :-- | --: |\n");
  for (guint i = 0; i < story->events->len; i++)
    append_row (out, story, links, i);
  append_sources (out, graph);
  return TRUE;
}

static const char *const endings[] = { ".md", ".markdown", NULL };

const CauselineExporter causeline_exporter_md = {
  .name       = "md",
  .summary    = "Chronology in Markdown: a table with dates, who, causes and sources",
  .endings    = endings,
  .media_type = "text/markdown",
  .options    = NULL,
  .write      = md_write,
};
