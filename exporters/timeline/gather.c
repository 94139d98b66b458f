/* SPDX-License-Identifier: MIT */
/* Counts the events that a page does not draw one by one, by lane and stretch of time. */

#include "picture.h"

#include "measure.h"

/* The least height of a column, so that one event can be seen beside a thousand. */
#define LEAST_COLUMN 3.0

static Cluster *
find_cluster (Picture    *self,
              int        *index,
              guint       band,
              const Bin  *bin)
{
  if (*index < 0)
    {
      Cluster cluster = { .lane = band, .places = g_array_new (FALSE, FALSE, sizeof (guint)) };
      if (bin != NULL)
        {
          cluster.bin = *bin;
          cluster.bin.edtf = g_strdup (bin->edtf);
          cluster.bin.label = g_strdup (bin->label);
        }
      *index = (int) self->clusters->len;
      g_array_append_val (self->clusters, cluster);
    }
  return &g_array_index (self->clusters, Cluster, *index);
}

/* The columns of a band are as high as its strip allows, in the measure of their counts. */
static void
set_heights (Picture *self)
{
  guint most = 1;

  /* What has no date has no width in time either: its number does not measure with the others. */
  for (guint i = 0; i < self->clusters->len; i++)
    if (!self->has_tray || g_array_index (self->clusters, Cluster, i).lane + 1 < self->bands->len)
      most = MAX (most, g_array_index (self->clusters, Cluster, i).places->len);
  for (guint i = 0; i < self->clusters->len; i++)
    {
      Cluster *cluster = &g_array_index (self->clusters, Cluster, i);
      const Band *band = picture_band (self, cluster->lane);
      double room = band->crowd_height - picture_line_height (self->small_size) - 4;
      cluster->y1 = band->y1 - 2 - picture_line_height (self->small_size);
      cluster->y0 = cluster->y1 - MAX (room * MIN (cluster->places->len, most) / most, LEAST_COLUMN);
    }
}

/* How many events one cluster has at most: those of the fullest stretch that is wide enough for the number of all. */
static guint
find_most (const Picture *self,
           const guint8  *is_drawn,
           guint          n_left)
{
  g_autofree char *widest = g_strdup_printf ("+%u", n_left);
  g_autoptr (GArray) bins = bins_new (self->scale, text_width (widest, -1, self->small_size, FALSE) + 4);
  g_autofree guint *counts = g_new0 (guint, bins->len + 1);
  guint most = 1;

  for (guint i = self->first; i < self->last; i++)
    if (!is_drawn[i - self->first])
      {
        const StoryEvent *event = story_get (self->story, i);
        guint bin = event->is_dated ? bins_find (bins, event->lo) : bins->len;
        most = MAX (most, ++counts[bin]);
      }
  return most;
}

/* Gathers what has no row. O(events) */
void
picture_gather (Picture *self)
{
  g_autofree guint8 *is_drawn = g_new0 (guint8, self->last - self->first);
  guint n_left = self->last - self->first;
  gboolean has_dates = self->first < self->story->n_dated;

  for (guint i = 0; i < self->marks->len; i++)
    {
      const Mark *mark = picture_mark (self, i);
      is_drawn[mark->place - self->first] = mark->row >= 0;
      n_left -= mark->row >= 0;
    }
  if (n_left == 0)
    return;

  guint most = find_most (self, is_drawn, n_left);
  g_autofree char *widest = g_strdup_printf ("+%u", most);
  g_autoptr (GArray) bins = bins_new (self->scale, text_width (widest, -1, self->small_size, FALSE) + 4);
  g_autofree int *index = g_new (int, self->bands->len * (bins->len + 1));
  for (guint i = 0; i < self->bands->len * (bins->len + 1); i++)
    index[i] = -1;
  for (guint i = self->first; i < self->last; i++)
    {
      const StoryEvent *event = story_get (self->story, i);
      if (is_drawn[i - self->first])
        continue;
      guint band = picture_band_of (self, event);
      gboolean is_binned = event->is_dated || !has_dates;
      guint bin = is_binned ? bins_find (bins, event->is_dated ? event->lo : i - self->first) : bins->len;
      Cluster *cluster = find_cluster (self, &index[band * (bins->len + 1) + bin], band, is_binned ? &g_array_index (bins, Bin, bin) : NULL);
      if (is_binned && !event->is_dated)
        {
          g_clear_pointer (&cluster->bin.edtf, g_free);
          g_clear_pointer (&cluster->bin.label, g_free);
        }
      if (!is_binned)
        {
          cluster->bin.x0 = self->x0;
          cluster->bin.x1 = self->x0 + text_width (widest, -1, self->small_size, FALSE) + 8;
        }
      g_array_append_val (cluster->places, i);
    }
  set_heights (self);
}
