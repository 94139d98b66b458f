/* SPDX-License-Identifier: MIT */
/* From scores to a tree: every token its best head, and when that is no tree, the best tree without crossing arcs
 * (Eisner, "Three new probabilistic models for dependency parsing", 1996). From scores to names: the best sequence. */

#include "decode.h"

#include "network-shape.h"

#include <float.h>
#include <string.h>

#define UNVISITED 0
#define OPEN 1
#define DONE 2

/* Whether following heads from every token ends at the root, of which there is one. */
static gboolean
is_tree (const gint *heads, guint n)
{
  guint8 state[NETWORK_TREE_LIMIT] = { UNVISITED };
  guint n_roots = 0;
  for (guint i = 0; i < n; i++)
    n_roots += heads[i] < 0;
  if (n_roots != 1)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      gint at = (gint) i;
      while (at >= 0 && state[at] == UNVISITED)
        {
          state[at] = OPEN;
          at = heads[at];
        }
      if (at >= 0 && state[at] == OPEN)
        return FALSE;
      for (at = (gint) i; at >= 0 && state[at] == OPEN; at = heads[at])
        state[at] = DONE;
    }
  return TRUE;
}

static void
choose_best_heads (const float *scores, guint n, gint *heads)
{
  for (guint i = 0; i < n; i++)
    {
      const float *row = scores + (gsize) i * (n + 1);
      guint best = 0;
      for (guint j = 1; j <= n; j++)
        if (j != i + 1 && row[j] > row[best])
          best = j;
      heads[i] = (gint) best - 1;
    }
}

/* Spans of Eisner's algorithm, i <= j: a head at one end with all its words (complete) or waiting for the other end
 * to get its own (incomplete). Each keeps its score and where it was put together. */
typedef enum
{
  COMPLETE_LEFT,    /* the head is j */
  COMPLETE_RIGHT,   /* the head is i */
  INCOMPLETE_LEFT,  /* j governs i */
  INCOMPLETE_RIGHT, /* i governs j */
  N_KINDS
} SpanKind;

typedef struct
{
  float score[N_KINDS];
  guint16 split[N_KINDS];
} Span;

static void
improve (Span *span, SpanKind kind, float score, guint split)
{
  if (score > span->score[kind])
    {
      span->score[kind] = score;
      span->split[kind] = (guint16) split;
    }
}

static void
fill_span (Span *spans, const float *scores, guint n, guint i, guint j)
{
  Span *span = &spans[i * n + j];
  float left = scores[(gsize) i * (n + 1) + j + 1], right = scores[(gsize) j * (n + 1) + i + 1];

  for (guint kind = 0; kind < N_KINDS; kind++)
    span->score[kind] = -FLT_MAX;
  for (guint k = i; k < j; k++)
    {
      float both = spans[i * n + k].score[COMPLETE_RIGHT] + spans[(k + 1) * n + j].score[COMPLETE_LEFT];
      improve (span, INCOMPLETE_LEFT, both + left, k);
      improve (span, INCOMPLETE_RIGHT, both + right, k);
    }
  for (guint k = i; k < j; k++)
    improve (span, COMPLETE_LEFT, spans[i * n + k].score[COMPLETE_LEFT] + spans[k * n + j].score[INCOMPLETE_LEFT], k);
  for (guint k = i + 1; k <= j; k++)
    improve (span, COMPLETE_RIGHT, spans[i * n + k].score[INCOMPLETE_RIGHT] + spans[k * n + j].score[COMPLETE_RIGHT], k);
}

typedef struct
{
  guint16 i, j;
  guint8 kind;
} Piece;

/* Takes the best spans apart again; a stack of our own, as sentences are long and stacks are not. */
static void
read_heads (const Span *spans, guint n, guint root, gint *heads, Piece *stack)
{
  guint depth = 0;
  stack[depth++] = (Piece){ 0, (guint16) root, COMPLETE_LEFT };
  stack[depth++] = (Piece){ (guint16) root, (guint16) (n - 1), COMPLETE_RIGHT };
  heads[root] = -1;
  while (depth > 0)
    {
      Piece p = stack[--depth];
      if (p.i == p.j)
        continue;
      guint16 k = spans[p.i * n + p.j].split[p.kind];
      switch ((SpanKind) p.kind)
        {
        case COMPLETE_LEFT:
          stack[depth++] = (Piece){ p.i, k, COMPLETE_LEFT };
          stack[depth++] = (Piece){ k, p.j, INCOMPLETE_LEFT };
          break;
        case COMPLETE_RIGHT:
          stack[depth++] = (Piece){ p.i, k, INCOMPLETE_RIGHT };
          stack[depth++] = (Piece){ k, p.j, COMPLETE_RIGHT };
          break;
        default:
          heads[p.kind == INCOMPLETE_LEFT ? p.i : p.j] = p.kind == INCOMPLETE_LEFT ? p.j : p.i;
          stack[depth++] = (Piece){ p.i, k, COMPLETE_RIGHT };
          stack[depth++] = (Piece){ (guint16) (k + 1), p.j, COMPLETE_LEFT };
          break;
        }
    }
}

static void
choose_projective_tree (const float *scores, guint n, gint *heads, Span *spans)
{
  Piece *stack = (Piece *) (void *) (spans + (gsize) n * n);
  guint root = 0;
  float best = -FLT_MAX;

  memset (spans, 0, (gsize) n * n * sizeof *spans);
  for (guint width = 1; width < n; width++)
    for (guint i = 0; i + width < n; i++)
      fill_span (spans, scores, n, i, i + width);
  for (guint r = 0; r < n; r++)
    {
      float score = spans[r].score[COMPLETE_LEFT] + spans[r * n + n - 1].score[COMPLETE_RIGHT]
                    + scores[(gsize) r * (n + 1)];
      if (score > best)
        {
          best = score;
          root = r;
        }
    }
  read_heads (spans, n, root, heads, stack);
}

/**
 * decode_scratch_size:
 * @n: tokens
 *
 * Returns: the bytes of working memory that decode_tree() needs for so many tokens
 */
gsize
decode_scratch_size (guint n)
{
  return (gsize) n * n * sizeof (Span) + (4 * (gsize) n + 4) * sizeof (Piece);
}

/**
 * decode_tree:
 * @scores: for each token, n + 1 scores: the root first, then each token as its head
 * @n: tokens, at most %NETWORK_TREE_LIMIT
 * @heads: (out) (array length=n): the index of each token's head, -1 for the one at the root
 * @scratch: as much memory as decode_scratch_size() says
 *
 * Takes time in n², or in n³ when the best heads are no tree.
 */
void
decode_tree (const float *scores, guint n, gint *heads, gpointer scratch)
{
  g_return_if_fail (n <= NETWORK_TREE_LIMIT);
  choose_best_heads (scores, n, heads);
  if (n > 0 && !is_tree (heads, n))
    choose_projective_tree (scores, n, heads, scratch);
}

/* "I" of a kind follows only "B" or "I" of the same kind. */
static gboolean
may_follow (guint part, guint last)
{
  gboolean goes_on = part != 0 && part % 2 == 0;
  return !goes_on || last == part || last == part - 1;
}

/**
 * decode_name_parts:
 * @scores: (array length=n): for each token the scores of its N_NAME_PARTS parts
 * @n: tokens, at most %NETWORK_TREE_LIMIT
 * @parts: (out) (array length=n): the best allowed sequence
 */
void
decode_name_parts (const float *const *scores, guint n, guint8 *parts)
{
  float best[N_NAME_PARTS], next[N_NAME_PARTS];
  guint8 from[NETWORK_TREE_LIMIT][N_NAME_PARTS] = { { 0 } };

  g_return_if_fail (n > 0 && n <= NETWORK_TREE_LIMIT);
  for (guint p = 0; p < N_NAME_PARTS; p++)
    best[p] = may_follow (p, 0) ? scores[0][p] : -FLT_MAX;
  for (guint i = 1; i < n; i++)
    {
      for (guint p = 0; p < N_NAME_PARTS; p++)
        {
          guint chosen = 0;
          float score = -FLT_MAX;
          for (guint last = 0; last < N_NAME_PARTS; last++)
            if (may_follow (p, last) && best[last] > score)
              {
                score = best[last];
                chosen = last;
              }
          next[p] = score == -FLT_MAX ? score : score + scores[i][p];
          from[i][p] = (guint8) chosen;
        }
      memcpy (best, next, sizeof best);
    }
  guint last = 0;
  for (guint p = 1; p < N_NAME_PARTS; p++)
    if (best[p] > best[last])
      last = p;
  for (guint i = n; i-- > 0; last = from[i][last])
    parts[i] = (guint8) last;
}
