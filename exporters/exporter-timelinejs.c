/* SPDX-License-Identifier: MIT */
/* TimelineJS: the story for Knight Lab's web page (https://timeline.knightlab.com/docs/json-format.html).
 *
 * headline is the title, text the description, media the address, group the first tag, unique_id the id. A date that is no plain day or
 * moment is written at its beginning, with display_date as people say it. Without a date there is no slide. Spans of type "era" are eras.
 */

#include "format.h"

#include "json-writer.h"
#include "not-held.h"

#include <json-glib/json-glib.h>
#include <string.h>

typedef struct
{
  guint n_undated;
  guint n_zones;
  guint n_actors;
  guint n_kinds;
} Lost;

/* Text becomes HTML. */
static char *
to_html (const char *text)
{
  GString *out = g_string_new (NULL);

  for (; *text; text++)
    switch (*text)
      {
      case '&': g_string_append (out, "&amp;"); break;
      case '<': g_string_append (out, "&lt;"); break;
      case '>': g_string_append (out, "&gt;"); break;
      case '\n': g_string_append (out, "<br>"); break;
      default: g_string_append_c (out, *text);
      }
  return g_string_free (out, FALSE);
}

static void
append_text (GString    *out,
             const char *headline,
             const char *text)
{
  g_autofree char *title = headline ? to_html (headline) : NULL;
  g_autofree char *body = text ? to_html (text) : NULL;

  json_member (out, "text");
  g_string_append_c (out, '{');
  json_member_string (out, "headline", title);
  json_member_string (out, "text", body);
  g_string_append_c (out, '}');
}

static void
append_moment (GString               *out,
               const char            *key,
               const CauselineMoment *moment)
{
  json_member (out, key);
  g_string_append_c (out, '{');
  json_member_int (out, "year", moment->year);
  if (moment->month >= 1 && moment->month <= 12)
    json_member_int (out, "month", moment->month);
  if (moment->day > 0)
    json_member_int (out, "day", moment->day);
  if (moment->precision >= CAUSELINE_PRECISION_HOUR)
    json_member_int (out, "hour", moment->hour);
  if (moment->precision >= CAUSELINE_PRECISION_MINUTE)
    json_member_int (out, "minute", moment->minute);
  if (moment->precision >= CAUSELINE_PRECISION_SECOND)
    json_member_int (out, "second", moment->second);
  if (moment->fraction_digits > 0)
    json_member_int (out, "millisecond", moment->nanosecond / 1000000);
  g_string_append_c (out, '}');
}

static gboolean
is_plain (const CauselineMoment *moment)
{
  return moment->qualifier == CAUSELINE_QUALIFIER_NONE && moment->precision != CAUSELINE_PRECISION_SEASON && moment->precision >= CAUSELINE_PRECISION_YEAR;
}

static void
append_time (GString             *out,
             const CauselineTime *time,
             Lost                *lost)
{
  gboolean has_start = time->start_bound == CAUSELINE_BOUND_KNOWN;
  gboolean has_end = time->is_interval && time->end_bound == CAUSELINE_BOUND_KNOWN;
  const CauselineMoment *start = has_start ? &time->start : &time->end;

  append_moment (out, "start_date", start);
  if (has_start && has_end)
    append_moment (out, "end_date", &time->end);
  if (!has_start || !is_plain (&time->start) || (time->is_interval && (!has_end || !is_plain (&time->end))))
    {
      g_autofree char *label = causeline_time_to_label (time);

      json_member_string (out, "display_date", label);
    }
  lost->n_zones += start->zone != CAUSELINE_ZONE_NONE && start->precision >= CAUSELINE_PRECISION_HOUR;
}

/* What the sheet or the JSON of TimelineJS had for a slide, and the model has no place for. */
static JsonObject *
parse_extra (const CauselineEvent *event,
             JsonParser           *parser)
{
  const char *const *extra = causeline_event_get_extra (event);

  for (; extra && *extra; extra += 2)
    if (strcmp (extra[0], "x") == 0 && json_parser_load_from_data (parser, extra[1], -1, NULL) && JSON_NODE_HOLDS_OBJECT (json_parser_get_root (parser)))
      return json_node_get_object (json_parser_get_root (parser));
  return NULL;
}

static const char *
get_extra (JsonObject *extra,
           const char *name)
{
  JsonNode *node = extra ? json_object_get_member (extra, name) : NULL;

  return node && json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : NULL;
}

static void
append_media (GString    *out,
              const char *url,
              JsonObject *extra)
{
  const char *background = get_extra (extra, "Background");
  const char *credit = get_extra (extra, "Media Credit");
  const char *caption = get_extra (extra, "Media Caption");
  const char *thumbnail = get_extra (extra, "Media Thumbnail");

  if (url || credit || caption || thumbnail)
    {
      json_member (out, "media");
      g_string_append_c (out, '{');
      json_member_string (out, "url", url);
      json_member_string (out, "credit", credit);
      json_member_string (out, "caption", caption);
      json_member_string (out, "thumbnail", thumbnail);
      g_string_append_c (out, '}');
    }
  if (background)
    {
      json_member (out, "background");
      g_string_append_c (out, '{');
      json_member_string (out, strstr (background, "://") ? "url" : "color", background);
      g_string_append_c (out, '}');
    }
}

static void
append_event (GString              *out,
              const CauselineEvent *event,
              Lost                 *lost)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  const char *const *tags = causeline_event_get_tags (event);
  const char *type = causeline_event_get_event_type (event);

  g_string_append_c (out, '{');
  append_time (out, causeline_event_get_time (event), lost);
  append_text (out, causeline_event_get_title (event), causeline_event_get_description (event));
  append_media (out, causeline_event_get_url (event), parse_extra (event, parser));
  if (tags && *tags)
    json_member_string (out, "group", *tags);
  json_member_string (out, "unique_id", causeline_event_get_id (event));
  g_string_append_c (out, '}');
  lost->n_actors += causeline_event_get_n_participants (event);
  lost->n_kinds += (type && strcmp (type, "era") != 0) || causeline_event_get_place (event) || causeline_event_get_status (event) != CAUSELINE_STATUS_ASSERTED;
}

static gboolean
is_era (const CauselineEvent *event)
{
  const CauselineTime *time = causeline_event_get_time (event);

  return g_strcmp0 (causeline_event_get_event_type (event), "era") == 0 && time && time->is_interval &&
         time->start_bound == CAUSELINE_BOUND_KNOWN && time->end_bound == CAUSELINE_BOUND_KNOWN;
}

static void
append_list (GString        *out,
             CauselineGraph *graph,
             gboolean        eras,
             Lost           *lost)
{
  gboolean is_first = TRUE;

  for (guint i = 0; i < causeline_graph_get_n_events (graph); i++)
    {
      CauselineEvent *event = causeline_graph_get_event (graph, i);

      if (!causeline_event_get_time (event) || is_era (event) != eras)
        continue;
      g_string_append (out, is_first ? "\n" : ",\n");
      append_event (out, event, lost);
      is_first = FALSE;
    }
  g_string_append (out, "\n]");
}

/* The slide that names the story: what a sheet's own row for it says. */
static void
append_title (GString        *out,
              CauselineGraph *graph)
{
  const char *title = causeline_graph_get_title (graph);

  if (!title)
    return;
  g_string_append (out, "\"title\": {");
  append_text (out, title, NULL);
  g_string_append (out, "},\n");
}

static guint
count_eras (CauselineGraph *graph)
{
  guint n = 0;

  for (guint i = 0; i < causeline_graph_get_n_events (graph); i++)
    n += is_era (causeline_graph_get_event (graph, i));
  return n;
}

static gboolean
timelinejs_write (CauselineGraph              *graph,
                  GString                     *out,
                  const CauselineWriteContext *context,
                  GError                     **error)
{
  Lost lost = { 0 };

  g_string_append (out, "{\n");
  append_title (out, graph);
  g_string_append (out, "\"events\": [");
  append_list (out, graph, FALSE, &lost);
  if (count_eras (graph) > 0)
    {
      g_string_append (out, ",\n\"eras\": [");
      append_list (out, graph, TRUE, &lost);
    }
  g_string_append (out, "\n}\n");
  for (guint i = 0; i < causeline_graph_get_n_events (graph); i++)
    lost.n_undated += causeline_event_get_time (causeline_graph_get_event (graph, i)) == NULL;
  not_held_report (context, lost.n_undated, "event has no date", "events have no date", "left out: each slide of TimelineJS needs one");
  not_held_report (context, lost.n_zones, "time is of a zone", "times are of a zone", "written without it: TimelineJS knows none");
  not_held_report (context, causeline_graph_get_n_links (graph), "link has no place in TimelineJS", "links have no place in TimelineJS", "left out");
  not_held_report (context, lost.n_actors, "part of an actor has no place in TimelineJS", "parts of actors have no place in TimelineJS", "left out");
  not_held_report (context, lost.n_kinds, "event has a type, place or status, which have no place in TimelineJS",
                   "events have a type, place or status, which have no place in TimelineJS", "written without");
  not_held_report (context, not_held_count_claims (graph), "claim has no place in TimelineJS", "claims have no place in TimelineJS", "left out");
  return TRUE;
}

static const char *const timelinejs_endings[] = { ".timeline.json", NULL };

const CauselineExporter causeline_exporter_timelinejs = {
  .name = "timelinejs",
  .summary = "JSON for TimelineJS: a slide for each event with a date",
  .endings = timelinejs_endings,
  .media_type = "application/json",
  .write = timelinejs_write,
};
