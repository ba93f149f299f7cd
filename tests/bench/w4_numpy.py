# SPDX-License-Identifier: MIT
"""w4_numpy.py TABLE OUTPUT [decimal]: the peer of a batch over a table. The same 25 lines, with numpy
in binary floating point, or exactly with Python's decimals; prints the seconds without its start."""
import csv
import sys
import time
from decimal import ROUND_HALF_UP, Decimal

table, output = sys.argv[1:3]
start = time.perf_counter()


def lines(number, rate, hours, weeks, place, travel):
    """Yearly costs: the centre's, then the personal services' with the municipality's share."""
    for i in range(10):
        yield "centre", (place * 5 * weeks if i < 3 else number(f"{20 + i}.75") * 3 * number(365) / 7), 1
    for i in range(15):
        if i < 7:
            cost = rate * hours * (1 + i % 3) * weeks * (1 + travel) * number("1.24")
            yield "personal", cost, number("0.3")
        else:
            yield "personal", number(f"{30 + i}.40") * i * 12, 0


def with_numpy():
    import numpy

    columns = numpy.loadtxt(table, delimiter=",", skiprows=1).T
    centre = personal = paid_before = paid_after = released = 0
    for package, cost, share in lines(float, *columns):
        cost = numpy.floor(cost * 100 + 0.5) / 100
        if package == "centre":
            centre = centre + cost
            released = released + numpy.floor(cost * 50 + 0.5) / 100
            paid_before = paid_before + cost
        else:
            personal = personal + cost
            if share:
                paid_after = paid_after + cost - numpy.floor(cost * share * 100 + 0.5) / 100
    rows = (numpy.arange(1, len(centre) + 1), personal, centre + 0 * personal, centre - personal, (centre - personal) / centre,
            paid_before - paid_after, released - paid_after)
    numpy.savetxt(output, numpy.array(rows).T,
                  fmt="bench,row-%d,personal,%.2f,%.2f,%.2f,%.6f,%.2f,%.2f,ok")


def with_decimals():
    cent = Decimal("0.01")

    def rounded(amount):
        return amount.quantize(cent, ROUND_HALF_UP)

    with open(table, encoding="utf-8") as file, open(output, "w", encoding="utf-8") as out:
        rows = csv.reader(file)
        next(rows)
        for row in rows:
            centre = personal = paid_before = paid_after = released = Decimal(0)
            for package, cost, share in lines(Decimal, *map(Decimal, row)):
                cost = rounded(cost)
                if package == "centre":
                    centre += cost
                    paid_before += cost
                    released += rounded(cost / 2)
                else:
                    personal += cost
                    paid_after += cost - rounded(cost * share) if share else 0
            saving = centre - personal
            print("bench", f"row-{rows.line_num - 1}", "personal", personal, centre, saving, f"{saving / centre:.6f}", paid_before - paid_after,
                  released - paid_after, "ok", sep=",", file=out)


with_decimals() if "decimal" in sys.argv else with_numpy()
print(f"{time.perf_counter() - start:.3f}")
