#!/usr/bin/env bash
# The same draws, bit by bit, on a processor without AVX2 and FMA: the C library is told to pass them
# over, and then its exp and log differ in their last bits. What is printed must not.
set -euo pipefail

case=case.yaml
cat >"$case" <<'END'
case: processors
title: Distributions that need exp and log
as_of: 2026-02-01
currency: EUR
funders: {town: The town}
payer: town
assumptions:
  pert: 62 (55 to 80)
  normal: {mean: 40, sd: 6, dist: normal}
  lognormal: {mean: 62, sd: 9, dist: lognormal}
  gamma: {mean: 12, sd: 5, dist: gamma}
comparator: centre
packages:
  centre:
    title: Day centre
    why: The place he has now
    lines:
      - {item: Place, rate: lognormal per day, use: normal days per year, funder: town, cashable: 100%}
  coach:
    title: A coach
    lines:
      - {item: Coach, rate: pert per hour, use: gamma hours per year, funder: town}
END

results() { # TUNABLES
    rm -f draws.csv
    GLIBC_TUNABLES=$1 "$DRAW_BITS"
    for format in text json csv; do
        GLIBC_TUNABLES=$1 "$CARECOST" sensitivity "$case" --format "$format" 2>&1
    done
    GLIBC_TUNABLES=$1 "$CARECOST" sensitivity "$case" --samples draws.csv >/dev/null 2>&1
    cat draws.csv
}

results '' >with.txt
# Names before and since glibc 2.33.
results glibc.cpu.hwcaps=-AVX2,-FMA,-AVX2_Usable,-FMA_Usable >without.txt
if [ "$(head -n 1 with.txt)" = "$(head -n 1 without.txt)" ]; then
    echo 'skipped: this C library has one exp and log for all processors'
    exit 77
fi
diff <(tail -n +2 with.txt) <(tail -n +2 without.txt)
