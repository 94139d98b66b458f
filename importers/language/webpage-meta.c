/* SPDX-License-Identifier: MIT */
/* What a page says of itself: Open Graph and other meta elements, links, time elements, the title. Linked data came before. */

#include "webpage.h"

#include <string.h>

#include "webpage-date.h"

typedef enum
{
  FIELD_TITLE,
  FIELD_AUTHOR,
  FIELD_PUBLISHER,
  FIELD_PUBLISHED,
  FIELD_URL,
  N_FIELDS
} Field;

/* Names of meta elements (name, property or itemprop), the better one of a field first. */
static const struct
{
  const char *name;
  guint8 field;
} meta_names[] = {
  { "og:title", FIELD_TITLE },
  { "twitter:title", FIELD_TITLE },
  { "dc.title", FIELD_TITLE },
  { "headline", FIELD_TITLE },
  { "author", FIELD_AUTHOR },
  { "article:author_name", FIELD_AUTHOR },
  { "parsely-author", FIELD_AUTHOR },
  { "sailthru.author", FIELD_AUTHOR },
  { "dc.creator", FIELD_AUTHOR },
  { "article:author", FIELD_AUTHOR },
  { "og:site_name", FIELD_PUBLISHER },
  { "publisher", FIELD_PUBLISHER },
  { "dc.publisher", FIELD_PUBLISHER },
  { "application-name", FIELD_PUBLISHER },
  { "article:published_time", FIELD_PUBLISHED },
  { "datepublished", FIELD_PUBLISHED },
  { "parsely-pub-date", FIELD_PUBLISHED },
  { "sailthru.date", FIELD_PUBLISHED },
  { "pubdate", FIELD_PUBLISHED },
  { "publish-date", FIELD_PUBLISHED },
  { "publishdate", FIELD_PUBLISHED },
  { "publication_date", FIELD_PUBLISHED },
  { "date.release", FIELD_PUBLISHED },
  { "dc.date.issued", FIELD_PUBLISHED },
  { "dcterms.created", FIELD_PUBLISHED },
  { "dc.date", FIELD_PUBLISHED },
  { "date", FIELD_PUBLISHED },
  { "og:url", FIELD_URL },
};

/* The best value of each field so far, and the rank of the name that brought it. */
typedef struct
{
  char *values[N_FIELDS];
  guint ranks[N_FIELDS];
} Found;

static void
keep (Found      *self,
      Field       field,
      guint       rank,
      const char *value)
{
  if (value == NULL || (self->values[field] != NULL && self->ranks[field] <= rank))
    return;
  g_autofree char *tidy = webpage_tidy (g_strdup (value));
  if (*tidy == '\0')
    return;
  g_free (self->values[field]);
  self->values[field] = g_steal_pointer (&tidy);
  self->ranks[field] = rank;
}

static void
read_meta_element (Found   *self,
                   xmlNode *node)
{
  static const char *const keys[] = { "property", "name", "itemprop" };
  g_autofree char *content = webpage_attribute (node, "content");

  for (guint k = 0; k < G_N_ELEMENTS (keys) && content != NULL; k++)
    {
      g_autofree char *name = webpage_attribute (node, keys[k]);
      for (guint i = 0; name != NULL && i < G_N_ELEMENTS (meta_names); i++)
        {
          gboolean is_link = meta_names[i].field == FIELD_AUTHOR && g_str_has_prefix (content, "http");
          if (g_ascii_strcasecmp (name, meta_names[i].name) == 0 && !is_link)
            keep (self, meta_names[i].field, i, content);
        }
    }
}

/* <time datetime>: the one that says it is the day of publication, else the first. */
static void
read_time_element (Found   *self,
                   xmlNode *node)
{
  g_autofree char *datetime = webpage_attribute (node, "datetime");
  g_autofree char *property = webpage_attribute (node, "itemprop");
  g_autofree char *pubdate = webpage_attribute (node, "pubdate");
  gboolean is_published = pubdate != NULL || (property != NULL && g_ascii_strcasecmp (property, "datePublished") == 0);
  g_autofree char *words = datetime ? NULL : webpage_node_text (node);

  if (property != NULL && g_ascii_strcasecmp (property, "dateModified") == 0)
    return;
  keep (self, FIELD_PUBLISHED, is_published ? G_N_ELEMENTS (meta_names) : G_N_ELEMENTS (meta_names) + 1, datetime ? datetime : words);
}

static void
read_link_element (Found   *self,
                   xmlNode *node)
{
  g_autofree char *rel = webpage_attribute (node, "rel");
  g_autofree char *href = webpage_attribute (node, "href");

  if (rel != NULL && href != NULL && g_ascii_strcasecmp (rel, "canonical") == 0 && g_str_has_prefix (href, "http"))
    keep (self, FIELD_URL, 0, href);
}

/* A name with rel=author or itemprop=author in the text of the page. */
static void
read_byline (Found   *self,
             xmlNode *node)
{
  g_autofree char *rel = webpage_attribute (node, "rel");
  g_autofree char *property = webpage_attribute (node, "itemprop");
  gboolean is_author = (rel != NULL && g_ascii_strcasecmp (rel, "author") == 0) || (property != NULL && g_ascii_strcasecmp (property, "author") == 0);

  if (!is_author || self->values[FIELD_AUTHOR] != NULL)
    return;
  g_autofree char *name = webpage_node_text (node);
  const char *start = g_ascii_strncasecmp (name, "by ", 3) == 0 ? name + 3 : name;
  if (strlen (start) < 80)
    keep (self, FIELD_AUTHOR, G_N_ELEMENTS (meta_names), start);
}

/* "Headline - Site" and "Headline | Site" without the site, where more than the half stays. */
static void
cut_site_name (char *title)
{
  static const char *const joints[] = { " | ", " - ", " \342\200\223 ", " \342\200\224 ", " :: ", " \302\273 " };
  char *cut = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (joints); i++)
    {
      char *at = g_strrstr (title, joints[i]);
      if (at != NULL && (cut == NULL || at > cut))
        cut = at;
    }
  if (cut != NULL && (gsize) (cut - title) * 2 > strlen (title))
    *cut = '\0';
}

static void
read_headings (Webpage   *page,
               Found  *found,
               xmlDoc *document)
{
  xmlNode *root = xmlDocGetRootElement (document);
  g_autofree char *first = NULL, *title = NULL;

  for (xmlNode *node = root; node != NULL; node = webpage_next_node (root, node, TRUE))
    {
      if (first == NULL && webpage_is_element (node, "h1"))
        first = webpage_node_text (node);
      if (title == NULL && webpage_is_element (node, "title"))
        title = webpage_node_text (node);
      if (first != NULL && *first == '\0')
        g_clear_pointer (&first, g_free);
    }
  if (title != NULL)
    cut_site_name (title);
  if (page->title == NULL)
    page->title = g_steal_pointer (&found->values[FIELD_TITLE]);
  if (page->title == NULL)
    page->title = first ? g_steal_pointer (&first) : title && *title ? g_steal_pointer (&title) : NULL;
}

static void
take (char **to,
      char **from)
{
  if (*to == NULL)
    *to = g_steal_pointer (from);
}

/* Adds to the page what is not known yet. */
void
webpage_read_meta (Webpage   *self,
                   xmlDoc *document)
{
  Found found = { { NULL } };
  xmlNode *root = xmlDocGetRootElement (document);

  for (xmlNode *node = root; node != NULL; node = webpage_next_node (root, node, TRUE))
    {
      if (node->type != XML_ELEMENT_NODE)
        continue;
      if (webpage_is_element (node, "meta"))
        read_meta_element (&found, node);
      else if (webpage_is_element (node, "time"))
        read_time_element (&found, node);
      else if (webpage_is_element (node, "link"))
        read_link_element (&found, node);
      else
        read_byline (&found, node);
    }
  read_headings (self, &found, document);
  take (&self->author, &found.values[FIELD_AUTHOR]);
  take (&self->publisher, &found.values[FIELD_PUBLISHER]);
  take (&self->url, &found.values[FIELD_URL]);
  if (self->published == NULL)
    self->published = webpage_date_read (found.values[FIELD_PUBLISHED]);
  if (self->language == NULL)
    self->language = webpage_attribute (root, "lang");
  for (guint i = 0; i < N_FIELDS; i++)
    g_free (found.values[i]);
}
