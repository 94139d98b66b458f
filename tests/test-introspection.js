// SPDX-License-Identifier: MIT
// The library from JavaScript (gjs), through the typelib. TAP.
imports.gi.versions.Causeline = '0';
const { Causeline, GLib } = imports.gi;

print('1..2');

const graph = new Causeline.Graph();
const event = new Causeline.Event('e1', 'Sony cancels');
event.set_time(Causeline.Time.new_from_string('2014-12-17'));
graph.add_event(event);
print(graph.find_event('e1').get_time().to_label() === '17 Dec 2014' ? 'ok 1 builds' : 'not ok 1 builds');

let caught = false;
try {
  Causeline.read_bytes(new GLib.Bytes('{'), 'json', 'in', null, null);
} catch (error) {
  caught = error.matches(Causeline.error_quark(), Causeline.Error.SYNTAX);
}
print(caught ? 'ok 2 errors' : 'not ok 2 errors');
