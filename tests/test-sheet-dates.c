/* SPDX-License-Identifier: MIT */
/* Dates as people write them into cells, each read on its own under what its column has decided. */

#include "sheet-date.h"

/* A cell, how its column is written, and the date as EDTF. */
typedef struct
{
  const char *text;
  const char *edtf;      /* NULL when there is no date */
  SheetDateResult result;
  SheetDateOrder order;
  gint8 extra;           /* SERIALS ... */
} Row;

enum
{
  SERIALS = 1, /* the column holds day numbers */
  FROM_1904,
  BASE,        /* 2015-01-30 */
  GUESS,       /* nothing decides the order */
  SPANS        /* the column has "1998-99" */
};

#define DMY SHEET_DATE_ORDER_DMY
#define MDY SHEET_DATE_ORDER_MDY
#define YMD SHEET_DATE_ORDER_YMD

static const Row rows[] = {
  /* ISO 8601 */
  { "2014-12-19", "2014-12-19" }, { "2014-12", "2014-12" }, { "2014", "2014" }, { "20141219", "2014-12-19" }, { "20141219T140509Z", "2014-12-19T14:05:09Z" },
  { "2014-12-19T14:05", "2014-12-19T14:05" }, { "2014-12-19 14:05:09", "2014-12-19T14:05:09" }, { "2014-12-19T14:05:09.123456789Z", "2014-12-19T14:05:09.123456789Z" },
  { "2014-08-27T14:40:54+0000", "2014-08-27T14:40:54Z" }, { "2014-08-27T14:40:54+05:30", "2014-08-27T14:40:54+05:30" }, { "2014-13-01", NULL, SHEET_DATE_BAD }, { "2014-02-30", NULL, SHEET_DATE_BAD },
  /* three numbers */
  { "1/20/2022", "2022-01-20", 0, MDY }, { "20/1/2022", "2022-01-20", 0, DMY }, { "3/4/2020", "2020-03-04", 0, MDY }, { "3/4/2020", "2020-04-03", 0, DMY }, { "3/4/2020", "2020-03-04?", 0, MDY, GUESS },
  { "4/4/2020", "2020-04-04", 0, MDY, GUESS }, { "31.12.1999", "1999-12-31", 0, DMY }, { "2020/3/4", "2020-03-04" }, { "2020.03.04", "2020-03-04" }, { "20/03/04", "2020-03-04", 0, YMD },
  { "1/2/68", "2068-01-02", 0, MDY }, { "1/2/69", "1969-01-02", 0, MDY }, { "31/02/2014", NULL, SHEET_DATE_BAD, DMY }, { "13/13/2014", NULL, SHEET_DATE_BAD }, { "1/20/2022 14:05", "2022-01-20T14:05", 0, MDY },
  { "1/20/2022 2:05 PM", "2022-01-20T14:05", 0, MDY }, { "1/20/2022 12:05 AM", "2022-01-20T00:05", 0, MDY }, { "12/2014", "2014-12" },
  /* names of months */
  { "Monday, January 3, 1791", "1791-01-03" }, { "EOW: Monday, January 3, 1791", "1791-01-03" }, { "3 January 1791", "1791-01-03" }, { "Jan 3rd, 1791", "1791-01-03" }, { "3-Jan-1791", "1791-01-03" },
  { "9-Nov-14", "2014-11-09" }, { "Sept 1857", "1857-09" }, { "March 2014", "2014-03" }, { "12. März 1938", "1938-03-12" }, { "1er août 1914", "1914-08-01" }, { "2 de mayo de 1808", "1808-05-02" },
  { "20 settembre 1870", "1870-09-20" }, { "7 de setembro de 1822", "1822-09-07" }, { "10 mei 1940", "1940-05-10" }, { "3. Oktober 1990", "1990-10-03" },
  /* ranges */
  { "1826-31", "1826/1831" }, { "1857-1861", "1857/1861" }, { "Sept 1857 - Dec 1861", "1857-09/1861-12" }, { "Sept 1857 – Dec 1861", "1857-09/1861-12" }, { "18-24 December 2014", "2014-12-18/2014-12-24" },
  { "December 18-24, 2014", "2014-12-18/2014-12-24" }, { "Nov-Dec 2014", "2014-11/2014-12" }, { "24 Nov - 18 Dec 2014", "2014-11-24/2014-12-18" }, { "Dec 3 - Jan 5, 2015", "2014-12-03/2015-01-05" },
  { "2014-11-24 to 2014-12-18", "2014-11-24/2014-12-18" }, { "2014-11-24/2014-12-18", "2014-11-24/2014-12-18" }, { "1/2/2014 - 1/5/2014", "2014-01-02/2014-01-05", 0, MDY }, { "2014 - present", "2014/.." }, { "2010 -", "2010/.." },
  { "2014 to 2010", NULL, SHEET_DATE_BAD },
  /* about, perhaps, before, after, parts, seasons, quarters */
  { "c. 1900", "1900~" }, { "circa 1900", "1900~" }, { "ca. 1900", "1900~" }, { "1903?", "1903?" }, { "c. 1903?", "1903%" }, { "before 1938", "../1938" }, { "after 1938", "1938/.." }, { "since May 2001", "2001-05/.." },
  { "late April 1938", "1938-04~" }, { "early 1990s", "199X~" }, { "winter 1834-35", "1834-24" }, { "spring 2014", "2014-21" }, { "Herbst 1989", "1989-23" }, { "Q3 2014", "2014-07/2014-09" }, { "2014 Q1", "2014-01/2014-03" }, { "bef. 1910", "../1910" }, { "aft. 1910", "1910/.." }, { "Q4/2022", "2022-10/2022-12" }, { "Q4-2022", "2022-10/2022-12" }, { "4Q 2022", "2022-10/2022-12" }, { "2022/Q4", "2022-10/2022-12" }, { "H1/2022", "2022-01/2022-06" },
  { "1850s", "185X" }, { "19th century", "18XX" },
  { "between 2018-01 and 2018-06", "2018-01/2018-06" }, { "between 3 May 2018 and 9 May 2018", "2018-05-03/2018-05-09" },
  { "zwischen 3. Mai 2018 und 9. Mai 2018", "2018-05-03/2018-05-09" }, { "entre 2016 y 2018", "2016/2018" },
  { "from 5 to 7 March 2014", "2014-03-05/2014-03-07" }, { "from 5 March 2014 to 7 April 2014", "2014-03-05/2014-04-07" }, { "since 2001", "2001/.." },
  { "until 2001", "../2001" }, { "between 1820 and 1825", "1820/1825" }, { "1820 or 1821", "1820?/1821?" }, { "2014-present", "2014/.." },
  { "12/5/1990-14/5/1990", "1990-05-12/1990-05-14", 0, DMY }, { "1.-3.5.2014", "2014-05-01/2014-05-03", 0, DMY }, { "5/6 November 2014", "2014-11-05/2014-11-06" },
  { "5 & 6 Nov 2014", "2014-11-05/2014-11-06" }, { "Jan/Feb 2014", "2014-01/2014-02" }, { "<1900", "../1900" }, { "post-1945", "1945/.." }, { "um 1950", "1950~" },
  { "3. Mai 2014 um 14 Uhr", "2014-05-03T14" }, { "≈1820", "1820~" },
  /* years in two figures, halves, weeks, years of an office, school years */
  { "Mar-14", "2014-03" }, { "Mar '14", "2014-03" }, { "5 Mar '14", "2014-03-05" }, { "Summer '98", "1998-22" }, { "H1 2018", "2018-01/2018-06" }, { "2018 H2", "2018-07/2018-12" },
  { "third quarter of 2014", "2014-07/2014-09" }, { "1st half 2014", "2014-01/2014-06" }, { "week of 3 March 2014", "2014-03-03/2014-03-09" }, { "second week of May 2014", "2014-05-08/2014-05-14" },
  { "2014-W10", "2014-03-03/2014-03-09" }, { "KW 1 2016", "2016-01-04/2016-01-10" }, { "2014-W54", NULL, SHEET_DATE_BAD }, { "FY2017", "2017~" }, { "FY 2017/18", "2017~/2018~" },
  { "Q3 FY2016", "2016~" }, { "FY17", "2017~" }, { "2001-02", "2001-02" }, { "2001-02", "2001/2002", 0, 0, SPANS }, { "2001-03", "2001-03", 0, 0, SPANS }, { "1998-99", "1998/1999", 0, 0, SPANS },
  /* zones */
  { "March 5, 2021 3:05 PM EST", "2021-03-05T15:05-05:00" }, { "2021-03-08 10:00:00 PST", "2021-03-08T10:00:00-08:00" }, { "5 March 2021 15:10 (UTC+1)", "2021-03-05T15:10+01:00" },
  { "Fri, 5 Mar 2021 15:10:00 -0330", "2021-03-05T15:10:00-03:30" }, { "Fri Mar 5 15:10:00 UTC 2021", "2021-03-05T15:10:00Z" }, { "5 March 2021, 3:05 pm ET", "2021-03-05T15:05" },
  { "est. 1820", "1820~" }, { "20140305123000", "2014-03-05T12:30:00" }, { "2014年3月5日", "2014-03-05" }, { "1,905", "1905" },
  { "17th c.", "16XX" }, { "1800s", "18XX" }, { "2nd century BC", "-0199/-0100" }, { "AD 43-84", "0043/0084" }, { "44-30 BC", "-0043/-0029" }, { "AD 79", "0079" }, { "24 August 79 AD", "0079-08-24" },
  /* before Christ */
  { "44 BC", "-0043" }, { "15 March 44 BC", "-0043-03-15" }, { "-43", "-0043" }, { "753 v. Chr.", "-0752" }, { "100 BCE", "-0099" },
  /* numbers */
  { "2000.0", "2000" }, { "41992", "2014-12-19", 0, 0, SERIALS }, { "41992.5", "2014-12-19T12:00", 0, 0, SERIALS }, { "40530", "2014-12-19", 0, 0, FROM_1904 }, { "41992", NULL, SHEET_DATE_BAD }, { "1418947200", "2014-12-19T00:00:00Z" },
  { "1418947200000", "2014-12-19T00:00:00Z" }, { "1723474994349345", "2024-08-12T15:03:14.349345Z" }, { "12", NULL, SHEET_DATE_BAD },
  /* parts that are missing */
  { "9-Nov", NULL, SHEET_DATE_NO_YEAR }, { "9-Nov", "2014-11-09", 0, 0, BASE }, { "6-Jan", "2015-01-06", 0, 0, BASE }, { "Nov 9", "2014-11-09", 0, 0, BASE }, { "14:05", NULL, SHEET_DATE_NO_DAY }, { "14:05", "2015-01-30T14:05", 0, 0, BASE },
  { "1234 19:01:01", NULL, SHEET_DATE_BAD },
  /* none */
  { "", NULL, SHEET_DATE_EMPTY }, { "NA", NULL, SHEET_DATE_EMPTY }, { "n/a", NULL, SHEET_DATE_EMPTY }, { "unknown", NULL, SHEET_DATE_EMPTY }, { "present", NULL, SHEET_DATE_OPEN }, { "ongoing", NULL, SHEET_DATE_OPEN },
  { "still in office", NULL, SHEET_DATE_OPEN }, { "soon", NULL, SHEET_DATE_BAD }, { "version 3", NULL, SHEET_DATE_BAD }, { "99999999999999999999", NULL, SHEET_DATE_BAD },
  /* EDTF */
  { "201X", "201X" }, { "2014-12%", "2014-12%" }, { "2014-11-24/..", "2014-11-24/.." }, { "../2014-12-19", "../2014-12-19" }, { "Y-13800000000", "Y-13800000000" },
};

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  SheetDatePolicy policy = { .order = row->order };
  SheetDate date;

  policy.has_serials = row->extra == SERIALS || row->extra == FROM_1904;
  policy.is_1904 = row->extra == FROM_1904;
  policy.order_is_guess = row->extra == GUESS;
  policy.has_year_spans = row->extra == SPANS;
  policy.has_base = row->extra == BASE;
  policy.base_days = causeline_days_from_civil (2015, 1, 30);

  SheetDateResult result = sheet_date_parse (row->text, &policy, &date);

  g_assert_cmpint (result, ==, row->edtf ? SHEET_DATE_OK : row->result);
  if (!row->edtf)
    return;

  g_autofree char *edtf = causeline_time_to_string (&date.time);

  g_assert_cmpstr (edtf, ==, row->edtf);
  g_assert_cmpint (date.is_resolved, ==, row->extra == BASE);
}

/* What the cells of a column decide together. */
typedef struct
{
  const char *name;
  const char *cells[5];
  SheetDateOrder order;
  gboolean is_guess;
  gboolean has_serials;
} Column;

static const Column columns[] = {
  { "month-first", { "3/4/2020", "1/20/2022" }, MDY, FALSE, FALSE },
  { "day-first", { "3/4/2020", "20/1/2022" }, DMY, FALSE, FALSE },
  { "majority", { "1/20/2022", "2/21/2022", "22/3/2022" }, MDY, FALSE, FALSE },
  { "dots", { "3.4.2020", "5.6.2020" }, DMY, FALSE, FALSE },
  { "nothing-decides", { "3/4/2020", "5/6/2020" }, MDY, TRUE, FALSE },
  { "same-either-way", { "4/4/2020", "2014-01-02" }, MDY, FALSE, FALSE },
  { "second-of-two", { "3/4/2020 - 15/4/2020", "5/6/2020" }, DMY, FALSE, FALSE },
  { "behind-a-weekday", { "Mon 13/03/2014", "Mon 3/4/2014" }, DMY, FALSE, FALSE },
  { "some-day-numbers", { "41992", "2014-01-02", "5 March 2014" }, MDY, FALSE, TRUE },
  { "day-numbers", { "41992", "41993.25", "n/a" }, MDY, FALSE, TRUE },
};

static void
test_column (gconstpointer data)
{
  const Column *column = data;
  SheetDateVotes votes = { 0 };
  SheetDatePolicy policy = { .order = SHEET_DATE_ORDER_UNKNOWN };

  for (guint i = 0; i < G_N_ELEMENTS (column->cells) && column->cells[i]; i++)
    sheet_date_vote (&votes, column->cells[i]);
  sheet_date_decide (&votes, &policy);
  g_assert_cmpint (policy.order, ==, column->order);
  g_assert_cmpint (policy.order_is_guess, ==, column->is_guess);
  g_assert_cmpint (policy.has_serials, ==, column->has_serials);
}

/* Three dates in a cell. */
static void
test_list (void)
{
  g_auto (GStrv) dates = sheet_date_split ("1925,28, 37");

  g_assert_cmpstr (dates[0], ==, "1925");
  g_assert_cmpstr (dates[1], ==, "1928");
  g_assert_cmpstr (dates[2], ==, "1937");
  g_assert_null (dates[3]);
  g_assert_null (sheet_date_split ("1,234"));
  g_assert_null (sheet_date_split ("Jan 3, 1791"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *word = g_strdelimit (g_strdup (rows[i].text), "/", '|');
      g_autofree char *path = g_strdup_printf ("/sheet-dates/%u/%s", i, *word ? word : "empty");

      g_test_add_data_func (path, &rows[i], test_row);
    }
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autofree char *path = g_strdup_printf ("/sheet-dates/column/%s", columns[i].name);

      g_test_add_data_func (path, &columns[i], test_column);
    }
  g_test_add_func ("/sheet-dates/list", test_list);
  return g_test_run ();
}
