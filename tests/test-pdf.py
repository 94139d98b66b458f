#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""PDF files as a reader of PDF meets them: every font is in the file, the text can be selected, the pages are as many as are needed.
Skipped, with a message, where the programs of poppler-utils are not there."""

import os
import shutil
import subprocess
import sys
import tempfile
import unittest

CAUSELINE = os.environ.get('CAUSELINE', 'causeline')
SAMPLES = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'samples')


def run(*words):
    return subprocess.run(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)


@unittest.skipUnless(all(map(shutil.which, ('pdffonts', 'pdftotext', 'pdfinfo'))), 'poppler-utils is not installed (tests/install test)')
class Pdf(unittest.TestCase):
    def draw(self, *words):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        path = os.path.join(folder.name, 'x.pdf')
        done = run(CAUSELINE, os.path.join(SAMPLES, 'sony-hack.csv'), '-q', '-o', path, *words)
        if b'built without' in done.stderr:
            self.skipTest('built without librsvg')
        self.assertEqual(done.returncode, 0, done.stderr)
        return path

    def test_fonts_are_embedded(self):
        rows = run('pdffonts', self.draw()).stdout.decode().splitlines()[2:]
        self.assertGreater(len(rows), 0)
        for row in rows:
            self.assertEqual(row.split()[-5], 'yes', row)       # emb, sub, uni, and the two numbers of the object

    def test_text_can_be_selected(self):
        text = ' '.join(run('pdftotext', '-layout', self.draw('--title', 'Dr\u00f6hnend'), '-').stdout.decode().split())
        for words in ('Dr\u00f6hnend', 'FBI blames North Korea', '24 Nov 2014', 'Barack Obama'):
            self.assertIn(words, text)

    def test_pages(self):
        info = run('pdfinfo', self.draw('--page', '520x400', '--set', 'dense=pages')).stdout.decode()
        pages = int(next(line for line in info.splitlines() if line.startswith('Pages:')).split()[1])
        self.assertGreater(pages, 1)

    def test_same_bytes(self):
        with open(self.draw(), 'rb') as a, open(self.draw(), 'rb') as b:
            self.assertEqual(a.read(), b.read())


if __name__ == '__main__':
    unittest.main(argv=sys.argv)
