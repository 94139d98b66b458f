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


if __name__ == '__main__':
    sys.exit(run_all(TESTS))
