/* SPDX-License-Identifier: MIT */
/* What led to what in a story: the stated causes, speech and what it is about, and events that answer each other by their types. */

#include "narrative.h"

#include <string.h>

#include "respond.h"

/* An answer stands at most so many sentences from what it answers. */
#define MAX_DISTANCE 4

/* How many events back an answer may look. */
#define MAX_LOOK_BACK 40

/* What a frame must reach; below it, two events only stand in one article. */
#define FRAME_ENOUGH 0.5

/* What it must reach where a cause is stated already. */
#define FRAME_MORE 0.6

/* For each sentence between, and for events in one sentence or of one more party. */
#define DISTANCE_COST 0.05
#define SHARED_BONUS 0.1

#define ABOUT_CONFIDENCE 0.7

/* How far down in the tree what is spoken of may stand from the speech. */
#define MAX_CLAUSES 5

typedef struct
{
  const NarrativeInput *input;
  Narrative *story;
  const gint32 *event_of;
  guint8 *has_cause;       /* for each event: whether something is said to have led to it */
  GHashTable *pairs;       /* the pairs of events that are linked, either way */
  GHashTable *ways;        /* the same with their direction */
} Answering;

static const Trigger *
trigger_at (const Answering *answering,
            gint32           index)
{
  return &g_array_index (answering->input->triggers, Trigger, index);
}

static NarrativeEvent *
event_at (const Answering *answering,
          gint32           index)
{
  return &g_array_index (answering->story->events, NarrativeEvent, index);
}

/* A cause is not after its effect: where both have a time of their own, that decides. */
static gboolean
is_backwards (const Answering *answering,
              gint32           from,
              gint32           to)
{
  const CauselineTime *a = event_at (answering, from)->time, *b = event_at (answering, to)->time;
  return a != NULL && b != NULL && causeline_time_is_before (b, a);
}

static gint64
pair_of (gint32 a,
         gint32 b)
{
  return ((gint64) MIN (a, b) << 32) | MAX (a, b);
}

static gboolean
is_linked (const Answering *answering,
           gint32           a,
           gint32           b)
{
  gint64 pair = pair_of (a, b);
  return g_hash_table_contains (answering->pairs, &pair);
}

/* Whether a link leads from one event to the other. */
static gboolean
is_led (const Answering *answering,
        gint32           from,
        gint32           to)
{
  gint64 way = ((gint64) from << 32) | to;
  return g_hash_table_contains (answering->ways, &way);
}

static void
append (Answering       *answering,
        const NarrativeLink *link)
{
  gint64 *pair = g_new (gint64, 1);
  *pair = pair_of (link->from, link->to);
  g_hash_table_add (answering->pairs, pair);
  gint64 *way = g_new (gint64, 1);
  *way = ((gint64) link->from << 32) | link->to;
  g_hash_table_add (answering->ways, way);
  answering->has_cause[link->to] |= link->kind != CAUSELINE_LINK_ABOUT && link->kind != CAUSELINE_LINK_CONDITION;
  g_array_append_vals (answering->story->links, link, 1);
}

static void
add_stated (Answering *answering)
{
  for (guint i = 0; i < answering->input->causes->len; i++)
    {
      const CauseLink *cause = &g_array_index (answering->input->causes, CauseLink, i);
      gint32 from = answering->event_of[cause->cause], to = answering->event_of[cause->effect];
      gboolean is_order_free = cause->kind == CAUSELINE_LINK_PURPOSE || cause->kind == CAUSELINE_LINK_CONDITION;
      if (from == to || is_linked (answering, from, to) || (!is_order_free && is_backwards (answering, from, to)))
        continue;
      NarrativeLink link = { from, to, cause->first, cause->last, cause->kind, CAUSELINE_BASIS_STATED, cause->confidence };
      append (answering, &link);
    }
}

static gboolean
is_speech (guint8 type)
{
  static const char *const spoken[] = { "accusation", "criticism", "support", "investigation", "charge", "admission", "denial" };
  for (guint i = 0; i < G_N_ELEMENTS (spoken); i++)
    if (type != FRAME_NO_EVENT && strcmp (frame_type_name (type), spoken[i]) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_acted_on (guint8 role)
{
  return role == CAUSELINE_ROLE_TARGET || role == CAUSELINE_ROLE_OBJECT || role == CAUSELINE_ROLE_RECIPIENT;
}

static gboolean
has_side (guint8 role,
          int    side)
{
  return side == 0 ? role == CAUSELINE_ROLE_SOURCE : side == 1 ? is_acted_on (role) : role != CAUSELINE_ROLE_PLACE;
}

/* Whether a party on one side of an event is one on a side of another; sides: 0 source, 1 target, 2 any. */
static guint
count_meetings (const Answering  *answering,
                const NarrativeEvent *a,
                int               side_a,
                const NarrativeEvent *b,
                int               side_b)
{
  guint n = 0;
  for (guint i = 0; i < a->parts->len; i++)
    for (guint j = 0; j < b->parts->len; j++)
      {
        const NarrativePart *x = &g_array_index (a->parts, NarrativePart, i), *y = &g_array_index (b->parts, NarrativePart, j);
        if (has_side (x->role, side_a) && has_side (y->role, side_b)
            && narrative_is_same_party (answering->input->reading->entities, x->entity, y->entity))
          n++;
      }
  return n;
}

static gboolean
is_fit (const Answering  *answering,
        CauselineFit      fit,
        const NarrativeEvent *from,
        const NarrativeEvent *to)
{
  switch (fit)
    {
    case CAUSELINE_FIT_ANSWER:
      return count_meetings (answering, from, 1, to, 0) > 0;
    case CAUSELINE_FIT_SAME:
      return count_meetings (answering, from, 0, to, 0) > 0;
    case CAUSELINE_FIT_TARGET:
      return count_meetings (answering, from, 1, to, 1) > 0;
    case CAUSELINE_FIT_BACK:
      return count_meetings (answering, from, 0, to, 1) > 0;
    case CAUSELINE_FIT_SHARED:
      return count_meetings (answering, from, 2, to, 2) > 0;
    default:
      return TRUE;
    }
}

/* The least number of sentences between a mention of one and a mention of the other. */
static guint
distance (const Answering  *answering,
          const NarrativeEvent *a,
          const NarrativeEvent *b)
{
  const Tree *tree = answering->input->reading->tree;
  guint least = G_MAXUINT;
  for (guint i = 0; i < a->triggers->len && i < MAX_LOOK_BACK; i++)
    for (guint j = 0; j < b->triggers->len && j < MAX_LOOK_BACK; j++)
      {
        guint x = tree_sentence (tree, trigger_at (answering, g_array_index (a->triggers, gint32, i))->token);
        guint y = tree_sentence (tree, trigger_at (answering, g_array_index (b->triggers, gint32, j))->token);
        least = MIN (least, x > y ? x - y : y - x);
      }
  return least;
}

static gboolean
can_answer (guint8 status)
{
  return status != CAUSELINE_STATUS_CONDITIONAL && status != CAUSELINE_STATUS_NEGATED && status != CAUSELINE_STATUS_CANCELLED;
}

static double
rate (const Answering *answering,
      gint32           from,
      gint32           to,
      guint8          *kind)
{
  const NarrativeEvent *a = event_at (answering, from), *b = event_at (answering, to);
  guint n = 0;
  double best = 0;
  if (a->type == FRAME_NO_EVENT || b->type == FRAME_NO_EVENT || !can_answer (a->status) || !can_answer (b->status)
      || a->status == CAUSELINE_STATUS_PLANNED || is_backwards (answering, from, to))
    return 0;
  const CauselineFrame *frames = causeline_frame_find (frame_type_name (a->type), frame_type_name (b->type), &n);
  if (frames == NULL)
    return 0;
  guint sentences = distance (answering, a, b);
  if (sentences > MAX_DISTANCE)
    return 0;
  for (guint i = 0; i < n; i++)
    {
      if (!is_fit (answering, frames[i].fit, a, b))
        continue;
      double weight = frames[i].weight - sentences * DISTANCE_COST + (count_meetings (answering, a, 2, b, 2) > 1 ? SHARED_BONUS : 0);
      if (weight > best)
        {
          best = weight;
          *kind = frames[i].kind;
        }
    }
  return best;
}

/* Whether a word belongs to what its governor speaks of, and is not told beside it. */
static gboolean
is_content (const Tree *tree,
            gint32      token)
{
  const Token *t = tree_token (tree, token);
  switch (t->relation)
    {
    case REL_CCOMP:
    case REL_XCOMP:
    case REL_OBJ:
    case REL_OBL:
    case REL_NMOD:
    case REL_ACL:
    case REL_COMPOUND:
    case REL_FLAT:
    case REL_NSUBJ_PASS:
      return TRUE;
    case REL_CONJ:
      return t->upos == UPOS_NOUN;
    case REL_ADVCL:
      return tree_child_lemma (tree, token, RELATION_BIT (REL_MARK), "of") >= 0;
    default:
      return FALSE;
    }
}

/* A speech act and the event in what it says: "accused X of hacking", "condemned the attack". */
static void
add_about (Answering *answering)
{
  const Tree *tree = answering->input->reading->tree;
  guint8 accusation = frame_type ("accusation");
  g_autoptr (GHashTable) at = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < answering->input->triggers->len; i++)
    g_hash_table_insert (at, GINT_TO_POINTER (trigger_at (answering, i)->token), GUINT_TO_POINTER (i + 1));
  for (guint i = 0; i < answering->input->triggers->len; i++)
    {
      gint32 below = trigger_at (answering, i)->token;
      for (int up = 0; up < MAX_CLAUSES && is_content (tree, below); up++, below = tree_token (tree, below)->head)
        {
          gint32 token = tree_token (tree, below)->head;
          guint found = GPOINTER_TO_UINT (g_hash_table_lookup (at, GINT_TO_POINTER (token)));
          if (found == 0)
            continue;
          gint32 from = answering->event_of[i], to = answering->event_of[found - 1];
          if (from == to || !is_speech (event_at (answering, to)->type) || is_linked (answering, from, to) || is_backwards (answering, from, to))
            break;
          guint8 kind = CAUSELINE_LINK_ABOUT;
          if (event_at (answering, from)->type == accusation && rate (answering, from, to, &kind) < FRAME_ENOUGH)
            kind = CAUSELINE_LINK_ABOUT; /* else what it speaks of is what it answers: "denied the accusation" */
          NarrativeLink link = { from, to, -1, -1, kind, CAUSELINE_BASIS_STATED, ABOUT_CONFIDENCE };
          append (answering, &link);
          break;
        }
    }
}

/* Each event that nothing is known to have led to answers the one that calls for it most. */
static void
add_answers (Answering *answering)
{
  gint32 n = answering->story->events->len;
  for (gint32 to = 0; to < n; to++)
    {
      gint32 best = -1;
      double best_rate = answering->has_cause[to] ? FRAME_MORE : FRAME_ENOUGH;
      guint8 kind = CAUSELINE_LINK_CAUSE, best_kind = kind;
      for (gint32 from = MAX (0, to - MAX_LOOK_BACK); from < MIN (n, to + MAX_LOOK_BACK); from++)
        {
          double r = from == to || is_linked (answering, from, to) ? 0 : rate (answering, from, to, &kind);
          if (r > best_rate || (r == best_rate && best < 0))
            {
              best = from;
              best_rate = r;
              best_kind = kind;
            }
        }
      if (best < 0 || is_linked (answering, best, to))
        continue;
      NarrativeLink link = { best, to, -1, -1, best_kind, CAUSELINE_BASIS_FRAME, MIN (best_rate, 1) };
      append (answering, &link);
    }
}

static int
compare_links (gconstpointer a,
               gconstpointer b,
               gpointer      links)
{
  const NarrativeLink *x = &g_array_index ((GArray *) links, NarrativeLink, *(const guint *) a);
  const NarrativeLink *y = &g_array_index ((GArray *) links, NarrativeLink, *(const guint *) b);
  if (x->confidence != y->confidence)
    return x->confidence > y->confidence ? -1 : 1;
  return *(const guint *) a < *(const guint *) b ? -1 : 1;
}

/* The kept links of each event, as lists. */
typedef struct
{
  gint32 *first;           /* for each event: the newest link that leaves it, or -1 */
  gint32 *next;            /* for each link: the next of the same event */
  guint8 *seen;            /* for each event */
  guint n_events;
} Kept;

static gboolean
reaches (const GArray *links,
         const Kept   *kept,
         gint32        from,
         gint32        to)
{
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (gint32));
  memset (kept->seen, 0, kept->n_events);
  g_array_append_val (open, from);
  while (open->len > 0)
    {
      gint32 at = g_array_index (open, gint32, open->len - 1);
      g_array_set_size (open, open->len - 1);
      if (at == to)
        return TRUE;
      if (kept->seen[at])
        continue;
      kept->seen[at] = TRUE;
      for (gint32 i = kept->first[at]; i >= 0; i = kept->next[i])
        g_array_append_val (open, g_array_index (links, NarrativeLink, i).to);
    }
  return FALSE;
}

/* What an accusation is about need not be told again of the denial that answers it. */
static void
drop_indirect (Answering *answering)
{
  GArray *links = answering->story->links;
  guint out = 0;
  for (guint i = 0; i < links->len; i++)
    {
      const NarrativeLink link = g_array_index (links, NarrativeLink, i);
      gboolean is_indirect = FALSE;
      for (guint j = 0; link.kind == CAUSELINE_LINK_ABOUT && j < links->len && !is_indirect; j++)
        {
          const NarrativeLink *last = &g_array_index (links, NarrativeLink, j);
          is_indirect = last->to == link.to && last->from != link.from && is_led (answering, link.from, last->from);
        }
      if (!is_indirect)
        g_array_index (links, NarrativeLink, out++) = link;
    }
  g_array_set_size (links, out);
}

/* Takes the links from the surest down and leaves out what would close a circle. */
static void
break_circles (Answering *answering)
{
  GArray *links = answering->story->links;
  guint n = links->len, n_events = answering->story->events->len;
  g_autofree guint *order = g_new (guint, n + 1);
  g_autofree guint8 *is_kept = g_new0 (guint8, n + 1), *seen = g_new0 (guint8, n_events + 1);
  g_autofree gint32 *first = g_new (gint32, n_events + 1), *next = g_new (gint32, n + 1);
  Kept kept = { first, next, seen, n_events };
  for (guint i = 0; i < n_events; i++)
    first[i] = -1;
  for (guint i = 0; i < n; i++)
    order[i] = i;
  g_qsort_with_data (order, n, sizeof (guint), compare_links, links);
  for (guint i = 0; i < n; i++)
    {
      const NarrativeLink *link = &g_array_index (links, NarrativeLink, order[i]);
      gboolean is_causal = causeline_link_kind_is_causal (link->kind);
      is_kept[order[i]] = !is_causal || !reaches (links, &kept, link->to, link->from);
      answering->story->n_circles += !is_kept[order[i]];
      if (is_causal && is_kept[order[i]])
        {
          next[order[i]] = first[link->from];
          first[link->from] = order[i];
        }
    }
  guint out = 0;
  for (guint i = 0; i < n; i++)
    if (is_kept[i])
      g_array_index (links, NarrativeLink, out++) = g_array_index (links, NarrativeLink, i);
  g_array_set_size (links, out);
}

/* Links the events of a story: stated causes first, then speech, then answers by frame; no circles. */
void
narrative_link (const NarrativeInput *input,
            Narrative            *story,
            const gint32     *event_of)
{
  g_autofree guint8 *has_cause = g_new0 (guint8, story->events->len + 1);
  g_autoptr (GHashTable) ways = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GHashTable) pairs = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  Answering answering = { input, story, event_of, has_cause, pairs, ways };
  add_stated (&answering);
  add_about (&answering);
  add_answers (&answering);
  drop_indirect (&answering);
  break_circles (&answering);
}
