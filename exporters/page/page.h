/* SPDX-License-Identifier: MIT */
/* One self-contained HTML file: pictures, table, texts, and what makes them answer to a click. */

#pragma once

#include "format.h"
#include "story.h"

G_BEGIN_DECLS

typedef enum
{
  PAGE_PICTURES = 1 << 0,    /* the timeline and the event graph */
  PAGE_TABLE = 1 << 1,
  PAGE_TEXTS = 1 << 2
} PageParts;

void page_write (const Story     *story,
                 PageParts        parts,
                 const char      *title,
                 CauselineReport *report,
                 GString         *out);

/* The steps. */
void page_write_head (GString    *out,
                      const char *title,
                      const char *style,
                      const char *script);
char *page_make_style (void);
char *page_read_script (void);
void page_write_table (const Story *story,
                       GString     *out);
void page_write_texts (const Story *story,
                       GString     *out);
void page_write_data (const Story *story,
                      GString     *out);
const char *page_link_words (CauselineLinkKind kind,
                             gboolean          is_before);
/* Escaped, line breaks kept. */
void page_append_text (GString    *out,
                       const char *text,
                       gssize      length);
void page_append_attribute (GString    *out,
                            const char *name,
                            const char *value);

G_END_DECLS
