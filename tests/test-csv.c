/* SPDX-License-Identifier: MIT */
/* Sheets as comma-separated values: what a careful person would count, and the way back. */

#include "causeline.h"

#include <string.h>

/* A sheet, and what a careful person would count in it. */
typedef struct
{
  const char *name;
  const char *text;
  gsize length;          /* 0: that of the string */
  const char *options[4];
  guint n_read;
  guint n_events;
  guint n_dated;
  guint n_skipped;
  guint n_links;
  const char *first;     /* the title of the first event, or NULL */
  const char *date;      /* its time, or NULL */
  const char *issue;     /* what the first issue says, or NULL for none at all */
} Sheet;

static const Sheet sheets[] = {
  { .name = "plain", .text = "date,title\n2014-12-17,Sony cancels the film\n2014-12-19,The FBI accuses\n",
    .n_read = 2, .n_events = 2, .n_dated = 2, .first = "Sony cancels the film", .date = "2014-12-17" },
  { .name = "byte-order-mark", .text = "\xEF\xBB\xBF" "date,title\n2014,A\n", .n_read = 1, .n_events = 1, .n_dated = 1, .first = "A", .date = "2014" },
  { .name = "day-once", .text = "Date,Time,Title\nMonday 2 March 2020,9:00 AM,A\n,10:30 AM,B\n,11 AM,C\n", .n_read = 3, .n_events = 3, .n_dated = 3, .first = "A", .date = "2020-03-02T09:00" },
  { .name = "order-in-header", .text = "Date (dd/mm/yyyy),Title\n3/4/2020,A\n", .n_read = 1, .n_events = 1, .n_dated = 1, .first = "A", .date = "2020-04-03" },
  { .name = "zone-column", .text = "date,time,time zone,title\n2014-12-19,12:05,EST,A\n2014-12-19,,EST,B\n2014-12-19,12:05,Narnia,C\n",
    .n_read = 3, .n_events = 3, .n_dated = 3, .first = "A", .date = "2014-12-19T12:05-05:00" },
  { .name = "utf-16-without-mark", .text = "d\0a\0t\0e\0\t\0t\0i\0t\0l\0e\0\n\0" "2\0" "0\0" "1\0" "4\0\t\0\xE9\0\n\0", .length = 34,
    .n_read = 1, .n_events = 1, .n_dated = 1, .first = "é", .date = "2014",
    .issue = "in.csv:1: every second byte is zero (read as UTF-16LE; say --encoding if that is wrong)" },
  { .name = "utf-16", .text = "\xFF\xFE" "d\0a\0t\0e\0\t\0t\0i\0t\0l\0e\0\n\0" "2\0" "0\0" "1\0" "4\0\t\0\xE9\0\n\0", .length = 36,
    .n_read = 1, .n_events = 1, .n_dated = 1, .first = "é", .date = "2014" },
  { .name = "windows-1252", .text = "date,title\n2014,Caf\xE9 \x93quoted\x94\n", .n_read = 1, .n_events = 1, .n_dated = 1, .first = "Café “quoted”", .date = "2014",
    .issue = "in.csv:2: byte 0xE9 at offset 19 is not UTF-8 (read the whole as Windows-1252; say --encoding if that is wrong)" },
  { .name = "mac-roman", .text = "date,title\r2014,Caf\x8E fran\x8D" "ais\r", .n_read = 1, .n_events = 1, .n_dated = 1, .first = "Café français", .date = "2014",
    .issue = "in.csv:1: byte 0x8E at offset 19 is not UTF-8 (read the whole as MacRoman; say --encoding if that is wrong)" },
  { .name = "encoding-given", .text = "date,title\n2014,\xC4rger\n", .options = { "encoding=ISO-8859-1" }, .n_read = 1, .n_events = 1, .n_dated = 1, .first = "Ärger", .date = "2014" },
  { .name = "semicolons", .text = "datum;titel\n2014-01-02;Eins, zwei\n", .n_read = 1, .n_events = 1, .n_dated = 1, .first = "Eins, zwei", .date = "2014-01-02" },
  { .name = "tabs", .text = "date\ttitle\n2014-01-02\tOne, two\n", .n_read = 1, .n_events = 1, .n_dated = 1, .first = "One, two", .date = "2014-01-02" },
  { .name = "bars", .text = "date|title\n2014-01-02|One, two\n", .n_read = 1, .n_events = 1, .n_dated = 1, .first = "One, two", .date = "2014-01-02" },
  { .name = "delimiter-given", .text = "date:title\n2014:One\n", .options = { "delimiter=:" }, .n_read = 1, .n_events = 1, .n_dated = 1, .first = "One", .date = "2014" },
  { .name = "cr-only", .text = "date,title\r2014,One\r2015,Two\r", .n_read = 2, .n_events = 2, .n_dated = 2, .first = "One", .date = "2014" },
  { .name = "mixed-line-ends", .text = "date,title\r\n2014,One\n2015,Two\r2016,Three", .n_read = 3, .n_events = 3, .n_dated = 3, .first = "One", .date = "2014" },
  { .name = "blank-rows", .text = "date,title\n\n2014,One\n,\n\n2015,Two\n", .n_read = 2, .n_events = 2, .n_dated = 2, .first = "One", .date = "2014" },
  { .name = "quoted-newline", .text = "date,title,notes\n2014,One,\"a\nb\"\nxx,Two,c\n", .n_read = 2, .n_events = 2, .n_dated = 1, .first = "One", .date = "2014",
    .issue = "in.csv:3:1: date: \"xx\" is not a date (kept without one)" },
  { .name = "short-row", .text = "date,title,place\n2014,One\n", .n_read = 1, .n_events = 1, .n_dated = 1, .first = "One", .date = "2014" },
  { .name = "long-row", .text = "date,title\n2014,One,more\n", .n_read = 1, .n_events = 1, .n_dated = 1, .first = "One", .date = "2014",
    .issue = "in.csv:2:3: the row has 3 cells, the header 2 (kept the others)" },
  { .name = "empty-row-of-event", .text = "date,title,place\n2014,One,Rome\n2015,,Rome\n", .n_read = 2, .n_events = 1, .n_dated = 1, .n_skipped = 1, .first = "One", .date = "2014",
    .issue = "in.csv:3: the row has a date but nothing that happened (skipped)" },
  { .name = "no-date-no-title", .text = "date,title,place\n2014,One,Rome\n,,Rome\n", .n_read = 2, .n_events = 1, .n_dated = 1, .n_skipped = 1, .first = "One", .date = "2014",
    .issue = "in.csv:3: the row has no date and no title (skipped)" },
  { .name = "header-again", .text = "date,title\n2014,One\ndate,title\n2015,Two\n", .n_read = 3, .n_events = 2, .n_dated = 2, .n_skipped = 1, .first = "One", .date = "2014",
    .issue = "in.csv:3: the row is the header again (skipped)" },
  { .name = "title-row", .text = "Year,Headline,Type\n,The story,title\n2014,One,\n", .n_read = 2, .n_events = 1, .n_dated = 1, .first = "One", .date = "2014" },
  { .name = "title-row-first", .text = "date,title\n,The story\n2014,One\n2015,Two\n", .n_read = 3, .n_events = 2, .n_dated = 2, .first = "One", .date = "2014" },
  { .name = "line-above-header", .text = "Incidents of 2014,,\ndate,title,place\n2014,One,Rome\n", .n_read = 1, .n_events = 1, .n_dated = 1, .first = "One", .date = "2014" },
  { .name = "same-id", .text = "id,date,title,target\na,2014,One,X\na,2014,One,Y\n", .n_read = 2, .n_events = 1, .n_dated = 1, .first = "One", .date = "2014",
    .issue = "in.csv:3: the row is event \"a\" again (merged)" },
  { .name = "same-id-other-title", .text = "id,date,title\na,2014,One\na,2014,Uno\n", .n_read = 2, .n_events = 1, .n_dated = 1, .first = "One", .date = "2014",
    .issue = "in.csv:3: event \"a\" has another title here (kept the first)" },
  { .name = "cause-by-id", .text = "id,date,title,caused by\na,2014,One,\nb,2015,Two,a\n", .n_read = 2, .n_events = 2, .n_dated = 2, .n_links = 1, .first = "One", .date = "2014" },
  { .name = "cause-forward", .text = "id,date,title,caused by\nb,2015,Two,a\na,2014,One,\n", .n_read = 2, .n_events = 2, .n_dated = 2, .n_links = 1, .first = "Two", .date = "2015" },
  { .name = "causes-by-comma", .text = "id,date,title,caused by\na,2014,One,\nb,2014,Two,\nc,2015,Three,\"a, b\"\n", .n_read = 3, .n_events = 3, .n_dated = 3, .n_links = 2, .first = "One", .date = "2014" },
  { .name = "cause-by-title", .text = "date,title,responds to\n2014,One,\n2015,Two,one\n", .n_read = 2, .n_events = 2, .n_dated = 2, .n_links = 1, .first = "One", .date = "2014" },
  { .name = "cause-as-text", .text = "date,title,cause\n2014,One,Too few staff\n2015,Two,Too few staff\n", .n_read = 2, .n_events = 3, .n_dated = 2, .n_links = 2, .first = "One", .date = "2014" },
  { .name = "response-as-text", .text = "date,title,response\n2014,One,Denouncement https://example.org/a;b\n2015,Two,Unknown\n", .n_read = 2, .n_events = 3, .n_dated = 2, .n_links = 1, .first = "One", .date = "2014" },
  { .name = "own-cause", .text = "id,date,title,caused by\na,2014,One,a\n", .n_read = 1, .n_events = 1, .n_dated = 1, .first = "One", .date = "2014",
    .issue = "in.csv:2:4: caused by: \"a\" is the row itself (dropped)" },
  { .name = "three-dates", .text = "date,title\n\"1925,28,37\",One\n", .n_read = 1, .n_events = 3, .n_dated = 3, .first = "One", .date = "1925" },
  { .name = "two-dates-and-a-note", .text = "date,title,note\n\"1925,28\",One,x\n", .n_read = 1, .n_events = 2, .n_dated = 2, .first = "One", .date = "1925" },
  { .name = "split-date", .text = "Year,Month,Day,Time,End Year,End Month,End Day,Headline\n1815,12,10,,1852,11,27,Ada\n1906,December,,,,,,Grace\n1969,7,20,20:17,,,,Moon\n",
    .n_read = 3, .n_events = 3, .n_dated = 3, .first = "Ada", .date = "1815-12-10/1852-11-27" },
  { .name = "split-date-long-ago", .text = "Year,Month,Day,Headline\n-43,3,15,The Ides of March\n793,6,8,Lindisfarne\n800.0,12,,A coronation\n",
    .n_read = 3, .n_events = 3, .n_dated = 3, .first = "The Ides of March", .date = "-0043-03-15" },
  { .name = "no-year", .text = "date,title\n9-Nov,One\n", .n_read = 1, .n_events = 1, .first = "One", .issue = "in.csv:2:1: date: \"9-Nov\" has no year (kept without a date; say --base-date)" },
  { .name = "base-date", .text = "date,title\n9-Nov,One\n6-Jan,Two\n", .options = { "base-date=2015-01-30" }, .n_read = 2, .n_events = 2, .n_dated = 2, .first = "One", .date = "2014-11-09" },
  { .name = "year-of-neighbour", .text = "date,title\n2014-11-30,One\n5-Jan,Two\n", .n_read = 2, .n_events = 2, .n_dated = 2, .first = "One", .date = "2014-11-30" },
  { .name = "open-end", .text = "start,end,title\n2014-01-01,present,One\n", .n_read = 1, .n_events = 1, .n_dated = 1, .first = "One", .date = "2014-01-01/.." },
  { .name = "end-before-start", .text = "start,end,title\n2014-01-02,2014-01-01,One\n", .n_read = 1, .n_events = 1, .n_dated = 1, .first = "One", .date = "2014-01-02",
    .issue = "in.csv:2:2: end: the end is before the start (kept the start alone)" },
  { .name = "impossible-day", .text = "date,title\n31/02/2014,One\n", .n_read = 1, .n_events = 1, .first = "One", .issue = "in.csv:2:1: date: \"31/02/2014\" is not a date (kept without one)" },
  { .name = "formula", .text = "date,title\n2014,'=1+1\n", .n_read = 1, .n_events = 1, .n_dated = 1, .first = "=1+1", .date = "2014" },
  { .name = "unknown-status", .text = "date,title,status\n2014,One,alleged\n2014,Two,maybe\n", .n_read = 2, .n_events = 2, .n_dated = 2, .first = "One", .date = "2014",
    .issue = "in.csv:3:3: status: \"maybe\" is no status (kept as it is; the event is asserted)" },
  { .name = "date-by-content", .text = "eow,person\n\"EOW: Monday, January 3, 1791\",Constable Quimby\n", .n_read = 1, .n_events = 1, .n_dated = 1, .first = "Constable Quimby", .date = "1791-01-03" },
  { .name = "ids-of-users", .text = "uid,date,title\nu,2014,One\nv,2015,Two\nu,2016,Three\nv,2017,Four\n", .n_read = 4, .n_events = 4, .n_dated = 4, .first = "One", .date = "2014" },
};

static CauselineGraph *
read_sheet (const Sheet     *sheet,
            CauselineReport *report,
            GError         **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (sheet->text, sheet->length ? sheet->length : strlen (sheet->text));

  return causeline_read_bytes (bytes, "csv", "in.csv", sheet->options, report, error);
}

static char *
to_text (CauselineGraph *graph,
         const char     *format)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = causeline_write_bytes (graph, format, NULL, NULL, &error);

  g_assert_no_error (error);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* Out as a sheet and in again: the same graph, to the byte. */
static void
assert_comes_back (CauselineGraph *graph)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *twin = to_text (graph, "csv");
  g_autoptr (GBytes) bytes = g_bytes_new (twin, strlen (twin));
  g_autoptr (CauselineGraph) again = causeline_read_bytes (bytes, "csv", "twin.csv", NULL, NULL, &error);

  g_assert_no_error (error);

  g_autofree char *first = to_text (graph, "json");
  g_autofree char *second = to_text (again, "json");

  g_assert_cmpstr (second, ==, first);
}

static void
test_sheet (gconstpointer data)
{
  const Sheet *sheet = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CauselineReport) report = causeline_report_new ();
  g_autoptr (CauselineGraph) graph = read_sheet (sheet, report, &error);
  guint n_dated = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < causeline_graph_get_n_events (graph); i++)
    n_dated += causeline_event_get_time (causeline_graph_get_event (graph, i)) != NULL;
  g_assert_cmpuint (causeline_report_get_count (report, CAUSELINE_COUNT_READ), ==, sheet->n_read);
  g_assert_cmpuint (causeline_graph_get_n_events (graph), ==, sheet->n_events);
  g_assert_cmpuint (causeline_report_get_count (report, CAUSELINE_COUNT_EVENTS), ==, sheet->n_events);
  g_assert_cmpuint (causeline_report_get_count (report, CAUSELINE_COUNT_UNDATED), ==, sheet->n_events - sheet->n_dated);
  g_assert_cmpuint (n_dated, ==, sheet->n_dated);
  g_assert_cmpuint (causeline_report_get_count (report, CAUSELINE_COUNT_SKIPPED), ==, sheet->n_skipped);
  g_assert_cmpuint (causeline_graph_get_n_links (graph), ==, sheet->n_links);

  const CauselineEvent *event = causeline_graph_get_event (graph, 0);
  const CauselineTime *time = causeline_event_get_time (event);
  g_autofree char *date = time ? causeline_time_to_string (time) : NULL;

  g_assert_cmpstr (causeline_event_get_title (event), ==, sheet->first);
  g_assert_cmpstr (date, ==, sheet->date);
  if (sheet->issue)
    {
      g_assert_cmpuint (causeline_report_get_n_issues (report), >, 0);
      g_autofree char *message = causeline_issue_to_string (causeline_report_get_issue (report, 0));

      g_assert_cmpstr (message, ==, sheet->issue);
    }
  else
    g_assert_cmpuint (causeline_report_get_n_issues (report), ==, 0);
  assert_comes_back (graph);
}

/* What cannot be read, and what is said of it. */
static const Sheet refused[] = {
  { .name = "no-dates", .text = "name,colour\nA,red\nB,blue\n", .issue = "in.csv: no column holds dates; columns seen: name, colour" },
  { .name = "open-quote", .text = "date,title\n2014,\"One\n2015,Two\n", .issue = "in.csv:2: a quote is opened in this record (line 2 of the file) and never closed" },
  { .name = "binary", .text = "date,title\n\0\1\2\xFF", .length = 15, .issue = "in.csv:2: holds bytes that are no text" },
  { .name = "delimiter", .text = "date,title\n", .options = { "delimiter=ab" }, .issue = "option delimiter of csv: \"ab\" is not one character" },
  { .name = "base-date", .text = "date,title\n2014,a\n", .options = { "base-date=2014" }, .issue = "base-date: \"2014\" is not a whole day" },
  { .name = "blank", .text = "\n\n", .issue = "in.csv: the sheet is empty" },
};

static void
test_refused (gconstpointer data)
{
  const Sheet *sheet = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CauselineGraph) graph = read_sheet (sheet, NULL, &error);

  g_assert_null (graph);
  g_assert_cmpstr (error->message, ==, sheet->issue);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    {
      g_autofree char *path = g_strdup_printf ("/csv/%s", sheets[i].name);

      g_test_add_data_func (path, &sheets[i], test_sheet);
    }
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *path = g_strdup_printf ("/csv/refused/%s", refused[i].name);

      g_test_add_data_func (path, &refused[i], test_refused);
    }
  return g_test_run ();
}
