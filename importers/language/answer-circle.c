/* SPDX-License-Identifier: MIT */
/* Takes links away again: what is told over another event already, and what would close a circle. */

#include "answer.h"

#include "strong.h"

/* Links with one effect that are compared. */
#define MAX_SAME_EFFECT 40

/* Links that are looked at in search of circles, in one article; what would need more is dropped. */
#define MAX_LOOKED_AT 1000000

static int
compare_links (gconstpointer a,
               gconstpointer b,
               gpointer      links)
{
  const NarrativeLink *x = &g_array_index ((GArray *) links, NarrativeLink, *(const guint *) a);
  const NarrativeLink *y = &g_array_index ((GArray *) links, NarrativeLink, *(const guint *) b);
  if (x->confidence != y->confidence)
    return x->confidence > y->confidence ? -1 : 1;
  return *(const guint *) a < *(const guint *) b ? -1 : 1;
}

/* The kept links of each event, as lists. */
typedef struct
{
  const GArray *links;
  gint32 *first;           /* for each event: the newest link that leaves it, or -1 */
  gint32 *next;            /* for each link: the next of the same event */
  guint *seen;             /* for each event: the last search that came by */
  guint search;
  guint budget;            /* links that may still be looked at */
} Kept;

/* Whether a way leads from one event to another; a search that costs too much says so too. */
static gboolean
reaches (Kept  *kept,
         gint32 from,
         gint32 to)
{
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (gint32));
  kept->search++;
  g_array_append_val (open, from);
  while (open->len > 0)
    {
      gint32 at = g_array_index (open, gint32, open->len - 1);
      g_array_set_size (open, open->len - 1);
      if (at == to)
        return TRUE;
      if (kept->seen[at] == kept->search)
        continue;
      kept->seen[at] = kept->search;
      for (gint32 i = kept->first[at]; i >= 0; i = kept->next[i])
        {
          if (kept->budget == 0)
            return TRUE;
          kept->budget--;
          g_array_append_val (open, g_array_index (kept->links, NarrativeLink, i).to);
        }
    }
  return FALSE;
}

/* What an accusation is about need not be told again of the denial that answers it. */
void
answer_drop_indirect (Answering *answering)
{
  GArray *links = answering->story->links;
  guint out = 0, n_events = answering->story->events->len;
  g_autofree gint32 *last = g_new (gint32, n_events + 1), *before = g_new (gint32, links->len + 1);
  g_autofree guint8 *is_indirect = g_new0 (guint8, links->len + 1);
  for (guint i = 0; i < n_events; i++)
    last[i] = -1;
  for (guint i = 0; i < links->len; i++)
    {
      gint32 to = g_array_index (links, NarrativeLink, i).to;
      before[i] = last[to];
      last[to] = i;
    }
  for (guint i = 0; i < links->len; i++)
    {
      const NarrativeLink *link = &g_array_index (links, NarrativeLink, i);
      gint32 other = link->kind == CAUSELINE_LINK_ABOUT ? last[link->to] : -1;
      for (guint looked = 0; other >= 0 && looked < MAX_SAME_EFFECT && !is_indirect[i]; other = before[other], looked++)
        {
          gint32 middle = g_array_index (links, NarrativeLink, other).from;
          is_indirect[i] = middle != link->from && answer_is_led (answering, link->from, middle);
        }
    }
  for (guint i = 0; i < links->len; i++)
    if (!is_indirect[i])
      g_array_index (links, NarrativeLink, out++) = g_array_index (links, NarrativeLink, i);
  g_array_set_size (links, out);
}

/* For each event the number of the circles that it lies on. */
static guint *
find_components (const GArray *links,
                 guint         n_events)
{
  g_autofree guint *from = g_new (guint, links->len + 1), *to = g_new (guint, links->len + 1);
  guint n = 0;
  for (guint i = 0; i < links->len; i++)
    {
      const NarrativeLink *link = &g_array_index (links, NarrativeLink, i);
      if (!causeline_link_kind_is_causal (link->kind))
        continue;
      from[n] = link->from;
      to[n++] = link->to;
    }
  return strong_components (n_events, from, to, n);
}

/* Takes the links from the surest down and leaves out what would close a circle; most links lie on none, and are not looked at. */
void
answer_break_circles (Answering *answering)
{
  GArray *links = answering->story->links;
  guint n = links->len, n_events = answering->story->events->len, out = 0;
  g_autofree guint *order = g_new (guint, n + 1), *seen = g_new0 (guint, n_events + 1), *component = find_components (links, n_events);
  g_autofree guint8 *is_kept = g_new0 (guint8, n + 1);
  g_autofree gint32 *first = g_new (gint32, n_events + 1), *next = g_new (gint32, n + 1);
  Kept kept = { links, first, next, seen, 0, MAX_LOOKED_AT };
  for (guint i = 0; i < n_events; i++)
    first[i] = -1;
  for (guint i = 0; i < n; i++)
    order[i] = i;
  g_qsort_with_data (order, n, sizeof (guint), compare_links, links);
  for (guint i = 0; i < n; i++)
    {
      const NarrativeLink *link = &g_array_index (links, NarrativeLink, order[i]);
      gboolean is_circular = causeline_link_kind_is_causal (link->kind) && component[link->from] == component[link->to];
      is_kept[order[i]] = !is_circular || !reaches (&kept, link->to, link->from);
      answering->story->n_circles += !is_kept[order[i]];
      if (is_circular && is_kept[order[i]])
        {
          next[order[i]] = first[link->from];
          first[link->from] = order[i];
        }
    }
  for (guint i = 0; i < n; i++)
    if (is_kept[i])
      g_array_index (links, NarrativeLink, out++) = g_array_index (links, NarrativeLink, i);
  g_array_set_size (links, out);
}
