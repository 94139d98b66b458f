#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""What is written for other programs: STIX and Attack Flow are held against the rules of their specifications."""

import json
import os
import re
import subprocess
import sys
import tempfile
import unittest

CAUSELINE = os.environ.get("CAUSELINE", "causeline")
SAMPLES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "samples")
NAMES = ["sony-hack.txt", "sony-hack.csv", "cuba-1962.csv", "blackout-2003.csv", "ever-given.md"]

# Hostile and odd: quotes, brackets, direction, ids that look like others, years before the common era, open ends.
ODD = {
    "causeline": 1, "title": "Odd \"things\" & <tags>",
    "sources": [{"id": "s1", "title": "A \\ title", "text": "One two three four.", "url": "https://example.org/a?b=c&d", "published": "2014-12-20"},
                {"id": "s2", "title": "", "file": "/home/somebody/list.csv"}],
    "actors": [{"id": "e1", "name": "Actor \"one\"", "kind": "country"}, {"id": "a2", "name": "\u05e9\u05dc\u05d5\u05dd", "kind": "people", "aliases": ["x", "y"]},
               {"id": "a3", "name": "Actor \"one\"", "kind": "country"}],
    "events": [
        {"id": "e1", "type": "cyberattack", "title": "Breach \\N of \"x\"", "time": "2014-11-24", "status": "alleged", "confidence": 0.7,
         "actors": [{"actor": "e1", "role": "source", "status": "alleged"}, {"actor": "a2", "role": "target"}],
         "claims": [{"by": "a2", "stance": "alleges", "about": "source", "evidence": "m1"}, {"by": "e1", "stance": "denies"}]},
        {"id": "e2", "title": "<b>Denial</b>\nsecond line", "type": "denial", "time": "2014-12"},
        {"id": "e3", "title": "Battle", "type": "attack", "time": "-0043-03-15", "status": "asserted"},
        {"id": "e4", "title": "", "time": "2014-12-01/.."},
        {"id": "e5", "title": "Never was", "type": "attack", "status": "negated", "time": "2014-12-24T10:30:00Z"},
    ],
    "links": [{"id": "l1", "from": "e1", "to": "e2", "kind": "response"}, {"id": "l2", "from": "e1", "to": "e2", "kind": "cause", "evidence": ["m1"]},
              {"id": "l3", "from": "e2", "to": "e4", "kind": "about"}],
    "mentions": [{"id": "m1", "source": "s1", "kind": "event", "of": "e1", "start": 0, "end": 3}, {"id": "m2", "source": "s2", "kind": "event", "of": "e2", "row": 4}],
}

TIMESTAMP = re.compile(r"^\d{4}-(0[1-9]|1[012])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?Z$")
MILLIS = re.compile(r"T\d\d:\d\d:\d\d\.\d{3}Z$")
IDENTIFIER = re.compile(r"^[a-z][a-z0-9-]+--[0-9a-f]{8}-[0-9a-f]{4}-[45][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$")
# What an object of each type must have beside the properties of all (STIX 2.1, 4, 5 and 7.3; Attack Flow 2).
REQUIRED = {
    "identity": ["name"], "incident": ["name"], "relationship": ["relationship_type", "source_ref", "target_ref"], "opinion": ["opinion", "object_refs"],
    "report": ["name", "published", "object_refs"], "grouping": ["context", "object_refs"],
    "extension-definition": ["created_by_ref", "name", "schema", "version", "extension_types"],
    "attack-flow": ["name", "scope", "start_refs", "extensions"], "attack-action": ["name", "extensions"], "attack-condition": ["description", "extensions"],
    "attack-asset": ["name", "extensions"],
}
# What a reference of an Attack Flow may point at.
TARGETS = {"start_refs": ("attack-action", "attack-condition"), "effect_refs": ("attack-action", "attack-operator", "attack-condition"),
           "on_true_refs": ("attack-action", "attack-operator", "attack-condition"), "asset_refs": ("attack-asset",)}
IDENTITY_CLASSES = {"individual", "group", "system", "organization", "class", "unspecified"}
OPINIONS = {"strongly-disagree", "disagree", "neutral", "agree", "strongly-agree"}


def write(path, form, *options):
    done = subprocess.run([CAUSELINE, "--quiet", path, "-t", form, "-o", "-", *options], capture_output=True, check=False)
    return done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8")


class Case(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        odd = os.path.join(cls.folder.name, "odd.json")
        with open(odd, "w", encoding="utf-8") as file:
            json.dump(ODD, file)
        cls.inputs = [odd] + [os.path.join(SAMPLES, name) for name in NAMES]

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def written(self, path, form, *options):
        code, out, err = write(path, form, *options)
        self.assertEqual(code, 0, err)
        return out

    def graph(self, path):
        return json.loads(self.written(path, "json"))


class StixTest(Case):
    def check_bundle(self, text):
        bundle = json.loads(text)
        self.assertEqual(set(bundle), {"type", "id", "objects"})
        self.assertRegex(bundle["id"], IDENTIFIER)
        ids = {o["id"]: o for o in bundle["objects"]}
        self.assertEqual(len(ids), len(bundle["objects"]), "an id stands twice")
        for o in bundle["objects"]:
            self.check_object(o, ids)
        return bundle["objects"], ids

    def check_object(self, o, ids):
        self.assertRegex(o["id"], IDENTIFIER)
        self.assertTrue(o["id"].startswith(o["type"] + "--"))
        self.assertEqual(o["spec_version"], "2.1")
        for name in ("created", "modified"):
            self.assertRegex(o[name], MILLIS)
        for name in REQUIRED[o["type"]]:
            self.assertIn(name, o, o["id"])
        for key, value in o.items():
            if key in ("created", "modified", "published", "start_time", "stop_time", "execution_start", "execution_end"):
                self.assertRegex(value, TIMESTAMP)
            elif key.endswith("_ref"):
                self.assertIn(value, ids)
            elif key.endswith("_refs"):
                self.assertTrue(value)
                for each in value:
                    self.assertIn(each, ids)
                    self.assertIn(ids[each]["type"], TARGETS.get(key, (ids[each]["type"],)))
            elif isinstance(value, list):
                self.assertTrue(value, "%s of %s is empty" % (key, o["id"]))
            self.assertNotEqual(value, "")
        self.check_words(o, ids)

    def check_words(self, o, ids):
        if o["type"] == "relationship":
            self.assertRegex(o["relationship_type"], r"^[a-z0-9-]+$")
            if "stop_time" in o:
                self.assertGreater(o["stop_time"], o["start_time"])
        if o["type"] == "identity":
            self.assertIn(o["identity_class"], IDENTITY_CLASSES)
        if o["type"] == "opinion":
            self.assertIn(o["opinion"], OPINIONS)
        if "confidence" in o:
            self.assertTrue(isinstance(o["confidence"], int) and 0 <= o["confidence"] <= 100)
        for reference in o.get("external_references", []):
            self.assertIn("source_name", reference)
            self.assertTrue({"description", "url", "external_id"} & set(reference))
        for extension in o.get("extensions", {}):
            self.assertIn(extension, ids)

    def test_bundles_follow_the_specification(self):
        for path in self.inputs:
            objects, _ = self.check_bundle(self.written(path, "stix"))
            graph = self.graph(path)
            count = lambda kind: sum(o["type"] == kind for o in objects)
            self.assertEqual(count("incident"), len(graph["events"]), path)
            self.assertEqual(count("opinion"), sum(len(e.get("claims", [])) for e in graph["events"]))
            self.assertEqual(count("relationship"), len(graph["links"]) + sum(len(e.get("actors", [])) for e in graph["events"]))

    def test_same_graph_same_bundle(self):
        self.assertEqual(self.written(self.inputs[0], "stix"), self.written(self.inputs[0], "stix"))

    def test_times_only_where_the_day_is_known(self):
        objects, ids = self.check_bundle(self.written(self.inputs[0], "stix"))
        names = {o["id"]: o["name"] for o in objects if o["type"] == "incident"}
        timed = {names[o["source_ref"]] for o in objects if o["type"] == "relationship" and "start_time" in o}
        self.assertEqual(timed, {"Breach \\N of \"x\""})
        self.assertEqual({o["published"] for o in objects if o["type"] == "report"}, {"2014-12-20T00:00:00.000Z"})

    def test_attribution_says_how_sure(self):
        objects, ids = self.check_bundle(self.written(self.inputs[0], "stix"))
        found = [(ids[o["target_ref"]]["name"], o["description"]) for o in objects if o.get("relationship_type") == "attributed-to"]
        self.assertEqual(found, [("Actor \"one\"", "source (alleged)")])

    def test_attack_flows_follow_the_specification(self):
        for path in (self.inputs[0], os.path.join(SAMPLES, "sony-hack.csv"), os.path.join(SAMPLES, "sony-hack.txt")):
            objects, ids = self.check_bundle(self.written(path, "attack-flow"))
            self.assertEqual(sum(o["type"] == "attack-flow" for o in objects), 1)
            self.assertTrue(any(o["type"] == "attack-action" for o in objects))
            reached, queue = set(), list(next(o for o in objects if o["type"] == "attack-flow")["start_refs"])
            while queue:
                at = queue.pop()
                if at not in reached:
                    reached.add(at)
                    queue += ids[at].get("effect_refs", []) + ids[at].get("on_true_refs", [])
            self.assertEqual(reached, {o["id"] for o in objects if o["type"] in ("attack-action", "attack-condition")})

    def test_circles_are_reached(self):
        """Nothing leads to a circle from outside: one of its steps is a start."""
        event = lambda name: {"id": name, "title": name, "type": "cyberattack", "time": "2014-11-24"}
        graph = {"causeline": 1, "events": [event(name) for name in "abcde"],
                 "links": [{"id": "l%d" % i, "from": a, "to": b, "kind": kind} for i, (a, b, kind) in enumerate(
                     [("a", "b", "cause"), ("c", "d", "response"), ("d", "c", "response"), ("d", "e", "cause")])]}
        path = os.path.join(self.folder.name, "circle.json")
        with open(path, "w", encoding="utf-8") as file:
            json.dump(graph, file)
        objects, ids = self.check_bundle(self.written(path, "attack-flow"))
        starts = [ids[i]["name"] for o in objects if o["type"] == "attack-flow" for i in o["start_refs"]]
        self.assertEqual(starts, ["a", "c"])

    def test_the_stix_library_reads_them(self):
        try:
            import stix2
        except ImportError:
            self.skipTest("python's stix2 is not installed: bundles are held against the specification only")
        for path in self.inputs:
            bundle = stix2.parse(self.written(path, "stix"))
            self.assertEqual(len(bundle.objects), len(json.loads(self.written(path, "stix"))["objects"]))

    def test_what_never_happened_is_no_action(self):
        objects, _ = self.check_bundle(self.written(self.inputs[0], "attack-flow"))
        self.assertEqual({o["name"] for o in objects if o["type"] == "attack-action"}, {"Breach \\N of \"x\"", "Battle"})

    def test_no_attack_no_flow(self):
        code, out, err = write(os.path.join(SAMPLES, "ever-given.md"), "attack-flow")
        self.assertNotEqual(code, 0)
        self.assertEqual(out, "")
        self.assertIn("no event is an attack that took place", err)


if __name__ == "__main__":
    unittest.main(verbosity=2)
