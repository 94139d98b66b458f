/* SPDX-License-Identifier: MIT */
/* Which row each event and its label stand in, so that nothing overlaps. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  /* What is asked for; lengths in px. */
  double left;           /* the mark's ends */
  double right;
  double label_width;    /* 0 for no label */
  double above;          /* how far mark and label reach above and below the line of the row */
  double below;
  gboolean label_under;  /* the mark is a bar with the label below it */
  gboolean prefers_left; /* whether the label had better stand left of the mark */
  guint lane;

  /* What is found. */
  int row;               /* counted over all lanes; -1 where there was no room */
  double label_x;        /* the left edge of the label */
  gboolean is_label_left;
} RowItem;

/* The room between a mark and its label, and the least between what belongs to two events: links pass there. */
#define ROW_LABEL_GAP 6.0
#define ROW_ITEM_GAP 20.0

typedef enum
{
  ROWS_PACKED,           /* the first row that has room, from left to right: as few rows as can be */
  ROWS_BY_TURN,          /* the same, one item after the other: the first are sure to find room */
  ROWS_CASCADE           /* one below the other, and from the top again: what follows stands below what led to it */
} RowsManner;

void rows_balance (RowItem *items,
                   guint    n_items,
                   guint    n_lanes,
                   double   x0,
                   double   x1);
guint rows_place (RowItem     *items,
                  guint        n_items,
                  const guint *lane_rows,
                  guint        n_lanes,
                  double       x0,
                  double       x1,
                  RowsManner   manner);

G_END_DECLS
