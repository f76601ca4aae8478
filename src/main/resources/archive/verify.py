"""Checks the audit chain of this package without the server: python3 verify.py"""
import csv
import glob
import hashlib
import json
import os
import re
import sys

here = os.path.dirname(os.path.abspath(__file__))


def canonical(columns):
    return "\n".join("-" if c is None else "%d:%s" % (len(c.encode("utf-16-le")) // 2, c) for c in columns)


def sha256(columns):
    return hashlib.sha256(canonical(columns).encode("utf-8")).hexdigest()


def table(name):
    files = glob.glob(os.path.join(here, name + "*.csv"))
    for path in sorted(files, key=lambda f: [int(n) for n in re.findall(r"-(\d+)\.csv$", f)]):
        with open(path, encoding="utf-8-sig", newline="") as file:
            yield from csv.DictReader(file)


rows = {}
with open(os.path.join(here, "rows.jsonl"), encoding="utf-8") as file:
    for line in file:
        position, columns = json.loads(line)
        rows[position] = sha256(columns)

anchors = {int(a["position"]): a for a in table("anchors")}
before, expected, checked, problems = None, None, 0, []
for link in table("chain"):
    position, digest, chain = int(link["position"]), link["row_sha256"], link["chain_sha256"]
    if before is not None:
        if position != expected:
            problems.append("position %d is missing" % expected)
        if position in rows and digest and rows[position] != digest:
            problems.append("row at position %d was altered" % position)
        if digest and sha256([before, str(position), digest]) != chain:
            problems.append("chain is broken at position %d" % position)
    if position in anchors and anchors[position]["chain_sha256"] != chain:
        problems.append("anchor of %s differs" % anchors[position]["day"])
    checked += position in rows
    before, expected = chain, position + 1

if checked != len(rows):
    problems.append("%d rows are not in the chain" % (len(rows) - checked))
print("\n".join(problems) if problems else "OK: %d rows, chain up to position %d" % (checked, expected - 1))
sys.exit(1 if problems else 0)
