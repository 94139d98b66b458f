#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The real command: what it writes, what it says, how it ends. TAP; the program is $CAUSELINE."""

import json
import os
import re
import resource
import signal
import subprocess
import sys
import time

from tap import PROGRAM, SAMPLES, run, run_all, same, write

CSV = 'id,date,title,caused by\na,2014-11-24,Hackers break in,\nb,2014-12-17,Sony cancels,a\n'
ARTICLE = 'Sony Cancels Film\n\nSony cancelled the film on Wednesday after hackers attacked the studio.\n'
GRAPH = '{"causeline": 1, "title": "", "sources": [], "actors": [], "events": [%s], "links": [%s], "mentions": []}\n'
DANGLING = GRAPH % ('{"id": "e1"}', '{"id": "l1", "from": "e1", "to": "e9", "kind": "cause"}')
CIRCLE = GRAPH % ('{"id": "e1"}, {"id": "e2"}', '{"id": "l1", "from": "e1", "to": "e2", "kind": "cause"}, '
                  '{"id": "l2", "from": "e2", "to": "e1", "kind": "cause", "confidence": 0.5}')

TESTS = []


def test(function):
    TESTS.append(function)
    return function


def says(text, pattern):
    if not re.search(pattern, text):
        raise AssertionError('%r does not say %r' % (text, pattern))


# What is refused or doubtful: name, words, standard input, exit status, and what is said. {} is a file with the input.
BAD = [
    ('no-input', ['-t', 'json'], '', 2, r'name at least one input'),
    ('no-output', ['x.csv'], '', 2, r'say what to write'),
    ('unknown-option', ['--colour', 'x.csv'], '', 2, r'Unknown option --colour'),
    ('explain-and-format', ['--explain', '-t', 'json', '{}'], ARTICLE, 2, r'--explain and -t name two things to write'),
    ('explain-sheet', ['--explain', '-f', 'csv', '-'], CSV, 1, r'nothing to explain: no source of the graph is an article'),
    ('unknown-format-in', ['-f', 'docx', '-', '-t', 'json'], '', 2, r'"docx" is no input format; known are: .*csv'),
    ('unknown-format-out', ['-t', 'gif', '-f', 'csv', '-'], CSV, 2, r'"gif" is no output format; known are: .*timeline'),
    ('unknown-ending', ['-f', 'csv', '-', '-o', 'x.gif'], CSV, 2, r'x\.gif: its ending tells no output format'),
    ('unknown-set', ['-f', 'csv', '-', '-t', 'json', '--set', 'lames=actor'], CSV, 2, r'no format in play has an option "lames"'),
    ('bad-value', ['-f', 'csv', '-', '-t', 'json', '--set', 'text=maybe'], CSV, 2, r'option text of json: "maybe" is not one of yes\|no'),
    ('bad-since', ['-f', 'csv', '-', '-t', 'json', '--since', '31/02/2014'], CSV, 2, r'--since: "31/02/2014" is not a date'),
    ('bad-depth', ['-f', 'csv', '-', '-t', 'json', '--depth', '-1'], CSV, 2, r'--depth: "-1" is not a number of links'),
    ('stdin-twice', ['-f', 'csv', '-', '-', '-t', 'json'], CSV, 2, r'standard input can be read only once'),
    ('bad-jobs', ['-f', 'csv', '-', '-t', 'json', '-j', 'x'], CSV, 2, r'-j: "x" is not a number of inputs'),
    ('around-nothing', ['-f', 'csv', '-', '-t', 'json', '--around', 'z'], CSV, 1, r'there is no event "z"'),
    ('missing-file', ['nowhere.csv', '-t', 'json'], '', 1, r'nowhere\.csv: cannot be read: No such file'),
    ('a-folder', ['.', '-f', 'csv', '-t', 'json'], '', 1, r'\.: cannot be read: Is a directory'),
    ('empty-file', ['-f', 'csv', '-', '-t', 'json'], '', 1, r'standard input: is empty'),
    ('binary', ['-f', 'article', '-', '-t', 'json'], b'\x7fELF\x02\x01\x01\0\0\0\xff\xfe' * 40, 1, r'standard input'),
    ('half-utf8', ['-f', 'json', '-', '-t', 'json'], b'{"causeline": 1, "title": "caf\xc3', 1, r'standard input:1:31: byte 0xc3 is not UTF-8'),
    ('broken-json', ['-f', 'json', '-', '-t', 'json'], '{"causeline": 1, "events": [}', 1, r'standard input:1:29: a value is expected'),
    ('dangling-id', ['-f', 'json', '-', '-t', 'json'], DANGLING, 1, r'link "l1": to "e9" is not in the graph'),
    ('circle', ['-f', 'json', '-', '-t', 'json'], CIRCLE, 0, r'causes form a circle: e2 -> e1 -> e2 \(its weakest link, "l2", was dropped\)'),
    ('circle-strict', ['-f', 'json', '-', '-t', 'json', '--strict'], CIRCLE, 3, r'causes form a circle'),
    ('no-such-day', ['-f', 'csv', '-', '-t', 'json'], 'date,title\n31/02/2014,Nothing\n19/12/2014,Something\n', 0,
     r'standard input:2(:1)?: date: "31/02/2014" is not a date \(kept without one\)'),
    ('no-date-column', ['-f', 'csv', '-', '-t', 'json'], 'name,party\nA,B\n', 1, r'no column holds dates; columns seen: name, party'),
    ('unclosed-quote', ['-f', 'csv', '-', '-t', 'json'], 'date,title\n2014,"Never closed\n2015,x\n', None, r'standard input:\d+'),
    ('stdin-untold', ['-', '-t', 'json'], 'just some words without any date or comma in them', 2, r'neither its name nor what it holds'),
    ('full-disk', ['-f', 'csv', '-', '-t', 'json', '-o', '/dev/full'], CSV, 1, r'/dev/full: cannot be written: No space left'),
    ('no-folder', ['-f', 'csv', '-', '-o', 'no/such/x.json'], CSV, 1, r'no/such/x\.json: cannot be written: No such file'),
    ('bad-article-line', ['-f', 'articles', '-', '-t', 'json'], '{"text": "Police arrested a man in Oslo."}\nnonsense\n', 0, r'standard input:2'),
]


def bad(name, words, stdin, status, pattern):
    def body():
        got, out, err = run(*words, stdin=stdin)
        if status is not None:
            same(got, status, 'exit status (%s)' % err.strip())
        says(err, pattern)
        if got in (1, 2):
            same(out, b'', 'output of a failure')
    body.__name__ = 'bad/' + name
    TESTS.append(body)


for row in BAD:
    bad(*row)


@test
def fifty_megabytes_on_one_line():
    start = time.monotonic()
    status, out, err = run('-f', 'csv', '-', '-t', 'json', stdin=b'date,title\n2014,' + b'x' * 50_000_000 + b'\n', timeout=50)
    if status == 0:
        says(err, r'standard input:2')
    else:
        same(status, 1, 'exit status')
    if time.monotonic() - start > 45:
        raise AssertionError('took too long')


@test
def many_inputs_give_the_same_for_any_number_of_jobs():
    files = [write('%03d.txt' % i, 'Headline %d\n\nPolice arrested a man in Oslo on Monday. The mayor of Town%d resigned.\n' % (i, i))
             for i in range(70)]  # more than wait at a time
    first = run('-j', '1', *files, '-t', 'json', '--date', '2014-12-20')
    same(first[0], 0, 'exit status')
    says(first[2], r'000\.txt: 1 article(.|\n)*069\.txt: 1 article')
    for jobs in '3', '64':
        same(run('-j', jobs, *files, '-t', 'json', '--date', '2014-12-20'), first, 'with -j ' + jobs)


@test
def the_first_input_that_fails_is_the_one_that_is_told():
    good = write('good.txt', ARTICLE)
    bad = write('bad.json', '{')
    for jobs in '1', '5':
        status, out, err = run('-j', jobs, good, bad, 'nowhere.txt', good, '-t', 'json')
        same((status, out), (1, b''))
        says(err, r'(?m)^good\.txt: 1 article read(.|\n)*^causeline: bad\.json:1:')
        if 'nowhere' in err:
            raise AssertionError('a later input is told: ' + err)


@test
def a_lane_of_a_source_is_called_by_its_file():
    os.mkdir('folder')
    status, out, err = run(write('folder/sheet.csv', CSV), '-t', 'timeline', '--set', 'lanes=source')
    same(status, 0, err)
    says(out.decode(), r'>sheet\.csv<')
    if 'folder/' in out.decode():
        raise AssertionError('the path is written')


@test
def an_image_tells_the_two_scales_apart():
    source = write('in.csv', CSV)
    status, out, err = run(source, '-t', 'png', '--set', 'scale=log')
    same(status, 2)
    says(err, r'scale: "log" is no number above 0 and up to 10 \(of a timeline as an image, time-scale says how time runs\)')
    same(run(source, '-t', 'png', '--set', 'time-scale=log', '--set', 'scale=1')[0], 0)


@test
def nothing_is_left_when_a_job_fails():
    write('old.json', 'old')
    status, _, _ = run('-f', 'json', '-', '-o', 'old.json', stdin='{')
    same(status, 1)
    same(open('old.json').read(), 'old')
    same(sorted(os.listdir('.')), ['old.json'])


@test
def nothing_is_left_when_the_disk_is_full():
    status, _, err = run('-f', 'csv', '-', '-o', 'big.json', stdin='date,title\n' + '2014-01-01,something happened\n' * 9000,
                         preexec_fn=lambda: (signal.signal(signal.SIGXFSZ, signal.SIG_IGN), resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))))
    same(status, 1, 'exit status')
    says(err, r'big\.json: cannot be written: File too large')
    same(os.listdir('.'), [])


@test
def a_closed_pipe_is_an_error():
    source = write('in.csv', 'date,title\n' + '2014-01-01,something happened\n' * 9000)
    process = subprocess.Popen([PROGRAM, source, '-t', 'json'], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    process.stdout.close()
    err = process.stderr.read().decode()
    process.stderr.close()
    same(process.wait(), 1, 'exit status')
    says(err, r'standard output: cannot be written: Broken pipe')


@test
def a_killed_process_leaves_the_old_file():
    source = write('in.csv', 'date,title\n' + '2014-01-01,something happened\n' * 60000)
    write('out.json', 'old')
    process = subprocess.Popen([PROGRAM, source, '-q', '-o', 'out.json'], stderr=subprocess.DEVNULL)
    time.sleep(0.05)
    process.kill()
    killed = process.wait() != 0
    text = open('out.json').read()
    if killed:
        same(text, 'old')
    else:
        json.loads(text)


@test
def links_and_rights_of_the_old_file_stay():
    write('real.json', 'old')
    os.chmod('real.json', 0o640)
    os.symlink('real.json', 'link.json')
    same(run('-f', 'csv', '-', '-o', 'link.json', stdin=CSV)[0], 0)
    same(os.path.islink('link.json'), True)
    same(os.stat('real.json').st_mode & 0o777, 0o640)
    json.load(open('real.json'))


@test
def tally_goes_to_standard_error():
    status, out, err = run('-f', 'csv', '-', '-t', 'json', stdin=CSV)
    same(status, 0)
    says(err, r'^standard input: 2 rows read, 2 events\n$')
    same(len(json.loads(out)['events']), 2)
    same(run('-q', '-f', 'csv', '-', '-t', 'json', stdin=CSV)[2], '')


@test
def report_is_json():
    status, _, _ = run('-f', 'json', '-', '-t', 'json', '--report', 'r.json', stdin=CIRCLE)
    same(status, 0)
    steps = json.load(open('r.json'))['steps']
    same([s['name'] for s in steps], ['standard input', 'check', 'json'])
    same(steps[0]['events'], 2)
    same([i['code'] for i in steps[1]['issues']], ['cycle'])


@test
def check_writes_nothing():
    status, out, err = run('-f', 'csv', '-', '--check', stdin=CSV)
    same((status, out), (0, b''))
    says(err, r'2 events')
    same(os.listdir('.'), [])


@test
def standard_output_is_the_default():
    same(run('-q', '-f', 'csv', '-', '-t', 'json', stdin=CSV)[1], run('-q', '-f', 'csv', '-', '-t', 'json', '-o', '-', stdin=CSV)[1])


@test
def same_input_same_bytes():
    for words in (['-t', 'timeline'], ['-t', 'graph-svg'], ['-t', 'dot'], ['-t', 'json'], ['-t', 'csv']):
        for sample in ('sony-hack.csv', 'sony-hack.txt'):
            path = os.path.join(SAMPLES, sample)
            same(run(path, '-q', *words)[1], run(path, '-q', *words)[1], ' '.join(words))


@test
def pictures_do_not_depend_on_the_locale():
    path = os.path.join(SAMPLES, 'sony-hack.csv')
    try:
        made = subprocess.run(['localedef', '-i', 'de_DE', '-f', 'UTF-8', './de_DE.UTF-8'], stderr=subprocess.DEVNULL).returncode
    except FileNotFoundError:
        made = -1
    if made not in (0, 1):                      # 1: done, with warnings
        return 'SKIP no locale with a decimal comma can be made (package locales)'
    german = dict(os.environ, LC_ALL='de_DE.UTF-8', LOCPATH=os.getcwd())
    says(subprocess.run(['locale', 'decimal_point'], env=german, stdout=subprocess.PIPE, text=True).stdout, ',')
    for word in ('timeline', 'graph-svg', 'dot', 'json'):
        wanted = run(path, '-q', '-t', word, env=dict(os.environ, LC_ALL='C.UTF-8'))[1]
        same(run(path, '-q', '-t', word, env=german)[1] == wanted, True, word)


@test
def csv_goes_out_and_comes_back():
    for sample in ('sony-hack.csv', 'blackout-2003.csv', 'cuba-1962.csv', 'sony-hack.txt', 'ever-given.md'):
        path = os.path.join(SAMPLES, sample)
        first = run(path, '-q', '-t', 'json')[1]
        back = run('-f', 'csv', '-', '-q', '-t', 'json', stdin=run(path, '-q', '-t', 'csv')[1])[1]
        same(back, first, sample)


@test
def several_inputs_are_one_graph():
    one = write('one.csv', 'id,date,title,type,source,target\na,2014-12-19,FBI blames North Korea,accusation,FBI,North Korea\n')
    two = write('two.csv', 'id,date,title,type,source,target\nx,2014-12-19,The bureau accuses Pyongyang,accusation,FBI,North Korea\n'
                           'y,2014-12-20,North Korea denies it,denial,North Korea,FBI\n')
    graph = json.loads(run(one, two, '-q', '-t', 'json')[1])
    same(sorted(a['name'] for a in graph['actors']), ['FBI', 'North Korea'])
    same([e['title'] for e in graph['events']], ['FBI blames North Korea', 'North Korea denies it'])
    same(sorted({m['source'] for m in graph['mentions']}), sorted(s['id'] for s in graph['sources']))
    apart = json.loads(run(one, two, '-q', '--separate', '-t', 'json')[1])
    same(len(apart['events']), 3)
    kept = json.loads(run(one, two, '-q', '--no-merge', 'a', '-t', 'json')[1])
    same(len(kept['events']), 3)


@test
def cuts():
    path = os.path.join(SAMPLES, 'sony-hack.csv')
    for words, wanted in ((['--causes-of', 'refuse'], {'film', 'hack', 'accuse', 'offer', 'refuse'}),
                          (['--around', 'offer'], {'accuse', 'offer', 'refuse'}),
                          (['--since', '2015', '--until', '2016'], {'sanction', 'protest', 'pascal'}),
                          (['--actor', 'fbi'], {'fbi', 'accuse'}), (['--type', 'rejection'], {'refuse'})):
        same({e['id'] for e in json.loads(run(path, '-q', '-t', 'json', *words)[1])['events']}, wanted, ' '.join(words))


@test
def an_article_is_dated_by_its_date_only():
    text = 'Sony cancelled the film yesterday. Hackers attacked the studio in November.\n'
    dated = json.loads(run('-f', 'article', '-', '--date', '2014-12-18', '-q', '-t', 'json', stdin=text)[1])
    undated = json.loads(run('-f', 'article', '-', '-q', '-t', 'json', stdin=text)[1])
    same({e['type']: e.get('time') for e in dated['events']}['cancellation'], '2014-12-17')
    same([e['type'] for e in dated['events']], [e['type'] for e in undated['events']])
    same([e.get('time') for e in undated['events']], [None] * len(undated['events']))


@test
def an_article_is_explained():
    name = write('a.txt', ARTICLE)
    status, out, _ = run('--explain', name)
    same(status, 0)
    text = out.decode()
    for wanted in (r'(?m)^1\. headline: Sony Cancels Film$', r'(?m)^    2 cancelled +VERB  VBD  root +cancel$', r'time    "Wednesday": date ',
                   r'actor   "Sony": Sony, ', r'event   "cancelled": cancellation, asserted; source Sony', r'link    .* by "after"',
                   r'(?m)^The story: \d+ events?, \d+ links?$'):
        says(text, wanted)
    same(run('-t', 'explain', name)[1], out)
    same(run('--explain', '-o', 'a.explain.txt', name)[0], 0)
    same(open('a.explain.txt', 'rb').read(), out)


@test
def a_long_sentence_is_cut_and_says_so():
    status, out, err = run('-f', 'article', '-', '-t', 'conllu', stdin='It began' + ' and went on' * 3333 + '.\n')
    same(status, 0)
    says(err, r'standard input: 1 sentence of more than 200 words \(read in pieces\)')
    lengths = [block.count('\tTokenRange') + block.count('|TokenRange') for block in out.decode().split('\n\n')]
    same(sum(lengths), 10002)
    if max(lengths) > 200:
        raise AssertionError('a piece has %d words' % max(lengths))


@test
def formats_are_listed_with_their_options():
    status, out, _ = run('--list-formats')
    same(status, 0)
    for name in ('csv', 'json', 'jsonl', 'article', 'articles', 'dot', 'graph-svg', 'timeline'):
        says(out.decode(), r'(?m)^  %s ' % name)


@test
def version_and_help():
    says(run('--version')[1].decode(), r'^causeline \d+\.\d+')
    says(run('--help')[1].decode(), r'--output=FILE')


if __name__ == '__main__':
    sys.exit(run_all([(function.__name__.replace('_', '-'), function) for function in TESTS]))
