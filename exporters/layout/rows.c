/* SPDX-License-Identifier: MIT */
/* Which row each event and its label stand in, so that nothing overlaps.
 *
 * Greedy interval colouring: events come by time, each takes a row in which its mark and label overlap no other. */

#include "rows.h"

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

/* Whether more events of the same lane follow within a label's width than went before: then the label is better off on the left. */
static gboolean
is_crowded_on_the_right (const RowItem *items,
                         guint          n_items,
                         const RowItem *item)
{
  int n_more = 0;

  for (guint i = 0; i < n_items; i++)
    {
      if (items[i].lane != item->lane || &items[i] == item)
        continue;
      double distance = items[i].left - item->left;
      if (distance > 0 && distance < item->label_width)
        n_more++;
      else if (distance < 0 && distance > -item->label_width)
        n_more--;
    }
  return n_more > 0;
}

/* The places that an item could take, the better first. */
static guint
find_placings (const RowItem *item,
               gboolean       prefers_left,
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
  if (n == 2 && prefers_left)
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
            gboolean    prefers_left,
            double      x0,
            double      x1)
{
  Placing placings[2];
  guint n_placings = find_placings (item, prefers_left, x0, x1, placings);

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

/* Gives each item a row.
 *
 * @items: by time
 * @lane_rows: how many rows each lane has
 * @x0, @x1: between these the labels have to stand
 *
 * Returns: how many items found no room. O(items x rows), in the balanced manner O(items^2) */
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
  for (guint i = 0; i < n_lanes; i++)
    first[i + 1] = first[i] + lane_rows[i];
  guint n_rows = first[n_lanes], n_left = 0;
  GArray **rows = g_new (GArray *, n_rows);
  for (guint i = 0; i < n_rows; i++)
    rows[i] = g_array_new (FALSE, FALSE, sizeof (Interval));

  for (guint i = 0; i < n_items; i++)
    {
      guint lane = items[i].lane;
      items[i].row = -1;
      gboolean prefers_left = manner == ROWS_BALANCED && is_crowded_on_the_right (items, n_items, &items[i]);
      if (lane_rows[lane] == 0 || !place_item (&items[i], rows, first[lane], lane_rows[lane], start[lane], prefers_left, x0, x1))
        n_left++;
      else if (manner == ROWS_CASCADE)
        start[lane] = (guint) items[i].row - first[lane] + 1;
    }
  for (guint i = 0; i < n_rows; i++)
    g_array_unref (rows[i]);
  g_free (rows);
  return n_left;
}
