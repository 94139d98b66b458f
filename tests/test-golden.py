#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Golden files: what the command made of an input once, and a person found right. TAP; the program is $CAUSELINE.

golden/CASE/ holds one input.ENDING, perhaps a file `words` with more words for the command line, and any number of expected.FORMAT
(expected.issues: what is said on standard error). Of a format that can be read too, what was written is read back and written again.
UPDATE_GOLDEN=1 writes the expected files anew: look at the difference as at code."""

import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
PROGRAM = os.environ['CAUSELINE']
UPDATE = os.environ.get('UPDATE_GOLDEN') == '1'
BOTH_WAYS = ('json', 'jsonl', 'csv', 'ics', 'timelinejs')


def run(words, folder, stdin=b''):
    return subprocess.run([PROGRAM, *words], cwd=folder, input=stdin, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=120)


def check(folder, source, words, expected):
    """A message when it is not as expected."""
    fmt = expected.split('.', 1)[1]
    if fmt == 'issues':
        got = run([source, '--check'] + words, folder).stderr
    else:
        done = run([source, '-q', '-t', fmt] + words, folder)
        if done.returncode != 0:
            return 'exit status %d: %s' % (done.returncode, done.stderr.decode())
        got = done.stdout
    path = os.path.join(folder, expected)
    if UPDATE:
        with open(path, 'wb') as out:
            out.write(got)
    with open(path, 'rb') as wanted:
        if got != wanted.read():
            return 'differs from %s (UPDATE_GOLDEN=1 writes it anew)' % path
    if fmt in BOTH_WAYS and run(['-f', fmt, '-', '-q', '-t', fmt], folder, got).stdout != got:
        return 'changes when it is read and written again'
    return None


def main():
    rows = []
    root = os.path.join(HERE, 'golden')
    for case in sorted(os.listdir(root)):
        folder = os.path.join(root, case)
        names = sorted(os.listdir(folder))
        source = next(n for n in names if n.startswith('input.'))
        words = open(os.path.join(folder, 'words')).read().split() if 'words' in names else []
        rows += [(case, folder, source, words, n) for n in names if n.startswith('expected.')]
    print('1..%d' % len(rows))
    failed = 0
    for n, (case, folder, source, words, expected) in enumerate(rows, 1):
        wrong = check(folder, source, words, expected)
        failed += wrong is not None
        print('%s %d /golden/%s/%s' % ('not ok' if wrong else 'ok', n, case, expected.split('.', 1)[1]))
        if wrong:
            print('# ' + wrong.replace('\n', '\n# '))
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
