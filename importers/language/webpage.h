/* SPDX-License-Identifier: MIT */
/* A news page of the web: what its metadata say, and the text of its article without what stands around it. */

#pragma once

#include <libxml/HTMLparser.h>

#include "error.h"
#include "event-time.h"
#include "report.h"

typedef struct
{
  char *title;              /* NULL for what the page does not say */
  char *author;
  char *publisher;
  char *url;
  char *language;           /* BCP 47, as the page has it */
  CauselineTime *published;
  char *text;               /* headline and paragraphs with an empty line between */
} Webpage;

Webpage *webpage_read (const char *bytes, gsize length, const char *encoding, const char *file, CauselineReport *report, GError **error);
void webpage_free (Webpage *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Webpage, webpage_free)

/* The text of a piece of HTML, such as an entry of a feed; empty when there is none. */
char *webpage_fragment_to_text (const char *html);

/* webpage-tree.c */
char *webpage_decode (const char *bytes, gsize length, const char *encoding, const char *file, CauselineReport *report, GError **error);
xmlDoc *webpage_parse (const char *text, gsize length, const char *file, CauselineReport *report, GError **error);
xmlNode *webpage_next_node (const xmlNode *root, xmlNode *node, gboolean into);
char *webpage_attribute (xmlNode *node, const char *name);
gboolean webpage_is_element (const xmlNode *node, const char *name);
char *webpage_node_text (xmlNode *node);
char *webpage_tidy (char *text);

/* webpage-meta.c and webpage-linked-data.c */
void webpage_read_meta (Webpage *self, xmlDoc *document);
void webpage_read_linked_data (Webpage *self, const char *json);

/* webpage-body.c */
char *webpage_body_text (xmlDoc *document, const char *headline);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlDoc, xmlFreeDoc)
