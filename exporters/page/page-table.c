/* SPDX-License-Identifier: MIT */
/* The table twin of the pictures: each event a row, with what led to it, what it led to, and where it stands. */

#include "page.h"

#include "svg.h"
#include "text-places.h"

#include <string.h>

/* So many characters of a sentence are quoted. */
#define MOST_QUOTE 240

static const char *
event_title (const CauselineEvent *event)
{
  const char *title = causeline_event_get_title (event);

  return title != NULL && *title != '\0' ? title : causeline_event_get_id (event);
}

/* By position of the event: the ids of other events, with the words for the links to them. */
typedef struct
{
  GPtrArray **before;        /* CauselineLink, borrowed */
  GPtrArray **after;
  GPtrArray **mentions;      /* CauselineMention, borrowed: where the event is read */
  guint n;
  GHashTable *texts;         /* CauselineSource, borrowed -> TextPlaces, of those that were quoted */
} Ties;

static void
ties_clear (Ties *self)
{
  for (guint i = 0; i < self->n; i++)
    {
      g_clear_pointer (&self->before[i], g_ptr_array_unref);
      g_clear_pointer (&self->after[i], g_ptr_array_unref);
      g_clear_pointer (&self->mentions[i], g_ptr_array_unref);
    }
  g_free (self->before);
  g_free (self->after);
  g_free (self->mentions);
  g_hash_table_unref (self->texts);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Ties, ties_clear)

static void
tie (GPtrArray **lists,
     guint       position,
     gpointer    what)
{
  if (position == CAUSELINE_NOWHERE)
    return;
  if (lists[position] == NULL)
    lists[position] = g_ptr_array_new ();
  g_ptr_array_add (lists[position], what);
}

static void
ties_init (Ties           *self,
           CauselineGraph *graph)
{
  self->n = causeline_graph_get_n_events (graph);
  self->before = g_new0 (GPtrArray *, self->n + 1);
  self->after = g_new0 (GPtrArray *, self->n + 1);
  self->mentions = g_new0 (GPtrArray *, self->n + 1);
  self->texts = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) text_places_free);
  for (guint i = 0; i < causeline_graph_get_n_links (graph); i++)
    {
      CauselineLink *link = causeline_graph_get_link (graph, i);
      tie (self->after, causeline_graph_get_event_position (graph, causeline_link_get_from (link)), link);
      tie (self->before, causeline_graph_get_event_position (graph, causeline_link_get_to (link)), link);
    }
  for (guint i = 0; i < causeline_graph_get_n_mentions (graph); i++)
    {
      CauselineMention *mention = causeline_graph_get_mention (graph, i);
      const char *of = causeline_mention_get_of (mention);
      if (causeline_mention_get_kind (mention) == CAUSELINE_MENTION_EVENT && of != NULL)
        tie (self->mentions, causeline_graph_get_event_position (graph, of), mention);
    }
}

static void
append_cell (GString    *out,
             const char *class_name,
             const char *text)
{
  g_string_append_printf (out, "<td class=\"%s\">", class_name);
  svg_append_escaped (out, text != NULL ? text : "");
  g_string_append (out, "</td>");
}

/* A list of other events: each a reference to its row. */
static void
append_links (GString         *out,
              CauselineGraph  *graph,
              const GPtrArray *links,
              gboolean         is_before)
{
  g_string_append (out, "<td class=\"ties\">");
  if (links != NULL)
    g_string_append (out, "<ul>");
  for (guint i = 0; links != NULL && i < links->len; i++)
    {
      CauselineLink *link = g_ptr_array_index (links, i);
      const char *id = is_before ? causeline_link_get_from (link) : causeline_link_get_to (link);
      CauselineEvent *event = causeline_graph_find_event (graph, id);
      g_autofree char *reference = g_uri_escape_string (id, NULL, FALSE);
      g_string_append (out, "<li><span class=\"kind\">");
      svg_append_escaped (out, page_link_words (causeline_link_get_kind (link), is_before));
      g_string_append_printf (out, "</span> <a href=\"#%s\">", reference);
      svg_append_escaped (out, event != NULL ? event_title (event) : id);
      g_string_append (out, "</a></li>");
    }
  g_string_append (out, links != NULL ? "</ul></td>" : "</td>");
}

/* The words around a mention: its line of the text, cut where that is long. */
static char *
quote_of (CauselineGraph         *graph,
          const Ties             *ties,
          const CauselineMention *mention)
{
  CauselineSource *source = causeline_graph_find_source (graph, causeline_mention_get_source (mention));
  const char *text = source != NULL ? causeline_source_get_text (source) : NULL;
  if (text == NULL)
    return NULL;

  TextPlaces *places = g_hash_table_lookup (ties->texts, source);
  if (places == NULL)
    g_hash_table_insert (ties->texts, source, places = text_places_new (text));
  const char *at = text_places_find (places, causeline_mention_get_start (mention)), *first = at, *last = at;
  for (int i = 0; first > text && first[-1] != '\n' && i < MOST_QUOTE / 2; i++)
    first = g_utf8_prev_char (first);
  for (int i = 0; *last != '\0' && *last != '\n' && i < MOST_QUOTE / 2; i++)
    last = g_utf8_next_char (last);
  gboolean is_cut_before = first > text && first[-1] != '\n', is_cut_after = *last != '\0' && *last != '\n';
  while (is_cut_before && first < at && first[-1] != ' ')
    first++;
  while (is_cut_after && last > at && *last != ' ')
    last--;
  g_autofree char *quote = g_strndup (first, last - first);
  return g_strconcat (is_cut_before ? "\342\200\246 " : "", quote, is_cut_after ? " \342\200\246" : "", NULL);
}

static void
append_evidence (GString         *out,
                 CauselineGraph  *graph,
                 const Ties      *ties,
                 const GPtrArray *mentions)
{
  g_string_append (out, "<td class=\"evidence\">");
  const CauselineMention *mention = mentions != NULL ? g_ptr_array_index (mentions, 0) : NULL;
  if (mention != NULL)
    {
      CauselineSource *source = causeline_graph_find_source (graph, causeline_mention_get_source (mention));
      const char *path = source != NULL ? causeline_source_get_file (source) : NULL;
      g_autofree char *file = path != NULL ? g_path_get_basename (path) : NULL;
      gint64 row = causeline_mention_get_row (mention);
      g_autofree char *quote = row > 0 ? NULL : quote_of (graph, ties, mention);
      if (row > 0)
        g_string_append_printf (out, "Row %" G_GINT64_FORMAT " of ", row);
      if (quote != NULL)
        {
          g_string_append (out, "<q>");
          svg_append_escaped (out, quote);
          g_string_append (out, "</q>");
        }
      if (row > 0)
        svg_append_escaped (out, file != NULL ? file : "the sheet");
    }
  g_string_append (out, "</td>");
}

static void
append_row (GString     *out,
            const Story *story,
            guint        place,
            const Ties  *ties)
{
  const StoryEvent *event = story_get (story, place);
  g_autofree char *date = story_date (event);
  g_autofree char *who = story_who (story, event);
  const char *id = causeline_event_get_id (event->event), *type = causeline_event_get_event_type (event->event);
  g_autofree char *reference = g_uri_escape_string (id, NULL, FALSE);

  g_string_append (out, "<tr");
  page_append_attribute (out, "id", id);
  page_append_attribute (out, "data-event", id);
  g_string_append_c (out, '>');
  append_cell (out, "date", date);
  g_string_append_printf (out, "<th scope=\"row\" class=\"title\"><a href=\"#%s\">", reference);
  svg_append_escaped (out, event_title (event->event));
  g_string_append (out, "</a></th>");
  append_cell (out, "type", type);
  append_cell (out, "who", who);
  append_cell (out, "status", causeline_status_to_string (causeline_event_get_status (event->event)));
  append_links (out, story->graph, ties->before[event->position], TRUE);
  append_links (out, story->graph, ties->after[event->position], FALSE);
  append_evidence (out, story->graph, ties, ties->mentions[event->position]);
  g_string_append (out, "</tr>\n");
}

/* In a <noscript>, which a browser that runs the page's script takes for text: thousands of rows cost nothing until they are looked at. Each
 * ends with "</tr>" and a line break, which is nothing that escaped text can hold. */
void
page_write_table (const Story *story,
                  GString     *out)
{
  static const char *const heads[] = { "Date", "Event", "Type", "Who", "Status", "Links from", "Links to", "Where it stands" };
  g_auto (Ties) ties;

  ties_init (&ties, story->graph);
  g_string_append (out, "<noscript id=\"page-rows\"><table>\n<caption>All events in order of time</caption>\n<thead><tr>");
  for (gsize i = 0; i < G_N_ELEMENTS (heads); i++)
    g_string_append_printf (out, "<th scope=\"col\">%s</th>", heads[i]);
  g_string_append (out, "</tr></thead>\n<tbody>\n");
  for (guint i = 0; i < story->events->len; i++)
    append_row (out, story, i, &ties);
  g_string_append (out, "</tbody>\n</table></noscript>\n");
}
