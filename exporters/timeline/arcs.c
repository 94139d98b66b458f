/* SPDX-License-Identifier: MIT */
/* Which links a page draws: those between its marks, and those from its marks into its clusters. */

#include "picture.h"

/* More links than this on a page are not drawn: nobody could follow them. */
#define MOST_ARCS 400
/* The same for links into clusters, which say less. */
#define MOST_CLUSTER_ARCS 16

/* Where a mark stands for the question which of two comes first: a bar begins at its left end, if it has one. */
double
mark_place_in_time (const Mark *mark)
{
  const CauselineTime *time = causeline_event_get_time (mark->event->event);

  return mark->is_bar && time->start_bound == CAUSELINE_BOUND_KNOWN ? mark->left : mark->x;
}

/* Whether a link would have to run back in time: its cause is over only after its effect, or stands further right. */
static gboolean
is_backwards (const Picture       *self,
              const CauselineLink *link,
              const Mark          *from,
              const Mark          *to)
{
  if (self->settings->is_vertical ? from->y > to->y + 0.4 : mark_place_in_time (from) > mark_place_in_time (to) + 0.4)
    return TRUE;
  return from->event->is_dated && to->event->is_dated && causeline_link_get_kind (link) != CAUSELINE_LINK_PART
         && from->event->lo >= to->event->hi;
}

/* Where each event of the story is on this page: in a mark (from 1 on), in a cluster (from -1 down), or nowhere. */
static int *
find_ends (const Picture *self)
{
  int *ends = g_new0 (int, self->story->events->len);

  for (guint i = 0; i < self->clusters->len; i++)
    {
      const Cluster *cluster = &g_array_index (self->clusters, Cluster, i);
      for (guint k = 0; cluster->bin.edtf != NULL && k < cluster->places->len; k++)
        ends[g_array_index (cluster->places, guint, k)] = -(int) i - 1;
    }
  for (guint i = 0; i < self->marks->len; i++)
    ends[picture_mark (self, i)->place] = (int) i + 1;
  return ends;
}

/* The link between two marks. */
static void
add_arc (Picture       *self,
         CauselineLink *link,
         guint          from,
         guint          to)
{
  Arc arc = { .link = link, .from = from, .to = to };

  arc.is_backwards = is_backwards (self, link, picture_mark (self, from), picture_mark (self, to));
  g_array_append_val (self->arcs, arc);
}

/* The link between a mark and an event in a cluster; none where the cluster stands for the time of the mark as well, so that
 * before and after could not be told. */
static void
add_cluster_arc (Picture       *self,
                 CauselineLink *link,
                 guint          mark,
                 guint          cluster,
                 guint          place,
                 gboolean       is_into)
{
  const Bin *bin = &g_array_index (self->clusters, Cluster, cluster).bin;
  Arc arc = { .link = link, .from = is_into ? mark : ARC_IN_CLUSTER, .to = is_into ? ARC_IN_CLUSTER : mark, .cluster = cluster + 1, .place = place };
  const Mark *other = picture_mark (self, mark);
  double x = scale_x (self->scale, story_get (self->story, place)->lo), beside = mark_place_in_time (other);
  double drawn = picture_cluster_x (self, cluster, place);

  if (other->x > bin->x0 - 0.4 && other->x < bin->x1 + 0.4)
    return;
  arc.is_backwards = is_into ? beside > x + 0.4 || other->x > drawn + 0.4 : x > beside + 0.4 || drawn > other->x + 0.4;
  g_array_append_val (self->arcs, arc);
}

/* Collects the links of one sort: between marks, or into clusters. */
static void
collect (Picture   *self,
         const int *ends,
         gboolean   into_clusters,
         guint      most)
{
  CauselineGraph *graph = self->story->graph;
  guint n_links = causeline_graph_get_n_links (graph);

  for (guint i = 0; i < n_links && self->arcs->len < most; i++)
    {
      CauselineLink *link = causeline_graph_get_link (graph, i);
      guint from = causeline_graph_get_event_position (graph, causeline_link_get_from (link));
      guint to = causeline_graph_get_event_position (graph, causeline_link_get_to (link));
      if (from == CAUSELINE_NOWHERE || to == CAUSELINE_NOWHERE || from == to)
        continue;
      guint p = self->story->places[from], q = self->story->places[to];
      int a = ends[p], b = ends[q];
      if (!into_clusters && a > 0 && b > 0)
        add_arc (self, link, (guint) a - 1, (guint) b - 1);
      else if (into_clusters && a > 0 && b < 0 && story_get (self->story, p)->is_dated)
        add_cluster_arc (self, link, (guint) a - 1, (guint) (-b - 1), q, TRUE);
      else if (into_clusters && a < 0 && b > 0 && story_get (self->story, q)->is_dated)
        add_cluster_arc (self, link, (guint) b - 1, (guint) (-a - 1), p, FALSE);
    }
}

/* The links of which at least one end is drawn, the other one drawn or counted. O(events + links) */
void
picture_collect_arcs (Picture *self)
{
  if (causeline_graph_get_n_links (self->story->graph) == 0)
    return;

  g_autofree int *ends = find_ends (self);
  collect (self, ends, FALSE, MOST_ARCS);
  collect (self, ends, TRUE, self->arcs->len + MOST_CLUSTER_ARCS);
}
