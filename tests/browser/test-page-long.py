#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""A page of ten thousand events in a real browser: it opens, its table shows what is scrolled to, search and mouse answer."""

import time

import page_case

# How long 10,000 events may take from opening to an answer to a search; a person would wait that long for a large file.
MANY_EVENTS = 10000
MANY_SECONDS = 60


def many_events():
    events = [{"id": "e%d" % i, "type": "attack" if i % 3 else "statement", "title": "Event number %d" % i, "status": "asserted",
               "time": "%04d-%02d-%02d" % (1900 + i % 100, 1 + i % 12, 1 + i % 28)} for i in range(MANY_EVENTS)]
    links = [{"id": "l%d" % i, "from": "e%d" % i, "to": "e%d" % (i + 100), "kind": "cause"} for i in range(0, MANY_EVENTS - 100, 7)]
    return {"causeline": 1, "title": "Many", "sources": [], "actors": [], "events": events, "links": links, "mentions": []}


class LongPageTest(page_case.PageCase):
    GRAPHS = {"many": many_events}

    def test_mouse_moves_and_zooms_the_picture(self):
        self.open("many")
        self.view("Event graph")
        stage = "document.querySelector('#page-graph .stage').%s"
        x, y = self.eval("(() => { const b = document.querySelector('#page-graph .stage').getBoundingClientRect(); return [b.left + 400, b.top + 30]; })()")
        mouse = lambda kind, x, **more: self.browser.call("Input.dispatchMouseEvent", type=kind, x=x, y=y, **more)
        mouse("mousePressed", x, button="left", clickCount=1)
        mouse("mouseMoved", x - 150, button="left", buttons=1)
        mouse("mouseReleased", x - 150, button="left", clickCount=1)
        self.assertEqual(self.eval(stage % "scrollLeft"), 150)
        width = "document.querySelector('#page-graph svg').getBoundingClientRect().width"
        before = self.eval(width)
        mouse("mouseWheel", x, deltaX=0, deltaY=-200, modifiers=2)
        self.frame()
        self.assertGreater(self.eval(width), before)

    def test_long_table_shows_what_is_scrolled_to(self):
        self.open("many")
        self.view("Table")
        order = self.eval("JSON.parse(document.getElementById('page-dates').textContent).map(d => d[0])")
        scroll = "document.querySelector('#page-table .stage').scrollTop %s"
        self.assertEqual(self.seen_rows()[0], order[0])
        last = 0
        for _ in range(40):
            self.eval(scroll % "+= 700")
            self.frame()
            rows = self.seen_rows()
            start = order.index(rows[0])
            self.assertEqual(rows, order[start:start + len(rows)])
            self.assertGreater(start, last)
            last = start
        self.assertGreater(last, 300)
        for _ in range(45):
            self.eval(scroll % "-= 700")
            self.frame()
        self.assertEqual(self.seen_rows()[0], order[0])
        self.eval(scroll % "= 1e9")
        self.frame()
        self.frame()
        self.assertEqual(self.seen_rows()[-1], order[-1])
        self.assertLess(len(self.shown_rows()), 1000)

    def test_long_table_goes_to_the_event(self):
        self.open("many")
        self.view("Table")
        self.eval("location.hash = 'e5555'")
        self.settle()
        self.assertIn("e5555", self.seen_rows())
        self.assertEqual(self.eval("document.querySelector('tr.chosen').dataset.event"), "e5555")

    def test_long_table_prints_whole(self):
        self.open("many")
        self.eval("dispatchEvent(new Event('beforeprint'))")
        self.assertEqual(len(self.shown_rows()), MANY_EVENTS)
        self.eval("dispatchEvent(new Event('afterprint'))")
        self.assertLess(len(self.shown_rows()), 1000)

    def test_ten_thousand_events(self):
        start = time.monotonic()
        self.open("many")
        self.eval("document.querySelector('input[type=search]').focus()")
        self.browser.type("number 9999")
        self.settle()
        self.assertEqual(self.shown_rows(), ["e9999"])
        self.assertLess(time.monotonic() - start, MANY_SECONDS)
        self.assertEqual(self.browser.errors(), [])


if __name__ == "__main__":
    page_case.run()
