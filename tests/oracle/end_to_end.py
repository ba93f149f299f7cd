#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Plays random cases, written as case files, through the program and compares every amount with
the independent model in costing.py, a hundred to a process.

    tests/oracle/end_to_end.py PROGRAM [COUNT [FIRST_SEED]]
"""

import functools
import json
import multiprocessing
import pathlib
import random
import subprocess
import sys
import tempfile
from decimal import Decimal
from fractions import Fraction

sys.dont_write_bytecode = True

import costing  # noqa: E402


def percent(share):
    return f"{share * 100}%" if (share * 100).denominator == 1 else f"{float(share * 100):g}%"


def span_keys(line):
    if line.get("months"):
        first, last = line["months"]
        return [f"from: month {first}"] + ([f"until: month {last}"] if last else [])
    first, last = line.get("dates") or (None, None)
    return ([f"from: {first}"] if first else []) + ([f"until: {last}"] if last else [])


def line_keys(line, number, indices, in_comparator):
    unit = "hour" if line["kind"] == "unpaid" else "visit"
    period = "" if line["once"] else " per year"
    rate = Decimal(line["rate"].numerator) / Decimal(line["rate"].denominator)
    yield f"item: Line {number}"
    yield f"kind: {line['kind']}"
    yield f"rate: {rate} (0 to 999999) per {unit}"
    yield f"use: {line['factor']} {unit}s{period}"
    yield from span_keys(line)
    if line.get("taper"):
        yield f"taper: [{', '.join(map(percent, line['taper']))}]"
    if line.get("index"):
        yield f"index: index-{indices.index(line['index'])}"
    if line.get("spread"):
        yield f"spread: {line['spread']} years"
    if line.get("release"):
        yield f"release: {{after: {line['release']} months}}"
    shares = {f"funder-{i}": share for i, share in enumerate(line["shares"]) if share}
    yield f"funders: {{{', '.join(f'{id}: {percent(share)}' for id, share in shares.items())}}}"
    if line["kind"] == "transfer":
        yield f"receives: funder-{line['receiver']}"
    if in_comparator and line["kind"] != "unpaid":
        yield f"cashable: {percent(line['cashable'])}"


def case_file(case, packages):
    indices = [line["index"] for package in packages for line in package if line.get("index")]
    rounding = case["rounding"].replace("_", "-")
    yield from ("case: random", "title: A random case", "currency: EUR", "comparator: old")
    yield from (f"years: {case['years']}", f"start: {case['start']}", "conventions:")
    yield f"  rounding: {rounding}"
    yield f"  discount: {{rate: {percent(case['discount'])}, timing: {case['timing']}}}"
    yield "funders:"
    yield from (f"  funder-{i}: Funder {i}" for i in case["funders"])
    if case["payer"] is not None:
        yield f"payer: funder-{case['payer']}"
    if indices:
        yield "indices:"
        for i, rates in enumerate(indices):
            yield f"  index-{i}: [{', '.join(map(percent, rates))}]"
    yield "packages:"
    for name, package in zip(("old", "new"), packages):
        yield from (f"  {name}:", f"    title: Package {name}", "    lines:")
        for number, line in enumerate(package):
            for i, key in enumerate(line_keys(line, number, indices, name == "old")):
                yield ("      - " if i == 0 else "        ") + key


def cents(amount):
    return None if amount is None else round(amount * 100)


def differences(case, packages, answer):
    """Pairs of what the program says and what it should say, by name."""
    wanted = costing.compare(case, packages)
    pairs = {}
    for name, package in zip(("old", "new"), wanted["packages"]):
        said = answer["packages"][name]
        for key in ("total", "one_off", "recurring", "present_value", "annual_equivalent"):
            pairs[f"{name} {key}"] = (cents(said["cost"][key]), package[key])
        pairs[f"{name} by_year"] = (list(map(cents, said["cost"]["by_year"])), package["by_year"])
        by_funder = list(map(cents, said["by_funder"].values()))
        pairs[f"{name} by_funder"] = (by_funder, package["by_funder"])
    said = answer["comparisons"][0]
    payer_saving = None if case["payer"] is None else wanted["payer_saving"]
    pairs["saving"] = (cents(said["saving"]), wanted["saving"])
    pairs["payer_saving"] = (cents(said["payer_saving"]), payer_saving)
    pairs["cashable_saving"] = (cents(said["cashable_saving"]), wanted["cashable_saving"])
    pairs["first_year"] = (cents(said["first_year_saving"]), wanted["first_year"])
    pairs["steady_year"] = (cents(said["steady_year_saving"]), wanted["steady_year"])
    share = wanted["release_share"]
    share = None if share is None else float(costing.six_decimals(share))
    pairs["release_share"] = (said["break_even_release_share"], share)
    roots = [None if root == "none" else root for root in wanted["break_even"] if root is not None]
    values = [entry["value"] for entry in said["break_even"]]
    pairs["break_even count"] = (len(values), len(roots))
    for i, (value, root) in enumerate(zip(values, roots)):
        exact = None if value is None else Fraction(str(value))
        is_near = exact is not None and root is not None and abs(exact - root) <= Fraction(1, 200)
        pairs[f"break_even {i}"] = (exact, exact if is_near else root)
    return {name: pair for name, pair in pairs.items() if pair[0] != pair[1]}


def text_of(seed):
    case, packages = costing.random_case(random.Random(seed))
    return "\n".join(case_file(case, packages)) + "\n"


def answers(program, seeds):
    """What the program says of each case: an answer, or a status and words."""
    with tempfile.TemporaryDirectory() as folder:
        files = []
        for seed in seeds:
            files.append(pathlib.Path(folder, f"{seed}.yaml"))
            files[-1].write_text(text_of(seed), encoding="utf-8")
        done = subprocess.run(
            [program, "compare", "--quiet", "--format", "jsonl", *files],
            capture_output=True,
            text=True,
            check=False,
        )
    lines = done.stdout.splitlines()
    if done.returncode == 0 and len(lines) == len(seeds):
        return [json.loads(line) for line in lines]
    if len(seeds) == 1:
        return [(done.returncode, done.stderr)]
    return [answer for seed in seeds for answer in answers(program, [seed])]


def play(program, seeds):
    """The cases that differ, in words."""
    wrong = []
    for seed, answer in zip(seeds, answers(program, seeds)):
        case, packages = costing.random_case(random.Random(seed))
        is_answer = isinstance(answer, dict)
        found = differences(case, packages, answer) if is_answer else {"exit status": answer}
        if found:
            wrong.append(f"seed {seed}: program and model say {found}\n{text_of(seed)}")
    return wrong


def main(program, count="200", first_seed="1"):
    first, end, batch = int(first_seed), int(first_seed) + int(count), 100
    batches = [range(start, min(start + batch, end)) for start in range(first, end, batch)]
    with multiprocessing.Pool() as pool:
        wrong = sum(pool.map(functools.partial(play, program), batches, chunksize=1), [])
    print("\n".join(wrong[:20]))
    print(f"{count} cases, {len(wrong)} differ")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]) if len(sys.argv) > 1 else __doc__)
