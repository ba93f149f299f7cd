#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Same input, same bytes: every command in every format, three times in each of five locales and four
time zones by the first build given, once in each by the others (which may be slow: sanitizers). Output,
messages and status must be those of the first run.

    tests/promises/same_bytes.py PROGRAM...
"""

import collections
import itertools
import multiprocessing
import os
import pathlib
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True

from lines import lines  # noqa: E402

RUNS = range(3)
LOCALES = ("C", "fi_FI.UTF-8", "sv_SE.ISO-8859-1", "de_DE.UTF-8", "tr_TR.UTF-8")
ZONES = ("UTC0", "EET-2EEST,M3.5.0/3,M10.5.0/4", "NST3:30", "LINT-14")


def make_locales(folder):
    for name in LOCALES[1:]:
        language, charset = name.split(".")
        call = ["localedef", "-i", language, "-f", charset, f"{folder}/{name}"]
        subprocess.run(call, check=True, stderr=subprocess.DEVNULL)


def environment(folder, locale, zone):
    return {
        "PATH": os.environ["PATH"],
        "LOCPATH": folder,
        "LC_ALL": locale,
        "LANGUAGE": locale[:2],
        "TZ": zone,
        # For a build with sanitizers and coverage: leaks are looked for in the tests, which know those of others.
        "ASAN_OPTIONS": "detect_leaks=0",
        "LLVM_PROFILE_FILE": os.devnull,
    }


def said(call, env):
    return subprocess.run(call, env=env, capture_output=True, check=False, stdin=subprocess.DEVNULL)


def check_that_it_matters(folder):
    """The locales are there and the zones differ, so that a program could fall for them."""
    points = {said(["locale", "decimal_point"], environment(folder, name, "UTC0")).stdout for name in LOCALES}
    hours = {said(["date", "-d@0", "+%d %H:%M"], environment(folder, "C", zone)).stdout for zone in ZONES}
    if len(points) != 2 or len(hours) != len(ZONES):
        sys.exit(f"locales or time zones are not there: {points} {hours}")


def differences(task):
    """How the runs of one command line differ from its first."""
    programs, folder, line = task
    first, wrong = None, []
    repeated = itertools.product(programs[:1], RUNS, LOCALES, ZONES)
    others = itertools.product(programs[1:], range(1), LOCALES, ZONES)
    for program, _, locale, zone in itertools.chain(repeated, others):
        done = said([program, *line], environment(folder, locale, zone))
        answer = (done.returncode, done.stdout, done.stderr)
        if first is None:
            first = answer
            if done.returncode != 0:
                wrong.append(f"{' '.join(line)}: status {done.returncode} {done.stderr.decode()}")
        elif answer != first:
            wrong.append(f"{' '.join(line)}: other bytes from {program} in {locale} at {zone}")
    return wrong


def main(programs):
    with tempfile.TemporaryDirectory() as folder:
        make_locales(folder)
        check_that_it_matters(folder)
        tried = list(lines(programs[0]))
        tasks = [([str(pathlib.Path(p).resolve()) for p in programs], folder, line) for line in tried]
        with multiprocessing.Pool() as pool:
            wrong = sum(pool.map(differences, tasks, chunksize=1), [])
    print("\n".join(wrong[:20]))
    names = collections.Counter(line[0] for line in tried)
    runs = len(tried) * (len(RUNS) + len(programs) - 1) * len(LOCALES) * len(ZONES)
    print(f"{len(tried)} command lines ({', '.join(f'{n} {c}' for n, c in names.items())})")
    print(f"{runs} runs, {len(wrong)} differ")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]) if len(sys.argv) > 1 else __doc__)
