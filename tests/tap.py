# SPDX-License-Identifier: MIT
"""Tests that are functions, each run in an empty folder of its own, told of as TAP; and the real command, $CAUSELINE."""

import os
import subprocess
import sys
import tempfile

PROGRAM = os.environ['CAUSELINE']
SAMPLES = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'samples')


def run(*words, stdin=b'', timeout=60, **more):
    """Exit status, standard output, and what was said."""
    if isinstance(stdin, str):
        stdin = stdin.encode()
    done = subprocess.run([PROGRAM, *words], input=stdin, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=timeout, **more)
    return done.returncode, done.stdout, done.stderr.decode('utf-8', 'replace')


def write(name, data):
    with open(name, 'wb') as out:
        out.write(data if isinstance(data, bytes) else data.encode())
    return name


def same(got, wanted, what=''):
    if got != wanted:
        raise AssertionError('%s: %r, wanted %r' % (what, got, wanted))


def run_all(tests):
    """tests: name and function; one that returns words was skipped, and why. Returns the exit status."""
    print('1..%d' % len(tests))
    failed = 0
    for number, (name, function) in enumerate(tests, 1):
        with tempfile.TemporaryDirectory() as folder:
            os.chdir(folder)
            try:
                skip = function()
                print('ok %d %s%s' % (number, name, ' # %s' % skip if skip else ''))
            except Exception as error:          # whatever goes wrong is this test's failure, and the next one still runs
                failed += 1
                print('not ok %d %s' % (number, name))
                print('# ' + ('%s: %s' % (type(error).__name__, error)).replace('\n', '\n# ')[:2000])
            os.chdir('/')
        sys.stdout.flush()
    return 1 if failed else 0
