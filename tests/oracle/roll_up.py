#!/usr/bin/env python3
"""National totals of a batch against sums done here, from the draws that `sensitivity --samples` writes of each case.

Costs in a draw are rounded to the cent case by case and added as whole numbers; percentiles are fractions.
usage: roll_up.py CARECOST
"""
import csv
import subprocess
import sys
import tempfile
from fractions import Fraction
from pathlib import Path

carecost = Path(sys.argv[1]).resolve()
DRAWS, SEED = 501, 7
CASE = """case: c{i}
title: Case {i}
currency: EUR
as_of: 2026-01-01
labels: {{town: {town}}}
funders: {{town: Town, kela: Kela}}
payer: kela
comparator: old
packages:
  old:
    title: Housing
    lines:
      - {{item: Housing, rate: {rate}.37 ({low} to {high}) per week, use: 52 weeks per year, funder: town, cashable: 100%}}
  new:
    title: Coaching
    lines:
      - {{item: Coach, rate: {rate}.99 (5 to {high}) per week, use: 46 (40 to 52) weeks per year, funders: {{town: 1/3, kela: 2/3}}}}
  other:
    title: Nothing
    lines:
      - {{item: Nothing, rate: {other} per year, funder: town}}
"""


def run(folder, *arguments):
    subprocess.run([carecost, *map(str, arguments), "--quiet"], cwd=folder, check=True)


def cents(text):
    """To the nearest cent; the draws are written with all their digits."""
    value = Fraction(text) * 100
    whole = abs(value) + Fraction(1, 2)
    return (1 if value >= 0 else -1) * (whole.numerator // whole.denominator)


def percentile(values, share):
    values = sorted(values)
    h = (len(values) - 1) * Fraction(share, 100)
    low = h.numerator // h.denominator
    high = min(low + 1, len(values) - 1)
    return (values[low] + (values[high] - values[low]) * (h - low)) / 100


def money(value):
    whole = abs(value) * 100 + Fraction(1, 2)
    digits = whole.numerator // whole.denominator
    return f"{'-' if value < 0 and digits else ''}{digits // 100}.{digits % 100:02}"


faults = 0
with tempfile.TemporaryDirectory() as name:
    folder = Path(name)
    sums = {}
    names = []
    for i in range(6):
        town = "Oulu" if i % 2 else "Kemi"
        path = f"c{i}.yaml"
        names.append(path)
        (folder / path).write_text(CASE.format(i=i, town=town, rate=100 * i + 60, low=20 + i, high=900 + 77 * i,
                                               other=1000 * i))
        run(folder, "sensitivity", path, "--outcome", "saving", "--draws", DRAWS, "--seed", SEED, "--samples",
            f"{i}.csv", "--output", f"{i}.json")
        for row in csv.DictReader((folder / f"{i}.csv").open()):
            for group in ("", town):
                for package in ("old", "new", "other"):
                    key = (group, package, int(row["draw"]))
                    sums[key] = sums.get(key, 0) + cents(row[f"cost/{package}"])
    run(folder, "batch", *names, "--draws", DRAWS, "--seed", SEED, "--by", "town", "--summary", "totals.csv", "--output",
        "rows.csv")
    rows = [row for row in csv.DictReader((folder / "totals.csv").open()) if not row["funder"]]
    for row in rows:
        group, package = row["group"], row["package"]
        cost = {p: [sums[group, p, draw + 1] for draw in range(DRAWS)] for p in ("old", "new", "other")}
        saving = [a - b for a, b in zip(cost["old"], cost[package])]
        expected = {"cost_mean": money(Fraction(sum(cost[package]), 100 * DRAWS))}
        for share in (5, 50, 95):
            expected[f"cost_p{share}"] = money(percentile(cost[package], share))
        best = min(map(sum, cost.values()))
        expected["expected_value_of_perfect_information"] = money(
            Fraction(best - sum(map(min, zip(*cost.values()))), 100 * DRAWS))
        if package != "old":
            expected["saving_mean"] = money(Fraction(sum(saving), 100 * DRAWS))
            for share in (5, 50, 95):
                expected[f"saving_p{share}"] = money(percentile(saving, share))
            probability = Fraction(sum(one > 0 for one in saving), DRAWS) * 10**6 + Fraction(1, 2)
            digits = probability.numerator // probability.denominator
            expected["probability_of_saving"] = f"{digits // 10**6}.{digits % 10**6:06}"
        for column, value in expected.items():
            if row[column] != value:
                print(f"{group or 'all'} {package} {column}: {row[column]}, but the draws add up to {value}")
                faults += 1
    if len(rows) != 9:
        print(f"{len(rows)} rows instead of 9")
        faults += 1
print("national totals:", "as the draws add up" if not faults else f"{faults} faults")
sys.exit(faults > 0)
