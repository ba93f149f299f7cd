#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""An independent model of the costing rules, on Python's fractions.

It shares no code with lib/ and writes the tables of expected values under
tests/unit/costing/tables, which the unit tests read.

    tests/oracle/costing.py           writes the tables
    tests/oracle/costing.py --check   fails when a table is not what this model says

end_to_end.py beside it plays the same model against the whole program.
"""

import datetime
import decimal
import functools
import pathlib
import random
import sys
from fractions import Fraction

TABLES = pathlib.Path(__file__).resolve().parent.parent / "unit" / "costing" / "tables"


# ---- Rounding ---------------------------------------------------------------------------------


def to_whole(value, rounding="half_up"):
    """The nearest whole number; ties away from zero, or to the even neighbour."""
    if rounding == "half_even":
        return round(value)  # Python rounds fractions half to even
    magnitude = (2 * abs(value) + 1) // 2
    return int(magnitude if value >= 0 else -magnitude)


def cents(amount, rounding="half_up"):
    return to_whole(amount * 100, rounding)


def six_decimals(value):
    return Fraction(to_whole(value * 10**6), 10**6)


# ---- Factors ----------------------------------------------------------------------------------


def discount_factor(rate, timing, year):
    if timing == "start":
        return six_decimals(1 / (1 + rate) ** (year - 1))
    if timing == "end":
        return six_decimals(1 / (1 + rate) ** year)
    decimal.getcontext().prec = 120
    growth = decimal.Decimal((1 + rate).numerator) / decimal.Decimal((1 + rate).denominator)
    factor = 1 / (growth ** (year - 1) * growth.sqrt())
    return Fraction(factor.quantize(decimal.Decimal("0.000001"), decimal.ROUND_HALF_UP))


def index_factor(rates, year):
    growth = Fraction(1)
    for passed in range(year - 1):
        growth *= 1 + (rates[passed] if passed < len(rates) else rates[-1])
    return six_decimals(growth)


def annuity_factor(rate, years):
    if rate == 0:
        return six_decimals(Fraction(1, years))
    return six_decimals(rate / (1 - (1 + rate) ** -years))


# ---- Time -------------------------------------------------------------------------------------


def anniversary(start, years):
    return start.replace(year=start.year + years)


def year_number(case, line):
    """The year in which a single purchase is paid."""
    if line.get("months"):
        return (line["months"][0] + 11) // 12
    if line.get("dates") and line["dates"][0]:
        for year in range(case["years"], 0, -1):
            if line["dates"][0] >= anniversary(case["start"], year - 1):
                return year
    return 1


def months_in_year(line, year):
    first, last = line.get("months") or (1, None)
    return [
        month
        for month in range(12 * year - 11, 12 * year + 1)
        if month >= first and (last is None or month <= last)
    ]


@functools.cache
def days_from(start, end):
    return [start + datetime.timedelta(days=n) for n in range((end - start).days)]


def time_share(case, line, year):
    if line.get("dates"):
        first, last = line["dates"]
        start, end = anniversary(case["start"], year - 1), anniversary(case["start"], year)
        days = days_from(start, end)
        used = [
            day
            for day in days
            if (first is None or day >= first) and (last is None or day <= last)
        ]
        return Fraction(len(used), len(days))
    return Fraction(len(months_in_year(line, year)), 12)


# ---- Lines and packages -----------------------------------------------------------------------


def line_year_amount(case, line, year):
    """Before rounding."""
    amount = line["rate"] * line["factor"]
    if line["once"]:
        bought = year_number(case, line)
        if line.get("spread"):
            if not bought <= year < bought + line["spread"]:
                return Fraction(0)
            return amount * annuity_factor(case["discount"], line["spread"])
        if year != bought:
            return Fraction(0)
    else:
        amount *= time_share(case, line, year)
    taper = line.get("taper")
    if taper:
        amount *= taper[min(year, len(taper)) - 1]
    if line.get("index"):
        amount *= index_factor(line["index"], year)
    return amount


def split(amount, shares, rounding):
    """Cents of each funder; `shares` in the order of the case's funders, 0 for those left out."""
    largest = shares.index(max(shares))
    parts = [to_whole(amount * share, rounding) for share in shares]
    parts[largest] = 0
    parts[largest] = amount - sum(parts)
    return parts


def is_recurring(line):
    return not line["once"] or bool(line.get("spread"))


def columns(case, line, gross):
    parts = [0] * len(case["funders"])
    if line["kind"] != "unpaid" and parts:
        parts = split(gross, line["shares"], case["rounding"])
        if line["kind"] == "transfer":
            parts[line["receiver"]] -= gross
    return parts


def released_share(line, year):
    own = months_in_year(line, year)
    if line.get("release") is None or not own:
        return Fraction(1)
    return Fraction(len([month for month in own if month > line["release"]]), len(own))


def cost_package(case, package):
    years = range(1, case["years"] + 1)
    rounding = case["rounding"]
    result = {
        "lines": [],
        "by_year": [0] * case["years"],
        "one_off": 0,
        "recurring": 0,
        "last_recurring": 0,
        "by_funder": [0] * len(case["funders"]),
        "by_payer_line_year": [],
    }
    for line in package:
        gross = [cents(line_year_amount(case, line, year), rounding) for year in years]
        cost = gross if line["kind"] == "paid" else [0] * len(gross)
        result["lines"].append(gross)
        for i, amount in enumerate(cost):
            result["by_year"][i] += amount
        result["recurring" if is_recurring(line) else "one_off"] += sum(cost)
        result["last_recurring"] += cost[-1] if is_recurring(line) else 0
        payer_cents = []
        for year in years:
            parts = columns(case, line, gross[year - 1])
            result["by_funder"] = [a + b for a, b in zip(result["by_funder"], parts)]
            payer_cents.append(
                cost[year - 1] if case["payer"] is None else parts[case["payer"]]
            )
        result["by_payer_line_year"].append(payer_cents)
    factors = [discount_factor(case["discount"], case["timing"], year) for year in years]
    result["total"] = sum(result["by_year"])
    result["present_value"] = sum(
        to_whole(amount * factor, rounding) for amount, factor in zip(result["by_year"], factors)
    )
    result["annual_equivalent"] = to_whole(result["present_value"] / sum(factors), rounding)
    return result


def outcome(case, packages):
    """Unrounded: the payer's saving with a payer, everybody's without."""

    def side(package):
        total = Fraction(0)
        for line in package:
            amount = sum(line_year_amount(case, line, y) for y in range(1, case["years"] + 1))
            if case["payer"] is None:
                weight = 1 if line["kind"] == "paid" else 0
            elif line["kind"] == "unpaid":
                weight = 0
            else:
                weight = line["shares"][case["payer"]]
                if line["kind"] == "transfer" and line["receiver"] == case["payer"]:
                    weight -= 1
            total += amount * weight
        return total

    return side(packages[0]) - side(packages[1])


def break_even_rates(case, packages):
    """For the rate of each line: None when it moves nothing, else the value, or "none"."""
    found = []
    for which, package in enumerate(packages):
        for position in range(len(package)):

            def at(value):
                changed = [list(lines) for lines in packages]
                changed[which][position] = {**package[position], "rate": Fraction(value)}
                return outcome(case, changed)

            slope = at(1) - at(0)
            assert at(7) == at(0) + 7 * slope  # a rate stands once in a line
            if slope == 0:
                found.append(None)
            else:
                root = -at(0) / slope
                assert at(root) == 0
                found.append(root if root >= 0 else "none")
    return found


def compare(case, packages):
    before, after = (cost_package(case, package) for package in packages)
    payer_before, payer_after = (
        sum(sum(line) for line in side["by_payer_line_year"]) for side in (before, after)
    )
    released = 0
    for line, years in zip(packages[0], before["by_payer_line_year"]):
        for year, amount in enumerate(years, start=1):
            share = line["cashable"] * released_share(line, year)
            released += to_whole(amount * share, case["rounding"])
    return {
        "packages": [before, after],
        "saving": before["total"] - after["total"],
        "payer_saving": payer_before - payer_after,
        "cashable_saving": released - payer_after,
        "release_share": Fraction(payer_after, payer_before) if payer_before > 0 else None,
        "first_year": before["by_year"][0] - after["by_year"][0],
        "steady_year": before["last_recurring"] - after["last_recurring"],
        "break_even": break_even_rates(case, packages),
    }


# ---- Tables -----------------------------------------------------------------------------------

HEAD = "// Written by tests/oracle/costing.py; change that, not this.\n"


def text(value):
    return f'"{value}"'


def listed(values):
    return "{" + ", ".join(text(value) for value in values) + "}"


def numbers(values):
    return "{" + ", ".join(str(value) for value in values) + "}"


RATES = [Fraction(n, 10000) for n in (0, 1, 150, 300, 350, 500, 600, 1225, 10000)] + [
    Fraction(1, 300)
]


def discount_table():
    for rate in RATES:
        for timing in ("start", "mid", "end"):
            for year in (1, 2, 3, 5, 10, 19, 20, 30):
                factor = discount_factor(rate, timing, year)
                yield f"{{{text(rate)}, DiscountTiming::{timing}, {year}, {text(factor)}}},"


def index_table():
    series = [["3/100"], ["0"], ["1/40", "3/100"], ["-1/50"], ["-99/100"], ["1"], ["1/30", "0"]]
    for rates in series + [["1/100", "-1/200", "7/300"], ["12345678/100000000"]]:
        for year in (1, 2, 3, 4, 10, 20, 30):
            factor = index_factor([Fraction(rate) for rate in rates], year)
            yield f"{{{listed(rates)}, {year}, {text(factor)}}},"


def annuity_table():
    for rate in RATES:
        for years in (1, 2, 3, 5, 7, 10, 30):
            yield f"{{{text(rate)}, {years}, {text(annuity_factor(rate, years))}}},"


def split_table(chance):
    rows = [
        (3, [Fraction(1, 5)] * 5),
        (100, [Fraction(1, 3)] * 3),
        (-100, [Fraction(1, 3)] * 3),
        (1, [Fraction(1, 2)] * 2),
        (5, [Fraction(3, 10), Fraction(7, 10)]),
        (0, [Fraction(1, 2)] * 2),
        (101, [Fraction(1, 4), Fraction(1, 2), Fraction(1, 4)]),
        (999999999999999, [Fraction(1, 3), Fraction(2, 3)]),
    ]
    for _ in range(60):
        count = chance.randint(1, 6)
        cuts = sorted(chance.sample(range(1, 100), count - 1))
        shares = [Fraction(b - a, 100) for a, b in zip([0] + cuts, cuts + [100])]
        rows.append((chance.choice([1, 3, 99, 101, 12345, 5600000, 1739445]), shares))
    for amount, shares in rows:
        for rounding in ("half_up", "half_even"):
            parts = split(amount, shares, rounding)
            assert sum(parts) == amount
            yield f"{{{amount}, {listed(shares)}, Rounding::{rounding}, {numbers(parts)}}},"


def random_span(chance, case, once):
    kind = chance.choice(["all", "all", "months", "dates"])
    last_month = 12 * case["years"]
    if kind == "months":
        first = chance.randint(1, last_month)
        last = None if once or chance.random() < 0.4 else chance.randint(first, last_month)
        return {"months": (first, last)}
    if kind == "dates":
        days = (anniversary(case["start"], case["years"]) - case["start"]).days
        first = chance.randint(0, days - 1)
        last = None if once or chance.random() < 0.3 else chance.randint(first, days + 20)
        as_date = lambda n: None if n is None else case["start"] + datetime.timedelta(days=n)
        return {"dates": (as_date(None if last and chance.random() < 0.2 else first), as_date(last))}
    return {}


def random_line(chance, case, in_comparator):
    kind = chance.choices(["paid", "transfer", "unpaid"], [8, 2, 1])[0]
    once = kind == "paid" and chance.random() < 0.3
    line = {
        "kind": kind,
        "once": once,
        "rate": Fraction(chance.randint(0, 99999), chance.choice([1, 100, 100, 1000])),
        "factor": chance.choice(
            [Fraction(1), Fraction(12), Fraction(365, 7) * Fraction(3, 2), Fraction(365, 28),
             Fraction(46), Fraction(365) / 6 * Fraction(108, 100) * Fraction(124, 100)]
        ),
        "cashable": Fraction(1),
        **random_span(chance, case, once),
    }
    count = len(case["funders"])
    cuts = sorted(chance.choice([0, 25, 33, 50, 70, 100]) for _ in range(count - 1))
    line["shares"] = [Fraction(b - a, 100) for a, b in zip([0] + cuts, cuts + [100])]
    if kind == "transfer":
        payer, line["receiver"] = chance.sample(range(count), 2)
        line["shares"] = [Fraction(int(i == payer)) for i in range(count)]
    if once and line.get("dates"):
        line["dates"] = (line["dates"][0] or case["start"], None)
    if once and chance.random() < 0.4:
        line["spread"] = chance.randint(1, 7)
    elif kind != "unpaid" and chance.random() < 0.4:
        line["index"] = [Fraction(n, 1000) for n in chance.sample([-20, 0, 15, 25, 30, 33], 2)]
    if not once and chance.random() < 0.3:
        line["taper"] = [Fraction(n, 100) for n in chance.sample([100, 60, 55, 20, 0, 130], 3)]
    if in_comparator:
        line["cashable"] = Fraction(chance.choice([0, 25, 50, 100, 100]), 100)
        if not once and not line.get("dates") and chance.random() < 0.4:
            line["release"] = chance.randint(1, 18)
    return line


def random_case(chance):
    case = {
        "years": chance.choice([1, 1, 2, 3, 5, 12]),
        "start": chance.choice(
            [datetime.date(2016, 1, 1), datetime.date(2015, 9, 1), datetime.date(2023, 3, 15)]
        ),
        "rounding": chance.choice(["half_up", "half_up", "half_even"]),
        "discount": chance.choice([Fraction(0), Fraction(35, 1000), Fraction(3, 100)]),
        "timing": chance.choice(["start", "mid", "end"]),
        "funders": list(range(chance.choice([2, 3, 5]))),
    }
    case["payer"] = chance.choice([None, 0, 1])
    packages = [
        [random_line(chance, case, which == 0) for _ in range(chance.randint(1, 4))]
        for which in (0, 1)
    ]
    return case, packages


def line_text(line):
    parts = [f".kind = LineKind::{line['kind']}", f".once = {str(line['once']).lower()}"]
    parts += [f".rate = {text(line['rate'])}", f".factor = {text(line['factor'])}"]
    if line.get("months"):
        first, last = line["months"]
        parts.append(f".months = {{{{.first = {first}, .last = {last or 0}}}}}")
    if line.get("dates"):
        first, last = line["dates"]
        parts.append(f".dates = {{{{.first = {text(first or '')}, .last = {text(last or '')}}}}}")
    if line.get("taper"):
        parts.append(f".taper = {listed(line['taper'])}")
    if line.get("index"):
        parts.append(f".index = {listed(line['index'])}")
    if line.get("spread"):
        parts.append(f".spread = {line['spread']}")
    if line.get("release") is not None:
        parts.append(f".release = {line['release']}")
    parts.append(f".shares = {listed(line['shares'])}")
    if line["kind"] == "transfer":
        parts.append(f".receiver = {line['receiver']}")
    parts.append(f".cashable = {text(line['cashable'])}")
    return "{" + ", ".join(parts) + "}"


def package_text(package):
    lines = ", ".join(numbers(gross) for gross in package["lines"])
    names = ["total", "one_off", "recurring", "present_value", "annual_equivalent"]
    parts = [f".lines = {{{lines}}}", f".by_year = {numbers(package['by_year'])}"]
    parts += [f".{name} = {package[name]}" for name in names]
    parts.append(f".by_funder = {numbers(package['by_funder'])}")
    return "{" + ", ".join(parts) + "}"


def case_table(chance):
    for number in range(60):
        case, packages = random_case(chance)
        result = compare(case, packages)
        share = result["release_share"]
        roots = ["" if root is None else root for root in result["break_even"]]
        yield f"{{ // case {number}"
        yield f"  .years = {case['years']}, .start = {text(case['start'])},"
        yield f"  .rounding = Rounding::{case['rounding']}, .discount = {text(case['discount'])},"
        yield f"  .timing = DiscountTiming::{case['timing']}, .funders = {len(case['funders'])},"
        yield f"  .payer = {-1 if case['payer'] is None else case['payer']},"
        for name, package in zip(("comparator", "alternative"), packages):
            lines = ",\n      ".join(line_text(line) for line in package)
            yield f"  .{name} = {{\n      {lines}}},"
        yield f"  .costs = {{{', '.join(package_text(p) for p in result['packages'])}}},"
        yield f"  .saving = {result['saving']}, .payer_saving = {result['payer_saving']},"
        yield f"  .cashable_saving = {result['cashable_saving']},"
        yield f"  .release_share = {text('' if share is None else share)},"
        yield f"  .first_year = {result['first_year']}, .steady_year = {result['steady_year']},"
        yield f"  .break_even = {listed(roots)}}},"


def tables():
    return {
        "discount.inc": discount_table(),
        "index.inc": index_table(),
        "annuity.inc": annuity_table(),
        "split.inc": split_table(random.Random(2017)),
        "cases.inc": case_table(random.Random(1739445)),
    }


def main(arguments):
    is_check = arguments == ["--check"]
    if arguments and not is_check:
        sys.exit(__doc__)
    for name, rows in tables().items():
        wanted = HEAD + "\n".join(rows) + "\n"
        path = TABLES / name
        if not is_check:
            path.write_text(wanted, encoding="utf-8")
        elif path.read_text(encoding="utf-8") != wanted:
            sys.exit(f"{path} is not what tests/oracle/costing.py says")


if __name__ == "__main__":
    main(sys.argv[1:])
