#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""A table of coverage by room, from what `llvm-cov export` says; status 1 below what is promised.

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


def gaps(name, branches):
    """(line, text) of each branch that is not taken both ways by any of its instances."""
    taken = collections.defaultdict(lambda: [0, 0])
    for line, column, _, _, true, false, *_ in branches:
        taken[line, column][0] += true
        taken[line, column][1] += false
    source = (ROOT / name).read_text(encoding="utf-8").split("\n")
    for (line, column), counts in sorted(taken.items()):
        is_switch = source[line - 1][: column - 1].endswith("switch (")
        if 0 in counts and not is_switch:
            yield line, source[line - 1].strip()


def main():
    rooms, wrong = collections.defaultdict(lambda: [0, 0]), []
    missing = set(WITHOUT_GAPS)
    for file in json.load(sys.stdin)["data"][0]["files"]:
        name = str(pathlib.Path(file["filename"]).resolve())
        name = name.removeprefix(f"{ROOT}/")
        if not name.startswith(("lib/", "apps/")):
            continue
        lines = file["summary"]["lines"]
        for room in (str(pathlib.Path(name).parent), "lib and apps"):
            rooms[room][0] += lines["covered"]
            rooms[room][1] += lines["count"]
        if name in WITHOUT_GAPS:
            missing.discard(name)
            wrong += [f"{name}:{line}: never goes both ways: {text}" for line, text in gaps(name, file["branches"])]
    wrong += [f"{name}: no test runs it" for name in sorted(missing)]
    for room, (covered, count) in sorted(rooms.items()):
        print(f"{room:28} {covered:6} of {count:6} lines {100 * covered / count:6.1f} %")
    covered, count = rooms["lib and apps"]
    if 100 * covered < LINES * count:
        wrong.append(f"fewer than {LINES} % of the lines")
    print(f"{len(WITHOUT_GAPS)} files of numbers, rounding, dates and escapers: every branch" if not wrong else "\n".join(wrong))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
