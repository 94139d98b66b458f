/* SPDX-License-Identifier: MIT */
/* The paragraphs of an article in plain text or Markdown, its headline, and what its dateline says. */

#pragma once

#include "document.h"

/* Where a dateline or byline names its place, its agency and its author, in bytes into the text; start == end when it does not. */
typedef struct
{
  guint32 place_start, place_end;
  guint32 agency_start, agency_end;
  guint32 author_start, author_end;
} Dateline;

Document *document_new (const char *text, gsize length);
Document *document_new_with_headline (const char *headline, const char *text, gsize length);
void document_free (Document *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Document, document_free)

void text_split (Document *document);

gint32 text_headline (const Document *document);
gboolean text_dateline (const Document *document, guint32 paragraph, Dateline *dateline);
