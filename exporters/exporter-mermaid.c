/* SPDX-License-Identifier: MIT */
/* Mermaid: a timeline or a flowchart that Markdown viewers draw. */

#include "exporters.h"

#include "story.h"

#include <string.h>

static const CauselineOption options[] = {
  { "diagram", "timeline|flowchart", "timeline", "what happened when, or what led to what" },
  { "theme", "light|dark|print", "light", "colours of a flowchart" },
  { NULL, NULL, NULL, NULL }
};

/* Text in which nothing means something to Mermaid: its signs become entities, which it shows as they are. */
static void
append_text (GString    *out,
             const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      if (c < 0x20)
        g_string_append_c (out, ' ');
      else if (c < 0x80 && strchr ("#:;\"<>{}[]()|`&%\\", (int) c) != NULL)
        g_string_append_printf (out, "#%u;", c);
      else
        g_string_append_unichar (out, c);
    }
}

static const char *
title_of (const StoryEvent *event)
{
  const char *title = causeline_event_get_title (event->event);

  return title != NULL && *title != '\0' ? title : causeline_event_get_id (event->event);
}

/* One line for each time: "19 Dec 2014 : what : and what else". */
static void
append_timeline (GString     *out,
                 const Story *story)
{
  g_autofree char *last = NULL;

  g_string_append (out, "timeline\n");
  if (causeline_graph_get_title (story->graph) != NULL)
    {
      g_string_append (out, "    title ");
      append_text (out, causeline_graph_get_title (story->graph));
      g_string_append_c (out, '\n');
    }
  for (guint i = 0; i < story->events->len; i++)
    {
      const StoryEvent *event = story_get (story, i);
      g_autofree char *date = story_date (event);
      CauselineStatus status = causeline_event_get_status (event->event);
      if (g_strcmp0 (date, last) == 0)
        {
          g_string_append (out, " : ");
        }
      else
        {
          g_string_append (out, i > 0 ? "\n    " : "    ");
          append_text (out, date);
          g_string_append (out, " : ");
        }
      append_text (out, title_of (event));
      if (theme_status_stroke (status) != THEME_STROKE_SOLID)
        g_string_append_printf (out, " #40;%s#41;", causeline_status_to_string (status));
      g_free (last);
      last = g_steal_pointer (&date);
    }
  g_string_append_c (out, '\n');
}

/* The arrows: heavy for a cause, dotted where only something is known. */
static const char *
arrow_of (CauselineLinkKind kind)
{
  switch (kind)
    {
    case CAUSELINE_LINK_CAUSE:
      return "==>";
    case CAUSELINE_LINK_PREVENT:
      return "--x";
    case CAUSELINE_LINK_ABOUT:
    case CAUSELINE_LINK_PART:
    case CAUSELINE_LINK_BEFORE:
      return "-.->";
    default:
      return "-->";
    }
}

static const char *
class_of (const StoryEvent *event)
{
  return causeline_family_to_string (story_family (event));
}

static void
append_node (GString          *out,
             const StoryEvent *event)
{
  g_autofree char *date = story_date (event);
  CauselineStatus status = causeline_event_get_status (event->event);

  g_string_append_printf (out, "    e%u[\"", event->position);
  append_text (out, date);
  g_string_append (out, "<br/>");
  append_text (out, title_of (event));
  if (theme_status_stroke (status) != THEME_STROKE_SOLID)
    g_string_append_printf (out, "<br/>%s", causeline_status_to_string (status));
  g_string_append_printf (out, "\"]:::%s\n", class_of (event));
}

static void
append_flowchart (GString     *out,
                  const Story *story,
                  const Theme *theme)
{
  gboolean is_used[CAUSELINE_FAMILY_CHANGE + 1] = { FALSE };
  guint n_links = causeline_graph_get_n_links (story->graph);

  g_string_append (out, "flowchart LR\n");
  for (guint i = 0; i < story->events->len; i++)
    {
      append_node (out, story_get (story, i));
      is_used[story_family (story_get (story, i))] = TRUE;
    }
  for (guint i = 0; i < n_links; i++)
    {
      CauselineLink *link = causeline_graph_get_link (story->graph, i);
      CauselineLinkKind kind = causeline_link_get_kind (link);
      g_string_append_printf (out, "    e%u %s|%s| e%u\n", causeline_graph_get_event_position (story->graph, causeline_link_get_from (link)),
                              arrow_of (kind), theme_link (kind)->label,
                              causeline_graph_get_event_position (story->graph, causeline_link_get_to (link)));
    }
  for (guint i = 0; i < G_N_ELEMENTS (is_used); i++)
    if (is_used[i])
      g_string_append_printf (out, "    classDef %s fill:%s,stroke:%s,stroke-width:2px,color:%s\n", causeline_family_to_string (i),
                              theme->background, theme_family_colour (theme, i), theme->text);
}

static gboolean
mermaid_write (CauselineGraph              *graph,
               GString                     *out,
               const CauselineWriteContext *context,
               GError                     **error)
{
  TimelineSettings settings = { .theme = theme_find (causeline_options_get (context->options, options, "theme")) };

  if (causeline_graph_get_n_events (graph) == 0)
    {
      g_set_error_literal (error, CAUSELINE_ERROR, CAUSELINE_ERROR_EMPTY, "there is no event to draw");
      return FALSE;
    }
  g_autoptr (Story) story = story_new (graph, &settings);
  if (g_str_equal (causeline_options_get (context->options, options, "diagram"), "flowchart"))
    append_flowchart (out, story, settings.theme);
  else
    append_timeline (out, story);
  return TRUE;
}

static const char *const endings[] = { ".mmd", ".mermaid", NULL };

const CauselineExporter causeline_exporter_mermaid = {
  .name       = "mermaid",
  .summary    = "Timeline or flowchart in Mermaid, for Markdown files",
  .endings    = endings,
  .media_type = "text/vnd.mermaid",
  .options    = options,
  .write      = mermaid_write,
};
