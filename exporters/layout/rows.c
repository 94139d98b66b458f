/* SPDX-License-Identifier: MIT */
/* Which row each event and its label stand in, so that nothing overlaps.
 *
 * Greedy interval colouring: events come by time, each takes a row in which its mark and label overlap no other. */

#include "rows.h"

#include <stdlib.h>

typedef struct
{
  double x0;
  double x1;
} Interval;

/* One place that an item could take in a row. */
typedef struct
{
  double label_x;
  gboolean is_label_left;
  Interval room;
} Placing;

/* The index of the first interval that ends after @x. */
static guint
first_ending_after (const GArray *row,
                    double        x)
{
  guint low = 0, high = row->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;
      if (g_array_index (row, Interval, middle).x1 <= x)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static gboolean
is_free (const GArray *row,
         Interval      room)
{
  guint i = first_ending_after (row, room.x0);

  return i == row->len || g_array_index (row, Interval, i).x0 >= room.x1;
}

static void
occupy (GArray  *row,
        Interval room)
{
  g_array_insert_val (row, first_ending_after (row, room.x0), room);
}

/* The places that an item could take, the better first. */
static guint
find_placings (const RowItem *item,
               double         x0,
               double         x1,
               Placing        placings[2])
{
  double pad = ROW_ITEM_GAP / 2;
  guint n = 0;

  if (item->label_width <= 0)
    {
      placings[n++] = (Placing) { item->right, FALSE, { item->left - pad, item->right + pad } };
      return n;
    }
  if (item->label_under)
    {
      double label_x = MAX (MIN (item->left, x1 - item->label_width), x0);
      double right = MAX (item->right, label_x + item->label_width);
      placings[n++] = (Placing) { label_x, FALSE, { MIN (item->left, label_x) - pad, right + pad } };
      return n;
    }
  double label_x = item->right + ROW_LABEL_GAP;
  if (label_x + item->label_width <= x1)
    placings[n++] = (Placing) { label_x, FALSE, { item->left - pad, label_x + item->label_width + pad } };
  label_x = item->left - ROW_LABEL_GAP - item->label_width;
  if (label_x >= x0)
    placings[n++] = (Placing) { label_x, TRUE, { label_x - pad, item->right + pad } };
  if (n == 2 && item->prefers_left)
    {
      Placing right = placings[0];
      placings[0] = placings[1];
      placings[1] = right;
    }
  return n;
}

static gboolean
place_item (RowItem    *item,
            GArray    **rows,
            guint       first,
            guint       n_rows,
            guint       start,
            double      x0,
            double      x1)
{
  Placing placings[2];
  guint n_placings = find_placings (item, x0, x1, placings);

  for (guint p = 0; p < n_placings; p++)
    for (guint k = 0; k < n_rows; k++)
      {
        guint row = first + (start + k) % n_rows;
        if (!is_free (rows[row], placings[p].room))
          continue;
        occupy (rows[row], placings[p].room);
        item->row = (int) row;
        item->label_x = placings[p].label_x;
        item->is_label_left = placings[p].is_label_left;
        return TRUE;
      }
  item->row = -1;
  return FALSE;
}

/* Sides of labels are weighed on a grid of this many px. */
#define CELL 4.0

/* How much it costs that so many labels stand above one another: steep, so that the highest piles are taken down first. */
static double
pile_cost (int depth)
{
  return (double) depth * depth * depth * depth;
}

/* Adds to or takes from the piles over an interval. Returns: by how much that changes their cost */
static double
pile (int      *depths,
      int       n_cells,
      double    origin,
      Interval  room,
      int       by)
{
  int first = MAX ((int) ((room.x0 - origin) / CELL), 0), last = MIN ((int) ((room.x1 - origin) / CELL), n_cells - 1);
  double change = 0;

  for (int i = first; i <= last; i++)
    {
      change += pile_cost (depths[i] + by) - pile_cost (depths[i]);
      depths[i] += by;
    }
  return change;
}

/* Turns labels over as long as that makes the piles lower. */
static void
balance_lane (RowItem     *items,
              guint        n_items,
              guint        lane,
              double       x0,
              double       x1,
              int         *depths,
              int          n_cells)
{
  Placing placings[2];
  gboolean has_changed = TRUE;

  for (guint i = 0; i < n_items; i++)
    if (items[i].lane == lane && find_placings (&items[i], x0, x1, placings) > 0)
      pile (depths, n_cells, x0, placings[0].room, 1);
  for (guint pass = 0; has_changed && pass < n_items; pass++)
    {
      has_changed = FALSE;
      for (guint i = 0; i < n_items; i++)
        {
          if (items[i].lane != lane || find_placings (&items[i], x0, x1, placings) < 2)
            continue;
          double change = pile (depths, n_cells, x0, placings[0].room, -1) + pile (depths, n_cells, x0, placings[1].room, 1);
          if (change < 0)
            {
              items[i].prefers_left = !items[i].prefers_left;
              has_changed = TRUE;
              continue;
            }
          pile (depths, n_cells, x0, placings[1].room, -1);
          pile (depths, n_cells, x0, placings[0].room, 1);
        }
    }
}

/* Decides for each label on which side of its mark it had better stand, so that few stand above one another. */
void
rows_balance (RowItem *items,
              guint    n_items,
              guint    n_lanes,
              double   x0,
              double   x1)
{
  int n_cells = (int) ((x1 - x0) / CELL) + 1;
  g_autofree int *depths = g_new (int, n_cells);

  for (guint lane = 0; lane < n_lanes; lane++)
    {
      for (int i = 0; i < n_cells; i++)
        depths[i] = 0;
      balance_lane (items, n_items, lane, x0, x1, depths, n_cells);
    }
}

typedef struct
{
  guint index;
  double x0;
} Turn;

static int
compare_turns (gconstpointer a,
               gconstpointer b)
{
  const Turn *p = a, *q = b;

  if (p->x0 != q->x0)
    return p->x0 < q->x0 ? -1 : 1;
  return (p->index > q->index) - (p->index < q->index);
}

/* In which order items take their rows: by where they begin, which needs no more rows than there are items side by side anywhere. */
static Turn *
make_turns (const RowItem *items,
            guint          n_items,
            double         x0,
            double         x1,
            RowsManner     manner)
{
  Turn *turns = g_new (Turn, MAX (n_items, 1));
  Placing placings[2];

  for (guint i = 0; i < n_items; i++)
    turns[i] = (Turn) { i, find_placings (&items[i], x0, x1, placings) > 0 ? placings[0].room.x0 : x1 };
  if (manner == ROWS_PACKED)
    qsort (turns, n_items, sizeof (Turn), compare_turns);
  return turns;
}

/* Gives each item a row.
 *
 * @items: by time; for ROWS_BY_TURN those first that shall be placed in any case
 * @lane_rows: how many rows each lane has
 * @x0, @x1: between these the labels have to stand
 *
 * Returns: how many items found no room. O(items x rows) */
guint
rows_place (RowItem     *items,
            guint        n_items,
            const guint *lane_rows,
            guint        n_lanes,
            double       x0,
            double       x1,
            RowsManner   manner)
{
  g_autofree guint *first = g_new0 (guint, n_lanes + 1);
  g_autofree guint *start = g_new0 (guint, n_lanes);
  g_autofree Turn *turns = make_turns (items, n_items, x0, x1, manner);
  for (guint i = 0; i < n_lanes; i++)
    first[i + 1] = first[i] + lane_rows[i];
  guint n_rows = first[n_lanes], n_left = 0;
  GArray **rows = g_new (GArray *, n_rows);
  for (guint i = 0; i < n_rows; i++)
    rows[i] = g_array_new (FALSE, FALSE, sizeof (Interval));

  for (guint i = 0; i < n_items; i++)
    {
      RowItem *item = &items[turns[i].index];
      guint lane = item->lane;
      item->row = -1;
      if (lane_rows[lane] == 0 || !place_item (item, rows, first[lane], lane_rows[lane], start[lane], x0, x1))
        n_left++;
      else if (manner == ROWS_CASCADE)
        start[lane] = (guint) item->row - first[lane] + 1;
    }
  for (guint i = 0; i < n_rows; i++)
    g_array_unref (rows[i]);
  g_free (rows);
  return n_left;
}
