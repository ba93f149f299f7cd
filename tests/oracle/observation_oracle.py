#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Random observation logs and what they say, worked out a second time and another way.

Definitions 1 to 18 of the methods page by counting small ticks of time one by one, with exact
fractions and no interval arithmetic. Written from the definitions, not from the library.

    tests/oracle/observation_oracle.py --count 400 --seed 1 > logs.txt
    build/dev/bin/check_observation_oracle logs.txt
"""
import argparse
import random
from fractions import Fraction as F

MINUTE = 60_000
HOUR = 60 * MINUTE
OUTCOMES = ["helped", "gave_up", "not_met", "refused", "planned", "other"]


# ---- a random log -------------------------------------------------------------------------------

def some_span(draw, low, high, tick, longest):
    begin = draw.randrange(low, high) * tick
    return begin, begin + draw.randint(1, longest) * tick


def random_episode(draw, begin, end, tick, most_sharing):
    last = end // tick + (3 if draw.random() < 0.1 else 0)
    times = sorted(draw.randint(begin // tick, last) * tick for _ in range(3))
    outcome = draw.choices(OUTCOMES, [10, 2, 2, 1, 2, 1])[0]
    asked, started, ended = times
    if outcome in ("gave_up", "not_met", "refused"):
        started = None
    elif draw.random() < 0.2 or outcome == "planned" and draw.random() < 0.7:
        asked = None
    elif draw.random() < 0.1:
        ended = None
    alone = draw.random() < 0.7
    return {"asked": asked, "started": started, "ended": ended, "outcome": outcome,
            "workers": draw.choice([1, 1, 1, 2]),
            "sharing": 1 if alone else draw.randint(2, most_sharing)}


def random_client(draw, name, tick, most_sharing):
    begin = draw.randint(8 * HOUR // tick, 9 * HOUR // tick) * tick
    middle = begin + draw.randint(20 * MINUTE // tick, 120 * MINUTE // tick) * tick
    stays = [(begin, middle)]
    if draw.random() < 0.3:
        stays.append(some_span(draw, middle // tick, middle // tick + 20, tick,
                               60 * MINUTE // tick))
    end = stays[-1][1]
    gaps = [some_span(draw, begin // tick, end // tick + 5, tick, 25)
            for _ in range(draw.choice([0, 0, 1, 2]))]
    episodes = [random_episode(draw, begin, end, tick, most_sharing)
                for _ in range(draw.choice([0, 1, 3, 5, 8]))]
    return {"name": name, "stays": stays, "gaps": gaps, "episodes": episodes}


def random_staff(draw, tick, workers):
    spells = []
    for number in range(workers):
        name = f"W{number + 1}"
        begin = draw.randint(7 * HOUR // tick, 8 * HOUR // tick + 20) * tick
        spells.append((name, "duty", begin, draw.randint(10 * HOUR // tick, 13 * HOUR // tick) * tick))
        if draw.random() < 0.2:
            spells.append((name, "duty", *some_span(draw, 8 * HOUR // tick, 12 * HOUR // tick, tick, 90)))
        for kind in ("break", "noncontact"):
            for _ in range(draw.choice([0, 0, 1, 2])):
                spells.append((name, kind, *some_span(draw, 7 * HOUR // tick, 13 * HOUR // tick, tick, 40)))
    return spells


def random_presence(draw, tick, fewest):
    edges = sorted({7 * HOUR, 14 * HOUR} |
                   {draw.randint(8 * HOUR // tick, 13 * HOUR // tick) * tick
                    for _ in range(draw.randint(0, 5))})
    steps = [(a, b, draw.randint(fewest, fewest + 13)) for a, b in zip(edges, edges[1:])]
    flaw = draw.random()
    if flaw < 0.04:
        a, b, n = steps.pop(draw.randrange(len(steps)))
        if b - a > tick:
            steps.append((a + tick, b, n))
    elif flaw < 0.08:
        steps.append((*some_span(draw, 8 * HOUR // tick, 12 * HOUR // tick, tick, 20), 9))
    elif flaw < 0.1:
        a, b, _ = steps[0]
        steps[0] = (a, b, 0)
    return steps


def random_log(draw):
    tick = draw.choice([MINUTE, MINUTE, 20_000])
    names = draw.choice([["ada"], ["ada"], ["ada", "bo"]])
    has_staff = draw.random() < 0.9
    has_presence = draw.random() < 0.9
    workers = draw.choice([0, 4, 6, 8, 12])
    fewest = draw.choice([1, 2, 6, 6, 6])
    days = []
    for number in range(draw.choice([1, 2, 2, 3, 5])):
        missing = draw.random() < 0.05
        days.append({
            "day": f"2026-03-{10 + number:02}",
            "clients": [random_client(draw, name, tick, 6) for name in names],
            "staff": random_staff(draw, tick, workers) if has_staff and not missing else None,
            "presence": random_presence(draw, tick, fewest) if has_presence else None})
    return {"tick": tick, "within": draw.choice([0, 200_000, 300_000, 300_000]),
            "full": draw.random() < 0.2, "days": days}


# ---- what a tick of time holds ------------------------------------------------------------------

def inside(span, t):
    return span[0] <= t < span[1]


def staff_at(staff, t):
    duty = breaks = noncontact = 0
    for name in {s[0] for s in staff}:
        doing = {kind for who, kind, a, b in staff if who == name and a <= t < b}
        if "duty" not in doing:
            continue
        duty += 1
        if "break" in doing:
            breaks += 1
        elif "noncontact" in doing:
            noncontact += 1
    return duty, breaks, noncontact, duty - breaks - noncontact


def is_request(e):
    return e["asked"] is not None and e["outcome"] != "planned"


def wait_end(e):
    if e["started"] is not None:
        return e["started"]
    return e["ended"]


def helps_at(e, t):
    return e["started"] is not None and e["ended"] is not None and e["started"] <= t < e["ended"]


def is_observed(client, t):
    return any(inside(s, t) for s in client["stays"]) and not any(inside(g, t) for g in client["gaps"])


def all_ticks(log, client):
    low = min(s[0] for s in client["stays"])
    high = max(s[1] for s in client["stays"])
    return range(low, high, log["tick"])


# ---- faults -------------------------------------------------------------------------------------

def faults_of(log, day):
    codes = set()
    ticks = sorted({t for c in day["clients"] for t in all_ticks(log, c) if is_observed(c, t)})
    for t in ticks:
        here = [e for c in day["clients"] if is_observed(c, t)
                for e in c["episodes"] if helps_at(e, t)]
        by_staff = [e for e in here if e["outcome"] != "other"]
        if day["staff"] is not None:
            free = staff_at(day["staff"], t)[3]
            alone = sum(e["workers"] for e in by_staff if e["sharing"] == 1)
            if alone > free or any(e["workers"] > free for e in by_staff if e["sharing"] > 1):
                codes.add("workers-over-duty")
        if day["presence"] is not None:
            counts = [n for a, b, n in day["presence"] if a <= t < b]
            if not counts:
                codes.add("presence-hole")
            if len(counts) > 1:
                codes.add("presence-overlap")
            if 0 in counts:
                codes.add("presence-nobody")
            if any(e["sharing"] > 1 and e["sharing"] > sum(counts) for e in here):
                codes.add("sharing-over-presence")
    return codes


# ---- sums of one day, by ticks ------------------------------------------------------------------

def sums_of(log, day, client, begin=None):
    unit = F(log["tick"], MINUTE)
    has_both = day["staff"] is not None and day["presence"] is not None
    s = {name: F(0) for name in ("O", "attended", "waiting", "Rc", "both", "Ri", "Ri_staff", "Rs",
                                 "duty", "breaks", "noncontact", "S", "P", "Fair", "left0", "left1",
                                 "free0", "free1")}
    s["staff_known"] = day["staff"] is not None
    s["presence_known"] = day["presence"] is not None
    hours = set()
    seen = [F(0)] * len(client["episodes"])
    for t in all_ticks(log, client):
        if begin is not None and t < begin:
            continue
        if any(inside(x, t) for x in client["stays"]):
            s["attended"] += unit
        if not is_observed(client, t):
            continue
        s["O"] += unit
        waiting = any(is_request(e) and e["asked"] <= t < wait_end(e) for e in client["episodes"])
        helped = individual = individual_staff = False
        with_client = 0
        for number, e in enumerate(client["episodes"]):
            if not helps_at(e, t):
                continue
            seen[number] += unit
            sharing = 1 if log["full"] else e["sharing"]
            helped = True
            if e["outcome"] != "other":
                s["Rs"] += unit * F(e["workers"], sharing)
            if sharing == 1:
                individual = True
                if e["outcome"] != "other":
                    individual_staff = True
                    with_client += e["workers"]
        s["waiting"] += unit * waiting
        s["Rc"] += unit * helped
        s["both"] += unit * (waiting and helped)
        s["Ri"] += unit * individual
        s["Ri_staff"] += unit * individual_staff
        if waiting or individual:
            hours.add(t // HOUR)
        if day["staff"] is not None:
            duty, breaks, noncontact, free = staff_at(day["staff"], t)
            s["duty"] += unit * duty
            s["breaks"] += unit * breaks
            s["noncontact"] += unit * noncontact
            s["S"] += unit * free
            s["left0"] += unit * (free - with_client <= 0)
            s["left1"] += unit * (free - with_client <= 1)
            s["free0"] += unit * (free <= 0)
            s["free1"] += unit * (free <= 1)
        if day["presence"] is not None:
            present = sum(n for a, b, n in day["presence"] if a <= t < b)
            s["P"] += unit * present
            if has_both:
                s["Fair"] += unit * F(free, present)
    s["hours"] = len(hours)
    asked = [e for e in client["episodes"]
             if is_request(e) and (begin is None or e["asked"] >= begin)]
    s["events"] = [F(e["started"] - e["asked"], MINUTE) for e in asked if e["started"] is not None]
    s["censored"] = [F(e["ended"] - e["asked"], MINUTE) for e in asked if e["started"] is None]
    s["alone"] = [length for length, e in zip(seen, client["episodes"])
                  if length > 0 and (log["full"] or e["sharing"] == 1)]
    return s


def together(days):
    total = dict(days[0])
    for day in days[1:]:
        for name, value in day.items():
            if name.endswith("known"):
                total[name] = total[name] and value
            else:
                total[name] = total[name] + value
    return total


# ---- measures of sums ---------------------------------------------------------------------------

def type_7(values, p):
    if not values:
        return None
    ordered = sorted(values)
    place = (len(ordered) - 1) * p
    low = place.numerator // place.denominator
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (place - low) * (ordered[high] - ordered[low])


def kaplan_meier(events, censored, p):
    survival = F(1)
    for t in sorted(set(events)):
        at_risk = sum(x >= t for x in events) + sum(x >= t for x in censored)
        survival *= 1 - F(events.count(t), at_risk)
        if 1 - survival >= p:
            return t
    return None


def ratio(over, under):
    return None if under == 0 else F(over) / F(under)


def measures_of(log, s):
    half, nine = F(1, 2), F(9, 10)
    requests = len(s["events"]) + len(s["censored"])
    m = {"observed_min": s["O"], "attended_min": s["attended"], "requests": F(requests),
         "unmet": F(len(s["censored"])), "unmet_rate": ratio(len(s["censored"]), requests),
         "wait_median_helped": type_7(s["events"], half), "wait_p90_helped": type_7(s["events"], nine),
         "wait_median": kaplan_meier(s["events"], s["censored"], half),
         "wait_p90": kaplan_meier(s["events"], s["censored"], nine),
         "wait_max_helped": max(s["events"], default=None),
         "answered_within": ratio(sum(x * MINUTE <= log["within"] for x in s["events"]), requests),
         "waiting_min": s["waiting"], "waiting_share": ratio(s["waiting"], s["O"]),
         "helped_min": s["Rc"], "staff_used_min": s["Rs"], "individual_min": s["Ri"],
         "budget.waiting_only": s["waiting"] - s["both"], "budget.helped_only": s["Rc"] - s["both"],
         "budget.both": s["both"], "budget.neither": s["O"] - s["waiting"] - s["Rc"] + s["both"]}
    staff, presence = s["staff_known"], s["presence_known"]
    for name, sum_name in (("staff_duty_min", "duty"), ("staff_break_min", "breaks"),
                           ("staff_noncontact_min", "noncontact"), ("staff_available_min", "S"),
                           ("min_none_left", "left0"), ("min_one_or_none_left", "left1"),
                           ("min_none_available", "free0"), ("min_one_or_none_available", "free1")):
        m[name] = s[sum_name] if staff else None
    m["staff_share"] = ratio(s["Rs"], s["S"]) if staff else None
    m["client_min"] = s["P"] if presence else None
    m["equal_staff_share"] = ratio(s["O"], s["P"]) if presence else None
    both = staff and presence
    others = s["P"] - s["O"]
    m["equal_share_min"] = s["Fair"] if both else None
    m["assistance_minute_ratio"] = ratio(s["Rs"], s["Fair"]) if both else None
    m["equal_per_client_hour"] = ratio(60 * s["S"], s["P"]) if both else None
    m["left_per_other_client_hour"] = ratio(60 * (s["S"] - s["Rs"]), others) if both else None
    m["left_with_assistant"] = ratio(60 * (s["S"] - s["Rs"] + s["Ri_staff"]), others) if both else None
    return m


def day_hours(s, typical):
    unmet = len(s["censored"])
    own = type_7(s["alone"], F(1, 2))
    episode = own if own is not None else typical
    c = s["Ri"] / 60 if unmet == 0 else None if episode is None else (s["Ri"] + unmet * episode) / 60
    known = s["staff_known"] and s["presence_known"]
    return {"a": max(F(0), s["Rs"] - s["Fair"]) / 60 if known else None, "b": s["Ri"] / 60, "c": c,
            "d": F(s["hours"])}


def with_hours(measures, hours):
    return measures | {f"assistant_hours.{name}": value for name, value in hours.items()}


def pooled(log, days):
    total = together(days)
    typical = type_7(total["alone"], F(1, 2))
    hours = [day_hours(s, typical) for s in days]
    mean = {name: None if any(h[name] is None for h in hours)
            else sum(h[name] for h in hours) / len(hours) for name in "abcd"}
    found = with_hours(measures_of(log, total), mean)
    for name in "abcd":
        values = [h[name] for h in hours]
        unknown = None in values
        found[f"range.{name}.low"] = None if unknown else min(values)
        found[f"range.{name}.high"] = None if unknown else max(values)
    return typical, found


def without_ranges(found):
    return {name: value for name, value in found.items() if not name.startswith("range")}


# ---- writing ------------------------------------------------------------------------------------

def text(value):
    return "-" if value is None else str(value)


def write_log(log, number):
    lines = [f"log {number} {log['within']} {'full' if log['full'] else 'written'}"]
    for day in log["days"]:
        lines.append(f"day {day['day']}")
        if day["staff"] is not None:
            lines += [" ".join(map(str, ("staff", *s))) for s in day["staff"]] or ["staff"]
        if day["presence"] is not None:
            lines += [" ".join(map(str, ("presence", *s))) for s in day["presence"]] or ["presence"]
        for client in day["clients"]:
            lines.append(f"client {client['name']}")
            lines += [f"stay {a} {b}" for a, b in client["stays"]]
            lines += [f"gap {a} {b}" for a, b in client["gaps"]]
            lines += [f"episode {text(e['asked'])} {text(e['started'])} {text(e['ended'])} "
                      f"{e['outcome']} {e['workers']} {e['sharing']}" for e in client["episodes"]]
    return lines


def expectations(log):
    faults = [(day["day"], code) for day in log["days"] for code in sorted(faults_of(log, day))]
    if faults:
        return [f"fault {day} {code}" for day, code in faults]
    lines = []

    def expect(name, which, measures):
        lines.extend(f"expect {name} {which} {member} {'null' if value is None else value}"
                     for member, value in sorted(measures.items()))

    for index, client in enumerate(log["days"][0]["clients"]):
        own = [(day, day["clients"][index]) for day in log["days"]]
        whole = [sums_of(log, day, c) for day, c in own]
        cut = [sums_of(log, day, c, min(s[0] for s in c["stays"]) + HOUR) for day, c in own]
        typical, all_days = pooled(log, whole)
        for (day, _), s in zip(own, whole):
            expect(client["name"], day["day"], with_hours(measures_of(log, s), day_hours(s, typical)))
        expect(client["name"], "together", all_days)
        expect(client["name"], "without_first_hour", without_ranges(pooled(log, cut)[1]))
        if len(whole) > 1:
            expect(client["name"], "without_first_day", without_ranges(pooled(log, whole[1:])[1]))
    return lines


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--count", type=int, default=100)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--faulty", type=float, default=0.15, help="share of logs with faults")
    given = arguments.parse_args()
    draw = random.Random(given.seed)
    number = 0
    while number < given.count:
        log = random_log(draw)
        expected = expectations(log)
        if expected[0].startswith("fault") and draw.random() > given.faulty:
            continue
        number += 1
        print("\n".join(write_log(log, number) + expected))


if __name__ == "__main__":
    main()
