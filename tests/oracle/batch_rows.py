#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Plays random cases with random tables through `carecost batch --table` and compares every row with
the independent model in costing.py, and some of them with `carecost compare --set` as well.

    tests/oracle/batch_rows.py PROGRAM [COUNT [FIRST_SEED]]
"""

import csv
import io
import json
import pathlib
import random
import subprocess
import sys
import tempfile
from fractions import Fraction

sys.dont_write_bytecode = True

import costing  # noqa: E402
import end_to_end  # noqa: E402

NAMES = ("old", "new")


def run(*arguments):
    done = subprocess.run(arguments, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise SystemExit(f"{' '.join(map(str, arguments))}: {done.returncode}\n{done.stderr}")
    return done.stdout


def columns_of(chance, packages):
    """Some rates of lines, by package and number."""
    lines = [(p, i) for p, package in enumerate(packages) for i in range(len(package))]
    return chance.sample(lines, min(len(lines), chance.randint(1, 5)))


def wanted(case, packages):
    """The figures of a row, in cents and millionths."""
    answer = costing.compare(case, packages)
    before, after = (package["total"] for package in answer["packages"])
    share = "" if before == 0 else f"{float(costing.six_decimals(Fraction(before - after, before))):.6f}"
    payer = "" if case["payer"] is None else answer["payer_saving"]
    return [after, before, answer["saving"], share, payer, answer["cashable_saving"]]


def said(row):
    cents = [text and int(text.replace(".", "")) for text in row[3:9]]
    return cents[:3] + [row[6]] + cents[4:]


def play(program, seed, folder):
    """Differences of one case, in words."""
    chance = random.Random(seed)
    case, packages = costing.random_case(chance)
    columns = columns_of(chance, packages)
    names = [f"{NAMES[p]}/line-{i}/rate" for p, i in columns]
    rows = [[chance.choice(["0", "1", f"{chance.randint(0, 99999)}.{chance.randint(0, 99):02}",
                            f"{chance.randint(0, 999)}.{chance.randint(0, 9999):04}"])
             for _ in columns] for _ in range(20)]
    file = pathlib.Path(folder, f"{seed}.yaml")
    file.write_text("\n".join(end_to_end.case_file(case, packages)) + "\n", encoding="utf-8")
    table = pathlib.Path(folder, f"{seed}.csv")
    table.write_text("\n".join(",".join(row) for row in [names, *rows]) + "\n", encoding="utf-8")
    answer = list(csv.reader(io.StringIO(run(program, "batch", file, "--table", table))))[1:]
    wrong = [] if len(answer) == len(rows) else [f"seed {seed}: {len(answer)} rows"]
    for number, (row, written) in enumerate(zip(answer, rows), start=1):
        changed = [[dict(line) for line in package] for package in packages]
        for (p, i), text in zip(columns, written):
            changed[p][i]["rate"] = Fraction(text)
        if said(row) != wanted(case, changed):
            wrong.append(f"seed {seed}, row {number}: {said(row)}, not {wanted(case, changed)}")
    number = chance.randrange(len(rows))
    settings = [part for name, text in zip(names, rows[number]) for part in ("--set", f"{name}={text}")]
    single = json.loads(run(program, "compare", "--quiet", "--format", "json", file, *settings))
    pair = single["comparisons"][0]
    compared = [round(single["packages"]["new"]["cost"]["total"] * 100), round(pair["saving"] * 100),
                round(pair["cashable_saving"] * 100)]
    if [said(answer[number])[i] for i in (0, 2, 5)] != compared:
        wrong.append(f"seed {seed}, row {number + 1}: compare --set says {compared}")
    return wrong


def main(program, count=200, first=1):
    wrong = []
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(int(first), int(first) + int(count)):
            wrong += play(program, seed, folder)
    print("\n".join(wrong[:20] + [f"{count} cases with 20 rows each, {len(wrong)} differences"]))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
