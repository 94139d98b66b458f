# SPDX-License-Identifier: MIT
"""What tests of pages share: small graphs, a browser with their pages, and what a person does in it."""

import json
import os
import subprocess
import sys
import tempfile
import unittest

import browser

CAUSELINE = os.environ.get("CAUSELINE", "causeline")

def story():
    """A quarrel over a harbour: an article and what was read in it."""
    text = "The harbour office raised its fees on Monday.\nShipowners protested. The office denied that the fees were unfair."
    return {
        "causeline": 1, "title": "Harbour fees",
        "sources": [{"id": "s1", "title": "Fees in the harbour", "text": text}],
        "actors": [{"id": "office", "name": "Harbour office", "kind": "organization"}, {"id": "owners", "name": "Shipowners", "kind": "people"}],
        "events": [
            {"id": "e1", "type": "restriction", "title": "Fees are raised", "time": "1956-05-02", "time_basis": "stated", "status": "asserted",
             "actors": [{"actor": "office", "role": "source"}]},
            {"id": "e2", "type": "protest", "title": "Shipowners protest", "time": "1956-05-04", "status": "asserted",
             "actors": [{"actor": "owners", "role": "source"}]},
            {"id": "e3", "type": "denial", "title": "The office denies unfairness", "time": "1956-05-06", "status": "denied",
             "actors": [{"actor": "office", "role": "source"}], "claims": [{"by": "owners", "stance": "doubts", "about": "event"}]},
        ],
        "links": [{"id": "l1", "from": "e1", "to": "e2", "kind": "response"}, {"id": "l2", "from": "e2", "to": "e3", "kind": "response"}],
        "mentions": [
            {"id": "m1", "source": "s1", "start": 0, "end": 45, "kind": "sentence"},
            {"id": "m2", "source": "s1", "start": 19, "end": 25, "kind": "event", "of": "e1"},
            {"id": "m3", "source": "s1", "start": 57, "end": 66, "kind": "event", "of": "e2"},
            {"id": "m4", "source": "s1", "start": 79, "end": 85, "kind": "event", "of": "e3"},
        ],
    }


HOSTILE = "</title></style></script><script>document.documentElement.dataset.hacked = 1</script><img src=x onerror=alert(1)> ]]> & \" ' \U0001f4a5 \u05e9\u05dc\u05d5\u05dd"


def hostile_story():
    graph = story()
    graph["title"] = HOSTILE
    graph["sources"][0].update(title=HOSTILE, text=HOSTILE + "\n" + graph["sources"][0]["text"], url="javascript:alert(1)")
    graph["actors"][0]["name"] = HOSTILE
    graph["events"][0].update(title=HOSTILE, description=HOSTILE, url="javascript:alert(1)", type="<b>type</b>", tags=[HOSTILE])
    return graph


class PageCase(unittest.TestCase):
    GRAPHS = {}                       # by name: what makes the graph of a page that is open to all tests

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.browser = browser.Browser()
        cls.pages = {name: cls.make(name, graph()) for name, graph in cls.GRAPHS.items()}

    @classmethod
    def tearDownClass(cls):
        cls.browser.close()
        cls.folder.cleanup()

    @classmethod
    def make(cls, name, graph, form="html"):
        source, page = (os.path.join(cls.folder.name, name + ending) for ending in (".json", "." + form + ".html"))
        with open(source, "w", encoding="utf-8") as file:
            json.dump(graph, file)
        subprocess.run([CAUSELINE, "--quiet", source, "-t", form, "-o", page], check=True, stderr=subprocess.DEVNULL)
        return page

    def open(self, name, fragment=""):
        self.browser.open(self.pages[name], fragment)
        self.assertEqual(self.eval("document.documentElement.dataset.ready"), "yes")

    def tearDown(self):
        self.browser.media("light")
        self.browser.scripts(True)

    def eval(self, script):
        return self.browser.eval(script)

    def settle(self):
        """The search waits until a person has stopped typing."""
        self.eval("new Promise(done => setTimeout(done, 300))")

    def shown_rows(self):
        return self.eval("Array.from(document.querySelectorAll('tbody tr[data-event]')).filter(r => !r.hidden).map(r => r.dataset.event)")

    def card(self):
        return self.eval("document.getElementById('page-card').textContent")

    def saved(self, choice):
        """The text that a choice of the download menu gives."""
        return self.eval("""(() => {
            let saved = null;
            URL.createObjectURL = blob => { saved = blob; return 'blob:none'; };
            HTMLAnchorElement.prototype.click = () => {};
            const menu = document.querySelector('select[aria-label=Download]');
            menu.value = Array.from(menu.options).find(o => o.textContent === %s).value;
            menu.dispatchEvent(new Event('change'));
            return saved.text();
        })()""" % json.dumps(choice))

    def touch(self, kind, *points):
        self.browser.call("Input.dispatchTouchEvent", type=kind, touchPoints=[{"x": x, "y": y, "id": i} for i, (x, y) in enumerate(points)])

    def view(self, name):
        self.eval("Array.from(document.querySelectorAll('#page-tools button')).find(b => b.textContent === %s).click()" % json.dumps(name))

    def frame(self):
        self.eval("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")

    def seen_rows(self):
        """The rows that are in sight, from top to bottom."""
        return self.eval("""(() => { const view = document.querySelector('#page-table .stage').getBoundingClientRect();
            return Array.from(document.querySelectorAll('tbody tr[data-event]')).filter(r => { const b = r.getBoundingClientRect();
              return b.bottom > view.top && b.top < view.bottom; }).map(r => r.dataset.event); })()""")


def run():
    """All tests of the program; skipped, with a message, where no browser is installed."""
    if not browser.find():
        print("no browser is installed: the page is not tested (tests/run installs chromium)")
        sys.exit(browser.SKIPPED)
    unittest.main(verbosity=2)
