#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The command and sheets: the same from every kind of file, maps, what is reported and put aside. TAP; the program is $CAUSELINE."""

import json
import os
import sys

from tap import SAMPLES, run, run_all, same, write
from workbooks import ods_parts, xlsx_parts, zipped

TESTS = []


def test(function):
    TESTS.append((function.__name__.replace('_', '-'), function))
    return function


def graph_of(*words, stdin=b''):
    status, out, err = run('-q', '-t', 'json', *words, stdin=stdin)
    same(status, 0, err)
    return json.loads(out)


# --- The same rows from CSV, XLSX and ODS

@test
def sample_is_one_story_in_three_files():
    graphs = []
    for ending in ('csv', 'xlsx', 'ods'):
        path = os.path.join(SAMPLES, 'sony-hack.' + ending)
        named = run('-q', '-t', 'json', path)[1]
        with open(path, 'rb') as content:
            unnamed = run('-q', '-t', 'json', '-f', ending, '-', stdin=content.read())[1]
        same(named.replace(path.encode(), b'standard input'), unnamed, 'name of the file')
        graphs.append(unnamed)
    same(len(json.loads(graphs[0])['events']), 19)
    same(graphs[1] == graphs[0], True, 'XLSX like CSV')
    same(graphs[2] == graphs[0], True, 'ODS like CSV')


@test
def rows_have_the_same_places():
    """Cells of several lines, blank rows, and what is said of a cell."""
    rows = [['date', 'title', 'notes'], ['2014', 'One', 'a\nb\nc'], [], ['soon', 'Two', ''], ['2016', 'Three', '']]
    text = ''.join(','.join('"%s"' % cell for cell in row) + '\n' for row in rows)
    wanted = 'standard input:4:1: date: "soon" is not a date (kept without one)\nstandard input: 3 rows read, 3 events, 1 undated\n'
    files = {'csv': text, 'xlsx': zipped(xlsx_parts([('Events', rows)])), 'ods': zipped(ods_parts([('Events', rows)]))}
    first = None
    for ending, content in files.items():
        status, out, err = run('-t', 'json', '-f', ending, '-', stdin=content)
        same((status, err), (0, wanted), ending)
        first = first or out
        same(out, first, ending)
    same([mention['row'] for mention in json.loads(first)['mentions']], [2, 4, 5])


@test
def a_large_file_is_read_from_where_it_lies():
    # More than is said to be done with at once, with a day that only the last row decides, so that all is read twice.
    rows = ['When,What,Note'] + ['3/4/%d,Event %d,%s' % (1900 + i % 100, i, 'x' * 300) for i in range(30000)] + ['3/14/2001,The last,']
    text = '\n'.join(rows).encode()
    path = write('large.csv', text)
    status, out, err = run('-q', '-t', 'json', path)
    same(status, 0, err)
    same(run('-q', '-t', 'json', '-f', 'csv', '-', stdin=text)[1] == out.replace(path.encode(), b'standard input'), True)
    legacy = text.replace(b'The last', 'Straße'.encode('cp1252'))
    titles = [event['title'] for event in graph_of(write('legacy.csv', legacy))['events']]
    same((len(titles), titles[-1]), (30001, 'Straße'))


@test
def an_actor_whose_name_was_emptied_keeps_its_id():
    twin = run('-q', '-t', 'csv', '-f', 'csv', '-', stdin='date,title,source\n2014,One,FBI\n')[1].decode()
    edited = ''.join(line.replace('FBI', '' if line.startswith('actor') else '#a1') for line in twin.splitlines(True))
    status, out, err = run('-t', 'json', '-f', 'csv', '-', stdin=edited)
    same((status, [actor['name'] for actor in json.loads(out)['actors']]), (0, ['a1']))
    same(err.splitlines()[0], 'standard input:3:6: title: the actor has no name (called by its id)')


# --- How columns are understood, and maps

SHEET = 'Day,Happening,By,Against,Town,Country,Kind,Remarks\n' \
        '2014-12-17,Sony cancels,"Sony, Inc.",,Culver City,US,film,x\n2014-12-19,FBI accuses,FBI,"North Korea, Guardians",Washington,US,law,y\n2014-12-20,Rain,,,Paris,France,weather,z\n'


def mapped(text, sheet=SHEET):
    return graph_of('--map', write('map', text), '-f', 'csv', '-', stdin=sheet)


def refuses_map(text, message, status=2):
    got = run('-t', 'json', '--map', write('map', text), '-f', 'csv', '-', stdin=SHEET)
    same((got[0], got[1], got[2].splitlines()[-1]), (status, b'', 'causeline: ' + message))


@test
def columns_show_samples_and_doubts():
    write('in.csv', 'Incidents\nDate,Event,Cause,Headline,Status,\n' + ''.join('2014-12-%02d,%s,%s,,open,"two\nlines"\n' % (n, 'Thing number %d' % n, 'rain' if n % 2 else 'snow') for n in range(1, 25)))
    status, out, err = run('--columns', 'in.csv')
    same((status, err), (0, ''))
    same(out.decode(), """header: row 2
  1  date          Date: "2014-12-01", "2014-12-02", "2014-12-03"
  2  title         Event: "Thing number 1", "Thing number 2", "Thing number 3"
  3  extra         Cause: "rain", "snow"
     doubt: headed as a cause, but its few values are kinds and not events (map it to caused-by if they are)
  4  extra         Headline:\x20
     doubt: could be the title as well
  5  extra         Status: "open"
     doubt: headed as a status, but its words are not those for how certain an event is
  6  extra         column 6: "two lines"
""")


@test
def columns_show_tables_side_by_side():
    status, out, err = run('--columns', write('side.csv', 'Date,Event,,Date,Event\n4 Jan 2021,Schools close,,3 Feb 2022,Schools open\n'))
    same(status, 0, err)
    text = out.decode()
    same((text.count('table 1 of'), text.count('table 2 of'), text.count('Schools open')), (1, 1, 1), text)


@test
def a_header_without_end_is_told_in_short():
    status, out, err = run('--check', write('long.csv', 'x' * 200000))
    same((status, err.splitlines()[-1]), (1, 'causeline: long.csv: no column holds dates; columns seen: ' + 'x' * 80 + '...'))


@test
def columns_need_a_sheet():
    status, out, err = run('--columns', write('in.txt', 'Only words.'))
    same((status, out, err), (1, b'', 'causeline: in.txt: is no sheet, or its format must be named with -f\n'))


@test
def a_saved_map_says_what_was_understood():
    write('in.csv', SHEET)
    status, shown, _ = run('--columns', 'in.csv', '--save-map', 'map')
    same(status, 0)
    same(shown, run('--columns', 'in.csv')[1])
    same(open('map').read(), '[columns]\ndate=Day\ntitle=Happening\nsource=By\ntarget=Against\nplace=Town|Country\ntype=Kind\ndescription=Remarks\n\n[options]\nlist-separator=;\n')
    same(graph_of('--map', 'map', 'in.csv'), graph_of('in.csv'))


@test
def a_map_gives_fields_to_columns():
    graph = mapped('[columns]\ntitle=Remarks\ndescription=happening\nplace=Town\nactors=By|Against\nignore=Kind\n')
    first = graph['events'][0]
    same((first['title'], first['description'], first['place'], first.get('type'), first['x']), ('x', 'Sony cancels', 'Culver City', None, {'Country': 'US'}))
    same([part['role'] for part in first['actors']], ['with'])


@test
def a_map_gives_constants_and_templates():
    graph = mapped('[constants]\ntype=cancellation\nplace={Town}, {Country}\ntitle={Happening} ({Day})\ntags=one;two\n')
    first = graph['events'][0]
    same((first['title'], first['type'], first['place'], first['tags']), ('Sony cancels (2014-12-17)', 'cancellation', 'Culver City, US', ['one', 'two']))


@test
def a_map_makes_steps_of_dates():
    text = 'Ship,Keel,Afloat\nFram,11 Sep 1891,26 Oct 1892\n'
    mapping = write('map', '[columns]\ndate = Keel\nstep = Afloat\ntitle = Ship\n')
    same([(event['title'], event['time']) for event in graph_of('--map', mapping, write('ships.csv', text))['events']],
         [('Fram', '1891-09-11'), ('Fram: Afloat', '1892-10-26')])


@test
def a_map_makes_dates_of_templates():
    graph = mapped('[constants]\ndate={y}-{m}\n', 'y,m,title\n2014,12,One\n')
    same(graph['events'][0]['time'], '2014-12')


@test
def a_map_gives_causes_as_constants():
    graph = mapped('[constants]\ncaused-by=a\n[filter]\nkind=!none\n', 'id,date,title,kind\na,2014,One,x\nb,2015,Two,x\nc,2016,Three,none\n')
    same([(link['from'], link['to']) for link in graph['links']], [('a', 'b')])


@test
def a_map_filters_rows():
    same([event['title'] for event in mapped('[filter]\nKind=film\n')['events']], ['Sony cancels'])
    same([event['title'] for event in mapped('[filter]\nkind=!weather\n')['events']], ['Sony cancels', 'FBI accuses'])
    same([event['title'] for event in mapped('[filter]\nCountry=US\nKind=!film\n')['events']], ['FBI accuses'])


@test
def a_map_separates_lists():
    same([actor['name'] for actor in mapped('[options]\nlist-separator=,\n')['actors']], ['Sony', 'Inc.', 'FBI', 'North Korea', 'Guardians'])
    same([actor['name'] for actor in mapped('[columns]\n')['actors']], ['Sony, Inc.', 'FBI', 'North Korea, Guardians'])
    same([actor['name'] for actor in graph_of('-f', 'csv', '-s', 'list-separator=,', '-', stdin=SHEET)['actors']], ['Sony', 'Inc.', 'FBI', 'North Korea', 'Guardians'])


@test
def bad_maps_are_refused():
    refuses_map('[columns]\ncolour=Day\n', 'map: "colour" is no field')
    refuses_map('[columns]\ndate=Date\n', 'map: the sheet has no column "Date"')
    refuses_map('[columns]\nplace=Town|Street\n', 'map: the sheet has no column "Street"')
    refuses_map('[constants]\nwhen=2014\n', 'map: "when" is no field')
    refuses_map('[constants]\nplace={Town}, {Land}\n', 'map: the sheet has no column "Land"')
    refuses_map('[filter]\nSort=film\n', 'map: the sheet has no column "Sort"')
    refuses_map('[filters]\nKind=film\n', 'map: "filters" is no section; there are: columns, constants, filter, options')
    refuses_map('[options]\nseparator=,\n', 'map: "separator" is no option; there is: list-separator')
    refuses_map('[constants]\nplace=a\\qb\n', 'map: place: a backslash stands here before what it does not stand before', status=1)
    refuses_map('date=Day\n', 'map: Key file does not start with a group', status=1)
    refuses_map('[columns]\ndate=\xff\n'.encode('latin-1'), 'map: is not UTF-8', status=1)
    status, out, err = run('-t', 'json', '--map', 'nowhere', '-f', 'csv', '-', stdin=SHEET)
    same((status, out), (2, b''))
    same(err.splitlines()[0], 'causeline: nowhere: cannot be read: No such file or directory')


# --- What is reported, and what is put aside

ODD = 'date,title,place\n2014-12-17,One,Rome\n2015-01-01,,Rome\nsoon,Two,Rome\n,,Rome\nTotal:,,\n2016,"=Three, really",Rome,more\n'


@test
def the_tally_counts_rows():
    status, _, err = run('-f', 'csv', '-', '--check', stdin=ODD)
    same(status, 0)
    same(err.splitlines(), ['standard input:3: the row has a date but nothing that happened (skipped)',
                            'standard input:4:1: date: "soon" is not a date (kept without one)',
                            'standard input:5: the row has no date and no title (skipped)',
                            'standard input:6: the row is a total (skipped)',
                            'standard input:7:4: the row has 4 cells, the header 3 (kept the others)',
                            'standard input: 6 rows read, 3 events, 1 undated, 3 skipped'])


@test
def the_report_has_each_row_and_reason():
    status, _, _ = run('-q', '-f', 'csv', '-', '-t', 'json', '--report', 'r.json', stdin=ODD)
    same(status, 0)
    step = json.load(open('r.json'))['steps'][0]
    same({key: step[key] for key in ('name', 'format', 'unit', 'read', 'events', 'merged', 'undated', 'skipped', 'doubtful')},
         {'name': 'standard input', 'format': 'csv', 'unit': 'rows', 'read': 6, 'events': 3, 'merged': 0, 'undated': 1, 'skipped': 3, 'doubtful': 0})
    same([(issue['code'], issue['line'], issue.get('column')) for issue in step['issues']],
         [('row-skipped', 3, None), ('bad-date', 4, 1), ('row-skipped', 5, None), ('row-skipped', 6, None), ('extra-cells', 7, 4)])


@test
def merged_rows_are_counted_and_told():
    sheet = 'id,date,title,target\na,2014,One,X\na,2014,One,Y\na,2015,Uno,\n'
    _, _, err = run('-f', 'csv', '-', '--check', stdin=sheet)
    same(err.splitlines()[-1], 'standard input: 3 rows read, 1 event, 2 merged')
    run('-q', '-f', 'csv', '-', '--check', '--report', 'r.json', stdin=sheet)
    same([(issue['line'], issue['message']) for issue in json.load(open('r.json'))['steps'][0]['issues'] if issue['code'] == 'merged'],
         [(3, 'the row is event "a" again (merged)'), (4, 'the row is event "a" again (merged)')])


@test
def strict_ends_with_three():
    same(run('-f', 'csv', '-', '--check', '--strict', stdin=ODD)[0], 3)
    same(run('-f', 'csv', '-', '--check', '--strict', stdin='date,title\n2014,One\nsoon,Two\n')[0], 3)
    same(run('-f', 'csv', '-', '--check', '--strict', stdin='date,title\n2014,One\n')[0], 0)
    status, out, _ = run('-q', '-f', 'csv', '-', '-t', 'json', '--strict', stdin=ODD)
    same((status, len(json.loads(out)['events'])), (3, 3))


@test
def rejects_can_be_mended_and_read_again():
    status, _, _ = run('-q', '-f', 'csv', '-', '--check', '--rejects', 'r.csv', stdin=ODD)
    same(status, 0)
    same(open('r.csv').read(), 'row,why skipped,file,"date","title","place"\n'
                               '3,"the row has a date but nothing that happened","standard input","2015-01-01","","Rome"\n'
                               '5,"the row has no date and no title","standard input","","","Rome"\n'
                               '6,"the row is a total","standard input","Total:","",""\n')
    mended = open('r.csv').read().replace('"2015-01-01",""', '"2015-01-01","The year begins"')
    same([(event['time'], event['title']) for event in graph_of('-f', 'csv', '-', stdin=mended)['events']], [('2015-01-01', 'The year begins')])


@test
def rejects_are_no_formulas():
    run('-q', '-f', 'csv', '-', '--check', '--rejects', 'r.csv', stdin='date,title,place\n2014,One,Rome\n2015,,"=1+1"\n2015,,\'=1+1\n')
    same([line.split(',')[-1] for line in open('r.csv').read().splitlines()[1:]], ['"\'=1+1"', '"\'=1+1"'])


@test
def without_rejects_the_file_is_empty():
    run('-q', '-f', 'csv', '-', '--check', '--rejects', 'r.csv', stdin='date,title\n2014,One\n')
    same(open('r.csv').read(), '')


# --- What is told twice

ONE = 'id,date,title,type,source,target\na,2014-12-19,FBI blames North Korea,accusation,FBI,North Korea\nb,2014-12-17,Sony cancels the film,cancellation,Sony,AMC\n'
TWO = 'id,date,title,type,source,target\nx,2014-12-19,The bureau accuses Pyongyang,accusation,FBI,North Korea\ny,2014-12-17,The premiere is off,cancellation,Sony,AMC\n'


@test
def a_row_and_an_article_grow_together():
    article = write('story.txt', 'The FBI accused North Korea on Friday of the attack on Sony.\n')
    graph = graph_of(write('one.csv', ONE), article, '--date', '2014-12-19', '--report', 'r.json')
    same(sum(event.get('type') == 'accusation' for event in graph['events']), 1)
    evidence = {mention['source'] for mention in graph['mentions'] if mention.get('of') == 'a' and mention['kind'] == 'event'}
    same(len(evidence), 2, 'sources of the accusation')
    merged = [issue for issue in json.load(open('r.json'))['steps'][1]['issues'] if issue['code'] == 'merged']
    same(len(merged) > 0, True, 'told in the report')
    same(sum(event.get('type') == 'accusation' for event in graph_of('one.csv', article, '--date', '2014-12-19', '--no-merge', 'a')['events']), 2)


@test
def what_is_merged_can_be_kept_apart():
    one, two = write('one.csv', ONE), write('two.csv', TWO)
    same([event['id'] for event in graph_of(one, two)['events']], ['a', 'b'])
    apart = graph_of(one, two, '--separate')
    same((len(apart['events']), [actor['name'] for actor in apart['actors']].count('FBI')), (4, 2))
    same(len(graph_of(one, two, '--no-merge', 'a')['events']), 3)
    same(len(graph_of(one, two, '--no-merge', 'a,y')['events']), 4)
    run('-q', one, two, '--check', '--report', 'r.json')
    step = json.load(open('r.json'))['steps'][1]
    same((step['read'], step['merged']), (2, 2))


if __name__ == '__main__':
    sys.exit(run_all(TESTS))
