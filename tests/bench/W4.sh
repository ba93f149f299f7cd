#!/usr/bin/env bash
# A table of 100 000 scenarios, five figures each, of a case with 25 lines: read, costed exactly and
# written as CSV, beside numpy in floating point and Python's decimals. They take turns. numpy's time
# is without its start, carecost's is the whole process.
# Goal: at least 3 times faster than numpy; 1 000 000 rows in ten times the time.
set -euo pipefail
. tests/bench/peers.sh
runs=${REPETITIONS:-5}
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT
TIMEFORMAT='%R %U' # seconds, and seconds of all threads together

tests/bench/w4_make.sh "$work" 100000
batch() { # THREADS TABLE
    "$bin/carecost" batch "$work/case.yaml" --table "$2" --threads "$1" >"$work/out.csv"
}
python=$(python_with numpy) || python=
for ((i = 0; i < runs; ++i)); do
    { time batch 2 "$work/table.csv"; } 2>>"$work/two"
    { time batch 1 "$work/table.csv"; } 2>>"$work/one"
    [ -z "$python" ] || "$python" tests/bench/w4_numpy.py "$work/table.csv" "$work/numpy.csv" >>"$work/numpy"
done
python3 tests/bench/w4_numpy.py "$work/table.csv" "$work/decimal.csv" decimal >"$work/decimal"

printf 'median of %d runs, taking turns\n' "$runs"
printf '%s s   carecost, 2 threads\n' "$(middle <"$work/two")"
printf '%s s   carecost, 1 thread\n' "$(middle <"$work/one")"
printf '%s s   Python decimals, one run\n' "$(<"$work/decimal")"
if [ -n "$python" ]; then
    printf '%s s   numpy, floating point\n' "$(middle <"$work/numpy")"
    awk -v carecost="$(middle <"$work/two")" -v numpy="$(middle <"$work/numpy")" \
        'BEGIN { printf "%.1f times faster than numpy\n", numpy / carecost }'
else
    echo 'numpy is not installed, so there is nothing to compare with'
fi
# Exact means the same cents as decimals, in every row.
tail -n +2 "$work/out.csv" | cmp - "$work/decimal.csv" && echo 'every row as with decimals'
[ -z "$python" ] || printf '%d rows of numpy are another cent\n' \
    "$(diff "$work/numpy.csv" "$work/decimal.csv" | grep -c '^<' || true)"

printf 'ten times the rows, each time (seconds, seconds of all threads):\n'
for rows in 10000 100000 1000000; do
    tests/bench/w4_make.sh "$work" "$rows"
    { time batch 2 "$work/table.csv"; } 2>"$work/time"
    printf '%8d rows: %s\n' "$rows" "$(<"$work/time")"
done
