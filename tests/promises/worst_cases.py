#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Any case file of at most a mebibyte is answered within 2 seconds of a processor and 350 MB: files
of that size that are deep, wide, long, or wrong in a hundred thousand places. The kernel ends a run
that takes longer; what it kept in memory is what the kernel counted.

    tests/promises/worst_cases.py PROGRAM [NAME...]
"""

import os
import pathlib
import resource
import signal
import subprocess
import sys
import tempfile

LIMIT = 1_048_576
SECONDS, MEGABYTES = 2, 350
COMMANDS = (
    ["check", "--quiet"],
    ["check"],
    ["compare", "--format", "json"],
    ["compare", "--format", "text", "--verbose"],
    ["compare", "--format", "csv"],
)
HEAD = "case: worst\ntitle: Worst\ncurrency: EUR\nas_of: 2026-01-01\n"
ONE = "    title: T\n    lines: [{item: a, rate: 2 per year}]\n"
PAIR = f"comparator: old\npackages:\n  old:\n{ONE}  new:\n{ONE}"


def filled(piece, head="", tail="", limit=LIMIT):
    """Pieces, numbered where they ask for it, up to the limit."""
    parts, size, number = [head], len(head.encode()) + len(tail.encode()), 0
    while True:
        text = piece.replace("@", str(number))
        size += len(text.encode())
        if size > limit:
            return "".join(parts) + tail
        parts.append(text)
        number += 1


def in_lines(line, head=HEAD, years=1, packages="", limit=LIMIT):
    """A case whose package `new` is full of this line."""
    return filled(
        f"      - {line}\n",
        f"{head}years: {years}\ncomparator: old\npackages:\n  old:\n{ONE}{packages}  new:\n    title: T\n    lines:\n",
        limit=limit,
    )


def block(name, piece, share, indent="  "):
    """A section that fills a share of the file."""
    return filled(f"{indent}{piece}\n", f"{name}:\n", limit=int(LIMIT * share))


def most(line, packages=2, first=None, lines=None, funders=0, needs=0, assumptions=0, extra=""):
    """A case of 30 years at its limits: 2000 lines, of which `first` in the comparator."""
    parts = [HEAD, "years: 30\nstart: 2026-01-01\n", extra]
    for name, piece, count in (
        ("funders", "f@: F", funders),
        ("needs", "n@: N", needs),
        ("assumptions", "a_@: 5 (1 to 9)", assumptions),
    ):
        entries = [f"  {piece.replace('@', str(i))}\n" for i in range(count)]
        parts += [f"{name}:\n", *entries] if count else []
    parts.append("comparator: p0\npackages:\n")
    each = lines or (2000 - (first or 0)) // (packages - (first is not None))
    number, size = 0, sum(map(len, parts))
    for package in range(packages):
        parts.append(f"  p{package}:\n    title: T\n    lines:\n")
        for _ in range(first if package == 0 and first else each):
            text = line.replace("f@", f"f{number % 100}").replace("@", str(number % 1000))
            piece = f"      - {{item: i{number}, {text}}}\n"
            if size + len(piece) < LIMIT - 10_000:
                parts.append(piece)
                size += len(piece)
            number += 1
    return "".join(parts)


RATES = block("assumptions", "a_@: 5 (1 to 9)", 0.5)
FUNDERS = block("funders", "f@: F", 0.5)

FILES = {
    # Text
    "open-brackets": lambda: "[" * LIMIT,
    "open-braces": lambda: filled("{a: "),
    "brackets-below": lambda: filled("a:\n" + " " * 40 + "[" * 30 + "]" * 30 + "\n"),
    "deep-items": lambda: "- " * (LIMIT // 2),
    "deep-maps": lambda: "".join(" " * i + "a:\n" for i in range(1400)),
    "double-quotes": lambda: '"' * LIMIT,
    "single-quotes": lambda: "'" * LIMIT,
    "open-quotes": lambda: filled('a@: "b\n'),
    "escapes": lambda: 'title: "' + "\\x41" * (LIMIT // 4 - 10) + '"',
    "colons": lambda: ": " * (LIMIT // 2),
    "second-colons": lambda: "a: " * (LIMIT // 3),
    "hashes": lambda: "# " * (LIMIT // 2),
    "empty-lines": lambda: "\n" * LIMIT,
    "commas": lambda: "a: [" + "," * (LIMIT - 4),
    "tabs": lambda: filled("\ta: b\n"),
    "anchors": lambda: filled("a@: &b\n"),
    "aliases": lambda: filled("a@: *b\n"),
    "tags": lambda: filled("a@: !b\n"),
    "directives": lambda: "%a\n" * (LIMIT // 3),
    "documents": lambda: "---\n" * (LIMIT // 4),
    "explicit-keys": lambda: "? " * (LIMIT // 2),
    "blocks": lambda: filled("a@: |\n  b\n"),
    "block-of-lines": lambda: "a: |\n" + " b\n" * (LIMIT // 3 - 2),
    "one-long-line": lambda: "title: " + "x" * (LIMIT - 7),
    "one-long-plain": lambda: "title: a\n" + "  b\n" * (LIMIT // 4 - 3),
    "controls": lambda: "a: \x01\n" * (LIMIT // 5),
    "bidi": lambda: filled("a: \u202e\n"),
    "broken-utf8": lambda: b"\xff" * LIMIT,
    "old-macs": lambda: "a: b\r" * (LIMIT // 5),
    "same-key": lambda: "a: b\n" * (LIMIT // 5),
    "unknown-keys": lambda: filled("k@: b\n", HEAD),
    "long-unknown-keys": lambda: filled("k" * 900 + "@: b\n", HEAD),
    "keys-without-colon": lambda: filled("k@\n"),
    "lost-text": lambda: filled("a: b\n ,\n"),
    # Cases that are good
    "many-lines": lambda: in_lines("{item: i@, rate: 1 per year}", years=30),
    "many-ranges": lambda: in_lines("{item: i@, rate: 1 to 9 per year}", years=30),
    "many-chains": lambda: in_lines("{item: i@, rate: 7 per hour, use: '1/3 hours per a, 2/7 as per week'}", years=30),
    "many-daily": lambda: in_lines("{item: i@, rate: 1 per day, from: 2026-02-03}", HEAD + "start: 2026-01-01\n", 30),
    "one-assumption": lambda: in_lines("{item: i@, rate: a per year}", HEAD + "assumptions: {a: 1 to 9}\n", 30),
    "an-assumption-each": lambda: in_lines("{item: i@, rate: a_@ per year}", HEAD + RATES, 30),
    "many-packages": lambda: filled("  p@: {title: T, lines: [{item: i, rate: 1 to 9 per year}]}\n", HEAD + PAIR),
    "packages-and-ranges": lambda: filled(
        "  p@: {title: T, lines: [{item: i, rate: 1 to 9 per year}]}\n",
        filled("      - {item: i@, rate: 1 to 9 per year}\n", HEAD + "comparator: old\npackages:\n  old:\n    title: T\n    lines:\n", limit=LIMIT // 2),
    ),
    "many-funders": lambda: in_lines("{item: i@, rate: 1 per year, funder: f@}", HEAD + FUNDERS, 30),
    "funders-and-packages": lambda: filled(
        "  p@: {title: T, lines: [{item: i, rate: 1 per year, funder: f1}]}\n",
        HEAD + FUNDERS + "comparator: old\npackages:\n  old: {title: T, lines: [{item: i, rate: 1 per year, funder: f1}]}\n",
    ),
    "one-line-many-funders": lambda: HEAD + FUNDERS + "comparator: old\npackages:\n  old: &".replace("&", "{title: T, lines: [{item: i, rate: 1 per year, funder: f1}]}\n")
    + filled("f@: 0%, ", "  new: {title: T, lines: [{item: i, rate: 1 per year, funders: {", "f99999: 0%}}]}\n", LIMIT // 3),
    "many-needs": lambda: filled("  n@: N\n", HEAD + PAIR + "needs:\n"),
    "needs-and-packages": lambda: filled("  p@: {title: T, lines: [{item: i, rate: 1 per year}]}\n", HEAD + block("needs", "n@: N", 0.5) + PAIR),
    "long-taper": lambda: HEAD + "years: 30\n" + PAIR.replace("2 per year", "2 per year, taper: [" + "50%, " * 80_000 + "1%]"),
    "long-index": lambda: filled("1.23%, ", HEAD + "years: 30\n" + PAIR + "indices: {i: [", "2%]}\n"),
    "many-indices": lambda: in_lines("{item: i@, rate: 1 per year, index: i@}", HEAD + block("indices", "i@: 1.2345%", 0.4), 30),
    "many-scenarios": lambda: filled("  s@: {title: S, set: {a: 3}}\n", HEAD + "assumptions: {a: 1}\n" + PAIR.replace("2 per", "a per") + "scenarios:\n"),
    "many-expectations": lambda: filled("  - {package: new, saving: '>= 5'}\n", HEAD + PAIR + "expect:\n"),
    "right-expectations": lambda: filled("  - {package: new, saving: '>= 0'}\n", HEAD + PAIR + "expect:\n"),
    "many-labels": lambda: filled("  l@: x\n", HEAD + PAIR + "labels:\n"),
    "big-factors": lambda: in_lines("{item: i@, rate: 123456789012345.123456789 per a, use: 987654321/123456 as per year}"),
    "long-summary": lambda: HEAD + PAIR + "".join(f"summary{i}: {'x y ' * 16000}\n" for i in range(15)),
    "long-ask": lambda: HEAD + PAIR + "story:\n  ask:\n" + ("    - " + "x y " * 16000 + "\n") * 15,
    "long-items": lambda: in_lines("{item: '@" + "x y " * 4000 + "', rate: 1 per year}"),
    # Cases as large as they may be
    "most-lines": lambda: most("rate: 1 per year"),
    "most-ranges": lambda: most("rate: 1 to 9 per year"),
    "most-chained-ranges": lambda: most("rate: 1 to 9 per u0, use: '" + ", ".join(f"1 to 9 u{i} per u{i + 1}" for i in range(14)) + ", 1 u14 per year'"),
    "most-chains": lambda: most("rate: 7/3 per u0, use: '" + ", ".join(f"1/7 u{i} per u{i + 1}" for i in range(18)) + ", 1 u18 per year'"),
    "most-additions": lambda: most("rate: 1 per year, add: {" + ", ".join(f"a{i}: 1%" for i in range(15)) + "}"),
    "most-tapers": lambda: most("rate: 1 per year, taper: [" + "50% to 60%, " * 29 + "1%]"),
    "most-assumptions": lambda: most("rate: a_@ per year", assumptions=1000),
    "most-uses": lambda: most("rate: a_0 per u0, use: '" + ", ".join(f"a_{i} u{i} per u{i + 1}" for i in range(19)) + ", 1 u19 per year'", assumptions=1000),
    "most-packages": lambda: most("rate: 1 to 9 per year", packages=30),
    "most-packages-and-ranges": lambda: most("rate: 1 to 9 per year", packages=30, first=1000),
    "most-packages-and-assumptions": lambda: most("rate: a_@ per year", packages=30, first=1000, assumptions=1000),
    "most-funders": lambda: most("rate: 1 per year, funder: f@", funders=100),
    "most-shares": lambda: most("rate: 1 per year, funders: {" + ", ".join(f"f{i}: 1%" for i in range(100)) + "}", funders=100, packages=2, lines=25),
    "most-funders-and-packages": lambda: most("rate: 1 to 9 per year, funder: f@", funders=100, packages=30),
    "most-needs": lambda: most("rate: 1 per year, meets: [n@]", needs=1000, packages=30),
    "most-dates": lambda: most("rate: 1 per day, from: 2026-02-03, until: 2055-05-06"),
    "most-discounts": lambda: most("rate: 1 to 9 per year, index: i", extra="indices: {i: [" + "1.23456789%, " * 29 + "2.3456789%]}\nconventions: {discount: {rate: 3.456789%, timing: mid}}\n"),
    # Cases that are wrong
    "unknown-funders": lambda: in_lines("{item: i@, rate: 1 per year, funder: g@}", HEAD + FUNDERS),
    "unknown-assumptions": lambda: in_lines("{item: i@, rate: b_@ per year}", HEAD + RATES),
    "unknown-needs": lambda: in_lines("{item: i@, rate: 1 per year, meets: [m@]}", HEAD + block("needs", "n@: N", 0.5)),
    "unknown-indices": lambda: in_lines("{item: i@, rate: 1 per year, index: j@}", HEAD + block("indices", "i@: 1%", 0.5)),
    "long-unknown-funders": lambda: in_lines("{item: i@, rate: 1 per year, funder: g" + "g" * 500 + "@}", HEAD + filled("  f" + "f" * 500 + "@: F\n", "funders:\n", limit=LIMIT // 2)),
    "same-items": lambda: in_lines("{item: i, rate: 1 per year}"),
    "wrong-rates": lambda: in_lines("{item: i@, rate: x 1}"),
    "wrong-units": lambda: in_lines("{item: i@, rate: 1 per a, use: 1 b}"),
    "wrong-numbers": lambda: in_lines("{item: i@, rate: 1e3 per year}"),
    "line-keys": lambda: in_lines("{item: i@, ratee: 1 per year, fundr: x}"),
    "unknown-settings": lambda: filled("  s@: {title: S, set: {b_@: 3}}\n", HEAD + RATES + PAIR + "scenarios:\n"),
    "line-settings": lambda: filled("  s@: {title: S, set: {new/i@/rat: 3}}\n", in_lines("{item: i@, rate: 1 per year}", limit=LIMIT // 2) + "scenarios:\n"),
    "long-number": lambda: HEAD + PAIR.replace("2 per year", "1" * 60_000 + " per year"),
    "long-chain": lambda: HEAD + PAIR.replace("rate: 2 per year", "rate: 2 per a, use: '" + ", ".join(f"2 u{i} per u{i + 1}" for i in range(3000)) + "'"),
}


def limits():
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + 1))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def run(call, tries=3):
    """Status, seconds of a processor, megabytes. A run the kernel ended is tried again: where other
    work shares the processor, the same instructions take up to half as long again."""
    child = subprocess.Popen(call, preexec_fn=limits, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode == -signal.SIGXCPU and tries > 1:
        return run(call, tries - 1)
    return child.returncode, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def main(program, *names):
    wrong, slowest, largest = 0, (0, ""), (0, "")
    with tempfile.TemporaryDirectory() as folder:
        for name in names or FILES:
            text = FILES[name]()
            path = pathlib.Path(folder, "worst.yaml")
            path.write_bytes(text if isinstance(text, bytes) else text.encode())
            assert path.stat().st_size <= LIMIT, (name, path.stat().st_size)
            for command in COMMANDS:
                status, seconds, megabytes = run([program, command[0], str(path), *command[1:]])
                what = f"{name}: {' '.join(command)}"
                slowest, largest = max(slowest, (seconds, what)), max(largest, (megabytes, what))
                if status not in (0, 1) or seconds > SECONDS or megabytes > MEGABYTES:
                    wrong += 1
                    print(f"{what}: status {status}, {seconds:.2f} s, {megabytes:.0f} MB")
                if status == 1 and command[0] == "check" and not name.startswith("most-"):
                    break  # the other commands say the same of a case with errors
                if status == 1 and name.startswith("most-"):
                    wrong += 1
                    print(f"{what}: is refused, so it shows nothing")
    count = len(names or FILES)
    print(f"{count} files; the slowest took {slowest[0]:.2f} s ({slowest[1]}), the largest {largest[0]:.0f} MB ({largest[1]})")
    print(f"{wrong} beyond {SECONDS} s or {MEGABYTES} MB, or without an answer")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]) if len(sys.argv) > 1 else __doc__)
