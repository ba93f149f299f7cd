#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes random case files that mix everything the case format has, and leave out as much.

Each feature is in a case or not, and a case has few features or many, so that "no X in the whole
case" is as common as X. The independent model in costing.py knows fewer of them: these cases are
for comparing one output of the program with another.

    tests/oracle/random_cases.py SEED        prints the case of that seed
"""

import datetime
import pathlib
import random
import subprocess
import sys

FEATURES = """add alternatives as_of assumptions cashable client comma currency dates days discount
dists funders gives grouped half_even includes index labels long_titles many_funders many_years
meeting months needs once payer per_figure ranges release same scenarios shared_by sources spread
story strange summary taper thirds transfers uncertain_tapers unpaid weeks years zeros""".split()

THINGS = "visit session voucher trip km meal night group person".split()
PERIODS = "day week month quarter year".split()
SOURCES = "published invoice contract tariff quote register budget estimate expert".split()
DISTS = "pert triangular uniform normal lognormal gamma beta".split()
CURRENCIES = "SEK USD JPY CHF XTS".split()
TITLES = (
    "Coach", "Place in a home", "Personal assistant", "Rent", "Päivätoiminta", "Meals on wheels",
    "Stödfamilj", "Transport there and back", "Day centre", "Help at home", "Ramp",
)  # fmt: skip
STRANGE = (
    "Visits & calls <b>", 'The "big" house', "a;b, c", "=1+41", "100 % paid", "It's {free}", "-",
    "|pipe|", "*star*", "Åäö – ”quoted”",
)  # fmt: skip
ENDLESS = " and a title that goes on, with all that was said of it at the meeting in the spring"


def quoted(text):
    return "'" + text.replace("'", "''") + "'"


def flow(entries):
    return "{" + ", ".join(f"{key}: {quoted(value)}" for key, value in entries.items()) + "}"


class Figures:
    """Figures as one case writes them: its decimal sign, its assumptions, ranges or none."""

    def __init__(self, chance, has):
        self.chance = chance
        self.has = has
        self.assumptions = {}  # name: text
        self.limits = {}  # of every figure that a scenario may set: (kind, low, high)

    def using(self, feature, likely=0.5):
        return feature in self.has and self.chance.random() < likely

    def written(self, value, decimals):
        """`value` counts 10^-decimals."""
        whole, part = divmod(value, 10**decimals)
        text = f"{whole:,}".replace(",", " ") if "grouped" in self.has else str(whole)
        if not part:
            return text
        digits = f"{part:0{decimals}}".rstrip("0")
        digits += "0" if len(digits) in (1, 3) else ""  # three decimals may be thousands
        return text + ("," if "comma" in self.has else ".") + digits

    def number(self, low, high, decimals):
        size = 10**decimals
        value = self.chance.randint(round(low * size), round(high * size))
        return self.written(value // size * size if self.chance.random() < 0.4 else value, decimals)

    def in_order(self, low, high, decimals, sign):
        size = 10**decimals
        values = [self.chance.randint(round(low * size), round(high * size)) for _ in range(3)]
        return [self.written(value, decimals) + sign for value in sorted(values)]

    def in_words(self, kind, low, high, decimals):
        """A number, or a range in words."""
        sign = "%" if kind == "share" else ""
        if self.using("ranges", 0.6):
            least, likely, most = self.in_order(low, high, decimals, sign)
            in_parts = self.chance.random() < 0.6
            return f"{likely} ({least} to {most})" if in_parts else f"{least} to {most}"
        if kind == "quantity" and low == 0 and self.using("thirds", 0.3):
            return f"{self.chance.randint(1, 50)}/{self.chance.choice((3, 7, 12))}"
        if low == 0 and self.using("zeros", 0.2):
            return "0" + sign
        return self.number(low, high, decimals) + sign

    def spelt_out(self, kind, low, high):
        """The entries of a map."""
        sign = "%" if kind == "share" else ""
        dist = self.chance.choice(DISTS if kind == "share" else DISTS[:-1])
        if dist in ("pert", "triangular", "uniform"):
            least, likely, most = self.in_order(low, high, 0, sign)
            middle = {} if dist == "uniform" else {"value": likely}
            return {**middle, "low": least, "high": most, "dist": dist}
        mean = self.number(low + 0.3 * (high - low), low + 0.7 * (high - low), 0)
        sd = self.written(max(1, round((high - low) / 20)), 0)
        return {"mean": mean + sign, "sd": sd + sign, "dist": dist}

    def assumption(self, kind, low, high, decimals):
        """The name of one with the same limits, or of a new one."""
        limits = (kind, low, high)
        known = [name for name in self.assumptions if self.limits[name] == limits]
        if known and self.chance.random() < 0.6:
            return self.chance.choice(known)
        name = f"{'divisor' if low else kind}_{len(self.assumptions)}"
        self.limits[name] = limits
        self.assumptions[name] = (
            flow(self.spelt_out(*limits)) if self.using("dists", 0.4) else self.in_words(*limits, decimals)
        )
        return name

    def figure(self, kind, low, high, decimals, field):
        self.limits[field] = (kind, low, high)
        if self.using("assumptions", 0.6):
            return self.assumption(kind, low, high, decimals)
        return self.in_words(kind, low, high, decimals)


class RandomCase:
    """Draws from one source of chance, in the order of the methods below."""

    def __init__(self, seed):
        self.chance = random.Random(seed)
        share = self.chance.choice((0.1, 0.3, 0.6, 0.9))
        self.has = {feature for feature in FEATURES if self.chance.random() < share}
        self.figures = Figures(self.chance, self.has)
        self.using = self.figures.using
        self.years = self.chance.randint(2, 10 if "many_years" in self.has else 3)
        if "years" not in self.has:
            self.years = 1
        self.start = datetime.date(self.some(2015, 2024), self.some(1, 12), self.some(1, 28))
        count = self.some(2, 6) if "many_funders" in self.has else 1
        self.funders = [f"funder-{n}" for n in range(count if "funders" in self.has else 0)]
        self.needs = [f"need-{n}" for n in range(self.some(1, 4) if "needs" in self.has else 0)]
        self.indices = []  # lists of rates, in tenths of a percent
        self.comparator = "old"

    def some(self, low, high):
        return self.chance.randint(low, high)

    def title(self, end=""):
        title = self.chance.choice(STRANGE if self.using("strange", 0.4) else TITLES) + end
        return quoted(title + (ENDLESS if self.using("long_titles", 0.4) else ""))

    # ---- Rate and use ----

    def per(self, unit):
        """ "per visit", "per 4 visits", "per divisor_0 visits" """
        if not self.using("per_figure", 0.3):
            return f"per {unit}"
        if self.using("assumptions"):
            return f"per {self.figures.assumption('quantity', 2, 9, 0)} {unit}s"
        return f"per {self.some(2, 9)} {unit}s"

    def chain(self, field, is_once):
        """What the rate is per, and factors that cancel it."""
        units = self.chance.sample(THINGS, self.chance.choice((1, 1, 2, 3, 5)))
        if self.chance.random() < 0.5:
            units[0] = "hour"
        ends = [] if is_once else [self.chance.choice(PERIODS)]
        factors = []
        for number, unit in enumerate(units, 1):
            is_clock = unit == "hour" and self.chance.random() < 0.4
            word, most = ("minutes", 90) if is_clock else (f"{unit}s", 5)
            figure = self.figures.figure("quantity", 0, most, self.some(0, 2), f"{field}/use/{number}")
            following = (units[number:] + ends)[:1]
            factors.append(" ".join([figure, word, *map(self.per, following)]))
        if ends and ends[0] in ("day", "week") and self.chance.random() < 0.3:
            place = f"{field}/use/{len(units) + 1}"
            factors.append(f"{self.figures.figure('quantity', 1, 50, 0, place)} {ends[0]}s per year")
        return units[0], ", ".join(factors)

    def rate(self, field, most, unit):
        if self.using("dists", 0.3):
            self.figures.limits[f"{field}/rate"] = ("money", 0, most)
            per = unit.removeprefix("per ")
            return flow({**self.figures.spelt_out("money", 0, most), "per": per})
        decimals = self.chance.choice((0, 2, 3, 4))
        return f"{self.figures.figure('money', 0, most, decimals, f'{field}/rate')} {unit}"

    def price(self, field, is_once, is_unpaid):
        """Rate, use or None, and what the rate is per."""
        if is_unpaid:
            use = self.figures.figure("quantity", 0, 9, 1, f"{field}/use/1")
            return self.rate(field, 50, "per hour"), f"{use} hours per week", "hour"
        if self.chance.random() < 0.4:
            periods = (*(f"per {period}" for period in PERIODS), "per 4 weeks", "per 2 months")
            unit = "once" if is_once else self.chance.choice(periods)
            return self.rate(field, self.chance.choice((99, 9999, 99999)), unit), None, unit[4:]
        unit, use = self.chain(field, is_once)
        return self.rate(field, 150, self.per(unit)), use, unit

    # ---- Lines: pairs of key and value ----

    def line(self, package, number):
        field = f"{package}/line-{number}"
        kinds = ["paid"] * 4 + ["unpaid"] * ("unpaid" in self.has)
        kinds += ["transfer"] * ("transfers" in self.has and len(self.funders) > 1)
        kind = self.chance.choice(kinds)
        is_once = kind != "unpaid" and self.using("once", 0.4)
        rate, use, unit = self.price(field, is_once, kind == "unpaid")
        yield "item", self.title(f" {number}")
        yield "id", f"line-{number}"
        yield "kind", kind
        yield "rate", rate
        if use:
            yield "use", use
        yield from self.time(field, kind, is_once)
        yield from self.on_top(field, kind)
        yield from self.payers(kind)
        if kind == "paid" and unit and self.using("gives"):
            hours = self.figures.figure("quantity", 0, 3, 1, f"{field}/gives")
            yield "gives", f"{hours} hours per {unit}"
        if kind != "unpaid" and package == self.comparator and self.using("cashable", 0.7):
            yield "cashable", self.figures.figure("share", 0, 100, 0, f"{field}/cashable")
        if self.needs:
            met = self.chance.sample(self.needs, self.some(0, len(self.needs)))
            yield "meets", f"[{', '.join(met)}]"
        if self.using("sources", 0.7):
            date = f", date: {self.some(2010, 2026)}-05-01" if self.chance.random() < 0.5 else ""
            kind = self.chance.choice(SOURCES)
            yield "source", f"{{ref: {self.title(' source')}, type: {kind}{date}}}"

    def time(self, field, kind, is_once):
        is_dated = self.using("dates")
        yield from self.dates(is_once) if is_dated else self.months(is_once)
        if is_once and self.using("spread", 0.6):
            yield "spread", f"{self.some(1, 12)} years"
        elif kind != "unpaid" and self.using("index"):
            if not self.indices or self.chance.random() < 0.4:
                length = self.chance.choice((1, 1, 2, 5, 12))
                self.indices.append([self.some(-30, 60) for _ in range(length)])
            yield "index", f"index-{self.chance.randrange(len(self.indices))}"
        if is_once:
            return
        if self.using("taper"):
            length = max(1, self.years + self.some(-2, 1))
            shares = [self.taper_share(f"{field}/taper/{year}") for year in range(1, length + 1)]
            yield "taper", f"[{', '.join(map(quoted, shares))}]"
        if not is_dated and self.using("release"):
            yield "release", f"{{after: {self.some(1, 30)} months}}"

    def taper_share(self, field):
        if "uncertain_tapers" in self.has:
            return self.figures.figure("share", 0, 120, 0, field)
        return f"{self.some(0, 120)}%"

    def months(self, is_once):
        if self.using("months"):
            first = self.some(1, 12 * self.years)
            yield "from", f"month {first}"
            if not is_once and self.chance.random() < 0.6:
                yield "until", f"month {self.some(first, 12 * self.years + 3)}"

    def dates(self, is_once):
        days = 365 * self.years
        first = self.some(0, days - 1)
        if is_once or self.chance.random() < 0.7:
            yield "from", str(self.start + datetime.timedelta(first))
        if not is_once:
            yield "until", str(self.start + datetime.timedelta(self.some(first, days + 20)))

    def on_top(self, field, kind):
        if kind != "unpaid" and self.using("add"):
            names = self.chance.sample(("travel", "vat", "overhead"), self.some(1, 3))
            shares = [
                self.figures.figure("share", 0, 30, self.some(0, 1), f"{field}/add/{name}") for name in names
            ]
            yield "add", flow(dict(zip(names, shares)))
        if kind != "unpaid" and self.using("shared_by"):
            yield "shared_by", str(self.chance.choice((1, 2, 3, 6, 7, 11)))

    def payers(self, kind):
        if not self.funders or (len(self.funders) == 1 and self.chance.random() < 0.5):
            return
        funders = self.chance.sample(self.funders, self.some(1, len(self.funders)))
        if kind == "transfer":
            receiver, *funders = funders
            funders = funders or [next(each for each in self.funders if each != receiver)]
            yield "receives", receiver
        if len(funders) == 1:
            yield "funder", funders[0]
        elif "thirds" in self.has:
            parts = [self.some(1, 5) for _ in funders]
            shares = [f"{part}/{sum(parts)}" for part in parts]
            yield "funders", flow(dict(zip(funders, shares)))
        else:  # some of them 0
            cuts = [0, *sorted(self.some(0, 200) for _ in funders[1:]), 200]
            halves = [end - begin for begin, end in zip(cuts, cuts[1:])]
            shares = [self.figures.written(5 * half, 1) + "%" for half in halves]
            yield "funders", flow(dict(zip(funders, shares)))

    # ---- The file: its lines ----

    def packages(self):
        names = ["old", "new", "third", "fourth"][: self.some(3, 4) if "alternatives" in self.has else 2]
        self.chance.shuffle(names)
        self.comparator = self.chance.choice(names)
        same_lines = None
        for name in names:
            yield f"  {name}:"
            yield f"    title: {self.title()}"
            if self.using("includes"):
                kinds = self.chance.sample(("rent", "food", "nights", "garden"), 2)
                yield f"    includes: [{', '.join(kinds)}]"
            if self.chance.random() < 0.2:
                yield f"    why: {self.title(' because')}"
            yield "    lines:"
            count = self.chance.choice((1, 1, 2, 3, 5))
            lines = same_lines or [list(self.line(name, number)) for number in range(count)]
            same_lines = lines if "same" in self.has else None
            for line in lines:
                (_, item), *others = line
                yield f"      - item: {item}"
                yield from (f"        {key}: {value}" for key, value in others)

    def conventions(self):
        if "comma" in self.has:
            yield '  decimal: ","'
        if "weeks" in self.has:
            weeks = self.chance.choice(("52", self.figures.written(5214, 2), "365/7"))
            yield f"  weeks_per_year: {weeks}"
        if "days" in self.has:
            days = self.chance.choice(("366", "365", self.figures.written(36525, 2)))
            yield f"  days_per_year: {days}"
        if "half_even" in self.has:
            yield "  rounding: half-even"
        if "discount" in self.has:
            rate = self.figures.written(self.chance.choice((0, 30, 35, 125)), 1) + "%"
            timing = self.chance.choice(("start", "mid", "end"))
            yield f"  discount: {{rate: {quoted(rate)}, timing: {timing}}}"

    def scenarios(self):
        limits = self.figures.limits
        for number in range(self.some(1, 4)):
            yield f"  s{number}:"
            if self.chance.random() < 0.8:
                yield f"    title: {self.title()}"
            yield "    set:"
            for name in self.chance.sample(sorted(limits), min(len(limits), self.some(1, 3))):
                kind, low, high = limits[name]
                sign = "%" if kind == "share" else ""
                yield f"      {name}: {self.figures.number(low, high, 0)}{sign}"

    def heading(self):
        optional = {
            "as_of": f"{self.some(2016, 2026)}-01-15",
            "summary": self.title(" in one sentence."),
            "meeting": "{body: The board, item: For decision, date: 2026-03-03}",
            "client": "{alias: F}",
            "labels": "{town: A, service: 'home, b'}",
            "story": f"{{wants: {self.title()}, why: Because, helps: This, ask: [A room, A coach]}}",
            "years": str(self.years),
        }
        currency = self.chance.choice(CURRENCIES) if "currency" in self.has else "EUR"
        yield from ("case: random-case", f"title: {self.title()}", f"currency: {currency}")
        yield from (f"{key}: {value}" for key, value in optional.items() if key in self.has)
        if "dates" in self.has:
            yield f"start: {self.start}"
        if self.funders and "payer" in self.has:
            yield f"payer: {self.chance.choice(self.funders)}"
        yield f"comparator: {self.comparator}"

    def index_texts(self):
        for number, rates in enumerate(self.indices):
            texts = [
                quoted(("-" if rate < 0 else "") + self.figures.written(abs(rate), 1) + "%") for rate in rates
            ]
            yield f"  index-{number}: {texts[0] if len(texts) == 1 else '[' + ', '.join(texts) + ']'}"

    def text(self):
        packages = list(self.packages())  # first: they decide what must be declared
        has_scenarios = "scenarios" in self.has and "same" not in self.has
        sections = {
            "conventions": self.conventions(),
            "needs": [f"  {need}: {self.title()}" for need in self.needs],
            "funders": [f"  {funder}: {self.title(' ' + funder)}" for funder in self.funders],
            "indices": self.index_texts(),
            "assumptions": [f"  {name}: {text}" for name, text in self.figures.assumptions.items()],
            "packages": packages,
            "scenarios": self.scenarios() if has_scenarios else [],
        }
        lines = list(self.heading())
        for name, entries in sections.items():
            entries = list(entries)
            lines += [f"{name}:", *entries] if entries else []
        return "\n".join(lines) + "\n"


def case_text(seed):
    return RandomCase(seed).text()


def is_refused(program, path):
    """Whether its fractions are too odd for some command to sum, which says so."""
    book = path.with_suffix(".tried.xlsx")
    commands = (["sensitivity", path, "--draws", "1"], ["whatif", path], ["workbook", path, "-o", book])
    refused = False
    for command in commands:
        done = subprocess.run([program, *command, "--quiet"], capture_output=True, text=True, check=False)
        refused = refused or "error[figure-too-large]" in done.stderr
    book.unlink(missing_ok=True)
    return refused


def write_cases(program, folder, seeds):
    """Paths of the cases; without the few that the program refuses."""
    paths = []
    for seed in seeds:
        path = pathlib.Path(folder, f"random-{seed}.yaml")
        path.write_text(case_text(seed), encoding="utf-8")
        if is_refused(program, path):
            path.unlink()
        else:
            paths.append(str(path))
    return paths


if __name__ == "__main__":
    sys.stdout.write(case_text(int(sys.argv[1])))
