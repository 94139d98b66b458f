# SPDX-License-Identifier: MIT
"""Small workbooks, part by part, for tests that need odd ones."""

import io
import zipfile
from xml.sax.saxutils import escape

XML = '<?xml version="1.0" encoding="UTF-8"?>'
MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'
OASIS = ' '.join('xmlns:%s="urn:oasis:names:tc:opendocument:xmlns:%s:1.0"' % (name, name) for name in ('office', 'table', 'text', 'style'))
OASIS += ' xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"'


def zipped(parts, stored=False):
    """The bytes of an archive; parts is a list of name and content."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, 'w', zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts:
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), content, zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED)
    return out.getvalue()


def column_name(column):
    name = ''
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord('A') + rest) + name
    return name


def xlsx_cell(row, column, value):
    """A text; a number; or (number, style)."""
    place = '%s%d' % (column_name(column), row)
    if isinstance(value, str):
        return '<c r="%s" t="inlineStr"><is><t xml:space="preserve">%s</t></is></c>' % (place, escape(value)) if value else ''
    number, style = value if isinstance(value, tuple) else (value, 0)
    return '<c r="%s" s="%d"><v>%s</v></c>' % (place, style, number)


def xlsx_sheet(rows, first=1):
    cells = ''.join('<row r="%d">%s</row>' % (n, ''.join(xlsx_cell(n, k, value) for k, value in enumerate(row))) for n, row in enumerate(rows, first))
    return '%s<worksheet xmlns="%s"><sheetData>%s</sheetData></worksheet>' % (XML, MAIN, cells)


def xlsx_parts(sheets, formats=(), is_1904=False, strings=None):
    """sheets: name and either rows or the whole part; formats: the codes of the styles 1, 2, ..."""
    names = ''.join('<sheet name="%s" sheetId="%d" r:id="r%d"/>' % (escape(name), n, n) for n, (name, _) in enumerate(sheets, 1))
    targets = ''.join('<Relationship Id="r%d" Target="worksheets/sheet%d.xml"/>' % (n, n) for n in range(1, len(sheets) + 1))
    codes = ''.join('<numFmt numFmtId="%d" formatCode="%s"/>' % (n, escape(code, {'"': '&quot;'})) for n, code in enumerate(formats, 164))
    styles = ''.join('<xf numFmtId="%d"/>' % n for n in [0] + list(range(164, 164 + len(formats))))
    parts = [('[Content_Types].xml', XML + '<Types/>'),
             ('xl/workbook.xml', '%s<workbook xmlns="%s" xmlns:r="%s"><workbookPr date1904="%d"/><sheets>%s</sheets></workbook>' % (XML, MAIN, OFFICE, is_1904, names)),
             ('xl/_rels/workbook.xml.rels', '%s<Relationships xmlns="%s">%s</Relationships>' % (XML, PACKAGE, targets)),
             ('xl/styles.xml', '%s<styleSheet xmlns="%s"><numFmts>%s</numFmts><cellXfs>%s</cellXfs></styleSheet>' % (XML, MAIN, codes, styles))]
    if strings is not None:
        parts.append(('xl/sharedStrings.xml', strings))
    return parts + [('xl/worksheets/sheet%d.xml' % n, rows if isinstance(rows, str) else xlsx_sheet(rows)) for n, (_, rows) in enumerate(sheets, 1)]


def ods_cell(value):
    """A text, of several lines or one; a number; or the whole element."""
    if isinstance(value, str) and value.startswith('<'):
        return value
    if isinstance(value, str):
        lines = ''.join('<text:p>%s</text:p>' % escape(line) for line in value.split('\n'))
        return '<table:table-cell office:value-type="string">%s</table:table-cell>' % lines if value else '<table:table-cell/>'
    return '<table:table-cell office:value-type="float" office:value="%s"/>' % value


def ods_parts(sheets):
    """sheets: name and either rows or what stands in the table."""
    tables = ''
    for name, rows in sheets:
        content = rows if isinstance(rows, str) else ''.join('<table:table-row>%s</table:table-row>' % ''.join(map(ods_cell, row)) for row in rows)
        tables += '<table:table table:name="%s">%s</table:table>' % (escape(name), content)
    return [('mimetype', 'application/vnd.oasis.opendocument.spreadsheet'),
            ('content.xml', '%s<office:document-content %s><office:body><office:spreadsheet>%s</office:spreadsheet></office:body></office:document-content>' % (XML, OASIS, tables))]
