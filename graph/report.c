/* SPDX-License-Identifier: MIT */
/* What became of an input: a tally and the issues. */

#include "report.h"

struct _CauselineReport
{
  GPtrArray *issues; /* CauselineIssue, in the order in which they were found */
  GPtrArray *rejects; /* char *: the records that gave nothing, each as a line of CSV; the first is their header */
  guint64 counts[CAUSELINE_N_COUNTS];
  const char *unit;
  const char *units;
};

G_DEFINE_BOXED_TYPE (CauselineReport, causeline_report, causeline_report_ref, causeline_report_unref)

/**
 * causeline_report_new: (constructor)
 *
 * Returns: (transfer full): an empty report
 */
CauselineReport *
causeline_report_new (void)
{
  CauselineReport *self = g_atomic_rc_box_new0 (CauselineReport);

  self->issues = g_ptr_array_new_with_free_func ((GDestroyNotify) causeline_issue_free);
  self->rejects = g_ptr_array_new_with_free_func (g_free);
  causeline_report_set_unit (self, "record", "records");
  return self;
}

/**
 * causeline_report_ref: (skip)
 *
 * Returns: (transfer full): @self
 */
CauselineReport *
causeline_report_ref (CauselineReport *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
report_clear (gpointer data)
{
  CauselineReport *self = data;

  g_ptr_array_unref (self->issues);
  g_ptr_array_unref (self->rejects);
}

/**
 * causeline_report_unref: (skip)
 */
void
causeline_report_unref (CauselineReport *self)
{
  g_atomic_rc_box_release_full (self, report_clear);
}

/* Adds an issue; @file may be NULL, @line and @column are 0 where there is none. */
void
causeline_report_add (CauselineReport   *self,
                      CauselineIssueCode code,
                      const char        *file,
                      gint64             line,
                      gint64             column,
                      const char        *format,
                      ...)
{
  if (!self)
    return;

  CauselineIssue *issue = g_new0 (CauselineIssue, 1);
  va_list words;

  issue->code = code;
  issue->file = g_strdup (file);
  issue->line = line;
  issue->column = column;
  va_start (words, format);
  issue->message = g_strdup_vprintf (format, words);
  va_end (words);
  g_ptr_array_add (self->issues, issue);
}

/* Adds @n to a count. */
void
causeline_report_count (CauselineReport *self,
                        CauselineCount   what,
                        guint64          n)
{
  g_return_if_fail (what < CAUSELINE_N_COUNTS);

  if (self)
    self->counts[what] += n;
}

/* What is counted: "row", "rows". */
void
causeline_report_set_unit (CauselineReport *self,
                           const char      *singular,
                           const char      *plural)
{
  if (!self)
    return;

  self->unit = g_intern_string (singular);
  self->units = g_intern_string (plural);
}

/* Keeps a record that gave nothing, as a line of CSV, or first of all their header; takes it over. */
void
causeline_report_reject (CauselineReport *self,
                         char            *record)
{
  if (self)
    g_ptr_array_add (self->rejects, record);
  else
    g_free (record);
}

/* The records that gave nothing, in their order. */
const char *const *
causeline_report_get_rejects (CauselineReport *self,
                              guint           *n_rejects)
{
  *n_rejects = self->rejects->len;
  return (const char *const *) self->rejects->pdata;
}

/* Adds what @part holds; @part is left empty of issues. */
void
causeline_report_append (CauselineReport *self,
                         CauselineReport *part)
{
  if (!self || !part)
    return;

  for (guint i = 0; i < CAUSELINE_N_COUNTS; i++)
    self->counts[i] += part->counts[i];
  g_ptr_array_extend_and_steal (self->issues, g_steal_pointer (&part->issues));
  part->issues = g_ptr_array_new_with_free_func ((GDestroyNotify) causeline_issue_free);
  g_ptr_array_extend_and_steal (self->rejects, g_steal_pointer (&part->rejects));
  part->rejects = g_ptr_array_new_with_free_func (g_free);
}

/**
 * causeline_report_get_count:
 *
 * Returns: a count
 */
guint64
causeline_report_get_count (CauselineReport *self,
                            CauselineCount   what)
{
  g_return_val_if_fail (what < CAUSELINE_N_COUNTS, 0);

  return self->counts[what];
}

/**
 * causeline_report_get_unit:
 * @plural: whether there is another number of them than one
 *
 * Returns: what is counted as read: a word such as "row" or "rows"
 */
const char *
causeline_report_get_unit (CauselineReport *self,
                           gboolean         plural)
{
  return plural ? self->units : self->unit;
}

/**
 * causeline_report_get_n_issues:
 *
 * Returns: how many issues there are
 */
guint
causeline_report_get_n_issues (CauselineReport *self)
{
  return self->issues->len;
}

/**
 * causeline_report_get_issue:
 * @index: less than causeline_report_get_n_issues()
 *
 * Returns: (transfer none): an issue; it lives as long as the report
 */
const CauselineIssue *
causeline_report_get_issue (CauselineReport *self,
                            guint            index)
{
  g_return_val_if_fail (index < self->issues->len, NULL);

  return g_ptr_array_index (self->issues, index);
}
