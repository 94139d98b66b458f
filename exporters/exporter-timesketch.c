/* SPDX-License-Identifier: MIT */
/* Timesketch: one row an event for the forensic timeline tool (https://timesketch.org/guides/user/import-from-json-csv/).
 *
 * datetime, timestamp (in microseconds), timestamp_desc and message are what it needs; every other column is an attribute of the event.
 * A date coarser than a second is written at its first instant; "edtf" has it as it is, so that nobody takes noughts for knowledge.
 */

#include "format.h"

#include "calendar.h"
#include "csv-text.h"
#include "not-held.h"

#include <string.h>

static const char *const headers[] = {
  "message", "timestamp", "datetime", "timestamp_desc", "edtf", "end_datetime", "event_id", "description", "source_actor", "target_actor",
  "other_actor", "location", "status", "url", "tag",
};

/* ISO 8601 in UTC, to the microsecond where it is known so finely. */
static char *
format_instant (gint64 nanoseconds_of,
                gint64 seconds)
{
  CauselineMoment at = calendar_moment ((double) seconds, CAUSELINE_PRECISION_SECOND, 0);
  g_autofree char *fraction = nanoseconds_of > 0 ? g_strdup_printf (".%06" G_GINT64_FORMAT, nanoseconds_of / 1000) : g_strdup ("");

  return g_strdup_printf ("%04" G_GINT64_FORMAT "-%02d-%02dT%02d:%02d:%02d%s+00:00", at.year, at.month, at.day, at.hour, at.minute, at.second, fraction);
}

/* Timesketch keeps what Python's datetime does: the years 1 to 9999. */
static gboolean
is_in_range (gint64 seconds)
{
  return seconds >= causeline_days_from_civil (1, 1, 1) * 86400 && seconds < causeline_days_from_civil (10000, 1, 1) * 86400;
}

/* The names of those with the role; with @role -1 of all who are neither source nor target. */
static char *
list_actors (CauselineGraph       *graph,
             const CauselineEvent *event,
             int                   role)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < causeline_event_get_n_participants (event); i++)
    {
      const CauselineParticipant *each = causeline_event_get_participant (event, i);
      const char *name = causeline_actor_get_name (causeline_graph_find_actor (graph, each->actor));
      gboolean is_other = each->role != CAUSELINE_ROLE_SOURCE && each->role != CAUSELINE_ROLE_TARGET;

      if (name && (role < 0 ? is_other : (int) each->role == role))
        g_string_append_printf (out, "%s%s", out->len > 0 ? "; " : "", name);
    }
  return g_string_free (out, FALSE);
}

static void
append_row (GString           *out,
            const char *const *cells)
{
  for (guint i = 0; i < G_N_ELEMENTS (headers); i++)
    {
      if (i > 0)
        g_string_append_c (out, ',');
      csv_append_cell (out, cells[i] ? cells[i] : "", ',');
    }
  g_string_append_c (out, '\n');
}

static void
append_event (GString              *out,
              CauselineGraph       *graph,
              const CauselineEvent *event)
{
  const CauselineTime *time = causeline_event_get_time (event);
  const CauselineTime first = { .start = time->start, .end = time->start };
  gint64 start = causeline_time_get_earliest (&first);
  gint64 micro = time->start.nanosecond / 1000;
  gboolean has_end = time->is_interval && time->end_bound == CAUSELINE_BOUND_KNOWN;
  g_autofree char *timestamp = g_strdup_printf ("%" G_GINT64_FORMAT, start * 1000000 + micro);
  g_autofree char *datetime = format_instant (time->start.nanosecond, start);
  g_autofree char *edtf = causeline_time_to_string (time);
  g_autofree char *end = has_end && is_in_range (causeline_time_get_latest (time)) ? format_instant (0, causeline_time_get_latest (time)) : NULL;
  g_autofree char *source = list_actors (graph, event, CAUSELINE_ROLE_SOURCE);
  g_autofree char *target = list_actors (graph, event, CAUSELINE_ROLE_TARGET);
  g_autofree char *others = list_actors (graph, event, -1);
  const char *const *tags = causeline_event_get_tags (event);
  g_autofree char *tag = tags ? g_strjoinv (",", (char **) tags) : NULL;
  const char *type = causeline_event_get_event_type (event);
  const char *title = causeline_event_get_title (event);
  const char *const cells[G_N_ELEMENTS (headers)] = {
    title && *title ? title : causeline_event_get_id (event), timestamp, datetime, type && *type ? type : "Event Time", edtf, end,
    causeline_event_get_id (event), causeline_event_get_description (event), source, target, others, causeline_event_get_place (event),
    causeline_status_to_string (causeline_event_get_status (event)), causeline_event_get_url (event), tag,
  };

  append_row (out, cells);
}

static gboolean
timesketch_write (CauselineGraph              *graph,
                  GString                     *out,
                  const CauselineWriteContext *context,
                  GError                     **error)
{
  guint n_undated = 0;
  guint n_coarse = 0;

  append_row (out, headers);
  for (guint i = 0; i < causeline_graph_get_n_events (graph); i++)
    {
      CauselineEvent *event = causeline_graph_get_event (graph, i);
      const CauselineTime *time = causeline_event_get_time (event);
      const CauselineTime first = time ? (CauselineTime) { .start = time->start, .end = time->start } : (CauselineTime) { 0 };

      if (!time || time->start_bound != CAUSELINE_BOUND_KNOWN || !is_in_range (causeline_time_get_earliest (&first)))
        {
          n_undated++;
          continue;
        }
      n_coarse += time->start.precision < CAUSELINE_PRECISION_SECOND;
      append_event (out, graph, event);
    }
  not_held_report (context, n_undated, "event has no start between the years 1 and 9999", "events have no start between the years 1 and 9999",
                   "left out: each row of Timesketch needs one");
  not_held_report (context, n_coarse, "date is coarser than a second", "dates are coarser than a second",
                   "written at their first instant; the column edtf has them as they are");
  not_held_report (context, causeline_graph_get_n_links (graph), "link has no place in Timesketch", "links have no place in Timesketch", "left out");
  not_held_report (context, not_held_count_claims (graph), "claim has no place in Timesketch", "claims have no place in Timesketch", "left out");
  return TRUE;
}

static const char *const timesketch_endings[] = { ".timesketch.csv", NULL };

const CauselineExporter causeline_exporter_timesketch = {
  .name = "timesketch",
  .summary = "CSV for Timesketch: a row for each event with a date",
  .endings = timesketch_endings,
  .media_type = "text/csv",
  .write = timesketch_write,
};
