/* SPDX-License-Identifier: MIT */
/* Labels that use the room which their row has: headlines that were cut get more of their words back, bare marks get a label. */

#include "picture.h"

#include "rows.h"

#include <math.h>

/* From where to where a mark takes room in its row. */
static double
start_of (const Mark *mark)
{
  return mark->lines->len > 0 ? MIN (mark->left, mark->label_x) : mark->left;
}

static double
end_of (const Mark *mark)
{
  return mark->lines->len > 0 ? MAX (mark->right, mark->label_x + mark->label_width) : mark->right;
}

/* How wide the label of a mark may be, so that it does not come near to what stands beside it in its row. */
static double
find_room (const Picture *self,
           const Mark    *mark)
{
  double start = self->x0, end = self->x1;

  for (guint i = 0; i < self->marks->len; i++)
    {
      const Mark *other = picture_mark (self, i);
      if (other == mark || other->row != mark->row)
        continue;
      if (start_of (other) >= end_of (mark))
        end = MIN (end, start_of (other) - ROW_ITEM_GAP);
      else
        start = MAX (start, end_of (other) + ROW_ITEM_GAP);
    }
  return mark->is_label_left ? mark->label_x + mark->label_width - start : end - mark->label_x;
}

/* O(marks^2), of which there are at most PICTURE_MOST_MARKS. */
void
picture_widen (Picture *self)
{
  for (guint i = 0; i < self->marks->len; i++)
    {
      Mark *mark = picture_mark (self, i);
      if (mark->row < 0 || !label_is_cut (mark))
        continue;
      double room = MIN (find_room (self, mark), LABEL_WIDEST_EM * self->head_size), end = mark->label_x + mark->label_width;
      if (room <= mark->label_width + 1)
        continue;
      label_make_within (self, mark, self->level, room);
      if (mark->is_label_left)
        mark->label_x = end - mark->label_width;
    }
}

/* Writes a label anew in so many more lines, if the page has room for that.
 *
 * @width: what there is beside it */
static void
try_longer (Picture *self,
            Mark    *mark,
            guint    more_lines,
            double   width,
            double   limit)
{
  Mark before = *mark;

  mark->lines = NULL;
  mark->more_lines = more_lines;
  label_make_within (self, mark, self->level, width);
  if (mark->is_label_left)
    mark->label_x += before.label_width - mark->label_width;
  if (picture_arrange (self) <= limit)
    {
      g_array_unref (before.lines);
      return;
    }
  label_clear (mark);
  *mark = before;
}

/* Headlines that were cut go on in lines of their own, as far as the page has room for higher rows. O(marks^2) */
void
picture_lengthen (Picture *self,
                  double   limit)
{
  for (guint more = 1; more <= LABEL_MORE_LINES; more++)
    for (guint i = 0; i < self->marks->len; i++)
      {
        Mark *mark = picture_mark (self, i);
        if (mark->row < 0 || !label_is_cut (mark))
          continue;
        double width = MIN (find_room (self, mark), LABEL_WIDEST_EM * self->head_size);
        if (width >= mark->label_width)
          try_longer (self, mark, more, width, limit);
      }
}

/* How wide a label may be on one side of a mark that has none. */
static double
find_room_beside (const Picture *self,
                  Mark          *mark,
                  gboolean       is_left)
{
  mark->is_label_left = is_left;
  mark->label_x = is_left ? mark->left - ROW_LABEL_GAP : mark->right + ROW_LABEL_GAP;
  return find_room (self, mark);
}

/* Gives marks that stand in rows already a label where there is room for one, those of @order first. O(marks^2) */
void
picture_label_bare (Picture     *self,
                    const guint *order,
                    guint        n)
{
  for (guint i = 0; i < n; i++)
    {
      Mark *mark = picture_mark (self, order[i]);
      if (mark->row < 0)
        continue;
      double left = find_room_beside (self, mark, TRUE), right = find_room_beside (self, mark, FALSE);
      label_make (self, mark, self->level);
      if (mark->is_label_under)
        {
          mark->label_x = mark->left;
          right += ROW_LABEL_GAP + mark->right - mark->left;
        }
      mark->is_label_left = !mark->is_label_under && right < mark->label_width && left > right;
      double room = mark->is_label_left ? left : right;
      if (room < mark->label_width)
        label_make_within (self, mark, self->level, room);
      if (mark->label_width > room || label_says_little (mark))
        label_make_none (mark);
      else if (mark->is_label_left)
        mark->label_x = mark->left - ROW_LABEL_GAP - mark->label_width;
    }
}
