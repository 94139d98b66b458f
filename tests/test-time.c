/* SPDX-License-Identifier: MIT */
/* CauselineTime: reading, writing, refusing, labels, instants and order. */

#include "event-time.h"

#include <string.h>

#define N_RANDOM 20000

/* Canonical texts with their instants and labels; "-" and "+" stand for no limit. */
typedef struct
{
  const char *edtf;
  const char *first; /* the day or second, as EDTF */
  const char *last;
  const char *label;
} Good;

static const Good good[] = {
  { "2014-12-19", "2014-12-19T00:00:00", "2014-12-19T23:59:59", "19 Dec 2014" },
  { "2014-12", "2014-12-01T00:00:00", "2014-12-31T23:59:59", "Dec 2014" },
  { "2014", "2014-01-01T00:00:00", "2014-12-31T23:59:59", "2014" },
  { "201X", "2010-01-01T00:00:00", "2019-12-31T23:59:59", "2010s" },
  { "20XX", "2000-01-01T00:00:00", "2099-12-31T23:59:59", "21st century" },
  { "10XX", "1000-01-01T00:00:00", "1099-12-31T23:59:59", "11th century" },
  { "-04XX", "-0499-01-01T00:00:00", "-0400-12-31T23:59:59", "5th century BC" },
  { "-004X", "-0049-01-01T00:00:00", "-0040-12-31T23:59:59", "50–41 BC" },
  { "2014-XX", "2014-01-01T00:00:00", "2014-12-31T23:59:59", "2014" },
  { "2014-12-XX", "2014-12-01T00:00:00", "2014-12-31T23:59:59", "Dec 2014" },
  { "2014-XX-XX", "2014-01-01T00:00:00", "2014-12-31T23:59:59", "2014" },
  { "2014-21", "2014-03-01T00:00:00", "2014-05-31T23:59:59", "spring 2014" },
  { "2014-22", "2014-06-01T00:00:00", "2014-08-31T23:59:59", "summer 2014" },
  { "2014-23", "2014-09-01T00:00:00", "2014-11-30T23:59:59", "autumn 2014" },
  { "2015-24", "2015-12-01T00:00:00", "2016-02-29T23:59:59", "winter 2015" },
  { "2014-12~", "2014-12-01T00:00:00", "2014-12-31T23:59:59", "c. Dec 2014" },
  { "2014-12-19?", "2014-12-19T00:00:00", "2014-12-19T23:59:59", "19 Dec 2014?" },
  { "2014%", "2014-01-01T00:00:00", "2014-12-31T23:59:59", "c. 2014?" },
  { "2014-11-24/2014-12-18", "2014-11-24T00:00:00", "2014-12-18T23:59:59", "24 Nov – 18 Dec 2014" },
  { "2014-12-18/2014-12-24", "2014-12-18T00:00:00", "2014-12-24T23:59:59", "18–24 Dec 2014" },
  { "2014-12-18/2015-01-02", "2014-12-18T00:00:00", "2015-01-02T23:59:59", "18 Dec 2014 – 2 Jan 2015" },
  { "2014-11/2014-12", "2014-11-01T00:00:00", "2014-12-31T23:59:59", "Nov – Dec 2014" },
  { "2014-21/2014-23", "2014-03-01T00:00:00", "2014-11-30T23:59:59", "spring – autumn 2014" },
  { "1914/1918", "1914-01-01T00:00:00", "1918-12-31T23:59:59", "1914–1918" },
  { "-0043/-0029", "-0043-01-01T00:00:00", "-0029-12-31T23:59:59", "44 BC – 30 BC" },
  { "0014/0037", "0014-01-01T00:00:00", "0037-12-31T23:59:59", "AD 14 – AD 37" },
  { "2014-12-19/2014-12", "2014-12-19T00:00:00", "2014-12-31T23:59:59", "19 Dec 2014 – Dec 2014" },
  { "2014-12-19/2014-12-19", "2014-12-19T00:00:00", "2014-12-19T23:59:59", "19 Dec 2014" },
  { "2014-11-24~/2014-12-18", "2014-11-24T00:00:00", "2014-12-18T23:59:59", "c. 24 Nov 2014 – 18 Dec 2014" },
  { "198X/199X", "1980-01-01T00:00:00", "1999-12-31T23:59:59", "1980s – 1990s" },
  { "2014-11-24/..", "2014-11-24T00:00:00", "+", "from 24 Nov 2014 on" },
  { "2014-11-24/", "2014-11-24T00:00:00", "+", "from 24 Nov 2014" },
  { "../2014-12-19", "-", "2014-12-19T23:59:59", "before 19 Dec 2014" },
  { "/2014-12-19", "-", "2014-12-19T23:59:59", "until 19 Dec 2014" },
  { "-0043", "-0043-01-01T00:00:00", "-0043-12-31T23:59:59", "44 BC" },
  { "-0043-03-15", "-0043-03-15T00:00:00", "-0043-03-15T23:59:59", "15 Mar 44 BC" },
  { "0000", "0000-01-01T00:00:00", "0000-12-31T23:59:59", "1 BC" },
  { "0000-02-29", "0000-02-29T00:00:00", "0000-02-29T23:59:59", "29 Feb 1 BC" },
  { "0079-10-24", "0079-10-24T00:00:00", "0079-10-24T23:59:59", "24 Oct AD 79" },
  { "Y-13800000000", NULL, NULL, "13.8 billion years ago" },
  { "Y-65500000~", NULL, NULL, "c. 65.5 million years ago" },
  { "Y-4543000000", NULL, NULL, "4.543 billion years ago" },
  { "Y-13799999999", NULL, NULL, "13800000000 BC" },
  { "Y-10000", NULL, NULL, "10001 BC" },
  { "Y12345", NULL, NULL, "12345" },
  { "Y200000000000", NULL, NULL, "200000000000" },
  { "2014-12-19T14", "2014-12-19T14:00:00", "2014-12-19T14:59:59", "19 Dec 2014, 14 h" },
  { "2014-12-19T14:05", "2014-12-19T14:05:00", "2014-12-19T14:05:59", "19 Dec 2014, 14:05" },
  { "2014-12-19T14:05Z", "2014-12-19T14:05:00", "2014-12-19T14:05:59", "19 Dec 2014, 14:05 UTC" },
  { "2014-12-19T14:05:00Z", "2014-12-19T14:05:00", "2014-12-19T14:05:00", "19 Dec 2014, 14:05:00 UTC" },
  { "2014-12-19T01:05:00+05:30", "2014-12-18T19:35:00", "2014-12-18T19:35:00", "19 Dec 2014, 01:05:00 UTC+5:30" },
  { "2014-12-31T20:00-05:00", "2015-01-01T01:00:00", "2015-01-01T01:00:59", "31 Dec 2014, 20:00 UTC−5" },
  { "2014-12-19T14:05:09.250", "2014-12-19T14:05:09", "2014-12-19T14:05:09", "19 Dec 2014, 14:05:09.250" },
  { "2014-12-19T14:05:09.123456789Z", "2014-12-19T14:05:09", "2014-12-19T14:05:09", "19 Dec 2014, 14:05:09.123456789 UTC" },
  { "2014-12-19T14:05Z/2014-12-19T15:10Z", "2014-12-19T14:05:00", "2014-12-19T15:10:59", "19 Dec 2014, 14:05–15:10 UTC" },
  { "2014-12-19T23:05Z/2014-12-20T01:10Z", "2014-12-19T23:05:00", "2014-12-20T01:10:59", "19 Dec 2014, 23:05 UTC – 20 Dec 2014, 01:10 UTC" },
  { "2016-12-31T23:59:60Z", "2017-01-01T00:00:00", "2017-01-01T00:00:00", "31 Dec 2016, 23:59:60 UTC" },
  { "2017-01-01T05:29:60+05:30", "2017-01-01T00:00:00", "2017-01-01T00:00:00", "1 Jan 2017, 05:29:60 UTC+5:30" },
  { "1972-06-30T23:59:60", "1972-07-01T00:00:00", "1972-07-01T00:00:00", "30 Jun 1972, 23:59:60" },
  { "2000-02-29", "2000-02-29T00:00:00", "2000-02-29T23:59:59", "29 Feb 2000" },
  { "9999-12-31", "9999-12-31T00:00:00", "9999-12-31T23:59:59", "31 Dec 9999" },
};

/* What a strict reader turns away, and the words after "is not a date". */
typedef struct
{
  const char *edtf;
  const char *reason;
} Bad;

static const Bad bad[] = {
  { "", "" },
  { "..", "" },
  { "/", ": neither end is said" },
  { "../..", ": neither end is said" },
  { "/..", ": neither end is said" },
  { "31/02/2014", "" },
  { "2014-02-31", ": there is no such day" },
  { "2014-02-29", ": there is no such day" },
  { "1900-02-29", ": there is no such day" },
  { "2014-12-00", ": there is no such day" },
  { "2014-XX-19", ": there is no such day" },
  { "2014-13", ": there is no such month" },
  { "2014-00", ": there is no such month" },
  { "2014-25", ": there is no such month" },
  { "2014-2015", ": there is no such month" },
  { "2014-21-03", "" },
  { "2014-1", "" },
  { "2014-12-1", "" },
  { "201", "" },
  { "20145", "" },
  { "2XXX", "" },
  { "20X4", "" },
  { "201X-12", "" },
  { "+2014", "" },
  { " 2014", "" },
  { "2014 ", "" },
  { "-0000", ": there is no year -0000" },
  { "-000X", ": there is no year -0000" },
  { "Y2014", ": a year after Y has more than four digits" },
  { "Y012345", ": a year after Y has more than four digits" },
  { "Y-", ": a year after Y has more than four digits" },
  { "Y12345-06", "" },
  { "Y200000000001", ": the year is too far away" },
  { "Y99999999999999999999999999999999", ": the year is too far away" },
  { "2014-12-19T", "" },
  { "2014-12-19T24:00", ": 24:00 is 00:00 of the next day" },
  { "2014-12-19T25", ": there is no such time of day" },
  { "2014-12-19T14:60", ": there is no such time of day" },
  { "2014-12-19T14:05:61Z", ": there is no such time of day" },
  { "2014-12-19T14:05:60Z", ": there is no leap second" },
  { "2014-12-19T23:59:60Z", ": there is no leap second" },
  { "2014-12-31T23:59:60+01:00", ": there is no leap second" },
  { "2014-12-19T14:05:00.", "" },
  { "2014-12-19T14:05:00.1234567890Z", ": a second has at most nine decimals" },
  { "2014-12-19T14:05+19:00", ": there is no such time zone" },
  { "2014-12-19T14:05-00:00", ": there is no such time zone" },
  { "2014-12-19T14:05+1", ": a time zone is written +hh:mm" },
  { "2014-12-19 14:05", "" },
  { "2014-12-19Z", "" },
  { "2014-12-XXT14:05", "" },
  { "2014~?", "" },
  { "~2014", "" },
  { "2014-12-19/2014-12-18", ": it ends before it begins" },
  { "2014/2013", ": it ends before it begins" },
  { "2014/2015/2016", "" },
  { "2014-11-24/12-18", "" },
  { "2014-11-24...", "" },
};

static gint64
second_of (const char *edtf)
{
  g_autoptr (CauselineTime) time = causeline_time_new_from_string (edtf, NULL);
  g_assert_nonnull (time);
  return causeline_time_get_earliest (time);
}

static void
test_good (gconstpointer data)
{
  const Good *row = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CauselineTime) time = causeline_time_new_from_string (row->edtf, &error);

  g_assert_no_error (error);
  g_autofree char *text = causeline_time_to_string (time);
  g_assert_cmpstr (text, ==, row->edtf);
  g_autofree char *label = causeline_time_to_label (time);
  g_assert_cmpstr (label, ==, row->label);
  if (row->first == NULL)
    return;
  g_assert_cmpint (causeline_time_get_earliest (time), ==, *row->first == '-' && !row->first[1] ? CAUSELINE_INSTANT_MIN : second_of (row->first));
  g_assert_cmpint (causeline_time_get_latest (time), ==, *row->last == '+' ? CAUSELINE_INSTANT_MAX : second_of (row->last));
}

static void
test_bad (gconstpointer data)
{
  const Bad *row = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *message = g_strdup_printf ("\"%s\" is not a date%s", row->edtf, row->reason);

  g_assert_null (causeline_time_new_from_string (row->edtf, &error));
  g_assert_error (error, CAUSELINE_ERROR, CAUSELINE_ERROR_SYNTAX);
  g_assert_cmpstr (error->message, ==, message);
  g_assert_null (causeline_time_new_from_string (row->edtf, NULL));
}

/* A wrong text is shown cut and as valid UTF-8. */
static void
test_echo (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = g_strnfill (100000, '\377');

  g_assert_null (causeline_time_new_from_string (text, &error));
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_cmpuint (strlen (error->message), <, 250);
}

static void
test_shorthand (void)
{
  static const char *const rows[][2] = {
    { "2014-12-19T14:05+00:00", "2014-12-19T14:05Z" },
    { "2014-12-19T14:05+05", "2014-12-19T14:05+05:00" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CauselineTime) time = causeline_time_new_from_string (rows[i][0], NULL);
      g_autofree char *text = causeline_time_to_string (time);
      g_assert_cmpstr (text, ==, rows[i][1]);
    }
}

static void
test_known_instants (void)
{
  g_assert_cmpint (second_of ("1970-01-01T00:00:00Z"), ==, 0);
  g_assert_cmpint (second_of ("1969-12-31T23:59:59Z"), ==, -1);
  g_assert_cmpint (second_of ("2014-12-19T14:05:00Z"), ==, 1418997900);
  g_assert_cmpint (second_of ("0001-01-01"), ==, G_GINT64_CONSTANT (-62135596800));
  g_assert_cmpint (second_of ("Y-200000000000"), <, G_GINT64_CONSTANT (-6000000000000000000));
  g_assert_cmpint (second_of ("Y200000000000"), >, G_GINT64_CONSTANT (6000000000000000000));
}

static void
test_new_date (void)
{
  static const struct
  {
    gint64 year;
    int month, day;
    const char *edtf;
  } rows[] = {
    { 2014, 12, 19, "2014-12-19" }, { 2014, 12, 0, "2014-12" }, { 2014, 0, 0, "2014" }, { 2014, 21, 0, "2014-21" },
    { -43, 3, 15, "-0043-03-15" }, { -13800000000, 0, 0, "Y-13800000000" }, { 2014, 2, 29, NULL }, { 2014, 13, 0, NULL },
    { 2014, 0, 5, NULL }, { 2014, 21, 5, NULL }, { 12345, 6, 0, NULL }, { 2014, -1, 0, NULL }, { 2014, 12, 300, NULL },
    { CAUSELINE_YEAR_MAX + 1, 0, 0, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CauselineTime) time = causeline_time_new_date (rows[i].year, rows[i].month, rows[i].day);
      g_autofree char *text = time ? causeline_time_to_string (time) : NULL;
      g_assert_cmpstr (text, ==, rows[i].edtf);
    }
}

static void
test_new_interval (void)
{
  static const char *const rows[][3] = {
    { "2014-11-24", "2014-12-18", "2014-11-24/2014-12-18" },
    { "2014-11-24", NULL, "2014-11-24/.." },
    { NULL, "2014-12-18", "../2014-12-18" },
    { "2013/2014", "2015/2016", "2013/2016" },
    { "2014-12-18", "2014-11-24", NULL },
    { NULL, NULL, NULL },
    { "../2014", "2015/..", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CauselineTime) start = rows[i][0] ? causeline_time_new_from_string (rows[i][0], NULL) : NULL;
      g_autoptr (CauselineTime) end = rows[i][1] ? causeline_time_new_from_string (rows[i][1], NULL) : NULL;
      g_autoptr (CauselineTime) time = causeline_time_new_interval (start, end);
      g_autofree char *text = time ? causeline_time_to_string (time) : NULL;
      g_assert_cmpstr (text, ==, rows[i][2]);
    }
}

static void
test_precision (void)
{
  static const struct
  {
    const char *edtf;
    CauselinePrecision precision;
  } rows[] = {
    { "20XX", CAUSELINE_PRECISION_CENTURY }, { "201X", CAUSELINE_PRECISION_DECADE }, { "2014", CAUSELINE_PRECISION_YEAR },
    { "2014-XX", CAUSELINE_PRECISION_YEAR }, { "2014-XX-XX", CAUSELINE_PRECISION_YEAR }, { "2014-21", CAUSELINE_PRECISION_SEASON },
    { "2014-12", CAUSELINE_PRECISION_MONTH }, { "2014-12-XX", CAUSELINE_PRECISION_MONTH }, { "2014-12-19", CAUSELINE_PRECISION_DAY },
    { "2014-12-19T14", CAUSELINE_PRECISION_HOUR }, { "2014-12-19T14:05", CAUSELINE_PRECISION_MINUTE },
    { "2014-12-19T14:05:00", CAUSELINE_PRECISION_SECOND }, { "2014-12-19/2015", CAUSELINE_PRECISION_YEAR },
    { "2014-12-19/..", CAUSELINE_PRECISION_DAY },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CauselineTime) time = causeline_time_new_from_string (rows[i].edtf, NULL);
      g_assert_cmpint (causeline_time_get_precision (time), ==, rows[i].precision);
    }
}

/* Each comes before the next. */
static void
test_order (void)
{
  static const char *const rows[] = {
    "../2014", "Y-13800000000", "-0043", "0001", "2013-12-31T23:59:59.999Z", "2014-01-01", "2014-01", "2014", "2014-XX",
    "2014-XX-XX", "2014-01-01/..", "2014-01-01T00:00:00.5", "2014-01-02", "2015"
  };

  for (guint i = 0; i + 1 < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CauselineTime) a = causeline_time_new_from_string (rows[i], NULL);
      g_autoptr (CauselineTime) b = causeline_time_new_from_string (rows[i + 1], NULL);
      if (causeline_time_compare (a, b) >= 0 || causeline_time_compare (b, a) <= 0)
        g_error ("%s is not before %s", rows[i], rows[i + 1]);
    }
}

static void
test_before_and_overlap (void)
{
  static const struct
  {
    const char *a, *b;
    gboolean is_before, overlaps;
  } rows[] = {
    { "2014-12-18", "2014-12-19", TRUE, FALSE },
    { "2014-12-19", "2014-12-18", FALSE, FALSE },
    { "2014", "2014-12-19", FALSE, TRUE },
    { "2014-11-24/2014-12-18", "2014-12-18", FALSE, TRUE },
    { "2014-11-24/..", "2099", FALSE, TRUE },
    { "../2014-12-19", "1066", FALSE, TRUE },
    { "2014-12-19T14:05:00.1", "2014-12-19T14:05:00.2", TRUE, FALSE },
    { "2014-12-19T14:05:00", "2014-12-19T14:05:00.2", FALSE, TRUE },
    { "2014-12-19T23:00Z", "2014-12-20T00:30+02:00", FALSE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CauselineTime) a = causeline_time_new_from_string (rows[i].a, NULL);
      g_autoptr (CauselineTime) b = causeline_time_new_from_string (rows[i].b, NULL);
      g_assert_cmpint (causeline_time_is_before (a, b), ==, rows[i].is_before);
      g_assert_cmpint (causeline_time_overlaps (a, b), ==, rows[i].overlaps);
    }
}

/* The calendar against GLib's, and every day of it there and back. */
static void
test_calendar (void)
{
  gint64 first = causeline_days_from_civil (1, 1, 1), last = causeline_days_from_civil (2500, 12, 31);

  for (gint64 days = first; days <= last; days++)
    {
      gint64 year;
      int month, day;
      GDate date;

      causeline_civil_from_days (days, &year, &month, &day);
      g_assert_cmpint (causeline_days_from_civil (year, month, day), ==, days);
      g_date_clear (&date, 1);
      g_date_set_julian (&date, (guint32) (days - first + 1));
      g_assert_cmpint (g_date_get_year (&date), ==, year);
      g_assert_cmpint (g_date_get_month (&date), ==, month);
      g_assert_cmpint (g_date_get_day (&date), ==, day);
      g_assert_cmpint (g_date_get_weekday (&date), ==, causeline_weekday (days));
    }
  for (int i = 0; i < N_RANDOM; i++)
    {
      gint64 days = (gint64) g_test_rand_int () * 30000, year;
      int month, day;

      causeline_civil_from_days (days, &year, &month, &day);
      g_assert_cmpint (day, <=, causeline_days_in_month (year, month));
      g_assert_cmpint (causeline_days_from_civil (year, month, day), ==, days);
    }
}

static int
random_digits (int n)
{
  return g_test_rand_int_range (0, n);
}

static void
append_random_moment (GString *out)
{
  static const char *const marks[] = { "", "", "", "~", "?", "%" };
  static const char *const zones[] = { "", "Z", "+05:30", "-08:00" };
  int kind = random_digits (12), year = random_digits (10000);

  if (kind == 0)
    g_string_append_printf (out, "Y%s%d%09d", random_digits (2) ? "-" : "", 1 + random_digits (99), random_digits (1000000000));
  else if (kind == 1)
    g_string_append_printf (out, "%03dX", year / 10);
  else if (kind == 2)
    g_string_append_printf (out, "%02dXX", year / 100);
  else
    g_string_append_printf (out, "%s%04d", year > 0 && random_digits (8) == 0 ? "-" : "", year);
  if (kind == 4)
    g_string_append_printf (out, "-2%d", 1 + random_digits (4));
  if (kind == 5)
    g_string_append (out, random_digits (2) ? "-XX" : "-XX-XX");
  if (kind >= 6)
    g_string_append_printf (out, "-%02d", 1 + random_digits (12));
  if (kind == 7)
    g_string_append (out, "-XX");
  if (kind >= 8)
    g_string_append_printf (out, "-%02d", 1 + random_digits (28));
  if (kind >= 9)
    g_string_append_printf (out, "T%02d", random_digits (24));
  if (kind >= 10)
    g_string_append_printf (out, ":%02d", random_digits (60));
  if (kind == 11)
    g_string_append_printf (out, ":%02d", random_digits (60));
  if (kind == 11 && random_digits (2))
    g_string_append_printf (out, ".%0*d", 1 + random_digits (5), random_digits (10));
  if (kind >= 9)
    g_string_append (out, zones[random_digits (4)]);
  g_string_append (out, marks[random_digits (6)]);
}

/* A text that may say an interval that runs backwards: then %NULL comes back. */
static CauselineTime *
random_time (char **edtf)
{
  GString *out = g_string_new (NULL);
  int kind = random_digits (8);

  if (kind == 0)
    g_string_append (out, random_digits (2) ? "../" : "/");
  append_random_moment (out);
  if (kind == 1)
    g_string_append (out, random_digits (2) ? "/.." : "/");
  if (kind == 2)
    {
      g_string_append_c (out, '/');
      append_random_moment (out);
    }
  *edtf = g_string_free (out, FALSE);
  return causeline_time_new_from_string (*edtf, NULL);
}

static void
test_random_round_trip (void)
{
  int n_read = 0;

  for (int i = 0; i < N_RANDOM; i++)
    {
      g_autofree char *edtf = NULL;
      g_autoptr (CauselineTime) time = random_time (&edtf);

      if (time == NULL)
        {
          g_assert_nonnull (strchr (edtf, '/'));
          continue;
        }
      g_autofree char *text = causeline_time_to_string (time);
      g_assert_cmpstr (text, ==, edtf);
      g_assert_true (causeline_moment_is_valid (&time->start) && causeline_moment_is_valid (&time->end));
      g_assert_cmpint (causeline_time_get_earliest (time), <=, causeline_time_get_latest (time));
      g_autofree char *label = causeline_time_to_label (time);
      g_assert_true (g_utf8_validate (label, -1, NULL));
      n_read++;
    }
  g_assert_cmpint (n_read, >, N_RANDOM * 8 / 10);
}

static int
sign (int order)
{
  return (order > 0) - (order < 0);
}

static void
test_random_order (void)
{
  for (int i = 0; i < N_RANDOM; i++)
    {
      g_autofree char *text_a = NULL, *text_b = NULL, *text_c = NULL;
      g_autoptr (CauselineTime) a = random_time (&text_a);
      g_autoptr (CauselineTime) b = random_time (&text_b);
      g_autoptr (CauselineTime) c = random_time (&text_c);

      if (a != NULL && b != NULL)
        {
          int order = causeline_time_compare (a, b);
          g_assert_cmpint (sign (order), ==, -sign (causeline_time_compare (b, a)));
          g_assert_cmpint (order == 0, ==, strcmp (text_a, text_b) == 0);
          g_assert_cmpint (causeline_time_is_before (a, b) && order >= 0, ==, FALSE);
          if (c != NULL && order <= 0 && causeline_time_compare (b, c) <= 0)
            g_assert_cmpint (causeline_time_compare (a, c), <=, 0);
        }
    }
}

/* Whatever bytes come, an answer comes back. */
static void
test_random_bytes (void)
{
  static const char alphabet[] = "0123456789-/.XTYZ:~?%+ ";

  for (int i = 0; i < N_RANDOM; i++)
    {
      char text[40];
      int length = random_digits (sizeof text - 1);

      for (int j = 0; j < length; j++)
        text[j] = alphabet[random_digits (sizeof alphabet - 1)];
      text[length] = '\0';
      g_autoptr (CauselineTime) time = causeline_time_new_from_string (text, NULL);
      if (time != NULL)
        {
          g_autofree char *printed = causeline_time_to_string (time);
          g_autoptr (CauselineTime) again = causeline_time_new_from_string (printed, NULL);
          g_assert_true (causeline_time_equal (time, again));
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autofree char *path = g_strdup_printf ("/time/good/%u: %s", i, good[i].label);
      g_test_add_data_func (path, &good[i], test_good);
    }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autofree char *path = g_strdup_printf ("/time/bad/%u%s", i, bad[i].reason);
      g_test_add_data_func (path, &bad[i], test_bad);
    }
  g_test_add_func ("/time/echo", test_echo);
  g_test_add_func ("/time/shorthand", test_shorthand);
  g_test_add_func ("/time/known-instants", test_known_instants);
  g_test_add_func ("/time/new-date", test_new_date);
  g_test_add_func ("/time/new-interval", test_new_interval);
  g_test_add_func ("/time/precision", test_precision);
  g_test_add_func ("/time/order", test_order);
  g_test_add_func ("/time/before-and-overlap", test_before_and_overlap);
  g_test_add_func ("/time/calendar", test_calendar);
  g_test_add_func ("/time/random/round-trip", test_random_round_trip);
  g_test_add_func ("/time/random/order", test_random_order);
  g_test_add_func ("/time/random/bytes", test_random_bytes);
  return g_test_run ();
}
