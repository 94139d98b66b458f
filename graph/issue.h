/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib-object.h>

#include "public.h"

G_BEGIN_DECLS

/**
 * CauselineIssueCode:
 *
 * What is odd about an input that could be used all the same. A code keeps its meaning and its number for ever.
 */
typedef enum
{
  CAUSELINE_ISSUE_ENCODING = 1,         /* bytes that are not the encoding's were replaced, or another encoding was taken */
  CAUSELINE_ISSUE_BAD_DATE = 2,         /* a date that is none */
  CAUSELINE_ISSUE_AMBIGUOUS_DATE = 3,   /* a date that can be read in two orders */
  CAUSELINE_ISSUE_ROW_SKIPPED = 4,      /* a row or record that gives no event */
  CAUSELINE_ISSUE_EXTRA_CELLS = 5,      /* a row longer than the header */
  CAUSELINE_ISSUE_UNKNOWN_VALUE = 6,    /* a word that is not in the field's vocabulary */
  CAUSELINE_ISSUE_UNKNOWN_REFERENCE = 7,/* a reference to something that is not there */
  CAUSELINE_ISSUE_CYCLE = 8,            /* causes form a circle; the weakest link was dropped */
  CAUSELINE_ISSUE_BACKWARDS = 9,        /* a response before its cause */
  CAUSELINE_ISSUE_NO_DATE = 10,         /* relative dates could not be resolved: the article's date is not known */
  CAUSELINE_ISSUE_CUT = 11,             /* something was longer than the program reads, and was cut */
  CAUSELINE_ISSUE_SYNTAX = 12,          /* something malformed was passed over */
  CAUSELINE_ISSUE_DUPLICATE = 13,       /* the same thing twice */
  CAUSELINE_ISSUE_COLUMN = 14,          /* a column that was not understood, or in two ways */
  CAUSELINE_ISSUE_FOLDED = 15,          /* the picture shows several things as one */
  CAUSELINE_ISSUE_NOTHING_FOUND = 16,   /* an input that holds no event */
  CAUSELINE_ISSUE_MERGED = 17,          /* a note, no doubt: two things are one */
  CAUSELINE_ISSUE_NOT_HELD = 18         /* the format that was written has no place for something */
} CauselineIssueCode;

/**
 * CauselineIssue:
 * @code: a #CauselineIssueCode
 * @file: (nullable): the input as given on the command line
 * @line: 1-based line of a text or row of a sheet; 0 where there is none
 * @column: 1-based; 0 where there is none
 * @message: what is odd, and what was done about it
 *
 * Something odd in an input that could be used all the same.
 */
typedef struct
{
  CauselineIssueCode code;
  char *file;
  gint64 line;
  gint64 column;
  char *message;
} CauselineIssue;

#define CAUSELINE_TYPE_ISSUE (causeline_issue_get_type ())

CAUSELINE_PUBLIC
GType causeline_issue_get_type (void) G_GNUC_CONST;
CAUSELINE_PUBLIC
CauselineIssue *causeline_issue_copy (const CauselineIssue *self);
CAUSELINE_PUBLIC
void causeline_issue_free (CauselineIssue *self);
CAUSELINE_PUBLIC
char *causeline_issue_to_string (const CauselineIssue *self);
CAUSELINE_PUBLIC
const char *causeline_issue_code_to_string (CauselineIssueCode code);
CAUSELINE_PUBLIC
gboolean causeline_issue_code_is_note (CauselineIssueCode code);

G_END_DECLS
