/* SPDX-License-Identifier: MIT */
/* One page of a timeline: what stands where. All lengths are in px, y runs down. */

#pragma once

#include "bins.h"
#include "story.h"
#include "ticks.h"

G_BEGIN_DECLS

typedef enum
{
  LINE_DATE,
  LINE_TITLE,
  LINE_WHO,
  LINE_BOTH                  /* the headline with the date before it */
} LineRank;

typedef struct
{
  char *text;
  char *date;                /* of LINE_BOTH, else NULL */
  LineRank rank;
  double height;
} LabelLine;

/* An event that is drawn. */
typedef struct
{
  const StoryEvent *event;
  guint place;               /* in the story */
  guint rank;                /* the less, the sooner it is drawn one by one */
  double x;                  /* the centre of its glyph, where links begin and end */
  double y;
  double left;               /* the ends of the mark */
  double right;
  gboolean is_bar;
  gboolean is_label_under;   /* not beside it */
  gboolean is_label_left;
  gboolean prefers_left;     /* whether its label had better stand on the left */
  int row;                   /* -1 while it has none */
  gboolean has_span;         /* where time runs down: its stretch is drawn beside the axis */
  double span_x;
  double span_y0;
  double span_y1;
  GArray *lines;             /* LabelLine */
  guint more_lines;          /* so many more than its level has, as there is room */
  double label_x;
  double label_y;
  double label_width;        /* in the widest font */
  double label_height;
} Mark;

/* Events that are counted. */
typedef struct
{
  guint lane;
  GArray *places;            /* guint, in the story */
  Bin bin;                   /* without a date for those that have none; its strings are owned */
  double y0;                 /* of its bar */
  double y1;
} Cluster;

/* A row of marks with their labels. */
typedef struct
{
  double y;                  /* of the marks' centres */
  double y0;
  double y1;
} Row;

typedef struct
{
  double y0;
  double y1;
  guint n_rows;
  double crowd_height;       /* of the strip for clusters at its foot */
  GPtrArray *head;           /* char *: lines of its name */
} Band;

typedef struct
{
  CauselineLink *link;       /* borrowed */
  guint from;                /* in the marks, or %ARC_IN_CLUSTER */
  guint to;
  guint cluster;             /* from 1 on: which cluster holds the other end; else 0 */
  guint place;               /* of that end in the story */
  guint cluster_end;         /* of the router's ends */
  gboolean is_backwards;
  GArray *points;            /* RoutePoint; NULL where there is no way */
} Arc;

#define ARC_IN_CLUSTER G_MAXUINT

typedef struct
{
  const Story *story;
  const TimelineSettings *settings;
  guint first;               /* which part of the story is on this page */
  guint last;                /* not on it any more */
  guint page;                /* from 1 on */
  guint n_pages;

  double width;
  double height;
  double title_size;         /* of type */
  double head_size;
  double small_size;
  double radius;             /* of a glyph */

  double x0;                 /* the ends of the axis */
  double x1;
  double top;                /* where the heading ends: the axis' labels stand below */
  double axis_y;
  double axis_x;             /* where time runs down: the axis, and from where leaders set out */
  double axis_end;
  double port_x;
  double tick_width;         /* of the widest label beside it */
  double span_room;          /* for stretches of time, left of it */
  double tray_height;
  double bottom;             /* where the plot ends */
  double foot_height;        /* of legend and sources */

  Scale *scale;              /* NULL where nothing is dated: events then stand by steps */
  GArray *ticks;
  GArray *breaks;
  GArray *rows;              /* Row, those of all bands, downwards */
  GArray *bands;             /* Band, by lane; the last one for undated events, if there are any */
  gboolean has_tray;
  gboolean tells_types;      /* whether the legend names each type, or only families */
  guint level;               /* how short the labels are */
  double row_gap;

  GPtrArray *title_lines;    /* char * */
  char *subtitle;
  char *day;                 /* when all that is shown happened on one: its name and ", "; else NULL */
  GArray *marks;             /* Mark */
  GArray *clusters;          /* Cluster */
  GArray *arcs;              /* Arc */
  GString *elsewhere;        /* the links to other pages, or NULL; its first ones by name */
  guint n_elsewhere;
} Picture;

#define PICTURE_MARGIN 28.0
#define PICTURE_LANE_HEAD 132.0

/* How far the widest glyph reaches, in radii. */
#define PICTURE_GLYPH_REACH 1.25

/* The strip for clusters at the foot of a band is at least so high. */
#define PICTURE_LEAST_CROWD 30.0

/* Room above the first row, and at the edges of a band. */
#define PICTURE_FIRST_ROW_GAP 16.0
#define PICTURE_BAND_PAD 5.0

/* Links pass between two bars of clusters: so far each keeps from the end of its time, where it is wide enough. */
#define PICTURE_CLUSTER_INSET 3.5
#define PICTURE_CLUSTER_INSET_PART 8

/* Between the bar of a cluster and its number, which stands below, where no link ends. */
#define PICTURE_NUMBER_GAP 1.0

/* A time that is only known to the month or year is drawn as the stretch that it may lie in, when that is wider than this. */
#define PICTURE_LEAST_BAR 28.0
/* An interval that was said to be one is drawn as one even when so little of it shows beside its glyph. */
#define PICTURE_LEAST_INTERVAL 8.0

/* What was "before" a time reaches back so far from it, fading: nobody says that it lasted. */
#define PICTURE_OPEN_REACH 60.0

/* How many ways there are to shorten labels, from the longest; only lanes, which have less room, need the last. */
#define LABEL_LEVELS 6
/* From this one on a label is one line. */
#define LEVEL_INLINE 4

/* A line of the most characters that it may have takes so many em. */
#define LABEL_WIDEST_EM 29.0
/* A headline goes on over so many more lines at most. */
#define LABEL_MORE_LINES 2

/* More events than this are never drawn one by one on a page. */
#define PICTURE_MOST_MARKS 160

Picture *picture_new (const Story            *story,
                      const TimelineSettings *settings,
                      guint                   first,
                      guint                   last);
Picture *picture_new_whole (const Story            *story,
                            const TimelineSettings *settings,
                            guint                   first,
                            guint                   last);
void picture_free (Picture *self);
static inline Band *
picture_band (const Picture *self,
              guint          i)
{
  return &g_array_index (self->bands, Band, i);
}

static inline Mark *
picture_mark (const Picture *self,
              guint          i)
{
  return &g_array_index (self->marks, Mark, i);
}

double picture_line_height (double size);
guint picture_band_of (const Picture    *self,
                       const StoryEvent *event);

void label_make (const Picture *picture,
                 Mark          *mark,
                 guint          level);
void label_make_within (const Picture *picture,
                        Mark          *mark,
                        guint          level,
                        double         width);
double mark_place_in_time (const Mark *mark);
void label_make_none (Mark *mark);
gboolean label_is_cut (const Mark *mark);
gboolean label_says_little (const Mark *mark);
void label_clear (Mark *mark);
double label_height_above (const Picture *picture,
                           const Mark    *mark);
double label_height_below (const Picture *picture,
                           const Mark    *mark);

void picture_make_heading (Picture *self);
void picture_pick_marks (Picture *self);
double picture_arrange (Picture *self);
void picture_sort_rows (Picture *self);
void picture_spread_rows (Picture *self,
                          double   limit);
guint picture_place (Picture *self,
                     gboolean may_leave);
gboolean mark_is_in_tray (const Picture *self,
                          const Mark    *mark);
guint picture_place_tray (Picture *self,
                          guint    first_row,
                          guint    most_rows);
void picture_widen (Picture *self);
void picture_lengthen (Picture *self,
                       double   limit);
void picture_label_bare (Picture     *self,
                         const guint *order,
                         guint        n);
void picture_gather (Picture *self);
void picture_connect (Picture *self);
double cluster_inset (const Cluster *cluster);
double picture_cluster_x (const Picture *self, guint which, guint place);
void picture_collect_arcs (Picture *self);
void picture_make_scale (Picture *self,
                         double   x0,
                         double   x1,
                         double   least_margin,
                         double   break_width);
void picture_place_down (Picture *self);
gboolean mark_has_length (const Mark *mark);
void picture_place_spans (Picture *self);
double picture_foot_height (const Picture *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Picture, picture_free)

G_END_DECLS
