/* SPDX-License-Identifier: MIT */
/* Reads a news page: its linked data first, then its other metadata, then its text. */

#include "webpage.h"

#include <string.h>

static void
read_linked_data (Webpage   *self,
                  xmlDoc *document)
{
  xmlNode *root = xmlDocGetRootElement (document);

  for (xmlNode *node = root; node != NULL; node = webpage_next_node (root, node, TRUE))
    {
      if (!webpage_is_element (node, "script"))
        continue;
      g_autofree char *type = webpage_attribute (node, "type");
      if (type == NULL || g_ascii_strncasecmp (type, "application/ld+json", 19) != 0 || node->children == NULL || node->children->content == NULL)
        continue;
      g_autofree char *json = g_utf8_make_valid ((const char *) node->children->content, -1);
      webpage_read_linked_data (self, json);
    }
}

static void
report_language (const Webpage      *self,
                 const char      *file,
                 CauselineReport *report)
{
  if (self->language != NULL && *self->language != '\0' && g_ascii_strncasecmp (self->language, "en", 2) != 0)
    causeline_report_add (report, CAUSELINE_ISSUE_UNKNOWN_VALUE, file, 0, 0, "language: \"%.20s\" is not English (read as English)", self->language);
}

/**
 * webpage_read:
 * @bytes: (array length=length): a page as it came
 * @encoding: (nullable): what the user says of its encoding
 * @file: for messages
 * @report: (nullable): where to add what is odd
 *
 * Returns: (transfer full): what the page says, or %NULL with @error set when there is no article in it
 */
Webpage *
webpage_read (const char      *bytes,
              gsize            length,
              const char      *encoding,
              const char      *file,
              CauselineReport *report,
              GError         **error)
{
  g_autoptr (Webpage) self = g_new0 (Webpage, 1);
  g_autofree char *html = webpage_decode (bytes, length, encoding, file, report, error);
  g_autoptr (xmlDoc) document = html ? webpage_parse (html, strlen (html), file, report, error) : NULL;

  if (document == NULL)
    return NULL;
  read_linked_data (self, document);
  webpage_read_meta (self, document);
  report_language (self, file, report);
  g_autofree char *body = webpage_body_text (document, self->title);
  if (*body == '\0')
    {
      g_set_error_literal (error, CAUSELINE_ERROR, CAUSELINE_ERROR_EMPTY, "there is no article on this page");
      return NULL;
    }
  self->text = self->title ? g_strconcat (self->title, "\n\n", body, "\n", NULL) : g_strconcat (body, "\n", NULL);
  return g_steal_pointer (&self);
}

void
webpage_free (Webpage *self)
{
  if (self == NULL)
    return;
  g_free (self->title);
  g_free (self->author);
  g_free (self->publisher);
  g_free (self->url);
  g_free (self->language);
  g_free (self->text);
  g_clear_pointer (&self->published, causeline_time_free);
  g_free (self);
}
