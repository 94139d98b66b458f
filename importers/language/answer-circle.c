/* SPDX-License-Identifier: MIT */
/* Takes links away again: what is told over another event already, and what would close a circle. */

#include "answer.h"

#include <string.h>

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
  gint32 *first;           /* for each event: the newest link that leaves it, or -1 */
  gint32 *next;            /* for each link: the next of the same event */
  guint8 *seen;            /* for each event */
  guint n_events;
} Kept;

static gboolean
reaches (const GArray *links,
         const Kept   *kept,
         gint32        from,
         gint32        to)
{
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (gint32));
  memset (kept->seen, 0, kept->n_events);
  g_array_append_val (open, from);
  while (open->len > 0)
    {
      gint32 at = g_array_index (open, gint32, open->len - 1);
      g_array_set_size (open, open->len - 1);
      if (at == to)
        return TRUE;
      if (kept->seen[at])
        continue;
      kept->seen[at] = TRUE;
      for (gint32 i = kept->first[at]; i >= 0; i = kept->next[i])
        g_array_append_val (open, g_array_index (links, NarrativeLink, i).to);
    }
  return FALSE;
}

/* What an accusation is about need not be told again of the denial that answers it. */
void
answer_drop_indirect (Answering *answering)
{
  GArray *links = answering->story->links;
  guint out = 0;
  for (guint i = 0; i < links->len; i++)
    {
      const NarrativeLink link = g_array_index (links, NarrativeLink, i);
      gboolean is_indirect = FALSE;
      for (guint j = 0; link.kind == CAUSELINE_LINK_ABOUT && j < links->len && !is_indirect; j++)
        {
          const NarrativeLink *last = &g_array_index (links, NarrativeLink, j);
          is_indirect = last->to == link.to && last->from != link.from && answer_is_led (answering, link.from, last->from);
        }
      if (!is_indirect)
        g_array_index (links, NarrativeLink, out++) = link;
    }
  g_array_set_size (links, out);
}

/* Takes the links from the surest down and leaves out what would close a circle. */
void
answer_break_circles (Answering *answering)
{
  GArray *links = answering->story->links;
  guint n = links->len, n_events = answering->story->events->len;
  g_autofree guint *order = g_new (guint, n + 1);
  g_autofree guint8 *is_kept = g_new0 (guint8, n + 1), *seen = g_new0 (guint8, n_events + 1);
  g_autofree gint32 *first = g_new (gint32, n_events + 1), *next = g_new (gint32, n + 1);
  Kept kept = { first, next, seen, n_events };
  for (guint i = 0; i < n_events; i++)
    first[i] = -1;
  for (guint i = 0; i < n; i++)
    order[i] = i;
  g_qsort_with_data (order, n, sizeof (guint), compare_links, links);
  for (guint i = 0; i < n; i++)
    {
      const NarrativeLink *link = &g_array_index (links, NarrativeLink, order[i]);
      gboolean is_causal = causeline_link_kind_is_causal (link->kind);
      is_kept[order[i]] = !is_causal || !reaches (links, &kept, link->to, link->from);
      answering->story->n_circles += !is_kept[order[i]];
      if (is_causal && is_kept[order[i]])
        {
          next[order[i]] = first[link->from];
          first[link->from] = order[i];
        }
    }
  guint out = 0;
  for (guint i = 0; i < n; i++)
    if (is_kept[i])
      g_array_index (links, NarrativeLink, out++) = g_array_index (links, NarrativeLink, i);
  g_array_set_size (links, out);
}
