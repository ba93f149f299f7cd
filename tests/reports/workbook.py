#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Has LibreOffice work out the workbooks of cases anew and compares every figure with
`carecost compare --format json`, for the expected figures, the best and the worst.

    tests/reports/workbook.py PROGRAM [--random COUNT] [--seed N] [CASE...]

The copies it recalculates have wrong values in place of all cached ones, and the same comparison
must fail on a copy that was not recalculated.
"""

import argparse
import json
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "oracle")]

import random_cases  # noqa: E402
import xlsx  # noqa: E402

SCENARIOS = ("best", "expected", "worst")
ERRORS = ("#REF", "#NAME", "#VALUE", "#DIV", "#NUM", "#N/A", "Err:")
HOSTILE = ["=1+41", "a;=1+41;@SUM(1)", "<script>alert(1)</script>", "{{x}}", "+1", "-1+1", "_x0041_"]


def run(program, *arguments, status=0):
    done = subprocess.run([program, *arguments], capture_output=True, text=True, check=False)
    if done.returncode != status:
        raise SystemExit(f"{' '.join([program, *arguments])}: {done.returncode}\n{done.stderr}")
    return done.stdout


# ---- What the program says, by the keys of the Check sheet ---------------------------------------


def known_figures(answer, sensitivity=None):
    """{key: figure} of everything `compare` says, and `sensitivity` where it is given."""
    known = {}
    years = answer["years"]
    for package_id, package in answer["packages"].items():
        cost = package["cost"]
        for name, member in (
            ("total", "total"),
            ("recurring", "recurring"),
            ("one-off", "one_off"),
            ("present-value", "present_value"),
            ("annual-equivalent", "annual_equivalent"),
        ):
            known[f"{name} {package_id}"] = cost[member]
        for year, amount in enumerate(cost["by_year"], 1):
            known[f"year {package_id} {year}"] = amount
        for funder, amount in package["by_funder"].items():
            known[f"funder {package_id} {funder}"] = amount
        known[f"unpaid-hours {package_id}"] = package["unpaid"]["hours"]
        known[f"unpaid-value {package_id}"] = package["unpaid"]["value"]
        hours = package["support_hours"]
        known[f"support-hours {package_id}"] = hours["value"] if hours else 0
        known[f"cost-per-support-hour {package_id}"] = package["cost_per_support_hour"]
        for line in package["lines"]:
            key = f"{package_id} {line['id']}"
            if line["kind"] == "paid":
                for year, amount in enumerate(line["by_year"], 1):
                    known[f"line {key} {year}" if years > 1 else f"line {key}"] = amount
            elif line["kind"] == "unpaid" and years == 1:
                known[f"line {key}"] = line["value"]
            for funder, amount in line["by_funder"].items():
                known[f"line-funder {key} {funder}"] = amount
    for each in answer["comparisons"]:
        package_id = each["package"]
        is_payers = answer["outcome"] == "payer-saving"
        known[f"headline {package_id}"] = each["payer_saving"] if is_payers else each["saving"]
        known[f"saving {package_id}"] = each["saving"]
        known[f"cashable-saving {package_id}"] = each["cashable_saving"]
        known[f"release-share {package_id}"] = each["break_even_release_share"]
        known[f"first-year-saving {package_id}"] = each["first_year_saving"]
        known[f"steady-year-saving {package_id}"] = each["steady_year_saving"]
    if sensitivity:
        known["unrounded-saving"] = sensitivity["base_saving"]
        for each in answer["comparisons"][0]["break_even"]:
            known[f"flips {each['parameter']}"] = each["value"]
        for each in sensitivity["one_way"]:
            ends = sorted((each["saving_at_low"], each["saving_at_high"]))
            known[f"worst {each['parameter']}"], known[f"best {each['parameter']}"] = ends
    return known


def figures_of_workbook(book):
    """{key: what the workbook's own formula says}, and {key: {scenario: value}} of its inputs."""
    cells = book.sheets[list(book.sheets)[-2]]
    figures, inputs, verdicts = {}, {}, {}
    for reference, cell in cells.items():
        if not re.fullmatch(r"F\d+", reference) or not isinstance(cell.value, str):
            continue
        row = reference[1:]
        if row == "4":
            continue
        key = cell.value
        figures[key] = cells["C" + row].value
        verdicts[key] = cells["E" + row].value
        if key.startswith("figure "):
            inputs[key.removeprefix("figure ")] = {
                name: cells[column + row].value for name, column in zip(SCENARIOS, "GHI")
            }
    return figures, inputs, verdicts


def summed(figures):
    """The years of line-funder added up, since JSON tells them over all years."""
    sums = {}
    for key, value in figures.items():
        if key.startswith("line-funder "):
            key = key.rsplit(" ", 1)[0]
            before = sums.get(key, 0.0)
            is_sum = isinstance(before, float) and isinstance(value, float)
            value = before + value if is_sum else "no number in every year"
        sums[key] = value
    return sums


# Keys that `compare` has no figure for: amounts of transfers, and of unpaid care in single years
# (their funders and totals are compared).
UNTOLD = re.compile(r"line .*")


def differences(figures, known, scenario):
    """[(key, workbook, program)] of what is not the same to the cent, and how many were compared."""
    wrong, count = [], 0
    for key, value in summed(figures).items():
        if key.startswith("figure "):
            continue
        if scenario != "expected" and key.split()[0] in ("best", "worst", "flips", "unrounded-saving"):
            continue
        if key not in known:
            if not UNTOLD.fullmatch(key):
                wrong.append((key, value, "unknown to the program"))
            continue
        count += 1
        wanted = known[key]
        if wanted is None or not isinstance(value, float):
            same = wanted is None and not isinstance(value, float)
        elif key.split()[0] in ("best", "worst", "unrounded-saving"):
            same = abs(value - wanted) < 0.0051  # not rounded in the workbook
        elif key.startswith("flips "):
            same = abs(value - wanted) < 0.0051
        elif key.startswith("release-share "):
            same = abs(value - wanted) < 0.00000051
        else:
            # Sums of cents carry the 15 digits of a spreadsheet.
            same = abs(value - wanted) < max(1e-6, abs(wanted) * 1e-14) or (
                key.split()[0] in ("unpaid-hours", "support-hours") and abs(value - wanted) < 0.0051
            )
        if not same:
            wrong.append((key, value, wanted))
    return wrong, count


# ---- Cases ---------------------------------------------------------------------------------------


def setting_text(name, value, has_comma):
    text = f"{value:.15g}"
    return f"{name}={text.replace('.', ',') if has_comma else text}"


def settings_for(inputs, scenario, shares, has_comma):
    """--set options that bring the case to a scenario of the workbook."""
    options = []
    for name, values in inputs.items():
        if values[scenario] != values["expected"]:
            if name in shares:
                text = setting_text(name, values[scenario] * 100, has_comma) + "%"
            else:
                text = setting_text(name, values[scenario], has_comma)
            options += ["--set", text]
    return options


def share_figures(book):
    """Names of figures that are shown as percentages are told by their unit."""
    sheet = list(book.sheets)[1]
    styles = xlsx.ElementTree.fromstring(book.parts["xl/styles.xml"])
    formats = {each.get("numFmtId"): each.get("formatCode") for each in styles.iter(xlsx.MAIN + "numFmt")}
    cell_formats = [each.get("numFmtId") for each in styles.find(xlsx.MAIN + "cellXfs")]
    percents = set()
    for cell in xlsx.ElementTree.fromstring(book.parts[book.paths[sheet]]).iter(xlsx.MAIN + "c"):
        code = formats.get(cell_formats[int(cell.get("s", 0))], "")
        if "%" in code:
            percents.add(cell.get("r"))
    shares = set()
    for name, cells in figures_places(book).items():
        if cells in percents:
            shares.add(name)
    return shares


def figures_places(book):
    """{figure: its cell in use} by the formulas of the Check sheet."""
    cells = book.sheets[list(book.sheets)[-2]]
    places = {}
    for reference, cell in cells.items():
        if re.fullmatch(r"F\d+", reference) and str(cell.value).startswith("figure "):
            formula = cells["C" + reference[1:]].formula
            places[cell.value.removeprefix("figure ")] = formula.split("!")[1].replace("$", "")
    return places


class Task:
    """A case, its workbook, and the poisoned copies of it that LibreOffice works out."""

    def __init__(self, program, case, folder, language="en"):
        self.program, self.case = program, str(case)
        name = re.sub(r"\W+", "-", str(case)).strip("-")[-60:] + "-" + language
        self.path = os.path.join(folder, name + ".xlsx")
        arguments = ["workbook", self.case, "--quiet", "--language", language, "-o"]
        run(program, *arguments, self.path)
        again = os.path.join(folder, "again.xlsx")
        run(program, *arguments, again, "--force")
        if pathlib.Path(self.path).read_bytes() != pathlib.Path(again).read_bytes():
            raise SystemExit(f"{self.case}: two runs wrote different bytes")
        self.book = xlsx.Book(self.path)
        self.copies = {}
        for scenario in SCENARIOS:
            copy = os.path.join(folder, f"{name}-{scenario}.xlsx")
            xlsx.poisoned(self.path, copy, self.choice(scenario))
            self.copies[scenario] = copy

    def choice(self, scenario):
        """The cell to choose in holds "Expected"; the list below it begins with best."""
        summary = list(self.book.sheets)[0]
        cells = self.book.sheets[summary]
        number = self.book.names["case_scenario"].split("!")[1].replace("$", "")
        cell = "B" + number[1:]
        first = re.search(r"\$A\$(\d+):", cells[number].formula)[1]
        title = cells[f"A{int(first) + SCENARIOS.index(scenario)}"].value
        return self.book.paths[summary], cell, self.book.strings.index(title)

    def known(self, scenario):
        _, inputs, _ = figures_of_workbook(self.book)
        has_comma = 'decimal: ","' in pathlib.Path(self.case).read_text()
        options = settings_for(inputs, scenario, share_figures(self.book), has_comma)
        json_of = ("--format", "json", "--quiet", *options)
        answer = json.loads(run(self.program, "compare", self.case, *json_of))
        sensitivity = None
        if scenario == "expected":
            text = run(self.program, "sensitivity", self.case, "--draws", "1", *json_of)
            sensitivity = json.loads(text)
        return known_figures(answer, sensitivity)


def fault_of_names(book):
    lowered = [name.lower() for name in book.names]
    if len(set(lowered)) != len(lowered):
        return "two names are alike"
    for name in book.names:
        if not re.fullmatch(r"(fig|case)_[A-Za-z0-9_]+", name):
            return f"{name} is no name that every program takes"
    return None


def errors_in(book):
    for sheet, reference, cell in book.all_cells():
        is_error = cell.kind == "e" or (
            cell.formula and isinstance(cell.value, str) and cell.value.startswith(ERRORS)
        )
        if is_error:
            yield f"{sheet}!{reference}: {cell.value} from {cell.formula}"


def check_recalculated(task, recalculated):
    faults, count = [], 0
    fault = fault_of_names(task.book)
    if fault:
        faults.append(f"{task.case}: {fault}")
    same = word_for_same(task)
    for scenario in SCENARIOS:
        known = task.known(scenario)
        book = xlsx.Book(recalculated[task.copies[scenario]])
        figures, _, verdicts = figures_of_workbook(book)
        wrong, compared = differences(figures, known, scenario)
        count += compared
        faults += [f"{task.case}, {scenario}: {each}" for each in wrong]
        faults += [f"{task.case}, {scenario}: {each}" for each in errors_in(book)]
        unlike = [key for key, verdict in verdicts.items() if verdict != same]
        faults += [f"{task.case}, {scenario}: the Check sheet says {key} differs" for key in unlike]
        stale, _, _ = figures_of_workbook(xlsx.Book(task.copies[scenario]))
        if not differences(stale, known, scenario)[0]:
            faults.append(f"{task.case}, {scenario}: a copy with wrong values passes unrecalculated")
    return faults, count


def word_for_same(task):
    """From the workbook as written."""
    _, _, verdicts = figures_of_workbook(task.book)
    return next(iter(verdicts.values()))


# ---- Words that a spreadsheet might run ----------------------------------------------------------


def hostile_case():
    # Right-to-left marks are refused in case files; the rest must stay text.
    lines = "".join(
        f"""      - item: '{label}'
        id: line-{number}
        rate: 100 (90 to 120) per year
        funder: town
        source: {{ref: '{label}', type: estimate}}
"""
        for number, label in enumerate(HOSTILE)
    )
    scenarios = "".join(
        f"  s{number}: {{title: '{label}', set: {{price: {number + 1}}}}}\n"
        for number, label in enumerate(HOSTILE)
    )
    return f"""case: hostile
title: '=1+41'
summary: '@SUM(1+1)*cmd|calc'
currency: EUR
funders: {{town: '=1+41', state: '@SUM(1)'}}
payer: town
assumptions: {{price: 5 (3 to 7)}}
comparator: old
packages:
  old:
    title: '+1+1'
    lines:
      - item: '=cmd|calc'
        rate: price per year
        funder: town
  new:
    title: '{{{{x}}}}'
    lines:
{lines}scenarios:
{scenarios}"""


def check_hostile(program, office, folder):
    faults = []
    case = os.path.join(folder, "hostile.yaml")
    pathlib.Path(case).write_text(hostile_case())
    path = os.path.join(folder, "hostile.xlsx")
    run(program, "workbook", case, "--quiet", "--audience", "team", "-o", path)
    book = xlsx.Book(path)
    after = xlsx.Book(office.convert([path], "xlsx")[0])
    for label in HOSTILE + ["@SUM(1+1)*cmd|calc", "=cmd|calc", "+1+1", "@SUM(1)"]:
        for each, when in ((book, "as written"), (after, "after LibreOffice")):
            texts = [c.value for _, _, c in each.all_cells() if c.kind == "s" and c.formula is None]
            if label not in texts:
                faults.append(f"{label!r} is no text of its own {when}")
            for sheet, reference, cell in each.all_cells():
                if cell.formula and label in cell.formula and len(label) > 2:
                    faults.append(f"{label!r} stands in the formula of {sheet}!{reference} {when}")
    return faults


# ---- Privacy -------------------------------------------------------------------------------------

CANARIES = """case: canary
title: A title
as_of: 2020-01-01
currency: EUR
summary: A summary
client: {alias: C}
labels: {free: CANARY-label}
story: {wants: CANARY-wants, why: CANARY-why, helps: CANARY-helps, ask: [An ask]}
funders: {town: The town}
payer: town
assumptions: {price: 5 (3 to 7)}
comparator: old
packages:
  old:
    title: Old
    why: CANARY-reason
    lines:
      - {item: Old, rate: price per year, source: {ref: CANARY-source, type: expert, date: 2020-01-01}}
  new:
    title: New
    lines:
      - {item: New, rate: 3 per year, source: {ref: CANARY-other, type: expert}}
scenarios:
  a-scenario: {title: CANARY-scenario, set: {price: 6}}
"""


def check_canaries(program, folder):
    case = os.path.join(folder, "CANARY-file.yaml")
    pathlib.Path(case).write_text(CANARIES)
    faults = []
    for audience, is_shown in (("board", False), ("team", True)):
        path = os.path.join(folder, f"{audience}.xlsx")
        run(program, "workbook", case, "--quiet", "--audience", audience, "-o", path)
        parts = b"".join(xlsx.Book(path).parts.values())
        found = sorted(set(re.findall(rb"CANARY-\w+", parts)))
        if not is_shown and found:
            faults.append(f"a workbook for the {audience} holds {found}")
        if is_shown and b"CANARY-source" not in found:
            faults.append(f"a workbook for the {audience} lacks its sources")
    return faults


# ---- All together --------------------------------------------------------------------------------


def tie_cases(folder):
    """Line-years and shares that lie exactly on half a cent, small and large, and hairs beside it."""
    source = random.Random(5)
    for rounding in ("half-up", "half-even"):
        lines = ""
        for number in range(150):
            size = 10 ** source.randrange(1, 8)
            # A price that ends in 5 tenths of a cent: times an odd factor it still does.
            thousandths = 10 * source.randrange(size) + 5
            factor = source.choice((1, 3, 7, 11, 0.2 * 5))
            share = source.choice((50, 30, 12.5))
            lines += f"""      - item: Line {number}
        rate: {thousandths // 1000}.{thousandths % 1000:03}1 (0 to 99999999) per visit
        use: {factor:g} visits per year
        funders: {{town: {share:g}%, state: {100 - share:g}%}}
""".replace("1 (0", " (0" if number % 3 else "1 (0")
        path = os.path.join(folder, f"ties-{rounding}.yaml")
        pathlib.Path(path).write_text(f"""case: ties
title: Ties
currency: EUR
conventions: {{rounding: {rounding}}}
funders: {{town: The town, state: The state}}
payer: town
comparator: old
packages:
  old:
    title: Old
    lines:
      - {{item: Old, rate: 5 per year, funder: town}}
  new:
    title: New
    lines:
{lines}""")
        yield path


# What random cases have now and then, all in one: people who share, taxes, figures after `per` and in
# two places, ranges by mean and sd, assumptions in tapers and shares, a scenario that parts a field
# from its assumption, more than one alternative, unpaid care, hours of support.
ALL_FEATURES = """case: all-features
title: Everything at once
currency: SEK
years: 3
start: 2024-03-01
conventions: {weeks_per_year: 52.14, discount: {rate: 3.5%, timing: mid}}
funders: {town: The town, state: The state, family: The family, receiver: The receiver}
payer: town
needs: {a: First, b: Second}
assumptions:
  rate: 62.35 (55 to 80)
  vat: 24% (20% to 30%)
  second_year: 50% (40% to 70%)
  visits: 3 (1 to 5)
  people: 4 (2 to 6)
  doubt: {mean: 20, sd: 3, dist: gamma}
  part: 80% (60% to 100%)
indices: {pay: [2.5%, 3.1%]}
comparator: old
packages:
  old:
    title: What there is
    lines:
      - {item: Place, rate: 9000 (8000 to 9500) per month, funders: {town: 2/3, state: 1/3}, cashable: part,
         release: {after: 5 months}, index: pay}
      - {item: Fee, kind: transfer, rate: 95 per month, funder: family, receives: town, cashable: 50%}
      - {item: Visits by relatives, kind: unpaid, rate: 16 (10 to 20) per hour, use: 3 hours per week, funder: family}
  new:
    title: What is proposed
    lines:
      - {item: Coach, rate: rate per hour, use: '90 minutes per visit, visits visits per week, 46 weeks per year',
         add: {travel: 8%, vat: vat}, taper: [100%, second_year, second_year], funders: {town: 70%, state: 15%, family: 15%},
         gives: 1 hour per hour, index: pay}
      - {item: Shared help, rate: 30 (28 to 35) per hour, use: doubt hours per week, shared_by: 3, funder: town,
         gives: 0.5 to 1 hours per hour}
      - {item: Group, rate: 900 per people persons, use: 2 persons per month, funder: town, from: 2024-05-15, until: 2026-01-31}
      - {item: Twice, rate: visits per visit, use: visits visits per month, funder: town, from: month 4}
      - {item: Kitchen, rate: 4999.99 once, spread: 5 years, funder: town}
      - {item: Move, rate: 812.345 once, from: month 14, funder: state, index: pay}
      - {item: Fee, kind: transfer, rate: 120 per month, funder: family, receives: town}
      - {item: Family help, kind: unpaid, rate: 15 per hour, use: visits hours per week, funder: family, taper: [100%, second_year]}
  other:
    title: Something else
    lines:
      - {item: Other coach, rate: rate per hour, use: 1 (0.5 to 2) hours per day, funder: town}
      - {item: Other price, rate: 50 (40 to 60) per week, funder: state}
scenarios:
  parted: {title: One field alone, set: {new/coach/rate: 99, visits: 4}}
"""


# Neither funders nor ranges; thirds; a title of more than one row.
NOBODY_PAYS = """case: none
title: No funders and a very long title that goes on and on and on and on so that it must be broken over more than one row
currency: CHF
comparator: a
packages:
  a:
    title: A
    lines:
      - {item: One, rate: 100 per week}
  b:
    title: B
    lines:
      - {item: Two, rate: 90 per week}
  c:
    title: C
    lines:
      - {item: Free club, rate: 0 per year}
      - {item: Per zero, rate: 1/3 per visit, use: 0.7 visits per day}
"""

# One funder and no payer, thirty years, ties to even, and amounts that fill a spreadsheet's digits.
LARGE_AND_LONG = """case: payerless
title: No payer
currency: EUR
years: 30
funders: {town: The town}
comparator: a
indices: {pay: 3%}
conventions: {rounding: half-even, discount: {rate: 4%, timing: end}}
packages:
  a:
    title: A
    lines:
      - {item: One, rate: 100.01 (90 to 110) per week, index: pay, cashable: 50% (20% to 80%)}
      - {item: Neighbour, kind: unpaid, rate: 12 per hour, use: 2 hours per week}
  b:
    title: B
    lines:
      - {item: Two, rate: 90 per week, gives: 3 hours per week}
      - {item: Bed, rate: 3000 (2000 to 5000) once, spread: 7 years, from: month 13}
      - {item: Loss, rate: 1000000000000 per year, until: month 1}
"""


# Several years in which every line stays as it is: no column of factors stands between.
SAME_EVERY_YEAR = """case: same-every-year
title: Three years alike
currency: EUR
years: 3
funders: {town: The town, state: The state}
payer: town
comparator: a
packages:
  a:
    title: A
    lines:
      - {item: One, rate: 90.35 (80 to 110) per week, funders: {town: 1/3, state: 2/3}, release: {after: 18 months}}
  b:
    title: B
    lines:
      - {item: Two, rate: 9.999 per visit, use: 5 visits per month, funder: town}
"""


def feature_cases(folder):
    cases = {
        "all-features": ALL_FEATURES,
        "nobody": NOBODY_PAYS,
        "large": LARGE_AND_LONG,
        "same-every-year": SAME_EVERY_YEAR,
    }
    for name, text in cases.items():
        path = os.path.join(folder, f"{name}.yaml")
        pathlib.Path(path).write_text(text)
        yield path


def check_pages(office, tasks):
    """No column is too narrow, in the print of every workbook as it stands."""
    faults = []
    for task, pdf in zip(tasks, office.convert([task.path for task in tasks], "pdf")):
        text = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, text=True, check=True)
        for sign in ("###", *ERRORS):
            if sign in text.stdout:
                faults.append(f"{task.case}: {sign} is printed")
    return faults


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program")
    parser.add_argument("cases", nargs="*")
    parser.add_argument("--random", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    program = os.path.abspath(arguments.program)
    cases = arguments.cases or sorted((HERE.parent.parent / "examples").glob("*/case.yaml"))
    with tempfile.TemporaryDirectory() as folder:
        office = xlsx.Office(folder)
        tasks = [Task(program, case, folder) for case in cases]
        if not arguments.cases:
            tasks += [Task(program, case, folder, language) for case in cases[:4] for language in ("fi", "sv")]
        shown = list(tasks)
        tasks += [Task(program, case, folder) for case in (*feature_cases(folder), *tie_cases(folder))]
        seeds = range(arguments.seed, arguments.seed + arguments.random)
        tasks += [Task(program, case, folder) for case in random_cases.write_cases(program, folder, seeds)]
        copies = [copy for task in tasks for copy in task.copies.values()]
        recalculated = dict(zip(copies, office.convert(copies, "xlsx")))
        faults, count = check_pages(office, shown), 0
        for task in tasks:
            found, compared = check_recalculated(task, recalculated)
            faults += found
            count += compared
        faults += check_hostile(program, office, folder)
        faults += check_canaries(program, folder)
    for fault in faults[:100]:
        print(fault)
    print(f"{len(tasks)} workbooks, {count} figures recalculated in LibreOffice, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
