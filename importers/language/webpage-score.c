/* SPDX-License-Identifier: MIT */
/* Where the running text of a page is: paragraphs count by their length without links (after the idea of Arc90's Readability). */

#include "webpage-body.h"

#include <string.h>

#define PARAGRAPH_LENGTH_LEAST 25 /* bytes; shorter ones are buttons and labels */
#define LOOSE_TEXT_LEAST 80       /* bytes of text that stand in a container without a paragraph */

static gsize
text_length (const xmlNode *node)
{
  gsize length = 0;

  for (const char *at = (const char *) node->content; at != NULL && *at; at++)
    length += !g_ascii_isspace (*at);
  return length;
}

/* The bytes of text in an element, those of links subtracted twice. */
static gint64
paragraph_score (xmlNode *paragraph)
{
  gint64 all = 0, linked = 0;
  const xmlNode *link = NULL;

  for (xmlNode *node = paragraph; node != NULL; node = webpage_next_node (paragraph, node, TRUE))
    {
      if (webpage_is_element (node, "a"))
        link = node;
      if (node->type != XML_TEXT_NODE)
        continue;
      gint64 length = (gint64) text_length (node);
      all += length;
      if (link != NULL && (node->parent == link || (node->parent != NULL && node->parent->parent == link)))
        linked += length;
    }
  return all >= PARAGRAPH_LENGTH_LEAST ? MAX (all - 2 * linked, 0) : 0;
}

static gint64
loose_text_score (const xmlNode *node)
{
  gint64 all = 0;

  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    if (child->type == XML_TEXT_NODE)
      all += (gint64) text_length (child);
  return all >= LOOSE_TEXT_LEAST ? all : 0;
}

static WebpageScore *
score_of (const WebpageScores *self,
          const xmlNode    *node)
{
  guint number = node != NULL && node->type == XML_ELEMENT_NODE ? GPOINTER_TO_UINT (node->_private) : 0;

  return number > 0 ? &g_array_index (self->scores, WebpageScore, number - 1) : NULL;
}

static gboolean
is_silent (const xmlNode *node)
{
  return webpage_is_element (node, "script") || webpage_is_element (node, "style") || webpage_is_element (node, "noscript") || webpage_is_element (node, "template");
}

static void
give (WebpageScores *self,
      xmlNode    *node,
      gint64      score)
{
  WebpageScore *own = score_of (self, node), *up = node->parent ? score_of (self, node->parent) : NULL;

  if (own != NULL)
    own->near += score;
  if (up != NULL)
    up->near += score / 2;
}

void
webpage_scores_init (WebpageScores *self,
                     xmlNode    *root)
{
  gboolean into = TRUE;

  self->scores = g_array_new (FALSE, FALSE, sizeof (WebpageScore));
  for (xmlNode *node = root; node != NULL; node = webpage_next_node (root, node, into))
    {
      into = node->type == XML_ELEMENT_NODE && !is_silent (node);
      if (node->type != XML_ELEMENT_NODE)
        continue;
      WebpageScore score = { .node = node };
      gboolean is_paragraph = webpage_is_element (node, "p") || webpage_is_element (node, "blockquote");
      score.within = is_paragraph ? paragraph_score (node) : into ? loose_text_score (node) : 0;
      g_array_append_val (self->scores, score);
      node->_private = GUINT_TO_POINTER (self->scores->len);
      if (score.within > 0)
        give (self, is_paragraph ? node->parent : node, score.within);
      into = into && !is_paragraph;
    }
  for (guint i = self->scores->len; i > 0; i--) /* children come after their parents */
    {
      const WebpageScore *score = &g_array_index (self->scores, WebpageScore, i - 1);
      WebpageScore *up = score->node->parent ? score_of (self, score->node->parent) : NULL;
      if (up != NULL)
        up->within += score->within;
    }
  self->total = self->scores->len > 0 ? g_array_index (self->scores, WebpageScore, 0).within : 0;
}

void
webpage_scores_clear (WebpageScores *self)
{
  g_array_unref (self->scores);
}

gint64
webpage_scores_within (const WebpageScores *self,
                       const xmlNode    *node)
{
  const WebpageScore *score = score_of (self, node);

  return score ? score->within : 0;
}
