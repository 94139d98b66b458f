/* SPDX-License-Identifier: MIT */
/* The texts that were read, with what was read in them marked. */

#include "page.h"

#include "svg.h"

#include <stdlib.h>
#include <string.h>

/* A stretch of a text that a mention marks. */
typedef struct
{
  const CauselineMention *mention;
  gint64 start;              /* in characters */
  gint64 end;
  gboolean is_anchored;      /* its id stands in the page already */
} Span;

static int
compare_spans (const void *a,
               const void *b)
{
  const Span *p = a, *q = b;

  if (p->start != q->start)
    return p->start < q->start ? -1 : 1;
  if (p->end != q->end)
    return p->end > q->end ? -1 : 1;
  return 0;
}

static int
compare_cuts (const void *a,
              const void *b)
{
  gint64 p = *(const gint64 *) a, q = *(const gint64 *) b;

  return (p > q) - (p < q);
}

/* What is marked: whole sentences are not. */
static GArray *
find_spans (const GPtrArray *mentions,
            glong            length)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (Span));

  for (guint i = 0; i < mentions->len; i++)
    {
      const CauselineMention *mention = g_ptr_array_index (mentions, i);
      gint64 start = causeline_mention_get_start (mention), end = causeline_mention_get_end (mention);
      CauselineMentionKind kind = causeline_mention_get_kind (mention);
      if (kind == CAUSELINE_MENTION_SENTENCE)
        continue;
      if (kind == CAUSELINE_MENTION_ATTRIBUTION && !causeline_mention_get_content (mention, &start, &end))
        continue;
      if (start < 0 || start >= end || end > length)
        continue;
      Span span = { mention, start, end, FALSE };
      g_array_append_val (spans, span);
    }
  if (spans->len > 0)
    qsort (spans->data, spans->len, sizeof (Span), compare_spans);
  return spans;
}

/* All places where a span begins or ends, sorted. */
static GArray *
find_cuts (const GArray *spans,
           glong         length)
{
  GArray *cuts = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 last = length;

  for (guint i = 0; i < spans->len; i++)
    {
      const Span *span = &g_array_index (spans, Span, i);
      g_array_append_val (cuts, span->start);
      g_array_append_val (cuts, span->end);
    }
  g_array_append_val (cuts, last);
  qsort (cuts->data, cuts->len, sizeof (gint64), compare_cuts);
  return cuts;
}

static const char *
name_of_actor (CauselineGraph *graph,
               const char     *id)
{
  CauselineActor *actor = id != NULL ? causeline_graph_find_actor (graph, id) : NULL;

  return actor != NULL ? causeline_actor_get_name (actor) : NULL;
}

/* What a reader is told who points at a mark. */
static char *
describe (const Story            *story,
          const CauselineMention *mention)
{
  CauselineGraph *graph = story->graph;
  const char *of = causeline_mention_get_of (mention), *name = name_of_actor (graph, of), *value = causeline_mention_get_value (mention);
  guint position;

  switch (causeline_mention_get_kind (mention))
    {
    case CAUSELINE_MENTION_EVENT:
      position = of != NULL ? causeline_graph_get_event_position (graph, of) : CAUSELINE_NOWHERE;
      return position != CAUSELINE_NOWHERE ? story_summary (story, story_get (story, story->places[position])) : g_strdup ("event");
    case CAUSELINE_MENTION_ACTOR:
      return g_strdup (name != NULL ? name : "actor");
    case CAUSELINE_MENTION_TIME:
      return g_strconcat ("time: ", value != NULL ? value : "", NULL);
    case CAUSELINE_MENTION_CUE:
      return g_strdup ("what joins two events");
    case CAUSELINE_MENTION_ATTRIBUTION:
      return g_strconcat ("said by ", name != NULL ? name : "somebody", NULL);
    case CAUSELINE_MENTION_SENTENCE:
      break;
    }
  return g_strdup ("");
}

/* The mention that a mark is found by: one that no earlier mark stands for, of an event where there is one. */
static Span *
find_unanchored (GPtrArray *active)
{
  Span *found = NULL;

  for (guint i = 0; i < active->len; i++)
    {
      Span *span = g_ptr_array_index (active, i);
      if (span->is_anchored)
        continue;
      if (causeline_mention_get_kind (span->mention) == CAUSELINE_MENTION_EVENT)
        return span;
      found = found != NULL ? found : span;
    }
  return found;
}

/* Opens a mark for the spans that are open at one place. */
static void
open_mark (GString     *out,
           const Story *story,
           GPtrArray   *active)
{
  g_autoptr (GString) classes = g_string_new (NULL);
  g_autoptr (GString) events = g_string_new (NULL);
  g_autoptr (GString) title = g_string_new (NULL);
  const char *type = NULL;

  for (guint i = 0; i < active->len; i++)
    {
      const CauselineMention *mention = ((const Span *) g_ptr_array_index (active, i))->mention;
      CauselineMentionKind kind = causeline_mention_get_kind (mention);
      const char *of = causeline_mention_get_of (mention);
      g_autofree char *words = describe (story, mention);
      g_string_append_printf (classes, " %s", causeline_mention_kind_to_string (kind));
      g_string_append_printf (title, "%s%s", title->len > 0 ? "; " : "", words);
      if (kind != CAUSELINE_MENTION_EVENT || of == NULL)
        continue;
      g_string_append_printf (events, "%s%s", events->len > 0 ? " " : "", of);
      CauselineEvent *event = causeline_graph_find_event (story->graph, of);
      type = event != NULL ? causeline_event_get_event_type (event) : NULL;
    }
  gboolean is_event = events->len > 0;
  g_string_append_printf (out, "<%s class=\"mention%s\"", is_event ? "mark" : "span", classes->str);
  if (is_event)
    {
      page_append_attribute (out, "data-of", events->str);
      g_string_append_printf (out, " data-family=\"%u\"", type != NULL ? causeline_event_type_get_family (type) : CAUSELINE_FAMILY_OTHER);
    }
  page_append_attribute (out, "title", title->str);
  Span *span = find_unanchored (active);
  if (span != NULL)
    {
      g_autofree char *anchor = g_strconcat ("mention-", causeline_mention_get_id (span->mention), NULL);
      page_append_attribute (out, "id", anchor);
      span->is_anchored = TRUE;
    }
  g_string_append_c (out, '>');
}

/* A mark ends where another begins or ends, so that marks never lie crosswise. */
static void
append_marked (GString     *out,
               const Story *story,
               const char  *text,
               GArray      *spans)
{
  g_autoptr (GArray) cuts = find_cuts (spans, g_utf8_strlen (text, -1));
  g_autoptr (GPtrArray) active = g_ptr_array_new ();
  gint64 at = 0;
  guint next = 0;

  for (guint i = 0; i < cuts->len; i++)
    {
      gint64 cut = g_array_index (cuts, gint64, i);
      if (cut > at)
        {
          const char *end = g_utf8_offset_to_pointer (text, cut - at);
          gboolean is_event = FALSE;
          for (guint k = 0; k < active->len; k++)
            is_event |= causeline_mention_get_kind (((const Span *) g_ptr_array_index (active, k))->mention) == CAUSELINE_MENTION_EVENT &&
                        causeline_mention_get_of (((const Span *) g_ptr_array_index (active, k))->mention) != NULL;
          if (active->len > 0)
            open_mark (out, story, active);
          page_append_text (out, text, end - text);
          if (active->len > 0)
            g_string_append (out, is_event ? "</mark>" : "</span>");
          text = end;
          at = cut;
        }
      for (guint k = active->len; k-- > 0;)
        if (((const Span *) g_ptr_array_index (active, k))->end <= cut)
          g_ptr_array_remove_index (active, k);
      for (; next < spans->len && g_array_index (spans, Span, next).start <= cut; next++)
        g_ptr_array_add (active, &g_array_index (spans, Span, next));
    }
}

static void
append_source (GString         *out,
               const Story     *story,
               CauselineSource *source,
               const GPtrArray *mentions,
               const char      *text)
{
  const char *title = causeline_source_get_title (source), *publisher = causeline_source_get_publisher (source), *url = causeline_source_get_url (source);
  const CauselineTime *published = causeline_source_get_published (source);
  g_autoptr (GArray) spans = find_spans (mentions, g_utf8_strlen (text, -1));

  g_string_append (out, "<article");
  page_append_attribute (out, "data-source", causeline_source_get_id (source));
  g_string_append (out, ">\n<h3>");
  svg_append_escaped (out, title != NULL ? title : causeline_source_get_file (source) != NULL ? causeline_source_get_file (source) : causeline_source_get_id (source));
  g_string_append (out, "</h3>\n<p class=\"byline\">");
  if (publisher != NULL)
    svg_append_escaped (out, publisher);
  if (published != NULL)
    {
      g_autofree char *date = causeline_time_to_label (published);
      g_string_append_printf (out, "%s%s", publisher != NULL ? ", " : "", date);
    }
  if (url != NULL && (g_str_has_prefix (url, "https://") || g_str_has_prefix (url, "http://")))
    {
      g_string_append (out, " <a rel=\"noreferrer noopener\"");
      page_append_attribute (out, "href", url);
      g_string_append (out, ">source</a>");
    }
  g_string_append (out, "</p>\n<div class=\"text\" dir=\"auto\">");
  append_marked (out, story, text, spans);
  g_string_append (out, "</div>\n</article>\n");
}

/* What the marks mean, of events only the families that there are. */
static void
append_key (GString     *out,
            const Story *story)
{
  gboolean is_there[CAUSELINE_FAMILY_CHANGE + 1] = { FALSE };

  for (guint i = 0; i < causeline_graph_get_n_events (story->graph); i++)
    {
      const char *type = causeline_event_get_event_type (causeline_graph_get_event (story->graph, i));
      is_there[type != NULL ? causeline_event_type_get_family (type) : CAUSELINE_FAMILY_OTHER] = TRUE;
    }
  g_string_append (out, "<p class=\"key\">");
  for (guint family = 0; family < G_N_ELEMENTS (is_there); family++)
    if (is_there[family])
      g_string_append_printf (out, "<span class=\"mention event\" data-family=\"%u\">%s</span> ", family, causeline_family_to_string (family));
  g_string_append (out, "<span class=\"mention actor\">who</span> <span class=\"mention time\">when</span> "
                        "<span class=\"mention cue\">why</span> <span class=\"mention attribution\">what somebody says</span></p>\n");
}

void
page_write_texts (const Story *story,
                  GString     *out)
{
  g_autoptr (GPtrArray) mentions = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref); /* by position of their source */

  for (guint i = 0; i < causeline_graph_get_n_sources (story->graph); i++)
    g_ptr_array_add (mentions, g_ptr_array_new ());
  for (guint i = 0; i < causeline_graph_get_n_mentions (story->graph); i++)
    {
      CauselineMention *mention = causeline_graph_get_mention (story->graph, i);
      guint source = causeline_graph_get_source_position (story->graph, causeline_mention_get_source (mention));
      if (source != CAUSELINE_NOWHERE)
        g_ptr_array_add (g_ptr_array_index (mentions, source), mention);
    }
  append_key (out, story);
  for (guint i = 0; i < causeline_graph_get_n_sources (story->graph); i++)
    {
      CauselineSource *source = causeline_graph_get_source (story->graph, i);
      const char *text = causeline_source_get_text (source);
      if (text != NULL && *text != '\0')
        append_source (out, story, source, g_ptr_array_index (mentions, i), text);
    }
}
