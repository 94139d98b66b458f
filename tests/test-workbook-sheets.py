#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""What workbooks have and CSV has not: number formats, day numbers, merged cells, repeats, several sheets. TAP; the program is
$CAUSELINE."""

import json
import sys

from tap import run, run_all, same
from workbooks import XML, MAIN, ods_parts, xlsx_parts, xlsx_sheet, zipped

EVENTS = [['id', 'date', 'title', 'Actor IDs', 'Source IDs'],
          ['e-1', '2014-11-24', 'Hackers break in', 'ACT1', 'SRC1;SRC2'],
          ['e-2', '2014-12-19', 'The bureau accuses', 'ACT2;ACT1', 'SRC2'],
          ['e-3', '2014-12-20', 'Somebody denies', 'Foreign ministry', 'SRC9']]
ACTORS = [['Actor ID', 'Name', 'Kind', 'Seat'], ['ACT1', 'Guardians of Peace', 'armed-group', ''], ['ACT2', 'FBI', 'agency', 'Washington'], ['ACT2', 'Twice', '', '']]
SOURCES = [['ID', 'Title', 'URL', 'Publisher', 'Date'], ['SRC1', 'First report', 'https://example.org/1', 'The Gazette', '2014-11-25'],
           ['SRC2', 'Press release', 'https://example.org/2', 'FBI', 'December 2014']]


def read(ending, content, *words):
    status, out, err = run('-t', 'json', '-f', ending, *words, '-', stdin=content)
    same(status, 0, err)
    return json.loads(out), err


def both(sheets):
    return [('xlsx', zipped(xlsx_parts(sheets))), ('ods', zipped(ods_parts(sheets)))]


def refused(ending, content, message, *words):
    status, out, err = run('-t', 'json', '-f', ending, *words, '-', stdin=content)
    same((status, out), (1 if 'sheet' not in message else 2, b''))
    same(err.splitlines()[-1], 'causeline: ' + message)


# --- A second sheet, joined by id

def other_sheets_say_who_and_where_from():
    graphs = []
    for ending, content in both([('Events', EVENTS), ('Actors', ACTORS), ('Sources', SOURCES)]):
        graph, err = read(ending, content)
        actors = {actor['id']: actor for actor in graph['actors']}
        same(actors['ACT1'], {'id': 'ACT1', 'name': 'Guardians of Peace', 'kind': 'armed-group'})
        same(actors['ACT2'], {'id': 'ACT2', 'name': 'FBI', 'kind': 'other', 'x': {'Kind': 'agency', 'Seat': 'Washington'}})
        same([[part['actor'] for part in event['actors']] for event in graph['events']][:2], [['ACT1'], ['ACT2', 'ACT1']])
        same(graph['events'][2]['actors'][0]['actor'] in actors, True)
        same(graph['sources'][1:], [{'id': 'SRC1', 'title': 'First report', 'publisher': 'The Gazette', 'url': 'https://example.org/1', 'published': '2014-11-25'},
                                    {'id': 'SRC2', 'title': 'Press release', 'publisher': 'FBI', 'url': 'https://example.org/2', 'published': '2014-12'}])
        same([(mention['source'], mention['of']) for mention in graph['mentions']],
             [('s1', 'e-1'), ('SRC1', 'e-1'), ('SRC2', 'e-1'), ('s1', 'e-2'), ('SRC2', 'e-2'), ('s1', 'e-3')])
        same(err, 'standard input:4:1: actor "ACT2" stands in its list twice (kept the first)\n'
                  'standard input:4:5: Source IDs: there is no source "SRC9" (dropped)\nstandard input: 3 rows read, 3 events\n')
        graphs.append(graph)
    same(graphs[0], graphs[1])


def a_joined_workbook_comes_back_from_csv():
    content = zipped(xlsx_parts([('Events', EVENTS), ('Actors', ACTORS), ('Sources', SOURCES)]))
    twin = run('-q', '-t', 'csv', '-f', 'xlsx', '-', stdin=content)[1]
    same(run('-q', '-t', 'json', '-f', 'csv', '-', stdin=twin)[1], run('-q', '-t', 'json', '-f', 'xlsx', '-', stdin=content)[1])


def other_sheets_are_left_alone_without_ids():
    events = [['date', 'title', 'actors'], ['2014', 'One', 'FBI']]
    for ending, content in both([('Events', events), ('Actors', ACTORS)]):
        same([actor['name'] for actor in read(ending, content)[0]['actors']], ['FBI'])


def columns_tell_of_the_join():
    for ending, content in both([('Events', EVENTS), ('Actors', ACTORS), ('Sources', SOURCES)]):
        with open('in.' + ending, 'wb') as out:
            out.write(content)
        lines = run('--columns', 'in.' + ending)[1].decode().splitlines()
        same([line.split()[1] for line in lines[1:]], ['id', 'date', 'title', 'actors', 'evidence'])


# --- Which sheet

def the_first_sheet_with_dates_is_read():
    for ending, content in both([('Notes', [['Colour'], ['red']]), ('Events', [['date', 'title'], ['2014', 'One']]), ('Old', [['date', 'title'], ['2013', 'Two']])]):
        same([event['title'] for event in read(ending, content)[0]['events']], ['One'])


def a_sheet_is_chosen_by_name_or_number():
    sheets = [('A', [['date', 'title'], ['2014', 'One']]), ('B, old', [['date', 'title'], ['2013', 'Two']]), ('C', [['Colour'], ['red']])]
    for ending, content in both(sheets):
        same([event['title'] for event in read(ending, content, '--sheet', 'B, old')[0]['events']], ['Two'])
        same([event['title'] for event in read(ending, content, '--sheet', '2')[0]['events']], ['Two'])
        refused(ending, content, 'standard input: has no sheet "D"; there are: A, B, old, C', '--sheet', 'D')
        refused(ending, content, 'standard input: no column holds dates; columns seen: Colour', '--sheet', 'C')


# --- Merged headers

def merged_headers_are_one_header():
    """Two rows: "When" over start and end, "Attacker" over two columns, "Remarks" over both rows."""
    rows = [['Raids of 1914'], ['When', '', 'Attacker', '', 'Victim', '', 'Remarks'], ['start', 'end', 'Name', 'Motive', 'Name', 'Loss', ''],
            ['1914-08-01', '1914-08-03', 'Alpha', 'hunger', 'Beta', '12', 'burnt']]
    merged = '<mergeCells><mergeCell ref="A2:B2"/><mergeCell ref="C2:D2"/><mergeCell ref="E2:F2"/><mergeCell ref="G2:G3"/></mergeCells></worksheet>'
    sheet = xlsx_sheet(rows).replace('</worksheet>', merged)
    wide = '<table:table-cell office:value-type="string" table:number-columns-spanned="2"><text:p>%s</text:p></table:table-cell>'
    spanned = [rows[0], [wide % 'When', '<table:covered-table-cell/>', wide % 'Attacker', '<table:covered-table-cell/>', wide % 'Victim', '<table:covered-table-cell/>', 'Remarks']] + rows[2:]
    text = ''.join(','.join(row) + '\n' for row in rows)
    graphs = [read(*each)[0] for each in (('csv', text), ('xlsx', zipped(xlsx_parts([('Raids', sheet)]))), ('ods', zipped(ods_parts([('Raids', spanned)]))))]
    event = graphs[0]['events'][0]
    same((graphs[0]['title'], event['time']), ('Raids of 1914', '1914-08-01/1914-08-03'))
    same([actor['name'] for actor in graphs[0]['actors']], ['Alpha', 'Beta'])
    same(event['x'], {'Attacker Motive': 'hunger', 'Victim Loss': '12'})
    same(event['description'], 'burnt')
    same(graphs[1], graphs[0], 'XLSX like CSV')
    same(graphs[2], graphs[0], 'ODS like CSV')


def what_is_merged_downwards_holds_for_all_rows():
    rows = [['Date', 'Event', 'Who'], ['14 Aug 2018', 'A bridge falls', 'Operator'], ['', 'Rescue begins', ''], ['', 'A minister comes', 'Minister'], ['', '', ''],
            ['18 Aug 2018', 'The dead are buried', '']]
    merges = '<mergeCells count="3"><mergeCell ref="A2:A5"/><mergeCell ref="C2:C3"/><mergeCell ref="A1:A1"/></mergeCells>'
    spanned = '<table:table-cell table:number-rows-spanned="%d" office:value-type="string"><text:p>%s</text:p></table:table-cell>'
    covered = '<table:covered-table-cell/>'
    twin = [rows[0], [spanned % (4, rows[1][0]), rows[1][1], spanned % (2, rows[1][2])], [covered, rows[2][1], covered], [covered] + rows[3][1:], [covered, '', ''], rows[5]]
    for ending, content in [('xlsx', zipped(xlsx_parts([('Events', xlsx_sheet(rows).replace('</worksheet>', merges + '</worksheet>'))]))),
                            ('ods', zipped(ods_parts([('Events', twin)])))]:
        graph, err = read(ending, content)
        names = {actor['id']: actor['name'] for actor in graph['actors']}
        same([(event['title'], event['time'], [names[part['actor']] for part in event.get('actors', [])]) for event in graph['events']],
             [('A bridge falls', '2018-08-14', ['Operator']), ('Rescue begins', '2018-08-14', ['Operator']),
              ('A minister comes', '2018-08-14', ['Minister']), ('The dead are buried', '2018-08-18', [])], ending)
        same(err, 'standard input: 4 rows read, 4 events\n')


def a_header_over_another_row_is_one():
    text = 'Date,Event,Who,\n,,Attacker,Victim\n1914-08-01,Raid,Alpha,Beta\n'
    graph, _ = read('csv', text)
    same([(actor['name']) for actor in graph['actors']], ['Alpha', 'Beta'])
    same([part['role'] for part in graph['events'][0]['actors']], ['source', 'target'])


def a_first_row_is_no_header_because_it_has_gaps():
    graph, _ = read('csv', 'date,title,\n2014,One,\n,Two,a note\n')
    same([event['title'] for event in graph['events']], ['One', 'Two'])


def a_sheet_without_dates_is_refused():
    """Merged headers on the second row, a table that begins in column B, two sheets, and no date anywhere."""
    rows = [['', '', 'Methods', '', 'Errors', '', ''], ['', 'Pollster', 'Cell phones', 'Internet', 'Simple', 'Advanced', 'Grade'], ['', 'Alpha Polls', 'yes', 'no', '5.1', '0.3', 'A'],
            ['', 'Beta Research', 'no', 'yes', '6.0', '-0.2', 'B']]
    for ending, content in both([('Ratings', rows), ('Notes', [['Key'], ['a grade is a grade']])]):
        refused(ending, content, 'standard input: no column holds dates; columns seen: column 1, Pollster, Methods Cell phones, Methods Internet, Errors Simple, Errors Advanced, Errors Grade')


# --- Numbers

def numbers_look_as_in_the_sheet():
    formats = ('0%', '0.00%', '00000', '#,##0.00 "EUR"', '[Red]0.0%;-0.0%')
    values = [(0.35, 1), (0.125, 2), (501, 3), (1234.5, 4), (0.5, 5), 0.1]
    rows = [['date', 'title', 'a', 'b', 'c', 'd', 'e', 'f'], ['2014', 'One'] + values]
    graph, _ = read('xlsx', zipped(xlsx_parts([('Events', rows)], formats)))
    same(graph['events'][0]['x'], {'a': '35%', 'b': '12.50%', 'c': '00501', 'd': '1234.5', 'e': '50.0%', 'f': '0.1'})


def percentages_of_ods_are_those_of_xlsx():
    cell = '<table:table-cell office:value-type="percentage" office:value="0.35"><text:p>35%</text:p></table:table-cell>'
    money = '<table:table-cell office:value-type="currency" office:value="1234.5"><text:p>1.234,50 EUR</text:p></table:table-cell>'
    header = ['date', 'title', 'confidence', 'damage']
    first, _ = read('ods', zipped(ods_parts([('Events', [header, ['2014', 'One', cell, money]])])))
    second, _ = read('xlsx', zipped(xlsx_parts([('Events', [header, ['2014', 'One', (0.35, 1), (1234.5, 2)]])], ('0%', '#,##0.00 "EUR"'))))
    same(first['events'][0]['confidence'], 0.35)
    same(first['events'][0]['x'], {'damage': '1234.5'})
    same(second, first)


def both_date_systems_count_the_same_days():
    for is_1904, serials in ((False, (41992, 41992.75, 60)), (True, (40530, 40530.75, 0))):
        rows = [['date', 'title'], [(serials[0], 1), 'day'], [(serials[1], 2), 'evening'], [(serials[2], 1), 'first']]
        graph, _ = read('xlsx', zipped(xlsx_parts([('Events', rows)], ('yyyy\\-mm\\-dd', 'd.m.yyyy hh:mm'), is_1904)))
        same([event['time'] for event in graph['events']], ['2014-12-19', '2014-12-19T18:00', '1904-01-01' if is_1904 else '1900-02-28'], str(is_1904))


def formats_say_how_fine_a_date_is():
    formats = ('yyyy', 'mmmm yyyy', 'd-mmm', 'yyyy-mm-dd hh:mm:ss', '"day" 0')
    rows = [['date', 'title']] + [[(41992.5, n), 'x%d' % n] for n in range(1, 5)]
    graph, _ = read('xlsx', zipped(xlsx_parts([('Events', rows)], formats)))
    same([event['time'] for event in graph['events']], ['2014', '2014-12', '2014-12-19', '2014-12-19T12:00:00'])


# --- Repeats and shells

def repeated_rows_are_rows():
    row = '<table:table-row table:number-rows-repeated="3">%s</table:table-row>'
    cells = '<table:table-cell office:value-type="string"><text:p>%s</text:p></table:table-cell>'
    table = row.replace('"3"', '"1"') % (cells % 'date' + cells % 'title') + row % (cells % '2014' + cells % 'Thrice') + row % '<table:table-cell/>' + row.replace('"3"', '"1"') % (cells % '2015' + cells % 'Once')
    graph, err = read('ods', zipped(ods_parts([('Events', table)])))
    same([event['title'] for event in graph['events']], ['Thrice'] * 3 + ['Once'])
    same([mention['row'] for mention in graph['mentions']], [2, 3, 4, 8])


def empty_shells_are_skipped():
    """Rows and cells that only carry formats, up to the end of the sheet."""
    shells = ''.join('<row r="%d"><c r="A%d" s="0"/><c r="XFD%d" s="0"/></row>' % (n, n, n) for n in range(3, 40))
    sheet = xlsx_sheet([['date', 'title'], ['2014', 'One']]).replace('</sheetData>', shells + '<row r="1048576"><c r="A1048576"/></row></sheetData>')
    graph, err = read('xlsx', zipped(xlsx_parts([('Events', sheet)])))
    same(err, 'standard input: 1 row read, 1 event\n')
    repeated = '<table:table-row table:number-rows-repeated="1048573"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
    rows = ''.join('<table:table-row>%s<table:table-cell table:number-columns-repeated="16382"/></table:table-row>' %
                   ''.join('<table:table-cell office:value-type="string"><text:p>%s</text:p></table:table-cell>' % cell for cell in row) for row in (('date', 'title'), ('2014', 'One')))
    same(read('ods', zipped(ods_parts([('Events', rows + repeated)])))[1], 'standard input: 1 row read, 1 event\n')


# --- Texts

def shared_inline_and_cached_texts_are_read():
    strings = '%s<sst xmlns="%s"><si><t>date</t></si><si><t>title</t></si><si><r><t>Rich </t></r><r><t>text</t></r><rPh><t>no</t></rPh></si></sst>' % (XML, MAIN)
    shared = '<c t="s"><v>%d</v></c>'
    sheet = '%s<worksheet xmlns="%s"><sheetData><row r="1">%s%s</row>' % (XML, MAIN, shared % 0, shared % 1)
    for n, cell in enumerate((shared % 2, '<c t="inlineStr"><is><r><t>In</t></r><r><t>line</t></r></is></c>', '<c t="str"><f>"Ca"&amp;"ched"</f><v>Cached</v></c>', '<c t="b"><v>1</v></c>', '<c t="e"><v>#N/A</v></c>'), 2):
        sheet += '<row r="%d"><c><v>2014</v></c>%s</row>' % (n, cell)
    graph, _ = read('xlsx', zipped(xlsx_parts([('Events', sheet + '</sheetData></worksheet>')], strings=strings)))
    same([event['title'] for event in graph['events']], ['Rich text', 'Inline', 'Cached', 'TRUE'])


def dates_come_before_what_ods_shows():
    cell = '<table:table-cell office:value-type="date" office:date-value="%s"><text:p>%s</text:p></table:table-cell>'
    rows = [['date', 'title'], [cell % ('2014-12-03', '12/03/14'), 'day'], [cell % ('2014-12-01', '2014-12'), 'month'], [cell % ('2014-12-03T18:30:00', '3. Dez, 18:30'), 'evening']]
    graph, _ = read('ods', zipped(ods_parts([('Events', rows)])))
    same([event['time'] for event in graph['events']], ['2014-12-03', '2014-12', '2014-12-03T18:30:00'])


TESTS = [(name.replace('_', '-'), function) for name, function in list(globals().items())
         if callable(function) and getattr(function, '__module__', '') == '__main__' and name not in ('read', 'both', 'refused')]

if __name__ == '__main__':
    sys.exit(run_all(TESTS))
