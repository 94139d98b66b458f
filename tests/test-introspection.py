#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The library from Python, through the typelib: build, read, walk, write, and catch errors. TAP."""

import sys

try:
    import gi
    gi.require_version('Causeline', '0')
    from gi.repository import Causeline, GLib
except (ImportError, ValueError) as error:
    print('1..0 # SKIP %s' % error)
    sys.exit(0)

CSV = b'id,date,title,source,target,caused by\nhack,2014-11-24,Hackers break in,Hackers,Sony,\ncancel,2014-12-17,Sony cancels,Sony,,hack\n'


def read(data, fmt, report=None, options=None):
    return Causeline.read_bytes(GLib.Bytes.new(data), fmt, 'in', options, report)


def builds():
    graph = Causeline.Graph()
    actor = Causeline.Actor.new('a1', 'Sony')
    actor.set_kind(Causeline.ActorKind.COMPANY)
    actor.add_alias('SPE')
    event = Causeline.Event.new('e1', 'Sony cancels')
    event.set_event_type('cancellation')
    event.set_time(Causeline.Time.new_from_string('2014-12-17'))
    event.add_participant('a1', Causeline.Role.SOURCE, Causeline.Status.NONE)
    graph.add_actor(actor)
    graph.add_event(event)
    assert graph.get_n_events() == 1
    assert graph.find_event('e1').get_participant(0).actor == 'a1'
    assert graph.find_event('e1').get_time().to_label() == '17 Dec 2014'
    assert graph.find_event('e2') is None
    assert graph.find_actor('a1').get_aliases() == ['SPE']


def reads_and_walks():
    report = Causeline.Report.new()
    graph = read(CSV, 'csv', report)
    assert [graph.get_event(i).get_id() for i in range(graph.get_n_events())] == ['hack', 'cancel']
    assert graph.causes_of('cancel', 10) == ['hack']
    assert graph.effects_of('hack', 10) == ['cancel']
    assert report.get_count(Causeline.Count.READ) == 2
    assert report.get_n_issues() == 0


def writes():
    graph = read(CSV, 'csv')
    svg = Causeline.write_bytes(graph, 'timeline', ['theme=dark'], None).get_data()
    assert svg.startswith(b'<?xml') or svg.startswith(b'<svg')
    again = read(Causeline.write_bytes(graph, 'json', None, None).get_data(), 'json')
    assert again.get_n_links() == 1


def errors_are_exceptions():
    for data, fmt, options in ((b'{', 'json', None), (CSV, 'nonsense', None), (CSV, 'csv', ['nonsense=1'])):
        try:
            read(data, fmt, options=options)
        except GLib.Error as error:
            assert error.domain == 'causeline_error', error.domain
        else:
            raise AssertionError('no error for %r as %s' % (data, fmt))


def issues_are_told():
    report = Causeline.Report.new()
    read(b'date,title\n31/02/2014,Nothing\n19/12/2014,Something\n', 'csv', report)
    assert report.get_issue(0).code == Causeline.IssueCode.BAD_DATE
    assert '31/02/2014' in report.get_issue(0).to_string()


def lists_formats():
    assert 'csv' in Causeline.list_importers()
    assert 'timeline' in Causeline.list_exporters()
    assert 'attack' in Causeline.event_type_list()


TESTS = [builds, reads_and_walks, writes, errors_are_exceptions, issues_are_told, lists_formats]

print('1..%d' % len(TESTS))
status = 0
for n, test in enumerate(TESTS, 1):
    try:
        test()
        print('ok %d %s' % (n, test.__name__))
    except Exception as problem:                # as a test's failure; the next one still runs
        status = 1
        print('not ok %d %s' % (n, test.__name__))
        print('# %s: %s' % (type(problem).__name__, problem))
sys.exit(status)
