/* SPDX-License-Identifier: MIT */
/* TimelineJS: the JSON of Knight Lab's stories (https://timeline.knightlab.com/docs/json-format.html): slides become events. */

#include "format.h"

#include "graph-builder.h"
#include "json-object.h"
#include "json-scan.h"
#include "sheet-import.h"
#include "timelinejs-date.h"
#include "webpage.h"

#include <string.h>

typedef struct
{
  CauselineGraph *graph;
  const CauselineReadContext *context;
  JsonScan scan;
  JsonParser *parser;
  gsize counted;   /* bytes of the text whose lines are counted */
  gint64 line;
  GraphBuilder builder;
  gboolean is_ours;
} Story;

/* The line of a byte behind those that were asked for before. */
static gint64
line_of (Story *self,
         gsize  at)
{
  for (; self->counted < at; self->counted++)
    self->line += self->scan.text[self->counted] == '\n';
  return self->line;
}

static void
warn (Story             *self,
      CauselineIssueCode code,
      gint64             line,
      const char        *key,
      const char        *fact)
{
  causeline_report_add (self->context->report, code, self->context->file, line, 0, "%s: %s", key, fact);
}

static void
read_time (Story          *self,
           CauselineEvent *event,
           JsonObject     *slide,
           gint64          line)
{
  JsonObject *start = slide_get_object (slide, "start_date");
  JsonObject *end = slide_get_object (slide, "end_date");
  SheetDate date = { 0 };
  SheetDate last = { 0 };

  if (!start || !slide_read_moment (start, &date.time.start))
    {
      warn (self, start ? CAUSELINE_ISSUE_BAD_DATE : CAUSELINE_ISSUE_NO_DATE, line, "start_date", start ? "is not a date (kept without one)" : "is missing (kept without a date)");
      causeline_report_count (self->context->report, CAUSELINE_COUNT_UNDATED, 1);
      return;
    }
  date.time.end = date.time.start;
  if (end && !slide_read_moment (end, &last.time.start))
    warn (self, CAUSELINE_ISSUE_BAD_DATE, line, "end_date", "is not a date (kept the start alone)");
  else if (end)
    {
      last.time.end = last.time.start;
      if (!causeline_time_equal (&date.time, &last.time) && !sheet_date_join (&date, &last))
        warn (self, CAUSELINE_ISSUE_BAD_DATE, line, "end_date", "the end is before the start (kept the start alone)");
    }

  const char *shown = slide_get_string (slide, "display_date") ? slide_get_string (slide, "display_date") : slide_get_string (start, "display_date");

  if (shown)
    slide_read_display_date (shown, &date);
  causeline_event_set_time (event, &date.time);
  causeline_event_set_time_basis (event, CAUSELINE_TIME_BASIS_STATED);
}

/* What has no place in an event is kept under the name that the sheet of TimelineJS has for it. */
static void
read_extra (CauselineEvent *event,
            JsonObject     *slide)
{
  static const struct
  {
    const char *part;
    const char *key;
    const char *name;
  } extras[] = {
    { "media", "credit", "Media Credit" }, { "media", "caption", "Media Caption" }, { "media", "thumbnail", "Media Thumbnail" },
    { "background", "url", "Background" }, { "background", "color", "Background" },
  };
  g_autoptr (GString) x = g_string_new ("{");

  for (guint i = 0; i < G_N_ELEMENTS (extras); i++)
    {
      const char *text = slide_get_string (slide_get_object (slide, extras[i].part), extras[i].key);

      if (!text || (i > 0 && strstr (x->str, "\"Background\"") && strcmp (extras[i].name, "Background") == 0))
        continue;
      g_string_append (x, x->len > 1 ? "," : "");
      sheet_append_json_string (x, extras[i].name);
      g_string_append_c (x, ':');
      sheet_append_json_string (x, text);
    }
  g_string_append_c (x, '}');
  if (x->len > 2)
    causeline_event_set_extra (event, "x", x->str);
}

static char *
get_text (JsonObject *slide,
          const char *key)
{
  const char *html = slide_get_string (slide_get_object (slide, "text"), key);
  char *text = html ? webpage_fragment_to_text (html) : NULL;

  if (text && *g_strstrip (text) == '\0')
    g_clear_pointer (&text, g_free);
  return text;
}

static void
read_slide (Story      *self,
            JsonObject *slide,
            const char *type,
            gint64      line)
{
  gboolean is_taken;
  g_autofree char *id = graph_builder_choose_id (&self->builder, slide_get_string (slide, "unique_id"), &is_taken);
  g_autofree char *title = get_text (slide, "headline");
  g_autofree char *description = get_text (slide, "text");
  g_autoptr (CauselineEvent) event = causeline_event_new (id, title);

  if (is_taken)
    warn (self, CAUSELINE_ISSUE_DUPLICATE, line, "unique_id", "the id stands at two slides (the second was given another)");
  causeline_event_set_event_type (event, type);
  causeline_event_set_description (event, description);
  causeline_event_set_url (event, slide_get_string (slide_get_object (slide, "media"), "url"));
  if (slide_get_string (slide, "group"))
    causeline_event_add_tag (event, slide_get_string (slide, "group"));
  read_time (self, event, slide, line);
  read_extra (event, slide);
  causeline_graph_add_event (self->graph, event, NULL);
  graph_builder_add_mention (&self->builder, CAUSELINE_MENTION_EVENT, id, line);
  causeline_report_count (self->context->report, CAUSELINE_COUNT_EVENTS, 1);
}

/* The slide for the whole names the story. */
static void
read_title (Story      *self,
            JsonObject *slide)
{
  g_autofree char *title = get_text (slide, "headline");
  g_autoptr (CauselineSource) source = causeline_source_copy (causeline_graph_find_source (self->graph, "s1"));

  causeline_graph_set_title (self->graph, title);
  causeline_source_set_title (source, title);
  causeline_source_set_url (source, slide_get_string (slide_get_object (slide, "media"), "url"));
  causeline_graph_replace_source (self->graph, source);
}

/* The next object of the text; NULL with an error, or without one when the value is none. */
static JsonObject *
read_object (Story   *self,
             gint64  *line,
             GError **error)
{
  gsize start, end;

  if (!json_scan_value (&self->scan, &start, &end, error))
    return NULL;
  *line = line_of (self, start);

  JsonNode *node = json_parse_part (self->parser, self->scan.text + start, end - start, error);

  if (!node)
    g_prefix_error (error, "%s:%" G_GINT64_FORMAT ": ", self->scan.file, *line);
  return node && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

static gboolean
says_something (JsonObject *slide)
{
  return slide_get_object (slide, "start_date") || slide_get_string (slide_get_object (slide, "text"), "headline") || slide_get_string (slide_get_object (slide, "text"), "text");
}

static gboolean
read_slides (Story      *self,
             const char *type,
             GError    **error)
{
  if (!json_scan_expect (&self->scan, '[', error))
    return FALSE;
  if (json_scan_is (&self->scan, ']'))
    return TRUE;
  do
    {
      g_autoptr (GError) failed = NULL;
      gint64 line = 0;
      JsonObject *slide = read_object (self, &line, &failed);

      causeline_report_count (self->context->report, CAUSELINE_COUNT_READ, 1);
      if (failed)
        {
          g_propagate_error (error, g_steal_pointer (&failed));
          return FALSE;
        }
      if (slide && says_something (slide))
        read_slide (self, slide, type, line);
      else
        {
          causeline_report_count (self->context->report, CAUSELINE_COUNT_SKIPPED, 1);
          warn (self, CAUSELINE_ISSUE_ROW_SKIPPED, line, type ? "eras" : "events",
                slide ? "the slide has no date and no text (skipped)" : "the slide is no object (skipped)");
        }
    }
  while (json_scan_is (&self->scan, ','));
  return json_scan_expect (&self->scan, ']', error);
}

static gboolean
read_member (Story   *self,
             GError **error)
{
  g_autofree char *key = NULL;
  g_autoptr (GError) failed = NULL;
  gint64 line;

  if (!json_scan_key (&self->scan, &key, error))
    return FALSE;
  if (strcmp (key, "events") == 0)
    {
      self->is_ours = TRUE;
      return read_slides (self, NULL, error);
    }
  if (strcmp (key, "eras") == 0)
    return read_slides (self, "era", error);

  JsonObject *object = read_object (self, &line, &failed);

  if (failed)
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return FALSE;
    }
  if (object && strcmp (key, "title") == 0)
    read_title (self, object);
  return TRUE;
}

static gboolean
read_story (Story   *self,
            GError **error)
{
  JsonScan *scan = &self->scan;

  if (!json_check_utf8 (scan->text, scan->length, scan->file, error) || !json_scan_expect (scan, '{', error))
    return FALSE;
  if (!json_scan_is (scan, '}'))
    {
      do
        if (!read_member (self, error))
          return FALSE;
      while (json_scan_is (scan, ','));
      if (!json_scan_expect (scan, '}', error))
        return FALSE;
    }
  if (!json_scan_end (scan, error))
    return FALSE;
  if (!self->is_ours)
    g_set_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_SYNTAX, "%s: is JSON, but no story of TimelineJS: it has no member \"events\"", scan->file);
  return self->is_ours;
}

static gboolean
timelinejs_read (CauselineGraph             *graph,
                 GBytes                     *bytes,
                 const CauselineReadContext *context,
                 GError                    **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (CauselineSource) source = causeline_source_new ("s1");
  Story story = { .graph = graph, .context = context, .parser = parser, .line = 1, .scan = { .file = context->file } };

  story.scan.text = g_bytes_get_data (bytes, &story.scan.length);
  causeline_report_set_unit (context->report, "slide", "slides");
  causeline_source_set_file (source, context->file);
  causeline_graph_add_source (graph, source, NULL);
  graph_builder_init (&story.builder, graph, "s1");

  gboolean good = read_story (&story, error);

  graph_builder_clear (&story.builder);
  return good;
}

static gboolean
timelinejs_sniff (const char *bytes,
                  gsize       length)
{
  g_autofree char *head = g_strndup (bytes, length);

  return head[strspn (head, " \t\r\n")] == '{' && strstr (head, "\"events\"") && strstr (head, "\"start_date\"");
}

static const char *const timelinejs_endings[] = { ".timeline.json", NULL };

const CauselineImporter causeline_importer_timelinejs = {
  .name = "timelinejs",
  .summary = "The JSON of a TimelineJS story, one event a slide",
  .endings = timelinejs_endings,
  .sniff = timelinejs_sniff,
  .read = timelinejs_read,
};
