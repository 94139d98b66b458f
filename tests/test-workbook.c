/* SPDX-License-Identifier: MIT */
/* XLSX and ODS: what number formats and repeats mean, and two dozen files that mean no good. */

#include "causeline.h"

#include <archive.h>
#include <archive_entry.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

#define XML "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
#define MAIN "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
#define RELATIONS "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
#define WORKBOOK XML "<workbook " MAIN " " RELATIONS "><sheets><sheet name=\"Events\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
#define WORKBOOK_1904 XML "<workbook " MAIN " " RELATIONS "><workbookPr date1904=\"1\"/><sheets><sheet name=\"Events\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
#define RELS XML "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
#define STYLES XML "<styleSheet " MAIN "><numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\"/><numFmt numFmtId=\"165\" formatCode=\"0.00&quot;day&quot;\"/></numFmts>" \
  "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"22\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/></cellXfs></styleSheet>"
#define STRINGS XML "<sst " MAIN "><si><t>date</t></si><si><t>title</t></si><si><r><t>Sony </t></r><r><t>cancels</t></r><rPh><t>x</t></rPh></si></sst>"
#define HEAD "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>"
#define SHEET(rows) XML "<worksheet " MAIN "><sheetData>" HEAD rows "</sheetData></worksheet>"
#define ODS_SPACES "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
#define ODS_TEXT(text) "<table:table-cell office:value-type=\"string\"><text:p>" text "</text:p></table:table-cell>"
#define ODS_HEAD "<table:table-row>" ODS_TEXT ("date") ODS_TEXT ("title") "</table:table-row>"
#define ODS_DATE "<table:table-cell office:value-type=\"date\" office:date-value=\"2014-12-19\"><text:p>19.12.14</text:p></table:table-cell>"
#define ODS(rows) XML "<office:document-content " ODS_SPACES "><office:body><office:spreadsheet><table:table table:name=\"Events\">" ODS_HEAD rows "</table:table></office:spreadsheet></office:body></office:document-content>"
#define BOMB "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\">]>"

#define MAX_PARTS 6

typedef struct
{
  const char *name;
  const char *format;
  const char *parts[2 * MAX_PARTS]; /* name, content */
  guint padding;                    /* megabytes of spaces before the end of the last part */
  guint n_more;                     /* so many empty entries more */
  const char *raw;                  /* in place of an archive */
  gsize cut;                        /* bytes cut off the end */
  const char *password;
  const char *message;              /* why it is refused; NULL when it is not */
  guint n_events;
  const char *title;                /* of the first event */
  const char *date;
} Case;

#define XLSX_PARTS(rows) { "xl/workbook.xml", WORKBOOK, "xl/_rels/workbook.xml.rels", RELS, "xl/styles.xml", STYLES, "xl/sharedStrings.xml", STRINGS, "xl/worksheets/sheet1.xml", SHEET (rows) }
#define GOOD_ROW "<row r=\"2\"><c r=\"A2\" s=\"1\"><v>41992</v></c><c r=\"B2\" t=\"s\"><v>2</v></c></row>"
#define FILE_NAME "in.file"

static const Case cases[] = {
  { .name = "xlsx/date", .format = "xlsx", .parts = XLSX_PARTS (GOOD_ROW), .n_events = 1, .title = "Sony cancels", .date = "2014-12-19" },
  { .name = "xlsx/date-and-time", .format = "xlsx", .parts = XLSX_PARTS ("<row r=\"2\"><c r=\"A2\" s=\"2\"><v>41992.5</v></c><c r=\"B2\" t=\"s\"><v>2</v></c></row>"), .n_events = 1, .title = "Sony cancels", .date = "2014-12-19T12:00" },
  { .name = "xlsx/month-format", .format = "xlsx", .parts = XLSX_PARTS ("<row r=\"2\"><c r=\"A2\" s=\"3\"><v>41992</v></c><c r=\"B2\" t=\"s\"><v>2</v></c></row>"), .n_events = 1, .title = "Sony cancels", .date = "2014-12" },
  { .name = "xlsx/year-as-number", .format = "xlsx", .parts = XLSX_PARTS ("<row r=\"2\"><c r=\"A2\"><v>2014</v></c><c r=\"B2\" t=\"s\"><v>2</v></c></row>"), .n_events = 1, .title = "Sony cancels", .date = "2014" },
  { .name = "xlsx/quoted-day-is-no-date", .format = "xlsx", .parts = XLSX_PARTS ("<row r=\"2\"><c r=\"A2\" s=\"1\"><v>41992</v></c><c r=\"B2\" s=\"4\"><v>3</v></c></row>"), .n_events = 1, .title = "3", .date = "2014-12-19" },
  { .name = "xlsx/inline", .format = "xlsx", .parts = XLSX_PARTS ("<row r=\"2\"><c r=\"A2\" t=\"d\"><v>2014-12-19</v></c><c r=\"B2\" t=\"inlineStr\"><is><t>In</t><t>line</t></is></c></row>"), .n_events = 1, .title = "Inline", .date = "2014-12-19" },
  { .name = "xlsx/formula", .format = "xlsx", .parts = XLSX_PARTS ("<row r=\"2\"><c r=\"A2\" s=\"1\"><f>A1+1</f><v>41992</v></c><c r=\"B2\" t=\"str\"><f>\"Ca\"&amp;\"ched\"</f><v>Cached</v></c></row>"), .n_events = 1, .title = "Cached", .date = "2014-12-19" },
  { .name = "xlsx/gap", .format = "xlsx", .parts = XLSX_PARTS ("<row r=\"7\"/><row r=\"900\"><c r=\"A900\" s=\"1\"><v>41992</v></c><c r=\"B900\" t=\"s\"><v>2</v></c></row>"), .n_events = 1, .title = "Sony cancels", .date = "2014-12-19" },
  { .name = "xlsx/1904", .format = "xlsx", .parts = { "xl/workbook.xml", WORKBOOK_1904, "xl/_rels/workbook.xml.rels", RELS, "xl/styles.xml", STYLES, "xl/sharedStrings.xml", STRINGS, "xl/worksheets/sheet1.xml",
      SHEET ("<row r=\"2\"><c r=\"A2\" s=\"1\"><v>40530</v></c><c r=\"B2\" t=\"s\"><v>2</v></c></row>") }, .n_events = 1, .title = "Sony cancels", .date = "2014-12-19" },
  { .name = "ods/date", .format = "ods", .parts = { "content.xml", ODS ("<table:table-row>" ODS_DATE ODS_TEXT ("Sony<text:s/>cancels") "</table:table-row>") }, .n_events = 1, .title = "Sony cancels", .date = "2014-12-19" },
  { .name = "ods/repeated-row", .format = "ods", .parts = { "content.xml", ODS ("<table:table-row table:number-rows-repeated=\"3\">" ODS_DATE ODS_TEXT ("Three") "</table:table-row>") }, .n_events = 3, .title = "Three", .date = "2014-12-19" },
  { .name = "ods/a-billion-empty-rows", .format = "ods", .parts = { "content.xml", ODS ("<table:table-row>" ODS_DATE ODS_TEXT ("One") "</table:table-row><table:table-row table:number-rows-repeated=\"1000000000\"><table:table-cell table:number-columns-repeated=\"1000000000\"/></table:table-row>") },
    .n_events = 1, .title = "One", .date = "2014-12-19" },
  { .name = "ods/note", .format = "ods", .parts = { "content.xml", ODS ("<table:table-row>" ODS_DATE "<table:table-cell office:value-type=\"string\"><office:annotation><text:p>note</text:p></office:annotation><text:p>Two</text:p><text:p>lines</text:p></table:table-cell></table:table-row>") },
    .n_events = 1, .title = "Two\nlines", .date = "2014-12-19" },

  { .name = "hostile/zip-bomb", .format = "xlsx", .parts = XLSX_PARTS (GOOD_ROW), .padding = 300, .message = FILE_NAME ": the archive unpacks to far more than a workbook does" },
  { .name = "hostile/zip-bomb-ods", .format = "ods", .parts = { "content.xml", ODS ("") }, .padding = 300, .message = FILE_NAME ": the archive unpacks to far more than a workbook does" },
  { .name = "hostile/many-entries", .format = "xlsx", .parts = XLSX_PARTS (GOOD_ROW), .n_more = 3000, .message = FILE_NAME ": the archive has more entries than any workbook" },
  { .name = "hostile/a-billion-rows", .format = "ods", .parts = { "content.xml", ODS ("<table:table-row table:number-rows-repeated=\"1000000000\">" ODS_DATE ODS_TEXT ("x") "</table:table-row>") },
    .message = FILE_NAME ":2: a row that holds something is repeated more often than anybody would" },
  { .name = "hostile/a-billion-cells", .format = "ods", .parts = { "content.xml", ODS ("<table:table-row><table:table-cell table:number-columns-repeated=\"1000000000\"><text:p>x</text:p></table:table-cell></table:table-row>") },
    .message = FILE_NAME ":2: a cell is repeated beyond the last column of any sheet" },
  { .name = "hostile/entities-in-sheet", .format = "xlsx", .parts = { "xl/workbook.xml", WORKBOOK, "xl/_rels/workbook.xml.rels", RELS, "xl/worksheets/sheet1.xml", BOMB "<worksheet><sheetData>&d;</sheetData></worksheet>" },
    .message = FILE_NAME ": xl/worksheets/sheet1.xml declares a document type, as no workbook does" },
  { .name = "hostile/entities-in-strings", .format = "xlsx", .parts = { "xl/workbook.xml", WORKBOOK, "xl/_rels/workbook.xml.rels", RELS, "xl/sharedStrings.xml", BOMB "<sst><si><t>&d;</t></si></sst>" },
    .message = FILE_NAME ": xl/sharedStrings.xml declares a document type, as no workbook does" },
  { .name = "hostile/entities-in-workbook", .format = "xlsx", .parts = { "xl/workbook.xml", BOMB "<workbook>&d;</workbook>", "xl/_rels/workbook.xml.rels", RELS }, .message = FILE_NAME ": xl/workbook.xml declares a document type, as no workbook does" },
  { .name = "hostile/entities-in-ods", .format = "ods", .parts = { "content.xml", BOMB "<x>&d;</x>" }, .message = FILE_NAME ": content.xml declares a document type, as no workbook does" },
  { .name = "hostile/external-entity", .format = "ods", .parts = { "content.xml", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>" }, .message = FILE_NAME ": content.xml declares a document type, as no workbook does" },
  { .name = "hostile/external-dtd", .format = "ods", .parts = { "content.xml", "<!DOCTYPE x SYSTEM \"http://192.0.2.1/x.dtd\"><x/>" }, .message = FILE_NAME ": content.xml declares a document type, as no workbook does" },
  { .name = "hostile/column", .format = "xlsx", .parts = XLSX_PARTS ("<row r=\"2\"><c r=\"ZZZZZZZ2\"><v>1</v></c></row>"), .message = FILE_NAME ":2: a cell stands in a column that no sheet has" },
  { .name = "hostile/row", .format = "xlsx", .parts = XLSX_PARTS ("<row r=\"4294967295\"><c r=\"A1\"><v>1</v></c></row>"), .message = FILE_NAME ":1: the next row has a number that no sheet has there" },
  { .name = "hostile/rows-backwards", .format = "xlsx", .parts = XLSX_PARTS (GOOD_ROW "<row r=\"1\"/>"), .message = FILE_NAME ":2: the next row has a number that no sheet has there" },
  { .name = "hostile/string-index", .format = "xlsx", .parts = XLSX_PARTS ("<row r=\"2\"><c r=\"A2\" t=\"s\"><v>99999999</v></c></row>"), .message = FILE_NAME ":2: a cell refers to a text that is not there" },
  { .name = "hostile/path-up", .format = "xlsx", .parts = { "../../tmp/x", "x" }, .message = FILE_NAME ": the archive holds a path that leaves it" },
  { .name = "hostile/path-absolute", .format = "xlsx", .parts = { "/tmp/x", "x" }, .message = FILE_NAME ": the archive holds a path that leaves it" },
  { .name = "hostile/cut-off", .format = "xlsx", .parts = XLSX_PARTS (GOOD_ROW), .cut = 700, .message = FILE_NAME ": the archive is damaged or cut off" },
  { .name = "hostile/wrong-ending", .format = "xlsx", .raw = "date,title\n2014,One\n", .message = FILE_NAME ": is no zip archive, as a workbook is one" },
  { .name = "hostile/old-excel", .format = "xlsx", .raw = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", .message = FILE_NAME ": is protected by a password or in the format of Excel 97; save it as .xlsx without a password" },
  { .name = "hostile/password-ods", .format = "ods", .parts = { "META-INF/manifest.xml", "<manifest><file-entry><encryption-data/></file-entry></manifest>", "content.xml", "\1\2\3" }, .message = FILE_NAME ": is protected by a password; save it without one" },
  { .name = "hostile/password-zip", .format = "xlsx", .parts = XLSX_PARTS (GOOD_ROW), .password = "secret", .message = FILE_NAME ": is protected by a password; save it without one" },
  { .name = "hostile/ods-as-xlsx", .format = "xlsx", .parts = { "content.xml", ODS ("") }, .message = FILE_NAME ": is a zip archive but no XLSX workbook" },
  { .name = "hostile/xlsx-as-ods", .format = "ods", .parts = XLSX_PARTS (GOOD_ROW), .message = FILE_NAME ": is a zip archive but no OpenDocument spreadsheet" },
  { .name = "hostile/no-sheet", .format = "xlsx", .parts = { "xl/workbook.xml", WORKBOOK, "xl/_rels/workbook.xml.rels", RELS }, .message = FILE_NAME ": lacks its part xl/worksheets/sheet1.xml" },
  { .name = "hostile/broken-xml", .format = "xlsx", .parts = XLSX_PARTS ("<row r=\"2\"><c></row>"), .message = FILE_NAME ": xl/worksheets/sheet1.xml is damaged or no XML" },
};

static void
add_entry (struct archive *archive,
           const char     *name,
           const char     *content,
           guint           padding)
{
  struct archive_entry *entry = archive_entry_new ();
  const char *end = strrchr (content, '<');
  g_autofree char *spaces = g_strnfill (1 << 20, ' ');
  gsize head = padding > 0 ? (gsize) (end - content) : strlen (content);

  archive_entry_set_pathname (entry, name);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, 0644);
  archive_entry_set_size (entry, strlen (content) + ((gint64) padding << 20));
  g_assert_cmpint (archive_write_header (archive, entry), ==, ARCHIVE_OK);
  archive_write_data (archive, content, head);
  for (guint i = 0; i < padding; i++)
    archive_write_data (archive, spaces, 1 << 20);
  archive_write_data (archive, content + head, strlen (content) - head);
  archive_entry_free (entry);
}

static GBytes *
make_file (const Case *one)
{
  gsize room = 4 << 20;
  gsize used = 0;
  char *buffer;
  struct archive *archive;

  if (one->raw)
    return g_bytes_new_static (one->raw, strlen (one->raw));
  buffer = g_malloc (room);
  archive = archive_write_new ();
  archive_write_set_format_zip (archive);
  if (one->password)
    {
      archive_write_set_passphrase (archive, one->password);
      archive_write_set_options (archive, "zip:encryption=traditional");
    }
  g_assert_cmpint (archive_write_open_memory (archive, buffer, room, &used), ==, ARCHIVE_OK);
  for (guint i = 0; i < MAX_PARTS && one->parts[2 * i]; i++)
    add_entry (archive, one->parts[2 * i], one->parts[2 * i + 1], i == MAX_PARTS - 1 || !one->parts[2 * i + 2] ? one->padding : 0);
  for (guint i = 0; i < one->n_more; i++)
    {
      g_autofree char *name = g_strdup_printf ("more/%u", i);

      add_entry (archive, name, "", 0);
    }
  archive_write_close (archive);
  archive_write_free (archive);
  return g_bytes_new_take (buffer, used - one->cut);
}

static void
test_case (gconstpointer data)
{
  const Case *one = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = make_file (one);
  clock_t start = clock ();
  g_autoptr (CauselineGraph) graph = causeline_read_bytes (bytes, one->format, FILE_NAME, NULL, NULL, &error);

  /* A second of the processor, whoever else is at work. */
  g_assert_cmpint ((clock () - start) / CLOCKS_PER_SEC, <, 1);
  if (one->message)
    {
      g_assert_null (graph);
      g_assert_cmpstr (error->message, ==, one->message);
      return;
    }
  g_assert_no_error (error);
  g_assert_cmpuint (causeline_graph_get_n_events (graph), ==, one->n_events);

  const CauselineEvent *event = causeline_graph_get_event (graph, 0);
  g_autofree char *date = causeline_time_to_string (causeline_event_get_time (event));

  g_assert_cmpstr (causeline_event_get_title (event), ==, one->title);
  g_assert_cmpstr (date, ==, one->date);
}

static char *
to_json (CauselineGraph *graph)
{
  g_autoptr (GBytes) bytes = causeline_write_bytes (graph, "json", NULL, NULL, NULL);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* Out as a workbook and in again: the same graph, and twice the same bytes. */
static void
test_way_back (void)
{
  static const char text[] = "id,date,title,source,caused by,Colour\na,2014-12-19,One,North Korea;Other,,red\nb,2014-12,\"=Two\nlines\",,a,\n";
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, sizeof text - 1);
  g_autoptr (CauselineGraph) graph = causeline_read_bytes (bytes, "csv", FILE_NAME, NULL, NULL, &error);
  g_autoptr (GBytes) workbook = causeline_write_bytes (graph, "xlsx", NULL, NULL, &error);

  if (g_error_matches (error, CAUSELINE_ERROR, CAUSELINE_ERROR_NOT_BUILT))
    {
      g_test_skip ("built without libxlsxwriter");
      return;
    }
  g_assert_no_error (error);

  g_autoptr (GBytes) same = causeline_write_bytes (graph, "xlsx", NULL, NULL, &error);
  g_autoptr (CauselineGraph) again = causeline_read_bytes (workbook, "xlsx", "twin.xlsx", NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (workbook, same));

  g_autofree char *first = to_json (graph);
  g_autofree char *second = to_json (again);

  g_assert_cmpstr (second, ==, first);
}

/* All of the above, and what made them, fit into 100 MB. */
static void
test_memory (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  g_assert_cmpint (usage.ru_maxrss, <, 100 * 1024);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/workbook/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/workbook/way-back", test_way_back);
  g_test_add_func ("/workbook/memory", test_memory);
  return g_test_run ();
}
