/* SPDX-License-Identifier: MIT */
/* What became of the inputs, in words for a person and as JSON for a program. */

#include "tally.h"

#include <json-glib/json-glib.h>

/* So many messages of a kind are read by a person; --report has them all. */
#define MOST_MESSAGES 20

Tally *
tally_new (const char *name,
           const char *format)
{
  Tally *self = g_new0 (Tally, 1);

  self->name = g_strdup (name);
  self->format = g_strdup (format);
  self->report = causeline_report_new ();
  return self;
}

void
tally_free (Tally *self)
{
  g_free (self->name);
  g_free (self->format);
  causeline_report_unref (self->report);
  g_free (self);
}

/* The messages, one a line; of each code the first few. */
void
tally_print_issues (const Tally *self,
                    GString     *out)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  guint n_issues = causeline_report_get_n_issues (self->report);
  guint n_left = 0;

  for (guint i = 0; i < n_issues; i++)
    {
      const CauselineIssue *issue = causeline_report_get_issue (self->report, i);
      gpointer code = GINT_TO_POINTER (issue->code);
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (seen, code)) + 1;

      if (causeline_issue_code_is_note (issue->code))
        continue;
      g_hash_table_insert (seen, code, GUINT_TO_POINTER (n));
      if (n > MOST_MESSAGES)
        {
          n_left++;
          continue;
        }

      g_autofree char *line = causeline_issue_to_string (issue);

      g_string_append_printf (out, "%s\n", line);
    }
  if (n_left > 0)
    g_string_append_printf (out, "%s: %u more messages like these (--report FILE has them all)\n", self->name, n_left);
}

static void
append_count (GString    *out,
              guint64     n,
              const char *word)
{
  if (n > 0)
    g_string_append_printf (out, ", %" G_GUINT64_FORMAT " %s", n, word);
}

/* One line: "events.csv: 14 rows read, 13 events, 1 skipped". */
void
tally_print (const Tally *self,
             GString     *out)
{
  guint64 n_read = causeline_report_get_count (self->report, CAUSELINE_COUNT_READ);
  guint64 n_events = causeline_report_get_count (self->report, CAUSELINE_COUNT_EVENTS);

  g_string_append_printf (out, "%s: %" G_GUINT64_FORMAT " %s read, %" G_GUINT64_FORMAT " %s", self->name,
                          n_read, causeline_report_get_unit (self->report, n_read != 1), n_events, n_events == 1 ? "event" : "events");
  append_count (out, causeline_report_get_count (self->report, CAUSELINE_COUNT_MERGED), "merged");
  append_count (out, causeline_report_get_count (self->report, CAUSELINE_COUNT_UNDATED), "undated");
  append_count (out, causeline_report_get_count (self->report, CAUSELINE_COUNT_DOUBTFUL), "doubtful");
  append_count (out, causeline_report_get_count (self->report, CAUSELINE_COUNT_SKIPPED), "skipped");
  g_string_append_c (out, '\n');
}

/* Whether --strict has something to complain of. */
gboolean
tally_is_doubtful (const Tally *self)
{
  for (guint i = 0; i < causeline_report_get_n_issues (self->report); i++)
    if (!causeline_issue_code_is_note (causeline_report_get_issue (self->report, i)->code))
      return TRUE;
  return causeline_report_get_count (self->report, CAUSELINE_COUNT_SKIPPED) > 0 ||
         causeline_report_get_count (self->report, CAUSELINE_COUNT_DOUBTFUL) > 0;
}

static void
add_issue (JsonBuilder          *builder,
           const CauselineIssue *issue)
{
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "code");
  json_builder_add_string_value (builder, causeline_issue_code_to_string (issue->code));
  if (issue->file)
    {
      json_builder_set_member_name (builder, "file");
      json_builder_add_string_value (builder, issue->file);
    }
  if (issue->line > 0)
    {
      json_builder_set_member_name (builder, "line");
      json_builder_add_int_value (builder, issue->line);
    }
  if (issue->column > 0)
    {
      json_builder_set_member_name (builder, "column");
      json_builder_add_int_value (builder, issue->column);
    }
  json_builder_set_member_name (builder, "message");
  json_builder_add_string_value (builder, issue->message);
  json_builder_end_object (builder);
}

static void
add_tally (JsonBuilder *builder,
           const Tally *tally)
{
  static const char *const keys[CAUSELINE_N_COUNTS] = {
    [CAUSELINE_COUNT_READ] = "read",
    [CAUSELINE_COUNT_EVENTS] = "events",
    [CAUSELINE_COUNT_MERGED] = "merged",
    [CAUSELINE_COUNT_UNDATED] = "undated",
    [CAUSELINE_COUNT_SKIPPED] = "skipped",
    [CAUSELINE_COUNT_DOUBTFUL] = "doubtful",
  };

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "name");
  json_builder_add_string_value (builder, tally->name);
  if (tally->format)
    {
      json_builder_set_member_name (builder, "format");
      json_builder_add_string_value (builder, tally->format);
      json_builder_set_member_name (builder, "unit");
      json_builder_add_string_value (builder, causeline_report_get_unit (tally->report, TRUE));
      for (guint i = 0; i < CAUSELINE_N_COUNTS; i++)
        {
          json_builder_set_member_name (builder, keys[i]);
          json_builder_add_int_value (builder, causeline_report_get_count (tally->report, i));
        }
    }
  json_builder_set_member_name (builder, "issues");
  json_builder_begin_array (builder);
  for (guint i = 0; i < causeline_report_get_n_issues (tally->report); i++)
    add_issue (builder, causeline_report_get_issue (tally->report, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

/* All of it, as --report writes it: {"steps": [{"name", "format", counts ..., "issues": [...]}, ...]}. */
char *
tally_to_json (GPtrArray *tallies,
               gsize     *length)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "steps");
  json_builder_begin_array (builder);
  for (guint i = 0; i < tallies->len; i++)
    add_tally (builder, g_ptr_array_index (tallies, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autofree char *text = NULL;

  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  text = json_generator_to_data (generator, NULL);

  char *line = g_strconcat (text, "\n", NULL);

  *length = strlen (line);
  return line;
}
