/* SPDX-License-Identifier: MIT */
/* Reads feeds: the same few things stand in RSS and Atom under different names. */

#include "feed.h"

#include <libxml/parser.h>
#include <string.h>

#include "webpage-date.h"
#include "webpage.h"

#define FEED_LENGTH_MAX (64 * 1024 * 1024)

typedef enum
{
  FIELD_TITLE,
  FIELD_URL,
  FIELD_AUTHOR,
  FIELD_PUBLISHED,
  FIELD_TEXT,
  N_FIELDS
} Field;

/* The elements of an entry; of two that say the same the first in the table counts. */
static const struct
{
  const char *name;
  guint8 field;
} element_names[] = {
  { "title", FIELD_TITLE },          { "dc:title", FIELD_TITLE },     { "link", FIELD_URL },          { "guid", FIELD_URL },
  { "dc:creator", FIELD_AUTHOR },    { "author", FIELD_AUTHOR },      { "pubDate", FIELD_PUBLISHED }, { "published", FIELD_PUBLISHED },
  { "issued", FIELD_PUBLISHED },     { "dc:date", FIELD_PUBLISHED },  { "updated", FIELD_PUBLISHED }, { "content:encoded", FIELD_TEXT },
  { "content", FIELD_TEXT },         { "body", FIELD_TEXT },          { "description", FIELD_TEXT },  { "summary", FIELD_TEXT },
};

/* Whether an element has this name; those of RSS and Atom themselves stand without prefix, whatever the file calls them. */
static gboolean
is_named (const xmlNode *node,
          const char    *name)
{
  if (node->type != XML_ELEMENT_NODE) /* else it may be a document, which has no namespace where an element has its own */
    return FALSE;

  const char *colon = strchr (name, ':');
  const char *prefix = node->ns && node->ns->prefix && strcmp ((const char *) node->ns->prefix, "atom") != 0 ? (const char *) node->ns->prefix : NULL;
  if (colon == NULL)
    return prefix == NULL && strcmp ((const char *) node->name, name) == 0;
  return prefix != NULL && strlen (prefix) == (gsize) (colon - name) && strncmp (prefix, name, (gsize) (colon - name)) == 0 &&
         strcmp ((const char *) node->name, colon + 1) == 0;
}

static char *
content_of (xmlNode *node)
{
  g_autofree char *type = webpage_attribute (node, "type");

  if (type != NULL && strcmp (type, "xhtml") == 0)
    {
      xmlBuffer *buffer = xmlBufferCreate ();
      xmlNodeDump (buffer, node->doc, node, 0, 0);
      char *html = g_utf8_make_valid ((const char *) xmlBufferContent (buffer), -1);
      xmlBufferFree (buffer);
      return html;
    }
  xmlChar *text = xmlNodeGetContent (node);
  char *copy = text ? g_utf8_make_valid ((const char *) text, -1) : NULL;
  xmlFree (text);
  return copy;
}

/* Atom's link says where in an attribute, and may be one of several; RSS's guid is an address only when it looks like one. */
static char *
address_of (xmlNode *node)
{
  g_autofree char *rel = webpage_attribute (node, "rel");
  g_autofree char *href = webpage_attribute (node, "href");

  if (rel != NULL && strcmp (rel, "alternate") != 0)
    return NULL;
  if (href != NULL)
    return g_steal_pointer (&href);
  g_autofree char *text = webpage_node_text (node);
  return g_str_has_prefix (text, "http") ? g_steal_pointer (&text) : NULL;
}

static char *
value_of (xmlNode *node,
          Field    field)
{
  if (field == FIELD_URL)
    return address_of (node);
  if (field == FIELD_TEXT)
    return content_of (node);
  if (field == FIELD_AUTHOR)
    for (xmlNode *child = node->children; child != NULL; child = child->next)
      if (is_named (child, "name"))
        return webpage_node_text (child);
  return webpage_node_text (node);
}

/* A title may be text or HTML; either way it becomes one line. */
static char *
plain_title (const char *title)
{
  if (title == NULL || strpbrk (title, "<&") == NULL)
    return g_strdup (title);
  return webpage_tidy (webpage_fragment_to_text (title));
}

static char *
text_of (const char *title,
         const char *content)
{
  g_autofree char *body = content ? webpage_fragment_to_text (content) : g_strdup ("");

  if (*body == '\0')
    return NULL;
  return title ? g_strconcat (title, "\n\n", body, "\n", NULL) : g_strconcat (body, "\n", NULL);
}

static void
read_entry (Feed    *self,
            xmlNode *node)
{
  char *values[N_FIELDS] = { NULL };
  guint ranks[N_FIELDS] = { 0 };
  FeedEntry entry = { .line = xmlGetLineNo (node) };

  for (xmlNode *child = node->children; child != NULL; child = child->next)
    for (guint i = 0; i < G_N_ELEMENTS (element_names); i++)
      {
        Field field = element_names[i].field;
        if (!is_named (child, element_names[i].name) || (values[field] != NULL && ranks[field] <= i))
          continue;
        char *value = value_of (child, field);
        if (value == NULL || *value == '\0')
          {
            g_free (value);
            continue;
          }
        g_free (values[field]);
        values[field] = value;
        ranks[field] = i;
      }
  entry.title = plain_title (values[FIELD_TITLE]);
  entry.published = webpage_date_read (values[FIELD_PUBLISHED]);
  entry.text = text_of (entry.title, values[FIELD_TEXT]);
  entry.url = g_steal_pointer (&values[FIELD_URL]);
  entry.author = g_steal_pointer (&values[FIELD_AUTHOR]);
  for (guint i = 0; i < N_FIELDS; i++)
    g_free (values[i]);
  g_array_append_val (self->entries, entry);
}

static void
clear_entry (gpointer data)
{
  FeedEntry *entry = data;

  g_free (entry->title);
  g_free (entry->url);
  g_free (entry->author);
  g_free (entry->text);
  g_clear_pointer (&entry->published, causeline_time_free);
}

static void
read_document (Feed   *self,
               xmlDoc *document)
{
  xmlNode *root = xmlDocGetRootElement (document);
  gboolean into = TRUE;

  for (xmlNode *node = root; node != NULL; node = webpage_next_node (root, node, into))
    {
      gboolean is_entry = is_named (node, "item") || is_named (node, "entry");
      into = !is_entry;
      if (is_entry)
        read_entry (self, node);
      else if (self->title == NULL && is_named (node, "title") && (node->parent == root || is_named (node->parent, "channel")))
        self->title = webpage_node_text (node);
    }
}

static xmlDoc *
parse (const char      *bytes,
       gsize            length,
       const char      *file,
       CauselineReport *report,
       GError         **error)
{
  if (length > FEED_LENGTH_MAX)
    {
      g_set_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_LIMIT, "a feed of %" G_GSIZE_FORMAT " bytes is longer than the program reads", length);
      return NULL;
    }
  xmlParserCtxt *parser = xmlNewParserCtxt ();
  xmlDoc *document = xmlCtxtReadMemory (parser, bytes, (int) length, NULL, NULL,
                                        XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NOCDATA);
  const xmlError *last = xmlCtxtGetLastError (parser);
  if (document != NULL && !parser->wellFormed)
    causeline_report_add (report, CAUSELINE_ISSUE_SYNTAX, file, last ? last->line : 0, 0, "the feed is not well-formed XML (read as far as it goes)");
  xmlFreeParserCtxt (parser);
  return document;
}

/**
 * feed_read:
 * @bytes: (array length=length): a feed as it came
 * @file: for messages
 * @report: (nullable): where to add what is odd
 *
 * Returns: (transfer full): its entries, or %NULL with @error set when there are none
 */
Feed *
feed_read (const char      *bytes,
           gsize            length,
           const char      *file,
           CauselineReport *report,
           GError         **error)
{
  g_autoptr (GError) problem = NULL;
  xmlDoc *document = parse (bytes, length, file, report, &problem);
  g_autoptr (Feed) self = g_new0 (Feed, 1);

  self->entries = g_array_new (FALSE, FALSE, sizeof (FeedEntry));
  g_array_set_clear_func (self->entries, clear_entry);
  if (document != NULL && xmlDocGetRootElement (document) != NULL)
    read_document (self, document);
  if (document != NULL)
    xmlFreeDoc (document);
  if (self->entries->len > 0)
    return g_steal_pointer (&self);
  if (problem != NULL)
    g_propagate_error (error, g_steal_pointer (&problem));
  else
    g_set_error_literal (error, CAUSELINE_ERROR, CAUSELINE_ERROR_EMPTY, "there is no entry of a feed in this");
  return NULL;
}

void
feed_free (Feed *self)
{
  if (self == NULL)
    return;
  g_free (self->title);
  g_array_unref (self->entries);
  g_free (self);
}

/* Whether the first bytes are those of a feed. */
gboolean
feed_is_one (const char *bytes,
             gsize       length)
{
  static const char *const roots[] = { "<rss", "<feed", "<rdf:RDF", NULL };
  g_autofree char *head = g_strndup (bytes, length);

  if (head[strspn (head, "\xef\xbb\xbf \t\r\n")] != '<')
    return FALSE;
  for (guint i = 0; roots[i] != NULL; i++)
    {
      const char *at = strstr (head, roots[i]);
      if (at != NULL && strchr (" \t\r\n>", at[strlen (roots[i])]) != NULL)
        return i != 2 || strstr (head, "http://purl.org/rss/1.0/") != NULL;
    }
  return FALSE;
}
