/* SPDX-License-Identifier: MIT */
/* Sheets as people keep them: what a careful person counts in each, and what that person would note down. */

#include "causeline.h"

#include <string.h>

/* A file of tests/sheets, and what was counted by hand. */
typedef struct
{
  const char *file;
  const char *format;
  const char *options[4];
  guint n_read;
  guint n_events;
  guint n_dated;
  guint n_skipped;
  guint n_links;
} Fixture;

static const Fixture fixtures[] = {
  /* Testimonies at a date, and the inquiries in which they were given, from a start to an end, in the same rows. */
  { "inquiries.csv", "csv", { NULL }, .n_read = 7, .n_events = 10, .n_dated = 9, .n_links = 6 },
  /* Days and months under headings with the year; a day without an event, and a total. */
  { "incidents-by-year.csv", "csv", { NULL }, .n_read = 11, .n_events = 6, .n_dated = 6, .n_skipped = 2 },
  /* Two lines of title and a blank one above the header; circa, early, mid, late, a season, a date to be confirmed. */
  { "chronology.csv", "csv", { NULL }, .n_read = 11, .n_events = 11, .n_dated = 10 },
  /* From a German Excel: semicolons, decimal commas, Windows-1252, days with dots, times of day beside them. */
  { "mauerfall-excel.csv", "csv", { NULL }, .n_read = 6, .n_events = 6, .n_dated = 6 },
  /* "Unicode Text" of Excel: UTF-16 with tabs, thousands with commas. */
  { "unicode-text.txt", "csv", { NULL }, .n_read = 5, .n_events = 5, .n_dated = 5 },
  /* A total and a mean at the foot; no header says which column is the title. */
  { "totals.csv", "csv", { NULL }, .n_read = 5, .n_events = 3, .n_dated = 3, .n_skipped = 2 },
  /* Starts and ends, of which the starts tell the order of day and month. */
  { "from-to.csv", "csv", { NULL }, .n_read = 7, .n_events = 7, .n_dated = 7 },
  /* The time of day in all its spellings. */
  { "clock.csv", "csv", { NULL }, .n_read = 8, .n_events = 8, .n_dated = 8 },
  /* Long notes with citations, blank rows between, a footnote at the end. */
  { "notes.csv", "csv", { NULL }, .n_read = 6, .n_events = 5, .n_dated = 5, .n_skipped = 1 },
  /* Responses with their address in one cell, one of them unknown; lines within cells; an address among the types; no date. */
  { "operations.csv", "csv", { NULL }, .n_read = 6, .n_events = 11, .n_dated = 5, .n_links = 5 },
  /* Days without years over a new year; quotes of Windows-1252. */
  { "campaign.csv", "csv", { "base-date=2015-01-30" }, .n_read = 3, .n_events = 3, .n_dated = 3 },
  /* Each cell begins with what it is; no header says which is the date; causes that are kinds. */
  { "fallen.csv", "csv", { NULL }, .n_read = 24, .n_events = 24, .n_dated = 24 },
  /* Layouts that are known whole. The row of TimelineJS without a date names the story. */
  { "timelinejs.csv", "csv", { NULL }, .n_read = 5, .n_events = 4, .n_dated = 4 },
  { "timelinejs-first.csv", "csv", { NULL }, .n_read = 3, .n_events = 2, .n_dated = 2 },
  { "phishing.csv", "csv", { NULL }, .n_read = 3, .n_events = 3, .n_dated = 3 },
  { "write-times.csv", "csv", { NULL }, .n_read = 5, .n_events = 5, .n_dated = 4 },
  { "acled.csv", "csv", { NULL }, .n_read = 3, .n_events = 3, .n_dated = 3 },
  { "eurepoc.csv", "csv", { NULL }, .n_read = 2, .n_events = 2, .n_dated = 2 },
  { "veris.csv", "csv", { NULL }, .n_read = 2, .n_events = 2, .n_dated = 2 },
  /* A column of yes and no for each value of each list; days and months that are not known. */
  { "veris-lists.csv", "csv", { NULL }, .n_read = 3, .n_events = 3, .n_dated = 3 },
  { "gdelt.tsv", "csv", { NULL }, .n_read = 6, .n_events = 5, .n_dated = 5 },
  /* References to rows: by the column of numbers, one of them the row itself and one no row; by the line of the sheet; by the place
   * below the header; by ids in any case, also beside a title. */
  { "numbered.csv", "csv", { NULL }, .n_read = 7, .n_events = 8, .n_dated = 7, .n_links = 7 },
  { "by-line.csv", "csv", { NULL }, .n_read = 8, .n_events = 9, .n_dated = 8, .n_links = 8 },
  { "by-place.csv", "csv", { NULL }, .n_read = 4, .n_events = 4, .n_dated = 4, .n_links = 3 },
  { "by-id.csv", "csv", { NULL }, .n_read = 6, .n_events = 7, .n_dated = 6, .n_links = 7 },
  /* Two tables of events one below the other, and a third without dates; headings, a total in words. */
  { "tables.csv", "csv", { NULL }, .n_read = 9, .n_events = 5, .n_dated = 5, .n_skipped = 4, .n_links = 3 },
  /* A date in four columns, some of them empty; a sheet without a header. */
  { "parts.csv", "csv", { NULL }, .n_read = 5, .n_events = 5, .n_dated = 5 },
  { "headless.csv", "csv", { NULL }, .n_read = 3, .n_events = 3, .n_dated = 3 },
  /* Headers in other languages, in any order; a cause that is a row, and one that is none. */
  { "deutsch.csv", "csv", { NULL }, .n_read = 2, .n_events = 3, .n_dated = 2, .n_links = 2 },
  { "francais.csv", "csv", { NULL }, .n_read = 3, .n_events = 3, .n_dated = 3 },
  { "espanol.csv", "csv", { NULL }, .n_read = 2, .n_events = 3, .n_dated = 2, .n_links = 1 },
  /* A header without a name, one that stands twice, blanks around them. */
  { "headers.csv", "csv", { NULL }, .n_read = 2, .n_events = 2, .n_dated = 2 },
  /* Responses that begin or end with a date of their own; a total. */
  { "strike.csv", "csv", { NULL }, .n_read = 8, .n_events = 11, .n_dated = 8, .n_skipped = 1, .n_links = 7 },
  /* Two dates of what the rows are about; errors of a spreadsheet in a date and among the causes. */
  { "breaches.csv", "csv", { NULL }, .n_read = 4, .n_events = 12, .n_dated = 6, .n_links = 6 },
  /* People, and when they were born, married and died. */
  { "family.csv", "csv", { NULL }, .n_read = 3, .n_events = 9, .n_dated = 9 },
  /* A protocol: decisions, who proposed them, and what followed. */
  { "minutes.csv", "csv", { NULL }, .n_read = 3, .n_events = 5, .n_dated = 3, .n_links = 2 },
  /* "When" over two columns, the years as headings in the first. */
  { "club.csv", "csv", { NULL }, .n_read = 9, .n_events = 7, .n_dated = 7 },
  /* Numbers that are no ids, by which rows name rows; a title that no header tells beside who did it. */
  { "court.csv", "csv", { NULL }, .n_read = 7, .n_events = 7, .n_dated = 7, .n_links = 5 },
  /* Sides A and B, and the response of each. */
  { "diplomats.csv", "csv", { NULL }, .n_read = 4, .n_events = 7, .n_dated = 5, .n_links = 3 },
  /* Each date stands once, above the rows that have it as well. */
  { "same-day.csv", "csv", { NULL }, .n_read = 5, .n_events = 5, .n_dated = 5 },
  /* Two tables side by side, each below its title. */
  { "side.csv", "csv", { NULL }, .n_read = 5, .n_events = 5, .n_dated = 5 },
  /* Remarks that few rows have are no titles; a year before Christ. */
  { "volcanoes.csv", "csv", { NULL }, .n_read = 4, .n_events = 4, .n_dated = 3 },
  /* Dates in all their forms in one column: one is none, one says NA, one is three. */
  { "dates.csv", "csv", { NULL }, .n_read = 30, .n_events = 32, .n_dated = 30 },
};

static const char *
name_of_actor (CauselineGraph             *graph,
               const CauselineParticipant *participant)
{
  return causeline_actor_get_name (causeline_graph_find_actor (graph, participant->actor));
}

/* One line an event: time, title, type, place, who as what. */
static void
append_event (CauselineGraph       *graph,
              const CauselineEvent *event,
              GString              *out)
{
  const CauselineTime *time = causeline_event_get_time (event);
  g_autofree char *date = time ? causeline_time_to_string (time) : g_strdup ("-");
  const char *type = causeline_event_get_event_type (event);
  const char *place = causeline_event_get_place (event);

  g_string_append_printf (out, "%s | %s | %s | %s |", date, causeline_event_get_title (event), type ? type : "", place ? place : "");
  for (guint i = 0; i < causeline_event_get_n_participants (event); i++)
    {
      const CauselineParticipant *each = causeline_event_get_participant (event, i);

      g_string_append_printf (out, " %s:%s", name_of_actor (graph, each), causeline_role_to_string (each->role));
    }
  g_string_append_c (out, '\n');
}

static char *
note_down (CauselineGraph  *graph,
           CauselineReport *report)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < causeline_graph_get_n_events (graph); i++)
    append_event (graph, causeline_graph_get_event (graph, i), out);
  for (guint i = 0; i < causeline_graph_get_n_links (graph); i++)
    {
      const CauselineLink *link = causeline_graph_get_link (graph, i);

      g_string_append_printf (out, "%s: %s → %s\n", causeline_link_kind_to_string (causeline_link_get_kind (link)),
                              causeline_event_get_title (causeline_graph_find_event (graph, causeline_link_get_from (link))),
                              causeline_event_get_title (causeline_graph_find_event (graph, causeline_link_get_to (link))));
    }
  for (guint i = 0; i < causeline_report_get_n_issues (report); i++)
    {
      g_autofree char *text = causeline_issue_to_string (causeline_report_get_issue (report, i));

      g_string_append_printf (out, "! %s\n", text);
    }
  return g_string_free (out, FALSE);
}

static void
assert_is_expected (const char *file,
                    const char *text)
{
  g_autofree char *name = g_strconcat (file, ".expected", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "sheets", name, NULL);
  g_autofree char *expected = NULL;

  if (g_getenv ("UPDATE_GOLDEN"))
    g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_assert_true (g_file_get_contents (path, &expected, NULL, NULL));
  g_assert_cmpstr (text, ==, expected);
}

static guint
count_dated (CauselineGraph *graph)
{
  guint n = 0;

  for (guint i = 0; i < causeline_graph_get_n_events (graph); i++)
    n += causeline_event_get_time (causeline_graph_get_event (graph, i)) != NULL;
  return n;
}

static void
test_fixture (gconstpointer data)
{
  const Fixture *fixture = data;
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "sheets", fixture->file, NULL);
  g_autoptr (CauselineReport) report = causeline_report_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *content = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &content, &length, NULL));

  g_autoptr (GBytes) bytes = g_bytes_new (content, length);
  g_autoptr (CauselineGraph) graph = causeline_read_bytes (bytes, fixture->format, fixture->file, fixture->options, report, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (causeline_report_get_count (report, CAUSELINE_COUNT_READ), ==, fixture->n_read);
  g_assert_cmpuint (causeline_report_get_count (report, CAUSELINE_COUNT_SKIPPED), ==, fixture->n_skipped);
  g_assert_cmpuint (causeline_graph_get_n_events (graph), ==, fixture->n_events);
  g_assert_cmpuint (count_dated (graph), ==, fixture->n_dated);
  g_assert_cmpuint (causeline_report_get_count (report, CAUSELINE_COUNT_UNDATED), ==, fixture->n_events - fixture->n_dated);
  g_assert_cmpuint (causeline_graph_get_n_links (graph), ==, fixture->n_links);

  g_autofree char *noted = note_down (graph, report);

  assert_is_expected (fixture->file, noted);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (fixtures); i++)
    {
      g_autofree char *path = g_strdup_printf ("/sheet-fixtures/%s", fixtures[i].file);

      g_test_add_data_func (path, &fixtures[i], test_fixture);
    }
  return g_test_run ();
}
