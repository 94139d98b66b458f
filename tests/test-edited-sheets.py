#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The way back for real: a sheet goes out, through a spreadsheet program, is edited as people do, and comes in again. TAP; the
programs are $CAUSELINE and ssconvert (of gnumeric) or soffice, whichever is there."""

import csv
import io
import json
import os
import shutil
import subprocess
import sys

from tap import SAMPLES, run, run_all

SSCONVERT = shutil.which('ssconvert')
SOFFICE = shutil.which('soffice')


def causeline(*words, stdin=b''):
    status, out, err = run(*words, stdin=stdin, timeout=120)
    assert status == 0, err
    return out


def convert_by_ssconvert(source, target):
    subprocess.run([SSCONVERT, source, target], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True, timeout=120)


def convert_by_soffice(source, target):
    folder, name = os.path.split(target)
    ending = name.rsplit('.', 1)[1]
    kind = {'csv': 'csv:Text - txt - csv (StarCalc):44,34,76,1', 'ods': 'ods', 'xlsx': 'xlsx:Calc MS Excel 2007 XML'}[ending]
    subprocess.run([SOFFICE, '-env:UserInstallation=file://%s/profile' % folder, '--headless', '--convert-to', kind, '--outdir', folder, source],
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True, timeout=240)
    made = os.path.join(folder, os.path.basename(source).rsplit('.', 1)[0] + '.' + ending)
    if made != target:
        os.rename(made, target)


CONVERTERS = [(name, convert) for name, convert, found in
              (('ssconvert', convert_by_ssconvert, SSCONVERT), ('soffice', convert_by_soffice, SOFFICE)) if found]


def graph_of(path):
    return json.loads(causeline('-q', path, '-t', 'json'))


def by_id(graph, what):
    return {each['id']: each for each in graph[what]}


def read_rows(path):
    with open(path, newline='', encoding='utf-8-sig') as sheet:
        return list(csv.reader(sheet))


def write_rows(path, rows):
    out = io.StringIO()
    csv.writer(out).writerows(rows)
    with open(path, 'w', newline='', encoding='utf-8') as sheet:
        sheet.write(out.getvalue())


def unedited(folder, convert, ending):
    """Out, through the program, in: nothing has changed."""
    before = causeline('-q', os.path.join(SAMPLES, 'sony-hack.csv'), '-t', 'json')
    first = os.path.join(folder, 'out.' + ending)
    second = os.path.join(folder, 'back.csv')
    causeline('-q', os.path.join(SAMPLES, 'sony-hack.csv'), '-o', first)
    convert(first, second)
    after = causeline('-q', second, '-t', 'json')
    if ending == 'xlsx':
        after_events, before_events = by_id(json.loads(after), 'events'), by_id(json.loads(before), 'events')
        assert after_events == before_events, 'the events differ'
    else:
        assert json.loads(after) == json.loads(before), 'the graph differs'


def edited(folder, convert, ending):
    """Sorted, one cell changed, one row deleted, one added: only that shows."""
    first = os.path.join(folder, 'out.csv')
    middle = os.path.join(folder, 'middle.' + ending)
    second = os.path.join(folder, 'back.csv')
    causeline('-q', os.path.join(SAMPLES, 'sony-hack.csv'), '-o', first)
    before = graph_of(first)
    convert(first, middle)
    convert(middle, second) if ending != 'csv' else os.rename(middle, second)

    rows = read_rows(second)
    header, rows = rows[0], rows[1:]
    title, ident, record, date = (header.index(name) for name in ('title', 'id', 'record', 'date'))
    rows.sort(key=lambda row: (row[title], row), reverse=True)
    for row in rows:
        if row[ident] == 'suit':
            row[title] = 'Former employees go to court'
    rows = [row for row in rows if row[ident] != 'pascal']
    new = [''] * len(header)
    new[title], new[date] = 'The film is shown on Christmas Day', '2014-12-25'
    rows.insert(3, new)
    write_rows(second, [header] + rows)
    after = graph_of(second)

    events, known = by_id(after, 'events'), by_id(before, 'events')
    added = [each for each in events.values() if each['id'] not in known]
    assert [(each['title'], each['time']) for each in added] == [('The film is shown on Christmas Day', '2014-12-25')], added
    assert set(known) - set(events) == {'pascal'}
    changed = [each for each in events if each in known and events[each] != known[each]]
    assert changed == ['suit'], changed
    assert {**events['suit'], 'title': known['suit']['title']} == known['suit']
    lost = {each['id'] for each in before['links'] if 'pascal' in (each['from'], each['to'])}
    assert after['links'] == [each for each in before['links'] if each['id'] not in lost]
    assert [each['id'] for each in after['events'] if each in list(known.values())] == \
        [each['id'] for each in before['events'] if each['id'] not in ('suit', 'pascal')], 'the order changed'
    assert after['actors'] == before['actors']


def main():
    tests = [('%s, %s, %s' % (what.__name__, ending, name), lambda what=what, convert=convert, ending=ending: what(os.getcwd(), convert, ending))
             for name, convert in CONVERTERS for what, ending in ((unedited, 'csv'), (edited, 'csv'), (edited, 'xlsx'), (edited, 'ods'), (unedited, 'xlsx'))]
    if not tests:
        print('1..0 # SKIP neither ssconvert nor soffice is here')
        return 0
    return run_all(tests)


if __name__ == '__main__':
    sys.exit(main())
