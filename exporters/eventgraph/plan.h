/* SPDX-License-Identifier: MIT */
/* What an event graph shows, before anything has a place: boxes in columns of time, and what joins them. */

#pragma once

#include "graph-settings.h"
#include "report.h"
#include "story.h"

G_BEGIN_DECLS

typedef enum
{
  NODE_EVENT,
  NODE_CLUSTER,          /* several events as one box */
  NODE_ACTOR
} NodeKind;

typedef enum
{
  NODE_LINE_DATE,
  NODE_LINE_TITLE,
  NODE_LINE_WHO
} NodeLineRank;

typedef struct
{
  char *text;
  NodeLineRank rank;
} NodeLine;

typedef struct
{
  NodeKind kind;
  GArray *places;            /* guint, in the story: the events it stands for; none for an actor */
  const CauselineActor *actor;
  guint column;              /* not of an actor */
  guint lane;                /* of the story */
  GArray *lines;             /* NodeLine */
  double width;
  double height;
  double x;                  /* the centre */
  double y;
} PlanNode;

typedef struct
{
  double x;
  double y;
} PlanPoint;

typedef struct
{
  guint from;                /* in the nodes */
  guint to;
  CauselineLink *link;       /* borrowed; the first one that it stands for; NULL between an actor and an event */
  CauselineLinkKind kind;
  guint n_links;             /* that it stands for */
  gboolean is_backwards;     /* it runs back in time */
  GArray *points;            /* PlanPoint: the control points of cubic Bezier curves one after the other, 3n + 1 */
} PlanEdge;

/* Events that share a rank: those of one date, or of dates that are near. */
typedef struct
{
  double lo;                 /* the first moment of the first one; INFINITY where no date is known */
  guint first;               /* in @order */
  guint last;                /* not in it any more */
  char *label;
  double start;              /* the ends of its band along time, in px */
  double end;
} PlanColumn;

typedef struct
{
  const Story *story;
  const GraphSettings *settings;
  double *moments;           /* by place: when it is shown to have happened, in seconds; INFINITY where nothing says */
  int *steps;                /* by place: the order among those of one moment that have no date of their own */
  guint *order;              /* places by moment and step */
  GArray *columns;           /* PlanColumn */
  GArray *nodes;             /* PlanNode */
  guint *node_of;            /* by place */
  GArray *edges;             /* PlanEdge */
  guint n_actors;
  guint n_hidden_actors;     /* who take part in what is drawn, and have no box */
  guint n_folded;            /* events in clusters */
  guint n_clusters;
  double *lane_tops;         /* across time, where there are lanes; one more for the end of the last */
  guint n_lanes;
  double node_width;
  double width;              /* of the drawing without its frame */
  double height;
} Plan;

/* More boxes than this do not fit on one page that a person reads. */
#define PLAN_MOST_NODES 80

/* The room between the edge of a box and its text. */
#define PLAN_PADDING 9.0
#define PLAN_NODE_WIDTH 236.0
#define PLAN_PAGE_NODE_WIDTH 204.0   /* where a page limits the width */
#define PLAN_BAND_EDGE 12.0         /* before the first column and after the last */
#define PLAN_LANE_EDGE 14.0         /* from the edge of a lane to its first box */
#define PLAN_SMALL_SIZE 12.0
#define PLAN_TITLE_SIZE 13.0
#define PLAN_GLYPH_RADIUS 5.5

Plan *plan_new (const Story         *story,
                const GraphSettings *settings,
                guint                max_nodes,
                guint                max_events,
                guint                max_columns,
                gboolean             is_forced);
void plan_free (Plan *self);
PlanNode *plan_node (const Plan *self,
                     guint       index);
PlanEdge *plan_edge (const Plan *self,
                     guint       index);
const StoryEvent *plan_event (const Plan     *self,
                              const PlanNode *node);

/* The steps of making one. */
void plan_set_columns (Plan    *self,
                       guint    max_columns,
                       gboolean is_forced);
void plan_set_nodes (Plan *self,
                     guint max_nodes);
void plan_set_edges (Plan *self);
void plan_add_actors (Plan *self,
                      guint max_nodes);
PlanNode *plan_add_node (Plan    *self,
                         NodeKind kind);
PlanEdge *plan_add_edge (Plan *self,
                         guint from,
                         guint to);
void plan_write_labels (Plan *self);
gboolean plan_is_contradiction (const StoryEvent *from,
                                const StoryEvent *to);

/* Gives each box its place and each edge its way. */
gboolean plan_place_with_graphviz (Plan *self);
gboolean plan_is_too_large_for_graphviz (const Plan *self);
void plan_place_in_layers (Plan *self);
void plan_forget_ways (Plan *self);
gboolean plan_is_clear (const Plan *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Plan, plan_free)

G_END_DECLS
