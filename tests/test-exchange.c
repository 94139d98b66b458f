/* SPDX-License-Identifier: MIT */
/* What other programs for timelines read and write: TimelineJS, calendars, Timesketch. */

#include "causeline.h"
#include "random-graph.h"

#include <string.h>

static char *
write_text (CauselineGraph  *graph,
            const char      *format,
            CauselineReport *report)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = causeline_write_bytes (graph, format, NULL, report, &error);

  g_assert_no_error (error);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static CauselineGraph *
read_text (const char      *text,
           const char      *format,
           CauselineReport *report,
           GError         **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return causeline_read_bytes (bytes, format, "in", NULL, report, error);
}

/* Both, but for the spaces around them: libical passes over them. */
static void
assert_same_text (const char *a,
                  const char *b)
{
  g_autofree char *first = a ? g_strstrip (g_strdup (a)) : NULL;
  g_autofree char *second = b ? g_strstrip (g_strdup (b)) : NULL;

  g_assert_cmpstr (first && *first ? first : NULL, ==, second && *second ? second : NULL);
}

/* A calendar holds the events, their times to the letter, who took part, and the links. */
static void
test_calendar_round_trip (void)
{
  for (guint i = 0; i < 100; i++)
    {
      g_autoptr (CauselineGraph) graph = random_graph (1 + g_test_rand_int_range (0, 20));
      g_autofree char *first = write_text (graph, "ics", NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (CauselineGraph) back = read_text (first, "ics", NULL, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (causeline_graph_get_n_links (back), ==, causeline_graph_get_n_links (graph));
      g_assert_cmpuint (causeline_graph_get_n_events (back), ==, causeline_graph_get_n_events (graph));
      for (guint k = 0; k < causeline_graph_get_n_events (graph); k++)
        {
          CauselineEvent *a = causeline_graph_get_event (graph, k);
          CauselineEvent *b = causeline_graph_get_event (back, k);
          const CauselineTime *time = causeline_event_get_time (a);

          g_assert_cmpstr (causeline_event_get_id (a), ==, causeline_event_get_id (b));
          assert_same_text (causeline_event_get_title (a), causeline_event_get_title (b));
          assert_same_text (causeline_event_get_description (a), causeline_event_get_description (b));
          assert_same_text (causeline_event_get_place (a), causeline_event_get_place (b));
          g_assert_cmpstr (causeline_event_get_event_type (a), ==, causeline_event_get_event_type (b));
          g_assert_cmpint (causeline_event_get_status (a), ==, causeline_event_get_status (b));
          g_assert_cmpuint (causeline_event_get_n_participants (a), ==, causeline_event_get_n_participants (b));
          g_assert_true (!time == !causeline_event_get_time (b));
          g_assert_true (!time || causeline_time_equal (time, causeline_event_get_time (b)));
        }

      g_autofree char *second = write_text (back, "ics", NULL);
      g_autoptr (CauselineGraph) again = read_text (second, "ics", NULL, &error);
      g_autofree char *third = write_text (again, "ics", NULL);

      g_assert_cmpstr (third, ==, second);
    }
}

/* What was read of a story for TimelineJS, where HTML makes spaces of tabs, is written and read without change. */
static void
test_story_round_trip (void)
{
  for (guint i = 0; i < 100; i++)
    {
      g_autoptr (CauselineGraph) graph = random_graph (1 + g_test_rand_int_range (0, 20));
      g_autofree char *first = write_text (graph, "timelinejs", NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (CauselineGraph) back = read_text (first, "timelinejs", NULL, &error);

      g_assert_no_error (error);

      g_autofree char *second = write_text (back, "timelinejs", NULL);
      g_autoptr (CauselineGraph) again = read_text (second, "timelinejs", NULL, &error);
      g_autofree char *third = write_text (again, "timelinejs", NULL);

      g_assert_cmpstr (third, ==, second);
      g_assert_cmpuint (causeline_graph_get_n_events (again), ==, causeline_graph_get_n_events (back));
    }
}

/* A text in a format, and the first event that it holds. */
typedef struct
{
  const char *name;
  const char *format;
  const char *text;
  guint n_events;
  const char *title;
  const char *time;
  const char *issue; /* the first, or NULL */
} Reading;

#define ICS(lines) "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n" lines "END:VCALENDAR\r\n"
#define ENTRY(lines) "BEGIN:VEVENT\r\nUID:a\r\nSUMMARY:One\r\n" lines "END:VEVENT\r\n"
#define BERLIN "BEGIN:VTIMEZONE\r\nTZID:Berlin\r\nBEGIN:STANDARD\r\nDTSTART:19701025T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"
#define SLIDE(members) "{\"events\": [{\"text\": {\"headline\": \"One\"}, " members "}]}"

static const Reading readings[] = {
  { "ics/day", "ics", ICS (ENTRY ("DTSTART;VALUE=DATE:20141219\r\n")), 1, "One", "2014-12-19", NULL },
  { "ics/days", "ics", ICS (ENTRY ("DTSTART;VALUE=DATE:20141219\r\nDTEND;VALUE=DATE:20141222\r\n")), 1, "One", "2014-12-19/2014-12-21", NULL },
  { "ics/one-day-with-end", "ics", ICS (ENTRY ("DTSTART;VALUE=DATE:20141219\r\nDTEND;VALUE=DATE:20141220\r\n")), 1, "One", "2014-12-19", NULL },
  { "ics/minute", "ics", ICS (ENTRY ("DTSTART:20141219T140500\r\n")), 1, "One", "2014-12-19T14:05", NULL },
  { "ics/utc", "ics", ICS (ENTRY ("DTSTART:20141219T140530Z\r\n")), 1, "One", "2014-12-19T14:05:30Z", NULL },
  { "ics/zone", "ics", ICS (BERLIN ENTRY ("DTSTART;TZID=Berlin:20141219T140500\r\n")), 1, "One", "2014-12-19T14:05+01:00", NULL },
  { "ics/zone-unknown", "ics", ICS (ENTRY ("DTSTART;TZID=Nowhere:20141219T140500\r\n")), 1, "One", "2014-12-19T14:05", NULL },
  { "ics/vague", "ics", ICS (ENTRY ("DTSTART;VALUE=DATE:20140101\r\nDTEND;VALUE=DATE:20150101\r\nX-CAUSELINE-TIME:2014~\r\n")), 1, "One", "2014~", NULL },
  { "ics/vague-but-moved", "ics", ICS (ENTRY ("DTSTART;VALUE=DATE:20160301\r\nX-CAUSELINE-TIME:2014~\r\n")), 1, "One", "2016-03-01", NULL },
  { "ics/repeats", "ics", ICS (ENTRY ("DTSTART;VALUE=DATE:20141219\r\nRRULE:FREQ=DAILY\r\n")), 1, "One", "2014-12-19", "in:4: RRULE: the entry repeats (kept its first time)" },
  { "ics/journal", "ics", ICS ("BEGIN:VJOURNAL\r\nUID:a\r\nSUMMARY:One\r\nEND:VJOURNAL\r\n"), 1, "One", NULL, NULL },
  { "ics/end-before-start", "ics", ICS (ENTRY ("DTSTART:20141219T140500\r\nDTEND:20141219T130500\r\n")), 1, "One", "2014-12-19T14:05",
    "in:4: DTEND: the end is before the start (kept the start alone)" },
  { "ics/two-alike", "ics", ICS (ENTRY ("DTSTART;VALUE=DATE:20141219\r\n") ENTRY ("DTSTART;VALUE=DATE:20141220\r\n")), 2, "One", "2014-12-19",
    "in:9: UID: the id stands at two entries (the second was given another)" },
  { "ics/folded", "ics", ICS ("BEGIN:VEVENT\r\nUID:a\r\nSUMMARY:O\r\n ne\r\nDTSTART;VALUE=DATE:20141219\r\nEND:VEVENT\r\n"), 1, "One", "2014-12-19", NULL },
  { "timelinejs/day", "timelinejs", SLIDE ("\"start_date\": {\"year\": 2014, \"month\": 12, \"day\": 19}"), 1, "One", "2014-12-19", NULL },
  { "timelinejs/texts-as-numbers", "timelinejs", SLIDE ("\"start_date\": {\"year\": \"2014\", \"month\": \"02\", \"day\": \"\"}"), 1, "One", "2014-02", NULL },
  { "timelinejs/span", "timelinejs", SLIDE ("\"start_date\": {\"year\": 2014}, \"end_date\": {\"year\": 2015, \"month\": 2}"), 1, "One", "2014/2015-02", NULL },
  { "timelinejs/clock", "timelinejs", SLIDE ("\"start_date\": {\"year\": 2014, \"month\": 12, \"day\": 19, \"hour\": 14, \"minute\": 5, \"second\": 3, \"millisecond\": 70}"), 1, "One",
    "2014-12-19T14:05:03.070", NULL },
  { "timelinejs/before-christ", "timelinejs", SLIDE ("\"start_date\": {\"year\": -43}"), 1, "One", "-0043", NULL },
  { "timelinejs/shown-vaguely", "timelinejs", SLIDE ("\"start_date\": {\"year\": 2014, \"month\": 1}, \"display_date\": \"c. 2014\""), 1, "One", "2014~", NULL },
  { "timelinejs/shown-as-season", "timelinejs", SLIDE ("\"start_date\": {\"year\": 2014}, \"display_date\": \"spring 2014\""), 1, "One", "2014-21", NULL },
  { "timelinejs/shown-elsewhere", "timelinejs", SLIDE ("\"start_date\": {\"year\": 2014, \"month\": 1}, \"display_date\": \"c. 1999\""), 1, "One", "2014-01", NULL },
  { "timelinejs/no-date", "timelinejs", SLIDE ("\"group\": \"x\""), 1, "One", NULL, "in:1: start_date: is missing (kept without a date)" },
  { "timelinejs/bad-date", "timelinejs", SLIDE ("\"start_date\": {\"year\": 2014, \"month\": 13}"), 1, "One", NULL, "in:1: start_date: is not a date (kept without one)" },
  { "timelinejs/html", "timelinejs", "{\"events\": [{\"start_date\": {\"year\": 2014}, \"text\": {\"headline\": \"<b>O</b>n&#101;\"}}]}", 1, "One", "2014", NULL },
};

static void
test_reading (gconstpointer data)
{
  const Reading *reading = data;
  g_autoptr (CauselineReport) report = causeline_report_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (CauselineGraph) graph = read_text (reading->text, reading->format, report, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (causeline_graph_get_n_events (graph), ==, reading->n_events);
  g_assert_cmpuint (causeline_report_get_count (report, CAUSELINE_COUNT_EVENTS), ==, reading->n_events);

  const CauselineEvent *event = causeline_graph_get_event (graph, 0);
  const CauselineTime *time = causeline_event_get_time (event);
  g_autofree char *date = time ? causeline_time_to_string (time) : NULL;
  g_autofree char *issue = causeline_report_get_n_issues (report) > 0 ? causeline_issue_to_string (causeline_report_get_issue (report, 0)) : NULL;

  g_assert_cmpstr (causeline_event_get_title (event), ==, reading->title);
  g_assert_cmpstr (date, ==, reading->time);
  g_assert_cmpstr (issue, ==, reading->issue);
}

/* What is none of the format is refused. */
static const struct
{
  const char *format;
  const char *text;
  const char *message;
} refused[] = {
  { "ics", "", "in: is no iCalendar file, or is cut off" },
  { "ics", "date,title\n", "in: is no iCalendar file, or is cut off" },
  { "ics", ICS (""), "in: the calendar has no entry" },
  { "timelinejs", "{\"title\": {}}", "in: is JSON, but no story of TimelineJS: it has no member \"events\"" },
  { "timelinejs", "{\"events\": 3}", "in:1:12: \"[\" is expected here" },
};

static void
test_refused (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CauselineGraph) graph = read_text (refused[i].text, refused[i].format, NULL, &error);

      g_assert_null (graph);
      g_assert_cmpstr (error->message, ==, refused[i].message);
    }
}

/* A sheet, and what each format says that it cannot hold of it. */
static const struct
{
  const char *format;
  const char *issues;
} losses[] = {
  { "timelinejs", "1 event has no date (left out: each slide of TimelineJS needs one)\n"
                  "1 link has no place in TimelineJS (left out)\n"
                  "2 parts of actors have no place in TimelineJS (left out)\n"
                  "1 event has a type, place or status, which have no place in TimelineJS (written without)\n" },
  { "ics", "1 date is no whole day and no moment (written as the days they may be, and as they are in X-CAUSELINE-TIME)\n"
           "4 mentions have no place in iCalendar (left out)\n" },
  { "timesketch", "1 event has no start between the years 1 and 9999 (left out: each row of Timesketch needs one)\n"
                  "2 dates are coarser than a second (written at their first instant; the column edtf has them as they are)\n"
                  "1 link has no place in Timesketch (left out)\n" },
};

static void
test_losses (void)
{
  static const char sheet[] = "id,date,title,type,source,target,caused by\na,2014-12-19,One,attack,X,Y,\nb,2014-12,Two,,,,a\nc,,Three,,,,\n";
  g_autoptr (CauselineGraph) graph = read_text (sheet, "csv", NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (losses); i++)
    {
      g_autoptr (CauselineReport) report = causeline_report_new ();
      g_autofree char *text = write_text (graph, losses[i].format, report);
      g_autoptr (GString) said = g_string_new (NULL);

      for (guint k = 0; k < causeline_report_get_n_issues (report); k++)
        g_string_append_printf (said, "%s\n", causeline_report_get_issue (report, k)->message);
      g_assert_cmpstr (said->str, ==, losses[i].issues);
    }
}

/* Timesketch gets instants in microseconds, and no formulas. */
static void
test_timesketch (void)
{
  static const char sheet[] = "id,date,title,type,source,url\na,2014-12-19T14:05:03.25Z,=1+1,attack,X,https://example.org/\nb,2014-12-19/2014-12-20,Two,,,\n";
  static const char expected[] = "message,timestamp,datetime,timestamp_desc,edtf,end_datetime,event_id,description,source_actor,target_actor,other_actor,location,status,url,tag\n"
                                 "\"'=1+1\",1418997903250000,2014-12-19T14:05:03.250000+00:00,attack,2014-12-19T14:05:03.25Z,,a,,X,,,,asserted,https://example.org/,\n"
                                 "Two,1418947200000000,2014-12-19T00:00:00+00:00,Event Time,2014-12-19/2014-12-20,2014-12-20T23:59:59+00:00,b,,,,,,asserted,,\n";
  g_autoptr (CauselineGraph) graph = read_text (sheet, "csv", NULL, NULL);
  g_autofree char *text = write_text (graph, "timesketch", NULL);

  g_assert_cmpstr (text, ==, expected);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#ifdef HAVE_ICAL
  g_test_add_func ("/exchange/ics/round-trip", test_calendar_round_trip);
#endif
  g_test_add_func ("/exchange/timelinejs/round-trip", test_story_round_trip);
  for (guint i = 0; i < G_N_ELEMENTS (readings); i++)
    {
      g_autofree char *path = g_strdup_printf ("/exchange/%s", readings[i].name);

      g_test_add_data_func (path, &readings[i], test_reading);
    }
  g_test_add_func ("/exchange/refused", test_refused);
  g_test_add_func ("/exchange/losses", test_losses);
  g_test_add_func ("/exchange/timesketch", test_timesketch);
  return g_test_run ();
}
