/* SPDX-License-Identifier: MIT */
/* The text of an article out of its page: the element that holds it, then its paragraphs. */

#include "webpage-body.h"

#include <string.h>

/* Elements that end a paragraph where they begin and end. */
static const char *const block_elements[] = {
  "p", "div", "section", "article", "main", "header", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre",
  "table", "tr", "td", "th", "hr", "body", "center", "address", "form", "aside", NULL
};

typedef struct
{
  const WebpageScores *scores;
  const char *headline;
  GString *out;
  GString *paragraph;
  gsize link_length;   /* bytes of the paragraph inside links */
  guint in_link;
  guint n_breaks;      /* line breaks since the last letter */
} Collector;

static gboolean
is_block (const xmlNode *node)
{
  return node->type == XML_ELEMENT_NODE && g_strv_contains (block_elements, (const char *) node->name);
}

/* Ends the paragraph; what is only furniture or the headline once more is left out. */
static void
flush (Collector *self)
{
  char *text = webpage_tidy (self->paragraph->str);
  gsize length = strlen (text);

  if (length > 0 && !webpage_is_furniture (text, length, MIN (self->link_length, length)) &&
      !(self->out->len == 0 && self->headline != NULL && strcmp (text, self->headline) == 0))
    {
      if (self->out->len > 0)
        g_string_append (self->out, "\n\n");
      g_string_append_len (self->out, text, (gssize) length);
    }
  g_string_truncate (self->paragraph, 0);
  self->link_length = 0;
  self->n_breaks = 0;
}

static void
add_text (Collector     *self,
          const xmlNode *node)
{
  g_autofree char *text = g_utf8_make_valid ((const char *) node->content, -1);
  gsize before = self->paragraph->len;

  if (text[strspn (text, " \t\r\n")] != '\0')
    self->n_breaks = 0;
  g_string_append (self->paragraph, text);
  if (self->in_link > 0)
    self->link_length += self->paragraph->len - before;
}

/* Two line breaks in a row stand for a paragraph. */
static void
add_break (Collector *self)
{
  if (++self->n_breaks > 1)
    flush (self);
  else
    g_string_append_c (self->paragraph, ' ');
}

static void
leave (Collector     *self,
       const xmlNode *node)
{
  if (is_block (node))
    flush (self);
  if (webpage_is_element (node, "a"))
    self->in_link--;
}

/* Whether to go on with the node's children. */
static gboolean
enter (Collector *self,
       xmlNode   *node)
{
  if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE)
    add_text (self, node);
  if (node->type != XML_ELEMENT_NODE || webpage_is_beside (self->scores, node))
    return FALSE;
  if (webpage_is_element (node, "br"))
    add_break (self);
  if (is_block (node))
    flush (self);
  if (webpage_is_element (node, "a"))
    self->in_link++;
  return TRUE;
}

static void
collect (Collector *self,
         xmlNode   *root)
{
  xmlNode *node = root;

  while (node != NULL)
    {
      gboolean is_entered = enter (self, node);
      if (is_entered && node->children != NULL)
        {
          node = node->children;
          continue;
        }
      if (is_entered)
        leave (self, node);
      while (node != root && node->next == NULL)
        {
          node = node->parent;
          leave (self, node);
        }
      node = node == root ? NULL : node->next;
    }
  flush (self);
}

static gboolean
has_value (xmlNode    *node,
           const char *key,
           const char *value)
{
  g_autofree char *said = webpage_attribute (node, key);

  return said != NULL && g_ascii_strcasecmp (said, value) == 0;
}

/* How plainly an element says that it is the article: 3 its body, 2 the article, 1 the main part, 0 not at all. */
static guint
claim_of (xmlNode *node)
{
  if (has_value (node, "itemprop", "articleBody"))
    return 3;
  if (webpage_is_element (node, "article"))
    return 2;
  return webpage_is_element (node, "main") || has_value (node, "role", "main") ? 1 : 0;
}

/* The element that holds the article: the densest one, or one that says so and holds half as much or more. */
static xmlNode *
find_body (const WebpageScores *scores)
{
  const WebpageScore *densest = NULL, *claimant = NULL;
  guint best_claim = 0;

  for (guint i = 0; i < scores->scores->len; i++)
    {
      const WebpageScore *score = &g_array_index (scores->scores, WebpageScore, i);
      guint claim = claim_of (score->node);
      if (densest == NULL || score->near > densest->near)
        densest = score;
      if (claim > 0 && (claim > best_claim || (claim == best_claim && score->within > claimant->within)))
        {
          claimant = score;
          best_claim = claim;
        }
    }
  if (claimant != NULL && claimant->within * 2 >= densest->near)
    return claimant->node;
  return densest != NULL ? densest->node : NULL;
}

static char *
read_text (xmlNode    *root,
           gboolean    whole,
           const char *headline)
{
  WebpageScores scores;
  Collector collector = { .headline = headline, .out = g_string_new (NULL), .paragraph = g_string_new (NULL) };

  webpage_scores_init (&scores, root);
  collector.scores = &scores;
  xmlNode *body = whole ? root : find_body (&scores);
  if (body != NULL)
    collect (&collector, body);
  webpage_scores_clear (&scores);
  g_string_free (collector.paragraph, TRUE);
  return g_string_free (collector.out, FALSE);
}

/* The paragraphs of the article in a page, with an empty line between. */
char *
webpage_body_text (xmlDoc     *document,
                   const char *headline)
{
  return read_text (xmlDocGetRootElement (document), FALSE, headline);
}

/**
 * webpage_fragment_to_text:
 * @html: HTML without a page around it
 *
 * Returns: (transfer full): its paragraphs, with an empty line between
 */
char *
webpage_fragment_to_text (const char *html)
{
  g_autoptr (xmlDoc) document = webpage_parse (html, strlen (html), NULL, NULL, NULL);

  return document ? read_text (xmlDocGetRootElement (document), TRUE, NULL) : g_strdup ("");
}
