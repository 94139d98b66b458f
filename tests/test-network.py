#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""GraphML, GEXF and DOT as other programs read them: NetworkX, Graphviz' gvpr and converters; and GEXF as its schema asks for."""

import json
import os
import re
import shutil
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree as ET

try:
    import networkx
except ImportError:
    networkx = None

CAUSELINE = os.environ.get("CAUSELINE", "causeline")
SAMPLES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "samples")
NAMES = ["sony-hack.txt", "sony-hack.csv", "cuba-1962.csv", "ever-given.md"]
HOSTILE = ["says \"no\"", "ends in a backslash\\", "C:\\new\\table \\N", "<b>bold</b> & <i>more</i> ]]>", "two\nlines", "tab\tand  spaces",
           "\u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627", "\u202eright to left\u202c", "\U0001f4a5 boom; } -> { [a=b]", "%anonymous", "-- /* no comment */"]
# Elements of GEXF 1.3 (1.3/gexf.xsd, data.xsd, dynamics.xsd of its authors): what may stand in them, and their attributes; "!" for those that must be there.
GEXF = {
    "gexf": (["meta", "graph"], {"version!"}),
    "meta": (["creator", "keywords", "description"], {"lastmodifieddate"}),
    "creator": ([], set()), "description": ([], set()),
    "graph": (["attributes", "nodes", "edges"], {"defaultedgetype", "mode", "timeformat", "timerepresentation", "start", "end", "idtype", "timezone"}),
    "attributes": (["attribute"], {"class!", "mode", "start", "end"}),
    "attribute": (["default", "options"], {"id!", "title!", "type!"}),
    "nodes": (["node"], {"count"}), "edges": (["edge"], {"count"}),
    "node": (["attvalues", "spells"], {"id!", "label", "start", "end"}),
    "edge": (["attvalues", "spells"], {"id", "source!", "target!", "label", "weight", "kind", "type", "start", "end"}),
    "attvalues": (["attvalue"], set()), "attvalue": ([], {"for", "value!", "start", "end"}),
}
DATE = re.compile(r"^-?\d{4,}-\d\d-\d\d$")
DATE_TIME = re.compile(r"^-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d$")


def hostile_graph():
    events = [{"id": text, "title": text, "type": "statement", "time": "2014-12-%02d" % (i + 1), "description": text, "tags": [text],
               "actors": [{"actor": "a%d" % i, "role": "source"}]} for i, text in enumerate(HOSTILE)]
    links = [{"id": "link " + text, "from": HOSTILE[i], "to": text, "kind": "response"} for i, text in enumerate(HOSTILE[1:])]
    actors = [{"id": "a%d" % i, "name": text, "aliases": [text]} for i, text in enumerate(HOSTILE)]
    return {"causeline": 1, "title": HOSTILE[3], "actors": actors, "events": events, "links": links}


class Case(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.hostile = os.path.join(cls.folder.name, "hostile.json")
        with open(cls.hostile, "w", encoding="utf-8") as file:
            json.dump(hostile_graph(), file)
        cls.inputs = [cls.hostile] + [os.path.join(SAMPLES, name) for name in NAMES]

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def written(self, path, form, *options):
        done = subprocess.run([CAUSELINE, "--quiet", path, "-t", form, *options], capture_output=True, check=False)
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        return done.stdout

    def file(self, path, form, *options):
        name = os.path.join(self.folder.name, "written." + form)
        with open(name, "wb") as out:
            out.write(self.written(path, form, *options))
        return name

    def graph(self, path):
        return json.loads(self.written(path, "json"))


@unittest.skipIf(networkx is None, "python's networkx is not installed: GraphML and GEXF are not read by it (tests/run installs it)")
class NetworkxTest(Case):
    def check(self, network, path):
        """The same events and actors, and what is said of them; the same links."""
        graph = self.graph(path)
        nodes = {(data["node"], data["id"]): (key, data) for key, data in network.nodes(data=True)}
        self.assertEqual(set(nodes), {("event", e["id"]) for e in graph["events"]} | {("actor", a["id"]) for a in graph.get("actors", [])})
        for event in graph["events"]:
            _, data = nodes["event", event["id"]]
            for name in ("type", "time", "status", "place", "description"):
                self.assertEqual(data.get(name), event.get(name), (path, name))
            self.assertEqual(data["label"], event["title"])
            self.assertAlmostEqual(float(data["confidence"]), event["confidence"])
        for actor in graph.get("actors", []):
            self.assertEqual(nodes["actor", actor["id"]][1]["label"], actor["name"])
        links = sorted((nodes["event", l["from"]][0], nodes["event", l["to"]][0], l["kind"]) for l in graph.get("links", []))
        edges = list(network.edges(data=True))
        self.assertEqual(sorted((a, b, data["kind"]) for a, b, data in edges if data["edge"] == "link"), links)
        self.assertEqual(sum(data["edge"] == "part" for _, _, data in edges), sum(len(e.get("actors", [])) for e in graph["events"]))

    def test_graphml(self):
        for path in self.inputs:
            self.check(networkx.read_graphml(self.file(path, "graphml"), force_multigraph=True), path)

    def test_gexf(self):
        for path in self.inputs:
            network = networkx.read_gexf(self.file(path, "gexf", "--set", "version=1.2"))
            self.check(network, path)
            times = {data["id"]: (data.get("start"), data.get("end")) for _, data in network.nodes(data=True) if data["node"] == "event"}
            for event in self.graph(path)["events"]:
                if re.fullmatch(r"\d{4}-\d\d-\d\d", event.get("time", "")):
                    self.assertEqual({t[:10] for t in times[event["id"]]}, {event["time"]})

    def test_comes_back_from_networkx(self):
        """Read, written by NetworkX, read again: events, actors and links are the same."""
        name = os.path.join(self.folder.name, "back.graphml")
        networkx.write_graphml(networkx.read_graphml(self.file(self.hostile, "graphml"), force_multigraph=True), name)
        graph, back = self.graph(self.hostile), self.graph(name)
        self.assertEqual({e["id"]: (e["title"], e["time"], e["actors"], e["tags"]) for e in back["events"]},
                         {e["id"]: (e["title"], e["time"], e["actors"], e["tags"]) for e in graph["events"]})
        self.assertEqual({(l["from"], l["to"], l["kind"]) for l in back["links"]}, {(l["from"], l["to"], l["kind"]) for l in graph["links"]})


class GexfTest(Case):
    def check_element(self, element, space):
        name = element.tag.removeprefix("{%s}" % space)
        children, attributes = GEXF[name]
        needed = {a[:-1] for a in attributes if a.endswith("!")}
        found = {a for a in element.attrib if not a.startswith("{")}
        self.assertLessEqual(needed, found, name)
        self.assertLessEqual(found, {a.rstrip("!") for a in attributes}, name)
        order = [children.index(child.tag.removeprefix("{%s}" % space)) for child in element]
        if name != "meta":
            self.assertEqual(order, sorted(order), name)
        for child in element:
            self.check_element(child, space)

    def test_follows_the_schema(self):
        for path in self.inputs:
            root = ET.fromstring(self.written(path, "gexf"))
            space = "http://gexf.net/1.3"
            self.assertEqual(root.tag, "{%s}gexf" % space)
            self.assertEqual(root.get("version"), "1.3")
            self.assertEqual(root.get("{http://www.w3.org/2001/XMLSchema-instance}schemaLocation"), space + " " + space + "/gexf.xsd")
            self.check_element(root, space)
            self.check_values(root.find("{%s}graph" % space), space)

    def check_values(self, graph, space):
        self.assertIn(graph.get("timeformat"), ("date", "dateTime"))
        form = DATE if graph.get("timeformat") == "date" else DATE_TIME
        find = lambda name: graph.findall(".//{%s}%s" % (space, name))
        nodes, edges = find("node"), find("edge")
        self.assertEqual([int(e.get("count")) for e in find("nodes") + find("edges")], [len(nodes), len(edges)])
        ids = {node.get("id") for node in nodes}
        self.assertEqual(len(ids), len(nodes))
        self.assertEqual(len({edge.get("id") for edge in edges}), len(edges))
        for edge in edges:
            self.assertLessEqual({edge.get("source"), edge.get("target")}, ids)
            self.assertTrue(0 <= float(edge.get("weight")) <= 1)
        for node in nodes:
            for end in filter(None, (node.get("start"), node.get("end"))):
                self.assertRegex(end, form)
            if node.get("start") and node.get("end"):
                self.assertLessEqual(node.get("start"), node.get("end"))
        for what in find("attributes"):
            types = {a.get("id"): a.get("type") for a in what}
            self.assertLessEqual(set(types.values()), {"string", "double"})
            for item in nodes if what.get("class") == "node" else edges:
                for value in item.findall(".//{%s}attvalue" % space):
                    self.assertIn(value.get("for"), types)
                    if types[value.get("for")] == "double":
                        float(value.get("value"))

    def test_says_what_it_leaves_out(self):
        done = subprocess.run([CAUSELINE, os.path.join(SAMPLES, "sony-hack.txt"), "-t", "gexf"], capture_output=True, check=True)
        self.assertRegex(done.stderr.decode(), r"1 source has no place in GEXF \(left out; GraphML keeps them\)\n.*\d+ mentions have no place")


@unittest.skipIf(shutil.which("gvpr") is None, "Graphviz' programs are not installed: DOT is not read by them (tests/run installs them)")
class GraphvizTest(Case):
    def run_on(self, dot, *command):
        done = subprocess.run(command, input=dot, capture_output=True, check=False)
        self.assertEqual((done.returncode, done.stderr), (0, b""), command)
        return done.stdout.decode("utf-8")

    def test_dot_and_gvpr_accept_it(self):
        for path in self.inputs:
            dot = self.written(path, "dot", "--set", "fold=no")
            graph = self.graph(path)
            self.run_on(dot, "dot", "-Txdot")
            self.assertEqual(len(self.run_on(dot, "gvpr", 'N[$.type != "" || $.time != "" || $.status != ""] { print($.name); }').splitlines()),
                             len(graph["events"]))

    def test_it_survives_the_way_over_gml(self):
        """To GML and back: as many nodes and edges. Only texts without quotes: Graphviz' writer of GML does not escape them."""
        count = 'BEG_G { print(nNodes($), " ", nEdges($)); }'
        for path in (os.path.join(SAMPLES, name) for name in ("sony-hack.csv", "cuba-1962.csv")):
            dot = self.written(path, "dot", "--set", "fold=no")
            back = self.run_on(self.run_on(dot, "gv2gml").encode("utf-8"), "gml2gv").encode("utf-8")
            self.assertEqual(self.run_on(back, "gvpr", count), self.run_on(dot, "gvpr", count))

    def test_labels_are_the_texts(self):
        """What Graphviz draws is what the titles say: hostile signs too."""
        svg = ET.fromstring(self.run_on(self.written(self.hostile, "dot", "--set", "fold=no"), "dot", "-Tsvg"))
        drawn = " ".join(t.text or "" for t in svg.iter("{http://www.w3.org/2000/svg}text"))
        squeeze = lambda text: re.sub(r"\s+", " ", text)
        for text in HOSTILE:
            for word in text.split():
                self.assertIn(squeeze(word), drawn)


if __name__ == "__main__":
    unittest.main(verbosity=2)
