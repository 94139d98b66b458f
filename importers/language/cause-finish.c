/* SPDX-License-Identifier: MIT */
/* Puts the causes of an article in order: no link twice, no event that joins nothing, triggers as they stand in the text. */

#include "cause-side.h"

static void
drop_doubles (GArray *links)
{
  for (guint i = 0; i < links->len; i++)
    for (guint j = i + 1; j < links->len && j < i + 8;)
      {
        const CauseLink *a = &g_array_index (links, CauseLink, i), *b = &g_array_index (links, CauseLink, j);
        if ((a->cause == b->cause && a->effect == b->effect) || (a->cause == b->effect && a->effect == b->cause))
          g_array_remove_index (links, j);
        else
          j++;
      }
}

static int
compare_triggers (gconstpointer a,
                  gconstpointer b,
                  gpointer      triggers)
{
  const Trigger *x = &g_array_index ((GArray *) triggers, Trigger, *(const gint32 *) a);
  const Trigger *y = &g_array_index ((GArray *) triggers, Trigger, *(const gint32 *) b);
  return x->token < y->token ? -1 : x->token > y->token;
}

/* Takes out what was added for a cue that joined nothing in the end. */
static void
drop_unused (Causing *causing,
             guint    n_triggers)
{
  guint n = causing->triggers->len, out = n_triggers;
  g_autofree guint8 *is_used = g_new0 (guint8, n + 1);
  g_autofree gint32 *place = g_new (gint32, n + 1);
  for (guint i = 0; i < causing->links->len; i++)
    {
      const CauseLink *link = &g_array_index (causing->links, CauseLink, i);
      if (link->cause >= 0)
        is_used[link->cause] = TRUE;
      is_used[link->effect] = TRUE;
    }
  for (guint i = 0; i < n; i++)
    {
      place[i] = i < n_triggers ? i : out;
      if (i >= n_triggers && is_used[i])
        g_array_index (causing->triggers, Trigger, out++) = g_array_index (causing->triggers, Trigger, i);
    }
  g_array_set_size (causing->triggers, out);
  for (guint i = 0; i < causing->links->len; i++)
    {
      CauseLink *link = &g_array_index (causing->links, CauseLink, i);
      link->cause = link->cause >= 0 ? place[link->cause] : -1;
      link->effect = place[link->effect];
    }
}

/* Puts the triggers that were added where they stand in the text. */
static void
sort_triggers (Causing *causing)
{
  guint n = causing->triggers->len;
  g_autofree gint32 *order = g_new (gint32, n + 1), *place = g_new (gint32, n + 1);
  g_autofree Trigger *copy = g_memdup2 (causing->triggers->data, n * sizeof (Trigger));
  for (guint i = 0; i < n; i++)
    order[i] = i;
  g_qsort_with_data (order, n, sizeof (gint32), compare_triggers, causing->triggers);
  for (guint i = 0; i < n; i++)
    place[order[i]] = i;
  for (guint i = 0; i < n; i++)
    g_array_index (causing->triggers, Trigger, i) = copy[order[i]];
  for (guint i = 0; i < causing->links->len; i++)
    {
      CauseLink *link = &g_array_index (causing->links, CauseLink, i);
      link->cause = link->cause >= 0 ? place[link->cause] : -1;
      link->effect = place[link->effect];
    }
}

/* Ends the reading; @n_triggers is how many there were before events were added for cues. */
void
cause_finish (Causing *causing,
              guint    n_triggers)
{
  drop_doubles (causing->links);
  if (causing->triggers->len == n_triggers)
    return;
  drop_unused (causing, n_triggers);
  sort_triggers (causing);
}
