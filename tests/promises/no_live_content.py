#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""No live content in outputs: formulas, markup and terminal escapes in every text field of a case and of
a log, through every command that prints them as text, Markdown, CSV or JSON. Pages and workbooks have
their own readers in tests/reports.

    tests/promises/no_live_content.py PROGRAM
"""

import csv
import io
import json
import pathlib
import re
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True

from lines import commands, formats  # noqa: E402

PAYLOADS = (
    "=1+1", "+1+1", "-1+1", "@SUM(A1)", "=cmd|' /C calc'!A0", "=HYPERLINK(\"http://x.example\")", "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>", "![a](http://x.example/a.png)", "[a](javascript:alert(1))", "**a** _b_ `c`",
    "a | b | c", "# a", "1. a", "- a", "> a", "&lt;b&gt; &#x3c;", "~~~", "$x$", "\\[x\\]",
)
# Control characters never pass the reader; these are the ways in that look like text.
ESCAPES = ("\\e[31m", "\\x9b31m", "\\u202e", "\\r", "\\b", "\\0")
CASE = """case: live
title: {0}
summary: {0}
as_of: 2026-01-01
currency: EUR
meeting: {{body: {0}, item: {0}, date: 2026-02-02}}
client: {{alias: {0}}}
labels: {{label: {0}}}
story:
  wants: {0}
  why: {0}
  helps: {0}
  ask: [{0}]
  consent: {{by: {0}, date: 2026-01-01}}
needs: {{need: {0}}}
funders: {{town: {0}, state: {0}}}
payer: town
assumptions: {{a: 3 (2 to 5)}}
comparator: old
packages:
  old:
    title: {0}
    why: {0}
    lines: [{{item: {0}, id: one, rate: 900 per year, funder: town, meets: [need], source: {{ref: {0}, type: quote}}}}]
  new:
    title: {0}
    lines: [{{item: {0}, id: two, rate: 2 per visit, use: a visits per week, funder: state, source: {{ref: {0}}}}}]
scenarios:
  dear: {{title: {0}, set: {{a: 4}}}}
"""
EPISODES = "day,client,asked,started,ended,outcome,what,note\n2026-03-10,{0},9:10,9:20,9:30,helped,{0},{0}\n"
DAYS = "day,client,arrived,left,note\n2026-03-10,{0},9:00,15:00,{0}\n"


def live_in_csv(text):
    for row in csv.reader(io.StringIO(text, newline="")):
        for field in row:
            if re.match(r"[=+\-@\t\r]", field) and not re.fullmatch(r"-?\d+(\.\d+)?", field):
                yield f"a spreadsheet runs {field!r}"


def live_in_markdown(text):
    text = re.sub(r"```text\n.*?```", "", text, flags=re.DOTALL)
    plain = re.sub(r"\\[!-/:-@\[-`{-~]", "", text).replace("&emsp;", "")
    for pattern in (r"<[a-z!/]", r"\]\(", r"!\[", r"`", r"&[#a-z]+;", r"~~", r"\$\w"):
        if re.search(pattern, plain):
            yield f"Markdown obeys {re.search('.*' + pattern + '.*', plain)[0]!r}"


def live_anywhere(text):
    found = re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]", text)
    if found:
        yield f"a terminal obeys {found[0]!r}"


def live_in_json(text):
    for line in text.splitlines() if text.count("\n{") else [text]:
        json.loads(line)
    return ()


READERS = {"csv": live_in_csv, "markdown": live_in_markdown, "json": live_in_json, "jsonl": live_in_json}


def faults(program, folder, payload, command, name):
    log = command == "observe"
    call = [program, command, "log" if log else "case.yaml", *(["--format", name] if name else [])]
    done = subprocess.run(call, cwd=folder, capture_output=True, check=False)
    out, err = done.stdout.decode(), done.stderr.decode()
    if done.returncode not in (0, 1) or (done.returncode == 1 and not err + out):
        yield f"status {done.returncode}: {err}"
    for text in (out, err):
        yield from live_anywhere(text)
    if done.returncode == 0 and out:
        yield from READERS.get(name, lambda text: ())(out)


def main(program):
    program, wrong, count = str(pathlib.Path(program).resolve()), 0, 0
    tried = [(c, f) for c in commands(program) for f in formats(program, c)
             if c in ("check", "compare", "sensitivity", "batch", "observe") and f not in ("html", "yaml", "xlsx")]
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder)
        (path / "log").mkdir()
        quoted = [("'" + each.replace("'", "''") + "'", each) for each in PAYLOADS]
        for yaml, payload in quoted + [(f'"a{each}b"', f"a{each}b") for each in ESCAPES]:
            (path / "case.yaml").write_text(CASE.format(yaml), encoding="utf-8")
            cell = '"' + payload.replace('"', '""') + '"'
            (path / "log/episodes.csv").write_text(EPISODES.format(cell), encoding="utf-8")
            (path / "log/days.csv").write_text(DAYS.format(cell), encoding="utf-8")
            for command, name in tried:
                count += 1
                for fault in faults(program, folder, payload, command, name):
                    wrong += 1
                    print(f"{payload!r} in {command} {name}: {fault}")
    print(f"{len(PAYLOADS) + len(ESCAPES)} texts in every field, {count} answers, {wrong} with live content")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]) if len(sys.argv) == 2 else __doc__)
