/* SPDX-License-Identifier: MIT */
/* Heights: of rows and bands, from what stands in them, and over the page. */

#include "picture.h"

#include "measure.h"

#include <math.h>
#include <stdlib.h>

/* The most room between two rows. */
#define MOST_ROW_GAP 120.0

/* Sets how far each row reaches, with its line at 0 for now. */
static void
measure_rows (Picture *self)
{
  guint n_rows = 0;

  for (guint i = 0; i < self->bands->len; i++)
    n_rows += picture_band (self, i)->n_rows;
  g_array_set_size (self->rows, 0);
  g_array_set_size (self->rows, n_rows);
  for (guint i = 0; i < self->marks->len; i++)
    {
      const Mark *mark = picture_mark (self, i);
      if (mark->row < 0)
        continue;
      Row *row = &g_array_index (self->rows, Row, mark->row);
      row->y0 = MIN (row->y0, -MAX (label_height_above (self, mark), self->radius + 1));
      row->y1 = MAX (row->y1, MAX (label_height_below (self, mark), self->radius + 1));
    }
}

/* Sets all heights. Returns: where the last band ends */
double
picture_arrange (Picture *self)
{
  double y = self->axis_y + PICTURE_FIRST_ROW_GAP;
  guint next_row = 0;

  measure_rows (self);
  for (guint i = 0; i < self->bands->len; i++)
    {
      Band *band = picture_band (self, i);
      gboolean has_head = band->head != NULL;
      band->y0 = y;
      y += has_head ? PICTURE_BAND_PAD : 0;
      /* Without lanes, the head of the tray stands in a line of its own. */
      if (has_head && self->settings->lanes == LANES_NONE)
        y += picture_line_height (self->small_size) + 4;
      for (guint r = 0; r < band->n_rows; r++)
        {
          Row *row = &g_array_index (self->rows, Row, next_row++);
          double height = row->y1 - row->y0;
          row->y = y - row->y0;
          row->y0 = y;
          row->y1 = y + height;
          y += height > 0 ? height + self->row_gap : 0;
        }
      y += band->crowd_height;
      if (has_head && self->settings->lanes != LANES_NONE)
        y = MAX (y, band->y0 + 2 * PICTURE_BAND_PAD + band->head->len * picture_line_height (self->small_size));
      band->y1 = y;
      y += has_head && i + 1 < self->bands->len ? 4 : 0;
    }
  for (guint i = 0; i < self->marks->len; i++)
    {
      Mark *mark = picture_mark (self, i);
      if (mark->row < 0)
        continue;
      mark->y = g_array_index (self->rows, Row, mark->row).y;
      mark->label_y = mark->y - label_height_above (self, mark);
    }
  return y;
}

typedef struct
{
  guint row;
  guint first;               /* the place of its first event */
} RowOrder;

static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  const RowOrder *p = a, *q = b;

  if (p->first != q->first)
    return p->first < q->first ? -1 : 1;
  return (p->row > q->row) - (p->row < q->row);
}

/* Packing fills rows in no order that means something: those of a lane come by their first events, so that one reads down and to the right. */
void
picture_sort_rows (Picture *self)
{
  guint n_lanes = self->story->lanes->len, n_rows = 0;
  for (guint i = 0; i < n_lanes; i++)
    n_rows += picture_band (self, i)->n_rows;
  g_autofree RowOrder *rows = g_new (RowOrder, n_rows + 1);
  g_autofree guint *moved = g_new (guint, n_rows + 1);

  for (guint r = 0; r < n_rows; r++)
    rows[r] = (RowOrder) { r, G_MAXUINT };
  for (guint i = 0; i < self->marks->len; i++)
    {
      const Mark *mark = picture_mark (self, i);
      if (mark->row >= 0 && (guint) mark->row < n_rows)
        rows[mark->row].first = MIN (rows[mark->row].first, mark->place);
    }
  for (guint i = 0, first = 0; i < n_lanes; first += picture_band (self, i)->n_rows, i++)
    qsort (rows + first, picture_band (self, i)->n_rows, sizeof (RowOrder), compare_rows);
  for (guint r = 0; r < n_rows; r++)
    moved[rows[r].row] = r;
  for (guint i = 0; i < self->marks->len; i++)
    {
      Mark *mark = picture_mark (self, i);
      if (mark->row >= 0 && (guint) mark->row < n_rows)
        mark->row = (int) moved[mark->row];
    }
}

/* Spreads the rows over the height that a page has. */
void
picture_spread_rows (Picture *self,
                     double   limit)
{
  double bottom = picture_arrange (self);
  guint n_rows = 0;

  for (guint i = 0; i < self->rows->len; i++)
    n_rows += g_array_index (self->rows, Row, i).y1 > g_array_index (self->rows, Row, i).y0;
  if (isfinite (limit) && n_rows > 0 && bottom < limit)
    {
      self->row_gap = MIN (self->row_gap + (limit - bottom) / n_rows, MOST_ROW_GAP);
      bottom = picture_arrange (self);
    }
  self->bottom = bottom;
}
