#!/usr/bin/env bash
# Ten million rows of an observation log in order of day: every measure of every client's day as CSV,
# beside peers that only count the rows of each client's day and add up waits and help. They take
# turns, from start to end.
# Goal: as fast as DuckDB on two threads; memory under 64 MB.
set -euo pipefail
. tests/bench/peers.sh
runs=${REPETITIONS:-3}
rows=${ROWS:-10000000}
log=$(mktemp -d)
trap 'rm -r "$log"' EXIT

"$bin/bench_log" "$log" "$rows"
du -bcm "$log"/*.csv | awk -v rows="$rows" 'END { print rows " episodes and the other rows: " $1 " MB" }'
commands=("$bin/carecost observe $log --format csv --quiet"
    "awk -f tests/bench/w3_sums.awk $log/episodes.csv")
if node -e 'require("@duckdb/node-api")' 2>/dev/null; then
    commands+=("node tests/bench/w3_duckdb.cjs $log/episodes.csv")
fi
if python=$(python_with pandas); then
    commands+=("$python tests/bench/w3_pandas.py $log/episodes.csv")
fi
if Rscript -e 'library(data.table)' 2>/dev/null; then
    commands+=("Rscript tests/bench/w3_sums.R $log/episodes.csv")
fi
"$bin/bench_times" "$runs" "${commands[@]}"

printf 'ten times the rows, each time:\n'
for part in 100 10 1; do
    "$bin/bench_log" "$log" "$((rows / part))"
    "$bin/bench_times" 1 "$bin/carecost observe $log --format csv --quiet" | tail -n 1
done
