#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Files that mean no good, made here and given to the real command: each is refused, or read, with one clear message, in a second of
the processor and 100 MB. TAP; the program is $CAUSELINE. What sanitizers take is not counted: they are told of by $SANITIZED."""

import os
import resource
import sys
import tempfile

from tap import PROGRAM, run_all, write
from workbooks import XML, MAIN, ods_parts, xlsx_cell, xlsx_parts, zipped

MOST_SECONDS = 1
MOST_KB = 100 * 1024
GOOD = [['date', 'title'], ['2014-12-17', 'Sony cancels the film']]
HEAD = '<row r="1">%s%s</row>' % (xlsx_cell(1, 0, 'date'), xlsx_cell(1, 1, 'title'))
LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha">' + ''.join('<!ENTITY %s "%s">' % (name, ('&%s;' % before) * 10) for before, name in zip('abcdefgh', 'bcdefghi')) + ']>'


def sheet(rows):
    return '%s<worksheet xmlns="%s"><sheetData>%s%s</sheetData></worksheet>' % (XML, MAIN, HEAD, rows)


def xlsx(rows):
    return zipped(xlsx_parts([('Events', sheet(rows))]))


def xlsx_without(name):
    return zipped([part for part in xlsx_parts([('Events', GOOD)]) if part[0] != name])


def xlsx_with(name, content):
    return zipped([part for part in xlsx_parts([('Events', GOOD)]) if part[0] != name] + [(name, content)])


def ods(content, *more):
    return zipped(ods_parts([('Events', content)]) + list(more))


def ods_rows(rows):
    head = '<table:table-row><table:table-cell><text:p>date</text:p></table:table-cell><table:table-cell><text:p>title</text:p></table:table-cell></table:table-row>'
    return ods(head + rows)


def bomb(megabytes=64):
    """A sheet whose middle is spaces."""
    return zipped(xlsx_parts([('Events', sheet(' ' * (megabytes << 20)))]))


def bomb_that_lies():
    """The sizes in the archive say that the sheet is small; it is not."""
    data = bytearray(bomb())
    size = (64 << 20) + len(sheet(''))
    told = size.to_bytes(4, 'little')
    while told in data:
        place = data.index(told)
        data[place:place + 4] = (900).to_bytes(4, 'little')
    return bytes(data)


def encrypted_entries():
    """The bit by which an archive says that an entry needs a password."""
    data = bytearray(xlsx(''))
    for magic, offset in ((b'PK\3\4', 6), (b'PK\1\2', 8)):
        place = data.find(magic)
        while place >= 0:
            data[place + offset] |= 1
            place = data.find(magic, place + 4)
    return bytes(data)


def many_merges():
    """Each of the merges goes through all rows."""
    rows = '<row r="2"><c r="A2" t="inlineStr"><is><t>2014</t></is></c><c r="B2" t="inlineStr"><is><t>One</t></is></c></row>'
    rows += ''.join('<row r="%d"><c r="B%d" t="inlineStr"><is><t>More</t></is></c></row>' % (n, n) for n in range(3, 5003))
    merges = '<mergeCells>' + '<mergeCell ref="A2:A1048576"/>' * 200000 + '</mergeCells>'
    return zipped(xlsx_parts([('Events', sheet(rows).replace('</sheetData>', '</sheetData>' + merges))]))


# Name, ending, bytes, exit status, and the whole message; {} is the file.
FILES = [
    ('zip-bomb', 'xlsx', bomb, 1, '{}: the archive unpacks to far more than a workbook does'),
    ('zip-bomb-with-false-sizes', 'xlsx', bomb_that_lies, 1, '{}: xl/worksheets/sheet1.xml unpacks to more than the archive says'),
    ('zip-bomb-in-strings', 'xlsx', lambda: xlsx_with('xl/sharedStrings.xml', '<sst><si><t>' + 'x' * (64 << 20) + '</t></si></sst>'), 1,
     '{}: the archive unpacks to far more than a workbook does'),
    ('zip-of-five-thousand', 'xlsx', lambda: zipped(xlsx_parts([('Events', GOOD)]) + [('x/%d' % n, '') for n in range(5000)]), 1,
     '{}: the archive has more entries than any workbook'),
    ('billion-rows', 'ods', lambda: ods_rows('<table:table-row table:number-rows-repeated="1000000000"><table:table-cell><text:p>2014</text:p></table:table-cell></table:table-row>'), 1,
     '{}:2: a row that holds something is repeated more often than anybody would'),
    ('billion-columns', 'ods', lambda: ods_rows('<table:table-row><table:table-cell table:number-columns-repeated="1000000000"><text:p>2014</text:p></table:table-cell></table:table-row>'), 1,
     '{}:2: a cell is repeated beyond the last column of any sheet'),
    ('billion-empty-rows', 'ods', lambda: ods_rows('<table:table-row table:number-rows-repeated="1000000000"><table:table-cell table:number-columns-repeated="1000000000"/></table:table-row>'), 0,
     '{}: the sheet holds no event\n{}: 0 rows read, 0 events'),
    ('ten-thousand-wide-rows', 'ods', lambda: ods_rows('<table:table-row table:number-rows-repeated="10000"><table:table-cell table:number-columns-repeated="16384"><text:p>%s</text:p></table:table-cell></table:table-row>' % ('x' * 100)), 1,
     '{}:2: what is repeated here comes to more than any sheet has'),
    ('billion-laughs', 'xlsx', lambda: xlsx_with('xl/worksheets/sheet1.xml', LAUGHS + '<worksheet><sheetData>&i;</sheetData></worksheet>'), 1,
     '{}: xl/worksheets/sheet1.xml declares a document type, as no workbook does'),
    ('billion-laughs-in-strings', 'xlsx', lambda: xlsx_with('xl/sharedStrings.xml', LAUGHS + '<sst><si><t>&i;</t></si></sst>'), 1,
     '{}: xl/sharedStrings.xml declares a document type, as no workbook does'),
    ('billion-laughs-in-ods', 'ods', lambda: zipped([('content.xml', LAUGHS + '<x>&i;</x>')]), 1, '{}: content.xml declares a document type, as no workbook does'),
    ('external-entity', 'ods', lambda: zipped([('content.xml', '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>')]), 1,
     '{}: content.xml declares a document type, as no workbook does'),
    ('external-schema', 'xlsx', lambda: xlsx_with('xl/workbook.xml', '<!DOCTYPE x SYSTEM "http://192.0.2.1/x.dtd"><workbook/>'), 1,
     '{}: xl/workbook.xml declares a document type, as no workbook does'),
    ('external-workbook', 'xlsx', lambda: xlsx_with('xl/_rels/workbook.xml.rels', '<Relationships><Relationship Id="r1" TargetMode="External" Target="file:///etc/passwd"/></Relationships>'), 1,
     '{}: lacks its part xl/file:///etc/passwd'),
    ('path-up', 'xlsx', lambda: zipped(xlsx_parts([('Events', GOOD)]) + [('../../../tmp/x', 'x')]), 1, '{}: the archive holds a path that leaves it'),
    ('path-from-the-root', 'ods', lambda: ods('', ('/etc/cron.d/x', 'x')), 1, '{}: the archive holds a path that leaves it'),
    ('path-of-windows', 'xlsx', lambda: zipped(xlsx_parts([('Events', GOOD)]) + [('..\\..\\x', 'x')]), 1, '{}: the archive holds a path that leaves it'),
    ('target-up', 'xlsx', lambda: xlsx_with('xl/_rels/workbook.xml.rels', '<Relationships><Relationship Id="r1" Target="../../../etc/passwd"/></Relationships>'), 1,
     '{}: lacks its part xl/../../../etc/passwd'),
    ('row-four-billion', 'xlsx', lambda: xlsx('<row r="4294967295"><c><v>1</v></c></row>'), 1, '{}:1: the next row has a number that no sheet has there'),
    ('column-zzzzzzz', 'xlsx', lambda: xlsx('<row r="2"><c r="ZZZZZZZ2"><v>1</v></c></row>'), 1, '{}:2: a cell stands in a column that no sheet has'),
    ('string-that-is-not-there', 'xlsx', lambda: xlsx('<row r="2"><c r="A2" t="s"><v>4000000000</v></c></row>'), 1, '{}:2: a cell refers to a text that is not there'),
    ('string-below-zero', 'xlsx', lambda: xlsx('<row r="2"><c r="A2" t="s"><v>-1</v></c></row>'), 1, '{}:2: a cell refers to a text that is not there'),
    ('nested-a-million-deep', 'xlsx', lambda: xlsx('<row>' * 1000000), 1, '{}: xl/worksheets/sheet1.xml is nested deeper than any workbook'),
    ('nested-in-ods', 'ods', lambda: ods('<table:table-row>' * 100000), 1, '{}: content.xml is * workbook'),
    ('two-hundred-thousand-merges', 'xlsx', many_merges, 0, '{}: 5001 rows read, 5001 events'),
    ('truncated', 'xlsx', lambda: xlsx('')[:-300], 1, '{}: the archive is damaged or cut off'),
    ('truncated-in-the-middle', 'ods', lambda: ods(' ' * 9)[:200], 1, '{}: *'),
    ('bytes-spoiled', 'xlsx', lambda: xlsx('').replace(b'PK\1\2', b'PK\9\9'), 1, '{}: *'),
    ('csv-called-xlsx', 'xlsx', lambda: b'date,title\n2014,One\n', 1, '{}: is no zip archive, as a workbook is one'),
    ('xlsx-called-csv', 'csv', lambda: zipped(xlsx_parts([('Events', GOOD)])), 0, '{}: 1 row read, 1 event'),
    ('xlsx-called-ods', 'ods', lambda: zipped(xlsx_parts([('Events', GOOD)])), 0, '{}: 1 row read, 1 event'),
    ('document-called-xlsx', 'xlsx', lambda: zipped([('word/document.xml', '<w:document/>')]), 1, '{}: is a zip archive but no XLSX workbook'),
    ('old-excel', 'xlsx', lambda: b'\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' + bytes(600), 1,
     '{}: is protected by a password or in the format of Excel 97; save it as .xlsx without a password'),
    ('password-zip', 'xlsx', encrypted_entries, 1, '{}: is protected by a password; save it without one'),
    ('password-ods', 'ods', lambda: zipped([('META-INF/manifest.xml', '<manifest><file-entry full-path="content.xml"><encryption-data/></file-entry></manifest>'), ('content.xml', b'\x93\x01\x02')]), 1,
     '{}: is protected by a password; save it without one'),
    ('no-sheet', 'xlsx', lambda: xlsx_without('xl/worksheets/sheet1.xml'), 1, '{}: lacks its part xl/worksheets/sheet1.xml'),
    ('no-workbook', 'xlsx', lambda: xlsx_without('xl/workbook.xml'), 1, '{}: is a zip archive but no XLSX workbook'),
    ('broken-xml', 'xlsx', lambda: xlsx('<row r="2"><c r="A2"></row>'), 1, '{}: xl/worksheets/sheet1.xml is damaged or no XML'),
    ('quote-never-closed', 'csv', lambda: b'date,title\n2014,"One\n' + b'2015,Two\n' * 500000, 1, '{}:2: a quote is opened in this record (line 2 of the file) and never closed'),
    ('zero-bytes', 'csv', lambda: b'date,title\n2014,a\0b\xff\n', 1, '{}:2: holds bytes that are no text'),
    ('a-million-columns', 'csv', lambda: b'date,title' + b',x' * 1000000 + b'\n2014,One\n', 1, '{}:1: a record of more than 16384 cells, as no sheet has'),
]


def matches(text, pattern):
    """A star stands for anything."""
    pieces = pattern.split('*')
    place = len(pieces[0])
    if not text.startswith(pieces[0]) or not text.endswith(pieces[-1]):
        return False
    for piece in pieces[1:]:
        place = text.find(piece, place)
        if place < 0:
            return False
        place += len(piece)
    return True


def run(path):
    """Exit status, what was said, and kilobytes at the most."""
    with tempfile.TemporaryFile() as err:
        child = os.fork()
        if child == 0:
            os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
            os.dup2(err.fileno(), 2)
            if 'SANITIZED' not in os.environ:
                resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS + 1))
            os.execv(PROGRAM, [PROGRAM, '-t', 'json', path])
        _, status, usage = os.wait4(child, 0)
        err.seek(0)
        return os.waitstatus_to_exitcode(status), err.read().decode('utf-8', 'replace'), usage.ru_maxrss


def check(ending, make, wanted, message):
    path = write(os.path.join(os.getcwd(), 'in.' + ending), make())
    status, said, kilobytes = run(path)
    lines = [line for line in said.replace(path, '{}').splitlines() if status == 0 or line.startswith('causeline: ')]
    last = '\n'.join(lines)[len('causeline: ') if status == 1 else 0:]
    assert status == wanted, 'ended with %d: %s' % (status, said[:300])
    assert matches(last, message), 'said %r' % said[:600]
    assert kilobytes <= MOST_KB or 'SANITIZED' in os.environ, 'took %d MB' % (kilobytes >> 10)


if __name__ == '__main__':
    sys.exit(run_all([(name, lambda row=row: check(*row)) for name, *row in FILES]))
