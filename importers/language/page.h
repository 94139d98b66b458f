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
} Page;

Page *page_read (const char *bytes, gsize length, const char *encoding, const char *file, CauselineReport *report, GError **error);
void page_free (Page *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Page, page_free)

/* The text of a piece of HTML, such as an entry of a feed; empty when there is none. */
char *page_fragment_to_text (const char *html);

/* page-tree.c */
char *page_decode (const char *bytes, gsize length, const char *encoding, const char *file, CauselineReport *report, GError **error);
xmlDoc *page_parse (const char *text, gsize length, GError **error);
xmlNode *page_next_node (const xmlNode *root, xmlNode *node, gboolean into);
char *page_attribute (xmlNode *node, const char *name);
gboolean page_is_element (const xmlNode *node, const char *name);
char *page_node_text (xmlNode *node);
char *page_tidy (char *text);

/* page-meta.c and page-linked-data.c */
void page_read_meta (Page *self, xmlDoc *document);
void page_read_linked_data (Page *self, const char *json);

/* page-body.c */
char *page_body_text (xmlDoc *document, const char *headline);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlDoc, xmlFreeDoc)
