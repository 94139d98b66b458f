/* SPDX-License-Identifier: MIT */
/* The foot of a page: the signs that it uses, the sources. */

#pragma once

#include "picture.h"

#include "svg.h"

G_BEGIN_DECLS

typedef enum
{
  LEGEND_FAMILY,
  LEGEND_TYPE,               /* more types of a family, on a line without its sign */
  LEGEND_STATUS,
  LEGEND_SPAN,
  LEGEND_OPEN,
  LEGEND_LINK,
  LEGEND_BACKWARDS,
  LEGEND_CLUSTER
} LegendSign;

typedef struct
{
  LegendSign sign;
  guint value;               /* the family, status or link kind */
  GPtrArray *words;          /* char *: of the file, for data-type and data-status */
  char *label;               /* bold for a family; or NULL */
  char *rest;                /* what is written behind it; or NULL */
  double x;                  /* from the left margin */
  guint line;
} LegendEntry;

/* More types than this are not told apart in the legend: there, and in the marks' attributes, families stand for them. */
#define LEGEND_MOST_TYPES 24

GArray *legend_new (const Picture *picture,
                    gboolean       is_drawn);
guint legend_n_lines (const GArray *entries);
gboolean legend_tells_types (const Picture *picture);
char *legend_type_word (const Picture    *picture,
                        const StoryEvent *event);
GPtrArray *legend_sources (const Picture *picture);
double legend_sign_width (LegendSign sign);
double legend_line_pitch (const Picture *picture);
void legend_draw (const Picture *picture,
                  Svg           *svg);

G_END_DECLS
