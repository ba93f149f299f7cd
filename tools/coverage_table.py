#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""A table of coverage by room, from what `llvm-cov export` says; status 1 below what is promised.

usage: coverage_table.py LINES.json BRANCHES.json...

Lines and branches are those of the source: llvm counts no branches of exceptions. Left out is one
kind of branch: the way past a `switch` that names every value, which no value takes.
"""

import collections
import json
import pathlib
import sys

LINES = 95.0  # per cent, of library and program
WITHOUT_GAPS = (  # every branch
    "lib/carecost/base/rational.cpp",
    "lib/carecost/base/round_quotient.cpp",
    "lib/carecost/base/text.cpp",  # visible()
    "lib/carecost/units/money.cpp",
    "lib/carecost/units/date.cpp",
    "lib/carecost/report/csv_renderer.cpp",
    "lib/carecost/report/json.cpp",
    "lib/carecost/report/markdown_renderer.cpp",
    "lib/carecost/report/page_template.cpp",
)
ROOT = pathlib.Path(__file__).resolve().parent.parent


def files_of(export):
    """(name below the checkout, what is said of it) of each file of an export."""
    with open(export, encoding="utf-8") as file:
        files = json.load(file)["data"][0]["files"]
    for each in files:
        yield str(pathlib.Path(each["filename"]).resolve()).removeprefix(f"{ROOT}/"), each


def gaps(name, taken):
    """(line, text) of each branch that is not taken both ways by any of its instances."""
    source = (ROOT / name).read_text(encoding="utf-8").split("\n")
    for (line, column), counts in sorted(taken.items()):
        is_switch = source[line - 1][: column - 1].endswith("switch (")
        if 0 in counts and not is_switch:
            yield line, source[line - 1].strip()


def missing_branches(exports):
    taken = collections.defaultdict(lambda: collections.defaultdict(lambda: [0, 0]))
    for export in exports:
        for name, said in files_of(export):
            for line, column, _, _, true, false, *_ in said["branches"]:
                taken[name][line, column][0] += true
                taken[name][line, column][1] += false
    for name in WITHOUT_GAPS:
        if name not in taken:
            yield f"{name}: no test runs it"
        yield from (f"{name}:{line}: never goes both ways: {text}" for line, text in gaps(name, taken[name]))


def main(lines_export, *branch_exports):
    rooms = collections.defaultdict(lambda: [0, 0])
    for name, said in files_of(lines_export):
        if name.startswith(("lib/", "apps/")):
            for room in (str(pathlib.Path(name).parent), "lib and apps"):
                rooms[room][0] += said["summary"]["lines"]["covered"]
                rooms[room][1] += said["summary"]["lines"]["count"]
    wrong = list(missing_branches(branch_exports))
    for room, (covered, count) in sorted(rooms.items()):
        print(f"{room:28} {covered:6} of {count:6} lines {100 * covered / count:6.1f} %")
    covered, count = rooms["lib and apps"]
    if 100 * covered < LINES * count:
        wrong.append(f"fewer than {LINES} % of the lines")
    print(f"{len(WITHOUT_GAPS)} files of numbers, rounding, dates and escapers: every branch" if not wrong else "\n".join(wrong))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
