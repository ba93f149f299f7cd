# SPDX-License-Identifier: MIT
"""The peer of observe in pandas: the same sums as w3_sums.awk. usage: w3_pandas.py episodes.csv"""
import sys

import pandas

log = pandas.read_csv(sys.argv[1], dtype=str)


def minutes(clock):
    return clock.str.slice(0, 2).astype(float) * 60 + clock.str.slice(3, 5).astype(float)


asked, started, ended = (minutes(log[name]) for name in ("asked", "started", "ended"))
log["wait"] = started.fillna(ended) - asked
log["help"] = ended - started
sums = log.groupby(["day", "centre", "client"]).agg({"outcome": "size", "wait": "sum", "help": "sum"})
print(len(sums))
