/* SPDX-License-Identifier: MIT */
/* What stands around an article: menus, adverts, captions, "read also", buttons, and how they are known. */

#include "webpage-body.h"

#include <string.h>

/* Elements that hold no running text of the article. */
static const char *const silent_elements[] = {
  "script", "style", "noscript", "template", "nav", "aside", "footer", "form", "figure", "figcaption", "button", "select", "iframe", "svg",
  "video", "audio", "object", "canvas", "input", "label", "menu", "dialog", "h1", "time", NULL
};

/* Words of class and id, cut at hyphens, underscores and capitals, that mark what is beside the article. */
static const char *const beside_words[] = {
  "ad", "ads", "advert", "advertisement", "advertising", "sponsor", "sponsored", "promo", "promotion", "related", "recirc", "recommended",
  "recommendation", "recommendations", "trending", "popular", "share", "sharing", "social", "comment", "comments", "disqus", "newsletter",
  "subscribe", "subscription", "signup", "paywall", "sidebar", "breadcrumb", "breadcrumbs", "nav", "navigation", "navbar", "menu", "footer",
  "caption", "credit", "copyright", "popup", "modal", "cookie", "consent", "tags", "taglist", "readmore", "outbrain", "taboola", "byline",
  "video", "player", "author", "authors", "bio", "timestamp", "dateline", "toolbar", "widget", "banner", "skip", "print", "teaser", "gallery", "hidden", NULL
};

/* How a paragraph starts that is not the article's, in lower case. */
static const char *const furniture_starts[] = {
  "read more", "read also", "also read", "read next", "see also", "related:", "related stories", "related articles", "more:", "watch:", "listen:",
  "advertisement", "story continues below", "continue reading", "click here", "sign up", "subscribe", "follow us", "follow @", "share this",
  "share on", "copyright ", "\302\251", "all rights reserved", "photo:", "photograph:", "image:", "image source", "image caption", "picture:",
  "getty images", "file photo", "this article was originally", "this story was originally", "recommended", "skip to", "loading", "enable javascript",
  "please enable", "join the conversation", "view comments", "most read", "most popular", "don't miss", "download the app", "newsletter", NULL
};

static gboolean
is_word_in (const char        *word,
            gsize              length,
            const char *const *list)
{
  for (; *list != NULL; list++)
    if (strlen (*list) == length && g_ascii_strncasecmp (*list, word, length) == 0)
      return TRUE;
  return FALSE;
}

/* Whether one of the words of a class or id is in the list: "relatedStories", "story-share_bar". */
static gboolean
has_word (const char        *names,
          const char *const *list)
{
  gsize start = 0, at = 0;

  for (;; at++)
    {
      gboolean is_break = !g_ascii_isalpha (names[at]) || (at > start && g_ascii_isupper (names[at]) && g_ascii_islower (names[at - 1]));
      if (!is_break)
        continue;
      if (at > start && is_word_in (names + start, at - start, list))
        return TRUE;
      if (names[at] == '\0')
        return FALSE;
      start = g_ascii_isalpha (names[at]) ? at : at + 1;
    }
}

static gboolean
is_hidden (xmlNode *node)
{
  g_autofree char *hidden = webpage_attribute (node, "hidden");
  g_autofree char *aria = webpage_attribute (node, "aria-hidden");
  g_autofree char *style = webpage_attribute (node, "style");

  return hidden != NULL || (aria != NULL && strcmp (aria, "true") == 0) ||
         (style != NULL && (strstr (style, "display:none") != NULL || strstr (style, "display: none") != NULL));
}

/* Whether an element is beside the article; never one that holds most of the running text, whatever it is called. */
gboolean
webpage_is_beside (const WebpageScores *scores,
                   xmlNode          *node)
{
  static const char *const keys[] = { "class", "id", "role", "data-component" };

  if (node->type != XML_ELEMENT_NODE)
    return node->type == XML_COMMENT_NODE || node->type == XML_PI_NODE;
  gboolean is_silent = is_word_in ((const char *) node->name, strlen ((const char *) node->name), silent_elements);
  if (is_silent && !webpage_is_element (node, "form") && !webpage_is_element (node, "aside"))
    return TRUE;
  if (webpage_scores_within (scores, node) * 2 > scores->total)
    return FALSE;
  if (is_silent || is_hidden (node))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_autofree char *names = webpage_attribute (node, keys[i]);
      if (names != NULL && has_word (names, beside_words))
        return TRUE;
    }
  return FALSE;
}

/* Whether a paragraph of the article's element is a link to another one, a caption or a button all the same. */
gboolean
webpage_is_furniture (const char *text,
                      gsize       length,
                      gsize       link_length)
{
  if (link_length * 10 > length * 8 || (link_length * 2 > length && length < 120))
    return TRUE;
  for (guint i = 0; furniture_starts[i] != NULL; i++)
    if (g_ascii_strncasecmp (text, furniture_starts[i], strlen (furniture_starts[i])) == 0 && length < 240)
      return TRUE;
  return FALSE;
}
