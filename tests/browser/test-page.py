#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The page as a person meets it, in a real browser: search, filter, click, keys, no script, print, dark, hostile text."""

import json
import os
import subprocess

import page_case
from page_case import CAUSELINE, hostile_story, story


class PageTest(page_case.PageCase):
    GRAPHS = {"story": story, "hostile": hostile_story}

    def test_opens_without_errors_and_without_the_network(self):
        self.open("story")
        self.assertEqual(self.browser.errors(), [])
        self.assertEqual(self.browser.requests(), [])

    def test_search_finds_by_title_and_actor(self):
        self.open("story")
        for words, expected in (("fees", ["e1"]), ("harbour office", ["e1", "e3"]), ("nothing like it", [])):
            self.eval("(() => { const s = document.querySelector('input[type=search]'); s.value = ''; s.focus(); })()")
            self.browser.type(words)
            self.settle()
            self.assertEqual(self.shown_rows(), expected, words)
        self.assertEqual(self.eval("document.querySelectorAll('svg [data-event].out').length"), 6)

    def test_filter_by_type_status_actor_and_time(self):
        self.open("story")
        change = "(() => { const e = %s; e.%s; e.dispatchEvent(new Event('change', {bubbles: true})); })()"
        box = "Array.from(document.querySelectorAll('fieldset label')).find(l => l.textContent === '%s').firstChild"
        self.eval(change % (box % "protest", "checked = false"))
        self.assertEqual(self.shown_rows(), ["e1", "e3"])
        self.eval(change % (box % "denied", "checked = false"))
        self.assertEqual(self.shown_rows(), ["e1"])
        self.eval("Array.from(document.querySelectorAll('button')).find(b => b.textContent === 'Show all').click()")
        self.assertEqual(self.shown_rows(), ["e1", "e2", "e3"])
        self.eval(change % ("document.querySelector('select[aria-label=\"Who took part\"]')", "value = 'owners'"))
        self.assertEqual(self.shown_rows(), ["e2"])
        self.eval("Array.from(document.querySelectorAll('button')).find(b => b.textContent === 'Show all').click()")
        self.eval(change % ("document.querySelectorAll('input[type=date]')[0]", "value = '1956-05-05'"))
        self.assertEqual(self.shown_rows(), ["e3"])

    def test_click_shows_the_card(self):
        self.open("story")
        self.browser.click("#page-timeline svg [data-event='e2'] [data-kind='marker']")
        self.settle()
        card = self.card()
        for words in ("Shipowners protest", "4 May 1956", "Fees are raised", "The office denies unfairness", "protested"):
            self.assertIn(words, card)
        self.assertEqual(self.eval("location.hash"), "#e2")
        self.eval("Array.from(document.querySelectorAll('#page-card .tie'))[1].click()")
        self.settle()
        self.assertIn("Shipowners doubts it", self.card())

    def test_quote_marks_the_words_in_the_text(self):
        self.open("story", "#e1")
        self.assertEqual(self.eval("document.querySelector('#page-card blockquote mark').textContent"), "raised")
        self.eval("document.querySelector('#page-card blockquote button').click()")
        self.assertEqual(self.eval("document.querySelector('#page-texts mark.chosen').textContent"), "raised")
        self.assertFalse(self.eval("document.getElementById('page-texts').hidden"))

    def test_card_says_how_it_is_known(self):
        graph = story()
        graph["events"][1].update(time_basis="resolved", x={"damage": "<b>none</b>"})
        graph["events"][2]["claims"][0]["evidence"] = "m6"
        graph["links"][0].update(evidence=["m5"], basis="stated")
        graph["links"][1].update(kind="part", basis="column")
        graph["mentions"] += [{"id": "m5", "source": "s1", "start": 35, "end": 37, "kind": "cue"},
                              {"id": "m6", "source": "s1", "start": 72, "end": 78, "kind": "attribution", "of": "owners", "cue": [79, 85], "content": [86, 112]},
                              {"id": "m7", "source": "s1", "start": 38, "end": 44, "kind": "time", "dates": ["e2"], "value": "1956-05-04"}]
        self.browser.open(self.make("known", graph), "#e2")
        card = self.card()
        for words in ("The date is worked out", "“Monday”", "What led to it", "response to · “on”", "Also linked", "has the part · from the sheet", "damage<b>none</b>"):
            self.assertIn(words, card)
        self.assertNotIn("What it led to", card)
        self.eval("location.hash = 'e3'")
        self.settle()
        self.assertIn("part of", self.card())
        self.eval("Array.from(document.querySelectorAll('#page-card li button')).find(b => b.textContent === 'In the text').click()")
        self.assertEqual(self.eval("document.querySelector('#page-texts .chosen').textContent"), "that the fees were unfair.")

    def test_actor_in_the_card_filters(self):
        self.open("story", "#e1")
        self.eval("document.querySelector('#page-card button.plain').click()")
        self.assertEqual(self.shown_rows(), ["e1", "e3"])
        self.assertEqual(self.eval("document.querySelector('select[aria-label=\"Who took part\"]').value"), "office")

    def test_filter_by_kind_of_link(self):
        graph = story()
        graph["links"][1]["kind"] = "about"
        self.browser.open(self.make("kinds", graph))
        self.eval("Array.from(document.querySelectorAll('fieldset label')).find(l => l.textContent === 'about').firstChild.click()")
        out = "Array.from(document.querySelectorAll('#page-%s [data-kind=link].out')).map(g => g.dataset.type)"
        self.assertEqual([self.eval(out % view) for view in ("timeline", "graph")], [["about"], ["about"]])
        self.assertEqual(self.shown_rows(), ["e1", "e2", "e3"])

    def test_line_of_several_links(self):
        """Lines between boxes of several events stand for all their links, not for the first alone."""
        events = [{"id": "e%d" % i, "title": "Event %d" % i, "time": "2001-01-%02d" % (1 + i // 10), "type": "statement"} for i in range(120)]
        links = [{"id": "l%d" % i, "from": "e%d" % i, "to": "e%d" % (i + 60), "kind": "cause"} for i in range(60)]
        self.browser.open(self.make("lines", {"causeline": 1, "events": events, "links": links}), "#e57")
        self.assertGreater(self.eval("document.querySelectorAll('#page-graph [data-kind=cluster]').length"), 1)
        self.assertEqual(self.eval("document.querySelectorAll('#page-graph .on-chain').length"), 1)
        self.eval("Array.from(document.querySelectorAll('#page-card button')).find(b => b.textContent === 'Show only this chain').click()")
        self.assertEqual(self.eval("document.querySelectorAll('#page-graph [data-kind=link]:not(.out)').length"), 1)

    def test_nothing_keeps_people_out(self):
        """axe-core, in both themes and all views, with the card and the filters open."""
        path = os.path.join(os.environ.get("G_TEST_BUILDDIR", "."), "..", "axe", "node_modules", "axe-core", "axe.min.js")
        if not os.path.exists(path):
            self.skipTest("axe-core is not installed (tests/run installs it, where npm is)")
        with open(path, encoding="utf-8") as file:
            axe = file.read()
        for scheme in ("light", "dark"):
            for name in ("Timeline", "Event graph", "Table", "Texts"):
                self.browser.media(scheme)
                self.open("story", "#e2")
                self.view(name)
                self.eval("Array.from(document.querySelectorAll('button')).find(b => b.textContent === 'Filter').click()")
                self.eval(axe + "; 0")
                found = self.eval("axe.run().then(r => r.violations.map(v => v.id + ' (' + v.impact + '): ' + v.nodes[0].html))")
                self.assertEqual(found, [], (scheme, name))

    def test_keys_zoom_the_picture(self):
        self.open("story")
        width = "document.querySelector('#page-timeline svg').getBoundingClientRect().width"
        before = self.eval(width)
        self.browser.key("+", 187, "+")
        self.assertGreater(self.eval(width), before)
        self.browser.key("0", 48, "0")
        self.assertAlmostEqual(self.eval(width), before, delta=1)
        self.eval("document.querySelector('input[type=search]').focus()")
        self.browser.key("+", 187, "+")
        self.assertAlmostEqual(self.eval(width), before, delta=1)

    def test_deep_link(self):
        self.open("story", "#e3")
        self.assertIn("The office denies unfairness", self.card())
        self.assertEqual(self.eval("document.querySelectorAll('svg .chosen').length"), 2)

    def test_keyboard_alone(self):
        self.open("story")
        for _ in range(40):
            self.browser.key("Tab", 9)
            if self.eval("!!document.activeElement.closest('svg')"):
                break
        self.assertEqual(self.eval("document.activeElement.dataset.event"), "e1")
        self.browser.key("ArrowRight", 39)
        self.assertEqual(self.eval("document.activeElement.dataset.event"), "e2")
        self.browser.key("Enter", 13)
        self.settle()
        self.assertIn("Shipowners protest", self.card())
        self.browser.key("Escape", 27)
        self.assertEqual(self.card(), "")
        self.browser.key("/", 191, "/")
        self.assertEqual(self.eval("document.activeElement.type"), "search")

    def test_table_sorts(self):
        self.open("story")
        self.eval("document.querySelectorAll('thead button')[1].click()")
        self.assertEqual(self.shown_rows(), ["e1", "e2", "e3"])
        self.eval("document.querySelectorAll('thead button')[1].click()")
        self.assertEqual(self.shown_rows(), ["e3", "e2", "e1"])

    def test_chain(self):
        graph = story()
        graph["events"].append({"id": "e4", "type": "meeting", "title": "Something else", "time": "1956-05-03"})
        self.browser.open(self.make("chain", graph), "#e3")
        self.eval("Array.from(document.querySelectorAll('#page-card button')).find(b => b.textContent === 'Show only this chain').click()")
        self.assertEqual(self.shown_rows(), ["e1", "e2", "e3"])
        self.assertEqual(self.eval("Array.from(document.querySelectorAll('#page-graph [data-event].out')).map(g => g.dataset.event)"), ["e4"])
        self.assertEqual(self.eval("document.getElementById('page-status').textContent"), "3 of 4 events")

    def test_zoom_keeps_the_picture(self):
        self.open("story")
        before = self.eval("document.querySelector('#page-timeline svg').getBoundingClientRect().width")
        self.eval("document.querySelector('button[aria-label=\"Zoom in\"]').click()")
        self.assertAlmostEqual(self.eval("document.querySelector('#page-timeline svg').getBoundingClientRect().width"), before * 1.25, delta=1)

    def test_without_scripts_all_is_there(self):
        self.browser.scripts(False)
        self.browser.open(self.pages["story"])
        self.browser.scripts(True)
        for part in ("timeline", "graph", "table", "texts"):
            self.assertGreater(self.eval("document.getElementById('page-%s').getBoundingClientRect().height" % part), 50, part)
        self.assertEqual(self.eval("document.querySelectorAll('#page-tools *').length"), 0)
        self.assertEqual(self.eval("document.querySelectorAll('tbody tr').length"), 3)

    def test_prints(self):
        self.open("story")
        pdf = self.browser.pdf()
        self.assertTrue(pdf.startswith(b"%PDF"))
        self.browser.call("Emulation.setEmulatedMedia", media="print")
        self.assertEqual(self.eval("getComputedStyle(document.getElementById('page-tools')).display"), "none")
        self.assertEqual(self.eval("getComputedStyle(document.documentElement).backgroundColor"), "rgb(255, 255, 255)")
        self.assertGreater(self.eval("document.getElementById('page-table').getBoundingClientRect().height"), 50)
        self.browser.call("Emulation.setEmulatedMedia", media="")

    def test_dark_and_light(self):
        self.browser.media("dark")
        self.open("story")
        background = "getComputedStyle(document.documentElement).backgroundColor"
        dark = self.eval(background)
        self.eval("Array.from(document.querySelectorAll('button')).find(b => b.textContent === 'Light / dark').click()")
        self.assertNotEqual(self.eval(background), dark)
        self.assertEqual(self.eval(background), "rgb(255, 255, 255)")
        fill = "getComputedStyle(document.querySelector('#page-graph svg > rect')).fill"
        self.assertEqual(self.eval(fill), "rgb(255, 255, 255)")

    def test_hostile_text_stays_text(self):
        self.open("hostile", "#e1")
        self.assertEqual(self.browser.errors(), [])
        self.assertIsNone(self.eval("document.documentElement.dataset.hacked || null"))
        self.assertEqual(self.eval("document.querySelectorAll('img, b, i').length"), 0)
        self.assertEqual(self.eval("document.querySelectorAll('script').length"), 5)
        self.assertEqual(self.eval("document.querySelectorAll('a[href^=javascript]').length"), 0)
        self.assertIn("</script><script>", self.card())
        self.assertIn("\u05e9\u05dc\u05d5\u05dd", self.eval("document.querySelector('h1').textContent"))

    def test_marked_article(self):
        self.browser.open(self.make("story", story(), "article-html"))
        self.assertEqual(self.eval("Array.from(document.querySelectorAll('mark')).map(m => m.textContent)"), ["raised", "protested", "denied"])
        key = self.eval("Array.from(document.querySelectorAll('.key span')).map(m => m.textContent)")
        self.assertEqual(key[-4:], ["who", "when", "why", "what somebody says"])
        families = self.eval("Array.from(document.querySelectorAll('mark')).map(m => m.dataset.family)")
        shown = self.eval("Array.from(document.querySelectorAll('.key [data-family]')).map(m => m.dataset.family)")
        self.assertEqual(sorted(set(families)), shown)
        self.assertEqual(self.eval("getComputedStyle(document.querySelector('.key .event')).borderBottomColor"),
                         self.eval("getComputedStyle(document.querySelector('mark[data-family=\"' + document.querySelector('.key .event').dataset.family + '\"]')).borderBottomColor"))
        self.browser.click("mark[data-of='e2']")
        self.settle()
        self.assertIn("What led to it", self.card())

    def test_downloads_are_what_the_command_writes(self):
        for name in ("story", "hostile"):
            source = os.path.join(self.folder.name, name + ".json")
            for choice, form in (("Sheet (CSV)", "csv"), ("Graph (JSON)", "json")):
                self.open(name)
                written = subprocess.run([CAUSELINE, "--quiet", source, "-t", form], check=True, capture_output=True).stdout.decode("utf-8")
                self.assertEqual(self.saved(choice), written, (name, form))

    def test_saved_picture_stands_alone(self):
        self.open("story")
        self.eval("document.querySelector('input[type=search]').focus()")
        self.browser.type("no such event")
        self.settle()
        picture = self.saved("Timeline (SVG)")
        self.assertNotIn("var(", picture)
        self.assertNotIn("class=", picture)
        self.assertIn('data-event="e1"', picture)

    def test_two_fingers_zoom(self):
        self.browser.call("Emulation.setTouchEmulationEnabled", enabled=True, maxTouchPoints=2)
        self.open("story")
        x, y, width = self.eval("(() => { const b = document.querySelector('#page-timeline .stage').getBoundingClientRect(); return [b.left + 150, b.top + 60,"
                                " document.querySelector('#page-timeline svg').getBoundingClientRect().width]; })()")
        self.touch("touchStart", (x - 20, y), (x + 20, y))
        for reach in (25, 30, 40):
            self.touch("touchMove", (x - reach, y), (x + reach, y))
        self.touch("touchEnd")
        self.browser.call("Emulation.setTouchEmulationEnabled", enabled=False)
        self.assertAlmostEqual(self.eval("document.querySelector('#page-timeline svg').getBoundingClientRect().width"), 2 * width, delta=2)

    def test_events_named_like_parts_of_the_page(self):
        graph = story()
        names = ("page-data", "page-card", "page-tools")
        for event, name in zip(graph["events"], names):
            event["id"] = name
        graph["links"] = []
        graph["mentions"] = []
        self.browser.open(self.make("named", graph), "#page-card")
        self.assertIn("Shipowners protest", self.card())
        self.assertEqual(json.loads(self.saved("Graph (JSON)"))["events"][0]["id"], "page-data")


if __name__ == "__main__":
    page_case.run()
