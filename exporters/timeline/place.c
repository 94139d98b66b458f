/* SPDX-License-Identifier: MIT */
/* Finds each event of a page its row: with full labels if there is room, with shorter ones if not, and in a cluster at last. */

#include "picture.h"

#include "rows.h"

#include "measure.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* The least room between two rows; links run there. */
#define ROW_GAP 10.0
#define GROWN_ROW_GAP 16.0
#define INLINE_ROW_GAP 5.6

/* A picture that grows shows so many events one below the other, and at most so many rows. */
#define CASCADE_ROWS 26
#define MOST_ROWS 40
#define MOST_TRAY_ROWS 12

/* The strip for clusters at the foot of a band, beside rows and alone. */
#define CROWD_HEIGHT 52.0
#define LANE_CROWD_HEIGHT 34.0
#define MOST_CROWD_HEIGHT 640.0
#define GROWN_CROWD_HEIGHT 260.0

/* In so many steps the rows of lanes are cut down, all in the same measure, until they fit a page. */
#define LANE_STEPS 12

/* What the dated marks ask of their rows, in an order. */
static RowItem *
make_items (const Picture *self,
            const guint   *order,
            guint          n,
            gboolean       is_balanced)
{
  RowItem *items = g_new0 (RowItem, MAX (n, 1));

  for (guint i = 0; i < n; i++)
    {
      const Mark *mark = picture_mark (self, order[i]);
      items[i] = (RowItem) {
        .left = mark->left,
        .right = mark->right,
        .label_width = mark->label_width,
        .label_under = mark->is_label_under,
        .prefers_left = is_balanced && mark->prefers_left,
        .lane = mark->event->lane,
      };
    }
  return items;
}

/* Decides on which side labels had better stand where it is crowded. */
static void
balance (Picture     *self,
         const guint *order,
         guint        n)
{
  g_autofree RowItem *items = make_items (self, order, n, FALSE);

  rows_balance (items, n, self->story->lanes->len, self->x0, self->x1);
  for (guint i = 0; i < n; i++)
    picture_mark (self, order[i])->prefers_left = items[i].prefers_left;
}

/* Gives the dated marks their rows. Returns: how many found none */
static guint
place_dated (Picture     *self,
             const guint *order,
             guint        n,
             const guint *lane_rows,
             RowsManner   manner,
             gboolean     is_balanced)
{
  g_autofree RowItem *items = make_items (self, order, n, is_balanced);
  guint n_left = rows_place (items, n, lane_rows, self->story->lanes->len, self->x0, self->x1, manner);

  for (guint i = 0; i < n; i++)
    {
      Mark *mark = picture_mark (self, order[i]);
      mark->row = items[i].row;
      mark->label_x = items[i].label_x;
      mark->is_label_left = items[i].is_label_left;
    }
  return n_left;
}

/* What is tried: shorter and shorter labels, fewer and fewer rows. */
typedef struct
{
  guint *order;              /* of the dated marks: by time */
  guint *priority;           /* the same, by rank */
  guint n_dated;
  guint *needed;             /* by lane: rows, so that all find room */
  guint *rows;               /* by lane: rows that are tried */
  double limit;              /* where the last band has to end */
  const Picture *picture;
} Attempt;

static int
compare_priority (gconstpointer a,
                  gconstpointer b,
                  gpointer      data)
{
  guint p = *(const guint *) a, q = *(const guint *) b;
  const Picture *self = data;
  guint m = picture_mark (self, p)->rank, n = picture_mark (self, q)->rank;

  return (m > n) - (m < n);
}

static gboolean
has_lanes (const Picture *self)
{
  return self->story->lanes->len > 1;
}

/* How many rows each lane needs at most. */
static void
find_needed (Picture *self,
             Attempt *attempt)
{
  guint n_lanes = self->story->lanes->len;
  g_autofree guint *plenty = g_new (guint, n_lanes);

  for (guint i = 0; i < n_lanes; i++)
    {
      plenty[i] = MIN (attempt->n_dated, PICTURE_MOST_MARKS);
      attempt->needed[i] = 0;
    }
  place_dated (self, attempt->order, attempt->n_dated, plenty, ROWS_PACKED, TRUE);
  for (guint i = 0; i < attempt->n_dated; i++)
    {
      const Mark *mark = picture_mark (self, attempt->order[i]);
      guint lane = mark->event->lane;
      guint row = (guint) mark->row - lane * MIN (attempt->n_dated, PICTURE_MOST_MARKS) + 1;
      if (mark->row >= 0)
        attempt->needed[lane] = MAX (attempt->needed[lane], row);
    }
}

/* Sets how many rows each lane has at a step: a single lane loses them one by one, from one for each event; several all in the same measure.
 * Returns: %FALSE when there are no more steps */
static gboolean
choose_rows (Picture *self,
             Attempt *attempt,
             guint    step)
{
  if (!has_lanes (self))
    {
      guint most = MIN (attempt->n_dated, MOST_ROWS);
      if (self->settings->page_height == 0)
        most = MIN (most, MAX (CASCADE_ROWS, attempt->needed[0]));
      if (step > 0 && step >= most)
        return FALSE;
      attempt->rows[0] = most - MIN (step, most);
      return TRUE;
    }
  if (step >= LANE_STEPS)
    return FALSE;
  for (guint i = 0; i < self->story->lanes->len; i++)
    {
      guint rows = attempt->needed[i] - attempt->needed[i] * step / LANE_STEPS;
      attempt->rows[i] = MIN (rows, MOST_ROWS);
    }
  return TRUE;
}

/* Places everything in the rows that are tried; by turn, those with most links first, and some may be left over.
 * Returns: whether that fits on the page */
static gboolean
try_rows (Picture    *self,
          Attempt    *attempt,
          RowsManner  manner,
          gboolean    is_balanced)
{
  gboolean may_leave = manner == ROWS_BY_TURN;
  guint n_rows = 0, n_left;

  for (guint i = 0; i < self->story->lanes->len; i++)
    {
      picture_band (self, i)->n_rows = attempt->rows[i];
      picture_band (self, i)->crowd_height = 0;
      n_rows += attempt->rows[i];
    }
  n_left = place_dated (self, may_leave ? attempt->priority : attempt->order, attempt->n_dated, attempt->rows, manner, is_balanced);
  if (self->has_tray)
    n_left += picture_place_tray (self, n_rows, self->settings->page_height > 0 ? MOST_TRAY_ROWS / 3 : MOST_TRAY_ROWS);
  if (n_left > 0 && !may_leave)
    return FALSE;
  return picture_arrange (self) <= attempt->limit;
}

/* Gives each lane from which events are left over a strip for their clusters. */
static void
make_crowd_room (Picture *self,
                 double   height)
{
  g_autofree guint8 *is_drawn = g_new0 (guint8, self->story->events->len);

  for (guint i = 0; i < self->marks->len; i++)
    is_drawn[picture_mark (self, i)->place] = picture_mark (self, i)->row >= 0;
  for (guint i = self->first; i < self->last; i++)
    if (!is_drawn[i])
      {
        Band *band = picture_band (self, picture_band_of (self, story_get (self->story, i)));
        band->crowd_height = MAX (band->crowd_height, height);
      }
}

static guint
count_levels (const Picture *self)
{
  return has_lanes (self) ? LABEL_LEVELS : LABEL_LEVELS - 1;
}

static void
make_labels (Picture *self,
             Attempt *attempt)
{
  for (guint i = 0; i < self->marks->len; i++)
    label_make (self, picture_mark (self, i), self->level);
  balance (self, attempt->order, attempt->n_dated);
}

/* Places all events with labels of one length. Returns: whether they fit on the page */
static gboolean
fit_level (Picture *self,
           Attempt *attempt,
           guint    level,
           double   row_gap)
{
  self->level = level;
  self->row_gap = level >= LEVEL_INLINE ? MIN (row_gap, INLINE_ROW_GAP) : row_gap;
  make_labels (self, attempt);
  find_needed (self, attempt);
  for (guint step = 0; choose_rows (self, attempt, step); step++)
    {
      if (!has_lanes (self) && try_rows (self, attempt, ROWS_CASCADE, FALSE))
        return TRUE;
      /* Packing leaves empty what it does not need: with fewer rows it comes out the same, or not at all. */
      if (step > 0 && has_lanes (self))
        return FALSE;
      if (step == 0 && (try_rows (self, attempt, ROWS_PACKED, FALSE) || try_rows (self, attempt, ROWS_PACKED, TRUE)))
        return TRUE;
    }
  return FALSE;
}

static gboolean
fit_all (Picture *self,
         Attempt *attempt)
{
  double row_gap = self->row_gap;

  if (self->marks->len < self->last - self->first)
    return FALSE;
  for (guint level = 0; level < count_levels (self); level++)
    if (fit_level (self, attempt, level, row_gap))
      return TRUE;
  return FALSE;
}

/* The same from the shortest labels up, which tells soon when nothing fits. */
static gboolean
fit_full_page (Picture *self,
               Attempt *attempt)
{
  double row_gap = self->row_gap;
  guint level = count_levels (self);

  if (self->marks->len < self->last - self->first)
    return FALSE;
  while (level > 0 && fit_level (self, attempt, level - 1, row_gap))
    level--;
  return level == 0 || (level < count_levels (self) && fit_level (self, attempt, level, row_gap));
}

static guint
count_left (const Picture *self)
{
  guint n_left = self->last - self->first;

  for (guint i = 0; i < self->marks->len; i++)
    n_left -= picture_mark (self, i)->row >= 0;
  return n_left;
}

static void
make_bare (Picture       *self,
           const Attempt *attempt)
{
  for (guint i = 0; i < attempt->n_dated; i++)
    label_make_none (picture_mark (self, attempt->order[i]));
}

/* In lanes, which are low, every mark finds its place first, a row lower than the one before, and then labels where there is room beside it:
 * a mark without a label still says when somebody did something. */
static gboolean
try_bare (Picture *self,
          Attempt *attempt)
{
  make_bare (self, attempt);
  try_rows (self, attempt, ROWS_CASCADE, FALSE);
  picture_label_bare (self, attempt->priority, attempt->n_dated);
  make_crowd_room (self, LANE_CROWD_HEIGHT);
  return picture_arrange (self) <= attempt->limit;
}

/* The same with rows enough for each mark: a row more takes no more room than a strip for what would be counted. */
static gboolean
try_all_bare (Picture *self,
              Attempt *attempt)
{
  guint n_lanes = self->story->lanes->len;
  g_autofree guint *wanted = g_memdup2 (attempt->needed, n_lanes * sizeof (guint));
  gboolean fits = FALSE;

  make_bare (self, attempt);
  find_needed (self, attempt);
  for (guint step = 0; step <= LANE_STEPS && !fits; step++)
    {
      for (guint i = 0; i < n_lanes; i++)
        attempt->rows[i] = MIN (MAX (wanted[i] - wanted[i] * step / LANE_STEPS, attempt->needed[i]), MOST_ROWS);
      make_bare (self, attempt);
      if (!try_rows (self, attempt, ROWS_CASCADE, FALSE) && !try_rows (self, attempt, ROWS_PACKED, FALSE))
        continue;
      picture_label_bare (self, attempt->priority, attempt->n_dated);
      fits = picture_arrange (self) <= attempt->limit;
    }
  memcpy (attempt->needed, wanted, n_lanes * sizeof (guint));
  return fits;
}

/* Of those that found room by turn, each stands below the one before it, if they all find room so, too. */
static void
settle (Picture *self,
        Attempt *attempt)
{
  g_autofree guint *order = g_new (guint, attempt->n_dated + 1);
  guint n = 0;

  for (guint i = 0; i < attempt->n_dated; i++)
    if (picture_mark (self, attempt->order[i])->row >= 0)
      order[n++] = attempt->order[i];
  if (place_dated (self, order, n, attempt->rows, ROWS_CASCADE, TRUE) > 0 && place_dated (self, order, n, attempt->rows, ROWS_PACKED, TRUE) > 0)
    place_dated (self, attempt->priority, attempt->n_dated, attempt->rows, ROWS_BY_TURN, TRUE);
}

static gboolean
try_by_turn (Picture *self,
             Attempt *attempt)
{
  try_rows (self, attempt, ROWS_BY_TURN, TRUE);
  settle (self, attempt);
  make_crowd_room (self, CROWD_HEIGHT);
  return picture_arrange (self) <= attempt->limit;
}

/* Draws as many events as there is room for, the most linked first; the others are counted. */
static guint
fit_some (Picture *self,
          Attempt *attempt)
{
  self->level = self->settings->page_height > 0 ? count_levels (self) - 1 : 1;
  make_labels (self, attempt);
  find_needed (self, attempt);
  if (has_lanes (self) && isfinite (attempt->limit) && self->marks->len == self->last - self->first && try_all_bare (self, attempt))
    return 0;
  for (guint step = 0; self->marks->len > 0 && choose_rows (self, attempt, step); step++)
    if (has_lanes (self) && self->settings->page_height > 0 ? try_bare (self, attempt) : try_by_turn (self, attempt))
      return count_left (self);
  for (guint i = 0; i < self->marks->len; i++)
    picture_mark (self, i)->row = -1;
  for (guint i = 0; i < self->bands->len; i++)
    {
      picture_band (self, i)->n_rows = 0;
      picture_band (self, i)->crowd_height = 0;
    }
  double room = isfinite (attempt->limit) ? attempt->limit - self->axis_y - PICTURE_FIRST_ROW_GAP : GROWN_CROWD_HEIGHT * self->bands->len / MAX (self->bands->len / 2, 1);
  make_crowd_room (self, CLAMP (room / self->bands->len - 2 * PICTURE_BAND_PAD, PICTURE_LEAST_CROWD, MOST_CROWD_HEIGHT));
  return self->last - self->first;
}

/* Places the marks of a page.
 *
 * @may_leave: whether it is of use to place only some of the events
 *
 * Returns: how many events are not drawn one by one */
guint
picture_place (Picture *self,
               gboolean may_leave)
{
  guint n_lanes = self->story->lanes->len;
  g_autofree guint *order = g_new (guint, MAX (self->marks->len, 1));
  g_autofree guint *priority = g_new (guint, MAX (self->marks->len, 1));
  g_autofree guint *needed = g_new0 (guint, n_lanes);
  g_autofree guint *rows = g_new0 (guint, n_lanes);
  Attempt attempt = { order, priority, 0, needed, rows, INFINITY, self };

  for (guint i = 0; i < self->marks->len; i++)
    if (!mark_is_in_tray (self, picture_mark (self, i)))
      order[attempt.n_dated++] = i;
  for (guint i = 0; i < attempt.n_dated; i++)
    priority[i] = order[i];
  g_qsort_with_data (priority, (gint) attempt.n_dated, sizeof (guint), compare_priority, self);
  self->row_gap = self->settings->page_height > 0 ? ROW_GAP : GROWN_ROW_GAP;
  self->foot_height = picture_foot_height (self);
  if (self->settings->page_height > 0)
    attempt.limit = self->settings->page_height - self->foot_height - PICTURE_MARGIN / 2;
  gboolean fits = may_leave ? fit_all (self, &attempt) : fit_full_page (self, &attempt);
  if (!fits && !may_leave)
    return self->last - self->first;
  guint n_left = fits ? 0 : fit_some (self, &attempt);
  picture_sort_rows (self);
  picture_widen (self);
  picture_lengthen (self, attempt.limit);
  picture_spread_rows (self, attempt.limit);
  self->height = self->settings->page_height > 0 ? self->settings->page_height : ceil (self->bottom + self->foot_height + PICTURE_MARGIN / 2);
  return n_left;
}
