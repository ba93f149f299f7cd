#!/usr/bin/env bash
# What if the price of an hour and the hours a week were others? One row for each pair, and the
# pairs in which the saving is gone.
# usage: price-grid.sh CASE RESULTS
set -euo pipefail
case_file=$1
results=$2
mkdir -p "$results"

carecost batch "$case_file" --grid home_price=36..60:6 --grid home_hours=2,4,8,16 \
    --output "$results/grid.csv" --force

printf '%d pairs; no saving in:\n' "$(($(wc -l <"$results/grid.csv") - 1))"
awk -F, 'NR > 1 && $6 <= 0 { gsub(/"/, "", $2); print $2, $6 }' "$results/grid.csv"
