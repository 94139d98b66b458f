/* SPDX-License-Identifier: MIT */
/* As much of Markdown as news articles use: what each line is, and which characters are marks and not text. */

#pragma once

#include <glib.h>

typedef enum
{
  MARKDOWN_BLANK, /* also a rule, or the line under a heading */
  MARKDOWN_TEXT,
  MARKDOWN_HEADING,
  MARKDOWN_ITEM,
  MARKDOWN_CODE, /* code between fences, a row of a table */
} MarkdownLineKind;

/* A line without its marks and the white space around it, in bytes. */
typedef struct
{
  guint32 start, end;
  guint8 kind; /* MarkdownLineKind */
} MarkdownLine;

GArray *markdown_lines (const char *text, guint32 length);
void markdown_blank (char *text, guint32 start, guint32 end);
