/* SPDX-License-Identifier: MIT */
/* Something odd in an input: where, and what was done about it. */

#include "issue.h"

G_DEFINE_BOXED_TYPE (CauselineIssue, causeline_issue, causeline_issue_copy, causeline_issue_free)

/* The names by which scripts know the codes (--report). */
static const char *const code_words[] = {
  [CAUSELINE_ISSUE_ENCODING] = "encoding",
  [CAUSELINE_ISSUE_BAD_DATE] = "bad-date",
  [CAUSELINE_ISSUE_AMBIGUOUS_DATE] = "ambiguous-date",
  [CAUSELINE_ISSUE_ROW_SKIPPED] = "row-skipped",
  [CAUSELINE_ISSUE_EXTRA_CELLS] = "extra-cells",
  [CAUSELINE_ISSUE_UNKNOWN_VALUE] = "unknown-value",
  [CAUSELINE_ISSUE_UNKNOWN_REFERENCE] = "unknown-reference",
  [CAUSELINE_ISSUE_CYCLE] = "cycle",
  [CAUSELINE_ISSUE_BACKWARDS] = "backwards",
  [CAUSELINE_ISSUE_NO_DATE] = "no-date",
  [CAUSELINE_ISSUE_CUT] = "cut",
  [CAUSELINE_ISSUE_SYNTAX] = "syntax",
  [CAUSELINE_ISSUE_DUPLICATE] = "duplicate",
  [CAUSELINE_ISSUE_COLUMN] = "column",
  [CAUSELINE_ISSUE_FOLDED] = "folded",
  [CAUSELINE_ISSUE_NOTHING_FOUND] = "nothing-found",
  [CAUSELINE_ISSUE_MERGED] = "merged",
  [CAUSELINE_ISSUE_NOT_HELD] = "not-held",
};

/**
 * causeline_issue_code_to_string:
 *
 * Returns: (nullable): the word for @code
 */
const char *
causeline_issue_code_to_string (CauselineIssueCode code)
{
  return (guint) code < G_N_ELEMENTS (code_words) ? code_words[code] : NULL;
}

/**
 * causeline_issue_code_is_note:
 *
 * Returns: whether it only says what was done: it goes to reports, and is no doubt
 */
gboolean
causeline_issue_code_is_note (CauselineIssueCode code)
{
  return code == CAUSELINE_ISSUE_MERGED;
}

/**
 * causeline_issue_copy:
 *
 * Returns: (transfer full): the same issue
 */
CauselineIssue *
causeline_issue_copy (const CauselineIssue *self)
{
  CauselineIssue *copy = g_memdup2 (self, sizeof *self);

  copy->file = g_strdup (self->file);
  copy->message = g_strdup (self->message);
  return copy;
}

/**
 * causeline_issue_free: (skip)
 */
void
causeline_issue_free (CauselineIssue *self)
{
  g_free (self->file);
  g_free (self->message);
  g_free (self);
}

/**
 * causeline_issue_to_string:
 *
 * Returns: (transfer full): place and message, as compilers write them: `file:line:column: message`
 */
char *
causeline_issue_to_string (const CauselineIssue *self)
{
  GString *out = g_string_new (self->file);

  if (self->line > 0)
    g_string_append_printf (out, "%s%" G_GINT64_FORMAT, self->file ? ":" : "line ", self->line);
  if (self->line > 0 && self->column > 0)
    g_string_append_printf (out, ":%" G_GINT64_FORMAT, self->column);
  if (out->len > 0)
    g_string_append (out, ": ");
  g_string_append (out, self->message);
  return g_string_free (out, FALSE);
}
