/* SPDX-License-Identifier: MIT */
/* Links from one page to another: the foot of each says where they go on. */

#include "elsewhere.h"

/* A page names so many of them at most. */
#define MOST_NAMED 12

static const char *
title_at (const Story *story,
          guint        place)
{
  CauselineEvent *event = story_get (story, place)->event;
  const char *title = causeline_event_get_title (event);

  return title != NULL && *title != '\0' ? title : causeline_event_get_id (event);
}

/* Notes on a page that one of its events leads to one of another page, or comes from there. */
static void
note (Picture *picture,
      guint    here,
      guint    there,
      guint    page,
      gboolean leads_on)
{
  if (picture->elsewhere == NULL)
    picture->elsewhere = g_string_new (NULL);
  if (picture->n_elsewhere++ < MOST_NAMED)
    g_string_append_printf (picture->elsewhere, "%s%s %s page %u, %s", picture->elsewhere->len > 0 ? "; " : "", title_at (picture->story, here),
                            leads_on ? "\342\206\222" : "\342\206\220", page, title_at (picture->story, there));
}

/* Tells each of several pages which links go on elsewhere. O(events + links) */
void
elsewhere_note (const Story     *story,
                const GPtrArray *pictures)
{
  guint n_links = causeline_graph_get_n_links (story->graph);
  g_autofree guint *page_of = g_new0 (guint, story->events->len);

  for (guint i = 0; i < pictures->len; i++)
    {
      const Picture *picture = g_ptr_array_index (pictures, i);
      for (guint k = picture->first; k < picture->last; k++)
        page_of[k] = i;
    }
  for (guint i = 0; pictures->len > 1 && i < n_links; i++)
    {
      CauselineLink *link = causeline_graph_get_link (story->graph, i);
      guint from = causeline_graph_get_event_position (story->graph, causeline_link_get_from (link));
      guint to = causeline_graph_get_event_position (story->graph, causeline_link_get_to (link));
      if (from == CAUSELINE_NOWHERE || to == CAUSELINE_NOWHERE)
        continue;
      guint p = story->places[from], q = story->places[to];
      if (page_of[p] == page_of[q])
        continue;
      note (g_ptr_array_index (pictures, page_of[p]), p, q, page_of[q] + 1, TRUE);
      note (g_ptr_array_index (pictures, page_of[q]), q, p, page_of[p] + 1, FALSE);
    }
}

/* How many lines the foot of a page keeps free for that. */
guint
elsewhere_room (const Picture *self)
{
  gboolean is_part = self->last - self->first < self->story->events->len;

  return is_part && causeline_graph_get_n_links (self->story->graph) > 0 ? ELSEWHERE_LINES : 0;
}

/* What the foot of a page says. Returns: (transfer full) (nullable): %NULL if no link leaves it */
char *
elsewhere_text (const Picture *self)
{
  if (self->n_elsewhere == 0)
    return NULL;
  return g_strdup_printf ("%u %s other pages: %s", self->n_elsewhere, self->n_elsewhere == 1 ? "link to" : "links to", self->elsewhere->str);
}
