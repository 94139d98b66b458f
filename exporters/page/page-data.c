/* SPDX-License-Identifier: MIT */
/* What the script of a page reads: the graph, the dates of its events in words, and the sheet twin for download. */

#include "page.h"

#include "csv-text.h"
#include "json-graph.h"
#include "json-writer.h"

#include <math.h>

/* How a link is called at its later end and at its earlier one, and whether it tells what led to what. */
static const struct
{
  const char *words[2];
  gboolean is_causal;
} links[] = {
  [CAUSELINE_LINK_CAUSE]     = { { "caused by", "caused" }, TRUE },
  [CAUSELINE_LINK_RESPONSE]  = { { "response to", "answered by" }, TRUE },
  [CAUSELINE_LINK_ENABLE]    = { { "made possible by", "made possible" }, TRUE },
  [CAUSELINE_LINK_PREVENT]   = { { "prevented by", "prevented" }, TRUE },
  [CAUSELINE_LINK_PURPOSE]   = { { "purpose of", "done for" }, TRUE },
  [CAUSELINE_LINK_CONDITION] = { { "depends on", "condition of" }, TRUE },
  [CAUSELINE_LINK_ABOUT]     = { { "about", "spoken of in" }, FALSE },
  [CAUSELINE_LINK_PART]      = { { "part of", "has the part" }, FALSE },
  [CAUSELINE_LINK_BEFORE]    = { { "after", "before" }, FALSE },
};

/* The words before the event at the other end of a link: its earlier end if @is_before. */
const char *
page_link_words (CauselineLinkKind kind,
                 gboolean          is_before)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (links), "");

  return links[kind].words[is_before ? 0 : 1];
}

/* By kind of link: its words at the later end, those at the earlier one, and whether it is of what led to what. */
static void
write_words (GString *json)
{
  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    g_string_append_printf (json, "%s\"%s\":[\"%s\",\"%s\",%s]", i > 0 ? "," : "{", causeline_link_kind_to_string (i), links[i].words[0], links[i].words[1],
                            links[i].is_causal ? "true" : "false");
  g_string_append_c (json, '}');
}

/* In a script a "<" could end it, whatever stands around it. */
static void
write_part (const char    *name,
            const GString *json,
            GString       *out)
{
  g_string_append_printf (out, "<script type=\"application/json\" id=\"page-%s\">", name);
  for (const char *p = json->str; *p != '\0'; p++)
    if (*p == '<')
      g_string_append (out, "\\u003c");
    else
      g_string_append_c (out, *p);
  g_string_append (out, "</script>\n");
}

static void
append_limit (GString *json,
              gboolean is_known,
              double   seconds)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append (json, is_known && isfinite (seconds) ? g_ascii_formatd (buffer, sizeof buffer, "%.0f", seconds) : "null");
}

/* A row an event, in order of time: its id, its date in words, the seconds since 1970 between which it lies, or null. */
static void
write_dates (const Story *story,
             GString     *json)
{
  g_string_append_c (json, '[');
  for (guint i = 0; i < story->events->len; i++)
    {
      const StoryEvent *event = story_get (story, i);
      g_autofree char *date = story_date (event);
      g_string_append (json, i > 0 ? ",\n[" : "\n[");
      json_append_string (json, causeline_event_get_id (event->event));
      g_string_append_c (json, ',');
      json_append_string (json, date);
      g_string_append_c (json, ',');
      append_limit (json, event->is_dated, event->lo);
      g_string_append_c (json, ',');
      append_limit (json, event->is_dated, event->hi);
      g_string_append_c (json, ']');
    }
  g_string_append (json, "\n]");
}

void
page_write_data (const Story *story,
                 GString     *out)
{
  g_autoptr (GString) graph = g_string_new (NULL);
  g_autoptr (GString) dates = g_string_new (NULL);
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (GString) sheet = g_string_new (NULL);
  g_autoptr (GString) quoted = g_string_new (NULL);

  json_write_graph (graph, story->graph, TRUE);
  write_part ("data", graph, out);
  write_dates (story, dates);
  write_part ("dates", dates, out);
  write_words (words);
  write_part ("words", words, out);
  csv_write_text (story->graph, ',', sheet);
  json_append_string (quoted, sheet->str);
  write_part ("sheet", quoted, out);
}
