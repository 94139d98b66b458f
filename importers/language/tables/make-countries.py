#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes the countries of ISO 3166-1 (Debian's iso-codes) as a table: code, then every name.

make-countries.py iso_3166-1.json countries.tsv
"""
import json
import re
import sys

source, target = sys.argv[1:3]
with open(source, encoding="utf-8") as stream:
    countries = json.load(stream)["3166-1"]
with open(target, "w", encoding="utf-8") as out:
    for country in sorted(countries, key=lambda c: c["alpha_2"]):
        names = []
        for key in ("common_name", "name", "official_name"):
            name = country.get(key)
            if not name:
                continue
            # "Korea, Republic of" and "Bolivia, Plurinational State of" are for sorting, nobody writes them.
            turned = re.match(r"^(.*), (.*)$", name)
            if turned and turned[1] not in ("Korea", "Congo", "Virgin Islands"):
                names.append(turned[1])
            elif not turned:
                names.append(name)
        names = [n for n in dict.fromkeys(names) if "(" not in n]
        if names:
            out.write("%s\t%s\n" % (country["alpha_2"], ",".join(names)))
