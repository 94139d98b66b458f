/* SPDX-License-Identifier: MIT */
/* JSON-LD of a page (schema.org): the object that is a news article, wherever it stands in the block. */

#include "webpage.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "json-scan.h"
#include "webpage-date.h"

#define NAMES_MAX 20 /* authors of one article */

static const char *const article_types[] = {
  "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "BackgroundNewsArticle", "ReviewNewsArticle", "OpinionNewsArticle",
  "LiveBlogPosting", "BlogPosting", "Article", NULL
};

static const char *
string_of (JsonNode *node)
{
  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : NULL;
}

static gboolean
is_article_type (JsonNode *type)
{
  const char *name = string_of (type);

  if (name != NULL)
    return g_strv_contains (article_types, g_str_has_prefix (name, "http") && strrchr (name, '/') ? strrchr (name, '/') + 1 : name);
  if (type == NULL || !JSON_NODE_HOLDS_ARRAY (type))
    return FALSE;
  JsonArray *names = json_node_get_array (type);
  for (guint i = 0; i < json_array_get_length (names); i++)
    if (string_of (json_array_get_element (names, i)) != NULL && is_article_type (json_array_get_element (names, i)))
      return TRUE;
  return FALSE;
}

/* The first article among the values of a block, breadth first: a graph, a list, or an object's mainEntity. */
static JsonObject *
find_article (JsonNode *root)
{
  g_autoptr (GPtrArray) waiting = g_ptr_array_new ();

  g_ptr_array_add (waiting, root);
  for (guint i = 0; i < waiting->len; i++)
    {
      JsonNode *node = g_ptr_array_index (waiting, i);
      if (JSON_NODE_HOLDS_ARRAY (node))
        {
          JsonArray *array = json_node_get_array (node);
          for (guint n = 0; n < json_array_get_length (array); n++)
            g_ptr_array_add (waiting, json_array_get_element (array, n));
        }
      else if (JSON_NODE_HOLDS_OBJECT (node))
        {
          JsonObject *object = json_node_get_object (node);
          if (is_article_type (json_object_get_member (object, "@type")))
            return object;
          if (json_object_has_member (object, "@graph"))
            g_ptr_array_add (waiting, json_object_get_member (object, "@graph"));
          if (json_object_has_member (object, "mainEntity"))
            g_ptr_array_add (waiting, json_object_get_member (object, "mainEntity"));
        }
    }
  return NULL;
}

/* A name, an object with a name, or a list of these, with commas. */
static char *
names_of (JsonNode *node)
{
  g_autoptr (GString) names = g_string_new (NULL);
  guint n = node && JSON_NODE_HOLDS_ARRAY (node) ? json_array_get_length (json_node_get_array (node)) : node ? 1 : 0;

  for (guint i = 0; i < MIN (n, NAMES_MAX); i++)
    {
      JsonNode *one = JSON_NODE_HOLDS_ARRAY (node) ? json_array_get_element (json_node_get_array (node), i) : node;
      const char *name = JSON_NODE_HOLDS_OBJECT (one) ? string_of (json_object_get_member (json_node_get_object (one), "name")) : string_of (one);
      if (name == NULL || *name == '\0' || g_str_has_prefix (name, "http"))
        continue;
      if (names->len > 0)
        g_string_append (names, ", ");
      g_string_append (names, name);
    }
  return names->len > 0 ? webpage_tidy (g_strdup (names->str)) : NULL;
}

static void
take_string (char    **to,
             JsonNode *node)
{
  const char *value = string_of (node);

  if (*to == NULL && value != NULL && *value != '\0')
    *to = webpage_tidy (g_strdup (value));
}

/* Metadata may hold HTML entities that the page's author forgot to resolve; they are left as they stand. */
static void
take_article (Webpage       *page,
              JsonObject *article)
{
  take_string (&page->title, json_object_get_member (article, "headline"));
  take_string (&page->url, json_object_get_member (article, "url"));
  take_string (&page->language, json_object_get_member (article, "inLanguage"));
  if (page->author == NULL)
    page->author = names_of (json_object_get_member (article, "author"));
  if (page->publisher == NULL)
    page->publisher = names_of (json_object_get_member (article, "publisher"));
  if (page->published == NULL)
    page->published = webpage_date_read (string_of (json_object_get_member (article, "datePublished")));
}

/* A block that is no JSON, or nested deeper than the program reads, says nothing. */
void
webpage_read_linked_data (Webpage       *self,
                          const char *json)
{
  JsonScan scan = { .text = json, .length = strlen (json), .file = "" };
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  gsize start, end;

  if (!json_scan_value (&scan, &start, &end, NULL) || !json_parser_load_from_data (parser, json + start, (gssize) (end - start), NULL) ||
      json_parser_get_root (parser) == NULL)
    return;
  JsonObject *article = find_article (json_parser_get_root (parser));
  if (article != NULL)
    take_article (self, article);
}
